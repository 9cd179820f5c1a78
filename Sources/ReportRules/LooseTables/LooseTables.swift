import ReportSyntax

/// The rows of tables whose grid a conversion lost, put together again from the form's own words.
///
/// Cells stand on lines of their own without tabs, with bars alone between them, or in one line with
/// nothing but spaces between them. A row is read only where it is certain: where words that the form
/// prints are followed by as many values as it has columns. What is left over is counted, so that a
/// table which could not be read is not called incomplete.
struct LooseTables {
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
  /// Sections with values or labels that belong to no row.
  private(set) var tornSections: Set<SectionNumber> = []

  init(_ tree: SyntaxTree, _ outline: Outline) {
    for section in outline.sections where section.number.hasTable {
      var valueCount = 0
      var labelCount = 0
      if Self.isGluedTable(tree.text.bytes, in: section.body) {
        tornSections.insert(section.number)
      }
      for block in section.contents {
        guard case .table(let table) = tree.blocks[block].content else { continue }
        if table.layout == nil || !table.isWhole { sections.insert(section.number) }
        if !table.isWhole { tornSections.insert(section.number) }
      }
      for run in LooseRun.runs(in: section.contents, of: tree) {
        var assembler = LooseRowAssembler(bytes: tree.text.bytes)
        assembler.read(run)
        valueCount += assembler.unreadValueCount
        labelCount += assembler.unreadLabelCount
        for (block, cells) in assembler.rows {
          rows[block, default: []].append(Row(cells: cells, section: section.number))
        }
        for block in assembler.usedBlocks {
          sections.insert(section.number)
          switch tree.blocks[block].content {
          case .caption, .table: consumed.insert(block)
          case .blank, .paragraph, .heading: continue
          }
        }
      }
      // A single number is that of a page.
      if valueCount >= 2 || labelCount >= 3 {
        sections.insert(section.number)
        tornSections.insert(section.number)
      }
    }
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
