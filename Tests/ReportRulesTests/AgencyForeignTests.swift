import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Who speaks in a report: words of another organ, and those that only look so.
@Suite struct AgencyForeignTests {
  private static let foreign: [(organ: String, sentence: String, words: String)] = [
    ("清水镇人民政府", "永安镇高度重视政府信息公开工作。", "永安镇"),
    ("清水镇人民政府", "2025年，永安镇主动公开信息3条。", "永安镇"),
    ("清水镇人民政府", "柳河乡严格落实制度。", "柳河乡"),
    ("清水镇人民政府", "东关街道认真落实制度。", "东关街道"),
    ("清水镇人民政府", "如需咨询，请与永安镇人民政府党政办公室联系。", "永安镇"),
    ("清水镇人民政府", "永安镇党委、政府高度重视公开工作。", "永安镇"),
    ("清水镇人民政府", "我局结合工作实际，开展培训。", "我局"),
    ("清水镇人民政府", "我乡结合工作实际，开展培训。", "我乡"),
    ("清水县人民政府", "青山县人民政府办公室负责全县工作。", "青山县"),
    ("清水县人民政府", "青山县坚持公开。", "青山县"),
    ("清水县人民政府", "我局认真落实。", "我局"),
    ("清水县人民政府", "我镇认真落实。", "我镇"),
    ("清水县教育局", "我镇认真落实。", "我镇"),
    ("清水县教育局", "青山县教育局严格落实制度。", "青山县"),
    ("清水县教育局", "根据青山县教育局工作安排，开展培训。", "青山县"),
    ("清水县教育局", "我委认真落实。", "我委"),
    ("清水街道办事处", "我镇认真落实。", "我镇"),
    ("清水街道办事处", "永安街道严格落实制度。", "永安街道"),
    ("清水区人民政府", "青山区人民政府严格落实。", "青山区"),
    ("清水区人民政府", "我县严格落实。", "我县"),
    ("清水市人民政府", "如有疑问，请与青山市人民政府办公室联系。", "青山市"),
    ("清水县人民政府", "青山县各级行政机关未收取信息处理费。", "青山县"),
    ("清水县教育局", "2025年，县财政局深入贯彻落实党的二十大精神。", "财政局"),
    ("清水县教育局", "2025年度，清水县卫生健康委员会未收取信息处理费。", "卫生健康委员会"),
    ("清水县教育局", "县水利局坚持以习近平新时代中国特色社会主义思想为指导。", "水利局"),
    ("清水街道办事处", "针对上述问题，镇政府采取以下措施。", "镇政府"),
    ("清水街道办事处", "镇党委、政府高度重视政府信息公开工作。", "镇党委"),
    ("清水镇人民政府", "街道办事处高度重视政府信息公开工作。", "街道办事处"),
    ("清水镇人民政府", "乡政府严格落实审核制度。", "乡政府"),
    ("清水乡人民政府", "2025年本镇没有收取信息处理费。", "本镇"),
    ("清水镇人民政府", "2025年，我县主动公开政府信息186条。", "我县"),
    ("清水镇人民政府", "我市未收取信息处理费。", "我市"),
    ("清水镇人民政府", "2025年，局党组高度重视政府信息公开工作。", "局党组"),
    ("清水镇人民政府", "2025年，青山县水利局未收取信息处理费。", "青山县水利局"),
    ("清水街道办事处", "2025年，区教育局坚持以公开为常态。", "区教育局"),
    ("清水县教育局", "本委严格落实审核制度。", "本委"),
    ("清水镇人民政府", "2025年，永安镇以群众需求为导向公开信息。", "永安镇"),
    ("清水镇人民政府", "2025年度永安镇共公开信息3条。", "永安镇"),
    ("清水县教育局", "2025年，县交通运输局围绕群众关切公开信息。", "交通运输局"),
    ("清水县教育局", "2025年，清水县交通运输局聚焦民生公开信息。", "交通运输局"),
  ]

  @Test(arguments: foreign)
  func isSaidByAnother(_ organ: String, sentence: String, words: String) throws {
    let text = report(organ, sentence)
    let found = findings(text)
    let range = try #require(found.first?.range)
    #expect(found.count == 1)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == words)
  }

