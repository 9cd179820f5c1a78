// ReportRules knows the form and checks reports against it. It must not know the Language Server
// Protocol, files or clocks. It imports nothing but ReportSyntax and StatutoryForms, and cannot fail.

package import ReportSyntax
package import StatutoryForms

/// One annual report: its blocks, and what the rules want to know of them.
package final class Report: Sendable {
  package let tree: SyntaxTree
  /// The blocks of this report; a file may hold several reports.
  package let blocks: Range<Int>
  package let outline: Outline
  package let identity: Identity
  /// What was decided about the rules, and what is to be taken for true of this report.
  package let settings: RuleSettings
  /// The edition of the form that the report year asks for; `nil` when the year is unknown or
  /// earlier than the form.
  package let expectedEdition: Edition?
  /// The tables as they were read, maybe before some edits above them.
  let ownTables: ReportTables
  /// By how many bytes they have moved since.
  let tablesDistance: Int
  /// What of them differs from the report before the last edit.
  let changedTables: Rule.TableParts
  /// How many of them were matched with the form anew.
  let matchedTableCount: Int
  /// Whether its sections stand inside of a line or of a table, so that none of them was found.
  let isUncut: Bool
  /// The rows of all tables and captions.
  package let grids: BlockNotes<TableGrid>
  /// What few blocks have.
  let notes: BlockNotes<LineNotes>
  /// What is no table.
  let ownProse: ReportProse
  /// Who signed it and when.
  package let signature: Signature?
  /// Whether this is a piece that was taken for a report without asking.
  private let isFragment: Bool
  /// Whether the report is too long, and its blocks are only the first of them.
  package let isCut: Bool

  /// - Parameter previous: the report before an edit; what the edit left alone is taken from it.
  init(
    _ tree: SyntaxTree,
    blocks: Range<Int>,
    outline: Outline,
    identity: Identity,
    settings: RuleSettings,
    isFragment: Bool = false,
    isCut: Bool = false,
    isUnfinished: Bool? = nil,
    previous: PreviousReport? = nil
  ) {
    self.isFragment = isFragment
    self.isCut = isCut
    self.tree = tree
    self.blocks = blocks
    self.outline = outline
    self.settings = settings
    ownProse = PassageReader.prose(
      in: tree,
      blocks: blocks,
      outline: outline,
      title: identity.title,
      reusing: previous.map { KnownPassages($0, outline, title: identity.title) }
    )
    signature = Signature(behind: outline, ownProse.passages)
    var identity = identity
    identity.settleYear(by: ownProse.passages, signature)
    identity.settleAgency(by: ownProse.passages)
    self.identity = identity
    expectedEdition = identity.year.flatMap(Edition.forYear)
    let start = tree.byteOffset(ofBlockOrEnd: blocks.lowerBound)
    let end = tree.byteOffset(ofBlockOrEnd: blocks.upperBound)
    isUncut = UncutSections.stand(tree.text.bytes, in: start..<end, outline)
    grids = TableGrid.grids(of: tree, blocks, previous: previous)
    if let previous, let distance = previous.distanceOfTables(outline, expectedEdition) {
      ownTables = previous.report.ownTables
      tablesDistance = previous.report.tablesDistance + distance
      changedTables = previous.report.isUncut == isUncut ? [] : .all
      matchedTableCount = 0
    } else {
      ownTables = ReportTables(
        tree,
        blocks: blocks,
        outline: outline,
        grids: grids,
        edition: expectedEdition,
        isFragment: isFragment,
        previous: previous
      )
      tablesDistance = 0
      let wasUncut = previous?.report.isUncut ?? isUncut
      changedTables = wasUncut == isUncut ? ownTables.changed : .all
      matchedTableCount = ownTables.matchedCount
    }
    notes = LineNotes.notes(on: tree, blocks, previous: previous)
    let present = Set(outline.sections.map(\.number))
    self.isUnfinished =
      isUnfinished
      ?? (present.count < 6 && outline.ownParts.isEmpty
        && present == Set(SectionNumber.allCases.prefix(present.count)))
  }

  package var documents: FilledDocuments? { ownTables.documents?.moved(by: tablesDistance) }
  package var requests: FilledRequests? { ownTables.requests?.moved(by: tablesDistance) }
  package var appeals: FilledAppeals? { ownTables.appeals?.moved(by: tablesDistance) }
  /// The sections whose table a conversion scattered over lines of its own.
  package var looseSections: Set<SectionNumber> { ownTables.looseSections }
  /// Those of them whose table could not be put together again.
  package var tornSections: Set<SectionNumber> {
    isUncut ? [.documents, .requests, .appeals] : ownTables.tornSections
  }
  /// The lines of rows that were put together from pieces with other words between them.
  var brokenRows: [Range<Int>] { ownTables.brokenRows.map { $0.moved(by: tablesDistance) } }
  /// What is wrong with the sums of tables three and four.
  var brokenSums: [BrokenSum] {
    let sums = ownTables.brokenSums
    return tablesDistance == 0 ? sums : sums.map { $0.moved(by: tablesDistance) }
  }
  /// All cells of numbers in rows that the form knows, table by table.
  package var valueCells: [ValueCell] { ValueCell.all(documents, requests, appeals) }
  /// How many of them hold a number and stand in a row that is whole.
  var readCellCount: Int { ValueCell.numberCount(documents, requests, appeals) }
  /// Those of them that hold anything but a plain count.
  package var oddCells: [ValueCell] {
    let cells = ownTables.oddCells
    return tablesDistance == 0 ? cells : cells.map { $0.moved(by: tablesDistance) }
  }
  /// What is no table, paragraph by paragraph.
  package var passages: [Passage] { ownProse.passages }

  /// The reports of a text, in order; none when it is something else.
  package static func all(
    in tree: SyntaxTree,
    settings: RuleSettings = .standard
  ) -> [Report] {
    ReportSplitter.ranges(in: tree).compactMap {
      Report.reading($0, of: tree, settings: settings)
    }
  }

  /// The report in some blocks; `nil` when they are something else.
  static func reading(
    _ blocks: Range<Int>,
    of tree: SyntaxTree,
    settings: RuleSettings,
    previous: PreviousReport? = nil
  ) -> Report? {
    let read = ReportLength.read(blocks, of: tree)
    let isCut = read != blocks
    // Of a report that is too long nothing is kept over an edit, which may move its end.
    let previous = isCut || previous?.report.isCut == true ? nil : previous
    let outline = Outline(tree, blocks: read, previous: previous)
    let identity = Identity(
      tree,
      blocks: read,
      outline: outline,
      settings: settings,
      previous: previous
    )
    guard ReportSplitter.isReport(tree, blocks: read, outline: outline, identity: identity)
    else { return nil }
    return Report(
      tree,
      blocks: read,
      outline: outline,
      identity: identity,
      settings: settings,
      isCut: isCut,
      previous: previous
    )
  }

  /// A piece of a report, taken for one without asking.
  ///
  /// - Parameters:
  ///   - blocks: those that are looked at; all of them where it is left out.
  ///   - isUnfinished: whether the report may yet get the rest.
  package convenience init(
    fragment tree: SyntaxTree,
    blocks: Range<Int>? = nil,
    settings: RuleSettings = .standard,
    isUnfinished: Bool = true
  ) {
    let blocks = blocks ?? 0..<tree.blocks.count
    let outline = Outline(tree, blocks: blocks)
    self.init(
      tree,
      blocks: blocks,
      outline: outline,
      identity: Identity(tree, blocks: blocks, outline: outline, settings: settings),
      settings: settings,
      isFragment: true,
      isUnfinished: isUnfinished
    )
  }

  package var text: SourceText { tree.text }

  /// Whether the author has plainly not come to the end: the last sections are not there yet.
  ///
  /// A section missing between others is an omission, not a beginning.
  let isUnfinished: Bool

  /// Where to report what belongs to the whole report: its title, or its first words.
  package var titleRange: Range<Int> {
    if let title = identity.title { return title }
    for index in blocks {
      if case .blank = tree.blocks[index].content { continue }
      let first = text.lineRange(tree.startLines[index])
      return trimmingPadding(isUncut ? firstSentence(in: first) : first, in: text.bytes)
    }
    return 0..<0
  }

  /// A line up to its first stop.
  private func firstSentence(in line: Range<Int>) -> Range<Int> {
    let stop = line.first { hasWord("。", text.bytes, at: $0, limit: line.upperBound) }
    return line.lowerBound..<(stop ?? line.upperBound)
  }

  /// The first words of the table that belongs to a section, wherever they stand.
  package func firstCell(ofTable section: SectionNumber) -> Range<Int>? {
    switch section {
    case .documents:
      documents?.blocks.first?.place
    case .requests:
      [requests?.headerCells.first?.visible, requests?.written.first?.range]
        .compactMap(\.self).min { $0.lowerBound < $1.lowerBound }
    case .appeals:
      (appeals?.headerCells.first ?? appeals?.values.first)?.visible
    case .overview, .problems, .others: nil
    }
  }

  /// Where to report what a section lacks: its heading, else the title of the report.
  package func place(of section: SectionNumber) -> Range<Int> {
    outline.sections.first { $0.number == section }?.range ?? titleRange
  }
}
