/// Makes JSON readable that a lenient client wrote and a strict decoder refuses.
///
/// Editors that hold their text in UTF-16 can send half of a surrogate pair. Refusing that edit would
/// leave us with another text than the editor's for the rest of the session, so a lone half becomes
/// U+FFFD, which is as long (one UTF-16 unit). Bytes that are not UTF-8 become U+FFFD likewise.
enum JSONRepair {
  /// The repaired message, or `nil` if there was nothing to repair.
  static func repairing(_ body: [UInt8]) -> [UInt8]? {
    // Decoding replaces whatever is not UTF-8.
    let source = Array(String(decoding: body, as: UTF8.self).utf8)
    let repaired = replacingLoneSurrogates(in: source)
    return repaired == body ? nil : repaired
  }

  private static func replacingLoneSurrogates(in source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var offset = 0
    while offset < source.count {
      guard source[offset] == UInt8(ascii: "\\") else {
        result.append(source[offset])
        offset += 1
        continue
      }
      let unit = escapedUnit(in: source, at: offset)
      let following = escapedUnit(in: source, at: offset + 6)
      let length: Int
      switch (unit, following) {
      case (.some(0xD800..<0xDC00), .some(0xDC00..<0xE000)):
        length = 12
      case (.some(0xD800..<0xE000), _):
        result += "\\ufffd".utf8
        offset += 6
        continue
      default:
        // Any other escape: its second byte may be a backslash and must not open another one.
        length = 2
      }
      result += source[offset..<min(offset + length, source.count)]
      offset += length
    }
    return result
  }

  /// The UTF-16 unit that an escape `\uXXXX` stands for.
  private static func escapedUnit(in source: [UInt8], at offset: Int) -> Int? {
    guard offset + 6 <= source.count,
      source[offset] == UInt8(ascii: "\\"), source[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit = 0
    for byte in source[(offset + 2)..<(offset + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit * 16 + digit
    }
    return unit
  }
}
