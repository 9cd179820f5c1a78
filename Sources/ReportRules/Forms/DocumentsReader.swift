import ReportSyntax
import StatutoryForms

/// Cuts the rows of table two into parts: a caption, a line of column headings, rows of values.
enum DocumentsReader {
  struct Part {
    var caption: DocumentsMatch.Caption?
    var header: Header?
    var rows: [Row] = []
    /// The item that the rows so far belong to.
    var item: Int?
  }

  struct Header {
    /// The number of the row, and all of its cells.
    let row: Int
    let source: GridRow
    /// 信息内容; `nil` where the cell is missing.
    let label: Int?
    /// The filled cells beside it, copies of merged cells left out.
    let headingCells: [Int]

    var headings: [GridCell] { headingCells.map { source.cells[$0] } }
  }

  struct Row {
    /// The number of the row, and all of its cells.
    let row: Int
    let source: GridRow
    let labelCell: Int
    /// The cells behind the label.
    let valueCells: Range<Int>
    /// Whether it is part of the row above (行政检查 under 其他对外管理服务事项).
    let isSubrow: Bool

    var label: GridCell { source.cells[labelCell] }
  }

  static func read(_ table: [GridRow], in text: SourceText) -> [Part] {
    var parts: [Part] = []
    var part = Part()
    func isOpen() -> Bool { part.caption != nil || part.header != nil || !part.rows.isEmpty }
    func close() {
      if isOpen() { parts.append(part) }
      part = Part()
    }
    for (number, row) in table.enumerated() where !row.isEmpty {
      if let caption = caption(of: row, number, in: text) {
        close()
        part.caption = caption
        if row.isDetached { close() }
      } else if let header = header(of: row, number) {
        if part.header != nil || !part.rows.isEmpty { close() }
        part.header = header
      } else {
        for entry in entries(of: row, number, below: part.rows) {
          let item = item(ofRow: entry.label.words)
          if let item, let current = part.item, item != current { close() }
          part.item = part.item ?? item
          part.rows.append(entry)
        }
      }
    }
    close()
    return parts
  }

  /// The item of article 20 that a printed row of any edition belongs to.
  static func item(ofRow label: NormalizedText) -> Int? {
    itemsOfRows[label]
  }

  /// The words of all rows in all editions, and what stands for them.
  static var rowLabels: [NormalizedText] { Array(itemsOfRows.keys) }

  private static let itemsOfRows: [NormalizedText: Int] = {
    var items: [NormalizedText: Int] = [:]
    for block in Edition.all.flatMap(\.documents.blocks) {
      for row in block.rows {
        for label in [row.text] + row.aliases + row.tolerated { items[label.words] = block.item }
      }
    }
    return items
  }()

  private static func caption(
    of row: GridRow,
    _ number: Int,
    in text: SourceText
  ) -> DocumentsMatch.Caption? {
    guard row.numberCount == 0 else { return nil }
    let filled = row.cells.indices.filter { row.cells.value($0) != .blank }
    guard let index = filled.first, case let first = row.cells[index], first.isWords,
      filled.allSatisfy({ row.cells[$0].words == first.words }),
      let reference = reference(in: first, text)
    else { return nil }
    return DocumentsMatch.Caption(
      row: number,
      cell: index,
      copies: Array(filled.dropFirst()),
      reference: reference.moved(by: -first.range.lowerBound)
    )
  }

  /// The reference that a cell consists of; of one in several places only the first has a place.
  private static func reference(in cell: GridCell, _ text: SourceText) -> ArticleReference? {
    guard cell.isBroken else { return wholeArticleReference(text.bytes, in: cell.range) }
    let words = Array(cell.words.string.utf8)
    return wholeArticleReference(words, in: 0..<words.count).map {
      ArticleReference(
        article: $0.article,
        paragraph: $0.paragraph,
        item: $0.item,
        range: cell.range
      )
    }
  }

  /// A row of headings: 信息内容 in front, or no number and a known heading.
  private static func header(of row: GridRow, _ number: Int) -> Header? {
    guard row.numberCount == 0 else { return nil }
    let filled = row.cells.indices.filter { row.cells.value($0) != .blank }
    guard let first = filled.first.map({ row.cells[$0] }), first.isWords else { return nil }
    let isLabel =
      first.words == CellNames.documentsHeader
      || isSlip(first.words, of: CellNames.documentsHeader) && filled.count > 1
    let hasHeading = filled.contains {
      CellNames.documentsColumns.contains(row.cells[$0].words.withoutNote)
    }
    guard isLabel || hasHeading, filled.count > 1 else { return nil }
    return Header(
      row: number,
      source: row,
      label: isLabel ? filled.first : nil,
      headingCells: withoutCopies(isLabel ? Array(filled.dropFirst()) : filled, of: row)
    )
  }

  private static func withoutCopies(_ headings: [Int], of row: GridRow) -> [Int] {
    guard let first = headings.first, headings.count > 1,
      headings.allSatisfy({ row.cells[$0].words == row.cells[first].words })
    else { return headings }
    return [first]
  }

  /// The labelled values of a row; the row in front of a sub-row is its label alone.
  private static func entries(of row: GridRow, _ number: Int, below above: [Row]) -> [Row] {
    let labels = row.cells.indices.prefix {
      row.cells.value($0) == .words || row.cells.value($0) == .blank
    }
    .filter { row.cells.value($0) == .words }
    guard let labelIndex = labels.first else { return [] }
    let label = row.cells[labelIndex]
    // A line of headings whose first cell was lost.
    if row.numberCount == 0, CellNames.documentsColumns.contains(label.words.withoutNote) {
      return []
    }
    let isMergedAway = labelIndex > 0 && !above.isEmpty
    func entry(_ label: Int, _ values: Range<Int>, isSubrow: Bool) -> Row {
      Row(row: number, source: row, labelCell: label, valueCells: values, isSubrow: isSubrow)
    }
    if let sublabel = labels.dropFirst().first, row.cells[sublabel].words != label.words,
      row.numberCount > 0
    {
      let values = entry(sublabel, sublabel + 1..<row.cells.count, isSubrow: true)
      // Some converters write the words of a merged cell into each of its rows.
      let isCopy = above.last { !$0.isSubrow }?.label.words == label.words
      return isCopy ? [values] : [entry(labelIndex, 0..<0, isSubrow: false), values]
    }
    let lastLabel = labels.last.map { row.cells[$0].words == label.words ? $0 : labelIndex }
    let isKnown = item(ofRow: label.words) != nil
    return [
      entry(
        labelIndex,
        (lastLabel ?? labelIndex) + 1..<row.cells.count,
        isSubrow: isMergedAway && !isKnown
      )
    ]
  }
}
