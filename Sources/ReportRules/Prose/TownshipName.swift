import ReportSyntax

/// Finds names of townships in prose: 镇, 乡 or 街道 with the characters in front that belong to it.
///
/// Chinese does not part words, so a name is taken for one only behind a preposition of places, at the
/// start of a clause in front of what somebody does, or with its office behind 与 and 请, and where
/// none of its characters is one of a common verb.
enum TownshipName {
  /// Where names stand, in sentences that have no reason to name a neighbour.
  static func ranges(in passage: Passage) -> [Range<Int>] {
    let text = passage.text
    guard text.contains(Words.levels, in: text.whole) else { return [] }
    return passage.sentences.flatMap { sentence -> [Range<Int>] in
      let levels = text.ranges(of: Words.levels, in: sentence)
      guard !levels.isEmpty,
        text.ranges(of: Words.dealings, in: sentence).allSatisfy({
          ClauseOpening.isNotFormer(at: $0.lowerBound, in: text)
        })
      else { return [] }
      return levels.compactMap { name(endingWith: $0, in: sentence, of: text) }
    }
  }

  /// The name that ends with 镇, 乡 or 街道: one to three characters behind a preposition.
  private static func name(
    endingWith level: Range<Int>,
    in sentence: Range<Int>,
    of text: ProseText
  ) -> Range<Int>? {
    guard text.match(Words.notBehind, at: level.upperBound) == nil else { return nil }
    var start = level.lowerBound
    func isStart(_ index: Int) -> Bool {
      isBehindPreposition(index, text) || isActor(index, level, sentence, text)
        || isInMatter(index, level, text)
    }
    while start > sentence.lowerBound, level.lowerBound - start < 3, isHan(text[start - 1]),
      !isStart(start)
    {
      if Words.neverInNames.contains(text[start - 1]) { return nil }
      start -= 1
    }
    let segment = start..<level.lowerBound
    guard isStart(start), !segment.isEmpty,
      !isGeneric(segment, level, text)
    else { return nil }
    return start..<level.upperBound
  }

  private static func isBehindPreposition(_ index: Int, _ text: ProseText) -> Bool {
    index > 0
      && (Words.prepositions.contains(text[index - 1])
        || Words.grounds.contains { text.has($0, endingAt: index) })
      || isBehindCombining(index, text)
  }

  /// 提升永安镇政务公开水平: a name of two characters behind a verb, in front of what the report is about.
  private static func isInMatter(_ index: Int, _ level: Range<Int>, _ text: ProseText) -> Bool {
    level.lowerBound - index == 2
      && (text.match(Words.matters, at: level.upperBound) != nil
        && Words.verbs.contains { text.has($0, endingAt: index) }
        || text.match(Words.affairs, at: level.upperBound) != nil
          && Words.beneficiaries.contains { text.has($0, endingAt: index) })
      && !between(index, level.lowerBound).contains { Words.neverInNames.contains(text[$0]) }
  }

  /// 结合永安镇实际.
  private static func isBehindCombining(_ index: Int, _ text: ProseText) -> Bool {
    guard text.has("结合", endingAt: index),
      let level = (index + 2...index + 3).first(where: { text.match(Words.levels, at: $0) != nil }),
      let end = text.match(Words.levels, at: level)?.upperBound
    else { return false }
    return text.match(Words.conditions, at: end) != nil
  }

  /// 永安镇严格落实…, 请与永安镇人民政府办公室联系.
  private static func isActor(
    _ index: Int,
    _ level: Range<Int>,
    _ sentence: Range<Int>,
    _ text: ProseText
  ) -> Bool {
    if level.lowerBound - index < 2 { return false }
    if index == sentence.lowerBound || isProseStop(text[index - 1])
      || text.has("中共", endingAt: index) || isBehindYear(index, text)
      || isBehindCounty(index, sentence, text)
    {
      // 清泉镇党政办对信息逐条审查
      if let office = text.match(Words.offices, at: level.upperBound) {
        return text.match(Words.joints, at: office.upperBound) == nil
      }
      let organ = text.match(Words.organs, at: level.upperBound)
      let end = organ?.upperBound ?? level.upperBound
      // 永安镇将继续与我镇共享素材
      if text.has("将", at: end), text.contains(Words.oneself, in: sentence) { return false }
      return text.match(Words.deeds, at: end) != nil
        || opensYear(index, text) && text.match(Words.deedsOfYear, at: end) != nil
        || endOfYear(at: level.upperBound, text).map { text.match(Words.deeds, at: $0) != nil }
          ?? false
        || isOffice(organ, openingAt: index, sentence, text) || isLeader(behind: level, text)
    }
    return (Words.contacts.contains(text[index - 1]) || text.has("联系", endingAt: index))
      && text.match(Words.organs, at: level.upperBound) != nil
      && text.contains(Words.contactWords, in: sentence)
  }

