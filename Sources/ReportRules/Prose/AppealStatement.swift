import ReportSyntax

/// What a clause says about reviews and lawsuits over disclosure.
struct AppealStatement {
  let subject: Subject
  let claim: Claim
  /// What to point at: characters of the passage.
  let place: Range<Int>
  /// The sentence it stands in, to tell whose year it is.
  let sentence: Int

  enum Subject: Equatable {
    case reviews
    case lawsuits
    /// 行政复议、行政诉讼 in one breath.
    case both
  }

  enum Claim: Equatable {
    /// So many; zero where the words say that there was none.
    case count(Int)
    /// None was corrected: 均获维持, 零败诉, 未被纠错.
    case noneCorrected
  }
}

/// Reads the statements of one passage.
///
/// Only sentences that name the disclosure of information count: an organ has other reviews too.
struct AppealStatementReader {
  private let passage: Passage
  private var text: ProseText { passage.text }

  static func statements(in passage: Passage) -> [AppealStatement] {
    guard passage.text.contains(Words.matters, in: passage.text.whole) else { return [] }
    let reader = AppealStatementReader(passage: passage)
    return passage.sentences.indices.flatMap(reader.statements)
  }

  private func statements(inSentence index: Int) -> [AppealStatement] {
    let sentence = passage.sentences[index]
    guard text.contains(Words.matters, in: sentence), text.contains(Words.disclosure, in: sentence),
      !text.contains(Words.others, in: sentence)
    else { return [] }
    return text.clauses(in: sentence).flatMap { clause in
      let claim = nothing(in: clause) ?? outcome(in: clause, of: sentence)
      return (claim.map { [$0] } ?? counts(in: clause)).map {
        AppealStatement(subject: $0.subject, claim: $0.claim, place: $0.place, sentence: index)
      }
    }
  }

  /// The counts of a clause: 行政复议3件、行政诉讼1件 are two, 行政复议、行政诉讼2件 is one.
  private func counts(in clause: Range<Int>) -> [Reading] {
    let counts = passage.quantities(in: clause).filter { $0.kind == .count }
    guard counts.count > 1 else { return count(in: clause).map { [$0] } ?? [] }
    var start = clause.lowerBound
    return counts.compactMap { quantity in
      let piece = between(start, quantity.range.upperBound)
      start = quantity.range.upperBound
      return count(in: piece)
    }
  }

  /// A statement that does not know its sentence yet.
  private struct Reading {
    let subject: AppealStatement.Subject
    let claim: AppealStatement.Claim
    let place: Range<Int>
  }

  /// Words for nothing: `未发生因政府信息公开被申请行政复议、提起行政诉讼的情况`.
  private func nothing(in clause: Range<Int>) -> Reading? {
    guard let none = passage.quantities(in: clause).first(where: { $0.kind == .nothing }),
      let subject = subject(in: between(none.range.upperBound, clause.upperBound)),
      !text.contains(Words.results, in: clause), !text.contains(Words.limits, in: clause)
    else { return nil }
    // 没有发生一起: a count behind the words would have to be one.
    let counts = passage.quantities(in: between(none.range.upperBound, clause.upperBound))
      .filter { $0.kind == .count && $0.value != Amount(1) }
    guard counts.isEmpty else { return nil }
    let end = text.ranges(of: Words.matters, in: between(none.range.upperBound, clause.upperBound))
      .last
    return Reading(
      subject: subject,
      claim: .count(0),
      place: between(none.range.lowerBound, (end?.upperBound ?? none.range.upperBound))
    )
  }

  /// Words for a good end: `均获维持`, `零败诉`.
  private func outcome(in clause: Range<Int>, of sentence: Range<Int>) -> Reading? {
    guard let words = text.firstRange(of: Words.noneCorrected, in: clause) else { return nil }
    let subject = subject(in: clause) ?? subject(in: sentence) ?? .both
    return Reading(subject: subject, claim: .noneCorrected, place: words)
  }

  /// A count: `被申请行政复议7件`, `1件涉及政府信息公开的行政复议`.
  private func count(in clause: Range<Int>) -> Reading? {
    let counts = passage.quantities(in: clause).filter { $0.kind == .count }
    guard counts.count == 1, let count = counts.first, let value = count.value.count,
      !count.isApproximate, Words.units.contains(count.unit),
      !text.contains(Words.results, in: clause), !text.contains(Words.parts, in: clause),
      !text.contains(Words.limits, in: clause)
    else { return nil }
    let before = between(clause.lowerBound, count.number.lowerBound)
    let behind = between(count.range.upperBound, clause.upperBound)
    let place: Range<Int>
    if let matter = text.ranges(of: Words.matters, in: before).last,
      before.upperBound - matter.upperBound <= 6
    {
      place = before
    } else if text.match(Words.about, at: behind.lowerBound) != nil,
      text.contains(Words.matters, in: behind), !text.contains(Words.matters, in: before)
    {
      place = behind
    } else {
      return nil
    }
    return subject(in: place).map {
      Reading(subject: $0, claim: .count(value), place: count.range)
    }
  }

  private func subject(in range: Range<Int>) -> AppealStatement.Subject? {
    switch (text.contains(Words.reviews, in: range), text.contains(Words.lawsuits, in: range)) {
    case (true, true): .both
    case (true, false): .reviews
    case (false, true): .lawsuits
    case (false, false): nil
    }
  }
}

private enum Words {
  static let reviews: Phrases = ["复议"]
  static let lawsuits: Phrases = ["诉讼", "起诉", "应诉"]
  static let matters: Phrases = ["复议", "诉讼", "起诉", "应诉"]
  static let disclosure: Phrases = ["信息公开", "政务公开", "依申请公开", "公开申请", "公开工作", "申请公开", "信息与政务公开"]
  /// Other matters than the reviews themselves.
  static let others: Phrases = [
    "复议申请人", "复议机关", "行政复议局", "复议案件审理", "办理复议", "审理", "代理", "培训", "上年", "去年", "以来", "同比", "较上",
  ]
  /// Results of a review: 未发生被纠正的行政复议.
  static let results: Phrases = [
    "纠正", "纠错", "败诉", "胜诉", "撤销", "维持", "驳回", "追究", "投诉", "审结", "判决", "决定", "责令", "调解", "撤回", "监督",
  ]
  static let noneCorrected: Phrases = [
    "均获维持", "均予以维持", "均被维持", "全部维持", "均维持", "全部胜诉", "均胜诉", "零败诉", "无败诉", "零纠错", "无一纠错", "无一败诉",
    "未被纠错",
    "未被纠正", "无被纠错", "无被纠正", "没有被纠错", "没有被纠正",
  ]
  static let units: Set<String> = ["件", "起", "宗", "例", "次", "个", "项", "人次"]
  static let about: Phrases = ["涉及", "因", "关于", "有关", "政府信息公开", "信息公开", "行政复议", "行政诉讼"]
  /// What makes a count one of a part.
  static let parts: Phrases = ["直接起诉", "复议后", "经复议", "其中", "一审", "二审", "再审", "正在", "尚"]
  /// 其他、部分 and the like: not all there is.
  static let limits: Phrases = ["新增", "重大", "群体", "各部门", "各单位", "各镇", "各乡镇", "各街道"]
}
