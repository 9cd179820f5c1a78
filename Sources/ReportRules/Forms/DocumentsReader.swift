import ReportSyntax

/// Cuts the rows of table two into parts: a caption, a line of column headings, rows of values.
enum DocumentsReader {
  struct Part {
    var caption: FilledDocuments.Caption?
    var header: Header?
    var rows: [Row] = []
    /// The item that the rows so far belong to.
    var item: Int?
  }

  struct Header {
    /// 信息内容; `nil` where the cell is missing.
    let label: GridCell?
    /// All cells of the line of headings.
    let source: GridRow
    /// The filled cells beside it, copies of merged cells left out.
    let headings: [GridCell]
  }

  struct Row {
    let label: GridCell
    /// All cells of the written row.
    let source: GridRow
    /// The cells behind the label.
    let values: [GridCell]
    /// Whether it is part of the row above (行政检查 under 其他对外管理服务事项).
    let isSubrow: Bool
  }

  static func read(_ stream: [GridRow], in text: SourceText) -> [Part] {
    var parts: [Part] = []
    var part = Part()
    func isOpen() -> Bool { part.caption != nil || part.header != nil || !part.rows.isEmpty }
    func close() {
      if isOpen() { parts.append(part) }
      part = Part()
    }
    for row in stream where !row.isEmpty {
      if let caption = caption(of: row, in: text) {
        close()
        part.caption = caption
        if row.isDetached { close() }
      } else if let header = header(of: row) {
        if part.header != nil || !part.rows.isEmpty { close() }
        part.header = header
      } else {
        for entry in entries(of: row, below: part.rows.last) {
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

  private static let itemsOfRows: [NormalizedText: Int] = {
    var items: [NormalizedText: Int] = [:]
    for block in Edition.all.flatMap(\.documents.blocks) {
      for row in block.rows {
        for label in [row.text] + row.aliases + row.tolerated { items[label.words] = block.item }
      }
    }
    return items
  }()

  private static func caption(of row: GridRow, in text: SourceText) -> FilledDocuments.Caption? {
    guard let first = row.cells.first(where: { !$0.isEmpty }), first.isWords,
      row.cells.allSatisfy({ $0.isEmpty || $0.words == first.words }),
      let reference = wholeArticleReference(text.bytes, in: first.range)
    else { return nil }
    let copies = row.cells.filter { !$0.isEmpty && $0.range != first.range }.map(\.range)
    return FilledDocuments.Caption(reference: reference, range: first.range, copies: copies)
  }

  /// A row of headings: 信息内容 in front, or no number and a known heading.
  private static func header(of row: GridRow) -> Header? {
    let filled = row.cells.filter { !$0.isEmpty }
    guard row.numberCount == 0, let first = filled.first, first.isWords else { return nil }
    let isLabel =
      first.words == CellNames.documentsHeader
      || isSlip(first.words, of: CellNames.documentsHeader) && filled.count > 1
    let hasHeading = filled.contains {
      CellNames.documentsColumns.contains(CellNames.withoutNote($0.words))
    }
    guard isLabel || hasHeading, filled.count > 1 else { return nil }
    let headings = isLabel ? Array(filled.dropFirst()) : filled
    return Header(label: isLabel ? first : nil, source: row, headings: withoutCopies(headings))
  }

  private static func withoutCopies(_ headings: [GridCell]) -> [GridCell] {
    guard let first = headings.first, headings.count > 1,
      headings.allSatisfy({ $0.words == first.words })
    else { return headings }
    return [first]
  }

  /// The labelled values of a row; the row in front of a sub-row is its label alone.
  private static func entries(of row: GridRow, below previous: Row?) -> [Row] {
    let leading = row.cells.prefix { $0.isWords || $0.isEmpty }
    let labels = leading.indices.filter { row.cells[$0].isWords }
    guard let labelIndex = labels.first else { return [] }
    let label = row.cells[labelIndex]
    let isMergedAway = labelIndex > 0 && previous != nil
    if labels.count > 1, let sublabelIndex = labels.dropFirst().first,
      row.cells[sublabelIndex].words != label.words, row.numberCount > 0
    {
      let sublabel = row.cells[sublabelIndex]
      return [
        Row(label: label, source: row, values: [], isSubrow: false),
        Row(
          label: sublabel,
          source: row,
          values: Array(row.cells[(sublabelIndex + 1)...]),
          isSubrow: true
        ),
      ]
    }
    let lastLabel = labels.last.map { row.cells[$0].words == label.words ? $0 : labelIndex }
    let values = row.cells[((lastLabel ?? labelIndex) + 1)...]
    let isKnown = item(ofRow: label.words) != nil
    return [
      Row(
        label: label,
        source: row,
        values: Array(values),
        isSubrow: isMergedAway && !isKnown
      )
    ]
  }
}
