package import ReportSyntax
package import StatutoryForms

/// Matches the written blocks of table two with those of the form: by the rows in them first, by
/// their captions and columns where there are no known rows.
package enum DocumentsMatcher {
  /// `nil` when there is nothing of the table.
  static func match(
    _ table: [GridRow],
    in text: SourceText,
    expecting expected: Edition?
  ) -> FilledDocuments? {
    let parts = DocumentsReader.read(table, in: text)
    if parts.isEmpty { return nil }
    var written: [(part: DocumentsReader.Part, item: Int)] = []
    var loneCaptions: [DocumentsMatch.Caption] = []
    for part in parts {
      guard part.header != nil || !part.rows.isEmpty else {
        if let caption = part.caption { loneCaptions.append(caption) }
        continue
      }
      if let item = item(of: part) { append(part, item: item, to: &written) }
    }
    let usual = prevailingEdition(parts) ?? expected ?? .latest
    var dependsOnNumbers = false
    let match = DocumentsMatch(
      blocks: written.map {
        fill($0.part, item: $0.item, usual: usual, dependsOnNumbers: &dependsOnNumbers)
      },
      loneCaptions: loneCaptions,
      dependsOnNumbers: dependsOnNumbers
    )
    return FilledDocuments(match, table)
  }

  // MARK: Which block

  /// The item of article 20 that a part is about.
  private static func item(of part: DocumentsReader.Part) -> Int? {
    for row in part.rows {
      if let item = DocumentsReader.item(ofRow: row.label.words) { return item }
    }
    let headings = part.header?.headings.map { $0.words.withoutNote } ?? []
    if let item = part.caption?.reference.item, part.caption?.reference.article == 20,
      (Edition.all.contains { $0.documents.block(item: item) != nil })
    {
      return item
    }
    for edition in Edition.all {
      for block in edition.documents.blocks where block.item != 5 && block.item != 6 {
        if block.columns.contains(where: { column in
          column.acceptedWithoutNote.contains(where: headings.contains)
        }) {
          return block.item
        }
      }
    }
    return nil
  }

  // MARK: Which edition

  /// The edition that most blocks speak for; `nil` when none does.
  private static func prevailingEdition(_ parts: [DocumentsReader.Part]) -> Edition? {
    var signs = EditionSigns()
    for part in parts {
      if let item = item(of: part) { addSigns(of: part, item: item, to: &signs) }
    }
    return signs.edition
  }

  /// Counts the headings and rows that not every edition has.
  private static func addSigns(
    of part: DocumentsReader.Part,
    item: Int,
    to signs: inout EditionSigns
  ) {
    for heading in part.header?.headings ?? [] {
      signs.count { edition in
        let columns = edition.documents.block(item: item)?.columns ?? []
        return columns.contains { isHeading(heading.words, of: $0) }
      }
    }
    // 规范性文件 is met in both editions and says nothing.
    for row in part.rows where item != 1 {
      signs.count { edition in
        let rows = edition.documents.block(item: item)?.rows ?? []
        return rows.contains { $0.text.words == row.label.words }
      }
    }
  }

  // MARK: Filling

  private static func fill(
    _ part: DocumentsReader.Part,
    item: Int,
    usual: Edition,
    dependsOnNumbers: inout Bool
  ) -> DocumentsMatch.Block {
    var signs = EditionSigns()
    addSigns(of: part, item: item, to: &signs)
    var edition = signs.edition ?? usual
    if edition.documents.block(item: item) == nil {
      // A block that only another edition has is that edition's.
      edition = Edition.all.last { $0.documents.block(item: item) != nil } ?? edition
    }
    let form = edition.documents.block(item: item)
    return DocumentsMatch.Block(
      item: item,
      caption: part.caption,
      header: part.header,
      edition: edition,
      editionSigns: signs.lead,
      rows: rows(of: part, edition.id, item: item, form, dependsOnNumbers: &dependsOnNumbers)
    )
  }

  /// What the rows of each part are called, by its item of article 20.
  private static let dictionaries: [Edition.ID: [Int: RowDictionary]] = Dictionary(
    uniqueKeysWithValues: Edition.all.map { edition in
      let blocks = edition.documents.blocks.map { ($0.item, RowDictionary($0.rows)) }
      return (edition.id, Dictionary(uniqueKeysWithValues: blocks))
    }
  )

  private static func rows(
    of part: DocumentsReader.Part,
    _ edition: Edition.ID,
    item: Int,
    _ form: DocumentBlock?,
    dependsOnNumbers: inout Bool
  ) -> [DocumentsMatch.Row] {
    let printed = form?.rows ?? []
    let dictionary = dictionaries[edition]?[item]
    // Empty cells behind the headings are what merging left behind.
    let headingCount = part.header?.headingCells.count ?? 0
    let width = headingCount > 0 ? headingCount : form?.columns.count ?? 0
    var matches = part.rows.map { dictionary?.row(for: $0.label.label) }
    let isLocal = part.rows.map {
      CellNames.localDocumentRows.contains($0.label.words) || $0.isSubrow
    }
    let taken = Set(matches.compactMap { $0?.index })
    let free = printed.indices.filter { !taken.contains($0) }
    let unknown = matches.indices.filter { matches[$0] == nil && !isLocal[$0] }
    for (written, row) in alignLabels(
      unknown.map { part.rows[$0].label.label },
      with: free.map { printed[$0].text },
      isWholeGap: true
    ) {
      matches[unknown[written]] = (free[row], .different)
    }
    return part.rows.indices.map { index in
      let (row, cells) = (part.rows[index], part.rows[index].source.cells)
      var values = row.valueCells
      while values.count > width, let last = values.last, cells.value(last) == .blank {
        values = values.lowerBound..<last
      }
      if values.count > width { dependsOnNumbers = true }
      return DocumentsMatch.Row(
        row: row.row,
        label: row.labelCell,
        values: withoutRepeats(values, of: cells, width: width),
        printed: matches[index].flatMap { form?.printedRow($0.index) },
        closeness: matches[index]?.1 ?? .different,
        isLocal: isLocal[index]
      )
    }
  }

  /// Drops the copies of a merged cell that some converters write into each of its columns.
  private static func withoutRepeats(
    _ values: Range<Int>,
    of cells: GridCells,
    width: Int
  ) -> Range<Int> {
    guard width >= 1, values.count > width, values.count <= 3 else { return values }
    let first = cells.value(values.lowerBound)
    let isRepeat = values.dropFirst().allSatisfy { cells.value($0) == first }
    return isRepeat && first != .words ? values.lowerBound..<values.lowerBound + width : values
  }

  package static func isHeading(_ written: NormalizedText, of column: FormColumn) -> Bool {
    column.accepted.contains(written)
      || column.acceptedWithoutNote.contains(written.withoutNote)
  }

  /// Adds a part, joined with the one before it where a page break tore one block apart.
  ///
  /// Parts are joined before their rows are matched, so that all rows of a block are those of one
  /// edition.
  private static func append(
    _ part: DocumentsReader.Part,
    item: Int,
    to written: inout [(part: DocumentsReader.Part, item: Int)]
  ) {
    guard let last = written.last, last.item == item, part.caption == nil,
      last.part.rows.isEmpty || part.header == nil
    else { return written.append((part, item)) }
    written[written.count - 1].part.header = last.part.header ?? part.header
    written[written.count - 1].part.rows += part.rows
  }
}
