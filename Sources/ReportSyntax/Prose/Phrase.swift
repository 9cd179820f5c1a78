/// Words to look for in prose, folded as ``ProseText`` folds them.
package struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
  package let scalars: [UInt32]

  package init(_ text: String) {
    scalars = ProseText(text).scalars
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }
}

/// Several phrases, any of which will do; at one place the longest counts.
package struct Phrases: Sendable, ExpressibleByArrayLiteral {
  /// Sorted by first character, those of one first character longest first.
  private let phrases: [[UInt32]]
  /// Which first characters there are, by their last eight bits: prose is looked through for phrases
  /// character by character, and nearly all of them start none.
  private let filter: (UInt64, UInt64, UInt64, UInt64)

  package init(_ texts: [String]) {
    phrases = texts.map { Phrase($0).scalars }.filter { !$0.isEmpty }
      .sorted { ($0[0], $1.count) < ($1[0], $0.count) }
    var filter: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for phrase in phrases {
      let bit = UInt64(1) << UInt64(phrase[0] & 63)
      switch phrase[0] >> 6 & 3 {
      case 0: filter.0 |= bit
      case 1: filter.1 |= bit
      case 2: filter.2 |= bit
      default: filter.3 |= bit
      }
    }
    self.filter = filter
  }

  package init(arrayLiteral elements: String...) {
    self.init(elements)
  }

  /// Whether a phrase may start with a character; false for nearly all that start none.
  @inline(__always)
  func mayStart(_ scalar: UInt32) -> Bool {
    let word =
      switch scalar >> 6 & 3 {
      case 0: filter.0
      case 1: filter.1
      case 2: filter.2
      default: filter.3
      }
    return word >> UInt64(scalar & 63) & 1 != 0
  }

  /// The length of the longest phrase at an index that ends in front of a limit.
  func match(_ scalars: [UInt32], at index: Int, limit: Int) -> Int? {
    let first = scalars[index]
    guard mayStart(first) else { return nil }
    var (low, high) = (0, phrases.count)
    while low < high {
      let middle = (low + high) / 2
      if phrases[middle][0] < first { low = middle + 1 } else { high = middle }
    }
    while low < phrases.count, phrases[low][0] == first {
      if matches(phrases[low], scalars, at: index, limit: limit) { return phrases[low].count }
      low += 1
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
    guard let first = phrase.scalars.first else { return nil }
    let range = range.clamped(to: whole)
    for index in range where scalars[index] == first {
      if matches(phrase.scalars, scalars, at: index, limit: range.upperBound) {
        return index..<index + phrase.scalars.count
      }
    }
    return nil
  }

  /// Where the first of several phrases stands in a range.
  package func firstRange(of phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: whole)
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
    let range = range.clamped(to: whole)
    var ranges: [Range<Int>] = []
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
}
