import ReportSyntax

/// Reads what a passage says about requests.
///
/// Only plain statements count: a subject, a count of the right unit, and nothing that could make it
/// a part, another kind of request, or a document that is classed as 依申请公开.
struct RequestStatementReader {
  let passage: Passage
  var text: ProseText { passage.text }
  /// Words of a sentence that qualify nothing though they look so, in order, none overlapping another of
  /// its kind; and lists that mean everybody, 公民、法人和其他组织.
  private var neutralWords: [Range<Int>] = []
  private var everybody: [Range<Int>] = []
  /// The counts of the sentence that is being read.
  private(set) var counts: [NamedCount] = []

  private init(passage: Passage) {
    self.passage = passage
  }

  /// Everything that could be a statement; whether it is about requests, and about this year, is for
  /// ``ProseView/requestStatements`` to say.
  static func statements(in passage: Passage) -> [RequestStatement] {
    var reader = RequestStatementReader(passage: passage)
    return reader.statements()
  }

  /// Whether words speak of requests for information.
  static func isTopic(_ text: ProseText, in range: Range<Int>? = nil) -> Bool {
    text.contains(RequestWords.topic, in: range ?? text.whole)
  }

  private mutating func statements() -> [RequestStatement] {
    var statements: [RequestStatement] = []
    var isOfDocuments = false
    for index in passage.sentences.indices {
      let sentence = passage.sentences[index]
      guard passage.hasCounts(in: sentence) else {
        isOfDocuments = false
        continue
      }
      neutralWords = text.ranges(of: RequestWords.neutral, in: sentence)
      everybody = NamedCountReader.everybody(in: text, sentence)
      statements += nothings(inSentence: index)
      counts = NamedCountReader.counts(in: passage, sentence: index)
      isOfDocuments =
        classesDocuments(counts, in: sentence)
        || isOfDocuments && text.match(RequestWords.among, at: sentence.lowerBound) != nil
      if isOfDocuments { continue }
      let told = counts.flatMap { allStatements(of: $0) }
      statements += told + plainlyGranted(beside: told)
      statements += evenly(in: sentence, number: index, beside: told)
    }
    let unitsOfRequests = Set(statements.lazy.filter(\.subject.isIntake).map(\.unit))
    return statements.filter { statement in
      guard case .outcome = statement.subject, RequestWords.rareUnits.contains(statement.unit)
      else { return true }
      // 不予公开24条: a count of 条 is one of requests only where they are counted so.
      return unitsOfRequests.contains(statement.unit)
    }
  }

  /// Whether a sentence tells how documents are classed: 主动公开169条，依申请公开317条，不予公开24条.
  private func classesDocuments(_ counts: [NamedCount], in sentence: Range<Int>) -> Bool {
    if text.contains(RequestWords.documents, in: sentence) { return true }
    return counts.contains { text.contains(RequestWords.published, in: $0.before) }
      && counts.contains {
        text.contains(RequestWords.onRequest, in: $0.before)
          && !text.contains(RequestWords.intake, in: $0.before)
      }
  }

  // MARK: Counts

  /// What a count says; 不予公开、无法提供各1件 says as much of each.
  private func allStatements(of count: NamedCount) -> [RequestStatement] {
    guard let statement = statement(of: count) else { return [] }
    guard case .outcome(let codes) = statement.subject, codes.count > 1,
      Self.each.contains(where: { text.has($0, endingAt: count.quantity.number.lowerBound) })
    else { return [statement] }
    // 各6件、2件 is 分别.
    let next = count.quantity.range.upperBound + 1
    if text[next - 1] == "、",
      passage.quantities(in: next..<next + 1).contains(where: { $0.number.lowerBound == next })
    {
      return []
    }
    return codes.map { statement.read(as: .outcome([$0])) }
  }

  private static let each: [Phrase] = ["各", "各有", "各为", "均为", "分别各"]

