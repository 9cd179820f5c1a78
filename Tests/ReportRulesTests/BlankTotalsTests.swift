import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// A table three whose parts were written down, and whose totals were not yet.
@Suite struct BlankTotalsTests {
  @Test(arguments: TableLayout.allCases)
  func whatIsNotWrittenYetIsBlankAndNothingElseIsWrong(layout: TableLayout) {
    var generator = SplitMix(seed: 12)
    var report = SampleReport(edition: .edition2021, using: &generator)
    let form = report.edition.requests
    for row in report.requests.indices { report.requests[row][6] = "" }
    for column in 0..<7 { report.requests[form.outcomesTotal][column] = "" }
    let tree = SyntaxTree(parsing: SourceText(report.text(layout)))
    #expect(Set(RuleSet.findings(in: tree).map(\.rule.text)) == ["cell.blank"])
    let requests = Report.all(in: tree).first?.requests
    let parts = form.outcomes.map { row in
      requests?.rows[row].map { $0.values.prefix(6).map { $0.value.count ?? -1 } }
    }
    #expect(parts == form.outcomes.map { report.requests[$0].prefix(6).compactMap { Int($0) } })
  }
}
