import ReportSyntax

/// The numbers of columns and rows that a program wrote above and in front of a table, counted from 0.
///
/// Such a table has no headings of its own for its first line, so that line is 0, 1, 2 …, and a column
/// of row numbers may stand in front, with nothing above it.
struct CountedCells {
  /// Whether the first row counts the columns.
  private let hasColumnNumbers: Bool
  /// Whether the first cell of each row counts the rows.
  private let hasRowNumbers: Bool

  /// Fewer columns may be values.
  private static let leastColumnCount = 3

  init(_ rows: [TableGrid.Row]) {
    guard rows.count > 1, let first = rows.first else {
      (hasColumnNumbers, hasRowNumbers) = (false, false)
      return
    }
    let cells = GridCells(first.cells, at: 0)
    let isOpen = cells.first?.isEmpty ?? true
    let numbers = cells.indices.dropFirst(isOpen ? 1 : 0)
    hasColumnNumbers =
      numbers.count >= Self.leastColumnCount
      && zip(numbers, 0...).allSatisfy { cells.value($0).count == $1 }
    hasRowNumbers =
      hasColumnNumbers && isOpen
      && zip(rows.dropFirst(), 0...).allSatisfy { row, number in
        let cells = GridCells(row.cells, at: 0)
        return cells.indices.first.map { cells.value($0).count == number } ?? false
      }
  }

  /// The cells of a row that are the table's own; `nil` where all of them are.
  func own(_ cells: GridCells, inRow number: Int) -> [Int]? {
    if hasColumnNumbers, number == 0 { return [] }
    return hasRowNumbers ? Array(cells.indices.dropFirst()) : nil
  }
}
