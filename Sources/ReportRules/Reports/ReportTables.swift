import ReportSyntax
import StatutoryForms

/// The three statutory tables of a report, and what is read from them alone.
///
/// Shared by all reports that follow each other over edits elsewhere; places are those of the text
/// that the tables were read in.
final class ReportTables: Sendable {
  let documents: FilledDocuments?
  let requests: FilledRequests?
  let appeals: FilledAppeals?
  /// The sections whose table a conversion scattered over lines of its own.
  let looseSections: Set<SectionNumber>
  /// Those of them whose table could not be put together again.
  let tornSections: Set<SectionNumber>
  /// Sections of whose table the values were read, but not the headings.
  let doubtfulHeaders: Set<SectionNumber>
  /// The lines of rows that were put together from pieces with other words between them.
  let brokenRows: [Range<Int>]
  /// What is wrong with the sums of tables three and four.
  let brokenSums: [BrokenSum]
  /// Cells of numbers, in rows that the form knows, that hold anything but a plain count.
  let oddCells: [ValueCell]
  /// What differs from the tables of the report before an edit, wherever they stand.
  let changed: Rule.TableParts
  /// How many of them were matched row by row, since their labels or blank cells had changed.
  let matchedCount: Int

  /// Tables two and four as they were matched, with what is torn of them.
  private let matched: (documents: FilledDocuments?, appeals: FilledAppeals?)
  private let tornDocuments: TornDocuments
  private let requestSums: BrokenRequestSums
  private let appealSums: [BrokenSum]
  /// What the tables were matched from.
  private let streams: TableStreams
  private let expectedEdition: Edition.ID?
  /// The edition that table two speaks for, where the year does not tell.
  private let signalledEdition: Edition.ID?

