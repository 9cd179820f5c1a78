import ReportSyntax

extension Rule {
  /// One check of a rule; passed on ninety times at each key, therefore by reference.
  final class Question: Sendable {
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
  /// The number of the passage that each is said of; empty where not all are told, and for a check that is
  /// not asked passage by passage.
  private let passages: [Int]

  /// Everything that is said about the report.
  func findings(of question: Rule.Question, in report: Report) -> [Finding] {
    if question.reading == nil, case .words(let firstYear, _) = question.check {
      return report.findings(of: question.rule, since: firstYear)
    }
    return own
  }

  /// Whether the report was looked at for it.
  let wasAsked: Bool
  /// About how many of its passages it was asked, where it is asked passage by passage.
  let askedPassageCount: Int
  /// Whether something has changed that only the fixes and suggestions of the findings use, so that these
  /// are still those of before.
  ///
  /// Making them costs more than all else about a finding, and hardly any is looked at between two keys.
  let hasOutdatedFixes: Bool

  private init(
    _ own: [Finding],
    passages: [Int],
    wasAsked: Bool = false,
    askedPassageCount: Int = 0,
    hasOutdatedFixes: Bool = false
  ) {
    self.own = own
    self.passages = passages
    self.wasAsked = wasAsked
    self.askedPassageCount = askedPassageCount
    self.hasOutdatedFixes = hasOutdatedFixes && !own.isEmpty
  }

  /// Asks a rule.
  init(_ question: Rule.Question, _ report: Report) {
    let all = report.passages.indices
    switch question.rule.treatment(of: report) {
    case .silent:
      self.init([], passages: [])
    case .asked(let severity):
      if let drafts = question.check.drafts(of: all, in: report) {
        let told = FindingLimit.told(drafts.map(\.draft))
        self.init(
          Self.findings(told, of: question, severity, report),
          passages: drafts.count > told.count ? [] : drafts.map(\.passage),
          wasAsked: true,
          askedPassageCount: all.count
        )
      } else {
        let drafts = FindingLimit.told(question.check.drafts(of: report))
        self.init(
          Self.findings(drafts, of: question, severity, report),
          passages: [],
          wasAsked: question.reading != nil
        )
      }
    }
  }

  private static func findings(
    _ drafts: [Finding.Draft],
    of question: Rule.Question,
    _ severity: Severity?,
    _ report: Report
  ) -> [Finding] {
    if drafts.isEmpty { return [] }
    let drawn = DrawnTableFixes(report)
    return drafts.map {
      question.rule.finding(drawn.fitting($0), severity: severity, in: report.text.bytes)
    }
  }

  /// Asks a check that is asked passage by passage again, of those passages alone that are not the same.
  ///
  /// `nil` for another check, and where what is said of the others cannot be kept.
  func asking(
    _ question: Rule.Question,
    _ report: Report,
    of difference: ProseDifference,
    _ step: TreeStep
  ) -> RuleResult? {
    guard passages.count == own.count,
      case .asked(let severity) = question.rule.treatment(of: report),
      let drafts = question.check.drafts(of: difference.passages, in: report)
    else { return nil }
    let head = passages.firstIndexBeyond { $0 >= difference.oldPassages.lowerBound }
    let tail = passages.firstIndexBeyond { $0 >= difference.oldPassages.upperBound }
    guard head + drafts.count + own.count - tail <= FindingLimit.most,
      let front = moved(0..<head, step, difference),
      let rest = moved(tail..<own.count, step, difference)
    else { return nil }
    return RuleResult(
      front.own + Self.findings(drafts.map(\.draft), of: question, severity, report) + rest.own,
      passages: front.passages + drafts.map(\.passage) + rest.passages,
      wasAsked: true,
      askedPassageCount: difference.passages.count,
      hasOutdatedFixes: hasOutdatedFixes
    )
  }

  /// Whether a fix puts in words where there are none, which takes its shape from the text around:
  /// from line endings, from the title, from what other headings look like.
  var hasInsertions: Bool {
    own.contains { finding in
      finding.fixes.contains { fix in fix.edits.contains { $0.range.isEmpty } }
    }
  }

  /// The same findings at other places, of passages with other numbers; `nil` where one of them lies in what
  /// changed.
  func moved(_ step: TreeStep, _ difference: ProseDifference) -> RuleResult? {
    moved(own.indices, step, difference)
  }

  /// The same, with fixes and suggestions that are to be made anew before anybody sees them.
  var withOutdatedFixes: RuleResult {
    RuleResult(
      own,
      passages: passages,
      wasAsked: wasAsked,
      askedPassageCount: askedPassageCount,
      hasOutdatedFixes: true
    )
  }

  /// Some of them.
  private func moved(_ some: Range<Int>, _ step: TreeStep, _ difference: ProseDifference)
    -> RuleResult?
  {
    var findings: [Finding] = []
    var numbers: [Int] = []
    for index in some {
      guard let finding = own[index].moved(step.newRange) else { return nil }
      findings.append(finding)
      if passages.isEmpty { continue }
      guard let number = difference.newNumber(ofOldPassage: passages[index]) else { return nil }
      numbers.append(number)
    }
    return RuleResult(findings, passages: numbers, hasOutdatedFixes: hasOutdatedFixes)
  }
}

/// Which findings of a report before an edit still stand after it; asked for each check, therefore a class.
final class RuleReuse {
  private let step: TreeStep
  private let report: Report
  /// What of the report may read differently now.
  private let changed: Rule.Reading
  private let difference: ProseDifference

  /// `nil` where the edit changed what every rule may read: which sections there are, the year.
  init?(_ previous: PreviousReport, _ report: Report) {
    let old = previous.report
    guard report.outline.hasSameNumbers(as: old.outline),
      report.identity.year == old.identity.year, report.settings == old.settings,
      report.isUnfinished == old.isUnfinished, !report.isCut, !old.isCut
    else { return nil }
    step = previous.step
    self.report = report
    difference = ProseDifference(report.ownProse, from: old.ownProse, step)
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
    if difference.changesEnding { prose.insert(.ending) }
    if report.identity.oddTitle != old.identity.oddTitle { prose.insert(.titleYear) }
    changed = Rule.Reading(
      tables: tables,
      prose: prose,
      matters: difference.matters,
      below: difference.mattersBelow
    )
  }

  /// What a check says now, given what it said before.
  func result(of question: Rule.Question, from old: RuleResult) -> RuleResult {
    guard let reading = question.reading else { return old }
    if reading.isOfProse, old.hasInsertions { return RuleResult(question, report) }
    var kept: RuleResult?
    if reading.isDisjoint(with: changed) {
      kept = old.moved(step, difference)
    } else if reading.withoutMatters.isDisjoint(with: changed) {
      kept = old.asking(question, report, of: difference, step)
    }
    guard let kept else { return RuleResult(question, report) }
    let hasOutdatedFixes =
      reading.tables.contains(.numbersInFixes) && !changed.tables.isDisjoint(with: .numbers)
    return hasOutdatedFixes ? kept.withOutdatedFixes : kept
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
