import ReportSyntax
import StatutoryForms

extension Rule {
  /// What is in force cannot be less than what this year added.
  static let documentsStock = Rule(
    id: "documents.stock",
    severity: .warning,
    title: Wording("表二存量小于增量", english: "Table two: fewer documents in force than added"),
    explanation: Wording(
      "2021年版：现行有效件数不少于本年制发减本年废止。2019年版：对外公开总数量不少于本年新公开数量（新公开可多于或少于新制作）。",
      english:
        "2021 form: documents in force are at least those made less those repealed. 2019 form: documents public in all are at least those newly made public."
    ),
    source: "年度报告格式，表二第二十条第（一）项",
    check: .tables(reading: .documents) { tables in
      ShortStock.all(in: tables).map { short in
        let (row, equation) = (short.row, short.equation)
        let name = tables.words(of: row.label)
        return Finding.Draft(
          range: row.values[2].visible,
          message: Wording(
            "“\(name)”存量小于增量：\(equation)",
            english: "Fewer “\(name)” in force than added: \(equation)"
          ),
          equations: [Wording(equation, english: equation)],
          related: row.values.prefix(2).map {
            Finding.Related(
              range: $0.visible,
              message: Wording("参与比较的数", english: "Compared with this")
            )
          }
        )
      }
    },
    examples: [
      .accepts(
        """
        信息内容→本年制发件数→本年废止件数→现行有效件数
        行政规范性文件→4→3→1
        """
      ),
      .accepts(
        """
        信息内容→本年新制作数量→本年新公开数量→对外公开总数量
        规范性文件→10→2→21
        """
      ),
      .reports(
        """
        信息内容→本年制发件数→本年废止件数→现行有效件数
        行政规范性文件→4→0→⟦2⟧
        """,
        saying: "存量小于增量：现行有效 2 ＜ 本年制发 4 － 本年废止 0"
      ),
      .reports(
        """
        信息内容→本年新制作数量→本年新公开数量→对外公开总数量
        规范性文件→2→5→⟦3⟧
        """,
        saying: "对外公开总数量 3 ＜ 本年新公开 5"
      ),
    ]
  )
}
