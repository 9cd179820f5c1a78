/// One thing a meticulous reviewer checks, with everything a person may ask about it.
package struct Rule: Sendable {
  package let id: ID
  /// The usual severity; a finding may be milder.
  package let severity: Severity
  /// A name for lists, a few words.
  package let title: Wording
  /// What the rule demands and why, in whole sentences.
  package let explanation: Wording
  /// The law, notice or form behind it, as a reviewer would cite it.
  package let source: String

  /// The stable name of a rule: diagnostic code, key in settings, argument of `nianbao explain`.
  package struct ID: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String

    package init(stringLiteral text: String) {
      self.text = text
    }
  }

  package init(id: ID, severity: Severity, title: Wording, explanation: Wording, source: String) {
    self.id = id
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.source = source
  }
}
