/// A report cut into blocks that cover every line once, in order.
package struct SyntaxTree: Sendable, Equatable {
  package private(set) var text: SourceText
  package private(set) var blocks: [Block]
  /// The first line of each block; strictly increasing, the first is 0.
  package private(set) var startLines: Starts

  /// Parses the whole text; takes time proportional to its length.
  package init(parsing text: SourceText) {
    self.text = text
    blocks = []
    startLines = []
    // Room that is not needed is never touched.
    blocks.reserveCapacity(text.lineCount)
    startLines.reserveCapacity(text.lineCount)
    var line = 0
    while line < text.lineCount {
      let block = parseBlock(in: text, atLine: line)
      blocks.append(block)
      startLines.append(line)
      line += block.lineCount
    }
  }

  /// Some blocks as a text of their own, as they were read in this one.
  package func piece(_ range: Range<Int>) -> SyntaxTree {
    let first = range.lowerBound < blocks.count ? startLines[range.lowerBound] : text.lineCount
    let end = range.upperBound < blocks.count ? startLines[range.upperBound] : text.lineCount
    return SyntaxTree(
      text: text.piece(lines: first..<end),
      blocks: Array(blocks[range]),
      startLines: Starts(startLines[range].lazy.map { $0 - first })
    )
  }

  /// Pieces that follow each other as one text.
  package init(joining pieces: [SyntaxTree]) {
    text = SourceText(joining: pieces.map(\.text))
    blocks = pieces.flatMap(\.blocks)
    startLines = []
    startLines.reserveCapacity(blocks.count)
    var lines = 0
    for piece in pieces {
      for line in piece.startLines { startLines.append(line + lines) }
      lines += piece.text.lineCount
    }
  }

  private init(text: SourceText, blocks: [Block], startLines: Starts) {
    self.text = text
    self.blocks = blocks
    self.startLines = startLines
  }

  /// How many lines behind its end the blocks of a piece have looked at.
  package var overshoot: Int {
    var overshoot = 0
    var index = blocks.count
    while index > 0 {
      index -= 1
      let end = startLines[index] + blocks[index].inspectedLineCount
      overshoot = max(overshoot, end - text.lineCount)
      if startLines[index] + blocks[index].lineCount + maximalOvershoot < text.lineCount { break }
    }
    return overshoot
  }

  /// The lines that an edit touches.
  package func lines(touchedBy edit: SourceEdit) -> ClosedRange<Int> {
    text.lines(touchedBy: text.clamped(edit))
  }

  /// Where a block's own offsets count from.
  package func byteOffset(ofBlock index: Int) -> Int {
    text.lineStarts[startLines[index]]
  }

  /// The bytes of a block, from its first line to the end of its last, without the line ending.
  package func byteRange(ofBlock index: Int) -> Range<Int> {
    let lastLine = startLines[index] + blocks[index].lineCount - 1
    return byteOffset(ofBlock: index)..<text.lineRange(lastLine).upperBound
  }

  /// Where a block starts, or the end of the text behind the last.
  package func byteOffset(ofBlockOrEnd index: Int) -> Int {
    index < blocks.count ? byteOffset(ofBlock: index) : text.bytes.count
  }

  /// The index of the block that covers a line.
  package func blockIndex(atLine line: Int) -> Int {
    startLines.indexOfStart(atOrBefore: line)
  }

  /// The tree of the edited text, equal to a full parse of it.
  package func applying(_ edit: SourceEdit) -> SyntaxTree {
    var edited = self
    edited.apply(edit)
    return edited
  }

  /// Edits the text and parses again only what the edit can have changed.
  ///
  /// Let the edit touch the old lines `first…last`, see ``SourceText/lines(touchedBy:)``.
  ///
  /// 1. Keep the leading blocks whose inspected lines all lie above `first`.
  /// 2. Parse on from there.
  /// 3. As soon as the parse stands at a line whose old counterpart lies behind `last` and was the
  ///    start of a block, keep all remaining old blocks.
  ///
  /// Proof that this equals a full parse. Write `F(i)` for the blocks from line `i` on:
  /// `F(i) = b, F(i + b.lineCount)`, where `b = parseBlock(i)` depends only on the lines
  /// `i ..< i + b.inspectedLineCount`, the end of the text counting as a line. (1) A kept block
  /// inspected unchanged lines only, and stands at the same line, so a fresh parse finds the same
  /// block there. By induction the parse of step 2 starts where a fresh parse would stand, too.
  /// (3) At the meeting point the lines from here to the end are the same in both texts, and no
  /// state but the line number flows between blocks, whose offsets are their own; so `F` gives the
  /// same blocks. If the two never meet, the parse runs to the end, which is the full parse. ∎
  ///
  /// - Returns: which blocks are the same as before.
  @discardableResult
  package mutating func apply(_ edit: SourceEdit) -> TreeChange {
    let edit = text.clamped(edit)
    let touched = text.lines(touchedBy: edit)
    let (first, last) = (touched.lowerBound, touched.upperBound)
    let oldLineCount = text.lineCount
    let row = first == last ? EditedRow(first, of: self) : nil
    text.apply(edit)
    let growth = text.lineCount - oldLineCount

    let keptCount = leadingBlockCount(inspectingOnlyAbove: first)
    if growth == 0, let row, keptCount == row.block, let change = reread(row, edit) {
      return change
    }
    var line = keptCount == 0 ? 0 : startLines[keptCount - 1] + blocks[keptCount - 1].lineCount
    var freshBlocks: [Block] = []
    var freshStartLines = Starts()
    var meeting = blocks.count
    var candidate = keptCount
    while line < text.lineCount {
      while candidate < blocks.count, startLines[candidate] < line - growth { candidate += 1 }
      if candidate < blocks.count, startLines[candidate] == line - growth, line - growth > last {
        meeting = candidate
        break
      }
      let block = parseBlock(in: text, atLine: line)
      freshBlocks.append(block)
      freshStartLines.append(line)
      line += block.lineCount
    }
    startLines.move(from: meeting, by: growth)
    // Blocks that looked at the edited lines and came out as they were, such as blank lines above them.
    var sameCount = 0
    while sameCount < min(freshBlocks.count, meeting - keptCount),
      case let (block, old) = (freshBlocks[sameCount], blocks[keptCount + sameCount]),
      freshStartLines[sameCount] + block.lineCount <= first,
      block.lineCount == old.lineCount, block.content == old.content
    {
      sameCount += 1
    }
    let change = TreeChange(
      leadingBlockCount: keptCount + sameCount,
      trailingBlockCount: blocks.count - meeting,
      firstParsedBlock: keptCount,
      growth: edit.replacement.count - edit.range.count,
      edited: edit.range
    )
    blocks.replaceSubrange(keptCount..<meeting, with: freshBlocks)
    startLines.replaceSubrange(keptCount..<meeting, with: freshStartLines)
    return change
  }

  /// Reads a row of a table again, and nothing else; `nil` where that would not do.
  private mutating func reread(_ row: EditedRow, _ edit: SourceEdit) -> TreeChange? {
    let growth = edit.replacement.count - edit.range.count
    let old = blocks[row.block]
    guard
      let content = row.reread(
        in: text,
        base: byteOffset(ofBlock: row.block),
        growth: growth
      )
    else { return nil }
    blocks[row.block] = Block(
      content: content,
      lineCount: old.lineCount,
      inspectedLineCount: old.inspectedLineCount
    )
    return TreeChange(
      leadingBlockCount: row.block,
      trailingBlockCount: blocks.count - row.block - 1,
      firstParsedBlock: row.block,
      growth: growth,
      edited: edit.range
    )
  }

  /// How many blocks from the first on looked only at lines above a line.
  ///
  /// A block that ends ``maximalOvershoot`` lines above cannot have looked so far.
  private func leadingBlockCount(inspectingOnlyAbove line: Int) -> Int {
    var count = blockIndex(atLine: line)
    var index = count
    while index > 0 {
      index -= 1
      let block = blocks[index]
      if startLines[index] + block.lineCount + maximalOvershoot < line { break }
      if startLines[index] + block.inspectedLineCount > line { count = index }
    }
    return count
  }
}
