import ReportRules
import ReportServer
import StatutoryForms
import Testing

@testable import nianbao

struct ExplainTests {
  private let rules = [
    Rule(
      id: "requests.balance",
      severity: .error,
      title: Wording("表三勾稽关系不平", english: "Table three does not balance"),
      explanation: Wording("第一项加第二项……", english: "Row one and row two …"),
      source: "国办公开办函〔2019〕60号"
    ),
    Rule(
      id: "fee.magnitude",
      severity: .information,
      title: Wording("收费数额异常", english: "Unusual fee"),
      explanation: Wording("……", english: "…"),
      source: "条例第四十二条"
    ),
  ]

  @Test func aRuleIsTold() throws {
    #expect(
      try ExplainCommand.text(about: ["requests.balance"], in: rules, .chinese) == """
        requests.balance · 错误
        表三勾稽关系不平

        第一项加第二项……

        依据：国办公开办函〔2019〕60号

        """
    )
  }

  @Test func withoutAnIdentifierAllAreListed() throws {
    #expect(
      try ExplainCommand.text(about: [], in: rules, .english) == """
        requests.balance  error        Table three does not balance
        fee.magnitude     information  Unusual fee

        """
    )
  }

  @Test(arguments: ["fee.*", "fee"])
  func aGroupIsTold(name: String) throws {
    let whole = try ExplainCommand.text(about: ["fee.magnitude"], in: rules, .chinese)
    #expect(try ExplainCommand.text(about: [name], in: rules, .chinese) == whole)
    let all = try ExplainCommand.text(about: [name, "requests.balance"], in: rules, .chinese)
    #expect(all.hasPrefix(whole + "\nrequests.balance · 错误\n"))
    // Once, also where it is named twice.
    #expect(
      try ExplainCommand.text(about: [name, "fee.magnitude"], in: rules, .chinese) == whole
    )
  }

  @Test func aRuleThatIsOffByDefaultIsToldSo() throws {
    let rule = Rule(
      id: "text.usage",
      severity: .information,
      isEnabled: false,
      title: Wording("用词", english: "Usage"),
      explanation: Wording("……", english: "…"),
      source: "GB/T 15834"
    )
    let list = try ExplainCommand.text(about: [], in: [rule], .chinese)
    #expect(list == "text.usage  信息（默认关闭）  用词\n")
    let text = try ExplainCommand.text(about: ["text.usage"], in: [rule], .english)
    #expect(text.hasPrefix("text.usage · information (off by default)\n"))
  }

  @Test func aRuleWithMilderFindingsIsToldSo() throws {
    let rule = Rule(
      id: "fee.statement",
      severity: .warning,
      milder: [.information],
      isAboutAbsence: true,
      title: Wording("没有报告信息处理费", english: "Nothing on fees"),
      explanation: Wording("……", english: "…"),
      source: "国办函〔2020〕109号"
    )
    let list = try ExplainCommand.text(about: [], in: [rule], .english)
    #expect(list == "fee.statement  warning, information  Nothing on fees\n")
    let text = try ExplainCommand.text(about: ["fee.statement"], in: [rule], .chinese)
    #expect(text.hasPrefix("fee.statement · 警告、信息（报告未写完时为提示）\n"))
    let english = try ExplainCommand.text(about: ["fee.statement"], in: [rule], .english)
    #expect(
      english.hasPrefix(
        "fee.statement · warning, information (a hint while the report is unfinished)\n"
      )
    )
  }

  @Test(arguments: ["requests.balanc", "request.balance", "balance"])
  func aSlipIsAnsweredWithWhatWasMeant(id: String) {
    #expect(throws: UsageError.unknownRule(id, nearest: ["requests.balance"])) {
      try ExplainCommand.text(about: [id], in: rules, .chinese)
    }
  }

  @Test func nonsenseIsAnsweredWithoutSuggestion() {
    #expect(throws: UsageError.unknownRule("xyz", nearest: [])) {
      try ExplainCommand.text(about: ["xyz"], in: rules, .chinese)
    }
  }

  @Test func beginningsComeBeforeOtherParts() {
    let known = ["carryover.requests", "requests.*", "requests.balance", "row.label"]
    #expect(
      SimilarWords.nearest(to: "requests", among: known)
        == ["requests.*", "requests.balance", "carryover.requests"]
    )
    #expect(SimilarWords.nearest(to: "row.labl", among: known) == ["row.label"])
    #expect(SimilarWords.nearest(to: "r", among: known) == [])
  }
}
