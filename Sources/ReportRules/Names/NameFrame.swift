import ReportSyntax

/// Words that are right with one character alone in one of their places: 政府信息公?条例.
///
/// What looks or sounds like the right character is known without them; here any other is wrong, but for
/// those with which the words are others: 政府信息公示工作.
struct NameFrame: Sendable {
  private let scalars: [UInt32]
  /// The place of the character.
  private let place: Int
  private let right: UInt32
  private let others: Set<UInt32>
  /// Whether a clause has to end behind the words: 街道办事出具证明 are others.
  private let endsClauses: Bool

  /// - Parameters:
  ///   - words: how they are right.
  ///   - place: the place of the character in question, of at least four.
  ///   - others: what may stand there as well.
  ///   - endsClauses: whether a clause has to end behind them.
  init(_ words: String, _ place: Int, or others: String = "", endsClauses: Bool = false) {
    self.endsClauses = endsClauses
    scalars = Phrase(words).scalars
    self.place = place
    right = scalars[place]
    self.others = Set(others.unicodeScalars.map(\.value))
  }

  var words: String { NormalizedText(scalars: scalars).string }

  /// A pair of characters beside the place, and how far it lies from the start.
  var anchor: KnownName.Anchor {
    let offset = place >= 2 ? 0 : place + 1
    return KnownName.Anchor(pair: [scalars[offset], scalars[offset + 1]], offset: offset)
  }

  /// Where the words stand with another character, around an anchor.
  func miswritten(in text: ProseText, at index: Int) -> Range<Int>? {
    let start = index - anchor.offset
    let wrong = text[start + place]
    guard start >= 0, wrong != right, isHan(wrong), !others.contains(wrong),
      scalars.indices.allSatisfy({ $0 == place || text[start + $0] == scalars[$0] }),
      !endsClauses || endsClause(text[start + scalars.count])
    else { return nil }
    return start..<start + scalars.count
  }
}
