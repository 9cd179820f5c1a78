import ReportSyntax
import StatutoryForms

/// Edits of whole rows in a table of HTML.
///
/// New rows look like the one beside them. Cells that reach over several rows grow and shrink with the
/// rows they cover.
struct HTMLRowEdits {
  private let text: SourceText
  private let grid: HTMLGrid

  /// - Parameter known: the tags of what may be the table of the row.
  init(_ text: SourceText, around row: GridRow, in known: HTMLGrid?) {
    self.text = text
    let start = row.start
    let isKnown = known?.rows.contains { $0?.contains(start) ?? false } ?? false
    grid = isKnown ? known ?? HTMLGrid(text, around: start) : HTMLGrid(text, around: start)
  }

  /// `nil` where a row cannot be found, or a cell would have to move to another row.
  func edits(_ changes: [RowEdits.Change]) -> [SourceEdit]? {
    var edits: [SourceEdit] = []
    var growth: [Int: Int] = [:]
    var deleted: Set<Int> = []
    for case .delete(let row) in changes {
      guard let index = index(of: row) else { return nil }
      deleted.insert(index)
    }
    for change in changes {
      switch change {
      case .insertAfter(let row, let rows):
        guard let index = index(of: row), let range = grid.rows[index] else { return nil }
        let written = written(rows, after: index, like: row, &growth)
        let words = written.map { gap(before: range) + $0 }.joined()
        edits.append(
          SourceEdit(range: range.upperBound..<range.upperBound, replacement: Array(words.utf8))
        )
      case .insertBefore(let row, let rows):
        guard let index = index(of: row), let range = grid.rows[index] else { return nil }
        let written = written(rows, after: index - 1, like: row, &growth)
        let words = written.map { $0 + gap(before: range) }.joined()
        edits.append(
          SourceEdit(range: range.lowerBound..<range.lowerBound, replacement: Array(words.utf8))
        )
      case .delete(let row):
        guard let index = index(of: row), let range = grid.rows[index],
          canDelete(index, with: deleted)
        else { return nil }
        for (number, cell) in grid.cells.enumerated()
        where cell.row < index && cell.row + cell.rowCount > index {
          growth[number, default: 0] -= 1
        }
        let start = range.lowerBound - gap(before: range).utf8.count
        edits.append(SourceEdit(range: start..<range.upperBound, replacement: []))
      }
    }
    for (number, rows) in growth where rows != 0 && !deleted.contains(grid.cells[number].row) {
      edits.append(resizing(grid.cells[number], by: rows))
    }
    return edits
  }

  private func index(of row: GridRow) -> Int? {
    let place = row.cells.first { !$0.isEmpty } ?? row.cells.last
    guard let place = place?.visible.lowerBound else { return nil }
    return grid.rows.firstIndex { $0?.contains(place) ?? false }
  }

  /// The line ending and the blanks between a row and what stands in front of it.
  private func gap(before row: Range<Int>) -> String {
    let bytes = text.bytes
    var start = row.lowerBound
    while start > 0, [0x20, 0x09].contains(bytes[start - 1]) { start -= 1 }
    while start > 0, [0x0A, 0x0D].contains(bytes[start - 1]) {
      start -= 1
      if bytes[start] == 0x0A, start > 0, bytes[start - 1] == 0x0D { start -= 1 }
      break
    }
    return text.string(in: start..<row.lowerBound)
  }

  /// Whether no cell of a row reaches down to one that stays.
  private func canDelete(_ row: Int, with deleted: Set<Int>) -> Bool {
    grid.cells.allSatisfy { cell in
      cell.row != row
        || (row..<row + cell.rowCount).allSatisfy {
          deleted.contains($0) || $0 >= grid.rows.count
        }
    }
  }

  // MARK: Writing rows

