import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
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
    case .reports(let text, let words, _):
      let marked = MarkedText(text)
      let own = findings(in: marked, for: example.rule).filter { $0.rule == example.rule.id }
      #expect(own.map(\.range) == marked.ranges)
      #expect(own.first?.message.chinese.contains(words) == true, "\(own.map(\.message.chinese))")
    }
  }

  @Test(arguments: cases) func exampleTellsItsNumbersInEnglishToo(_ example: Case) {
    guard case .reports(let text, _, _) = example.example else { return }
    let findings = findings(in: MarkedText(text), for: example.rule)
    for finding in findings where finding.rule == example.rule.id {
      #expect(!finding.message.english.isEmpty)
      #expect(finding.message.english != finding.message.chinese)
    }
  }

  /// What `explain` tells of a rule is what its findings are: each severity of its head stands in an
  /// example, and no other.
  ///
  /// Rules that compare reports need more than one: `CatalogueTests`.
  @Test(arguments: RuleSet.all.filter { !$0.comparesReports })
  func examplesHaveTheSeveritiesOfTheHead(rule: Rule) {
    let finished = severities(of: rule, isUnfinished: false)
    #expect(finished == Set(rule.severities), "\(rule.id.text)")
    #expect(rule.severities == rule.severities.sorted())
    let unfinished = severities(of: rule, isUnfinished: true)
    if rule.isAboutAbsence {
      #expect(unfinished.contains(.hint))
      #expect(unfinished.isSubset(of: finished.union([.hint])))
    } else {
      #expect(unfinished == finished)
    }
  }

  private func severities(of rule: Rule, isUnfinished: Bool) -> Set<Severity> {
    let found = rule.examples.flatMap { example -> [Finding] in
      guard case .reports(let text, _, _) = example else { return [] }
      return findings(in: MarkedText(text), for: rule, isUnfinished: isUnfinished)
    }
    return Set(found.filter { $0.rule == rule.id }.map(\.severity))
  }

  @Test func everyRuleHasExamplesAndItsOwnId() {
    #expect(RuleSet.all.filter { $0.examples.isEmpty }.map(\.id.text) == [])
    #expect(Set(RuleSet.all.map(\.id)).count == RuleSet.all.count)
  }

  private func findings(in marked: MarkedText, for rule: Rule, isUnfinished: Bool = true)
    -> [Finding]
  {
    let tree = SyntaxTree(parsing: SourceText(marked.text))
    return RuleSet.findings(
      inFragment: tree,
      settings: .asking(rule),
      isUnfinished: isUnfinished
    )
  }
}
