import ReportSyntax

/// What a line looks like that holds nothing but a page number.
enum PageMark {
  /// `4`
  case bare
  /// `— 4 —`, `第4页`
  case dressed

  /// Reads a line; `nil` for any other.
  init?(_ bytes: [UInt8], line: Range<Int>) {
    let visible = trimmingPadding(line, in: bytes)
    // Most lines are too long to need another look.
    guard !visible.isEmpty, visible.count <= 40 else { return nil }
    let first = decodeScalar(bytes, at: visible.lowerBound, limit: visible.upperBound).value
    if isHan(first), !Self.isWord(first) { return nil }
    guard visible.contains(where: { Self.mayBeginDigit(bytes[$0]) }) else { return nil }
    var words = ProseText()
    words.append(bytes, in: visible)
    self.init(words)
  }

  /// Whether a line is `— 4 —` or the like, which no other line of a report is.
  static func isDressed(_ bytes: [UInt8], line: Range<Int>) -> Bool {
    // Such a line never begins with its number.
    let visible = trimmingPadding(line, in: bytes)
    guard let first = visible.first, !isDigit(UInt32(bytes[first])) else { return false }
    return PageMark(bytes, line: visible) == .dressed
  }

  private init?(_ words: ProseText) {
    var digits = 0
    var dashes = 0
    var pages = 0
    for scalar in words.scalars {
      switch scalar {
      case 0x30...0x39: digits += 1
      case 0x2D, 0x2010...0x2015, 0x2500, 0xB7: dashes += 1
      case "页": pages += 1
      case "/": continue
      case _ where Self.isWord(scalar): continue
      default: return nil
      }
    }
    guard (1...6).contains(digits) else { return nil }
    if pages > 0, words[0] == "第" { self = .dressed; return }
    let isFramed = dashes >= 2 && !isDigit(words[0]) && !isDigit(words[words.count - 1])
    if isFramed, pages == 0 { self = .dressed; return }
    guard digits == words.count, digits <= 3 else { return nil }
    self = .bare
  }

  /// Whether a byte begins a digit in some way to write it: half or full width, or as an entity.
  private static func mayBeginDigit(_ byte: UInt8) -> Bool {
    isDigit(UInt32(byte)) || byte == 0xEF || byte == UInt8(ascii: "&")
  }

  /// Whether a character stands beside the numbers of pages.
  private static func isWord(_ scalar: UInt32) -> Bool {
    scalar == "第" || scalar == "页" || scalar == "共"
  }
}
