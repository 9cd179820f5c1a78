/// Reads a table whose columns are held by spaces, under or between rulers of dashes, as pandoc and
/// others write it; `nil` where none starts at a line.
///
///     信息内容         本年制发件数
///     ---------------- --------------
///     规章             0
///
/// There may be a ruler in front as well, and a line of dashes throughout above headings of several
/// lines; then empty lines part the rows, and a cell goes on from line to line. A table of which a
/// line has words where two columns meet is kept as one that could not be read.
func readSpacedTable(_ cursor: inout LineCursor, from start: Int) -> (Block.Content, Int)? {
  guard let parts = SpacedTableParts(&cursor, from: start) else { return nil }
  let bytes = cursor.text.bytes
  let base = cursor.text.lineStarts[start]
  guard let ruler = cursor.line(parts.ruler) else { return nil }
  let columns = dashColumns(bytes, ruler)
  var builder = TableBuilder()
  var isWhole = true
  var rows = parts.rows[...]
  while let row = rows.popFirst() {
    var cells = Array(repeating: CellLines(), count: columns.count)
    var rooms: [Range<Int>]?
    var isOpen = true
    var lines = row
    while isOpen {
      for number in lines {
        guard let line = cursor.line(number) else { continue }
        guard let words = spacedCells(bytes, line, columns) else {
          isWhole = false
          continue
        }
        for (column, words) in words.enumerated() { cells[column].append(bytes, words) }
        rooms = rooms ?? words
      }
      // A row goes on where a mark does.
      isOpen = cells.contains(where: \.endsInMark)
      if isOpen {
        guard let next = rows.popFirst() else { break }
        lines = next
      }
    }
    let start = cursor.text.lineStarts[row.lowerBound]
    for (column, places) in cells.map(\.words).enumerated() {
      let room = rooms.map { $0[column] } ?? start..<start
      let place = (places.first ?? room).moved(by: -base)
      builder.append(
        Cell(content: place, extent: place),
        furtherPieces: places.dropFirst().map { $0.moved(by: -base) }
      )
    }
    builder.endRow()
  }
  if builder.filledCellCount == 0, isWhole { return nil }
  return (.table(builder.table(nil, isWhole: isWhole)), parts.end - start)
}

/// How many lines such a table may have.
private let maximalSpacedLines = 512

/// Which lines of a table are its rows.
private struct SpacedTableParts {
  /// The line that says where the columns stand.
  let ruler: Int
  private(set) var rows: [Range<Int>] = []
  /// The line behind the last one.
  private(set) var end: Int

  init?(_ cursor: inout LineCursor, from start: Int) {
    end = start
    if cursor.kind(of: start) == .columnRuler {
      ruler = start
      guard readBetweenRulers(&cursor) else { return nil }
    } else if isLineOfDashes(&cursor, start) {
      // Headings of several lines, and the ruler below them.
      var next = start + 1
      while next - start <= lookahead, cursor.kind(of: next) == .plain { next += 1 }
      guard next > start + 1, cursor.kind(of: next) == .columnRuler else { return nil }
      ruler = next
      rows = [start + 1..<next]
      guard readRows(&cursor, from: next + 1) else { return nil }
    } else {
      // A heading of the page may stand above a ruler, but no sentence.
      guard cursor.kind(of: start + 1) == .columnRuler, cursor.kind(of: start + 2) == .plain else {
        return nil
      }
      ruler = start + 1
      rows = [start..<start + 1]
      var next = start + 2
      while next - start < maximalSpacedLines, cursor.kind(of: next) == .plain,
        !isLineOfDashes(&cursor, next)
      {
        rows.append(next..<next + 1)
        next += 1
      }
      let isClosed = cursor.kind(of: next) == .columnRuler || isLineOfDashes(&cursor, next)
      end = isClosed ? next + 1 : next
    }
  }

  /// Rows between two rulers, or headings and then rows between three.
  private mutating func readBetweenRulers(_ cursor: inout LineCursor) -> Bool {
    guard readRows(&cursor, from: ruler + 1) else { return false }
    guard cursor.kind(of: end) == .plain, !rows.isEmpty else { return true }
    let headings = ruler + 1..<end - 1
    guard headings.count <= lookahead else { return false }
    rows = []
    guard readRows(&cursor, from: end) else { return false }
    rows.insert(headings, at: 0)
    return true
  }

