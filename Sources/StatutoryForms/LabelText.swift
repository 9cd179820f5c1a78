package import ReportSyntax

/// A label taken apart: the ordinal and the words behind it.
package struct LabelText: Sendable {
  /// The number of the ordinal, and its kind; `nil` when there is none.
  package let ordinal: LabelOrdinal?
  /// The words behind the ordinal, normalised.
  package let words: NormalizedText
  /// The label as it was, normalised.
  package let whole: NormalizedText

  /// Whether its ordinal is one like （一）.
  package var isBracketed: Bool {
    if case .bracketed = ordinal { return true }
    return false
  }

  package static let empty = LabelText(NormalizedText(scalars: []))

  package init(_ label: NormalizedText) {
    whole = label
    guard let (ordinal, length) = LabelOrdinal.read(label.scalars) else {
      (self.ordinal, words) = (nil, label)
      return
    }
    (self.ordinal, words) = (ordinal, label.dropping(length))
  }
}

/// The ordinal of a label: `一、` `（一）` `1.` `A.`, whatever its stop.
package enum LabelOrdinal: Sendable, Equatable {
  case chinese(Int)
  case bracketed(Int)
  case arabic(Int)
  case latin(Int)

  /// Reads an ordinal in front of normalised scalars, with the number of scalars it takes.
  static func read(_ scalars: [UInt32]) -> (LabelOrdinal, Int)? {
    guard let first = scalars.first else { return nil }
    if first == "(" {
      guard let (value, length) = number(scalars, from: 1), scalars.count > 1 + length,
        scalars[1 + length] == ")"
      else { return nil }
      return (.bracketed(value), length + 2)
    }
    if case let length = lengthOfLatinNumber(scalars), length > 0 {
      guard scalars.count > length + 1, isStop(scalars[length]), isHan(scalars[length + 1]),
        let value = valueOfLatinNumber(scalars.prefix(length))
      else { return nil }
      return (.latin(value), length + 1)
    }
    guard let (value, length) = number(scalars, from: 0), scalars.count > length,
      isStop(scalars[length])
    else { return nil }
    let isArabic = (0x30...0x39).contains(first)
    return (isArabic ? .arabic(value) : .chinese(value), length + 1)
  }

  /// Reads 三 or 十一; of 三三, which is no number, only the first.
  private static func number(_ scalars: [UInt32], from start: Int) -> (Int, Int)? {
    var value = 0
    var length = 0
    while start + length < scalars.count, length < 3 {
      let scalar = scalars[start + length]
      if (0x30...0x39).contains(scalar) {
        value = value * 10 + Int(scalar - 0x30)
      } else if chinesePlace(scalar) == 10 {
        value = max(value, 1) * 10
      } else if let digit = chineseDigit(scalar), digit > 0, length == 0 || value >= 10 {
        value = value >= 10 ? value + digit : digit
      } else {
        break
      }
      length += 1
    }
    return length == 0 ? nil : (value, length)
  }

  /// Whether a scalar ends an ordinal: `.` `、` `,` `:` `·`.
  private static func isStop(_ scalar: UInt32) -> Bool {
    scalar == "." || scalar == "、" || scalar == "," || scalar == ":" || scalar == "·"
      || scalar == "､"
  }
}
