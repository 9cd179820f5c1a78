import Foundation
import ReportRules
import Testing

/// What every rule has in common.
@Suite struct RuleSetTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/ReportRules")

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
