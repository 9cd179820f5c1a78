import ReportSyntax

/// A year and the sentence that it is the year of: 2022年，我镇主动公开政府信息20条.
struct YearOfFact {
  private let text: ProseText
  /// With 年.
  private let year: Range<Int>
  private let sentence: Range<Int>
  private let own: Agency?

  init(_ text: ProseText, _ year: Range<Int>, _ sentence: Range<Int>, _ own: Agency?) {
    self.text = text
    self.year = year
    self.sentence = sentence
    self.own = own
  }

  // MARK: Whose year it is

  /// Whether the words behind the year, or in front, say that the report's own organ acts.
  var speaksOfItself: Bool {
    let head = between(year.upperBound, min(sentence.upperBound, year.upperBound + 16))
    return isBehindOwnName || text.contains(Words.own, in: head) || namesOwnOrgan(in: head)
      || tellsOfFees
  }

  /// 2023年共收到政府信息公开申请7件: the words right behind the year say that requests came.
  var tellsReceived: Bool {
    guard let deed = text.match(Words.counted, at: year.upperBound) else { return false }
    return text.contains(
      Words.requests,
      in: deed.lowerBound..<min(sentence.upperBound, deed.upperBound + 20)
    )
  }

  /// 2023年未发生行政复议、行政诉讼: the words right behind the year say that there was none.
  var tellsOfNone: Bool {
    let start = text.match(Words.commas, at: year.upperBound)?.upperBound ?? year.upperBound
    guard let none = text.match(Words.none, at: start) else { return false }
    return text.contains(
      Words.matters,
      in: between(none.upperBound, min(sentence.upperBound, none.upperBound + 24))
    )
  }

  /// 2023年度没有收到政府信息公开申请: where the words end that say right behind the year that none came.
  var endOfNoRequest: Int? {
    let start = text.match(Words.commas, at: year.upperBound)?.upperBound ?? year.upperBound
    guard let none = text.match(Words.noneReceived, at: start) else { return nil }
    return text.firstRange(
      of: Words.requests,
      in: between(none.upperBound, min(sentence.upperBound, none.upperBound + 20))
    )?.upperBound
  }

  /// 2023年，通过政府网站公开政府信息20条: the words up to the first count say that it was published.
  func tellsPublished(_ count: Quantity) -> Bool {
    text.match(Words.units, at: count.range.upperBound - 1) != nil
      && Words.published.contains { text.has($0, endingAt: count.number.lowerBound) }
  }

  /// Whether fees are told of, that were taken or not.
  var tellsOfFees: Bool {
    text.contains(
      Words.fees,
      in: between(year.upperBound, min(sentence.upperBound, year.upperBound + 40))
    )
  }

  /// 全镇2022年, 我局2022年.
  var isBehindOwnName: Bool {
    let front = between(sentence.lowerBound, year.lowerBound)
    guard (2...16).contains(front.count) else { return false }
    return text.match(Words.own, at: front.lowerBound)?.upperBound == front.upperBound
      || own.map { $0.core.scalars.count >= 3 && text.has($0.core, endingAt: front.upperBound) }
        ?? false
  }

  private func namesOwnOrgan(in head: Range<Int>) -> Bool {
    guard let own else { return false }
    let scalars = own.core.scalars
    if text.contains(own.core, in: head) { return true }
    if own.kind == .subdistrict, text.match(Words.subdistrict, at: head.lowerBound) != nil {
      return true
    }
    // 市卫生健康委 of 海州市卫生健康委员会.
    if let short = own.shortCommission, text.contains(short, in: head) { return true }
    if namesOwnDepartment(in: head, own) { return true }
    // 县发展和改革局 of 清水县发展和改革局, 区政府 of 清水区.
    guard let rank = scalars.last, scalars.count >= 3 else { return false }
    for index in head where text[index] == rank && text[index - 1] == scalars[scalars.count - 2] {
      var start = index
      var place = scalars.count - 1
      while place > 0, start > head.lowerBound, text[start - 1] == scalars[place - 1] {
        start -= 1
        place -= 1
      }
      if index - start >= 3 { return true }
    }
    return text.match(Words.governments, at: head.lowerBound + 1) != nil
      && text[head.lowerBound] == rank
      || text[head.lowerBound] == "," && text[head.lowerBound + 1] == rank
        && text.match(Words.governments, at: head.lowerBound + 2) != nil
  }

