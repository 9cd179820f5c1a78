import ReportSyntax

/// What one rule says about one report.
struct RuleResult: Sendable {
  /// Empty for a rule of words, whose findings are remembered with the passages.
  private let own: [Finding]

  /// Everything the rule says about the report.
  func findings(of rule: Rule, in report: Report) -> [Finding] {
    if case .words(let words) = rule.check { return report.findings(of: rule, words) }
    return own
  }

  /// Whether the rule looked at the report for it.
  let wasAsked: Bool

  private init(kept own: [Finding]) {
    self.own = own
    wasAsked = false
  }

  /// Asks a rule.
  init(_ rule: Rule, _ report: Report) {
    switch (rule.check, rule.treatment(under: report.settings)) {
    case (.words, _), (_, .silent):
      own = []
      wasAsked = false
    case (.report(_, _, let check), .asked(let severity)):
      let drafts = check(report)
      wasAsked = true
      own =
        drafts.isEmpty
        ? [] : drafts.map { rule.finding($0, severity: severity, in: report.text.bytes) }
    }
  }

  var hasFindings: Bool { !own.isEmpty }

  /// The same findings at other places; `nil` where one of them lies in what changed.
  func moved(_ step: TreeStep) -> RuleResult? {
    if own.isEmpty { return RuleResult(kept: own) }
    var moved: [Finding] = []
    for finding in own {
      guard let finding = finding.moved(step.newRange) else { return nil }
      moved.append(finding)
    }
    return RuleResult(kept: moved)
  }
}

/// Which findings of a report before an edit still stand after it.
struct RuleReuse {
  private let step: TreeStep
  private let report: Report
  /// The parts of the report that may read differently now.
  private let changed: Rule.Parts
  /// What passages say, or said, that are not the same any more.
  private let changedMatters: PassageMatters

  /// `nil` where the edit changed what every rule may read: which sections there are, the year.
  init?(_ previous: PreviousReport, _ report: Report) {
    let old = previous.report
    guard report.outline.hasSameNumbers(as: old.outline),
      report.identity.year == old.identity.year, report.settings == old.settings,
      report.isUnfinished == old.isUnfinished
    else { return nil }
    step = previous.step
    self.report = report
    var changed: Rule.Parts = []
    if !report.identity.hasSameFacts(as: old.identity) { changed.insert(.organ) }
    changed.formUnion(report.changedTables)
    // Where tables have lost their grid, lines that look like headings are cells.
    if report.looseSections != old.looseSections { changed.insert(.prose) }
    changed.formUnion(previous.changedProse(report.outline))
    let difference = ProseDifference(report.prose, from: old.prose)
    changedMatters = difference.matters
    let isSameSignature = report.signature?.passages.count == old.signature?.passages.count
    if difference.changesTopics || !isSameSignature { changed.insert(.topics) }
    self.changed = changed
  }

  /// What a rule says now, given what it said before.
  func result(of rule: Rule, from old: RuleResult) -> RuleResult {
    if case .report(var parts, let matters, _) = rule.check {
      if parts.contains(.numbersInFixes), old.hasFindings { parts.formUnion(.tableNumbers) }
      if parts.isDisjoint(with: changed), matters.isDisjoint(with: changedMatters),
        let moved = old.moved(step)
      {
        return moved
      }
      return RuleResult(rule, report)
    }
    return old
  }
}

extension Report {
  /// What a rule says that reads the words of passages, as it was remembered with them.
  fileprivate func findings(of rule: Rule, _ words: Rule.WordCheck) -> [Finding] {
    guard case .asked(let severity) = rule.treatment(under: settings) else { return [] }
    if let firstYear = words.firstYear, let year = identity.year, year < firstYear { return [] }
    var findings: [Finding] = []
    for passage in passages(about: .findings) {
      for finding in passage.facts.findings where finding.rule == rule.id {
        let own = rule.isAboutAbsence ? severityOfAbsence() : nil
        findings.append(finding.moved(by: passage.start).with(severity ?? own))
      }
    }
    return findings
  }
}
