import ReportSyntax

/// Counts whose number was left out, or stands for any.
extension BlankReader {
  /// 开展培训N次, 公开信息??条, but not 第N次, nor a question.
  func unknownNumber(at start: Int) -> Blank? {
    let mark = text[start]
    guard text[start - 1] != mark, isHan(text[start - 1]), text[start - 1] != "第",
      text[start - 1] != "每"
    else { return nil }
    var end = start
    while text[end] == mark { end += 1 }
    let isTold = Self.beforeUnknown.contains(text[start - 1])
    guard let unit = endOfUnit(at: end),
      mark == "?" ? isTold || endsClause(text[unit]) : end == start + 1
    else { return nil }
    return Blank(kind: .letters, range: start..<end)
  }

  /// 培训□人次, 公开信息●●条, 0550-●●●●●●●, but not a list whose items such a sign opens.
  func sign(at start: Int) -> Blank? {
    let mark = text[start]
    guard text[start - 1] != mark else { return nil }
    var end = start
    while text[end] == mark { end += 1 }
    if end - start >= 3, text[start - 1] == "-", mark != "…",
      let code = startOfAreaCode(before: start - 1)
    {
      return Blank(kind: .letters, range: code..<end)
    }
    guard isHan(text[start - 1]), let unit = endOfUnit(at: end), endsClause(text[unit]) else {
      return nil
    }
    return Blank(kind: .letters, range: start..<end)
  }

  /// Where the unit ends that stands at an index: 条, 人, 人次.
  private func endOfUnit(at index: Int) -> Int? {
    if text.has("人次", at: index) { return index + 2 }
    return Self.units.contains(text[index]) || Self.furtherUnits.contains(text[index])
      ? index + 1 : nil
  }

  /// 栏目由？个调整为8个: behind such words no question ends.
  private static let beforeUnknown = Set("由从共计为达至到增".unicodeScalars.map(\.value))
  private static let furtherUnits = Set("处家台名户人类".unicodeScalars.map(\.value))

  /// 栏目由个调整为8个, 由8个整合为个.
  func changedNumber(before index: Int) -> Blank? {
    // 整合为个，: no name begins with a unit where a clause ends behind it.
    if endsClause(text[index + 1]),
      let change = Self.changeWords.first(where: { text.has($0, endingAt: index) })
    {
      return Blank(kind: .number, range: index - change.scalars.count..<index + 1)
    }
    guard text[index - 1] == "由" || text[index - 1] == "从",
      let change = text.match(Self.changes, at: index + 1),
      let next = passage.quantities(in: change.upperBound..<change.upperBound + 1).first,
      next.number.lowerBound == change.upperBound,
      next.unit.unicodeScalars.first?.value == text[index]
    else { return nil }
    return Blank(kind: .number, range: index - 1..<index + 1)
  }

  private static let changes = Phrases(changedInto)
  private static let changeWords = changedInto.map { Phrase($0) }
  private static let changedInto = [
    "调整为", "调整到", "增加到", "增加至", "增至", "减少到", "减少至", "减至", "整合为", "压缩为", "压缩至", "扩大到", "提高到", "优化为",
    "精简为", "精简至", "合并为",
  ]

  /// 政策解读篇，召开新闻发布会1场: a unit without a number in a list of counts.
  func standsBeforeCount(_ index: Int) -> Bool {
    guard Self.unitsOfLists.contains(text[index]), text[index + 1] == "," || text[index + 1] == "、",
      let next = passage.quantities(in: between(index + 2, index + 18)).first, next.kind == .count,
      !next.isApproximate
    else { return false }
    return !between(index + 2, next.number.lowerBound).contains { isProseStop(text[$0]) }
  }

  private static let unitsOfLists = Set("篇次期场".unicodeScalars.map(\.value))

  /// 开展业务培训场，: what is held has a number in front of its unit, and is no name with it.
  ///
  /// - Parameter word: what stands in front of the unit.
  func isHeld(_ word: Phrase, in clause: Range<Int>) -> Bool {
    let start = clause.upperBound - word.scalars.count
    guard Self.heldThings.contains(where: { text.has($0, endingAt: clause.upperBound) }),
      let verb = text.firstRange(of: Self.holding, in: between(clause.lowerBound, start))
    else { return false }
    return start - verb.upperBound <= 6
      && !text.contains(Self.grounds, in: between(verb.upperBound, clause.upperBound))
  }

  /// 培训场, 培训期 may be words of their own.
  func mayNamePlace(_ word: Phrase, in unit: UInt32) -> Bool {
    (unit == "场" || unit == "期") && Self.heldThings.contains { $0.scalars == word.scalars }
  }

  /// 设政务公开专区个: nobody says so of anything.
  static let builtThings: [Phrase] = ["专区", "专栏", "栏目", "公众号", "查阅点", "公示栏", "公开栏"]

  private static let holding: Phrases = ["召开", "开展", "举办", "组织", "举行"]
  private static let heldThings: [Phrase] = [
    "会议", "培训", "检查", "活动", "座谈", "宣讲", "演练", "评议", "自查", "督查", "培训会", "座谈会", "推进会", "例会", "发布会",
    "讲座",
    "宣讲会", "听证会", "培训班",
  ]
  /// 组织到职业培训场: where something is held.
  private static let grounds: Phrases = ["到", "在", "的", "进入", "第", "每", "一"]

  /// 印发**份, 接待**人次: asterisks, which are no characters here, where no pair of them emphasises words.
  func starredCount(before unit: Int) -> Blank? {
    let index = text.has("人次", endingAt: unit + 1) ? unit - 1 : unit
    guard index > 0, isHan(text[index - 1]),
      case let place = text.byteRange(index..<index + 1).lowerBound, hasStars(endingAt: place),
      bytes[text.byteRange(index - 1..<index).upperBound] == Self.star,
      areOnlyStars(before: place)
    else { return nil }
    return Blank(kind: .stars, range: index..<unit + 1)
  }

  /// 制发规范性文件2件，现行有效的规范性文件。: a count of other documents stands in front.
  func stock(endingAt index: Int) -> Blank? {
    guard text[index] == "件", text[index - 1] == "文",
      text.has("规范性文件", endingAt: index + 1), endsClause(text[index + 1]),
      case let start = clauseStart(before: index),
      let words = text.match(Self.inForce, at: start),
      case let noun = text.has("行政", at: words.upperBound)
        ? words.upperBound + 2 : words.upperBound, noun == index - 4,
      let last = passage.quantities(in: between(max(0, start - 8), start)).last,
      last.kind == .count, last.unit == "件", last.range.upperBound == start - 1
    else { return nil }
    return Blank(kind: .number, range: noun..<index + 1)
  }

  private static let inForce: Phrases = [
    "现行有效的", "现行有效", "目前现行有效的", "目前现行有效", "仍然有效的", "继续有效的",
  ]

  /// What stands in front of 条 where that is part of a word: 头条, 逐条, 第几条.
  static let neverCounted = Set(
    "头信法线链词面教油便借欠白金封荒枝苗萧发粉布横纸条戒律逐首整每多几数干余一二两三四五六七八九十百千本各该某第前后上下长短单双"
      .unicodeScalars.map(\.value)
  )
  /// Where the clause around a character starts, or the last of it that people still read as one.
  func clauseStart(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < Self.longestClause, !isProseStop(text[start - 1]),
      text[start - 1] != "、"
    {
      start -= 1
    }
    return start
  }

  /// In characters.
  private static let longestClause = 200
}
