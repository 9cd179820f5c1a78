import ReportSyntax

/// The passages of a report before an edit, for those blocks that the edit left alone.
struct KnownPassages {
  private let step: TreeStep
  private let title: Range<Int>?
  let passages: [Passage]
  /// The blocks of the old tree that were headings of sections.
  private let headings: [Int]
  /// Whether sections start in front of the edit, and behind it, where they did before.
  private let hasSameHead: Bool
  private let hasSameTail: Bool

  /// - Parameter title: where the report's name stands after the edit.
  init(_ previous: PreviousReport, _ outline: Outline, title: Range<Int>?) {
    let (step, old) = (previous.step, previous.report)
    self.step = step
    self.title = title
    passages = old.passages
    headings = old.outline.sections.map(\.block)
    let shift = step.newBlocks.upperBound - step.oldBlocks.upperBound
    func sections(_ outline: Outline, _ isWanted: (Int) -> Bool) -> [(Int, SectionNumber)] {
      outline.sections.filter { isWanted($0.block) }.map { ($0.block, $0.number) }
    }
    let head = sections(outline) { $0 < step.newBlocks.lowerBound }
    let oldHead = sections(old.outline) { $0 < step.oldBlocks.lowerBound }
    let tail = sections(outline) { $0 >= step.newBlocks.upperBound }
    let oldTail = sections(old.outline) { $0 >= step.oldBlocks.upperBound }
    let isSameTitle =
      title == old.identity.title
      && title.map { $0.upperBound <= step.old.byteOffset(ofBlockOrEnd: step.oldBlocks.lowerBound) }
        ?? true
      || Self.isInEdit(title, step.new, step.newBlocks)
        && Self.isInEdit(old.identity.title, step.old, step.oldBlocks)
    hasSameHead = isSameTitle && head.elementsEqual(oldHead, by: ==)
    hasSameTail =
      isSameTitle && tail.elementsEqual(oldTail) { $0.0 - shift == $1.0 && $0.1 == $1.1 }
  }

  /// Whether the name stands in blocks that changed, and in no other.
  private static func isInEdit(
    _ title: Range<Int>?,
    _ tree: SyntaxTree,
    _ blocks: Range<Int>
  ) -> Bool {
    guard let title else { return false }
    return tree.byteOffset(ofBlockOrEnd: blocks.lowerBound) <= title.lowerBound
      && title.upperBound <= tree.byteOffset(ofBlockOrEnd: blocks.upperBound)
  }

  /// The passages in front of the edit that cannot go on into it, where they are as they were.
  var head: ArraySlice<Passage> {
    guard hasSameHead else { return [] }
    var count = index(ofPassageAt: step.oldBlocks.lowerBound)
    while count > 0, endOfLookahead(passages[count - 1]) >= step.oldBlocks.lowerBound { count -= 1 }
    // The heading of a section with text on its line is two passages in one block.
    while count > 0, count < passages.count,
      passages[count - 1].blocks.upperBound > passages[count].blocks.lowerBound
    {
      count -= 1
    }
    return passages[..<count]
  }

  /// Takes over all passages behind a block, at their new places; `false`, having done nothing, where
  /// some of them may read otherwise now.
  func readTail(behind block: Int, into read: inout [Passage]) -> Bool {
    guard hasSameTail, let last = read.last, block > step.newBlocks.upperBound,
      case let shift = step.newBlocks.upperBound - step.oldBlocks.upperBound,
      case let index = index(ofPassageAt: block - shift), index > 0,
      passages[index - 1].blocks.upperBound + shift == block,
      passages[index - 1].section == last.section
    else { return false }
    let distance = step.distance(ofOldBlock: step.oldBlocks.upperBound)
    for passage in passages[index...] {
      read.append(passage.moved(byBytes: distance, blocks: shift, section: passage.section))
    }
    return true
  }

  /// The first passage that starts at a block of the old tree or behind it.
  private func index(ofPassageAt block: Int) -> Int {
    passages.firstIndexBeyond { $0.blocks.lowerBound >= block }
  }

  /// The only passage that starts at a block of the old tree.
  private func passage(atOldBlock block: Int) -> Passage? {
    let index = index(ofPassageAt: block)
    guard index < passages.count, passages[index].blocks.lowerBound == block,
      // The heading of a section with text on its line is two passages in one block.
      index + 1 == passages.count || passages[index + 1].blocks.lowerBound != block
    else { return nil }
    return passages[index]
  }

  /// The passage that starts at a block of the new tree, at its new place.
  ///
  /// `nil` unless its blocks and the one behind, at which it was seen to end, are as they were; blank
  /// blocks between count, since a passage may go on behind them. A line that has become the heading of
  /// its section, or is it no longer, is cut off elsewhere.
  func passage(startingAt block: Int, in section: Outline.Section?) -> Passage? {
    guard let oldBlock = step.oldIndex(ofNewBlock: block),
      let passage = passage(atOldBlock: oldBlock)
    else { return nil }
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

  /// The words of a block of the new tree that stayed and was a paragraph of one line.
  func words(ofLine block: Int) -> ProseText? {
    guard let oldBlock = step.oldIndex(ofNewBlock: block),
      let passage = passage(atOldBlock: oldBlock), passage.kind == .paragraph,
      passage.blocks.count == 1
    else { return nil }
    return passage.text.moved(by: step.distance(ofOldBlock: oldBlock))
  }

  /// The passage that stood in some blocks of the new tree before the edit, if all of them stayed.
  func passage(in blocks: Range<Int>) -> Passage? {
    guard let oldBlock = step.oldIndex(ofNewBlock: blocks.lowerBound),
      step.oldIndex(ofNewBlock: blocks.upperBound - 1) == oldBlock + blocks.count - 1,
      let passage = passage(atOldBlock: oldBlock), passage.blocks.count == blocks.count
    else { return nil }
    return passage
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
