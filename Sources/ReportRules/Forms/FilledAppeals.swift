import ReportSyntax

/// Table four as an author filled it in.
package struct FilledAppeals: Sendable {
  /// The fifteen counts, or as many as were written; empty when there is no row of values.
  let values: [GridCell]
  /// The filled cells above them, in reading order.
  let headerCells: [GridCell]
  /// The names of the fifteen columns in their order; `nil` where they cannot be told.
  let leafHeadings: [GridCell]?

  static let valueCount = 15

  /// The table moved by a number of bytes.
  func moved(by distance: Int) -> FilledAppeals {
    FilledAppeals(
      values: values.map { $0.moved(by: distance) },
      headerCells: headerCells.map { $0.moved(by: distance) },
      leafHeadings: leafHeadings?.map { $0.moved(by: distance) }
    )
  }

  /// Whether all fifteen counts stand in their columns.
  var isWhole: Bool { values.count == Self.valueCount }

  /// `nil` when there is nothing of the table.
  static func match(_ stream: [GridRow]) -> FilledAppeals? {
    // A row of empty cells may be a row of values that nobody has filled in.
    let rows = stream.filter { !$0.isEmpty || $0.cells.count >= valueCount }
    let valueRow =
      rows.indices.filter { rows[$0].numberCount >= 8 }.max {
        rows[$0].numberCount < rows[$1].numberCount
      } ?? rows.indices.last { rows[$0].isEmpty && $0 > 0 }
    let headerRows = valueRow.map { rows[..<$0] } ?? rows[...]
    let headerCells = headerRows.flatMap { $0.cells.filter { !$0.isEmpty } }
    if headerCells.isEmpty, valueRow == nil { return nil }
    return FilledAppeals(
      values: valueRow.map { values(of: rows[$0]) } ?? [],
      headerCells: headerCells,
      leafHeadings: leafHeadings(headerRows)
    )
  }

  /// The cells of the row of values, a label in front and surplus empty cells left out.
  private static func values(of row: GridRow) -> [GridCell] {
    var cells = row.cells[...]
    while cells.count > valueCount, cells.last?.isEmpty == true { cells.removeLast() }
    while cells.count > valueCount, let first = cells.first, first.isEmpty || first.isWords {
      cells.removeFirst()
    }
    return Array(cells)
  }

  /// The fifteen names: the last line if it has them all, else all that are no group's name.
  private static func leafHeadings(_ rows: ArraySlice<GridRow>) -> [GridCell]? {
    let groups = Set((AppealsForm.form.groups + ["行政诉讼"]).map { NormalizedText($0) })
    func leaves(_ rows: [GridRow]) -> [GridCell] {
      rows.flatMap(\.cells).filter { !$0.isEmpty && !groups.contains($0.words) }
    }
    if let last = rows.last, case let cells = leaves([last]), cells.count == valueCount {
      return cells
    }
    let all = leaves(Array(rows))
    return all.count == valueCount ? all : nil
  }
}
