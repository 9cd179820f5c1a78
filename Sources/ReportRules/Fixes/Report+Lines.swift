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

/// How many more tags open than close in some bytes.
func tagBalance(_ bytes: [UInt8]) -> Int {
  var balance = 0
  var offset = 0
  while offset < bytes.count {
    guard let markup = scanMarkup(bytes, at: offset, limit: bytes.count) else {
      offset += 1
      continue
    }
    let isComment = bytes[offset + 1] == UInt8(ascii: "!") || bytes[offset + 1] == UInt8(ascii: "?")
    if markup.kind != .lineBreak, !isComment { balance += markup.isClosing ? -1 : 1 }
    offset = markup.end
  }
  return balance
}

extension Fix {
  /// Whether as many tags of HTML are closed as opened after the fix, if they were before: none is
  /// taken away without its partner.
  func keepsTags(of text: [UInt8]) -> Bool {
    edits.reduce(0) { balance, edit in
      let removed = text[edit.range.clamped(to: 0..<text.count)]
      guard removed.contains(UInt8(ascii: "<")) || edit.replacement.contains(UInt8(ascii: "<"))
      else { return balance }
      return balance + tagBalance(edit.replacement) - tagBalance(Array(removed))
    } == 0
  }
}
