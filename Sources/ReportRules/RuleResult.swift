import ReportSyntax

extension Rule {
  /// One check of a rule.
  struct Question: Sendable {
    let rule: Rule
    let check: Check
    /// What has to change for it to be asked again; `nil` where findings are kept with passages.
    let reading: Reading?

    init(_ rule: Rule, _ check: Check) {
      self.rule = rule
      self.check = check
      reading = check.reading
    }
  }
}

/// What one check of a rule says about one report.
struct RuleResult: Sendable {
  /// Empty for a rule of words, whose findings are remembered with the passages.
  private let own: [Finding]

  /// Everything that is said about the report.
  func findings(of question: Rule.Question, in report: Report) -> [Finding] {
    if case .words(let firstYear, _) = question.check {
      return report.findings(of: question.rule, since: firstYear)
    }
    return own
  }

  /// Whether the report was looked at for it.
  let wasAsked: Bool

  private init(kept own: [Finding]) {
    self.own = own
    wasAsked = false
  }

  /// Asks a rule.
  init(_ question: Rule.Question, _ report: Report) {
    let rule = question.rule
    switch rule.treatment(of: report) {
    case .silent:
      own = []
      wasAsked = false
    case .asked(let severity):
      let drafts = FindingLimit.told(question.check.drafts(of: report))
      wasAsked = question.reading != nil
      if drafts.isEmpty {
        own = []
      } else {
        let drawn = DrawnTableFixes(report)
        own = drafts.map {
          rule.finding(drawn.fitting($0), severity: severity, in: report.text.bytes)
        }
      }
    }
  }

  var hasFindings: Bool { !own.isEmpty }

  /// Whether a fix puts in words where there are none, which takes its shape from the text around:
  /// from line endings, from the title, from what other headings look like.
  var hasInsertions: Bool {
    own.contains { finding in
      finding.fixes.contains { fix in fix.edits.contains { $0.range.isEmpty } }
    }
  }

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
  /// What of the report may read differently now.
  private let changed: Rule.Reading

  /// `nil` where the edit changed what every rule may read: which sections there are, the year.
  init?(_ previous: PreviousReport, _ report: Report) {
    let old = previous.report
    guard report.outline.hasSameNumbers(as: old.outline),
      report.identity.year == old.identity.year, report.settings == old.settings,
      report.isUnfinished == old.isUnfinished, !report.isCut, !old.isCut
    else { return nil }
    step = previous.step
    self.report = report
    let difference = ProseDifference(report.ownProse, from: old.ownProse)
    var tables = report.changedTables
    var prose = previous.changedProse(report.outline)
    let hasMoved = previous.step.newRange(of: old.titleRange) != report.titleRange
    if hasMoved || !report.identity.hasSameFacts(as: old.identity) {
      tables.insert(.organ)
      prose.insert(.organ)
    }
    if hasMoved, SectionNumber.allCases.contains(where: { report.outline.first($0) == nil }) {
      tables.insert(.title)
      prose.insert(.title)
    }
    // Where tables have lost their grid, lines that look like headings are cells.
    if report.looseSections != old.looseSections { prose.formUnion(.all) }
    let isSameSignature = report.signature?.passages.count == old.signature?.passages.count
    if difference.changesTopics || !isSameSignature { prose.insert(.topics) }
    if difference.changesHeadings { prose.insert(.headings) }
    changed = Rule.Reading(
      tables: tables,
      prose: prose,
      matters: difference.matters,
      below: difference.mattersBelow
    )
  }

  /// What a check says now, given what it said before.
  func result(of question: Rule.Question, from old: RuleResult) -> RuleResult {
    guard var reading = question.reading else { return old }
    if reading.tables.contains(.numbersInFixes), old.hasFindings {
      reading.tables.formUnion(.numbers)
    }
    if reading.isOfProse, old.hasInsertions { return RuleResult(question, report) }
    if reading.isDisjoint(with: changed), let moved = old.moved(step) { return moved }
    return RuleResult(question, report)
  }
}

extension Report {
  /// What a rule says that reads the words of passages, as it was remembered with them.
  fileprivate func findings(of rule: Rule, since firstYear: Int?) -> [Finding] {
    guard case .asked(let severity) = rule.treatment(of: self) else { return [] }
    if let firstYear, let year = identity.year, year < firstYear { return [] }
    var findings: [Finding] = []
    for passage in ownProse.passages(about: .findings) {
      for finding in passage.facts.findings where finding.rule == rule.id {
        let own = rule.isAboutAbsence ? severityOfAbsence() : nil
        findings.append(finding.moved(by: passage.start).with(severity ?? own))
      }
      if findings.count > FindingLimit.most { break }
    }
    return FindingLimit.told(findings)
  }
}