  /// 县住建局 of 清水县住房和城乡建设局: behind the rank of the place, characters of the name in their order.
  private func namesOwnDepartment(in head: Range<Int>, _ own: Agency) -> Bool {
    let scalars = own.scalars
    guard own.kind == .department, let last = scalars.last,
      let above = scalars.dropLast(3).lastIndex(where: { AgencyEnding.ranks.contains($0) })
    else { return false }
    let start = text.match(Words.commas, at: head.lowerBound)?.upperBound ?? head.lowerBound
    guard text[start] == scalars[above] else { return false }
    var place = start + 1
    for scalar in scalars[(above + 1)...] where text[place] == scalar { place += 1 }
    return place - start >= 4 && text[place - 1] == last
  }

  // MARK: Where it stands

  /// 截至2022年12月31日, 截止2022年底.
  var isEndOfPeriod: Bool {
    text.match(Words.until, at: sentence.lowerBound)?.upperBound == year.lowerBound
      && text.match(Words.ends, at: year.upperBound) != nil
  }

  /// ……，2022年累计主动公开政府信息20条: a clause that tells how much in its first words.
  ///
  /// Not in a passage that ``tellsOfSeveralYears(_:)``.
  func opensCountedClause(in passage: Passage) -> Bool {
    guard text[year.lowerBound - 1] == ",",
      let deed = text.match(Words.counted, at: year.upperBound),
      // 2018年受理的1件申请
      !text.has("的", at: deed.upperBound),
      let count = passage.quantities(in: between(deed.upperBound, deed.upperBound + 12)).first,
      count.kind == .count
    else { return false }
    return !between(deed.upperBound, count.number.lowerBound).contains { isProseStop(text[$0]) }
  }

  /// Whether a text names the present year, or compares years.
  static func tellsOfSeveralYears(_ text: ProseText) -> Bool {
    text.contains(Words.present, in: text.whole)
  }

  // MARK: Why it may be another

  /// Whether the sentence has a reason to name another year.
  ///
  /// - Parameter isOfPlans: whether the year is still to come, so that a plan may be for it.
  func hasReason(isOfPlans: Bool) -> Bool { hasReason(isOfPlans: isOfPlans, in: sentence) }

  /// - Parameter range: as much of the sentence as may give one.
  func hasReason(isOfPlans: Bool, in range: Range<Int>) -> Bool {
    let near = year.upperBound + 16
    return text.ranges(of: Words.reasons, in: range).contains { words in
      let isOwnEnd = isEndOfPeriod && words.lowerBound == year.upperBound - 1
      return !isOwnEnd && !isFalseFriend(words) && !isInTitle(words.lowerBound)
    }
      || text.ranges(of: Words.plans, in: range).contains { words in
        (isOfPlans || words.lowerBound < near) && !isInTitle(words.lowerBound)
          && text.match(Words.likePlans, at: words.lowerBound) == nil
      }
  }

  /// 较好, 获得感, 甚至.
  private func isFalseFriend(_ words: Range<Int>) -> Bool {
    if text.match(Words.falseFriends, at: words.lowerBound) != nil { return true }
    let before = text[words.lowerBound - 1]
    return words.count == 1
      && (text[words.lowerBound] == Words.to ? Words.beforeTo : Words.beforeMore).contains(before)
  }

  private func isInTitle(_ index: Int) -> Bool {
    for place in between(max(sentence.lowerBound, index - 60), index).reversed() {
      switch text[place] {
      case "《": return true
      case "》": return false
      default: continue
      }
    }
    return false
  }
}

