import ReportSyntax
import StatutoryForms

/// Which written row of table three is which row of the form: rows and cells by their numbers.
///
/// Depends on the labels of the table and on which cells are blank, not on the numbers in them.
package final class RequestsMatch: Sendable {
  let edition: Edition
  let isEditionCertain: Bool
  /// The written row for each row of the form.
  let rows: [Row?]
  let written: [WrittenRow]
  let headerCells: [CellPlace]
  let groupCells: [GroupCell]
  let matchedCount: Int
  /// The rows of the table that each written row was read from: two where a conversion tore one.
  let origins: [(first: Int, second: Int?)]

  struct Row: Sendable {
    let row: Int
    let label: Int?
    let values: Range<Int>
    let closeness: LabelCloseness
  }

  struct WrittenRow: Sendable {
    let row: Int
    let label: Int?
    let values: Range<Int>
    let role: Role
  }

  package enum Role: Sendable, Equatable {
    /// Matched with a row of the form.
    case row(Int)
    /// A second copy of a row of the form.
    case duplicate(Int)
    /// A row of the form that stands before one which should precede it.
    case misplaced(Int)
    /// A sum inside the table that the form does not print.
    case subtotal
    /// Seven values without a label: a conversion tore the row.
    case unlabelled
    /// A label that the form does not print.
    case surplus
  }

  struct GroupCell: Sendable {
    let place: CellPlace
    /// The row of the form that it stands in front of; `nil` when that is not known.
    let formRow: Int?
  }

  init(
    edition: Edition,
    isEditionCertain: Bool,
    rows: [Row?],
    written: [WrittenRow],
    headerCells: [CellPlace],
    groupCells: [GroupCell],
    origins: [(first: Int, second: Int?)]
  ) {
    self.edition = edition
    self.isEditionCertain = isEditionCertain
    self.rows = rows
    self.written = written
    self.headerCells = headerCells
    self.groupCells = groupCells
    self.origins = origins
    matchedCount = rows.count { $0 != nil }
  }
}
