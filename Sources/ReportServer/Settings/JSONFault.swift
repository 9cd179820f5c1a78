/// Where a text ceases to be JSON: the first character that cannot stand there, or the end.
package struct JSONFault: Sendable, Equatable {
  /// From 1.
  package let line: Int
  /// From 1, in characters of the text.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `nil` where nothing is wrong with its grammar.
  init?(in text: ArraySlice<UInt8>) {
    var reader = JSONGrammar(text)
    guard let offset = reader.fault() else { return nil }
    let before = text[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    line = before.count { $0 == 0x0A } + 1
    // Bytes that go on with a character are none of their own.
    column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
  }
}

/// Reads JSON and keeps nothing of it.
private struct JSONGrammar {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int
  /// The brackets that are open: whether each is an object.
  private var open: [Bool] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  private var next: UInt8? { offset < bytes.endIndex ? bytes[offset] : nil }

  /// The byte at which it goes wrong; `nil` where it does not.
  mutating func fault() -> Int? {
    var needsValue = true
    while true {
      skipSpace()
      if needsValue {
        guard let isClosed = value() else { return offset }
        needsValue = !isClosed
        continue
      }
      guard let isObject = open.last else { return next == nil ? nil : offset }
      if take(",") {
        skipSpace()
        if isObject, !name() { return offset }
        needsValue = true
      } else if take(isObject ? "}" : "]") {
        open.removeLast()
      } else {
        return offset
      }
    }
  }

  /// Reads a value, or the beginning of a list or object up to its first value.
  ///
  /// - Returns: whether it has ended; `nil` where there is none.
  private mutating func value() -> Bool? {
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = take("{")
      if !isObject { _ = take("[") }
      skipSpace()
      if take(isObject ? "}" : "]") { return true }
      open.append(isObject)
      return isObject && !name() ? nil : false
    case UInt8(ascii: "\""): return string() ? true : nil
    case UInt8(ascii: "t"): return word("true") ? true : nil
    case UInt8(ascii: "f"): return word("false") ? true : nil
    case UInt8(ascii: "n"): return word("null") ? true : nil
    default: return number() ? true : nil
    }
  }

  /// The name of a member and the colon behind it.
  private mutating func name() -> Bool {
    guard next == UInt8(ascii: "\""), string() else { return false }
    skipSpace()
    return take(":")
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = next, byte >= 0x20 {
      offset += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "\\"), !escape() { return false }
    }
    return false
  }

  private mutating func escape() -> Bool {
    if take("u") {
      for _ in 0..<4 {
        guard let byte = next, isDigit(byte) || (0x41...0x46).contains(byte & 0xDF) else {
          return false
        }
        offset += 1
      }
      return true
    }
    guard let byte = next, "\"\\/bfnrt".utf8.contains(byte) else { return false }
    offset += 1
    return true
  }

  private mutating func number() -> Bool {
    _ = take("-")
    let isZero = next == UInt8(ascii: "0")
    if isZero { offset += 1 } else if !digits() { return false }
    if take("."), !digits() { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      return digits()
    }
    return true
  }

  private mutating func digits() -> Bool {
    let start = offset
    while let byte = next, isDigit(byte) { offset += 1 }
    return offset > start
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func word(_ word: StaticString) -> Bool {
    "\(word)".utf8.allSatisfy { byte in
      guard next == byte else { return false }
      offset += 1
      return true
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard let byte = next, byte == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }
}
