/// The bytes of a text and where its lines start.
///
/// Lines end with `\n`, `\r\n` or `\r`, as the Language Server Protocol counts them.
/// A text always has at least one line; after a final line ending there is one more, empty.
package struct SourceText: Sendable, Equatable {
  /// UTF-8 as a rule, but any bytes are allowed.
  package let bytes: [UInt8]

  /// The offset of each line's first byte; never empty, strictly increasing.
  package let lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\n"):
        starts.append(offset)
      case UInt8(ascii: "\r"):
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        starts.append(offset)
      default:
        continue
      }
    }
    lineStarts = starts
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
    while end > range.lowerBound,
      bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
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

  /// The text after an edit; a range beyond the text is clamped to it.
  package func applying(_ edit: SourceEdit) -> SourceText {
    let lower = min(max(edit.range.lowerBound, 0), bytes.count)
    let upper = min(max(edit.range.upperBound, lower), bytes.count)
    var edited = bytes
    edited.replaceSubrange(lower..<upper, with: edit.replacement)
    return SourceText(edited)
  }
}
