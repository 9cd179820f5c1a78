/// What a rule that is asked passage by passage may know beside the passage.
///
/// What such a rule says of a passage is the same until the passage, the heading above it or the organ
/// changes; and where it compares numbers, the tables that it names.
struct PassageContext: ReportFacts {
  private let report: Report
  /// Which passage of the narrative it is.
  private let number: Int

  init(_ report: Report, passage number: Int) {
    self.report = report
    self.number = number
  }

  var identity: Identity { report.identity }
  var settings: RuleSettings { report.settings }
  var expectedEdition: Edition? { report.expectedEdition }
  var isUnfinished: Bool { report.isUnfinished }

  /// The heading above the passage, wherever it stands; `nil` where there is none.
  var heading: Passage? { report.ownProse.narrative.heading(above: number) }
}
