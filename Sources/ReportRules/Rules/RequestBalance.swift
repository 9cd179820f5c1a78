extension Rule {
  /// The balance (勾稽关系) printed in the corner of table three.
  static let requestBalance = Rule(
    id: "requests.balance",
    severity: .error,
    title: Wording("表三勾稽关系不平", english: "Table three does not balance"),
    explanation: Wording(
      "每一列：第一项（本年新收）加第二项（上年结转），等于第三项总计加第四项（结转下年度继续办理）。四个数都填了才核对。",
      english:
        "In every column the requests received (一) and carried in (二) equal those handled (三（七）) and carried over (四). Checked where all four are filled in."
    ),
    source: "年度报告格式，表三左上角括注「本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和」",
    check: .tables(reading: .requests) { tables in tables.brokenSums(.balance) },
    examples: [
      .accepts(
        """
        一、本年新收政府信息公开申请数量→5→0→0→0→0→0→5
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （七）总计→4→0→0→0→0→0→4
        四、结转下年度继续办理→1→0→0→0→0→0→1
        """
      ),
      .reports(
        """
        一、本年新收政府信息公开申请数量→5→0→0→0→0→0→5
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （七）总计→⟦4⟧→0→0→0→0→0→4
        四、结转下年度继续办理→0→0→0→0→0→0→0
        """,
        saying: "自然人列勾稽关系不平：一 5 ＋ 二 0 ≠ 三（七）4 ＋ 四 0（差 1）",
        fixed: """
          一、本年新收政府信息公开申请数量→4→0→0→0→0→0→4
          二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
          （七）总计→4→0→0→0→0→0→4
          四、结转下年度继续办理→0→0→0→0→0→0→0
          """
      ),
    ]
  )
}
