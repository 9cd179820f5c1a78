/// Takes padding out of the cells of tables whose cells are separated by tabs or stand on lines of
/// their own, and superfluous blank lines out from between their rows.
enum TabTableFormatter {
  private static let tab = UInt8(ascii: "\t")

  /// The edits of a table with one cell per line.
  static func cellPerLineEdits(_ text: SourceText, lines: Range<Int>) -> [SourceEdit] {
    var list = EditList()
    var number = lines.lowerBound
    while number < lines.upperBound {
      let line = text.lineRange(number)
      if WhiteSpace.fills(line, in: text.bytes), text.bytes[line].first != tab {
        let end = endOfBlankLines(text, from: number, to: lines.upperBound)
        // Between the pieces of a broken cell, blank lines belong to the cell.
        let isRowEnd = end < lines.upperBound && text.bytes[text.lineRange(end)].first == tab
        if isRowEnd { list.collapse(number..<end, in: text) }
        number = end
        continue
      }
      let words: Range<Int>
      if text.bytes[line].first == tab {
        words = WhiteSpace.trimming(line.lowerBound + 1..<line.upperBound, in: text.bytes)
        list.remove(line.lowerBound + 1..<words.lowerBound)
      } else {
        words = line.lowerBound..<WhiteSpace.end(of: line, in: text.bytes)
      }
      list.remove(words.upperBound..<line.upperBound)
      number += 1
    }
    return list.edits
  }

  /// The edits of a table with one row per line; its tabs stay, those at the end of a line too.
  static func tabSeparatedEdits(_ text: SourceText, lines: Range<Int>) -> [SourceEdit] {
    var list = EditList()
    var number = lines.lowerBound
    while number < lines.upperBound {
      let line = text.lineRange(number)
      if WhiteSpace.fills(line, in: text.bytes), !text.bytes[line].contains(tab) {
        let end = endOfBlankLines(text, from: number, to: lines.upperBound)
        list.collapse(number..<end, in: text)
        number = end
        continue
      }
      var start = line.lowerBound
      for offset in line.lowerBound...line.upperBound
      where offset == line.upperBound || text.bytes[offset] == tab {
        let words = WhiteSpace.trimming(start..<offset, in: text.bytes)
        list.remove(start..<words.lowerBound)
        list.remove(words.upperBound..<offset)
        start = offset + 1
      }
      number += 1
    }
    return list.edits
  }

  /// The first line behind some blank ones without tabs.
  private static func endOfBlankLines(_ text: SourceText, from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit {
      let line = text.lineRange(end)
      guard WhiteSpace.fills(line, in: text.bytes), !text.bytes[line].contains(tab) else { break }
      end += 1
    }
    return max(end, start + 1)
  }
}

extension EditList {
  /// Leaves one empty line of a run of blank ones.
  mutating func collapse(_ lines: Range<Int>, in text: SourceText) {
    remove(text.lineRange(lines.lowerBound))
    let rest = text.lineRangeWithEnding(lines.lowerBound).upperBound
    remove(rest..<text.lineRangeWithEnding(lines.upperBound - 1).upperBound)
  }
}
