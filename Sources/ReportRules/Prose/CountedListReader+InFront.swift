import ReportSyntax

/// Totals that sum up the sentence in front: 公开信息364条，其中动态17条、公告347条。两类信息共发布364条.
extension CountedListReader {
  /// The parts of the sentence in front of a total, where that has as many as the total says, and adds up.
  func listOfSentence(inFrontOf total: Quantity) -> CountedList? {
    let place = total.number.lowerBound
    guard let sentence = prose.sentence(at: place), sentence > 0,
      prose.sentences[sentence].count <= Self.reach,
      let start = startOfSum(before: place), start == prose.sentences[sentence].lowerBound,
      let told = numberOfParts(between(start, place)), told >= 2
    else { return nil }
    let inFront = prose.sentences[sentence - 1]
    guard inFront.count <= Self.reach else { return nil }
    let counts = prose.counts(in: inFront).filter { $0.unit == total.unit }
    let parts = Array(counts.suffix(told))
    guard counts.count == told + 1, let whole = counts.first, counts.allSatisfy(isExactCount),
      whole.value == parts.reduce(.zero, { $0 + $1.value })
    else { return nil }
    return CountedList(total: total, parts: parts, namesTheRest: true, form: .summedUp)
  }

  /// Whether clauses name parts, but for a rate behind them: 图解42篇、视频18篇，解读率100%.
  func areItems(_ clauses: [Range<Int>], of unit: String) -> Bool {
    let items = clauses.prefix { isItem($0, of: unit) }
    return !items.isEmpty
      && clauses.dropFirst(items.count).allSatisfy { clause in
        prose.counts(in: clause).isEmpty && text.contains(Self.rates, in: clause)
      }
  }

  /// （含动态183条、公告90条、其他206条）: what is included ends with all that is left.
  func includesAll(behind open: Int, _ close: Int) -> Bool {
    text.match(Self.inclusions, at: open + 1) != nil
      && tellsTheRest(in: between(max(open, close - 12), close))
  }

  private static let inclusions: Phrases = ["含", "包含"]
  private static let rates: Phrases = ["率"]
}
