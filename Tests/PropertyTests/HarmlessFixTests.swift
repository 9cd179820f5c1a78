import Foundation
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Whatever the report: after a fix its finding is gone, and no error stands that was not there.
@Suite struct HarmlessFixTests {
  /// More in a long run: `FIXED_REPORTS=10000 Tests/properties HarmlessFixTests`.
  private static let reportCount =
    ProcessInfo.processInfo.environment["FIXED_REPORTS"].flatMap { Int($0) } ?? 80

  @Test(arguments: propertySeeds)
  func fixesOfSpoiltReportsDoNoHarm(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var (proposed, refused) = (0, 0)
    var kinds: [String: (count: Int, sample: String)] = [:]
    for number in 0..<Self.reportCount {
      let text = spoiltReport(number, using: &random)
      let (before, checked) = (Said(text), CheckedText(SyntaxTree(parsing: text)))
      for finding in before.findings {
        for fix in finding.fixes {
          proposed += 1
          let isOffered = checked.isHarmless(fix, for: finding)
          if !isOffered { refused += 1 }
          guard isOffered || Self.tellsRefused,
            let harm = harm(of: fix, for: finding, in: text, before)
          else { continue }
          kinds[harm.kind, default: (0, "report \(number): \(harm.detail)")].count += 1
        }
      }
    }
    let listed = kinds.sorted { $0.value.count > $1.value.count }
    for (kind, harm) in listed { Issue.record("\(harm.count) × \(kind)\n\(harm.sample)") }
    // Rules know what they do: trying it out refuses hardly anything.
    #expect(refused * 50 <= proposed, "\(refused) of \(proposed)")
  }

  /// `TELL_REFUSED=1` lists what rules propose and trying it out refuses.
  private static let tellsRefused = ProcessInfo.processInfo.environment["TELL_REFUSED"] != nil

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
          "report \(number): \(error.rule.text) \(error.message.chinese)\n\(text.string(in: SourceEdit.difference(from: text.bytes, to: fixed.bytes).range)) → \(SourceEdit.difference(from: text.bytes, to: fixed.bytes).text)"
        )
      }
      #expect(CertainFixes.applied(to: fixed) == fixed, "report \(number)")
    }
  }

  private struct Harm {
    let kind: String
    let detail: String
  }

  /// What is wrong with a fix; `nil` for nothing.
  private func harm(
    of fix: Fix,
    for finding: Finding,
    in text: SourceText,
    _ before: Said
  ) -> Harm? {
    let edits = fix.edits.prefix(6).map { edit in
      let around = text.string(in: edit.range.widened(by: 40, in: text))
      return "\(edit.range) \(around.debugDescription) → \(edit.text.debugDescription)"
    }
    func harm(_ kind: String, _ detail: String) -> Harm {
      Harm(
        kind: "\(finding.rule.text) \(fix.title.kind): \(kind)",
        detail: "\(finding.message.chinese): \(detail)\n" + edits.joined(separator: "\n")
      )
    }
    for (edit, next) in zip(fix.edits, fix.edits.dropFirst())
    where edit.range.upperBound > next.range.lowerBound
      || edit.range.lowerBound == next.range.lowerBound
    {
      return harm("edits at one place", "\(edit.range) \(next.range)")
    }
    let after = Said(text.applying(fix.edits))
    if after.count(of: finding) >= before.count(of: finding) {
      return harm("the finding stays", "")
    }
    return after.firstError(notIn: before).map { harm("new \($0.rule.text)", $0.message.chinese) }
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
