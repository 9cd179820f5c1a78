// ReportSyntax turns bytes into blocks, headings and tables. It must not learn what *should* stand
// in a table: no statutory row, no rule, no protocol. It imports nothing and cannot fail.

/// The bytes of a text and where its lines start.
///
/// Lines end with `\n`, `\r\n` or `\r`; after a final line ending there is one more, empty. Where HTML
/// stands, each paragraph and cell is a line of its own as well, as a browser shows it: see
/// ``appendParagraphStarts(of:in:to:)``. ``documentLineCount`` and its like count as the Language Server
/// Protocol does, by line endings alone.
package struct SourceText: Sendable, Equatable {
  /// UTF-8 as a rule, but any bytes are allowed.
  package private(set) var bytes: [UInt8]

  /// The offset of each line's first byte; never empty, strictly increasing.
  package private(set) var lineStarts: Starts

  /// What each line is.
  private(set) var kinds: [LineKind] = []

  /// Kept for whoever asks for many places as people count them; `nil` until they do.
  package private(set) var characterCounts: CharacterCounts?

  /// The text with its characters counted.
  package func countingCharacters() -> SourceText {
    var text = self
    text.characterCounts = CharacterCounts(bytes)
    return text
  }

  /// The offset behind each line ending; `nil` where those are all the starts of lines.
  private var documentLineStarts: Starts?

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let starts = Self.starts(in: bytes, 0..<bytes.count, behind: [0])
    lineStarts = starts.lines
    documentLineStarts = starts.documentLines
    kinds = kinds(of: 0..<lineStarts.count)
  }

  private func kinds(of lines: Range<Int>) -> [LineKind] {
    lines.map { classifyLine(bytes, lineRange($0)) }
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  // MARK: Pieces

  /// Whether more text follows, so that there is no empty line behind its last line ending.
  package private(set) var goesOn = false

  /// Some whole lines as a text of their own.
  ///
  /// The first must start a line as a client counts them.
  package func piece(lines: Range<Int>) -> SourceText {
    var piece = SourceText([])
    let start = lines.lowerBound < lineCount ? lineStarts[lines.lowerBound] : bytes.count
    let end = lines.upperBound < lineCount ? lineStarts[lines.upperBound] : bytes.count
    piece.bytes = Array(bytes[start..<end])
    piece.lineStarts = Starts(lineStarts[lines].lazy.map { $0 - start })
    piece.kinds = Array(kinds[lines])
    piece.documentLineStarts = documentLineStarts.map { starts in
      let last = lines.upperBound < lineCount ? end - 1 : end
      let first = starts.firstIndexBeyond { $0 >= start }
      let end = starts.firstIndexBeyond { $0 > last }
      return Starts(starts[first..<max(first, end)].lazy.map { $0 - start })
    }
    if piece.documentLineStarts?.count == piece.lineStarts.count { piece.documentLineStarts = nil }
    piece.goesOn = goesOn || lines.upperBound < lineCount
    return piece
  }

  /// Pieces that follow each other as one text.
  package init(joining pieces: [SourceText]) {
    bytes = []
    lineStarts = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
    lineStarts.reserveCapacity(pieces.reduce(0) { $0 + $1.lineStarts.count })
    var documentStarts = Starts()
    let differs = pieces.contains { $0.documentLineStarts != nil }
    for piece in pieces {
      let base = bytes.count
      bytes += piece.bytes
      for start in piece.lineStarts { lineStarts.append(start + base) }
      if differs {
        documentStarts += (piece.documentLineStarts ?? piece.lineStarts).lazy.map { $0 + base }
      }
    }
    documentLineStarts = differs ? documentStarts : nil
    goesOn = pieces.last?.goesOn ?? false
    kinds = pieces.flatMap(\.kinds)
    if lineStarts.isEmpty {
      lineStarts = [0]
      kinds = [.blank]
    }
  }

  /// Whether a line is one as a client counts them, too.
  package func startsDocumentLine(_ line: Int) -> Bool {
    guard let documentLineStarts else { return true }
    let start = lineStarts[line]
    return documentLineStarts[documentLineStarts.indexOfStart(atOrBefore: start)] == start
  }

  /// Whether a line as a client counts them starts at a byte, or would behind the end of the text.
  package func startsDocumentLine(atByte offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else {
      return offset <= 0 || isLineEnding(bytes[offset - 1])
    }
    let starts = documentLineStarts ?? lineStarts
    return starts[starts.indexOfStart(atOrBefore: offset)] == offset
  }

  package var lineCount: Int { lineStarts.count }

  /// The bytes of a line with its ending; empty for a line that does not exist.
  package func lineRangeWithEnding(_ line: Int) -> Range<Int> {
    guard line >= 0, line < lineStarts.count else { return bytes.count..<bytes.count }
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    return lineStarts[line]..<end
  }

  /// The bytes of a line without its ending; empty for a line that does not exist.
  package func lineRange(_ line: Int) -> Range<Int> {
    let range = lineRangeWithEnding(line)
    var end = range.upperBound
    while end > range.lowerBound, isLineEnding(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// The line that holds a byte; the last line for an offset behind the text.
  package func line(at byteOffset: Int) -> Int {
    lineStarts.indexOfStart(atOrBefore: byteOffset)
  }

  // MARK: Lines as a client counts them

  package var documentLineCount: Int { documentLineStarts?.count ?? lineStarts.count }

  /// The bytes between two line endings; empty for a line that does not exist.
  package func documentLineRange(_ line: Int) -> Range<Int> {
    let range = documentLineRangeWithEnding(line)
    var end = range.upperBound
    while end > range.lowerBound, isLineEnding(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// The bytes up to and with a line ending; empty for a line that does not exist.
  package func documentLineRangeWithEnding(_ line: Int) -> Range<Int> {
    let starts = documentLineStarts ?? lineStarts
    guard line >= 0, line < starts.count else { return bytes.count..<bytes.count }
    return starts[line]..<(line + 1 < starts.count ? starts[line + 1] : bytes.count)
  }

  package func documentLine(at byteOffset: Int) -> Int {
    (documentLineStarts ?? lineStarts).indexOfStart(atOrBefore: byteOffset)
  }

  /// Whether the bytes of a range stand at an offset of another text.
  package func hasSameBytes(_ range: Range<Int>, as other: SourceText, at offset: Int) -> Bool {
    let (mine, others) = (bytes.span, other.bytes.span)
    var place = range.lowerBound
    var otherPlace = offset
    while place < range.upperBound {
      if mine[place] != others[otherPlace] { return false }
      place += 1
      otherPlace += 1
    }
    return true
  }

  // MARK: Words

  /// The words at a range of bytes; what is no UTF-8 becomes U+FFFD.
  ///
  /// A range beyond the text is clamped to it.
  package func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The words at a range of bytes as a reader sees them: without the tags of HTML.
  package func words(in range: Range<Int>) -> String {
    ReportSyntax.words(of: bytes, in: range)
  }

  /// The edit with its range moved inside the text.
  package func clamped(_ edit: SourceEdit) -> SourceEdit {
    let lower = min(max(edit.range.lowerBound, 0), bytes.count)
    let upper = min(max(edit.range.upperBound, lower), bytes.count)
    return SourceEdit(range: lower..<upper, replacement: edit.replacement)
  }

  /// The text after an edit; a range beyond the text is clamped to it.
  package func applying(_ edit: SourceEdit) -> SourceText {
    var edited = self
    edited.apply(edit)
    return edited
  }

  /// The text after several edits, all of which refer to this text.
  ///
  /// Of edits that overlap, only the first in the order of the text is done.
  package func applying(_ edits: [SourceEdit]) -> SourceText {
    var accepted: [SourceEdit] = []
    for edit in edits.map(clamped).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = accepted.last, edit.range.lowerBound < last.range.upperBound { continue }
      accepted.append(edit)
    }
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count)
    var end = 0
    for edit in accepted {
      edited += bytes[end..<edit.range.lowerBound]
      edited += edit.replacement
      end = edit.range.upperBound
    }
    return SourceText(edited + bytes[end...])
  }

  /// How the lines around a byte end: `\n`, `\r\n` or `\r`; `\n` where no line ends.
  package func lineEnding(near byteOffset: Int) -> String {
    let line = documentLine(at: byteOffset)
    for number in [line, line - 1, 0] where number >= 0 {
      let ending =
        documentLineRange(number).upperBound..<documentLineRangeWithEnding(number).upperBound
      if !ending.isEmpty { return string(in: ending) }
    }
    return "\n"
  }

  /// The lines that an edit, clamped to the text, can change.
  ///
  /// Up to the next line endings at both sides, where the byte before it counts as touched (a `\r`
  /// there may become part of `\r\n`) and the byte behind it too.
  func lines(touchedBy edit: SourceEdit) -> ClosedRange<Int> {
    let touched = bytesOfLines(touchedBy: edit)
    let first = line(at: touched.lowerBound)
    let isLast = touched.upperBound == bytes.count
    return first...max(isLast ? lineCount - 1 : line(at: touched.upperBound) - 1, first)
  }

  private func bytesOfLines(touchedBy edit: SourceEdit) -> Range<Int> {
    let first = documentLine(at: max(edit.range.lowerBound - 1, 0))
    let last = documentLine(at: edit.range.upperBound)
    let end = documentLineRangeWithEnding(last).upperBound
    return documentLineRangeWithEnding(first).lowerBound..<end
  }

  /// Edits in place; looks for lines only in those that are touched.
  package mutating func apply(_ edit: SourceEdit) {
    let edit = clamped(edit)
    let touched = bytesOfLines(touchedBy: edit)
    let touchedLines = lines(touchedBy: edit)
    let oldLineCount = lineStarts.count
    let growth = edit.replacement.count - edit.range.count
    characterCounts = nil
    bytes.replaceSubrange(edit.range, with: edit.replacement)
    let end = touched.upperBound + growth
    let fresh = Self.starts(in: bytes, touched.lowerBound..<end)

    if documentLineStarts == nil, fresh.documentLines != nil { documentLineStarts = lineStarts }
    Self.replace(touched, of: &lineStarts, by: fresh.lines, growth: growth)
    if var starts = documentLineStarts {
      Self.replace(touched, of: &starts, by: fresh.documentLines ?? fresh.lines, growth: growth)
      documentLineStarts = starts.count == lineStarts.count ? nil : starts
    }
    let lastFresh = touchedLines.upperBound + lineStarts.count - oldLineCount
    let freshKinds = kinds(
      of: touchedLines.lowerBound..<max(lastFresh + 1, touchedLines.lowerBound)
    )
    kinds.replaceSubrange(touchedLines, with: freshKinds)
  }

  /// Puts the starts behind the first byte of some lines in the place of those that were there.
  private static func replace(
    _ touched: Range<Int>,
    of starts: inout Starts,
    by fresh: Starts,
    growth: Int
  ) {
    let firstStale = starts.indexOfStart(atOrBefore: touched.lowerBound) + 1
    let firstMoved = starts.indexOfStart(atOrBefore: touched.upperBound) + 1
    starts.move(from: firstMoved, by: growth)
    starts.replaceSubrange(firstStale..<max(firstMoved, firstStale), with: fresh)
  }

  /// The starts of lines behind the first byte of whole lines, and of document lines where they
  /// differ, both behind starts that are known.
  private static func starts(in bytes: [UInt8], _ range: Range<Int>, behind known: Starts = [])
    -> (lines: Starts, documentLines: Starts?)
  {
    var lines = known
    var documentLines: Starts?
    var lineStart = range.lowerBound
    var hasTag = false
    let span = bytes.span
    // An array that grows step by step takes twice the room at its last.
    var endingCount = 0
    for offset in range where span[offset] == UInt8(ascii: "\n") { endingCount += 1 }
    lines.reserveCapacity(known.count + endingCount)
    func endLine(at end: Int) {
      guard hasTag else { return }
      hasTag = false
      if documentLines == nil {
        var inner = Starts()
        appendParagraphStarts(of: bytes, in: lineStart..<end, to: &inner)
        if inner.isEmpty { return }
        documentLines = lines
        lines += inner
      } else {
        appendParagraphStarts(of: bytes, in: lineStart..<end, to: &lines)
      }
    }
    for offset in range {
      let byte = span[offset]
      // Nearly all are part of Chinese characters.
      if byte > UInt8(ascii: "<") { continue }
      switch byte {
      case UInt8(ascii: "<"):
        hasTag = true
        continue
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "\r"):
        let isPair = offset + 1 < span.count && span[offset + 1] == UInt8(ascii: "\n")
        if isPair { continue }
      default:
        continue
      }
      endLine(at: offset + 1)
      lines.append(offset + 1)
      documentLines?.append(offset + 1)
      lineStart = offset + 1
    }
    endLine(at: range.upperBound)
    return (lines, documentLines)
  }
}

/// Whether a byte is part of a line ending.
func isLineEnding(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// The words at a range of bytes as a reader sees them: without the tags of HTML.
package func words(of bytes: [UInt8], in range: Range<Int>) -> String {
  let range = range.clamped(to: 0..<bytes.count)
  guard bytes[range].contains(where: mayBeMark) else {
    return String(decoding: bytes[range], as: UTF8.self)
  }
  var words = String.UnicodeScalarView()
  var offset = range.lowerBound
  while offset < range.upperBound {
    let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
    let isTag =
      scalar.isInlineTag || bytes[offset] == UInt8(ascii: "<") && scalar.byteCount > 1
    if !isTag { words.append(Unicode.Scalar(scalar.value) ?? "\u{FFFD}") }
    offset += scalar.byteCount
  }
  return String(words)
}
