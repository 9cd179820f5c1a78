import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// What the figures of the prose were read as.
@Suite struct WrittenFigureTests {
  static let read: [(String, [String])] = [
    (
      "2025年，新收政府信息公开申请12件，上年结转1件。",
      ["2025年 year 报告年度", "12件 cell 一·总计", "1件 cell 二·总计"]
    ),
    ("办结政府信息公开申请11件，其中予以公开6件。", ["11件 cell 三（七）·总计", "6件 cell 三（一）·总计"]),
    (
      "新收政府信息公开申请12件，因本机关不掌握等原因无法提供的3件。",
      ["12件 cell 一·总计", "3件 cell 三（四）·总计"]
    ),
    (
      "新收政府信息公开申请12件。11件按规定在法定期限内予以答复。",
      ["12件 cell 一·总计", "11件 cell 三（七）·总计"]
    ),
    ("新收政府信息公开申请12件，加上上年转结的1件。", ["12件 cell 一·总计", "1件 cell 二·总计"]),
    ("因政府信息公开被申请行政复议2件。", ["2件 cell 行政复议·总计"]),
    ("全年制发行政规范性文件2件。", ["2件 cell 行政规范性文件·本年制发件数"]),
    ("公开信息22条，其中动态12条，公告10条。", ["22条 total 12＋10", "12条 part 22条", "10条 part 22条"]),
    ("公开信息22条，其中包括动态12条等。", ["22条 total 12", "12条 part 22条"]),
    ("收取信息处理费380元。", ["380元 money 信息处理费"]),
    ("发布解读6篇，阅读量2万余次。", ["6篇 single 发布解读", "2万余次 unread "]),
    ("办结率100%，较上年提高3个百分点。", ["100% part 办结率", "3个百分点 unread "]),
    (
      "2024年公开100条，2025年公开120条，增长20%。",
      [
        "2024年 year 上年", "100条 part 20%", "2025年 year 报告年度", "120条 total 20%", "20% part 100→120",
      ]
    ),
    (
      "截至12月31日，落实《条例》第二十条和国办发〔2022〕8号、《十二条措施》。",
      [
        "12月 date ", "31日 date ", "二十 ordinal ", "2022 reference ", "8 reference ",
        "十二条 reference ",
      ]
    ),
    ("20个工作日内答复。", ["20个工作日 unread "]),
    ("联系电话：0550-1234567。", ["0550 reference ", "1234567 reference "]),
    ("没有收到群众投诉。", []),
    (
      "邮编239000，清水路4号楼3层，致电12345热线。",
      ["239000 reference ", "4 reference ", "3 reference ", "12345 reference "]
    ),
    (
      "宣传“一件事”，见附件2，转下一年度办理。", ["2 reference ", "一年度 year 下年"]
    ),
    ("全年主动公开政府信息186条。", ["186条 total 主动公开总数"]),
    ("包括公开、解读、回应等三项。", ["三项 total 3项列举"]),
  ]

  @Test(arguments: read) func isToldWithItsReading(_ sentence: String, _ expected: [String]) throws
  {
    let text = """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      \(sentence)
      二、主动公开政府信息情况
      信息内容→本年制发件数→本年废止件数→现行有效件数
      行政规范性文件→2→1→9
      三、收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量→12→0→0→0→0→0→12
      二、上年结转政府信息公开申请数量→1→0→0→0→0→0→1
      三、本年度办理结果→（一）予以公开→6→0→0→0→0→0→6
      →（七）总计→11→0→0→0→0→0→11
      四、结转下年度继续办理→2→0→0→0→0→0→2
      四、政府信息公开行政复议、行政诉讼情况
      2→0→0→0→2→0→0→0→0→0→0→0→0→0→0
      """
    let marked = MarkedText(text)
    let report = try #require(Report.all(in: SyntaxTree(parsing: SourceText(marked.text))).first)
    let figures = report.writtenFigures.map { "\($0.figure) \($0.kind.rawValue) \($0.target)" }
    #expect(figures == expected)
  }
}
