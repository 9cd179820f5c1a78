import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

/// How `name.misspelt` reads: what is near a name of its list, and what only looks like one.
@Suite struct NameMisspeltTests {
  /// The full name is there, though misspelt: the short one behind it is no first citation.
  @Test(arguments: ["中华人民共合国政府信息公开条例", "中华人民共和国政府信患公开条例", "中华人民共和国政府信息公升条例"])
  func aMisspeltFullNameIsOneFinding(name: String) {
    let text = "根据《\(name)》（以下简称《条例》）编制。依照《条例》公开。"
    #expect(ReportRulesTests.findings(of: "name.misspelt", in: text).count == 1)
    #expect(ReportRulesTests.findings(of: "article.citation", in: text).isEmpty)
  }

  /// What input methods make of the names in every report, and what only looks so.
  @Test(arguments: [
    ("与清水镇人们政府办公室联系", 1), ("与清水真人民政府办公室联系", 1), ("清水具人民政府要求", 1),
    ("根据《中华人民共和国信息公开条例》编制", 1), ("让人们政府服务更满意", 0),
    ("新收政府信息公申请12件", 1), ("《条例》（国务令第711号）", 1), ("行政规范行文件2件", 1), ("《条例》（国务院令第711号）", 0),
    ("予以公6件，不予公1件", 2), ("被申请行政复案件2件", 1), ("制发规范性文2件", 1),
    ("《政府信息公开工件年度报告格式》", 1), ("无法提洪2件，无法提供2件", 1), ("职工年度报告，信息公开工作年报", 0),
    ("公开政府信信息5条", 1), ("清理行政规范性文性3件", 1), ("统计其限为2025年", 1), ("开展社会平议", 1), ("未发生责任追纠", 1),
    ("清水县人民政府办公事编制", 1), ("尚未审接2件、结果纠证1件、直接启诉1件", 3), ("结果维护3件", 1),
    ("尚未审理完结，结果维持原状，直接起草，人民政府办公楼", 0),
    ("国务院办公厅政务信息与政府公开办公室关于", 1), ("《政府信息公开年度工作报告格式》", 1), ("政府信息公开年度工作报告", 0), ("无法提代2件", 1),
    ("无法提出、无法提交、无法提前、无法提升", 0),
    ("清理行政规范性文本3件，规范化文件", 0), ("统计期末，统计时限，社会评价，责任追溯", 0), ("公信信息，诚信信息，征信信息", 0),
    ("清水街道办事出", 1), ("到街道办事出具证明，街道办事难，街道办事员", 0),
    ("结转下年1件，信息处理3件，依法依规予以公示6件", 0), ("行政处决定增加人员2名，不予公布1件", 0), ("根据《信息公开条例》编制", 0),
  ])
  func inputMethodsMakeOtherWords(words: String, count: Int) {
    let text = "清水镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n\(words)。"
    #expect(ReportRulesTests.findings(of: "name.misspelt", in: text).count == count)
  }

  /// The own name where it is written otherwise, and other names of the same place.
  @Test(arguments: [
    ("清水经济技术开发区管理委员会", "清水经济技术开发区管理委员委会", 1),
    ("清水经济技术开发区管理委员会", "清水经济技术开发区管理委员会", 0),
    ("清水经济技术开发区管理委员会", "清水经济技术开发区管委会", 0),
    ("清水县政务服务中心", "清水县政府服务中心", 1), ("清水县政务服务中心", "清水县政务服务中", 1),
    ("清水县政务服务中心", "清水县政务中心", 0), ("清水县住房和城乡建设局", "清水县住房城乡建设局", 0),
    ("清水县住房和城乡建设局", "清水县住房和城乡建设局局", 1), ("清水县财政局", "清水县财务局", 0),
    ("清水省水利厅", "清水省水利庁", 1),
  ])
  func theOwnNameIsSigned(_ organ: String, signature: String, count: Int) {
    let text = """
      \(organ)2023年政府信息公开工作年度报告
      一、总体情况
      现公布2023年的信息3条。
      六、其他需要报告的事项
      本年度未收取信息处理费。
      \(signature)
      2024年1月5日
      """
    #expect(ReportRulesTests.findings(of: "name.misspelt", in: text).count == count)
  }

