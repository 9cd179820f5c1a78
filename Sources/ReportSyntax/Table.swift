/// How a table is written down.
package enum TableLayout: Sendable, Equatable, CaseIterable {
  /// One cell per line, each led by a tab; an empty line ends a row.
  case cellPerLine
  /// One row per line, cells separated by tabs.
  case tabSeparated
  /// One row per line, cells separated by `|`, as in Markdown.
  case pipe
  /// A table of HTML.
  case html
}

/// A table as the same grid of cells whatever its layout.
package struct Table: Sendable, Equatable {
  /// `nil` for one that is drawn with lines, or with nothing but spaces: it is read, never written.
  package let layout: TableLayout?
  /// All cells, row after row.
  package let cells: [Cell]
  /// The index of each row's first cell; a row has at least one cell.
  package let rowStarts: [Int]
  /// What follows the first words of a cell on further lines, by its index; relative to the block.
  ///
  /// Between these stand words of other cells.
  package let furtherPieces: [Int: [Range<Int>]]
  /// Whether it is certain what its cells are; else nobody may say what they lack.
  package let isWhole: Bool

  package var rowCount: Int { rowStarts.count }

  /// The cells of an existing row, left to right.
  package func row(_ index: Int) -> ArraySlice<Cell> {
    let end = index + 1 < rowStarts.count ? rowStarts[index + 1] : cells.count
    return cells[rowStarts[index]..<end]
  }
}

/// Collects cells and rows while a table is read.
struct TableBuilder {
  private var cells: [Cell] = []
  private var rowStarts: [Int] = []
  private var furtherPieces: [Int: [Range<Int>]] = [:]
  private var rowIsOpen = false

  /// How many cells have words in them.
  private(set) var filledCellCount = 0

  var lastCell: Cell? { rowIsOpen ? cells.last : nil }

  mutating func append(_ cell: Cell) {
    if !rowIsOpen {
      rowStarts.append(cells.count)
      rowIsOpen = true
    }
    cells.append(cell)
    if !cell.isEmpty { filledCellCount += 1 }
  }

  /// Adds a cell whose words go on in other places.
  mutating func append(_ cell: Cell, furtherPieces pieces: [Range<Int>]) {
    if !pieces.isEmpty { furtherPieces[cells.count] = pieces }
    append(cell)
  }

  /// Lets the last cell go on to an offset.
  mutating func extendLastCell(to end: Int) {
    guard let last = cells.popLast() else { return }
    cells.append(
      Cell(content: last.content.lowerBound..<end, extent: last.extent.lowerBound..<end)
    )
  }

  mutating func endRow() {
    rowIsOpen = false
  }

  func table(_ layout: TableLayout?, isWhole: Bool = true) -> Table {
    Table(
      layout: layout,
      cells: cells,
      rowStarts: rowStarts,
      furtherPieces: furtherPieces,
      isWhole: isWhole
    )
  }
}
