/// Reads a table of one row per line, cells separated by tabs.
///
/// Empty lines inside it (a page break) do not end it as long as rows go on behind them. With fewer
/// than two filled cells it is no table but an indented line.
func readTabSeparatedTable(_ cursor: inout LineCursor, from start: Int) -> (Block.Content, Int) {
  let base = cursor.text.lineStarts[start]
  var builder = TableBuilder()
  var line = start
  var end = start
  var firstFilledLine: Int?
  reading: while true {
    // Tabs alone are no table, however many.
    if builder.filledCellCount < 2, line - start > lookahead { break }
    switch cursor.kind(of: line) {
    case .tabRow, .trailingTabs, .tabCell:
      guard let range = cursor.line(line) else { break reading }
      appendCells(of: range, in: cursor.text.bytes, base: base, to: &builder)
      if builder.filledCellCount > 0 { firstFilledLine = firstFilledLine ?? line }
      line += 1
      end = line
    case .blank:
      var next = line + 1
      while next - line < lookahead, cursor.kind(of: next) == .blank { next += 1 }
      guard rowsStart(at: next, &cursor) else { break reading }
      line = next
    case .plain:
      // A label whose only value is blank; elsewhere a line with a stray tab behind it.
      guard builder.filledCellCount >= 2, let range = cursor.line(line),
        isLabelWithTab(cursor.text.bytes, range)
      else { break reading }
      appendCells(of: range, in: cursor.text.bytes, base: base, to: &builder)
      line += 1
      end = line
    case .pipeRow, .drawn, .columnRuler, .htmlRow, .hidden, nil:
      break reading
    }
  }
  if builder.filledCellCount >= 2 { return (.table(builder.table(.tabSeparated)), end - start) }
  return indentedLine(cursor.text, from: start, to: end, firstFilledLine: firstFilledLine)
}

/// Whether a line is a cell behind several tabs and nothing else, as what takes the words out of a page
/// of HTML leaves its indentation.
func isIndentedCell(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let words = trimmingPadding(line, in: bytes)
  let tab = UInt8(ascii: "\t")
  return !words.isEmpty && !bytes[words.lowerBound..<line.upperBound].contains(tab)
    && bytes[line.lowerBound..<words.lowerBound].count { $0 == tab } > 1
}

/// Whether a row stands at a line; words with nothing but tabs behind them need another row below.
func rowsStart(at line: Int, _ cursor: inout LineCursor) -> Bool {
  switch cursor.kind(of: line) {
  case .tabRow: return true
  case .trailingTabs:
    let next = cursor.kind(of: line + 1)
    return next == .tabRow || next == .trailingTabs
  case .blank, .tabCell, .pipeRow, .drawn, .columnRuler, .htmlRow, .hidden, .plain, nil:
    return false
  }
}

/// Adds the row of a line whose cells are separated by tabs.
func appendCells(
  of line: Range<Int>,
  in bytes: [UInt8],
  base: Int,
  to builder: inout TableBuilder
) {
  var cellStart = line.lowerBound
  func append(_ offset: Int) {
    let extent = cellStart..<offset
    let delimiter = offset..<min(offset + 1, line.upperBound)
    let visible = extent.isEmpty && !delimiter.isEmpty ? delimiter : extent
    builder.append(
      Cell(
        content: trimmingPadding(extent, in: bytes).moved(by: -base),
        extent: visible.moved(by: -base)
      )
    )
    cellStart = offset + 1
  }
  let span = bytes.span
  for offset in line where span[offset] == UInt8(ascii: "\t") { append(offset) }
  append(line.upperBound)
  builder.endRow()
}
