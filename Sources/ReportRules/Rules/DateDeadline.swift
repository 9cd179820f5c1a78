import ReportSyntax
import StatutoryForms

extension Rule {
  /// Dated behind the legal deadline, or in front of the end of the report year.
  static let dateDeadline = Rule(
    id: "date.deadline",
    severity: .information,
    title: Wording("日期超过公布期限", english: "Dated behind the deadline"),
    explanation: Wording(
      "政府部门应在每年1月31日前公布上一年度报告，本级政府的年度报告应在3月31日前公布。乡镇、街道通常与部门同期。检查落款日期和「发布日期」；认不出机关类别时按3月31日计；设置中的 deadline 优先。",
      english:
        "Departments publish the report of the year before by 31 January, governments by 31 March; townships usually follow departments. The date of the signature and a 发布日期 are checked; organs of unknown kind have until 31 March; the setting deadline comes first."
    ),
    source: "《中华人民共和国政府信息公开条例》第四十九条",
    check: .prose(reading: [.topics, .organ], about: .dates) { prose in
      let decided = prose.settings.deadline.map { (month: $0.month, day: $0.day) }
      return findings(in: prose, deadline: decided ?? statutoryDeadline(of: prose))
    },
    examples: [
      .accepts(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        清水镇人民政府
        2024年1月17日
        """
      ),
      .accepts(
        """
        清水县人民政府2023年政府信息公开工作年度报告
        发布日期：2024-03-20
        一、总体情况
        """
      ),
      .reports(
        """
        清水县财政局2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        清水县财政局
        ⟦2024年2月20日⟧
        """,
        saying: "日期晚于公布期限1月31日"
      ),
      .reports(
        """
        清水县2023年政府信息公开工作年度报告
        发布时间：⟦2024年4月2日⟧
        一、总体情况
        """,
        saying: "日期晚于公布期限3月31日"
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        清水镇人民政府
        ⟦二〇二三年十二月二十日⟧
        """,
        saying: "日期早于统计期限的最后一天（2023年12月31日）"
      ),
    ]
  )

  /// Dates behind a day of the year after the report year, and those that its own year still has.
  private static func findings(in prose: ProseView, deadline: (month: Int, day: Int)) -> [Finding
    .Draft]
  {
    guard let year = prose.identity.year else { return [] }
    let dates = [publication(in: prose), prose.signature.map { ($0.date, $0.dateRange) }]
    return dates.compactMap(\.self).compactMap { date, range in
      guard let day = date.day, date.isPossible else { return nil }
      let message: Wording
      if date.year == year, date.month == 12, day < 31 {
        message = Wording(
          "日期早于统计期限的最后一天（\(year)年12月31日）",
          english: "The date lies before the end of the period, 31 December \(year)"
        )
      } else if date.year == year + 1, (date.month, day) > (deadline.month, deadline.day) {
        message = Wording(
          "日期晚于公布期限\(deadline.month)月\(deadline.day)日",
          english: "The date lies behind the deadline, month \(deadline.month) day \(deadline.day)"
        )
      } else {
        return nil
      }
      return Finding.Draft(
        range: range,
        message: message
      )
    }
  }

  /// The last day on which a report is in time, in the year behind the report year.
  ///
  /// Source: 政府信息公开条例 art. 49. Who cannot be told has the later day.
  private static func statutoryDeadline(of prose: ProseView) -> (month: Int, day: Int) {
    switch prose.agencyKind {
    case .department, .township, .subdistrict: (1, 31)
    case .government, .unknown: (3, 31)
    }
  }

  /// The date that a line in front of the sections gives as that of publication.
  private static func publication(in prose: ProseView) -> (WrittenDate, Range<Int>)? {
    for passage in prose.passages(in: nil) where passage.text.count <= 80 {
      let text = passage.text
      guard let label = text.firstRange(of: publicationLabels, in: text.whole) else { continue }
      for index in label.upperBound..<min(label.upperBound + 3, text.count) {
        if let date = WrittenDate(text, at: index) { return (date, text.byteRange(date.range)) }
      }
    }
    return nil
  }

  static let publicationLabels: Phrases = [
    "发布日期", "发布时间", "公开日期", "公开时间", "发文日期", "成文日期",
  ]
}
