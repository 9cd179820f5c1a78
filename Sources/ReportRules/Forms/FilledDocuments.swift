import ReportSyntax

/// Table two as an author filled it in, block by block.
package struct FilledDocuments: Sendable {
  package let blocks: [FilledBlock]
  /// Captions without rows below them, by their item; their rows could not be read.
  let loneCaptions: [Caption]

  /// A part of the table for one item of article 20.
  package struct FilledBlock: Sendable {
    /// The item that the rows belong to, whatever the caption says.
    package let item: Int
    fileprivate(set) var caption: Caption?
    /// 信息内容 and what else names the columns.
    fileprivate(set) var headerLabel: GridCell?
    /// The filled cells beside 信息内容; repeated merged cells once.
    fileprivate(set) var header: [GridCell]
    /// All cells of the line of headings; `nil` without one.
    fileprivate(set) var headerRow: GridRow?
    /// The edition whose block this is, told by columns and rows; the report may need another.
    let edition: Edition
    /// How many things speak for this edition and against the other.
    let editionSigns: Int
    fileprivate(set) var rows: [DocumentRow]
    /// The headings matched with the columns of the form; `nil` without headings.
    let columns: ColumnMatch?

    init(
      item: Int,
      caption: Caption?,
      headerLabel: GridCell?,
      header: [GridCell],
      headerRow: GridRow?,
      edition: Edition,
      editionSigns: Int,
      rows: [DocumentRow]
    ) {
      self.item = item
      self.caption = caption
      self.headerLabel = headerLabel
      self.header = header
      self.headerRow = headerRow
      self.edition = edition
      self.editionSigns = editionSigns
      self.rows = rows
      let form = edition.documents.block(item: item)
      columns =
        header.isEmpty
        ? nil : form.map { ColumnMatch(header.map(\.words), with: $0.columns) }
    }

    var form: DocumentBlock? { edition.documents.block(item: item) }

    /// Where the block stands: its caption, header or first row.
    var place: Range<Int> {
      caption?.range ?? headerLabel?.range ?? rows.first?.label.range ?? 0..<0
    }

    func row(_ code: String) -> DocumentRow? {
      rows.first { $0.printed?.row.code == code }
    }
  }

  struct Caption: Sendable {
    let reference: ArticleReference
    let range: Range<Int>
    /// Where it stands again, as some converters repeat a merged cell in each of its columns.
    let copies: [Range<Int>]
  }

  package struct DocumentRow: Sendable {
    /// The row of the form; `nil` for one that the form does not print.
    let printed: DocumentBlock.PrintedRow?
    let closeness: LabelCloseness
    let isLocal: Bool
    let label: GridCell
    /// All cells of the written row.
    let source: GridRow
    /// The cells behind the label, surplus empty ones at the end left out.
    let values: [GridCell]
  }

  func block(item: Int) -> FilledBlock? {
    blocks.first { $0.item == item }
  }
}

extension FilledDocuments {
  /// The table moved by a number of bytes.
  func moved(by distance: Int) -> FilledDocuments {
    FilledDocuments(
      blocks: blocks.map { $0.moved(by: distance) },
      loneCaptions: loneCaptions.map { $0.moved(by: distance) }
    )
  }
}

extension FilledDocuments.FilledBlock {
  fileprivate func moved(by distance: Int) -> FilledDocuments.FilledBlock {
    var moved = self
    moved.caption = caption?.moved(by: distance)
    moved.headerLabel = headerLabel?.moved(by: distance)
    moved.header = header.map { $0.moved(by: distance) }
    moved.headerRow = headerRow?.moved(by: distance)
    moved.rows = rows.map {
      FilledDocuments.DocumentRow(
        printed: $0.printed,
        closeness: $0.closeness,
        isLocal: $0.isLocal,
        label: $0.label.moved(by: distance),
        source: $0.source.moved(by: distance),
        values: $0.values.map { $0.moved(by: distance) }
      )
    }
    return moved
  }
}

extension FilledDocuments.Caption {
  fileprivate func moved(by distance: Int) -> FilledDocuments.Caption {
    FilledDocuments.Caption(
      reference: reference.moved(by: distance),
      range: range.moved(by: distance),
      copies: copies.map { $0.moved(by: distance) }
    )
  }
}
