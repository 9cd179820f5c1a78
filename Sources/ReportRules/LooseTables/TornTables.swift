import ReportSyntax
import StatutoryForms

/// What of table two is torn, which depends on its own rows alone.
struct TornDocuments: Sendable {
  /// The parts, by their numbers, whose headings are torn.
  let parts: Set<Int>
  let hasTornLabels: Bool

  init(_ documents: FilledDocuments?) {
    parts = documents?.partsWithTornHeadings ?? []
    hasTornLabels = documents?.without(parts).hasTornLabels ?? false
  }
}

extension FilledDocuments {
  fileprivate func without(_ parts: Set<Int>) -> FilledDocuments {
    parts.isEmpty ? self : with(match.without(parts))
  }
}

/// Which tables could not be put together again, and what can be read of them all the same.
struct TornTables {
  private(set) var sections: Set<SectionNumber> = []
  /// Table two without the rows of which values are missing.
  let documents: FilledDocuments?
  /// Table four, without its values where some are missing.
  let appeals: FilledAppeals?

  /// - Parameters:
  ///   - candidates: sections in which something is left over that belongs to no row.
  ///   - torn: what of the documents is torn.
  init(
    _ candidates: Set<SectionNumber>,
    _ documents: FilledDocuments?,
    _ torn: TornDocuments,
    _ requests: FilledRequests?,
    _ appeals: FilledAppeals?,
    _ expected: Edition?
  ) {
    let known = documents?.without(torn.parts)
    let areAppealsWhole = appeals?.isWhole ?? false
    let areAppealsTorn = appeals.map { $0.isCut || $0.isHeap } ?? false
    if areAppealsTorn || candidates.contains(.appeals) && !areAppealsWhole {
      sections.insert(.appeals)
    }
    let areRequestsWhole = requests?.isWhole ?? false
    if requests?.isTorn ?? false || candidates.contains(.requests) && !areRequestsWhole {
      sections.insert(.requests)
    }
    if torn.hasTornLabels || !torn.parts.isEmpty { sections.insert(.documents) }
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
