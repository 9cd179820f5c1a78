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
  /// By first character, longest first.
  private var phrases: [UInt32: [[UInt32]]] = [:]
  /// One bit for each of 1024 classes of characters: whether a phrase may begin with one of them.
  ///
  /// Nearly all characters of a text begin no phrase, and a bit is looked up faster than a key.
  private var firstBits = [UInt64](repeating: 0, count: 16)

  package init(_ texts: [String]) {
    for scalars in texts.map({ Phrase($0).scalars }) {
      guard let first = scalars.first else { continue }
      phrases[first, default: []].append(scalars)
      firstBits[Int(first >> 6 & 15)] |= 1 << UInt64(first & 63)
    }
    for first in phrases.keys { phrases[first]?.sort { $0.count > $1.count } }
  }

  package init(arrayLiteral elements: String...) {
    self.init(elements)
  }

  /// The length of the longest phrase at an index that ends in front of a limit.
  func match(_ scalars: [UInt32], at index: Int, limit: Int) -> Int? {
    let first = scalars[index]
    guard firstBits[Int(first >> 6 & 15)] & 1 << UInt64(first & 63) != 0,
      let candidates = phrases[first]
    else { return nil }
    return candidates.first { matches($0, scalars, at: index, limit: limit) }?.count
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
    for index in range where scalars[index] == first {
      if matches(phrase.scalars, scalars, at: index, limit: range.upperBound) {
        return index..<index + phrase.scalars.count
      }
    }
    return nil
  }

  /// Where the first of several phrases stands in a range.
  package func firstRange(of phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    for index in range {
      if let length = phrases.match(scalars, at: index, limit: range.upperBound) {
        return index..<index + length
      }
    }
    return nil
  }

  /// Where phrases stand in a range, none overlapping another.
  package func ranges(of phrases: Phrases, in range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let length = phrases.match(scalars, at: index, limit: range.upperBound) {
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
