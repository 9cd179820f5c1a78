package import ReportRules
import ReportSyntax
package import StatutoryForms

/// Words beside a cell: where it belongs, or what a total should be.
package struct CellHint: Sendable, Equatable {
  /// Behind which byte they are shown.
  package let place: Int
  package let words: Wording
  /// What is told to who asks for more.
  package let explanation: Wording?
}

extension Report {
  /// The hints of all cells of numbers, in the order of the text.
  ///
  /// A cell on a line of its own is told its row and column, which nobody sees there; a total that its
  /// parts do not give is told their sum.
  ///
  /// - Parameter tellsSums: whether broken sums are to be told; settings may keep them quiet.
  package func cellHints(tellsSums: Bool) -> [CellHint] {
    let cells = valueCells
    var hints = names(of: cells)
    if tellsSums { hints += brokenTotals }
    return hints.sorted { $0.place < $1.place }
  }

  /// Whether a rule told of sums: hints must not tell what settings keep quiet.
  package static func tellsSums(_ findings: [Finding]) -> Bool {
    findings.contains { !$0.equations.isEmpty }
  }

  // MARK: Names

  private func names(of cells: [ValueCell]) -> [CellHint] {
    var counts: [Int: Int] = [:]
    let lines = cells.map { text.documentLine(at: $0.cell.visible.lowerBound) }
    for line in lines { counts[line, default: 0] += 1 }
    return zip(cells, lines).compactMap { place, line in
      guard counts[line] == 1, place.isCellCountRight, isAlone(place.cell, onLine: line) else {
        return nil
      }
      let name = tables.name(of: place)
      return CellHint(place: place.cell.visible.upperBound, words: .same(name), explanation: nil)
    }
  }

  /// Whether a line holds nothing but a cell, tags and padding aside.
  private func isAlone(_ cell: GridCell, onLine line: Int) -> Bool {
    let words = trimmingPadding(text.documentLineRange(line), in: text.bytes)
    return cell.isEmpty ? words.isEmpty : words == trimmingPadding(cell.range, in: text.bytes)
  }

  // MARK: Sums

  private var brokenTotals: [CellHint] {
    var hints: [CellHint] = []
    if let table = requests {
      let form = table.form
      let sums: [(sum: RequestSum, row: Int, column: Int)] =
        form.columns.indices.flatMap { column in
          [
            (.balance(column: column), form.carriedOver, column),
            (.outcomes(column: column), form.outcomesTotal, column),
          ]
        } + form.rows.indices.map { (.total(row: $0), $0, form.columns.count - 1) }
      for (sum, row, column) in sums {
        guard let residual = table.residual(sum), residual != 0,
          let cell = table.cell(row: row, column: column)
        else { continue }
        hints.append(hint(table.equation(sum), named: table.name(of: sum), at: cell))
      }
    }
    if let table = appeals, table.isWhole {
      for group in AppealsForm.form.groups.indices {
        let equation = table.equation(group: group)
        let last = (group + 1) * AppealsForm.form.columns.count - 1
        guard let residual = equation.residual, residual != 0, table.values.indices.contains(last)
        else { continue }
        hints.append(hint(equation, named: table.name(ofGroup: group), at: table.values[last]))
      }
    }
    return hints
  }

  private func hint(
    _ equation: WrittenEquation,
    named name: Wording,
    at cell: GridCell
  ) -> CellHint {
    let sum = equation.parts.reduce(0) { $0 + ($1.value.count ?? 0) }
    let total = equation.whole.reduce(0) { $0 + ($1.value.count ?? 0) }
    // Of two cells that share a sum, nobody can say what the one should be.
    let words = equation.whole.count == 1 ? "Σ \(sum)" : "Σ \(sum) ≠ \(total)"
    let text = equation.text
    return CellHint(
      place: cell.visible.upperBound,
      words: .same(words),
      explanation: Wording(
        "\(name.chinese)：\(text.chinese)",
        english: "\(name.english): \(text.english)"
      )
    )
  }
}
