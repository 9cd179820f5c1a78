import ReportSyntax
import StatutoryForms

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
      row.source.label.map { $0.words.isPiece(of: printed.text.whole) } ?? true
    }
    return hasPieces && written.contains { $0.source.labelCell != nil }
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

extension NormalizedText {
  /// Whether it is a part of a label that has been torn: its end, or at least four characters of it.
  fileprivate func isPiece(of label: NormalizedText) -> Bool {
    guard count < label.count else { return false }
    return count >= 4 && label.contains(self) || count >= 2 && label.hasSuffix(self)
  }

  /// Whether it is a label and digits behind it.
  fileprivate func isNumbered(_ label: NormalizedText) -> Bool {
    count > label.count && hasPrefix(label) && dropping(label.count).scalars.allSatisfy(isDigit)
  }

  /// Whether it is the headings of columns that stand beside each other, in one.
  fileprivate func isGlued(of columns: [FormColumn]) -> Bool {
    zip(columns, columns.dropFirst()).contains { left, right in
      contains(left.accepted[0]) && contains(right.accepted[0])
    }
  }
}

extension FilledDocuments {
  /// The parts, by their numbers, whose headings are what a converter left of them: two in one cell, one in
  /// two rows, or none above numbers; one heading alone may have been forgotten.
  var partsWithTornHeadings: Set<Int> {
    var glued: Set<Int> = []
    var headless: Set<Int> = []
    for (index, block) in blocks.enumerated() {
      if block.header.contains(where: { Self.informationAlone == $0.words })
        || block.hasHeadingsInTwoRows
      {
        glued.insert(index)
      }
      guard let columns = block.form?.columns, let match = block.columns, !match.missing.isEmpty
      else { continue }
      if block.header.contains(where: { $0.words.isGlued(of: columns) }) { glued.insert(index) }
      if block.hasNumbersBelowNothing { headless.insert(index) }
    }
    return glued.isEmpty && headless.count < 2 ? [] : glued.union(headless)
  }

  /// The first line of 信息内容, where the second became a row of its own.
  private static let informationAlone = NormalizedText("信息")

  /// Whether labels of rows are pieces of those that the form prints, of which one may be a slip and two are
  /// what a converter left, or have a number behind them, which it took for a part of them.
  var hasTornLabels: Bool {
    var count = 0
    for block in blocks {
      for row in block.rows where row.closeness == .different {
        guard let printed = row.printed else { continue }
        if row.label.words.isPiece(of: printed.row.text.whole) { count += 1 }
        if row.label.words.isNumbered(printed.row.text.whole) { return true }
      }
    }
    return count > 1
  }
}

extension FilledDocuments.FilledBlock {
  /// Whether a heading goes on in the row below, as at the end of a page: 本年制发件 above 数.
  fileprivate var hasHeadingsInTwoRows: Bool {
    guard rows.contains(where: { $0.source.numberCount == 0 }), let heading = headerRow?.cells
    else { return false }
    return rows.contains { row in
      if row.source.numberCount > 0 { return false }
      let cells = row.source.cells
      return cells.count == heading.count
        && cells.indices.contains { index in
          guard heading.value(index) == .words, cells.value(index) == .words else { return false }
          let whole = NormalizedText(
            scalars: heading[index].words.scalars + cells[index].words.scalars
          )
          return CellNames.documentsColumns.contains(whole.withoutNote)
        }
    }
  }

  /// Whether a number stands in a column without a heading.
  fileprivate var hasNumbersBelowNothing: Bool {
    guard let heading = headerRow?.cells else { return false }
    return rows.contains { row in
      let cells = row.source.cells
      return cells.count == heading.count
        && cells.indices.contains { cells.value($0).count != nil && heading.value($0) == .blank }
    }
  }
}

extension FilledRequests {
  /// Whether three labels of rows are pieces of those that the form prints, as a converter leaves them
  /// that puts each line of a cell into a row of its own, or a third of all labels have other words.
  private var hasTornLabels: Bool {
    if match.rows.count(where: { $0?.closeness == .different }) * 3 > match.rows.count {
      return true
    }
    let slips = match.rows.enumerated().count { index, row in
      guard let row, row.closeness == .different, let label = row.label else { return false }
      return rowCells(row.row)[label].words.isPiece(of: form.rows[index].text.whole)
    }
    let others = match.written.count { written in
      guard written.role == .surplus, let label = written.label else { return false }
      let words = rowCells(written.row)[label].words
      return form.rows.contains { words.isPiece(of: $0.text.whole) }
    }
    return slips + others >= 3
  }