  /// 永安镇人民政府在专栏公布…: an office that opens a sentence is the one that acts, whatever it does, unless it
  /// comes to the own one.
  private static func isOffice(
    _ organ: Range<Int>?,
    openingAt index: Int,
    _ sentence: Range<Int>,
    _ text: ProseText
  ) -> Bool {
    guard let organ, text.match(Words.formalOffices, at: organ.lowerBound) == organ,
      index == sentence.lowerBound, text.match(Words.notActing, at: organ.upperBound) == nil,
      isHan(text[organ.upperBound])
    else { return false }
    return !text.contains(Words.oneself, in: sentence)
      && !text.contains(Words.visits, in: sentence)
  }

  /// 永安镇党委书记任组长.
  private static func isLeader(behind level: Range<Int>, _ text: ProseText) -> Bool {
    guard let leader = text.match(Words.leaders, at: level.upperBound) else { return false }
    return text.match(Words.leading, at: leader.upperBound) != nil
  }

  /// 2024年双河镇, 2024年度双河镇.
  private static func isBehindYear(_ index: Int, _ text: ProseText) -> Bool {
    text.has("度", endingAt: index)
      ? isYear(at: index - 6, text) : isYear(at: index - 5, text) && !text.has("度", at: index)
  }

  /// 2024年，双河镇, 2024年度双河镇: words whose year it is.
  private static func opensYear(_ index: Int, _ text: ProseText) -> Bool {
    isBehindYear(text.has(",", endingAt: index) ? index - 1 : index, text)
  }

  /// Whether a year stands at an index, 2024年.
  private static func isYear(at index: Int, _ text: ProseText) -> Bool {
    (index..<index + 4).allSatisfy { isDigit(text[$0]) } && text.has("年", at: index + 4)
  }

  /// Where a year ends that stands at an index, with 度 and a comma behind it.
  private static func endOfYear(at index: Int, _ text: ProseText) -> Int? {
    guard isYear(at: index, text) else { return nil }
    var end = index + 5
    if text.has("度", at: end) { end += 1 }
    if text.has(",", at: end) { end += 1 }
    return end
  }

  /// 青山县双河镇 at the start of a clause.
  private static func isBehindCounty(_ index: Int, _ sentence: Range<Int>, _ text: ProseText)
    -> Bool
  {
    guard Words.counties.contains(text[index - 1]) else { return false }
    var start = index - 1
    while start > sentence.lowerBound, index - start < 5, isHan(text[start - 1]),
      !Words.neverInNames.contains(text[start - 1])
    {
      start -= 1
    }
    return (3...4).contains(index - start)
      && (start == sentence.lowerBound || isProseStop(text[start - 1]))
  }

  private static func isGeneric(
    _ segment: Range<Int>,
    _ level: Range<Int>,
    _ text: ProseText
  ) -> Bool {
    if text.match(Words.generic, at: segment.lowerBound) == segment
      || Words.genericEnds.contains(text[segment.upperBound - 1])
        && !(level.count == 2 && Words.town == text[segment.upperBound - 1])
    {
      return true
    }
    // 南乡镇 is a name, 所辖乡镇 is not.
    if text[segment.upperBound - 1] == Words.township {
      return segment.count != 2 || !Words.beforeTownship.contains(text[segment.lowerBound])
    }
    return segment.count < 2 && text.match(Words.organs, at: level.upperBound) == nil
  }
}

