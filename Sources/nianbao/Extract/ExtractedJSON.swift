import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// Objects with the members that the columns of ``ExtractedCSV`` are named after, a line each: as an
/// array, or without anything around them.
///
/// A value is a number, or `null` where the cell holds none; so are a year, an edition and a line that
/// are not known.
struct ExtractedJSON: ExtractedOutput {
  let isWide: Bool
  let isArray: Bool

  var opening: String { isArray ? "[" : "" }
  var closing: String { isArray ? "\n]\n" : "" }

  func bytes(of report: ExtractedReport, isFirst: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var isFirst = isFirst
    func add(_ members: (inout JSONWriter) -> Void) {
      var writer = JSONWriter(isForTerminals: true)
      writer.writeObject(members)
      if isArray { bytes += (isFirst ? "\n" : ",\n").utf8 }
      bytes += writer.bytes
      if !isArray { bytes.append(0x0A) }
      isFirst = false
    }
    func writeHead(_ writer: inout JSONWriter) {
      writer.member("agency", report.agency)
      writer.member("year", JSONNumber(report.year.map(String.init)))
      writer.member("edition", JSONNumber(report.edition.map(String.init)))
    }
    if isWide {
      let values = report.valuesByName
      add { writer in
        writeHead(&writer)
        for name in Edition.allCellNames {
          writer.member(escaping: name.wideColumn, JSONNumber(values[name]))
        }
        writer.member("file", report.file)
      }
      return bytes
    }
    for cell in report.cells {
      add { writer in
        writeHead(&writer)
        let (name, content) = (cell.content.name, cell.content)
        writer.member("table", name.table.rawValue)
        writer.member("row", name.row)
        writer.member("column", name.column)
        writer.member("value", JSONNumber(content.state == .number ? content.value : nil))
        writer.member("state", content.state.rawValue)
        writer.member("file", report.file)
        writer.member("line", JSONNumber(cell.line.map(String.init)))
      }
    }
    return bytes
  }
}

/// A number as it is written, or nothing.
private struct JSONNumber: JSONWritable {
  private let digits: String?

  init(_ digits: String?) {
    self.digits = digits
  }

  func write(to writer: inout JSONWriter) {
    if let digits { writer.write(json: Array(digits.utf8)) } else { writer.writeNull() }
  }
}

/// What `nianbao extract --format json` without `--wide` prints, as a JSON schema; a line of `ndjson` is
/// one of its items.
enum ExtractSchema {
  static let text = """
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "nianbao extract --format json",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "agency", "year", "edition", "table", "row", "column", "value", "state", "file", "line"
        ],
        "properties": {
          "agency": { "type": "string", "description": "as the title names it; empty where it does not" },
          "year": { "type": ["integer", "null"] },
          "edition": { "enum": [\(editions), null], "description": "the edition of the form of the tables" },
          "table": { "enum": ["documents", "requests", "appeals"] },
          "row": { "type": "string", "description": "as the form prints it, behind the group it stands in" },
          "column": { "type": "string", "description": "the printed heading" },
          "value": { "type": ["number", "null"], "description": "null unless the state is number" },
          "state": { "enum": ["number", "blank", "dash", "torn"] },
          "file": { "type": "string" },
          "line": { "type": ["integer", "null"], "minimum": 1 }
        }
      }
    }

    """

  private static var editions: String {
    Edition.all.map { String($0.id.rawValue) }.joined(separator: ", ")
  }
}
