import ReportSyntax

/// What words say without a number: that none was carried over, that all came from natural persons.
extension RequestStatementReader {
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
    } else if let onward = text.match(RequestWords.carriedOver, at: place) {
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

  /// 均为自然人: no request of an organisation.
  func allOfOneKind(
    in sentence: Range<Int>,
    number: Int,
    beside told: [RequestStatement]
  ) -> [RequestStatement] {
    guard let intake = told.first(where: \.subject.isIntake) else { return [] }
    let ahead = between(intake.place.upperBound, sentence.upperBound)
    guard let words = text.firstRange(of: RequestWords.allOfOneKindWords, in: ahead),
      let others = RequestWords.othersThan[text.string(words)]
    else { return [] }
    let statement = RequestStatement(
      subject: .applicants(others),
      value: 0,
      unit: "",
      place: words,
      sentence: number,
      year: intake.year
    )
    return [statement]
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
