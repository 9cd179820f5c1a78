import ReportSyntax
import StatutoryForms

extension Rule {
  /// A part of table two with more or fewer columns than the form prints.
  static let columnCount = Rule(
    id: "column.count",
    severity: .warning,
    title: Wording("列数不符", english: "Wrong number of columns"),
    explanation: Wording(
      "表二各块的列数固定：2019年版（一）（五）（六）为3列，（八）（九）为2列；2021年版（一）为3列，其余为1列。合并单元格留下的空格不计。",
      english:
        "Each part of table two has a fixed number of columns. Empty cells left by merging do not count."
    ),
    source: "年度报告格式，表二",
    check: .tables(reading: [.documentRows, .numbersInFixes]) { tables in
      // Where a conversion tore the table, it took headings with it.
      if tables.tornSections.contains(.documents) { return [] }
      return TableEditionCheck.comparableBlocks(tables).flatMap { block -> [Finding.Draft] in
        guard let form = block.form, let match = block.columns else { return [] }
        return match.surplus.map { surplusColumn($0, of: block, form, tables) }
          + match.missing.map { missingColumn($0, of: block, form) }
      }
    },
    examples: [
      .accepts(
        """
        第二十条第（一）项
        信息内容→本年新→本年新→对外公开总数量
        规章→0→0→0
        规范性文件→3→2→12
        """
      ),
      .accepts(
        """
        信息内容→上一年项目数量→本年增/减→
        行政事业性收费→0→0→
        """
      ),
      .reports(
        """
        信息内容→上一年项目数量→本年增/减→⟦处理决定数量⟧
        行政事业性收费→0→0→0
        """,
        saying: "「第二十条第（八）项」没有「处理决定数量」一列，应为 2 列，现为 3 列",
        fixed: """
          信息内容→上一年项目数量→本年增/减→
          行政事业性收费→0→0→
          """
      ),
      .reports(
        """
        ⟦信息内容⟧→本年制发件数→现行有效件数
        规章→0→0
        """,
        saying: "「第二十条第（一）项」缺少「本年废止件数」一列"
      ),
    ]
  )

  private static func surplusColumn(
    _ heading: Int,
    of block: FilledDocuments.FilledBlock,
    _ form: DocumentBlock,
    _ tables: TablesView
  ) -> Finding.Draft {
    let cell = block.header[heading]
    let values = block.rows.compactMap {
      $0.values.indices.contains(heading) ? $0.values[heading] : nil
    }
    return Finding.Draft(
      range: cell.visible,
      message: Wording(
        "「\(form.caption)」没有「\(cell.words.string)」一列，应为 \(form.columns.count) 列，现为 \(block.header.count) 列",
        english:
          "“\(form.caption)” has no column “\(cell.words.string)”: \(form.columns.count) columns, not \(block.header.count)"
      ),
      related: values.map {
        Finding.Related(range: $0.visible, message: Wording("多出的一格", english: "Surplus cell"))
      },
      fixes: deletion(of: [cell] + values, in: block, tables)
    )
  }

  private static func missingColumn(
    _ column: Int,
    of block: FilledDocuments.FilledBlock,
    _ form: DocumentBlock
  ) -> Finding.Draft {
    Finding.Draft(
      range: block.headerLabel?.visible ?? block.place,
      message: Wording(
        "「\(form.caption)」缺少「\(form.columns[column].heading)」一列，应为 \(form.columns.count) 列，现为 \(block.header.count) 列",
        english: "“\(form.caption)” lacks the column “\(form.columns[column].heading)”"
      )
    )
  }

  /// Takes the cells out; where rows share their columns with other rows, empties them.
  private static func deletion(
    of cells: [GridCell],
    in block: FilledDocuments.FilledBlock,
    _ tables: TablesView
  ) -> [Fix] {
    let layout = block.headerRow?.layout
    // Where a row lacks a cell, nobody can tell which one is in the surplus column.
    guard block.rows.allSatisfy({ $0.values.isEmpty || $0.values.count == block.header.count })
    else { return [] }
    let edits = cells.compactMap { cell in
      layout == .cellPerLine
        ? CellEdits.delete(cell, in: tables.text, layout: layout)
        : SourceEdit(range: cell.range, replacement: [])
    }
    let holdsNothing = cells.dropFirst().allSatisfy { $0.value == .blank || $0.value.count == 0 }
    return [
      Fix(
        title: Wording("删除多出的一列", english: "Delete the surplus column"),
        edits: edits,
        certainty: holdsNothing ? .certain : .choice
      )
    ]
  }
}
