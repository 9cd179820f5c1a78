/// A tag or comment of HTML in a text.
///
/// This is no browser: a tag is what looks like one, and what does not is text. Every scan ends at
/// the next `<`, so that reading a text stays linear whatever is left unclosed.
package struct Markup: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// Goes on in the line it stands in: `<span>`, `<b>`, a tag that is not known, a comment.
    case inline
    /// `<br>`
    case lineBreak
    /// Begins or ends a paragraph, a heading or another part of a page.
    case block
    case cell
    case row
    case table
    /// A script or style sheet with everything in it; its tag alone where the end is missing.
    case hidden
  }

  package let kind: Kind
  package let isClosing: Bool
  /// The offset behind it.
  package let end: Int
}

/// Reads the tag or comment at an offset; `nil` where text stands.
///
/// A tag has a name behind its `<`, so `a<b` and `<https://…>` are text; a `>` in quotation marks does
/// not end it. A comment or script that goes on behind `limit` is no comment, or only its tag.
package func scanMarkup(_ bytes: [UInt8], at offset: Int, limit: Int) -> Markup? {
  guard offset >= 0, offset + 2 < limit, bytes[offset] == UInt8(ascii: "<") else { return nil }
  var next = offset + 1
  switch bytes[next] {
  case UInt8(ascii: "!"), UInt8(ascii: "?"):
    if hasWord("<!--", bytes, at: offset, limit: limit) {
      return endOfComment(bytes, from: offset + 4, limit: limit)
        .map { Markup(kind: .inline, isClosing: false, end: $0) }
    }
    guard isLetter(bytes[next + 1]) || bytes[next + 1] == UInt8(ascii: "[") else { return nil }
    return endOfTag(bytes, from: next, limit: limit)
      .map { Markup(kind: .inline, isClosing: false, end: $0) }
  case UInt8(ascii: "/"):
    next += 1
  default: break
  }
  let isClosing = next > offset + 1
  guard let name = TagName(bytes, at: next, limit: limit),
    let end = endOfTag(bytes, from: name.end, limit: limit)
  else { return nil }
  let kind = name.kind
  if kind == .hidden, !isClosing {
    let close = name.closingTag(in: bytes, from: end, limit: limit)
    return Markup(kind: .hidden, isClosing: false, end: close ?? end)
  }
  return Markup(kind: kind, isClosing: isClosing, end: end)
}

/// Where the tag starts in which a line ends, so that it goes on in the next; `nil` for any other line.
func startOfOpenTag(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
  let mark = line.last { bytes[$0] == UInt8(ascii: "<") || bytes[$0] == UInt8(ascii: ">") }
  guard let mark, bytes[mark] == UInt8(ascii: "<"), nameOfOpenTag(bytes, line, at: mark) != nil
  else { return nil }
  return mark
}

/// The name of a tag in which a line ends; its end may be that of the name.
func nameOfOpenTag(_ bytes: [UInt8], _ line: Range<Int>, at mark: Int) -> TagName? {
  TagName(bytes, at: mark + 1, limit: min(line.upperBound + 1, bytes.count))
}

/// Where the tag or comment that ends at an offset starts; `nil` where text ends.
func startOfMarkup(_ bytes: [UInt8], endingAt end: Int, from lowerBound: Int) -> Int? {
  guard end - lowerBound >= 3, bytes[end - 1] == UInt8(ascii: ">") else { return nil }
  let isComment = hasWord("-->", bytes, at: end - 3, limit: end)
  var start = end - 2
  while start >= lowerBound {
    switch bytes[start] {
    case UInt8(ascii: "<"):
      let isOpening = !isComment || hasWord("<!--", bytes, at: start, limit: end)
      if isOpening, scanMarkup(bytes, at: start, limit: end)?.end == end { return start }
      if !isComment { return nil }
    case UInt8(ascii: ">"):
      if !isComment || hasWord("-->", bytes, at: start - 2, limit: end) { return nil }
    default: break
    }
    start -= 1
  }
  return nil
}

/// Whether a comment, script or style sheet starts at an offset and does not end before `limit`.
func startsHiddenLines(_ bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
  if hasWord("<!--", bytes, at: offset, limit: limit) {
    return scanMarkup(bytes, at: offset, limit: limit) == nil
  }
  guard offset + 1 < limit, bytes[offset] == UInt8(ascii: "<"),
    let name = TagName(bytes, at: offset + 1, limit: limit), name.kind == .hidden,
    let end = endOfTag(bytes, from: name.end, limit: limit)
  else { return false }
  return name.closingTag(in: bytes, from: end, limit: limit) == nil
}

