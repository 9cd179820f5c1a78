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
}

/// Reads a line as a heading; `nil` when it is a sentence.
///
/// A heading has Markdown marks, or an ordinal, or is exactly a section title. It is short and has
/// no sentence in it; behind a section title, though, text may follow on the same line.
func scanHeading(_ bytes: [UInt8], line: Range<Int>) -> Heading? {
  var start = trimmingPadding(line, in: bytes).lowerBound
  let end = trimmingPadding(line, in: bytes).upperBound
  var clutter: Range<Int>?
  func skipClutter() {
    guard let bracket = endOfBookmark(bytes, at: start, limit: end) else { return }
    clutter = start..<bracket
    start = trimmingPadding(bracket..<end, in: bytes).lowerBound
  }
  skipClutter()
  var level = 0
  while start + level < end, bytes[start + level] == UInt8(ascii: "#"), level < 7 { level += 1 }
  start = trimmingPadding(start + level..<end, in: bytes).lowerBound
  if clutter == nil { skipClutter() }
  let bold = start
  while start < end, bytes[start] == UInt8(ascii: "*") { start += 1 }
  let isBold = start > bold

  let ordinal = scanOrdinal(bytes, at: start, limit: end)
  let titleStart = ordinal.map { trimmingPadding($0.range.upperBound..<end, in: bytes).lowerBound }
  let rest = (titleStart ?? start)..<end
  let parts = splitAtStop(rest, in: bytes)
  let title = trimmingPadding(parts.title, in: bytes)
  let titleWords = NormalizedText(bytes, in: title)
  let section = parts.hasSentence && titleWords.count > 30 ? nil : matchSectionTitle(titleWords)
  if section?.closeness != .exact, !parts.hasSentence || ordinal != nil,
    let gap = firstPadding(in: title, of: bytes),
    let match = matchSectionTitle(NormalizedText(bytes, in: title.lowerBound..<gap)),
    match.closeness == .exact, ordinal != nil || level > 0
  {
    return Heading(
      level: level,
      ordinal: ordinal,
      title: title.lowerBound..<gap,
      clutter: clutter,
      section: match,
      body: trimmingPadding(gap..<end, in: bytes)
    )
  }

  let isSection: Bool
  switch section?.closeness {
  case .exact: isSection = true
  case .variant: isSection = ordinal != nil || level > 0 || !parts.hasSentence
  case .similar: isSection = (ordinal != nil || level > 0) && !parts.hasSentence
  case nil: isSection = false
  }
  if isSection {
    // Without an ordinal only a line of its own is a heading, not the start of a sentence.
    if ordinal != nil || level > 0 || !parts.hasSentence {
      return Heading(
        level: level,
        ordinal: ordinal,
        title: title,
        clutter: clutter,
        section: section,
        body: parts.body
      )
    }
  }
  guard level > 0 || ordinal != nil, !parts.hasSentence || level > 0, !title.isEmpty || level > 0
  else { return nil }
  let whole = parts.hasSentence ? trimmingPadding(rest, in: bytes) : title
  let endsLikeSentence = parts.title.upperBound < end && !parts.hasSentence
  let isShort = NormalizedText(bytes, in: whole).count <= (endsLikeSentence ? 20 : 45)
  guard isShort || level > 0 || isBold else { return nil }
  return Heading(
    level: level,
    ordinal: ordinal,
    title: whole,
    clutter: clutter,
    section: nil,
    body: end..<end
  )
}

/// Where the first padding inside a trimmed range starts, or `nil`.
private func firstPadding(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
  var offset = range.lowerBound
  while offset < range.upperBound {
    let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
    if isPadding(scalar.value) { return offset }
    offset += scalar.byteCount
  }
  return nil
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
    let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
    switch scalar.value {
    case 0x3002, 0xFF1A, 0x3A, 0xFF1B, 0x3B, 0xFF01, 0xFF1F, 0x2A:  // 。：:；;！？*
      let body = trimmingPadding(offset + scalar.byteCount..<range.upperBound, in: bytes)
      let isMark = scalar.value == 0x2A
      return TitleAndBody(
        title: range.lowerBound..<offset,
        body: body,
        hasSentence: !body.isEmpty && !isMark
      )
    default:
      offset += scalar.byteCount
    }
  }
  let end = range.upperBound..<range.upperBound
  return TitleAndBody(title: range, body: end, hasSentence: false)
}

/// The end of a `[bookmark: …]` at an offset, or `nil`.
private func endOfBookmark(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
  guard hasWord("[bookmark", bytes, at: offset, limit: limit) else { return nil }
  var end = offset
  while end < limit, end - offset < 80 {
    end += 1
    if bytes[end - 1] == UInt8(ascii: "]") { return end }
  }
  return nil
}
