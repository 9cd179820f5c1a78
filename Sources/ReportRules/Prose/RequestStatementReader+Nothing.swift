import ReportSyntax

/// What words say without a number: that none was carried over, that all came from natural persons.
extension RequestStatementReader {
  /// Words for nothing: `未收到政府信息公开申请`.
  func nothings(inSentence index: Int) -> [RequestStatement] {
    let sentence = passage.sentences[index]
    let nones = passage.quantities(in: sentence).filter { $0.kind == .nothing }
    if nones.isEmpty { return [] }
    let clauses = SpokenYears.clauses(of: passage, in: sentence)
    return nones.compactMap { none in
      let clause = clauses.firstIndexBeyond { $0.range.upperBound > none.range.lowerBound }
      return clause < clauses.count ? nothing(none, in: clauses[clause], index) : nil
    }
  }

  /// 依申请公开零受理: what there was none of stands in front.
  private func zero(
    _ none: Quantity,
    in clause: SpokenYears.Clause,
    _ sentence: Int
  ) -> RequestStatement? {
    let place = none.range
    let ahead = between(max(clause.range.lowerBound, place.lowerBound - 24), place.lowerBound)
    guard text.match(Words.zeros, at: place.lowerBound) == place, Self.isTopic(text, in: ahead),
      place.upperBound >= clause.range.upperBound || endsClause(text[place.upperBound])
        || text[place.upperBound] == "、",
      !isPartOfYear(clause.range), !has(RequestWords.otherMatters, in: ahead)
    else { return nil }
    return RequestStatement(
      subject: .received,
      value: 0,
      unit: "",
      place: place,
      sentence: sentence,
      year: clause.year(at: place.lowerBound)
    )
  }

  private func nothing(
    _ none: Quantity,
    in clause: SpokenYears.Clause,
    _ sentence: Int
  ) -> RequestStatement? {
    let behind = between(
      none.range.upperBound,
      min(clause.range.upperBound, none.range.upperBound + 48)
    )
    let spoken = between(none.range.lowerBound, behind.upperBound)
    if let known = nothingCarried(none, in: clause, sentence)
      ?? nothingDecided(none, in: clause, sentence) ?? zero(none, in: clause, sentence)
    {
      return known
    }
    guard let object = text.firstRange(of: RequestWords.nothingOf, in: spoken) else { return nil }
    var end = object.upperBound
    let near = clause.range(around: none.range.lowerBound)
    while end < near.upperBound, !endsClause(text[end]) { end += 1 }
    let all = between(near.lowerBound, end)
    let saysReceived = text.contains(RequestWords.intake, in: none.range)
    let isWhole = isMadeOf(RequestWords.requestNouns, between(object.upperBound, end))
    guard
      isWhole
        || saysReceived
          && !text.contains(RequestWords.matterBehind, in: between(object.upperBound, end)),
      !has(RequestWords.otherMatters, in: between(none.range.lowerBound, end)),
      !has(RequestWords.qualifiers, in: all),
      !has(RequestWords.channels, in: all) || tellsTwoChannels(all),
      !has(RequestWords.applicantWords, in: all), !isPartOfYear(all)
    else { return nil }
    let isNew = text.contains(
      RequestWords.new,
      in: between(none.range.lowerBound, object.lowerBound)
    )
    let place = between(none.range.lowerBound, object.upperBound)
    return RequestStatement(
      subject: isNew ? .new : .received,
      value: 0,
      unit: "",
      place: place,
      sentence: sentence,
      year: clause.year(at: none.range.lowerBound)
    )
  }

  /// 无结转下年度继续办理的申请, 没有上年结转.
  func nothingCarried(
    _ none: Quantity,
    in clause: SpokenYears.Clause,
    _ sentence: Int
  ) -> RequestStatement? {
    let start = text.match(RequestWords.need, at: none.range.upperBound)?.upperBound
    let place = start ?? none.range.upperBound
    let subject: RequestStatement.Subject
    let words: Range<Int>
    if let inward = text.match(RequestWords.carriedIn, at: place) {
      (subject, words) = (.carriedIn, inward)
    } else if let onward = text.match(RequestWords.carriedOver, at: place)
      ?? text.match(Words.carried, at: place)
    {
      (subject, words) = (.carriedOver, onward)
    } else {
      return nil
    }
    let end = clause.range.upperBound
    guard isMadeOf(RequestWords.carriedNouns, between(words.upperBound, end)) else { return nil }
    return RequestStatement(
      subject: subject,
      value: 0,
      unit: "",
      place: none.range.lowerBound..<words.upperBound,
      sentence: sentence,
      year: clause.year(at: none.range.lowerBound)
    )
  }

