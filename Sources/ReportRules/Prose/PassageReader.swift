import ReportSyntax

/// Puts the lines of a report together to passages.
///
/// A text from a PDF has a line ending wherever the page had one, and empty lines where a page ended.
/// Such a line goes on in the next one when it is long, ends without a stop, and the next one does
/// not begin with an ordinal.
struct PassageReader {
  private let tree: SyntaxTree
  private let title: Range<Int>?
  private let known: KnownPassages?
  private var passages: [Passage] = []
  private var pending: Pending?

  /// A passage that the next line may belong to.
  private struct Pending {
    var text: ProseText
    let section: SectionNumber?
    var blocks: Range<Int>
    let ordinal: Ordinal?
    var lastLineLength: Int
  }

  static func passages(
    in tree: SyntaxTree,
    blocks: Range<Int>,
    outline: Outline,
    title: Range<Int>?,
    reusing known: KnownPassages? = nil
  ) -> [Passage] {
    var reader = PassageReader(tree: tree, title: title, known: known)
    var sections = outline.sections[...]
    var section: Outline.Section?
    var block = blocks.lowerBound
    while block < blocks.upperBound {
      while let next = sections.first, next.block <= block {
        section = next
        sections.removeFirst()
      }
      block = reader.readKnown(at: block, in: section) ?? reader.readNew(block, in: section)
    }
    reader.endPassage()
    return reader.passages
  }

  private init(tree: SyntaxTree, title: Range<Int>?, known: KnownPassages?) {
    self.tree = tree
    self.title = title
    self.known = known
  }

  /// Takes a passage over from the text before the edit; returns the block behind it.
  private mutating func readKnown(at block: Int, in section: Outline.Section?) -> Int? {
    guard let known, tree.blocks[block].content != .blank, !joinsPending(block, in: section),
      let passage = known.passage(startingAt: block, in: section)
    else { return nil }
    endPassage()
    passages.append(passage)
    return passage.blocks.upperBound
  }

  private mutating func readNew(_ block: Int, in section: Outline.Section?) -> Int {
    read(block, in: section)
    return block + 1
  }

  private mutating func read(_ block: Int, in section: Outline.Section?) {
    let number = section?.number
    switch tree.blocks[block].content {
    case .blank:
      return
    case .table, .caption:
      endPassage()
    case .heading(let heading):
      endPassage()
      readHeading(heading, block, section)
    case .paragraph(let mark):
      let base = tree.byteOffset(ofBlock: block)
      let ordinal = mark?.moved(by: base)
      let line = tree.byteRange(ofBlock: block)
      if startsPageTitle(tree.text.bytes, line: line), !isTitle(line) { return }
      // — 4 — between two lines of a sentence.
      if PageMark.isDressed(tree.text.bytes, line: line) { return }
      if joinsPending(block, in: section), var passage = pending {
        let length = passage.text.count
        passage.text.append(tree.text.bytes, in: line)
        passage.blocks = passage.blocks.lowerBound..<block + 1
        passage.lastLineLength = passage.text.count - length
        pending = passage
        return
      }
      endPassage()
      var text = ProseText()
      text.append(tree.text.bytes, in: line)
      guard !isTitle(line) else {
        return add(.title, text, number, block..<block + 1, nil)
      }
      pending = Pending(
        text: text,
        section: number,
        blocks: block..<block + 1,
        ordinal: ordinal,
        lastLineLength: text.count
      )
    }
  }

  /// A heading, and the text behind a section's title on the same line.
  private mutating func readHeading(
    _ heading: Heading,
    _ block: Int,
    _ section: Outline.Section?
  ) {
    let base = tree.byteOffset(ofBlock: block)
    var text = ProseText()
    let isSection = section?.block == block
    let words =
      isSection
      ? heading.wholeRange.moved(by: base)
      : (heading.ordinal?.range.lowerBound ?? heading.title.lowerBound)
        + base..<tree.byteRange(ofBlock: block).upperBound
    text.append(tree.text.bytes, in: words)
    let kind: Passage.Kind = isTitle(tree.byteRange(ofBlock: block)) ? .title : .heading
    add(kind, text, section?.number, block..<block + 1, heading.ordinal?.moved(by: base))
    guard isSection, !heading.body.isEmpty else { return }
    var body = ProseText()
    body.append(tree.text.bytes, in: heading.body.moved(by: base))
    pending = Pending(
      text: body,
      section: section?.number,
      blocks: block..<block + 1,
      ordinal: nil,
      lastLineLength: body.count
    )
  }

