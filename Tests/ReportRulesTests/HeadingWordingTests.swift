import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Headings as offices write them: said once, with the title of the form as the fix, and nothing is
/// called missing.
@Suite struct HeadingWordingTests {
  @Test(arguments: [
    (1, "一、概述"), (1, "一、工作基本情况"), (1, "一、总体概况"), (1, "一、总情况"), (1, "一、政府信息公开工作开展情况"),
    (1, "一、2022年政府信息公开工作总体情况"), (1, "一、本年度工作总结"), (1, "**一、概述**"),
    (2, "二、主动公开工作情况"), (2, "二、政府信息主动公开情况"), (2, "二、政府信息公开情况"),
    (3, "三、政府信息申请情况"), (3, "三、依申请公开政府信息办理情况"), (3, "三、收到和处理申请情况"),
    (4, "四、行政复议和诉讼"), (4, "四、复议诉讼情况"), (4, "四、行政复议、行政诉讼情况"),
    (5, "五、存在的主要问题及下一步打算"), (5, "五、存在的问题"), (5, "五、不足之处和努力方向"), (5, "五、下一步工作计划"),
    (6, "六、其他事项"), (6, "六、其他"), (6, "六、其他需要说明的事项"), (6, "六、需要报告的有关情况"), (1, "一、\n\n本镇认真做好公开工作。"),
    (6, "六、其他事项：无。"),
  ])
  func otherWordsAreOneFindingAndFixed(number: Int, heading: String) throws {
    let section = try #require(SectionNumber(rawValue: number))
    let said = said(of: report.replacing("## \(section.heading)", with: "## \(heading)"))
    #expect(said == ["section.title 标题应为「\(section.title)」"])
  }

  /// A fix of one piece would leave the others standing.
  @Test(arguments: [
    (5, "## 五、存在的主要问题\n\n及整改措施"), (5, "五、存在的问题\n\n及下一步\n\n工作打算"),
    (3, "## 三、收到和处理政府信息\n\n申请情况"), (6, "## 六、其他应当\n\n## 说明的事项"), (1, "一、工作\n\n总体情况"),
    (1, "## 一、概述\n\n及总体工作情况"),
  ])
  func aPieceOfAWrongTitleIsNotFixed(number: Int, heading: String) throws {
    let section = try #require(SectionNumber(rawValue: number))
    let torn = report.replacing("## \(section.heading)", with: heading)
    #expect(torn != report)
    #expect(fixed(torn) == torn)
  }

  @Test(arguments: ["无", "未收取信息处理费", "2022年度收费0元", "（一）收费情况", "- 收费情况：无"])
  func aTitleAboveShortTextIsFixed(words: String) {
    let text = report.replacing(
      "## 六、其他需要报告的事项\n\n本年度未收取信息处理费。",
      with: "## 六、其他事项\n\n\(words)"
    )
    #expect(fixed(text) == text.replacing("其他事项", with: "其他需要报告的事项"))
  }

  /// Pieces of a title are one only where nothing else stands between them.
  @Test func aTitleWithASentenceInItsMiddleIsMissing() {
    let pieces = "存在的主要问题\n\n培训不够。\n\n及改进情况"
    let text = report.replacing("## \(SectionNumber.problems.heading)", with: pieces)
    #expect(text != report)
    #expect(said(of: text).contains("section.missing 缺少「五、存在的主要问题及改进情况」"))
  }

