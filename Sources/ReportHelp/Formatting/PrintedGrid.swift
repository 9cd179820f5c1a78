import ReportRules
import ReportSyntax
import StatutoryForms

/// Puts the written rows of a statutory table into the columns that the form prints, so that they can
/// be printed in any layout; `nil` where the place of a cell is not certain.
struct PrintedGrid {
  private let report: Report
  private let text: SourceText

  /// Whether the rows that are read stand in HTML.
  private let isHTML: Bool

  init(_ report: Report, from layout: TableLayout) {
    self.report = report
    text = report.text
    isHTML = layout == .html
  }

  func rows(of rows: [GridRow], in form: TableStreams.Form) -> [[PrintedTable.Cell]]? {
    switch form {
    case .documents: documentRows(rows)
    case .requests: requestRows(rows)
    case .appeals: appealRows(rows)
    }
  }

  // MARK: Table two

  /// Rows with the cells they have; the last one is merged over the columns that are left.
  private func documentRows(_ rows: [GridRow]) -> [[PrintedTable.Cell]]? {
    var printed: [[PrintedTable.Cell]] = []
    /// How many values the headings above ask for.
    var valueCount: Int?
    for row in rows where !row.isEmpty {
      guard let last = row.cells.lastIndex(where: { !$0.isEmpty }) else { continue }
      var count = last + 1
      if row.cells[0].words == CellNames.documentsHeader {
        valueCount = last
      } else if last > 0 {
        // Blank values at the end of a row are cells; what merging left behind is none.
        guard let valueCount else { return nil }
        count = max(count, min(row.cells.count, 1 + valueCount))
        guard row.cells.count >= 1 + valueCount else { return nil }
      }
      var cells: [PrintedTable.Cell] = []
      for (column, cell) in row.cells[..<count].enumerated() {
        guard let words = words(of: cell) else { return nil }
        cells.append(column == 0 && words.isEmpty ? .mergedAbove : .words(words))
      }
      printed.append(cells)
    }
    // A local row below another has a label more.
    let width = max(printed.map(\.count).max() ?? 0, 4)
    guard width <= 5 else { return nil }
    return printed.map { $0 + Array(repeating: .mergedLeft, count: width - $0.count) }
  }

  // MARK: Table three

  private func requestRows(_ rows: [GridRow]) -> [[PrintedTable.Cell]]? {
    guard let table = report.requests else { return nil }
    var headings = HeadingRows(width: 10)
    var printed: [[PrintedTable.Cell]] = []
    for row in RequestsRowReader.read(rows) {
      let cells = row.hasValues ? valueRow(row, of: table) : headingRow(row.source, &headings)
      guard let cells else { return nil }
      printed.append(cells)
    }
    return printed
  }

  private func headingRow(_ row: GridRow, _ headings: inout HeadingRows) -> [PrintedTable.Cell]? {
    var places: [HeadingRows.Place] = []
    for cell in row.cells where !cell.isEmpty {
      guard let words = words(of: cell), let span = Self.requestSpan(of: cell.words) else {
        return nil
      }
      places.append(HeadingRows.Place(words: words, columns: span))
    }
    return headings.row(places)
  }

  /// The columns that a heading of table three is printed over.
  private static func requestSpan(of words: NormalizedText) -> Range<Int>? {
    if words.contains(CellNames.balance) { return 0..<3 }
    if words == NormalizedText("申请人情况") { return 3..<10 }
    if words == NormalizedText("法人或其他组织") { return 4..<9 }
    let column = Edition.latest.requests.columns.firstIndex { $0.accepted.contains(words) }
    return column.map { 3 + $0..<4 + $0 }
  }

  /// Merged labels, the row's own label and seven values.
  private func valueRow(
    _ row: RequestsRowReader.Row,
    of table: FilledRequests
  ) -> [PrintedTable.Cell]? {
    guard let label = row.label, row.values.count == RequestsRowReader.valueCount else {
      return nil
    }
    let index = table.rows.firstIndex { $0?.label.range == label.range }
    guard let labels = labels(of: row, label, groups: index.map { table.form.rows[$0].groups })
    else { return nil }
    var cells = labels + Array(repeating: .mergedLeft, count: 3 - labels.count)
    for value in row.values {
      guard let words = words(of: value) else { return nil }
      cells.append(.words(words))
    }
    // Nothing may be left over, such as a value too many.
    let filled = row.source.cells.count { !$0.isEmpty }
    let kept = row.groups.count + 1 + row.values.count { !$0.isEmpty }
    return filled == kept ? cells : nil
  }

