import ReportSyntax
import StatutoryForms

extension Rule {
  /// Sections in another order.
  static let sectionOrder = Rule(
    id: "section.order",
    severity: .error,
    title: Wording("章节顺序颠倒", english: "Sections out of order"),
    explanation: Wording(
      "六个部分按格式的顺序排列。报告不在应有位置上的章节。",
      english: "The six sections stand in the order of the form."
    ),
    source: "年度报告格式",
    check: .prose(reading: .headings) { prose in
      var seen = Set<SectionNumber>()
      let sections = prose.outline.sections.filter { seen.insert($0.number).inserted }
      let inOrder = Set(longestIncreasingRun(sections.map(\.number.rawValue)))
      return sections.indices.filter { !inOrder.contains($0) }.map { index in
        Finding.Draft(
          range: sections[index].range,
          message: Wording(
            "「\(sections[index].number.title)」不在应有的位置，应为第\(chineseNumeral(sections[index].number.rawValue))部分",
            english:
              "“\(sections[index].number.title)” should be section \(sections[index].number.rawValue)"
          )
        )
      }
    },
    examples: [
      .reports(
        """
        一、总体情况
        三、收到和处理政府信息公开申请情况
        ⟦二、主动公开政府信息情况⟧
        四、政府信息公开行政复议、行政诉讼情况
        """,
        saying: "不在应有的位置，应为第二部分"
      )
    ]
  )
}
