import ReportSyntax

/// Finds the reports in a text, and tells reports from other texts.
enum ReportSplitter {
  /// The blocks of each report of a text; one range for a text with a single report or none.
  ///
  /// A new report starts at a title line behind at least two section headings, if sections start
  /// again behind it.
  static func ranges(in tree: SyntaxTree) -> [Range<Int>] {
    let starts = [0] + scan(tree, from: State()).starts
    return starts.indices.map { index in
      starts[index]..<(index + 1 < starts.count ? starts[index + 1] : tree.blocks.count)
    }
  }

  /// What of the text above decides where the next report starts.
  ///
  /// Where a report starts, the blocks of that report alone lead to the same state as the whole text.
  struct State: Equatable {
    fileprivate var highest = 0
    fileprivate var headings = 0
    fileprivate var hasPendingTitle = false
  }

  /// Where reports start behind the first, in a text or in a piece of one, and the state at its end.
  static func scan(_ tree: SyntaxTree, from state: State) -> (starts: [Int], end: State) {
    var state = state
    var starts: [Int] = []
    var pendingTitle: Int?
    var shortLine: Int?
    for index in tree.blocks.indices {
      switch tree.kind(ofBlock: index) {
      case .other:
        continue
      case .paragraph:
        note(index)
      case .heading(let section):
        guard let section else {
          note(index)
          continue
        }
        if let title = pendingTitle, section.rawValue <= max(state.highest - 1, 1) {
          starts.append(title)
          state = State()
        }
        pendingTitle = nil
        state.hasPendingTitle = false
        state.highest = max(state.highest, section.rawValue)
        state.headings = min(state.headings + 1, 2)
      }
    }

    /// Remembers a line that may be a title, together with the short line above it.
    func note(_ index: Int) {
      let range = tree.byteRange(ofBlock: index)
      defer { shortLine = range.count <= 90 ? index : nil }
      guard state.headings >= 2, !state.hasPendingTitle, range.count <= longestTitle,
        mayBeTitle(tree.text.bytes, range),
        isReportTitle(NormalizedText(tree.text.bytes, in: range))
      else { return }
      pendingTitle = shortLine.flatMap { isAgencyLine($0, above: index) ? $0 : nil } ?? index
      state.hasPendingTitle = true
    }

    func isAgencyLine(_ line: Int, above index: Int) -> Bool {
      guard tree.startLines[index] - tree.startLines[line] <= 2 else { return false }
      let words = NormalizedText(tree.text.bytes, in: tree.byteRange(ofBlock: line))
      return AgencyEnding(of: words.scalars).map { $0.kind != .body } ?? false
    }

    return (starts, state)
  }

  /// Whether an edit left alone all that decides where reports start: it changed nothing but tables and
  /// paragraphs too long for a title, and no line came or went.
  static func isUntouched(
    by change: TreeChange,
    from old: SyntaxTree,
    to new: SyntaxTree
  ) -> Bool {
    let end = new.blocks.count - change.trailingBlockCount
    guard old.blocks.count == new.blocks.count, old.text.lineCount == new.text.lineCount,
      change.leadingBlockCount <= end
    else { return false }
    return (change.leadingBlockCount..<end).allSatisfy { index in
      switch (old.kind(ofBlock: index), new.kind(ofBlock: index)) {
      case (.other, .other): true
      case (.paragraph, .paragraph):
        min(old.byteRange(ofBlock: index).count, new.byteRange(ofBlock: index).count)
          > longestTitle
      case (.other, _), (.paragraph, _), (.heading, _): false
      }
    }
  }

  /// In bytes.
  private static let longestTitle = 200

