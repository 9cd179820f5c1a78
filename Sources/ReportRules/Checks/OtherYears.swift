import ReportSyntax
import StatutoryForms

/// Looks for other years in one passage.
struct OtherYears {
  private let passage: Passage
  private let organ: Identity?
  private let year: Int
  private let periods: [StatedPeriod]
  /// The years that may be slips, in order.
  private let others: [Quantity]
  /// Where the report's own year stands.
  private let ownYears: [Quantity]
  /// Whether the passage speaks of the present year without its number.
  private let tellsPresent: Bool
  private let tellsOfSeveralYears: Bool
  private var text: ProseText { passage.text }

  /// Whether a year is the one before or behind the report year.
  static func isNear(_ year: Int, _ wanted: Int?) -> Bool {
    wanted.map { year == $0 - 1 || year == $0 + 1 } ?? false
  }

  /// Whether a year is another one, and one of the last or next three.
  static func isOff(_ year: Int, _ wanted: Int) -> Bool {
    year != wanted && (wanted - 3...wanted + 3).contains(year)
  }

  /// Whether a year that a passage names may be a slip for the report's: one of the last three, one to
  /// come that a plan may name, ten off, in front of the sections any other.
  ///
  /// Years long past are history, not slips; of those to come nothing but plans can be told.
  static func mayBeSlip(_ year: Int, in passage: Passage, _ wanted: Int) -> Bool {
    // 2015 for 2025: one digit is wrong.
    isOff(year, wanted) || year > wanted && year < OddYear.lastOfPlans
      || year != wanted && (passage.section == nil || abs(year - wanted) == 10)
  }

  /// - Parameter organ: what the report says about itself.
  init(_ passage: Passage, _ organ: Identity?, year: Int) {
    self.passage = passage
    self.organ = organ
    self.year = year
    others = passage.quantities.filter { quantity in
      quantity.value.count.map {
        Self.mayBeSlip($0, in: passage, year) && Self.isYear(quantity, $0)
      } ?? false
    }
    let hasNone = others.isEmpty
    periods =
      !hasNone && passage.facts.matters.contains(.periods) ? StatedPeriod.all(in: passage) : []
    ownYears = hasNone ? [] : passage.quantities.filter { Self.isYear($0, year) }
    tellsPresent = !hasNone && passage.text.contains(Words.present, in: passage.text.whole)
    tellsOfSeveralYears = !hasNone && YearOfFact.tellsOfSeveralYears(passage.text)
  }

  func findings() -> [Finding.Draft] {
    guard !others.isEmpty else { return [] }
    let tellsPeriod = passage.section.map { $0 == .overview } ?? true
    return passage.sentences.flatMap { sentence -> [Finding.Draft] in
      let years = Self.those(of: others, in: sentence)
      guard !years.isEmpty else { return [] }
      if tellsPeriod, text.contains(Words.period, in: sentence) {
        return inPeriod(years, sentence)
      }
      if passage.section == nil { return years.compactMap(inName) }
      return years.prefix(1).compactMap { inFact($0, sentence) }
    }
  }

  private func isNear(_ quantity: Quantity) -> Bool {
    quantity.value.count.map { Self.isNear($0, year) } ?? false
  }

  /// Those of some years, given in order, that stand in a range.
  private static func those(of years: [Quantity], in range: Range<Int>) -> ArraySlice<Quantity> {
    let start = years.firstIndexBeyond { $0.number.lowerBound >= range.lowerBound }
    let end = years.firstIndexBeyond { $0.number.lowerBound >= range.upperBound }
    return years[start..<max(start, end)]
  }

  private static func isYear(_ quantity: Quantity, _ wanted: Int) -> Bool {
    quantity.kind == .time && quantity.unit.hasPrefix("年") && !quantity.isApproximate
      && quantity.value == Amount(wanted)
  }

  /// 统计期限自2022年1月1日起: the first of its years, where both are the same, with a repair of both;
  /// `period.form` tells of other periods.
  private func inPeriod(_ years: ArraySlice<Quantity>, _ sentence: Range<Int>) -> [Finding.Draft] {
    let periods = periods.filter { sentence.contains($0.start.range.lowerBound) }
    let isRightElsewhere = periods.isEmpty && !Self.those(of: ownYears, in: sentence).isEmpty
    let months = years.filter { quantity in
      guard isNear(quantity) else { return false }
      // 统计期限为2022年度
      if periods.isEmpty, isWholePeriod(quantity) { return true }
      let next = text[quantity.range.upperBound]
      return (isDigit(next) || chineseDigit(next) != nil)
        && (periods.isEmpty
          || periods.contains {
            $0.year != nil && $0.start.range.lowerBound <= quantity.number.lowerBound
              && quantity.number.lowerBound < $0.end.range.upperBound
          })
    }
    guard !isRightElsewhere else { return [] }
    // A period of which one year alone is repaired would begin after its end.
    return months.prefix(1).map { quantity in
      finding(
        quantity,
        Wording(
          "统计期限写的是 \(quantity.value.text) 年，报告年度为 \(year) 年",
          english: "The period is in \(quantity.value.text), the report is for \(year)"
        ),
        repairing: months
      )
    }
  }

