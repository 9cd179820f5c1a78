package import ReportSyntax
import StatutoryForms

/// The rows of tables whose grid a conversion lost, put together again from the form's own words.
///
/// Cells stand on lines of their own without tabs, with bars alone between them, or in one line with
/// nothing but spaces between them. A row is read only where it is certain: where words that the form
/// prints are followed by as many values as it has columns. What is left over is counted, so that a
/// table which could not be read is not called incomplete.
package struct LooseTables {
  struct Row {
    let cells: [GridCell]
    let section: SectionNumber
  }

  /// The rows by the block in which they start.
  private(set) var rows: [Int: [Row]] = [:]
  /// Captions and tables whose cells are among the rows.
  private(set) var consumed: Set<Int> = []
  /// Sections with rows or pieces of rows.
  private(set) var sections: Set<SectionNumber> = []
  /// The lines of rows that were put together from pieces with other words between them.
  private(set) var brokenRows: [Range<Int>] = []
  /// Sections of whose table the values were read, but not the headings.
  private(set) var doubtfulHeaders: Set<SectionNumber> = []
  /// Sections with values or labels that belong to no row.
  private(set) var tornSections: Set<SectionNumber> = []

  package init(_ tree: SyntaxTree, _ outline: Outline) {
    for section in outline.sections where section.number.hasTable {
      var valueCount = 0
      var labelCount = 0
      if Self.isGluedTable(tree.text.bytes, in: section.body) {
        tornSections.insert(section.number)
      }
      if section.contents.contains(where: { Self.isForeign(tree, $0) }) {
        sections.insert(section.number)
        tornSections.insert(section.number)
        consumed.formUnion(section.contents)
        continue
      }
      for block in section.contents {
        switch tree.blocks[block].content {
        case .table(let table):
          if table.layout == nil || !table.isWhole { sections.insert(section.number) }
          if !table.isWhole || Self.holdsOther(tree, block, table) {
            tornSections.insert(section.number)
          }
        case .paragraph where Self.standsForTable(tree, block):
          sections.insert(section.number)
          tornSections.insert(section.number)
        case .paragraph, .blank, .heading, .caption: continue
        }
      }
      let joined = section.contents.filter { Self.joinedCellCount(tree, $0) > 0 }
      if joined.reduce(0, { $0 + Self.joinedCellCount(tree, $1) }) >= Self.mostJoinedCells {
        consumed.formUnion(joined)
        sections.insert(section.number)
        tornSections.insert(section.number)
      }
      var used: Set<Int> = []
      LooseRun.forEach(in: section.contents, of: tree) { run in
        var assembler = LooseRowAssembler(bytes: tree.text.bytes, section: section.number)
        assembler.read(run)
        let isDoubtful =
          assembler.slipCount > 0 || assembler.unreadValueCount + assembler.unreadLabelCount > 0
        if isDoubtful, section.number != .appeals,
          let wrapped = Self.wrapped(run, section.number, tree.text.bytes),
          !wrapped.rows.isEmpty,
          wrapped.rows.count >= assembler.labelledRowCount
            || wrapped.rows.count > assembler.labelledRowCount - assembler.slipCount
        {
          // Else its pieces would be taken for labels with slips.
          valueCount += wrapped.unreadValueCount
          labelCount += LooseVocabulary(tree.text.bytes).labelCount(wrapped.unreadWords[...])
          for (block, cell) in wrapped.captions {
            rows[block, default: []].append(Row(cells: [cell], section: section.number))
            consumed.insert(block)
          }
          for row in wrapped.rows {
            rows[row.block, default: []].append(Row(cells: row.cells, section: section.number))
            if let place = row.place { brokenRows.append(place) }
          }
          sections.insert(section.number)
          used.formUnion(run.pieces.map(\.block))
          return
        }
        valueCount += assembler.unreadValueCount
        labelCount += assembler.unreadLabelCount
        brokenRows += assembler.brokenRows
        if assembler.hasDoubtfulHeader { doubtfulHeaders.insert(section.number) }
        for (block, cells) in assembler.rows {
          rows[block, default: []].append(Row(cells: cells, section: section.number))
        }
        used.formUnion(assembler.usedBlocks)
        for block in assembler.usedBlocks {
          sections.insert(section.number)
          switch tree.blocks[block].content {
          case .caption, .table: consumed.insert(block)
          case .blank, .paragraph, .heading: continue
          }
        }
      }
      let isGlued = section.contents.contains { block in
        guard case .paragraph = tree.blocks[block].content, !used.contains(block) else {
          return false
        }
        return GluedWords.fill(tree.text.bytes, tree.byteRange(ofBlock: block))
      }
      if isGlued {
        sections.insert(section.number)
        tornSections.insert(section.number)
      }
      // A single number is that of a page; a single label stands beside the row that lost it.
      let isLabelLost =
        section.number == .documents && labelCount > 0
        && (valueCount > 0 || section.contents.contains { Self.hasRowWithoutLabel(tree, $0) })
      // A label below the end of a page, whose values the converter took for none.
      let isRowLost = section.number == .requests && labelCount > 0
      if valueCount >= 2 || labelCount >= 3 || isLabelLost || isRowLost {
        sections.insert(section.number)
        tornSections.insert(section.number)
      }
    }
  }

  /// How many cells with several numbers in them the tables of a section may have; more were joined by
  /// a conversion.
  private static let mostJoinedCells = 4

  /// How many cells of a table between bars hold several numbers.
  private static func joinedCellCount(_ tree: SyntaxTree, _ block: Int) -> Int {
    guard case .table(let table) = tree.blocks[block].content, table.layout == .pipe else {
      return 0
    }
    let bytes = tree.text.bytes
    let base = tree.byteOffset(ofBlock: block)
    return table.cells.count { cell in
      let words = cell.content.moved(by: base)
      guard words.count >= 3, (0x30...0x39).contains(bytes[words.lowerBound]),
        bytes[words].contains(UInt8(ascii: " ")),
        case .number(let number) = readCellValue(bytes, in: words)
      else { return false }
      return number.isTorn
    }
  }

  /// Whether a line is what pandoc writes for a table that it cannot write.
  private static func standsForTable(_ tree: SyntaxTree, _ block: Int) -> Bool {
    let bytes = tree.text.bytes
    return isPlaceOfTable(bytes, trimmingPadding(tree.byteRange(ofBlock: block), in: bytes))
  }

  private static func isPlaceOfTable(_ bytes: [UInt8], _ words: Range<Int>) -> Bool {
    words.count == 7 && bytes[words].elementsEqual("[TABLE]".utf8)
  }

  /// Whether a cell of a table stands for another table.
  private static func holdsOther(_ tree: SyntaxTree, _ block: Int, _ table: Table) -> Bool {
    let base = tree.byteOffset(ofBlock: block)
    return table.cells.contains { isPlaceOfTable(tree.text.bytes, $0.content.moved(by: base)) }
  }

  /// Whether a block is a table in a language that is not read: it opens one of MediaWiki by `{|`, or has
  /// between its bars `|===` of AsciiDoc, `(((` of XWiki, lines that Org breaks by two backslashes.
  ///
  /// Of such a section nothing is read.
  private static func isForeign(_ tree: SyntaxTree, _ block: Int) -> Bool {
    switch tree.blocks[block].content {
    case .paragraph, .table:
      let words = trimmingPadding(tree.byteRange(ofBlock: block), in: tree.text.bytes)
      if tree.text.bytes[words].starts(with: "{|".utf8) { return true }
    case .blank, .caption, .heading: return false
    }
    guard case .table(let table) = tree.blocks[block].content, table.layout == .pipe else {
      return false
    }
    let base = tree.byteOffset(ofBlock: block)
    return table.cells.contains { cell in
      let words = tree.text.bytes[cell.content.moved(by: base)]
      return words.elementsEqual("===".utf8) || words.starts(with: "(((".utf8)
        || words.count > 2 && words.suffix(2).elementsEqual(#"\\"#.utf8)
    }
  }

  /// Whether a table between bars has a row of numbers that begins with an empty cell.
  private static func hasRowWithoutLabel(_ tree: SyntaxTree, _ block: Int) -> Bool {
    guard case .table(let table) = tree.blocks[block].content, table.layout == .pipe else {
      return false
    }
    let base = tree.byteOffset(ofBlock: block)
    return (0..<table.rowCount).contains { row in
      let cells = table.row(row)
      guard cells.first?.isEmpty ?? false, let filled = cells.first(where: { !$0.isEmpty }) else {
        return false
      }
      return readCellValue(tree.text.bytes, in: filled.content.moved(by: base)) != .words
    }
  }

  /// The rows of a run whose labels stand around their values, in the edition that reads most of them.
  private static func wrapped(_ run: LooseRun, _ section: SectionNumber, _ bytes: [UInt8])
    -> WrappedRows?
  {
    Edition.all.map { WrappedRows(run, section, $0, bytes: bytes) }
      .max { $0.rows.count < $1.rows.count }
  }

  /// Whether a whole table stands behind a title, on the same line.
  private static func isGluedTable(_ bytes: [UInt8], in body: Range<Int>) -> Bool {
    guard !body.isEmpty else { return false }
    let words = NormalizedText(bytes, in: body)
    return gluedWords.contains { words.contains($0) }
  }

  private static let gluedWords = [
    CellNames.documentsHeader, CellNames.balance, NormalizedText("结果维持结果纠正"),
  ]
}

extension SectionNumber {
  /// Whether the section reports by one of the statutory tables.
  var hasTable: Bool {
    switch self {
    case .documents, .requests, .appeals: true
    case .overview, .problems, .others: false
    }
  }
}