  /// Whether a line has one of the characters that a title ends with: 告, 报, 单, 表, a bracket or an entity.
  private static func mayBeTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let span = bytes.span
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset -= 1
      switch span[offset] {
      case 0x29, 0xE2, 0x3B: return true
      // The last byte of a character: hardly any line has the one before it, too.
      case 0x8A, 0xA5, 0x95, 0xA8, 0x89:
        guard offset >= range.lowerBound + 2 else { continue }
        switch (span[offset - 2], span[offset - 1], span[offset]) {
        case (0xE5, 0x91, 0x8A), (0xE6, 0x8A, 0xA5), (0xE5, 0x8D, 0x95), (0xE8, 0xA1, 0xA8),
          (0xEF, 0xBC, 0x89):
          return true
        default: continue
        }
      default: continue
      }
    }
    return false
  }

  /// Whether a text is an annual report at all.
  ///
  /// It is when it has its name, or two of the sections that no other text has, or a table of the
  /// form and one such section, or all of these on one line. Minutes with 一、总体要求 and a table of numbers have none of this.
  static func isReport(
    _ tree: SyntaxTree,
    blocks: Range<Int>,
    outline: Outline,
    identity: Identity
  ) -> Bool {
    // What reports by other rules, or only shows a report, has nothing of the form to be held against.
    switch identity.otherForm {
    case .yes: return false
    case .unlessTabulated where !hasTable(tree, blocks, outline): return false
    case .no, .unlessTabulated: break
    }
    let ownSections = Set(
      outline.sections.filter { [.documents, .requests, .appeals].contains($0.number) }.map(
        \.number
      )
    )
    // The reports of 2018 and earlier had no form. What sentences make of the year comes later.
    let stated = identity.periodYear ?? 0
    if let year = identity.firstYear, year < 2019, stated < 2019 { return false }
    if ownSections.count >= 2 || identity.isAnnounced && !outline.sections.isEmpty { return true }
    if identity.title != nil, !outline.sections.isEmpty || isShort(tree, blocks) { return true }
    return hasStatutoryTable(tree, blocks, outline) || isPieceOfOverview(tree, blocks)
      || hasNamesOfForm(outline) && speaksOfForm(tree, outline)
      || hasBodyAlone(tree, outline)
      || UncutSections.standInLine(of: tree, blocks, outline)
  }

  /// Whether only what an author writes is there: 一、总体情况 with its topics, and section five.
  private static func hasBodyAlone(_ tree: SyntaxTree, _ outline: Outline) -> Bool {
    guard let overview = outline.first(.overview), overview.closeness == .exact,
      outline.first(.problems)?.closeness == .exact
    else { return false }
    let text = words(of: overview, in: tree)
    return topicsOfForm.allSatisfy { text.contains($0, in: text.whole) }
  }

  /// All that stands in a section.
  private static func words(of section: Outline.Section, in tree: SyntaxTree) -> ProseText {
    ProseText(
      joining: section.contents.map { block in
        var line = ProseText()
        line.append(tree.text.bytes, in: tree.byteRange(ofBlock: block))
        return line
      }
    )
  }

  private static let topicsOfForm: [Phrases] = [
    ["主动公开"], ["依申请公开"], ["政府信息管理"], ["平台建设"], ["监督保障"],
  ]

  /// Whether the titles at the end of the form stand there, as printed, and another one, as where a
  /// report has lost its name and its tables.
  private static func hasNamesOfForm(_ outline: Outline) -> Bool {
    let printed = Set(
      outline.sections.filter { $0.closeness == .exact || $0.closeness == .variant }.map(\.number)
    )
    return printed.contains(.problems) && printed.contains(.others) && printed.count >= 3
  }

  /// Whether section one speaks of what is published and of what is asked for.
  private static func speaksOfForm(_ tree: SyntaxTree, _ outline: Outline) -> Bool {
    guard let overview = outline.first(.overview) else { return false }
    let text = words(of: overview, in: tree)
    return text.contains(publications, in: text.whole) && text.contains(requests, in: text.whole)
  }

  private static let publications: Phrases = ["主动公开"]
  private static let requests: Phrases = ["依申请公开", "信息公开申请"]

  /// Whether a short text begins with a topic of section one, as a clerk passes a part of it around.
  ///
  /// `（一）主动公开情况。全年公开信息……`
  private static func isPieceOfOverview(_ tree: SyntaxTree, _ blocks: Range<Int>) -> Bool {
    guard isShort(tree, blocks),
      let first = blocks.first(where: { tree.blocks[$0].content != .blank })
    else { return false }
    let ordinal: Ordinal?
    switch tree.blocks[first].content {
    case .paragraph(let mark): ordinal = mark
    case .heading(let heading): ordinal = heading.ordinal
    case .blank, .caption, .table: ordinal = nil
    }
    guard let ordinal, ordinal.style == .bracketedChinese else { return false }
    var text = ProseText()
    let start = tree.byteOffset(ofBlock: first) + ordinal.range.upperBound
    text.append(tree.text.bytes, in: start..<tree.byteRange(ofBlock: first).upperBound)
    guard let topic = text.match(topics, at: 0) else { return false }
    let head = topic.upperBound..<min(topic.upperBound + 10, text.count)
    return text.contains(topicEndings, in: head)
  }

  private static let topics: Phrases = ["主动公开", "依申请公开"]
  private static let topicEndings: Phrases = ["情况。", "情况:", "方面。", "方面:", "情况,", "方面,"]

  /// Whether hardly more than a title is there yet.
  private static func isShort(_ tree: SyntaxTree, _ blocks: Range<Int>) -> Bool {
    blocks.count { tree.blocks[$0].content != .blank } <= 12
  }

  /// Whether there is a table, or a section three as long as one whose cells were scattered.
  private static func hasTable(_ tree: SyntaxTree, _ blocks: Range<Int>, _ outline: Outline) -> Bool
  {
    if let requests = outline.first(.requests), requests.contents.count > 60 { return true }
    return blocks.contains { block in
      if case .table = tree.blocks[block].content { true } else { false }
    }
  }

  /// Whether tables have at least four of the form's own rows and headings.
  private static func hasStatutoryTable(
    _ tree: SyntaxTree,
    _ blocks: Range<Int>,
    _ outline: Outline
  ) -> Bool {
    let loose = LooseTables(tree, outline)
    let grids = TableGrid.grids(of: tree, blocks)
    let streams = TableStreams(tree, blocks: blocks, loose: loose, grids: grids) { _ in nil }
    let hasDocuments = streams.documents.contains { row in
      row.cells.contains { $0.words == CellNames.documentsHeader }
    }
    return hasDocuments && streams.documents.count >= 3 || streams.requests.count >= 4
      || streams.appeals.count >= 2
  }
}
