// ReportSyntax turns bytes into blocks, headings and tables. It must not learn what *should* stand
// in a table: no statutory row, no rule, no protocol. It imports nothing and cannot fail.

/// The bytes of a text and where its lines start.
///
/// Lines end with `\n`, `\r\n` or `\r`, as the Language Server Protocol counts them.
/// A text always has at least one line; after a final line ending there is one more, empty.
package struct SourceText: Sendable, Equatable {
  /// UTF-8 as a rule, but any bytes are allowed.
  package private(set) var bytes: [UInt8]

  /// The offset of each line's first byte; never empty, strictly increasing.
  package private(set) var lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0]
    Self.appendLineStarts(of: bytes, in: 0..<bytes.count, to: &lineStarts)
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
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
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = low + (high - low) / 2
      if lineStarts[middle] <= byteOffset { low = middle } else { high = middle }
    }
    return low
  }

  /// The words at a range of bytes; what is no UTF-8 becomes U+FFFD.
  ///
  /// A range beyond the text is clamped to it.
  package func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
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
    var edited = bytes
    for edit in accepted.reversed() {
      edited.replaceSubrange(edit.range, with: edit.replacement)
    }
    return SourceText(edited)
  }

  /// How the lines around a byte end: `\n`, `\r\n` or `\r`; `\n` where no line ends.
  package func lineEnding(near byteOffset: Int) -> String {
    let line = line(at: byteOffset)
    for number in [line, line - 1, 0] where number >= 0 {
      let ending = lineRange(number).upperBound..<lineRangeWithEnding(number).upperBound
      if !ending.isEmpty { return string(in: ending) }
    }
    return "\n"
  }

  /// Edits in place; looks for line endings only where bytes changed.
  package mutating func apply(_ edit: SourceEdit) {
    let edit = clamped(edit)
    // A `\r` just before the edit and a `\n` just behind it may join or part, so the search starts
    // one byte early and ends one byte late; every line start outside only moves.
    let searchLower = max(edit.range.lowerBound - 1, 0)
    let searchUpper = min(edit.range.upperBound + 1, bytes.count)
    let growth = edit.replacement.count - edit.range.count
    let firstStale = firstLineStart(above: searchLower)
    let firstMoved = firstLineStart(above: searchUpper)

    bytes.replaceSubrange(edit.range, with: edit.replacement)
    var fresh: [Int] = []
    Self.appendLineStarts(of: bytes, in: searchLower..<searchUpper + growth, to: &fresh)
    if growth != 0 {
      for index in firstMoved..<lineStarts.count { lineStarts[index] += growth }
    }
    lineStarts.replaceSubrange(firstStale..<firstMoved, with: fresh)
  }

  /// The index of the first line start behind an offset.
  private func firstLineStart(above byteOffset: Int) -> Int {
    line(at: byteOffset) + 1
  }

  /// Finds the line endings whose last byte lies in a range.
  private static func appendLineStarts(
    of bytes: [UInt8],
    in range: Range<Int>,
    to starts: inout [Int]
  ) {
    let bytes = bytes.span
    for offset in range {
      switch bytes[offset] {
      case UInt8(ascii: "\n"):
        starts.append(offset + 1)
      case UInt8(ascii: "\r"):
        let isPair = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
        if !isPair { starts.append(offset + 1) }
      default:
        continue
      }
    }
  }
}

/// Whether a byte is part of a line ending.
func isLineEnding(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