private enum Words {
  static let levels: Phrases = ["街道", "镇", "乡"]
  static let township = Phrase("乡").scalars[0]
  /// 东城街道 is a name, 古城镇 hardly.
  static let town = Phrase("城").scalars[0]
  /// Behind 镇 or 乡: parts of other words.
  static let notBehind: Phrases = ["化", "村", "镇", "亲", "土", "愁", "贤", "音", "情", "居", "巷"]
  /// What an organ tells that it does itself.
  static let deeds = Phrases(deedWords + OrganMention.wordsOfPlans)
  private static let deedWords = [
    "严格", "认真", "积极", "高度重视", "切实", "坚持", "始终", "不断", "深入", "扎实", "持续", "主动公开", "建立健全",
    "进一步", "按照", "根据", "围绕", "大力", "充分", "共收到", "未收到", "没有收到", "共受理", "收到政府", "共发布", "共公开",
    "通过政府", "依托", "制发", "将进一步", "以习近平", "党政办公室", "未收取", "没有收取", "未发生",
    "没有发生", "不存在", "共主动公开",
    "累计公开", "累计发布", "新收政府", "新收到政府", "办理政府", "及时公开", "主动发布", "建立了", "制定了", "成立了", "印发", "加强",
    "完善", "利用", "无收费", "收取信息", "明确", "维护", "采取", "开展", "组织", "建立", "健全", "设立", "落实", "召开", "优化",
    "强化", "规范", "成立",
    "依法", "全年", "累计", "共计", "制定", "更新", "编制", "及时", "通过", "贯彻", "结合", "将政府信息", "把政府信息", "收到", "受理",
    "主动", "调整", "信息公开工作", "政府信息公开工作", "政务公开工作", "未产生", "没有产生", "未发出", "无收取", "不涉及", "未办理", "多次",
    "定期", "高度", "把公开", "把信息公开", "把政务公开", "将公开", "将信息公开", "将政务公开", "对公开", "对信息公开", "对政府信息",
    "对政务公开", "对拟公开", "对拟发布",
    "在县委", "在区委", "在市委", "在省委", "在党中央", "各部门", "各办所", "各办公室", "主要领导", "主要负责人", "分管领导", "安排",
    "配备", "指定", "一是", "加快", "加大", "做好", "拓宽", "聚焦", "紧扣",
    "立足", "着力", "统筹", "全面", "在便民服务", "在为民服务", "在党群服务", "在政务公开专", "在门户网站", "在县政府网站", "在区政府网站",
    "在县人民政府网站",
    "在区人民政府网站", "在政府网站", "在政府信息公开平台", "在各村", "在县政府办公室", "在区政府办公室", "在县人民政府办公室",
    "在区人民政府办公室", "在县政府办", "在区政府办",
  ]
  /// What an organ tells of its year, behind the year alone.
  static let deedsOfYear: Phrases = [
    "以", "聚焦", "紧扣", "紧紧", "立足", "着力", "牢牢", "牢固", "共", "坚决", "全力", "有序", "稳步", "继续", "深化", "统筹",
    "加大", "加快", "没有收到", "无政府信息", "严守", "持之以恒", "主要",
  ]
  static let counties = Set("县市区".unicodeScalars.map(\.value))
  static let contacts = Set("与向请经".unicodeScalars.map(\.value))
  static let contactWords: Phrases = ["联系", "电话", "疑问", "咨询", "查询", "地址"]
  /// 古镇, 重镇, 集镇.
  static let genericEnds = Set("古重强老城集农辖们".unicodeScalars.map(\.value))
  static let organs: Phrases = [
    "党委政府", "党委、政府", "人民政府", "政府", "党委", "党工委", "办事处", "办", "党政", "人大", "纪委", "纪工委",
    "便民服务中心",
  ]
  /// What looks after disclosure in a town.
  static let offices: Phrases = [
    "党政办", "党政办公室", "党政综合办", "党政综合办公室", "人民政府办公室", "政府办公室", "党政和人大办公室",
  ]
  static let joints: Phrases = ["、", "和", "及", "与", "的", "联系", "(", "等"]
  /// Prepositions of places.
  ///
  /// Behind others, and at the start of a clause, a verb may stand as well: 修订乡政府的办法,
  /// 关于调整镇领导小组.
  static let prepositions = Set("在由到从".unicodeScalars.map(\.value))
  /// What a name may follow as well: on whose grounds something is done.
  static let grounds: [Phrase] = ["按照", "根据", "公布"]
  static let conditions: Phrases = ["实际", "工作实际"]
  static let matters: Phrases = [
    "政务公开", "政府信息公开", "信息公开工作", "公开工作", "党委、政府", "党委政府", "各项工作", "经济社会", "高质量发展",
  ]
  static let affairs: Phrases = ["经济社会", "高质量发展", "各项工作", "发展", "群众", "人民群众"]
  static let beneficiaries: [Phrase] = ["为", "让", "推动", "促进", "助力"]
  static let verbs: [Phrase] = [
    "提升", "提高", "推进", "推动", "加强", "强化", "完善", "规范", "做好", "促进", "优化", "健全", "改进", "深化", "开展", "印发",
    "制定", "修订", "编制", "更新", "增强", "公布", "成立", "调整", "充实", "出台",
  ]
  /// Who tells.
  static let oneself: Phrases = ["我镇", "我乡", "我街道", "我办", "我街", "本镇", "本乡", "本街道"]
  static let formalOffices: Phrases = ["人民政府", "办事处", "党委", "党工委", "党委政府", "党委、政府"]
  /// Behind an office that is not the one that acts, or acts upon the own one.
  static let notActing: Phrases = [
    "、", "和", "及", "与", "的", "联系", "(", "等", "网", "门户", "官网", "官方", "微", "来", "到", "赴", "前来", "一行",
    "工作人员",
    "干部", "书记", "领导", "向", "给", "对", "为", "会同", "共同", "联合", "同", "附近", "周边", "辖区", "窗口", "大厅", "门口",
    "提供", "反馈", "协助", "配合", "支持", "邀请", "原", "印发", "公示栏", "公开栏",
  ]
  static let visits: Phrases = ["来访", "来镇", "来函", "来信", "来我", "参观", "指导", "互评", "轮训", "毗邻", "相邻"]
  static let leaders: Phrases = [
    "党委书记", "党工委书记", "党委副书记", "镇长", "乡长", "党政主要领导", "党政主要负责人", "党政一把手", "主任", "人大主席", "纪委书记",
  ]
  static let leading: Phrases = [
    "任", "担任", "为组长", "亲自", "牵头", "带头", "挂帅", "负总责", "高度重视", "分管", "主抓", "总负责", "负责", "具体负责",
  ]
  /// Characters of common words that stand in front of 镇 and are part of no name.
  static let neverInNames = Set(
    "推进加强提升开展建设管理发布公服务指导督促组织落实完善健全结根据通过利用分联系包驻辖属直级所各本我该每两个有多全深入强化及时做好创打造引领带动助力整治乡镇街道领导干部群众部单位承担负责协配参召印制定依托借据围绕坚持保障确抓统筹调牵接受挥转报送请交传达宣规范监反馈查看走访解履告知要求争取支增扩优便惠等的了不无未可能应当须需用向某修订成立撤受印学拟撰编写与跟"
      .unicodeScalars.map(\.value)
  ).subtracting([township])
  static let generic = Phrases(ClauseOpening.words + genericWords)
  private static let genericWords = [
    "乡", "城", "村", "集", "小城", "特色", "重点", "中心", "试点", "其他", "兄弟", "周边", "邻近", "老旧", "涉及", "具体",
    "有关", "相关", "一些",
    "建制", "老城", "古",
    "强", "名", "大", "小", "百强", "文明", "卫生", "生态", "旅游", "街", "社区", "县", "市", "区", "返", "下", "家", "故",
    "回", "入", "水",
    "他", "异", "城乡", "农村",
  ]
  static let beforeTownship = Set("东南西北上下前后大小新老金银龙凤".unicodeScalars.map(\.value))
  /// Sentences that rightly name a neighbour.
  static let dealings: Phrases = [
    "学习", "考察", "交流", "联合", "对口", "借鉴", "观摩", "合并", "撤并", "区划", "划归", "移交", "邻", "结对", "帮扶", "例如",
    "比如", "共建", "兄弟",
    "原",
  ]
}
