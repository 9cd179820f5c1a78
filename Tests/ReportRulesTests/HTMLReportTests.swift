import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Reports written in HTML: findings and fixes touch the words and leave the tags alone.
@Suite struct HTMLReportTests {
  @Test func theWordsAreMarkedAndNotTheTags() throws {
    let text = SourceText(
      "<h1>清水镇2025年政府信息公开工作年度报告</h1><p style=\"x\"><b>一、</b><span>总体情况</span></p><p>二、主动公开情况</p>"
    )
    let report = try #require(Report.all(in: SyntaxTree(parsing: text)).first)
    #expect(report.identity.year == 2025)
    #expect(text.words(in: try #require(report.identity.title)) == "清水镇2025年政府信息公开工作年度报告")
    #expect(report.outline.sections.map { text.words(in: $0.range) } == ["一、总体情况", "二、主动公开情况"])
  }

  /// What a browser shows above the page is the report's name only where the page itself has none.
  @Test(arguments: [
    ("<title>清水镇2025年政府信息公开年度报告</title><h1>⟦清水镇2025年政府信息公开年度报告⟧</h1>"),
    ("<head><title>⟦清水镇2025年政府信息公开年度报告⟧</title><h1>清水镇</h1>"),
  ])
  func theNameIsThatOfTheText(front: String) {
    let marked = MarkedText(front + "<p>一、总体情况</p>")
    let found = findings(marked.text).filter { $0.rule == "title.form" }
    #expect(found.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "您所在的位置：首页 &gt; 信息公开年报", "首页 / 政务公开 / 信息公开年报", "当前位置：政府信息公开年报",
    "政务公开 » 政府信息公开年报",
  ])
  func thePathOfAPageIsNotItsTitle(path: String) throws {
    for front in ["<p>\(path)</p>", "<table><tr><td>\(path)</td></tr><tr><td>"] {
      let text = """
        \(front)
        <h1>清水镇2019年政府信息公开工作年度报告</h1>
        <p>一、总体情况</p>
        <p>全年公开信息3条。</p>
        """
      let report = try #require(Report.all(in: SyntaxTree(parsing: SourceText(text))).first)
      #expect(report.identity.agency?.name == "清水镇")
      #expect(report.identity.year == 2019)
    }
  }

  /// A page with everything around the report, all on one line.
  @Test func aPageOnOneLineIsAReport() {
    var generator = SplitMix(seed: 61)
    var sample = SampleReport(edition: .edition2021, using: &generator)
    sample.lineEnding = ""
    func page() -> String {
      "<!doctype html><html><head><meta charset=utf-8><style>p{}</style></head><body><ul><li>首页</li></ul>"
        + sample.text(.html) + "<div class=footer>备案号：123</div></body></html>"
    }
    #expect(findings(page()).map(\.message.chinese) == [])
    let unclosed = page().replacing("<td>", with: "<TD ALIGN=CENTER><P>").replacing(
      "</td>",
      with: ""
    )
    #expect(findings(unclosed).map(\.message.chinese) == [])
    let count = (Int(sample.requests[2][0]) ?? 0) + 1
    sample.requests[2][0] = String(count)
    let source = SourceText(page())
    let wrong = RuleSet.findings(in: SyntaxTree(parsing: source))
    #expect(wrong.map { source.string(in: $0.range) } == [String(count)])
  }

  /// Cells that reach over the row grow with it.
  @Test(arguments: ["2.其他法律行政法规禁止公开", "2.重复申请"])
  func aMissingRowComesBackAsItWas(label: String) throws {
    var generator = SplitMix(seed: 63)
    let sample = SampleReport(edition: .edition2021, using: &generator)
    let text = sample.text(.html).replacing("<td>", with: "<td class=\"n\">")
    let group = label.hasPrefix("2.其他") ? 8 : 5
    let broken = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains(label) }.joined(separator: "\n")
      .replacing("rowspan=\"22\"", with: "rowspan=\"21\"")
      .replacing("rowspan=\"\(group)\"", with: "rowspan=\"\(group - 1)\"")
    let found = findings(broken)
    #expect(found.map(\.rule.text) == ["row.missing"])
    let fix = try #require(found.first?.fixes.first)
    #expect(SourceText(broken).applying(fix.edits) == SourceText(text))
  }

  @Test func aBlankCellIsFilledInPlaceOfItsSpace() throws {
    var generator = SplitMix(seed: 62)
    var sample = SampleReport(edition: .edition2021, using: &generator)
    sample.documents[6]?[0] = ["<p>&nbsp;</p>"]
    let source = SourceText(sample.text(.html))
    let finding = try #require(findings(sample.text(.html)).first { $0.rule == "cell.blank" })
    #expect(source.string(in: finding.range) == "&nbsp;")
    let fixed = source.applying(try #require(finding.fixes.first).edits)
    #expect(fixed.string(in: 0..<fixed.bytes.count).contains("<td colspan=\"3\"><p>0</p></td>"))
  }

  /// Where a row has fewer cells than the table columns, a number would get into a label.
  @Test(arguments: [0, 1, 3, 5])
  func nothingIsWrittenIntoCellsThatARowLacks(count: Int) throws {
    var generator = SplitMix(seed: 64)
    let sample = SampleReport(edition: .edition2021, using: &generator)
    let row = try #require(
      sample.text(.html).split(separator: "\n").first { $0.contains("四、结转下年度继续办理") }
    )
    let cells = String(repeating: "<td></td>", count: count)
    let text = sample.text(.html).replacing(
      row,
      with: "<tr><td colspan=\"3\">四、结转下年度继续办理</td>\(cells)</tr>"
    )
    let source = SourceText(text)
    for fix in findings(text).flatMap(\.fixes) {
      let fixed = source.applying(fix.edits)
      #expect(
        fixed.string(in: 0..<fixed.bytes.count).contains(
          "<td colspan=\"3\">四、结转下年度继续办理</td>"
        ),
        "\(fix.title.chinese)"
      )
      #expect(Set(fix.edits.map(\.range.lowerBound)).count == fix.edits.count)
    }
  }

  @Test func aLineIsWrittenAsThoseAroundIt() throws {
    let text = SourceText(
      """
      <h1>清水镇2025年政府信息公开工作年度报告</h1>
      <h2>一、总体情况</h2>
      <p class="a"><span>（一）主动公开。公开信息3条。</span></p>
      <h2>六、其他需要报告的事项</h2>
      """
    )
    let found = RuleSet.findings(in: SyntaxTree(parsing: text))
    let fix = try #require(found.first { $0.rule == "section.empty" }?.fixes.first)
    let words = String(decoding: fix.edits.flatMap(\.replacement), as: UTF8.self)
    #expect(words == "\n<p class=\"a\"><span>本年度未收取信息处理费。</span></p>")
  }

  private func findings(_ text: String) -> [Finding] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
  }
}
