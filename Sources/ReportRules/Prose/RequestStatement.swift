import ReportSyntax

/// What a clause says about requests for information: how many were received, answered, carried over.
struct RequestStatement {
  let subject: Subject
  /// The count; zero where the words say that there was none.
  let value: Int
  /// The number with its unit, or the words for nothing: indices of characters of the passage.
  let place: Range<Int>
  /// The clause, to tell statements of one sentence from those of others.
  let sentence: Int

  enum Subject: Equatable {
    /// 新收: this year's alone.
    case new
    /// 收到, 受理, 接收: this year's, or with those carried in.
    case received
    /// 办理, 处理: as before, or those finished.
    case handled
    case carriedIn
    case finished
    case answered
    case carriedOver
    /// By its code in the form: `三（一）`.
    case outcome(String)
    case naturalPersons
    case organisations
  }
}

/// Reads the statements of one passage.
///
/// Only plain clauses count: a subject, a count of the right unit, and nothing that could make it a
/// part, another year's or another kind of request.
struct RequestStatementReader {
  private let passage: Passage
  private var text: ProseText { passage.text }

  /// Everything that could be a statement; whether it is about requests, and about this year, is for
  /// ``ProseView/requestStatements`` to say.
  static func statements(in passage: Passage) -> [RequestStatement] {
    RequestStatementReader(passage: passage).statements()
  }

  /// Whether words speak of requests for information.
  static func isTopic(_ text: ProseText) -> Bool {
    text.contains(Words.topic, in: text.whole)
  }

  private func statements() -> [RequestStatement] {
    passage.sentences.indices.flatMap { index in
      let sentence = passage.sentences[index]
      guard passage.hasCounts(in: sentence) else { return [RequestStatement]() }
      return pieces(of: sentence).compactMap { statement(in: $0, sentence: index) }
    }
  }

  /// The pieces of a sentence between commas of any kind.
  private func pieces(of sentence: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence where isSeparator(text[index]) {
      if index > start { pieces.append(start..<index) }
      start = index + 1
    }
    if start < sentence.upperBound { pieces.append(start..<sentence.upperBound) }
    return pieces
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    isProseStop(scalar) || scalar == 0x3001 || scalar == 0x28 || scalar == 0x29
  }

  private func statement(in piece: Range<Int>, sentence: Int) -> RequestStatement? {
    let quantities = passage.quantities(in: piece)
    if let none = quantities.first(where: { $0.kind == .nothing }) {
      return nothing(none, in: piece, sentence)
    }
    let counts = quantities.filter { $0.kind == .count }
    guard counts.count == 1, let count = counts.first, let value = count.value.count,
      !count.isApproximate, Words.unitNames.contains(count.unit),
      !text.contains(Words.otherMatters, in: piece)
    else { return nil }
    guard let subject = subject(of: piece, count) else { return nil }
    return RequestStatement(subject: subject, value: value, place: count.range, sentence: sentence)
  }

  private func subject(of piece: Range<Int>, _ count: Quantity) -> RequestStatement.Subject? {
    let before = between(piece.lowerBound, count.number.lowerBound)
    let behind = between(count.range.upperBound, piece.upperBound)
    if text.contains(Words.carriedIn, in: before) {
      return closely(Words.carriedIn, before, .carriedIn)
    }
    if text.contains(Words.carriedOver, in: piece) { return .carriedOver }
    for (words, code) in Words.outcomes where text.contains(words, in: before) {
      let joined = text.contains(Words.joints, in: before)
      return joined ? nil : closely(words, before, .outcome(code))
    }
    if text.contains(Words.qualifiers, in: piece) { return applicants(before) }
    let isAboutRequests =
      text.contains(Words.requests, in: before) || text.contains(Words.requests, in: behind)
    if text.contains(Words.new, in: before), isAboutRequests { return .new }
    if text.contains(Words.finished, in: before) {
      return closely(Words.finished, before, .finished)
    }
    if text.contains(Words.answered, in: before) {
      return closely(Words.answered, before, .answered)
    }
    guard isAboutRequests else { return nil }
    if text.contains(Words.received, in: before) { return .received }
    if text.contains(Words.handled, in: before) { return .handled }
    return nil
  }

  /// The subject if its words stand right in front of the number.
  private func closely(
    _ words: Phrases,
    _ before: Range<Int>,
    _ subject: RequestStatement.Subject
  ) -> RequestStatement.Subject? {
    guard let found = text.ranges(of: words, in: before).last else { return nil }
    return before.upperBound - found.upperBound <= 14 ? subject : nil
  }

  private func applicants(_ before: Range<Int>) -> RequestStatement.Subject? {
    guard let mark = text.ranges(of: Words.applicants, in: before).last,
      before.upperBound - mark.upperBound <= 4
    else { return nil }
    return text.has(Words.naturalPerson, at: mark.lowerBound) ? .naturalPersons : .organisations
  }

