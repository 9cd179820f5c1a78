import ReportSyntax

/// Whether fixes do what they promise, found out by doing them.
///
/// Rules propose what repairs; where a report is damaged in ways that nobody foresaw, a fix may reveal or
/// make other faults. Such a fix is not offered.
extension CheckedText {
  /// Whether after a fix its finding is gone, and no error stands that was not there.
  package func isHarmless(_ fix: Fix, for finding: Finding) -> Bool {
    for (edit, next) in zip(fix.edits, fix.edits.dropFirst())
    where edit.range.upperBound > next.range.lowerBound
      || edit.range.lowerBound == next.range.lowerBound
    {
      return false
    }
    let after = applying(fix.edits)
    return after.count(like: finding) < count(like: finding) && !after.hasErrors(notIn: self)
  }

  /// Whether some rule finds more errors than in another version of the text, and one that it did not
  /// find there.
  func hasErrors(notIn before: CheckedText) -> Bool {
    let (old, new) = (before.errorCounts, errorCounts)
    return findings.contains { finding in
      finding.severity == .error
        && new[finding.rule, default: 0] > old[finding.rule, default: 0]
        && count(like: finding) > before.count(like: finding)
    }
  }

  private var errorCounts: [Rule.ID: Int] {
    var counts: [Rule.ID: Int] = [:]
    for finding in findings where finding.severity == .error {
      counts[finding.rule, default: 0] += 1
    }
    return counts
  }

  /// How many findings say the same as one.
  private func count(like finding: Finding) -> Int {
    findings.count { $0.rule == finding.rule && $0.message == finding.message }
  }
}
