import ReportSyntax

/// Words by which a passage says who acts: 我局, 青山县人民政府.
struct OrganMention: Sendable {
  enum Kind: Sendable, Equatable {
    /// 我 or 本 with what the speaker is.
    case oneself
    /// A county, district or city with its government.
    case government
    /// A county, district or city that does something itself.
    case actor
    /// 镇党委, 街道办事处 without a name, at the start of a clause in front of what it does.
    case office
    /// A county or district on whose site a text is to be had.
    case site
  }

  let kind: Kind
  /// 我局; 青山县, without 人民政府: characters of the passage.
  let range: Range<Int>
  /// 局, 镇, 县, 市.
  let rank: UInt32

  /// Those of a passage, outside of quotations and titles, in the order of the text.
  static func all(in passage: Passage) -> [OrganMention] {
    let text = passage.text
    let starts = text.ranges(of: Words.oneself, in: text.whole)
    let places = text.ranges(of: Words.ranks, in: text.whole)
    guard !starts.isEmpty || !places.isEmpty else { return [] }
    let quoted = QuotedRanges(text)
    let selves = starts.compactMap { oneself(in: text, at: $0) }
    let governments = places.compactMap { place(in: passage, rank: $0.lowerBound) }
    return (selves + governments).filter { !quoted.contains($0.range.lowerBound) }
  }

  private static func oneself(in text: ProseText, at range: Range<Int>) -> OrganMention? {
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    guard Words.speakers.contains(text[range.lowerBound]) else {
      let isInner = text.match(Words.innerOffices, at: range.lowerBound) == range
      guard before == 0 || isProseStop(before) || isInner && Words.beforeInner.contains(before),
        isInner || tellsDeedOfOffice(at: range.upperBound, in: text)
      else { return nil }
      return OrganMention(kind: .office, range: range, rank: text[range.lowerBound])
    }
    guard !Words.beforeSelf.contains(before),
      !Words.behindSelf.contains(after)
        || text.match(Words.alsoBehindSelf, at: range.upperBound) != nil
    else { return nil }
    if text.has("全", at: range.lowerBound) {
      // 全县主动公开, not 全县共有学校12所.
      guard before == 0 || isProseStop(before) || before == "年" || before == "度",
        tellsOwnCount(at: range.upperBound, in: text)
          || text.match(Words.deedsOfWhole, at: range.upperBound) != nil
      else { return nil }
    }
    return OrganMention(kind: .oneself, range: range, rank: text[range.lowerBound + 1])
  }

  /// What an office is said to do, also behind the other one: 镇党委、政府高度重视.
  private static func tellsDeedOfOffice(at index: Int, in text: ProseText) -> Bool {
    let other = text.match(Words.otherOffices, at: index)
    return text.match(Words.deedsOfOffices, at: other?.upperBound ?? index) != nil
  }

  /// 青山县 in front of 人民政府, or at the start of a clause in front of what it does.
  private static func place(in passage: Passage, rank index: Int) -> OrganMention? {
    let text = passage.text
    let isGovernment = text.match(Words.governments, at: index + 1) != nil
    guard
      isGovernment || text.match(Words.deedsOfPlaces, at: index + 1) != nil
        || text.match(Words.matters, at: index + 1) != nil,
      let start = start(ofPlaceEndingAt: index, in: text),
      isGovernment || opensClause(start, in: text) || isInMatter(start, index + 1, in: text)
        || isFirstOfItem(start, in: text),
      !isGeneric(start..<index, text), !isPartner(at: start, in: passage)
    else { return nil }
    let isSite = isPublication(behind: index + 1, in: text)
    if isSite {
      let clause = text.clause(around: start..<index, before: 0, behind: 40)
      guard isGovernment,
        passage.section == nil
          ? text.contains(Words.download, in: clause)
          : opensClause(start, in: text) && text.contains(Words.siteWork, in: clause)
      else { return nil }
    }
    return OrganMention(
      kind: isSite ? .site : isGovernment ? .government : .actor,
      range: start..<index + 1,
      rank: text[index]
    )
  }

  /// Whether a name stands at the start of a clause, or behind the year that opens it: 2025年度青山县….
  static func opensClause(_ start: Int, in text: ProseText) -> Bool {
    if start == 0 || isProseStop(text[start - 1]) { return true }
    let end = text.has("年度", endingAt: start) ? start - 1 : start
    guard text.has("年", endingAt: end) else { return false }
    var first = end - 1
    while first > 0, end - first < 6, isDigit(text[first - 1]) { first -= 1 }
    if first == end - 1, Words.thisYear.contains(text[first - 1]) { first -= 1 }
    return first < end - 1 && (first == 0 || isProseStop(text[first - 1]))
  }

