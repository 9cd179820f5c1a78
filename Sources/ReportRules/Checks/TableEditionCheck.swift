import ReportSyntax
import StatutoryForms

/// Whether tables are those of the edition that the report year asks for.
///
/// Shared by the rule that reports it and those that stay silent then: one cause, one finding.
enum TableEditionCheck {
  /// The blocks of table two that belong to the other edition alone, where at least two signs agree.
  static func wrongBlocks(_ tables: TablesView) -> [FilledDocuments.FilledBlock] {
    guard let expected = tables.expectedEdition, let documents = tables.documents else { return [] }
    let wrong = documents.blocks.filter { $0.edition.id != expected.id && $0.editionSigns > 0 }
    return wrong.reduce(0) { $0 + $1.editionSigns } >= 2 ? wrong : []
  }

  /// The blocks of table two that the form can be held against: all but the wrong ones.
  static func comparableBlocks(_ tables: TablesView) -> [FilledDocuments.FilledBlock] {
    let wrong = Set(wrongBlocks(tables).map(\.item))
    return tables.documentBlocks.filter { !wrong.contains($0.item) }
  }

  /// Whether the rows under （六）其他处理 are those of the other edition.
  static func hasWrongRequestRows(_ tables: TablesView) -> Bool {
    // A row of the other edition may be two torn ones of this.
    guard let expected = tables.expectedEdition, let table = tables.requests,
      !tables.tornSections.contains(.requests)
    else { return false }
    return table.isEditionCertain && table.edition.id != expected.id
  }
}
