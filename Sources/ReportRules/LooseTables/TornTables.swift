import ReportSyntax

/// Which tables could not be put together again, and what can be read of them all the same.
struct TornTables {
  private(set) var sections: Set<SectionNumber> = []
  /// Table two without the rows of which values are missing.
  let documents: FilledDocuments?

  /// - Parameter candidates: sections in which something is left over that belongs to no row.
  init(
    _ candidates: Set<SectionNumber>,
    _ documents: FilledDocuments?,
    _ requests: FilledRequests?,
    _ appeals: FilledAppeals?,
    _ expected: Edition?
  ) {
    guard !candidates.isEmpty else {
      self.documents = documents
      return
    }
    if candidates.contains(.documents) {
      let whole = documents?.withoutTornRows
      self.documents = whole?.documents
      let edition = expected ?? documents?.blocks.first?.edition ?? .edition2021
      let isWhole = edition.documents.blocks.allSatisfy { documents?.block(item: $0.item) != nil }
      if !isWhole || whole?.isTorn ?? true { sections.insert(.documents) }
    } else {
      self.documents = documents
    }
    if candidates.contains(.requests), requests.map({ $0.rows.contains { $0 == nil } }) ?? true {
      sections.insert(.requests)
    }
    if candidates.contains(.appeals), !(appeals?.isWhole ?? false) { sections.insert(.appeals) }
  }
}

extension FilledDocuments {
  /// The table without the values of those rows that have another number of them than columns.
  fileprivate var withoutTornRows: (documents: FilledDocuments, isTorn: Bool) {
    var isTorn = false
    let blocks = blocks.map { block in
      let width = block.form?.columns.count
      let rows = block.rows.map { row in
        if row.values.isEmpty || row.values.count == width { return row }
        isTorn = true
        return DocumentRow(
          printed: row.printed,
          closeness: row.closeness,
          isLocal: row.isLocal,
          label: row.label,
          source: row.source,
          values: []
        )
      }
      return FilledBlock(
        item: block.item,
        caption: block.caption,
        headerLabel: block.headerLabel,
        header: block.header,
        headerRow: block.headerRow,
        edition: block.edition,
        editionSigns: block.editionSigns,
        rows: rows
      )
    }
    return (FilledDocuments(blocks: blocks, loneCaptions: loneCaptions), isTorn)
  }
}
