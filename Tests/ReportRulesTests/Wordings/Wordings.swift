import ReportRules
import ReportSyntax
import ReportTestSupport

/// What one rule says of a piece of a report.
func findings(of rule: String, in text: String) -> [Finding] {
  guard let rule = RuleSet.all.first(where: { $0.id.text == rule }) else { return [] }
  return RuleSet.findings(
    inFragment: SyntaxTree(parsing: SourceText(text)),
    settings: .asking(rule),
    isUnfinished: true
  ).filter { $0.rule == rule.id }
}
