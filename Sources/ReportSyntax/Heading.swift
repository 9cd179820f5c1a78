/// A line that announces what follows: `一、总体情况`, `## （一）主动公开`, `# 清水镇年度报告`.
///
/// Whether it is the heading of a section is for those to say who know the form.
package struct Heading: Sendable, Equatable {
  /// Leading `#` marks of Markdown; 0 in plain text.
  package let level: Int
  package let ordinal: Ordinal?
  /// The words without marks, clutter, ordinal and padding; relative to the block.
  package let title: Range<Int>
  /// What a word processor left in front of the heading, such as `[bookmark: _GoBack]`.
  package let clutter: Range<Int>?
  /// The section whose title this is; `nil` for every other heading.
  package let section: SectionTitleMatch?
  /// Text that follows on the same line, behind a stop or colon; empty when there is none.
  package let body: Range<Int>

  /// From the ordinal, if there is one, to the end of the title.
  package var wholeRange: Range<Int> {
    (ordinal?.range.lowerBound ?? title.lowerBound)..<title.upperBound
  }

  /// The same heading with text behind it.
  package func followed(by body: Range<Int>) -> Heading {
    Heading(
      level: level,
      ordinal: ordinal,
      title: title,
      clutter: clutter,
      section: section,
      body: body
    )
  }
}

/// What stands on a line in front of the words of a heading.
struct HeadingMarks {
  fileprivate var clutter: Range<Int>?
  fileprivate var level = 0
  fileprivate var isBold = false
  var ordinal: Ordinal?
  /// What follows the marks, without padding at its ends.
  fileprivate var rest: Range<Int>

  var isMarked: Bool { level > 0 || ordinal != nil }
  /// The words behind the marks.
  var words: Range<Int> { rest }

  /// A heading with these marks.
  func heading(_ title: Range<Int>, _ section: SectionTitleMatch?, body: Range<Int>) -> Heading {
    Heading(
      level: level,
      ordinal: ordinal,
      title: title,
      clutter: clutter,
      section: section,
      body: body
    )
  }

  init(_ bytes: [UInt8], line: Range<Int>) {
    rest = trimmingPadding(line, in: bytes)
    let end = rest.upperBound
    skipBookmark(bytes)
    while level < 7, let first = rest.first, bytes[first] == UInt8(ascii: "#") {
      level += 1
      rest = first + 1..<end
    }
    skip(to: rest.lowerBound, bytes)
    if clutter == nil { skipBookmark(bytes) }
    while let first = rest.first, bytes[first] == UInt8(ascii: "*") {
      isBold = true
      rest = first + 1..<end
    }
    skip(to: rest.lowerBound, bytes)
    skipEmphasis(bytes)
    skipLink(bytes)
    ordinal = scanOrdinal(bytes, at: rest.lowerBound, limit: rest.upperBound)
    if ordinal == nil {
      ordinal = ordinalWithoutMark(bytes, at: rest.lowerBound, limit: rest.upperBound)
    }
    if let ordinal { skip(to: ordinal.range.upperBound, bytes) }
  }

  /// Leaves out the emphasis of `__一、总体情况__` and, in MediaWiki, of `'''一、总体情况'''`.
  private mutating func skipEmphasis(_ bytes: [UInt8]) {
    guard let start = rest.first else { return }
    let mark = bytes[start]
    guard
      mark == UInt8(ascii: "_")
        || mark == UInt8(ascii: "'") && rest.count > 4
          && bytes[start + 1] == mark
    else { return }
    while let first = rest.first, bytes[first] == mark { rest.removeFirst() }
    while let last = rest.last, bytes[last] == mark { rest.removeLast() }
    isBold = true
  }

  /// Goes on with the words of a link: `[一、总体情况](#a)`.
  private mutating func skipLink(_ bytes: [UInt8]) {
    guard rest.count <= 300, let first = rest.first, bytes[first] == UInt8(ascii: "["),
      let last = rest.last, bytes[last] == UInt8(ascii: ")"),
      let end = rest.first(where: { hasWord("](", bytes, at: $0, limit: rest.upperBound) })
    else { return }
    skip(to: first + 1, bytes)
    rest = rest.lowerBound..<max(end, rest.lowerBound)
  }

  private mutating func skipBookmark(_ bytes: [UInt8]) {
    guard let end = endOfBookmark(bytes, at: rest.lowerBound, limit: rest.upperBound) else {
      return
    }
    clutter = rest.lowerBound..<end
    skip(to: end, bytes)
  }

  /// Goes on behind an offset and the padding that follows it.
  private mutating func skip(to offset: Int, _ bytes: [UInt8]) {
    rest = skippingPadding(bytes, from: offset, limit: rest.upperBound)..<rest.upperBound
  }
}

