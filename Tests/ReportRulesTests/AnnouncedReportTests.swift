import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// Texts that begin behind their title, as those copied from a web page do.
@Suite struct AnnouncedReportTests {
  @Test(
    arguments: [
      ("现公布清水镇2024年政府信息公开工作年度报告。", "清水镇"),
      ("根据《中华人民共和国政府信息公开条例》规定，现将2024年度清水县教育局政府信息公开工作报告如下。", "清水县教育局"),
      ("按照要求，清水县财政局编制《清水县财政局2024年政府信息公开工作年度报告》。", "清水县财政局"),
      ("根据规定，清水县财政局编制了2024年政府信息公开年度报告。", "清水县财政局"),
      ("根据规定，编制形成了清水镇人民政府2024年政府信息公开工作年度报告。", "清水镇人民政府"),
      ("现发布清水市人民政府2024年政府信息公开年报。", "清水市人民政府"),
    ]
  )
  func aSentenceNamesOrganAndYear(_ sentence: String, organ: String) throws {
    let report = try report(text(sentence))
    #expect(report.identity.agency?.name == organ)
    #expect(report.identity.year == 2024)
  }

  @Test(
    arguments: [
      "现公布本机关2024年政府信息公开工作年度报告。",
      "现公布我局2024年政府信息公开工作年度报告。",
      "编制2024年政府信息公开工作年度报告。",
      "清水县人民政府办公室编制了目录，发布信息3条，各单位落实政府信息公开制度。",
    ]
  )
  func aSentenceNamesNone(_ sentence: String) throws {
    let report = try report(text(sentence))
    #expect(report.identity.agency == nil)
  }

  @Test func aTitleCountsForMore() throws {
    let sentence = "现公布永安镇2023年政府信息公开工作年度报告。"
    let report = try report("清水镇2024年政府信息公开工作年度报告\n\n" + text(sentence))
    #expect(report.identity.agency?.name == "清水镇")
    #expect(report.identity.year == 2024)
  }

  @Test func wordsOfAnotherOrganAreFound() {
    let text = text("现公布清水镇2024年政府信息公开工作年度报告。")
      .replacing("主动公开信息12条", with: "永安镇高度重视公开工作，主动公开信息12条")
    let found = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
      .filter { $0.rule == "agency.foreign" }
    #expect(found.count == 1)
  }

  /// The own name with a slip is told as one, and not as that of another organ, too.
  @Test(arguments: ["清水县自燃资源和规划局", "清水县自然资原和规划局", "清水县自然资源和规画局"])
  func aSlipInTheOwnNameIsToldOnce(_ name: String) {
    let text =
      "清水县自然资源和规划局2024年政府信息公开工作年度报告\n\n"
      + text("现公布\(name)2024年政府信息公开工作年度报告。")
    let found = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
      .filter { $0.rule == "agency.foreign" || $0.rule == "name.misspelt" }
    #expect(found.map(\.rule) == ["name.misspelt"])
  }

  private func report(_ text: String) throws -> Report {
    try #require(Report.all(in: SyntaxTree(parsing: SourceText(text))).first)
  }

  private func text(_ sentence: String) -> String {
    """
    \(sentence)
    一、总体情况
    主动公开信息12条。
    二、主动公开政府信息情况
    三、收到和处理政府信息公开申请情况
    """
  }
}