  /// Whether a year alone is said to be the period.
  private func isWholePeriod(_ quantity: Quantity) -> Bool {
    var end = quantity.range.upperBound
    if text.has("全年", at: end) { end += 2 }
    return endsClause(text[end])
      && Words.isPeriod.contains { text.has($0, endingAt: quantity.number.lowerBound) }
  }

  /// 清水镇2022年政府信息公开工作年度报告, in front of the first section.
  private func inName(_ quantity: Quantity) -> Finding.Draft? {
    let end = quantity.range.upperBound
    // Farther off, the whole name has to follow.
    guard text.match(isNear(quantity) ? Words.name : Words.fullName, at: end) != nil,
      !isInTitleOfNotice(quantity)
    else { return nil }
    return finding(quantity, plainMessage(quantity))
  }

  /// 《2025年政务公开工作要点》: the year of a document, and not that of the sentence.
  private func isInTitle(_ quantity: Quantity) -> Bool {
    let place = quantity.number.lowerBound
    return between(max(0, place - 60), place).last { text[$0] == "《" || text[$0] == "》" }
      .map { text[$0] == "《" } ?? false
  }

  private func isInTitleOfNotice(_ quantity: Quantity) -> Bool {
    let place = quantity.number.lowerBound
    let lower = max(0, place - 60)
    let before = between(lower, place)
    guard let open = before.last(where: { text[$0] == "《" || text[$0] == "》" }) else {
      return text.contains(Words.notice, in: before)
    }
    if text[open] == "》" { return false }
    let close = (place..<text.count).first { text[$0] == "》" } ?? text.count
    return text.contains(Words.notice, in: open..<close)
  }

  /// 2022年，镇政府制定……: a year that a sentence on the year's work begins with.
  private func inFact(_ quantity: Quantity, _ sentence: Range<Int>) -> Finding.Draft? {
    let isOverview = passage.section == .overview || !passage.section.isNarrative
    let fact = YearOfFact(text, quantity.range, sentence, organ?.agency)
    let isOfYearBehind = quantity.value > Amount(year)
    guard quantity.number.count == 4,
      Self.those(of: ownYears, in: sentence).allSatisfy(isInTitle),
      !fact.hasReason(isOfPlans: isOfYearBehind) || tellsItsOwnWork(fact, quantity, sentence)
        || opensPlainClause(fact, quantity, sentence),
      !isBesideOwnYear(sentence)
    else { return nil }
    guard
      startsStatement(at: quantity.number.lowerBound, sentence) || fact.isBehindOwnName
        || fact.isEndOfPeriod
    else {
      guard isOverview, isNear(quantity), ownYears.isEmpty, !tellsOfSeveralYears,
        fact.opensCountedClause(in: passage)
      else { return nil }
      return finding(quantity, plainMessage(quantity), .warning)
    }
    // A plan of next year, or what was wrong the year before, belongs into section five.
    guard isOverview || ownYears.isEmpty,
      isOverview || quantity.value == Amount(year - 1) || fact.tellsOfFees
    else { return nil }
    let end = quantity.range.upperBound
    let speaksOfItself = fact.speaksOfItself
    let tellsCount = passage.quantities(in: between(end, sentence.upperBound)).contains {
      $0.kind == .count || $0.kind == .nothing && text.contains(Words.received, in: $0.range)
    }
    // Farther off, the sentence has to tell both who and how much.
    let isPublished = isOverview && tellsPublished(fact, quantity, sentence)
    let isOfFees = fact.tellsOfFees && passage.section == .others
    guard isNear(quantity) || isOfFees || speaksOfItself && isOverview && tellsCount || isPublished
    else {
      return nil
    }
    if isOverview, tellsCount, isNear(quantity), !fact.isEndOfPeriod,
      text.contains(Words.deeds, in: between(end, sentence.upperBound))
    {
      return finding(quantity, plainMessage(quantity))
    }
    let tellsOfNone =
      isOverview && fact.tellsOfNone && ownYears.isEmpty
    guard speaksOfItself || tellsOfNone || isPublished || fact.isEndOfPeriod && tellsCount else {
      return nil
    }
    return finding(quantity, plainMessage(quantity), .warning)
  }

  /// 成立领导小组，2024年召开会议2次: nothing in the clause itself gives a reason.
  private func opensPlainClause(_ fact: YearOfFact, _ quantity: Quantity, _ sentence: Range<Int>)
    -> Bool
  {
    let start = quantity.number.lowerBound
    let end = (start..<max(start, sentence.upperBound)).first { isProseStop(text[$0]) }
    return text[start - 1] == "," && fact.opensCountedClause(in: passage)
      && !fact.hasReason(isOfPlans: true, in: start..<(end ?? start))
  }