  /// Rows up to the next ruler: parted by empty lines if there are any, else one a line.
  private mutating func readRows(_ cursor: inout LineCursor, from first: Int) -> Bool {
    var parts: [Range<Int>] = []
    var hasBlank = false
    var next = first
    reading: while true {
      guard next - first < maximalSpacedLines else { return false }
      switch cursor.kind(of: next) {
      case .plain where isLineOfDashes(&cursor, next), .columnRuler:
        break reading
      case .plain:
        if let last = parts.last, last.upperBound == next {
          parts[parts.count - 1] = last.lowerBound..<next + 1
        } else {
          parts.append(next..<next + 1)
        }
      case .blank: hasBlank = true
      case .tabCell, .tabRow, .trailingTabs, .pipeRow, .drawn, .htmlRow, .hidden, nil: return false
      }
      next += 1
    }
    if parts.isEmpty { return false }
    rows += hasBlank ? parts : parts.flatMap { $0.map { $0..<$0 + 1 } }
    end = next + 1
    return true
  }
}

/// Whether a line consists of dashes throughout.
private func isLineOfDashes(_ cursor: inout LineCursor, _ number: Int) -> Bool {
  guard let line = cursor.line(number), line.count >= 10,
    let first = line.first(where: { !isBlank(cursor.text.bytes[$0]) })
  else { return false }
  return dashRunCount(cursor.text.bytes, line, from: first) == 1
}

/// How many runs of dashes a line consists of; 0 for a line with anything else in it.
///
/// Runs of two stand over empty columns, between others that are longer.
///
/// - Parameter first: The offset of its first byte that is no space.
func dashRunCount(_ bytes: [UInt8], _ line: Range<Int>, from first: Int) -> Int {
  let dash = bytes[first]
  guard dash == UInt8(ascii: "-") || dash == UInt8(ascii: "=") else { return 0 }
  var count = 0
  var shortCount = 0
  var run = 0
  for offset in first..<line.upperBound {
    switch bytes[offset] {
    case dash:
      if run == 0 { count += 1 }
      run += 1
    case UInt8(ascii: " "):
      // Signs for nothing are short.
      if run == 1 { return 0 }
      if run == 2 { shortCount += 1 }
      run = 0
    default: return 0
    }
  }
  if run == 1 { return 0 }
  if run == 2 { shortCount += 1 }
  return shortCount > 0 && count - shortCount < 2 ? 0 : count
}

/// The columns of a terminal at which runs of dashes start, and one behind the last.
private func dashColumns(_ bytes: [UInt8], _ ruler: Range<Int>) -> [Int] {
  var columns: [Int] = []
  for offset in ruler where !isBlank(bytes[offset]) {
    if offset == ruler.lowerBound || isBlank(bytes[offset - 1]) {
      columns.append(offset - ruler.lowerBound)
    }
  }
  return columns
}

/// The words in each column of a line; `nil` where words stand across two of them.
private func spacedCells(_ bytes: [UInt8], _ line: Range<Int>, _ columns: [Int]) -> [Range<Int>]? {
  spacedCells(bytes, line, columns, ambiguous: 1) ?? spacedCells(bytes, line, columns, ambiguous: 2)
}

private func spacedCells(
  _ bytes: [UInt8],
  _ line: Range<Int>,
  _ columns: [Int],
  ambiguous: Int
) -> [Range<Int>]? {
  var starts: [Int] = []
  var column = 0
  var offset = line.lowerBound
  var previousIsPadding = true
  while offset < line.upperBound {
    let scalar = decodeScalar(bytes, at: offset, limit: line.upperBound)
    let end = offset + scalar.byteCount
    if starts.count < columns.count, column >= columns[starts.count] {
      // A wide character may not stand across, nor words go on.
      guard column == columns[starts.count], previousIsPadding else { return nil }
      starts.append(offset)
    } else if starts.isEmpty, !isPadding(scalar.value) {
      return nil
    }
    previousIsPadding = isPadding(scalar.value)
    column += DisplayWidth.columnCount(of: offset..<end, in: bytes, ambiguous)
    offset = end
  }
  let ends = starts.dropFirst() + [line.upperBound]
  // An empty one stands at its start.
  var cells = zip(starts, ends).map { start, end in
    let words = trimmingPadding(start..<end, in: bytes)
    return words.isEmpty ? start..<start : words
  }
  while cells.count < columns.count { cells.append(line.upperBound..<line.upperBound) }
  return cells
}
