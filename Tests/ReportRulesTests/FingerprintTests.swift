import Foundation
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What the names of findings last through, and what they tell apart.
@Suite struct FingerprintTests {
  private func report(_ spoil: (inout SampleReport) -> Void = { _ in }) -> SampleReport {
    var generator = SplitMix(seed: 7)
    var report = SampleReport(edition: .edition2021, using: &generator)
    spoil(&report)
    return report
  }

  private func checked(_ text: String) -> CheckedText {
    CheckedText(SyntaxTree(parsing: SourceText(text)))
  }

  private func fingerprints(_ text: String) -> [String] {
    checked(text).fingerprints.map(\.text)
  }

  private func spoilt(_ layout: TableLayout = .tabSeparated, total: String = "999") -> String {
    report {
      $0.requests[$0.edition.requests.outcomesTotal][0] = total
      $0.documents[6]?[0][0] = "六"
    }.text(layout).replacingOccurrences(of: "依法办理申请。", with: "依法办理申请，，认真答复。")
  }

  @Test func everyFindingHasItsOwn() {
    let names = fingerprints(spoilt())
    #expect(names.count >= 3)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.count == 16 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test func namesAreFoundOutOnlyWhereSomebodyAsks() {
    let text = SourceText(spoilt())
    let named = Verdict(on: text, settings: .standard, by: OneWorker())
    let bare = Verdict(on: text, settings: .standard, by: OneWorker(), isNamed: false)
    #expect(bare.statements.map(\.finding) == named.statements.map(\.finding))
    #expect(named.statements.allSatisfy { !$0.fingerprint.text.isEmpty })
    #expect(named.statements.allSatisfy { !$0.place.chinese.isEmpty })
    #expect(bare.statements.allSatisfy { $0.fingerprint.text.isEmpty })
  }

  /// `é` is one, though it may be written as two.
  @Test func placesAreToldByTheFirstCharacters() {
    func place(_ words: String) -> [String] {
      let text = "清水镇2025年政府信息公开工作年度报告\n一、总体情况\n\(words)，，全部答复。\n"
      return Verdict(on: SourceText(text), settings: .standard, by: OneWorker()).statements
        .filter { $0.finding.rule == "text.punctuation" }.map(\.place.chinese)
    }
    #expect(place("依法办理申请") == ["一、总体情况·「依法办理申请，，全部答复…」"])
    #expect(place("依 法 办\u{3000}理申请") == ["一、总体情况·「依法办理申请，，全部答复…」"])
    #expect(place("依法办理e\u{301}申请") == ["一、总体情况·「依法办理e\u{301}申请，，全部答…」"])
  }

  @Test func linesAboveChangeNothing() {
    let text = spoilt()
    let longer = text.replacingOccurrences(of: "（一）主动公开。", with: "本镇工作如下。\n\n（一）主动公开。")
    #expect(longer != text)
    #expect(Set(fingerprints(text)).isSubset(of: fingerprints(longer)))
  }

  @Test func theLayoutChangesNothing() {
    let text = Set(fingerprints(spoilt()))
    for layout in TableLayout.allCases {
      #expect(text.symmetricDifference(fingerprints(spoilt(layout))) == [], "\(layout)")
    }
  }

  @Test func theCountInACellChangesNothing() {
    #expect(fingerprints(spoilt(total: "999")) == fingerprints(spoilt(total: "998")))
  }

  @Test func organAndYearTellReportsApart() {
    let text = spoilt()
    let other = text.replacingOccurrences(of: "清水镇", with: "白马乡")
    #expect(Set(fingerprints(text)).isDisjoint(with: fingerprints(other)))
  }

  @Test func equalsAreCounted() {
    let twice = report().text(.tabSeparated)
      .replacingOccurrences(of: "依法办理申请。", with: "依法办理，，申请。依法办理，，申请。")
    let names = zip(checked(twice).findings, fingerprints(twice))
      .filter { $0.0.rule == "text.punctuation" }.map(\.1)
    #expect(names.count == 2)
    #expect(Set(names).count == 2)
  }

  @Test func whatIsMissingAtOneHeadingIsToldApart() {
    // Of two groups: those of one are one finding.
    let rows = ["1.属于国家秘密", "2.没有现成信息需要另行制作"]
    func without(_ rows: [String]) -> String {
      report().text(.tabSeparated).split(separator: "\n", omittingEmptySubsequences: false)
        .filter { line in !rows.contains { line.contains($0) } }.joined(separator: "\n")
    }
    let both = fingerprints(without(rows))
    for row in rows {
      let one = fingerprints(without([row]))
      #expect(one.count == 1)
      #expect(Set(one).isSubset(of: both), "\(row)")
    }
  }

  @Test func placesSpeakTheWordsOfTheForm() throws {
    let checked = checked(spoilt())
    let report = try #require(checked.reports.first)
    let places = FormPlaces(report)
    let names = checked.findings.map { places.place(of: $0.range).name.chinese }
    #expect(names.contains("表三·三（七）·自然人"))
    #expect(names.contains("表二·行政处罚·本年处理决定数量"))
    #expect(names.contains("一、总体情况·「（二）依申请公开。依法办…」"))
  }

  @Test func severalReportsOfATextKeepTheirNames() {
    let first = spoilt()
    let second = first.replacingOccurrences(of: "清水镇", with: "白马乡")
    let together = CheckedText(SyntaxTree(parsing: SourceText(first + "\n" + second)))
    #expect(together.fingerprints.map(\.text) == fingerprints(first) + fingerprints(second))
  }
}