  /// 2022年，我镇新收申请12件，上年结转1件: the first count is told of the year itself, whatever else the
  /// sentence compares it with, and nothing in the passage tells of another.
  private func tellsItsOwnWork(
    _ fact: YearOfFact,
    _ quantity: Quantity,
    _ sentence: Range<Int>
  ) -> Bool {
    let start = quantity.range.upperBound
    if startsStatement(at: quantity.number.lowerBound, sentence), quantity.value < Amount(year),
      let end = fact.endOfNoRequest, !tellsPresent
    {
      return !fact.hasReason(isOfPlans: true, in: sentence.lowerBound..<end)
    }
    guard quantity.number.lowerBound == sentence.lowerBound,
      fact.speaksOfItself || fact.tellsReceived,
      quantity.value < Amount(year),
      ownYears.isEmpty, !tellsPresent,
      let count = passage.quantities(in: between(start, min(sentence.upperBound, start + 48)))
        .first(where: { $0.kind == .count }),
      text.contains(Words.deeds, in: between(start, count.number.lowerBound))
    else { return false }
    return !fact.hasReason(isOfPlans: true, in: sentence.lowerBound..<count.range.upperBound)
  }

  /// 2021年度，通过政府网站公开政府信息23条: what opens a passage that names no other year.
  private func tellsPublished(
    _ fact: YearOfFact,
    _ quantity: Quantity,
    _ sentence: Range<Int>
  ) -> Bool {
    guard quantity.number.lowerBound == 0,
      !passage.quantities.contains(where: {
        $0.kind == .time && $0.unit.hasPrefix("年") && $0.number != quantity.number
      }),
      !tellsPresent,
      let count = passage.quantities(in: between(quantity.range.upperBound, sentence.upperBound))
        .first(where: { $0.kind == .count })
    else { return false }
    return fact.tellsPublished(count)
  }

  /// 2022年制发文件5件。2023年制发文件2件: one year is told after the other.
  private func isBesideOwnYear(_ sentence: Range<Int>) -> Bool {
    ownYears.firstIndexBeyond { $0.number.lowerBound >= sentence.upperBound }
      < ownYears.firstIndexBeyond { $0.number.lowerBound > sentence.upperBound }
  }

  /// Whether a year opens its sentence, or follows a heading on the same line.
  private func startsStatement(at index: Int, _ sentence: Range<Int>) -> Bool {
    if index == sentence.lowerBound { return true }
    let isShortHead = index - sentence.lowerBound <= 16
    return isShortHead && passage.ordinal != nil && sentence.lowerBound == 0
      && (text.hasPadding(behind: index - 1) || text[index - 1] == ":")
  }

  private func plainMessage(_ quantity: Quantity) -> Wording {
    Wording(
      "写的是 \(quantity.value.text) 年，报告年度为 \(year) 年",
      english: "The text says \(quantity.value.text), the report is for \(year)"
    )
  }

  /// - Parameter years: what is repaired together, the one pointed at first; nothing for it alone.
  private func finding(
    _ quantity: Quantity,
    _ message: Wording,
    _ severity: Severity? = nil,
    repairing years: [Quantity] = []
  ) -> Finding.Draft {
    func place(_ quantity: Quantity) -> Range<Int> {
      text.byteRange(quantity.number.lowerBound..<quantity.number.upperBound + 1)
    }
    let title = organ?.title.map {
      Finding.Related(range: $0, message: Wording("报告名称", english: "The name of the report"))
    }
    let isWritten = isDigit(text[quantity.number.lowerBound])
    let right = (isWritten ? "\(year)" : chineseYear(year)) + "年"
    return Finding.Draft(
      severity: severity,
      range: place(quantity),
      message: message,
      suggestion: right,
      related: (title.map { [$0] } ?? [])
        + years.dropFirst().map {
          Finding.Related(range: place($0), message: Wording("同一期限", english: "The same period"))
        },
      fixes: [
        .replacing(
          (years.isEmpty ? [quantity] : years).map(place),
          by: right,
          certainty: .preferred
        )
      ]
    )
  }
}

/// 二〇二五 for 2025.
private func chineseYear(_ year: Int) -> String {
  let digits = Array("〇一二三四五六七八九")
  return String(String(year).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}

private enum Words {
  static let period: Phrases = ["统计期限", "统计时限", "统计时间", "统计周期", "统计期间", "所列数据", "数据统计", "统计数据"]
  static let isPeriod: [Phrase] = [
    "统计期限为", "统计时限为", "统计时间为", "统计周期为", "统计期间为", "统计期限是", "统计期限:", "统计时间:", "统计周期:",
  ]
  static let name: Phrases = ["政府信息公开", "政务公开", "度政府信息公开"]
  static let fullName: Phrases = [
    "政府信息公开工作年度报告", "度政府信息公开工作年度报告", "政府信息公开年度报告", "度政府信息公开年度报告",
  ]
  /// 未收到申请 counts, too.
  static let received: Phrases = ["收到", "受理", "接到", "接收"]
  static let present: Phrases = ["今年", "本年", "当年"]
  static let notice: Phrases = ["通知", "关于", "要求", "做好", "编制"]
  static let deeds: Phrases = [
    "制发", "制定", "公开", "收到", "受理", "发布", "办理", "更新", "印发", "新收", "办结", "答复",
  ]
}
