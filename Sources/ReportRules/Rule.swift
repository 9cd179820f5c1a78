package import StatutoryForms

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
  /// Everything the rule has to say about one report, and through which view it reads that; several where
  /// what it says comes of parts that change one by one.
  let checks: [Check]
  /// What the rule accepts and what it reports: its tests and its documentation.
  package let examples: [Example]

  /// The stable name of a rule: diagnostic code, key in settings, argument of `nianbao explain`.
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String

    package init(stringLiteral text: String) {
      self.text = text
    }
  }

  init(
    id: ID,
    severity: Severity,
    milder: [Severity] = [],
    isAboutAbsence: Bool = false,
    isEnabled: Bool = true,
    title: Wording,
    explanation: Wording,
    source: String,
    checks: [Check],
    examples: [Example] = []
  ) {
    self.id = id
    self.severity = severity
    self.milder = milder
    self.isAboutAbsence = isAboutAbsence
    self.isEnabled = isEnabled
    self.title = title
    self.explanation = explanation
    self.source = source
    self.checks = checks
    self.examples = examples
  }

  convenience init(
    id: ID,
    severity: Severity,
    milder: [Severity] = [],
    isAboutAbsence: Bool = false,
    isEnabled: Bool = true,
    title: Wording,
    explanation: Wording,
    source: String,
    check: Check,
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
      checks: [check],
      examples: examples
    )
  }

  /// A rule for trials: it reads all of a report, or says nothing.
  package convenience init(
    id: ID,
    severity: Severity,
    milder: [Severity] = [],
    isAboutAbsence: Bool = false,
    isEnabled: Bool = true,
    title: Wording,
    explanation: Wording,
    source: String,
    check: @escaping @Sendable (Report) -> [Finding.Draft] = { _ in [] }
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
      check: .report(check)
    )
  }

  /// Whether it holds a report against others, and has nothing to say of one alone.
  package var comparesReports: Bool {
    checks.allSatisfy { if case .beside = $0 { true } else { false } }
  }

  /// All severities that its findings may have in a finished report, the gravest first.
  package var severities: [Severity] { [severity] + milder }

  /// Everything the rule has to say about one report under the report's settings.
  package func findings(in report: Report) -> [Finding] {
    checks.flatMap { check in
      let question = Question(self, check)
      return RuleResult(question, report).findings(of: question, in: report)
    }
  }

  /// How the rule is to be asked about a report; what is missing is not known of one that was not read
  /// to its end.
  func treatment(of report: Report) -> Treatment {
    report.isCut && isAboutAbsence ? .silent : treatment(under: report.settings)
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
