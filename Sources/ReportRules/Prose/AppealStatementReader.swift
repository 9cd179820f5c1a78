import ReportSyntax

/// Reads the statements of one passage.
///
/// Only sentences that name the disclosure of information count, and those that go on with one: an
/// organ has other reviews too.
struct AppealStatementReader {
  let passage: Passage
  var text: ProseText { passage.text }

  static let matters: Phrases = ["复议", "诉讼", "起诉", "应诉", "被诉"]
  static let disclosure: Phrases = [
    "信息公开", "政务公开", "依申请公开", "公开申请", "公开工作", "申请公开", "信息与政务公开", "依申请",
  ]

  static func statements(in passage: Passage) -> [AppealStatement] {
    guard passage.text.contains(Self.matters, in: passage.text.whole) else { return [] }
    let reader = AppealStatementReader(passage: passage)
    var statements: [AppealStatement] = []
    var scope: AppealStatement.Subject?
    for index in passage.sentences.indices {
      let found = reader.statements(inSentence: index, after: scope)
      statements += found
      // What is told of one way of lawsuits ends with its sentence.
      scope =
        found.last(where: { $0.claim != .noneCorrected && $0.scope == .named })?.subject.allOfKind
    }
    return statements
  }

  /// The statements of a sentence; where the one in front spoke of cases, this may go on with them.
  private func statements(
    inSentence index: Int,
    after last: AppealStatement.Subject?
  ) -> [AppealStatement] {
    let sentence = passage.sentences[index]
    guard text.contains(last == nil ? Self.matters : Words.mattersAndResults, in: sentence),
      !isOfOthers(sentence)
    else { return [] }
    let isNamed = text.contains(Self.disclosure, in: sentence) || last != nil
    // The section may tell it, where it is no section of words.
    let mayBeTold = !passage.section.isNarrative && !text.contains(Words.ofMany, in: sentence)
    let isOnDisclosure = isNamed || mayBeTold
    let scope: AppealStatement.Scope =
      isNamed
      ? .named
      : mayBeTold || !passage.section.isNarrative
        ? .section : cameOfRequests(index) ? .requests : .agreeing
    var statements =
      isOnDisclosure || scope == .agreeing || scope == .requests
      ? counts(inSentence: index, after: last, scope) : []
    statements += statements.compactMap(resultOfAll) + statements.compactMap(wayOfAll)
    for clause in SpokenYears.clauses(of: passage, in: sentence) {
      guard
        let (subject, claim, place) = isOnDisclosure
          ? nothing(in: clause.range) ?? outcome(in: clause.range, of: sentence)
          : nothingAtAll(in: clause.range)
      else { continue }
      statements.append(
        AppealStatement(
          subject: subject,
          claim: claim,
          place: place,
          sentence: index,
          year: clause.year(at: place.lowerBound),
          scope: isOnDisclosure ? scope : .anyKind
        )
      )
    }
    return statements
  }

  /// 收到申请9件。发生行政复议1件: whether the sentence in front, or a heading, tells of what it came of.
  private func cameOfRequests(_ index: Int) -> Bool {
    index > 0
      && (RequestStatementReader.isTopic(text, in: passage.sentences[index - 1])
        || text.firstRange(of: Words.requests, in: 0..<min(12, text.count)) != nil)
      && text.contains(Words.cameOf, in: passage.sentences[index])
      && !text.contains(Words.ofManyCauses, in: passage.sentences[index])
  }

  private typealias Reading = (AppealStatement.Subject, AppealStatement.Claim, Range<Int>)

  // MARK: Counts