  private func statement(of count: NamedCount) -> RequestStatement? {
    guard !has(RequestWords.otherMatters, in: count.piece), !isPartOfYear(count.piece),
      !isPartOfCases(count),
      let subject = RequestWords.unitNames.contains(count.unit) ? subject(of: count) : askers(count)
    else { return nil }
    var statement = RequestStatement(
      subject: subject,
      value: count.value,
      unit: count.unit,
      place: count.quantity.range,
      sentence: count.sentence,
      year: count.year
    )
    for year in passage.quantities(in: count.piece) where year.kind == .time {
      guard let value = year.value.count, (2000...2099).contains(value) else { continue }
      if SpokenYears.isDestination(year.number.lowerBound, in: text) {
        statement.destination = value
        // 结转2024年1件 is told by the year that they come from, too.
        if text.has("结转", endingAt: year.number.lowerBound) { statement.origin = value }
      }
      if SpokenYears.isOrigin(year.range.upperBound, in: text) { statement.origin = value }
    }
    let ahead = between(near(count).lowerBound, count.quantity.number.lowerBound)
    statement.isPart =
      text.contains(RequestWords.ofNewOnly, in: ahead) || tellsSomeReasons(count)
      || isForAReason(statement.subject, count)
    return statement
  }

  private func subject(of count: NamedCount) -> RequestStatement.Subject? {
    unlessOfOthers(carried(count), count) ?? outcome(count)
      ?? unlessOfOthers(withdrawn(count), count) ?? applicants(count) ?? due(count)
      ?? unlessOfOthers(intake(count) ?? inTime(count), count)
  }

  /// 上年结转1件, 结转至2026年1件, 1件结转下年度.
  private func carried(_ count: NamedCount) -> RequestStatement.Subject? {
    let (before, behind) = (count.before, count.behind)
    let years = passage.quantities(in: count.piece).filter { $0.kind == .time }
    let origin = years.first { SpokenYears.isOrigin($0.range.upperBound, in: text) }
    let inward = last(RequestWords.carriedIn, in: before) ?? origin?.range
    if let inward, before.contains(inward.lowerBound) {
      if let new = last(RequestWords.new, in: before), new.lowerBound > inward.lowerBound {
        return nil
      }
      return before.upperBound - inward.upperBound <= 16 ? .carriedIn : nil
    }
    if has(RequestWords.carriedOver, in: count.piece) { return .carriedOver }
    if years.contains(where: { isCarriedTo($0, count) }) { return .carriedOver }
    if isCarriedInNextClause(count) { return .carriedOver }
    if let inward = text.firstRange(of: RequestWords.carriedIn, in: behind) ?? origin?.range,
      behind.contains(inward.lowerBound), inward.lowerBound - behind.lowerBound <= 8
    {
      return .carriedIn
    }
    if isPlainlyCarried(count) { return .carriedIn }
    if has(RequestWords.pending, in: count.piece), !has(RequestWords.now, in: count.clause) {
      return .carriedOver
    }
    return nil
  }

  /// 予以公开6件, 6件予以公开, 予以公开、部分公开共8件, 因本机关不掌握相关政府信息无法提供1件.
  private func outcome(_ count: NamedCount) -> RequestStatement.Subject? {
    var marks = text.ranges(of: RequestWords.outcomeWords, in: count.before)
    if let last = marks.last {
      guard count.before.upperBound - last.upperBound <= 14 else { return nil }
      marks = text.ranges(of: RequestWords.outcomeWords, in: count.joined) + marks
    } else {
      guard !has(RequestWords.intake, in: count.before) else { return nil }
      marks = text.ranges(of: RequestWords.outcomeWords, in: count.behind)
    }
    guard let first = marks.first, !isOfAppeals(first.lowerBound, in: count) else { return nil }
    var codes: [String] = []
    for mark in marks {
      guard let code = RequestWords.outcomes[text.string(mark)], !codes.contains(code) else {
        continue
      }
      codes.append(code)
      // 11件公开或部分公开
      if code == "三（二）", !codes.contains("三（一）"),
        RequestWords.grantedOr.contains(where: { text.has($0, endingAt: mark.lowerBound) })
      {
        codes.insert("三（一）", at: codes.count - 1)
      }
    }
    if text.contains(RequestWords.notThere, in: count.piece) { return .outcome(["三（四）"]) }
    let reasons = codes.filter { $0.count > 4 }
    let groups = codes.filter { $0.count <= 4 }
    if !reasons.isEmpty, groups.count <= 1, !text.contains("等", in: count.piece) {
      return .outcome(reasons)
    }
    return groups.isEmpty ? nil : .outcome(groups)
  }

