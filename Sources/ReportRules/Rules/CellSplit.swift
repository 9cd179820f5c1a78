import ReportSyntax
import StatutoryForms

extension Rule {
  /// A number torn in two, or two glued together.
  static let cellSplit = Rule(
    id: "cell.split",
    severity: .error,
    milder: [.warning],
    title: Wording("数字被拆开或粘连", english: "A number torn apart or two glued together"),
    explanation: Wording(
      "转换或粘贴会把 20 拆成「2 0」，或把两格并成一格。行总计能证明时为错误，否则为警告。",
      english:
        "Conversions tear 20 into “2 0” or put two cells into one. An error where the total of the row proves it, else a warning."
    ),
    source: "年度报告格式，表三行总计",
    check: .tables(reading: .all) { tables in
      tornCells(tables) + joinedCells(tables)
    },
    examples: [
      .reports(
        "一、本年新收政府信息公开申请数量→⟦2 0⟧→0→0→0→0→0→20",
        saying: "「2 0」应为 20",
        fixed: "一、本年新收政府信息公开申请数量→20→0→0→0→0→0→20"
      ),
      .reports(
        "一、本年新收政府信息公开申请数量→⟦2 0⟧→0→0→0→0→0→22",
        saying: "「2 0」中间有空格，是 20？"
      ),
      .reports(
        "一、本年新收政府信息公开申请数量→⟦2→0⟧→0→0→0→1→0→21",
        saying: "应为 20",
        fixed: "一、本年新收政府信息公开申请数量→20→0→0→0→1→0→21"
      ),
    ]
  )

  /// Cells with padding between digits.
  private static func tornCells(_ tables: TablesView) -> [Finding.Draft] {
    tables.oddCells.compactMap { place in
      guard case .number(let number) = place.cell.value, number.isTorn,
        let joined = number.magnitude, place.isCellCountRight
      else { return nil }
      let isProven = tables.summedCells(around: place).map { cells, own in
        let counts = cells.indices.map { $0 == own ? joined : cells.value($0).count }
        let known = counts.compactMap(\.self)
        return known.count == counts.count && known.dropLast().reduce(0, +) == known.last
      }
      let written = tables.text.words(in: place.cell.range)
      let name = tables.name(of: place)
      return Finding.Draft(
        severity: isProven == true ? nil : .warning,
        range: place.cell.visible,
        message: Wording(
          "\(name)："
            + (isProven == true ? "「\(written)」应为 \(joined)" : "「\(written)」中间有空格，是 \(joined)？"),
          english: "\(name): "
            + (isProven == true
              ? "“\(written)” should be \(joined)" : "“\(written)”: is it \(joined)?")
        ),
        suggestion: isProven == true ? String(joined) : nil,
        fixes: isProven == true
          ? [.replacing(place.cell.range, by: String(joined), certainty: .certain)] : []
      )
    }
  }

  /// Rows with a cell too many or too few, which joining or parting repairs.
  private static func joinedCells(_ tables: TablesView) -> [Finding.Draft] {
    guard let table = tables.requests, !tables.tornSections.contains(.requests) else { return [] }
    let width = table.form.columns.count
    return table.rows.indices.compactMap { index in
      guard let count = table.match.rows[index]?.values.count, count != width,
        let row = table.rows[index],
        let torn = TornNumber.find(in: row.values, of: .row(width: width)),
        let first = torn.cells.first, let last = torn.cells.last
      else { return nil }
      let range = first.range.reaching(to: last.range)
      let written = torn.cells.map { tables.text.words(in: $0.range) }.joined(separator: " ")
      return Finding.Draft(
        range: range,
        message: torn.cells.count == 2
          ? Wording("「\(written)」应为 \(torn.value)", english: "“\(written)” should be \(torn.value)")
          : Wording("「\(written)」是两格的数", english: "“\(written)” are the numbers of two cells"),
        suggestion: torn.cells.count == 2 ? torn.value : nil,
        fixes: joining(torn, layout: row.source.layout, tables)
      )
    }
  }

  /// Writes the whole number into the first of two cells and takes the second out.
  private static func joining(
    _ torn: TornNumber,
    layout: TableLayout?,
    _ tables: TablesView
  ) -> [Fix] {
    guard torn.cells.count == 2, let first = torn.cells.first, let last = torn.cells.last,
      let deletion = CellEdits.delete(last, in: tables.text, layout: layout)
    else { return [] }
    let replacement = SourceEdit(range: first.range, replacement: Array(torn.value.utf8))
    return [
      Fix(
        title: Wording("合并为 \(torn.value)", english: "Join to \(torn.value)"),
        edits: [replacement, deletion],
        certainty: .certain
      )
    ]
  }
}
