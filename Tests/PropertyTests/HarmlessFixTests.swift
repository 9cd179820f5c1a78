import Foundation
import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// Whatever the report: after a fix its finding is gone, and no error stands that was not there.
@Suite struct HarmlessFixTests {
  /// More in a long run: `FIXED_REPORTS=10000 Tests/properties HarmlessFixTests`.
  private static let reportCount =
    ProcessInfo.processInfo.environment["FIXED_REPORTS"].flatMap { Int($0) } ?? 80

  @Test(arguments: propertySeeds)
  func fixesOfSpoiltReportsDoNoHarm(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var kinds: [String: (count: Int, sample: String)] = [:]
    for number in 0..<Self.reportCount {
      let text = spoiltReport(number, using: &random)
      for harm in harms(in: text) {
        kinds[harm.kind, default: (0, "report \(number): \(harm.detail)")].count += 1
      }
    }
    let listed = kinds.sorted { $0.value.count > $1.value.count }
    for (kind, harm) in listed { Issue.record("\(harm.count) × \(kind)\n\(harm.sample)") }
  }

  @Test(arguments: propertySeeds)
  func doingAllThatIsCertainBringsNoError(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for number in 0..<Self.reportCount {
      let text = spoiltReport(number, using: &random)
      let fixed = CertainFixes.applied(to: text)
      if fixed == text { continue }
      let (before, after) = (Said(text), Said(fixed))
      if let error = after.firstError(notIn: before) {
        Issue.record(
          "report \(number): \(error)\n\(SourceEdit.difference(from: text.bytes, to: fixed.bytes))"
        )
      }
      #expect(CertainFixes.applied(to: fixed) == fixed, "report \(number)")
    }
  }

  private struct Harm {
    let kind: String
    let detail: String
  }

  /// What is wrong with the fixes of a text.
  private func harms(in text: SourceText) -> [Harm] {
    let before = Said(text)
    return before.findings.flatMap { finding in
      finding.fixes.compactMap { fix in
        guard let harm = harm(of: fix, for: finding, in: text, before) else { return nil }
        let edits = fix.edits.prefix(6).map { edit in
          let around = text.string(in: edit.range.widened(by: 40, in: text))
          return "\(edit.range) \(around.debugDescription) → \(edit.text.debugDescription)"
        }
        return Harm(
          kind: "\(finding.rule.text) \(fix.title.kind): \(harm.kind)",
          detail: "\(finding.message.chinese): \(harm.detail)\n" + edits.joined(separator: "\n")
        )
      }
    }
  }

  private func harm(
    of fix: Fix,
    for finding: Finding,
    in text: SourceText,
    _ before: Said
  ) -> Harm? {
    for (edit, next) in zip(fix.edits, fix.edits.dropFirst())
    where edit.range.upperBound > next.range.lowerBound
      || edit.range.lowerBound == next.range.lowerBound
    {
      return Harm(kind: "edits at one place", detail: "\(edit.range) \(next.range)")
    }
    let after = Said(text.applying(fix.edits))
    if after.count(of: finding) >= before.count(of: finding) {
      return Harm(kind: "the finding stays", detail: "")
    }
    return after.firstError(notIn: before).map {
      Harm(kind: "new \($0.rule.text)", detail: $0.message.chinese)
    }
  }
}

/// What the rules say of a text.
private struct Said {
  let findings: [Finding]
  private var counts: [String: Int] = [:]
  private var errors: [String: Int] = [:]

  init(_ text: SourceText) {
    findings = RuleSet.findings(in: SyntaxTree(parsing: text))
    for finding in findings {
      counts[finding.rule.text + finding.message.chinese, default: 0] += 1
      if finding.severity == .error { errors[finding.rule.text, default: 0] += 1 }
    }
  }

  func count(of finding: Finding) -> Int {
    counts[finding.rule.text + finding.message.chinese] ?? 0
  }

  /// An error of a rule that had fewer of them before.
  func firstError(notIn before: Said) -> Finding? {
    findings.first { finding in
      finding.severity == .error
        && errors[finding.rule.text, default: 0] > before.errors[finding.rule.text, default: 0]
        && before.count(of: finding) < count(of: finding)
    }
  }
}

extension Wording {
  /// The words without what is quoted or counted in them.
  fileprivate var kind: String {
    chinese.replacing(/「[^」]*」/, with: "「」").replacing(/[0-9]+/, with: "#")
  }
}

extension SourceEdit {
  fileprivate var text: String { String(decoding: replacement, as: UTF8.self) }
}

extension Range<Int> {
  fileprivate func widened(by count: Int, in text: SourceText) -> Range<Int> {
    Swift.max(lowerBound - count, 0)..<Swift.min(upperBound + count, text.bytes.count)
  }
}
