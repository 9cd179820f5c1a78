import ReportSyntax

/// Where the seven values stand in the rows of table three, as its whole rows show it.
///
/// Merged cells leave empty cells between label and values, page breaks leave some behind them; a
/// value may be blank as well. Rows of the same shape tell the one from the other.
struct RowShapes {
  /// The shape of a whole row, and where its values start; a table has few of them.
  private struct Shape: Equatable {
    let labelIndex: Int
    let cellCount: Int
    let start: Int
  }

  private static let width = RequestsRowReader.valueCount

  private var shapes: [Shape] = []
  /// How many cells a row has, labels included, behind whose label there is room for just the values: in
  /// other rows with as many cells they stand in the same place.
  private var fullCounts: Set<Int> = []

  init(_ rows: [GridRow]) {
    for row in rows {
      let summary = row.cells.summary
      guard summary.numberCount > 0, let labelIndex = summary.labelIndex else { continue }
      if row.cells.count == labelIndex + 1 + Self.width { fullCounts.insert(row.cells.count) }
      let core = summary.values
      guard core.count == Self.width else { continue }
      let shape = Shape(
        labelIndex: labelIndex,
        cellCount: row.cells.count,
        start: core.lowerBound
      )
      if !shapes.contains(shape) { shapes.append(shape) }
    }
  }

  /// Where the values of a row stand: seven of them, blank ones included, if the row is whole; else
  /// those that are there.
  func values(of row: GridRow) -> Range<Int> {
    let summary = row.cells.summary
    let label = summary.labelIndex ?? -1
    let rest = label + 1..<row.cells.count
    let core = summary.values
    if core.count >= Self.width || rest.count < Self.width { return core.isEmpty ? rest : core }
    let possible = rest.lowerBound...(rest.upperBound - Self.width)
    let fitting = possible.filter { start in
      start <= core.lowerBound && core.upperBound <= start + Self.width || core.isEmpty
    }
    guard let first = fitting.first else { return core }
    let start = fitting.first { start in
      shapes.contains(Shape(labelIndex: label, cellCount: row.cells.count, start: start))
    }
    if let start { return start..<start + Self.width }
    // Whole rows with their label in this place have another number of cells: one is missing here, unless
    // there are more and only one place for the values.
    let others = shapes.filter { $0.labelIndex == label }
    let isLonger = others.allSatisfy { $0.cellCount < row.cells.count } && fitting.count == 1
    if !core.isEmpty, !others.isEmpty, !isLonger { return core }
    let last = row.cells.count - Self.width
    let isLast = fullCounts.contains(row.cells.count) && fitting.contains(last)
    return isLast ? last..<row.cells.count : first..<first + Self.width
  }
}
