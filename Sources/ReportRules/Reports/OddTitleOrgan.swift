import ReportSyntax

/// The organ in the title of a report whose text calls it by a name that differs by one character.
struct OddTitleOrgan: Sendable, Equatable {
  /// What the title says.
  let written: String
  /// What the text says for it.
  let right: String
  /// How often the text says it.
  let mentions: Int
  /// Whether one of them stands in a line of its own, as a signature does.
  let isInSignature: Bool
  /// The organ as the text calls it.
  let agency: Agency

  /// `nil` where the title may be right: the text names its organ, or does not say twice and in one
  /// way who it is, or speaks of another whose name is like it and does not sign.
  init?(_ named: Agency, against passages: [Passage], behind title: Range<Int>?) {
    let name = named.kind == .department ? named.scalars : named.core.scalars
    guard let title, (3...24).contains(name.count) else { return nil }
    let phrase = Phrase(NormalizedText(scalars: name).string)
    let passages = passages.drop { $0.range.lowerBound < title.upperBound }
    guard !passages.contains(where: { $0.text.contains(phrase, in: $0.text.whole) }) else {
      return nil
    }
    // One of two halves is whole, wherever the name is misspelt.
    let half = name.count / 2
    let (first, second) = (Array(name[..<half]), Array(name[half...]))
    let halves = Phrases([first, second].map { NormalizedText(scalars: $0).string })
    var found: [UInt32]?
    var mentions = 0
    var isSigned = false
    var isInSignature = false
    for passage in passages {
      let text = passage.text
      var read = 0
      for part in text.ranges(of: halves, in: text.whole) {
        let isFirst = text.scalars[part].elementsEqual(first)
        let start = part.lowerBound - (isFirst ? 0 : half)
        guard start >= read, start + name.count <= text.count,
          case let words = Array(text.scalars[start..<start + name.count]),
          Self.isSlip(words, of: name)
        else { continue }
        if let found, found != words { return nil }
        found = words
        mentions += 1
        let isShort = text.count <= Self.longestSignature && start <= 6
        isSigned = isSigned || isShort
        isInSignature = isInSignature || isShort && !text.scalars.contains(where: isProseStop)
        read = start + name.count
      }
    }
    // Many organs differ by one character: 徐州市 and 江州市, 清水县民政局 and 清水县财政局.
    guard let found, mentions >= 2, isSigned || Self.isTypingError(found, of: name) else {
      return nil
    }
    written = NormalizedText(scalars: name).string
    right = NormalizedText(scalars: found).string
    self.mentions = mentions
    self.isInSignature = isInSignature
    let place = named.scalars.count - name.count
    let index = (0...place).last { named.scalars[$0...].starts(with: name) } ?? 0
    var scalars = named.scalars
    scalars.replaceSubrange(index..<index + name.count, with: found)
    agency = Agency(NormalizedText(scalars: scalars).string)
  }

  /// In characters.
  private static let longestSignature = 24

  /// Whether one of two names is the other with characters that are confused, or have changed places.
  private static func isTypingError(_ words: [UInt32], of name: [UInt32]) -> Bool {
    words.sorted() == name.sorted()
      || zip(words, name).allSatisfy { first, second in
        first == second || ConfusedCharacters.of(first).contains(second)
          || ConfusedCharacters.of(second).contains(first)
      }
  }

  /// Whether two names differ by one character in front of the last, or by two near each other that changed places.
  private static func isSlip(_ words: [UInt32], of name: [UInt32]) -> Bool {
    guard words.last == name.last, words.allSatisfy(isHan) else { return false }
    let different = words.indices.filter { words[$0] != name[$0] }
    switch different.count {
    case 1: return true
    case 2:
      let (first, second) = (different[0], different[1])
      return second <= first + 2 && words[first] == name[second] && words[second] == name[first]
    default: return false
    }
  }
}
