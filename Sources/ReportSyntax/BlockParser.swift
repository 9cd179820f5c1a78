/// Reads the block that starts at a line.
///
/// A pure function of the text from that line on: what stands above has no influence, which is what
/// makes the incremental parse right. See ``SyntaxTree/apply(_:)``.
func parseBlock(in text: SourceText, atLine start: Int) -> Block {
  var cursor = LineCursor(text, at: start)
  let (content, lineCount) = parseContent(&cursor, start)
  return Block(
    content: content,
    lineCount: lineCount,
    inspectedLineCount: max(cursor.furthestLine - start + 1, lineCount)
  )
}

/// How far a row, a cell or a table may reach over lines that say nothing, in lines.
///
/// Bounded, so that the full parse stays linear; 16 covers a label with one character per line.
let lookahead = 16

/// How many lines a table of HTML, or a comment in it, may have: one for each of its cells.
let maximalHTMLLines = 4096

/// The most lines that a block inspects beyond those it covers; a test holds this.
package let maximalOvershoot = maximalHTMLLines

private func parseContent(_ cursor: inout LineCursor, _ start: Int) -> (Block.Content, Int) {
  switch cursor.kind(of: start) {
  case .blank, nil:
    return (.blank, blankLineCount(&cursor, from: start))
  case .pipeRow:
    return readPipeTable(&cursor, from: start)
  case .tabRow, .trailingTabs:
    if cursor.line(start).map({ isIndentedCell(cursor.text.bytes, $0) }) ?? false {
      return (plainContent(cursor.text, start), 1)
    }
    return rowsStart(at: start, &cursor)
      ? readTabSeparatedTable(&cursor, from: start) : (plainContent(cursor.text, start), 1)
  case .tabCell:
    return readCellPerLineTable(&cursor, from: start)
  case .htmlRow:
    return readHTMLTable(&cursor, from: start)
  case .drawn:
    return readDrawnTable(&cursor, from: start)
  case .hidden:
    return (.blank, hiddenLineCount(&cursor, from: start))
  case .columnRuler:
    return readSpacedTable(&cursor, from: start) ?? (plainContent(cursor.text, start), 1)
  case .plain:
    if let lineCount = lineCountOfOpenMarkup(&cursor, from: start) {
      return (plainContent(cursor.text, start, lineCount: lineCount), lineCount)
    }
    let content = plainContent(cursor.text, start)
    if mayBeTorn(content), let torn = readTornHeading(&cursor, from: start) { return torn }
    if let torn = readTornCaption(content, &cursor, from: start) { return torn }
    if goesOnBehindOrdinal(content, &cursor, from: start) {
      return (plainContent(cursor.text, start, lineCount: 2), 2)
    }
    return readSpacedTable(&cursor, from: start) ?? (content, 1)
  }
}

/// Whether a line may be the first piece of a heading that goes on below.
private func mayBeTorn(_ content: Block.Content) -> Bool {
  switch content {
  case .heading(let heading): heading.section?.closeness != .exact && heading.body.isEmpty
  case .paragraph(let ordinal): ordinal != nil
  case .blank, .caption, .table: false
  }
}

/// Whether a line is nothing but an ordinal, as a conversion leaves it that breaks lines at spaces:
/// `2.`, and its words in the next.
private func goesOnBehindOrdinal(
  _ content: Block.Content,
  _ cursor: inout LineCursor,
  from start: Int
) -> Bool {
  guard case .paragraph(let ordinal?) = content, let line = cursor.line(start),
    cursor.kind(of: start + 1) == .plain, let next = cursor.line(start + 1)
  else { return false }
  let bytes = cursor.text.bytes
  let end = ordinal.range.upperBound + line.lowerBound
  let words = trimmingPadding(next, in: bytes)
  return ordinal.isClosed && trimmingPadding(end..<line.upperBound, in: bytes).isEmpty
    && words.count > 6 && !isNumberLike(bytes, words) && !startsParagraph(bytes, line: next)
    && !HeadingMarks(bytes, line: next).isMarked
}

/// How many lines belong together since a tag, a paragraph of HTML or a span of Markdown goes on over
/// their ends; `nil` where the first one ends outside of all.
private func lineCountOfOpenMarkup(_ cursor: inout LineCursor, from start: Int) -> Int? {
  var count = 1
  while count < maximalJoinedLines {
    let next =
      lineCountOfOpenTag(&cursor, from: start + count - 1).map { count - 1 + $0 }
      ?? lineCountOfOpenParagraph(&cursor, from: start, count)
      ?? (count == 1 ? SpanMarks.lineCountOfOpenSpan(&cursor, from: start) : nil)
    guard let next else { break }
    count = next
  }
  return count > 1 ? count : nil
}

/// How many lines markup may join.
let maximalJoinedLines = 512

/// How many of some lines and those behind them belong together since a paragraph or heading of HTML
/// starts in the first and ends in none but the last.
private func lineCountOfOpenParagraph(
  _ cursor: inout LineCursor,
  from start: Int,
  _ count: Int
) -> Int? {
  let bytes = cursor.text.bytes
  guard let line = cursor.line(start), let last = cursor.line(start + count - 1),
    let first = line.first(where: { !isBlank(bytes[$0]) }), bytes[first] == UInt8(ascii: "<"),
    let name = TagName(bytes, at: first + 1, limit: min(last.upperBound + 1, bytes.count)),
    name.isOfParagraph,
    name.closingTag(in: bytes, from: name.end, limit: last.upperBound) == nil
  else { return nil }
  var number = start + count
  while number - start - count < 4 * lookahead, cursor.kind(of: number) == .plain,
    let further = cursor.line(number), !startsParagraph(bytes, line: further)
  {
    let end = name.closingTag(in: bytes, from: further.lowerBound, limit: further.upperBound)
    if end != nil { return number - start + 1 }
    number += 1
  }
  return nil
}

