import ReportRules
import ReportSyntax

/// How many of everything; sums of tallies are tallies.
struct Tally: Equatable {
  /// Files that were read, reports or not.
  var fileCount = 0
  /// Files that could not be read.
  var unreadableCount = 0
  /// Files that `--fix` would change.
  var differingCount = 0
  /// Findings that `--fix` would repair.
  var fixableCount = 0
  /// Findings that were repaired; `nil` where nobody asked for it.
  var fixedCount: Int?
  /// Reports that were checked whole.
  var wholeReportCount = 0
  /// Reports of which not all was checked, by the tables that were.
  var partialReportCounts: [[SectionNumber]: Int] = [:]
  /// Files that are no annual reports.
  var otherFileCount = 0
  /// Those of them that were named, and so were expected to be some.
  var namedOtherFileCount = 0
  private var findingCounts: [Severity: Int] = [:]
  /// Findings that tell of what was not read, not of what is wrong.
  private var gapCount = 0

  init() {}

  init(_ file: CheckedFile) {
    add(file.findings)
    if file.isUnitList { return }
    fileCount = 1
    (fixableCount, fixedCount) = (file.fixableCount, file.fixedRules?.count)
    for report in file.reports {
      if report.isWhole {
        wholeReportCount += 1
      } else {
        let read = report.isCut ? [] : report.tables.filter { !$0.isUnread }.map(\.section)
        partialReportCounts[read, default: 0] += 1
      }
    }
    if file.reports.isEmpty { (otherFileCount, namedOtherFileCount) = (1, file.isNamed ? 1 : 0) }
    gapCount = file.statements.count(where: \.tellsUnread)
  }

  var findingCount: Int { findingCounts.values.reduce(0, +) }
  var partialReportCount: Int { partialReportCounts.values.reduce(0, +) }
  var reportCount: Int { wholeReportCount + partialReportCount }

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
    left.fixableCount += right.fixableCount
    if let count = right.fixedCount { left.fixedCount = (left.fixedCount ?? 0) + count }
    left.wholeReportCount += right.wholeReportCount
    left.partialReportCounts.merge(right.partialReportCounts, uniquingKeysWith: +)
    left.otherFileCount += right.otherFileCount
    left.namedOtherFileCount += right.namedOtherFileCount
    left.gapCount += right.gapCount
    left.findingCounts.merge(right.findingCounts, uniquingKeysWith: +)
  }

  /// The exit code of the run.
  ///
  /// 2 beats 1: where a file could not be read, nobody knows what is in it. 1 beats 3: what was found
  /// is there, however much was not checked.
  var exitCode: Int32 {
    if unreadableCount > 0 { return Failure.exitCode }
    if findingCount > gapCount || differingCount > 0 { return 1 }
    return namedOtherFileCount > 0 || partialReportCount > 0 ? 3 : 0
  }
}

/// What is told when all files have been seen.
struct RunSummary {
  var tally = Tally()
  var statistics = Statistics()
  /// Reports for which no report of last year was found, where some were named.
  var unprecedentedCount = 0
  /// Files that could not be read, and why.
  var unreadable: [(name: String, problem: FileProblem)] = []
  /// Files in folders whose names are those of no report.
  var ignored: [String] = []
  /// Files with a report that was checked in another file.
  var doubled: [String] = []
}
