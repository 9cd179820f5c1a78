import ReportSyntax
import StatutoryForms

extension Rule {
  /// One word taken for another, 的 for 地.
  static let textUsage = Rule(
    id: "text.usage",
    severity: .hint,
    title: Wording("用词不当", english: "A word is taken for another"),
    explanation: Wording(
      "只收录公文中常见而且只有一种改法的误用：截止目前→截至目前，做出答复→作出答复，帐号→账号，较好的完成了→较好地完成了等。截止日期、到月底截止、应急反应等正确的用法不报告，引号和书名号之内不报告。",
      english:
        "Only slips that are common in official texts and have one correction: 截止目前 for 截至目前, 做出答复 for 作出答复, 帐号 for 账号, 较好的完成了 for 较好地完成了 and the like. Quotations and titles of documents are left alone."
    ),
    source: "《现代汉语词典》；全国人大常委会法制工作委员会《立法技术规范（试行）》（一）（账、帐）、（二）（作出、做出）",
    check: .words { passage, _ in
      guard passage.isProse else { return [] }
      return
        (Lexicon.usage.matches(in: passage.text).map { ($0.range, $0.right, $0.certainty) }
        + AdverbialParticle.misplaced(in: passage.text).map { ($0, "地", .certain) })
        .map { finding($0.0, $0.1, $0.2, in: passage.text) }
    },
    examples: [
      .accepts("申请受理截止日期为12月31日，意见征集到12月底截止，以截止时间为准，报名截止12月5日。"),
      .accepts("开展意见征集2次，意见征集截止2025年7月1日；公示截止10月8日，问卷活动截止2025年9月。"),
      .accepts("就《住宅专项维修资金管理办法》公开征求意见，截止2025年9月30日，收到意见18条。"),
      .reports(
        "⟦截止⟧2025年12月31日，公开信息20条（⟦截止⟧12月），统计数据⟦截止⟧2025年底。",
        saying: "「截止」应为「截至」",
        fixed: "截至2025年12月31日，公开信息20条（截止12月），统计数据截止2025年底。"
      ),
      .accepts("截至目前，公开信息20条；截至2024年12月31日，公开信息30条。"),
      .accepts("群众反映问题得到解决，应急反应问题较少。员工做为民服务的好事，做出了突出贡献，完成规定动作。"),
      .accepts("较好的完成情况、更好的服务、有效的保障措施、工作的开展，都离不开连续不断的努力。"),
      .accepts("落实《清水镇台帐布署办法》，宣传“截止目前”一词的用法。"),
      .accepts("员工在次要路段登陆海岛，公开拦标价，登录网站查询。"),
      .reports(
        "⟦截止⟧目前，公开信息20条，⟦截止⟧2024年底没有申请，全镇⟦截止⟧2024年底收费0元。",
        saying: "「截止」应为「截至」",
        fixed: "截至目前，公开信息20条，截止2024年底没有申请，全镇截止2024年底收费0元。"
      ),
      .reports(
        "已经⟦做出⟧答复，⟦做出⟧了不予公开的决定，法院⟦做出⟧判决。",
        saying: "「做出」应为「作出」",
        fixed: "已经作出答复，做出了不予公开的决定，法院做出判决。"
      ),
      .reports(
        "较好⟦的⟧完成了任务，更加深入⟦的⟧开展政务公开工作，不断⟦的⟧加强管理。",
        saying: "「的」应为「地」",
        fixed: "较好地完成了任务，更加深入的开展政务公开工作，不断的加强管理。"
      ),
      .reports("⟦登陆⟧网站，使用⟦帐号⟧，⟦反应⟧问题，研究⟦布署⟧。", saying: "「登陆」应为「登录」", fixed: "登录网站，使用帐号，反应问题，研究布署。"),
      .reports("⟦既使⟧申请人没有说明，也予以⟦参予⟧的机会。", saying: "「既使」应为「即使」", fixed: "即使申请人没有说明，也予以参予的机会。"),
    ]
  )

  private static func finding(
    _ range: Range<Int>,
    _ right: String,
    _ certainty: Fix.Certainty,
    in text: ProseText
  ) -> Finding.Draft {
    let written = text.string(range)
    return Finding.Draft(
      range: text.byteRange(range),
      message: Wording(
        "「\(written)」应为「\(right)」",
        english: "“\(written)” should be “\(right)”"
      ),
      suggestion: right,
      fixes: [.replacing(range, of: text, by: right, certainty: certainty)]
    )
  }
}

/// 的 between an adverbial and a verb, where 地 belongs.
private enum AdverbialParticle {
  /// Where 的 stands between words that leave no other reading.
  static func misplaced(in text: ProseText) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var quotations = QuotationDepth()
    for index in text.places(of: marks) {
      let scalar = text[index]
      quotations.read(scalar)
      guard scalar == "的", quotations.isOutside, isMisplaced(in: text, at: index) else {
        continue
      }
      places.append(index..<index + 1)
    }
    return places
  }

  private static let marks = ScalarFilter("的“”《》")

  private static func isMisplaced(in text: ProseText, at index: Int) -> Bool {
    guard let verb = text.match(verbs, at: index + 1),
      let adverbial = adverbials.first(where: { text.has($0, endingAt: index) }),
      // 源源不断, 连续不断 also stand in front of nouns.
      !(adverbial == "不断" && ["续", "源"].contains(text[index - 3]))
    else { return false }
    // 较好的完成了任务: a noun is not followed by 了.
    if text[verb.upperBound] == "了" { return true }
    // 深入的开展工作, but 深入的开展 and 深入的开展情况.
    return plainVerbs.contains { text.has($0, at: verb.lowerBound) }
      && isHan(text[verb.upperBound]) && text.match(nouns, at: verb.upperBound) == nil
  }

  private static let adverbials: [Phrase] = [
    "较好", "很好", "更好", "圆满", "顺利", "深入", "认真", "扎实", "不断", "切实", "严格", "积极", "主动", "有效",
    "有力", "及时", "充分", "全面", "稳步", "进一步", "更快", "更多", "大力",
  ]
  private static let verbs: Phrases = [
    "完成", "开展", "推进", "推动", "落实", "贯彻", "执行", "做好", "加强", "完善", "提高", "提升", "促进", "保障",
    "维护", "解决", "满足", "回应", "公开", "配合", "履行", "发挥",
  ]
  /// Those that are no nouns in front of an object.
  private static let plainVerbs: [Phrase] = ["完成", "开展", "贯彻", "做好", "加强", "推进"]
  /// What makes a noun of the verb in front of it.
  private static let nouns: Phrases = [
    "情况", "质量", "效果", "程度", "率", "度", "的", "和", "与", "及", "或", "是", "为", "作用", "工作机制", "措施",
    "机制", "方式", "方法", "有", "在", "使", "对", "将", "时", "中", "后", "前", "力度", "速度", "进度", "目标", "结果",
    "标准", "也", "都", "离", "来", "过程", "基础", "态势", "局面",
  ]
}
