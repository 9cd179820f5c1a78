import ReportRules
import ReportSyntax
import StatutoryForms

/// Puts the tables of a report together: parts, groups and rows.
struct TableItems {
  private let report: Report
  private var text: SourceText { report.text }

  init(_ report: Report) {
    self.report = report
  }

  /// The statutory tables and all others.
  var all: [MapItem] {
    let statutory = statutoryTables
    return statutory + otherTables(besides: statutory)
  }

  private var statutoryTables: [MapItem] {
    let tables = [documents, requests, appeals].compactMap(\.self)
    return tables.map { table in
      let others = tables.filter { $0.range != table.range }
      let range = extended(table.range, besides: others.map(\.range))
      return MapItem(
        .table,
        name: table.name.wording,
        range: range,
        nameRange: table.nameRange,
        children: table.children
      )
    }
  }

  /// A statutory table as its cells lie.
  private struct RawTable {
    let name: ValueCell.TableName
    let range: Range<Int>
    let nameRange: Range<Int>
    let children: [MapItem]

    init?(_ name: ValueCell.TableName, cells: [Range<Int>], _ children: [MapItem]) {
      let all = cells + children.map(\.range)
      guard let range = covering(all) else { return nil }
      self.name = name
      self.range = range
      nameRange = all.min { $0.lowerBound < $1.lowerBound } ?? range
      self.children = children
    }
  }

  // MARK: Table two

  private var documents: RawTable? {
    guard let documents = report.documents else { return nil }
    let blocks = documents.blocks.compactMap(item)
    return RawTable(.documents, cells: documents.loneCaptions.map(\.range), blocks)
  }

  private func item(_ block: FilledDocuments.FilledBlock) -> MapItem? {
    let rows = block.rows.compactMap { item($0, in: block) }
    let heads = [block.caption?.range, block.headerLabel?.visible].compactMap(\.self)
    guard let range = covering(heads + block.header.map(\.visible) + rows.map(\.range)) else {
      return nil
    }
    let place = block.place
    return MapItem(
      .block,
      name: .same(
        block.caption.map { words($0.range) }
          ?? DocumentBlock.caption(ofItem: block.item)
      ),
      range: lines(of: range, block.rows.first?.source.layout ?? block.headerRow?.layout),
      nameRange: place,
      children: rows
    )
  }

  private func item(
    _ row: FilledDocuments.DocumentRow,
    in block: FilledDocuments.FilledBlock
  ) -> MapItem? {
    let columns = block.form?.columns ?? []
    let values = row.values.map { words(of: $0) }
    var detail: String?
    if values.count == columns.count {
      detail =
        values.count == 1
        ? values[0]
        : zip(columns, values).map { "\($0.headingWithoutNote) \($1)" }.joined(separator: "，")
    }
    return MapItem(
      .row,
      name: .same(words(of: row.label)),
      detail: detail.map { .same($0) },
      range: range(of: row.source),
      nameRange: row.label.visible
    )
  }

  // MARK: Table three

  private var requests: RawTable? {
    guard let table = report.requests else { return nil }
    var path: [String] = []
    let rows = table.written.map { row in
      let printed = printedRow(row.role, in: table)
      // What the form does not print belongs to where it stands.
      path = printed?.groups ?? path
      return GroupedRow(path: path, item: item(row, printed, in: table))
    }
    let cells = table.headerCells.map(\.visible) + table.groupCells.map(\.cell.visible)
    return RawTable(.requests, cells: cells, grouped(rows[...], depth: 0, in: table))
  }

  private struct GroupedRow {
    let path: [String]
    let item: MapItem
  }

  private func printedRow(_ role: RequestsMatch.Role, in table: FilledRequests) -> FormRow? {
    switch role {
    case .row(let index), .duplicate(let index), .misplaced(let index):
      table.form.rows.indices.contains(index) ? table.form.rows[index] : nil
    case .subtotal, .unlabelled, .surplus: nil
    }
  }

  private func item(
    _ row: FilledRequests.WrittenRow,
    _ printed: FormRow?,
    in table: FilledRequests
  ) -> MapItem {
    let range = range(of: row.source)
    let name =
      printed.map { Wording.same(Self.shortLabel($0.label)) } ?? row.label.map {
        .same(words(of: $0))
      }
      ?? Wording("无标签的一行", english: "a row without a label")
    var detail: Wording?
    if row.values.count != table.form.columns.count {
      detail = Wording("格数不符", english: "wrong number of cells")
    } else if let total = row.values.last, !total.isEmpty {
      detail = Wording("总计 \(words(of: total))", english: "total \(words(of: total))")
    }
    return MapItem(
      .row,
      name: name,
      detail: detail,
      range: range,
      nameRange: row.label?.visible ?? row.values.first?.visible ?? range
    )
  }

