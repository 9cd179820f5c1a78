import StatutoryForms

/// What a rule that is asked passage by passage may know beside the passage.
///
/// What such a rule says of a passage is the same until the passage or the heading above it changes;
/// also the organ, and the tables that numbers are compared with, where the rule names them.
struct PassageContext: ReportFacts {
  private let report: Report
  /// Which passage of the narrative it is.
  private let number: Int
  private let parts: Rule.ContextParts

  init(_ report: Report, passage number: Int, reading parts: Rule.ContextParts = []) {
    self.report = report
    self.number = number
    self.parts = parts
  }

  var year: Int? { report.identity.year }
  var settings: RuleSettings { report.settings }
  var expectedEdition: Edition? { report.expectedEdition }
  var isUnfinished: Bool { report.isUnfinished }

  /// Whose report it is, and its title; `nil` where the rule does not name the organ.
  var organ: Identity? { parts.contains(.organ) ? report.identity : nil }

  /// The heading above the passage, wherever it stands; `nil` where there is none.
  var heading: Passage? { report.prose.narrative.heading(above: number) }
}
