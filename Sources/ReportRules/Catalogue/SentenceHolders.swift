import ReportSyntax

/// Which reports of a year have a sentence, the first few of them.
struct SentenceHolders: Sendable {
  private var holders: [Int: [NormalizedText: [Int]]] = [:]

  /// A sentence that many have is a model that all were given; it tells nothing about two.
  private static let most = 8

  mutating func add(_ record: ReportRecord, _ number: Int) {
    guard let year = record.year, record.agency != nil else { return }
    for sentence in record.sentences
    where (holders[year]?[sentence.words]?.count ?? 0) < Self.most {
      holders[year, default: [:]][sentence.words, default: []].append(number)
    }
  }

  func holders(of sentence: ReportRecord.Sentence, _ year: Int) -> [Int] {
    holders[year]?[sentence.words] ?? []
  }
}
