import ReportSyntax
import StatutoryForms

extension ReportRecord {
  /// The cell at a place; `nil` where none stands.
  package func cell(at byteOffset: Int) -> Int? {
    cells.firstIndex { cell in
      cell.place.map { $0.lowerBound <= byteOffset && byteOffset <= $0.upperBound } ?? false
    }
  }

  /// The cell of last year's report that a cell continues: 结转下年度继续办理 for 上年结转, 现行有效 for
  /// 现行有效.
  ///
  /// - Returns: its place; `nil` where the cell continues none, or nothing stands there.
  package func place(continuedBy cell: Int, in last: ReportRecord) -> Range<Int>? {
    guard cells.indices.contains(cell) else { return nil }
    if let row = requestCells(ofRow: { $0.carriedIn }), row.contains(cell),
      let lastRow = last.requestCells(ofRow: { $0.carriedOver }), lastRow.count == row.count
    {
      return last.cells[lastRow.lowerBound + (cell - row.lowerBound)].place
    }
    let name = cells[cell].name
    guard name.table == .documents, ["现行有效件数", "上一年项目数量"].contains(name.column),
      let lastCell = last.documentCell(name.row, name.column)
    else { return nil }
    return last.cells[lastCell].place
  }
}
