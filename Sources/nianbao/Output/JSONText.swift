/// Builds JSON by appending to one text; the caller is answerable for commas and brackets.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// Appends punctuation, numbers and names that need no escape.
  mutating func append(_ plain: String) {
    bytes += plain.utf8
  }

  /// Appends a string in quotes, with everything escaped that JSON or a terminal trips over.
  mutating func append(quoting text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes += String(scalar).utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a list in brackets, its elements written by `write`.
  mutating func append<Element>(
    listOf elements: [Element],
    write: (inout JSONText, Element) -> Void
  ) {
    append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { append(",") }
      write(&self, element)
    }
    append("]")
  }
}
