import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What a finished report leaves out weighs more than what is not written yet.
@Suite struct AbsenceTests {
  @Test func anEmptySectionOfAFinishedReportIsAWarning() {
    let text = report().removing("本年度未收取信息处理费。\n")
    #expect(said(of: text) == [Said("section.empty", .warning)])
  }

  @Test func aProblemSectionWithoutTextIsInformation() {
    let text = report().removing("1、公开的内容不够具体，村级公开栏更新不及时。\n")
      .removing("2、下一步将加强培训，按季度检查公开栏。\n")
    #expect(said(of: text) == [Said("section.thin", .information)])
  }

  /// A topic of section five whose own heading was lost does not become that heading.
  @Test func aTopicThatSoundsLikeASectionIsNone() {
    let text = report().replacing("## 五、存在的主要问题及改进情况", with: "（一）上年工作中存在问题的改进情况")
    #expect(said(of: text) == [Said("section.missing", .error)])
  }

  @Test func aTopicLeftOutIsInformation() {
    let text = report().removing("（二）依申请公开。依法办理申请。\n")
    #expect(said(of: text) == [Said("topic.missing", .information)])
  }

  @Test func aTopicIsPutBackInItsPlaceAndTheOthersNumberedOn() throws {
    let text = report().removing("（二）依申请公开。依法办理申请。\n\n")
      .replacing("（三）政府", with: "（二）政府").replacing("（四）平台", with: "（三）平台")
      .replacing("（五）监督", with: "（四）监督")
    let source = SourceText(text)
    let finding = try #require(RuleSet.findings(in: SyntaxTree(parsing: source)).first)
    let fixed = source.applying(try #require(finding.fixes.first).edits)
    let words = fixed.string(in: 0..<fixed.bytes.count)
    #expect(words.contains("（二）依申请公开。本机关依法办理政府信息公开申请，办理情况见第三部分。\n\n（三）政府信息管理。"))
    #expect(words.contains("（四）平台建设。") && words.contains("（五）监督保障。"))
  }

  @Test func aGovernmentWithoutReviewIsToldSo() {
    let text = report().replacing("开展培训、考核和社会评议，没有责任追究的情形。", with: "开展培训2次。")
    #expect(said(of: text) == [Said("topic.review", .information)])
  }

  /// Requests dropped because their fee was not paid show that fees were asked for.
  @Test(arguments: [(0, Severity.information), (2, .warning)])
  func noWordOnFeesWeighsMoreWhereFeesWereAskedFor(unpaid: Int, severity: Severity) throws {
    var generator = SplitMix(seed: 61)
    var sample = SampleReport(edition: .edition2021, using: &generator)
    let rows = sample.edition.requests.rows
    let row = try #require(rows.firstIndex { $0.code == "三（六）2" })
    let other = try #require(rows.firstIndex { $0.code == "三（六）3" })
    for column in 0..<7 {
      let counts = [row, other].map { Int(sample.requests[$0][column]) ?? 0 }
      let kept = column == 0 || column == 6 ? unpaid : 0
      sample.requests[row][column] = "\(kept)"
      sample.requests[other][column] = "\(counts[0] + counts[1] - kept)"
    }
    let text = sample.text(.pipe).replacing("本年度未收取信息处理费。", with: "无")
    #expect(said(of: text) == [Said("fee.statement", severity)])
  }

  @Test func aMissingPeriodIsAHint() {
    let text = report().removing("统计期限自2022年1月1日起至2022年12月31日止。\n")
    #expect(said(of: text) == [Said("period.missing", .hint)])
  }

  @Test func aWrongPeriodIsAWarningAndAMissingCharacterAHint() {
    let wrong = report().replacing("12月31日止", with: "12月30日止")
    #expect(said(of: wrong) == [Said("period.form", .warning)])
    let miswritten = report().replacing("12月31日止", with: "12月31止")
    #expect(said(of: miswritten) == [Said("period.form", .hint)])
  }

  private func report() -> String {
    var generator = SplitMix(seed: 61)
    return SampleReport(edition: .edition2021, using: &generator).text(.pipe)
  }

  private struct Said: Equatable {
    let rule: Rule.ID
    let severity: Severity

    init(_ rule: Rule.ID, _ severity: Severity) {
      self.rule = rule
      self.severity = severity
    }
  }

  private func said(of text: String) -> [Said] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map { Said($0.rule, $0.severity) }
  }
}

/// The length of section one is checked only where a limit is set.
@Suite struct SectionLongTests {
  @Test(arguments: [(nil, 0), (11, 1), (12, 0)] as [(Int?, Int)])
  func onlyTextBeyondTheLimitIsReported(limit: Int?, count: Int) {
    let text = "一、总体情况\n全年公开政府信息90条。\n二、主动公开政府信息情况\n"
    let settings = RuleSettings(overviewLength: limit)
    let findings = RuleSet.findings(
      inFragment: SyntaxTree(parsing: SourceText(text)),
      settings: settings
    )
    .filter { $0.rule == "section.long" }
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.message.chinese == "总体情况有12字，超过11字" })
  }
}

extension String {
  fileprivate func removing(_ words: String) -> String { replacing(words, with: "") }
}
