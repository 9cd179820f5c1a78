import ReportSyntax
import StatutoryForms

extension Rule {
  /// The table of another edition of the form.
  static let tableEdition = Rule(
    id: "table.edition",
    severity: .error,
    title: Wording("表格版本不符", english: "A table of another edition"),
    explanation: Wording(
      "2019、2020年度报告用2019年版格式，2021年度起用2021年版。沿用旧表时表二的列和块、表三（六）的行都不同，应整表更换。",
      english:
        "Reports for 2019 and 2020 use the 2019 form, later ones the 2021 form. Table two differs in blocks and columns, table three under （六）."
    ),
    source: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
    check: .tables(reading: [.rows, .numbersInFixes]) { tables in
      guard let expected = tables.expectedEdition, let year = tables.identity.year else {
        return []
      }
      let fixes = EditionFixes(tables, for: expected)
      var findings: [Finding.Draft] = []
      func add(
        _ table: String,
        of edition: Edition,
        english: String,
        at place: Range<Int>,
        others: [Range<Int>],
        fixes: [Fix]
      ) {
        findings.append(
          Finding.Draft(
            range: place,
            message: Wording(
              "\(table)是\(edition.name.chinese)，\(year)年度报告应用\(expected.name.chinese)（\(expected.notice)）",
              english:
                "\(english) is of the \(edition.name.english); the report for \(year) needs the \(expected.name.english)"
            ),
            related: others.map {
              Finding.Related(
                range: $0,
                message: Wording("同属旧版或他版", english: "Also of that edition")
              )
            },
            fixes: fixes
          )
        )
      }
      let wrong = TableEditionCheck.wrongBlocks(tables)
      if let first = wrong.first {
        add(
          "表二",
          of: first.edition,
          english: "Table two",
          at: first.place,
          others: wrong.dropFirst().map(\.place),
          fixes: fixes.replaceDocuments()
        )
      }
      if TableEditionCheck.hasWrongRequestRows(tables), let table = tables.requests {
        let rows = table.form.rows.indices.filter { table.form.rows[$0].code.hasPrefix("三（六）") }
          .compactMap { table.rows[$0]?.label.visible }
        if let first = rows.first {
          add(
            "表三",
            of: table.edition,
            english: "Table three",
            at: first,
            others: Array(rows.dropFirst()),
            fixes: fixes.replaceOtherOutcomes()
          )
        }
      }
      return findings
    },
    examples: [
      .accepts(
        """
        清水镇2020年政府信息公开工作年度报告
        信息内容→上一年项目数量→本年增/减
        行政事业性收费→0→0
        """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        ⟦第二十条第（八）项⟧
        信息内容→上一年项目数量→本年增/减
        行政事业性收费→0→0
        第二十条第（九）项
        信息内容→采购项目数量→采购总金额
        政府集中采购→0→0
        """,
        saying: "表二是2019年版，2023年度报告应用2021年版",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          第二十条第（一）项→→→
          信息内容→本年制发件数→本年废止件数→现行有效件数
          规章→→→
          行政规范性文件→→→
          第二十条第（五）项→→→
          信息内容→本年处理决定数量→→
          行政许可→→→
          第二十条第（六）项→→→
          信息内容→本年处理决定数量→→
          行政处罚→→→
          行政强制→→→
          第二十条第（八）项→→→
          信息内容→本年收费金额（单位：万元）→→
          行政事业性收费→→→
          """
      ),
    ]
  )
}
