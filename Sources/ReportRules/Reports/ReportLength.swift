import ReportSyntax

/// How much of one report is read.
///
/// The longest real ones have some 60 KB of text; only what is no report, or many whose titles a
/// conversion lost, goes on for a megabyte. There each key would cost what a whole folder costs.
enum ReportLength {
  /// Bytes of a report that are read at most, without blanks, tags, comments, scripts and styles.
  static let most = 256 << 10

  /// The first blocks among some, as far as they are read: all of them but for a text that is too long.
  static func read(_ blocks: Range<Int>, of tree: SyntaxTree) -> Range<Int> {
    guard let last = blocks.last else { return blocks }
    let start = tree.byteRange(ofBlock: blocks.lowerBound).lowerBound
    if tree.byteRange(ofBlock: last).upperBound - start <= most { return blocks }
    var words = WordCounter()
    for block in blocks {
      words.read(tree.text.bytes[tree.byteRange(ofBlock: block)])
      if words.count > most { return blocks.lowerBound..<block }
    }
    return blocks
  }
}

/// Counts the bytes of a text that a reader sees.
private struct WordCounter {
  private(set) var count = 0
  private var place = Place.text

  private enum Place {
    case text
    case tag
    case comment
    /// Between `<script>` and `</script>`, or the same with `style`.
    case hidden
  }

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    func stands(_ words: StaticString) -> Bool {
      let end = index + words.utf8CodeUnitCount
      guard end <= bytes.endIndex else { return false }
      return zip(bytes[index..<end], words.description.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch place {
      case .text where byte == UInt8(ascii: "<") && index + 1 < bytes.endIndex:
        if stands("<!--") {
          place = .comment
        } else if stands("<script") || stands("<style") {
          place = .hidden
        } else if Self.startsTag(bytes[index + 1]) {
          place = .tag
        } else {
          count += 1
        }
      case .text: count += byte > 0x20 ? 1 : 0
      case .tag where byte == UInt8(ascii: ">"): place = .text
      case .comment where byte == UInt8(ascii: "-") && stands("-->"): place = .tag
      case .hidden where byte == UInt8(ascii: "<") && (stands("</script") || stands("</style")):
        place = .tag
      case .tag, .comment, .hidden: break
      }
      index += 1
    }
  }

  /// Whether a byte behind `<` makes a tag of it.
  private static func startsTag(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}
