import ReportRules
import ReportTestSupport
import StatutoryForms
import Testing

/// What sentences say against tables of their own.
@Suite struct StatementTests {
  /// A report of requests by persons, with what is said of them and how many had each outcome.
  private func report(of received: Int, _ words: String, outcome: (_ code: String) -> Int) -> String
  {
    let form = Edition.with(.edition2021).requests
    let rows = form.outcomes.map { index in
      let row = form.rows[index]
      let count = outcome(row.code)
      return "→\(row.groups.last ?? "")→\(row.label)→\(count)→0→0→0→0→0→\(count)"
    }
    return MarkedText(
      """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      全年收到政府信息公开申请\(received)件，\(words)。
      三、收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量→\(received)→0→0→0→0→0→\(received)
      \(rows.joined(separator: "\n"))
      """
    ).text
  }

  /// Where table three has a request refused, not all can have been granted.
  @Test(arguments: [("均予以公开", 1), ("全部予以公开", 1), ("均予以答复", 0)])
  func allGrantedIsHeldAgainstThoseRefused(_ words: String, count: Int) {
    let text = report(of: 12, words) { $0 == "三（三）4" ? 1 : 0 }
    #expect(findings(of: "narrative.outcomes", in: text).count == count)
  }

  /// A row of a group told by itself, the group's own words mean its other rows.
  @Test(arguments: [
    ("逾期未补正1件，其他处理2件", 0), ("申请人撤回2件，其他处理1件", 0), ("其他处理3件", 0), ("其他处理2件", 1),
    ("逾期未补正1件，其他处理1件", 1),
  ])
  func theRestOfAGroup(_ words: String, count: Int) {
    let text = report(of: 3, words) { $0 == "三（六）1" ? 1 : $0 == "三（六）3" ? 2 : 0 }
    #expect(findings(of: "narrative.outcomes", in: text).count == count)
  }

  /// People who asked are no requests, and cannot have asked where there were none.
  @Test(arguments: [
    ("2名群众提出政府信息公开申请，均已答复", 1), ("共有3名村民向我镇提交政府信息公开申请", 1),
    ("指导2名群众提出政府信息公开申请", 0), ("接待2名群众咨询政府信息公开申请", 0), ("2名群众提出低保申请", 0),
    ("0名群众提出政府信息公开申请", 0), ("2名群众提出政府信息公开申请，经沟通后撤回", 0),
  ])
  func peopleAskedOrNobodyDid(_ words: String, count: Int) {
    func text(received: Int) -> String {
      MarkedText(
        """
        清水镇2025年政府信息公开工作年度报告
        一、总体情况
        2025年，\(words)。
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量→\(received)→0→0→0→0→0→\(received)
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        """
      ).text
    }
    #expect(findings(of: "narrative.requests", in: text(received: 0)).count == count)
    #expect(findings(of: "narrative.requests", in: text(received: 5)).isEmpty)
  }

  /// What the form of 2019 has besides licences.
  @Test(arguments: [("其他对外管理服务事项301件", 1), ("其他对外管理服务事项310件", 0), ("其他对外管理服务事项清单2项", 0)])
  func servicesOfTheFormOf2019(_ words: String, count: Int) {
    let text = MarkedText(
      """
      清水镇2020年政府信息公开工作年度报告
      一、总体情况
      全年办理行政许可41件、\(words)。
      二、主动公开政府信息情况
      第二十条第（五）项
      信息内容→上一年项目数量→本年增/减→处理决定数量
      行政许可→6→0→41
      其他对外管理服务事项→2→0→310
      """
    ).text
    #expect(findings(of: "narrative.documents", in: text).count == count)
  }

  /// None where table three and another paragraph have some is one slip, and said once.
  @Test func noneBesideSomeIsSaidOnce() {
    let text = MarkedText(
      StatementWordingTests.report("2025年新收政府信息公开申请12件。\n2025年未收到政府信息公开申请。")
    ).text
    #expect(findings(of: "narrative.requests", in: text).count == 1)
    #expect(findings(of: "narrative.contradiction", in: text).isEmpty)
  }

  /// A part that table three tells of makes the sum wrong, too, and is one slip.
  @Test func wrongPartIsToldByTableThreeAlone() {
    let text = MarkedText(StatementWordingTests.report("新收政府信息公开申请12件，其中自然人9件、法人或其他组织2件。")).text
    #expect(findings(of: "narrative.requests", in: text).count == 1)
    #expect(findings(of: "narrative.sum", in: text).isEmpty)
    let others = MarkedText(StatementWordingTests.report("新收政府信息公开申请12件，其中网上9件、信函2件、当面2件。")).text
    #expect(findings(of: "narrative.sum", in: others).count == 1)
  }

  /// Section four is on disclosure, whether its sentences say so or not.
  @Test func sectionFourIsOnDisclosure() {
    func messages(_ sentence: String) -> [String] {
      let text = MarkedText(StatementWordingTests.report("", inAppeals: sentence)).text
      return findings(of: "narrative.appeals", in: text).map(\.message.chinese)
    }
    #expect(
      messages("2025年，我镇被申请行政复议4件。") == ["正文写「4件」，表四「行政复议」总计为 2"]
    )
    #expect(messages("2025年，我镇无行政复议、行政诉讼。").count == 1)
    #expect(messages("2025年，我镇被申请行政复议2件。") == [])
    #expect(messages("2025年，我镇被申请行政复议14件，其中涉及政府信息公开2件。") == [])
  }

  /// Below a heading on reviews and lawsuits in section one, most likely those over disclosure are meant.
  @Test(arguments: [
    ("（六）复议诉讼", "行政复议3件。", ["正文写「3件」，表四「行政复议」总计为 2"]),
    ("（六）行政复议和诉讼情况", "行政复议2件，行政诉讼4件。", ["正文写「4件」，表四行政诉讼总计为 1，表四「未经复议直接起诉」总计为 0"]),
    ("（六）复议诉讼", "行政复议2件，行政诉讼1件。", []), ("（六）复议诉讼", "办理行政复议答复13件。", []),
    ("（六）复议诉讼", "行政复议13件，均为土地征收纠纷。", []), ("（六）依法行政", "行政复议3件。", []),
    ("（六）复议诉讼", "加强应诉能力建设。全年行政复议13件。", []),
  ])
  func countsBelowAHeadingOnReviews(_ heading: String, sentence: String, messages: [String]) {
    let text = MarkedText(StatementWordingTests.report("收到申请12件。\n\(heading)\n\(sentence)")).text
    let findings = findings(of: "narrative.appeals", in: text)
    #expect(findings.map(\.message.chinese) == messages)
    #expect(findings.allSatisfy { $0.severity == .information })
  }
}
