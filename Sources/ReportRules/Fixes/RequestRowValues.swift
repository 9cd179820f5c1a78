import ReportSyntax

/// The counts to write into rows of table three that are missing.
struct RequestRowValues {
  private let table: FilledRequests
  /// The missing rows.
  private let rows: Set<Int>

  init(_ table: FilledRequests, inserting rows: [Int]) {
    self.table = table
    self.rows = Set(rows)
  }

  /// What balances: for （七）总计, 四、结转, the two rows of intake, and for the only missing result.
  ///
  /// 0 where several results are missing, or too little is known to balance.
  func value(row: Int, column: Int) -> String {
    let form = table.form
    let width = form.columns.count
    if column == width - 1 {
      let parts = (0..<width - 1).map { Int(value(row: row, column: $0)) ?? 0 }
      return String(parts.reduce(0, +))
    }
    if form.outcomes.contains(row), rows != [row] { return "0" }
    return String(max(balancing(row, column) ?? 0, 0))
  }

  private func balancing(_ row: Int, _ column: Int) -> Int? {
    let form = table.form
    if form.outcomes.contains(row) {
      guard let total = count(form.outcomesTotal, column),
        let others = sum(form.outcomes.map { count($0, column) })
      else { return nil }
      return total - others
    }
    if row == form.outcomesTotal {
      return sum(form.outcomes.map { count($0, column) })
    }
    let total =
      rows.contains(form.outcomesTotal)
      ? sum(form.outcomes.map { count($0, column) }) : count(form.outcomesTotal, column)
    guard let total else { return nil }
    // Of several missing rows of the balance, the later ones take what is left.
    let known = [form.received, form.carriedIn].map { $0 == row ? 0 : count($0, column) }
    guard let intake = sum(known) else { return nil }
    if row == form.carriedOver { return intake - total }
    guard let over = count(form.carriedOver, column) else { return nil }
    return total + over - intake
  }

  /// What stands in a cell, 0 in a missing row; `nil` where it is no count.
  private func count(_ row: Int, _ column: Int) -> Int? {
    rows.contains(row) ? 0 : table.count(row: row, column: column)
  }

  private func sum(_ counts: [Int?]) -> Int? {
    let known = counts.compactMap(\.self)
    return known.count == counts.count ? known.reduce(0, +) : nil
  }
}
