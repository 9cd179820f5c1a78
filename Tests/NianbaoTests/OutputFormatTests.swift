import Foundation
import ReportRules
import Testing

@testable import nianbao

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every output of `check` over reports with faults: the same findings as in the JSON of the same run, and
/// the same exit code.
struct OutputFormatTests {
  /// A finding as all outputs tell it.
  private struct Told: Hashable {
    let path: String
    let line: Int
    let column: Int
    let rule: String
    let severity: String
    let message: String
    let fingerprint: String
  }

  /// Reports with faults, a name that needs escapes, two encodings, and what cannot be checked.
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let blank = QuietReport.text()
    let faulty = blank.replacingOccurrences(of: "六、其他", with: "五、其他")
      .replacingOccurrences(of: "信访举报投诉类申请", with: "信访举报类申请")
      .replacingOccurrences(of: "一、总体情况", with: "一、总体情况\n公开12条，其中动态7条、公告6条，占100%。")
    try folder.write(#"{"rules":{"narrative.sum":"information"}}"#, to: ".nianbao.json")
    try folder.write(faulty, to: "清水 镇,\"1\"&100%;a:b.txt")
    try folder.write([0xEF, 0xBB, 0xBF] + Array(faulty.utf8), to: "b/2.md")
    try folder.write("会议纪要\n", to: "c.txt")
    try folder.write("PK\u{3}\u{4}", to: "d.docx")
  }

