import ReportSyntax
import StatutoryForms

/// Table four as an author filled it in.
package struct FilledAppeals: Sendable {
  /// Which cell is which, by its number; depends on the headings and on which cells are blank.
  private let match: Match
  private var rows: PlacedRows

  private final class Match: Sendable {
    let valueRow: Int?
    let values: Range<Int>
    let headerCells: [CellPlace]
    let leafHeadings: [CellPlace]?

    init(
      valueRow: Int?,
      values: Range<Int>,
      headerCells: [CellPlace],
      leafHeadings: [CellPlace]?
    ) {
      self.valueRow = valueRow
      self.values = values
      self.headerCells = headerCells
      self.leafHeadings = leafHeadings
    }
  }

  package static let valueCount = 15

  /// The table moved by a number of bytes.
  func moved(by distance: Int) -> FilledAppeals {
    var moved = self
    moved.rows = rows.moved(by: distance)
    return moved
  }

  /// The same table after some of its numbers changed.
  ///
  /// - Parameter table: All rows of the table, of the shape that they were matched in.
  func with(_ table: [GridRow]) -> FilledAppeals { FilledAppeals(match, table) }

  private init(_ match: Match, _ table: [GridRow]) {
    self.match = match
    rows = PlacedRows(table)
  }

  /// The headings of the table alone, where its values cannot be told apart.
  var withoutValues: FilledAppeals {
    FilledAppeals(
      Match(
        valueRow: nil,
        values: 0..<0,
        headerCells: match.headerCells,
        leafHeadings: match.leafHeadings
      ),
      rows
    )
  }

  private init(_ match: Match, _ rows: PlacedRows) {
    self.match = match
    self.rows = rows
  }

  /// The fifteen counts, or as many as were written; empty when there is no row of values.
  package var values: GridCells {
    match.valueRow.map { rows[$0].cells.cells(in: match.values) } ?? GridCells([])
  }

  /// The filled cells above them, in reading order.
  package var headerCells: [GridCell] { match.headerCells.map { rows[$0] } }

  /// The names of the fifteen columns in their order; `nil` where they cannot be told.
  var leafHeadings: [GridCell]? { match.leafHeadings?.map { rows[$0] } }

  /// Whether the headings cannot be told and go over several lines, so that the values may be among them.
  var mayHoldValuesInHeadings: Bool {
    leafHeadings == nil && headerCells.contains(where: \.isBroken)
  }

  /// Whether a column at an edge is missing from the headings as from the values, as what reads pages
  /// loses it.
  var isCut: Bool {
    let lost = Self.valueCount - values.count
    guard lost > 0, lost <= AppealsForm.form.columns.count else { return false }
    let columns = AppealsForm.form.columns
    let leaves = headerCells.filter { !Self.groups.contains($0.words) }
    func fits(from start: Int) -> Bool {
      leaves.count == values.count
        && leaves.enumerated().allSatisfy { index, cell in
          columns[(start + index) % columns.count].accepted.contains(cell.words)
        }
    }
    return fits(from: lost) || fits(from: 0)
  }

  /// Whether the row of values is a whole table on one line, or has empty cells between all of them that
  /// merged columns left, where nobody knows which of them is a blank value.
  var isHeap: Bool { values.count >= 2 * Self.valueCount - 1 }

  /// Whether all fifteen counts stand in their columns.
  package var isWhole: Bool { match.values.count == Self.valueCount }

  /// `nil` when there is nothing of the table.
  static func match(_ table: [GridRow]) -> FilledAppeals? {
    // A row of empty cells may be a row of values that nobody has filled in.
    let rows = table.indices.filter { !table[$0].isEmpty || table[$0].cells.count >= valueCount }
    let valueRow =
      rows.filter { table[$0].numberCount >= 8 }.max {
        table[$0].numberCount < table[$1].numberCount
      } ?? rows.dropFirst().last { table[$0].isEmpty }
    let headerRows = rows.prefix { $0 != valueRow }
    let headerCells = headerRows.flatMap { filledCells(of: table[$0], $0) }
    if headerCells.isEmpty, valueRow == nil { return nil }
    let match = Match(
      valueRow: valueRow,
      values: valueRow.map { values(of: table[$0].cells) } ?? 0..<0,
      headerCells: headerCells,
      leafHeadings: leafHeadings(headerRows.map { $0 }, table)
    )
    return FilledAppeals(match, table)
  }

  private static func filledCells(of row: GridRow, _ number: Int) -> [CellPlace] {
    row.cells.indices.filter { row.cells.value($0) != .blank }
      .map { CellPlace(row: number, cell: $0) }
  }

  /// The cells of the row of values, a label in front and surplus empty cells left out.
  private static func values(of cells: GridCells) -> Range<Int> {
    var values = cells.indices
    while values.count > valueCount, let last = values.last, cells.value(last) == .blank {
      values.removeLast()
    }
    while values.count > valueCount, let first = values.first,
      cells.value(first) == .blank || cells.value(first) == .words
    {
      values.removeFirst()
    }
    return values
  }

  /// The fifteen names: the last line if it has them all, else all that are no group's name.
  private static func leafHeadings(_ rows: [Int], _ table: [GridRow]) -> [CellPlace]? {
    func leaves(_ row: Int) -> [CellPlace] {
      filledCells(of: table[row], row).filter { !groups.contains(table[row].cells[$0.cell].words) }
    }
    if let last = rows.last, case let cells = leaves(last), cells.count >= valueCount {
      if cells.count == valueCount { return cells }
      // Merged cells may be written again in front of the fifteen, on one line with them.
      let names = Array(cells.suffix(valueCount))
      if areLeaves(names.map { table[$0.row].cells[$0.cell].words }) { return names }
    }
    let all = rows.flatMap(leaves)
    return all.count == valueCount ? all : nil
  }

  /// Whether words are the names of the fifteen columns, or near them.
  private static func areLeaves(_ names: [NormalizedText]) -> Bool {
    let columns = AppealsForm.form.columns
    return names.enumerated().allSatisfy { index, name in
      columns[index % columns.count].accepted.contains { $0 == name || isSlip(name, of: $0) }
    }
  }

  private static let groups = Set(
    (AppealsForm.form.groups + ["行政诉讼"]).map { NormalizedText($0) }
  )
}
