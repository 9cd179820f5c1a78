import Foundation
import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// No text, however damaged, stops the rules or their fixes: Swift cannot catch a trap.
@Suite struct DamagedReportTests {
  /// More in a long run: `DAMAGED_REPORTS=100000 swift test --filter DamagedReportTests`.
  private static let textCount =
    ProcessInfo.processInfo.environment["DAMAGED_REPORTS"].flatMap { Int($0) } ?? 240

  @Test(arguments: propertySeeds)
  func rulesAndFixesAreTotal(seed: UInt64) {
    print("damaged reports: seed \(seed)")
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

  /// One accident: lines doubled, cut, moved; cells emptied, filled with anything, added, lost.
  private func damage(_ bytes: inout [UInt8], using random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let pieces = [
      "\t", "\t\t\t", "|", "| |", "\n", "\n\n", "\r", "0", "99999999999999999999", "-1", "1.5", "/",
      "无",
      "第二十条第（六）项", "信息内容", "（七）总计", "（六）其他处理", "3.其他", "小计", "三、收到和处理政府信息公开申请情况",
      "结果维持", "1 2", "１", "O", "𠮷", "（", "本年制发件数", "采购总金额", "行政处罚",
    ]
    let place = random.next(below: bytes.count)
    let length = min(random.next(below: 60), bytes.count - place)
    switch random.next(below: 5) {
    case 0: bytes.removeSubrange(place..<place + length)
    case 1:
      bytes.insert(contentsOf: bytes[place..<place + length], at: random.next(below: bytes.count))
    case 2: bytes.insert(contentsOf: pieces[random.next(below: pieces.count)].utf8, at: place)
    case 3:
      let words = pieces[random.next(below: pieces.count)].utf8
      bytes.replaceSubrange(place..<place + min(length, 6), with: words)
    default: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    }
  }
}
