import ReportSyntax
import ReportTestSupport

/// Random edits of the kinds that change what blocks there are.
struct EditGenerator {
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  /// An edit of a text, mostly small, sometimes reaching beyond the text's end.
  mutating func edit(of bytes: [UInt8]) -> SourceEdit {
    let lower = random.next(below: bytes.count + 1)
    let removed: Int
    switch random.next(below: 8) {
    case 0...2: removed = 0
    case 3...5: removed = random.next(below: 4)
    case 6: removed = random.next(below: 40)
    default: removed = random.isOnce(in: 6) ? random.next(below: bytes.count + 9) : 1
    }
    let isPureDeletion = removed > 0 && random.isOnce(in: 3)
    return SourceEdit(
      range: lower..<lower + removed,
      replacement: isPureDeletion ? [] : replacement(from: bytes)
    )
  }

  private mutating func replacement(from bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    repeat {
      switch random.next(below: 10) {
      case 0 where !bytes.isEmpty:
        let start = random.next(below: bytes.count)
        words += bytes[start...].prefix(random.next(below: 60))
      case 1:
        words.append(UInt8(truncatingIfNeeded: random.next()))
      case 2:
        let piece = randomPiece()
        words += piece.prefix(random.next(below: piece.count + 1))
      default:
        words += randomPiece()
      }
    } while random.isOnce(in: 3)
    return words
  }

  private mutating func randomPiece() -> [UInt8] {
    Self.pieces[random.next(below: Self.pieces.count)]
  }

  private static let pieces: [[UInt8]] = [
    "\t", "\t", "\t\t", "\n", "\n", "\r", "\r\n", "\n\r", "\n\n", "\n\n\n\n\n\n\n\n\n\n",
    "\n\t\n", "\n\t0\n\t0\n", "\t\n\t\n\t\n", "企业", "\n企业\n", "\n业\n\n", "0", " ", "\u{3000}",
    "\u{A0}", "\u{200B}", "\u{FEFF}", "\0", "𠮷", "|", "| 0 |", "\n|---|---|\n", "\\|", "#", "### ",
    "\n一、总体情况\n", "二、主动公开政府信息情况", "\n第二十条第（一）项\n", "（", "）", "1、", "。",
    "[bookmark: _GoBack]", "\n甲\t乙\t丙\n", "\n丁\t\t\n", "\n注：无\n", "<br>", "**",
    "│", "├──┼──┤", "\n├──┼──┤\n", "\n│ 甲 │ 0 │\n", "┌──", "+---+--+", "\n+---+--+\n", "---- ---",
    "\n---- ----\n", "\n----------\n", "  ", "“", "<span\n", "style=\"a\">",
    "<table>", "<TABLE border=1>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=3>",
    "<td rowspan=\"2\">", "<p>", "</p>", "<!--", "-->", "<script>", "</script>", "&nbsp;", "<", ">",
    "\n<tr><td>甲</td><td>0</td></tr>\n",
  ].map { Array($0.utf8) }
}
