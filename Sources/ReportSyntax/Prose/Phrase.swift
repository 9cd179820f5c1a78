/// Words to look for in prose, folded as ``ProseText`` folds them.
package struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
  package let scalars: [UInt32]
  private let pairs: PairHashes?

  package init(_ text: String) {
    self.init(scalars: ProseText(text).scalars)
  }

  private init(scalars: [UInt32]) {
    self.scalars = scalars
    pairs = PairHashes(scalars)
  }

  func mayStand(in set: PairSet) -> Bool { pairs?.mayStand(in: set) ?? true }

  package init(stringLiteral text: String) {
    self.init(scalars: foldedScalars(of: text))
  }
}

/// The characters of words in our own source, which have no markup and no commas between thousands.
private func foldedScalars(of text: String) -> [UInt32] {
  var scalars: [UInt32] = []
  scalars.reserveCapacity(text.utf8.count / 3)
  for scalar in text.unicodeScalars {
    let folded = foldedScalar(scalar.value)
    if !isPadding(folded), folded != "*" { scalars.append(folded) }
  }
  return scalars
}

/// Several phrases, any of which will do; at one place the longest counts.
package struct Phrases: Sendable, ExpressibleByArrayLiteral {
  /// Sorted by first character, those of one first character longest first.
  let phrases: [[UInt32]]
  /// Which first characters there are, by their last eight bits: prose is looked through for phrases
  /// character by character, and nearly all of them start none.
  private let filter: ScalarFilter
  /// The same of second characters; `nil` where a phrase has only one.
  private let seconds: ScalarFilter?
  /// The pairs of each; empty where a phrase has only one character.
  private let pairs: [PairHashes]

  package init(_ texts: [String]) {
    let phrases = texts.map { foldedScalars(of: $0) }.filter { !$0.isEmpty }
      .sorted { ($0[0], $1.count) < ($1[0], $0.count) }
    self.phrases = phrases
    let pairs = phrases.compactMap { PairHashes($0) }
    self.pairs = pairs.count == phrases.count ? pairs : []
    filter = ScalarFilter(phrases.map { $0[0] })
    seconds =
      phrases.allSatisfy { $0.count > 1 } ? ScalarFilter(phrases.map { $0[1] }) : nil
  }

  package init(arrayLiteral elements: String...) {
    self.init(elements)
  }

  /// Whether a phrase may start with a character; false for nearly all that start none.
  @inline(__always)
  func mayStart(_ scalar: UInt32) -> Bool { filter.mayContain(scalar) }

  /// Whether one of them may stand in a text with these pairs.
  func mayStand(in set: PairSet) -> Bool {
    guard !pairs.isEmpty else { return true }
    let hashes = pairs.span
    for index in hashes.indices where hashes[index].mayStand(in: set) { return true }
    return false
  }

  /// The length of the longest phrase at an index that ends in front of a limit.
  func match(_ scalars: [UInt32], at index: Int, limit: Int) -> Int? {
    let first = scalars[index]
    guard mayStart(first) else { return nil }
    if let seconds {
      guard index + 1 < limit, seconds.mayContain(scalars[index + 1]) else { return nil }
    }
    var place = phrases.firstIndexBeyond { $0[0] >= first }
    while place < phrases.count, phrases[place][0] == first {
      if matches(phrases[place], scalars, at: index, limit: limit) { return phrases[place].count }
      place += 1
    }
    return nil
  }
}

private func matches(_ phrase: [UInt32], _ scalars: [UInt32], at index: Int, limit: Int) -> Bool {
  guard index + phrase.count <= limit else { return false }
  for place in phrase.indices where scalars[index + place] != phrase[place] { return false }
  return true
}

extension ProseText {
  /// Whether a phrase stands at an index.
  package func has(_ phrase: Phrase, at index: Int) -> Bool {
    index >= 0 && matches(phrase.scalars, scalars, at: index, limit: count)
  }

  /// Whether words of our own source, which are folded already, stand at an index.
  ///
  /// Making a phrase of them each time would cost far more than comparing them.
  package func has(_ words: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    let scalars = scalars
    var index = index
    for scalar in words.unicodeScalars {
      guard index < scalars.count, scalars[index] == scalar.value else { return false }
      index += 1
    }
    return true
  }

  /// Whether a phrase ends in front of an index.
  package func has(_ phrase: Phrase, endingAt index: Int) -> Bool {
    has(phrase, at: index - phrase.scalars.count)
  }

  /// Where the longest of the phrases that starts at an index stands.
  package func match(_ phrases: Phrases, at index: Int) -> Range<Int>? {
    guard scalars.indices.contains(index) else { return nil }
    return phrases.match(scalars, at: index, limit: count).map { index..<index + $0 }
  }

  /// Where a phrase first stands in a range.
  package func firstRange(of phrase: Phrase, in range: Range<Int>) -> Range<Int>? {
    guard let first = phrase.scalars.first, mayContain(phrase) else { return nil }
    let range = range.clamped(to: whole)
    let scalars = scalars
    for index in range where scalars[index] == first {
      if matches(phrase.scalars, scalars, at: index, limit: range.upperBound) {
        return index..<index + phrase.scalars.count
      }
    }
    return nil
  }

  /// Where the first of several phrases stands in a range.
  package func firstRange(of phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    guard mayContain(phrases) else { return nil }
    let range = range.clamped(to: whole)
    let scalars = scalars
    let characters = scalars.span
    for index in range where phrases.mayStart(characters[index]) {
      if let length = phrases.match(scalars, at: index, limit: range.upperBound) {
        return index..<index + length
      }
    }
    return nil
  }

  /// Where phrases stand in a range, none overlapping another.
  package func ranges(of phrases: Phrases, in range: Range<Int>) -> [Range<Int>] {
    guard mayContain(phrases) else { return [] }
    let range = range.clamped(to: whole)
    var ranges: [Range<Int>] = []
    let scalars = scalars
    let characters = scalars.span
    var index = range.lowerBound
    while index < range.upperBound {
      if phrases.mayStart(characters[index]),
        let length = phrases.match(scalars, at: index, limit: range.upperBound)
      {
        ranges.append(index..<index + length)
        index += length
      } else {
        index += 1
      }
    }
    return ranges
  }

  package func contains(_ phrase: Phrase, in range: Range<Int>) -> Bool {
    firstRange(of: phrase, in: range) != nil
  }

  package func contains(_ phrases: Phrases, in range: Range<Int>) -> Bool {
    firstRange(of: phrases, in: range) != nil
  }

  /// Whether phrases stand in a range one right behind the other, and nothing else; also where it is empty.
  package func isMade(of phrases: Phrases, in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let phrase = match(phrases, at: index) else { return false }
      index = phrase.upperBound
    }
    return true
  }
}