/// The end of a tag whose name ends at an offset; `nil` where a `<` comes before its `>`.
private func endOfTag(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
  var quote: UInt8?
  var endInQuotes: Int?
  var previous = UInt8(ascii: " ")
  for offset in start..<max(limit, start) {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "<"): return endInQuotes
    case UInt8(ascii: ">"):
      if quote == nil { return offset + 1 }
      endInQuotes = endInQuotes ?? offset + 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if quote == byte {
        quote = nil
      } else if quote == nil, previous == UInt8(ascii: "=") {
        quote = byte
      }
    default: break
    }
    if byte > 0x20 { previous = byte }
  }
  return endInQuotes
}

/// Where a comment ends; `nil` where another one starts before.
private func endOfComment(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
  for offset in start..<max(limit, start) {
    switch bytes[offset] {
    case UInt8(ascii: "-") where hasWord("-->", bytes, at: offset, limit: limit): return offset + 3
    case UInt8(ascii: "<") where hasWord("<!--", bytes, at: offset, limit: limit): return nil
    default: continue
    }
  }
  return nil
}

func isLetter(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20)
}

/// Padding of ASCII, line endings included.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// The name of a tag: its first eight letters, without regard to case.
struct TagName: Equatable {
  private let letters: UInt64
  /// The offset behind the name.
  let end: Int

  /// `nil` where no name stands, or something else than a blank, `/` or `>` behind it.
  init?(_ bytes: [UInt8], at start: Int, limit: Int) {
    guard start < limit, isLetter(bytes[start]) else { return nil }
    var letters: UInt64 = 0
    var end = start
    scan: while end < limit {
      let byte = bytes[end]
      switch byte {
      case UInt8(ascii: ":"):
        // `<o:p>` is a tag, `<http://…>` a link.
        guard end + 1 < limit, isLetter(bytes[end + 1]) else { return nil }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: guard isLetter(byte) else { break scan }
      }
      if end - start < 8 { letters = letters << 8 | UInt64(byte | 0x20) }
      end += 1
    }
    guard end < limit, isBlank(bytes[end]) || [0x2F, 0x3E].contains(bytes[end]) else { return nil }
    self.letters = letters
    self.end = end
  }

  private init(_ name: String) {
    letters = name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    end = 0
  }

  static func == (left: TagName, right: TagName) -> Bool { left.letters == right.letters }

  var kind: Markup.Kind {
    let kinds = Self.kinds
    let index = kinds.firstIndexBeyond { $0.name.letters >= letters }
    return index < kinds.count && kinds[index].name == self ? kinds[index].kind : .inline
  }

  /// The end of the closing tag of the same name; `nil` where another one opens before.
  func closingTag(in bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    for offset in start..<max(limit, start) where bytes[offset] == UInt8(ascii: "<") {
      let isClosing = offset + 1 < limit && bytes[offset + 1] == UInt8(ascii: "/")
      guard let name = TagName(bytes, at: isClosing ? offset + 2 : offset + 1, limit: limit),
        name == self
      else { continue }
      return isClosing ? endOfTag(bytes, from: name.end, limit: limit) : nil
    }
    return nil
  }

  static let title = TagName("title")

  /// Whether it encloses a paragraph or a heading.
  var isOfParagraph: Bool { Self.paragraphs.contains(self) }

  private static let paragraphs = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li"]
    .map { TagName($0) }

  /// In the order of their letters, for every tag of a page is looked up, several times.
  private static let kinds: [(name: TagName, kind: Markup.Kind)] = {
    let names: [(Markup.Kind, String)] = [
      (.table, "table"), (.row, "tr"), (.cell, "td th"), (.lineBreak, "br"),
      (.hidden, "script style"),
      (
        .block,
        """
        p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd html head body title meta link base section article \
        header footer nav main aside form fieldset center blockquote pre figure figcaption caption \
        thead tbody tfoot address select option hr
        """
      ),
    ]
    return names.flatMap { kind, words in
      words.split(separator: " ").map { (TagName(String($0)), kind) }
    }
    .sorted { $0.0.letters < $1.0.letters }
  }()
}
