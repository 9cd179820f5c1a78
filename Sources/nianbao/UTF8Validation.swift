/// Tells well-formed UTF-8 from other bytes.
enum UTF8Validation {
  /// Whether the bytes are well-formed UTF-8.
  ///
  /// Written out, because `String(validating:as:)` needs macOS 15 and copies the text.
  /// The table is 3-7 of the Unicode standard, "Well-Formed UTF-8 Byte Sequences".
  static func isValid(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      offset += 1
      if lead < 0x80 { continue }
      let continuationCount: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: continuationCount = 1
      case 0xE0: (continuationCount, second) = (2, 0xA0...0xBF)
      case 0xED: (continuationCount, second) = (2, 0x80...0x9F)
      case 0xE1...0xEF: continuationCount = 2
      case 0xF0: (continuationCount, second) = (3, 0x90...0xBF)
      case 0xF1...0xF3: continuationCount = 3
      case 0xF4: (continuationCount, second) = (3, 0x80...0x8F)
      default: return false
      }
      guard bytes.count - offset >= continuationCount, second.contains(bytes[offset]) else {
        return false
      }
      for index in offset + 1..<offset + continuationCount where bytes[index] & 0xC0 != 0x80 {
        return false
      }
      offset += continuationCount
    }
    return true
  }
}
