import ReportSyntax

/// What stands around a count: other matters in front of it, and what it sums up.
extension RequestStatementReader {
  /// The sentence of a count, as far as people see it with the count; in one that never ends each count
  /// would look through all of it.
  func near(_ count: NamedCount) -> Range<Int> {
    let place = count.quantity.number.lowerBound
    return passage.sentences[count.sentence]
      .clamped(to: max(0, place - Self.sight)..<place + Self.sight)
  }

  /// In characters.
  static let sight = 600

  /// 8件复议案件中，6件维持，1件作其他处理: results of reviews, not of requests.
  func isOfAppeals(_ place: Int, in count: NamedCount) -> Bool {
    let ahead = between(near(count).lowerBound, place)
    let start = (ahead.last { text[$0] == ";" } ?? ahead.lowerBound - 1) + 1
    guard
      let appeal = text.ranges(of: RequestWords.appeals, in: between(start, place)).last
    else { return false }
    return text.firstRange(of: RequestWords.requests, in: between(appeal.upperBound, place)) == nil
  }

  /// 行政复议4件，上年结转1件，撤回1件，答复4份: behind reviews that are counted, those that came from last year, were
  /// withdrawn or answered are reviews.
  func unlessOfAppeals(_ subject: RequestStatement.Subject?, _ count: NamedCount)
    -> RequestStatement.Subject?
  {
    let place = count.quantity.number.lowerBound
    guard subject != nil, isOfAppeals(place, in: count) else { return subject }
    let ahead = between(near(count).lowerBound, place)
    guard let appeal = text.ranges(of: RequestWords.appeals, in: ahead).last else { return subject }
    let areCounted = passage.quantities(in: between(appeal.upperBound, place)).contains {
      $0.kind == .count && $0.value > .zero
    }
    return areCounted ? nil : subject
  }

  /// 申请人撤回1件, 1件由申请人主动撤回.
  func withdrawn(_ count: NamedCount) -> RequestStatement.Subject? {
    if let mark = text.ranges(of: RequestWords.withdrawn, in: count.before).last {
      return count.before.upperBound - mark.upperBound <= 12 ? .withdrawn : nil
    }
    guard let mark = text.firstRange(of: RequestWords.withdrawn, in: count.behind),
      mark.lowerBound - count.behind.lowerBound <= 10
    else { return nil }
    return .withdrawn
  }

  /// 2名群众提出政府信息公开申请, but not those who were shown how to, or did not stay with it.
  func askers(_ count: NamedCount) -> RequestStatement.Subject? {
    let behind = count.behind
    guard RequestWords.people.contains(count.unit),
      text.match(RequestWords.askers, at: behind.lowerBound) != nil,
      text.contains(RequestWords.asked, in: behind),
      text.contains(RequestWords.requests, in: behind),
      !text.contains(RequestWords.helped, in: count.clause),
      !text.contains(RequestWords.givenUp, in: passage.sentences[count.sentence])
    else { return nil }
    return .askers
  }

  /// 因本机关不掌握等原因无法提供3件: others may be told of with other reasons.
  func tellsSomeReasons(_ count: NamedCount) -> Bool {
    guard let outcome = text.ranges(of: RequestWords.outcomeWords, in: count.before).last else {
      return false
    }
    return RequestWords.someReasons.contains { text.has($0, endingAt: outcome.lowerBound) }
  }

  /// Those who may have asked, but for lists that mean everybody: 公民、法人和其他组织.
  func applicantNames(in range: Range<Int>) -> [Range<Int>] {
    text.ranges(of: RequestWords.applicantWords, in: range).filter { name in
      !neutral.contains {
        $0 != name && $0.lowerBound <= name.lowerBound && name.upperBound <= $0.upperBound
      }
    }
  }

  /// 38件 of 上年结转4件，两项合计38件.
  func isSumBehindCarriedIn(_ count: NamedCount) -> Bool {
    let words = between(count.clause.lowerBound, count.quantity.number.lowerBound)
    return text.match(RequestWords.sums, at: words.lowerBound) != nil
      && isMadeOf(RequestWords.sumsAndNouns, words)
      && (count.behind.isEmpty || endsClause(text[count.behind.lowerBound]))
      && tellsCarriedIn(inFrontOf: count)
  }

  /// Whether the clause in front of that of a count tells of those carried in, and of nothing behind.
  func tellsCarriedIn(inFrontOf count: NamedCount) -> Bool {
    let sentence = passage.sentences[count.sentence]
    guard
      let clause = text.lastClause(in: between(sentence.lowerBound, count.clause.lowerBound)),
      !text.contains(RequestWords.among, in: clause)
    else { return false }
    return text.contains(RequestWords.carriedIn, in: clause)
      || passage.quantities(in: clause).contains {
        $0.kind == .time && SpokenYears.isOrigin($0.range.upperBound, in: text)
      }
  }
}
