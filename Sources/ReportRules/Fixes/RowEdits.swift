import ReportSyntax
import StatutoryForms

/// Edits of whole rows, in the layout and the shape of the rows around them.
struct RowEdits {
  let text: SourceText
  /// The tags of a table of HTML that several changes are to be made in one by one.
  private let grid: HTMLGrid?

  init(text: SourceText) {
    self.text = text
    grid = nil
  }

  /// For changes of which most are in one table.
  init(text: SourceText, inTableOf row: GridRow?) {
    self.text = text
    grid = row.flatMap { $0.layout == .html ? HTMLGrid(text, around: $0.start) : nil }
  }

  /// The same where the next change is to be made beside a row: what is known of its table stays known.
  func near(_ row: GridRow) -> RowEdits {
    let start = row.start
    let isKnown = grid?.rows.contains { $0?.contains(start) ?? false } ?? (row.layout != .html)
    return isKnown ? self : RowEdits(text: text, inTableOf: row)
  }

  /// One change of the rows of a table.
  enum Change {
    case insertAfter(GridRow, [[PrintedTable.Cell]])
    case insertBefore(GridRow, [[PrintedTable.Cell]])
    case delete(GridRow)

    fileprivate var row: GridRow {
      switch self {
      case .insertAfter(let row, _), .insertBefore(let row, _), .delete(let row): row
      }
    }
  }

  /// The edits for some changes, in the order of the text; `nil` where one cannot be done.
  func edits(_ changes: [Change]) -> [SourceEdit]? {
    let edits: [SourceEdit]
    if let first = changes.first, first.row.layout == .html {
      guard let html = HTMLRowEdits(text, around: first.row, in: grid).edits(changes) else {
        return nil
      }
      edits = html
    } else {
      edits = changes.compactMap(edit)
      guard edits.count == changes.count else { return nil }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func edit(_ change: Change) -> SourceEdit? {
    switch change {
    case .insertAfter(let row, let rows): insert(rows, after: row)
    case .insertBefore(let row, let rows): insert(rows, before: row)
    case .delete(let row): delete(row)
    }
  }

  /// Puts rows behind another.
  private func insert(_ rows: [[PrintedTable.Cell]], after row: GridRow) -> SourceEdit? {
    guard let layout = row.layout, let last = row.cells.last else { return nil }
    let line = text.line(at: max(last.visible.upperBound - 1, last.visible.lowerBound))
    let place = text.lineRange(line).upperBound
    let ending = text.lineEnding(near: place)
    let gap = layout == .cellPerLine ? ending + ending : ending
    let words = rows.map { gap + written($0, like: row, layout: layout, ending: ending) }.joined()
    return SourceEdit(range: place..<place, replacement: Array(words.utf8))
  }

  /// Puts rows in front of another.
  private func insert(_ rows: [[PrintedTable.Cell]], before row: GridRow) -> SourceEdit? {
    guard let layout = row.layout, let first = row.cells.first else { return nil }
    let place = text.lineStarts[text.line(at: first.visible.lowerBound)]
    let ending = text.lineEnding(near: place)
    let gap = layout == .cellPerLine ? ending + ending : ending
    let words = rows.map { written($0, like: row, layout: layout, ending: ending) + gap }.joined()
    return SourceEdit(range: place..<place, replacement: Array(words.utf8))
  }

  /// Takes a row out, with the empty line behind it where cells have lines of their own.
  private func delete(_ row: GridRow) -> SourceEdit? {
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
    case .html:
      return PrintedTable(rows: [cells]).htmlRow(0)
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
