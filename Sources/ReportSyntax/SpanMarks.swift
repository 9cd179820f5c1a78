/// The marks that pandoc's Markdown puts around words: `[…]{lang="en"}`, `[…](#a)`, `{#id .class}`,
/// `[^1]`, and backslashes.
///
/// As with HTML, what does not look like a mark is text, and no mark is looked for far, so that reading
/// a text stays linear whatever is left open.
enum SpanMarks {
  /// How many bytes an attribute list or the target of a link may have.
  private static let longestMark = 4096
  /// How deep spans may stand in each other.
  private static let mostSpans = 8

  /// Reads the mark at an offset, or what a backslash takes its meaning from; `nil` where text stands.
  static func scan(_ bytes: [UInt8], at offset: Int, limit: Int) -> DecodedScalar? {
    switch bytes[offset] {
    case UInt8(ascii: "\\"): return scanEscape(bytes, at: offset, limit: limit)
    case UInt8(ascii: "["):
      if let end = endOfFootnoteMark(bytes, at: offset, limit: limit) {
        return .mark(byteCount: end - offset)
      }
      return opensSpan(bytes, at: offset, limit: limit) ? .mark(byteCount: 1) : nil
    case UInt8(ascii: "]"):
      return endOfClosing(bytes, at: offset, limit: limit).map { .mark(byteCount: $0 - offset) }
    case UInt8(ascii: "{"):
      return endOfAttributes(bytes, at: offset, limit: limit)
        .map { .mark(byteCount: $0 - offset) }
    case UInt8(ascii: "`"):
      guard offset + 2 < limit else { return nil }
      let next = bytes[offset + 1]
      let isRaw =
        next == UInt8(ascii: "<") && scanMarkup(bytes, at: offset + 1, limit: limit) != nil
        || next == UInt8(ascii: "{") && bytes[offset + 2] == UInt8(ascii: "=")
      return isRaw ? .mark(byteCount: 1) : nil
    case UInt8(ascii: ">"):
      return quotes(bytes, at: offset) ? .mark(byteCount: 1) : nil
    default: return nil
    }
  }

  /// Where the mark that ends at an offset starts; `nil` where text ends.
  static func start(_ bytes: [UInt8], endingAt end: Int, from lowerBound: Int) -> Int? {
    guard end - lowerBound >= 3 else { return nil }
    let opening: UInt8
    switch bytes[end - 1] {
    case UInt8(ascii: "}"): opening = UInt8(ascii: "{")
    case UInt8(ascii: ")"): opening = UInt8(ascii: "(")
    case UInt8(ascii: "]"), UInt8(ascii: ":"): opening = UInt8(ascii: "[")
    default: return nil
    }
    let isFootnote = opening == UInt8(ascii: "[")
    var start = end - 2
    let reach = max(lowerBound, end - (isFootnote ? 12 : longestMark))
    while start >= reach, bytes[start] != opening {
      if isFootnote, bytes[start] >= 0x80 { return nil }
      start -= 1
    }
    guard start >= reach else { return nil }
    if isFootnote { return endOfFootnoteMark(bytes, at: start, limit: end) == end ? start : nil }
    let isBehindBracket = start > lowerBound && bytes[start - 1] == UInt8(ascii: "]")
    if isBehindBracket, endOfClosing(bytes, at: start - 1, limit: end) == end { return start - 1 }
    return endOfAttributes(bytes, at: start, limit: end) == end ? start : nil
  }

  // MARK: Spans

  /// Whether the bracket at an offset opens a span or a link that ends in its line, or in that of the
  /// limit.
  static func opensSpan(_ bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
    if offset > 0, bytes[offset - 1] == UInt8(ascii: "!") || bytes[offset - 1] == 0x5C {
      return false
    }
    var depth = 0
    var next = offset + 1
    while next < bytes.count, next < limit || !isLineEnding(bytes[next]) {
      switch bytes[next] {
      case 0x5C: next += 1
      case UInt8(ascii: "["):
        depth += 1
        if depth > mostSpans { return false }
      case UInt8(ascii: "]"):
        if depth == 0 { return endOfClosing(bytes, at: next, limit: bytes.count) != nil }
        depth -= 1
      default: break
      }
      next += 1
    }
    return false
  }

  /// The end of `]{…}` or `](…)` at an offset.
  private static func endOfClosing(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard offset + 3 < limit else { return nil }
    switch bytes[offset + 1] {
    case UInt8(ascii: "{"): return endOfAttributes(bytes, at: offset + 1, limit: limit)
    case UInt8(ascii: "("):
      return closesPicture(bytes, at: offset)
        ? nil : endOfTarget(bytes, at: offset + 1, limit: limit)
    default: return nil
    }
  }

