/// JSON for people to read.
enum IndentedJSON {
  /// JSON that was written without blanks, one member a line; lists stay on their line.
  static func text(of compact: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var openBrackets: [UInt8] = []
    var isInString = false
    var isEscaped = false

    func breakLine() {
      text += "\n\(String(repeating: "  ", count: openBrackets.count))".utf8
    }

    for byte in compact {
      if isInString {
        text.append(byte)
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        let isEmpty = text.last == openBrackets.popLast()
        if byte == UInt8(ascii: "}"), !isEmpty { breakLine() }
        text.append(byte)
      case UInt8(ascii: ","):
        text.append(byte)
        if openBrackets.last == UInt8(ascii: "{") {
          breakLine()
        } else {
          text.append(UInt8(ascii: " "))
        }
      case UInt8(ascii: ":"):
        text += [byte, UInt8(ascii: " ")]
      default:
        if text.last == UInt8(ascii: "{"), openBrackets.last == UInt8(ascii: "{") { breakLine() }
        text.append(byte)
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { openBrackets.append(byte) }
        isInString = byte == UInt8(ascii: "\"")
      }
    }
    return text + [UInt8(ascii: "\n")]
  }
}
