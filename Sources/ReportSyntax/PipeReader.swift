/// Reads a table of one row per line, cells separated by `|`; bars at the ends may be missing.
///
/// Rulers (`|---|:-:|`) are covered but give no row. `\|` is no delimiter. A single row without bars
/// at its ends and without a number (`首页 | 政务公开 | 机构`) is navigation and no table.
func readPipeTable(_ cursor: inout LineCursor, from start: Int) -> (Block.Content, Int) {
  let base = cursor.text.lineStarts[start]
  var builder = TableBuilder()
  var line = start
  var rows: [Range<Int>] = []
  while cursor.kind(of: line) == .pipeRow, let range = cursor.line(line) {
    rows.append(range)
    line += 1
  }
  let bars = BarsOfRows(rows, in: cursor.text.bytes)
  for row in rows {
    appendCells(of: row, in: cursor.text.bytes, base: base, bars, to: &builder)
  }
  // A tag that goes on in the next line tears its row.
  let isTorn = rows.contains { startOfOpenTag(cursor.text.bytes, $0) != nil }
  if builder.filledCellCount == 0 { return (.blank, line - start) }
  let last = cursor.text.lineRange(line - 1)
  let isWhole =
    !isTorn && lostCharacterCount(cursor.text.bytes, base..<last.upperBound) < 3
    && !hasJoinedCells(builder.table(.pipe), cursor.text.bytes, base)
  let table = builder.table(.pipe, isWhole: isWhole)
  if line == start + 1, isNavigation(cursor.text, line: start, table) {
    return (plainContent(cursor.text, start), 1)
  }
  return (.table(table), line - start)
}

/// How many characters of some bytes a program could not read and replaced by U+FFFD.
private func lostCharacterCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  var count = 0
  for offset in range where bytes[offset] == 0xEF {
    if offset + 2 < range.upperBound, bytes[offset + 1] == 0xBF, bytes[offset + 2] == 0xBD {
      count += 1
    }
  }
  return count
}

/// Whether a row has several cells with several numbers in each (`0 0 | 0 0`): those of cells that a
/// conversion joined.
private func hasJoinedCells(_ table: Table, _ bytes: [UInt8], _ base: Int) -> Bool {
  (0..<table.rowCount).contains { row in
    var count = 0
    for cell in table.row(row) where cell.content.count >= 3 {
      let words = cell.content.moved(by: base)
      if bytes[words].contains(UInt8(ascii: " ")),
        case .number(let number) = readCellValue(bytes, in: words), number.isTorn
      {
        count += 1
      }
    }
    return count > 1
  }
}

private func isNavigation(_ text: SourceText, line: Int, _ table: Table) -> Bool {
  let trimmed = trimmingPadding(text.lineRange(line), in: text.bytes)
  guard !hasOuterBar(text.bytes, trimmed) else { return false }
  let base = text.lineStarts[line]
  return !table.cells.contains { isNumberLike(text.bytes, $0.content.moved(by: base)) }
}

/// Where bars stand in the rows of a table.
private struct BarsOfRows {
  /// Whether most rows have none at their ends.
  private let areBare: Bool
  /// How many cells the rows without bars at their ends have.
  private let cellCounts: Set<Int>

  init(_ rows: [Range<Int>], in bytes: [UInt8]) {
    let bar = UInt8(ascii: "|")
    let bare = rows.map { trimmingPadding($0, in: bytes) }.filter { words in
      words.first.map { bytes[$0] != bar } ?? false
        && words.last.map { bytes[$0] != bar } ?? false
    }
    areBare = bare.count * 2 > rows.count
    cellCounts = Set(bare.map { pipeCellExtents(bytes, $0).count })
  }

  /// Whether an empty cell follows the bar at the end of a row without one in front, since bars stand
  /// between cells alone: as in most rows, or to have as many cells as another.
  func endsWithBlank(cellCount: Int) -> Bool {
    areBare || cellCounts.contains(cellCount + 1) && !cellCounts.contains(cellCount)
  }
}

