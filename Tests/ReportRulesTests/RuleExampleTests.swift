import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// Every example of every rule is a test.
@Suite struct RuleExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: Example
    let number: Int
    var testDescription: String { "\(rule.id.text) \(number)" }
  }

  static let cases: [Case] = RuleSet.all.flatMap { rule in
    rule.examples.enumerated().map { Case(rule: rule, example: $1, number: $0 + 1) }
  }

  @Test(arguments: cases) func exampleHolds(_ example: Case) {
    switch example.example {
    case .accepts(let text):
      let findings = findings(in: MarkedText(text), for: example.rule)
      #expect(findings.filter { $0.rule == example.rule.id }.isEmpty)
      #expect(findings.filter { $0.severity <= .warning }.map(\.message.chinese) == [])
    case .reports(let text, let words):
      let marked = MarkedText(text)
      let own = findings(in: marked, for: example.rule).filter { $0.rule == example.rule.id }
      #expect(own.map(\.range) == marked.ranges)
      #expect(own.first?.message.chinese.contains(words) == true, "\(own.map(\.message.chinese))")
    }
  }

  @Test(arguments: cases) func exampleTellsItsNumbersInEnglishToo(_ example: Case) {
    guard case .reports(let text, _) = example.example else { return }
    let findings = findings(in: MarkedText(text), for: example.rule)
    for finding in findings where finding.rule == example.rule.id {
      #expect(!finding.message.english.isEmpty)
      #expect(finding.message.english != finding.message.chinese)
    }
  }

  @Test func everyRuleHasExamplesAndItsOwnId() {
    #expect(RuleSet.all.filter { $0.examples.isEmpty }.map(\.id.text) == [])
    #expect(Set(RuleSet.all.map(\.id)).count == RuleSet.all.count)
  }

  private func findings(in marked: MarkedText, for rule: Rule) -> [Finding] {
    let tree = SyntaxTree(parsing: SourceText(marked.text))
    return RuleSet.findings(inFragment: tree, settings: .asking(rule))
  }
}
