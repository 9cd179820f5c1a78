import ReportSyntax

/// A percentage of growth in a sentence that has the figures of both years.
struct WrittenGrowth {
  /// This year's figure and that of the year before, which need not be written.
  let current: Quantity
  let previous: Amount
  /// What the year before is told by: its figure, or how much more or less it was.
  let told: Quantity
  let percentage: Quantity
  let isGrowth: Bool

  /// Whether the figures went the way that the words say.
  var hasRightDirection: Bool {
    isGrowth ? current.value >= previous : current.value <= previous
  }

  var difference: Amount {
    current.value > previous ? current.value - previous : previous - current.value
  }

  /// Whether one of its figures is written in ten thousands.
  var isRounded: Bool { current.isRounded || told.isRounded }

  /// Whether the percentage, with so many digits behind the point, may be that of the figures: of
  /// rounded ones, that of any figures that are written like these.
  func fits(digits: Int, in text: ProseText) -> Bool {
    let slack = text.rounding(of: current) + text.rounding(of: told)
    // A difference that is told leaves the year before as uncertain as both; its own figure does not.
    let isFigure = told.value == previous
    let ofDifference = isFigure ? slack : text.rounding(of: told)
    let ofPrevious = isFigure ? text.rounding(of: told) : slack
    let least = difference > ofDifference ? difference - ofDifference : .zero
    let floor = previous > ofPrevious ? previous - ofPrevious : .zero
    return Ratio.mayBe(
      percentage.value,
      digits: digits,
      from: Ratio(least, previous + ofPrevious),
      to: Ratio(difference + ofDifference, floor)
    )
  }

  static func all(in passage: Passage, year: Int?) -> [WrittenGrowth] {
    percentages(in: passage).compactMap { percentage, isGrowth in
      growth(percentage, isGrowth: isGrowth, in: passage, year: year)
    }
  }

  /// The figures of two years, and how much more or less the later one is said to be.
  typealias Difference = (current: Quantity, previous: Quantity, difference: Quantity, isMore: Bool)

  /// Counts that stand behind one another, by threes: exact ones in one unit.
  static func triples(of counts: [Quantity]) -> [(Quantity, Quantity, Quantity)] {
    counts.indices.dropFirst(2).compactMap { index in
      let (first, second, third) = (counts[index - 2], counts[index - 1], counts[index])
      return first.unit == second.unit && first.unit == third.unit
        && ![first, second, third].contains(where: \.isApproximate)
        ? (first, second, third) : nil
    }
  }

  /// The counts that stand in no brackets.
  static func plainCounts(of passage: Passage) -> [Quantity] {
    passage.quantities.filter { $0.kind == .count && !isInBrackets($0, in: passage.text) }
  }

  /// Differences that are told beside the figures of both years: 34件，比2023年的21件增加13件.
  static func differences(in passage: Passage, year: Int?) -> [Difference] {
    let text = passage.text
    return triples(of: plainCounts(of: passage)).compactMap { current, previous, difference in
      let end = difference.number.lowerBound
      let (first, second) = (
        between(behindBracket(of: current, in: text), previous.number.lowerBound),
        between(previous.range.upperBound, end)
      )
      guard first.count <= 14, second.count <= 10, !text.contains(Words.stops, in: first),
        !text.contains(Words.stops, in: second), !text.contains(Words.lists, in: second),
        text.contains(Words.comparison, in: first) || text.contains(Words.comparison, in: second)
          || isNothingElse(between(first.lowerBound + 1, first.upperBound), in: passage),
        tellsYearBefore(first, in: passage, year: year),
        let isMore = isDifference(second, in: text)
      else { return nil }
      return (current, previous, difference, isMore)
    } + differencesBesideBrackets(in: passage, year: year)
      + differencesInFront(in: passage, year: year)
  }