/// Reads a number in front of the title of a section that has no mark or an odd one behind it, as
/// `一总体情况`, `一丶总体情况` and `㈠总体情况`; `nil` where the words behind are not the title as known.
private func ordinalWithoutMark(_ bytes: [UInt8], at start: Int, limit: Int) -> Ordinal? {
  guard limit - start <= 150, start < limit else { return nil }
  var offset = start
  if hasWord("第", bytes, at: offset, limit: limit) { offset += "第".utf8.count }
  guard offset < limit else { return nil }
  let first = decodeScalar(bytes, at: offset, limit: limit)
  let value: Int
  var end: Int
  var style = Ordinal.Style.chinese
  if let number = scanNumber(bytes, at: offset, limit: limit) {
    (value, end) = (number.value, number.end)
    if !number.isChinese { style = .arabic }
  } else if let number = valueOfSign(first.value) {
    (value, end) = (number, offset + first.byteCount)
  } else {
    return nil
  }
  guard (1...9).contains(value) else { return nil }
  var hasBracket = false
  for _ in 0..<2 where end < limit {
    let mark = decodeScalar(bytes, at: end, limit: limit)
    guard isOddMark(mark.value) else { break }
    hasBracket = hasBracket || mark.value == ")" || mark.value == "）"
    end += mark.byteCount
  }
  let title = splitAtStop(end..<limit, in: bytes).title
  guard let match = knownSectionTitle(NormalizedText(bytes, in: title)) else { return nil }
  // 一）主动公开政府信息情况 is a topic that has lost a bracket rather than section two.
  if hasBracket || style == .chinese && value != match.section.rawValue {
    style = style == .arabic ? .bracketedArabic : .bracketedChinese
  }
  return Ordinal(style: style, value: value, range: start..<end, isClosed: false)
}

/// The number of `㈠`, `①`, `Ⅰ` and the numerals of accountants.
private func valueOfSign(_ scalar: UInt32) -> Int? {
  switch scalar {
  case 0x3220...0x3228: Int(scalar - 0x3220) + 1
  case 0x2460...0x2468: Int(scalar - 0x2460) + 1
  case 0x2160...0x2168: Int(scalar - 0x2160) + 1
  case "壹": 1
  case "贰": 2
  case "叁": 3
  case "肆": 4
  case "伍": 5
  case "陆": 6
  default: nil
  }
}

/// Whether a scalar stands for `、` behind a number by a slip: half a bracket, `丶`, `﹑`, a dash.
private func isOddMark(_ scalar: UInt32) -> Bool {
  switch scalar {
  case ")", "）", "丶", "﹑", "、", "-", "—", "’", "'", "`", "\\", "/", ".",
    "，", ",", "。", "．":
    true
  default: false
  }
}

/// Reads a line as a heading; `nil` when it is a sentence.
///
/// A heading has Markdown marks, or an ordinal, or is exactly a section title. It is short and has
/// no sentence in it; behind a section title, though, text may follow on the same line.
func scanHeading(_ bytes: [UInt8], line: Range<Int>) -> Heading? {
  let marks = HeadingMarks(bytes, line: line)
  let parts = splitAtStop(marks.rest, in: bytes)
  let title = trimmingPadding(parts.title, in: bytes)
  guard marks.isMarked else {
    // Without marks only a line of its own is a heading, not the start of a sentence.
    if parts.hasSentence { return nil }
    if let inner = wordsBehindBullet(bytes, in: marks.rest) {
      let heading = scanHeading(bytes, line: inner)
      let isNumbered = heading?.ordinal?.style == .chinese
      return isNumbered && heading?.section?.closeness == .exact ? heading : nil
    }
    return knownSectionTitle(NormalizedText(bytes, in: title)).map {
      marks.heading(title, $0, body: parts.body)
    }
  }

  // `**一、**总体情况`: bold ends inside the title.
  if !NormalizedText(bytes, in: parts.body).isEmpty,
    bytes[parts.title.upperBound] == UInt8(ascii: "*"),
    let match = knownSectionTitle(NormalizedText(bytes, in: marks.rest))
  {
    return marks.heading(marks.rest, match, body: marks.rest.upperBound..<marks.rest.upperBound)
  }

  // `四、政府信息公开行政复议、行政诉讼情况（单位：件）`: a note on what follows.
  if let bracket = firstBracket(in: title, of: bytes),
    let match = knownSectionTitle(NormalizedText(bytes, in: title.lowerBound..<bracket))
  {
    let name = trimmingPadding(title.lowerBound..<bracket, in: bytes)
    return marks.heading(name, match, body: bracket..<marks.rest.upperBound)
  }

  let words = NormalizedText(bytes, in: title)
  let section = parts.hasSentence && words.count > 30 ? nil : matchSectionTitle(words)
  if section?.closeness != .exact, !parts.hasSentence || marks.ordinal != nil,
    let gap = firstPadding(in: title, of: bytes),
    let match = knownSectionTitle(NormalizedText(bytes, in: title.lowerBound..<gap)),
    match.closeness == .exact
  {
    let body = trimmingPadding(gap..<marks.rest.upperBound, in: bytes)
    return marks.heading(title.lowerBound..<gap, match, body: body)
  }
  switch section?.closeness {
  case .exact, .variant: return marks.heading(title, section, body: parts.body)
  case .similar where !parts.hasSentence: return marks.heading(title, section, body: parts.body)
  case .similar, .placed, nil: break
  }
  return isShortTitle(words, parts, marks)
    ? marks.heading(
      parts.hasSentence ? marks.rest : title,
      nil,
      body: marks.rest.upperBound..<marks.rest.upperBound
    ) : nil
}

