import ReportSyntax

/// Other matters than reviews and lawsuits over disclosure, and counts of which these are a part.
extension AppealStatementReader {
  /// Whether a sentence tells of other matters: 作为复议机关审结3件, but not 复议机关予以维持.
  func isOfOthers(_ sentence: Range<Int>) -> Bool {
    if text.contains(Words.unrelated, in: sentence) { return true }
    return text.ranges(of: Words.others, in: sentence).contains { words in
      // 举办培训2期，没有发生行政复议: it is other matters only in a clause on reviews.
      if text.has("培训", at: words.lowerBound),
        !text.contains(Self.matters, in: text.clause(around: words, before: 40, behind: 40))
      {
        return false
      }
      return
        text.match(Words.decides, at: words.upperBound) == nil
        && !text.has("经", endingAt: words.lowerBound)
        || Words.actingAs.contains { text.has($0, endingAt: words.lowerBound) }
    }
  }

  /// 行政复议14件，其中涉及政府信息公开2件: only a part of them is over disclosure.
  func isOfAllKinds(_ count: NamedCount, in sentence: Range<Int>) -> Bool {
    let behind = count.quantity.range.upperBound
    // 行政应诉41件（含政府信息公开类1件）
    if let among = text.match(Words.amongInBrackets, at: behind) {
      return text.contains(Self.disclosure, in: between(among.upperBound, among.upperBound + 12))
    }
    guard isProseStop(text[behind]), !text.contains(Self.disclosure, in: count.piece) else {
      return false
    }
    if isInFrontOfPart(behind, in: sentence) || isToldInBrackets(behind, in: sentence) {
      return true
    }
    if let among = text.match(Words.among, at: behind + 1) {
      let next = between(among.upperBound, min(sentence.upperBound, among.upperBound + 12))
      return text.contains(Self.disclosure, in: next)
    }
    // 行政复议14件，涉及政府信息公开2件
    guard text.match(Words.ofDisclosure, at: behind + 1) != nil,
      let next = passage.quantities(in: between(behind + 1, min(sentence.upperBound, behind + 18)))
        .first(where: { $0.kind == .count }),
      case let words = between(behind + 1, next.number.lowerBound)
    else { return false }
    return text.contains(Self.disclosure, in: words) && !text.contains(Self.matters, in: words)
      && !words.contains { isProseStop(text[$0]) }
  }
}

extension AppealStatementReader {
  /// 行政诉讼2件，均为复议后起诉: all of them went one way.
  func wayOfAll(_ counted: AppealStatement) -> AppealStatement? {
    guard case .count(let count) = counted.claim, count > 0,
      counted.subject == .lawsuits || counted.subject == .both,
      let clause = clauseOfResult(behind: counted.place.upperBound),
      let way = text.firstRange(of: Words.ways, in: clause),
      case let head = between(clause.lowerBound, way.lowerBound),
      text.isMade(of: Words.allAre, in: head), count == 1 || text.contains(Words.all, in: head),
      text.isMade(of: Words.cases, in: between(way.upperBound, clause.upperBound)),
      let subject = subject(in: way)
    else { return nil }
    return AppealStatement(
      subject: subject,
      claim: .count(count),
      place: way,
      sentence: counted.sentence,
      year: counted.year,
      scope: counted.scope
    )
  }
}

extension AppealStatementReader {
  /// 行政复议3件，均已审结: none is pending.
  func endOfAll(_ counted: AppealStatement) -> AppealStatement? {
    guard case .count(let count) = counted.claim, count > 0,
      let clause = clauseOfResult(behind: counted.place.upperBound),
      let end = text.firstRange(of: Words.allEnded, in: clause),
      end.lowerBound == clause.lowerBound,
      end.upperBound == clause.upperBound || endsClause(text[end.upperBound])
    else { return nil }
    return AppealStatement(
      subject: counted.subject,
      claim: .result(.decided, count),
      place: end,
      sentence: counted.sentence,
      year: counted.year,
      scope: counted.scope
    )
  }

  /// 行政诉讼9件，胜诉8件，1件（政府信息公开）尚未审结: brackets tell which of them is over disclosure, and nothing else does.
  private func isToldInBrackets(_ place: Int, in sentence: Range<Int>) -> Bool {
    guard
      let words = text.firstRange(of: Self.disclosure, in: between(place, sentence.upperBound)),
      !text.contains(
        Self.disclosure,
        in: between(max(sentence.lowerBound, place - 120), place)
      )
    else { return false }
    return between(max(place, words.lowerBound - 4), words.lowerBound).contains {
      text[$0] == CountedText.Sign.open
    }
  }

