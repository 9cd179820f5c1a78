import ReportSyntax

/// How lines that are added to a report are written.
extension Report {
  /// Words as a line of their own; in HTML between the tags of the line at a place.
  func line(_ words: String, like place: Int) -> String {
    let line = text.lineRange(text.line(at: place))
    guard startsParagraph(text.bytes, line: line) else { return words }
    let written = trimmingPadding(line, in: text.bytes)
    let front = text.string(in: line.lowerBound..<written.lowerBound)
    let back = text.string(in: written.upperBound..<line.upperBound)
    let isWhole = !written.isEmpty && tagBalance(Array((front + back).utf8)) == 0
    return isWhole ? front + words + back : "<p>\(words)</p>"
  }

  /// Where the table of HTML stands that has a place in it, its own tags included.
  func rangeOfHTMLTable(at place: Int) -> Range<Int>? {
    let block = tree.blockIndex(atLine: text.line(at: place))
    guard case .table(let table) = tree.blocks[block].content, table.layout == .html else {
      return nil
    }
    return tree.byteRange(ofBlock: block)
  }
}
