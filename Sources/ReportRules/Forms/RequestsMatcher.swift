import ReportSyntax

/// Matches the written rows of table three with those of the form: by their words, never by position
/// alone.
struct RequestsMatcher {
  private static let dictionaries: [Edition.ID: RowDictionary] = Dictionary(
    uniqueKeysWithValues: Edition.all.map { ($0.id, RowDictionary($0.requests.rows)) }
  )

  /// Whether words are the label of a row of the table in any edition, and not of any other table.
  static func isRowLabel(_ label: LabelText) -> Bool {
    guard label.whole.count > 2 else { return false }
    return rowWords.contains(label.words) || rowWords.contains(label.words.withoutPunctuation)
      || groupWords.contains(label.words) && label.ordinal != nil
  }

  /// The words of all rows and their aliases in all editions, with and without punctuation.
  private static let rowWords: Set<NormalizedText> = Set(
    Edition.all.flatMap(\.requests.rows).flatMap { [$0.text] + $0.aliases }
      .flatMap { [$0.words, $0.words.withoutPunctuation] }
  )

  private static let groupWords: Set<NormalizedText> = Set(CellNames.groups.map(\.words))

  private static func match(_ label: LabelText, in edition: Edition) -> (
    index: Int, LabelCloseness
  )? {
    dictionaries[edition.id]?.row(for: label, among: edition.requests.rows)
  }

  /// `nil` when there are no rows at all.
  static func match(_ stream: [GridRow], expecting expected: Edition?) -> FilledRequests? {
    let rows = RequestsRowReader.read(stream)
    let (edition, isCertain) = edition(of: rows, expecting: expected)
    var written: [FilledRequests.WrittenRow] = []
    var closeness: [LabelCloseness] = []
    var headerCells: [GridCell] = []
    for row in rows {
      guard row.hasValues else {
        headerCells += row.source.cells.filter { !$0.isEmpty }
        continue
      }
      let (role, close) = role(of: row, edition: edition, all: rows)
      written.append(
        FilledRequests.WrittenRow(
          label: row.label,
          values: row.values,
          range: row.range,
          table: row.source.table,
          source: row.source,
          role: role
        )
      )
      closeness.append(close)
    }
    markMisplacedRows(&written, edition: edition)
    closeness = alignSlips(&written, closeness, edition: edition)
    return assemble(rows, written, closeness, headerCells, edition: edition, isCertain: isCertain)
  }

  // MARK: Steps

  /// The edition that the rows under （六）其他处理 belong to.
  private static func edition(
    of rows: [RequestsRowReader.Row],
    expecting expected: Edition?
  ) -> (Edition, isCertain: Bool) {
    var hasSingleRow = false
    var hasDetailRows = false
    for row in rows where row.hasValues {
      guard let label = row.label?.label else { continue }
      for detail in detailRows where detail.ordinal == label.ordinal && detail.words == label.words
      {
        hasDetailRows = true
      }
      if label.ordinal == singleRow.ordinal,
        label.words == singleRow.words || label.words == CellNames.others
      {
        hasSingleRow = true
      }
    }
    if hasDetailRows != hasSingleRow {
      return (hasDetailRows ? .edition2021 : .edition2019, true)
    }
    return (expected ?? .edition2021, false)
  }

  /// The rows under （六）其他处理 of the 2021 edition, and the one row of the 2019 edition.
  private static let detailRows = Edition.edition2021.requests.rows
    .filter { $0.code.hasPrefix("三（六）") }.map(\.text)
  private static let singleRow = LabelText(NormalizedText("（六）其他处理"))

  private static func role(
    of row: RequestsRowReader.Row,
    edition: Edition,
    all rows: [RequestsRowReader.Row]
  ) -> (FilledRequests.WrittenRow.Role, LabelCloseness) {
    guard let label = row.label?.label else { return (.unlabelled, .same) }
    let isSubtotal =
      CellNames.subtotals.contains(label.whole)
      && (label.whole == CellNames.subtotal
        || rows.contains { $0.label.map { $0.label.ordinal == .bracketed(7) } ?? false })
    if isSubtotal { return (.subtotal, .same) }
    guard let (index, closeness) = match(label, in: edition) else { return (.surplus, .same) }
    return (.row(index), closeness)
  }

