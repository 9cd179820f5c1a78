import ReportSyntax
package import StatutoryForms

/// One of the sums of table three.
package enum RequestSum: Sendable, Equatable {
  /// The balance (勾稽关系) of a column.
  case balance(column: Int)
  /// The results of a column, which add up to （七）总计.
  case outcomes(column: Int)
  /// The total of a row.
  case total(row: Int)
}

extension FilledRequests {
  /// The sums that a cell takes part in: those of its column, then that of its row.
  package func sums(ofRow row: Int, column: Int) -> [RequestSum] {
    let balanced = [form.received, form.carriedIn, form.outcomesTotal, form.carriedOver]
    var sums: [RequestSum] = []
    if balanced.contains(row) { sums.append(.balance(column: column)) }
    if form.outcomes.contains(row) || row == form.outcomesTotal {
      sums.append(.outcomes(column: column))
    }
    return sums + [.total(row: row)]
  }

  /// A sum with the numbers of this table.
  package func equation(_ sum: RequestSum) -> WrittenEquation {
    func cell(_ row: Int, _ column: Int) -> WrittenEquation.Term {
      WrittenEquation.Term(form.rows[row].code, self.cell(row: row, column: column))
    }
    switch sum {
    case .balance(let column):
      return WrittenEquation(
        parts: [cell(form.received, column), cell(form.carriedIn, column)],
        whole: [cell(form.outcomesTotal, column), cell(form.carriedOver, column)]
      )
    case .outcomes(let column):
      return WrittenEquation(
        parts: form.outcomes.map { cell($0, column) },
        whole: [cell(form.outcomesTotal, column)]
      )
    case .total(let row):
      let terms = form.columns.enumerated().map { column, heading in
        WrittenEquation.Term(heading.heading, self.cell(row: row, column: column))
      }
      return WrittenEquation(parts: terms.dropLast(), whole: terms.suffix(1))
    }
  }

  /// What a sum is called: `自然人列勾稽关系`.
  package func name(of sum: RequestSum) -> Wording {
    switch sum {
    case .balance(let column):
      let heading = form.columns[column].heading
      return Wording("\(heading)列勾稽关系", english: "balance of column \(heading)")
    case .outcomes(let column):
      let heading = form.columns[column].heading
      return Wording("\(heading)列办理结果合计", english: "results of column \(heading)")
    case .total(let row):
      let code = form.rows[row].code
      return Wording("「\(code)」行总计", english: "total of row \(code)")
    }
  }
}
