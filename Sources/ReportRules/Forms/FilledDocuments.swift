package import ReportSyntax
package import StatutoryForms

/// Table two as an author filled it in, block by block.
///
/// What is what stands in ``DocumentsMatch``, what is written in the rows: a count that changes, or
/// text that grows above the table, leaves the match as it is.
package struct FilledDocuments: Sendable {
  let match: DocumentsMatch
  private var rows: PlacedRows

  init(_ match: DocumentsMatch, _ table: [GridRow]) {
    self.init(match, PlacedRows(table))
  }

  private init(_ match: DocumentsMatch, _ rows: PlacedRows) {
    self.match = match
    self.rows = rows
  }

  /// The table moved by a number of bytes.
  func moved(by distance: Int) -> FilledDocuments {
    FilledDocuments(match, rows.moved(by: distance))
  }

  /// The same table after some of its numbers changed.
  ///
  /// - Parameter table: All rows of the table, of the shape that they were matched in.
  func with(_ table: [GridRow]) -> FilledDocuments { FilledDocuments(match, table) }

  /// The same rows, matched otherwise.
  func with(_ match: DocumentsMatch) -> FilledDocuments { FilledDocuments(match, rows) }

  /// The parts of the table in the order of the text; empty where there is none.
  package struct Blocks: RandomAccessCollection, Sendable {
    private let matches: [DocumentsMatch.Block]
    private let written: PlacedRows

    fileprivate init(_ documents: FilledDocuments?) {
      matches = documents?.match.blocks ?? []
      written = documents?.rows ?? PlacedRows([])
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { matches.count }

    package subscript(index: Int) -> FilledBlock {
      FilledBlock(match: matches[index], written: written)
    }
  }

  package var blocks: Blocks { Blocks(self) }

  package func block(item: Int) -> FilledBlock? { blocks.first { $0.item == item } }

  /// Captions without rows below them; their rows could not be read.
  package var loneCaptions: [Caption] { match.loneCaptions.map { Caption($0, in: rows) } }

  /// What stands above a part: `第二十条第（一）项`.
  package struct Caption: Sendable {
    package let reference: ArticleReference
    package let range: Range<Int>
    /// Where it stands again, as some converters repeat a merged cell in each of its columns.
    let copies: [Range<Int>]

    fileprivate init(_ caption: DocumentsMatch.Caption, in written: PlacedRows) {
      let cells = written[caption.row].cells
      range = cells[caption.cell].range
      reference = caption.reference.moved(by: range.lowerBound)
      copies = caption.copies.map { cells[$0].range }
    }
  }

  /// A part of the table for one item of article 20.
  package struct FilledBlock: Sendable {
    private let match: DocumentsMatch.Block
    private let written: PlacedRows

    fileprivate init(match: DocumentsMatch.Block, written: PlacedRows) {
      self.match = match
      self.written = written
    }

    /// The item that the rows belong to, whatever the caption says.
    package var item: Int { match.item }
    package var caption: Caption? { match.caption.map { Caption($0, in: written) } }
    /// 信息内容 and what else names the columns.
    package var headerLabel: GridCell? { match.headerLabel.map { written[$0] } }
    /// The filled cells beside 信息内容; repeated merged cells once.
    package var header: [GridCell] { match.header.map { written[$0] } }
    /// All cells of the line of headings; `nil` without one.
    package var headerRow: GridRow? { match.headerRow.map { written[$0] } }
    /// The edition whose block this is, told by columns and rows; the report may need another.
    package var edition: Edition { match.edition }
    /// How many things speak for this edition and against the other.
    var editionSigns: Int { match.editionSigns }
    /// The headings matched with the columns of the form; `nil` without headings.
    var columns: ColumnMatch? { match.columns }
    package var form: DocumentBlock? { match.form }
    package var rows: Rows { Rows(match: match, written: written) }
    /// Whether any row has a value.
    var hasValues: Bool { match.rows.contains { !$0.values.isEmpty } }

    /// Where the block stands: its caption, header or first row.
    package var place: Range<Int> {
      caption?.range ?? headerLabel?.range ?? rows.first?.label.range ?? 0..<0
    }

    package func row(_ code: String) -> DocumentRow? {
      rows.first { $0.printed?.row.code == code }
    }
  }

  package struct Rows: RandomAccessCollection, Sendable {
    fileprivate let match: DocumentsMatch.Block
    fileprivate let written: PlacedRows
    package var startIndex: Int { 0 }
    package var endIndex: Int { match.rows.count }

    package subscript(index: Int) -> DocumentRow {
      let entry = match.rows[index]
      let source = written[entry.row]
      return DocumentRow(
        printed: entry.printed,
        closeness: entry.closeness,
        isLocal: entry.isLocal,
        label: source.cells[entry.label],
        source: source,
        values: source.cells.cells(in: entry.values)
      )
    }
  }

  package struct DocumentRow: Sendable {
    /// The row of the form; `nil` for one that the form does not print.
    package let printed: DocumentBlock.PrintedRow?
    let closeness: LabelCloseness
    let isLocal: Bool
    package let label: GridCell
    /// All cells of the written row.
    package let source: GridRow
    /// The cells behind the label, surplus empty ones at the end left out.
    package let values: GridCells
  }
}

extension TablesView {
  /// The parts of table two; none where there is no table.
  package var documentBlocks: FilledDocuments.Blocks { FilledDocuments.Blocks(documents) }
}
