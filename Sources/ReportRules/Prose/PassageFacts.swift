import ReportSyntax

/// What one passage says that several rules want to know.
///
/// Depends on the words of the passage alone, so that it is read once and kept over edits elsewhere.
final class PassageFacts: Sendable {
  /// What there is of all that follows; most passages have little, and rules pass them over.
  let matters: PassageMatters
  /// What the rules of words say, with places that count from the start of the passage.
  let findings: [Finding]
  /// What is wrong with its punctuation; `nil` for nothing.
  let punctuation: PunctuationReader.Result?
  /// What is told of these flaws, with places that count from the start of the passage; `nil` for one
  /// whose repair depends on more than the words.
  let punctuationDrafts: [Finding.Draft?]
  /// Places to fill in.
  let blanks: [BlankReader.Blank]
  /// Names of a closed list that are misspelt.
  let misspellings: [NameReader.Misspelling]
  /// The years in it.
  let years: [Int]
  /// What was meant for years and is none.
  let oddYears: [OddYear]
  /// The year of the period that it states; `nil` where it states none, or one of two years.
  let periodYear: Int?
  /// The topics of section one that it speaks of, a bit for each.
  let topics: UInt8
  /// The topic that it is the heading of, by its number; `nil` for none and for several.
  let headingTopic: Int?
  let requests: [RequestStatement]
  let appeals: [AppealStatement]
  /// For each sentence; empty without any.
  let documents: [[DocumentStatement]]
  /// Names of townships: characters of the passage.
  let townships: [Range<Int>]
  /// 我局, 青山县人民政府.
  let mentions: [OrganMention]
  /// Numbers of things announced, and what follows them.
  let announcedItems: [AnnouncedItems]
  /// Counts with names of their own.
  let singleCounts: [SingleCount]
  /// Lists of counts that do not add up.
  let doubtfulSums: [DoubtfulSum]
  /// 一是, 二是 at the start of clauses.
  let itemMarkers: [ItemMarker]
  /// Those of them in front of which one was left out.
  let itemGaps: [ItemMarker]
  /// Those of them that stand a second time.
  let itemRepeats: [ItemMarker]
  /// The date that ends a short passage, as below a signature.
  let trailingDate: WrittenDate?

  static let none = PassageFacts([])
  /// Those of a heading that only says what follows, as most do.
  static let outlineAlone = PassageFacts(.outline)

  private init(_ matters: PassageMatters) {
    self.matters = matters
    findings = []
    years = []
    oddYears = []
    periodYear = nil
    topics = 0
    headingTopic = nil
    punctuation = nil
    punctuationDrafts = []
    blanks = []
    misspellings = []
    requests = []
    appeals = []
    documents = []
    townships = []
    mentions = []
    announcedItems = []
    singleCounts = []
    doubtfulSums = []
    itemMarkers = []
    itemGaps = []
    itemRepeats = []
    trailingDate = nil
  }