  /// Whether all rows of the form are there with a cell for each column.
  var isWhole: Bool {
    match.rows.allSatisfy { $0?.values.count == form.columns.count }
  }

  /// Rows whose label stands a column further on than others of its kind, behind a merged cell that is a
  /// row too high, and whose last number is cut off.
  ///
  /// Browsers give such a table a further column, converters do not.
  var cutRows: [Int] {
    let firstOutcome = form.outcomes.lowerBound
    let shorter = form.outcomes.filter { $0 > firstOutcome && form.rows[$0].groups.count == 1 }
    var rows = (shorter + [form.outcomesTotal]).filter { isCut($0, beside: firstOutcome) }
    if isCut(form.carriedOver, beside: form.received) { rows.append(form.carriedOver) }
    return rows.isEmpty ? rowsBehindWideLabels : rows
  }

  /// Rows whose label takes the room of the first value too, so that the last one is cut off: several in
  /// a table where no other cell is empty.
  private var rowsBehindWideLabels: [Int] {
    let isWide = match.rows.enumerated().map { index, row -> Bool in
      guard let row, row.values.count == form.columns.count, form.rows[index].groups.count < 2
      else { return false }
      return rowCells(row.row).value(row.values.lowerBound) == .blank
    }
    let wide = isWide.indices.filter { isWide[$0] }
    guard wide.count > 1 else { return [] }
    let hasOtherBlanks = match.rows.enumerated().contains { index, row in
      guard let row else { return false }
      let cells = rowCells(row.row)
      return row.values.dropFirst(isWide[index] ? 1 : 0).contains { cells.value($0) == .blank }
    }
    return hasOtherBlanks ? [] : wide
  }

  /// Whether a converter tore it: labels, rows or columns.
  var isTorn: Bool {
    hasTornLabels || hasRowsOfPieces || hasForeignCells || !cutRows.isEmpty || hasLostColumns
  }

  /// Whether most of its rows have too many cells, or a row those of several: cells of a table around it
  /// stand among its own.
  private var hasForeignCells: Bool {
    let width = form.columns.count
    let longer = match.rows.count { ($0?.values.count ?? 0) > width }
    return longer > 5 && longer * 2 > match.matchedCount
      || match.rows.contains { ($0?.values.count ?? 0) > 3 * width }
  }

  /// Whether several rows have words that the form does not know, and several of the form are missing.
  private var hasRowsOfPieces: Bool {
    match.written.count { $0.role == .surplus } > 1 && match.rows.count { $0 == nil } > 1
  }

  /// Whether the last columns are lost: no heading says 总计, and no row has a number for each column.
  var hasLostColumns: Bool {
    let hasFullRow = match.rows.contains { row in
      guard let row, row.values.count == form.columns.count else { return false }
      let cells = rowCells(row.row)
      return row.values.allSatisfy { cells.value($0) != .blank }
    }
    // Nearly every table has such a row, and its headings need not be looked at.
    if hasFullRow || match.matchedCount < 5 { return false }
    let headings = headerCells.map(\.words)
    return headings.contains { CellNames.requestsHeader.contains($0) }
      && !headings.contains { Self.totals.contains($0) }
  }

  private static let totals: Set<NormalizedText> = Set(["总计", "合计"].map { NormalizedText($0) })

  private func isCut(_ row: Int, beside other: Int) -> Bool {
    guard let row = match.rows[row], let label = row.label, let other = match.rows[other],
      let place = other.label, label > place, other.values.count == form.columns.count
    else { return false }
    let cells = rowCells(row.row)
    guard cells.count == rowCells(other.row).count, row.values.upperBound == cells.count,
      row.values.count(where: { cells.value($0) != .blank }) == form.columns.count - 1
    else { return false }
    // The label itself stands there where a merged cell is written again in each column.
    return row.values.count == form.columns.count - 1
      || cells.value(row.values.lowerBound) == .blank
  }
}
