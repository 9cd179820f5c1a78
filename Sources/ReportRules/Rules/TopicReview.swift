import ReportSyntax
import StatutoryForms

extension Rule {
  /// A government's report without 考核、评议、责任追究.
  static let topicReview = Rule(
    id: "topic.review",
    severity: .information,
    isAboutAbsence: true,
    title: Wording("没有写考核、评议和责任追究结果", english: "Nothing on assessment and accountability"),
    explanation: Wording(
      "各级人民政府的年度报告应包括工作考核、社会评议和责任追究结果情况，没有发生责任追究的也应说明。部门、街道办事处不作此要求。",
      english:
        "Reports of governments at every level tell the results of assessment (考核), public review (评议) and accountability (责任追究), also when there was none. Departments and subdistrict offices need not."
    ),
    source: "《中华人民共和国政府信息公开条例》第五十条第（四）项",
    check: .prose(reading: [.headings, .organ, .topics]) { prose in
      guard prose.agencyKind.isGovernment, let coverage = OverviewCoverage(of: prose),
        !coverage.missing.contains(where: { $0.name == "监督保障" }),
        !coverage.empty.contains(where: { $0.topic.name == "监督保障" })
      else { return [] }
      let isReviewed = prose.passages.contains { passage in
        switch passage.section {
        case nil, .overview, .problems, .others: passage.facts.matters.contains(.reviews)
        case .documents, .requests, .appeals: false
        }
      }
      guard !isReviewed else { return [] }
      return [
        Finding.Draft(
          severity: prose.severityOfAbsence(),
          range: place(in: prose),
          message: Wording(
            "各级人民政府还应写明工作考核、社会评议和责任追究结果情况",
            english: "A government also reports the results of 考核, 社会评议 and 责任追究"
          )
        )
      ]
    },
    examples: [
      .accepts(
        """
        清水镇2023年政府信息公开工作年度报告
        一、总体情况
        （一）监督保障。全年没有发生责任追究的情形。
        二、主动公开政府信息情况
        """
      ),
      .accepts(
        """
        清水街道办事处2023年政府信息公开工作年度报告
        一、总体情况
        （一）监督保障。全年检查2次。
        二、主动公开政府信息情况
        """
      ),
      .accepts(
        """
        清水县财政局2023年政府信息公开工作年度报告
        一、总体情况
        （一）监督保障。全年检查2次。
        二、主动公开政府信息情况
        """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        一、总体情况
        （一）主动公开。公开信息90条。
        ⟦（二）监督保障⟧。全年检查2次。
        二、主动公开政府信息情况
        """,
        saying: "还应写明工作考核、社会评议和责任追究结果情况"
      ),
      .reports(
        """
        清水县人民政府2023年政府信息公开工作年度报告
        ⟦一、总体情况⟧
        公开信息90条，全年检查2次。
        二、主动公开政府信息情况
        """,
        saying: "还应写明"
      ),
    ]
  )

  /// The first words of the passage on 监督保障, else the heading of the section.
  private static func place(in prose: ProseView) -> Range<Int> {
    for passage in prose.contents(of: .overview) where passage.ordinal != nil {
      let text = passage.text
      let end = text.scalars.firstIndex(where: isProseStop) ?? text.count
      guard end <= 24, text.contains(ownTopic, in: 0..<end) else { continue }
      return text.byteRange(0..<end)
    }
    return prose.place(of: .overview)
  }

  private static let ownTopic: Phrases = ["监督", "保障"]
}
