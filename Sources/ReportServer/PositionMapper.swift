package import LanguageServerProtocol
package import ReportSyntax

/// The one place where positions of the protocol and byte offsets of a text are converted.
///
/// Total in both directions. Outside positions are clamped as the protocol says: beyond a line, its
/// end before the line ending; beyond the text, its end. Inside a character both directions round
/// down to its start. In a text that is not quite UTF-8, continuation bytes belong to whatever
/// stands before them, and every other byte starts a character.
package struct PositionMapper {
  private let text: SourceText
  private let encoding: PositionEncoding
  /// The place converted last, from which the next is counted if it is near.
  ///
  /// Without it, a thousand findings in one line of megabytes would be counted from its start each.
  private var landmark: Landmark

  private struct Landmark {
    var line: Int
    var byteOffset: Int
    var character: Int
  }

  package init(_ text: SourceText, encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
    landmark = Landmark(line: 0, byteOffset: 0, character: 0)
  }

  /// Where a position stands in the text.
  package func byteOffset(of position: Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < text.documentLineCount else { return text.bytes.count }
    let line = text.documentLineRange(position.line)
    guard position.character >= 0 else { return line.lowerBound }
    if encoding == .utf8 {
      // Compared before adding: the number may be the largest there is.
      guard position.character < line.count else { return line.upperBound }
      return characterStart(atOrBefore: line.lowerBound + position.character, in: line)
    }
    var missing = position.character
    for byteOffset in line {
      let unitCount = units(startedBy: text.bytes[byteOffset])
      if unitCount > missing { return byteOffset }
      missing -= unitCount
    }
    return line.upperBound
  }

  /// The position of a byte.
  package mutating func position(of byteOffset: Int) -> Position {
    let inside = min(max(byteOffset, 0), text.bytes.count)
    // Behind the last line of a piece starts the first of the next.
    if inside == text.bytes.count, text.goesOn {
      return Position(line: text.documentLineCount, character: 0)
    }
    let lineNumber = text.documentLine(at: inside)
    let line = text.documentLineRange(lineNumber)
    let end = characterStart(atOrBefore: min(inside, line.upperBound), in: line)
    let isNear =
      landmark.line == lineNumber && abs(landmark.byteOffset - end) < end - line.lowerBound
    if !isNear {
      landmark = Landmark(line: lineNumber, byteOffset: line.lowerBound, character: 0)
    }
    landmark.character +=
      landmark.byteOffset <= end
      ? units(in: landmark.byteOffset..<end)
      : -units(in: end..<landmark.byteOffset)
    landmark.byteOffset = end
    return Position(line: lineNumber, character: landmark.character)
  }

  /// The bytes of a range; one whose end comes before its start is read the other way round.
  package func byteRange(of range: PositionRange) -> Range<Int> {
    let start = byteOffset(of: range.start)
    let end = byteOffset(of: range.end)
    return min(start, end)..<max(start, end)
  }

  /// The range of some bytes.
  package mutating func positionRange(of byteRange: Range<Int>) -> PositionRange {
    PositionRange(
      start: position(of: byteRange.lowerBound),
      end: position(of: byteRange.upperBound)
    )
  }

  /// The length of a stretch of a line that starts and ends between characters.
  private func units(in range: Range<Int>) -> Int {
    guard encoding != .utf8 else { return range.count }
    var count = 0
    for byte in text.bytes[range] { count += units(startedBy: byte) }
    return count
  }

  /// The length of the character that a byte starts; a continuation byte adds nothing to it.
  private func units(startedBy byte: UInt8) -> Int {
    let characterCount = isContinuation(byte) ? 0 : 1
    switch encoding {
    case .utf8: return 1
    // From F0 on stand exactly the characters that need a surrogate pair.
    case .utf16: return characterCount + (byte >= 0xF0 ? 1 : 0)
    case .utf32: return characterCount
    }
  }

  /// The start of the character that an offset stands in; the offset itself between characters.
  private func characterStart(atOrBefore byteOffset: Int, in line: Range<Int>) -> Int {
    var start = byteOffset
    while start > line.lowerBound, start < line.upperBound, isContinuation(text.bytes[start]) {
      start -= 1
    }
    return start
  }

  private func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
