import ReportSyntax
import Testing

@Suite struct SourceTextTests {
  @Test(arguments: [
    ("", [0]),
    ("一", [0]),
    ("a\nb", [0, 2]),
    ("a\r\nb", [0, 3]),
    ("a\rb", [0, 2]),
    ("a\n", [0, 2]),
    ("\n\r", [0, 1, 2]),
    ("\r\r\n\n", [0, 1, 3, 4]),
    ("a\u{85}b\u{2028}c\u{B}", [0]),
  ])
  func linesStartBehindTheirEndings(text: String, lineStarts: [Int]) {
    #expect(Array(SourceText(text).lineStarts) == lineStarts)
  }

  @Test func aLineIsGivenWithAndWithoutItsEnding() {
    let text = SourceText("甲\r\n\n乙\r丙")
    #expect((0..<4).map { text.string(in: text.lineRange($0)) } == ["甲", "", "乙", "丙"])
    #expect((0..<4).map { text.lineRangeWithEnding($0) } == [0..<5, 5..<6, 6..<10, 10..<13])
  }

  @Test(arguments: [-1, 2, Int.max, Int.min])
  func aLineThatDoesNotExistIsEmpty(line: Int) {
    #expect(SourceText("a\nb").lineRange(line) == 3..<3)
  }

  @Test func anOffsetBelongsToOneLine() {
    let text = SourceText("a\r\nb\n")
    #expect((0...5).map { text.line(at: $0) } == [0, 0, 0, 1, 1, 2])
    #expect(text.line(at: -7) == 0)
    #expect(text.line(at: Int.max) == 2)
  }

  @Test(arguments: [
    ("ab", 1..<1, "\n", "a\nb", [0, 2]),
    ("a\nb", 1..<1, "\r", "a\r\nb", [0, 3]),
    ("a\rb", 2..<2, "\n", "a\r\nb", [0, 3]),
    ("a\r\nb", 2..<2, "x", "a\rx\nb", [0, 2, 4]),
    ("a\r\nb", 2..<3, "", "a\rb", [0, 2]),
    ("a\r\nb", 1..<2, "", "a\nb", [0, 2]),
    ("\rx\n", 1..<2, "", "\r\n", [0, 2]),
    ("a\nb\nc", 1..<4, "", "ac", [0]),
    ("", 0..<0, "\r\n", "\r\n", [0, 2]),
    ("a", 9..<12, "b\n", "ab\n", [0, 3]),
  ])
  func anEditMovesTheLineStarts(
    before: String,
    range: Range<Int>,
    replacement: String,
    after: String,
    lineStarts: [Int]
  ) {
    let edit = SourceEdit(range: range, replacement: Array(replacement.utf8))
    let edited = SourceText(before).applying(edit)
    #expect(edited.bytes == Array(after.utf8))
    #expect(Array(edited.lineStarts) == lineStarts)
  }

  @Test(arguments: [-5..<(-2), -5..<99, 2..<99, Int.min..<Int.max, Int.max..<Int.max])
  func anEditBeyondTheTextIsClamped(range: Range<Int>) {
    let edited = SourceText("abc").applying(SourceEdit(range: range, replacement: [0x78]))
    #expect(edited == SourceText(edited.bytes))
  }

  @Test func aStringBeyondTheTextIsClamped() {
    #expect(SourceText("甲乙").string(in: -3..<99) == "甲乙")
    #expect(SourceText("甲乙").string(in: 1..<3) == "\u{FFFD}\u{FFFD}")
  }
}
