package import ReportSyntax

/// Totals that follow from their parts, written into the cells of their table: 合计按各项填写.
///
/// A total is filled where all its parts are counts; one that is there already is written anew where it is
/// another. What nobody can count is left alone.
package enum FilledTotals {
  /// The edits for the table at a place, in the order of the text; none where all totals stand.
  package static func edits(ofTableAt byteOffset: Int, in checked: CheckedText) -> [SourceEdit] {
    for report in checked.reports {
      let tables = [report.requests.map(totals), report.appeals.map(totals)]
      for totals in tables.compactMap(\.self) where totals.range?.contains(byteOffset) == true {
        return edits(totals.cells, in: report)
      }
    }
    return []
  }

  /// The totals of a table with what they should be, and from where to where it reaches.
  private struct Totals {
    var cells: [(cell: GridCell, count: Int)] = []
    var range: ClosedRange<Int>?

    mutating func reach(_ other: Range<Int>) {
      let lower = min(range?.lowerBound ?? other.lowerBound, other.lowerBound)
      range = lower...max(range?.upperBound ?? other.upperBound, other.upperBound)
    }

    mutating func add(_ cell: GridCell?, _ count: Int?) {
      guard let cell, let count, cell.value.count != count else { return }
      cells.append((cell, count))
    }
  }

  private static func totals(_ table: FilledRequests) -> Totals {
    var totals = Totals()
    let form = table.form
    let last = form.columns.count - 1
    for row in table.rows { if let row { totals.reach(row.range) } }
    var counts = form.rows.indices.map { row in
      form.columns.indices.map { table.count(row: row, column: $0) }
    }
    func fill(_ row: Int, _ column: Int, _ parts: [Int?]) {
      guard let sum = sum(of: parts) else { return }
      counts[row][column] = sum
      totals.add(table.cell(row: row, column: column), sum)
    }
    for column in 0..<last {
      fill(form.outcomesTotal, column, form.outcomes.map { counts[$0][column] })
    }
    for row in form.rows.indices { fill(row, last, Array(counts[row][..<last])) }
    return totals
  }

  private static func totals(_ table: FilledAppeals) -> Totals {
    var totals = Totals()
    for cell in table.headerCells + Array(table.values) { totals.reach(cell.range) }
    let form = AppealsForm.form
    let width = form.columns.count
    guard table.isWhole, table.values.count == form.groups.count * width else { return totals }
    let values = Array(table.values)
    for group in form.groups.indices {
      let cells = values[group * width..<(group + 1) * width]
      let parts = cells.dropLast().map(\.value.count)
      if let sum = sum(of: parts) { totals.add(cells.last, sum) }
    }
    return totals
  }

  private static func sum(of parts: [Int?]) -> Int? {
    var sum = 0
    for part in parts {
      guard let part else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(part)
      if overflow || next > largest { return nil }
      sum = next
    }
    return sum
  }

  /// Counts have at most 15 digits.
  private static let largest = 999_999_999_999_999

  private static func edits(
    _ totals: [(cell: GridCell, count: Int)],
    in report: Report
  ) -> [SourceEdit] {
    let edits = totals.compactMap { cell, count -> SourceEdit? in
      if cell.isMerged { return nil }
      if case .blank = cell.value {
        return CellEdits.fill(cell, with: String(count), in: report.text)
      }
      return SourceEdit(range: cell.visible, replacement: Array(String(count).utf8))
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard let first = edits.first else { return [] }
    let fix = Fix(
      title: Wording("", english: ""),
      edits: edits,
      certainty: .choice
    )
    // Tables that are drawn keep their lines.
    let draft = Finding.Draft(range: first.range, message: fix.title, fixes: [fix])
    return DrawnTableFixes(report).fitting(draft).fixes.first?.edits ?? []
  }
}