  /// - Parameter groups: the merged labels that the form prints in front; `nil` for a row that it does
  ///   not print.
  private func labels(
    of row: RequestsRowReader.Row,
    _ label: GridCell,
    groups: [String]?
  ) -> [PrintedTable.Cell]? {
    var cells: [PrintedTable.Cell] = []
    if let groups {
      var written = row.groups[...]
      for (level, group) in groups.enumerated() {
        if let first = written.first, written.count == groups.count - level || first.isGroup(group)
        {
          guard let words = words(of: first) else { return nil }
          cells.append(.words(words))
          written.removeFirst()
        } else {
          cells.append(.mergedAbove)
        }
      }
      guard written.isEmpty else { return nil }
    } else {
      for cell in row.source.cells.prefix(while: { $0.range != label.range }) {
        guard let words = words(of: cell) else { return nil }
        cells.append(words.isEmpty ? .mergedAbove : .words(words))
      }
    }
    guard cells.count <= 2, let words = words(of: label) else { return nil }
    return cells + [.words(words)]
  }

  // MARK: Table four

  private func appealRows(_ rows: [GridRow]) -> [[PrintedTable.Cell]]? {
    guard let table = report.appeals, table.isWhole, let value = table.values.first else {
      return nil
    }
    var headings = HeadingRows(width: FilledAppeals.valueCount)
    var printed: [[PrintedTable.Cell]] = []
    for row in rows {
      if row.cells.contains(where: { $0.visible == value.visible }) {
        let filled = row.cells.filter { !$0.isEmpty }
        guard filled.count == table.values.count(where: { !$0.isEmpty }) else { return nil }
        let words = table.values.compactMap(words)
        guard words.count == table.values.count else { return nil }
        printed.append(words.map { .words($0) })
      } else if !row.isEmpty {
        guard let places = appealPlaces(row), let cells = headings.row(places) else { return nil }
        printed.append(cells)
      }
    }
    return printed
  }

  /// Where the headings of a line of table four belong: groups by their names, the others by their
  /// number.
  private func appealPlaces(_ row: GridRow) -> [HeadingRows.Place]? {
    let filled = row.cells.filter { !$0.isEmpty }
    let leaves = filled.filter { Self.appealGroups[$0.words] == nil }
    var column: Int
    switch leaves.count {
    case 0, 5, 15: column = 0
    case 10: column = 5
    default: return nil
    }
    var places: [HeadingRows.Place] = []
    for cell in filled {
      guard let words = words(of: cell) else { return nil }
      if let span = Self.appealGroups[cell.words] {
        places.append(HeadingRows.Place(words: words, columns: span))
      } else {
        places.append(HeadingRows.Place(words: words, columns: column..<column + 1))
        column += 1
      }
    }
    return places
  }

  private static let appealGroups: [NormalizedText: Range<Int>] = [
    NormalizedText("行政复议"): 0..<5, NormalizedText("行政诉讼"): 5..<15,
    NormalizedText("未经复议直接起诉"): 5..<10, NormalizedText("复议后起诉"): 10..<15,
  ]

  // MARK: Words

  /// The words of a cell on one line; `nil` where they mean something in one layout only.
  private func words(of cell: GridCell) -> String? {
    // Tags of HTML are layout there and words elsewhere.
    let written = isHTML ? text.words(in: cell.range) : text.string(in: cell.range)
    guard !written.utf8.contains(where: Self.marks.contains) else { return nil }
    var words = String.UnicodeScalarView()
    var isBreak = false
    for scalar in written.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": isBreak = true
      case " " where isBreak, "\u{3000}" where isBreak: continue
      default:
        // Chinese words go on where a line broke; others have a blank between them.
        if isBreak, let last = words.last, last.isASCII, scalar.isASCII { words.append(" ") }
        isBreak = false
        words.append(scalar)
      }
    }
    return String(words)
  }

  private static let marks = Set("|\\<>&".utf8)
}

extension GridCell {
  /// Whether it is the label of a group, by its words or by its ordinal.
  fileprivate func isGroup(_ printed: String) -> Bool {
    let printed = LabelText(NormalizedText(printed))
    return label.words == printed.words || label.ordinal != nil && label.ordinal == printed.ordinal
  }
}