  private func counts(
    inSentence index: Int,
    after last: AppealStatement.Subject?,
    _ statementScope: AppealStatement.Scope
  ) -> [AppealStatement] {
    var scope = last
    var place = passage.sentences[index].lowerBound
    /// 复议6件，……；一审行政诉讼3件中，2件维持: what goes on is told of the lawsuits.
    func goOn(with count: NamedCount) {
      if scope != nil, let named = subject(in: count.before) { scope = named }
    }
    return NamedCountReader.counts(in: passage, sentence: index).flatMap { count in
      guard Words.units.contains(count.unit), !text.contains(Words.parts, in: count.piece),
        !text.contains(Words.limits, in: count.piece),
        !text.contains(Words.otherCases, in: between(place, count.piece.upperBound)),
        !isOfAllKinds(count, in: passage.sentences[index]),
        // 未发生一例: the words for nothing say it.
        !passage.quantities(in: count.before).contains(where: { $0.kind == .nothing })
      else {
        goOn(with: count)
        return [AppealStatement]()
      }
      // ……（直接起诉2件，复议后起诉2件），维持3件: behind the bracket all are meant again.
      if between(place, count.before.lowerBound).contains(where: { text[$0] == ")" }) {
        scope = scope?.allOfKind
      }
      place = count.quantity.range.upperBound
      let claim: AppealStatement.Claim
      let subject: AppealStatement.Subject
      if let result = result(of: count) {
        if let named = self.subject(in: count.before) {
          scope = named
        } else if text.contains(Words.courts, in: count.piece) {
          scope = .lawsuits
        } else if result == .decided {
          // Behind both ways of lawsuits, all of them are meant.
          scope = scope?.allOfKind
        }
        guard let scope else { return [] }
        (subject, claim) = (scope, .result(result, count.value))
      } else if let counted = self.subject(of: count) {
        scope = counted
        (subject, claim) = (counted, .count(count.value))
      } else {
        goOn(with: count)
        return []
      }
      // 行政复议、行政诉讼各1件
      let isOfEach =
        subject == .both && text.has("各", endingAt: count.quantity.number.lowerBound)
      return (isOfEach ? [.reviews, .lawsuits] : [subject]).map {
        AppealStatement(
          subject: $0,
          claim: claim,
          place: count.quantity.range,
          sentence: index,
          year: count.year,
          scope: statementScope
        )
      }
    }
  }

  /// `被申请行政复议7件`, `1件涉及政府信息公开的行政复议`, `行政复议、行政诉讼共3件`.
  private func subject(of count: NamedCount) -> AppealStatement.Subject? {
    guard !text.contains(Words.results, in: count.piece) else { return nil }
    if let matter = text.ranges(of: Words.mattersAndKinds, in: count.before).last {
      guard
        text.isMade(of: Words.caseNouns, in: between(matter.upperBound, count.before.upperBound))
      else {
        return nil
      }
      return subject(
        in: between(
          count.joined.isEmpty ? count.before.lowerBound : count.joined.lowerBound,
          count.before.upperBound
        )
      )
    }
    guard text.match(Words.about, at: count.behind.lowerBound) != nil else { return nil }
    return subject(in: count.behind)
  }

  /// `结果维持1件`, `1件被纠正`.
  private func result(of count: NamedCount) -> AppealFigures.Outcome? {
    let mark: Range<Int>
    if let last = text.ranges(of: Words.outcomes, in: count.before).last,
      text.isMade(of: Words.caseNouns, in: between(last.upperBound, count.before.upperBound))
    {
      mark = last
    } else if let first = text.firstRange(of: Words.outcomes, in: count.behind),
      text.isMade(of: Words.resultNouns, in: between(count.behind.lowerBound, first.lowerBound)),
      !text.contains(Self.matters, in: count.behind)
    {
      mark = first
    } else if let decided = text.ranges(of: Words.decided, in: count.before).last,
      text[decided.lowerBound - 1] != Words.notYet, !namesTwoYears(count.piece),
      text.isMade(of: Words.caseNouns, in: between(decided.upperBound, count.before.upperBound))
    {
      return .decided
    } else {
      return nil
    }
    // 申请人撤销2件 is none of the organ's that decides.
    if text.contains(Words.givenUp, in: count.piece) { return nil }
    return outcome(calledBy: mark)
  }

