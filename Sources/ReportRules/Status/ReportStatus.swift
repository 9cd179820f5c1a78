package import ReportSyntax
package import StatutoryForms

/// How much of a report was checked: an honest verdict needs to know what could not be read.
package struct ReportStatus: Sendable, Equatable {
  package let agency: String?
  package let year: Int?
  /// The edition that it is held against; `nil` where neither the year nor a table tells.
  package let edition: Edition.ID?
  /// The three statutory tables in their order.
  package let tables: [Table]
  /// Whether only its beginning was read, because it is too long.
  package let isCut: Bool

  /// What was read of one statutory table.
  package struct Table: Sendable, Equatable {
    package let section: SectionNumber
    /// Rows of the form that were read whole; table four is one row.
    package let readRowCount: Int
    /// Rows that the form prints.
    package let expectedRowCount: Int
    /// Whether something of it stands there that could not be read, so that not all was checked.
    ///
    /// Rows that an author left out are findings, and leave this `false`.
    package let isUnread: Bool
  }

  /// Whether it was read to its end, and all that stands in its tables.
  package var isWhole: Bool { !isCut && !tables.contains(where: \.isUnread) }
}

extension Report {
  /// How much of the report was checked.
  package var status: ReportStatus {
    let unread = unreadTables.union(sectionsWithPicture).union(tablesWithoutSection)
    return ReportStatus(
      agency: identity.agency?.name,
      year: identity.year,
      edition: editionOfTables?.id,
      tables: [SectionNumber.documents, .requests, .appeals].map { section in
        ReportStatus.Table(
          section: section,
          readRowCount: readRowCount(of: section),
          expectedRowCount: expectedRowCount(of: section),
          isUnread: unread.contains(section)
        )
      },
      isCut: isCut
    )
  }

  private var editionOfTables: Edition? {
    expectedEdition ?? requests?.edition ?? documents?.blocks.first?.edition
  }

  private func expectedRowCount(of section: SectionNumber) -> Int {
    switch section {
    case .documents:
      let edition = documents?.blocks.first?.edition ?? editionOfTables ?? .latest
      return edition.documents.blocks.reduce(0) { $0 + $1.rows.count }
    case .requests:
      return (requests?.edition ?? editionOfTables ?? .latest).requests.rows.count
    case .appeals: return 1
    case .overview, .problems, .others: return 0
    }
  }

  private func readRowCount(of section: SectionNumber) -> Int {
    switch section {
    case .documents:
      var read: Set<[Int]> = []
      for block in tables.documentBlocks {
        let width = block.form?.columns.count
        for row in block.rows where row.values.count == width {
          if let printed = row.printed { read.insert([block.item, printed.index]) }
        }
      }
      return min(read.count, expectedRowCount(of: section))
    case .requests:
      guard let table = requests else { return 0 }
      let width = table.form.columns.count
      return table.match.rows.count { $0?.values.count == width }
    case .appeals: return appeals?.isWhole ?? false ? 1 : 0
    case .overview, .problems, .others: return 0
    }
  }
}

extension SectionNumber {
  /// The statutory table of the section as people call it; the section itself where it has none.
  package var tableName: Wording {
    switch self {
    case .documents: ValueCell.TableName.documents.wording
    case .requests: ValueCell.TableName.requests.wording
    case .appeals: ValueCell.TableName.appeals.wording
    case .overview, .problems, .others: Wording(heading, english: heading)
    }
  }
}