  /// The own name in a sentence: misspelt, which is told once, or in another of its ways.
  @Test(arguments: [
    ("清水县卫生健康委员会", "本报告由清水县卫生健委员会编制。", 1), ("清水县卫生健康委员会", "清水县卫生健康委员根据条例编制。", 1),
    ("清水县卫生健康委员会", "2023年，清水县县卫生健康委员会严格落实。", 1),
    ("清水县卫生健康委员会", "2023年，清水县卫生建康委员会严格落实。", 1),
    ("清水县卫生健康委员会", "清水县卫生健康委员会委员根据安排，清水县卫生健康委严格落实。", 0),
    ("清水县综合行政执法局", "2023年，清水县综合执法局严格落实。", 0), ("清水县文化广电和旅游局", "清水县文化广电旅游局严格落实。", 0),
    ("清水县行政审批服务局", "2023年，清水县行政审批局严格落实。", 0), ("清水市生态环境分局", "清水市生态环境局严格落实。", 0),
    ("清水县人民政府", "清水县人民政府办公汇总各部门报告，清水县人民政办公室，清水县人民人民政府。", 3),
    ("清水县人民政府", "清水县人民政府办公楼，人民政府办公厅，人民政府办公会议，县人民政府办公地址。", 0),
  ])
  func theOwnNameIsWritten(_ organ: String, sentence: String, count: Int) {
    let text = "\(organ)2023年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
    #expect(ReportRulesTests.findings(of: "name.misspelt", in: text).count == count)
    #expect(ReportRulesTests.findings(of: "agency.foreign", in: text).isEmpty)
  }

  /// Of a signature with a wrong character it is not said, too, that another organ has signed.
  @Test func aMisspeltSignatureIsOneFinding() {
    let text = report(of: "清水县农业农村局", signedBy: "清水县农业农材局")
    #expect(ReportRulesTests.findings(of: "name.misspelt", in: text).count == 1)
    #expect(ReportRulesTests.findings(of: "agency.signature", in: text).isEmpty)
  }

  /// A title with a wrong character does not make the right name in the text a wrong one.
  @Test func aMisspeltTitleIsOneFinding() {
    let text = report(of: "清水县农业农付局", signedBy: "清水县农业农村局")
    #expect(ReportRulesTests.findings(of: "title.form", in: text).count == 1)
    for rule in ["agency.foreign", "agency.signature", "name.misspelt"] {
      #expect(ReportRulesTests.findings(of: rule, in: text).isEmpty, "\(rule)")
    }
  }

  /// Organs whose names differ by one character from that of an organ that never says its own.
  @Test(arguments: [
    ("清水县民政局", "与清水县财政局联合发文2件，会同清水县财政局开展检查。"),
    ("清水县教育局", "配合清水县体育局开展活动，与清水县体育局共建栏目。"),
    ("清水县水务局", "由清水县水利局更名而来，原清水县水利局的信息已迁移。"),
    ("清水市农业农村局", "赴清河市农业农村局学习，清河市农业农村局来访。"),
  ])
  func aTitleIsNotHeldAgainstNeighbours(organ: String, sentence: String) {
    let text = "\(organ)2023年政府信息公开工作年度报告\n一、总体情况\n我局公开信息3条。\(sentence)"
    #expect(ReportRulesTests.findings(of: "title.form", in: text).isEmpty)
  }

  /// A report of 清水县农业农村局 with other names in its title and signature.
  private func report(of title: String, signedBy signature: String) -> String {
    """
    \(title)2023年政府信息公开工作年度报告
    现公布清水县农业农村局2023年政府信息公开工作年度报告。
    六、其他需要报告的事项
    本年度未收取信息处理费。
    \(signature)
    2024年1月5日
    """
  }