  @Test(arguments: [
    (1, "一总体情况"), (1, "一，总体情况"), (1, "一）总体情况"), (2, "二主动公开政府信息情况"), (6, "六其他需要报告的事项"),
  ])
  func aNumberWithoutItsMarkIsOneFinding(number: Int, heading: String) throws {
    let section = try #require(SectionNumber(rawValue: number))
    let said = said(of: report.replacing("## \(section.heading)", with: "## \(heading)"))
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("section.number") == true)
  }

  @Test(arguments: [
    (1, "一、\n总体情况"), (2, "二、主动公开政府信息情\n况"), (3, "三、收到和处理政府信息公开申请\n\n情况"),
    (3, "三、收到和处理\n政府信息公开\n    申请情况"), (4, "四、政府信息公开行政复议、\n行政诉讼情况"), (5, "五、存在的主要问题及\n改进情况"),
  ])
  func aHeadingOverLinesIsWhole(number: Int, heading: String) throws {
    let section = try #require(SectionNumber(rawValue: number))
    var generator = SplitMix(seed: 61)
    let plain = SampleReport(edition: .edition2021, using: &generator).text(.cellPerLine)
    #expect(said(of: plain.replacing("\n\(section.heading)\n", with: "\n\(heading)\n")) == [])
  }

  @Test(arguments: [
    #"## <strong><span style="font-size:16pt">三、收到和处理政</span></strong><span lang="EN-US">府信息公开申请情况</span>"#,
    #"## <b>三</b><span style="a:b;c:d">、收到和处理政府信息公开申请</span>情况"#, "## **三、**收到和处理政府信息公开申请情况",
    "## 三、收到和处理政府信息&nbsp;公开申请情况",
  ])
  func tagsInsideAHeadingAreNoWords(heading: String) {
    let section = SectionNumber.requests
    #expect(said(of: report.replacing("## \(section.heading)", with: heading)) == [])
  }

  @Test func ownPartsAreSaidOnceAndNoNumberIsChanged() {
    let fee = "五、信息处理费收取情况\n\n本年度未收取信息处理费。\n\n"
    let problems = report.replacing("## 五、", with: "## \(fee)## 六、")
    let displaced = problems.components(before: "## 六、其他需要报告的事项")
    #expect(
      said(of: displaced) == [
        "section.missing 缺少「六、其他需要报告的事项」；这里的「五、信息处理费收取情况」不是格式规定的部分"
      ]
    )
    #expect(fixed(displaced) == displaced)
    let all = problems.replacing("## 六、其他", with: "## 七、其他")
    #expect(said(of: all) == ["section.surplus 格式只有六个部分，没有「五、信息处理费收取情况」，内容可并入相应部分"])
    #expect(fixed(all) == all)
    let more = report + "\n## 七、工作亮点\n\n无。\n\n## 八、下一步打算\n\n继续做好工作。\n"
    #expect(said(of: more) == ["section.surplus 格式只有六个部分，没有「七、工作亮点」，内容可并入相应部分"])
  }

  @Test(arguments: [
    ("1、公开的内容不够具体", "## 一、公开不够具体\n\n## 二、更新不够及时\n\n1、公开的内容不够具体"),
    ("1、公开的内容不够具体", "六个方面的工作都有不足。\n\n1、公开的内容不够具体"),
  ])
  func innerListsAreNoParts(words: String, list: String) {
    let said = said(of: report.replacing(words, with: list))
    #expect(!said.contains { $0.hasPrefix("section.") })
  }

  /// A topic of section one that sounds like section two and has lost a bracket, or both.
  @Test(arguments: ["一）主动公开政府信息情况", "一主动公开政府信息情况", "1）主动公开政府信息情况"])
  func aTopicWithHalfABracketIsNoSection(heading: String) {
    let said = said(of: report.replacing("（一）主动公开。", with: "\(heading)\n\n"))
    #expect(!said.contains { $0.hasPrefix("section.") })
  }

  /// What stands behind a title on its line is text of the section, and no fix touches it.
  @Test(arguments: ["## 六、其他事项：%", "**六、其他事项**：%", "**六、其他事项：**%", "六、其他事项。%"])
  func textBehindATitleStays(line: String) {
    let fee = "本年度未收取信息处理费。"
    let glued = report.replacing(
      "## 六、其他需要报告的事项\n\n\(fee)",
      with: line.replacing("%", with: fee)
    )
    #expect(glued != report)
    #expect(said(of: glued) == ["section.title 标题应为「其他需要报告的事项」"])
    #expect(fixed(glued).contains(fee))
  }

  @Test func headingsInsideAParagraphAreNotMissing() {
    let overview = "## 一、总体情况\n\n"
    let glued = report.replacing("起至2022年12月31日止。\n\n\(overview)", with: "起至2022年12月31日止。 一、总体情况 ")
    #expect(glued != report)
    #expect(said(of: glued) == ["section.missing 「一、总体情况」应另起一行"])
  }

  private var report: String {
    var generator = SplitMix(seed: 61)
    return SampleReport(edition: .edition2021, using: &generator).text(.pipe)
  }

  private func said(of text: String) -> [String] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map {
      "\($0.rule.text) \($0.message.chinese)"
    }
  }

  /// The text with all that is certain.
  private func fixed(_ text: String) -> String {
    let source = SourceText(text)
    let fixes = RuleSet.findings(in: SyntaxTree(parsing: source)).flatMap(\.fixes)
    let edited = source.applying(fixes.filter { $0.certainty == .certain }.flatMap(\.edits))
    return edited.string(in: 0..<edited.bytes.count)
  }
}

extension String {
  /// What stands in front of some words.
  fileprivate func components(before words: String) -> String {
    firstRange(of: words).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
