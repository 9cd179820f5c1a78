import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// Counts with a name of their own, and what only looks like one.
@Suite struct SingleCountWordingTests {
  static let read: [(String, String)] = [
    ("全年举办新闻发布会2场。", "2场 举办新闻发布会"),
    ("2025年，共编发工作简报12期。", "12期 编发工作简报"),
    ("我镇组织业务培训两次。", "两次 组织业务培训"),
    ("累计印发宣传手册3000份。", "3000份 印发宣传手册"),
    ("全年开展3次网上监测。", "3次 网上监测"),
    ("其中原创文章294篇。", "294篇 原创文章"),
    ("关注人数达10168人。", "10168人 关注人数"),
    ("设立公开查阅点共计4处。", "4处 设立公开查阅点"),
    ("回应群众关切（线上）15次，收集意见建议36条。", "36条 收集意见建议"),
    ("政务公开专区受理咨询120人次。", "120人次 政务公开专区受理咨询"),
    ("审查拟公开信息总数为1,320条。", "1320条 审查拟公开信息"),
    ("全年制作图文解读5期、视频解读2期。", "5期 制作图文解读"),
    ("梳理公开事项二十六项。", "二十六项 梳理公开事项"),
  ]

  @Test(arguments: read) func isReadWithItsName(_ sentence: String, _ expected: String) throws {
    #expect(try singles(of: sentence).contains(expected))
  }

  static let left = [
    "这是一项重要任务。",
    "要求每周至少更新一次。",
    "发布政策信息约20条。",
    "阅读量2万余次。",
    "组织19期。",
    "共发布信息。",
    "按照国办发〔2022〕8号文件要求开展。",
    "落实《十二条措施》的有关要求，做好“政务公开三件实事”。",
    "没有收到群众投诉。",
    "办公地址为清水路4号楼3层。",
    "第三季度考核第2名。",
    "在20个工作日内答复申请人。",
    "满意率达到98%。",
  ]

  @Test(arguments: left) func isNoCountWithAName(_ sentence: String) throws {
    #expect(try singles(of: sentence).isEmpty)
  }

  private func singles(of sentence: String) throws -> [String] {
    let text = "清水镇2025年政府信息公开工作年度报告\n一、总体情况\n\(sentence)\n二、主动公开政府信息情况\n"
    let tree = SyntaxTree(parsing: SourceText(text))
    let report = try #require(Report.all(in: tree).first)
    return report.writtenFigures.filter { $0.kind == .single }.map { "\($0.figure) \($0.target)" }
  }
}
