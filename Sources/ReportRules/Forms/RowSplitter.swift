import ReportSyntax

/// Parts rows that stand in one because the line between them is missing.
///
/// Where a table has one cell per line, an empty line ends a row, and such lines get lost. A row
/// begins anew where the form's own words say so: at a caption, at 信息内容, at the label of a row.
enum RowSplitter {
  static func split(_ row: GridRow) -> [GridRow] {
    guard row.cells.count > 2, mayHoldSeveral(row.cells) else { return [row] }
    var rows: [GridRow] = []
    var start = 0
    for index in row.cells.indices.dropFirst() where beginsRow(index, of: row.cells, from: start) {
      let end = endOfValues(before: index, in: row.cells, from: start)
      rows.append(
        GridRow(
          cells: row.cells.cells(in: start..<end),
          table: row.table,
          layout: row.layout
        )
      )
      start = end
    }
    if rows.isEmpty { return [row] }
    rows.append(
      GridRow(
        cells: row.cells.cells(in: start..<row.cells.count),
        table: row.table,
        layout: row.layout
      )
    )
    return rows
  }

  /// Whether there is any sign of a second row: words behind numbers, or words behind a heading.
  private static func mayHoldSeveral(_ cells: GridCells) -> Bool {
    guard let first = cells.first(where: { !$0.isEmpty }) else { return false }
    let numbers = cells.drop { $0.isWords || $0.isEmpty }
    if numbers.contains(where: \.isWords) { return true }
    return CellNames.headings.contains(first.words) || isCaption(first)
      || first.words.count > 15 && first.words.contains(CellNames.balance)
  }

  /// Whether a row that started at one cell ends before another.
  private static func beginsRow(_ index: Int, of cells: GridCells, from start: Int) -> Bool {
    let cell = cells[index]
    let before = cells[start..<index]
    if !cell.isWords {
      // The numbers of table four, right behind its headings.
      return cells.count - index >= FilledAppeals.valueCount && cell.value != .blank
        && before.last?.isWords == true
        && before.contains { CellNames.appealsHeader.contains($0.words) }
    }
    if cell.words == CellNames.documentsHeader || isCaption(cell) {
      return before.contains { !$0.isEmpty }
    }
    let isDocumentRow = DocumentsReader.item(ofRow: cell.words) != nil
    guard isDocumentRow || cell.isRowLabel else { return false }
    let hasNumbers = before.contains { !$0.isEmpty && !$0.isWords }
    let isBehindHeader = before.contains {
      $0.words == CellNames.documentsHeader || CellNames.requestsHeader.contains($0.words)
    }
    return hasNumbers || isBehindHeader
  }

  /// Where the row ends: behind its seven values in table three; empty cells behind them are what
  /// merging left of the labels of the next row.
  private static func endOfValues(before index: Int, in cells: GridCells, from start: Int) -> Int {
    var end = index
    while end > start, cells[end - 1].isEmpty { end -= 1 }
    let label = cells[start..<end].lastIndex { $0.isRowLabel }
    guard let label, end - label - 1 < RequestsRowReader.valueCount else { return end }
    return min(label + 1 + RequestsRowReader.valueCount, index)
  }

  private static func isCaption(_ cell: GridCell) -> Bool {
    guard cell.words.scalars.first == "第" else { return false }
    let text = Array(cell.words.string.utf8)
    return wholeArticleReference(text, in: 0..<text.count) != nil
  }
}