  private static let misspelt: [(written: String, right: String)] = [
    ("中华人民共和囯政府信息公开条例", "中华人民共和国"),
    ("中国人民共和国", "中华人民共和国"),
    ("中华人名共和国", "中华人民共和国"),
    ("《华人民共和国政府信息公开条例》", "《中华人民共和国"),
    ("政府信息公开条利", "政府信息公开条例"),
    ("政府信息公开例条", "政府信息公开条例"),
    ("政府信息公开条倒", "政府信息公开条例"),
    ("政府信信公开", "政府信息公开"),
    ("不予公工的信息", "不予公开"),
    ("依申靖公开", "依申请公开"),
    ("习近平新时代中国特色社会主义主义思想", "习近平新时代中国特色社会主义思想"),
    ("习近平新时代特色社会主义思想", "习近平新时代中国特色社会主义思想"),
    ("《政府信息公开条例例》", "政府信息公开条例"),
    ("政府信息共开", "政府信息公开"),
    ("府政信息公开", "政府信息公开"),
    ("政府信息开工作", "政府信息公开工作"),
    ("推进政政府信息公开", "政府信息公开"),
    ("国务院公办厅", "国务院办公厅"),
    ("国务院办公室政府信息与政务公开办公室", "国务院办公厅政府信息与政务公开办公室"),
    ("国物院办公厅", "国务院"),
    ("习进平总书记", "习近平"),
    ("习近平新时期中国特色社会主义思想", "习近平新时代中国特色社会主义思想"),
    ("习近平新时代中国特社会主义思想", "习近平新时代中国特色社会主义思想"),
    ("深入学习近平总书记讲话", "学习习近平"),
    ("不予处里", "不予处理"),
    ("不予公幵", "不予公开"),
    ("部分公井", "部分公开"),
    ("无法题供", "无法提供"),
    ("依申清公开", "依申请公开"),
    ("行政复意", "行政复议"),
    ("行政诉颂", "行政诉讼"),
    ("规泛性文件", "规范性文件"),
    ("结转下年渡", "结转下年度"),
    ("上年接转", "上年结转"),
    ("县入民政府", "人民政府"),
    ("镇人政府", "镇人民政府"),
    ("街道办是处", "街道办事处"),
    ("予己公开", "予以公开"),
    ("政府<b>信</b>息公<i>幵</i>", "政府信息公开"),
    ("政府信息公条例", "政府信息公开条例"),
    ("《政府信息公开条》", "政府信息公开条例》"),
    ("政府公开信息条例", "政府信息公开条例"),
    ("政府信息公天条例", "政府信息公开"),
    ("政府信息信息公开工作", "政府信息公开"),
    ("政府性息公开", "政府信息公开"),
    ("政府信患公开", "政府信息公开"),
    ("刁近平新时代", "习近平"),
    ("习近平新时代中国特色社会主义思项", "习近平新时代中国特色社会主义思想"),
    ("政府信息分开工作", "政府信息公开工作"),
    ("政府住处公开", "政府信息公开"),
    ("依中请公开", "依申请公开"),
    ("规范性文仵", "规范性文件"),
    ("部份公开", "部分公开"),
    ("信息处理贵", "信息处理费"),
    ("行政事业性收贵", "行政事业性收费"),
    ("继续办里", "继续办理"),
    ("县人民府政办公室", "人民政府办公"),
    ("镇人民镇府", "人民政府"),
    ("开发区管委员会", "区管理委员会"),
    ("政府信息公看条例", "政府信息公开条例"),
    ("政府信消公开工作", "政府信息公开工作"),
    ("政府信息公开公作", "政府信息公开工作"),
    ("国务院办公厅政府信息与政务公开办公司", "信息与政务公开办公室"),
    ("党中央、国务阮", "党中央、国务院"),
    ("习静平新时代", "习近平新时代"),
    ("县人民震府办公室", "人民政府办公室"),
    ("县人明政府", "人民政府"),
    ("街道办试处", "街道办事处"),
    ("政府信息公开工作年读报告", "公开工作年度报告"),
  ]

  @Test(arguments: misspelt) func isMeantForAName(_ written: String, right: String) throws {
    let found = findings("按照\(written)的要求，开展工作。")
    #expect(found.map(\.suggestion) == [right])
    let fix = try #require(found.first?.fixes.first)
    #expect(!fix.edits.isEmpty)
  }