  /// The column of table four that some words name.
  private func outcome(calledBy words: Range<Int>) -> AppealFigures.Outcome {
    switch text[words.upperBound - 1] {
    case "持": .upheld
    case "正", "错", "销", "法", "诉", "复", "行": .corrected
    case "果": .other
    default: .pending
    }
  }

  /// A result without a number behind a count, `1件，结果纠正` or `2件，均为结果纠正`: that of all of them.
  private func resultOfAll(of counted: AppealStatement) -> AppealStatement? {
    guard case .count(let count) = counted.claim, count > 0,
      let clause = clauseOfResult(behind: counted.place.upperBound),
      passage.quantities(in: clause).allSatisfy({ $0.kind == .nothing }),
      let mark = text.firstRange(of: Words.outcomes, in: clause),
      case let head = between(clause.lowerBound, mark.lowerBound),
      count == 1 || text.contains(Words.all, in: head),
      text.isMade(of: Words.resultNouns, in: head),
      text.isMade(of: Words.whatBehindResult, in: between(mark.upperBound, clause.upperBound))
    else { return endOfAll(counted) }
    return AppealStatement(
      subject: counted.subject,
      claim: .result(outcome(calledBy: mark), count),
      place: mark,
      sentence: counted.sentence,
      year: counted.year,
      scope: counted.scope
    )
  }

  /// The clause behind a count; the next one behind 经复议机关审理.
  func clauseOfResult(behind start: Int) -> Range<Int>? {
    guard text[start] == CountedText.Sign.comma,
      let end = between(start + 1, start + Self.longestResult).first(where: {
        isProseStop(text[$0])
      })
    else { return nil }
    let clause = between(start + 1, end)
    guard text.has("经", at: clause.lowerBound), text.isMade(of: Words.resultNouns, in: clause)
    else {
      return clause
    }
    return clauseOfResult(behind: end)
  }

  /// In characters.
  private static let longestResult = 20

  // MARK: Nothing, and good ends

  /// Words for nothing: `未发生因政府信息公开被申请行政复议、提起行政诉讼的情况`.
  private func nothing(in clause: Range<Int>) -> Reading? {
    if let words = text.firstRange(of: Words.zeros, in: clause),
      text.match(Words.ends, at: words.upperBound) == nil,
      !text.contains(Words.aims, in: clause), let subject = subject(in: words)
    {
      return (subject, .count(0), words)
    }
    if let reading = zero(in: clause) { return reading }
    return passage.quantities(in: clause)
      .first { $0.kind == .nothing && text[$0.range.lowerBound] != Words.zero }
      .flatMap { nothing($0, in: clause) }
  }

  private func nothing(_ none: Quantity, in clause: Range<Int>) -> Reading? {
    guard let subject = subject(in: between(none.range.upperBound, clause.upperBound)),
      !text.contains(Words.results, in: clause), !text.contains(Words.limits, in: clause)
    else { return nil }
    // 没有发生一起: a count behind the words would have to be one.
    let counts = passage.quantities(in: between(none.range.upperBound, clause.upperBound))
      .filter { $0.kind == .count && $0.value != Amount(1) }
    guard counts.isEmpty else { return nil }
    let end = text.ranges(of: Self.matters, in: between(none.range.upperBound, clause.upperBound))
      .last
    return (
      subject, .count(0), between(none.range.lowerBound, (end?.upperBound ?? none.range.upperBound))
    )
  }

  /// 未发生行政复议、行政诉讼案件: none of any kind, and so none over disclosure either.
  private func nothingAtAll(in clause: Range<Int>) -> Reading? {
    guard let reading = nothing(in: clause),
      let none = passage.quantities(in: clause).first(where: {
        $0.kind == .nothing && $0.range.lowerBound == reading.2.lowerBound
      }),
      text.isMade(of: Words.anyCases, in: between(none.range.upperBound, clause.upperBound))
    else { return nil }
    return reading
  }