private enum Words {
  static let own: Phrases = [
    "我镇", "我乡", "我街道", "我县", "我区", "我市", "我局", "我委", "我办", "我中心", "本机关", "本镇", "本局", "本街道", "全镇",
    "我厅", "我旗", "我办", "我会", "管委会", "本厅", "本委", "本中心", "全旗", "全乡", "全县",
    "全区", "全市", "全局", "我单位", "本单位",
  ]
  static let governments: Phrases = ["政府", "人民政府", "党委"]
  /// What subdistricts call themselves.
  static let subdistrict: Phrases = [
    ",街道未", ",街道共", ",街道办", ",街道党工委", ",街道主动", ",街道新收", ",街道收到", ",街道没有", ",街道全年", ",街道累计", "街道未",
    "街道共",
    "街道办", "度街道", "度,街道", ",街道围绕", ",街道坚持", ",街道认真", ",街道以", ",街道紧扣", ",街道聚焦", ",街道深入", ",街道严格",
    ",街道高度", ",街道按照", ",街道持续", ",街道积极", ",街道信息公开", ",街道政务公开", ",街道政府信息",
  ]
  /// What an organ tells of itself alone.
  static let fees: Phrases = ["信息处理费", "未收取", "无收取", "没有收取", "未发生政府信息公开收费"]
  static let until: Phrases = ["截至", "截止", "截止到", "截至到"]
  static let ends: Phrases = ["12月", "底", "末"]
  static let counted: Phrases = [
    "主动公开", "累计主动公开", "共主动公开", "累计公开", "共公开", "共发布", "累计发布", "收到", "共收到", "新收到", "新收", "受理", "共受理",
    "度主动公开", "度共收到", "全年新收", "全年共收到", "全年收到", "全年共受理", "度新收", "度受理", "推送", "发布", "度推送", "度发布", "编发",
    "召开", "度召开", "共召开", "组织", "共组织", "举办", "度举办", "共举办", "开展", "共开展",
  ]
  static let requests: Phrases = ["申请"]
  static let noneReceived: Phrases = [
    "未收到", "没有收到", "未接到", "没有接到", "未受理", "共未收到", "全年未收到", "全年没有收到", "无政府信息公开",
  ]
  static let published: [Phrase] = [
    "公开政府信息", "公开政府信息共", "公开信息", "公开各类信息", "公开各类政府信息", "发布信息", "发布政府信息", "发布各类信息",
  ]
  static let units: Phrases = ["条", "件"]
  static let commas: Phrases = [",", "度", "度,"]
  static let none: Phrases = ["未发生", "没有发生", "未因", "没有因", "未产生", "没有产生", "未出现", "未涉及"]
  static let matters: Phrases = ["复议", "诉讼", "信息处理费"]
  static let present: Phrases = ["今年", "本年", "同比", "相比", "较", "比", "持平", "历年", "近三年"]
  /// What may rightly name another year.
  static let reasons: Phrases = [
    "以来", "年起", "年底", "年末", "结转", "上年", "去年", "相比", "较", "同比", "比上", "至", "之前", "预算", "决算",
    "要点", "方案", "规划", "成立", "施行", "修订", "考核", "荣获", "获得", "评为", "审计", "年报", "年度报告", "延续", "曾",
  ]
  static let falseFriends: Phrases = [
    "较好", "较大", "较强", "较为", "较快", "较高", "较多", "较完善", "较少", "较广", "获得感", "至关", "至上", "规划建设", "方案制定",
  ]
  static let to = Phrase("至").scalars[0]
  static let beforeTo = Set("甚乃以截直".unicodeScalars.map(\.value))
  static let beforeMore = Set("比".unicodeScalars.map(\.value))
  static let plans: Phrases = ["计划", "将", "拟", "下一步", "继续"]
  static let likePlans: Phrases = ["计划生育", "计划财务", "将军"]
}
