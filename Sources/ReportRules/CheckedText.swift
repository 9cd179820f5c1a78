package import ReportSyntax

/// A text with everything the rules say about it, kept so that after an edit only those rules are asked
/// again whose part of the report changed.
///
/// For all texts and edits, `checked.updated(to: tree, change)` finds the same as `CheckedText(tree)`:
/// a rule that reads only blocks which are the same, in a report whose sections, year, organ and
/// settings are the same, says the same, and its places have moved with the blocks. Where a place lies
/// in what changed, the rule is asked again.
package struct CheckedText: Sendable {
  package let tree: SyntaxTree
  package let settings: RuleSettings
  /// What is said, in the order of the text; fixes and suggestions may be those of before.
  package let told: [Finding]
  /// The same as a check from scratch finds, in the order of the text.
  package var findings: [Finding] {
    parts.contains(where: \.hasOutdatedFixes)
      ? RuleSet.inTextOrder(parts.flatMap(\.all.findings)) : told
  }
  private let parts: [CheckedReport]
  /// What was done to find this out, since the text was last checked.
  package var work: CheckWork { parts.reduce(CheckWork()) { $0 + $1.work } }

  /// Checks a text from scratch.
  package init(_ tree: SyntaxTree, settings: RuleSettings = .standard) {
    let parts = ReportSplitter.ranges(in: tree).map {
      CheckedReport($0, of: tree, settings: settings)
    }
    self.init(tree, settings, parts)
  }

  private init(_ tree: SyntaxTree, _ settings: RuleSettings, _ parts: [CheckedReport]) {
    self.tree = tree
    self.settings = settings
    self.parts = parts
    told = RuleSet.inTextOrder(parts.flatMap(\.told))
  }

  /// What settings accept, and what therefore is not among the findings; in the order of the text.
  package var accepted: [Finding] { RuleSet.inTextOrder(parts.flatMap(\.all.accepted)) }

  /// The reports of the text, in order.
  package var reports: [Report] {
    parts.compactMap { $0.report(of: tree, settings: settings) }
  }

  /// What is said, without the reports that it is about, which take twenty times the room.
  func withoutReports() -> CheckedText {
    CheckedText(tree, settings, findings, parts.map { $0.withoutReport() })
  }

  /// Whether a report is known to stand here that would have to be read anew.
  var lacksReports: Bool { parts.contains { $0.isReport && $0.knownReport == nil } }

  /// The same with all reports, read anew where they are missing.
  func withReports() -> CheckedText {
    CheckedText(tree, settings, told, parts.map { $0.withReport(of: tree, settings: settings) })
  }

  private init(
    _ tree: SyntaxTree,
    _ settings: RuleSettings,
    _ told: [Finding],
    _ parts: [CheckedReport]
  ) {
    self.tree = tree
    self.settings = settings
    self.told = told
    self.parts = parts
  }

  /// Checks the text again after a change.
  package func updated(to newTree: SyntaxTree, _ change: TreeChange) -> CheckedText {
    let step = TreeStep(from: tree, to: newTree, change)
    let isCutAsBefore = ReportSplitter.isUntouched(by: change, from: tree, to: newTree)
    let ranges = isCutAsBefore ? parts.map(\.blocks) : ReportSplitter.ranges(in: newTree)
    let parts = ranges.map { blocks in
      if let kept = keptPart(blocks, step) { return kept }
      let previous = previousReport(of: blocks, step)
      return CheckedReport(blocks, of: newTree, settings: settings, previous: previous)
    }
    return CheckedText(newTree, settings, parts)
  }

  /// The text after some edits, all of which refer to this text and none of which overlap.
  package func applying(_ edits: [SourceEdit]) -> CheckedText {
    var edited = tree
    var change: TreeChange?
    // Each step takes as long as the text is, so many of them are done as one.
    let steps = edits.count > Self.mostSteps ? [together(edits)] : edits
    // From the end, so that earlier places stay where they are.
    for edit in steps.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }).reversed() {
      let step = edited.apply(edit)
      if change == nil { change = step } else { change?.append(step) }
    }
    return change.map { updated(to: edited, $0) } ?? self
  }

  private static let mostSteps = 8

  /// One edit that does all of some, with what stands between them.
  private func together(_ edits: [SourceEdit]) -> SourceEdit {
    let lower = edits.reduce(tree.text.bytes.count) { min($0, $1.range.lowerBound) }
    let upper = edits.reduce(lower) { max($0, $1.range.upperBound) }
    let after = tree.text.applying(edits).bytes
    let rest = tree.text.bytes.count - upper
    return SourceEdit(range: lower..<upper, replacement: Array(after[lower..<after.count - rest]))
  }

  /// What is known of a report that the change did not touch.
  private func keptPart(_ blocks: Range<Int>, _ step: TreeStep) -> CheckedReport? {
    guard !blocks.overlaps(step.newBlocks), !step.newBlocks.isEmpty || !step.oldBlocks.isEmpty,
      let first = step.oldIndex(ofNewBlock: blocks.lowerBound), !blocks.isEmpty,
      let part = parts.first(where: { $0.blocks.lowerBound == first }),
      part.blocks.count == blocks.count, !part.blocks.overlaps(step.oldBlocks),
      // Blocks that went away between two reports belong to the first of them.
      part.blocks.upperBound != step.oldBlocks.lowerBound
        && part.blocks.lowerBound != step.oldBlocks.upperBound
    else { return nil }
    return part.moved(to: blocks, step)
  }

  /// The report that stood in these blocks, as far as the change left it.
  private func previousReport(of blocks: Range<Int>, _ step: TreeStep) -> CheckedReport.Previous? {
    // With several reports it is not worth finding out which one became which.
    guard parts.count == 1, let part = parts.first, let report = part.knownReport,
      blocks == 0..<step.new.blocks.count, part.blocks == 0..<step.old.blocks.count
    else { return nil }
    return CheckedReport.Previous(
      report: PreviousReport(report: report, step: step),
      results: part.results
    )
  }
}

