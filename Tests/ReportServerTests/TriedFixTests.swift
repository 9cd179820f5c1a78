import LanguageServerProtocol
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Synchronization
import Testing

/// Fixes are tried before they are offered, and no more often than that takes.
@Suite struct TriedFixTests {
  @Test func aFixIsTriedOnceWhileTheTextStays() throws {
    let workers = CountingWorkers()
    var editor = try TestEditor(workers: workers)
    try editor.send(editor.open(Self.report))
    let finding = try #require(
      try editor.readDiagnostics().diagnostics.first { $0.code == "row.missing" }
    )
    let start = workers.count
    let first = try editor.codeActions(at: finding.range)
    // One row, filled in or left blank, and both rows: three texts.
    #expect(workers.count == start + 3)
    #expect(try editor.codeActions(at: finding.range) == first)
    #expect(workers.count == start + 3)
    try editor.finish()
  }

  @Test func whatSeveralFindingsProposeIsTriedOnce() throws {
    let workers = CountingWorkers()
    var editor = try TestEditor(workers: workers)
    try editor.send(editor.open(Self.report))
    let findings = try editor.readDiagnostics().diagnostics.filter { $0.code == "row.missing" }
    try #require(findings.count == 2)
    let start = workers.count
    let both = PositionRange(start: findings[0].range.start, end: findings[1].range.end)
    let actions = try editor.codeActions(at: both)
    #expect(actions.filter { $0.title == "补齐表三缺少的 2 行" }.count == 1)
    #expect(workers.count == start + 5)
    try editor.finish()
  }

  /// Two rows of different groups are missing.
  private static let report: String = {
    var generator = SplitMix(seed: 62)
    var report = SampleReport(edition: .edition2021, using: &generator)
    for row in report.requests.indices { report.requests[row] = Array(repeating: "0", count: 7) }
    return report.text(.tabSeparated).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("2.重复申请") && !$0.contains("2.没有现成信息") }
      .joined(separator: "\n")
  }()
}

/// Counts the pieces of work that were done.
private final class CountingWorkers: Workers {
  private let counted = Mutex(0)
  var count: Int { counted.withLock { $0 } }

  func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    counted.withLock { $0 += count }
    return OneWorker().map(count, work)
  }
}
