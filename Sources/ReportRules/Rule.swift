/// One thing a meticulous reviewer checks, with everything a person may ask about it.
///
/// A rule is a `static let` in an extension, in a file of its own under `Rules`, and one line in
/// ``RuleSet/all``.
package struct Rule: Sendable {
  package let id: ID
  /// The usual severity; a finding may be milder.
  package let severity: Severity
  /// Whether the rule is asked unless settings turn it off; else only where they name a severity.
  package let isEnabled: Bool
  /// A name for lists, a few words.
  package let title: Wording
  /// What the rule demands and why, in whole sentences.
  package let explanation: Wording
  /// The law, notice or form behind it, as a reviewer would cite it.
  package let source: String
  /// Everything the rule has to say about one report, in any order.
  package let check: @Sendable (Report) -> [Finding]
  /// What the rule accepts and what it reports: its tests and its documentation.
  package let examples: [Example]

  /// The stable name of a rule: diagnostic code, key in settings, argument of `nianbao explain`.
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String

    package init(stringLiteral text: String) {
      self.text = text
    }
  }

  package init(
    id: ID,
    severity: Severity,
    isEnabled: Bool = true,
    title: Wording,
    explanation: Wording,
    source: String,
    check: @escaping @Sendable (Report) -> [Finding] = { _ in [] },
    examples: [Example] = []
  ) {
    self.id = id
    self.severity = severity
    self.isEnabled = isEnabled
    self.title = title
    self.explanation = explanation
    self.source = source
    self.check = check
    self.examples = examples
  }

  /// Everything the rule has to say about one report under the report's settings.
  package func findings(in report: Report) -> [Finding] {
    switch report.settings.level(of: id) {
    case .off: []
    case .severity(let severity): check(report).map { $0.with(severity) }
    case nil: isEnabled ? check(report) : []
    }
  }
}

/// A piece of a report and what a rule says of it.
///
/// `→` stands for a tab, `⏎` at the end of a line is not needed. `⟦ ⟧` mark what is reported.
package enum Example: Sendable {
  /// Neither this rule nor any other has a warning or an error here.
  case accepts(String)
  /// The rule reports exactly the marked places; the first message contains the words.
  case reports(String, saying: String)
}
