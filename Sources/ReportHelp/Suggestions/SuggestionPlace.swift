import ReportRules
import ReportSyntax

/// What stands around the cursor.
struct SuggestionPlace {
  let byteOffset: Int
  let line: Int
  /// The word characters right in front of the cursor: letters, digits and Chinese characters.
  let run: String
  let runRange: Range<Int>
  /// The end of the word that the cursor stands in or at.
  let wordEnd: Int
  /// What stands on the line in front of the run, without spaces and tags of HTML at its start.
  let head: String
  /// What the tags of HTML in front of that begin.
  let tags: Tags
  /// Whether nothing but padding follows on the line behind the word.
  let isOpenAtEnd: Bool
  /// What stands on the line behind the cursor, as far as anything could go on in it.
  let tail: String

  /// What the tags at the start of a line begin.
  enum Tags {
    case none
    /// A paragraph or heading, a word in bold, a row without a cell yet.
    case other
    case cell
  }

  init(_ text: SourceText, byteOffset: Int) {
    let line = text.line(at: min(max(byteOffset, 0), text.bytes.count))
    let range = text.lineRange(line)
    let cursor = min(max(byteOffset, range.lowerBound), range.upperBound)
    let start = Self.startOfRun(text.bytes, in: range.lowerBound..<cursor)
    let end = Self.endOfRun(text.bytes, in: cursor..<range.upperBound)
    self.byteOffset = cursor
    self.line = line
    runRange = start..<cursor
    run = text.string(in: runRange)
    wordEnd = end
    isOpenAtEnd = trimmingPadding(end..<range.upperBound, in: text.bytes).isEmpty
    tail = text.string(in: cursor..<min(range.upperBound, cursor + 600))
    // Nothing begins that far into a line; of a longer one only the end matters.
    let nearStart = max(range.lowerBound, start - 2000)
    let (headStart, tags) = Self.skippingTags(text.bytes, in: nearStart..<start)
    self.tags = tags
    let words = text.string(in: headStart..<start)
    head = String(scalars: words.unicodeScalars.drop { $0 == " " || $0 == "\u{3000}" })
  }

  /// The layout of a table that the line begins; `nil` where it begins none.
  var layoutBegun: TableLayout? {
    switch head.unicodeScalars.first {
    case "\t": .cellPerLine
    case "|": .pipe
    case "<": .html
    default: tags == .none ? nil : .html
    }
  }

  /// Whether the run is one or two Latin letters, as any word in Latin letters begins.
  var isRunOfFewLetters: Bool {
    (1...2).contains(run.utf8.count) && run.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Whether only marks stand in front of the run: those of Markdown, an ordinal, or nothing.
  var isAtLineStart: Bool { lineMarks != nil }

  /// Whether the run is all of a cell so far.
  var isAtCellStart: Bool {
    if tags == .cell, head.isEmpty { return true }
    guard let last = head.unicodeScalars.last(where: { $0 != " " }) else { return false }
    return last == "\t" || last == "|"
  }

  /// The marks in front of the run; `nil` where other words stand there.
  var lineMarks: LineMarks? { LineMarks(head) }

  /// Whether the cursor is in a row of cells, or at its start.
  var isInRow: Bool {
    tags == .cell || head.unicodeScalars.contains { $0 == "\t" || $0 == "|" }
  }

  /// Whether nothing but marks that a row begins with stands in front of the run: tabs, bars, a `<`.
  var takesRows: Bool {
    guard tags == .none else { return false }
    return head == "<" || head.unicodeScalars.allSatisfy { $0 == "\t" || $0 == "|" || $0 == " " }
  }

  /// Where the tags of HTML and the blanks at the start of a line end.
  private static func skippingTags(_ bytes: [UInt8], in range: Range<Int>) -> (Int, Tags) {
    var offset = range.lowerBound
    var tags = Tags.none
    while offset < range.upperBound {
      if bytes[offset] == UInt8(ascii: " ") {
        offset += 1
        continue
      }
      guard let markup = scanMarkup(bytes, at: offset, limit: range.upperBound) else { break }
      tags = markup.kind == .cell ? .cell : tags == .none ? .other : tags
      offset = markup.end
    }
    return (offset, tags)
  }

  private static func startOfRun(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    var start = range.upperBound
    while start > range.lowerBound {
      var previous = start - 1
      while previous > range.lowerBound, start - previous < 4, bytes[previous] & 0xC0 == 0x80 {
        previous -= 1
      }
      let scalar = decodeScalar(bytes, at: previous, limit: start)
      guard scalar.byteCount == start - previous, isWord(scalar.value) else { break }
      start = previous
    }
    return start
  }

  private static func endOfRun(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound {
      let scalar = decodeScalar(bytes, at: end, limit: range.upperBound)
      guard isWord(scalar.value) else { break }
      end += scalar.byteCount
    }
    return end
  }

  private static func isWord(_ value: UInt32) -> Bool {
    guard value != 0xFFFD, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
  }
}

/// What may stand in front of the words of a heading.
struct LineMarks {
  /// Leading `#` with what padding is behind them.
  let marks: String
  let ordinal: String

  init?(_ head: String) {
    let scalars = head.unicodeScalars
    let rest = scalars.drop { $0 == "#" }
    let words = rest.drop { $0 == " " }
    marks = String(scalars: scalars.prefix(scalars.count - words.count))
    ordinal = String(scalars: words)
    guard scalars.count - rest.count <= 6 else { return nil }
    let bytes = Array(ordinal.utf8)
    if bytes.isEmpty || ordinal == "（" || ordinal == "(" { return }
    guard let scanned = scanOrdinal(bytes, at: 0, limit: bytes.count),
      scanned.range.upperBound == bytes.count
    else { return nil }
  }
}
