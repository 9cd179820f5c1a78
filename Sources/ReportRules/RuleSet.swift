package import ReportSyntax

/// The rules, in the order in which they run.
package enum RuleSet {
  package static let all: [Rule] = []

  /// Everything the rules have to say about a text, in the order of the text.
  ///
  /// Empty for a text that is no annual report.
  package static func findings(in tree: SyntaxTree) -> [Finding] {
    []
  }
}