  /// Whether the bracket at an offset ends the words of a picture: `![…]`.
  private static func closesPicture(_ bytes: [UInt8], at offset: Int) -> Bool {
    var start = offset - 1
    while start > 0, offset - start < 256, !isLineEnding(bytes[start]) {
      if bytes[start] == UInt8(ascii: "[") { return bytes[start - 1] == UInt8(ascii: "!") }
      start -= 1
    }
    return false
  }

  /// The end of the target of a link, which has neither blanks nor Chinese words in it.
  private static func endOfTarget(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    var isAddress = false
    for next in offset + 1..<min(limit, offset + longestMark) {
      switch bytes[next] {
      case UInt8(ascii: ")"): return isAddress ? next + 1 : nil
      case UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"):
        isAddress = true
      case 0...0x20, 0x80..., UInt8(ascii: "("), UInt8(ascii: "["): return nil
      default: continue
      }
    }
    return nil
  }

  /// The end of `[^1]` or, in front of the note itself, `[^1]:`.
  private static func endOfFootnoteMark(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard offset + 3 < limit, bytes[offset + 1] == UInt8(ascii: "^") else { return nil }
    for next in offset + 2..<min(limit, offset + 10) {
      if bytes[next] == UInt8(ascii: "]") {
        guard next > offset + 2 else { return nil }
        let isNote = next + 1 < limit && bytes[next + 1] == UInt8(ascii: ":")
        return isNote ? next + 2 : next + 1
      }
      guard isLetter(bytes[next]) || isDigit(UInt32(bytes[next])) else { return nil }
    }
    return nil
  }

  // MARK: Attributes

  /// The end of `{#id .class key="value"}` or `{=html}` at an offset.
  static func endOfAttributes(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard offset < limit, bytes[offset] == UInt8(ascii: "{") else { return nil }
    let end = min(limit, offset + longestMark)
    var next = offset + 1
    var isEmpty = true
    while next < end {
      let byte = bytes[next]
      if isBlank(byte) {
        next += 1
      } else if byte == UInt8(ascii: "}") {
        return isEmpty ? nil : next + 1
      } else if let behind = endOfAttribute(bytes, at: next, limit: end) {
        next = behind
        isEmpty = false
      } else {
        return nil
      }
    }
    return nil
  }

