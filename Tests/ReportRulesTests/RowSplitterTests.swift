import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Lost empty lines between the rows of a table do not matter.
@Suite struct RowSplitterTests {
  @Test(arguments: Edition.ID.allCases)
  func aTableWithoutEmptyLinesIsReadAlike(edition: Edition.ID) {
    var generator = SplitMix(seed: 41)
    let report = SampleReport(edition: edition, using: &generator).text(.cellPerLine)
    let dense = report.replacing("\n\n\t", with: "\n\t")
    #expect(findings(dense) == [])
  }

  @Test func aLostEmptyLineIsNoFault() {
    var generator = SplitMix(seed: 42)
    let report = SampleReport(edition: .edition2021, using: &generator).text(.cellPerLine)
    var position = report.startIndex
    while let gap = report[position...].firstRange(of: "\n\n\t") {
      let spoilt = report.replacingCharacters(in: gap, with: "\n\t")
      #expect(findings(spoilt) == [], "\(report[gap.upperBound...].prefix(30))")
      position = gap.upperBound
    }
  }

  @Test func aWrongNumberIsStillFoundOnItsCell() {
    var generator = SplitMix(seed: 43)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[7][2] = "500"
    let dense = report.text(.cellPerLine).replacing("\n\n\t", with: "\n\t")
    #expect(findings(dense).count == 1)
  }

  private func findings(_ text: String) -> [String] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map(\.message.chinese)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
