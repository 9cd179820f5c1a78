import ReportSyntax

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
}
