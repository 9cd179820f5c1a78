import ReportSyntax
import StatutoryForms

/// Matches the written rows of table three with those of the form: by their words, never by position
/// alone.
struct RequestsMatcher {
  private static let dictionaries: [(edition: Edition.ID, rows: RowDictionary)] = Edition.all.map {
    ($0.id, RowDictionary($0.requests.rows))
  }

  /// Whether words are the label of a row of the table in any edition, and not of any other table.
  static func isRowLabel(_ label: LabelText) -> Bool {
    guard label.whole.count > 2 else { return false }
    return rowWords.contains(label.words) || rowWords.contains(label.words.withoutPunctuation)
      || groupWords.contains(label.words) && label.ordinal != nil
  }

  /// The words of all rows and groups in all editions, and what stands for them.
  static var rowLabels: [NormalizedText] { Array(rowWords.union(groupWords)) }

  /// The words of all rows and their aliases in all editions, with and without punctuation.
  private static let rowWords: Set<NormalizedText> = Set(
    Edition.all.flatMap(\.requests.rows).flatMap { [$0.text] + $0.aliases }
      .flatMap { [$0.words, $0.words.withoutPunctuation] }
  )

  private static let groupWords: Set<NormalizedText> = Set(CellNames.groups.map(\.words))

  /// A row of an edition that a label names.
  struct NamedRow: Sendable {
    let edition: Edition.ID
    let row: Int
    let closeness: LabelCloseness
  }

  static func rows(named label: LabelText) -> [NamedRow] {
    dictionaries.compactMap { edition, rows in
      rows.row(for: label).map { NamedRow(edition: edition, row: $0.index, closeness: $0.1) }
    }
  }

  /// A row with values while it is matched.
  struct Candidate {
    let row: Int
    let source: RequestsRowReader.Row
    var role: RequestsMatch.Role
    var closeness: LabelCloseness
  }

  /// `nil` when there are no rows at all.
  static func match(_ table: [GridRow], expecting expected: Edition?) -> FilledRequests? {
    let rows = RequestsRowReader.read(table)
    let (edition, isCertain) = edition(of: rows, expecting: expected)
    var candidates: [Candidate] = []
    var headerCells: [CellPlace] = []
    for (number, row) in rows.enumerated() {
      guard row.hasValues else {
        let cells = row.source.cells
        headerCells += cells.indices.filter { cells.value($0) != .blank }
          .map { CellPlace(row: number, cell: $0) }
        continue
      }
      let (role, closeness) = role(of: row, edition: edition, all: rows)
      candidates.append(Candidate(row: number, source: row, role: role, closeness: closeness))
    }
    if candidates.isEmpty, headerCells.isEmpty { return nil }
    markMisplacedRows(&candidates)
    alignSlips(&candidates, edition: edition)
    let match = RequestsMatch(
      edition: edition,
      isEditionCertain: isCertain,
      rows: filledRows(candidates, of: edition.requests),
      written: candidates.map {
        RequestsMatch.WrittenRow(
          row: $0.row,
          label: $0.source.labelCell,
          values: $0.source.valueCells,
          role: $0.role
        )
      },
      headerCells: headerCells,
      groupCells: groupCells(candidates),
      origins: rows.map(\.origins)
    )
    return FilledRequests(match, rows.map(\.source))
  }

  // MARK: Steps

  /// The edition that the rows under （六）其他处理 belong to.
  private static func edition(
    of rows: [RequestsRowReader.Row],
    expecting expected: Edition?
  ) -> (Edition, isCertain: Bool) {
    var met: Set<Edition.ID> = []
    for row in rows where row.hasValues {
      if let label = row.sharedLabel { met.formUnion(label.ownEditions) }
    }
    if met.count == 1, let only = met.first { return (.with(only), true) }
    return (expected ?? .latest, false)
  }

  /// The editions that alone have a row with this label.
  static func editions(owning label: LabelText) -> [Edition.ID] {
    (ownRows[label.words] ?? []).filter { $0.ordinal == label.ordinal }.map(\.edition)
  }

  /// The rows that one edition has alone, by the words of their labels: what it prints under （六）其他处理.
  private static let ownRows: [NormalizedText: [(edition: Edition.ID, ordinal: LabelOrdinal?)]] = {
    var rows: [NormalizedText: [(edition: Edition.ID, ordinal: LabelOrdinal?)]] = [:]
    for edition in Edition.all {
      let others = Edition.all.filter { $0.id != edition.id }.flatMap(\.requests.rows).map(\.code)
      for row in edition.requests.rows where !others.contains(row.code) {
        for label in [row.text] + row.aliases {
          rows[label.words, default: []].append((edition.id, label.ordinal))
        }
      }
    }
    return rows
  }()