  init(of passage: Passage, in bytes: [UInt8]) {
    let text = passage.text
    let start = text.byteRange(0..<0).lowerBound
    findings = RuleSet.ofWords.flatMap { rule, check in
      // One more than is told, so that it can be seen that there are more.
      check(passage, bytes).prefix(FindingLimit.most + 1).map {
        rule.finding($0, in: bytes).moved(by: -start)
      }
    }
    blanks = passage.isProse ? BlankReader.blanks(in: passage, of: bytes) : []
    misspellings = passage.isProse ? NameReader.misspellings(in: text) : []
    years = passage.quantities.compactMap {
      $0.kind == .time && $0.unit.hasPrefix("年") ? $0.value.count : nil
    }
    trailingDate = Signature.trailingDate(of: text)
    var matters: PassageMatters = []
    func note(_ matter: PassageMatters, _ isThere: Bool) {
      if isThere { matters.insert(matter) }
    }
    note(.findings, !findings.isEmpty)
    note(.blanks, !blanks.isEmpty)
    note(.dates, trailingDate != nil)
    note(.misspelt, !misspellings.isEmpty)
    note(.regulation, FirstCitation.isTopic(of: text, misspellings))
    note(.organs, text.contains(Self.organs, in: text.whole) || Self.mayBeSignature(passage))
    note(.pageNumber, passage.readsAsPageNumber)
    for (matter, words) in Self.feeWords { note(matter, text.contains(words, in: text.whole)) }
    guard passage.isNarrative else {
      self.matters = matters
      oddYears = []
      periodYear = nil
      topics = 0
      headingTopic = nil
      punctuation = nil
      punctuationDrafts = []
      requests = []
      appeals = []
      documents = []
      townships = []
      mentions = []
      announcedItems = []
      singleCounts = []
      doubtfulSums = []
      itemMarkers = []
      itemGaps = []
      itemRepeats = []
      return
    }
    oddYears = OddYear.all(in: text)
    periodYear =
      text.contains(StatedPeriod.announcements, in: text.whole)
      ? StatedPeriod.all(in: passage).lazy.compactMap(\.year).first : nil
    topics = OverviewTopic.all.enumerated().reduce(0) { topics, topic in
      topics | (TopicMention.tells(of: topic.element, in: text) ? 1 << topic.offset : 0)
    }
    headingTopic = OverviewCoverage.topic(ofHeading: passage)
    // Between tables a line may be a note of the form, and its marks are not the author's.
    let isOwnText = passage.section.isNarrative
    let punctuation = isOwnText ? PunctuationReader.read(passage, of: bytes) : nil
    self.punctuation = punctuation
    punctuationDrafts = (punctuation?.flaws ?? []).map { flaw in
      Rule.isToldByWords(flaw, in: text)
        ? Rule.draft(flaw, in: text, of: bytes).moved(by: -start) : nil
    }
    let hasCounts = passage.kind == .paragraph && passage.hasCounts(in: text.whole)
    requests = hasCounts ? RequestStatementReader.statements(in: passage) : []
    appeals = hasCounts ? AppealStatementReader.statements(in: passage) : []
    documents = hasCounts ? DocumentStatementReader.statements(in: passage) : []
    townships = TownshipName.ranges(in: passage)
    mentions = OrganMention.all(in: passage)
    itemMarkers = ItemMarker.all(in: text)
    itemGaps = ItemMarker.behindGap(itemMarkers, in: text)
    itemRepeats = ItemMarker.repeated(itemMarkers, in: text)
    announcedItems = AnnouncedItems.all(in: passage, before: itemMarkers)
    singleCounts = hasCounts ? SingleCount.all(in: passage) : []
    doubtfulSums = Rule.doubtfulSums(of: passage)
    note(.outline, passage.readsAsOutline)
    note(.punctuation, punctuation != nil)
    note(.lacksStop, isOwnText && MissingStop.isUnended(passage))
    note(.requestTopic, RequestStatementReader.isTopic(text))
    note(.requests, !requests.isEmpty)
    note(.appeals, !appeals.isEmpty)
    note(.documents, !documents.isEmpty)
    note(.townships, !townships.isEmpty)
    note(.mentions, !mentions.isEmpty)
    note(.years, !years.isEmpty || !oddYears.isEmpty)
    note(
      .enumerations,
      !announcedItems.isEmpty || itemMarkers.first?.place == 0
        || !itemGaps.isEmpty || !itemRepeats.isEmpty
    )
    note(.singleCounts, !singleCounts.isEmpty)
    note(.doubtfulSums, !doubtfulSums.isEmpty)
    note(.percentages, passage.quantities.contains { $0.kind == .percentage })
    for (matter, words) in Self.words { note(matter, text.contains(words, in: text.whole)) }
    self.matters = matters
  }

  /// Whether nothing is said that anybody asks for.
  var isEmpty: Bool { matters.isEmpty && hasNoDetails }

  /// Whether nothing is said but what follows.
  var isOutlineAlone: Bool { matters == .outline && hasNoDetails }

  private var hasNoDetails: Bool {
    findings.isEmpty && punctuation == nil && blanks.isEmpty
      && misspellings.isEmpty && years.isEmpty && oddYears.isEmpty && periodYear == nil
      && topics == 0 && headingTopic == nil && requests.isEmpty && appeals.isEmpty
      && documents.isEmpty && townships.isEmpty && mentions.isEmpty && announcedItems.isEmpty
      && singleCounts.isEmpty && itemMarkers.isEmpty && trailingDate == nil
  }

  private static let feeWords: [(PassageMatters, Phrases)] = [
    (.feeWords, ["处理费", "收费", "费用", "收取", "缴费", "交费"]),
    (
      .feeStatements,
      [
        "处理费", "收费情况", "收费事项", "未收费", "未收取", "没有收取", "没有收费", "不收费", "收取费用", "收取任何费用",
        "收取的费用", "收取相关费用",
      ]
    ),
    (.handlingFees, ["处理费"]),
  ]

  /// Whether it may be the name of an organ, however it is written: a short line of nothing but words.
  private static func mayBeSignature(_ passage: Passage) -> Bool {
    let text = passage.text
    return passage.kind == .paragraph && (5...30).contains(text.count)
      && text.scalars.allSatisfy(isHan)
  }

