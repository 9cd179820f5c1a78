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

  /// Nor is what became of letters and calls that the sentence counts (热线128件，办结120件), or of the requests of
  /// other offices (各乡镇共收到申请236件，办结228件).
  func unlessOfOthers(_ subject: RequestStatement.Subject?, _ count: NamedCount)
    -> RequestStatement.Subject?
  {
    guard let subject = unlessOfAppeals(subject, count) else { return nil }
    switch subject {
    case .new, .received, .due, .channel, .askers, .applicants: return subject
    case .handled, .carriedIn, .finished, .answered, .carriedOver, .outcome, .withdrawn: break
    }
    return isOfLetters(count) || isOfOtherOffices(count) ? nil : subject
  }

  private func isOfLetters(_ count: NamedCount) -> Bool {
    let place = count.quantity.number.lowerBound
    let ahead = between(near(count).lowerBound, place)
    guard let letters = last(RequestWords.correspondence, in: ahead),
      !text.contains(RequestWords.requests, in: between(letters.upperBound, place)),
      !text.contains("申请", in: count.piece)
    else { return false }
    return passage.quantities(in: between(letters.lowerBound, place)).contains {
      $0.kind == .count && $0.value > .zero
    }
  }

  private func isOfOtherOffices(_ count: NamedCount) -> Bool {
    let place = count.quantity.number.lowerBound
    let end = counts.firstIndexBeyond { $0.quantity.number.lowerBound >= place }
    guard
      let intake = counts[max(0, end - Self.mostOutcomes)..<end].last(where: {
        text.contains(RequestWords.received, in: $0.before)
          || text.contains(RequestWords.new, in: $0.before)
      })
    else { return false }
    return has(RequestWords.offices, in: intake.piece)
  }

  /// More than stand behind one number of what came in.
  private static let mostOutcomes = 12

  /// 行政应诉9件（含依申请公开类1件）: a part of the cases is no number of requests.
  func isPartOfCases(_ count: NamedCount) -> Bool {
    let mark = count.piece.lowerBound - 1
    guard text[mark] == "(" || text[mark] == ",",
      text.match(RequestWords.inclusion, at: mark + 1) != nil,
      let clause = text.lastClause(in: between(near(count).lowerBound, mark))
    else { return false }
    return text.contains(RequestWords.cases, in: clause)
      && !text.contains(RequestWords.requests, in: clause)
  }

  /// 结转至2026年, 将于2026年答复.
  func isCarriedTo(_ year: Quantity, _ count: NamedCount) -> Bool {
    let place = year.number.lowerBound
    guard SpokenYears.isDestination(place, in: text) else { return false }
    return !RequestWords.plans.contains { text.has($0, endingAt: place) }
      || has(RequestWords.dealtWith, in: count.behind)
  }

  /// 尚有2件在法定期限内办理，结转下年: what the next clause begins with is told of what is left.
  func isCarriedInNextClause(_ count: NamedCount) -> Bool {
    let end = count.piece.upperBound
    return text[end] == "," && has(RequestWords.left, in: count.before)
      && text.match(RequestWords.carriedOver, at: end + 1) != nil
  }

  /// 1件 of 新收5件，结转1件，办结5件，结转下年1件: behind what came, in front of what is carried over.
  func isPlainlyCarried(_ count: NamedCount) -> Bool {
    let words = between(count.clause.lowerBound, count.quantity.number.lowerBound)
    guard text.match(RequestWords.plainlyCarried, at: count.before.lowerBound) == count.before,
      words.upperBound - count.before.lowerBound <= 4,
      count.behind.isEmpty || endsClause(text[count.behind.lowerBound])
    else { return false }
    let around = near(count)
    return text.contains(
      RequestWords.new,
      in: between(around.lowerBound, count.before.lowerBound)
    )
      && text.contains(
        RequestWords.carriedOver,
        in: between(count.quantity.range.upperBound, around.upperBound)
      )
  }

  /// 因涉及商业秘密不予公开2件, 信息不存在3件: others may have the same outcome for another reason.
  func isForAReason(_ subject: RequestStatement.Subject, _ count: NamedCount) -> Bool {
    guard case .outcome(let codes) = subject, codes.allSatisfy({ $0.count <= 4 }) else {
      return false
    }
    if text.contains(RequestWords.notThere, in: count.piece) { return true }
    let outcome =
      text.ranges(of: RequestWords.outcomeWords, in: count.before).last
      ?? text.firstRange(of: RequestWords.outcomeWords, in: count.behind)
    return outcome.map {
      text.contains(RequestWords.because, in: between(count.piece.lowerBound, $0.lowerBound))
    } ?? false
  }

  /// 7件 of 公开7件，部分公开2件.
  func plainlyGranted(beside told: [RequestStatement]) -> [RequestStatement] {
    let others = told.filter {
      guard case .outcome(let codes) = $0.subject else { return false }
      return !codes.contains("三（一）") && !RequestWords.rareUnits.contains($0.unit)
    }
    guard let other = others.first, !told.contains(where: { $0.subject == .outcome(["三（一）"]) })
    else { return [] }
    return counts.filter { count in
      count.unit == other.unit
        && text.match(RequestWords.plainlyGranted, at: count.before.lowerBound) == count.before
    }.prefix(1).map { count in
      RequestStatement(
        subject: .outcome(["三（一）"]),
        value: count.value,
        unit: count.unit,
        place: count.quantity.range,
        sentence: count.sentence,
        year: count.year,
        isPart: other.isPart
      )
    }
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
      neutral(at: name.lowerBound).allSatisfy { $0 == name || $0.upperBound < name.upperBound }
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
    guard
      let clause = text.lastClause(in: between(near(count).lowerBound, count.clause.lowerBound)),
      !text.contains(RequestWords.among, in: clause)
    else { return false }
    return text.contains(RequestWords.carriedIn, in: clause)
      || passage.quantities(in: clause).contains {
        $0.kind == .time && SpokenYears.isOrigin($0.range.upperBound, in: text)
      }
  }
}
