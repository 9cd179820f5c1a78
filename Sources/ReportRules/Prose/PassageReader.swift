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
  private var readCount = 0
  /// Passages that are a short line each: the same words say the same.
  private var shortLines: [ShortLine: Passage] = [:]

  /// A passage that the next line may belong to.
  private struct Pending {
    /// Its lines; put together once it has ended.
    var lines: [ProseText]
    let section: SectionNumber?
    var blocks: Range<Int>
    let ordinal: Ordinal?
    /// Its only line, if that is short.
    var shortLine: ShortLine?
    var text: ProseText { lines.count == 1 ? lines[0] : ProseText(joining: lines) }
    var lastLineLength: Int { lines.last?.count ?? 0 }
    var lastScalar: UInt32? { lines.last { !$0.isEmpty }?.scalars.last }
  }

  static func prose(
    in tree: SyntaxTree,
    blocks: Range<Int>,
    outline: Outline,
    title: Range<Int>?,
    reusing known: KnownPassages? = nil
  ) -> ReportProse {
    var reader = PassageReader(tree: tree, title: title, known: known)
    var sections = outline.sections[...]
    var section: Outline.Section?
    var block = blocks.lowerBound
    if let known {
      reader.passages.reserveCapacity(known.passages.count + 2)
      let head = known.head
      reader.passages += head
      block = head.last?.blocks.upperBound ?? block
    } else {
      // Room that is not needed is never touched.
      reader.passages.reserveCapacity(blocks.count)
    }
    while block < blocks.upperBound {
      while let next = sections.first, next.block <= block {
        section = next
        sections.removeFirst()
      }
      if let next = reader.readKnown(at: block, in: section) {
        if let known, known.readTail(behind: next, into: &reader.passages) { break }
        block = next
      } else {
        block = reader.readNew(block, in: section)
      }
    }
    reader.endPassage()
    return ReportProse(reader.passages, readCount: reader.readCount)
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
        pending?.shortLine = nil
        pending?.blocks = first..<block + 1
        return
      }
      endPassage()
      let shortLine = ShortLine(tree.text.bytes, in: line)
      var text = ProseText()
      if let same = shortLine.flatMap({ shortLines[$0] }) {
        text = same.text.moved(to: line.lowerBound)
      } else if let same = known?.words(ofLine: block) {
        text = same
      } else {
        text.append(tree.text.bytes, in: line)
      }
      guard !isTitle(line) else {
        return add(.title, text, number, block..<block + 1, nil)
      }
      pending = Pending(
        lines: [text],
        section: number,
        blocks: block..<block + 1,
        ordinal: ordinal,
        shortLine: shortLine
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
    let (blocks, mark) = (block..<block + 1, heading.ordinal?.moved(by: base))
    var text = ProseText()
    let own = section.flatMap { $0.block == block ? $0 : nil }
    let words =
      own?.range
      ?? (heading.ordinal?.range.lowerBound ?? heading.title.lowerBound)
      + base..<tree.byteRange(ofBlock: block).upperBound
    text.append(tree.text.bytes, in: words)
    // （一）主动公开政府信息情况。全年……: a paragraph that begins like the title of a section.
    if own == nil, !heading.body.isEmpty, !isTitle(tree.byteRange(ofBlock: block)) {
      pending = Pending(lines: [text], section: section?.number, blocks: blocks, ordinal: mark)
      return
    }
    let kind: Passage.Kind = isTitle(tree.byteRange(ofBlock: block)) ? .title : .heading
    add(kind, text, section?.number, blocks, mark)
    guard let own, !own.body.isEmpty else { return }
    var body = ProseText()
    body.append(tree.text.bytes, in: own.body)
    pending = Pending(lines: [body], section: own.number, blocks: blocks, ordinal: nil)
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
    let line = tree.byteRange(ofBlock: block)
    if startsParagraph(tree.text.bytes, line: line) { return false }
    if passage.section?.hasTable == true, isCell(line, behind: passage) { return false }
    guard let last = passage.lastScalar else { return false }
    let isNextLine = passage.blocks.upperBound == block
    let isOfTable = passage.section?.hasTable == true
    let wrapped = WrappedLines(tree)
    if isNextLine, Self.endsPassage(last) {
      return !isOfTable
        && (wrapped.isFull(passage.blocks, before: block) || wrapped.closes(passage.lines, line))
    }
    if passage.lastLineLength < 16 {
      return isNextLine && !isOfTable && passage.lines.count > 1 && wrapped.startsWithFigure(line)
    }
    return isNextLine || isHan(last)
  }

  /// Whether a line is a row without a grid, or stands behind one: words, and values behind padding.
  private func isCell(_ line: Range<Int>, behind passage: Pending) -> Bool {
    let last = tree.byteRange(ofBlock: passage.blocks.upperBound - 1)
    return [line, last].contains { endsWithValue(tree.text.bytes, line: $0) }
  }

  private static func endsPassage(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "。", "!", "?", ":", ";": true
    default: false
    }
  }

  private mutating func endPassage() {
    guard let passage = pending else { return }
    pending = nil
    add(
      .paragraph,
      passage.text,
      passage.section,
      passage.blocks,
      passage.ordinal,
      passage.shortLine
    )
  }

  private mutating func add(
    _ kind: Passage.Kind,
    _ text: ProseText,
    _ section: SectionNumber?,
    _ blocks: Range<Int>,
    _ ordinal: Ordinal?,
    _ shortLine: ShortLine? = nil
  ) {
    guard !text.isEmpty else { return }
    let like = known?.passage(in: blocks) ?? shortLine.flatMap { shortLines[$0] }
    let passage = Passage(
      kind,
      text,
      section: section,
      blocks: blocks,
      ordinal: ordinal,
      in: tree.text.bytes,
      like: like
    )
    if like?.facts !== passage.facts { readCount += 1 }
    if let shortLine, shortLines.count < ShortLine.mostRemembered {
      shortLines[shortLine] = passage
    }
    passages.append(passage)
  }
}

/// Whether a line ends with a number that padding sets apart, as the values of a row are.
private func endsWithValue(_ bytes: [UInt8], line: Range<Int>) -> Bool {
  let words = trimmingPadding(line, in: bytes)
  let isValue: (UInt8) -> Bool = { isDigit(UInt32($0)) || $0 == UInt8(ascii: ".") }
  guard let end = words.last, isValue(bytes[end]) else { return false }
  guard let last = words.last(where: { !isValue(bytes[$0]) }) else { return true }
  let rest = trimmingPadding(words.lowerBound..<last + 1, in: bytes)
  return rest.upperBound <= last
}
