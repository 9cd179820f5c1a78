/// One Unicode scalar read from bytes that may be no UTF-8 at all.
package struct DecodedScalar: Sendable {
  /// U+FFFD where the bytes are no UTF-8.
  package let value: UInt32
  /// Bytes read; at least 1.
  package let byteCount: Int

  /// What a tag inside a line reads as: padding that takes no room.
  fileprivate static let inlineTag: UInt32 = 0x2060

  /// Whether it is a tag or comment of HTML that goes on in its line, or a mark of Markdown.
  ///
  /// The character itself has three bytes.
  package var isInlineTag: Bool { value == Self.inlineTag && byteCount != 3 }

  /// A mark of Markdown.
  static func mark(byteCount: Int) -> DecodedScalar {
    DecodedScalar(value: inlineTag, byteCount: byteCount)
  }
}

/// The character of three bytes that nearly all Chinese text consists of, from 㐀 to 鿿; `nil` for any
/// other, which ``decodeScalar(_:at:limit:)`` reads.
@inline(__always)
func decodeCommonCharacter(_ bytes: Span<UInt8>, at offset: Int, limit: Int) -> UInt32? {
  let first = bytes[offset]
  guard first >= 0xE4, first <= 0xE9, offset + 2 < limit else { return nil }
  let (second, third) = (bytes[offset + 1], bytes[offset + 2])
  guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
  return UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
}

/// Reads the scalar that starts at an offset below `limit`.
///
/// Strict: overlong forms, surrogates and cut sequences give U+FFFD of one byte. A tag of HTML reads
/// as one scalar of padding, an entity as what it stands for, a radical as the character it looks like.
package func decodeScalar(_ bytes: [UInt8], at offset: Int, limit: Int) -> DecodedScalar {
  let invalid = DecodedScalar(value: 0xFFFD, byteCount: 1)
  let first = bytes[offset]
  if first < 0x80 {
    if mayBeMark(first),
      let markup = decodeMarkup(bytes, at: offset, limit: min(limit, bytes.count))
    {
      return markup
    }
    return DecodedScalar(value: UInt32(first), byteCount: 1)
  }
  let length: Int
  var value: UInt32
  let smallest: UInt32
  switch first {
  case 0xC2...0xDF: (length, value, smallest) = (2, UInt32(first & 0x1F), 0x80)
  case 0xE0...0xEF: (length, value, smallest) = (3, UInt32(first & 0x0F), 0x800)
  case 0xF0...0xF4: (length, value, smallest) = (4, UInt32(first & 0x07), 0x10000)
  default: return invalid
  }
  guard offset + length <= min(limit, bytes.count) else { return invalid }
  for index in offset + 1..<offset + length {
    let byte = bytes[index]
    guard byte & 0xC0 == 0x80 else { return invalid }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard value >= smallest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else {
    return invalid
  }
  if value < 0x2FE0, value >= 0x2E80, let character = characterOfRadical(value) {
    value = character
  }
  return DecodedScalar(value: value, byteCount: length)
}

/// Whether a tag, an entity or a mark of Markdown may start with a byte.
func mayBeMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "\\"),
    UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: ">"):
    true
  default: false
  }
}

/// Reads a tag, an entity or a mark of Markdown; `nil` where text stands.
private func decodeMarkup(_ bytes: [UInt8], at offset: Int, limit: Int) -> DecodedScalar? {
  if bytes[offset] == UInt8(ascii: "&") { return scanEntity(bytes, at: offset, limit: limit) }
  guard bytes[offset] == UInt8(ascii: "<") else {
    return SpanMarks.scan(bytes, at: offset, limit: limit)
  }
  return scanMarkup(bytes, at: offset, limit: limit).map { markup in
    let value: UInt32
    switch markup.kind {
    case .inline, .hidden: value = DecodedScalar.inlineTag
    case .lineBreak, .block, .cell, .row, .table: value = 0x0A
    }
    return DecodedScalar(value: value, byteCount: markup.end - offset)
  }
}

/// Whether a scalar only takes room: padding that converters and word processors leave behind.
///
/// Tabs count, line endings count, NUL and the byte order mark count.
package func isPadding(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x00, 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F,
    0x2060, 0x3000, 0xFEFF:
    true
  default:
    false
  }
}

/// Whether padding may start with a byte; most text is told from padding by this alone.
func mayStartPadding(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: true
  default: mayBeMark(byte)
  }
}

/// The first offset at or behind `start` where no padding stands; at most `limit`.
func skippingPadding(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
  var offset = start
  while offset < limit, mayStartPadding(bytes[offset]) {
    let scalar = decodeScalar(bytes, at: offset, limit: limit)
    guard isPadding(scalar.value) else { break }
    offset += scalar.byteCount
  }
  return offset
}

/// The range without padding at both ends; empty at its end where nothing else is left.
package func trimmingPadding(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  // Most cells are numbers, and neither padding nor a mark starts or ends with a digit.
  if let first = range.first, isDigit(UInt32(bytes[first])),
    isDigit(UInt32(bytes[range.upperBound - 1]))
  {
    return range
  }
  let lower = skippingPadding(bytes, from: range.lowerBound, limit: range.upperBound)
  var upper = range.upperBound
  while upper > lower {
    if let start = startOfMarkup(bytes, endingAt: upper, from: lower)
      ?? startOfPaddingEntity(bytes, endingAt: upper, from: lower)
      ?? SpanMarks.start(bytes, endingAt: upper, from: lower)
    {
      upper = start
      continue
    }
    let start = startOfScalar(before: upper, in: bytes, from: lower)
    guard mayStartPadding(bytes[start]) else { break }
    if bytes[start] == UInt8(ascii: "[") {
      // Its span ends among what was trimmed already.
      guard SpanMarks.opensSpan(bytes, at: start, limit: range.upperBound) else { break }
      upper = start
      continue
    }
    let scalar = decodeScalar(bytes, at: start, limit: upper)
    guard isPadding(scalar.value), start + scalar.byteCount == upper else { break }
    upper = start
  }
  return lower..<upper
}

/// Where the scalar that ends at an offset starts; never before `lowerBound`.
func startOfScalar(before offset: Int, in bytes: [UInt8], from lowerBound: Int) -> Int {
  var start = offset - 1
  while start > lowerBound, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return start
}
