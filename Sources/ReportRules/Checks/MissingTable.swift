import ReportSyntax

/// Whether tables are there at all.
///
/// Shared by the rule that reports a missing one and those that are silent then.
extension TablesView {
  /// Whether a section that reports by a table has none, or hardly a row of table three.
  func lacksTable(of section: SectionNumber) -> Bool {
    switch section {
    case .documents:
      documents.map { $0.blocks.isEmpty && $0.loneCaptions.isEmpty } ?? true
    case .requests:
      requests.map { $0.matchedCount < 5 && !hasManyUnlabelledRows($0) } ?? true
    case .appeals: appeals == nil
    case .overview, .problems, .others: false
    }
  }

  /// Whether a conversion left the numbers and lost the labels: then the table is there, unreadable.
  private func hasManyUnlabelledRows(_ table: FilledRequests) -> Bool {
    table.match.written.count { $0.role == .unlabelled } >= 5
  }
}
