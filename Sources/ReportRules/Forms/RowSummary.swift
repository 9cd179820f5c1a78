import ReportSyntax

/// What readers of tables ask a row for again and again, found out once for all edits elsewhere.
struct RowSummary {
  /// Whether nothing stands in any cell.
  let isBlank: Bool
  /// How many cells hold a number or a dash.
  let numberCount: Int
  /// The last label in front of the values.
  ///
  /// Words in the place of a value (`不详`) are told from a label by what is known and by how many
  /// cells remain.
  let labelIndex: Int?
  /// The cells behind the label without the empty ones at both ends; empty where there are no others.
  let values: Range<Int>

  /// - Parameter cells: Counted from 0 by what is told.
  init(_ cells: ArraySlice<GridCell>) {
    var isBlank = true
    var numberCount = 0
    var lastWords: Int?
    var lastLabel: Int?
    for (index, cell) in zip(0..., cells) {
      switch cell.value {
      case .blank: continue
      case .words:
        if numberCount == 0 {
          lastWords = index
          if cell.isRowLabel { lastLabel = index }
        }
      case .number, .dash: numberCount += 1
      }
      isBlank = false
    }
    self.isBlank = isBlank
    self.numberCount = numberCount
    let isFollowed = lastWords.map { cells.count - $0 - 1 >= RequestsRowReader.valueCount } ?? false
    labelIndex = isFollowed ? lastWords : lastLabel ?? lastWords
    let start = (labelIndex ?? -1) + 1
    let filled = { (index: Int) in
      if case .blank = cells[cells.startIndex + index].value { false } else { true }
    }
    let first = (start..<cells.count).first(where: filled)
    let last = (start..<cells.count).last(where: filled)
    values = (first ?? start)..<(last.map { $0 + 1 } ?? first ?? start)
  }
}