  /// A label without what it explains in brackets: `（二）部分公开`.
  private static func shortLabel(_ label: String) -> String {
    String(label.prefix(1) + label.dropFirst().prefix { $0 != "（" })
  }

  /// Rows that follow each other under the same merged cells, put together.
  private func grouped(
    _ rows: ArraySlice<GroupedRow>,
    depth: Int,
    in table: FilledRequests
  ) -> [MapItem] {
    var items: [MapItem] = []
    var rest = rows
    while let first = rest.first {
      guard first.path.indices.contains(depth) else {
        items.append(first.item)
        rest = rest.dropFirst()
        continue
      }
      let group = first.path[depth]
      let own = rest.prefix { $0.path.indices.contains(depth) && $0.path[depth] == group }
      rest = rest.dropFirst(own.count)
      let children = grouped(own, depth: depth + 1, in: table)
      guard let range = covering(children.map(\.range)) else { continue }
      items.append(
        MapItem(
          .group,
          name: .same(group),
          range: range,
          nameRange: cell(ofGroup: group, in: range, of: table) ?? children[0].nameRange,
          children: children
        )
      )
    }
    return items
  }

  /// The merged cell of a group, where it stands beside its rows.
  private func cell(
    ofGroup group: String,
    in range: Range<Int>,
    of table: FilledRequests
  ) -> Range<Int>? {
    let label = LabelText(NormalizedText(group))
    return table.groupCells.first {
      range.encloses($0.cell.visible) && $0.cell.label.words == label.words
    }?.cell.visible
  }

  // MARK: Table four

  private var appeals: RawTable? {
    guard let table = report.appeals else { return nil }
    let form = AppealsForm.form
    let width = form.columns.count
    let values = table.values
    var groups: [MapItem] = []
    if table.isWhole {
      for group in form.groups.indices {
        let cells = values.cells(in: group * width..<(group + 1) * width)
        guard let range = covering(cells.map(\.visible)), let total = cells.last else { continue }
        groups.append(
          MapItem(
            .row,
            name: .same(form.groups[group]),
            detail: total.isEmpty
              ? nil : Wording("总计 \(words(of: total))", english: "total \(words(of: total))"),
            range: range,
            nameRange: range
          )
        )
      }
    }
    let cells = table.headerCells.map(\.visible) + values.map(\.visible)
    return RawTable(.appeals, cells: cells, groups)
  }

  // MARK: Other tables

  /// Tables that the form does not have.
  private func otherTables(besides statutory: [MapItem]) -> [MapItem] {
    report.blocks.compactMap { block in
      guard case .table(let table) = report.tree.blocks[block].content else { return nil }
      let range = report.tree.byteRange(ofBlock: block)
      if range.isEmpty || statutory.contains(where: { $0.range.overlaps(range) }) { return nil }
      return MapItem(
        .table,
        name: Wording("表格", english: "table"),
        detail: Wording("\(table.rowCount) 行", english: "\(table.rowCount) rows"),
        range: range,
        nameRange: table.cells.first.map {
          $0.visible.moved(by: report.tree.byteOffset(ofBlock: block))
        } ?? range
      )
    }
  }

  // MARK: Places

  /// All cells of a row, with the lines that they stand on where no other row does.
  private func range(of row: GridRow) -> Range<Int> {
    let range = covering(row.cells.map(\.visible)) ?? row.range
    return lines(of: range, row.layout)
  }

  /// The lines of rows in a layout that gives each row lines of its own.
  private func lines(of range: Range<Int>, _ layout: TableLayout?) -> Range<Int> {
    switch layout {
    case .pipe, .tabSeparated, .cellPerLine:
      let first = text.lineRange(text.line(at: range.lowerBound))
      let last = text.lineRange(text.line(at: range.upperBound))
      return min(first.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
    case .html, nil:
      return range
    }
  }

  /// A table with the blocks that it stands in, or at least its lines, unless another one stands there.
  private func extended(_ range: Range<Int>, besides others: [Range<Int>]) -> Range<Int> {
    let tree = report.tree
    let first = tree.blockIndex(atLine: text.line(at: range.lowerBound))
    let last = tree.blockIndex(atLine: text.line(at: max(range.upperBound - 1, range.lowerBound)))
    let blocks = tree.byteRange(ofBlock: first).reaching(to: tree.byteRange(ofBlock: last))
    let lines = lines(of: range, .pipe)
    return [blocks, lines].map { $0.reaching(to: range) }
      .first { wider in !others.contains { $0.overlaps(wider) } } ?? range
  }

  private func words(_ range: Range<Int>) -> String { excerpt(report.tables.words(in: range)) }

  private func words(of cell: GridCell) -> String { excerpt(report.tables.words(of: cell)) }
}
