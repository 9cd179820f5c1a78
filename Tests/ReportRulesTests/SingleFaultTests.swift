import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What goes wrong in a balanced report is one finding a cause; each cell by itself: `WrongCellTests`.
@Suite struct SingleFaultTests {
  static let printings: [(Edition.ID, TableLayout)] = Edition.ID.allCases.flatMap { edition in
    TableLayout.allCases.map { (edition, $0) }
  }

  /// The same slip in a count and in the total of its row: one cause, one finding.
  @Test(arguments: printings)
  func slipCarriedIntoTheRowTotalIsOneFinding(edition: Edition.ID, layout: TableLayout) throws {
    var generator = SplitMix(seed: 12)
    var report = SampleReport(edition: edition, using: &generator)
    let row = report.edition.requests.outcomesTotal
    for column in [2, 6] {
      report.requests[row][column] = String((Int(report.requests[row][column]) ?? 0) + 3)
    }
    let (findings, cell) = try check(report, layout, row: row, column: 2)
    #expect(findings.count == 1)
    #expect(findings.first?.range == cell)
    #expect(findings.first?.message.chinese.contains("三（七）·总计应为") == true)
  }

  @Test(arguments: printings)
  func twoWrongCellsApartAreTwoFindings(edition: Edition.ID, layout: TableLayout) throws {
    var generator = SplitMix(seed: 13)
    var report = SampleReport(edition: edition, using: &generator)
    report.requests[3][1] = String((Int(report.requests[3][1]) ?? 0) + 2)
    report.requests[9][4] = String((Int(report.requests[9][4]) ?? 0) + 5)
    let (findings, _) = try check(report, layout, row: 3, column: 1)
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.suggestion != nil })
  }

  /// Where several cells of a column could be wrong, the candidates are named and none is picked.
  @Test func miscountedIntakeNamesItsCandidates() throws {
    var generator = SplitMix(seed: 14)
    var report = SampleReport(edition: .edition2021, using: &generator)
    for column in [0, 6] {
      report.requests[0][column] = String((Int(report.requests[0][column]) ?? 0) + 1)
    }
    let (findings, _) = try check(report, .cellPerLine, row: 0, column: 0)
    #expect(findings.count == 1)
    #expect(findings.first?.rule == "requests.balance")
    #expect(findings.first?.suggestion == nil)
    #expect(findings.first?.message.chinese.contains("可改：") == true)
  }

  @Test(arguments: printings)
  func sumsOfHugeNumbersDoNotOverflow(edition: Edition.ID, layout: TableLayout) throws {
    var generator = SplitMix(seed: 15)
    var report = SampleReport(edition: edition, using: &generator)
    let huge = String(repeating: "9", count: 40)
    for row in report.requests.indices { report.requests[row][row % 7] = huge }
    report.appeals = Array(repeating: huge, count: 15)
    report.documents[1] = [[huge, huge, huge], [huge, huge, huge]]
    let tree = SyntaxTree(parsing: SourceText(report.text(layout)))
    #expect(RuleSet.findings(in: tree).contains { $0.rule == "cell.style" })
  }

  private func check(_ report: SampleReport, _ layout: TableLayout, row: Int, column: Int) throws
    -> (findings: [Finding], cell: Range<Int>)
  {
    let tree = SyntaxTree(parsing: SourceText(report.text(layout)))
    let cell = try #require(
      Report.all(in: tree).first?.requests?.cell(row: row, column: column)?.range
    )
    return (RuleSet.findings(in: tree), cell)
  }
}

/// Where a row is absent or a cell blank, sums are not known; what they must not exceed still is.
@Suite struct UnknownSumTests {
  @Test func aMissingRowDoesNotHideTheWrongCell() throws {
    var generator = SplitMix(seed: 16)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[2][0] = String((Int(report.requests[2][0]) ?? 0) + 40)
    let whole = report.text(.tabSeparated)
    let line = try #require(whole.firstRange(of: "4.无正当理由大量反复申请"))
    let start = whole[..<line.lowerBound].lastIndex { $0.isNewline } ?? whole.startIndex
    let end = whole[line.upperBound...].firstIndex { $0.isNewline } ?? whole.endIndex
    let text = String(whole[..<start]) + whole[end...]
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    #expect(findings.map(\.rule.text).sorted() == ["requests.total", "row.missing"])
    let wrong = try #require(findings.first { $0.rule == "requests.total" })
    #expect(wrong.message.chinese.hasSuffix("此格应为 \((Int(report.requests[2][0]) ?? 0) - 40)"))
  }

  @Test func aBlankCellElsewhereDoesNotDoubleTheFinding() {
    var generator = SplitMix(seed: 17)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[2][0] = String((Int(report.requests[2][0]) ?? 0) + 40)
    report.requests[9][0] = ""
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(.pipe))))
    #expect(findings.map(\.rule.text).sorted() == ["cell.blank", "requests.total"])
  }
}
