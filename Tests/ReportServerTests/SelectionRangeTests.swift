import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

@Suite struct SelectionRangeTests {
  /// The first line of what each range covers, from the inside to the outside.
  private func steps(
    at place: (inout TestEditor) throws -> Int,
    encoding: PositionEncoding = .utf16,
    text: String = NavigationExample.markdown
  ) throws -> [String] {
    var editor = try TestEditor.looking(at: text, encoding: encoding)
    let position = editor.position(of: try place(&editor))
    let answer = try editor.answer(
      to: .selectionRange(
        SelectionRangeParameters(
          textDocument: NavigationExample.document,
          positions: [position]
        )
      )
    )
    guard case .selectionRanges(let selections) = answer, selections.count == 1 else { return [] }
    let ranges = selections[0].ranges
    for (inner, outer) in zip(ranges, ranges.dropFirst()) {
      #expect(outer.encloses(inner) && inner != outer)
    }
    #expect(ranges[0].encloses(PositionRange(start: position, end: position)))
    let words = ranges.map { range in
      let words = editor.words(range).split(separator: "\n")
      return words.count > 1 ? "\(words[0])…" : String(words.first ?? "")
    }
    try editor.finish()
    return words
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func aCellGrowsToRowGroupTablePartAndReport(encoding: PositionEncoding) throws {
    #expect(
      try steps(at: { try $0.place("1", behind: "属于国家秘密 | ").lowerBound }, encoding: encoding) == [
        "1",
        "|  | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
        "| 三、本年度办理结果 | （一）予以公开 |  | 3 | 1 | 0 | 0 | 0 | 0 | 4 |…",
        "| 申请人情况 |  |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |…",
        "## 三、收到和处理政府信息公开申请情况…",
        "# 清水镇2025年政府信息公开工作年度报告…",
        "# 清水镇2025年政府信息公开工作年度报告…",
      ]
    )
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func aWordGrowsToSentenceAndHeading(encoding: PositionEncoding) throws {
    #expect(
      try steps(at: { try $0.place("以外").lowerBound }, encoding: encoding) == [
        "2025年，𠮷村以外新收政府信息公开申请5件，上年结转1件。",
        "### （一）依申请公开…",
        "## 一、总体情况…",
        "# 清水镇2025年政府信息公开工作年度报告…",
        "# 清水镇2025年政府信息公开工作年度报告…",
      ]
    )
  }

  @Test func aTextThatIsNoReportHasLines() throws {
    #expect(
      try steps(at: { try $0.place("纪要").lowerBound }, text: "会议纪要\n讨论𠮷村预算。\n") == [
        "会议纪要", "会议纪要…",
      ]
    )
  }

  @Test func eachPositionHasItsAnswerWhereverItIs() throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown)
    let positions = [
      Position(line: .max, character: .max), Position(line: .min, character: .min),
      Position(line: 0, character: 10_000), Position(line: 23, character: 0),
    ]
    let parameters = SelectionRangeParameters(
      textDocument: NavigationExample.document,
      positions: positions
    )
    guard case .selectionRanges(let selections) = try editor.answer(to: .selectionRange(parameters))
    else {
      Issue.record("no ranges")
      return
    }
    #expect(selections.count == positions.count)
    #expect(selections.allSatisfy { !$0.ranges.isEmpty })
    try editor.finish()
  }
}