  private static func role(
    of row: RequestsRowReader.Row,
    edition: Edition,
    all rows: [RequestsRowReader.Row]
  ) -> (RequestsMatch.Role, LabelCloseness) {
    guard let label = row.sharedLabel else { return (.unlabelled, .same) }
    let isSubtotal =
      label.isSubtotal
      && (label.text.whole == CellNames.subtotal
        || rows.contains { $0.sharedLabel?.text.ordinal == .bracketed(7) })
    if isSubtotal { return (.subtotal, .same) }
    guard let named = label.requestRow(in: edition) else { return (.surplus, .same) }
    return (.row(named.row), named.closeness)
  }

  /// Keeps the longest run of rows in the order of the form; the others are copies or misplaced.
  private static func markMisplacedRows(_ candidates: inout [Candidate]) {
    let matched = candidates.indices.compactMap { position -> (position: Int, row: Int)? in
      if case .row(let row) = candidates[position].role { (position, row) } else { nil }
    }
    // Most tables are in order.
    if zip(matched, matched.dropFirst()).allSatisfy({ $0.row < $1.row }) { return }
    let kept = Set(longestIncreasingRun(matched.map(\.row)).map { matched[$0].position })
    let keptRows = Set(matched.filter { kept.contains($0.position) }.map(\.row))
    var seen = keptRows
    for (position, row) in matched where !kept.contains(position) {
      candidates[position].role = seen.insert(row).inserted ? .misplaced(row) : .duplicate(row)
    }
  }

  /// Gives rows with unknown labels the rows of the form that are free at their place.
  private static func alignSlips(_ candidates: inout [Candidate], edition: Edition) {
    // Most rows are known.
    if candidates.allSatisfy({ if case .row = $0.role { true } else { false } }) { return }
    let form = edition.requests
    var taken = Set(candidates.compactMap { $0.role.formRow })
    var gapStart = 0
    var previousRow = -1
    for position in 0...candidates.count {
      var anchor = form.rows.count
      if position < candidates.count {
        guard case .row(let index) = candidates[position].role else { continue }
        anchor = index
      }
      let gap = gapStart..<position
      gapStart = position + 1
      defer { previousRow = anchor }
      // Most rows follow each other as printed.
      if gap.isEmpty { continue }
      let unknown = gap.filter { candidates[$0].role == .surplus }
      let free =
        previousRow + 1 < anchor
        ? (previousRow + 1..<anchor).filter { !taken.contains($0) } : []
      let hasUnlabelled = gap.contains { candidates[$0].role == .unlabelled }
      let isUnknown = gap.allSatisfy {
        candidates[$0].role == .surplus || candidates[$0].role == .unlabelled
      }
      if isUnknown, isTornGap(candidates[gap], free.map { form.rows[$0] }) {
        for (position, row) in zip(gap, free) { candidates[position].role = .row(row) }
        continue
      }
      for (label, row) in alignLabels(
        unknown.map { candidates[$0].source.label?.label ?? .empty },
        with: free.map { form.rows[$0].text },
        isWholeGap: !hasUnlabelled
      ) {
        candidates[unknown[label]].role = .row(free[row])
        candidates[unknown[label]].closeness = .different
        taken.insert(free[row])
      }
    }
  }

  private static func filledRows(
    _ candidates: [Candidate],
    of form: RequestsForm
  ) -> [RequestsMatch.Row?] {
    var filled: [RequestsMatch.Row?] = Array(repeating: nil, count: form.rows.count)
    for candidate in candidates {
      guard let index = candidate.role.formRow else { continue }
      filled[index] = RequestsMatch.Row(
        row: candidate.row,
        label: candidate.source.labelCell,
        values: candidate.source.valueCells,
        closeness: candidate.closeness
      )
    }
    return filled
  }

  private static func groupCells(_ candidates: [Candidate]) -> [RequestsMatch.GroupCell] {
    var cells: [(cell: RequestsMatch.GroupCell, words: NormalizedText)] = []
    for candidate in candidates {
      for cell in candidate.source.groupCells {
        cells.append(
          (
            RequestsMatch.GroupCell(
              place: CellPlace(row: candidate.row, cell: cell),
              formRow: candidate.role.formRow
            ), candidate.source.source.cells.words(cell)
          )
        )
      }
    }
    return withoutTornGroups(cells)
  }
}

extension RequestsMatch.Role {
  /// The row of the form that stands here, in its place or not.
  var formRow: Int? {
    switch self {
    case .row(let index), .misplaced(let index): index
    case .duplicate, .subtotal, .unlabelled, .surplus: nil
    }
  }
}
