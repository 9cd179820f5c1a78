package import ReportSyntax

/// The rows of a report's tables, sorted by the statutory table they belong to.
///
/// Which table a row belongs to is told by its words, by the rows around it, and last by the section
/// it stands in, so that a lost heading does not lose a table.
package struct TableStreams: Sendable {
  package enum Form: Sendable {
    case documents
    case requests
    case appeals
  }

  package private(set) var documents: [GridRow] = []
  package private(set) var requests: [GridRow] = []
  package private(set) var appeals: [GridRow] = []

  /// Whether tables count that do not look like the form's and stand in no section of it.
  private let acceptsAll: Bool

  package init(
    _ tree: SyntaxTree,
    blocks: Range<Int>,
    loose: LooseTables,
    grids: BlockNotes<TableGrid>,
    acceptingAll acceptsAll: Bool = false,
    section: (Int) -> SectionNumber?
  ) {
    self.acceptsAll = acceptsAll
    var table = 0
    // Blocks with neither a table nor a piece of one are passed over.
    let places =
      loose.rows.isEmpty
      ? grids.entries.map(\.block)
      : Set(grids.entries.map(\.block)).union(loose.rows.keys).sorted()
    for index in places {
      for row in loose.rows[index] ?? [] {
        let rows = [GridRow(cells: GridCells(row.cells), table: table, layout: nil)]
        append(rows, rows.map(Self.form), section: row.section)
      }
      if loose.consumed.contains(index) { continue }
      guard let grid = grids[index] else { continue }
      // Of what was not read nobody can say what it lacks.
      if case .table(let table) = tree.blocks[index].content, !table.isWhole { continue }
      let base = tree.byteOffset(ofBlock: index)
      var rows = grid.rows.map {
        GridRow(
          cells: GridCells($0.cells, at: base + $0.start),
          table: table,
          layout: $0.layout
        )
      }
      if case .caption = tree.blocks[index].content {
        let follows = tableFollows(index, in: tree, blocks, loose)
        guard section(index) == .documents || !documents.isEmpty || follows else { continue }
        rows[0].isDetached = !follows
        documents.append(rows[0])
      } else {
        append(rows, grid.rows.map(\.form), section: section(index))
      }
      table += 1
    }
  }

  private func tableFollows(
    _ caption: Int,
    in tree: SyntaxTree,
    _ blocks: Range<Int>,
    _ loose: LooseTables
  ) -> Bool {
    for index in caption + 1..<max(blocks.upperBound, caption + 1) {
      if loose.rows[index] != nil { return true }
      switch tree.blocks[index].content {
      case .blank: continue
      case .table: return true
      case .paragraph, .heading, .caption: return false
      }
    }
    return false
  }

  private mutating func append(_ rows: [GridRow], _ forms: [Form?], section: SectionNumber?) {
    guard isPlausible(rows, forms, section: section) else { return }
    var current = forms.lazy.compactMap(\.self).first ?? Self.form(of: section)
    for (index, row) in rows.enumerated() {
      current = forms[index] ?? headerForm(at: index, rows, forms) ?? current
      switch current {
      case .documents: documents.append(row)
      case .requests: requests.append(row)
      case .appeals: appeals.append(row)
      case nil: continue
      }
    }
  }

  /// The form that an unreadable line of headings belongs to: that of the row below it.
  private func headerForm(at index: Int, _ rows: [GridRow], _ forms: [Form?]) -> Form? {
    guard rows[index].numberCount == 0, index + 1 < rows.count else { return nil }
    return forms[index + 1]
  }

  /// Whether a table is one of the form's, and not the author's own.
  ///
  /// In sections two to four every table is; elsewhere it must look like one.
  private func isPlausible(_ rows: [GridRow], _ forms: [Form?], section: SectionNumber?) -> Bool {
    if acceptsAll || Self.form(of: section) != nil { return true }
    let signs = forms.count { $0 != nil }
    let isValueRow = rows.count <= 2 && !appeals.isEmpty && rows.contains { $0.numberCount >= 14 }
    return signs >= 3 || isValueRow
  }

  private static func form(of section: SectionNumber?) -> Form? {
    switch section {
    case .documents: .documents
    case .requests: .requests
    case .appeals: .appeals
    case .overview, .problems, .others, nil: nil
    }
  }

  /// The table that a row gives away by itself.
  static func form(of row: GridRow) -> Form? {
    guard let first = row.cells.first(where: { $0.isWords })?.words else {
      return row.numberCount >= 14 && row.cells.count >= 14 ? .appeals : nil
    }
    if first == CellNames.documentsHeader || CellNames.documentsRows.contains(first) {
      return .documents
    }
    var requests = 0
    var appeals = 0
    for cell in row.cells where cell.isWords {
      let label = cell.words
      if cell.isRowLabel { return .requests }
      if CellNames.documentsColumns.contains(label.withoutNote) { return .documents }
      if CellNames.requestsHeader.contains(label)
        || label.count > 4 && label.contains(CellNames.balance)
      {
        requests += 1
      }
      if CellNames.appealsHeader.contains(label) { appeals += 1 }
    }
    if requests > 0, requests >= appeals { return .requests }
    if appeals > 0 { return .appeals }
    if row.onlyCell.map({ isCaption($0) }) == true { return .documents }
    return nil
  }

  private static func isCaption(_ cell: GridCell) -> Bool {
    let text = Array(cell.words.string.utf8)
    return wholeArticleReference(text, in: 0..<text.count) != nil
  }
}