  /// 896件，比2023年（812件）增加84件; 69件，同比减少8件（2022年77件）.
  private static func differencesBesideBrackets(in passage: Passage, year: Int?) -> [Difference] {
    let text = passage.text
    let counts = passage.quantities.filter { $0.kind == .count }
    return triples(of: counts).compactMap { current, second, third in
      let isLast = text[third.range.upperBound] == ")"
      let (previous, difference) = isLast ? (third, second) : (second, third)
      let start = current.range.upperBound
      let reach = between(isLast ? second.range.upperBound : start, previous.number.lowerBound)
      guard let open = reach.last(where: { text[$0] == "(" }), !isLast || open == reach.lowerBound,
        text[previous.range.upperBound] == ")", !isInBrackets(current, in: text),
        case let words = between(start, isLast ? difference.number.lowerBound : open),
        case let inside = between(open + 1, previous.number.lowerBound),
        case let head = isLast
          ? words : between(previous.range.upperBound + 1, difference.number.lowerBound),
        words.count <= 14, head.count <= 14, !text.contains(Words.stops, in: words),
        !text.contains(Words.stops, in: head), !text.contains(Words.lists, in: head),
        text.contains(Words.comparison, in: words),
        isLast
          ? tellsYearBefore(inside, in: passage, year: year)
          : inside.isEmpty && tellsYearBefore(words, in: passage, year: year),
        let isMore = isDifference(head, in: text)
      else { return nil }
      return (current, previous, difference, isMore)
    }
  }

  /// Whether a bracket that opens shortly in front of a count closes behind it.
  static func isInBrackets(_ count: Quantity, in text: ProseText) -> Bool {
    let place = count.number.lowerBound
    let mark = between(max(0, place - bracketReach), place).last {
      text[$0] == "(" || text[$0] == ")" || text[$0] == "。"
    }
    return mark.map { text[$0] == "(" } ?? false
  }

  /// Behind a count and what brackets say of it: 12件（自然人9件、企业3件）.
  static func behindBracket(of count: Quantity, in text: ProseText) -> Int {
    let end = count.range.upperBound
    guard text[end] == "(" else { return end }
    return between(end, end + bracketReach).first { text[$0] == ")" }.map { $0 + 1 } ?? end
  }

  private static let bracketReach = 60

  /// Growths since the year before, of a count whose earlier figure the sentence does not tell.
  static func allOfOneFigure(
    in passage: Passage,
    year: Int?
  ) -> [(count: Quantity, percentage: Quantity, isGrowth: Bool)] {
    percentages(in: passage).compactMap { percentage, isGrowth in
      guard let told = figures(before: percentage, in: passage, year: year),
        let count = told.current.first, told.previous.isEmpty, told.differences.isEmpty,
        previous(behind: percentage, in: passage, year: year) == nil
      else { return nil }
      let words = between(count.range.upperBound, percentage.number.lowerBound)
      guard passage.text.contains(Words.sinceYearBefore, in: words) else { return nil }
      return (count, percentage, isGrowth)
    }
  }

  /// The percentages of growth, and whether they say that something became more.
  private static func percentages(
    in passage: Passage
  ) -> [(percentage: Quantity, isGrowth: Bool)] {
    guard passage.facts.matters.contains(.percentages) else { return [] }
    let text = passage.text
    return passage.quantities.compactMap { percentage in
      guard percentage.kind == .percentage, !percentage.isApproximate,
        text[percentage.number.upperBound] == "%"
      else { return nil }
      let place = percentage.number.lowerBound
      let head = between(max(0, place - 6), place)
      let up = text.ranges(of: Words.more, in: head).last
      let down = text.ranges(of: Words.less, in: head).last
      guard (up == nil) != (down == nil), let word = up ?? down,
        !between(word.upperBound, place).contains(where: { isProseStop(text[$0]) }),
        !hasOwnSubject(word, in: passage)
      else { return nil }
      return (percentage, up != nil)
    }
  }

  /// The counts in front of a percentage, by what they tell: one of this year, and at most one of each of the
  /// others.
  private struct Figures {
    var current: [Quantity] = []
    var previous: [Quantity] = []
    var differences: [(Quantity, Bool)] = []
  }

