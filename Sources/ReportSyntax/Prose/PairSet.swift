/// Which pairs of neighbouring characters a text has, give or take a few.
///
/// Nearly all phrases that are looked for in a passage are not there, and this tells without reading it.
struct PairSet: Sendable {
  /// Two bits for each hash of a pair, so that few others have both; its size is a power of two, and zero
  /// where there is no pair.
  private let bits: [UInt64]
  private let mask: Int

  init(_ scalars: [UInt32]) {
    guard scalars.count >= 2 else {
      bits = []
      mask = 0
      return
    }
    var size = 256
    while size < scalars.count * 12 { size *= 2 }
    var bits = Array(repeating: UInt64(0), count: size / 64)
    let characters = scalars.span
    var previous = characters[0]
    for index in 1..<characters.count {
      let scalar = characters[index]
      let hash = Self.hash(previous, scalar)
      let (bit, other) = (hash & (size - 1), hash >> Self.distance & (size - 1))
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
      bits[other >> 6] |= 1 << UInt64(other & 63)
      previous = scalar
    }
    self.bits = bits
    mask = size - 1
  }

  /// How many bits of a hash lie between those that its first bit is told by and those of its second.
  private static let distance = 17

  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(first) &* 0x9E37_79B1 ^ UInt64(second) &* 0x85EB_CA77) >> 7)
  }

  /// Whether pairs with such hashes may be among them.
  @inline(__always)
  func mayContain(_ first: Int, _ second: Int) -> Bool {
    guard !bits.isEmpty else { return false }
    return isSet(first) && isSet(first >> Self.distance)
      && (second == first || isSet(second) && isSet(second >> Self.distance))
  }

  @inline(__always)
  private func isSet(_ hash: Int) -> Bool {
    let bit = hash & mask
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }
}

/// The hashes of the first and of the last pair of some characters.
struct PairHashes: Sendable, Hashable {
  let first: Int
  let last: Int

  /// `nil` for a single character.
  init?(_ scalars: [UInt32]) {
    let count = scalars.count
    guard count >= 2 else { return nil }
    first = PairSet.hash(scalars[0], scalars[1])
    last = PairSet.hash(scalars[count - 2], scalars[count - 1])
  }

  @inline(__always)
  func mayStand(in set: PairSet) -> Bool { set.mayContain(first, last) }
}
