import FoundationEssentials

/// Tells whether a message can stand inside other JSON as it is.
package enum JSONCheck {
  /// The message on one line; `nil` where it is not certain to be a well-formed object or array.
  package static func singleLine(_ body: [UInt8]) -> [UInt8]? {
    // Between tokens, JSON has blanks and line ends; inside strings, control characters are faults.
    let isSpace = { (byte: UInt8) in
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
    }
    let line = body.map { isSpace($0) ? UInt8(ascii: " ") : $0 }
    // The decoder also takes UTF-16, a byte order mark, lone values, and surplus commas.
    guard let first = line.first(where: { $0 != UInt8(ascii: " ") }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      line.allSatisfy({ $0 >= 0x20 }),
      let content = try? JSONDecoder().decode(Content.self, from: Data(body)),
      content.commaCount == commaCount(in: line)
    else { return nil }
    return line
  }

  /// How many commas stand outside of strings.
  private static func commaCount(in line: [UInt8]) -> Int {
    var (count, isInString, isEscaped) = (0, false, false)
    for byte in line {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: ","): count += isInString ? 0 : 1
      default: break
      }
    }
    return count
  }

  /// Reads every string and number, which the decoder leaves unread where nobody asks, and counts
  /// the commas that belong between them: of members with one name, it gives out only one.
  private struct Content: Decodable {
    private(set) var commaCount = 0

    init(from decoder: any Decoder) throws {
      if let members = try? decoder.container(keyedBy: AnyKey.self) {
        let keys = members.allKeys
        for key in keys { commaCount += try members.decode(Content.self, forKey: key).commaCount }
        commaCount += max(0, keys.count - 1)
      } else if var elements = try? decoder.unkeyedContainer() {
        while !elements.isAtEnd { commaCount += try elements.decode(Content.self).commaCount }
        commaCount += max(0, elements.currentIndex - 1)
      } else {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() || (try? value.decode(Bool.self)) != nil { return }
        if (try? value.decode(Double.self)) != nil { return }
        _ = try value.decode(String.self)
      }
    }
  }
}
