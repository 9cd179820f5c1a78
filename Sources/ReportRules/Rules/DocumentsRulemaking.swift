import ReportSyntax
import StatutoryForms

extension Rule {
  /// 规章 of an organ that cannot make any.
  static let documentsRulemaking = Rule(
    id: "documents.rulemaking",
    severity: .warning,
    title: Wording("没有规章制定权", english: "Rules (规章) by an organ that cannot make them"),
    explanation: Wording(
      "规章由国务院部门和省、自治区、直辖市、设区的市、自治州人民政府制定。乡镇、街道、县区及其部门没有规章制定权，「规章」各格应为 0。",
      english:
        "规章 are made by departments of the State Council and by the governments of provinces, cities divided into districts and autonomous prefectures; townships, counties and their departments have none."
    ),
    source: "《中华人民共和国立法法》第九十一条、第九十三条",
    check: .tables(reading: [.documents, .organ]) { tables in
      guard !tables.identity.mayMakeRules,
        let block = tables.documents?.block(item: 1),
        TableEditionCheck.wrongBlocks(tables).isEmpty, let row = block.row("规章")
      else { return [] }
      let filled = row.values.filter { ($0.value.count ?? 0) > 0 }
      guard let first = filled.first, let count = first.value.count else { return [] }
      return [
        Finding.Draft(
          range: first.visible,
          message: Wording(
            "本级机关没有规章制定权，「规章」却填了 \(count)",
            english: "This organ cannot make 规章, but \(count) is entered"
          ),
          suggestion: "0",
          related: filled.dropFirst().map {
            Finding.Related(range: $0.visible, message: Wording("同一行的数", english: "Same row"))
          },
          fixes: [
            Fix(
              title: Wording("「规章」都改为 0", english: "Change all of the row to 0"),
              edits: filled.map {
                SourceEdit(range: $0.range, replacement: [UInt8(ascii: "0")])
              },
              certainty: .choice
            )
          ]
        )
      ]
    },
    examples: [
      .accepts(
        """
        清水市人民政府2023年政府信息公开工作年度报告
        信息内容→本年制发件数→本年废止件数→现行有效件数
        规章→1→0→22
        """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        信息内容→本年制发件数→本年废止件数→现行有效件数
        规章→0→0→⟦6⟧
        """,
        saying: "没有规章制定权，「规章」却填了 6",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          信息内容→本年制发件数→本年废止件数→现行有效件数
          规章→0→0→0
          """
      ),
    ]
  )
}