  /// Words for a good end: `均获维持`, `零败诉`.
  private func outcome(in clause: Range<Int>, of sentence: Range<Int>) -> Reading? {
    guard
      let words = text.firstRange(of: Words.noneCorrected, in: clause) ?? noCorrection(in: clause)
    else { return nil }
    let subject = subject(in: clause) ?? subject(in: sentence) ?? .both
    return (subject, .noneCorrected, words)
  }

  // MARK: Words

  func subject(in range: Range<Int>) -> AppealStatement.Subject? {
    if text.contains(Words.direct, in: range) { return .directLawsuits }
    if text.contains(Words.later, in: range) { return .laterLawsuits }
    return
      switch (
        text.contains(Words.reviews, in: range), text.contains(Words.lawsuits, in: range)
      )
    {
    case (true, true): .both
    case (true, false): .reviews
    case (false, true): .lawsuits
    case (false, false): nil
    }
  }
}

private enum Words {
  /// Who decides lawsuits, and how.
  static let courts: Phrases = ["法院", "判决", "判令", "败诉"]
  static let decided: Phrases = ["审结", "已办结", "已结案"]
  static let notYet = Phrase("未").scalars[0]
  static let reviews: Phrases = ["复议"]
  static let lawsuits: Phrases = ["诉讼", "起诉", "应诉", "被诉"]
  static let direct: Phrases = ["直接起诉", "直接提起诉讼", "直接提起行政诉讼", "直接诉讼", "径行起诉", "未经复议", "不经复议"]
  static let later: Phrases = [
    "复议后起诉", "复议后提起诉讼", "复议后提起行政诉讼", "复议后诉讼", "复议后再起诉", "经复议再起诉", "复议再起诉",
    "复议后再提起诉讼", "复议后再提起行政诉讼", "经复议起诉", "经过复议起诉", "复议后又起诉", "复议后向法院起诉",
  ]
  static let zero = Phrase("零").scalars[0]
  /// What zero is aimed at has not come about yet.
  static let aims: Phrases = ["目标", "力争", "努力", "争取", "确保", "创建", "活动", "追求"]
  /// There were none, in words of two characters: 零复议、零诉讼.
  static let zeros: Phrases = [
    "零复议", "零诉讼", "零复议、零诉讼", "零复议零诉讼", "零行政复议、零行政诉讼", "复议零发生", "诉讼零发生", "复议、诉讼零发生", "复议、行政诉讼零发生",
    "复议和行政诉讼零发生", "复议诉讼零发生",
  ]
  /// 零复议纠错: there was none that ended so.
  static let ends: Phrases = ["纠错", "被纠", "纠正", "败诉", "撤销", "违法", "应诉败"]
  static let mattersAndKinds: Phrases = [
    "复议", "诉讼", "起诉", "应诉", "被诉", "直接起诉", "复议后起诉", "经复议再起诉", "提起诉讼", "起诉讼",
  ]
  static let mattersAndResults: Phrases = [
    "复议", "诉讼", "起诉", "应诉", "被诉", "结果维持", "维持", "纠正", "其他结果", "未审结",
  ]
  static let requests: Phrases = ["依申请公开"]
  /// Results of a review: 未发生被纠正的行政复议.
  static let results: Phrases = [
    "纠正", "纠错", "败诉", "胜诉", "撤销", "维持", "驳回", "追究", "投诉", "审结", "判决", "决定", "责令", "调解", "撤回", "监督",
  ]
  /// The columns of table four, each ending in its own character.
  static let outcomes: Phrases = [
    "结果维持", "维持", "结果纠正", "纠正", "被纠正", "纠错", "被纠错", "其他结果", "其它结果", "尚未审结", "未审结", "正在审理", "未审理完结",
    "被撤销", "被确认违法", "确认违法", "撤销原答复", "败诉", "被责令重新答复", "被责令限期答复", "判决撤销", "撤销",
    "尚未办结", "未办结", "正在办理", "尚在审理", "在审理", "审理中", "在审", "尚未作出决定", "正在审查", "判决履行", "被判决履行",
    "责令履行", "被责令履行", "责令重新答复", "责令限期答复", "责令重新作出答复", "责令其重新答复", "被责令重新作出答复", "责令限期重新答复",
  ]
  static let noneCorrected: Phrases = [
    "均获维持", "均予以维持", "均予维持", "均作出维持", "均已维持", "全部予以维持", "均决定维持", "均被维持", "全部维持", "均维持", "全部胜诉",
    "均胜诉", "零败诉", "无败诉", "零纠错", "无一纠错", "无一败诉",
    "未被纠错", "未被纠正", "无被纠错", "无被纠正", "没有被纠错", "没有被纠正", "均为结果维持", "均为维持", "结果均为维持", "均得到维持", "均结果维持",
    "纠错率为零", "纠错率为0", "纠错率零", "败诉率为零", "败诉率为0", "败诉率零", "维持率100%", "维持率达100%", "维持率为100%",
    "胜诉率100%", "胜诉率达100%", "胜诉率为100%", "维持率达到100%", "胜诉率达到100%",
  ]
  static let units: Set<String> = ["件", "起", "宗", "例", "次", "个", "项", "人次", "份", "件次", ""]
  static let about: Phrases = [
    "涉及", "因", "关于", "有关", "政府信息公开", "信息公开", "行政复议", "行政诉讼", "依申请公开", "复议", "诉讼", "涉政府信息公开", "被申请",
    "被提起",
    "由政府信息公开", "针对", "未经复议", "不经复议", "经复议后", "复议后", "直接起诉",
  ]
  /// Between a matter and its number.
  static let caseNouns: Phrases = [
    "案件", "案", "申请", "数量", "总数", "件数", "数", "共计", "共有", "共", "合计", "总计", "累计", "为", "是", "有", "的",
    "情况", "事项", "各", "发生", "分别", "仅", "收到", "(", ":", "结果", "尚有", "另有", "计", "均", "都",
  ]
  static let resultNouns: Phrases = [
    "案件", "行政", "的", "为", "被", "已", "获", "予以", "复议", "结果", "均", "系", "是", "经", "作出", "审理", "诉讼",
    "得到", "仍", "尚", "全部", "都", "依法", "复议机关", "法院", "人民法院", "我镇", "我局", "我县", "我区", "我市", "本机关",
    "行政机关", "后", "判决", "裁定",
  ]
  static let all: Phrases = ["均", "都", "全部"]
  static let givenUp: Phrases = ["申请人", "主动", "自行", "原告"]
  /// Behind 维持, 被撤销.
  static let whatBehindResult: Phrases = ["原", "具体", "行政行为", "决定", "答复", "判决", "判"]
  /// What a clause is made of that says that there was no case at all.
  static let anyCases: Phrases = [
    "行政", "复议", "诉讼", "应诉", "案件", "案", "申请", "提起", "被", "任何", "一起", "一例", "一件", "的", "发生", "情况",
    "情形", "事项", "、", "和", "及", "或", "与", "以及", "或者", "。", ",", ";", "被提起", "被申请", "有关", "相关",
  ]
  /// Where part four tells of reviews of all kinds.
  static let ofMany: Phrases = ["其中", "涉及", "各类", "全部", "均不涉及", "不涉及"]
  static let ofManyCauses: Phrases = ["其中", "涉及", "各类", "全部", "征收", "拆迁", "纠纷", "处罚", "许可", "工伤"]
  static let cameOf: Phrases = ["发生", "引发", "引起", "被申请", "被提起", "产生", "因此", "不服"]
  /// What makes a count one of a part.
  static let parts: Phrases = ["一审", "二审", "再审", "检察", "抗诉"]
  static let otherCases: Phrases = ["其他行政复议", "其他行政诉讼", "其它行政复议", "其他复议"]
  /// 其他、部分 and the like: not all there is.
  static let limits: Phrases = ["新增", "重大", "群体", "各部门", "各单位", "各镇", "各乡镇", "各街道", "上年", "去年"]
}