  /// 自然人10件, 法人或其他组织申请2件, 10件来自自然人.
  private func applicants(_ count: NamedCount) -> RequestStatement.Subject? {
    let mark: Range<Int>
    if let last = applicantNames(in: count.before).last {
      guard isMadeOf(RequestWords.requestNouns, between(last.upperBound, count.before.upperBound))
      else { return nil }
      mark = last
    } else if let first = applicantNames(in: count.behind).first,
      isMadeOf(RequestWords.requestNouns, between(count.behind.lowerBound, first.lowerBound)),
      !has(RequestWords.intake, in: count.before)
    {
      mark = first
    } else {
      return nil
    }
    // 企业和科研机构5件
    let isJoint =
      RequestWords.jointsOfNames.contains { text.has($0, endingAt: mark.lowerBound) }
      || text.contains(RequestWords.applicantWords, in: count.joined)
    return isJoint ? nil : RequestWords.applicants[text.string(mark)].map { .applicants($0) }
  }

  /// 应办理9件, 应办申请共9件, but not 应办结8件.
  private func due(_ count: NamedCount) -> RequestStatement.Subject? {
    if isSumBehindCarriedIn(count) { return .due }
    guard let words = last(RequestWords.due, in: count.before),
      isMadeOf(RequestWords.requestNouns, between(words.upperBound, count.before.upperBound)),
      text.contains(RequestWords.topic, in: near(count)) || tellsCarriedIn(inFrontOf: count),
      !has(RequestWords.qualifiers, in: count.piece), !has(RequestWords.among, in: count.before)
    else { return nil }
    return .due
  }

  /// What was received, finished or answered.
  private func intake(_ count: NamedCount) -> RequestStatement.Subject? {
    let (before, behind) = (count.before, count.behind)
    guard !has(RequestWords.qualifiers, in: count.piece),
      !text.contains(RequestWords.among, in: before) || has(RequestWords.new, in: before)
        || has(RequestWords.channels, in: count.piece)
    else { return nil }
    let isAboutRequests = isAboutRequests(count)
    if has(RequestWords.channels, in: count.piece), !tellsAllChannels(count.piece) {
      return isAboutRequests || isWayOfRequests(count) ? .channel : nil
    }
    let new = last(RequestWords.new, in: before)
    if new != nil, isAboutRequests { return .new }
    let received = last(RequestWords.received, in: before)
    for (words, subject) in [
      (RequestWords.finished, RequestStatement.Subject.finished),
      (RequestWords.answered, .answered),
    ] {
      guard let done = last(words, in: before) else { continue }
      if received != nil, isAboutRequests { return .handled }
      // 答复中提供信息15份
      return before.upperBound - done.upperBound <= 14
        && !text.contains("提供", in: between(done.upperBound, before.upperBound)) ? subject : nil
    }
    guard isAboutRequests else { return nil }
    if received != nil { return includesCarriedIn(count) ? .due : .received }
    if last(RequestWords.handled, in: before) != nil { return .handled }
    // 依申请公开12件, 12件政府信息公开申请均按期答复: neither says what was done.
    guard !RequestWords.rareUnits.contains(count.unit) else { return nil }
    if let noun = last(RequestWords.requests, in: before) {
      return isMadeOf(RequestWords.requestNouns, between(noun.upperBound, before.upperBound))
        && !has(RequestWords.otherDeeds, in: count.piece) ? .handled : nil
    }
    return isMadeOf(RequestWords.requestNouns, before)
      && endsWithRequests(behind) ? .handled : nil
  }

