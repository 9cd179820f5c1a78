import ReportTestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test func marksAreTakenOutAndCountedInBytes() {
    let marked = MarkedText("表→⟦𠮷‸⟧\n⟦a⟦⟧b⟧")
    #expect(marked.text == "表\t𠮷\nab")
    #expect(marked.ranges == [4..<8, 9..<11, 10..<10])
    #expect(marked.cursor == 8)
  }

  @Test func aTextWithoutMarksIsItself() {
    let marked = MarkedText("总计\r\n")
    #expect(marked.text == "总计\r\n")
    #expect(marked.ranges.isEmpty)
    #expect(marked.cursor == nil)
  }
}