  private func check(_ arguments: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["check"] + arguments + ["."], folder: folder.path)
  }

  private func object(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private func told(_ file: Any) throws -> [Told] {
    let file = try #require(file as? [String: Any])
    let findings = try #require(file["findings"] as? [[String: Any]])
    return try findings.map { finding in
      let range = try #require(finding["range"] as? [String: [String: Int]])
      return Told(
        path: try #require(file["path"] as? String),
        line: try #require(range["start"]?["line"]),
        column: try #require(range["start"]?["column"]),
        rule: try #require(finding["rule"] as? String),
        severity: try #require(finding["severity"] as? String),
        message: try #require(finding["message"] as? String),
        fingerprint: try #require(finding["fingerprint"] as? String)
      )
    }
  }

  /// What the JSON of the run tells; the paths begin with `./`.
  private func expected() throws -> [Told] {
    let whole = try #require(
      try object(try check("--format", "json").output) as? [String: Any]
    )
    let all = try #require(whole["files"] as? [Any]).flatMap(told)
    #expect(Set(all.map(\.path)).count == 2)
    #expect(Set(all.map(\.severity)).count >= 3)
    return all
  }

  @Test(arguments: OutputFormat.allCases)
  func anOutputLeavesTheExitCode(format: OutputFormat) throws {
    #expect(try check("--format", format.word).exitCode == 2)
    try FileManager.default.removeItem(atPath: folder.path + "/d.docx")
    #expect(try check("--format", format.word).exitCode == 1)
    #expect(try check("--format", format.word, "--exit-zero").exitCode == 0)
  }

  @Test func aLineIsADocument() throws {
    let lines = try check("--format", "ndjson").output.split(separator: "\n").map {
      try #require(try object(String($0)) as? [String: Any])
    }
    #expect(
      lines.map { $0["path"] as? String }
        == ["./b/2.md", "./c.txt", "./d.docx", "./清水 镇,\"1\"&100%;a:b.txt"]
    )
    #expect(lines[2]["error"] as? String == "打不开，可能已损坏或加了密码")
    #expect(lines[2]["findings"] == nil)
    #expect((lines[1]["findings"] as? [Any])?.isEmpty == true)
    #expect(try lines.filter { $0["error"] == nil }.flatMap(told) == expected())
    let whole = try object(try check("--format", "json").output) as? [String: Any]
    // Only where files are held against each other is told which is last year's.
    let files = try #require(whole?["files"] as? [[String: Any]]).map { file in
      var file = file
      file["reports"] = (file["reports"] as? [[String: Any]])?.map { report in
        report.filter { $0.key != "previous" }
      }
      return file
    }
    let readable = lines.filter { $0["error"] == nil } as NSArray
    #expect(readable == files as NSArray)
  }

  @Test func csvHasALineForEachFinding() throws {
    let rows = csvRows(try check("--format", "csv").output)
    #expect(rows.first == ["path", "line", "column", "rule", "severity", "message"])
    #expect(
      try rows.dropFirst().map { $0 }
        == expected().map {
          [$0.path, "\($0.line)", "\($0.column)", $0.rule, $0.severity, $0.message]
        }
    )
  }

  /// The fields of a text as RFC 4180 has them.
  private func csvRows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var (row, field, isQuoted) = ([String](), "", false)
    var characters = text.unicodeScalars.makeIterator()
    var next = characters.next()
    while let character = next {
      next = characters.next()
      if isQuoted {
        if character != "\"" {
          field.unicodeScalars.append(character)
        } else if next == "\"" {
          field += "\""
          next = characters.next()
        } else {
          isQuoted = false
        }
        continue
      }
      switch character {
      case "\"": isQuoted = true
      case ",", "\n":
        row.append(field)
        field = ""
        if character == "\n" {
          rows.append(row)
          row = []
        }
      default: field.unicodeScalars.append(character)
      }
    }
    return rows
  }

  @Test func gitlabGetsAnArrayOfIssues() throws {
    let issues = try #require(
      try object(try check("--format", "gitlab").output) as? [[String: Any]]
    )
    let levels = ["error": "major", "warning": "minor", "information": "info", "hint": "info"]
    let expected = try expected()
    #expect(issues.map { $0["check_name"] as? String } == expected.map(\.rule))
    #expect(issues.map { $0["fingerprint"] as? String } == expected.map(\.fingerprint))
    #expect(issues.map { $0["description"] as? String } == expected.map(\.message))
    #expect(issues.map { $0["severity"] as? String } == expected.map { levels[$0.severity] })
    for (issue, told) in zip(issues, expected) {
      let location = try #require(issue["location"] as? [String: Any])
      #expect(location["path"] as? String == String(told.path.dropFirst(2)))
      #expect((location["lines"] as? [String: Int])?["begin"] == told.line)
    }
    #expect(try check("--format", "gitlab", "--severity", "error", "--quiet").output == "")
  }

  @Test func sarifHasResultsAndRules() throws {
    let log = try #require(try object(try check("--format", "sarif").output) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == RuleSet.all.map(\.id.text))
    for rule in rules {
      let help = try #require(rule["help"] as? [String: String])
      #expect(help["text"]?.contains("依据：") == true)
    }
    let results = try #require(run["results"] as? [[String: Any]])
    let expected = try expected()
    try #require(results.count == expected.count)
    let levels = ["error": "error", "warning": "warning", "information": "note", "hint": "note"]
    for (result, told) in zip(results, expected) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == told.rule)
      #expect(result["ruleId"] as? String == told.rule)
      #expect(result["level"] as? String == levels[told.severity])
      #expect((result["message"] as? [String: String])?["text"] == told.message)
      #expect((result["properties"] as? [String: Any])?["severity"] as? String == told.severity)
      #expect(
        result["partialFingerprints"] as? [String: String] == ["nianbao/v1": told.fingerprint]
      )
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let physical = try #require(location["physicalLocation"] as? [String: [String: Any]])
      let address = try #require(physical["artifactLocation"]?["uri"] as? String)
      #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(address.removingPercentEncoding == String(told.path.dropFirst(2)))
      #expect(physical["region"]?["startLine"] as? Int == told.line)
      #expect(physical["region"]?["startColumn"] as? Int == told.column)
    }
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notifications = invocation["toolExecutionNotifications"] as? [[String: Any]]
    #expect(notifications?.count == 1)
  }

  @Test func aFileIsASuiteAndAFindingACaseWithOneFailure() throws {
    let reader = SuiteReader()
    let parser = XMLParser(data: Data(try check("--format", "junit").output.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(
      reader.suites == ["./b/2.md", "./c.txt", "./d.docx", "./清水 镇,\"1\"&100%;a:b.txt"]
    )
    let expected = try expected()
    #expect(reader.failures.map(\.suite) == expected.map(\.path))
    #expect(reader.failures.map(\.rule) == expected.map(\.rule))
    #expect(reader.failures.map(\.severity) == expected.map(\.severity))
    #expect(reader.failures.map(\.message) == expected.map(\.message))
    #expect(
      Set(reader.failures.map { "\($0.suite) \($0.rule) \($0.name)" }).count == expected.count
    )
    #expect(reader.skipped == ["./c.txt"])
    #expect(reader.errors == ["./d.docx"])
  }

  @Test func aWorkflowGetsACommandForEachFinding() throws {
    let lines = try check("--format", "github").output.split(separator: "\n").map(String.init)
    let levels = [
      "error": "error", "warning": "warning", "information": "notice", "hint": "notice",
    ]
    let commands = try expected().map { told in
      let path = told.path.dropFirst(2).replacingOccurrences(of: "%", with: "%25")
        .replacingOccurrences(of: ":", with: "%3A").replacingOccurrences(of: ",", with: "%2C")
      return (
        start: "::\(levels[told.severity] ?? "") file=\(path),line=\(told.line),",
        middle: ",col=\(told.column),",
        end: ",title=\(told.rule)::\(told.message.replacingOccurrences(of: "%", with: "%25"))"
      )
    }
    let findings = lines.filter { !$0.hasPrefix("::error file=d.docx::") }
    #expect(lines.count == findings.count + 1)
    try #require(findings.count == commands.count)
    for (line, command) in zip(findings, commands) {
      #expect(line.hasPrefix(command.start))
      #expect(line.contains(command.middle))
      #expect(line.hasSuffix(command.end), "\(line) \(command.end)")
    }
  }

  @Test func fingerprintsDependOnNeitherLineNorFolder() throws {
    let before = try expected()
    let moved = try TemporaryFolder()
    try moved.write(#"{"rules":{"narrative.sum":"information"}}"#, to: ".nianbao.json")
    for name in Set(before.map(\.path)) {
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
      let text = String(
        decoding: bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF },
        as: UTF8.self
      )
      try moved.write("\n\n\n" + text, to: "x/y/\(name)")
    }
    let output = try BuiltProgram.run(["check", "--format", "json", moved.path]).output
    let files = try #require((try object(output) as? [String: Any])?["files"] as? [Any])
    let after = try files.flatMap(told)
    #expect(after.map(\.fingerprint) == before.map(\.fingerprint))
    #expect(zip(after, before).allSatisfy { $0.line == $1.line + 3 })
  }

  @Test func addressesAreRelativeWhereTheyCanBe() {
    let names = FileNames(root: FilePath("/a/b"))
    #expect(names.address(of: FilePath("/a/b/c 年.txt")).text == "c%20%E5%B9%B4.txt")
    #expect(names.address(of: FilePath("././c.txt")).text == "c.txt")
    #expect(names.address(of: FilePath("/a/bc/d.txt")).text == "file:///a/bc/d.txt")
    #expect(names.address(of: FilePath(bytes: [0xC4, 0xEA])).text == "%C4%EA")
    #expect(names.path(of: FilePath("./")).text == "./")
    #expect(FileNames(root: nil).address(of: FilePath("/a.txt")).text == "file:///a.txt")
  }

  @Test func whatXMLCannotWriteIsReplaced() {
    #expect(
      XML.text("a<b>&\"\u{0}\u{1B}\u{9B}\r\n\t\u{FFFE}年") == "a&lt;b&gt;&amp;\"��&#155;&#13;\n\t�年"
    )
    #expect(XML.attribute("\"\n\t") == "&quot;&#10;&#9;")
  }
}

/// Reads what `--format junit` writes.
private final class SuiteReader: NSObject, XMLParserDelegate {
  struct Failure {
    let suite: String
    let rule: String
    let name: String
    let severity: String
    let message: String
  }

  private(set) var suites: [String] = []
  private(set) var failures: [Failure] = []
  private(set) var skipped: [String] = []
  private(set) var errors: [String] = []
  private var (rule, name) = ("", "")

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "testsuite": suites.append(attributes["name"] ?? "")
    case "testcase": (rule, name) = (attributes["classname"] ?? "", attributes["name"] ?? "")
    case "failure":
      failures.append(
        Failure(
          suite: suites.last ?? "",
          rule: rule,
          name: name,
          severity: attributes["type"] ?? "",
          message: attributes["message"] ?? ""
        )
      )
    case "skipped": skipped.append(suites.last ?? "")
    case "error": errors.append(suites.last ?? "")
    default: break
    }
  }
}
