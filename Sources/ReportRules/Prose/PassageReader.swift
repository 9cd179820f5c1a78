import ReportSyntax

/// Puts the lines of a report together to passages.
///
/// A text from a PDF has a line ending wherever the page had one, and empty lines where a page ended.
/// Such a line goes on in the next one when it is long, ends without a stop, and the next one does
/// not begin with an ordinal.
struct PassageReader {
  private let tree: SyntaxTree
  private let title: Range<Int>?
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
    title: Range<Int>?
  ) -> [Passage] {
    var reader = PassageReader(tree: tree, title: title)
    var sections = outline.sections[...]
    var section: Outline.Section?
    for block in blocks {
      while let next = sections.first, next.block <= block {
        section = next
        sections.removeFirst()
      }
      reader.read(block, in: section)
    }
    reader.endPassage()
    return reader.passages
  }

  private init(tree: SyntaxTree, title: Range<Int>?) {
    self.tree = tree
    self.title = title
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
      // — 4 — between two lines of a sentence.
      if case .dressed = PageMark(tree.text.bytes, line: line) { return }
      if ordinal == nil, var passage = pending, passage.section == number,
        !isTitle(line), goesOn(passage, at: block)
      {
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

  private func isTitle(_ line: Range<Int>) -> Bool {
    title.map { $0.overlaps(line) } ?? false
  }

  /// Whether the passage goes on in the line of a block.
  private func goesOn(_ passage: Pending, at block: Int) -> Bool {
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
