/// One thing a meticulous reviewer checks, with everything a person may ask about it.
///
/// A rule is a `static let` in an extension, in a file of its own under `Rules`, and one line in
/// ``RuleSet/all``.
package final class Rule: Sendable {
  package let id: ID
  /// The severity of its findings, unless one is milder.
  package let severity: Severity
  /// What single findings may have instead, the gravest first.
  package let milder: [Severity]
  /// Whether it tells of what has not been written, which is only a hint as long as the report is
  /// unfinished.
  package let isAboutAbsence: Bool
  /// Whether the rule is asked unless settings turn it off; else only where they name a severity.
  package let isEnabled: Bool
  /// A name for lists, a few words.
  package let title: Wording
  /// What the rule demands and why, in whole sentences.
  package let explanation: Wording
  /// The law, notice or form behind it, as a reviewer would cite it.
  package let source: String
  /// Everything the rule has to say about one report, and what it reads for that.
  let check: Check
  /// What the rule accepts and what it reports: its tests and its documentation.
  package let examples: [Example]

  /// The stable name of a rule: diagnostic code, key in settings, argument of `nianbao explain`.
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String

    package init(stringLiteral text: String) {
      self.text = text
    }
  }

  /// How a rule looks at a report.
  enum Check: Sendable {
    /// Reads the parts of the report that are named, and the passages that say something of a matter;
    /// asked again when one of them changed.
    case report(Parts, PassageMatters, @Sendable (Report) -> [Finding.Draft])
    /// Reads nothing but the words of one passage, and is asked once for each.
    case words(WordCheck)
  }

  /// How a rule looks at the words of a passage.
  struct WordCheck: Sendable {
    /// The first report year that the findings hold for.
    let firstYear: Int?
    let check: @Sendable (Passage, [UInt8]) -> [Finding.Draft]
  }

  /// What of a report a rule reads, beside its sections, year and settings.
  struct Parts: OptionSet, Sendable {
    let rawValue: Int

    /// The three tables with their numbers, and what stands above and beside them.
    static let tables: Parts = [.documents, .requests, .appeals]
    static let documents: Parts = [.documentRows, .documentNumbers]
    static let requests: Parts = [.requestRows, .requestNumbers]
    static let appeals: Parts = [.appealRows, .appealNumbers]
    /// The labels and headings of the tables, and which of their cells are blank or no counts.
    static let tableRows: Parts = [.documentRows, .requestRows, .appealRows]
    static let documentRows = Parts(rawValue: 1)
    static let requestRows = Parts(rawValue: 2)
    static let appealRows = Parts(rawValue: 4)
    static let tableNumbers: Parts = [.documentNumbers, .requestNumbers, .appealNumbers]
    static let documentNumbers = Parts(rawValue: 8)
    static let requestNumbers = Parts(rawValue: 16)
    static let appealNumbers = Parts(rawValue: 8192)
    /// The numbers of the tables, but only where the rule has found something: its fixes use them.
    static let numbersInFixes = Parts(rawValue: 16384)
    /// Everything else: passages, headings, blank lines, and where among them tables stand.
    static let prose: Parts = [.narrative, .between, .headings, .topics]
    /// What an organ tells of its year, wherever it does.
    static let narrative: Parts = [.front, .overview, .problems, .others]
    /// What stands in front of the sections.
    static let front = Parts(rawValue: 32)
    static let overview = Parts(rawValue: 64)
    static let problems = Parts(rawValue: 128)
    static let others = Parts(rawValue: 256)
    /// What stands between the tables.
    static let between = Parts(rawValue: 512)
    /// Headings, and the numbers in front of lines.
    static let headings = Parts(rawValue: 1024)
    /// Whose report it is, and how its name is written.
    static let organ = Parts(rawValue: 2048)
    /// Which passages announce, which tell, and of which topics; part of all prose.
    static let topics = Parts(rawValue: 4096)
    static let all: Parts = [.tables, .prose, .organ]
  }

  /// A rule that may read all of a report.
  package convenience init(
    id: ID,
    severity: Severity,
    milder: [Severity] = [],
    isAboutAbsence: Bool = false,
    isEnabled: Bool = true,
    title: Wording,
    explanation: Wording,
    source: String,
    check: @escaping @Sendable (Report) -> [Finding.Draft] = { _ in [] },
    examples: [Example] = []
  ) {
    self.init(
      id: id,
      severity: severity,
      milder: milder,
      isAboutAbsence: isAboutAbsence,
      isEnabled: isEnabled,
      title: title,
      explanation: explanation,
      source: source,
      reading: .all,
      check: check,
      examples: examples
    )
  }

  /// A rule that reads some parts of the report at once.
  convenience init(
    id: ID,
    severity: Severity,
    milder: [Severity] = [],
    isAboutAbsence: Bool = false,
    isEnabled: Bool = true,
    title: Wording,
    explanation: Wording,
    source: String,
    reading parts: Parts,
    about matters: PassageMatters = [],
    check: @escaping @Sendable (Report) -> [Finding.Draft],
    examples: [Example] = []
  ) {
    self.init(
      id: id,
      severity: severity,
      milder: milder,
      isAboutAbsence: isAboutAbsence,
      isEnabled: isEnabled,
      title: title,
      explanation: explanation,
      source: source,
      how: .report(parts, matters, check),
      examples: examples
    )
  }

  /// A rule that reads the words of a passage and nothing else.
  package convenience init(
    id: ID,
    severity: Severity,
    milder: [Severity] = [],
    isAboutAbsence: Bool = false,
    isEnabled: Bool = true,
    title: Wording,
    explanation: Wording,
    source: String,
    since firstYear: Int? = nil,
    words check: @escaping @Sendable (Passage, [UInt8]) -> [Finding.Draft],
    examples: [Example] = []
  ) {
    self.init(
      id: id,
      severity: severity,
      milder: milder,
      isAboutAbsence: isAboutAbsence,
      isEnabled: isEnabled,
      title: title,
      explanation: explanation,
      source: source,
      how: .words(WordCheck(firstYear: firstYear, check: check)),
      examples: examples
    )
  }

  private init(
    id: ID,
    severity: Severity,
    milder: [Severity],
    isAboutAbsence: Bool,
    isEnabled: Bool,
    title: Wording,
    explanation: Wording,
    source: String,
    how check: Check,
    examples: [Example]
  ) {
    self.id = id
    self.severity = severity
    self.milder = milder
    self.isAboutAbsence = isAboutAbsence
    self.isEnabled = isEnabled
    self.title = title
    self.explanation = explanation
    self.source = source
    self.check = check
    self.examples = examples
  }

  /// All severities that its findings may have in a finished report, the gravest first.
  package var severities: [Severity] { [severity] + milder }

  /// Everything the rule has to say about one report under the report's settings.
  package func findings(in report: Report) -> [Finding] {
    RuleResult(self, report).findings(of: self, in: report)
  }

  /// How the rule is to be asked under some settings: not at all, or with a severity for all findings.
  func treatment(under settings: RuleSettings) -> Treatment {
    switch settings.level(of: id) {
    case .off: .silent
    case .severity(let severity): .asked(severity)
    case nil: isEnabled ? .asked(nil) : .silent
    }
  }

  /// What settings make of a rule.
  enum Treatment {
    case silent
    /// Asked; with a severity for all findings where the settings name one.
    case asked(Severity?)
  }
}

/// A piece of a report and what a rule says of it.
///
/// `→` stands for a tab, `⏎` at the end of a line is not needed. `⟦ ⟧` mark what is reported.
package enum Example: Sendable {
  /// Neither this rule nor any other has a warning or an error here.
  case accepts(String)
  /// The rule reports exactly the marked places; the first message contains the words, and the first
  /// fix of the first finding leaves the fixed text.
  case reports(String, saying: String, fixed: String? = nil)
}
