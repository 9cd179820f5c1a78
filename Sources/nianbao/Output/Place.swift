import ReportSyntax

/// A place in a text as people and other programs count it.
struct Place: Equatable {
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars; a byte order mark at the start of the text is not counted.
  let column: Int
  /// From 0, in the UTF-8 of the text, the byte order mark included.
  let byteOffset: Int

  /// The place of a byte; clamped to the text.
  init(of byteOffset: Int, in text: SourceText) {
    let byteOffset = min(max(byteOffset, 0), text.bytes.count)
    let line = text.documentLine(at: byteOffset)
    let start = text.shownLineRange(line).lowerBound
    let end = max(start, byteOffset)
    self.line = line + 1
    if let counts = text.characterCounts {
      column =
        counts.count(before: end, in: text.bytes) - counts.count(before: start, in: text.bytes) + 1
    } else {
      column = String(decoding: text.bytes[start..<end], as: UTF8.self).unicodeScalars.count + 1
    }
    self.byteOffset = byteOffset
  }
}

extension SourceText {
  /// The bytes of a line a person sees: without its ending and without a byte order mark.
  func shownLineRange(_ line: Int) -> Range<Int> {
    let range = documentLineRange(line)
    guard line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return range }
    return min(range.lowerBound + 3, range.upperBound)..<range.upperBound
  }
}
