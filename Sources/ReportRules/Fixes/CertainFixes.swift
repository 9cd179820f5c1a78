package import ReportSyntax

/// What may be repaired without asking: fixes that only one reading supports, of rules that are on.
package enum CertainFixes {
  /// Repairs once after the other until nothing certain is left, so that doing it twice changes
  /// nothing more.
  private static let largestRoundCount = 32

  /// The text with all certain fixes done, but for those that would bring an error about.
  package static func applied(
    to text: SourceText,
    settings: RuleSettings = .standard
  ) -> SourceText {
    repair(CheckedText(SyntaxTree(parsing: text), settings: settings)).text
  }

  /// The same, and of which rules the findings were that are repaired by it.
  package static func repair(
    _ text: SourceText,
    settings: RuleSettings
  ) -> (text: SourceText, rules: [Rule.ID]) {
    repair(CheckedText(SyntaxTree(parsing: text), settings: settings))
  }

  private static func repair(_ text: CheckedText) -> (text: SourceText, rules: [Rule.ID]) {
    var checked = text
    var rules: [Rule.ID] = []
    for _ in 0..<largestRoundCount {
      guard let next = round(checked) else { break }
      checked = next.text
      rules += next.findings.map(\.rule)
    }
    return (checked.tree.text, rules)
  }

  /// The edits that do it, all of them for this text; none where nothing is certain.
  package static func allEdits(of checked: CheckedText) -> [SourceEdit] {
    guard let first = round(checked) else { return [] }
    // As a rule nothing is left; else the edits of later rounds have to be put into one.
    if round(first.text) == nil { return first.edits }
    return [
      SourceEdit.difference(from: checked.tree.text.bytes, to: repair(first.text).text.bytes)
    ]
  }

  /// The certain fixes of one round and the text after them; `nil` where none is left.
  private static func round(
    _ before: CheckedText
  ) -> (edits: [SourceEdit], text: CheckedText, findings: [Finding])? {
    func after(_ edits: [SourceEdit]) -> CheckedText? {
      if edits.isEmpty { return nil }
      let after = before.applying(edits)
      let isSame = after.tree.text.bytes == before.tree.text.bytes
      return isSame || after.hasErrors(notIn: before) ? nil : after
    }
    let all = accepted(of: before.findings)
    if let checked = after(all.edits) { return (all.edits, checked, all.findings) }
    if all.edits.isEmpty { return nil }
    // One of them does harm: each by itself, then, and whether they do together.
    let harmless = before.findings.filter { finding in
      finding.certainFix.map { before.isHarmless($0, for: finding) } ?? false
    }
    let some = accepted(of: harmless)
    return after(some.edits).map { (some.edits, $0, some.findings) }
  }

  /// One round: the certain fixes that do not get in each other's way.
  package static func edits(of findings: [Finding]) -> [SourceEdit] {
    accepted(of: findings).edits
  }

  /// The same, and the findings that are repaired by it.
  private static func accepted(
    of findings: [Finding]
  ) -> (edits: [SourceEdit], findings: [Finding]) {
    // In the order of the text.
    var accepted: [SourceEdit] = []
    var repaired: [Finding] = []
    for finding in findings {
      guard let fix = finding.certainFix else { continue }
      let places = fix.edits.map { edit in
        accepted.firstIndexBeyond { $0.range.lowerBound >= edit.range.lowerBound }
      }
      let isFree = zip(fix.edits, places).allSatisfy { edit, place in
        let isBehind = place == 0 || accepted[place - 1].range.upperBound <= edit.range.lowerBound
        guard isBehind, place < accepted.count else { return isBehind }
        let next = accepted[place].range
        return edit.range.upperBound <= next.lowerBound && edit.range.lowerBound < next.lowerBound
      }
      guard isFree else { continue }
      repaired.append(finding)
      for edit in fix.edits {
        let place = accepted.firstIndexBeyond { $0.range.lowerBound >= edit.range.lowerBound }
        accepted.insert(edit, at: place)
      }
    }
    return (accepted, repaired)
  }
}

extension Finding {
  fileprivate var certainFix: Fix? { fixes.first { $0.certainty == .certain } }

  /// Whether only one reading supports how to repair it.
  package var isCertain: Bool { fixes.contains { $0.certainty == .certain } }
}
