/// Cuts the bytes of a table into rows and cells.
///
/// Where a cell is merged over others, these are empty cells, as a table of Markdown has them.
struct HTMLRowReader {
  private(set) var builder = TableBuilder()
  /// The rows and cells by their tags: byte offsets into the text that is read; `nil` where nobody asks.
  private(set) var grid: HTMLGrid?
  /// Whether the text ended inside of a cell.
  private(set) var endsInCell = false
  private let base: Int
  /// How many rows the cells above reach down to, for each column.
  private var rowsCovered: [Int] = []
  private var column = 0
  private var cell: OpenCell?
  private var lastEnd: Int
  private var placeholderCount = 0
  /// Where the tag of the open row starts.
  private var rowStart: Int?

  private struct OpenCell {
    /// Where its tag starts and ends.
    let tag: Range<Int>
    let columnCount: Int
    let rowCount: Int
  }

  /// - Parameter keepsTags: whether to note where the tags stand, as only an edit must know.
  init(base: Int, keepsTags: Bool = false) {
    self.base = base
    grid = keepsTags ? HTMLGrid() : nil
    lastEnd = base
  }

  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == UInt8(ascii: "<"),
        let markup = scanMarkup(bytes, at: offset, limit: range.upperBound)
      else {
        offset += 1
        continue
      }
      switch markup.kind {
      case .cell:
        endCell(at: offset, bytes)
        if !markup.isClosing { beginCell(offset..<markup.end, bytes) }
      case .row, .table:
        endCell(at: offset, bytes)
        endRow(at: markup.isClosing && markup.kind == .row ? markup.end : offset)
        rowStart = markup.isClosing || markup.kind == .table ? nil : offset
      case .inline, .lineBreak, .block, .hidden: break
      }
      offset = markup.end
    }
    endsInCell = cell != nil
    endCell(at: range.upperBound, bytes)
    endRow(at: range.upperBound)
  }

  private mutating func beginCell(_ tag: Range<Int>, _ bytes: [UInt8]) {
    skipCoveredColumns(at: tag.lowerBound)
    lastEnd = max(lastEnd, tag.upperBound)
    cell = OpenCell(
      tag: tag,
      columnCount: min(span("colspan", of: bytes, tag), 64),
      rowCount: min(span("rowspan", of: bytes, tag), maximalHTMLLines)
    )
  }

  private mutating func endCell(at end: Int, _ bytes: [UInt8]) {
    guard let open = cell else { return }
    cell = nil
    let inside = open.tag.upperBound..<end
    let words = trimmingPadding(inside, in: bytes)
    grid?.append(
      tag: open.tag,
      column: column,
      columnCount: max(open.columnCount, 1),
      rowCount: open.rowCount
    )
    if words.isEmpty {
      let room = room(in: inside, bytes)
      let visible = room.isEmpty ? open.tag.lowerBound..<end : room
      append(room.lowerBound..<room.lowerBound, visible)
    } else {
      append(words, inside)
    }
    cover(open.rowCount)
    for _ in 1..<max(open.columnCount, 1) {
      appendPlaceholder(at: end)
      cover(open.rowCount)
    }
  }

  /// Where the words of an empty cell belong: behind the tags that open in it.
  private func room(in inside: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = inside.lowerBound
    while start < inside.upperBound {
      if let markup = scanMarkup(bytes, at: start, limit: inside.upperBound) {
        if markup.isClosing || markup.kind == .lineBreak { break }
        start = markup.end
      } else if isBlank(bytes[start]) {
        // Line endings between tags are no room.
        let next = inside.suffix(from: start).first { !isBlank(bytes[$0]) } ?? inside.upperBound
        let isOpening = scanMarkup(bytes, at: next, limit: inside.upperBound)?.isClosing == false
        guard isOpening else { break }
        start = next
      } else {
        break
      }
    }
    var end = start
    while end < inside.upperBound, bytes[end] != UInt8(ascii: "<"), !isLineEnding(bytes[end]) {
      end += 1
    }
    return start..<end
  }

  private mutating func endRow(at end: Int) {
    guard column > 0 else { return }
    grid?.endRow(rowStart.map { $0..<end })
    if let last = rowsCovered.lastIndex(where: { $0 > 0 }), last >= column {
      while column <= last {
        appendPlaceholder(at: lastEnd)
        passColumn()
      }
    }
    builder.endRow()
    column = 0
  }

  /// Goes on to a column that no cell above reaches down to.
  private mutating func skipCoveredColumns(at place: Int) {
    while column < rowsCovered.count, rowsCovered[column] > 0 {
      appendPlaceholder(at: place)
      passColumn()
    }
  }

  private mutating func passColumn() {
    if rowsCovered.indices.contains(column) {
      rowsCovered[column] = max(rowsCovered[column] - 1, 0)
    }
    column += 1
  }

  /// Goes on behind a column that a cell fills, in this row and some below.
  private mutating func cover(_ rowCount: Int) {
    if column < 256 {
      while rowsCovered.count <= column { rowsCovered.append(0) }
      rowsCovered[column] = rowCount - 1
    }
    column += 1
  }

  private mutating func append(_ content: Range<Int>, _ extent: Range<Int>) {
    builder.append(Cell(content: content.moved(by: -base), extent: extent.moved(by: -base)))
    lastEnd = extent.upperBound
  }

  /// Adds an empty cell; but a table has not many thousands of merged cells.
  private mutating func appendPlaceholder(at place: Int) {
    guard placeholderCount < 20_000 else { return }
    placeholderCount += 1
    append(place..<place, place..<place)
  }

  private func span(_ name: String, of bytes: [UInt8], _ tag: Range<Int>) -> Int {
    HTMLGrid.span(name, of: bytes, tag)?.value ?? 1
  }
}