  /// 信函申请28件, where requests were spoken of before.
  private func isWayOfRequests(_ count: NamedCount) -> Bool {
    let (place, end) = (count.before.upperBound, count.before.upperBound - 2)
    guard text.has("申请", at: end) else { return false }
    let around = between(max(0, place - 2 * Self.sight), place + 2 * Self.sight)
    return text.contains(RequestWords.topic, in: around)
      || text.ranges(of: RequestWords.channels, in: count.before).last?.upperBound == end
  }

  /// Whether a piece names requests, or only 申请 right behind what was done with it, or nothing there.
  private func isAboutRequests(_ count: NamedCount) -> Bool {
    let (before, behind) = (count.before, count.behind)
    if has(RequestWords.requests, in: before, neutralToo: true)
      || has(RequestWords.requests, in: behind, neutralToo: true)
    {
      return true
    }
    let start = last(RequestWords.intake, in: before)?.upperBound ?? before.lowerBound
    guard isMadeOf(RequestWords.requestNouns, between(start, before.upperBound)),
      text.contains(RequestWords.topic, in: near(count)) || text.contains("结转", in: near(count))
        || text.has("申请", at: behind.lowerBound)
        || text.contains("申请", in: between(start, before.upperBound))
    else { return false }
    return behind.isEmpty || text.has("申请", at: behind.lowerBound)
      || endsClause(text[behind.lowerBound])
  }

  /// 通过网络、信函等方式: by all ways together.
  private func tellsAllChannels(_ piece: Range<Int>) -> Bool {
    text.contains(RequestWords.allChannels, in: piece)
  }

  // MARK: Words

  func ranges(_ words: Phrases, in range: Range<Int>) -> [Range<Int>] {
    text.ranges(of: words, in: range).filter { found in
      neutral(at: found.lowerBound).allSatisfy { $0.upperBound < found.upperBound }
    }
  }

  /// What qualifies nothing and covers a place, or may end in front of it.
  func neutral(at place: Int) -> [Range<Int>] {
    [neutralWords, everybody].compactMap { words in
      let index = words.firstIndexBeyond { $0.lowerBound > place } - 1
      return index >= 0 ? words[index] : nil
    }
  }

  func last(_ words: Phrases, in range: Range<Int>) -> Range<Int>? {
    ranges(words, in: range).last
  }

  func has(_ words: Phrases, in range: Range<Int>, neutralToo: Bool = false) -> Bool {
    neutralToo ? text.contains(words, in: range) : !ranges(words, in: range).isEmpty
  }

  /// Whether nothing stands in a range but some words.
  func isMadeOf(_ words: Phrases, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if let word = text.match(words, at: index) {
        index = word.upperBound
      } else if let word = neutral(at: index).first(where: { $0.lowerBound == index }) {
        index = word.upperBound
      } else if let year = passage.quantities(in: index..<index + 1).first, year.kind == .time {
        index = year.range.upperBound
      } else if isProseStop(text[index]) {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Whether months are named that are not the whole year: 上半年, 1—6月, but not 截至12月31日.
  func isPartOfYear(_ range: Range<Int>) -> Bool {
    passage.quantities(in: range).contains { month in
      guard month.kind == .time, month.unit.hasPrefix("月"), let number = month.value.count
      else { return false }
      let day = passage.quantities(in: month.range.upperBound..<month.range.upperBound + 1).first
      switch number {
      case 1: return day?.value != Amount(1)
      case 12:
        return day?.value != Amount(31) && !text.has("底", at: month.range.upperBound)
          && !text.has("末", at: month.range.upperBound)
      default: return true
      }
    }
  }
}

extension RequestStatement.Subject {
  /// Whether it counts what an organ had to deal with.
  var isIntake: Bool {
    switch self {
    case .new, .received, .handled: true
    case .due, .channel, .carriedIn, .finished, .answered, .carriedOver, .outcome, .withdrawn,
      .askers, .applicants:
      false
    }
  }
}