  private static func figures(
    before percentage: Quantity,
    in passage: Passage,
    year: Int?
  ) -> Figures? {
    let text = passage.text
    let end = percentage.number.lowerBound
    let index = passage.sentences.firstIndexBeyond { $0.upperBound > end }
    guard index < passage.sentences.count else { return nil }
    var start = max(passage.sentences[index].lowerBound, end - 120)
    // What stands in front of another percentage or a semicolon is told by that.
    if let other = passage.quantities(in: between(start, end)).last(where: {
      $0.kind == .percentage
    }) {
      start = other.range.upperBound
    }
    if let mark = between(start, end).last(where: { text[$0] == ";" }) { start = mark + 1 }
    var counts = passage.quantities(in: between(start, end)).filter { $0.kind == .count }
    // 办理97件（含结转5件），新收92件，较上年的105件减少13件: the last three are of one thing.
    if counts.count > 3, case let last = Array(counts.suffix(3)),
      last[0].value == last[1].value + last[2].value
        || last[1].value == last[0].value + last[2].value
    {
      counts = last
    }
    let years = passage.quantities(in: between(start, end)).compactMap {
      $0.kind == .time && $0.unit.hasPrefix("年") ? $0.value.count : nil
    }
    guard years.allSatisfy({ $0 < 2000 || $0 == year || $0 + 1 == year }) else { return nil }
    guard (1...3).contains(counts.count), counts.allSatisfy({ !$0.isApproximate || $0.isRounded }),
      Set(counts.map(\.unit)).count == 1, !text.contains(Words.lists, in: between(start, end))
    else { return nil }
    var told = Figures()
    var lower = start
    for count in counts {
      let head = between(max(lower, count.number.lowerBound - 16), count.number.lowerBound)
      lower = count.range.upperBound
      if let isMore = isDifference(head, in: text) {
        told.differences.append((count, isMore))
      } else if tellsYearBefore(head, in: passage, year: year) {
        told.previous.append(count)
      } else {
        told.current.append(count)
      }
    }
    guard told.current.count == 1, told.previous.count <= 1, told.differences.count <= 1 else {
      return nil
    }
    return told
  }

  private static func growth(
    _ percentage: Quantity,
    isGrowth: Bool,
    in passage: Passage,
    year: Int?
  ) -> WrittenGrowth? {
    let text = passage.text
    guard let figures = figures(before: percentage, in: passage, year: year),
      let now = figures.current.first
    else { return nil }
    let told = figures.previous.first ?? previous(behind: percentage, in: passage, year: year)
    if let before = told, before.unit == now.unit, before.value > .zero {
      return WrittenGrowth(
        current: now,
        previous: before.value,
        told: before,
        percentage: percentage,
        isGrowth: isGrowth
      )
    }
    guard let (difference, isMore) = figures.differences.first, isMore == isGrowth,
      isMore ? now.value > difference.value : true,
      text.contains(
        Words.comparison,
        in: between(now.range.upperBound, difference.number.lowerBound)
      )
    else { return nil }
    return WrittenGrowth(
      current: now,
      previous: isMore ? now.value - difference.value : now.value + difference.value,
      told: difference,
      percentage: percentage,
      isGrowth: isGrowth
    )
  }

  /// Last year's figure behind a percentage: 下降25%（上年16件）, 同比增长50%，上年公开信息100条.
  private static func previous(
    behind percentage: Quantity,
    in passage: Passage,
    year: Int?
  ) -> Quantity? {
    bracketed(behind: percentage, in: passage, year: year)
      ?? inNextClause(behind: percentage, in: passage, year: year)
  }

  private static func inNextClause(
    behind percentage: Quantity,
    in passage: Passage,
    year: Int?
  ) -> Quantity? {
    let text = passage.text
    let start = percentage.range.upperBound + 1
    guard text[start - 1] == ",",
      let end = (start..<start + 24).first(where: { isProseStop(text[$0]) }),
      case let counts = passage.quantities(in: start..<end).filter({ $0.kind == .count }),
      counts.count == 1, let count = counts.first, count.range.upperBound == end,
      !count.isApproximate || count.isRounded,
      case let words = between(start, count.number.lowerBound),
      tellsYearBefore(words, in: passage, year: year),
      let time = text.firstRange(of: Words.times, in: words),
      time.lowerBound == start
        || passage.quantities(in: words).contains(where: { $0.number.lowerBound == start }),
      text.isMade(of: Words.sameMatter, in: between(time.upperBound, words.upperBound))
    else { return nil }
    return count
  }

  /// Last year's figure in brackets behind a percentage: 下降25%（上年16件）.
  private static func bracketed(
    behind percentage: Quantity,
    in passage: Passage,
    year: Int?
  ) -> Quantity? {
    let text = passage.text
    let open = percentage.range.upperBound
    guard text[open] == "(",
      let close = (open + 1..<open + 20).first(where: { text[$0] == ")" }),
      case let counts = passage.quantities(in: between(open, close)).filter({ $0.kind == .count }),
      counts.count == 1, let count = counts.first, count.range.upperBound == close,
      !count.isApproximate || count.isRounded,
      tellsYearBefore(between(open + 1, count.number.lowerBound), in: passage, year: year)
    else { return nil }
    return count
  }

