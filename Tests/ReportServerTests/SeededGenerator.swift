/// Random numbers that can be had again: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of all widths, with every line ending; may be empty.
  mutating func text(pieceCount: Int) -> String {
    let pieces = ["a", "é", "表", "𠮷", "\t", "\n", "\r\n", "\r", "\u{301}", "👨‍👩‍👧", "　", "0"]
    return (0..<pieceCount).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}

extension String {
  /// UTF-8 offsets where an editor can put its cursor: between characters, not inside `\r\n`.
  var cursorByteOffsets: [Int] {
    let bytes = Array(utf8)
    return (0...bytes.count).filter { offset in
      guard offset > 0, offset < bytes.count else { return true }
      let isInsideLineEnding =
        bytes[offset - 1] == UInt8(ascii: "\r") && bytes[offset] == UInt8(ascii: "\n")
      return bytes[offset] & 0xC0 != 0x80 && !isInsideLineEnding
    }
  }
}
