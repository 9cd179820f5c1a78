import ReportSyntax
import StatutoryForms

extension Finding.Draft {
  /// A column heading in other words than the form prints.
  static func wrongHeading(
    _ cell: GridCell,
    expected: String,
    severity: Severity? = nil
  ) -> Finding.Draft {
    Finding.Draft(
      severity: severity,
      range: cell.visible,
      message: Wording("列名称应为「\(expected)」", english: "The heading should be “\(expected)”"),
      suggestion: expected,
      fixes: [.replacing(cell.range, by: expected, certainty: .certain)]
    )
  }

  /// A column that is called by a name which is no slip of the printed one: it may count other things.
  static func renamedHeading(
    _ cell: GridCell,
    expected: String,
    severity: Severity? = nil
  ) -> Finding.Draft {
    Finding.Draft(
      severity: severity,
      range: cell.visible,
      message: Wording(
        "列名称应为「\(expected)」，请核对这一列的数是否也按此统计",
        english: "The heading should be “\(expected)”; do the numbers below count that?"
      ),
      suggestion: expected,
      fixes: [.replacing(cell.range, by: expected, certainty: .preferred)]
    )
  }

  /// Columns that stand in another order than printed; `nil` where they do not.
  ///
  /// No fix: the numbers below may have changed places with their headings, or may not.
  ///
  /// - Parameters:
  ///   - cells: the headings in the order written.
  ///   - order: for each of them which of `printed` it is.
  static func headingsOutOfOrder(
    _ cells: [GridCell],
    order: [Int],
    printed: [String],
    severity: Severity? = nil
  ) -> Finding.Draft? {
    let wrong = order.indices.filter { order[$0] != $0 }
    guard let first = wrong.first, let last = wrong.last, cells.count == order.count,
      order.allSatisfy(printed.indices.contains)
    else { return nil }
    let (written, other) = (printed[order[first]], printed[order[last]])
    let isSwap = wrong.count == 2 && order[first] == last && order[last] == first
    let chinese =
      isSwap
      ? "「\(written)」与「\(other)」两列换了位置，格式中「\(other)」在前；下面的数是否也换了，请核对后一并改"
      : "列的顺序与格式不同，此处应为「\(printed[first])」；下面的数是否也换了位置，请核对后一并改"
    let english =
      isSwap
      ? "“\(written)” and “\(other)” have changed places; check whether the numbers below have, too"
      : "The columns are out of order: “\(printed[first])” belongs here; check the numbers below, too"
    return Finding.Draft(
      severity: severity,
      range: cells[first].visible,
      message: Wording(chinese, english: english),
      related: wrong.dropFirst().map {
        Finding.Related(
          range: cells[$0].visible,
          message: Wording("此列应为「\(printed[$0])」", english: "This should be “\(printed[$0])”")
        )
      }
    )
  }
}