  /// Whether the line of a block belongs to the passage that is being read.
  private func joinsPending(_ block: Int, in section: Outline.Section?) -> Bool {
    guard let pending, case .paragraph(nil) = tree.blocks[block].content else { return false }
    return pending.section == section?.number && !isTitle(tree.byteRange(ofBlock: block))
      && goesOn(pending, at: block)
  }

  private func isTitle(_ line: Range<Int>) -> Bool {
    title.map { $0.overlaps(line) } ?? false
  }

  /// Whether the passage goes on in the line of a block.
  private func goesOn(_ passage: Pending, at block: Int) -> Bool {
    if startsParagraph(tree.text.bytes, line: tree.byteRange(ofBlock: block)) { return false }
    guard passage.lastLineLength >= 16, let last = passage.text.scalars.last else { return false }
    let isNextLine = passage.blocks.upperBound == block
    return isNextLine ? !Self.endsPassage(last) : isHan(last)
  }

  private static func endsPassage(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0x21, 0x3F, 0x3A, 0x3B: true
    default: false
    }
  }

  private mutating func endPassage() {
    guard let passage = pending else { return }
    pending = nil
    add(.paragraph, passage.text, passage.section, passage.blocks, passage.ordinal)
  }

  private mutating func add(
    _ kind: Passage.Kind,
    _ text: ProseText,
    _ section: SectionNumber?,
    _ blocks: Range<Int>,
    _ ordinal: Ordinal?
  ) {
    guard !text.isEmpty else { return }
    passages.append(Passage(kind, text, section: section, blocks: blocks, ordinal: ordinal))
  }
}

/// The passages of a report before an edit, for those blocks that the edit left alone.
struct KnownPassages {
  private let step: TreeStep
  private let title: Range<Int>?
  private let passages: [Passage]
  /// The only passage that starts at a block of the old tree.
  private let indices: [Int: Int]
  /// The blocks of the old tree that were headings of sections.
  private let headings: Set<Int>

  /// - Parameter title: where the report's name stands after the edit.
  init(_ old: Report, _ step: TreeStep, title: Range<Int>?) {
    self.step = step
    self.title = title
    passages = old.passages
    headings = Set(old.outline.sections.map(\.block))
    var indices: [Int: Int] = [:]
    indices.reserveCapacity(passages.count)
    for (index, passage) in passages.enumerated() {
      // The heading of a section with text on its line is two passages in one block.
      let isPair = indices.updateValue(index, forKey: passage.blocks.lowerBound) != nil
      if isPair { indices[passage.blocks.lowerBound] = -1 }
    }
    self.indices = indices
  }

  /// The passage that starts at a block of the new tree, at its new place.
  ///
  /// `nil` unless its blocks and the one behind, at which it was seen to end, are as they were; blank
  /// blocks between count, since a passage may go on behind them. A line that has become the heading of
  /// its section, or is it no longer, is cut off elsewhere.
  func passage(startingAt block: Int, in section: Outline.Section?) -> Passage? {
    guard let oldBlock = step.oldIndex(ofNewBlock: block), let index = indices[oldBlock],
      passages.indices.contains(index)
    else { return nil }
    let passage = passages[index]
    guard passage.section == section?.number, passage.kind != .title,
      headings.contains(oldBlock) == (section?.block == block)
    else { return nil }
    let end = passage.kind == .heading ? passage.blocks.upperBound - 1 : endOfLookahead(passage)
    let isHead = end < step.oldBlocks.lowerBound
    guard isHead || oldBlock >= step.oldBlocks.upperBound else { return nil }
    let moved = passage.moved(
      byBytes: step.distance(ofOldBlock: oldBlock),
      blocks: block - oldBlock
    )
    if let title, title.overlaps(moved.range) { return nil }
    return moved
  }

  /// The first block behind a passage over which it could not have gone on.
  private func endOfLookahead(_ passage: Passage) -> Int {
    var end = passage.blocks.upperBound
    while end < step.old.blocks.count, isPassedOver(end) { end += 1 }
    return end
  }

  /// Whether a block is blank or the number of a page.
  private func isPassedOver(_ block: Int) -> Bool {
    switch step.old.blocks[block].content {
    case .blank: true
    case .paragraph:
      PageMark.isDressed(step.old.text.bytes, line: step.old.byteRange(ofBlock: block))
    case .heading, .caption, .table: false
    }
  }
}
