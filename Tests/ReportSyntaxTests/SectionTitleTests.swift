import ReportSyntax
import Testing

/// Titles as they are met, given without their ordinal.
@Suite struct SectionTitleTests {
  struct TitleCase: Sendable {
    let title: String
    let section: SectionNumber
    let closeness: SectionTitleMatch.Closeness

    init(_ title: String, _ section: SectionNumber, _ closeness: SectionTitleMatch.Closeness) {
      (self.title, self.section, self.closeness) = (title, section, closeness)
    }
  }

  @Test(arguments: [
    TitleCase("总体情况", .overview, .exact),
    TitleCase(" 总 体 情 况 ", .overview, .exact),
    TitleCase("总体情况。", .overview, .exact),
    TitleCase("**总体情况**", .overview, .exact),
    TitleCase("主动公开政府信息情况", .documents, .exact),
    TitleCase("行政机关主动公开政府信息情况", .documents, .exact),
    TitleCase("收到和处理政府信息公开申请情况", .requests, .exact),
    TitleCase("行政机关收到和处理政府信息公开申请情况", .requests, .exact),
    TitleCase("政府信息公开行政复议、行政诉讼情况", .appeals, .exact),
    TitleCase("政府信息公开行政复议行政诉讼情况", .appeals, .exact),
    TitleCase("政府信息公开行政复议和行政诉讼情况", .appeals, .exact),
    TitleCase("因政府信息公开工作被申请行政复议、提起行政诉讼情况", .appeals, .exact),
    TitleCase("存在的主要问题及改进情况", .problems, .exact),
    TitleCase("存在的主要问题和改进情况", .problems, .exact),
    TitleCase("政府信息公开工作存在的主要问题及改进情况", .problems, .exact),
    TitleCase("其他需要报告的事项", .others, .exact),
    TitleCase("存在问题及改进情况", .problems, .variant),
    TitleCase("其他需报告的事项", .others, .variant),
    TitleCase("其他应报告的事项", .others, .variant),
    TitleCase("政务信息公开情况概述", .overview, .similar),
    TitleCase("总休情况", .overview, .similar),
    TitleCase("主动公开政府信息倩况", .documents, .similar),
    TitleCase("收到和处理政府信息公开申请", .requests, .similar),
    TitleCase("行政复议、行政诉讼情况", .appeals, .similar),
    TitleCase("存在的主要问题及整改措施", .problems, .similar),
    TitleCase("其它需要报告的事项", .others, .similar),
    // Numbered 二、 these are titles, numbered （二） topics of section one: the outline decides.
    TitleCase("主动公开情况", .documents, .similar),
    TitleCase("依申请公开情况", .requests, .similar),
  ])
  func aTitleIsRecognised(_ testCase: TitleCase) {
    let match = matchSectionTitle(NormalizedText(testCase.title))
    #expect(match?.section == testCase.section)
    #expect(match?.closeness == testCase.closeness)
  }

  @Test(arguments: [
    "", "情况", "本年新收政府信息公开申请数量", "本年度办理结果", "上年结转政府信息公开申请数量", "结转下年度继续办理", "总计",
    "主动公开政府信息方面", "主动公开", "政府信息管理情况", "政府信息公开平台建设情况", "监督保障情况",
    "信息内容", "申请人情况", "其他处理", "其他结果", "基本情况",
    "青石镇2023年政府信息公开工作年度报告",
  ])
  func noTitleOfASection(title: String) {
    #expect(matchSectionTitle(NormalizedText(title)) == nil)
  }

  @Test func sectionsPrintTheirHeadings() {
    #expect(
      SectionNumber.allCases.map(\.heading) == [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
      ]
    )
  }
}
