package import LanguageServerProtocol
package import ReportSyntax

/// The one place where positions of the protocol and byte offsets of a text are converted.
///
/// Total in both directions. Outside positions are clamped as the protocol says: beyond a line, its
/// end before the line ending; beyond the text, its end. Inside a character both directions round
/// down to its start. A byte that belongs to no UTF-8 character counts as a character of one unit.
package struct PositionMapper {
  private let text: SourceText
  private let encoding: PositionEncoding

  package init(_ text: SourceText, encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  /// Where a position stands in the text.
  package func byteOffset(of position: Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < text.lineCount else { return text.bytes.count }
    let line = text.lineRange(position.line)
    guard position.character > 0 else { return line.lowerBound }
    if encoding == .utf8 {
      // Compared before adding: the number may be the largest there is.
      guard position.character < line.count else { return line.upperBound }
      return characterStart(atOrBefore: line.lowerBound + position.character, in: line)
    }
    var missing = position.character
    var byteOffset = line.lowerBound
    while byteOffset < line.upperBound {
      let length = characterLength(at: byteOffset, in: line)
      missing -= units(inCharacterOfLength: length)
      if missing < 0 { break }
      byteOffset += length
      if missing == 0 { break }
    }
    return byteOffset
  }

  /// The position of a byte.
  package func position(of byteOffset: Int) -> Position {
    let inside = min(max(byteOffset, 0), text.bytes.count)
    let lineNumber = text.line(at: inside)
    let line = text.lineRange(lineNumber)
    let end = characterStart(atOrBefore: min(inside, line.upperBound), in: line)
    return Position(line: lineNumber, character: units(in: line.lowerBound..<end))
  }

  /// The bytes of a range; one whose end comes before its start is read the other way round.
  package func byteRange(of range: PositionRange) -> Range<Int> {
    let start = byteOffset(of: range.start)
    let end = byteOffset(of: range.end)
    return min(start, end)..<max(start, end)
  }

  /// The range of some bytes.
  package func positionRange(of byteRange: Range<Int>) -> PositionRange {
    PositionRange(
      start: position(of: byteRange.lowerBound),
      end: position(of: byteRange.upperBound)
    )
  }

  /// The length of a stretch of a line that starts and ends between characters.
  private func units(in range: Range<Int>) -> Int {
    guard encoding != .utf8 else { return range.count }
    var count = 0
    var byteOffset = range.lowerBound
    while byteOffset < range.upperBound {
      let length = characterLength(at: byteOffset, in: range)
      count += units(inCharacterOfLength: length)
      byteOffset += length
    }
    return count
  }

  private func units(inCharacterOfLength byteCount: Int) -> Int {
    switch encoding {
    case .utf8: byteCount
    // Four bytes of UTF-8 are exactly the characters that need a surrogate pair.
    case .utf16: byteCount == 4 ? 2 : 1
    case .utf32: 1
    }
  }

  /// The start of the character that an offset stands in; the offset itself between characters.
  private func characterStart(atOrBefore byteOffset: Int, in line: Range<Int>) -> Int {
    var start = byteOffset
    while start > line.lowerBound, byteOffset - start < 3, isContinuation(at: start, in: line) {
      start -= 1
    }
    let isInside = start + characterLength(at: start, in: line) > byteOffset
    return isInside ? start : byteOffset
  }

  /// How many bytes the character takes; one where the bytes are no UTF-8 or the range ends.
  private func characterLength(at byteOffset: Int, in range: Range<Int>) -> Int {
    guard range.contains(byteOffset) else { return 1 }
    let length =
      switch text.bytes[byteOffset] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard range.upperBound - byteOffset >= length else { return 1 }
    for following in byteOffset + 1..<byteOffset + length
    where !isContinuation(at: following, in: range) {
      return 1
    }
    return length
  }

  private func isContinuation(at byteOffset: Int, in range: Range<Int>) -> Bool {
    range.contains(byteOffset) && text.bytes[byteOffset] & 0xC0 == 0x80
  }
}
