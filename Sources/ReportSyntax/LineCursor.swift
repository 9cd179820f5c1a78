/// Reads lines of a text and remembers how far it looked.
struct LineCursor {
  let text: SourceText
  private(set) var furthestLine: Int

  init(_ text: SourceText, at line: Int) {
    self.text = text
    furthestLine = line
  }

  /// A line without its ending; `nil` at the end of the text.
  mutating func line(_ line: Int) -> Range<Int>? {
    furthestLine = max(furthestLine, line)
    return line < text.lineCount ? text.lineRange(line) : nil
  }

  /// What a line is, from its bytes alone; `nil` at the end of the text.
  mutating func kind(of number: Int) -> LineKind? {
    furthestLine = max(furthestLine, number)
    return number < text.lineCount ? text.kinds[number] : nil
  }
}
