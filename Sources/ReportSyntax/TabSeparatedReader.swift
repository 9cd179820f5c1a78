/// Reads a table of one row per line, cells separated by tabs.
///
/// Empty lines inside it (a page break) do not end it as long as rows go on behind them.
func readTabSeparatedTable(_ cursor: inout LineCursor, from start: Int) -> (Block.Content, Int) {
  let base = cursor.text.lineStarts[start]
  var builder = TableBuilder()
  var line = start
  var end = start
  reading: while true {
    switch cursor.kind(of: line) {
    case .tabRow, .trailingTabs:
      guard let range = cursor.line(line) else { break reading }
      appendCells(of: range, in: cursor.text.bytes, base: base, to: &builder)
      line += 1
      end = line
    case .tabCell where line > start:
      guard let range = cursor.line(line) else { break reading }
      appendCells(of: range, in: cursor.text.bytes, base: base, to: &builder)
      line += 1
      end = line
    case .blank:
      var next = line + 1
      while next - line < lookahead, cursor.kind(of: next) == .blank { next += 1 }
      guard cursor.kind(of: next) == .tabRow else { break reading }
      line = next
    case .tabCell, .pipeRow, .plain, nil:
      break reading
    }
  }
  if builder.filledCellCount == 0 { return (.blank, end - start) }
  return (.table(builder.table(.tabSeparated)), end - start)
}

private func appendCells(
  of line: Range<Int>,
  in bytes: [UInt8],
  base: Int,
  to builder: inout TableBuilder
) {
  var cellStart = line.lowerBound
  for offset in line.lowerBound...line.upperBound
  where offset == line.upperBound || bytes[offset] == UInt8(ascii: "\t") {
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
  builder.endRow()
}
