import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// A text that goes on for megabytes is read as far as an annual report may go, and that is said.
@Suite struct ReportLengthTests {
  @Test func ofATextThatIsTooLongTheBeginningIsChecked() throws {
    let text = report("完善各项的的制度。\n", times: 20_000)
    let report = try #require(Report.all(in: SyntaxTree(parsing: SourceText(text))).first)
    #expect(report.isCut)
    #expect(!report.status.isWhole)
    let findings = findings(text)
    let partial = try #require(findings.first { $0.rule == "report.partial" })
    #expect(partial.message.chinese.contains("只核对了前 256 KB 文字"))
    #expect(findings.contains { $0.rule == "text.doubled" })
    // What stands behind is not said to be missing.
    #expect(!findings.contains { $0.rule == "section.missing" || $0.rule == "table.missing" })
    #expect(findings.allSatisfy { $0.range.upperBound <= 300_000 })
  }

  /// What a page has besides its words.
  @Test(arguments: [
    "<p style=\"\(String(repeating: "margin:0;", count: 300))\">按时发布信息。</p>\n",
    "<script>\n\(String(repeating: "if (a < b) { c() }\n", count: 150))</script>\n",
    "<STYLE>\(String(repeating: "p > a { margin: 0 }\n", count: 150))</STYLE>\n",
    "<!--[if gte mso 9]>\(String(repeating: "<w:Zoom>75</w:Zoom>", count: 150))<![endif]-->\n",
    "<p>\(String(repeating: " \n\t", count: 900))按时发布信息。</p>\n",
  ])
  func onlyWordsCount(line: String) throws {
    let text = report(line, times: 400)
    #expect(text.utf8.count > 1_000_000)
    let report = try #require(Report.all(in: SyntaxTree(parsing: SourceText(text))).first)
    #expect(!report.isCut)
  }

  @Test func manyReportsAreNotOne() {
    var generator = SplitMix(seed: 21)
    let text = (0..<60).map { _ in
      SampleReport(edition: .edition2021, using: &generator).text(.cellPerLine)
        + String(repeating: "按时发布信息。\n", count: 500)
    }.joined()
    let reports = Report.all(in: SyntaxTree(parsing: SourceText(text)))
    #expect(reports.count == 60)
    #expect(!reports.contains { $0.isCut })
  }

  /// An edit that makes a report too long, or short enough, is as if the text were read anew.
  @Test func anEditOverTheBorderIsReadAnew() {
    let short = report("发布信息（）条。\n", times: 10_000)
    var checked = CheckedText(SyntaxTree(parsing: SourceText(short)))
    let place = short.utf8.count - 80
    let more = Array(String(repeating: "\n按时发布信息。", count: 4_000).utf8)
    for edit in [
      SourceEdit(range: place..<place, replacement: more),
      SourceEdit(range: place..<place + 300, replacement: []),
      SourceEdit(range: place..<place + more.count - 300, replacement: []),
    ] {
      checked = checked.applying([edit])
      let fresh = CheckedText(SyntaxTree(parsing: checked.tree.text))
      #expect(checked.findings == fresh.findings)
    }
    #expect(!checked.findings.contains { $0.rule == "report.partial" })
  }

  private func report(_ line: String, times: Int) -> String {
    "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n\(String(repeating: line, count: times))二、主动公开政府信息情况\n"
  }

  private func findings(_ text: String) -> [Finding] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
  }
}
