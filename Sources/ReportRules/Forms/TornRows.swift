import ReportSyntax

/// Rows and groups of table three whose labels a page break or a conversion tore.
extension RequestsMatcher {
  /// Gives the rows between two known ones the rows of the form between these.
  ///
  /// Only where there are as many of them, all whole, and each has a piece of the label that belongs
  /// there or none at all; with no piece to go by, nothing is certain.
  static func isTornGap(
    _ written: ArraySlice<Candidate>,
    _ printed: [FormRow]
  ) -> Bool {
    guard !written.isEmpty, written.count == printed.count,
      written.allSatisfy({ $0.source.valueCells.count == RequestsRowReader.valueCount })
    else { return false }
    let hasPieces = zip(written, printed).allSatisfy { row, printed in
      row.source.label.map { isPiece($0.words, of: printed.text.whole) } ?? true
    }
    return hasPieces && written.contains { $0.source.labelCell != nil }
  }

  private static func isPiece(_ words: NormalizedText, of label: NormalizedText) -> Bool {
    words.count >= 4 && words.count < label.count && label.contains(words)
  }

  /// The labels of groups without those that stand in two halves on the lines of two rows.
  static func withoutTornGroups(
    _ cells: [(cell: RequestsMatch.GroupCell, words: NormalizedText)]
  ) -> [RequestsMatch.GroupCell] {
    var kept: [(cell: RequestsMatch.GroupCell, words: NormalizedText)] = []
    for cell in cells {
      if let last = kept.last?.words,
        groups.contains(where: {
          $0.scalars.starts(with: last.scalars)
            && $0.scalars.dropFirst(last.count).elementsEqual(cell.words.scalars)
        })
      {
        kept.removeLast()
      } else {
        kept.append(cell)
      }
    }
    return kept.map(\.cell)
  }

  private static let groups = RequestsForm.groupLabels.map { NormalizedText($0) }
}
