import ReportSyntax
import Testing

struct ShortLineTests {
  @Test(arguments: ["0", "<td>0</td>", "（三）不予公开", "-->", "a<b"])
  func theSameBytesAreTheSameLine(line: String) {
    let bytes = Array((line + "\n" + line).utf8)
    let count = line.utf8.count
    let first = ShortLine(bytes, in: 0..<count)
    #expect(first != nil)
    #expect(first == ShortLine(bytes, in: count + 1..<bytes.count))
  }

  @Test func linesThatDifferInAnyByteDiffer() {
    let lines = [
      "0", "00", "\0", "\0\0", "01234567", "01234567\0", "11234567", "<td>0</td>", "<td>1</td>",
    ]
    .map { ShortLine(Array($0.utf8), in: 0..<$0.utf8.count) }
    #expect(Set(lines).count == lines.count)
  }

  @Test func moreBytesThanItHoldsAreNone() {
    let bytes = [UInt8](repeating: UInt8(ascii: "0"), count: ShortLine.mostBytes + 1)
    #expect(ShortLine(bytes, in: 0..<ShortLine.mostBytes) != nil)
    #expect(ShortLine(bytes, in: 0..<bytes.count) == nil)
    #expect(ShortLine(bytes, in: 3..<3) == nil)
  }

  @Test(arguments: ["[甲]", "甲]", "甲{", "`<b>`", "甲\\", "> 甲", " >甲"])
  func aLineWhoseMarksReadOtherwiseBetweenOtherLinesIsNone(line: String) {
    #expect(ShortLine(Array(line.utf8), in: 0..<line.utf8.count) == nil)
  }
}
