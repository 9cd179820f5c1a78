import ReportSyntax
package import StatutoryForms

/// Table three as an author filled it in, matched row by row with the form.
///
/// Which row is which stands in ``RequestsMatch``, what is written in the rows: a count that changes,
/// or text that grows above the table, leaves the match as it is.
package struct FilledRequests: Sendable {
  let match: RequestsMatch
  private var sources: PlacedRows
  /// Found out once: every count of the table asks for it.
  private var shiftedRows: Set<Int> = []
  /// The count in each cell of the form, row by row; `nil` where there is none, and in a row that is
  /// shifted.
  private(set) var counts: [Int?]

  init(_ match: RequestsMatch, _ sources: [GridRow]) {
    self.match = match
    self.sources = PlacedRows(sources)
    let width = match.edition.requests.columns.count
    counts = []
    counts.reserveCapacity(match.rows.count * width)
    for row in match.rows {
      for column in 0..<width {
        guard let row, row.values.count == width else {
          counts.append(nil)
          continue
        }
        let place = CellPlace(row: row.row, cell: row.values.lowerBound + column)
        counts.append(self.sources.value(place).count)
      }
    }
    shiftedRows =
      hasLostColumns
      ? Set(match.rows.indices)
      : Set(match.rows.indices.filter { stands(besideItsColumns: $0) }).union(cutRows)
    for row in shiftedRows {
      for column in 0..<width { counts[row * width + column] = nil }
    }
  }

  /// The edition whose rows the table has; the report may need another.
  package var edition: Edition { match.edition }
  /// Whether the rows themselves tell the edition; else it is the one the report needs.
  var isEditionCertain: Bool { match.isEditionCertain }
  package var form: RequestsForm { edition.requests }
  package var matchedCount: Int { match.matchedCount }

  /// The table moved by a number of bytes.
  func moved(by distance: Int) -> FilledRequests {
    var moved = self
    moved.sources = sources.moved(by: distance)
    return moved
  }

  /// The same table after some of its numbers changed.
  ///
  /// - Parameter table: All rows of the table, of the shape that they were matched in.
  func with(_ table: [GridRow]) -> FilledRequests {
    FilledRequests(
      match,
      match.origins.map { first, second in
        second.map { table[first].joined(with: table[$0]) } ?? table[first]
      }
    )
  }

  /// Whether the same values stand in the same rows, of the form and of the text, whatever the labels and
  /// headings say.
  ///
  /// - Parameter newRange: where a place of the other table is now; `nil` for one in what changed.
  func hasSameNumbers(as other: FilledRequests, _ newRange: (Range<Int>) -> Range<Int>?) -> Bool {
    edition.id == other.edition.id && counts == other.counts && shiftedRows == other.shiftedRows
      && match.rows.elementsEqual(other.match.rows) { own, old in
        guard let own, let old else { return own == nil && old == nil }
        let place = CellPlace(row: own.row, cell: own.values.lowerBound)
        let oldPlace = CellPlace(row: old.row, cell: old.values.lowerBound)
        // Of two rows with one label the other may now be the one that counts.
        return own.values.count == old.values.count
          && newRange(other.sources[oldPlace].visible) == sources[place].visible
          && own.values.indices.allSatisfy { index in
            let cell = index - own.values.lowerBound
            return sources.value(CellPlace(row: own.row, cell: index))
              == other.sources.value(CellPlace(row: old.row, cell: old.values.lowerBound + cell))
          }
      } && surplusRows == other.surplusRows
  }

  /// Whether the same words stand above and between the rows, and as many rows are known.
  func hasSameHeadings(as other: FilledRequests) -> Bool {
    edition.id == other.edition.id && matchedCount == other.matchedCount
      && match.headerCells.elementsEqual(other.match.headerCells) {
        sources[$0].words == other.sources[$1].words
      }
  }

  // MARK: Rows

  /// A row of the form with what was written into it.
  package struct FilledRow: Sendable {
    package let label: GridCell
    let closeness: LabelCloseness
    /// As many as were written; seven when the row is whole.
    package let values: GridCells
    /// All of its cells as they stand in the table.
    let source: GridRow
    fileprivate let hasLabel: Bool

    /// The whole written row.
    package var range: Range<Int> { source.range(label: hasLabel ? label : nil, values: values) }
  }

  /// The matched row of the table for each row of the form.
  package struct Rows: RandomAccessCollection, Sendable {
    fileprivate let table: FilledRequests
    package var startIndex: Int { 0 }
    package var endIndex: Int { table.match.rows.count }
    package subscript(index: Int) -> FilledRow? { table.row(index) }
  }

  package var rows: Rows { Rows(table: self) }

  /// How well the label of a row of the form is met; `nil` where the row is absent.
  func closeness(ofRow index: Int) -> LabelCloseness? { match.rows[index]?.closeness }

  private func row(_ index: Int) -> FilledRow? {
    guard let entry = match.rows[index] else { return nil }
    let source = sources[entry.row]
    let values = source.cells.cells(in: entry.values)
    guard let label = entry.label.map({ source.cells[$0] }) ?? values.first else { return nil }
    return FilledRow(
      label: label,
      closeness: entry.closeness,
      values: values,
      source: source,
      hasLabel: entry.label != nil
    )
  }

  /// A row with values, whatever it turned out to be.
  package struct WrittenRow: Sendable {
    package let label: GridCell?
    package let values: GridCells
    package let source: GridRow
    package let role: RequestsMatch.Role

    package var range: Range<Int> { source.range(label: label, values: values) }
  }

  /// All rows with values, in the order of the text.
  package struct WrittenRows: RandomAccessCollection, Sendable {
    fileprivate let table: FilledRequests
    package var startIndex: Int { 0 }
    package var endIndex: Int { table.match.written.count }

    package subscript(index: Int) -> WrittenRow {
      let entry = table.match.written[index]
      let source = table.sources[entry.row]
      return WrittenRow(
        label: entry.label.map { source.cells[$0] },
        values: source.cells.cells(in: entry.values),
        source: source,
        role: entry.role
      )
    }
  }

  package var written: WrittenRows { WrittenRows(table: self) }

  /// The values of the written row for a row of the form.
  func values(ofRow index: Int) -> GridCells? {
    match.rows[index].map { sources[$0.row].cells.cells(in: $0.values) }
  }

  /// All cells of a row of the table.
  func rowCells(_ row: Int) -> GridCells { sources[row].cells }

  // MARK: Cells

  /// Cells above and between the rows with values.
  package var headerCells: [GridCell] { match.headerCells.map { sources[$0] } }

  /// The label of a merged cell, with the group of the row that it stands in front of.
  package struct GroupCell: Sendable {
    package let cell: GridCell
    /// The groups that the form prints for this row; empty when the row is not known.
    let expected: [String]
    /// The same, taken apart.
    let expectedTexts: [LabelText]
  }

  /// Labels of merged cells, wherever they stand.
  package var groupCells: [GroupCell] {
    match.groupCells.map {
      GroupCell(
        cell: sources[$0.place],
        expected: $0.formRow.map { form.rows[$0].groups } ?? [],
        expectedTexts: $0.formRow.map { form.rows[$0].groupTexts } ?? []
      )
    }
  }

  /// The value cell of a row and column of the form; `nil` when the row is absent or torn, and for a
  /// column that the form does not have.
  package func cell(row: Int, column: Int) -> GridCell? {
    place(row: row, column: column).map { sources[$0] }
  }

  /// The count in a cell of the form; `nil` where there is none, and in a row that is shifted.
  package func count(row: Int, column: Int) -> Int? {
    let width = form.columns.count
    guard match.rows.indices.contains(row), column >= 0, column < width else { return nil }
    return counts[row * width + column]
  }

  /// Whether the counts of a row stand beside their columns.
  ///
  /// A cell is missing and an empty one was put at the end of its values, or in front of them, and the
  /// others are what the rest of the table asks for, one column beside; or the row is one of ``cutRows``, or
  /// columns are lost.
  func isShifted(row: Int) -> Bool { shiftedRows.contains(row) }

  private func stands(besideItsColumns row: Int) -> Bool {
    guard let entry = match.rows[row],
      entry.values.count == form.columns.count,
      case let values = sources[entry.row].cells.cells(in: entry.values),
      !values.isEmpty, case let last = values.count - 1,
      values.isEmpty(at: 0) != values.isEmpty(at: last)
    else { return false }
    let isFirstEmpty = values.isEmpty(at: 0)
    let counts = (isFirstEmpty ? values.indices.dropFirst() : values.indices.dropLast())
      .compactMap { values.value($0).count }
    guard counts.count == values.count - 1, let total = counts.last,
      counts.contains(where: { $0 > 0 })
    else { return false }
    if !isFirstEmpty, total > 0, counts.dropLast().reduce(0, +) == total { return true }
    let needed = (0..<values.count).compactMap { neededCount(row: row, column: $0) }
    guard needed.count == values.count else { return false }
    if isFirstEmpty { return needed.dropLast().elementsEqual(counts) }
    return needed.indices.dropLast().contains { lost in
      needed[lost] != 0 && (needed[..<lost] + needed[(lost + 1)...]).elementsEqual(counts)
    }
  }

  /// The count that the other rows ask for in a column; `nil` where they do not tell.
  private func neededCount(row: Int, column: Int) -> Int? {
    func sum(_ rows: [Int]) -> Int? {
      var sum = 0
      for row in rows {
        guard let count = count(row: row, column: column) else { return nil }
        sum += count
      }
      return sum
    }
    func difference(_ plus: [Int], _ minus: [Int]) -> Int? {
      guard let plus = sum(plus), let minus = sum(minus) else { return nil }
      return plus - minus
    }
    switch row {
    case form.outcomesTotal: return sum(Array(form.outcomes))
    case form.received: return difference([form.outcomesTotal, form.carriedOver], [form.carriedIn])
    case form.carriedIn: return difference([form.outcomesTotal, form.carriedOver], [form.received])
    case form.carriedOver:
      return difference([form.received, form.carriedIn], [form.outcomesTotal])
    case _ where form.outcomes.contains(row):
      return difference([form.outcomesTotal], form.outcomes.filter { $0 != row })
    default: return nil
    }
  }

  private func place(row: Int, column: Int) -> CellPlace? {
    guard match.rows.indices.contains(row), form.columns.indices.contains(column),
      let entry = match.rows[row], entry.values.count == form.columns.count
    else { return nil }
    return CellPlace(row: entry.row, cell: entry.values.lowerBound + column)
  }
}

