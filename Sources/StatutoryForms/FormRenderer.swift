/// Prints the tables of an edition, or single rows of them, for completions, fixes and tests.
package struct FormRenderer: Sendable {
  package let edition: Edition

  package init(_ edition: Edition) {
    self.edition = edition
  }

  // MARK: Table two

  /// Table two; the values by item of article 20, row and column of its block.
  package func documents(_ value: (_ item: Int, _ row: Int, _ column: Int) -> String)
    -> PrintedTable
  {
    PrintedTable(
      rows: edition.documents.blocks.flatMap { block in
        documentBlock(block) { value(block.item, $0, $1) }.rows
      }
    )
  }

  /// One part of table two with its caption and headings.
  package func documentBlock(
    _ block: DocumentBlock,
    _ value: (_ row: Int, _ column: Int) -> String
  ) -> PrintedTable {
    let width = 4
    var rows = [filled([block.caption], to: width)]
    rows.append(filled(["信息内容"] + block.columns.map(\.heading), to: width))
    for (index, row) in block.rows.enumerated() {
      let values = block.columns.indices.map { value(index, $0) }
      rows.append(filled([row.label] + values, to: width))
    }
    return PrintedTable(rows: rows)
  }

  /// Cells of words; the last one is merged over the columns that are left.
  private func filled(_ words: [String], to width: Int) -> [PrintedTable.Cell] {
    let cells = words.map { PrintedTable.Cell.words($0) }
    return cells + Array(repeating: .mergedLeft, count: max(width - cells.count, 0))
  }

  // MARK: Table three

  /// Table three with its three lines of headings; the values by row and column of the form.
  package func requests(_ value: (_ row: Int, _ column: Int) -> String) -> PrintedTable {
    let form = edition.requests
    let left: [PrintedTable.Cell] = [.mergedLeft, .mergedLeft]
    let organisations = form.columns[1..<6].map { PrintedTable.Cell.words($0.heading) }
    var rows: [[PrintedTable.Cell]] = [
      [.words(RequestsForm.note)] + left + filled(["申请人情况"], to: 7),
      [.mergedAbove] + left + [.words("自然人")] + filled(["法人或其他组织"], to: 5) + [.words("总计")],
      [.mergedAbove] + left + [.mergedAbove] + organisations + [.mergedAbove],
    ]
    for row in form.rows.indices { rows.append(requestRow(row) { value(row, $0) }) }
    return PrintedTable(rows: rows)
  }

  /// One row of table three.
  ///
  /// Labels of merged cells stand on the first row of their group.
  package func requestRow(_ row: Int, _ value: (_ column: Int) -> String) -> [PrintedTable.Cell] {
    let form = edition.requests
    let groups = form.rows[row].groups
    let above = row > 0 ? form.rows[row - 1].groups : []
    var cells = groups.indices.map { level -> PrintedTable.Cell in
      let isContinued = above.count > level && above[level] == groups[level]
      return isContinued ? .mergedAbove : .words(groups[level])
    }
    cells.append(.words(form.rows[row].label))
    cells += Array(repeating: .mergedLeft, count: 3 - cells.count)
    return cells + form.columns.indices.map { .words(value($0)) }
  }

  // MARK: Table four

  /// Table four with its three lines of headings; the values by column, 0..<15.
  package func appeals(_ value: (_ column: Int) -> String) -> PrintedTable {
    let form = edition.appeals
    let names = form.columns.map { PrintedTable.Cell.words($0.heading) }
    return PrintedTable(rows: [
      filled([form.groups[0]], to: 5) + filled(["行政诉讼"], to: 10),
      names + filled([form.groups[1]], to: 5) + filled([form.groups[2]], to: 5),
      Array(repeating: .mergedAbove, count: 5) + names + names,
      (0..<form.groups.count * form.columns.count).map { .words(value($0)) },
    ])
  }
}
