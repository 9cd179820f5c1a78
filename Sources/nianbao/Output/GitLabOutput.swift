import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// Findings as a report on code quality, which GitLab shows beside a merge request: an array of objects in
/// the form of Code Climate.
///
/// `error` is `major` there, `warning` is `minor`, and the rest `info`.
struct GitLabOutput: FindingsOutput {
  let language: Language
  let names: FileNames

  let opening = "["

  func lead(ofPiece index: Int) -> String { index == 0 ? "\n" : ",\n" }

  func text(for file: CheckedFile) -> [UInt8] {
    let path = names.path(of: file).text
    var objects: [UInt8] = []
    for statement in file.statements {
      var writer = JSONWriter(isForTerminals: true)
      let finding = statement.finding
      writer.writeObject {
        $0.member("type", "issue")
        $0.member("check_name", finding.rule.text)
        $0.member("description", finding.message.text(in: language))
        $0.member("fingerprint", statement.fingerprint.text)
        $0.member("severity", finding.severity.qualityLevel)
        $0.member("location", Location(path: path, range: finding.range, file: file))
      }
      if !objects.isEmpty { objects += ",\n".utf8 }
      objects += writer.bytes
    }
    return objects
  }

  func closing(_ summary: RunSummary) -> String { "\n]\n" }

  private struct Location: JSONWritable {
    let path: String
    let range: Range<Int>
    let file: CheckedFile

    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        $0.member("path", path)
        $0.member("lines", Lines(range: range, file: file))
      }
    }
  }

  private struct Lines: JSONWritable {
    let range: Range<Int>
    let file: CheckedFile

    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        $0.member("begin", Place(of: range.lowerBound, in: file.text).line)
        $0.member("end", Place(of: range.upperBound, in: file.text).line)
      }
    }
  }
}

extension Severity {
  fileprivate var qualityLevel: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .information, .hint: "info"
    }
  }
}
