import ReportRules
import ReportSyntax

/// The numbers of one report.
struct ExtractedReport: Sendable {
  /// The path as it was given or found, or `<stdin>`.
  let file: String
  /// The organ as the title names it; empty where it does not.
  let agency: String
  let year: Int?
  /// The edition of the form that the tables have.
  let edition: Int?
  let cells: [Cell]

  struct Cell: Sendable {
    let content: FormCell
    /// From 1; `nil` where nothing stands for the cell.
    let line: Int?
  }

  init(_ report: Report, file: String) {
    self.file = file
    agency = report.identity.agency ?? ""
    year = report.identity.year
    edition = report.writtenEdition?.id.rawValue
    let text = report.text
    cells = report.formCells.map { cell in
      Cell(content: cell, line: cell.place.map { Place(of: $0.lowerBound, in: text).line })
    }
  }
}
