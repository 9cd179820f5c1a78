import ReportSyntax
import StatutoryForms

/// What a rule of tables may read: the three tables and the places that their findings stand at.
///
/// It has no passages and no contents of sections, so that what such a rule says is the same until a
/// table changes.
package struct TablesView: AgencyFacts {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var identity: Identity { report.identity }
  var settings: RuleSettings { report.settings }
  var expectedEdition: Edition? { report.expectedEdition }
  var isUnfinished: Bool { report.isUnfinished }

  var documents: FilledDocuments? { report.documents }
  var requests: FilledRequests? { report.requests }
  var appeals: FilledAppeals? { report.appeals }
  /// The sections whose table a conversion scattered and that could not be put together again.
  var tornSections: Set<SectionNumber> { report.tornSections }
  /// What is wrong with the sums of tables three and four.
  var brokenSums: [BrokenSum] { report.brokenSums }
  /// Cells of numbers, in rows that the form knows, that hold anything but a plain count.
  var oddCells: [ValueCell] { report.oddCells }

  /// The bytes in which the cells stand, to quote them and to edit them.
  var text: SourceText { report.text }

  /// Where to report what a section lacks: its heading, else the title of the report.
  func place(of section: SectionNumber) -> Range<Int> { report.place(of: section) }

  /// Where the table of HTML stands that has a place in it, its own tags included.
  package func rangeOfHTMLTable(at place: Int) -> Range<Int>? {
    let tree = report.tree
    let block = tree.blockIndex(atLine: text.line(at: place))
    guard case .table(let table) = tree.blocks[block].content, table.layout == .html else {
      return nil
    }
    return tree.byteRange(ofBlock: block)
  }
}

extension Report {
  /// The tables, and nothing else.
  package var tables: TablesView { TablesView(self) }
}

extension TablesView {
  /// The edition that new tables, and new parts of them, follow.
  var editionOfNewTables: Edition {
    expectedEdition ?? requests?.edition ?? documents?.blocks.first?.edition ?? .latest
  }
}
