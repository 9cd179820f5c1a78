import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// One wrong count in a balanced report is found on its own cell, and nothing else is said: for every
/// cell of table three.
@Suite struct WrongCellTests {
  @Test(arguments: Edition.ID.allCases, TableLayout.allCases)
  func aWrongCellIsTheFinding(edition: Edition.ID, layout: TableLayout) throws {
    var generator = SplitMix(seed: 11)
    let clean = SampleReport(edition: edition, using: &generator)
    for row in clean.requests.indices {
      for column in 0..<7 {
        let right = try #require(Int(clean.requests[row][column]))
        var spoilt = clean
        spoilt.requests[row][column] = String(right + Int.random(in: 1...9, using: &generator))
        let tree = SyntaxTree(parsing: SourceText(spoilt.text(layout)))
        let findings = RuleSet.findings(in: tree)
        #expect(findings.count == 1, "row \(row) column \(column)")
        let finding = try #require(findings.first)
        #expect(finding.range == (try cell(row, column, in: tree)))
        #expect(finding.severity == .error)
        #expect(finding.rule.text.hasPrefix("requests."))
        #expect(finding.suggestion == String(right))
        #expect(finding.message.chinese.hasSuffix("此格应为 \(right)"))
      }
    }
  }

  @Test(arguments: Edition.ID.allCases, LooseLayout.allCases)
  func aWrongCellOfALooseTableIsTheFinding(edition: Edition.ID, layout: LooseLayout) throws {
    var generator = SplitMix(seed: 63)
    let clean = SampleReport(edition: edition, using: &generator)
    for row in clean.requests.indices {
      let column = row % 7
      let right = try #require(Int(clean.requests[row][column]))
      var spoilt = clean
      spoilt.requests[row][column] = String(right + 3)
      let tree = SyntaxTree(parsing: SourceText(spoilt.text(layout)))
      let findings = RuleSet.findings(in: tree)
      #expect(findings.map(\.range) == [try cell(row, column, in: tree)])
      #expect(findings.first?.suggestion == String(right))
      // The fix of the cell makes the report clean.
      let fix = try #require(findings.first?.fixes.first)
      let fixed = SyntaxTree(parsing: tree.text.applying(fix.edits))
      #expect(RuleSet.findings(in: fixed).isEmpty)
    }
  }

  private func cell(_ row: Int, _ column: Int, in tree: SyntaxTree) throws -> Range<Int> {
    try #require(Report.all(in: tree).first?.requests?.cell(row: row, column: column)).range
  }
}