  /// Words for nothing: `未收到政府信息公开申请`.
  private func nothing(
    _ none: Quantity,
    in piece: Range<Int>,
    _ sentence: Int
  ) -> RequestStatement? {
    let behind = between(none.range.upperBound, min(piece.upperBound, none.range.upperBound + 20))
    guard
      text.contains(Words.received, in: none.range) || text.contains(Words.noRequests, in: behind),
      let object = text.firstRange(of: Words.requests, in: behind),
      !text.contains(Words.otherMatters, in: piece), !text.contains(Words.qualifiers, in: piece),
      !text.contains(Words.matterBehind, in: between(object.upperBound, piece.upperBound))
    else { return nil }
    let isNew = text.contains(Words.new, in: between(none.range.lowerBound, object.lowerBound))
    return RequestStatement(
      subject: isNew ? .new : .received,
      value: 0,
      place: between(none.range.lowerBound, object.upperBound),
      sentence: sentence
    )
  }
}

private enum Words {
  static let topic: Phrases = [
    "依申请", "信息公开申请", "申请公开", "公开申请", "政府信息申请", "信息申请",
  ]
  static let requests: Phrases = [
    "依申请公开", "依申请信息公开", "信息公开申请", "申请公开", "公开申请", "政府信息申请", "政府信息依申请", "依申请件", "依申请", "收到申请",
    "受理申请",
    "接收申请",
  ]
  static let noRequests: Phrases = ["依申请公开", "信息公开申请", "申请公开", "公开申请", "依申请信息公开"]
  static let unitNames: Set<String> = ["件", "条", "份", "次", "宗", "起", "个", "项", "例", "人次", "件次"]
  static let new: Phrases = ["新收到", "新收", "新增", "新受理", "新的", "新接"]
  static let received: Phrases = ["收到", "受理", "接收", "接到", "收悉", "未收", "未受理"]
  static let handled: Phrases = ["办理", "处理"]
  static let finished: Phrases = ["办结"]
  static let answered: Phrases = ["答复", "回复"]
  static let carriedIn: Phrases = ["上年结转", "上年度结转", "上一年结转", "上一年度结转", "去年结转", "结转上年"]
  static let carriedOver: Phrases = [
    "结转下年", "结转下一年", "转下年", "转下一年", "结转到下", "结转至下", "转至下", "转入下", "下年度继续办理", "下一年度办理", "下年继续办理",
  ]
  static let outcomes: [(Phrases, String)] = [
    (["部分公开"], "三（二）"),
    (["不予公开", "不同意公开", "不公开"], "三（三）"),
    (["无法提供"], "三（四）"),
    (["不予处理"], "三（五）"),
    (["其他处理"], "三（六）"),
    (["予以公开", "同意公开"], "三（一）"),
  ]
  /// Two outcomes in one count.
  static let joints: Phrases = ["及", "和", "与", "或", "含", "以及", "并"]
  /// What makes a count one of a part, by way, applicant or time.
  static let qualifiers: Phrases = [
    "信函", "邮件", "邮寄", "快递", "网上", "网络", "在线", "线上", "线下", "当面", "现场", "书面", "传真", "平台", "网站", "系统",
    "窗口",
    "自然人", "公民", "个人", "法人", "企业", "机构", "组织", "律师", "学生", "涉及", "有关", "关于", "以来", "上半年",
    "下半年", "季度",
    "月", "去年", "往年", "历年", "部门", "街道", "各", "乡镇", "下属", "所属", "直属", "转办", "转交", "移送", "撤回", "撤销",
    "补正", "延期",
    "咨询", "逾期", "告知", "增加", "减少", "比",
  ]
  static let applicants: Phrases = ["自然人", "法人和其他组织", "法人或其他组织", "法人或者其他组织", "法人及其他组织", "法人"]
  static let naturalPerson: Phrase = "自然人"
  /// Other things that are received, answered or applied for.
  static let otherMatters: Phrases = [
    "复议", "诉讼", "信访", "问政", "留言", "热线", "信箱", "投诉", "建议", "提案", "举报", "许可", "工单", "来信", "来电", "网民",
    "互动",
    "征集", "主动公开", "解读", "费", "起诉", "案卷", "合同", "培训",
  ]
  /// Behind 申请: what did not come is not the request itself (未收到申请引起的投诉).
  static let matterBehind: Phrases = ["引起", "引发", "导致", "产生"]
}

extension Passage {
  /// Its statements about requests of this year.
  ///
  /// A passage is about requests when it says so, when the heading above it does, or beside table three.
  fileprivate func requestStatements(
    below heading: @autoclosure () -> Passage?,
    year: Int?
  ) -> [RequestStatement] {
    guard kind == .paragraph, section != .problems, !facts.requests.isEmpty,
      facts.matters.contains(.requestTopic) || isToldOfRequests(by: heading())
    else { return [] }
    return facts.requests.filter { !namesOtherYear(than: year, inSentence: $0.sentence) }
  }

  private func isToldOfRequests(by heading: Passage?) -> Bool {
    if section == .requests { return true }
    guard let heading else { return false }
    return heading.section == section && heading.facts.matters.contains(.requestTopic)
  }
}

extension PassageContext {
  /// What the passage states about requests of this year.
  func requestStatements(in passage: Passage) -> [RequestStatement] {
    passage.requestStatements(below: heading, year: year)
  }
}

extension ProseView {
  /// All statements about requests of this year, passage by passage.
  var requestStatements: [(passage: Passage, statements: [RequestStatement])] {
    guard says(.requests) else { return [] }
    let narrative = narrative
    return narrative.indices(about: .requests).compactMap { index in
      let passage = narrative[index]
      let statements = passage.requestStatements(
        below: narrative.heading(above: index),
        year: identity.year
      )
      return statements.isEmpty ? nil : (passage, statements)
    }
  }
}
