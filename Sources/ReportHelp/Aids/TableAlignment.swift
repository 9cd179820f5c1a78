package import ReportRules
package import ReportSyntax

/// Lines up a table of Markdown that somebody is writing.
package enum TableAlignment {
  /// The edits of the table around a place, in the order of the text; none on the line of the place.
  ///
  /// Empty where no such table stands, in a text that is no report, and where the table would be read
  /// in another way afterwards.
  package static func edits(around place: Int, in checked: CheckedText) -> [SourceEdit] {
    let tree = checked.tree
    let text = tree.text
    let block = tree.blockIndex(atLine: text.line(at: place))
    guard let report = checked.reports.first(where: { $0.blocks.contains(block) }),
      !report.isTorn(block)
    else { return [] }
    let line = text.lineRange(text.line(at: place))
    let edits = Formatter.alignment(ofBlock: block, in: tree).filter {
      $0.range.upperBound < line.lowerBound || $0.range.lowerBound > line.upperBound
    }
    guard !edits.isEmpty, tree.readsLike(SyntaxTree(parsing: text.applying(edits))) else {
      return []
    }
    return edits
  }
}

extension Report {
  /// Whether a block lies in a section whose table a conversion tore to pieces.
  fileprivate func isTorn(_ block: Int) -> Bool {
    outline.sections.contains {
      tornSections.contains($0.number) && $0.contents.contains(block)
    }
  }
}
