package import ReportSyntax

/// What may be repaired without asking: fixes that only one reading supports, of rules that are on.
package enum CertainFixes {
  /// Repairs once after the other until nothing certain is left, so that doing it twice changes
  /// nothing more.
  private static let largestRoundCount = 32

  /// The text with all certain fixes done.
  package static func applied(
    to text: SourceText,
    settings: RuleSettings = .standard
  ) -> SourceText {
    var text = text
    for _ in 0..<largestRoundCount {
      let edits = edits(of: findings(in: text, settings))
      if edits.isEmpty { return text }
      text = text.applying(edits)
    }
    return text
  }

  /// The edits that do it, all of them for this text; none where nothing is certain.
  package static func allEdits(of checked: CheckedText) -> [SourceEdit] {
    let (text, settings) = (checked.tree.text, checked.settings)
    let first = edits(of: checked.findings)
    if first.isEmpty { return [] }
    let once = text.applying(first)
    // As a rule nothing is left; else the edits of later rounds have to be put into one.
    if edits(of: findings(in: once, settings)).isEmpty { return first }
    return [
      SourceEdit.difference(from: text.bytes, to: applied(to: once, settings: settings).bytes)
    ]
  }

  private static func findings(in text: SourceText, _ settings: RuleSettings) -> [Finding] {
    RuleSet.findings(in: SyntaxTree(parsing: text), settings: settings)
  }

  /// One round: the certain fixes that do not get in each other's way.
  package static func edits(of findings: [Finding]) -> [SourceEdit] {
    var accepted: [SourceEdit] = []
    for finding in findings {
      guard let fix = finding.fixes.first(where: { $0.certainty == .certain }) else { continue }
      let isFree = fix.edits.allSatisfy { edit in
        accepted.allSatisfy {
          $0.range.upperBound <= edit.range.lowerBound
            || edit.range.upperBound <= $0.range.lowerBound
        }
      }
      if isFree { accepted += fix.edits }
    }
    return accepted.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Finding {
  /// Whether only one reading supports how to repair it.
  package var isCertain: Bool { fixes.contains { $0.certainty == .certain } }
}
