import ReportSyntax

/// What one passage says that several rules want to know.
///
/// Depends on the words of the passage alone, so that it is read once and kept over edits elsewhere.
final class PassageFacts: Sendable {
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
    isAboutRequests = false
    requests = []
    appeals = []
    documents = []
    townships = []
    citesNotice = false
  }

  init(of passage: Passage) {
    let text = passage.text
    isAboutRequests = RequestStatementReader.isTopic(text)
    let hasCounts = passage.kind == .paragraph && passage.hasCounts(in: text.whole)
    requests = hasCounts ? RequestStatementReader.statements(in: passage) : []
    appeals = hasCounts ? AppealStatementReader.statements(in: passage) : []
    documents = hasCounts ? DocumentStatementReader.statements(in: passage) : []
    townships = TownshipName.ranges(in: passage)
    citesNotice = text.contains(Self.notice, in: text.whole)
  }

  private static let notice: Phrases = ["国办公开办函"]
}
