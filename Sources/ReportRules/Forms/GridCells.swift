package import ReportSyntax

/// Some cells of a row, counted from 0, at their places in the text.
///
/// What a cell says is kept once, with places that count from the start of its row: a row that moves
/// changes one number, however many hold cells of it.
package struct GridCells: RandomAccessCollection, Sendable {
  private let row: RowCells
  private let first: Int
  package let count: Int
  /// Where the places in the row count from: a byte offset into the whole text.
  private var base: Int

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }
  package var indices: Range<Int> { 0..<count }

  package subscript(index: Int) -> GridCell {
    precondition(index >= 0 && index < count, "a cell that is not there")
    return row.cells[first + index].moved(by: base)
  }

  /// All cells of a row that starts at an offset.
  init(_ row: RowCells, at base: Int) {
    self.row = row
    self.base = base
    first = 0
    count = row.cells.count
  }

  /// Cells that stand where they say.
  init(_ cells: [GridCell]) {
    self.init(RowCells(cells), at: 0)
  }

  private init(_ cells: GridCells, _ range: Range<Int>) {
    row = cells.row
    base = cells.base
    first = cells.first + range.lowerBound
    count = range.count
  }

  /// Those of the cells that stand in a range of them; places outside of it are left out.
  package func cells(in range: Range<Int>) -> GridCells {
    GridCells(self, range.clamped(to: 0..<count))
  }

  func moved(by distance: Int) -> GridCells {
    var moved = self
    moved.base += distance
    return moved
  }

  /// What a cell says, without its place.
  package func value(_ index: Int) -> CellValue { row.cells[first + index].value }

  /// Whether nothing stands in a cell.
  func isBlank(_ index: Int) -> Bool {
    if case .blank = row.cells[first + index].value { true } else { false }
  }

  /// Whether a cell holds words rather than a number, a dash or nothing.
  func isWords(_ index: Int) -> Bool {
    if case .words = row.cells[first + index].value { true } else { false }
  }

  /// Whether a cell has no words.
  func isEmpty(at index: Int) -> Bool { row.cells[first + index].isEmpty }

  /// Whether a cell is only a part of one that is merged over several.
  func isMerged(_ index: Int) -> Bool { row.cells[first + index].isMerged }

  /// The words of a cell, to compare labels by; empty unless it holds words or a dash.
  func words(_ index: Int) -> NormalizedText { row.cells[first + index].words }

  /// What the cells are as a row.
  var summary: RowSummary {
    count == row.cells.count ? row.summary : RowSummary(row.cells[first..<first + count])
  }

  /// The words of a cell taken apart, and what is known by them; `nil` for numbers and empty cells.
  func sharedLabel(_ index: Int) -> SharedLabel? { row.cells[first + index].sharedLabel }

  /// Whether the words of a cell are the label of a row of table three in any edition.
  func isRowLabel(_ index: Int) -> Bool { row.cells[first + index].isRowLabel }

  /// Where the places of the row count from.
  var origin: Int { base }

  /// Whether these are the very cells of another row, wherever that stands.
  func isSame(as other: GridCells) -> Bool {
    row === other.row && first == other.first && count == other.count
  }

  /// Whether other cells differ in nothing but which numbers they hold, which readers of labels do not
  /// look at.
  func hasSameShape(as other: GridCells) -> Bool {
    if isSame(as: other) { return true }
    guard count == other.count else { return false }
    for index in 0..<count {
      let (cell, old) = (row.cells[first + index], other.row.cells[other.first + index])
      switch (cell.value, old.value) {
      case (.blank, .blank): continue
      case (.number(let number), .number(let other)):
        guard number.isCount == other.isCount else { return false }
      case (.words, .words), (.dash, .dash):
        guard cell.range.count == old.range.count, cell.words == old.words else { return false }
      case (.number, _), (.blank, _), (.words, _), (.dash, _): return false
      }
    }
    return true
  }
}

/// The cells of a written row, with places that count from its start.
final class RowCells: Sendable {
  let cells: [GridCell]
  let summary: RowSummary

  init(_ cells: [GridCell]) {
    self.cells = cells
    summary = RowSummary(cells[...])
  }
}