extension GridRow {
  /// From the label of a row, or its first value, to its last one.
  fileprivate func range(label: GridCell?, values: GridCells) -> Range<Int> {
    let first = label ?? values.first { !$0.isEmpty }
    let last = values.last { !$0.isEmpty } ?? label
    guard let first, let last else { return range }
    return first.range.reaching(to: last.range)
  }
}

extension FilledRequests {
  /// The counts in each row that the form does not have, by the columns of the form; `nil` where there is
  /// none, and in all columns of a row with more or fewer values.
  var surplusRows: [[Int?]] {
    let width = form.columns.count
    // Most tables have none, and words are told from the match faster than from rows.
    guard match.written.contains(where: { $0.role == .surplus }) else { return [] }
    return written.filter { $0.role == .surplus }.map { row in
      row.values.count == width
        ? (0..<width).map { row.values.value($0).count } : Array(repeating: nil, count: width)
    }
  }

  /// What stands in rows that the form does not have, column by column; `nil` without any number, and
  /// where a sum is too large.
  var surplusCounts: [Int]? {
    var sums = Array(repeating: 0, count: form.columns.count)
    for row in surplusRows {
      for (column, count) in row.enumerated() {
        let (sum, overflow) = sums[column].addingReportingOverflow(count ?? 0)
        if overflow { return nil }
        sums[column] = sum
      }
    }
    return sums.contains { $0 > 0 } ? sums : nil
  }
}
