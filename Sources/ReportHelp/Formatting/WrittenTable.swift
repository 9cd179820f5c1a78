import ReportRules
import ReportSyntax

/// A statutory table of a report as it is written: its rows by the block they stand in.
struct WrittenTable {
  let form: TableStreams.Form
  /// The rows of each block of a table, in the order of the text.
  let blocks: [(block: Int, layout: TableLayout, rows: [GridRow])]
  /// Whether a conversion scattered cells of it over lines of their own.
  let isLoose: Bool
  /// Whether its blocks hold nothing else than its rows.
  let isWhole: Bool

  /// The tables of a report that are there, in the order of the form.
  static func all(in report: Report) -> [WrittenTable] {
    let streams = TableStreams(
      report.tree,
      blocks: report.blocks,
      loose: LooseTables(report.tree, report.outline),
      grids: report.grids
    ) {
      report.outline.section(ofBlock: $0)
    }
    return [
      WrittenTable(.documents, streams.documents, report),
      WrittenTable(.requests, streams.requests, report),
      WrittenTable(.appeals, streams.appeals, report),
    ].compactMap(\.self)
  }

  private init?(_ form: TableStreams.Form, _ rows: [GridRow], _ report: Report) {
    let tree = report.tree
    var blocks: [(block: Int, layout: TableLayout, rows: [GridRow])] = []
    // A caption on a line of its own stays where it is.
    for row in rows where row.layout != nil || row.cells.count > 1 {
      guard let first = row.cells.first else { continue }
      let block = tree.blockIndex(atLine: tree.text.line(at: first.visible.lowerBound))
      if blocks.last?.block == block {
        blocks[blocks.count - 1].rows.append(row)
      } else if case .table(let table) = tree.blocks[block].content, let layout = table.layout,
        blocks.last.map({ $0.block < block }) ?? true
      {
        blocks.append((block, layout, [row]))
      } else {
        return nil
      }
    }
    if blocks.isEmpty { return nil }
    self.form = form
    self.blocks = blocks
    isLoose = report.looseSections.contains(form.section)
    isWhole = blocks.allSatisfy { entry in
      guard case .table(let table) = tree.blocks[entry.block].content else { return false }
      let readCount = entry.rows.reduce(0) { $0 + $1.cells.count { !$0.isEmpty } }
      return entry.rows.allSatisfy { $0.layout == table.layout }
        && readCount == table.cells.count { !$0.isEmpty }
    }
  }
}

extension TableStreams.Form {
  /// The section that reports by this table.
  var section: SectionNumber {
    switch self {
    case .documents: .documents
    case .requests: .requests
    case .appeals: .appeals
    }
  }
}
