import ReportRules

/// Which findings are shown and counted.
struct FindingFilter {
  /// The slightest of them.
  var threshold: Severity = .hint
  /// Those of these rules; `nil` for all.
  var rules: RuleSelection?
  /// Findings that an earlier run told of already.
  var baseline: Baseline?

  func admits(_ statement: Verdict.Statement) -> Bool {
    let finding = statement.finding
    return finding.severity <= threshold
      && rules?.contains(finding.rule) ?? true
      && !(baseline?.contains(statement.fingerprint) ?? false)
  }
}
