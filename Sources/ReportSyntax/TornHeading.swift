/// Reads the heading of a section that a conversion broke over lines, as `三、收到和处理政府信息公开申请情` and
/// `况`, or a number with its title below; `nil` where the lines are anything else.
///
/// At most three pieces, with at most one blank line between two of them. The first has a number or
/// Markdown's marks, and only words that go on to a title as it is known are taken for one, so that
/// few lines are looked beyond.
func readTornHeading(_ cursor: inout LineCursor, from start: Int) -> (Block.Content, Int)? {
  guard let first = cursor.line(start), first.count <= longestPiece else { return nil }
  let text = cursor.text
  let marks = HeadingMarks(text.bytes, line: first)
  guard marks.isMarked else { return nil }
  var words = NormalizedText(text.bytes, in: marks.words)
  guard startsSectionTitle(words) else { return nil }
  var number = start
  for _ in 0..<2 {
    number += 1
    if cursor.kind(of: number) == .blank { number += 1 }
    guard cursor.kind(of: number) == .plain, let line = cursor.line(number),
      line.count <= longestPiece, !startsDressed(text.bytes, line)
    else { return nil }
    let piece = trimmingPadding(line, in: text.bytes)
    words = NormalizedText(scalars: words.scalars + NormalizedText(text.bytes, in: piece).scalars)
    if let match = knownSectionTitle(words) {
      let title = marks.words.lowerBound..<piece.upperBound
      let heading = marks.heading(title, match, body: piece.upperBound..<piece.upperBound)
      return (.heading(heading.moved(by: -text.lineStarts[start])), number - start + 1)
    }
    guard startsSectionTitle(words) else { return nil }
  }
  return nil
}

/// The longest piece of a heading, in bytes.
private let longestPiece = 160

/// Whether a line has marks of its own and so goes on with nothing.
private func startsDressed(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  HeadingMarks(bytes, line: line).isMarked
}
