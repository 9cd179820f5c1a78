/// Reads a table of one cell per line, each led by a tab.
///
/// A line without tab continues the cell above it (`商业⏎企业`), even over an empty line
/// (`（三）不予⏎⏎公开`); a lone tab is an empty or merged-away cell; an empty line ends the row.
/// A line led by blanks among cells led by tabs is a cell as they are: some editors indent so by
/// themselves. With fewer than two filled cells it is no table but an indented line.
func readCellPerLineTable(_ cursor: inout LineCursor, from start: Int) -> (Block.Content, Int) {
  let base = cursor.text.lineStarts[start]
  var builder = TableBuilder()
  var line = start
  /// The line behind the last one that belongs to the table.
  var end = start
  var firstFilledLine: Int?
  reading: while true {
    // Lone tabs alone are no table, however many.
    if builder.filledCellCount < 2, line - start > lookahead { break }
    switch cursor.kind(of: line) {
    case .tabCell:
      guard let range = cursor.line(line) else { break reading }
      appendCell(of: range, in: cursor.text.bytes, base: base, to: &builder)
      if builder.filledCellCount > 0 { firstFilledLine = firstFilledLine ?? line }
      line += 1
      end = line
    case .plain where isSpacedCell(atLine: line, behind: builder.lastCell, base: base, &cursor):
      guard let range = cursor.line(line) else { break reading }
      let content = trimmingPadding(range, in: cursor.text.bytes)
      let extent = content.lowerBound..<range.upperBound
      builder.append(Cell(content: content.moved(by: -base), extent: extent.moved(by: -base)))
      line += 1
      end = line
    case .plain:
      guard continuesCell(builder.lastCell, atLine: line, blankLines: 0, base: base, &cursor),
        let range = cursor.line(line)
      else { break reading }
      builder.extendLastCell(to: trimmingPadding(range, in: cursor.text.bytes).upperBound - base)
      line += 1
      end = line
    case .blank:
      var next = line + 1
      while next - line < lookahead, cursor.kind(of: next) == .blank { next += 1 }
      switch cursor.kind(of: next) {
      case .tabCell:
        builder.endRow()
        line = next
      case .plain
      where continuesCell(
        builder.lastCell,
        atLine: next,
        blankLines: next - line,
        base: base,
        &cursor
      ):
        line = next
      default:
        break reading
      }
    case .tabRow, .trailingTabs, .pipeRow, .drawn, .columnRuler, .htmlRow, .hidden, nil:
      break reading
    }
  }
  if builder.filledCellCount >= 2 { return (.table(builder.table(.cellPerLine)), end - start) }
  return indentedLine(cursor.text, from: start, to: end, firstFilledLine: firstFilledLine)
}

/// Adds the cell of a line that is led by a tab.
func appendCell(
  of line: Range<Int>,
  in bytes: [UInt8],
  base: Int,
  to builder: inout TableBuilder
) {
  let content = trimmingPadding(line, in: bytes)
  if content.isEmpty {
    let place = line.upperBound..<line.upperBound
    builder.append(Cell(content: place.moved(by: -base), extent: line.moved(by: -base)))
  } else {
    let extent = line.lowerBound + 1..<line.upperBound
    builder.append(Cell(content: content.moved(by: -base), extent: extent.moved(by: -base)))
  }
}

/// What lines of tabs are that would make a table of fewer than two filled cells.
///
/// The words, if there are any, are an indented line of prose, the lines above them blank.
func indentedLine(_ text: SourceText, from start: Int, to end: Int, firstFilledLine: Int?)
  -> (Block.Content, Int)
{
  switch firstFilledLine {
  case start: (plainContent(text, start), 1)
  case let line?: (.blank, line - start)
  case nil: (.blank, max(end - start, 1))
  }
}

/// Whether a line led by blanks is a cell among cells led by tabs.
///
/// A count is one. Words are where the cell above is no words that they could go on with, or the
/// indent is as wide as a tab, and a cell follows.
private func isSpacedCell(
  atLine number: Int,
  behind cell: Cell?,
  base: Int,
  _ cursor: inout LineCursor
) -> Bool {
  let bytes = cursor.text.bytes
  guard let cell, let line = cursor.line(number), let first = line.first,
    bytes[first] == UInt8(ascii: " "), isPiece(bytes, line)
  else { return false }
  let content = trimmingPadding(line, in: bytes)
  if isNumberLike(bytes, content) { return true }
  let indent = content.lowerBound - line.lowerBound
  let followsWords = !cell.isEmpty && !isNumberLike(bytes, cell.content.moved(by: base))
  guard indent >= (followsWords ? 4 : 2) else { return false }
  return cursor.kind(of: number + 1) == .tabCell
}

/// Whether a line without tab goes on with the cell above it.
///
/// It does when the cell has words (a number or an empty cell is complete), the line is a short
/// piece and no heading, and the table itself goes on soon. The next cell must follow within
/// ``lookahead`` lines, with nothing but such pieces between.
private func continuesCell(
  _ cell: Cell?,
  atLine number: Int,
  blankLines: Int,
  base: Int,
  _ cursor: inout LineCursor
) -> Bool {
  let bytes = cursor.text.bytes
  guard let cell, !cell.isEmpty, blankLines <= 2, let line = cursor.line(number),
    isPiece(bytes, line)
  else { return false }
  let isNote = hasWord(
    "（",
    bytes,
    at: trimmingPadding(line, in: bytes).lowerBound,
    limit: line.upperBound
  )
  if !isNote, isNumberLike(bytes, cell.content.moved(by: base)) { return false }
  var next = number + 1
  while next - number <= lookahead {
    switch cursor.kind(of: next) {
    case .tabCell: return true
    case .blank: next += 1
    case .plain:
      guard let piece = cursor.line(next), isPiece(bytes, piece) else { return false }
      next += 1
    case .tabRow, .trailingTabs, .pipeRow, .drawn, .columnRuler, .htmlRow, .hidden, nil:
      return false
    }
  }
  return false
}

/// Whether a line may be a piece of a broken cell: at most 40 characters, no heading, no sentence,
/// no note on the table.
private func isPiece(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let trimmed = trimmingPadding(line, in: bytes)
  guard trimmed.count <= 120, !trimmed.isEmpty, !startsOtherText(bytes, trimmed),
    !isProse(bytes, trimmed), wholeArticleReference(bytes, in: trimmed) == nil
  else { return false }
  if let ordinal = scanOrdinal(bytes, at: trimmed.lowerBound, limit: trimmed.upperBound) {
    if ordinal.style == .chinese || ordinal.style == .part { return false }
  }
  return scanHeading(bytes, line: line)?.section == nil
}

/// Whether words start as a heading of Markdown, a bookmark or a note does, but no cell.
private func startsOtherText(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  ["#", "[", "注", "（注", "(注", "备注：", "说明："].contains {
    hasWord($0, bytes, at: trimmed.lowerBound, limit: trimmed.upperBound)
  }
}

/// Whether words are digits with at most a sign, a point or padding among them.
func isNumberLike(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var hasDigit = false
  for offset in range {
    switch bytes[offset] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ","),
      UInt8(ascii: "/"), UInt8(ascii: " "):
      hasDigit = true
    default: return false
    }
  }
  return hasDigit
}
