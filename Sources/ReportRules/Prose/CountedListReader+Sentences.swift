import ReportSyntax

/// Lists whose parts stand in sentences of their own: 共计444条。网站发布118条。公众号发布326条。
extension CountedListReader {
  /// A total that ends its sentence, and parts in sentences of their own.
  func listsOfSentences(_ told: Set<Int>) -> [CountedList] {
    prose.sentences.indices.compactMap { index in
      let sentence = prose.sentences[index]
      let counts = prose.counts(in: sentence)
      guard let total = counts.last, isExactCount(total), isMarkedTotal(total),
        counts.count(where: { $0.unit == total.unit }) == 1,
        !told.contains(total.number.lowerBound),
        sentence.upperBound - total.range.upperBound <= 8, sentence.count <= Self.reach
      else { return nil }
      return list(of: total, inSentencesBehind: index)
    }
  }

  private func list(of total: Quantity, inSentencesBehind index: Int) -> CountedList? {
    var parts: [Quantity] = []
    var next = index + 1
    var namesTheRest = false
    while next < prose.sentences.count, next - index <= 12 {
      let sentence = prose.sentences[next]
      guard sentence.count <= Self.reach, text.match(Words.openers, at: sentence.lowerBound) == nil,
        !text.contains(Words.sumWords, in: sentence)
      else { return nil }
      // A list of its own belongs to its part.
      let opener = text.firstRange(of: Words.openers, in: sentence)
      let end = opener?.lowerBound ?? sentence.upperBound - 1
      guard
        let found = partsOfSentence(between(sentence.lowerBound, end), unit: total.unit)
      else { return nil }
      if found.isEmpty { break }
      if text.contains(Words.rest, in: sentence) { namesTheRest = true }
      parts += found
      next += 1
    }
    guard next - index >= 3, parts.count >= 2 else { return nil }
    let last = prose.sentences[next - 1].upperBound
    let rest = prose.quantities(in: between(last, last + Self.reach)).filter { $0.kind == .count }
    // More of the same further on may belong to it.
    if rest.contains(where: { $0.unit == total.unit }) { return nil }
    return CountedList(
      total: total,
      parts: parts,
      namesTheRest: namesTheRest,
      form: .sentences,
      rest: rest
    )
  }

  /// The counts of a sentence of its own; `nil` where they cannot be told.
  private func partsOfSentence(_ range: Range<Int>, unit: String) -> [Quantity]? {
    var parts: [Quantity] = []
    for clause in prose.clauses(in: range) {
      switch read(clause.range, units: [unit]) {
      case .parts(let found): parts += found
      case .aside, .other: continue
      case .foreign: if !parts.isEmpty { return nil }
      case .unclear: return nil
      }
    }
    return parts
  }
}

private enum Words {
  static let openers: Phrases = ["其中"]
  static let sumWords: Phrases = ["合计", "总计", "共计", "累计", "共"]
  static let rest: Phrases = ["其他", "其它", "其余"]
}
