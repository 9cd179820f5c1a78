import ReportSyntax

/// The year in the title of a report whose text is about another: an old title, or a slip.
struct OddTitleYear: Sendable, Equatable {
  /// The year of the title.
  let written: Int
  /// The year that all else speaks of.
  let year: Int
  /// Whether the statistical period is in that year.
  let isInPeriod: Bool
  /// How often sentences name it, in front of the sections and in section one.
  let mentions: Int
  /// Whether no sentence names the year of the title.
  let isAlone: Bool

  /// `nil` where the title may be right.
  ///
  /// The period, the sentences and the signature have to agree: a report that was made from that of
  /// another year has the old years here and there, and the title is the first thing to be changed.
  init?(_ written: Int, set: Int?, against passages: [Passage], _ signature: Signature?) {
    var period: Int?
    for passage in passages where period == nil { period = passage.facts.periodYear }
    guard set.map({ $0 != written }) ?? (period != written) else { return nil }
    var counts: [Int: Int] = [:]
    for passage in passages where passage.kind != .title {
      guard passage.section == nil || passage.section == .overview else { continue }
      // Two years, 2年, are none.
      for year in passage.facts.years where (2000...2099).contains(year) {
        counts[year, default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    guard let year = set ?? period ?? most, year != written else { return nil }
    // The two dates of the period are no sentences of their own.
    let own = max(0, counts[year, default: 0] - (period == year ? 2 : 0))
    // 结转至2025年 in the report for 2024 tells of no other year.
    let others =
      counts[written, default: 0] - passages.reduce(0) { $0 + $1.count(ofDestinationsIn: written) }
    let isClear =
      period == year
      ? own > 2 * others && own > 0 || own == 0 && others == 0 && signature?.date.year == year + 1
      : others == 0 && passages.reduce(0) { $0 + $1.count(ofSentencesIn: year) } >= 2
    guard isClear, most == year || own == 0,
      Self.fits(signature, year)
    else { return nil }
    self.written = written
    self.year = year
    isInPeriod = period == year
    mentions = own
    isAlone = others == 0
  }

  /// Whether a report for a year may be signed so: in the next year, or in its December.
  private static func fits(_ signature: Signature?, _ year: Int) -> Bool {
    guard let date = signature?.date, let written = date.year else { return true }
    return written == year + 1 || written == year && date.month == 12
  }
}

extension Passage {
  /// How often a year is named as the one that requests are carried into.
  fileprivate func count(ofDestinationsIn year: Int) -> Int {
    guard kind != .title, section == nil || section == .overview, facts.years.contains(year) else {
      return 0
    }
    return quantities.count {
      $0.kind == .time && $0.value == Amount(year) && $0.unit.hasPrefix("年")
        && SpokenYears.isDestination($0.number.lowerBound, in: text)
    }
  }

  /// How many of its sentences begin with a year: 2025年，我镇…….
  fileprivate func count(ofSentencesIn year: Int) -> Int {
    guard kind != .title, section == .overview, facts.years.contains(year) else { return 0 }
    return sentences.count { sentence in
      guard let first = quantities(in: sentence).first,
        first.number.lowerBound == sentence.lowerBound, first.kind == .time,
        first.value == Amount(year), first.unit.hasPrefix("年"),
        !isDigit(text[first.range.upperBound])
      else { return false }
      return !text.contains(Self.plans, in: sentence)
    }
  }

  private static let plans: Phrases = ["将", "计划", "下一步", "拟", "以来"]
}
