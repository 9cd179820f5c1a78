import ReportSyntax

/// One character of a report as it is shown: what is printed and how many columns that takes.
struct DisplayedCharacter {
  let columnCount: Int
  private let scalar: Unicode.Scalar

  /// Makes a character harmless and its width certain.
  ///
  /// A tab becomes blanks of a fixed width. What is invisible or would steer the terminal, a
  /// control character, a zero-width space, a change of direction, is named: `<U+200B>`. A
  /// reviewer should see it, and a file must not be able to repaint the screen.
  init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    if Self.isPlain(scalar) {
      columnCount = scalar.isASCII ? 1 : 2
    } else if let name = Self.name(insteadOf: scalar) {
      columnCount = name.utf8.count
    } else if DisplayWidth.isWide(scalar) {
      columnCount = 2
    } else {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: columnCount = 0
      default: columnCount = 1
      }
    }
  }

  /// Prints the character at the end of a text, which is UTF-8.
  func append(to text: inout [UInt8]) {
    if !Self.isPlain(scalar), let name = Self.name(insteadOf: scalar) {
      text += name.utf8
    } else {
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  /// Whether a character is one of those that nearly all of a report consists of, and harmless: a
  /// letter, a digit, a Chinese character or a mark of Chinese punctuation.
  fileprivate static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x3001...0x3011, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }

  /// What is printed in the place of a character; `nil` where it is printed itself.
  private static func name(insteadOf scalar: Unicode.Scalar) -> String? {
    if scalar == "\t" { return "    " }
    if DisplayWidth.isWide(scalar) { return nil }
    if !scalar.properties.isDefaultIgnorableCodePoint {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: break
      default: return nil
      }
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return "<U+\(padding)\(digits)>"
  }
}

/// Text from outside, made fit for a terminal.
enum DisplayedText {
  static func neutralised(_ text: some StringProtocol) -> String {
    if text.unicodeScalars.allSatisfy(DisplayedCharacter.isPlain) { return String(text) }
    var displayed: [UInt8] = []
    displayed.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars { DisplayedCharacter(scalar).append(to: &displayed) }
    return String(decoding: displayed, as: UTF8.self)
  }

  static func columnCount(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayedCharacter($1).columnCount }
  }
}
