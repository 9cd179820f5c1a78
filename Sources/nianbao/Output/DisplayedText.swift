import ReportSyntax

/// One character of a report as it is shown: what is printed and how many columns that takes.
struct DisplayedCharacter {
  let columnCount: Int
  private let scalar: Unicode.Scalar
  /// What is printed in the place of the character; `nil` where it is printed itself.
  private let name: String?

  /// Makes a character harmless and its width certain.
  ///
  /// A tab becomes blanks of a fixed width. What is invisible or would steer the terminal, a
  /// control character, a zero-width space, a change of direction, is named: `<U+200B>`. A
  /// reviewer should see it, and a file must not be able to repaint the screen.
  init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    if Self.isPlain(scalar) {
      (name, columnCount) = (nil, scalar.isASCII ? 1 : 2)
    } else if scalar == "\t" {
      (name, columnCount) = ("    ", 4)
    } else if DisplayWidth.isWide(scalar) {
      (name, columnCount) = (nil, 2)
    } else if scalar.properties.isDefaultIgnorableCodePoint {
      (name, columnCount) = Self.name(of: scalar)
    } else {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
        (name, columnCount) = Self.name(of: scalar)
      case .nonspacingMark, .enclosingMark:
        (name, columnCount) = (nil, 0)
      default:
        (name, columnCount) = (nil, 1)
      }
    }
  }

  /// Prints the character at the end of a text.
  func append(to text: inout String) {
    if let name { text += name } else { text.unicodeScalars.append(scalar) }
  }

  /// Whether a character is one of those that nearly all of a report consists of, and harmless: a
  /// letter, a digit, a Chinese character or a mark of Chinese punctuation.
  fileprivate static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x3001...0x3011, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> (String?, Int) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    let name = "<U+\(padding)\(digits)>"
    return (name, name.utf8.count)
  }
}

/// Text from outside, made fit for a terminal.
enum DisplayedText {
  static func neutralised(_ text: some StringProtocol) -> String {
    if text.unicodeScalars.allSatisfy(DisplayedCharacter.isPlain) { return String(text) }
    var displayed = ""
    for scalar in text.unicodeScalars { DisplayedCharacter(scalar).append(to: &displayed) }
    return displayed
  }

  static func columnCount(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayedCharacter($1).columnCount }
  }
}
