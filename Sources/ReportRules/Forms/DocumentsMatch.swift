import ReportSyntax
import StatutoryForms

/// Which written row of table two is which row of the form: rows and cells by their numbers.
///
/// Depends on the labels of the table and on which cells are blank, but for ``dependsOnNumbers``.
final class DocumentsMatch: Sendable {
  let blocks: [Block]
  let loneCaptions: [Caption]
  /// Whether it might be another if the numbers were: some tables repeat one for each merged cell.
  let dependsOnNumbers: Bool

  init(blocks: [Block], loneCaptions: [Caption], dependsOnNumbers: Bool) {
    self.blocks = blocks
    self.loneCaptions = loneCaptions
    self.dependsOnNumbers = dependsOnNumbers
  }

  struct Caption: Sendable {
    let row: Int
    let cell: Int
    /// The cells of the row that repeat it.
    let copies: [Int]
    /// Places count from the start of the caption.
    let reference: ArticleReference
  }

  /// A part of the table for one item of article 20.
  final class Block: Sendable {
    let item: Int
    let caption: Caption?
    let headerRow: Int?
    let headerLabel: CellPlace?
    let header: [CellPlace]
    let edition: Edition
    let editionSigns: Int
    let form: DocumentBlock?
    let columns: ColumnMatch?
    let rows: [Row]

    init(
      item: Int,
      caption: Caption?,
      header: DocumentsReader.Header?,
      edition: Edition,
      editionSigns: Int,
      rows: [Row]
    ) {
      self.item = item
      self.caption = caption
      headerRow = header?.row
      headerLabel = header.flatMap { header in
        header.label.map { CellPlace(row: header.row, cell: $0) }
      }
      self.header =
        header.map { header in
          header.headingCells.map { CellPlace(row: header.row, cell: $0) }
        } ?? []
      self.edition = edition
      self.editionSigns = editionSigns
      self.rows = rows
      let form = edition.documents.block(item: item)
      self.form = form
      columns = header.flatMap { header in
        header.headings.isEmpty
          ? nil : form.map { ColumnMatch(header.headings.map(\.words), with: $0.columns) }
      }
    }

    /// The block with other rows.
    fileprivate init(_ block: Block, rows: [Row]) {
      item = block.item
      caption = block.caption
      headerRow = block.headerRow
      headerLabel = block.headerLabel
      header = block.header
      edition = block.edition
      editionSigns = block.editionSigns
      form = block.form
      columns = block.columns
      self.rows = rows
    }
  }

  struct Row: Sendable {
    let row: Int
    let label: Int
    let values: Range<Int>
    let printed: DocumentBlock.PrintedRow?
    let closeness: LabelCloseness
    let isLocal: Bool
  }

  /// The match without some of its parts, by their numbers.
  func without(_ torn: Set<Int>) -> DocumentsMatch {
    DocumentsMatch(
      blocks: blocks.indices.filter { !torn.contains($0) }.map { blocks[$0] },
      loneCaptions: loneCaptions,
      dependsOnNumbers: dependsOnNumbers
    )
  }

  /// The match without the values of those rows that have other words than the form or another number
  /// of values than columns, and whether there are any of these.
  var withoutTornRows: (match: DocumentsMatch, isTorn: Bool) {
    var isTorn = false
    let blocks = blocks.map { block in
      let width = block.form?.columns.count
      let rows = block.rows.map { row in
        if row.values.isEmpty { return row }
        if row.values.count == width {
          // A number may have run into the label.
          if row.closeness != .different { return row }
        } else {
          isTorn = true
        }
        return Row(
          row: row.row,
          label: row.label,
          values: 0..<0,
          printed: row.printed,
          closeness: row.closeness,
          isLocal: row.isLocal
        )
      }
      return Block(block, rows: rows)
    }
    let match = DocumentsMatch(
      blocks: blocks,
      loneCaptions: loneCaptions,
      dependsOnNumbers: dependsOnNumbers
    )
    return (match, isTorn)
  }
}
