import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// A formatted report says what it said before.
@Suite struct ReportFormatterTests {
  @Test func otherTextsAreLeftAlone() {
    let minutes = SyntaxTree(parsing: SourceText("会议纪要 \n\n\n\n| 甲 | 乙 |\n|---|---|\n"))
    #expect(ReportFormatter.edits(for: minutes) == nil)
  }

  @Test func aTornTableIsLeftAlone() throws {
    let torn = "信息内容 本年制发件数 \n\n\n规章 0 0 \n| 行政规范性文件 |9|"
    func report(_ space: String) -> String {
      "清水镇2025年政府信息公开工作年度报告\(space)\n\n一、总体情况\n\n正文。\(space)\n\n"
        + "二、主动公开政府信息情况\n\(torn)\n\n三、收到和处理政府信息公开申请情况\n"
    }
    let tree = SyntaxTree(parsing: SourceText(report(" ")))
    let formatted = tree.text.applying(try #require(ReportFormatter.edits(for: tree)))
    let expected = report("").replacing("二、主动公开政府信息情况", with: "二、主动公开政府信息情况\n")
    #expect(formatted.string(in: 0..<formatted.bytes.count) == expected)
  }

  @Test func aPageStaysAsItIs() throws {
    var random = SplitMix(seed: 70)
    let report = SampleReport(edition: .edition2021, using: &random).text(.html)
    let noisy = report.replacing("</p>\n", with: "</p> \n\n\n").replacing("<td>", with: "<td> ")
    let edits = try #require(ReportFormatter.edits(for: SyntaxTree(parsing: SourceText(noisy))))
    #expect(edits == [])
  }

  @Test func aRangeIsTidiedByItself() throws {
    let text = MarkedText(
      "清水镇2025年政府信息公开工作年度报告 \n\n\n一、总体情况\n\n正⟦文。 \n\n\n\n正⟧文。 \n\n\n\n正文。 \n"
    )
    let tree = SyntaxTree(parsing: SourceText(text.text))
    let edits = try #require(ReportFormatter.edits(for: tree, in: text.ranges.first))
    let formatted = tree.text.applying(edits)
    #expect(
      formatted.string(in: 0..<formatted.bytes.count)
        == "清水镇2025年政府信息公开工作年度报告 \n\n\n一、总体情况\n\n正文。\n\n正文。\n\n\n\n正文。 \n"
    )
  }
}
