/// The lines of a text that are quoted as they stand: front matter and code between fences in
/// Markdown, `<pre>` in HTML.
struct QuotedLines {
  private let lines: Set<Int>

  init(_ text: SourceText) {
    var lines: Set<Int> = []
    var start: Int?
    var end: [UInt8] = []
    for number in 0..<text.lineCount {
      let line = WhiteSpace.trimming(text.lineRange(number), in: text.bytes)
      if let first = start, end.first == UInt8(ascii: "<") {
        guard Self.contains("</pre", text.bytes, line) else { continue }
        lines.formUnion(first...number)
        start = nil
      } else if let first = start {
        let isEnd = line.count >= end.count && text.bytes[line].starts(with: end)
        guard isEnd, text.bytes[line].allSatisfy({ $0 == end.first }) else { continue }
        lines.formUnion(first...number)
        start = nil
      } else if let fence = Self.fence(text.bytes, line) {
        (start, end) = (number, fence)
      } else if Self.contains("<pre", text.bytes, line) {
        guard !Self.contains("</pre", text.bytes, line) else { continue }
        (start, end) = (number, [UInt8(ascii: "<")])
      } else if number == 0, text.bytes[line].elementsEqual("---".utf8) {
        (start, end) = (number, Array("---".utf8))
      }
    }
    // Without an end, front matter is a line of dashes; code goes on to the end of the text.
    if let start, end.first != UInt8(ascii: "-") { lines.formUnion(start..<text.lineCount) }
    self.lines = lines
  }

  func contains(_ line: Int) -> Bool {
    lines.contains(line)
  }

  private static func contains(_ tag: String, _ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    line.contains {
      bytes[$0] == UInt8(ascii: "<") && hasWord(tag, bytes, at: $0, limit: line.upperBound)
    }
  }

  /// The three or more backticks or tildes that open a fence.
  private static func fence(_ bytes: [UInt8], _ line: Range<Int>) -> [UInt8]? {
    guard let first = line.first, bytes[first] == UInt8(ascii: "`") || bytes[first] == tilde else {
      return nil
    }
    let marks = bytes[line].prefix { $0 == bytes[first] }
    return marks.count >= 3 ? Array(marks) : nil
  }

  private static let tilde = UInt8(ascii: "~")
}

extension SourceText {
  /// Whether a line ends with `\r` alone while others end with `\n`.
  var hasLoneCarriageReturns: Bool {
    let carriageReturn = UInt8(ascii: "\r")
    let lineFeed = UInt8(ascii: "\n")
    guard bytes.contains(carriageReturn), bytes.contains(lineFeed) else { return false }
    return bytes.indices.contains { offset in
      bytes[offset] == carriageReturn
        && !(offset + 1 < bytes.count && bytes[offset + 1] == lineFeed)
    }
  }
}
