/// Reads the character that an entity at an offset stands for, such as `&nbsp;` or `&#12288;`.
///
/// `nil` for an entity that is not among those met in reports.
func scanEntity(_ bytes: [UInt8], at offset: Int, limit: Int) -> DecodedScalar? {
  var end = offset + 1
  let reach = min(limit, offset + 10)
  while end < reach, bytes[end] != UInt8(ascii: ";") { end += 1 }
  guard end < reach, end > offset + 2 else { return nil }
  let count = end + 1 - offset
  if bytes[offset + 1] == UInt8(ascii: "#") {
    return number(bytes[offset + 2..<end]).map { DecodedScalar(value: $0, byteCount: count) }
  }
  guard isLetter(bytes[offset + 1]) else { return nil }
  for (name, value) in entities
  where name.utf8.count == count - 2 && hasWord(name, bytes, at: offset + 1, limit: end) {
    return DecodedScalar(value: value, byteCount: count)
  }
  return nil
}

/// The start of an entity for padding that ends at an offset; `nil` where none does.
func startOfPaddingEntity(_ bytes: [UInt8], endingAt end: Int, from lowerBound: Int) -> Int? {
  guard end > lowerBound, bytes[end - 1] == UInt8(ascii: ";") else { return nil }
  var start = end - 1
  while start > lowerBound, end - start < 10 {
    start -= 1
    guard bytes[start] == UInt8(ascii: "&") else { continue }
    guard let entity = scanEntity(bytes, at: start, limit: end), isPadding(entity.value),
      start + entity.byteCount == end
    else { return nil }
    return start
  }
  return nil
}

/// The value of `65` or `x41`.
private func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
  let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
  let rest = isHexadecimal ? digits.dropFirst() : digits
  var value: UInt32 = 0
  for byte in rest {
    switch byte {
    case 0x30...0x39: value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal:
      value = value * 16 + UInt32((byte | 0x20) - 0x61 + 10)
    default: return nil
    }
  }
  // At most seven digits come here, so that nothing overflows.
  return rest.isEmpty || Unicode.Scalar(value) == nil ? nil : value
}

private let entities: [(name: String, value: UInt32)] = [
  ("nbsp", 0xA0), ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27),
  ("ldquo", "“"), ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("middot", "·"),
  ("mdash", "—"), ("ndash", "–"), ("hellip", "…"), ("ensp", 0x2002), ("emsp", 0x2003),
  ("thinsp", 0x2009), ("zwnj", 0x200C), ("zwj", 0x200D), ("times", "×"), ("permil", "‰"),
]
