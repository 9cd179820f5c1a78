import ReportSyntax
import StatutoryForms

/// The counts to write into rows of table three that are missing.
///
/// What balances: for （七）总计, 四、结转, the two rows of intake, and for the only missing result; 0 where
/// several results are missing, or too little is known to balance.
struct RequestRowValues {
  private let table: FilledRequests
  /// The missing rows.
  private let rows: [Int]
  /// The counts of each missing row.
  private var values: [Int: [Int]] = [:]

  init(_ table: FilledRequests, inserting rows: [Int]) {
    self.table = table
    self.rows = rows
    let width = table.form.columns.count
    for row in rows {
      var values = (0..<width - 1).map { part(row, $0) }
      values.append(values.reduce(0, +))
      self.values[row] = values
    }
  }

  /// What to write into a cell of a missing row.
  func value(row: Int, column: Int) -> Int { values[row]?[column] ?? 0 }

  private func part(_ row: Int, _ column: Int) -> Int {
    if table.form.outcomes.contains(row), rows != [row] { return 0 }
    return max(balancing(row, column) ?? 0, 0)
  }

  private func balancing(_ row: Int, _ column: Int) -> Int? {
    let form = table.form
    if form.outcomes.contains(row) {
      guard let total = count(form.outcomesTotal, column), let others = outcomes(column) else {
        return nil
      }
      return total - others
    }
    if row == form.outcomesTotal { return outcomes(column) }
    let total =
      rows.contains(form.outcomesTotal) ? outcomes(column) : count(form.outcomesTotal, column)
    // Of several missing rows of the balance, the later ones take what is left.
    func known(_ intake: Int) -> Int? { intake == row ? 0 : count(intake, column) }
    guard let total, let received = known(form.received), let carriedIn = known(form.carriedIn)
    else { return nil }
    let intake = received + carriedIn
    if row == form.carriedOver { return intake - total }
    guard let over = count(form.carriedOver, column) else { return nil }
    return total + over - intake
  }

  /// What stands in a cell, 0 in a missing row; `nil` where it is no count.
  private func count(_ row: Int, _ column: Int) -> Int? {
    rows.contains(row) ? 0 : table.count(row: row, column: column)
  }

  /// What all results of a column make together; `nil` where one is no count.
  private func outcomes(_ column: Int) -> Int? {
    var sum = 0
    for row in table.form.outcomes {
      guard let count = count(row, column) else { return nil }
      sum += count
    }
    return sum
  }
}
