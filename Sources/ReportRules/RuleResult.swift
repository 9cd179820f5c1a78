import ReportSyntax

/// What one rule says about one report.
struct RuleResult: Sendable {
  /// One list for the report, or one for each of its passages, by how the rule looks at it.
  private let lists: [[Finding]]

  var findings: [Finding] { lists.count == 1 ? lists[0] : lists.flatMap(\.self) }

  private init(_ lists: [[Finding]]) {
    self.lists = lists
  }

  /// Asks a rule.
  init(_ rule: Rule, _ report: Report) {
    guard case .asked(let severity) = rule.treatment(under: report.settings) else {
      lists = []
      return
    }
    switch rule.check {
    case .report(_, let check):
      lists = [check(report).map { $0.with(severity).keepingTags(of: report.text) }]
    case .passage(let check):
      lists = report.passages.map {
        check($0, report).map { $0.with(severity).keepingTags(of: report.text) }
      }
    }
  }

  /// Asks a rule that reads passages about those that are new.
  ///
  /// - Parameter old: for each passage, which one it was before the edit; `nil` for a new one.
  init(
    _ check: (Passage, Report) -> [Finding],
    _ severity: Severity?,
    _ report: Report,
    old: [Int?],
    of result: RuleResult,
    _ step: TreeStep
  ) {
    lists = report.passages.indices.map { index in
      if let old = old[index], result.lists.indices.contains(old),
        let moved = Self.moved(result.lists[old], step)
      {
        return moved
      }
      return check(report.passages[index], report).map {
        $0.with(severity).keepingTags(of: report.text)
      }
    }
  }

  /// The same findings at other places; `nil` where one of them lies in what changed.
  func moved(_ step: TreeStep) -> RuleResult? {
    var moved: [[Finding]] = []
    for list in lists {
      guard let list = Self.moved(list, step) else { return nil }
      moved.append(list)
    }
    return RuleResult(moved)
  }

  private static func moved(_ findings: [Finding], _ step: TreeStep) -> [Finding]? {
    var moved: [Finding] = []
    for finding in findings {
      guard let finding = finding.moved(step.newRange) else { return nil }
      moved.append(finding)
    }
    return moved
  }
}

/// Which findings of a report before an edit still stand after it.
struct RuleReuse {
  private let step: TreeStep
  private let report: Report
  /// The parts of the report that may read differently now.
  private let changed: Rule.Parts
  /// For each passage, which one it was before the edit.
  private let oldPassages: [Int?]

  /// `nil` where the edit changed what every rule may read: sections, year, organ.
  init?(_ previous: PreviousReport, _ report: Report) {
    let old = previous.report
    guard report.outline.hasSameSections(as: old.outline),
      report.identity.hasSameFacts(as: old.identity), report.settings == old.settings,
      report.isUnfinished == old.isUnfinished
    else { return nil }
    step = previous.step
    self.report = report
    var changed: Rule.Parts = []
    if !report.hasPreviousTables { changed.insert(.tables) }
    // Where tables have lost their grid, lines that look like headings are cells.
    let isProseChanged = previous.isProseChanged || report.looseSections != old.looseSections
    if isProseChanged { changed.insert(.prose) }
    self.changed = changed
    oldPassages = Self.oldPassages(report, old, previous.step)
  }

  private static func oldPassages(_ report: Report, _ old: Report, _ step: TreeStep) -> [Int?] {
    var byBlock: [Int: Int] = [:]
    for (index, passage) in old.passages.enumerated() { byBlock[passage.blocks.lowerBound] = index }
    return report.passages.map { passage in
      guard let oldBlock = step.oldIndex(ofNewBlock: passage.blocks.lowerBound),
        let index = byBlock[oldBlock]
      else { return nil }
      let candidate = old.passages[index]
      let isSame =
        candidate.blocks.count == passage.blocks.count && candidate.section == passage.section
        && candidate.kind == passage.kind
        && step.newRange(of: candidate.range) == passage.range
      return isSame ? index : nil
    }
  }

  /// What a rule says now, given what it said before.
  func result(of rule: Rule, from old: RuleResult) -> RuleResult {
    switch (rule.check, rule.treatment(under: report.settings)) {
    case (_, .silent):
      return old
    case (.report(let parts, _), .asked):
      if parts.isDisjoint(with: changed), let moved = old.moved(step) { return moved }
      return RuleResult(rule, report)
    case (.passage(let check), .asked(let severity)):
      return RuleResult(check, severity, report, old: oldPassages, of: old, step)
    }
  }
}