  /// 一是青山县部分单位更新不及时.
  private static func isFirstOfItem(_ start: Int, in text: ProseText) -> Bool {
    text.has("是", endingAt: start) && chineseDigit(text[start - 2]) != nil
      && (start == 2 || isProseStop(text[start - 3]))
  }

  /// Whether a sentence rightly names another organ at an index: it tells of dealings with it.
  static func isPartner(at start: Int, in passage: Passage) -> Bool {
    let text = passage.text
    guard let sentence = passage.sentence(around: start) else { return true }
    if tellsDealings(in: sentence, of: text) { return true }
    return Words.partners.contains(text[start - 1]) && !text.contains(Words.contact, in: sentence)
  }

  /// Whether a sentence tells of dealings with other organs; 坚持公开为原则, 原创解读 tell of none.
  private static func tellsDealings(in sentence: Range<Int>, of text: ProseText) -> Bool {
    text.ranges(of: Words.dealings, in: sentence).contains {
      !ClauseOpening.isNotFormer(at: $0.lowerBound, in: text)
    }
  }

  /// Whether it is an office that only its own town would name without the place: 镇党政办.
  func isInnerOffice(in text: ProseText) -> Bool {
    text.match(Words.innerOffices, at: range.lowerBound) == range
  }

  /// Whether counts follow that a report tells of its own organ.
  static func tellsOwnCount(at index: Int, in text: ProseText) -> Bool {
    text.match(Words.ownCounts, at: index) != nil
  }

  /// Whether a sentence tells that an organ became another.
  static func tellsOfMergers(around index: Int, in passage: Passage) -> Bool {
    guard let sentence = passage.sentence(around: index) else { return true }
    return passage.text.contains(Words.mergers, in: sentence)
  }

  /// Whether an organ is said to do something itself, in words that start at an index.
  static func tellsDeed(at index: Int, in text: ProseText) -> Bool {
    text.match(Words.deeds, at: index) != nil
  }

  /// Whether an organ is said to do itself what others do for it as well, in words that start at an index.
  static func tellsTask(at index: Int, in text: ProseText) -> Bool {
    text.match(Words.tasks, at: index) != nil
  }

  /// 清水县财政局办公室负责: whether the office of an organ is said to have the work in hand.
  static func tellsDuty(at index: Int, in text: ProseText) -> Bool {
    guard let office = text.match(Words.offices, at: index) else { return false }
    return text.match(Words.duties, at: office.upperBound) != nil
  }

  /// 请与清水县财政局办公室联系: whether an organ is the one to be asked about the report.
  static func tellsContact(at index: Int, in text: ProseText) -> Bool {
    guard let office = text.match(Words.offices, at: index) else { return false }
    return text.match(Words.toContact, at: office.upperBound) != nil
  }

  /// Whether an organ is said to do what a report tells of its own organ alone.
  static func tellsOwnMatter(at index: Int, in text: ProseText) -> Bool {
    text.match(Words.ownMatters, at: index) != nil
  }

  /// Whether an organ is said to do, in words that start at an index, what a report tells of its whole year.
  static func tellsYear(at index: Int, in text: ProseText) -> Bool {
    text.match(Words.deedsOfYear, at: index) != nil
  }

  /// 提升清水县政务公开水平, 推进清水县财政局政务公开: a name behind a verb, in front of what the report is about.
  static func isInMatter(_ start: Int, _ end: Int, in text: ProseText) -> Bool {
    text.match(Words.matters, at: end) != nil && isBehindVerb(start, in: text)
  }

  /// 提升清水县财政局…: whether a verb stands in front of what the work is about.
  static func isBehindVerb(_ start: Int, in text: ProseText) -> Bool {
    Words.verbs.contains { text.has($0, endingAt: start) }
  }

  /// What an organ says that it is going to do.
  static let wordsOfPlans = [
    "将继续", "将进一步", "将加大", "将认真", "将严格", "将不断", "将持续", "将深入", "将坚持", "将着力", "将从以下", "将采取", "将对照",
    "将按照", "将围绕", "将加强", "将重点",
  ]

  /// 将继续…: whether an organ is said to go on with its own work.
  static func tellsPlan(at index: Int, in text: ProseText) -> Bool {
    text.match(Words.plans, at: index) != nil
  }

