import ReportRules
import StatutoryForms

/// Findings for spreadsheets, a line each: the members of ``JSONOutput`` that have one value.
///
/// As RFC 4180 has them, in UTF-8 without a byte order mark, lines ending with a line feed.
struct CSVOutput: FindingsOutput {
  let language: Language

  var opening: String { CSV.line(["path", "line", "column", "rule", "severity", "message"]) }

  func text(for file: CheckedFile) -> [UInt8] {
    let name = CSV.field(file.name)
    var lines = ""
    for finding in file.findings {
      let place = Place(of: finding.range.lowerBound, in: file.text)
      let message = CSV.field(finding.message.text(in: language))
      lines += "\(name),\(place.line),\(place.column),\(finding.rule.text),"
      lines += "\(finding.severity.name),\(message)\n"
    }
    return Array(lines.utf8)
  }
}