  /// What differs in one character from a name, or holds one, and is right.
  private static let right = [
    "公开工作季度报告、公开工作年度报表、特色社会主义理想、特色社会主义思潮",
    "政府信息公示工作、政府信息公布申请渠道、政务信息公开条例、政府信用公开工作、政府信访公开申请、县人民政协、国务院办公厅、党中央、国务卿",
    "认真学习近年来国务院办公厅印发的文件",
    "深入学习习近平总书记重要讲话和重要指示批示精神",
    "学习习近平法治思想、习近平经济思想、习近平生态文明思想、习近平文化思想",
    "以习近平同志为核心的党中央",
    "《中华人民共和国行政许可法》《中华人民共和国行政处罚法》《中华人民共和国档案法》《中华人民共和国国家安全法》",
    "《政府信息公开条例》《江苏省政府信息公开办法》《上海市政府信息公开规定》《政府信息公开目录》",
    "县人民政府政府信息公开工作领导小组",
    "省政府办公厅、市政府办公室、县政府办",
    "国务院各部门、国务院法制办、国务院新闻办公室、国务院令第711号",
    "中共中央办公厅、国务院办公厅印发",
    "国务院办公厅关于印发2025年政务公开工作要点的通知",
    "国务委员、政务院、商务院校",
    "法人政府信息公开申请、申请人政府信息公开申请、个人政府信息",
    "不公开、不再公开、不宜公开、不得公开、不应公开、未予公开、应予公开、准予公开、给予公开、不予以公开",
    "给予不公开答复、决定不公开、部分不公开、部分予以公开",
    "不予受理、不予登记、不予许可、不予行政处罚、不予重复处理、不予答复",
    "电子以公开形式、可以公开、予以主动公开、予以部分公开",
    "部分公司、部分公开招聘、部分开展情况、大部分公开",
    "主动公布、主动公示、主动作为、互动公开、自动公开",
    "依法公开、依规公开、依职权公开、依申请公开件、依申请答复",
    "行政复查、行政复核、行政审批、行政裁决、行政调解、行政争议、行政检查、行政确认、行政征收",
    "无法提供、无法答复、无法办理、无法提出、难以提供",
    "其他处理决定、其他办理、其它处理、其他理由",
    "规范性、规范文件、规范化文件、规章规范性文件",
    "上年度结转、上年接收、上年转入、结转下年、结转下一年度、结转至下年度继续办理",
    "本年新增、本年度新收、今年新收、本年收到",
    "市民政府热线、村民政策、人民政协、人民政治协商、人民法院、人民武装部",
    "政府信访公开、政府信箱公开、政府信用公开、政府网站公开、政府采购信息公开、政府性基金",
    "政务公开、政务信息公开、党务公开、村务公开、厂务公开、校务公开、院务公开、警务公开、司法公开",
    "政府信息公开办、政府信息公开栏、政府信息公开申请表、政府信息公开专栏、政府信息公开指南、政府信息公开审查",
    "政府信息开放、政府数据开放、公共数据开放、信息开发利用、政府信息共享",
    "公开政府信息条目、公开政府信息案例、政府信息公开条目、政府信息公开条款",
    "信息处理费用、信息处理、信息处理能力、政府信息处理费",
    "行政事业收费、行政事业性收费项目、行政性收费、事业性收费",
    "全国政务公开、中国政府网、国家政务服务平台、中国特色、中国特色社会主义制度、有中国特色的社会主义",
    "新时代中国特色社会主义、社会主义核心价值观、社会主义现代化",
    "街道办事大厅、街道办公楼、办事处所、街道办事处办公室",
    "工作年度考核、年度工作报告、工作年报、年度报告、工作年度计划",
    "人民群众、人民币、人民调解、人民来信、人民政府网、人民政府公报",
    "中华民族共同体、中华优秀传统文化、中华文化、中华人民、共和国",
    "国办公开办、国务院公报、国务院客户端",
    "清水镇镇政府、清水镇党委政府、清水镇政府、我镇人民政府、各乡镇人民政府",
    "清水镇人民政府办公室、镇党政办公室、镇长办公会",
  ]

  @Test(arguments: right) func isRight(_ words: String) {
    #expect(findings("按照\(words)的要求，开展工作。").map(\.message.chinese) == [])
    #expect(findings("\(words)。").map(\.message.chinese) == [])
  }

  /// Names of organs are never changed unasked: what is near one may be another.
  @Test func onlyTermsAreCorrectedUnasked() {
    let fixes = findings("按照国物院的要求，人民政俯公开政俯信息公开目录，不子公开2件。").map(\.fixes.first?.certainty)
    #expect(fixes == [.preferred, .preferred, .certain, .certain])
  }

  private func findings(_ text: String) -> [Finding] {
    RuleSet.findings(inFragment: SyntaxTree(parsing: SourceText(text)))
      .filter { $0.rule == "name.misspelt" }
  }
}
