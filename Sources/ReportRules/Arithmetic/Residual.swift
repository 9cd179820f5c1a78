import ReportSyntax
import StatutoryForms

extension FilledRequests {
  /// What the parts of a sum exceed the whole by; `nil` where a count is unknown.
  package func residual(_ sum: RequestSum) -> Int? {
    switch sum {
    case .balance(let column):
      ReportRules.residual(
        [count(row: form.received, column: column), count(row: form.carriedIn, column: column)],
        [
          count(row: form.outcomesTotal, column: column),
          count(row: form.carriedOver, column: column),
        ]
      )
    case .outcomes(let column):
      ReportRules.residual(
        form.outcomes.map { count(row: $0, column: column) },
        [count(row: form.outcomesTotal, column: column)]
      )
    case .total(let row):
      ReportRules.residual(
        form.columns.indices.dropLast().map { count(row: row, column: $0) },
        [count(row: row, column: form.columns.count - 1)]
      )
    }
  }
}

/// What the parts of a sum exceed the whole by; `nil` where a count is unknown.
///
/// Counts have at most 15 digits and sums a few dozen terms, so that nothing can overflow.
package func residual(_ parts: [Int?], _ whole: [Int?]) -> Int? {
  var residual = 0
  for part in parts {
    guard let part else { return nil }
    residual += part
  }
  for part in whole {
    guard let part else { return nil }
    residual -= part
  }
  return residual
}