  private static let organs: Phrases = [
    "局", "委员会", "委员", "健康委", "改革委", "中心", "支队", "厅", "庁", "管理委", "管委", "自治县", "自治旗", "县委", "区委",
    "县政府", "区政府",
    "县人民政府", "区人民政府",
  ]

  private static let words: [(PassageMatters, Phrases)] = [
    (.enumerations, ["包括", "包含", "部分组成", "部分内容", "个部分", "部分构成"]),
    (.reviews, ["考核", "评议", "责任追究", "追究责任", "问责", "追责"]),
    (.finished, ["办结", "办理完成", "办理完毕", "答复完毕", "办毕"]),
    (.totals, PublishedTotal.words),
    (.notices, ["国办", "年度报告有关事项", "年度报告格式"]),
    (
      .founding,
      [
        "组建", "挂牌", "撤销", "合并", "划转", "机构改革", "新设立", "成立于", "正式成立", "揭牌", "更名", "转隶", "撤并",
        "月成立", "日成立",
      ]
    ),
    (.fees, FeeStatement.matter),
    (.dates, Rule.publicationLabels),
    (.periods, StatedPeriod.announcements),
    (.periodWords, StatedPeriod.statements),
  ]
}

/// What a passage may say that rules of several passages look for.
struct PassageMatters: OptionSet, Sendable {
  let rawValue: UInt32

  /// Findings of the rules of words.
  static let findings = PassageMatters(rawValue: 1 << 0)
  /// Places to fill in.
  static let blanks = PassageMatters(rawValue: 1 << 1)
  /// Nothing but the number of a page.
  static let pageNumber = PassageMatters(rawValue: 1 << 2)
  /// Nothing but the announcement of what follows.
  static let outline = PassageMatters(rawValue: 1 << 3)
  /// Something wrong with its punctuation.
  static let punctuation = PassageMatters(rawValue: 1 << 4)
  /// A long paragraph without a stop behind it.
  static let lacksStop = PassageMatters(rawValue: 1 << 5)
  /// Requests for information.
  static let requestTopic = PassageMatters(rawValue: 1 << 6)
  /// Counts of requests.
  static let requests = PassageMatters(rawValue: 1 << 7)
  /// Counts of reviews and lawsuits.
  static let appeals = PassageMatters(rawValue: 1 << 8)
  /// Counts of documents and decisions.
  static let documents = PassageMatters(rawValue: 1 << 9)
  /// Names of townships.
  static let townships = PassageMatters(rawValue: 1 << 10)
  static let percentages = PassageMatters(rawValue: 1 << 11)
  /// The results of assessment, public review and accountability.
  static let reviews = PassageMatters(rawValue: 1 << 12)
  /// That something has been brought to an end.
  static let finished = PassageMatters(rawValue: 1 << 13)
  /// How much was published.
  static let totals = PassageMatters(rawValue: 1 << 14)
  /// A notice of the general office.
  static let notices = PassageMatters(rawValue: 1 << 15)
  /// 信息处理费.
  static let fees = PassageMatters(rawValue: 1 << 16)
  /// The span of time that the numbers cover: 统计期限.
  static let periods = PassageMatters(rawValue: 1 << 17)
  static let years = PassageMatters(rawValue: 1 << 19)
  /// That an organ was set up, renamed or dissolved.
  static let founding = PassageMatters(rawValue: 1 << 20)
  /// Any of the words that section six uses for fees.
  static let feeWords = PassageMatters(rawValue: 1 << 21)
  /// That fees were taken, or were not.
  static let feeStatements = PassageMatters(rawValue: 1 << 22)
  /// 处理费, in whatever words.
  static let handlingFees = PassageMatters(rawValue: 1 << 23)
  /// Names that may not be misspelt and are.
  static let misspelt = PassageMatters(rawValue: 1 << 24)
  /// Organs of a government.
  static let organs = PassageMatters(rawValue: 1 << 25)
  /// Who acts: 我局, a county with its government.
  static let mentions = PassageMatters(rawValue: 1 << 26)
  /// The date of a signature, or of publication.
  static let dates = PassageMatters(rawValue: 1 << 27)
  /// Counts with names of their own.
  static let singleCounts = PassageMatters(rawValue: 1 << 28)
  /// Lists with the number of their items.
  static let enumerations = PassageMatters(rawValue: 1 << 29)
  /// Lists that do not add up to their totals.
  static let doubtfulSums = PassageMatters(rawValue: 1 << 30)
  /// The regulation by its name, or a part of it at the end of the passage.
  static let regulation = PassageMatters(rawValue: 1 << 31)
  /// Any of the words that a report uses to state that span.
  static let periodWords = PassageMatters(rawValue: 1 << 18)
}
