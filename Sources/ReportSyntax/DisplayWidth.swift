/// How many columns of a terminal or an editor a character takes.
///
/// After Unicode Standard Annex #11, East Asian Width: wide and full-width characters take two
/// columns, combining and invisible ones none, all others one. Ambiguous ones (“”, …, ①) take one,
/// as in terminals of today.
package enum DisplayWidth {
  /// The characters two columns wide, in order.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul Jamo
    0x231A...0x231B, 0x23E9...0x23EC, 0x2614...0x2615, 0x2648...0x2653,  // emoji of old
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26D4...0x26D4,
    0x2705...0x2705, 0x270A...0x270B, 0x274C...0x274C, 0x2753...0x2755, 0x2795...0x2797,
    0x2E80...0x303E,  // radicals, CJK punctuation and the ideographic space
    0x3041...0x33FF,  // kana, bopomofo, Hangul compatibility, enclosed and squared CJK
    0x3400...0x4DBF,  // extension A
    0x4E00...0x9FFF,  // the common ideographs
    0xA000...0xA4CF,  // Yi
    0xA960...0xA97F,  // Hangul Jamo extended A
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19, 0xFE30...0xFE6F,  // vertical and small forms
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
    0x16FE0...0x18DFF,  // Tangut
    0x1B000...0x1B2FF,  // kana supplement
    0x1F200...0x1F320, 0x1F32D...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,  // emoji
    0x20000...0x2FFFD, 0x30000...0x3FFFD,  // ideographs beyond the basic plane
  ]

  package static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return wide.contains { $0.contains(scalar.value) }
  }

  /// The columns of some bytes; what is no UTF-8 takes one for each byte.
  ///
  /// - Parameter ambiguous: How many ambiguous ones take.
  package static func columnCount(of range: Range<Int>, in bytes: [UInt8], _ ambiguous: Int = 1)
    -> Int
  {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      // A tag is shown as it is written.
      guard bytes[offset] >= 0x80 else {
        count += 1
        offset += 1
        continue
      }
      let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
      let columns = columnCount(of: scalar.value)
      count += columns == 1 && isAmbiguous(scalar.value) ? ambiguous : columns
      offset += scalar.byteCount
    }
    return count
  }

  /// Whether a character is met in Chinese texts and takes one column in some programs, two in others.
  private static func isAmbiguous(_ value: UInt32) -> Bool {
    switch value {
    case 0xA7, 0xA8, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x203B, 0x2103,
      0x2160...0x217F,
      0x2190...0x22FF, 0x2460...0x24FF, 0x25A0...0x25FF, 0x2605, 0x2606:
      true
    default: false
    }
  }

  private static func columnCount(of value: UInt32) -> Int {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return 1 }
    if isWide(scalar) { return 2 }
    if scalar.properties.isDefaultIgnorableCodePoint { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return 1
    }
  }
}
