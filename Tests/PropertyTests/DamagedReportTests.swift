import Foundation
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// No text, however damaged, stops the rules or their fixes: Swift cannot catch a trap.
@Suite struct DamagedReportTests {
  /// More in a long run: `DAMAGED_REPORTS=100000 swift test -c release --filter DamagedReportTests`.
  private static let textCount =
    ProcessInfo.processInfo.environment["DAMAGED_REPORTS"].flatMap { Int($0) } ?? 240

  @Test(arguments: propertySeeds)
  func rulesAndFixesAreTotal(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let layouts = TableLayout.allCases
    let loose = LooseLayout.allCases
    for number in 0..<Self.textCount {
      let edition = number.isMultiple(of: 2) ? Edition.ID.edition2019 : .edition2021
      let report = SampleReport(edition: edition, using: &random)
      let kind = number % (layouts.count + loose.count)
      var bytes = Array(
        (kind < layouts.count
          ? report.text(layouts[kind]) : report.text(loose[kind - layouts.count])).utf8
      )
      for _ in 0...random.next(below: 12) { damage(&bytes, using: &random) }
      let text = SourceText(bytes)
      let length = bytes.count
      for finding in RuleSet.findings(in: SyntaxTree(parsing: text)) {
        #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= length)
        for place in finding.related {
          #expect(place.range.lowerBound >= 0 && place.range.upperBound <= length)
        }
        for fix in finding.fixes {
          #expect(
            fix.edits.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= length }
          )
          let fixed = text.applying(fix.edits)
          _ = RuleSet.findings(in: SyntaxTree(parsing: fixed))
        }
      }
      _ = CertainFixes.applied(to: text)
    }
  }

  /// Lines of one edition in a report of the other, as when an office goes on from an old report.
  @Test(arguments: propertySeeds)
  func splicedReportsAreRead(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let layouts = TableLayout.allCases
    for number in 0..<Self.textCount {
      let layout = layouts[number % layouts.count]
      let editions: [Edition.ID] =
        number.isMultiple(of: 2) ? [.edition2019, .edition2021] : [.edition2021, .edition2019]
      var (lines, others) = (
        lines(editions[0], layout, &random), lines(editions[1], layout, &random)
      )
      for _ in 0...random.next(below: 3) {
        // The same place in both, give or take a few lines.
        let place = random.next(below: others.count)
        let piece = others[place..<min(others.count, place + 1 + random.next(below: 12))]
        let start = min(lines.count, max(0, place + random.next(below: 9) - 4))
        let end = min(lines.count, start + random.next(below: 12))
        lines.replaceSubrange(start..<end, with: piece)
        swap(&lines, &others)
      }
      let text = SourceText(lines.joined(separator: "\n"))
      for finding in RuleSet.findings(in: SyntaxTree(parsing: text)) {
        for fix in finding.fixes {
          _ = RuleSet.findings(in: SyntaxTree(parsing: text.applying(fix.edits)))
        }
      }
    }
  }

  private func lines(
    _ edition: Edition.ID,
    _ layout: TableLayout,
    _ random: inout SplitMix
  ) -> [Substring] {
    SampleReport(edition: edition, using: &random).text(layout)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
}