/// One report with what each rule says about it.
struct CheckedReport: Sendable {
  let blocks: Range<Int>
  /// The report; `nil` for a text that is none, and for a report that was only moved.
  let knownReport: Report?
  /// What each check says, in the order of ``RuleSet/questions``; empty for a text that is no report, and for
  /// a report that was only moved or read anew.
  let results: [RuleResult]
  /// What is said, in the order of the rules, or of the text; fixes and suggestions may be those of
  /// before.
  let told: [Finding]
  /// Those that settings accept.
  private let accepted: [Finding]
  /// Whether some fixes and suggestions are to be made anew before anybody sees them.
  let hasOutdatedFixes: Bool
  /// Whether it is a report at all.
  let isReport: Bool
  /// What was done to find this out.
  let work: CheckWork

  struct Previous {
    let report: PreviousReport
    let results: [RuleResult]
  }

  init(
    _ blocks: Range<Int>,
    of tree: SyntaxTree,
    settings: RuleSettings,
    previous: Previous? = nil
  ) {
    self.blocks = blocks
    knownReport = Report.reading(
      blocks,
      of: tree,
      settings: settings,
      previous: previous?.report
    )
    var work = CheckWork()
    work.reportsRead = 1
    work.blocksRead = previous?.report.step.newBlocks.count ?? blocks.count
    guard let report = knownReport else {
      self.work = work
      results = []
      told = []
      accepted = []
      hasOutdatedFixes = false
      isReport = false
      return
    }
    let reuse = previous.flatMap { RuleReuse($0.report, report) }
    let questions = RuleSet.questions
    let results =
      if let reuse, let known = previous?.results, known.count == questions.count {
        zip(questions, known).map { reuse.result(of: $0, from: $1) }
      } else {
        questions.map { RuleResult($0, report) }
      }
    self.results = results
    (told, accepted) = report.sortingOutAccepted(results)
    hasOutdatedFixes = results.contains(where: \.hasOutdatedFixes)
    isReport = true
    work.passagesRead = report.ownProse.readCount
    work.tablesMatched = report.matchedTableCount
    work.rulesAsked = results.count(where: \.wasAsked)
    work.passagesAsked = results.reduce(0) { $0 + $1.askedPassageCount }
    self.work = work
  }

  private init(
    _ blocks: Range<Int>,
    _ findings: [Finding],
    accepted: [Finding],
    isReport: Bool,
    report: Report? = nil
  ) {
    self.blocks = blocks
    self.accepted = accepted
    knownReport = report
    results = []
    told = findings
    hasOutdatedFixes = false
    self.isReport = isReport
    work = CheckWork()
  }

  /// The report, read anew where only its findings were kept.
  func report(of tree: SyntaxTree, settings: RuleSettings) -> Report? {
    isReport ? knownReport ?? Report.reading(blocks, of: tree, settings: settings) : nil
  }

  /// The same as a check from scratch finds, and what of it settings accept.
  var all: (findings: [Finding], accepted: [Finding]) {
    guard hasOutdatedFixes, let report = knownReport else { return (told, accepted) }
    return report.sortingOutAccepted(
      zip(RuleSet.questions, results).map { question, result in
        result.hasOutdatedFixes ? RuleResult(question, report) : result
      }
    )
  }

  func withoutReport() -> CheckedReport {
    let (findings, accepted) = all
    return CheckedReport(blocks, findings, accepted: accepted, isReport: isReport)
  }

  /// The same with its report; what each check said stays forgotten.
  func withReport(of tree: SyntaxTree, settings: RuleSettings) -> CheckedReport {
    guard isReport, knownReport == nil else { return self }
    return CheckedReport(
      blocks,
      told,
      accepted: accepted,
      isReport: isReport,
      report: report(of: tree, settings: settings)
    )
  }

  /// The same findings at other places; `nil` where one of them lies in what changed.
  func moved(to blocks: Range<Int>, _ step: TreeStep) -> CheckedReport? {
    func moved(_ findings: [Finding]) -> [Finding]? {
      var moved: [Finding] = []
      moved.reserveCapacity(findings.count)
      for finding in findings {
        guard let finding = finding.moved(step.newRange) else { return nil }
        moved.append(finding)
      }
      return moved
    }
    let all = all
    guard let findings = moved(all.findings), let accepted = moved(all.accepted) else { return nil }
    return CheckedReport(blocks, findings, accepted: accepted, isReport: isReport)
  }
}

extension Report {
  /// What all checks say without what settings accept, and this.
  ///
  /// - Parameter results: In the order of ``RuleSet/questions``.
  fileprivate func sortingOutAccepted(
    _ results: [RuleResult]
  ) -> (findings: [Finding], accepted: [Finding]) {
    var findings: [Finding] = []
    let questions = RuleSet.questions
    for index in results.indices {
      findings += results[index].findings(of: questions[index], in: self)
    }
    if settings.accepted.isEmpty || findings.isEmpty { return (findings, []) }
    let ordered = RuleSet.inTextOrder(findings)
    var (kept, accepted): ([Finding], [Finding]) = ([], [])
    for (finding, fingerprint) in zip(ordered, fingerprints(of: ordered)) {
      if settings.accepted.contains(fingerprint.text) {
        accepted.append(finding)
      } else {
        kept.append(finding)
      }
    }
    return (kept, accepted)
  }
}
