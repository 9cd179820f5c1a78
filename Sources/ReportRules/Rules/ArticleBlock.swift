import ReportSyntax
import StatutoryForms

extension Rule {
  /// The caption of a part of table two cites another article or item than its rows belong to.
  static let articleBlock = Rule(
    id: "article.block",
    severity: .error,
    title: Wording("条款标题与内容不符", english: "A caption cites the wrong article"),
    explanation: Wording(
      "表二每块的标题是条例第二十条的一项，由下面的行决定：规章、规范性文件为（一），行政许可为（五），行政处罚、行政强制为（六），行政事业性收费为（八），政府集中采购为（九）。",
      english:
        "Each part of table two is captioned with the item of article 20 that its rows belong to."
    ),
    source: "《中华人民共和国政府信息公开条例》第二十条；年度报告格式，表二",
    check: .tables(reading: .documentRows) { tables in
      let isTorn = tables.tornSections.contains(.documents)
      return tables.documentBlocks.compactMap { block in
        guard let caption = block.caption, let form = block.form,
          caption.reference.article != 20 || caption.reference.item != block.item,
          // Where a conversion tore the table, a caption may be that of rows which were not read.
          !isTorn || caption.reference.article != 20
        else { return nil }
        let written = tables.words(in: caption.range)
        let rows = form.rows.map(\.label).joined(separator: "、")
        return Finding.Draft(
          range: caption.range,
          message: Wording(
            "「\(rows)」属于「\(form.caption)」，不是「\(written)」",
            english: "“\(rows)” belong to “\(form.caption)”, not “\(written)”"
          ),
          suggestion: form.caption,
          fixes: [
            .replacing([caption.range] + caption.copies, by: form.caption, certainty: .certain)
          ]
        )
      }
    },
    examples: [
      .accepts(
        """
        第二十条第 (六) 项
        信息内容→本年处理决定数量
        行政处罚→0
        行政强制→0
        """
      ),
      .reports(
        """
        ⟦第二十六条第（六）项⟧
        信息内容→本年处理决定数量
        行政处罚→0
        行政强制→0
        """,
        saying: "属于「第二十条第（六）项」，不是「第二十六条第（六）项」",
        fixed: """
          第二十条第（六）项
          信息内容→本年处理决定数量
          行政处罚→0
          行政强制→0
          """
      ),
    ]
  )
}