  /// Where a name of two or three characters starts, behind a character that is part of none.
  static func start(ofPlaceEndingAt end: Int, in text: ProseText) -> Int? {
    if let short = startOfShortName(endingAt: end, in: text) { return short }
    var start = end
    while start > 0, end - start < 4, isHan(text[start - 1]),
      !Words.neverInNames.contains(text[start - 1]),
      end - start < 2 || !opensClause(start, in: text)
    {
      start -= 1
    }
    // 2025年度市财政局
    guard (2...3).contains(end - start), text.match(Words.genericNames, at: start) == nil else {
      return nil
    }
    return start
  }

  /// 安和县, 明山区 at the start of a clause, though 和 and 明 are parts of common words; 贵州省 anywhere.
  private static func startOfShortName(endingAt end: Int, in text: ProseText) -> Int? {
    guard end >= 2 else { return nil }
    let (first, last) = (text[end - 2], text[end - 1])
    let isOdd = Words.neverInNames.contains(last)
    guard isHan(first), isHan(last), isOdd != Words.neverInNames.contains(first),
      Words.alsoInNames.contains(isOdd ? last : first),
      last == Words.prefecture || end == 2 || isProseStop(text[end - 3])
        || isFirstOfItem(end - 2, in: text),
      text.match(Words.genericNames, at: end - 2) == nil
    else { return nil }
    return end - 2
  }

  private static func isGeneric(_ name: Range<Int>, _ text: ProseText) -> Bool {
    (text[name.upperBound] == Words.district ? Words.genericDistricts : Words.genericEnds)
      .contains(text[name.upperBound - 1])
      || text.match(Words.genericNames, at: name.lowerBound) != nil
  }

  /// 县政府网站 is where something is published.
  private static func isPublication(behind index: Int, in text: ProseText) -> Bool {
    text.contains(Words.sites, in: index..<min(text.count, index + 12))
  }
}

/// The parts of a passage that stand in quotation marks or title marks.
private struct QuotedRanges {
  private let ranges: [Range<Int>]

  init(_ text: ProseText) {
    var ranges: [Range<Int>] = []
    var depth = QuotationDepth()
    var start: Int?
    for index in text.places(of: ScalarFilter("“”《》")) {
      depth.read(text[index])
      if depth.isOutside, let first = start {
        ranges.append(first..<index)
        start = nil
      } else if !depth.isOutside, start == nil {
        start = index
      }
    }
    self.ranges = ranges
  }

  func contains(_ index: Int) -> Bool {
    let place = ranges.firstIndexBeyond { $0.upperBound > index }
    return place < ranges.count && ranges[place].contains(index)
  }
}