  /// Keeps the longest run of rows in the order of the form; the others are copies or misplaced.
  private static func markMisplacedRows(
    _ written: inout [FilledRequests.WrittenRow],
    edition: Edition
  ) {
    let matched = written.indices.compactMap { position -> (position: Int, row: Int)? in
      if case .row(let row) = written[position].role { (position, row) } else { nil }
    }
    let kept = Set(longestIncreasingRun(matched.map(\.row)).map { matched[$0].position })
    let keptRows = Set(matched.filter { kept.contains($0.position) }.map(\.row))
    var seen = keptRows
    for (position, row) in matched where !kept.contains(position) {
      written[position].role = seen.insert(row).inserted ? .misplaced(row) : .duplicate(row)
    }
  }

  /// Gives rows with unknown labels the rows of the form that are free at their place.
  private static func alignSlips(
    _ written: inout [FilledRequests.WrittenRow],
    _ closeness: [LabelCloseness],
    edition: Edition
  ) -> [LabelCloseness] {
    var closeness = closeness
    let form = edition.requests
    var taken = Set<Int>()
    for row in written {
      switch row.role {
      case .row(let index), .misplaced(let index): taken.insert(index)
      case .duplicate, .subtotal, .unlabelled, .surplus: continue
      }
    }
    var gapStart = 0
    var previousRow = -1
    for position in 0...written.count {
      var anchor = form.rows.count
      if position < written.count {
        guard case .row(let index) = written[position].role else { continue }
        anchor = index
      }
      let unknown = (gapStart..<position).filter { written[$0].role == .surplus }
      let free =
        previousRow + 1 < anchor
        ? (previousRow + 1..<anchor).filter { !taken.contains($0) } : []
      let gap = gapStart..<position
      let isUnknown = gap.allSatisfy {
        written[$0].role == .surplus || written[$0].role == .unlabelled
      }
      if isUnknown, isTornGap(written[gap], free.map { form.rows[$0] }) {
        for (position, row) in zip(gap, free) { written[position].role = .row(row) }
        gapStart = position + 1
        previousRow = anchor
        continue
      }
      let labels = unknown.map { written[$0].label?.label ?? .empty }
      let hasUnlabelled = (gapStart..<position).contains { written[$0].role == .unlabelled }
      for (label, row) in alignLabels(
        labels,
        with: free.map { form.rows[$0].text },
        isWholeGap: !hasUnlabelled
      ) {
        written[unknown[label]].role = .row(free[row])
        closeness[unknown[label]] = .different
        taken.insert(free[row])
      }
      gapStart = position + 1
      previousRow = anchor
    }
    return closeness
  }

  private static func assemble(
    _ rows: [RequestsRowReader.Row],
    _ written: [FilledRequests.WrittenRow],
    _ closeness: [LabelCloseness],
    _ headerCells: [GridCell],
    edition: Edition,
    isCertain: Bool
  ) -> FilledRequests? {
    if written.isEmpty, headerCells.isEmpty { return nil }
    let form = edition.requests
    var filled: [FilledRequests.FilledRow?] = Array(repeating: nil, count: form.rows.count)
    var groupCells: [FilledRequests.GroupCell] = []
    var position = 0
    for row in rows where row.hasValues {
      let entry = written[position]
      let index: Int? =
        switch entry.role {
        case .row(let index), .misplaced(let index): index
        case .duplicate, .subtotal, .unlabelled, .surplus: nil
        }
      if let index, let label = entry.label ?? entry.values.first {
        filled[index] = FilledRequests.FilledRow(
          label: label,
          closeness: closeness[position],
          values: entry.values,
          range: entry.range,
          table: entry.table,
          source: entry.source
        )
      }
      let expected = index.map { form.rows[$0].groups } ?? []
      groupCells += row.groups.map { FilledRequests.GroupCell(cell: $0, expected: expected) }
      position += 1
    }
    return FilledRequests(
      edition: edition,
      isEditionCertain: isCertain,
      rows: filled,
      written: written,
      headerCells: headerCells,
      groupCells: withoutTornGroups(groupCells)
    )
  }
}
