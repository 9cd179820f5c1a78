/// How many characters stand in front of places all over a text, so that a place in a line of
/// megabytes is not counted from its start each time.
package struct CharacterCounts: Sendable, Equatable {
  /// How many stand in front of each step.
  private let counts: [Int]
  private static let step = 128

  package init(_ bytes: [UInt8]) {
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.step + 1)
    var count = 0
    let span = bytes.span
    for offset in span.indices {
      if offset % Self.step == 0 { counts.append(count) }
      if span[offset] & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % Self.step == 0 { counts.append(count) }
    self.counts = counts
  }

  /// How many characters stand in front of an offset into the same bytes.
  package func count(before offset: Int, in bytes: [UInt8]) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    guard !counts.isEmpty else { return 0 }
    let index = min(offset / Self.step, counts.count - 1)
    var count = counts[index]
    let span = bytes.span
    for place in min(index * Self.step, offset)..<offset where span[place] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }
}
