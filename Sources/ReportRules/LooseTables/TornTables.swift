import ReportSyntax
import StatutoryForms

/// Which tables could not be put together again, and what can be read of them all the same.
struct TornTables {
  private(set) var sections: Set<SectionNumber> = []
  /// Table two without the rows of which values are missing.
  let documents: FilledDocuments?
  /// Table four, without its values where some are missing.
  let appeals: FilledAppeals?

  /// - Parameter candidates: sections in which something is left over that belongs to no row.
  init(
    _ candidates: Set<SectionNumber>,
    _ documents: FilledDocuments?,
    _ requests: FilledRequests?,
    _ appeals: FilledAppeals?,
    _ expected: Edition?
  ) {
    let tornParts = documents?.partsWithTornHeadings ?? []
    let known =
      tornParts.isEmpty ? documents : documents.map { $0.with($0.match.without(tornParts)) }
    let areAppealsWhole = appeals?.isWhole ?? false
    let areAppealsTorn = appeals.map { $0.isCut || $0.isHeap } ?? false
    if areAppealsTorn || candidates.contains(.appeals) && !areAppealsWhole {
      sections.insert(.appeals)
    }
    let areRequestsWhole = requests?.isWhole ?? false
    if requests?.isTorn ?? false || candidates.contains(.requests) && !areRequestsWhole {
      sections.insert(.requests)
    }
    let hasTornLabels = known?.hasTornLabels ?? false
    if hasTornLabels || !tornParts.isEmpty { sections.insert(.documents) }
    if candidates.contains(.documents), !Self.isWhole(known, expected) {
      sections.insert(.documents)
    }
    // What tore one table has taken the rows and cells that another one lacks.
    if !sections.isEmpty {
      if let known, !Self.isWhole(known, expected) { sections.insert(.documents) }
      if requests != nil, !areRequestsWhole { sections.insert(.requests) }
      // So are values below headings that cannot be told.
      let areHeadingsTorn =
        appeals.map { $0.leafHeadings == nil && !$0.headerCells.isEmpty } ?? false
      if let appeals, !areAppealsWhole, !appeals.values.isEmpty || areHeadingsTorn {
        sections.insert(.appeals)
      }
    }
    self.documents =
      sections.contains(.documents)
      ? known.map { $0.with($0.match.withoutTornRows.match) } : known
    self.appeals =
      sections.contains(.appeals) && !areAppealsWhole ? appeals?.withoutValues : appeals
  }

  /// Whether table two has all rows of the form, with a value for each column.
  private static func isWhole(_ documents: FilledDocuments?, _ expected: Edition?) -> Bool {
    guard let documents, !documents.match.withoutTornRows.isTorn else { return false }
    let edition = expected ?? documents.blocks.first?.edition ?? .latest
    return edition.documents.blocks.allSatisfy { block in
      documents.block(item: block.item).map { written in
        Set(written.rows.compactMap(\.printed?.index)).count == block.rows.count
      } ?? false
    }
  }
}
