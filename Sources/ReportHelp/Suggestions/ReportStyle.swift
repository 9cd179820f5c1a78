import ReportRules
package import ReportSyntax

/// How a text is written: its tables, its headings, its line endings.
package struct ReportStyle: Sendable, Equatable {
  package let layout: TableLayout
  /// The marks of a section heading with the blank behind them; empty in plain text.
  let headingMarks: String
  package let lineEnding: String

  /// The usual style of a new text.
  package init(layout: TableLayout, lineEnding: String = "\n") {
    self.layout = layout
    headingMarks = layout == .pipe ? "## " : ""
    self.lineEnding = lineEnding
  }

  /// The style of a text as far as it shows, else the one given.
  init(of report: Report, elsewhere standard: TableLayout, exceptLine line: Int) {
    let tree = report.tree
    var written: TableLayout?
    let cursor = tree.blockIndex(atLine: line)
    for index in tree.blocks.indices where written == nil {
      // A line of its own with a bar or a tab is being typed and may become anything.
      if index == cursor, tree.blocks[index].lineCount == 1 { continue }
      if case .table(let table) = tree.blocks[index].content { written = table.layout }
    }
    layout = written ?? standard
    let heading = report.outline.sections.first { tree.startLines[$0.block] != line }?.heading
    let standardMarks = ReportStyle(layout: standard).headingMarks
    headingMarks =
      heading.map { $0.level > 0 ? String(repeating: "#", count: $0.level) + " " : "" }
      ?? standardMarks
    lineEnding = Self.firstLineEnding(of: tree.text) ?? "\n"
  }

  /// The marks of a heading below that of a section.
  var subheadingMarks: String { headingMarks.isEmpty ? "" : "#" + headingMarks }

  /// Words as a paragraph of their own, without the line ending behind it.
  func paragraph(_ words: String) -> String {
    layout == .html ? "<p>\(words)</p>" : words
  }

  private static func firstLineEnding(of text: SourceText) -> String? {
    guard text.lineCount > 1 else { return nil }
    let end = text.lineRange(0).upperBound
    let ending = text.string(in: end..<text.lineStarts[1])
    return ending.hasPrefix("\r\n") ? "\r\n" : ending.hasPrefix("\r") ? "\r" : "\n"
  }
}
