import ReportSyntax

/// A line of a report and, under it, the underline of the words in question.
struct Excerpt: Equatable {
  /// The line, made harmless; of a long line only the part around the words.
  let line: String
  /// Blanks and `^`, aligned with `line` in a terminal.
  let underline: String
  /// The number of the last line of the words, from 1, where it is not the line shown.
  let lastLineNumber: Int?

  /// Columns of the longest line shown whole.
  static let columnLimit = 100
  /// Columns shown before the words where the beginning of a line is left out.
  private static let leadingColumnLimit = 40
  /// Bytes looked at before, in and after the words, so that a line of megabytes costs nothing.
  ///
  /// A character has at most four bytes: more would never be shown.
  private static let byteLimit = bytes(ofColumns: columnLimit)

  private static func bytes(ofColumns count: Int) -> Int { max(0, count) * 4 }

  /// - Parameter isConverted: whether the text is what a converter made of a document: then tags are
  ///   left out, and of the words around only a few are shown.
  init(of range: Range<Int>, in text: SourceText, isConverted: Bool = false) {
    let start = min(max(range.lowerBound, 0), text.bytes.count)
    let end = min(max(range.upperBound, start), text.bytes.count)
    let lineIndex = text.documentLine(at: start)
    // Words that end with a line ending end on that line.
    let lastLineIndex = text.documentLine(at: max(start, end - 1))

    let shown = text.shownLineRange(lineIndex)
    let markStart = min(max(start, shown.lowerBound), shown.upperBound)
    let markEnd = min(max(end, markStart), shown.upperBound)
    if isConverted {
      var before = max(shown.lowerBound, markStart - Self.byteLimit)
      while before < markStart, text.bytes[before] & 0xC0 == 0x80 { before += 1 }
      let after = min(shown.upperBound, markEnd + Self.byteLimit)
      func words(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let text = text.words(in: range)
        return Array(text.filter { !$0.isNewline }.utf8)[...]
      }
      let indented = words(before..<markStart)
      self.init(
        before: indented.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") },
        marked: words(markStart..<markEnd),
        after: words(markEnd..<after),
        lastLineNumber: nil
      )
      return
    }
    self.init(
      before: text.bytes[shown.lowerBound..<markStart],
      marked: text.bytes[markStart..<markEnd],
      after: text.bytes[markEnd..<shown.upperBound],
      lastLineNumber: lastLineIndex > lineIndex ? lastLineIndex + 1 : nil
    )
  }

  private init(
    before: ArraySlice<UInt8>,
    marked: ArraySlice<UInt8>,
    after: ArraySlice<UInt8>,
    lastLineNumber: Int?
  ) {
    // Of a line that is surely too long no more is read than can be shown.
    let isTooLong = before.count + marked.count + after.count > Self.byteLimit
    let headLimit =
      isTooLong ? Self.bytes(ofColumns: Self.leadingColumnLimit) : Self.byteLimit
    let head = Self.characters(in: before.suffix(headLimit))
    let mark = Self.characters(in: marked.prefix(Self.byteLimit))
    let columns = Self.columnCount(of: head) + Self.columnCount(of: mark)
    let tailLimit =
      isTooLong
      ? Self.bytes(ofColumns: Self.columnLimit - min(columns, Self.leadingColumnLimit))
      : Self.byteLimit
    let tail = Self.characters(in: after.prefix(tailLimit))
    let isLong = isTooLong || columns + Self.columnCount(of: tail) > Self.columnLimit

    let shownHead = isLong ? Self.end(of: head, columnLimit: Self.leadingColumnLimit) : head[...]
    var room = Self.columnLimit - Self.columnCount(of: shownHead)
    let shownMark = Self.start(of: mark, columnLimit: room)
    room -= Self.columnCount(of: shownMark)
    // What follows a mark that had to be cut is not next to it.
    let shownTail = shownMark.count < mark.count ? [] : Self.start(of: tail, columnLimit: room)

    let isCutBefore = shownHead.count < head.count || before.count > headLimit
    let isCutAfter =
      shownMark.count < mark.count || shownTail.count < tail.count
      || marked.count > Self.byteLimit || after.count > tailLimit
    let opening = isCutBefore ? "…" : ""
    let closing = isCutAfter ? "…" : ""
    var line = Array(opening.utf8)
    for characters in [shownHead, shownMark, shownTail] {
      for character in characters { character.append(to: &line) }
    }
    line += closing.utf8
    self.line = String(decoding: line, as: UTF8.self)
    let indentation = opening.count + Self.columnCount(of: shownHead)
    // A place between two characters, or a mark without width, still needs something to see.
    let length = max(Self.columnCount(of: shownMark), 1)
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: indentation)
    let marks = [UInt8](repeating: UInt8(ascii: "^"), count: length)
    underline = String(decoding: blanks + marks, as: UTF8.self)
    self.lastLineNumber = lastLineNumber
  }

  private static func characters(in bytes: ArraySlice<UInt8>) -> [DisplayedCharacter] {
    var characters: [DisplayedCharacter] = []
    characters.reserveCapacity(bytes.count / 2)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      characters.append(DisplayedCharacter(scalar))
    }
    return characters
  }

  private static func columnCount(of characters: some Sequence<DisplayedCharacter>) -> Int {
    characters.reduce(0) { $0 + $1.columnCount }
  }

  /// As many characters of the start as fit.
  private static func start(
    of characters: [DisplayedCharacter],
    columnLimit: Int
  ) -> ArraySlice<DisplayedCharacter> {
    var columns = 0
    return characters.prefix { character in
      columns += character.columnCount
      return columns <= columnLimit
    }
  }

  /// As many characters of the end as fit.
  private static func end(
    of characters: [DisplayedCharacter],
    columnLimit: Int
  ) -> ArraySlice<DisplayedCharacter> {
    let count = start(of: characters.reversed(), columnLimit: columnLimit).count
    return characters.suffix(count)
  }
}
