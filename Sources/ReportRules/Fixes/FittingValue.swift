import ReportSyntax
import StatutoryForms

extension TablesView {
  /// The count that the sums around a cell leave for it; 0 where they do not tell.
  ///
  /// Used where a cell is blank or holds a sign for nothing.
  func fittingValue(of place: ValueCell) -> Int {
    guard place.measure == .count else { return 0 }
    if let value = fromRow(place), value >= 0 { return value }
    return max(fromColumn(place) ?? 0, 0)
  }

  /// What the total of the row leaves, if this is its only unknown cell.
  private func fromRow(_ place: ValueCell) -> Int? {
    guard let (cells, own) = summedCells(around: place) else { return nil }
    var rest = 0
    for index in cells.indices where index != own {
      guard let count = cells.value(index).count else { return nil }
      rest += index == cells.count - 1 ? count : -count
    }
    return own == cells.count - 1 ? -rest : rest
  }

  /// What （七）总计 leaves of its column, if this is its only unknown cell.
  private func fromColumn(_ place: ValueCell) -> Int? {
    guard case .requests(let row) = place.row, let requests,
      requests.form.outcomes.contains(row),
      let total = requests.count(row: requests.form.outcomesTotal, column: place.column)
    else { return nil }
    var rest = total
    for other in requests.form.outcomes where other != row {
      guard let count = requests.count(row: other, column: place.column) else { return nil }
      rest -= count
    }
    return rest
  }
}
