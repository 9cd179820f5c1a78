import ReportSyntax
import StatutoryForms

/// A row of table two that has fewer documents in force, or public in all, than the year added: one of
/// its counts is wrong, and none can be trusted.
struct ShortStock {
  let row: FilledDocuments.DocumentRow
  /// 现行有效 2 ＜ 本年制发 4 － 本年废止 0.
  let equation: String

  /// Those of a table of the right edition.
  static func all(in tables: TablesView) -> [ShortStock] {
    guard let block = tables.documents?.block(item: 1),
      TableEditionCheck.wrongBlocks(tables).isEmpty
    else { return [] }
    return block.rows.compactMap { row in
      guard row.printed != nil, row.values.count == 3 else { return nil }
      let counts = row.values.compactMap(\.value.count)
      guard counts.count == 3 else { return nil }
      let (isShort, equation) =
        switch block.edition.documents.stock {
        case .inForce:
          (
            counts[2] < counts[0] - counts[1],
            "现行有效 \(counts[2]) ＜ 本年制发 \(counts[0]) － 本年废止 \(counts[1])"
          )
        case .open:
          (counts[2] < counts[1], "对外公开总数量 \(counts[2]) ＜ 本年新公开 \(counts[1])")
        }
      return isShort ? ShortStock(row: row, equation: equation) : nil
    }
  }
}
