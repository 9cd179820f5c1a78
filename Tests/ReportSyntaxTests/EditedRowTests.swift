import ReportSyntax
import Testing

/// A table of which one line is edited is the table that a fresh parse reads.
@Suite struct EditedRowTests {
  @Test(
    arguments: [
      // The words or the number of a cell.
      "\t规章\n\t0\n\t⟦1⟧\n\n\t行政规范性文件\n\t2\n\t3",
      "\t规章\n\t0\n\t1\n\n\t行政⟦规范性⟧文件\n\t2\n\t3",
      "甲\t乙\n规章\t⟦0⟧\t1\n文件\t2\t3",
      "| 规章 | 0 |\n|---|---|\n| ⟦文件⟧ | 2 |\n| 丙 | 3 |",
      "<table>\n<tr><td>规章</td><td>0</td></tr>\n<tr><td>⟦文件⟧</td><td>2</td></tr>\n</table>",
      // One whose words go on below, and pieces that stand without a tab.
      "\t（三）\n\t⟦不予⟧\n公开\n\t0\n\n\t社会\n公益\n\t1",
      "\t甲\n\t⟦商业⟧\n企业\n\n\t0\n\t1",
      "\t甲\n\t商业\n⟦企业⟧\n\n\t0\n\t1",
      "\t甲\n\t⟦0⟧\n    1\n\t2",
      // What lies at the ends of a table.
      "\t⟦甲⟧\n\t0\n\t1", "⟦甲⟧\t0\n乙\t1", "| ⟦甲⟧ | 0 |\n| 乙 | 1 |", "\t甲\n\t0\n\t⟦1⟧",
      "正文\n\t甲\n\t⟦0⟧\n\n三、其他", "甲\t0\n乙\t⟦1⟧\n丙\t2\n三、其他",
      // Rows without bars at their ends, and a ruler.
      "规章 | 0 | 1\n甲 | ⟦2⟧ | 3 |\n乙 | 4 | 5", "| 甲 | 0 |\n|⟦---⟧|---|\n| 乙 | 1 |",
    ]
  )
  func anEditOfOneLineGivesTheTreeOfTheEditedText(marked: String) {
    let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "⟧", omittingEmptySubsequences: false)
    let (before, words, after) = (String(parts[0]), String(rest[0]), String(rest[1]))
    let text = Array((before + words + after).utf8)
    let range = before.utf8.count..<before.utf8.count + words.utf8.count
    let middle = before.utf8.count + (words.first.map { String($0).utf8.count } ?? 0)
    for replacement in Self.replacements {
      for range in [range, range.lowerBound..<range.lowerBound, middle..<middle] {
        var tree = SyntaxTree(parsing: SourceText(text))
        tree.apply(SourceEdit(range: range, replacement: Array(replacement.utf8)))
        var bytes = text
        bytes.replaceSubrange(range, with: replacement.utf8)
        let fresh = SyntaxTree(parsing: SourceText(bytes))
        #expect(
          tree == fresh,
          "\(replacement.debugDescription) at \(range)\n\(tree.dump)\n\(fresh.dump)"
        )
        // And once more, now that the row was read by itself.
        tree.apply(SourceEdit(range: range.lowerBound..<range.lowerBound, replacement: [0x37]))
        bytes.insert(0x37, at: range.lowerBound)
        #expect(tree == SyntaxTree(parsing: SourceText(bytes)))
      }
    }
  }

  /// What changes a word, a number or nothing but padding, and what makes a line another kind.
  private static let replacements = [
    "", "字", "12", "1.", " ", "  ", "\u{3000}", "\t", "\t\t", "|", "\\|", " | ", "-", "---", "注：",
    "#", "一、", "<td>", "<br>", "\n", "\r", "\n\n", "\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}", "0 0",
    "：",
  ]
}
