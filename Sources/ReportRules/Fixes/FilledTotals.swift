package import ReportSyntax
import StatutoryForms

/// Totals that follow from their parts, written into the cells of their table: 合计按各项填写.
///
/// A total is filled where all its parts are counts; one that is there already is written anew where it is
/// another. What nobody can count is left alone.
package enum FilledTotals {
  /// The edits for the table at a place, in the order of the text; none where all totals stand.
  package static func edits(ofTableAt byteOffset: Int, in checked: CheckedText) -> [SourceEdit] {
    for report in checked.reports {
      for totals in [report.requests.map(totals), report.appeals.map(totals)] {
        if let totals, totals.stand(at: byteOffset) { return edits(totals.cells, in: report) }
      }
    }
    return []
  }

  /// The totals of a table with what they should be, and from where to where it reaches.
  private struct Totals {
    let range: Range<Int>?
    var cells: [(cell: GridCell, count: Int)] = []

    func stand(at byteOffset: Int) -> Bool {
      range.map { $0.lowerBound <= byteOffset && byteOffset <= $0.upperBound } ?? false
    }

    mutating func add(_ cell: GridCell?, _ count: Int?) {
      guard let cell, let count, cell.value.count != count else { return }
      cells.append((cell, count))
    }
  }

  private static func totals(_ table: FilledRequests) -> Totals {
    var totals = Totals(range: covering(table.rows.compactMap { $0?.range }))
    let form = table.form
    let width = form.columns.count
    var counts = table.counts
    func fill(_ row: Int, _ column: Int, _ parts: [Int?]) {
      let sum = sum(of: parts)
      if let sum { counts[row * width + column] = sum }
      totals.add(table.cell(row: row, column: column), sum)
    }
    let surplus = table.surplusRows
    for column in 0..<width - 1 {
      let printed = form.outcomes.map { counts[$0 * width + column] }
      fill(form.outcomesTotal, column, printed + surplus.map { $0[column] })
    }
    for row in form.rows.indices {
      fill(row, width - 1, Array(counts[row * width..<(row + 1) * width - 1]))
    }
    return totals
  }

  private static func totals(_ table: FilledAppeals) -> Totals {
    let values = Array(table.values)
    var totals = Totals(range: covering((table.headerCells + values).map(\.range)))
    let form = AppealsForm.form
    let width = form.columns.count
    guard table.isWhole, values.count == form.groups.count * width else { return totals }
    for group in form.groups.indices {
      let cells = values[group * width..<(group + 1) * width]
      totals.add(cells.last, sum(of: cells.dropLast().map(\.value.count)))
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
    // Tables that are drawn keep their lines.
    let fix = Fix(title: Wording("", english: ""), edits: edits, certainty: .choice)
    return DrawnTableFixes(report).fitting(fix)?.edits ?? []
  }
}
