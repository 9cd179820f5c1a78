/// How extracted numbers are written down; `--format` has a word for each.
enum ExtractFormat: String, NamedChoice {
  case csv
  case ndjson
  case json
  /// CSV until all is there; see ``Spreadsheet``.
  case xlsx

  func output(isWide: Bool) -> any ExtractedOutput {
    switch self {
    case .csv, .xlsx: ExtractedCSV(isWide: isWide)
    case .ndjson: ExtractedJSON(isWide: isWide, isArray: false)
    case .json: ExtractedJSON(isWide: isWide, isArray: true)
    }
  }
}

/// What is written about the reports of one run.
protocol ExtractedOutput: Sendable {
  var opening: String { get }

  func bytes(of report: ExtractedReport, isFirst: Bool) -> [UInt8]

  var closing: String { get }
}
