import StatutoryForms

extension Rule {
  /// Subtotals that a local form adds to table three.
  static let requestSubtotal = Rule(
    id: "requests.subtotal",
    severity: .error,
    title: Wording("表三小计不符", english: "A subtotal of table three does not add up"),
    explanation: Wording(
      "表中写有「小计」的行，每一列应等于同组以上各行之和。格式本身没有小计，没有就不核对。",
      english:
        "A row called 小计 gives, in every column, the sum of the rows of its group above it. The form itself has none."
    ),
    source: "年度报告格式，表三；小计为地方自行增设",
    check: .tables(reading: .requests) { tables in tables.brokenSums(.subtotal) },
    examples: [
      .accepts(
        """
        1.本机关不掌握相关政府信息→1→0→0→0→0→0→1
        2.没有现成信息需要另行制作→2→0→0→0→0→0→2
        3.补正后申请内容仍不明确→0→0→0→0→0→0→0
        小计→3→0→0→0→0→0→3
        """
      ),
      .reports(
        """
        1.本机关不掌握相关政府信息→1→0→0→0→0→0→1
        2.没有现成信息需要另行制作→2→0→0→0→0→0→2
        3.补正后申请内容仍不明确→0→0→0→0→0→0→0
        小计→⟦4⟧→0→0→0→0→0→3
        """,
        saying: "自然人列小计不符：三（四）1＝1 ＋ 三（四）2＝2 ＋ 三（四）3＝0 ≠ 小计 4（差 1）",
        fixed: """
          1.本机关不掌握相关政府信息→1→0→0→0→0→0→1
          2.没有现成信息需要另行制作→2→0→0→0→0→0→2
          3.补正后申请内容仍不明确→0→0→0→0→0→0→0
          小计→3→0→0→0→0→0→3
          """
      ),
    ]
  )
}
