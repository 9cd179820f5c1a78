import ReportSyntax

/// Edits of whole rows, in the layout and the shape of the rows around them.
struct RowEdits {
  let text: SourceText

  /// Puts rows behind another.
  func insert(_ rows: [[PrintedTable.Cell]], after row: GridRow) -> SourceEdit? {
    guard let layout = row.layout, let last = row.cells.last else { return nil }
    let line = text.line(at: max(last.visible.upperBound - 1, last.visible.lowerBound))
    let place = text.lineRange(line).upperBound
    let ending = text.lineEnding(near: place)
    let gap = layout == .cellPerLine ? ending + ending : ending
    let words = rows.map { gap + written($0, like: row, layout: layout, ending: ending) }.joined()
    return SourceEdit(range: place..<place, replacement: Array(words.utf8))
  }

  /// Puts rows in front of another.
  func insert(_ rows: [[PrintedTable.Cell]], before row: GridRow) -> SourceEdit? {
    guard let layout = row.layout, let first = row.cells.first else { return nil }
    let place = text.lineStarts[text.line(at: first.visible.lowerBound)]
    let ending = text.lineEnding(near: place)
    let gap = layout == .cellPerLine ? ending + ending : ending
    let words = rows.map { written($0, like: row, layout: layout, ending: ending) + gap }.joined()
    return SourceEdit(range: place..<place, replacement: Array(words.utf8))
  }

  /// Takes a row out, with the empty line behind it where cells have lines of their own.
  func delete(_ row: GridRow) -> SourceEdit? {
    guard let layout = row.layout, let first = row.cells.first, let last = row.cells.last else {
      return nil
    }
    let firstLine = text.line(at: first.visible.lowerBound)
    var lastLine = text.line(at: max(last.visible.upperBound - 1, last.visible.lowerBound))
    let next = trimmingPadding(text.lineRange(lastLine + 1), in: text.bytes)
    if layout == .cellPerLine, lastLine + 1 < text.lineCount, next.isEmpty { lastLine += 1 }
    let end = text.lineRangeWithEnding(lastLine).upperBound
    return SourceEdit(range: text.lineStarts[firstLine]..<end, replacement: [])
  }

  /// A row in a layout, without the line ending behind it.
  private func written(
    _ cells: [PrintedTable.Cell],
    like row: GridRow,
    layout: TableLayout,
    ending: String
  ) -> String {
    switch layout {
    case .cellPerLine:
      return cells.compactMap { cell in
        switch cell {
        case .words(let words): "\t\(words)"
        case .mergedAbove: "\t"
        case .mergedLeft: nil
        }
      }.joined(separator: ending)
    case .tabSeparated:
      return fitted(cells, like: row).joined(separator: "\t")
    case .pipe:
      return "| " + fitted(cells, like: row).joined(separator: " | ") + " |"
    }
  }

  /// The words of a row with as many cells as another has.
  ///
  /// A printed row has ten columns in table three and four in table two. Written ones may have fewer
  /// columns of labels, or empty cells at their end.
  private func fitted(_ cells: [PrintedTable.Cell], like row: GridRow) -> [String] {
    var words = cells.map { cell in
      switch cell {
      case .words(let words): words
      case .mergedAbove, .mergedLeft: ""
      }
    }
    while words.count > row.cells.count, let empty = words.firstIndex(of: "") {
      words.remove(at: empty)
    }
    while words.count < row.cells.count { words.append("") }
    return words
  }
}
