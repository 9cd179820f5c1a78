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
  package let layout: TableLayout
  /// All cells, row after row.
  package let cells: [Cell]
  /// The index of each row's first cell; a row has at least one cell.
  package let rowStarts: [Int]

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

  func table(_ layout: TableLayout) -> Table {
    Table(layout: layout, cells: cells, rowStarts: rowStarts)
  }
}
