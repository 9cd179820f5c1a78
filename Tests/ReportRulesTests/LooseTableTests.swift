import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// Tables whose grid a conversion lost are read where it is certain what they say.
@Suite struct LooseTableTests {
  static let printings: [(Edition.ID, LooseLayout)] = Edition.ID.allCases.flatMap { edition in
    LooseLayout.allCases.map { (edition, $0) }
  }

  @Test(arguments: printings)
  func cleanReportGivesNoFinding(edition: Edition.ID, layout: LooseLayout) {
    var generator = SplitMix(seed: 61)
    for ending in ["\n", "\r\n", "\r"] {
      var report = SampleReport(edition: edition, using: &generator)
      report.lineEnding = ending
      let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
      #expect(findings.map(\.message.chinese) == [])
    }
  }

  @Test(arguments: printings)
  func everyCellIsRead(edition: Edition.ID, layout: LooseLayout) throws {
    var generator = SplitMix(seed: 62)
    let sample = SampleReport(edition: edition, using: &generator)
    let tree = SyntaxTree(parsing: SourceText(sample.text(layout)))
    let report = try #require(Report.all(in: tree).first)
    let table = try #require(report.requests)
    for (row, values) in sample.requests.enumerated() {
      for (column, value) in values.enumerated() {
        let cell = try #require(table.cell(row: row, column: column))
        #expect(tree.text.string(in: cell.range) == value)
      }
    }
    #expect(report.documents?.blocks.map(\.item) == sample.edition.documents.blocks.map(\.item))
  }

  @Test(arguments: printings)
  func aWrongCountIsFoundOnItsCell(edition: Edition.ID, layout: LooseLayout) throws {
    var generator = SplitMix(seed: 63)
    let clean = SampleReport(edition: edition, using: &generator)
    for row in clean.requests.indices {
      let column = row % 7
      let right = try #require(Int(clean.requests[row][column]))
      var spoilt = clean
      spoilt.requests[row][column] = String(right + 3)
      let tree = SyntaxTree(parsing: SourceText(spoilt.text(layout)))
      let cell = try #require(Report.all(in: tree).first?.requests?.cell(row: row, column: column))
      let findings = RuleSet.findings(in: tree)
      #expect(findings.map(\.range) == [cell.range])
      #expect(findings.first?.suggestion == String(right))
      // The fix of the cell makes the report clean.
      let fix = try #require(findings.first?.fixes.first)
      let fixed = SyntaxTree(parsing: tree.text.applying(fix.edits))
      #expect(RuleSet.findings(in: fixed).isEmpty)
    }
  }

  @Test(arguments: printings)
  func aWrongTotalOfTableFourIsFound(edition: Edition.ID, layout: LooseLayout) throws {
    var generator = SplitMix(seed: 64)
    var report = SampleReport(edition: edition, using: &generator)
    report.appeals[9] = "99"
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
    #expect(findings.map(\.rule.text) == ["appeals.total"])
  }

  @Test(
    arguments: LooseLayout.allCases,
    [
      ("5.属于三类内部事务信息", "5.属于第三类内部事务信息", "row.label"), ("（三）不予公开", "（三）不予以公开", "row.label"),
      ("第二十条第（六）项", "第二十六条第（六）项", "article.block"), ("结果维持", "结果维护", "column.label"),
      ("行政许可", "行政许", "row.label"), ("现行有效件数", "现行有效数", "column.label"),
    ]
  )
  func aWrongLabelIsFound(layout: LooseLayout, change: (String, String, String)) {
    var generator = SplitMix(seed: 65)
    let report = SampleReport(edition: .edition2021, using: &generator)
    let text = report.text(layout).replacing(change.0, with: change.1, maxReplacements: 1)
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    #expect(findings.map(\.rule.text) == [change.2], "\(findings.map(\.message.chinese))")
  }

  /// Where blank cells leave no room, a row with a blank one cannot be read, and is not guessed at.
  @Test(arguments: LooseLayout.allCases)
  func aBlankCellIsTold(layout: LooseLayout) {
    var generator = SplitMix(seed: 66)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[8][2] = ""
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
    let expected = layout.keepsBlankCells ? "cell.blank" : "table.missing"
    #expect(findings.map(\.rule.text) == [expected], "\(findings.map(\.message.chinese))")
    if !layout.keepsBlankCells { #expect(findings.first?.severity == .hint) }
  }

  @Test(arguments: LooseLayout.allCases)
  func aTableThatCannotBeReadIsOneHint(layout: LooseLayout) {
    var generator = SplitMix(seed: 67)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[4][6] = "1\n2\n3"
    report.requests[12][0] = "4 5 6"
    guard layout != .noOuterBar, layout != .barBehind else { return }
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
    #expect(findings.map(\.rule.text) == ["table.missing"])
    #expect(findings.first?.severity == .hint)
  }
}
