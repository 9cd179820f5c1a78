import Foundation
import LanguageServerProtocol
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// `nianbao check` and the server say the same about the same bytes.
struct ParityTests {
  /// A finding as both write it: id, message, first line and first UTF-16 unit.
  private struct Said: Hashable, CustomStringConvertible {
    let rule: String
    let message: String
    let line: Int
    var description: String { "\(line) \(rule) \(message)" }
  }

  @Test(arguments: [TableLayout.cellPerLine, .tabSeparated, .pipe])
  func checkAndServeAgree(layout: TableLayout) throws {
    var generator = SplitMix(seed: 31)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[4][2] = "77"
    report.requests[5][1] = ""
    report.requests[8][0] = "/"
    report.appeals[4] = "99"
    report.documents[1]?[0][0] = "3"
    let text = "附件𠮷\n" + report.text(layout)

    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "report.txt")
    let outcome = try BuiltProgram.run(["check", "--format", "json", path])
    #expect(outcome.exitCode == 1)
    let checked = try saidByCheck(outcome.output)

    var editor = try TestEditor()
    try editor.send(editor.open(text))
    let served = try editor.readDiagnostics().diagnostics.map {
      Said(rule: $0.code ?? "", message: $0.message, line: $0.range.start.line + 1)
    }
    try editor.finish()
    #expect(Set(checked) == Set(served))
    #expect(checked.count == served.count)
    #expect(checked.count >= 5)
  }

  /// Typing a wrong number and taking it back, as an editor sees it.
  @Test(arguments: [TableLayout.cellPerLine, .tabSeparated, .pipe])
  func aWrongNumberShowsWhileTypingAndGoesWithIt(layout: TableLayout) throws {
    var generator = SplitMix(seed: 32)
    let text = SampleReport(edition: .edition2021, using: &generator).text(layout)
    let tree = SyntaxTree(parsing: SourceText(text))
    let table = try #require(Report.all(in: tree).first?.requests)
    let cell = try #require(table.cell(row: 6, column: 3)?.range)
    let right = tree.text.string(in: cell)

    var editor = try TestEditor()
    try editor.send(editor.open(text))
    #expect(try editor.readDiagnostics().diagnostics.isEmpty)
    try editor.send(editor.replace(cell, with: right + "5"))
    let wrong = try editor.readDiagnostics()
    #expect(wrong.version == 2)
    #expect(wrong.diagnostics.count == 1)
    #expect(wrong.diagnostics.first?.range.start == editor.position(of: cell.lowerBound))
    #expect(wrong.diagnostics.first?.range.end == editor.position(of: cell.upperBound + 1))
    #expect(wrong.diagnostics.first?.relatedInformation.isEmpty == false)
    try editor.send(editor.replace(cell.lowerBound..<cell.upperBound + 1, with: right))
    #expect(try editor.readDiagnostics().diagnostics.isEmpty)
    try editor.finish()
  }

  @Test func theThresholdDecidesTheExitCode() throws {
    var generator = SplitMix(seed: 33)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[4][2] = "00" + report.requests[4][2]
    let folder = try TemporaryFolder()
    let path = try folder.write(report.text(.pipe), to: "report.md")
    #expect(try BuiltProgram.run(["check", path]).exitCode == 1)
    #expect(try BuiltProgram.run(["check", "--severity", "warning", path]).exitCode == 0)
  }

  private func saidByCheck(_ output: String) throws -> [Said] {
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    let findings = try #require(files.first?["findings"] as? [[String: Any]])
    return try findings.map { finding in
      let range = try #require(finding["range"] as? [String: Any])
      let start = try #require(range["start"] as? [String: Any])
      return Said(
        rule: try #require(finding["rule"] as? String),
        message: try #require(finding["message"] as? String),
        line: try #require(start["line"] as? Int)
      )
    }
  }
}
