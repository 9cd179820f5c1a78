import StatutoryForms

extension Rule {
  /// The results of table three add up to （七）总计.
  static let requestOutcomes = Rule(
    id: "requests.outcomes",
    severity: .error,
    title: Wording("表三办理结果合计不符", english: "Results of table three do not add up"),
    explanation: Wording(
      "每一列：三（一）至三（六）各行之和等于三（七）总计。有空格的列，只在已填各行之和超过总计时报告。",
      english:
        "In every column the rows 三（一） to 三（六） add up to 三（七）. With blank cells a column is reported only when the filled ones already exceed the total."
    ),
    source: "年度报告格式，表三第三项第（七）目「总计」",
    check: .tables(reading: .requests) { tables in tables.brokenSums(.outcomes) },
    examples: [
      .reports(
        """
        一、本年新收政府信息公开申请数量→3→0→0→0→0→0→3
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （一）予以公开→1→0→0→0→0→0→1
        （二）部分公开（区分处理的，只计这一情形，不计其他情形）→→0→0→0→0→0→
        2.重复申请→3→0→0→0→0→0→3
        （七）总计→⟦3⟧→0→0→0→0→0→3
        四、结转下年度继续办理→0→0→0→0→0→0→0
        """,
        saying: "自然人列办理结果合计不符：三（一）1 ＋ 三（五）2＝3 ＞ 三（七）3"
      )
    ]
  )
}