  /// 没有不予公开的申请, in a sentence on requests.
  private func nothingDecided(
    _ none: Quantity,
    in clause: SpokenYears.Clause,
    _ sentence: Int
  ) -> RequestStatement? {
    guard let words = text.match(RequestWords.outcomeWords, at: none.range.upperBound),
      let code = RequestWords.outcomes[text.string(words)],
      isMadeOf(RequestWords.undecidedNouns, between(words.upperBound, clause.range.upperBound)),
      text.contains(
        "申请",
        in: passage.sentences[sentence].clamped(
          to: max(0, words.lowerBound - 200)..<words.upperBound
        )
      )
    else { return nil }
    return RequestStatement(
      subject: .outcome([code]),
      value: 0,
      unit: "",
      place: none.range.lowerBound..<words.upperBound,
      sentence: sentence,
      year: clause.year(at: none.range.lowerBound)
    )
  }

  /// What is said of all requests that a sentence counts.
  func evenly(
    in sentence: Range<Int>,
    number: Int,
    beside told: [RequestStatement]
  ) -> [RequestStatement] {
    guard let intake = told.first(where: \.subject.isIntake) else { return [] }
    let ahead = between(intake.place.upperBound, sentence.upperBound)
    return [allOfOneKind(ahead), allOfOneOutcome(ahead)].compactMap(\.self).map {
      RequestStatement(
        subject: $0.subject,
        value: 0,
        unit: "",
        place: $0.words,
        sentence: number,
        year: intake.year
      )
    }
  }

  /// 均为自然人: no request of an organisation.
  private func allOfOneKind(_ ahead: Range<Int>) -> (
    subject: RequestStatement.Subject, words: Range<Int>
  )? {
    guard let words = text.firstRange(of: RequestWords.allOfOneKindWords, in: ahead),
      let others = RequestWords.othersThan[text.string(words)],
      !namesTheOthers(behind: words)
    else { return nil }
    return (.applicants(others), words)
  }

  /// 均予以公开, right behind the count: none was refused, and all could be answered.
  private func allOfOneOutcome(_ ahead: Range<Int>) -> (
    subject: RequestStatement.Subject, words: Range<Int>
  )? {
    guard let words = text.firstRange(of: RequestWords.allGranted, in: ahead),
      words.lowerBound - ahead.lowerBound <= 1, endsClause(text[words.upperBound])
    else { return nil }
    return (.outcome(["三（三）", "三（四）", "三（五）"]), words)
  }

  /// 28件按期限答复办结, 其中按期办结29件: not more than were finished.
  func inTime(_ count: NamedCount) -> RequestStatement.Subject? {
    let isBehind =
      count.behind.count >= 2 && isMadeOf(RequestWords.inTime, count.behind)
      && text.contains(RequestWords.finishedOrAnswered, in: count.behind)
    let words = text.match(RequestWords.among, at: count.before.lowerBound)?.upperBound
    let isAhead =
      words.map { isMadeOf(RequestWords.inTime, between($0, count.before.upperBound)) } ?? false
      && text.contains(RequestWords.finishedOrAnswered, in: count.before)
    guard isBehind && isMadeOf(RequestWords.requestNouns, count.before) || isAhead,
      !text.contains(RequestWords.qualifiers, in: count.piece)
    else { return nil }
    let sentence = near(count)
    let ahead = passage.sentences[max(0, count.sentence - 1)].lowerBound
    let start = max(ahead, sentence.lowerBound - Self.sight)
    return text.contains(RequestWords.topic, in: between(start, sentence.upperBound))
      ? .answered : nil
  }

  /// 收到13件（含上年结转1件）.
  func includesCarriedIn(_ count: NamedCount) -> Bool {
    text.match(RequestWords.includingCarriedIn, at: count.quantity.range.upperBound) != nil
  }

  /// 均为自然人或企业: another kind of applicants follows, by whom the others were made.
  private func namesTheOthers(behind words: Range<Int>) -> Bool {
    let isPerson = text.contains(RequestWords.personWords, in: words)
    guard let joint = text.match(RequestWords.joints, at: words.upperBound) else { return false }
    let next = between(joint.upperBound, joint.upperBound + 12).prefix { !isProseStop(text[$0]) }
    let named = between(joint.upperBound, next.endIndex)
    return text.contains(isPerson ? RequestWords.bodies : RequestWords.personWords, in: named)
  }
}

// MARK: Words behind a number

extension RequestStatementReader {
  /// 15件政府信息公开申请，均已答复, but not 3件政府信息公开申请案件收取信息处理费.
  func endsWithRequests(_ behind: Range<Int>) -> Bool {
    guard let words = text.match(RequestWords.requestsBehind, at: behind.lowerBound) else {
      return false
    }
    return endsClause(text[words.upperBound])
      || text.match(RequestWords.evenly, at: words.upperBound) != nil
  }

  /// 书面或网络: by neither way.
  func tellsTwoChannels(_ range: Range<Int>) -> Bool {
    let channels = text.ranges(of: RequestWords.channels, in: range)
    return zip(channels, channels.dropFirst()).contains { first, second in
      text.match(RequestWords.alternatives, at: first.upperBound)?.upperBound == second.lowerBound
    }
  }
}

private enum Words {
  /// 无结转, 没有结转 of all requests told of.
  static let carried: Phrases = ["结转", "一结转", "一件结转"]
  static let zeros: Phrases = ["零受理", "零收件", "零申请"]
}
