/// Finds where paragraphs and cells start inside one line of HTML.
///
/// A line starts in front of a tag that opens a block and behind one that closes it, as long as words
/// stand on both sides, so that `<p>一</p><p>二</p>` gives two. It always starts in front of `<table` and
/// behind `</table>`, and around comments, scripts and style sheets; behind those that go on in the
/// next line nothing is looked at. Rows of Markdown and cells led by tabs stay whole.
func appendParagraphStarts(of bytes: [UInt8], in line: Range<Int>, to starts: inout Starts) {
  guard let first = line.first(where: { !isBlank(bytes[$0]) }), !isMarkdown(bytes, line, first)
  else { return }
  var scanner = ParagraphScanner(start: line.lowerBound)
  scanner.scan(bytes, first..<line.upperBound, &starts)
}

/// Whether a tag of HTML at the start of a line begins a new paragraph there.
package func startsParagraph(_ bytes: [UInt8], line: Range<Int>) -> Bool {
  guard let first = line.first(where: { !isBlank(bytes[$0]) }),
    let markup = scanMarkup(bytes, at: first, limit: line.upperBound)
  else { return false }
  return markup.kind != .inline
}

/// Whether a line is the title of a page, which a browser shows above the page and not in it.
package func startsPageTitle(_ bytes: [UInt8], line: Range<Int>) -> Bool {
  guard let first = line.first(where: { !isBlank(bytes[$0]) }), bytes[first] == UInt8(ascii: "<")
  else { return false }
  // Tags of the page in front of it may stand on the same line.
  var offset = first
  while let markup = scanMarkup(bytes, at: offset, limit: line.upperBound) {
    if TagName(bytes, at: offset + 1, limit: line.upperBound) == .title { return true }
    offset = markup.end
  }
  return false
}

/// Whether a line is written in Markdown or has cells between tabs, so that tags are part of a cell.
private func isMarkdown(_ bytes: [UInt8], _ line: Range<Int>, _ first: Int) -> Bool {
  switch bytes[first] {
  case UInt8(ascii: "|"), UInt8(ascii: "#"): true
  case UInt8(ascii: "<"): false
  default: bytes[line].contains(UInt8(ascii: "\t"))
  }
}

private struct ParagraphScanner {
  private var start: Int
  private var hasWords = false
  /// Whether a tag behind the words has ended their paragraph.
  private var isClosed = false
  /// Whether a table or a comment has ended, behind which a line starts in any case.
  private var isOver = false

  init(start: Int) {
    self.start = start
  }

  mutating func scan(_ bytes: [UInt8], _ range: Range<Int>, _ starts: inout Starts) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "<") {
        if startsHiddenLines(bytes, at: offset, limit: range.upperBound) {
          return begin(at: offset, &starts)
        }
        if let markup = scanMarkup(bytes, at: offset, limit: range.upperBound) {
          read(markup, at: offset, &starts)
          offset = markup.end
          continue
        }
      }
      if byte == UInt8(ascii: "-"), hasWord("-->", bytes, at: offset, limit: range.upperBound) {
        offset += 3
        isOver = true
        continue
      }
      if !isBlank(byte) {
        if isClosed || isOver { begin(at: offset, &starts) }
        hasWords = true
      }
      offset += 1
    }
  }

  private mutating func read(_ markup: Markup, at offset: Int, _ starts: inout Starts) {
    if isOver { begin(at: offset, &starts) }
    switch markup.kind {
    case .inline:
      if isClosed { begin(at: offset, &starts) }
    case .lineBreak:
      isClosed = hasWords
    case .block, .row, .cell:
      if markup.isClosing {
        isClosed = hasWords
      } else if hasWords {
        begin(at: offset, &starts)
      }
    case .table, .hidden:
      if !markup.isClosing { begin(at: offset, &starts) }
      isOver = markup.isClosing || markup.kind == .hidden
    }
  }

  private mutating func begin(at offset: Int, _ starts: inout Starts) {
    if offset > start {
      starts.append(offset)
      start = offset
    }
    hasWords = false
    isClosed = false
    isOver = false
  }
}
