import ReportRules

/// How many of everything; sums of tallies are tallies.
struct Tally: Equatable {
  /// Files that were checked.
  var fileCount = 0
  /// Files that could not be read.
  var unreadableCount = 0
  /// Files that `--fix` would change.
  var differingCount = 0
  private var findingCounts: [Severity: Int] = [:]

  var findingCount: Int { findingCounts.values.reduce(0, +) }

  func count(of severity: Severity) -> Int {
    findingCounts[severity, default: 0]
  }

  mutating func add(_ findings: [Finding]) {
    for finding in findings { findingCounts[finding.severity, default: 0] += 1 }
  }

  static func += (left: inout Tally, right: Tally) {
    left.fileCount += right.fileCount
    left.unreadableCount += right.unreadableCount
    left.differingCount += right.differingCount
    left.findingCounts.merge(right.findingCounts, uniquingKeysWith: +)
  }

  /// 2 beats 1: where a file could not be read, nobody knows what is in it.
  var exitCode: Int32 {
    if unreadableCount > 0 { return Failure.exitCode }
    return findingCount > 0 || differingCount > 0 ? 1 : 0
  }
}