private func appendCells(
  of line: Range<Int>,
  in bytes: [UInt8],
  base: Int,
  _ bars: BarsOfRows,
  to builder: inout TableBuilder
) {
  let trimmed = trimmingPadding(line, in: bytes)
  if isRuler(bytes, trimmed) { return }
  let count = appendPipeCells(of: trimmed, in: bytes, base: base, to: &builder)
  let bar = UInt8(ascii: "|")
  if let first = trimmed.first, let last = trimmed.last, bytes[first] != bar, bytes[last] == bar,
    bars.endsWithBlank(cellCount: count)
  {
    let place = (trimmed.upperBound..<trimmed.upperBound).moved(by: -base)
    builder.append(Cell(content: place, extent: place))
  }
  builder.endRow()
}

/// Adds the cells between the bars of a trimmed line; returns how many they are.
@discardableResult
private func appendPipeCells(
  of trimmed: Range<Int>,
  in bytes: [UInt8],
  base: Int,
  to builder: inout TableBuilder
) -> Int {
  let extents = pipeCellExtents(bytes, trimmed)
  for extent in extents {
    let delimiter = extent.upperBound..<min(extent.upperBound + 1, trimmed.upperBound)
    let visible = extent.isEmpty ? delimiter : extent
    builder.append(
      Cell(
        content: trimmingPadding(extent, in: bytes).moved(by: -base),
        extent: visible.moved(by: -base)
      )
    )
  }
  return extents.count
}

/// Adds the row of a line for which ``isPlainPipeRow(_:_:)`` holds; returns whether it is certain
/// what its cells are.
func appendPlainPipeRow(
  of line: Range<Int>,
  in bytes: [UInt8],
  base: Int,
  to builder: inout TableBuilder
) -> Bool {
  appendPipeCells(of: trimmingPadding(line, in: bytes), in: bytes, base: base, to: &builder)
  builder.endRow()
  return !hasJoinedCells(builder.table(.pipe), bytes, base)
}

/// Whether a row has bars at both ends, words that a program could read, and no tag that could be torn:
/// it says nothing of what the rows beside it mean.
func isPlainPipeRow(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let trimmed = trimmingPadding(line, in: bytes)
  let bar = UInt8(ascii: "|")
  return trimmed.count > 1 && bytes[trimmed.lowerBound] == bar
    && bytes[trimmed.upperBound - 1] == bar && !bytes[trimmed].contains(UInt8(ascii: "<"))
    && !isRuler(bytes, trimmed) && lostCharacterCount(bytes, trimmed) == 0
}

/// What stands between the bars of a trimmed line, padding included.
///
/// Words behind the last bar are a cell too; the last extent ends with the line then.
func pipeCellExtents(_ bytes: [UInt8], _ trimmed: Range<Int>) -> [Range<Int>] {
  let bar = UInt8(ascii: "|")
  var extents: [Range<Int>] = []
  var start = trimmed.lowerBound
  if start < trimmed.upperBound, bytes[start] == bar { start += 1 }
  var offset = start
  while offset < trimmed.upperBound {
    switch bytes[offset] {
    case UInt8(ascii: "\\"):
      offset += 2
    case bar:
      extents.append(start..<offset)
      offset += 1
      start = offset
    default:
      offset += 1
    }
  }
  if start < trimmed.upperBound { extents.append(start..<trimmed.upperBound) }
  return extents
}

/// Whether a trimmed line is the ruler of a table in Markdown or, with `+` between columns, in Org.
func isRuler(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  var hasDash = false
  for offset in trimmed {
    switch bytes[offset] {
    case UInt8(ascii: "-"): hasDash = true
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: " "),
      UInt8(ascii: "\t"):
      continue
    default: return false
    }
  }
  return hasDash && bytes[trimmed].contains(UInt8(ascii: "|")) && hasLongDash(bytes, trimmed)
}

/// Three dashes in a row, so that a row of `-` for 无 stays a row.
private func hasLongDash(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var run = 0
  for offset in range {
    run = bytes[offset] == UInt8(ascii: "-") ? run + 1 : 0
    if run == 3 { return true }
  }
  return false
}
