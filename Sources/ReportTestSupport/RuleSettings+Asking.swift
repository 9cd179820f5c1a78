package import ReportRules

extension RuleSettings {
  /// Settings under which a rule is asked, also one that is off by default.
  package static func asking(_ rule: Rule) -> RuleSettings {
    rule.isEnabled
      ? .standard : RuleSettings(severities: [rule.id.text: .severity(rule.severity)])
  }
}
