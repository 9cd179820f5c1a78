import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// A form printed in any layout is read as that form, without a word.
@Suite struct EditionTests {
  static let printings: [(Edition.ID, TableLayout, String)] = Edition.ID.allCases.flatMap {
    edition in
    TableLayout.allCases.flatMap { layout in
      ["\n", "\r\n", "\r"].map { (edition, layout, $0) }
    }
  }

  @Test(arguments: printings)
  func cleanReportGivesNoFinding(edition: Edition.ID, layout: TableLayout, ending: String) {
    var generator = SplitMix(seed: 7)
    for _ in 0..<5 {
      var report = SampleReport(edition: edition, using: &generator)
      report.lineEnding = ending
      let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
      #expect(findings.map(\.message.chinese) == [])
    }
  }

  @Test(arguments: printings)
  func everyRowAndColumnIsMatched(edition: Edition.ID, layout: TableLayout, ending: String) throws {
    var generator = SplitMix(seed: 8)
    var sample = SampleReport(edition: edition, using: &generator)
    sample.lineEnding = ending
    let tree = SyntaxTree(parsing: SourceText(sample.text(layout)))
    let report = try #require(Report.all(in: tree).first)
    #expect(report.expectedEdition?.id == edition)
    let table = try #require(report.requests)
    for (row, values) in sample.requests.enumerated() {
      for (column, value) in values.enumerated() {
        let cell = try #require(table.cell(row: row, column: column))
        #expect(tree.text.string(in: cell.range) == value)
      }
    }
    #expect(report.documents?.blocks.map(\.item) == sample.edition.documents.blocks.map(\.item))
  }

  @Test(arguments: Edition.ID.allCases)
  func yearsOfEditionsDoNotOverlap(edition: Edition.ID) {
    let edition = Edition.with(edition)
    #expect(Edition.forYear(edition.years.lowerBound)?.id == edition.id)
    #expect(Edition.forYear(2018) == nil)
  }
}
