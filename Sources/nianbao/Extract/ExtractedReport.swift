import ReportRules
import ReportSyntax
import StatutoryForms

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
    /// From 1; `nil` where nothing stands for the cell, and in documents, whose lines nobody sees.
    let line: Int?
  }

  /// - Parameter isConverted: whether its text is what a converter made of a document.
  init(_ report: Report, file: String, isConverted: Bool) {
    self.file = file
    agency = report.identity.agency?.name ?? ""
    year = report.identity.year
    edition = report.writtenEdition?.id.rawValue
    let text = report.text
    cells = report.formCells.map { cell in
      let line = cell.place.map { Place(of: $0.lowerBound, in: text).line }
      return Cell(content: cell, line: isConverted ? nil : line)
    }
  }
}
