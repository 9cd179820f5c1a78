import ReportSyntax
import StatutoryForms

/// The tables of the form as fixes insert them, blank or with 0.
///
/// With line feeds they are printed once: a text of a thousand reports may lack three tables in each, and all
/// fixes that insert the same bytes share them.
struct NewTable: Sendable {
  let words: String
  /// Below the title of its section, which stands there: with an empty line above.
  private let belowTitle: [UInt8]
  /// With the title of its section, and an empty line behind each.
  private let withTitle: [UInt8]

  /// - Returns: `nil` for a section that reports by no table.
  static func of(
    _ section: SectionNumber,
    _ edition: Edition,
    _ layout: TableLayout,
    isBlank: Bool,
    ending: String
  ) -> NewTable? {
    let key = Key(edition: edition.id, section: section, isBlank: isBlank)
    if ending == "\n", let known = printed(layout)[key] { return known }
    return NewTable(section, edition, layout, isBlank: isBlank, ending: ending)
  }

  /// Bytes that a fix inserts, in the room of those that other fixes insert where they are the same.
  func sharing(_ inserted: String) -> [UInt8] {
    let bytes = Array(inserted.utf8)
    return bytes == withTitle ? withTitle : bytes == belowTitle ? belowTitle : bytes
  }

  private init?(
    _ section: SectionNumber,
    _ edition: Edition,
    _ layout: TableLayout,
    isBlank: Bool,
    ending: String
  ) {
    let form = FormRenderer(edition)
    let value = isBlank ? "" : "0"
    let table: PrintedTable
    switch section {
    case .documents: table = form.documents { _, _, _ in value }
    case .requests: table = form.requests { _, _ in value }
    case .appeals: table = form.appeals { _ in value }
    case .overview, .problems, .others: return nil
    }
    words = table.text(layout, lineEnding: ending)
    belowTitle = Array((ending + ending + words).utf8)
    withTitle = Array((section.heading + ending + ending + words + ending).utf8)
  }

  // MARK: Printed once

  private struct Key: Hashable {
    let edition: Edition.ID
    let section: SectionNumber
    let isBlank: Bool
  }

  private static func printed(_ layout: TableLayout) -> [Key: NewTable] {
    switch layout {
    case .cellPerLine: cellsPerLine
    case .tabSeparated: tabSeparated
    case .pipe: pipes
    case .html: html
    }
  }

  private static let cellsPerLine = all(.cellPerLine)
  private static let tabSeparated = all(.tabSeparated)
  private static let pipes = all(.pipe)
  private static let html = all(.html)

  private static func all(_ layout: TableLayout) -> [Key: NewTable] {
    var tables: [Key: NewTable] = [:]
    for edition in Edition.all {
      for section in SectionNumber.allCases {
        for isBlank in [false, true] {
          tables[Key(edition: edition.id, section: section, isBlank: isBlank)] =
            NewTable(section, edition, layout, isBlank: isBlank, ending: "\n")
        }
      }
    }
    return tables
  }
}
