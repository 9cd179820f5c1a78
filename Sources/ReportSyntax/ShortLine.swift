/// The bytes of a short line as three numbers: where a table has one cell on each line, most lines are the
/// same few, and what is known of one need not be kept for each.
package struct ShortLine: Hashable, Sendable {
  /// The bytes; their number stands above the first.
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// `nil` for an empty line, for one of more than ``mostBytes``, and for one that may read otherwise between
  /// other lines: with brackets, backslashes or backticks, whose marks may reach beyond it, and with `>` in
  /// front, which may quote the line.
  package init?(_ bytes: [UInt8], in line: Range<Int>) {
    guard (1...Self.mostBytes).contains(line.count) else { return nil }
    let span = bytes.span
    words.2 = UInt64(line.count)
    var hasWords = false
    for offset in line {
      let byte = span[offset]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "`"), 0x5C:
        return nil
      case UInt8(ascii: ">"): if !hasWords { return nil }
      case UInt8(ascii: " "): break
      default: hasWords = true
      }
      words = (
        words.0 << 8 | words.1 >> 56, words.1 << 8 | words.2 >> 56, words.2 << 8 | UInt64(byte)
      )
    }
  }

  package static func == (left: ShortLine, right: ShortLine) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
  }

  /// Enough for a cell of HTML with a number in it, and for seven Chinese characters.
  package static let mostBytes = 23

  /// How many different ones are worth remembering; random lines are never the same.
  package static let mostRemembered = 256
}
