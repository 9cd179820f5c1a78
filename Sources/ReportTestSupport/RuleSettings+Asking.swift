package import ReportRules

extension RuleSettings {
  /// Settings under which a rule is asked, also one that is off by default or has no limit of its own.
  package static func asking(_ rule: Rule) -> RuleSettings {
    RuleSettings(
      severities: rule.isEnabled ? [:] : [rule.id.text: .severity(rule.severity)],
      overviewLength: rule.id == "section.long" ? 20 : nil
    )
  }
}
