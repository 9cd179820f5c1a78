import ReportSyntax

extension Rule {
  /// The title of a section in other words.
  static let sectionTitle = Rule(
    id: "section.title",
    severity: .warning,
    milder: [.hint],
    title: Wording("章节标题不规范", english: "A section has another title"),
    explanation: Wording(
      "六个部分的标题由格式规定。通知正文使用的较长标题视为规范；意思相同的常见写法只作提示。",
      english:
        "The form fixes the titles. The longer ones of the notice itself are accepted; other common wordings of the same are a hint."
    ),
    source: "年度报告格式；国办公开办函〔2021〕30号",
    check: .prose(reading: [.headings, .organ]) { prose in
      prose.outline.sections.compactMap { section in
        let isVariant: Bool
        switch section.closeness {
        case .exact: return nil
        case .variant: isVariant = true
        case .similar: isVariant = false
        }
        return Finding.Draft(
          severity: isVariant ? .hint : nil,
          range: section.titleRange,
          message: Wording(
            "标题应为「\(section.number.title)」",
            english: "The title should be “\(section.number.title)”"
          ),
          suggestion: section.number.title,
          fixes: [
            .replacing(
              section.titleRange,
              by: section.number.title,
              certainty: isVariant ? .preferred : .certain
            )
          ]
        )
      }
    },
    examples: [
      .accepts("五、政府信息公开工作存在的主要问题及改进情况"),
      .reports("五、⟦存在的主要问题及整改措施⟧", saying: "标题应为「存在的主要问题及改进情况」", fixed: "五、存在的主要问题及改进情况"),
      .reports("五、⟦存在问题及改进情况⟧", saying: "标题应为", fixed: "五、存在的主要问题及改进情况"),
      .reports("三、⟦收到和处理政务信息公开申请情况⟧", saying: "收到和处理政府信息公开申请情况", fixed: "三、收到和处理政府信息公开申请情况"),
    ]
  )
}
