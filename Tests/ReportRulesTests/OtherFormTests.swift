import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What is a report of this form, and what only looks like one.
@Suite struct OtherFormTests {
  private static let sections = """

    一、概述

    公开信息300条，其中网站公开200条，其他渠道公开90条。

    二、主动公开信息情况

    公开信息300条。

    三、依申请公开情况

    收到申请5件。

    四、存在的问题和改进措施

    无。

    """

  @Test(arguments: [
    "云漳学院2024—2025学年信息公开年度报告", "云漳大学信息公开工作年度报告（2024-2025学年）", "云漳县人民医院2025年政府信息公开工作年度报告",
    "清水镇卫生院2025年度信息公开年报", "云漳县自来水有限责任公司2025年政府信息公开工作年度报告", "2025年信息公开工作年度报告\n云漳公共交通集团",
    "云漳县第三中学2025年政府信息公开工作年度报告", "云漳三中2025年政府信息公开工作年度报告", "我校认真组织开展信息公开工作，现将情况报告如下。",
    "清水镇中心学校2025年政务公开年度报告", "2025年信息公开年度报告\n按照《高等学校信息公开办法》编制本报告。",
    "云漳职业中专2025年信息公开年度报告\n根据《公共企事业单位信息公开规定制定办法》，编制本年度报告。", "一图读懂清水镇2025年政府信息公开工作年度报告",
    "【图解】2025年政府信息公开工作年度报告\n清水镇人民政府", "清水镇2025年政府信息公开年报（一图读懂）", "一图读懂\n清水镇2025年政府信息公开工作年度报告",
    "清水镇2025年政府信息公开工作年度报告\n——数读年报", "清水镇2025年政府信息公开工作年度报告图解\n|事项|数量|\n|---|---|\n|公开|12|",
    "2025年度信息公开工作年度报告\n我院坚持以公开为常态。",
  ])
  func reportsOfOtherFormsAreLeftAlone(front: String) {
    #expect(said(of: front + "\n" + Self.sections) == [])
  }

  @Test(arguments: [
    "云漳县教育局2025年政府信息公开工作年度报告\n根据《政府信息公开条例》和《高等学校信息公开办法》编制本报告。", "云漳县卫生健康委员会2025年政府信息公开工作年度报告",
    "云漳县烟草专卖局（公司）2025年政府信息公开工作年度报告", "2024学年招生信息公开报告\n云漳县教育局2025年政府信息公开工作年度报告",
    "云漳县农业科学院2025年政府信息公开工作年度报告\n我院公开信息。", "云漳县行政学院2025年政府信息公开工作年度报告", "清水镇2025年政府信息公开工作年度报告",
  ])
  func organsAreNot(front: String) {
    #expect(said(of: front + "\n" + Self.sections) != [])
  }

  /// A page may name a digest above the report itself.
  @Test func aLinkToADigestIsNone() {
    var generator = SplitMix(seed: 61)
    let report = SampleReport(edition: .edition2021, using: &generator).text(.pipe)
    let page = "相关解读：一图读懂2022年政府信息公开工作年度报告\n\n" + report.replacing("逐条审核", with: "逐条审核审核")
    #expect(said(of: page) == ["text.doubled"])
  }

  @Test(arguments: [
    "2022年政府信息公开工作年度报告\n\n清水镇人民政府", "# 2022年政府信息公开工作年度报告\n2023年1月10日\n清水街道办事处",
    "2022年政府信息公开工作年度报告\n发布时间：2023-01-10 09:20 来源：政务办 字体：[大 中 小]\n清水镇人民政府",
    "2022年度\n政府信息公开工作年度报告\n\n清水镇", "2022年政府信息公开工作年度报告\n（清水镇人民政府）", "2022年政府信息公开工作年度报告\n编制单位：云漳县财政局",
  ])
  func anOrganBelowTheTitleCounts(front: String) {
    var generator = SplitMix(seed: 61)
    var sample = SampleReport(edition: .edition2021, using: &generator)
    sample.documents[1]?[0] = ["2", "0", "2"]
    let text = sample.text(.pipe).replacing("清水镇2022年政府信息公开工作年度报告", with: front)
    #expect(said(of: text).contains("documents.rulemaking"))
  }

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》编制本报告。\n\n一、总体情况\n\n公开信息90条，其中网站60条，公开栏40条。\n",
    """
    一、总体情况

    主动公开信息90条，其中网站60条，公开栏40条。依申请公开方面，收到申请1件。

    五、存在的主要问题及改进情况

    形式单一，下一步增加图解。

    六、其他需要报告的事项

    无。
    """,
  ])
  func aBodyWithoutItsTitleIsAReport(text: String) {
    #expect(said(of: text).contains("narrative.sum"))
  }

  @Test(arguments: [
    "根据《法治政府建设与责任落实督察工作规定》编制本报告。\n\n一、总体情况\n\n办案90件，其中复议60件，诉讼40件。\n",
    "一、总体情况\n\n办案90件，其中复议60件，诉讼40件。\n\n五、存在的主要问题及改进情况\n\n不足。\n\n六、其他需要报告的事项\n\n无。\n",
  ])
  func otherReportsAreNone(text: String) {
    #expect(said(of: text) == [])
  }

  private func said(of text: String) -> [String] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map { $0.rule.text }
  }
}

/// A topic of section one is there when it is spoken of.
@Suite struct TopicMentionTests {
  @Test(arguments: [
    "依申请公开128条", "依申请公开类信息128条", "属依申请公开的公文12篇", "明确主动公开、依申请公开、不予公开属性", "依申请政务服务事项全部上网",
  ])
  func otherSensesOfRequestsDoNotCount(words: String) {
    #expect(missing("发布信息90条，\(words)。专栏正常，逐条审核，定期培训。") == ["依申请公开"])
  }

  @Test(arguments: [
    "收到依申请公开8条", "办理依申请公开3件", "依申请公开方面没有收到申请", "依申请公开渠道畅通", "未收到政府信息公开申请", "做好主动公开、依申请公开工作",
  ])
  func whatIsToldOfRequestsCounts(words: String) {
    #expect(missing("发布信息90条，\(words)。专栏正常，逐条审核，定期培训。") == [])
  }

  @Test(arguments: [
    "以公开强监督、促落实", "保障群众的监督权", "公开市场监督管理局职责", "发布安全生产监督检查情况46条", "印发《资金考评办法》", "公开食品监督信息",
  ])
  func otherSensesOfOversightDoNotCount(words: String) {
    #expect(missing("发布信息90条，\(words)，收到申请公开1件。专栏正常，逐条审核。") == ["监督保障"])
  }

  @Test(arguments: ["加强监督", "接受社会监督", "督促检查各科室", "纳入考核", "开展培训2次", "监督检查4次", "强化监督保障"])
  func whatIsToldOfOversightCounts(words: String) {
    #expect(missing("发布信息90条，\(words)，收到申请公开1件。专栏正常，逐条审核。") == [])
  }

  /// The topics that a section one with some words is said to leave out.
  private func missing(_ words: String) -> [String] {
    let text = "一、总体情况\n\(words)\n二、主动公开政府信息情况\n"
    let findings = RuleSet.findings(inFragment: SyntaxTree(parsing: SourceText(text)))
    let names = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]
    return findings.filter { $0.rule == "topic.missing" }.flatMap { finding in
      names.filter { finding.message.chinese.contains("「\($0)」") }
    }
  }
}
