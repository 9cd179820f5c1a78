import ReportRules
import StatutoryForms

/// Comma-separated values as RFC 4180 has them, in UTF-8 without a byte order mark, lines ending with a
/// line feed.
struct ExtractedCSV: ExtractedOutput {
  let isWide: Bool

  var opening: String {
    let names =
      isWide
      ? ["agency", "year", "edition"] + Edition.allCellNames.map(\.wideColumn) + ["file"]
      : ["agency", "year", "edition", "table", "row", "column", "value", "state", "file", "line"]
    return CSV.line(names)
  }

  let closing = ""

  /// Which columns hold numbers.
  var columnsOfNumbers: [Bool] {
    isWide
      ? [false, true, true] + Edition.allCellNames.map { _ in true } + [false]
      : [false, true, true, false, false, false, true, false, false, true]
  }

  func bytes(of report: ExtractedReport, isFirst: Bool) -> [UInt8] {
    let head = [
      report.agency, report.year.map(String.init) ?? "", report.edition.map(String.init) ?? "",
    ]
    if isWide {
      let values = report.valuesByName
      return Array(
        CSV.line(head + Edition.allCellNames.map { values[$0] ?? "" } + [report.file]).utf8
      )
    }
    let start = head.map { CSV.field($0) }.joined(separator: ",")
    let file = CSV.field(report.file)
    var lines = ""
    for cell in report.cells {
      let (name, content) = (cell.content.name, cell.content)
      lines += start
      for word in [name.table.rawValue, name.row, name.column, content.value] {
        lines += ","
        lines += CSV.field(word)
      }
      lines += ",\(content.state.rawValue),\(file),\(cell.line.map(String.init) ?? "")\n"
    }
    return Array(lines.utf8)
  }
}

/// Comma-separated values as RFC 4180 has them.
enum CSV {
  static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  /// A field, in quotation marks where it needs them.
  static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension FormCell.Name {
  /// The cell as the name of a column: `requests/四、结转下年度继续办理/总计`.
  var wideColumn: String { "\(table.rawValue)/\(row)/\(column)" }
}

extension ExtractedReport {
  /// The numbers by the names of their cells; without those that are no number.
  var valuesByName: [FormCell.Name: String] {
    var values: [FormCell.Name: String] = [:]
    for cell in cells where cell.content.state == .number {
      values[cell.content.name] = cell.content.value
    }
    return values
  }
}
