import StatutoryForms

extension Rule {
  /// The totals of the three groups of table four.
  static let appealsTotal = Rule(
    id: "appeals.total",
    severity: .error,
    title: Wording("表四总计不符", english: "A total of table four does not add up"),
    explanation: Wording(
      "行政复议、未经复议直接起诉、复议后起诉三组，每组的结果维持、结果纠正、其他结果、尚未审结之和等于总计。",
      english:
        "In each of the three groups of table four the four results add up to the total."
    ),
    source: "年度报告格式，表四「总计」各栏",
    check: .tables(reading: .appeals) { tables in tables.brokenSums(.appeals) },
    examples: [
      .accepts("0→1→0→0→1→0→0→0→0→0→0→0→0→0→0"),
      .reports(
        "0→1→0→0→⟦0⟧→0→0→0→0→0→0→0→0→0→0",
        saying: "行政复议总计不符：结果维持 0 ＋ 结果纠正 1 ＋ 其他结果 0 ＋ 尚未审结 0 ≠ 总计 0（差 1）",
        fixed: "0→1→0→0→1→0→0→0→0→0→0→0→0→0→0"
      ),
      .reports(
        "0→1→0→0→1→0→0→0→0→0→2→0→0→1→⟦2⟧",
        saying: "复议后起诉总计不符",
        fixed: "0→1→0→0→1→0→0→0→0→0→2→0→0→1→3"
      ),
    ]
  )
}
