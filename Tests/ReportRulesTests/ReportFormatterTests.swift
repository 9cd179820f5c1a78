import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
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

  /// The blank line below a comment is part of its block.
  @Test(arguments: ["<!-- 待核 -->\n\n", "<!-- 待核 -->\n", "\n<!-- 待核 -->\n\n", "<!-- 待\n核 -->\n\n\n"])
  func aCommentBelowAHeadingMakesNoMoreLinesEachTime(comment: String) throws {
    let text =
      "# 清水镇2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\(comment)### （一）主动公开\n\n公开信息。\n\n## 二、主动公开政府信息情况\n"
    var tree = SyntaxTree(parsing: SourceText(text))
    tree = SyntaxTree(
      parsing: tree.text.applying(try #require(ReportFormatter.edits(for: tree)))
    )
    #expect(ReportFormatter.edits(for: tree) == [])
  }

  /// What ends with HTML, a comment or code has the line behind its last ending in that block.
  @Test(arguments: ["<p>无。</p>", "<!-- 待核 -->", "```\n代码", "~~~", "<pre>\n甲", "</div>"])
  func theLastLineGetsOneEnding(end: String) throws {
    var options = FormatterOptions()
    options.insertsFinalLineEnding = true
    let report = "清水镇2025年政府信息公开工作年度报告\n\n一、总体情况\n\n公开信息。\n\n"
    for text in [report + end, report + end + "\n"] {
      let tree = SyntaxTree(parsing: SourceText(text))
      let edits = try #require(ReportFormatter.edits(for: tree, options: options))
      #expect(tree.text.applying(edits) == SourceText(report + end + "\n"))
    }
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