  init(
    _ tree: SyntaxTree,
    blocks: Range<Int>,
    outline: Outline,
    grids: BlockNotes<TableGrid>,
    edition expectedEdition: Edition?,
    isFragment: Bool,
    previous: PreviousReport? = nil
  ) {
    let loose = LooseTables(tree, outline)
    let streams = TableStreams(
      tree,
      blocks: blocks,
      loose: loose,
      grids: grids,
      acceptingAll: isFragment
    ) {
      outline.section(ofBlock: $0)
    }
    let before = previous?.report.ownTables
    // What a fix may write into a table whose columns are nothing but spaces depends on all of its lines.
    let isDrawn = grids.entries.contains { entry in
      guard case .table(let table) = tree.blocks[entry.block].content else { return false }
      return table.layout == nil
    }
    let old = !isDrawn && before?.expectedEdition == expectedEdition?.id ? before : nil
    var changed = Rule.TableParts.all

    let documents: FilledDocuments?
    switch old.map({ TableDifference(streams.documents, from: $0.streams.documents) }) {
    case .moved(let distance):
      documents = old?.matched.documents?.moved(by: distance)
      changed.subtract(.documents)
    case .numbers where old?.matched.documents?.match.dependsOnNumbers == false:
      documents = old?.matched.documents?.with(streams.documents)
      changed.subtract(.documentRows)
    case .numbers, .shape, nil:
      documents = DocumentsMatcher.match(
        streams.documents,
        in: tree.text,
        expecting: expectedEdition
      )
    }

    let signalled = expectedEdition ?? documents?.signalledEdition
    let isSameEdition = old?.signalledEdition == signalled?.id
    let known = isSameEdition ? old : nil
    // Places count from where the tables were read, which need not be where they stood last.
    let distance = previous?.report.tablesDistance ?? 0
    let newRange = { (place: Range<Int>) in
      previous?.step.newRange(of: place.moved(by: distance))
    }
    let told = known.flatMap { known in
      known.requests.map {
        RequestSums.Known(broken: known.requestSums, table: $0, newRange: newRange)
      }
    }
    switch known.map({ TableDifference(streams.requests, from: $0.streams.requests) }) {
    case .moved(let distance):
      requests = known?.requests?.moved(by: distance)
      requestSums = known?.requestSums.moved(by: distance) ?? .none
      changed.subtract(.requests)
    case .numbers:
      requests = known?.requests?.with(streams.requests)
      requestSums = requests.map { RequestSums.broken($0, known: told) } ?? .none
      changed.subtract([.requestRows, .requestHeadings])
    case .shape, nil:
      requests =
        streams.requests.isEmpty
        ? nil : RequestsMatcher.match(streams.requests, expecting: signalled)
      requestSums = requests.map { RequestSums.broken($0, known: told) } ?? .none
      if let requests, let old = known?.requests {
        if requests.hasSameNumbers(as: old, newRange) { changed.subtract(.requestNumbers) }
        if requests.hasSameHeadings(as: old) { changed.subtract(.requestHeadings) }
      }
    }

    let appeals: FilledAppeals?
    switch old.map({ TableDifference(streams.appeals, from: $0.streams.appeals) }) {
    case .moved(let distance):
      appeals = old?.matched.appeals?.moved(by: distance)
      appealSums = old?.appealSums.map { $0.moved(by: distance) } ?? []
      changed.subtract(.appeals)
    case .numbers:
      appeals = old?.matched.appeals?.with(streams.appeals)
      appealSums = Self.brokenSums(of: appeals)
      changed.subtract(.appealRows)
    case .shape, nil:
      appeals = streams.appeals.isEmpty ? nil : FilledAppeals.match(streams.appeals)
      appealSums = Self.brokenSums(of: appeals)
    }

    brokenSums = requestSums.sums + appealSums
    looseSections = loose.sections
    brokenRows = loose.brokenRows
    doubtfulHeaders = loose.doubtfulHeaders
    let tornBefore = changed.isDisjoint(with: .documents) ? old?.tornDocuments : nil
    tornDocuments = tornBefore ?? TornDocuments(documents)
    let torn = TornTables(
      loose.tornSections,
      documents,
      tornDocuments,
      requests,
      appeals,
      expectedEdition
    )
    self.documents = torn.documents
    self.appeals = torn.appeals
    matched = (documents, appeals)
    tornSections = torn.sections
    oddCells = ValueCell.odd(torn.documents, requests, torn.appeals)
    // In a torn table it depends on the numbers which of them are told.
    if let previous, torn.sections.isEmpty,
      oddCells.elementsEqual(
        previous.report.oddCells,
        by: { cell, old in
          // Of two rows with one label the other may now be the one that counts.
          previous.step.newRange(of: old.cell.visible) == cell.cell.visible
            && cell.isSame(as: old, tree.text.bytes, previous.report.text.bytes)
        }
      )
    {
      changed.subtract(.oddCells)
    }
    self.streams = streams
    // Of a torn table more is said where the others are whole, and no fix touches rows with other words in them.
    if let before,
      before.tornSections != torn.sections || before.doubtfulHeaders != loose.doubtfulHeaders
        || before.looseSections != loose.sections
        || !(before.brokenRows.isEmpty && loose.brokenRows.isEmpty)
    {
      changed = .all
    }
    self.changed = changed
    matchedCount = [Rule.TableParts.documentRows, .requestRows, .appealRows].count {
      changed.contains($0)
    }
    self.expectedEdition = expectedEdition?.id
    signalledEdition = signalled?.id
  }

  private static func brokenSums(of table: FilledAppeals?) -> [BrokenSum] {
    table.map { AppealSums.faults($0).map(BrokenSum.init) } ?? []
  }
}

extension FilledDocuments {
  /// The edition that most of the parts that have signs of one speak for; `nil` where none has any.
  fileprivate var signalledEdition: Edition? {
    match.blocks.max { $0.editionSigns < $1.editionSigns }
      .flatMap { $0.editionSigns > 0 ? $0.edition : nil }
  }
}