  /// Whether a clause without a count says itself what grew: 点击量增长300%.
  private static func hasOwnSubject(_ word: Range<Int>, in passage: Passage) -> Bool {
    let text = passage.text
    let lower = max(0, word.lowerBound - 24)
    var start = (between(lower, word.lowerBound).last { isProseStop(text[$0]) } ?? lower - 1) + 1
    if passage.quantities(in: between(start, word.lowerBound)).contains(where: { $0.kind == .count }
    ) {
      return false
    }
    while start < word.lowerBound {
      let year = passage.quantities(in: start..<start + 1).first { $0.kind == .time }
      guard let words = year?.range ?? text.match(Words.comparing, at: start) else { return true }
      start = words.upperBound
    }
    return false
  }

  /// Whether the words in front of a count say that it is what came or went: 增加了20条.
  static func isDifference(_ head: Range<Int>, in text: ProseText) -> Bool? {
    let near = between(max(head.lowerBound, head.upperBound - 4), head.upperBound)
    if text.contains(Words.upTo, in: near) { return nil }
    if text.contains(Words.more, in: near) { return true }
    return text.contains(Words.less, in: near) ? false : nil
  }

  /// Whether a count is that of the year before: 较上年的100条, 2024年100条.
  static func tellsYearBefore(
    _ head: Range<Int>,
    in passage: Passage,
    year: Int?
  ) -> Bool {
    let text = passage.text
    let clause = between(
      (head.last { isProseStop(text[$0]) } ?? head.lowerBound - 1) + 1,
      head.upperBound
    )
    if text.contains(Words.changes, in: clause) { return false }
    if text.contains(Words.yearBefore, in: clause) { return true }
    let isOfYearBefore = passage.quantities(in: clause).contains {
      $0.kind == .time && $0.unit.hasPrefix("年") && $0.value.count == year.map { $0 - 1 }
    }
    return isOfYearBefore && year != nil
  }
}

extension ProseText {
  /// Half of the last digit of a figure in ten thousands; nothing for an exact one.
  fileprivate func rounding(of figure: Quantity) -> Amount {
    guard figure.isRounded, let digits = fractionDigits(of: figure) else { return .zero }
    let unit = (0..<digits).reduce(10_000) { unit, _ in unit / 10 }
    return Amount(tenThousandths: unit * 10_000 / 2)
  }
}

private enum Words {
  static let more: Phrases = ["增长", "增加", "上升", "上涨", "提高", "提升", "增幅", "增多", "多了", "多出"]
  static let less: Phrases = ["下降", "减少", "降低", "下滑", "减幅", "降幅", "少了", "下跌"]
  static let stops: Phrases = ["。", ";", "、", "(", ")"]
  /// 增加到120条 is what it came to.
  static let upTo: Phrases = ["到", "至"]
  static let changes: Phrases = ["增", "减", "升", "降", "多", "少"]
  static let yearBefore: Phrases = ["去年", "上年", "上一年", "前一年", "同期"]
  static let times: Phrases = ["上年度", "上年同期", "上年", "去年同期", "去年", "上一年度", "上一年", "年度", "年"]
  /// What last year's figure counts, told without another matter: not 上年结转1件.
  static let sameMatter: Phrases = [
    "主动公开", "公开", "发布", "推送", "信息", "政府信息", "各类", "收到", "新收", "受理", "申请", "为", "是", "共", "仅", "则",
    "共计", "数",
    "数量", "总量", "有", "度",
  ]
  static let sinceYearBefore: Phrases = [
    "同比", "较上年", "比上年", "较去年", "比去年", "较上一年", "比上一年", "上年相比", "去年相比", "上年同期", "去年同期",
  ]
  static let comparison: Phrases = ["较", "比", "同比", "去年", "上年"]
  /// What may stand in front of 增长 in a clause of its own.
  static let comparing: Phrases = [
    "同比", "环比", "较", "比", "与", "相比", "上年", "去年", "上一年", "上年度", "去年同期", "上年同期", "同期", "度", "总体",
    "总量",
    "数量", "总数", "分别", "共", "约", "年",
  ]
  /// Where parts are told, no figure is the one of the whole.
  static let lists: Phrases = ["其中", "分别", "累计", "平均", "日均", "月均"]
}
