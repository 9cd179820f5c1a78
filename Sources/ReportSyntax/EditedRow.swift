/// A line of a table that alone is edited, to be read again by itself.
///
/// How a table is read hangs on what kind its lines are, which of its cells are empty and, where each
/// has a line, which are numbers. What an edit of one line leaves so is the same table with other
/// words in it, the cells behind them moved: far cheaper than reading it all at each key.
struct EditedRow {
  /// The block that is the table.
  let block: Int
  private let table: Table
  private let line: Int
  /// Where the line ended before the edit, from the start of the table.
  private let oldEnd: Int
  private let shape: RowShape

  /// - Parameter line: the only one that will be touched.
  /// - Returns: `nil` where the table, or its first line, must be read as a whole.
  init?(_ line: Int, of tree: SyntaxTree) {
    let block = tree.blockIndex(atLine: line)
    guard case .table(let table) = tree.blocks[block].content, table.isWhole,
      table.furtherPieces.isEmpty, line > tree.startLines[block],
      let shape = RowShape(table.layout, tree.text, line)
    else { return nil }
    self.block = block
    self.table = table
    self.line = line
    self.shape = shape
    oldEnd = tree.text.lineRange(line).upperBound - tree.byteOffset(ofBlock: block)
  }

  /// The table after the edit; `nil` where more than words of the line may be different.
  ///
  /// - Parameter growth: by how many bytes the text, and so the line, became longer.
  func reread(in text: SourceText, base: Int, growth: Int) -> Block.Content? {
    guard line < text.lineCount, RowShape(table.layout, text, line) == shape else { return nil }
    let range = text.lineRange(line)
    let old = cells(from: range.lowerBound - base, to: oldEnd)
    var builder = TableBuilder()
    switch table.layout {
    case .cellPerLine:
      guard let cell = table.cells[old].first else { return nil }
      appendCell(of: range, in: text.bytes, base: base, to: &builder)
      // Its words go on below.
      if cell.content.upperBound > oldEnd {
        builder.extendLastCell(to: cell.content.upperBound + growth)
      }
    case .tabSeparated:
      appendCells(of: range, in: text.bytes, base: base, to: &builder)
    case .pipe:
      guard appendPlainPipeRow(of: range, in: text.bytes, base: base, to: &builder) else {
        return nil
      }
    case .html, nil:
      return nil
    }
    return table.replacingCells(old, by: builder, growth: growth).map { .table($0) }
  }

  /// The cells that start on a line.
  private func cells(from start: Int, to end: Int) -> Range<Int> {
    let first = table.cells.firstIndexBeyond { $0.extent.lowerBound >= start }
    return first..<max(first, table.cells.firstIndexBeyond { $0.extent.lowerBound > end })
  }
}

/// What of a line in a table decides how the lines beside it are read.
private struct RowShape: Equatable {
  private let kind: LineKind
  private var isEmpty = false
  private var isNumber = false

  /// `nil` where that cannot be told from the line alone.
  init?(_ layout: TableLayout?, _ text: SourceText, _ line: Int) {
    kind = text.kinds[line]
    switch (layout, kind) {
    case (.cellPerLine, .tabCell):
      let words = trimmingPadding(text.lineRange(line), in: text.bytes)
      isEmpty = words.isEmpty
      isNumber = isNumberLike(text.bytes, words)
    case (.tabSeparated, .tabRow):
      break
    case (.pipe, .pipeRow):
      guard isPlainPipeRow(text.bytes, text.lineRange(line)) else { return nil }
    default:
      return nil
    }
  }
}

extension Table {
  /// The same table with other words in some cells of a row, and the cells behind them moved.
  ///
  /// - Parameter fresh: the row alone.
  /// - Returns: `nil` unless as many cells are there as before, the same of them empty.
  fileprivate func replacingCells(_ range: Range<Int>, by fresh: TableBuilder, growth: Int)
    -> Table?
  {
    let row = fresh.table(layout).cells
    guard !row.isEmpty, row.count == range.count,
      zip(row, cells[range]).allSatisfy({ $0.isEmpty == $1.isEmpty })
    else { return nil }
    var moved: [Cell] = []
    moved.reserveCapacity(cells.count)
    moved += cells[..<range.lowerBound]
    moved += row
    for cell in cells[range.upperBound...] { moved.append(cell.moved(by: growth)) }
    return Table(
      layout: layout,
      cells: moved,
      rowStarts: rowStarts,
      furtherPieces: furtherPieces,
      isWhole: isWhole
    )
  }
}
