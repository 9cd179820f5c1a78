package import ReportSyntax

/// A text of a folder with what is known of it, for somebody who looks at others beside it.
package struct KnownText: Sendable {
  package let text: SourceText
  /// What the rules say of it, in the order of the text.
  package let findings: [Finding]
  /// Its reports, as others are held against them.
  package let reports: [ComparedReport]
  /// What stands where in its reports, one for each.
  package let outlines: [ReportOutline]

  /// Checks a text; `nil` where it is no annual report.
  package init?(checking text: SourceText, settings: RuleSettings) {
    self.text = text
    var findings: [Finding] = []
    var reports: [ComparedReport] = []
    var outlines: [ReportOutline] = []
    var start = 0
    for piece in CheckedDocument(parsing: text, settings: settings).pieces {
      let checked = CheckedText(piece.tree, settings: settings)
      findings += checked.findings.map { $0.moved(by: start) }
      reports += ComparedReport.all(in: checked).map { $0.moved(by: start).withoutSources() }
      outlines += checked.reports.map { ReportOutline($0, at: start) }
      start += piece.tree.text.bytes.count
    }
    if reports.isEmpty { return nil }
    (self.findings, self.reports, self.outlines) = (findings, reports, outlines)
  }
}

/// The title of a report and the headings of its sections, by which somebody looks for them.
package struct ReportOutline: Sendable {
  /// The organ as the title names it; `nil` where it does not.
  package let agency: String?
  package let year: Int?
  /// Where the title stands: byte offsets into the whole text.
  package let title: Range<Int>
  package let sections: [Section]

  package struct Section: Sendable {
    /// As the form prints it: 一、总体情况.
    package let heading: String
    package let range: Range<Int>
  }

  /// - Parameter start: where the text begins that the report counts from.
  package init(_ report: Report, at start: Int = 0) {
    agency = report.identity.agency?.name
    year = report.identity.year
    title = report.titleRange.moved(by: start)
    sections = report.outline.sections.map {
      Section(heading: $0.number.heading, range: $0.range.moved(by: start))
    }
  }
}
