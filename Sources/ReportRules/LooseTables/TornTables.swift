import ReportSyntax
import StatutoryForms

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
    if let requests, !requests.cutRows.isEmpty || requests.hasTornLabels || requests.hasLostColumns
    {
      sections.insert(.requests)
    }
    let tornParts = documents?.partsWithTornHeadings ?? []
    let documents =
      tornParts.isEmpty ? documents : documents.map { $0.with($0.match.without(tornParts)) }
    let hasTornLabels = documents?.hasTornLabels ?? false
    if hasTornLabels || !tornParts.isEmpty { sections.insert(.documents) }
    guard !candidates.isEmpty || hasTornLabels else {
      self.documents = documents
      return
    }
    if candidates.contains(.documents) || hasTornLabels {
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
    if candidates.contains(.requests), !(requests?.isWhole ?? false) { sections.insert(.requests) }
    if candidates.contains(.appeals), !(appeals?.isWhole ?? false) { sections.insert(.appeals) }
  }
}
