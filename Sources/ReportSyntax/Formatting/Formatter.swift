/// Finds what a tidy text has otherwise than this one: white space only, and only where the words
/// mean the same without it.
///
/// Blank lines between blocks are one each, and stand around tables and around headings that are
/// certainly such; no line ends with white space; bars of a table stand in line, and cells between
/// tabs have no padding. What could be anything else stays as it is: indents, lines of one paragraph,
/// code between fences, front matter, HTML and the blank lines beside it. Whether the rules read the text as
/// before is for their side to see.
package struct Formatter {
  private let tree: SyntaxTree
  private let options: FormatterOptions
  private let quotedLines: QuotedLines
  private let isMarkdown: Bool
  private var text: SourceText { tree.text }

  /// The steps in the order of the text.
  package static func steps(
    for tree: SyntaxTree,
    options: FormatterOptions = FormatterOptions()
  ) -> [FormattingStep] {
    // A line ending of two bytes might come about where white space between them goes.
    guard !tree.text.hasLoneCarriageReturns else { return [] }
    return Formatter(tree, options).steps
  }

  /// The edits that line up the bars of one table of Markdown; none for any other block.
  package static func alignment(ofBlock block: Int, in tree: SyntaxTree) -> [SourceEdit] {
    guard tree.blocks.indices.contains(block), case .table(let table) = tree.blocks[block].content,
      table.layout == .pipe, !tree.text.hasLoneCarriageReturns
    else { return [] }
    let start = tree.startLines[block]
    let lines = start..<start + tree.blocks[block].lineCount
    let quotedLines = QuotedLines(tree.text)
    guard !lines.contains(where: quotedLines.contains) else { return [] }
    return PipeTableFormatter.edits(tree.text, lines: lines)
  }

  private init(_ tree: SyntaxTree, _ options: FormatterOptions) {
    self.tree = tree
    self.options = options
    quotedLines = QuotedLines(tree.text)
    isMarkdown = tree.blocks.contains { block in
      switch block.content {
      case .heading(let heading): heading.level > 0
      case .table(let table): table.layout == .pipe
      case .blank, .paragraph, .caption: false
      }
    }
  }

  /// A block, or a run of blank lines.
  private struct Piece {
    /// `nil` for blank lines.
    let block: Int?
    var lines: Range<Int>
  }

  private var pieces: [Piece] {
    var pieces: [Piece] = []
    for (index, block) in tree.blocks.enumerated() {
      let start = tree.startLines[index]
      let lines = start..<start + block.lineCount
      let isBlank =
        block.content == .blank
        && lines.allSatisfy {
          WhiteSpace.fills(text.lineRange($0), in: text.bytes) && !quotedLines.contains($0)
        }
      if isBlank, let last = pieces.last, last.block == nil {
        pieces[pieces.count - 1].lines = last.lines.lowerBound..<lines.upperBound
      } else {
        pieces.append(Piece(block: isBlank ? nil : index, lines: lines))
      }
    }
    return pieces
  }

  private var steps: [FormattingStep] {
    let pieces = pieces
    var steps: [FormattingStep] = []
    func add(_ range: Range<Int>, _ edits: [SourceEdit]) {
      if !edits.isEmpty { steps.append(FormattingStep(range: range, edits: edits)) }
    }
    for (position, piece) in pieces.enumerated() {
      let next = position + 1 < pieces.count ? pieces[position + 1] : nil
      guard let block = piece.block else {
        let neighbours = [position > 0 ? pieces[position - 1] : nil, next].compactMap(\.self)
        if neighbours.contains(where: { hasMarkup($0.lines) }) { continue }
        add(bytes(of: piece.lines), gapEdits(piece.lines))
        continue
      }
      add(bytes(of: piece.lines), edits(of: block, piece.lines, next: next?.block))
      if let below = next?.block, isGapMissing(above: position + 1, pieces, block, below) {
        let place = text.lineStarts[tree.startLines[below]]
        let ending = Array(text.lineEnding(near: max(place - 1, 0)).utf8)
        let end = text.lineRange(piece.lines.upperBound - 1).upperBound
        add(end..<place, [SourceEdit(range: place..<place, replacement: ending)])
      }
    }
    add(text.bytes.count..<text.bytes.count, endingEdits(pieces))
    return steps
  }

  private func bytes(of lines: Range<Int>) -> Range<Int> {
    text.lineStarts[lines.lowerBound]..<text.lineRange(lines.upperBound - 1).upperBound
  }

  // MARK: Blank lines

  private func gapEdits(_ lines: Range<Int>) -> [SourceEdit] {
    var list = EditList()
    if lines.upperBound == text.lineCount {
      // The line behind the last line ending counts as a line of its own.
      if options.trimsFinalLines {
        list.remove(text.lineStarts[lines.lowerBound]..<text.bytes.count)
      } else if options.trimsTrailingWhiteSpace {
        for line in lines { list.remove(text.lineRange(line)) }
      }
    } else if lines.lowerBound == 0 {
      list.remove(0..<text.lineStarts[lines.upperBound])
    } else {
      list.collapse(lines, in: text)
    }
    return list.edits
  }

  private func endingEdits(_ pieces: [Piece]) -> [SourceEdit] {
    // HTML, a comment and code in an open fence have the line behind their last ending in them.
    guard options.insertsFinalLineEnding, let last = pieces.last, last.block != nil,
      let byte = text.bytes.last, !isLineEnding(byte)
    else { return [] }
    let end = text.bytes.count
    let ending = Array(text.lineEnding(near: end).utf8)
    return [SourceEdit(range: end..<end, replacement: ending)]
  }

  // MARK: Blocks

  private func edits(of block: Int, _ lines: Range<Int>, next: Int?) -> [SourceEdit] {
    guard !lines.contains(where: quotedLines.contains) else { return [] }
    switch tree.blocks[block].content {
    case .blank: return []
    case .paragraph, .heading, .caption:
      guard options.trimsTrailingWhiteSpace, !hasMarkup(lines) else { return [] }
      var list = EditList()
      for number in lines where !isLineBreak(number, next: next) {
        let line = text.lineRange(number)
        list.remove(WhiteSpace.end(of: line, in: text.bytes)..<line.upperBound)
      }
      return list.edits
    case .table(let table):
      switch table.layout {
      case .cellPerLine: return TabTableFormatter.cellPerLineEdits(text, lines: lines)
      case .tabSeparated: return TabTableFormatter.tabSeparatedEdits(text, lines: lines)
      case .pipe: return PipeTableFormatter.edits(text, lines: lines)
      case .html, nil: return []
      }
    }
  }

  /// Whether the white space at the end of a line means something in Markdown: two blanks break the
  /// line of a paragraph, and a backslash must not come to stand at its end.
  private func isLineBreak(_ number: Int, next: Int?) -> Bool {
    let line = text.lineRange(number)
    let end = WhiteSpace.end(of: line, in: text.bytes)
    guard end < line.upperBound else { return false }
    if end > line.lowerBound, text.bytes[end - 1] == UInt8(ascii: "\\") { return true }
    let blanks = text.bytes[end..<line.upperBound].reversed().prefix { $0 == UInt8(ascii: " ") }
    guard isMarkdown, blanks.count >= 2, let next, case .paragraph = tree.blocks[next].content
    else { return false }
    return true
  }

  // MARK: Gaps that are missing

  /// Whether a blank line belongs between two blocks that have none between them.
  ///
  /// Only beside what is certainly a heading or a table of its own: a short line below a table may be
  /// a piece of it, and headings one below the other may be a table of contents.
  private func isGapMissing(above position: Int, _ pieces: [Piece], _ upper: Int, _ lower: Int)
    -> Bool
  {
    let firstLine = tree.startLines[lower]
    guard !quotedLines.contains(firstLine), !quotedLines.contains(firstLine - 1),
      !hasMarkup(firstLine - 1..<firstLine + 1),
      // A comment has the blank lines beside it in its block.
      !WhiteSpace.fills(text.lineRange(firstLine), in: text.bytes),
      !WhiteSpace.fills(text.lineRange(firstLine - 1), in: text.bytes)
    else { return false }
    let roles = (role(of: upper), role(of: lower))
    switch roles {
    case (.markedHeading, _), (_, .markedHeading):
      return true
    case (.sectionTitle, .sectionTitle):
      return false
    case (.sectionTitle, _):
      return !isSectionTitle(pieces, position - 2)
    case (_, .sectionTitle):
      return !isSectionTitle(pieces, position + 1)
    case (.table, .prose), (.prose, .table), (.table, .caption), (.ruledTable, .prose),
      (.prose, .ruledTable), (.ruledTable, .caption):
      return true
    case (.ruledTable, .words):
      return !isTable(pieces, position + 1)
    case (.words, .ruledTable):
      return !isTable(pieces, position - 2)
    case (.table, _), (_, .table), (.ruledTable, _), (_, .ruledTable):
      return false
    case (.prose, _), (.words, _), (.caption, _):
      return false
    }
  }

  private enum Role {
    /// A heading with the marks of Markdown.
    case markedHeading
    /// The exact title of a section and nothing behind it.
    case sectionTitle
    /// A sentence, or a line too long for a cell.
    case prose
    /// Any other words, which may be a piece of a table.
    case words
    case caption
    case table
    /// A table with the ruler that makes it one in Markdown.
    case ruledTable
  }

  private func role(of block: Int) -> Role {
    let line = trimmingPadding(text.lineRange(tree.startLines[block]), in: text.bytes)
    let words: Role = isProse(text.bytes, line) ? .prose : .words
    switch tree.blocks[block].content {
    case .blank: return .words
    case .caption: return .caption
    case .paragraph: return words
    case .table(let table):
      guard table.layout == .pipe else { return .table }
      let start = tree.startLines[block]
      let hasRuler = (start..<start + tree.blocks[block].lineCount).contains {
        isRuler(text.bytes, trimmingPadding(text.lineRange($0), in: text.bytes))
      }
      return hasRuler ? .ruledTable : .table
    case .heading(let heading):
      if heading.level > 0 {
        // `#话题#` is no heading of Markdown.
        let behind = line.lowerBound + heading.level
        return behind < line.upperBound && text.bytes[behind] == UInt8(ascii: " ")
          ? .markedHeading : words
      }
      return heading.section?.closeness == .exact && heading.body.isEmpty ? .sectionTitle : words
    }
  }

  private func isSectionTitle(_ pieces: [Piece], _ position: Int) -> Bool {
    guard pieces.indices.contains(position), let block = pieces[position].block else {
      return false
    }
    return role(of: block) == .sectionTitle
  }

  private func isTable(_ pieces: [Piece], _ position: Int) -> Bool {
    guard pieces.indices.contains(position), let block = pieces[position].block else {
      return false
    }
    switch role(of: block) {
    case .table, .ruledTable: return true
    case .markedHeading, .sectionTitle, .prose, .words, .caption: return false
    }
  }

  /// Whether HTML stands in some lines, and not only a tag inside a sentence or a cell.
  ///
  /// What white space means there is for others to say.
  private func hasMarkup(_ lines: Range<Int>) -> Bool {
    lines.contains { number in
      let line = text.lineRange(number)
      // In HTML, lines of ours may start and end inside those of the document.
      if text.documentLineRange(text.documentLine(at: line.lowerBound)) != line { return true }
      return line.contains { offset in
        guard text.bytes[offset] == UInt8(ascii: "<") else { return false }
        switch scanMarkup(text.bytes, at: offset, limit: line.upperBound)?.kind {
        case .inline, .lineBreak: return false
        case .block, .cell, .row, .table, .hidden: return true
        case nil: return startsHiddenLines(text.bytes, at: offset, limit: line.upperBound)
        }
      }
    }
  }
}