  private static let own: [(organ: String, sentences: [String])] = [
    ("清水区人民政府", ["政务公开占区政府绩效考核分值的4%。"]),
    ("清水市自然资源局", ["2025年度市自然资源局收到申请3件。", "本年度市自然资源局严格落实制度。"]),
    (
      "清水镇人民政府",
      [
        "按照县人民政府要求，开展工作。",
        "按照清水县委、清水县人民政府工作部署，开展工作。",
        "邀请县司法局、县政府办公室开展培训。",
        "组织人员到永安镇考察学习政务公开工作。",
        "与永安镇、柳河镇联合开展活动。",
        "清水镇便民服务中心、清水村严格落实。",
        "镇党委、政府高度重视。各乡镇政府认真落实。",
        "我县主动公开工作要点，我市公开政府信息指南，我区高度重视。",
        "按照县教育局坚持以公开为常态的要求，县水利局高度重视农田水利。",
        "县局党组高度重视。",
        "原乡政府积极移交档案。",
        "指导街道办事处认真学习先进经验。",
        "在云漳县人民政府网站公开信息。",
        "各乡镇严格落实、其他乡镇认真学习。",
        "全镇严格落实。该镇积极推进。",
        "着眼工作全局，严格落实。",
        "农村乡镇认真执行。",
        "云漳县政务服务和数据管理局开展检查。",
        "由云漳县人民政府统一组织。",
        "青山市驻清水镇工作队积极开展工作。",
        "县教育局、县财政局主动公开。",
        "2025年，原永安镇并入清水镇。",
        "安徽省滁州市政府信息公开平台发布信息。",
        "小城镇建设持续推进。古城镇积极打造。",
        "老旧街道积极改造。",
        "村镇严格落实。",
      ]
    ),
    (
      "清水县人民政府",
      [
        "清水县教育局严格落实。",
        "永安镇严格落实。",
        "按照宜宾市人民政府要求开展工作。",
        "县教育局、县财政局严格落实。",
        "各县区人民政府、试点县人民政府。",
        "与青山县人民政府签订跨省通办协议。",
        "赴青山县考察学习。",
        "清水县委、清水县政府高度重视。",
        "自治区人民政府、市人民政府要求。",
        "开发区管委会、高新区严格落实。",
        "全县严格落实，我市严格要求，我省。",
        "山区县积极推进。",
        "青山县法院、青山县驻地。",
        "清水经济开发区、工业园区积极推进。",
      ]
    ),
    (
      "清水县教育局",
      [
        "我局联合县教育局、宜宾市教育局开展。",
        "会同青山县教育局开展交流。",
        "2025年，县财政局积极配合我局开展工作。",
        "2025年，县财政局下达资金3万元。",
        "县财政局未收取费用。",
        "2025年，县教体局深入贯彻落实党的二十大精神。",
        "2025年，县教育局深入贯彻落实党的二十大精神。",
        "按照县财政局坚持以公开为常态的要求，我市主动公开政府信息186条。",
        "镇政府积极配合。",
        "会议由本委员会召集，依托本土资源、本乡本土文化。",
        "我县各学校严格落实。我市教育工作。",
        "永安镇中心校严格落实。",
        "按照宜宾市教育局要求。",
        "县教育局严格落实。",
        "云漳市教育局政务公开平台。",
        "全县教育系统。",
      ]
    ),
    (
      "清水市人民政府",
      [
        "东台市人民政府认真落实。",
        "青山县人民政府严格落实。",
        "指导东台市人民政府主动公开。",
        "江苏省人民政府要求。",
        "各县（市、区）人民政府严格落实。",
        "昆山市、太仓市积极推进。",
      ]
    ),
    (
      "清水区人民政府",
      [
        "青山市人民政府要求。",
        "各区政府、市区两级政府。",
        "城区、老城区积极改造，社区严格落实。",
        "清水区教育局严格落实。",
        "经开区人民政府、新区政府。",
        "街道社区持续开展。",
      ]
    ),
  ]

  @Test(arguments: own) func isSaidOfOthersOrOneself(_ organ: String, sentences: [String]) {
    for sentence in sentences {
      #expect(findings(report(organ, sentence)).map(\.message.chinese) == [], "\(sentence)")
    }
  }

  /// The organ of a report, and the one whose report a sentence in front of the sections calls it.
  @Test(arguments: [
    ("清水县卫生健康局", "清水县卫生健康委员会"), ("清水县发展和改革局", "清水县发改局"), ("清水县教育局", "县教育局"),
    ("清水县教育局", "永河市清水县教育局"),
  ])
  func isNamedInOtherWords(_ organ: String, name: String) {
    #expect(findings(named(name, in: organ)).map(\.message.chinese) == [])
  }

  @Test(arguments: [
    ("清水县卫生健康局", "青山县卫生健康委员会"), ("清水县教育局", "清水县财政局"), ("清水县水务局", "清水县水利局"),
  ])
  func isNamedForAnother(_ organ: String, name: String) {
    let marked = MarkedText(named("⟦\(name)⟧", in: organ))
    #expect(findings(marked.text).map(\.range) == marked.ranges)
  }

  private func named(_ name: String, in organ: String) -> String {
    """
    \(organ)2025年政府信息公开工作年度报告
    现公布\(name)2025年政府信息公开工作年度报告。
    一、总体情况
    公开信息3条。
    """
  }

  /// What a subdistrict is called in full stands in the place of another, whatever the title calls it.
  @Test(arguments: ["清水街道", "清水街道办", "清水街道办事处"])
  func isRepairedByTheNameOfASubdistrict(_ organ: String) throws {
    let text = report(organ, "本报告由永安镇人民政府编制。")
    let edit = try #require(findings(text).first?.fixes.first?.edits.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(edit.range, with: edit.replacement)
    #expect(String(decoding: bytes, as: UTF8.self) == report(organ, "本报告由清水街道办事处编制。"))
  }

  private func report(_ organ: String, _ sentence: String) -> String {
    "\(organ)2025年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
  }

  private func findings(_ text: String) -> [Finding] {
    RuleSet.findings(inFragment: SyntaxTree(parsing: SourceText(text)))
      .filter { $0.rule == "agency.foreign" }
  }
}