private enum Words {
  static let oneself = Phrases(
    innerOfficeWords + [
      "本县", "本市", "本区", "我局", "本局", "我厅", "我委", "我镇", "我乡", "我街道", "我县", "我市", "我区", "我中心", "本镇",
      "本乡", "本街道", "本委",
      "我院", "我校", "本院", "本中心", "本厅", "全县", "全镇", "全乡", "全街道",
      "镇党委", "镇政府", "镇人民政府", "乡党委", "乡政府", "乡人民政府", "街道党工委", "街道办事处", "局党组",
    ]
  )
  /// What only the organ itself would name without its place.
  static let innerOffices = Phrases(innerOfficeWords)
  private static let innerOfficeWords = [
    "镇党政", "乡党政", "街道党政", "镇便民服务中心", "乡便民服务中心", "街道便民服务中心", "镇便民服务大厅", "乡便民服务大厅", "街道便民服务大厅",
    "镇党群服务中心", "乡党群服务中心", "街道党群服务中心", "局属各单位", "局属单位", "局机关各科室", "局机关各股室", "镇纪委", "乡纪委", "街道纪工委",
    "镇政府办公室", "镇人民政府办公室", "乡政府办公室", "乡人民政府办公室",
  ]
  static let beforeInner = Set("由与经在各对向".unicodeScalars.map(\.value))
  static let speakers = Set("我本全".unicodeScalars.map(\.value))
  static let otherOffices: Phrases = ["、政府", "和政府", "、镇政府", "、乡政府", "、办事处", "、街道办事处"]
  private static let deedsOfAll = [
    "严格", "认真", "积极", "高度重视", "切实", "坚持", "始终", "不断", "深入", "全面", "扎实", "持续", "主动公开",
    "建立健全", "进一步",
  ]
  static let deedsOfOffices = Phrases(
    deedsOfAll + [
      "采取", "制定", "成立", "召开", "安排", "指定", "明确专人", "配备", "将政务公开", "把政务公开", "将政府信息公开", "把政府信息公开",
      "将信息公开", "把信息公开", "书记亲自",
      "书记任", "书记担任", "书记为组长", "书记负总责", "主要领导", "主要负责人", "分管领导",
    ]
  )
  /// 自我局限, 基本局面.
  static let beforeSelf = Set("自忘大小唯基根原样".unicodeScalars.map(\.value))
  /// 我局限于, 我委托, 我乡镇, 我县级.
  static let behindSelf = Set("限面部势托派员任镇村江级本土会域情".unicodeScalars.map(\.value))
  /// 我镇部分村, 我局部署.
  static let alsoBehindSelf: Phrases = ["部分", "部门", "部署", "面向", "面临", "面对", "任务", "情况"]
  static let ranks: Phrases = ["县", "区", "市", "旗"]
  static let governments: Phrases = ["人民政府", "政府"]
  static let deeds = Phrases(deedsOfAll + deedsOfGovernments)
  private static let deedsOfGovernments = [
    "在县委", "在区委", "在市委", "在省委", "在党中央", "各级行政机关", "各级各部门", "各乡镇、各部门",
  ]
  /// What a county or district tells of itself.
  static let deedsOfPlaces = Phrases(
    deedsOfAll + deedsOfGovernments + [
      "把政务公开", "把政府信息公开", "将政务公开", "将政府信息公开", "把信息公开", "将信息公开", "围绕", "聚焦", "紧扣", "紧紧围绕",
      "各乡镇", "各部门", "各级", "委、县政府", "委、区政府", "以习近平", "贯彻", "按照国", "按照省", "按照市", "共收到", "未收到", "没有收到",
      "新收", "收到政府信息", "共受理", "未收取",
      "没有收取", "未发生因", "未发生政府信息", "制发", "加强政府信息", "加强政务公开", "强化政府信息", "规范政府信息",
      "及各部门", "及各乡镇", "及所属", "及其部门", "本级", "部分单位", "部分部门", "个别单位", "个别部门", "一些部门", "一些单位", "有的部门",
      "部分乡镇", "个别乡镇", "组织开展", "组织召开", "健全完善", "建立健全", "完善政府", "完善政务", "加强信息公开", "强化信息公开",
      "推动", "推进政务", "推进政府信息",
    ] + OrganMention.wordsOfPlans
  )
  static let plans = Phrases(OrganMention.wordsOfPlans)
  static let matters: Phrases = [
    "政务公开水平", "政务公开工作", "政务公开质量", "政府信息公开", "信息公开水平", "信息公开工作", "公开水平", "公开工作",
  ]
  static let verbs: [Phrase] = [
    "提升", "提高", "推进", "推动", "加强", "强化", "完善", "规范", "做好", "促进", "优化", "健全", "改进", "深化", "增强",
  ]
  /// What is told of 全县 that only those say who belong to it.
  static let deedsOfWhole = Phrases(
    deedsOfAll + [
      "以习近平", "围绕", "聚焦", "贯彻", "紧扣", "政府信息公开工作", "政务公开工作", "各级", "各部门", "各村", "各单位", "安排",
      "建成", "建有", "设有", "设立", "设置", "累计", "共有", "现有", "上下", "召开", "举办", "组织", "开展", "发布", "推动",
      "推进",
      "通过", "政务新媒体", "统一",
    ]
  )
  static let duties: Phrases = ["具体负责", "具体承担", "具体承办", "负责", "牵头", "承担", "统筹", "统一负责", "归口"]
  static let download: Phrases = ["下载", "查阅", "查看", "浏览", "获取", "公布"]
  static let tasks: Phrases = [
    "加强", "强化", "规范", "完善", "健全", "优化", "围绕", "明确", "组织开展", "结合", "做好", "成立", "召开", "落实", "修订主动公开",
    "修订政府信息", "编制政府信息", "更新政府信息",
  ]
  /// What nobody tells of the place above.
  static let ownCounts = Phrases(
    [
      "主动公开政府信息", "共主动公开", "累计主动公开", "新收政府信息", "收到政府信息公开申请", "共收到政府信息", "未收到政府信息", "没有收到政府信息",
      "未收取信息处理费",
      "没有收取信息处理费", "未发生因政府信息公开", "未因政府信息公开", "新收申请", "共收到申请", "共新收申请", "新收到政府信息", "共受理政府信息",
      "受理政府信息公开申请", "新收到申请", "未收到申请",
      "全年制发", "全年主动公开", "全年共公开", "制发行政规范性", "制定行政规范性", "制发规范性", "制定规范性",
    ] + OrganMention.wordsOfPlans
  )
  /// What a department tells of nobody but itself.
  static let ownMatters: Phrases = [
    "未收取信息处理费", "未收取政府信息", "未收取依申请", "没有收取信息处理费", "无收取信息处理费", "未产生信息处理费", "未产生政府信息", "未发生信息处理费",
    "未发生政府信息公开信息处理费", "坚持以习近平", "坚持以公开", "高度重视政府信息公开", "高度重视政务公开", "高度重视信息公开",
  ]
  /// What a department does all the year.
  static let deedsOfYear = Phrases(
    [
      "围绕", "紧紧围绕", "聚焦", "紧扣", "立足", "以", "按照", "根据", "着力", "牢牢", "统筹推进", "有序推进", "稳步推进", "全力",
      "加强政府信息", "加强政务公开", "强化政府信息", "规范政府信息", "依托", "贯彻", "深化",
    ] + OrganMention.wordsOfPlans
  )
  /// Characters in front of a name, or of common words, that are part of hardly any name.
  static let neverInNames = Set(
    "某的了和与及同由在到从向对为将把经据照按请送给致找查是有被以于至往赴到各全我本该省市县区旗州盟镇乡村推进加强提升展管理发布服务指导督促组织落实完善健全结合根通过利用系属直级所每两个多深入强化时做好创打造引领带动助力整治部门单位承担负责协配参召印制托借围绕持障确抓统筹调挥转报传达宣规范监反馈看访解履告知明争取支增扩优便惠等不无未可能应当须需受接收交会商报经占评"
      .unicodeScalars.map(\.value)
  )
  /// Those of them that are in names of counties all the same.
  static let alsoInNames = Set("和利州明化合通达保应当会商惠门承同治监交无定信".unicodeScalars.map(\.value))
  static let prefecture = Phrase("州").scalars[0]
  static let district = Phrase("区").scalars[0]
  /// 自治区, 开发区, 山区.
  static let genericDistricts = Set(
    "治新发范园社辖片景库市郊地各全我本该县军合技业游税护工产化老牧矿林校港小灾学厂街".unicodeScalars.map(\.value)
  )
  /// 城市, 各县.
  static let genericEnds = Set("城地各全我本该级".unicodeScalars.map(\.value))
  static let genericNames = Phrases(ClauseOpening.words + genericWords)
  private static let genericWords = [
    "试点", "重点", "其他", "周边", "相关", "有关", "上级", "下级", "同级", "基层", "邻近", "党和", "便利", "有利", "权利", "福利",
    "贫困", "民族", "少数", "地级", "直辖",
    "中心", "主城", "老城", "首都", "边远", "偏远", "计划", "中国", "人民", "政府",
    // 紧扣县委、县政府中心工作
    "紧扣", "聚焦", "遵循", "遵照", "对标", "锚定", "瞄准", "契合", "服从", "响应", "呼应", "突出", "扭住", "扛牢",
  ]
  static let sites: Phrases = ["网", "门户", "平台", "公众号", "公报", "APP", "专栏"]
  static let partners = Set("与和同及赴到往".unicodeScalars.map(\.value))
  /// What only an organ does that has a site, and not who publishes on it.
  static let siteWork: Phrases = ["首页", "改版", "开设", "升级", "改造", "适老", "集约化", "栏目调整", "优化"]
  static let thisYear = Set("今本全".unicodeScalars.map(\.value))
  static let offices: Phrases = ["办公室", "综合科", "综合股", "政务公开办", "办公室(政务公开办)"]
  static let toContact: Phrases = [",电话", ",联系电话", ",地址", "联系", "(地址", "(电话", "(联系", "取得联系"]
  static let contact: Phrases = ["联系", "电话", "疑问", "咨询"]
  static let mergers: Phrases = ["原", "合并", "撤", "区划", "划归", "移交", "改设"]
  /// Sentences that rightly name another.
  static let dealings: Phrases = [
    "学习", "考察", "交流", "联合", "对口", "借鉴", "观摩", "合并", "撤并", "区划", "划归", "移交", "邻", "结对", "帮扶",
    "例如", "比如", "共建", "兄弟", "原", "协作", "合作", "先进", "经验", "跨省", "跨区域", "通办", "被告", "复议机关",
  ]
}
