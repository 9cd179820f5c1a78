import ReportSyntax

/// Which year each clause of a sentence is about.
///
/// A year belongs to its clause, and to those behind until another one is named: 2025年，收到申请12件，办结12件.
/// A year to come (结转至2026年) and one to compare with (较2024年) are no clause's own, and one in brackets
/// (2024年为8件) ends with them.
enum SpokenYears {
  /// In characters.
  private static let sight = 600

  struct Clause {
    let range: Range<Int>
    /// The years named in it, with the places where they stand.
    fileprivate let own: [(place: Int, year: Int)]
    fileprivate let inherited: NamedCount.SpokenYear
    fileprivate let isOfOther: Bool

    /// What of it belongs to a place: all, but in one far longer than anybody writes, which may tell of
    /// thousands of things.
    func range(around place: Int) -> Range<Int> {
      range.count <= 2 * SpokenYears.sight
        ? range : range.clamped(to: place - SpokenYears.sight..<place + SpokenYears.sight)
    }

    /// The year that is spoken of at a place: the last one in front of it, else any in the clause.
    func year(at place: Int) -> NamedCount.SpokenYear {
      if isOfOther { return .other }
      let index = max(0, own.firstIndexBeyond { $0.place >= place } - 1)
      return own.indices.contains(index) ? .named(own[index].year) : inherited
    }
  }

  static func clauses(of passage: Passage, in sentence: Range<Int>) -> [Clause] {
    let text = passage.text
    let years = passage.quantities(in: sentence).compactMap { quantity -> (Quantity, Int)? in
      guard quantity.kind == .time, quantity.unit.hasPrefix("年"),
        let year = quantity.value.count, (2000...2099).contains(year)
      else { return nil }
      return (quantity, year)
    }
    var clauses: [Clause] = []
    var inherited = NamedCount.SpokenYear.unsaid
    var nextYear = 0
    for clause in text.clauses(in: sentence) {
      var own: [(place: Int, year: Int)] = []
      var next = inherited
      var depth = QuotationDepth()
      var read = clause.lowerBound
      while nextYear < years.count,
        years[nextYear].0.number.lowerBound < clause.upperBound
      {
        let (quantity, year) = years[nextYear]
        nextYear += 1
        let start = quantity.number.lowerBound
        while read < start {
          depth.read(text[read])
          read += 1
        }
        if isDestination(start, in: text) || isOrigin(quantity.range.upperBound, in: text)
          || depth.isInTitle
        {
          continue
        }
        own.append((start, year))
        if !isCompared(start, in: text), !isInBrackets(start, of: sentence, in: text) {
          next = .named(year)
        }
      }
      clauses.append(
        Clause(
          range: clause,
          own: own,
          inherited: inherited,
          isOfOther: isOfOtherYears(clause, in: text)
        )
      )
      inherited = next
    }
    return clauses
  }

  /// 结转至2026年.
  static func isDestination(_ place: Int, in text: ProseText) -> Bool {
    Words.destinations.contains { text.has($0, endingAt: place) }
  }

  /// 2024年结转, 2024年度结转至本年的, but not 2025年结转至2026年.
  static func isOrigin(_ end: Int, in text: ProseText) -> Bool {
    guard let carried = text.match(Words.carried, at: end) else { return false }
    return text.match(Words.onward, at: carried.upperBound) == nil
      || text.match(Words.hither, at: carried.upperBound) != nil
  }

  private static func isInBrackets(_ place: Int, of sentence: Range<Int>, in text: ProseText)
    -> Bool
  {
    let mark = between(max(sentence.lowerBound, place - 40), place).last {
      text[$0] == "(" || text[$0] == ")"
    }
    return mark.map { text[$0] == "(" } ?? false
  }

  private static func isCompared(_ place: Int, in text: ProseText) -> Bool {
    Words.comparisons.contains { text.has($0, endingAt: place) }
  }

  private static func isOfOtherYears(_ clause: Range<Int>, in text: ProseText) -> Bool {
    text.ranges(of: Words.otherYears, in: clause).contains { words in
      // 今年以来 is this year, and 上年结转 a row of table three.
      if text[words.lowerBound - 1] == "年" { return false }
      let around = between(
        max(clause.lowerBound, words.lowerBound - 3),
        min(clause.upperBound, words.upperBound + 4)
      )
      return !text.contains(Words.carries, in: around)
    }
  }

  private enum Words {
    static let destinations: [Phrase] = [
      "结转至", "结转到", "转至", "转到", "转入", "转", "结转入", "延至", "延续至", "延续到", "顺延至", "顺延到", "留至", "留到",
      "结至", "推至", "将于", "预计于", "拟于", "件到", "件至",
    ]
    static let carried: Phrases = [
      "结转", "度结转", "底结转", "末结转", "未办结", "度未办结", "转结", "转入", "度转入", "遗留", "度遗留", "的结转",
    ]
    static let carries: Phrases = ["结转", "转入", "转结", "未办结", "遗留"]
    static let onward: Phrases = ["下", "至", "到", "入", "次"]
    static let hither: Phrases = ["至本年", "到本年", "至今年", "到今年", "入本年", "入今年", "至当年", "到当年"]
    static let comparisons: [Phrase] = ["较", "比", "与", "同", "和", "跟", "于", "对比", "较之", "相比"]
    static let otherYears: Phrases = [
      "去年", "上年", "上一年", "前年", "往年", "历年", "近年", "近三年", "近两年", "近五年", "以来", "上个年度", "明年", "下一步",
    ]
  }
}
