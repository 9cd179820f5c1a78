import ReportSyntax
import StatutoryForms

extension Rule {
  /// Rows with more or fewer cells of values than columns.
  static let cellCount = Rule(
    id: "cell.count",
    severity: .error,
    title: Wording("数据格数不符", english: "Wrong number of cells"),
    explanation: Wording(
      "表三每行 7 个数，表四 15 个数，表二按该块列数。多一格或少一格，后面的数就错列。合并单元格留下的空格不计。",
      english:
        "A row of table three has 7 values, table four has 15, table two as many as the part has columns. Empty cells left by merging do not count."
    ),
    source: "年度报告格式，表二、表三、表四",
    checks: [
      .tables(reading: .requests) { requestRows($0) },
      .tables(reading: .documents) { documentRows($0) },
      .tables(reading: .appeals) { appealRow($0) },
    ],
    examples: [
      .accepts("一、本年新收政府信息公开申请数量→→1→0→0→0→0→0→1→"),
      .accepts(
        """
        信息内容→本年制发件数→本年废止件数→→现行有效件数
        规章→2→1→→9
        行政规范性文件→2→→1→9
        """
      ),
      .accepts(
        """
        信息内容→本年制发件数→本年废止件数→本年废止件数→现行有效件数
        规章→2→1→1→9
        行政规范性文件→2→1→1→9
        """
      ),
      .accepts(
        """
        信息内容→本年处理决定数量→→→
        行政处罚→→→84→
        行政强制→→3→→
        """
      ),
      .accepts("一、本年新收政府信息公开申请数量→→1→→0→0→0→0→→0→1→"),
      .reports(
        "⟦一、本年新收政府信息公开申请数量→1→0→0→0→0→1⟧",
        saying: "「一」应有 7 个数，现有 6 个"
      ),
      .reports(
        "⟦一、本年新收政府信息公开申请数量→1→0→0→0→2→3⟧→",
        saying: "「一」应有 7 个数，现有 6 个"
      ),
      .reports("⟦0→0→0→0→0→0→0→0→0→0→0→0→0→0⟧", saying: "表四应有 15 个数，现有 14 个"),
    ]
  )

  private static func requestRows(_ tables: TablesView) -> [Finding.Draft] {
    // Where a conversion tore the table, cells are missing that the author wrote.
    guard let table = tables.requests, !tables.tornSections.contains(.requests) else { return [] }
    let width = table.form.columns.count
    return table.rows.indices.compactMap { index in
      let isShifted = table.isShifted(row: index)
      if !isShifted, table.match.rows[index]?.values.count == width { return nil }
      guard let row = table.rows[index] else { return nil }
      guard
        isShifted
          || row.values.count != width
            && TornNumber.find(in: row.values, of: .row(width: width)) == nil
      else { return nil }
      return countFinding(
        "「\(table.form.rows[index].code)」",
        expected: width,
        actual: isShifted ? width - 1 : row.values.count,
        range: row.range
      )
    }
  }

  private static func documentRows(_ tables: TablesView) -> [Finding.Draft] {
    if tables.tornSections.contains(.documents) { return [] }
    return tables.documentBlocks.flatMap { block -> [Finding.Draft] in
      guard let form = block.form else { return [] }
      return block.rows.indices.compactMap { index in
        let row = block.rows[index]
        // A label alone is a row that is being typed, or one that a layout tore apart.
        guard row.printed != nil || row.isLocal, !row.values.isEmpty else { return nil }
        let count = row.values.count
        let isRight =
          count == form.columns.count || !block.header.isEmpty && count == block.header.count
        if isRight { return nil }
        let last = row.values.last { !$0.isEmpty } ?? row.label
        return countFinding(
          "「\(row.label.words.string)」",
          expected: form.columns.count,
          actual: count,
          range: row.label.range.reaching(to: last.range)
        )
      }
    }
  }

  private static func appealRow(_ tables: TablesView) -> [Finding.Draft] {
    guard !tables.tornSections.contains(.appeals), let values = tables.appeals?.values,
      let first = values.first, let last = values.last,
      values.count != FilledAppeals.valueCount
    else { return [] }
    return [
      countFinding(
        "表四",
        expected: FilledAppeals.valueCount,
        actual: values.count,
        range: first.visible.reaching(to: last.visible)
      )
    ]
  }

  private static func countFinding(
    _ name: String,
    expected: Int,
    actual: Int,
    range: Range<Int>
  ) -> Finding.Draft {
    Finding.Draft(
      range: range,
      message: Wording(
        "\(name)应有 \(expected) 个数，现有 \(actual) 个",
        english: "\(name) should have \(expected) values, not \(actual)"
      )
    )
  }
}