  private static func endOfAttribute(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "="):
      let end = endOfWord(bytes, from: offset + 1, limit: limit)
      guard end > offset + 1, !isDigit(UInt32(bytes[offset + 1])) else { return nil }
      return end
    case let byte where isLetter(byte):
      var next = offset + 1
      while next < limit, isKey(bytes[next]) { next += 1 }
      guard next + 1 < limit, bytes[next] == UInt8(ascii: "=") else { return nil }
      next += 1
      guard bytes[next] == UInt8(ascii: "\"") else {
        let end = endOfWord(bytes, from: next, limit: limit)
        return end > next ? end : nil
      }
      next += 1
      while next < limit, bytes[next] != UInt8(ascii: "\"") {
        next += bytes[next] == 0x5C ? 2 : 1
      }
      return next < limit ? next + 1 : nil
    default: return nil
    }
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(UInt32(byte)) || [0x2D, 0x3A, 0x5F].contains(byte)
  }

  private static func endOfWord(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, !isBlank(bytes[end]), ![0x7B, 0x7D, 0x22].contains(bytes[end]) { end += 1 }
    return end
  }

  // MARK: Backslashes and quotations

  /// Reads `\[` as `[`, `\ ` between words as a blank, and a backslash at the end of a line or a cell as
  /// the break it stands for.
  private static func scanEscape(_ bytes: [UInt8], at offset: Int, limit: Int) -> DecodedScalar? {
    guard offset + 1 < bytes.count else { return nil }
    let next = bytes[offset + 1]
    let isBehindWords =
      offset > 0 && !isBlank(bytes[offset - 1]) && bytes[offset - 1] != UInt8(ascii: "|")
    if isLineEnding(next) { return isBehindWords ? .mark(byteCount: 1) : nil }
    if next == 0x20 {
      let isBeforeWords =
        offset + 2 < bytes.count && !isBlank(bytes[offset + 2])
        && bytes[offset + 2] != UInt8(ascii: "|")
      guard isBehindWords, bytes[offset - 1] != 0x5C else { return nil }
      if !isBeforeWords { return .mark(byteCount: 1) }
      return offset + 1 < limit ? DecodedScalar(value: 0xA0, byteCount: 2) : nil
    }
    guard offset + 1 < limit else { return nil }
    // DokuWiki breaks the line of a cell by two backslashes and a blank.
    if next == 0x5C, isBehindWords, offset + 2 < limit, isBlank(bytes[offset + 2]) {
      return .mark(byteCount: 2)
    }
    guard isASCIIPunctuation(next) else { return nil }
    return DecodedScalar(value: UInt32(next), byteCount: 2)
  }

  private static func isASCIIPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether the mark at an offset quotes the line it starts.
  private static func quotes(_ bytes: [UInt8], at offset: Int) -> Bool {
    if offset + 1 < bytes.count, !isBlank(bytes[offset + 1]), bytes[offset + 1] != 0x3E {
      return false
    }
    var start = offset
    while start > 0, offset - start < 16, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x3E {
      start -= 1
    }
    return start == 0 || isLineEnding(bytes[start - 1])
  }

  // MARK: Lines

  /// Whether a line opens or closes a part of a page (`::: {.note}`), or encloses raw text (```` ``` ````).
  static func isFence(_ bytes: [UInt8], _ line: Range<Int>, from first: Int) -> Bool {
    let mark = bytes[first]
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "`") else { return false }
    let marks = bytes[first..<line.upperBound].prefix { $0 == mark }.count
    guard marks >= 3 else { return false }
    var rest = first + marks
    while rest < line.upperBound, isBlank(bytes[rest]) { rest += 1 }
    if rest == line.upperBound { return true }
    var end = endOfAttributes(bytes, at: rest, limit: line.upperBound)
    if end == nil, mark == UInt8(ascii: ":") || marks == 3 {
      let word = endOfWord(bytes, from: rest, limit: line.upperBound)
      if bytes[rest..<word].allSatisfy({ $0 < 0x80 && $0 != mark }), word > rest { end = word }
    }
    guard var end else { return false }
    while end < line.upperBound, isBlank(bytes[end]) || bytes[end] == mark { end += 1 }
    return end == line.upperBound
  }
}

extension SpanMarks {
  /// How many lines belong together since a span, or its attributes, go on over their ends; `nil` where
  /// the first line ends outside of any.
  static func lineCountOfOpenSpan(_ cursor: inout LineCursor, from start: Int) -> Int? {
    guard let first = cursor.line(start) else { return nil }
    let bytes = cursor.text.bytes
    // Where the spans start that are open: the number of the line.
    var open: [Int] = []
    var count = 1
    var number = start
    var line = first
    var next = first.lowerBound
    while true {
      while next < line.upperBound {
        switch bytes[next] {
        case 0x5C: next += 1
        case UInt8(ascii: "["):
          open.append(number)
          if open.count > mostSpans { return count > 1 ? count : nil }
        case UInt8(ascii: "]"):
          guard let opening = open.popLast() else { break }
          let (end, last) = endOfClosing(&cursor, at: next, line, number)
          guard let end else { break }
          if last > opening { count = max(count, last - start + 1) }
          if last > number, let reached = cursor.line(last) { (number, line) = (last, reached) }
          next = end - 1
        default: break
        }
        next += 1
      }
      number += 1
      guard !open.isEmpty, number - start - count < lookahead, number - start < maximalJoinedLines,
        cursor.kind(of: number) == .plain,
        let further = cursor.line(number)
      else { return count > 1 ? count : nil }
      line = further
      next = line.lowerBound
    }
  }

  /// The end of what closes a span in a line, and the line in which it ends.
  private static func endOfClosing(
    _ cursor: inout LineCursor,
    at offset: Int,
    _ line: Range<Int>,
    _ number: Int
  ) -> (end: Int?, line: Int) {
    let bytes = cursor.text.bytes
    if let end = endOfClosing(bytes, at: offset, limit: line.upperBound) { return (end, number) }
    guard offset + 2 < line.upperBound, bytes[offset + 1] == UInt8(ascii: "{") else {
      return (nil, number)
    }
    var next = number + 1
    while next - number < lookahead, cursor.kind(of: next) == .plain,
      let further = cursor.line(next)
    {
      if let end = endOfAttributes(bytes, at: offset + 1, limit: further.upperBound) {
        return (end, next)
      }
      next += 1
    }
    return (nil, number)
  }
}
