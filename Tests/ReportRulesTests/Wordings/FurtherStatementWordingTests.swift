import Foundation
import ReportRules
import ReportTestSupport
import StatutoryForms
import Testing

/// More of how offices tell in sentences what the tables count, against the same tables.
@Suite struct FurtherStatementWordingTests {
  static let told: [(rule: String, sentence: String)] = [
    ("narrative.documents", "截至年底，全镇共有⟦8件⟧现行有效的行政规范性文件。"),
    ("narrative.documents", "本年度行政处罚、行政强制均为⟦0件⟧。"),
    ("narrative.documents", "清理后仍有⟦7件⟧有效的规范性文件。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议3件，⟦均已审结⟧。"),
    ("year.mismatch", "成立领导小组，⟦2024年⟧度召开专题会议2次。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议3件，⟦未被提起行政诉讼⟧。"),
    ("narrative.appeals", "新收申请12件。⟦无行政复议⟧，⟦无行政诉讼⟧。"),
    ("narrative.outcomes", "年初结转⟦3件⟧，全年新收政府信息公开申请12件。"),
    ("narrative.outcomes", "新收申请12件，尚有⟦9件⟧在法定期限内办理，结转下年。"),
    ("narrative.outcomes", "新收政府信息公开申请12件，另有⟦9件⟧在办，结转下年度继续办理。"),
    ("year.mismatch", "⟦2024年⟧全年新收政府信息公开申请12件，上年结转1件。"),
    ("year.mismatch", "⟦26年⟧，我镇严格落实审核制度。"),
    ("year.mismatch", "⟦2032年⟧，我镇召开专题会议2次。"),
  ]

  static let silent: [(rule: String, sentence: String)] = [
    ("narrative.documents", "截至年底，全镇共有9件现行有效的行政规范性文件。"),
    ("narrative.documents", "公开共有8件现行有效的行政规范性文件目录。"),
    ("narrative.documents", "行政处罚、行政强制被复议纠错均为0件。"),
    ("narrative.documents", "公开的行政处罚、行政强制信息均为0条。"),
    ("narrative.documents", "解读了6件现行有效的行政规范性文件。"),
    ("narrative.documents", "集中公开现有5件有效的规范性文件，并全部解读。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议3件，2件均已审结。"),
    ("narrative.appeals", "因政府信息公开被申请行政复议3件，未全部审结。"),
    ("narrative.appeals", "新收申请12件。无行政复议纠错，无行政诉讼败诉。"),
    ("year.mismatch", "针对不足，2024年开展自查整改，今年召开会议2次。"),
    ("year.mismatch", "到2035年，全镇建成公开专区12个。"),
    ("year.mismatch", "2035年前，我镇将建成公开专区12个。"),
    ("year.mismatch", "《2025—2035年规划》提出，我镇新建公开专区12个。"),
    ("year.mismatch", "20年，弹指一挥间。工作25年，成效明显。25年来，持续公开。"),
  ]

  /// A report with three reviews, one of them pending.
  private func report(_ sentence: String) -> String {
    StatementWordingTests.report(sentence)
      .replacingOccurrences(of: "1→0→1→0→2→0→0", with: "1→0→1→1→3→0→0")
  }

  @Test(arguments: told) func isRead(_ wording: (rule: String, sentence: String)) {
    let marked = MarkedText(report(wording.sentence))
    let findings = findings(of: wording.rule, in: marked.text)
    #expect(findings.map(\.range) == marked.ranges, "\(findings.map(\.message.chinese))")
  }

  @Test(arguments: silent) func isSilent(_ wording: (rule: String, sentence: String)) {
    let findings = findings(of: wording.rule, in: MarkedText(report(wording.sentence)).text)
    #expect(findings.map(\.message.chinese) == [])
  }

  /// What table two has in charges, and what a sentence beside 信息处理费 says.
  @Test(arguments: [
    ("收取信息处理费0元，行政事业性收费⟦15.8万元⟧。", 1), ("未收取信息处理费，行政事业性收费12.6万元。", 0),
    ("未收取信息处理费等行政事业性收费。", 0), ("行政事业性收费（信息处理费）380元。", 0),
    ("未收取信息处理费，无行政事业性收费。", 0), ("收取行政事业性收费信息处理费共380元。", 0),
  ])
  func chargesBesideFees(_ sentence: String, count: Int) {
    let marked = MarkedText(
      """
      清水县财政局2025年政府信息公开工作年度报告
      二、主动公开政府信息情况
      第二十条第（八）项
      信息内容→本年收费金额（单位：万元）
      行政事业性收费→12.6
      六、其他需要报告的事项
      \(sentence)
      """
    )
    #expect(findings(of: "narrative.documents", in: marked.text).count == count)
  }

  /// All reviews are said to be upheld, in whatever words.
  @Test(arguments: [("复议机关均予维持", 1), ("均作出维持决定", 1), ("复议机关部分予以维持", 0)])
  func allWereUpheld(_ words: String, count: Int) {
    let text = MarkedText(
      StatementWordingTests.report("因政府信息公开被申请行政复议2件，\(words)。")
        .replacingOccurrences(of: "1→0→1→0→2→0→0", with: "1→1→0→0→2→0→0")
    ).text
    #expect(findings(of: "narrative.appeals", in: text).count == count)
  }

  /// That there is no problem, below or behind a label that asks for them.
  @Test(arguments: [
    ("（一）存在的主要问题。暂无。", 1), ("存在的主要问题：无。", 1), ("（一）存在的主要问题。解读形式单一，别无长物。", 0),
    ("存在的主要问题：公开栏更新不及时，人手暂无。", 0),
  ])
  func noProblemIsTold(_ problems: String, count: Int) {
    let text = """
      五、存在的主要问题及改进情况
      \(problems)
      （二）改进情况。我镇将加强培训，按季度检查公开栏，丰富解读形式，增加图解和视频，提高公开质量。
      """
    #expect(
      findings(of: "section.thin", in: text).count { $0.message.chinese.contains("没有问题") } == count
    )
  }

  /// How much was published is told in section one, and again in section five.
  @Test(arguments: [
    ("全年主动公开的190条信息中，群众关心的较少", 1), ("全年公开的190条政府信息中，解读较少", 1),
    ("全年主动公开的186条信息中，群众关心的较少", 0), ("2024年主动公开的150条信息中，解读较少", 0),
    ("全年通过网站公开的90条信息中，解读较少", 0), ("全年公开的9条措施中，2条未落实", 0),
    ("各村全年公开的90条信息中，党务信息较少", 0),
  ])
  func howMuchWasPublished(_ words: String, count: Int) {
    let text = """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      全年主动公开政府信息186条。
      五、存在的主要问题及改进情况
      \(words)。
      """
    #expect(findings(of: "narrative.contradiction", in: text).count == count)
  }
}
