/// Reads a table of HTML.
///
/// It ends at its `</table>`. Where that is missing it ends in front of the next table, of a heading of
/// a section, or of a sentence: then it was the frame of a page, or nobody has closed it yet. Rows that
/// follow without `<table` are a table of their own. With fewer than two filled cells it is no table
/// but a box around prose. Where another table stands in one of its cells, it is not whole.
func readHTMLTable(_ cursor: inout LineCursor, from start: Int) -> (Block.Content, Int) {
  let end = endOfTable(&cursor, from: start)
  let reader = rows(cursor.text, start..<end)
  let rows = reader.builder
  if rows.filledCellCount >= 2 {
    let isWhole = !reader.endsInCell || !startsTable(&cursor, end)
    return (.table(rows.table(.html, isWhole: isWhole)), end - start)
  }
  let filled = (start..<end).first { !isBlank(cursor.text.bytes, cursor.text.lineRange($0)) }
  return indentedLine(cursor.text, from: start, to: end, firstFilledLine: filled)
}

/// Whether a line opens a table.
private func startsTable(_ cursor: inout LineCursor, _ number: Int) -> Bool {
  guard let line = cursor.line(number) else { return false }
  let first = line.first { !isBlank(cursor.text.bytes[$0]) } ?? line.upperBound
  let opening = opening(&cursor, number, at: first, line)
  return opening?.kind == .table && opening?.isClosing == false
}

/// The rows and cells in some lines, with places that count from the first.
private func rows(_ text: SourceText, _ lines: Range<Int>) -> HTMLRowReader {
  let base = text.lineRange(lines.lowerBound).lowerBound
  var reader = HTMLRowReader(base: base)
  reader.read(text.bytes, between(base, text.lineRange(lines.upperBound - 1).upperBound))
  return reader
}

/// How many lines of rows without a `<table` are looked at before two of their cells must be filled.
///
/// So that rows with nothing in them, one behind the other, are not looked at again and again.
private let linesUpToWords = 64

/// The same where words stand in none of their cells.
private let linesUpToCell = 8

/// The line behind the last one of a table.
private func endOfTable(_ cursor: inout LineCursor, from start: Int) -> Int {
  let bytes = cursor.text.bytes
  var prose: Int?
  var isWhole = false
  var number = start
  while number - start < maximalHTMLLines, let line = cursor.line(number) {
    let first = line.first { !isBlank(bytes[$0]) } ?? line.upperBound
    let opening = opening(&cursor, number, at: first, line)
    if number > start, let opening, opening.kind == .table, !opening.isClosing { break }
    if containsTableEnd(bytes, line) { return number + 1 }
    let words = trimmingPadding(line, in: bytes)
    if number > start, isSectionHeading(bytes, words) { break }
    // The author's own tables may have sentences in them, as long as their end is in sight. Rows
    // without a table of their own end at once, so that no line is looked at again and again.
    if number == start {
      isWhole = opening?.kind == .table
      if !isWhole, hasNoCells(&cursor, from: start) { return start + 1 }
    }
    if prose == nil, number > start, isSentence(bytes, words) {
      prose = number
      if !isWhole { break }
    }
    if !isWhole, number - start == linesUpToWords,
      rows(cursor.text, start..<number).builder.filledCellCount < 2
    {
      break
    }
    if !isWhole, number - start == linesUpToCell,
      haveWords(bytes, cursor.text.lineRange(start).lowerBound..<line.lowerBound),
      rows(cursor.text, start..<number).builder.filledCellCount == 0
    {
      break
    }
    number += 1
  }
  return prose ?? max(number, start + 1)
}

/// Whether words stand in a line of rows without a `<table`, and no cell begins in it or soon below.
///
/// It is no table then, wherever it would have ended.
private func hasNoCells(_ cursor: inout LineCursor, from start: Int) -> Bool {
  let bytes = cursor.text.bytes
  let first = cursor.text.lineRange(start)
  var end = first.upperBound
  for number in start + 1..<start + linesUpToCell {
    guard let line = cursor.line(number) else { break }
    end = line.upperBound
  }
  let lines = first.lowerBound..<end
  guard haveWords(bytes, first), haveWords(bytes, lines) else { return false }
  let span = bytes.span
  return !lines.contains { offset in
    span[offset] == UInt8(ascii: "<") && offset + 1 < end
      && span[offset + 1] | 0x20 == UInt8(ascii: "t")
      && scanMarkup(bytes, at: offset, limit: end)?.kind == .cell
  }
}

/// Whether anything but whole tags and padding stands in some lines.
private func haveWords(_ bytes: [UInt8], _ lines: Range<Int>) -> Bool {
  let first = skippingPadding(bytes, from: lines.lowerBound, limit: lines.upperBound)
  guard first < lines.upperBound else { return false }
  // The last tag may go on below.
  return bytes[first] != UInt8(ascii: "<")
    || bytes[first + 1..<lines.upperBound].contains(UInt8(ascii: "<"))
}

/// The tag at the start of a line, which may go on in the lines below.
private func opening(_ cursor: inout LineCursor, _ number: Int, at first: Int, _ line: Range<Int>)
  -> Markup?
{
  let bytes = cursor.text.bytes
  if let markup = scanMarkup(bytes, at: first, limit: line.upperBound) { return markup }
  guard startOfOpenTag(bytes, line) == first else { return nil }
  for next in number + 1...number + lookahead {
    guard let further = cursor.line(next) else { return nil }
    if further.contains(where: { [UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[$0]) }) {
      return scanMarkup(bytes, at: first, limit: further.upperBound)
    }
  }
  return nil
}

/// Whether `</table>` stands in a line.
private func containsTableEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  line.contains { offset in
    guard bytes[offset] == UInt8(ascii: "<"), offset + 1 < line.upperBound,
      bytes[offset + 1] == UInt8(ascii: "/"),
      let markup = scanMarkup(bytes, at: offset, limit: line.upperBound)
    else { return false }
    return markup.kind == .table
  }
}

/// Whether the words of a line, tags left out, are a sentence rather than a cell.
private func isSentence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  guard isProse(bytes, line) else { return false }
  let words = NormalizedText(bytes, in: line).scalars
  let stop: UInt32 = "。"
  if words.count > 80 || words.dropLast().contains(stop) { return true }
  return words.count > 5 && words.last == stop
}
