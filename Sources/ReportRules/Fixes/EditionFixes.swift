import ReportSyntax
import StatutoryForms

/// Fixes that put the table of the right edition in the place of another, with the values that have
/// a place there.
struct EditionFixes {
  private let tables: TablesView
  private let edition: Edition

  init(_ tables: TablesView, for edition: Edition) {
    self.tables = tables
    self.edition = edition
  }

  /// Replaces all of table two; what the other form did not ask for is left blank.
  func replaceDocuments() -> [Fix] {
    guard let blocks = tables.documents?.blocks, let first = blocks.first?.place,
      let last = blocks.last?.rows.last?.source.cells.last?.visible,
      let layout = blocks.lazy.compactMap({ $0.rows.first?.source.layout }).first
    else { return [] }
    let text = tables.text
    let lastPlace = max(last.upperBound - 1, first.lowerBound)
    let start =
      tables.rangeOfHTMLTable(at: first.lowerBound)?.lowerBound
      ?? text.lineStarts[text.line(at: first.lowerBound)]
    let end =
      tables.rangeOfHTMLTable(at: lastPlace)?.upperBound
      ?? text.lineRange(text.line(at: lastPlace)).upperBound
    guard start < end else { return [] }
    let ending = text.lineEnding(near: start)
    var table = FormRenderer(edition).documents { item, row, column in
      value(item: item, row: row, column: column)
    }.text(layout, lineEnding: ending)
    while table.hasSuffix(ending) { table.removeLast(ending.count) }
    return [
      .replacing(
        start..<end,
        by: table,
        certainty: .preferred,
        title: Wording(
          "换成\(edition.name.chinese)表二，保留能对应的数",
          english: "Replace by table two of the \(edition.name.english), keeping what fits"
        )
      )
    ]
  }

  /// What the written table has for a cell of the form: the same row under a column of like meaning.
  private func value(item: Int, row: Int, column: Int) -> String {
    guard let block = tables.documents?.block(item: item),
      let form = edition.documents.block(item: item), let written = block.form
    else { return "" }
    let code = form.rows[row].code
    let likeRows = [code] + (Self.likeRows[code] ?? [])
    let heading = form.columns[column].heading
    let likeColumns = [heading] + (Self.likeColumns[heading] ?? [])
    guard
      let cells = block.rows.first(where: { entry in
        entry.printed.map { likeRows.contains($0.row.code) } ?? false
      })?.values,
      let index = written.columns.firstIndex(where: { likeColumns.contains($0.heading) }),
      cells.indices.contains(index)
    else { return "" }
    return tables.text.words(in: cells[index].range)
  }

  private static let likeRows = ["规范性文件": ["行政规范性文件"], "行政规范性文件": ["规范性文件"]]

  private static let likeColumns = [
    "本年制发件数": ["本年新制作数量"], "本年新制作数量": ["本年制发件数"],
    "本年处理决定数量": ["处理决定数量"], "处理决定数量": ["本年处理决定数量"],
  ]

  /// Replaces the rows under （六）其他处理: one row becomes three, with its counts in the last; three
  /// rows become one, with their sums.
  func replaceOtherOutcomes() -> [Fix] {
    guard let table = tables.requests else { return [] }
    let edits = RowEdits(text: tables.text)
    let old = table.form.outcomes.filter { table.form.rows[$0].code.hasPrefix("三（六）") }
    let new = edition.requests.outcomes.filter { edition.requests.rows[$0].code.hasPrefix("三（六）") }
    let sources = old.compactMap { table.rows[$0]?.source }
    let above = table.rows[..<(old.first ?? 0)].last { $0 != nil }.flatMap(\.self)
    // What else is missing would be told only then.
    let isWhole = table.form.rows.indices.allSatisfy { table.rows[$0] != nil }
    guard sources.count == old.count, isWhole, let anchor = above?.source else { return [] }
    let sums = table.form.columns.indices.map { column in
      let counts = old.compactMap { table.cell(row: $0, column: column)?.value.count }
      return counts.count == old.count ? String(counts.reduce(0, +)) : ""
    }
    let form = FormRenderer(edition)
    let rows = new.map { row in
      form.requestRow(row) { column in row == new.last ? sums[column] : "0" }
    }
    let changes = [.insertAfter(anchor, rows)] + sources.map { RowEdits.Change.delete($0) }
    guard let changes = edits.edits(changes) else { return [] }
    return [
      Fix(
        title: Wording(
          "换成\(edition.name.chinese)的「（六）其他处理」，保留合计",
          english: "Replace by （六）其他处理 of the \(edition.name.english), keeping the sums"
        ),
        edits: changes,
        certainty: .choice
      )
    ]
  }
}
