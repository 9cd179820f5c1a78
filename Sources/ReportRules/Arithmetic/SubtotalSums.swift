import ReportSyntax
import StatutoryForms

/// Rows called 小计 that do not give the sum of the rows of their group above them.
///
/// The form prints none; some places add them.
enum SubtotalSums {
  static func faults(_ table: FilledRequests) -> [SumFault] {
    table.written.indices.flatMap { position -> [SumFault] in
      guard table.match.written[position].role == .subtotal else { return [] }
      let rows = rowsAbove(position, in: table)
      return table.form.columns.indices.compactMap { column in
        subtotalFault(table.written[position], rows: rows, column: column, in: table)
      }
    }
  }

  /// The rows of the form between a subtotal and the start of its group.
  static func rowsAbove(_ position: Int, in table: FilledRequests) -> [Int] {
    var rows: [Int] = []
    for written in table.match.written[..<position].reversed() {
      guard case .row(let row) = written.role else { break }
      if let first = rows.first, table.form.rows[first].groups != table.form.rows[row].groups {
        break
      }
      rows.insert(row, at: 0)
    }
    return rows
  }

  private static func subtotalFault(
    _ written: FilledRequests.WrittenRow,
    rows: [Int],
    column: Int,
    in table: FilledRequests
  ) -> SumFault? {
    guard written.values.count == table.form.columns.count, !rows.isEmpty,
      let total = written.values[column].value.count
    else { return nil }
    let counts = rows.map { table.cell(row: $0, column: column)?.value.count }
    guard !counts.contains(nil) else { return nil }
    let sum = counts.compactMap(\.self).reduce(0, +)
    guard sum != total else { return nil }
    let heading = table.form.columns[column].heading
    let text = WrittenEquation(
      parts: rows.map {
        WrittenEquation.Term(table.form.rows[$0].code, table.cell(row: $0, column: column))
      },
      whole: [WrittenEquation.Term("小计", written.values[column])]
    ).text
    let name = Wording("\(heading)列小计", english: "subtotal of column \(heading)")
    return SumFault(
      kind: .subtotal,
      cell: written.values[column],
      headline: Wording(
        "\(name.chinese)不符：\(text.chinese)",
        english: "\(name.english) fails: \(text.english)"
      ),
      equations: [
        SumFault.Equation(
          text: text,
          cells: rows.compactMap { row in
            table.cell(row: row, column: column).map {
              ($0, "\(table.form.rows[row].code)·\(heading)")
            }
          },
          name: name,
          subject: heading
        )
      ],
      verdict: .culprit(value: sum, following: nil)
    )
  }
}
