/// Something that stands in a message to the client.
package protocol JSONWritable {
  func write(to writer: inout JSONWriter)
}

/// Writes JSON by appending bytes: twenty times faster than an encoder, and it happens at every key.
///
/// The caller sees to it that values and members are nested properly; commas and escapes come by
/// themselves. A Swift string is well-formed Unicode, so bytes that are not have become U+FFFD before.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Writes an object; the closure writes its members.
  package mutating func writeObject(_ writeMembers: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), writeMembers)
  }

  /// Writes one member of the object that is open; `name` must need no escapes.
  package mutating func member(_ name: String, _ value: some JSONWritable) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes += name.utf8
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    value.write(to: &self)
  }

  /// Writes one member whose name is data, such as the address of a document.
  package mutating func member(escaping name: String, _ value: some JSONWritable) {
    write(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
    value.write(to: &self)
  }

  /// Writes a member that is there and says nothing.
  package mutating func nullMember(_ name: String) {
    member(escaping: name, Null())
  }

  private struct Null: JSONWritable {
    func write(to writer: inout JSONWriter) { writer.writeNull() }
  }

  /// Writes a member only where there is a value.
  package mutating func member(_ name: String, ifPresent value: (some JSONWritable)?) {
    if let value { member(name, value) }
  }

  package mutating func write(_ elements: [some JSONWritable]) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for element in elements { element.write(to: &writer) }
    }
  }

  package mutating func write(_ number: Int) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: number.magnitude)
  }

  package mutating func write(_ isTrue: Bool) {
    separate()
    bytes += (isTrue ? "true" : "false").utf8
  }

  /// Writes a value that is JSON already; the caller answers for its being well-formed.
  package mutating func write(json: [UInt8]) {
    separate()
    bytes += json
  }

  package mutating func writeNull() {
    separate()
    bytes += "null".utf8
  }

  package mutating func write(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += text.utf8
    // Hardly any text needs escapes, and appending it at once is several times faster.
    if let first = bytes[start...].firstIndex(where: Self.needsEscape) { escape(from: first) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Writes everything from an index on once more, with escapes.
  private mutating func escape(from first: Int) {
    let unescaped = Array(bytes[first...])
    bytes.removeSubrange(first...)
    for byte in unescaped {
      guard Self.needsEscape(byte) else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(ascii: "\\"))
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
      case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
      case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
      case 0..<0x20: appendCode(of: byte)
      default: bytes.append(byte)
      }
    }
  }

  /// Writes what follows the backslash of a control character without a short escape.
  private mutating func appendCode(of control: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += "u00".utf8
    bytes.append(digits[Int(control >> 4)])
    bytes.append(digits[Int(control & 0xF)])
  }

  private mutating func appendDigits(of magnitude: UInt) {
    if magnitude >= 10 { appendDigits(of: magnitude / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }

  private mutating func enclose(
    _ opening: UInt8,
    _ closing: UInt8,
    _ writeContent: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(opening)
    needsComma = false
    writeContent(&self)
    bytes.append(closing)
    needsComma = true
  }

  /// Puts a comma behind the value before, if there is one.
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

extension Int: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Bool: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension String: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.write(self) }
}
