extension SplitMix {
  /// Text of all widths, with every line ending; may be empty.
  package mutating func text(pieceCount: Int) -> String {
    let pieces = ["a", "é", "表", "𠮷", "\t", "\n", "\r\n", "\r", "\u{301}", "👨‍👩‍👧", "　", "0"]
    return (0..<pieceCount).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}

extension String {
  /// UTF-8 offsets where an editor can put its cursor: between characters, not inside `\r\n`.
  package var cursorByteOffsets: [Int] {
    let bytes = Array(utf8)
    return (0...bytes.count).filter { offset in
      guard offset > 0, offset < bytes.count else { return true }
      let isInsideLineEnding =
        bytes[offset - 1] == UInt8(ascii: "\r") && bytes[offset] == UInt8(ascii: "\n")
      return bytes[offset] & 0xC0 != 0x80 && !isInsideLineEnding
    }
  }
}
