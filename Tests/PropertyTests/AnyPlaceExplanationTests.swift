import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Every place of every text has a sound explanation or none.
@Suite struct AnyPlaceExplanationTests {
  @Test(arguments: TableLayout.allCases, propertySeeds)
  func anyPlaceOfAnyReportHasASoundAnswerOrNone(layout: TableLayout, seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for id in Edition.ID.allCases {
      var sample = SampleReport(edition: id, using: &generator)
      sample.lineEnding = "\r\n"
      sample.requests[5] = ["/", "", "x", "", "1", "-3", "99999999999999999999"]
      let tree = SyntaxTree(parsing: SourceText(sample.text(layout)))
      let reports = Report.all(in: tree)
      let findings = RuleSet.findings(in: tree)
      var explainedCount = 0
      for offset in -2...tree.text.bytes.count + 2 {
        guard
          let explanation = Explanation(
            at: offset,
            in: tree,
            reports: reports,
            findings: findings
          )
        else { continue }
        explainedCount += 1
        #expect(!explanation.topics.isEmpty)
        #expect((0...tree.text.bytes.count).contains(explanation.range.upperBound))
        #expect(explanation.range.upperBound >= offset - 1)
      }
      // A good part of HTML is tags.
      #expect(explainedCount > tree.text.bytes.count / (layout == .html ? 3 : 2))
    }
  }

  @Test(arguments: propertySeeds)
  func damagedReportsAreExplainedAsWell(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for round in 0..<24 {
      let bytes = damagedReport(round: round, damages: 1...12, using: &generator)
      let tree = SyntaxTree(parsing: SourceText(bytes))
      let reports = Report.all(in: tree)
      let findings = RuleSet.findings(in: tree)
      for offset in stride(from: 0, through: bytes.count, by: 3) {
        let explanation = Explanation(
          at: offset,
          in: tree,
          reports: reports,
          findings: findings
        )
        let end = explanation?.range.upperBound ?? 0
        #expect(end <= bytes.count)
      }
    }
  }
}
