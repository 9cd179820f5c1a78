import ReportSyntax

/// What one passage says that several rules want to know.
///
/// Depends on the words of the passage alone, so that it is read once and kept over edits elsewhere.
final class PassageFacts: Sendable {
  /// What the rules of words say, with places that count from the start of the passage.
  let findings: [Finding]
  /// What is wrong with its punctuation; `nil` for nothing.
  let punctuation: PunctuationReader.Result?
  /// Whether it is a long paragraph without a stop behind it.
  let lacksStop: Bool
  /// Places to fill in.
  let blanks: [BlankReader.Blank]
  /// The years in it.
  private let years: [Int]
  /// The topics of section one that it speaks of, a bit for each.
  let topics: UInt8
  /// Whether it speaks of the results of reviews.
  let tellsReviews: Bool
  /// Whether it says that something has been brought to an end.
  let isFinished: Bool
  /// Whether it may say how much was published.
  let tellsTotals: Bool
  /// Whether it speaks of requests for information.
  let isAboutRequests: Bool
  let requests: [RequestStatement]
  let appeals: [AppealStatement]
  /// For each sentence; empty without any.
  let documents: [[DocumentStatement]]
  /// Names of townships: characters of the passage.
  let townships: [Range<Int>]
  /// Whether a notice of the general office is cited.
  let citesNotice: Bool

  static let none = PassageFacts()

  private init() {
    findings = []
    years = []
    topics = 0
    tellsReviews = false
    isFinished = false
    tellsTotals = false
    punctuation = nil
    lacksStop = false
    blanks = []
    isAboutRequests = false
    requests = []
    appeals = []
    documents = []
    townships = []
    citesNotice = false
  }

  init(of passage: Passage, in bytes: [UInt8]) {
    let text = passage.text
    let start = text.byteRange(0..<0).lowerBound
    findings = RuleSet.ofWords.flatMap { rule, words in
      words.check(passage, bytes).map { rule.finding($0, in: bytes).moved(by: -start) }
    }
    blanks = passage.isProse ? BlankReader.blanks(in: passage, of: bytes) : []
    years = passage.quantities.compactMap {
      $0.kind == .time && $0.unit.hasPrefix("年") ? $0.value.count : nil
    }
    guard passage.isNarrative else {
      topics = 0
      tellsReviews = false
      isFinished = false
      tellsTotals = false
      punctuation = nil
      lacksStop = false
      isAboutRequests = false
      requests = []
      appeals = []
      documents = []
      townships = []
      citesNotice = false
      return
    }
    topics = OverviewTopic.all.enumerated().reduce(0) { topics, topic in
      topics | (text.contains(topic.element.mentions, in: text.whole) ? 1 << topic.offset : 0)
    }
    tellsReviews = text.contains(Self.reviews, in: text.whole)
    isFinished = text.contains(Self.finished, in: text.whole)
    tellsTotals = text.contains(Self.published, in: text.whole)
    punctuation = PunctuationReader.read(passage, of: bytes)
    lacksStop = MissingStop.isUnended(passage)
    isAboutRequests = RequestStatementReader.isTopic(text)
    let hasCounts = passage.kind == .paragraph && passage.hasCounts(in: text.whole)
    requests = hasCounts ? RequestStatementReader.statements(in: passage) : []
    appeals = hasCounts ? AppealStatementReader.statements(in: passage) : []
    documents = hasCounts ? DocumentStatementReader.statements(in: passage) : []
    townships = TownshipName.ranges(in: passage)
    citesNotice = text.contains(Self.notice, in: text.whole)
  }

  func names(year first: Int, or second: Int) -> Bool {
    years.contains { $0 == first || $0 == second }
  }

  private static let reviews: Phrases = ["考核", "评议", "责任追究", "追究责任", "问责", "追责"]
  private static let finished: Phrases = ["办结", "办理完成", "办理完毕", "答复完毕", "办毕"]
  private static let published: Phrases = [
    "主动公开政府信息", "主动公开各类政府信息", "主动公开政务信息", "主动公开信息", "主动公开各类信息",
  ]
  private static let notice: Phrases = ["国办公开办函"]
}