  /// Rows below one, each without the gap around it.
  private func written(
    _ rows: [[PrintedTable.Cell]],
    after index: Int,
    like model: GridRow,
    _ growth: inout [Int: Int]
  ) -> [String] {
    var rows = rows.map { fitted($0, to: model.cells.count) }
    for (number, cell) in grid.cells.enumerated()
    where cell.row <= index && cell.row + cell.rowCount > index {
      let passes = cell.row + cell.rowCount > index + 1
      let isGroup = cell.columnCount == 1 && rows.first?.indices.contains(cell.column) == true
      guard passes || isGroup && rows.first?[cell.column] == .mergedAbove else { continue }
      let count = passes ? rows.count : rows.prefix { $0[cell.column] == .mergedAbove }.count
      growth[number, default: 0] += count
      for row in 0..<count where rows[row].indices.contains(cell.column) {
        // Nothing is written there, as the cell above reaches down.
        rows[row][cell.column] = .mergedAbove
      }
    }
    let covered = Set(
      grid.cells.indices.filter { growth[$0, default: 0] > 0 }.map { grid.cells[$0].column }
    )
    for column in rows[0].indices where rows[0][column] == .mergedAbove && !covered.contains(column)
    {
      rows[0][column] = .words("")
    }
    let table = PrintedTable(rows: rows)
    return rows.indices.map { row in table.htmlRow(row) { shape(ofColumn: $0, in: model) } }
  }

  /// A row with as many columns as another has; labels give way first.
  private func fitted(_ cells: [PrintedTable.Cell], to count: Int) -> [PrintedTable.Cell] {
    var cells = cells
    while cells.count > count, let merged = cells.firstIndex(where: { $0.isMerged }) {
      cells.remove(at: merged)
    }
    while cells.count < count { cells.append(.mergedLeft) }
    return cells
  }

  /// What stands around the words in a column of a row: the tags without their spans.
  private func shape(ofColumn column: Int, in row: GridRow) -> (front: String, back: String) {
    let index = index(of: row)
    let cells = grid.cells.filter { $0.row == index }
    let written = row.cells.indices.contains(column) ? row.cells[column] : nil
    let place = written?.visible.lowerBound ?? 0
    let own = cells.last { $0.tag.lowerBound <= place && $0.column == column } ?? cells.last
    guard let own,
      let cell = row.cells.first(where: { $0.visible.lowerBound >= own.tag.lowerBound })
    else { return ("<td>", "</td>") }
    var tag = text.string(in: own.tag)
    for name in ["colspan", "rowspan"] {
      guard let span = HTMLGrid.span(name, of: Array(tag.utf8), 0..<tag.utf8.count) else {
        continue
      }
      var bytes = Array(tag.utf8)
      bytes.removeSubrange(span.range.lowerBound - 1..<span.range.upperBound)
      tag = String(decoding: bytes, as: UTF8.self)
    }
    let room = cell.range.isEmpty && cell.visible.lowerBound < own.tag.upperBound
    if room { return (tag, "</td>") }
    let front = text.string(
      in: own.tag.upperBound..<max(cell.visible.lowerBound, own.tag.upperBound)
    )
    let name = tag.prefix { $0 != " " && $0 != ">" }.dropFirst()
    let back = closingTags(of: front)
    return (tag + front.filter { !$0.isNewline }, back + "</\(name)>")
  }

  /// The tags that close what some tags open, the last first.
  private func closingTags(of front: String) -> String {
    front.split(separator: "<").reversed().compactMap { part in
      let name = part.prefix { $0.isLetter || $0.isNumber || $0 == ":" }
      return name.isEmpty || name.lowercased() == "br" ? nil : "</\(name)>"
    }.joined()
  }

  private func resizing(_ cell: HTMLGrid.Cell, by rows: Int) -> SourceEdit {
    let count = max(cell.rowCount + rows, 1)
    guard let span = HTMLGrid.span("rowspan", of: text.bytes, cell.tag) else {
      let end = cell.tag.upperBound - 1
      return SourceEdit(range: end..<end, replacement: Array(" rowspan=\"\(count)\"".utf8))
    }
    return SourceEdit(range: span.range, replacement: Array("rowspan=\"\(count)\"".utf8))
  }
}
