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
    /// Its lines; put together once it has ended.
    var lines: [ProseText]
    let section: SectionNumber?
    var blocks: Range<Int>
    let ordinal: Ordinal?
    var text: ProseText { lines.count == 1 ? lines[0] : ProseText(joining: lines) }
    var lastLineLength: Int { lines.last?.count ?? 0 }
    var lastScalar: UInt32? { lines.last { !$0.isEmpty }?.scalars.last }
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
      if joinsPending(block, in: section), let first = pending?.blocks.lowerBound {
        var words = ProseText()
        words.append(tree.text.bytes, in: line)
        pending?.lines.append(words)
        pending?.blocks = first..<block + 1
        return
      }
      endPassage()
      var text = ProseText()
      text.append(tree.text.bytes, in: line)
      guard !isTitle(line) else {
        return add(.title, text, number, block..<block + 1, nil)
      }
      pending = Pending(
        lines: [text],
        section: number,
        blocks: block..<block + 1,
        ordinal: ordinal
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
      lines: [body],
      section: section?.number,
      blocks: block..<block + 1,
      ordinal: nil
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
    guard passage.lastLineLength >= 16, let last = passage.lastScalar else { return false }
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
    passages.append(
      Passage(
        kind,
        text,
        section: section,
        blocks: blocks,
        ordinal: ordinal,
        in: tree.text.bytes,
        like: known?.passage(in: blocks)
      )
    )
  }
}

/// The passages of a report before an edit, for those blocks that the edit left alone.
struct KnownPassages {
  private let step: TreeStep
  private let title: Range<Int>?
  private let passages: [Passage]
  /// The only passage that starts at a block of the old tree; -1 for none.
  private let indices: [Int]
  /// The blocks of the old tree that were headings of sections.
  private let headings: [Int]

  /// - Parameter title: where the report's name stands after the edit.
  init(_ old: Report, _ step: TreeStep, title: Range<Int>?) {
    self.step = step
    self.title = title
    passages = old.passages
    headings = old.outline.sections.map(\.block)
    var indices = Array(repeating: -1, count: step.old.blocks.count)
    for index in passages.indices {
      let block = passages[index].blocks.lowerBound
      // The heading of a section with text on its line is two passages in one block.
      indices[block] = indices[block] == -1 ? index : -2
    }
    self.indices = indices
  }

  /// The passage that starts at a block of the new tree, at its new place.
  ///
  /// `nil` unless its blocks and the one behind, at which it was seen to end, are as they were; blank
  /// blocks between count, since a passage may go on behind them. A line that has become the heading of
  /// its section, or is it no longer, is cut off elsewhere.
  func passage(startingAt block: Int, in section: Outline.Section?) -> Passage? {
    guard let oldBlock = step.oldIndex(ofNewBlock: block), indices.indices.contains(oldBlock),
      case let index = indices[oldBlock], index >= 0
    else { return nil }
    let passage = passages[index]
    guard passage.section.isNarrative == (section?.number).isNarrative, passage.kind != .title,
      headings.contains(oldBlock) == (section?.block == block)
    else { return nil }
    let end = passage.kind == .heading ? passage.blocks.upperBound - 1 : endOfLookahead(passage)
    let isHead = end < step.oldBlocks.lowerBound
    guard isHead || oldBlock >= step.oldBlocks.upperBound else { return nil }
    let moved = passage.moved(
      byBytes: step.distance(ofOldBlock: oldBlock),
      blocks: block - oldBlock,
      section: section?.number
    )
    if let title, title.overlaps(moved.range) { return nil }
    return moved
  }

  /// The passage that stood in some blocks of the new tree before the edit, if all of them stayed.
  func passage(in blocks: Range<Int>) -> Passage? {
    guard let oldBlock = step.oldIndex(ofNewBlock: blocks.lowerBound),
      step.oldIndex(ofNewBlock: blocks.upperBound - 1) == oldBlock + blocks.count - 1,
      indices.indices.contains(oldBlock), case let index = indices[oldBlock], index >= 0,
      passages[index].blocks.count == blocks.count
    else { return nil }
    return passages[index]
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
