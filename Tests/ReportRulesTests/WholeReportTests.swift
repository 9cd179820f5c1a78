import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What a report is, where it starts, and how much of it is there.
@Suite struct WholeReportTests {
  @Test(arguments: [
    "",
    "会议纪要\n一、总体要求\n二、重点任务\n→项目→数量\n→甲→3\n→乙→4\n",
    "关于做好2026年政府信息公开工作年度报告编制工作的通知\n一、总体要求\n二、时间安排\n",
    "2023年部门决算\n一、总体情况\n二、收入决算情况\n| 科目 | 金额 |\n|---|---|\n| 行政许可 | 3 |\n",
    "三、收到和处理政府信息公开申请情况，详见附表。\n",
  ])
  func otherTextsGetNoFinding(text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test func reportsBefore2019GetNoFinding() {
    let text = "清水镇2015年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
    #expect(findings(text).isEmpty)
  }

  /// What a text says of two years is not said of the year 2.
  @Test func aNumberOfYearsIsNoYear() throws {
    let text = "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n2年来，我镇公开信息40条。\n2年来，发布信息22条。\n二、主动公开政府信息情况\n"
    let report = try #require(Report.all(in: SyntaxTree(parsing: SourceText(text))).first)
    #expect(report.identity.year == 2023)
  }

  /// The date of the report before it stands right above its name.
  @Test func aNameBeginsInItsOwnReport() {
    let first =
      "清水镇2024年政府信息公开工作年度报告\n" + SectionNumber.allCases.map(\.heading).joined(separator: "\n")
    let second = "信息公开工作年度报告\n" + SectionNumber.allCases.map(\.heading).joined(separator: "\n")
    let both = findings(first + "\n清水镇人民政府\n2025年1月10日\n" + second)
    let alone = findings(second)
    #expect(!alone.contains { $0.rule == "title.form" })
    #expect(!both.contains { $0.rule == "title.form" })
  }

  @Test func aTitleAloneGetsHintsOnly() {
    let findings = findings("清水镇2025年政府信息公开工作年度报告\n")
    #expect(findings.count == 6)
    #expect(findings.allSatisfy { $0.severity == .hint })
  }

  @Test(arguments: 1...5)
  func aReportInTheMakingIsNotShoutedAt(sectionCount: Int) {
    let headings = SectionNumber.allCases.prefix(sectionCount).map(\.heading)
    let findings = findings("清水镇2025年政府信息公开工作年度报告\n" + headings.joined(separator: "\n"))
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.severity == .hint })
  }

  @Test func aSectionLeftOutInTheMiddleIsAnError() {
    let headings = SectionNumber.allCases.filter { $0 != .problems }.map(\.heading)
    let findings = findings(headings.joined(separator: "\n"))
    #expect(findings.contains { $0.rule == "section.missing" && $0.severity == .error })
  }

  @Test(arguments: TableLayout.allCases)
  func reportsOneAfterTheOtherAreCheckedEachForItself(layout: TableLayout) throws {
    var generator = SplitMix(seed: 21)
    var texts: [String] = []
    for agency in ["清水镇", "青石街道办事处", "白马乡"] {
      var report = SampleReport(edition: .edition2021, using: &generator)
      report.agency = agency
      texts.append(report.text(layout))
    }
    let tree = SyntaxTree(parsing: SourceText(texts.joined(separator: "\n\n")))
    #expect(Report.all(in: tree).count == 3)
    #expect(RuleSet.findings(in: tree).map(\.message.chinese) == [])
  }

  /// Found in a real report of 2019: the headings of both editions one below the other.
  @Test(arguments: [TableLayout.cellPerLine, .tabSeparated])
  func aBlockWithTheHeadingsOfBothEditionsIsReadAsOne(layout: TableLayout) {
    var generator = SplitMix(seed: 23)
    let text = SampleReport(edition: .edition2019, using: &generator).text(layout)
    let gap = layout == .cellPerLine ? "\n\t" : "\t"
    let end = layout == .cellPerLine ? "\n\n\t" : "\n"
    let headings = "信息内容\(gap)上一年项目数量"
    let spoilt = text.replacing(
      headings,
      with: "信息内容\(gap)本年处理决定数量\(end)\(headings)",
      maxReplacements: 1
    )
    #expect(spoilt != text)
    let named = findings(spoilt).filter { $0.rule.text.hasPrefix("row.") }
    #expect(named.map(\.message.chinese) == [])
  }

  @Test func aTableOfContentsIsNotTheReport() throws {
    var generator = SplitMix(seed: 22)
    let report = SampleReport(edition: .edition2021, using: &generator).text(.cellPerLine)
    let contents = SectionNumber.allCases.map { $0.heading + "\n" }.joined()
    let withContents = report.replacing(
      "一、总体情况\n",
      with: contents + "\n一、总体情况\n",
      maxReplacements: 1
    )
    #expect(findings(withContents).map(\.message.chinese) == [])
  }

  @Test func topicsOfTheOverviewAreNoSections() {
    let text = """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      （一）主动公开政府信息情况
      公开信息若干条。
      （二）收到和处理政府信息公开申请情况
      未收到申请。
      """
    #expect(findings(text).allSatisfy { $0.rule == "section.missing" && $0.severity == .hint })
  }

  @Test func aShortTitleNumberedLikeASectionIsOne() {
    let headings = ["一、总体情况", "二、主动公开情况", "三、收到和处理政府信息公开申请情况"]
    let findings = findings(headings.joined(separator: "\n")).filter { $0.severity == .warning }
    #expect(findings.map(\.message.chinese) == ["标题应为「主动公开政府信息情况」"])
  }

  /// A part of section one is looked at as well; a guide or a plan with the same words is not.
  @Test func aPieceOfTheOverviewIsChecked() {
    let piece = "（一）主动公开情况。全年共公开条，其中公开指南1条，政策文件2条。"
    #expect(findings(piece).map(\.rule.text) == ["placeholder.empty"])
    #expect(findings("（一）主动公开范围。共公开条，其中公开指南1条。").isEmpty)
    #expect(findings("政务公开工作要点\n" + piece).isEmpty)
  }

  private func findings(_ text: String) -> [Finding] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(MarkedText(text).text)))
  }
}

/// A blank value of a row that has only one.
@Suite struct BlankSingleValueTests {
  @Test(arguments: TableLayout.allCases)
  func aBlankSingleValueIsABlankCell(layout: TableLayout) {
    var generator = SplitMix(seed: 23)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.documents[6]?[0] = [""]
    let text = report.text(layout).replacing("行政处罚\t\t\t", with: "行政处罚\t")
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    #expect(findings.map(\.rule.text) == ["cell.blank"])
  }
}
