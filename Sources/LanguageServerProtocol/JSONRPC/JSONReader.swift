/// Reads JSON from bytes into a tree, in one pass.
///
/// Strict: what RFC 8259 does not allow gives `nil`, and so do bytes that are no UTF-8, halves of
/// surrogate pairs, and objects that name a member twice or have more members than any message of
/// the protocol. Members keep the order in which they came.
enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a fraction or an exponent, or one beyond `Int`.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(name: String, value: JSON)])

  init?(parsing bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let value = reader.value(depth: 0), reader.isAtEnd() else { return nil }
    self = value
  }

  /// The member of an object; `nil` for all else.
  subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    for member in members where member.name == name { return member.value }
    return nil
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var int: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number) where number.magnitude >= 0x1p63: number < 0 ? .min : .max
    default: nil
    }
  }
}

/// Where the reader stands in the bytes.
private struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0

  /// Deeper nesting is refused, so that it cannot exhaust the stack.
  private static let largestDepth = 512

  /// More members than any message has; looking for one that stands twice takes their square.
  private static let largestMemberCount = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func isAtEnd() -> Bool {
    skipSpace()
    return offset == bytes.count
  }

  mutating func value(depth: Int) -> JSON? {
    skipSpace()
    guard offset < bytes.count, depth < Self.largestDepth else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map(JSON.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSON) -> JSON? {
    let length = word.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return nil }
    for index in 0..<length where unsafe bytes[offset + index] != word.utf8Start[index] {
      return nil
    }
    offset += length
    return value
  }

  private mutating func object(_ depth: Int) -> JSON? {
    offset += 1
    var members: [(name: String, value: JSON)] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\""), let name = string(),
        take(UInt8(ascii: ":")), let value = value(depth: depth + 1),
        members.count < Self.largestMemberCount, !members.contains(where: { $0.name == name })
      else { return nil }
      members.append((name, value))
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSON? {
    offset += 1
    var elements: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(elements) : nil
  }

  private mutating func number() -> JSON? {
    let start = offset
    let isNegative = bytes[offset] == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let firstDigit = offset
    var value = 0
    var overflows = false
    while offset < bytes.count, isDigit(bytes[offset]) {
      let digit = Int(bytes[offset] - UInt8(ascii: "0"))
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, larger) = product.addingReportingOverflow(digit)
      overflows = overflows || tooLarge || larger
      value = sum
      offset += 1
    }
    let digitCount = offset - firstDigit
    guard digitCount > 0, digitCount == 1 || bytes[firstDigit] != UInt8(ascii: "0") else {
      return nil
    }
    var isInteger = !overflows
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      guard skipDigits() else { return nil }
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      offset += 1
      if offset < bytes.count, bytes[offset] == 0x2B || bytes[offset] == 0x2D { offset += 1 }
      guard skipDigits() else { return nil }
    }
    if isInteger { return .integer(isNegative ? -value : value) }
    var text = ""
    for index in start..<offset { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    return Double(text).map(JSON.number)
  }

  private mutating func skipDigits() -> Bool {
    let start = offset
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    return offset > start
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Reads a string at its opening quotation mark.
  private mutating func string() -> String? {
    offset += 1
    let start = offset
    var isASCII: UInt8 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        let text =
          isASCII < 0x80
          ? String(decoding: bytes[start..<offset], as: UTF8.self) : decode(start..<offset)
        offset += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return escapedString(from: start) }
      if byte < 0x20 { return nil }
      isASCII |= byte
      offset += 1
    }
    return nil
  }

  private func decode(_ range: Range<Int>) -> String? {
    String(validating: bytes[range], as: UTF8.self)
  }

  /// Reads the rest of a string that has escapes.
  private mutating func escapedString(from start: Int) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(offset - start + 64)
    for index in start..<offset { decoded.append(bytes[index]) }
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: decoded, as: UTF8.self)
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard offset < bytes.count else { return nil }
        let escape = bytes[offset]
        offset += 1
        switch escape {
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(escape)
        case UInt8(ascii: "u"):
          guard let scalar = escapedScalar() else { return nil }
          decoded += UTF8.encode(scalar).map { Array($0) } ?? []
        default: return nil
        }
      default: decoded.append(byte)
      }
    }
    return nil
  }

  /// Reads what follows `\u`, and the other half of a pair.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let unit = hexUnit() else { return nil }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800..<0xDC00).contains(unit), offset + 1 < bytes.count,
      bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    offset += 2
    guard let low = hexUnit(), (0xDC00..<0xE000).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexUnit() -> UInt32? {
    guard offset + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((byte | 0x20) - 0x57)
      default: return nil
      }
    }
    return unit
  }
}
