import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What an organ tells above, between and below the tables is read like the rest of its report.
@Suite struct ProseBetweenTablesTests {
  /// A section, a sentence in it, and the rule that speaks of it.
  static let told: [(SectionNumber, String, String)] = [
    (.documents, "全年通过公示栏公开信息45条，其中财务类20条、低保类15条、其他类5条。", "narrative.sum"),
    (.documents, "2021年，我镇共制定规范性文件0件。", "year.mismatch"),
    (.requests, "2022年，我镇新收政府信息公开申请999件。", "narrative.requests"),
    (.requests, "注：2022年共收到政府信息公开申请999件，均已答复", "narrative.requests"),
    (.appeals, "2022年，我镇因政府信息公开被提起行政诉讼999件。", "narrative.appeals"),
  ]

  @Test(arguments: TableLayout.allCases, told)
  func aSentenceBelowATableIsRead(
    layout: TableLayout,
    told: (section: SectionNumber, sentence: String, rule: String)
  ) {
    let paragraph = layout == .html ? "<p>\(told.sentence)</p>" : told.sentence
    let text = Self.report.text(layout)
    #expect(rules(text, with: paragraph, below: told.section) == [told.rule])
    #expect(rules(text, with: "　　" + paragraph, below: told.section) == [told.rule])
  }

  @Test(arguments: LooseLayout.allCases, told)
  func aSentenceBelowATableWithoutAGridIsRead(
    layout: LooseLayout,
    told: (section: SectionNumber, sentence: String, rule: String)
  ) {
    #expect(
      rules(Self.report.text(layout), with: told.sentence, below: told.section) == [told.rule]
    )
  }

  @Test(arguments: TableLayout.allCases, told)
  func aSentenceAboveATableIsRead(
    layout: TableLayout,
    told: (section: SectionNumber, sentence: String, rule: String)
  ) {
    let paragraph = layout == .html ? "<p>\(told.sentence)</p>" : told.sentence
    #expect(
      rules(Self.report.text(layout), with: paragraph, above: told.section) == [told.rule]
    )
  }

  /// Notes of the form and of its printers say nothing of the year.
  @Test(
    arguments: TableLayout.allCases,
    [
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      "注：本表数据保留两位小数，单位为万元。",
      "说明：行政许可、行政处罚等数据由相关部门统计。",
      "该部分以表格形式报告，具体数据见下表。",
      "第二十条第（五）项所列的行政许可数量，以办结件计。",
    ]
  )
  func notesAreSilent(layout: TableLayout, note: String) {
    let paragraph = layout == .html ? "<p>\(note)</p>" : note
    for section in [SectionNumber.documents, .requests, .appeals] {
      #expect(rules(Self.report.text(layout), with: paragraph, below: section) == [])
    }
  }

  private static let report: SampleReport = {
    var generator = SplitMix(seed: 71)
    return SampleReport(edition: .edition2021, using: &generator)
  }()

  private func rules(_ text: String, with paragraph: String, below section: SectionNumber)
    -> [String]
  {
    guard let next = SectionNumber(rawValue: section.rawValue + 1) else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(where: { $0.contains(next.heading) }) else { return [] }
    lines.insert(contentsOf: [Substring(paragraph), ""], at: heading)
    return rules(in: lines)
  }

  private func rules(_ text: String, with paragraph: String, above section: SectionNumber)
    -> [String]
  {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(where: { $0.contains(section.heading) }) else { return [] }
    lines.insert(contentsOf: ["", Substring(paragraph), ""], at: heading + 1)
    return rules(in: lines)
  }

  private func rules(in lines: [Substring]) -> [String] {
    let tree = SyntaxTree(parsing: SourceText(lines.joined(separator: "\n")))
    return RuleSet.findings(in: tree).map(\.rule.text)
  }
}
