import ReportSyntax
import StatutoryForms

/// Fixes that insert a part of table two.
struct BlockFixes {
  private let tables: TablesView

  init(_ tables: TablesView) {
    self.tables = tables
  }

  /// Inserts a part of table two behind the part before it, or in front of the first.
  func insert(_ block: DocumentBlock) -> [Fix] {
    guard let documents = tables.documents else { return [] }
    let edits = RowEdits(text: tables.text)
    let rows = FormRenderer(tables.editionOfNewTables).documentBlock(block) { _, _ in "0" }.rows
    let before = documents.blocks.last { $0.item < block.item }?.rows.last?.source
    let after = documents.blocks.first { $0.item > block.item }
    let change =
      before.map { RowEdits.Change.insertAfter($0, rows) }
      ?? (after?.headerRow ?? after?.rows.first?.source).map { .insertBefore($0, rows) }
    guard let change, let changes = edits.edits([change]) else { return [] }
    return [
      Fix(
        title: Wording("插入「\(block.caption)」，填 0", english: "Insert “\(block.caption)” with 0"),
        edits: changes,
        certainty: .preferred
      )
    ]
  }
}