/// Reads the start of a line as the title of a section in other words, with text behind it.
///
/// `六、其他事项：无。`; `nil` where no number stands in front, or no stop behind a few words. A number
/// alone has an empty title. What it is the title of only its place can tell.
package func scanTitleWithText(_ bytes: [UInt8], line: Range<Int>) -> Heading? {
  let marks = HeadingMarks(bytes, line: line)
  let parts = splitAtStop(marks.rest, in: bytes)
  let title = trimmingPadding(parts.title, in: bytes)
  guard marks.ordinal?.style == .chinese else { return nil }
  if marks.rest.isEmpty { return marks.heading(title, nil, body: title) }
  guard parts.hasSentence, title.count <= 60, !title.isEmpty else { return nil }
  return marks.heading(title, nil, body: parts.body)
}

/// What stands behind the bullet of a list or the mark of a quotation; `nil` where none stands.
private func wordsBehindBullet(_ bytes: [UInt8], in line: Range<Int>) -> Range<Int>? {
  guard line.count <= 150, line.lowerBound < line.upperBound else { return nil }
  let mark = decodeScalar(bytes, at: line.lowerBound, limit: line.upperBound)
  switch mark.value {
  case "-", "+", ">", "·", "•", "●", "■", "▪", "◆", "➢", "★": break
  default: return nil
  }
  return trimmingPadding(line.lowerBound + mark.byteCount..<line.upperBound, in: bytes)
}

/// Whether marked words are short enough to announce something and do not tell it.
private func isShortTitle(_ title: NormalizedText, _ parts: TitleAndBody, _ marks: HeadingMarks)
  -> Bool
{
  if marks.level > 0 { return true }
  if parts.hasSentence || title.isEmpty { return false }
  let endsLikeSentence = parts.title.upperBound < marks.rest.upperBound
  return marks.isBold || title.count <= (endsLikeSentence ? 20 : 45)
}

/// Where the first padding inside a trimmed range starts, or `nil`.
private func firstPadding(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
  range.first { offset in
    mayStartPadding(bytes[offset])
      && isPadding(decodeScalar(bytes, at: offset, limit: range.upperBound).value)
  }
}

/// Where the first opening bracket of a title stands, or `nil`.
private func firstBracket(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
  range.first { offset in
    bytes[offset] == UInt8(ascii: "(")
      || bytes[offset] == 0xEF && hasWord("（", bytes, at: offset, limit: range.upperBound)
  }
}

/// The words before the first stop or colon, and what follows it.
private struct TitleAndBody {
  let title: Range<Int>
  let body: Range<Int>
  /// Whether anything but padding follows the stop.
  let hasSentence: Bool
}

private func splitAtStop(_ range: Range<Int>, in bytes: [UInt8]) -> TitleAndBody {
  var offset = range.lowerBound
  while offset < range.upperBound {
    // Colons stand in the attributes of tags, and semicolons behind entities.
    if mayBeMark(bytes[offset]) {
      offset += decodeScalar(bytes, at: offset, limit: range.upperBound).byteCount
      continue
    }
    let length = stopLength(bytes, at: offset, limit: range.upperBound)
    guard length > 0 else {
      offset += 1
      continue
    }
    let body = trimmingPadding(offset + length..<range.upperBound, in: bytes)
    let isMark = bytes[offset] == UInt8(ascii: "*")
    return TitleAndBody(
      title: range.lowerBound..<offset,
      body: body,
      hasSentence: !body.isEmpty && !isMark
    )
  }
  let end = range.upperBound..<range.upperBound
  return TitleAndBody(title: range, body: end, hasSentence: false)
}

/// The bytes of the stop, colon or asterisk at an offset; 0 where none stands.
private func stopLength(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int {
  switch bytes[offset] {
  case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "*"):
    return 1
  case 0xE3, 0xEF:
    let scalar = decodeScalar(bytes, at: offset, limit: limit)
    switch scalar.value {
    case "。", "：", "；", "！", "？": return scalar.byteCount  // 。：；！？
    default: return 0
    }
  default:
    return 0
  }
}

/// The end of a `[bookmark: …]` at an offset, or `nil`.
private func endOfBookmark(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
  // Markdown takes its meaning from the bracket.
  guard
    hasWord("[bookmark", bytes, at: offset, limit: limit)
      || hasWord("\\[bookmark", bytes, at: offset, limit: limit)
  else { return nil }
  var end = offset
  while end < limit, end - offset < 80 {
    end += 1
    if bytes[end - 1] == UInt8(ascii: "]") { return end }
  }
  return nil
}
