import Foundation
import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

/// What every rule has in common.
@Suite struct RuleSetTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let sources = root.appending(path: "Sources/ReportRules")

  /// A rule is one file, and a file that is not in the list would never run.
  @Test func everyFileOfRulesIsInTheList() throws {
    let files = try FileManager.default
      .contentsOfDirectory(atPath: Self.sources.appending(path: "Rules").path)
      .filter { $0.hasSuffix(".swift") }
      .map { $0.dropLast(".swift".count) }
      .map { $0.prefix(1).lowercased() + $0.dropFirst() }
    let list = try String(
      contentsOf: Self.sources.appending(path: "RuleSet.swift"),
      encoding: .utf8
    )
    let listed = list.matches(of: /\.([a-zA-Z]+)(?=[,\n\]])/).map { String($0.output.1) }
    #expect(files.sorted() == listed.filter { files.contains($0) }.sorted())
    #expect(files.count == RuleSet.all.count)
  }

  /// No finding of a whole report is graver or milder than the head of its rule says.
  @Test func headsTellTheSeveritiesOfFindings() throws {
    let reports = Self.root.appending(path: "Tests/Fixtures/reports")
    let names = try FileManager.default.contentsOfDirectory(atPath: reports.path)
    for name in names where !name.hasSuffix(".expected") {
      let bytes = try Data(contentsOf: reports.appending(path: name))
      let text = String(decoding: bytes, as: UTF8.self)
      for finding in RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))) {
        let rule = try #require(RuleSet.all.first { $0.id == finding.rule })
        let severities = rule.severities + (rule.isAboutAbsence ? [.hint] : [])
        #expect(severities.contains(finding.severity), "\(name): \(rule.id.text)")
      }
    }
  }

  @Test(arguments: RuleSet.all)
  func aRuleExplainsItself(rule: Rule) {
    #expect(rule.id.text.contains("."))
    #expect(!rule.source.isEmpty)
    for text in [rule.title, rule.explanation] {
      #expect(!text.chinese.isEmpty)
      #expect(text.english != text.chinese)
    }
    #expect(rule.explanation.chinese.hasSuffix("。"))
    #expect(rule.explanation.english.hasSuffix("."))
  }
}
