import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// What an organ's name tells of it: whether it may make 规章, and which names are the same organ's.
@Suite struct AgencyTests {
  private static func table(of title: String) -> String {
    """
    \(title)
    二、主动公开政府信息情况
    信息内容→本年制发件数→本年废止件数→现行有效件数
    规章→0→0→6
    """
  }

  private func speaksOfRules(title: String, agency: String? = nil) -> Bool {
    let text = MarkedText(Self.table(of: title)).text
    let tree = SyntaxTree(parsing: SourceText(text))
    let settings = RuleSettings(agency: agency)
    return RuleSet.findings(in: tree, settings: settings)
      .contains { $0.rule == "documents.rulemaking" }
  }

  @Test(arguments: [
    "清水镇", "江南县清水乡人民政府", "清水民族乡人民政府", "清水苏木", "清水街道", "清水街道办事处", "清水县", "清水县人民政府", "清水旗人民政府",
    "清水自治县人民政府", "清水区人民政府", "清水县教育局", "永河市财政局", "清水县卫生健康委员会", "清水区退役军人事务中心", "永河省水利厅",
    "清水县经济开发区管委会", "清水县人民政府（本级）", "清水县委宣传部", "清水镇武装部", "永河市城乡建设总局", "清水县市场监督管理局",
  ])
  func makesNoRules(agency: String) {
    #expect(speaksOfRules(title: "\(agency)2023年政府信息公开工作年度报告"))
  }

  @Test(arguments: [
    "永河市人民政府", "永河省人民政府", "永河自治州人民政府", "永河自治区人民政府", "永河市", "永河市人民政府办公室", "国家税务总局清水县税务局",
    "永河经济开发区", "清水供水公司", "住房和城乡建设部", "市场监管总局", "交通运输部", "体育总局",
  ])
  func mayMakeRules(agency: String) {
    #expect(!speaksOfRules(title: "\(agency)2023年政府信息公开工作年度报告"))
  }

  @Test func theSettingsNameItWhereTheTitleDoesNot() {
    let title = "2023年政府信息公开工作年度报告"
    #expect(!speaksOfRules(title: title))
    #expect(speaksOfRules(title: title, agency: "清水镇"))
    #expect(!speaksOfRules(title: title, agency: "永河市人民政府"))
  }

  private func isSignedByAnother(_ signature: String, titled agency: String) -> Bool {
    let text = """
      \(agency)2023年政府信息公开工作年度报告
      六、其他需要报告的事项
      本年度未收取信息处理费。
      \(signature)
      2024年1月5日
      """
    return RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)), settings: RuleSettings())
      .contains { $0.rule == "agency.signature" }
  }

  @Test(arguments: [
    ("清水镇", "永河县清水镇人民政府"), ("清水县发展和改革局", "永河市清水县发改委"), ("清水县人民政府", "清水县人民政府办公室"),
    ("清水街道", "清水街道办事处"), ("清水镇人民政府", "清水镇党政综合办公室"), ("清水旗人民政府", "清水旗政府办"),
    ("清水县卫生健康局", "清水县卫健委"),
  ])
  func theSameInOtherWords(agency: String, signature: String) {
    #expect(!isSignedByAnother(signature, titled: agency))
  }

  /// Where a report is found and read is not who made it.
  @Test(arguments: ["清水县人民政府门户网站", "政府信息公开查阅场所", "青山县财政局网站"])
  func nobody(signature: String) {
    #expect(!isSignedByAnother(signature, titled: "清水县教育局"))
  }

  @Test(arguments: [
    ("清水镇", "青山镇人民政府"), ("清水县财政局", "青山县财政局"), ("清水县财政局", "清水县教育局"), ("清水旗人民政府", "青山旗人民政府"),
  ])
  func another(agency: String, signature: String) {
    #expect(isSignedByAnother(signature, titled: agency))
  }
}
