import ReportSyntax

/// The three statutory tables of a report, and what is read from them alone.
///
/// Shared by all reports that follow each other over edits elsewhere.
final class ReportTables: Sendable {
  let documents: FilledDocuments?
  let requests: FilledRequests?
  let appeals: FilledAppeals?
  /// The sections whose table a conversion scattered over lines of its own.
  let looseSections: Set<SectionNumber>
  /// Those of them whose table could not be put together again.
  let tornSections: Set<SectionNumber>
  /// What is wrong with the sums of tables three and four.
  let sumFaults: [SumFault]
  /// All cells of numbers in rows that the form knows, table by table.
  let valueCells: [ValueCell]
  /// Those of them that hold anything but a plain count.
  let oddCells: [ValueCell]

  /// Which of the tables are those of the report before an edit, maybe at other places.
  let kept: Rule.Parts
  private let streams: TableStreams?
  private let edition: Edition.ID?
  private let signalled: Edition.ID?
  private let requestFaults: [SumFault]
  private let appealFaults: [SumFault]

  init(
    _ tree: SyntaxTree,
    blocks: Range<Int>,
    outline: Outline,
    grids: [TableGrid?],
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
    // Rows that were put together from lines are put together anew.
    var old = previous?.report.ownTables
    if !loose.sections.isEmpty || !loose.tornSections.isEmpty || old?.streams == nil
      || old?.edition != expectedEdition?.id
    {
      old = nil
    }
    var kept: Rule.Parts = []
    let documents: FilledDocuments?
    if let old,
      let distance = old.streams.flatMap({ streams.documents.distance(from: $0.documents) })
    {
      documents = distance == 0 ? old.documents : old.documents?.moved(by: distance)
      kept.insert(.documents)
    } else {
      documents = DocumentsMatcher.match(
        streams.documents.rows,
        in: tree.text,
        expecting: expectedEdition
      )
    }
    let signalled =
      expectedEdition
      ?? documents?.blocks.max { $0.editionSigns < $1.editionSigns }
      .flatMap { $0.editionSigns > 0 ? $0.edition : nil }
    if let old, old.signalled == signalled?.id,
      let distance = old.streams.flatMap({ streams.requests.distance(from: $0.requests) })
    {
      requests = distance == 0 ? old.requests : old.requests?.moved(by: distance)
      requestFaults =
        distance == 0 ? old.requestFaults : old.requestFaults.map { $0.moved(by: distance) }
      kept.insert(.requests)
    } else {
      requests =
        streams.requests.isEmpty
        ? nil : RequestsMatcher.match(streams.requests.rows, expecting: signalled)
      requestFaults = requests.map(RequestSums.faults) ?? []
    }
    if let old, let distance = old.streams.flatMap({ streams.appeals.distance(from: $0.appeals) }) {
      appeals = distance == 0 ? old.appeals : old.appeals?.moved(by: distance)
      appealFaults =
        distance == 0 ? old.appealFaults : old.appealFaults.map { $0.moved(by: distance) }
      kept.insert(.appeals)
    } else {
      appeals = streams.appeals.isEmpty ? nil : FilledAppeals.match(streams.appeals.rows)
      appealFaults = appeals.map(AppealSums.faults) ?? []
    }
    looseSections = loose.sections
    let torn = TornTables(loose.tornSections, documents, requests, appeals, expectedEdition)
    self.documents = torn.documents
    tornSections = torn.sections
    valueCells = ValueCell.all(torn.documents, requests, appeals)
    oddCells = valueCells.filter { !$0.cell.isPlainCount }
    sumFaults = requestFaults + appealFaults
    self.streams = loose.sections.isEmpty && loose.tornSections.isEmpty ? streams : nil
    self.kept = kept
    edition = expectedEdition?.id
    self.signalled = signalled?.id
  }

  /// The same tables moved by a number of bytes.
  private init(_ old: ReportTables, by distance: Int) {
    kept = old.kept
    streams = nil
    edition = old.edition
    signalled = old.signalled
    requestFaults = old.requestFaults.map { $0.moved(by: distance) }
    appealFaults = old.appealFaults.map { $0.moved(by: distance) }
    documents = old.documents?.moved(by: distance)
    requests = old.requests?.moved(by: distance)
    appeals = old.appeals?.moved(by: distance)
    looseSections = old.looseSections
    tornSections = old.tornSections
    valueCells = ValueCell.all(documents, requests, appeals)
    oddCells = valueCells.filter { !$0.cell.isPlainCount }
    sumFaults = requestFaults + appealFaults
  }

  func moved(by distance: Int) -> ReportTables {
    distance == 0 ? self : ReportTables(self, by: distance)
  }
}
