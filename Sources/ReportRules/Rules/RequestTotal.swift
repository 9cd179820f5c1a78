import StatutoryForms

extension Rule {
  /// Every row of table three adds up to its total.
  static let requestTotal = Rule(
    id: "requests.total",
    severity: .error,
    title: Wording("表三行总计不符", english: "A row of table three does not add up"),
    explanation: Wording(
      "每一行：自然人加五类法人或其他组织，等于总计。有空格的行不核对。",
      english:
        "In every row the natural persons and the five kinds of organisations add up to the total. Rows with blank cells are skipped."
    ),
    source: "年度报告格式，表三「总计」列",
    check: .tables(reading: .requests) { tables in tables.brokenSums(.rowTotal) },
    examples: [
      .accepts("一、本年新收政府信息公开申请数量→1→0→0→0→0→2→3"),
      .reports(
        "一、本年新收政府信息公开申请数量→1→0→0→0→0→0→⟦2⟧",
        saying: "「一」行总计不符：自然人 1 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ≠ 总计 2（差 1）",
        fixed: "一、本年新收政府信息公开申请数量→2→0→0→0→0→0→2"
      ),
    ]
  )
}