  /// 行政复议、诉讼均为零.
  func zero(in clause: Range<Int>)
    -> (AppealStatement.Subject, AppealStatement.Claim, Range<Int>)?
  {
    guard let words = text.firstRange(of: Words.zero, in: clause),
      words.upperBound == clause.upperBound || endsClause(text[words.upperBound]),
      let matter = text.ranges(of: Self.matters, in: between(clause.lowerBound, words.lowerBound))
        .last,
      text.isMade(of: Words.cases, in: between(matter.upperBound, words.lowerBound)),
      let subject = subject(in: between(clause.lowerBound, words.lowerBound))
    else { return nil }
    return (subject, .count(0), words)
  }

  /// 未发生政府信息公开行政复议被纠正的情形.
  func noCorrection(in clause: Range<Int>) -> Range<Int>? {
    guard
      let none = passage.quantities(in: clause).first(where: { $0.kind == .nothing }),
      let end = text.firstRange(
        of: Words.corrections,
        in: between(none.range.upperBound, min(clause.upperBound, none.range.upperBound + 30))
      ), text.contains(Self.matters, in: between(none.range.upperBound, end.upperBound)),
      text.contains(Self.disclosure, in: clause),
      passage.quantities(in: clause).allSatisfy({ $0.kind == .nothing || $0.kind == .time })
    else { return nil }
    return none.range.lowerBound..<end.upperBound
  }

  /// 2021年申请于2022年审结1件: one of those that were pending.
  func namesTwoYears(_ range: Range<Int>) -> Bool {
    passage.quantities(in: range).count { $0.kind == .time && $0.unit.hasPrefix("年") } > 1
  }

  /// 行政复议143件，行政应诉61件，其中涉及政府信息公开3件: nothing in front of 其中 is said to be over disclosure.
  private func isInFrontOfPart(_ place: Int, in sentence: Range<Int>) -> Bool {
    guard
      let among = text.firstRange(
        of: Words.among,
        in: between(place, min(sentence.upperBound, place + 40))
      )
    else { return false }
    return text.contains(Self.disclosure, in: between(among.upperBound, among.upperBound + 12))
      && !text.contains(
        Self.disclosure,
        in: between(max(sentence.lowerBound, place - 120), among.lowerBound)
      )
  }
}

private enum Words {
  static let ways: Phrases = [
    "未经复议直接起诉", "未经复议直接提起行政诉讼", "未经复议直接提起诉讼", "直接起诉", "复议后起诉", "经复议后起诉", "复议后提起行政诉讼", "复议后提起诉讼",
    "复议后再起诉", "经复议再起诉", "未经行政复议直接起诉", "行政复议后起诉",
  ]
  static let allAre: Phrases = ["均", "都", "全部", "为", "系", "属", "属于", "是", "经", "行政"]
  static let all: Phrases = ["均", "都", "全部"]
  static let cases: Phrases = ["的", "案件", "案", "类", "情形", "行政诉讼"]
  /// Other matters than the reviews themselves.
  static let others: Phrases = [
    "复议申请人", "复议机关", "行政复议局", "复议案件审理", "办理复议", "审理行政", "审理复议", "审理案件", "审理政府", "审理信息", "审理涉", "代理",
    "培训", "以来", "同比", "较上",
  ]
  static let unrelated: Phrases = [
    "公开无关", "不涉及政府信息公开", "不涉及信息公开", "非政府信息公开", "不属于政府信息公开",
  ]
  /// What the organ of a review does with it.
  static let decides: Phrases = [
    "予以", "维持", "均", "依法", "作出", "决定", "已", "全部", "经审理", "审理后", "驳回", "撤销", "责令", "变更",
  ]
  static let actingAs: [Phrase] = ["作为", "为", "是", "系"]
  static let allEnded: Phrases = ["均已审结", "已全部审结", "全部审结", "均审结", "都已审结", "已审结", "均已结案", "已全部结案"]
  static let zero: Phrases = ["均为零", "都为零", "为零"]
  static let corrections: Phrases = ["纠正", "纠错", "败诉", "被撤销", "确认违法"]
  static let among: Phrases = ["其中"]
  static let amongInBrackets: Phrases = ["(含", "(其中", "(包括", "(包含", "(涉及"]
  static let ofDisclosure: Phrases = ["涉及", "涉政府信息", "属于", "政府信息公开", "与政府信息"]
}
