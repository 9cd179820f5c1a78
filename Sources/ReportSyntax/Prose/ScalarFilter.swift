/// Some characters, told by their last eight bits: prose is looked through for them character by
/// character, and nearly all others are passed over at once.
package struct ScalarFilter: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  package init(_ scalars: [UInt32]) {
    for scalar in scalars {
      let bit = UInt64(1) << UInt64(scalar & 63)
      switch scalar >> 6 & 3 {
      case 0: bits.0 |= bit
      case 1: bits.1 |= bit
      case 2: bits.2 |= bit
      default: bits.3 |= bit
      }
    }
  }

  package init(_ text: String) {
    self.init(text.unicodeScalars.map(\.value))
  }

  @inline(__always)
  package func mayContain(_ scalar: UInt32) -> Bool {
    let word =
      switch scalar >> 6 & 3 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word >> UInt64(scalar & 63) & 1 != 0
  }
}

/// The pairs of characters that some words begin with, told by their hashes.
package struct WordStarts: Sendable {
  private var bits = Array(repeating: UInt64(0), count: 256)

  /// - Parameter words: words of at least two characters.
  package init(_ words: [Phrase]) {
    for word in words { add(word.scalars) }
  }

  package init(_ lists: Phrases...) {
    for phrase in lists.flatMap(\.phrases) { add(phrase) }
  }

  private mutating func add(_ word: [UInt32]) {
    guard word.count >= 2 else { return }
    let hash = PairSet.hash(word[0], word[1]) & 16383
    bits[hash >> 6] |= 1 << UInt64(hash & 63)
  }

  fileprivate var table: [UInt64] { bits }

  /// Whether one of them may start with two characters.
  package func mayContain(_ first: UInt32, _ second: UInt32) -> Bool {
    let hash = PairSet.hash(first, second) & 16383
    return bits[hash >> 6] >> UInt64(hash & 63) & 1 != 0
  }
}

extension ProseText {
  /// Where characters stand that a filter lets pass, in order.
  package func places(of filter: ScalarFilter) -> [Int] {
    let scalars = scalars
    let characters = scalars.span
    var places: [Int] = []
    places.reserveCapacity(min(characters.count, 64))
    for index in characters.indices where filter.mayContain(characters[index]) {
      places.append(index)
    }
    return places
  }

  /// Where one of some words may start, in order.
  package func places(of starts: WordStarts) -> [Int] {
    let scalars = scalars
    let characters = scalars.span
    let table = starts.table
    let bits = table.span
    var places: [Int] = []
    places.reserveCapacity(min(characters.count, 64))
    guard characters.count >= 2 else { return places }
    for index in 0..<characters.count - 1 {
      let hash = PairSet.hash(characters[index], characters[index + 1]) & 16383
      if bits[hash >> 6] >> UInt64(hash & 63) & 1 != 0 { places.append(index) }
    }
    return places
  }
}
