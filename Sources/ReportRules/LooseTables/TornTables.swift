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
    if appeals?.isCut ?? false { sections.insert(.appeals) }
    guard !candidates.isEmpty else {
      self.documents = documents
      return
    }
    if candidates.contains(.documents) {
      let whole = documents?.match.withoutTornRows
      self.documents = whole.flatMap { documents?.with($0.match) }
      let edition = expected ?? documents?.blocks.first?.edition ?? .latest
      let isWhole = edition.documents.blocks.allSatisfy { block in
        documents?.block(item: block.item).map { written in
          Set(written.rows.compactMap(\.printed?.index)).count == block.rows.count
        } ?? false
      }
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
