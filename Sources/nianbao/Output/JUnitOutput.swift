import ReportRules
import StatutoryForms

/// Findings as results of tests, which nearly every system of continuous integration shows: a file is a
/// suite, a finding a case that failed, and a file without findings a case that passed.
///
/// The class of a case is the rule, its name the place in the words of the form: they stay when lines move.
/// What is no report is skipped, and what could not be read an error.
struct JUnitOutput: FindingsOutput {
  let language: Language

  let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"nianbao\">\n"

  func text(for file: CheckedFile) -> [UInt8] {
    var cases = ""
    var skippedCount = 0
    if file.reports.isEmpty, !file.isUnitList {
      let words = Wording("不是年度报告，未检查", english: "is no annual report and was not checked")
      skippedCount = 1
      cases += passing(file.name, "<skipped\(attribute("message", words.text(in: language)))/>")
    } else if file.statements.isEmpty {
      cases += passing(file.name, nil)
    }
    var counts: [String: Int] = [:]
    for statement in file.statements {
      let finding = statement.finding
      var name = place(of: statement, in: file)
      let count = counts["\(finding.rule.text) \(name)", default: 0] + 1
      counts["\(finding.rule.text) \(name)"] = count
      // Cases of one name are taken for one case.
      if count > 1 { name += " (\(count))" }
      cases += "  <testcase\(attribute("classname", finding.rule.text))\(attribute("name", name))>"
      cases += "<failure\(attribute("type", finding.severity.name))"
      cases += attribute("message", finding.message.text(in: language))
      cases += ">\(XML.text(details(of: finding, in: file)))</failure></testcase>\n"
    }
    let count = max(1, file.statements.count)
    let suite =
      "<testsuite\(attribute("name", file.name)) tests=\"\(count)\" "
      + "failures=\"\(file.statements.count)\" errors=\"0\" skipped=\"\(skippedCount)\">\n"
    return Array("\(suite)\(cases)</testsuite>\n".utf8)
  }

  func text(forUnreadable name: String, _ problem: FileProblem) -> [UInt8] {
    let error = "<error\(attribute("message", problem.reason.text(in: language)))/>"
    let suite =
      "<testsuite\(attribute("name", name)) tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
    return Array("\(suite)\(passing(name, error))</testsuite>\n".utf8)
  }

  func closing(_ summary: RunSummary) -> String { "</testsuites>\n" }

  private func passing(_ name: String, _ content: String?) -> String {
    let start = "  <testcase\(attribute("classname", "nianbao"))\(attribute("name", name))"
    return content.map { "\(start)>\($0)</testcase>\n" } ?? "\(start)/>\n"
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(XML.attribute(value))\""
  }

  private func place(of statement: Verdict.Statement, in file: CheckedFile) -> String {
    let place = statement.place.text(in: language)
    guard let page = file.document?.page(of: statement.finding.range.lowerBound) else {
      return place
    }
    return Wording("第 \(page) 页 \(place)", english: "page \(page), \(place)").text(in: language)
  }

  /// What stands below the message, for people.
  private func details(of finding: Finding, in file: CheckedFile) -> String {
    let place = Place(of: finding.range.lowerBound, in: file.text)
    let position = file.document == nil ? "\(file.name):\(place.line):\(place.column)" : file.name
    var lines = ["\(position): \(finding.message.text(in: language))"]
    lines += finding.equations.map { $0.text(in: language) }
    if let suggestion = finding.suggestion {
      lines.append(Wording("建议：", english: "suggestion: ").text(in: language) + suggestion)
    }
    return lines.joined(separator: "\n")
  }
}

/// Text in XML 1.0.
enum XML {
  static func text(_ text: String) -> String { escaped(text, isAttribute: false) }

  static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

  /// Characters that XML has no way to write become U+FFFD.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += isAttribute ? "&quot;" : "\""
      case "\n", "\t":
        // In an attribute they would be read as blanks.
        escaped += isAttribute ? "&#\(scalar.value);" : String(Character(scalar))
      // A reader would take it for the end of a line, and a terminal obey the others.
      case "\r", "\u{7F}"..."\u{9F}": escaped += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
