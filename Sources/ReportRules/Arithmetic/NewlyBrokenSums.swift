import ReportSyntax
import StatutoryForms

/// Whether counts that a fix would write break sums.
///
/// A fix does no harm: where the counts it would write leave a sum that is wrong, and that nobody could
/// call wrong before, it is not offered.
extension FilledRequests {
  /// Whether counts, by the number of their cell in the form, would break a sum that holds or that is
  /// not known yet.
  func breaksSum(writing counts: [Int: Int]) -> Bool {
    let before = self.counts
    var after = before
    for (cell, count) in counts where after.indices.contains(cell) { after[cell] = count }
    let network = RequestSums.FormSums.of(edition).network
    return network.breaks(before, after, writing: counts.keys)
      || exceedsTotal(before, after, in: Set(counts.keys.map { $0 % form.columns.count }))
      || SubtotalSums.breaks(self, writing: counts)
  }

  /// Whether the known results of one of some columns exceed （七）总计 after, and did not before.
  private func exceedsTotal(_ before: [Int?], _ after: [Int?], in columns: Set<Int>) -> Bool {
    let form = form
    let width = form.columns.count
    func isExceeded(_ column: Int, _ counts: [Int?]) -> Bool {
      guard let total = counts[form.outcomesTotal * width + column] else { return false }
      var sum = 0
      for row in form.outcomes { sum += counts[row * width + column] ?? 0 }
      return sum > total
    }
    return columns.contains { isExceeded($0, after) && !isExceeded($0, before) }
  }
}

extension SumNetwork {
  /// Whether a sum that some cells stand in fails after, and did not before.
  fileprivate func breaks(_ before: [Int?], _ after: [Int?], writing cells: some Sequence<Int>)
    -> Bool
  {
    cells.contains { cell in
      guard equationsOfCell.indices.contains(cell) else { return false }
      return equationsOfCell[cell].contains { equation in
        (residual(equation, after) ?? 0) != 0 && (residual(equation, before) ?? 0) == 0
      }
    }
  }

  private func residual(_ equation: Int, _ counts: [Int?]) -> Int? {
    ReportRules.residual(
      equations[equation].parts.map { counts[$0] },
      equations[equation].whole.map { counts[$0] }
    )
  }
}

extension SubtotalSums {
  /// Whether counts, by the number of their cell in the form, would make a row called 小计 wrong that is
  /// not wrong yet.
  fileprivate static func breaks(_ table: FilledRequests, writing counts: [Int: Int]) -> Bool {
    let width = table.form.columns.count
    return table.written.indices.contains { position in
      guard table.match.written[position].role == .subtotal else { return false }
      let values = table.written[position].values
      let rows = rowsAbove(position, in: table)
      guard values.count == width, !rows.isEmpty else { return false }
      return (0..<width).contains { column in
        guard let total = values.value(column).count else { return false }
        func sum(_ written: [Int: Int]) -> Int? {
          var sum = 0
          for row in rows {
            guard let count = written[row * width + column] ?? table.count(row: row, column: column)
            else { return nil }
            sum += count
          }
          return sum
        }
        return (sum(counts) ?? total) != total && (sum([:]) ?? total) == total
      }
    }
  }
}

extension FilledAppeals {
  /// Whether counts, by the number of their cell, would break the total of a group that holds or that is
  /// not known yet.
  func breaksSum(writing written: [Int: Int]) -> Bool {
    guard isWhole else { return false }
    let width = AppealsForm.form.columns.count
    return AppealsForm.form.groups.indices.contains { group in
      func excess(_ written: [Int: Int]) -> Int? {
        var excess = 0
        for column in 0..<width {
          let cell = group * width + column
          guard let count = written[cell] ?? values.value(cell).count else { return nil }
          excess += column < width - 1 ? count : -count
        }
        return excess
      }
      return (excess(written) ?? 0) != 0 && (excess([:]) ?? 0) == 0
    }
  }
}

extension TablesView {
  /// Whether some cells would break a sum that holds, or that is not known yet, with other counts.
  func breaksSum(_ cells: some Sequence<ValueCell>, writing counts: some Sequence<Int>) -> Bool {
    var inRequests: [Int: Int] = [:]
    var inAppeals: [Int: Int] = [:]
    for (place, count) in zip(cells, counts) where place.isCellCountRight {
      switch place.row {
      case .requests(let row):
        inRequests[row * (requests?.form.columns.count ?? 0) + place.column] = count
      case .appeals: inAppeals[place.column] = count
      case .documents: continue
      }
    }
    return !inRequests.isEmpty && requests?.breaksSum(writing: inRequests) == true
      || !inAppeals.isEmpty && appeals?.breaksSum(writing: inAppeals) == true
  }
}