/// How many lines belong together since a tag of HTML goes on over their ends; `nil` where the first
/// ends outside of a tag.
private func lineCountOfOpenTag(_ cursor: inout LineCursor, from start: Int) -> Int? {
  let bytes = cursor.text.bytes
  var count = 1
  while let line = cursor.line(start + count - 1), count < maximalJoinedLines,
    let opening = startOfOpenTag(bytes, line)
  {
    var next = start + count
    var end: Int?
    while end == nil, next - start - count < lookahead, let further = cursor.line(next) {
      let mark = further.first { [UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[$0]) }
      if let mark {
        guard scanMarkup(bytes, at: opening, limit: further.upperBound) != nil,
          bytes[mark] == UInt8(ascii: ">")
        else { break }
        end = next
      }
      next += 1
    }
    guard let end else { break }
    count = end - start + 1
  }
  return count > 1 ? count : nil
}

/// How many blank lines stand in a row; at least 1.
private func blankLineCount(_ cursor: inout LineCursor, from start: Int) -> Int {
  var count = 1
  while cursor.kind(of: start + count) == .blank { count += 1 }
  return count
}

/// How many lines a comment, script or style sheet covers; only its first where it has no end.
private func hiddenLineCount(_ cursor: inout LineCursor, from start: Int) -> Int {
  guard let first = cursor.line(start) else { return 1 }
  let bytes = cursor.text.bytes
  let opening = skippingBlanks(bytes, first)
  let isComment = hasWord("<!--", bytes, at: opening, limit: first.upperBound)
  let name = isComment ? nil : TagName(bytes, at: opening + 1, limit: first.upperBound)
  var number = start + 1
  while number - start < maximalHTMLLines, let line = cursor.line(number) {
    // One that begins again was never closed.
    if startsHiddenLines(bytes, at: skippingBlanks(bytes, line), limit: line.upperBound),
      isComment == hasWord("<!--", bytes, at: skippingBlanks(bytes, line), limit: line.upperBound)
    {
      return 1
    }
    let isEnd =
      isComment
      ? containsCommentEnd(bytes, line)
      : name?.closingTag(in: bytes, from: line.lowerBound, limit: line.upperBound) != nil
    if isEnd { return number - start + 1 }
    number += 1
  }
  return 1
}

private func skippingBlanks(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
  line.first { !isBlank(bytes[$0]) } ?? line.upperBound
}

private func containsCommentEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  line.contains { offset in
    bytes[offset] == UInt8(ascii: "-") && hasWord("-->", bytes, at: offset, limit: line.upperBound)
  }
}

/// A line that is no part of a table, or several that a tag of HTML joins.
func plainContent(_ text: SourceText, _ number: Int, lineCount: Int = 1) -> Block.Content {
  let base = text.lineStarts[number]
  let line = between(base, text.lineRange(number + lineCount - 1).upperBound)
  if lineCount > 1, isBlank(text.bytes, line) { return .blank }
  if let reference = captionReference(text.bytes, in: line) {
    return .caption(reference.moved(by: -base))
  }
  if let heading = scanHeading(text.bytes, line: line) {
    return .heading(heading.moved(by: -base))
  }
  let trimmed = trimmingPadding(line, in: text.bytes)
  let ordinal = scanOrdinal(text.bytes, at: trimmed.lowerBound, limit: trimmed.upperBound)
  return .paragraph(ordinal: ordinal?.moved(by: -base))
}

/// The reference that a line consists of, Markdown marks and the name of the table aside.
private func captionReference(_ bytes: [UInt8], in line: Range<Int>) -> ArticleReference? {
  var range = trimmingPadding(line, in: bytes)
  func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*") }
  while let first = range.first, isMark(bytes[first]) { range.removeFirst() }
  while let last = range.last, isMark(bytes[last]) { range.removeLast() }
  return wholeArticleReference(bytes, in: range) ?? referenceBehindName(bytes, range)
}

/// The reference behind the name of a table or a note in brackets, as a conversion writes what a page has
/// above its first row: `主动公开情况统计表 第二十条第（一）项`.
private func referenceBehindName(_ bytes: [UInt8], _ words: Range<Int>) -> ArticleReference? {
  guard words.count <= 150, hasWord("项", bytes, at: words.upperBound - 3, limit: words.upperBound),
    let space = words.last(where: { bytes[$0] == UInt8(ascii: " ") })
  else { return nil }
  var name = trimmingPadding(words.lowerBound..<space, in: bytes)
  if let last = name.last, bytes[last] == UInt8(ascii: "|") {
    name = trimmingPadding(name.dropLast(), in: bytes)
  }
  guard
    ["表", "表二", "）"].contains(where: {
      hasWord($0, bytes, at: name.upperBound - $0.utf8.count, limit: name.upperBound)
    }),
    let reference = wholeArticleReference(bytes, in: space + 1..<words.upperBound),
    reference.item != nil
  else { return nil }
  return reference
}

extension Range<Int> {
  /// The range with all of its offsets moved.
  package func moved(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

extension Heading {
  package func moved(by distance: Int) -> Heading {
    Heading(
      level: level,
      ordinal: ordinal?.moved(by: distance),
      title: title.moved(by: distance),
      clutter: clutter?.moved(by: distance),
      section: section,
      body: body.moved(by: distance)
    )
  }
}
