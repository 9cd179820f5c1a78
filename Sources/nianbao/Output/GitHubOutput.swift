import ReportRules
import StatutoryForms

/// Findings as commands of a GitHub workflow, which shows them at their lines.
///
/// `information` and `hint` are both a notice there.
struct GitHubOutput: FindingsOutput {
  let language: Language
  let names: FileNames

  func text(for file: CheckedFile) -> [UInt8] {
    let path = Self.property(names.path(of: file).text)
    var lines = ""
    for statement in file.statements {
      let finding = statement.finding
      let start = Place(of: finding.range.lowerBound, in: file.text)
      let end = Place(of: finding.range.upperBound, in: file.text)
      var properties = ["file=\(path)", "line=\(start.line)", "endLine=\(end.line)"]
      properties.append("col=\(start.column)")
      // A column at the end is for findings on one line.
      if start.line == end.line { properties.append("endColumn=\(end.column)") }
      properties.append("title=\(Self.property(title(of: statement, in: file)))")
      let message = Self.data(finding.message.text(in: language))
      lines += "::\(finding.severity.command) \(properties.joined(separator: ","))::\(message)\n"
    }
    return Array(lines.utf8)
  }

  func text(forUnreadable name: String, _ problem: FileProblem) -> [UInt8] {
    let path = Self.property(names.path(of: FilePath(name)).text)
    return Array("::error file=\(path)::\(Self.data(problem.reason.text(in: language)))\n".utf8)
  }

  /// The rule; in a document, whose lines nobody sees, the words of the form, too.
  private func title(of statement: Verdict.Statement, in file: CheckedFile) -> String {
    let rule = statement.finding.rule.text
    return file.document == nil ? rule : "\(rule) \(statement.place.text(in: language))"
  }

  private static func data(_ text: String) -> String { escaped(text, "%\r\n") }

  private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  /// Without what would end the command or one of its parts; nor may a report steer a terminal.
  private static func escaped(_ text: String, _ characters: String) -> String {
    let special = characters.unicodeScalars
    var escaped = ""
    for scalar in text.unicodeScalars {
      if special.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += scalar.value < 0x10 ? "%0\(digits)" : "%\(digits)"
      } else if scalar.properties.generalCategory == .control, scalar != "\t" {
        escaped += "\u{FFFD}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "notice"
    }
  }
}
