import ReportSyntax
import StatutoryForms

extension Rule {
  /// The title of a section in other words.
  static let sectionTitle = Rule(
    id: "section.title",
    severity: .warning,
    milder: [.hint],
    title: Wording("章节标题不规范", english: "A section has another title"),
    explanation: Wording(
      "六个部分的标题由格式规定。通知正文使用的较长标题视为规范；意思相同的常见写法只作提示。「概述」「其他事项」等按所在位置、序号和用词认定是哪一部分。",
      english:
        "The form fixes the titles. The longer ones of the notice itself are accepted; other common wordings of the same are a hint. Titles such as 概述 are told by their place, their number and their words."
    ),
    source: "年度报告格式；国办公开办函〔2021〕30号",
    check: .prose(reading: [.headings, .narrative, .between]) { prose in
      prose.outline.sections.compactMap { section in
        let isVariant: Bool
        switch section.closeness {
        case .exact: return nil
        case .variant: isVariant = true
        case .similar, .placed: isVariant = false
        }
        // A wrong number as well is for section.number to say, once for both.
        if !isVariant, section.hasNumberFlaw(in: prose.outline) { return nil }
        let isCertain =
          section.closeness == .similar || section.heading.ordinal?.value == section.number.rawValue
        return Finding.Draft(
          severity: isVariant ? .hint : nil,
          range: section.titleRange.isEmpty ? section.range : section.titleRange,
          message: Wording(
            "标题应为「\(section.number.title)」",
            english: "The title should be “\(section.number.title)”"
          ),
          suggestion: section.number.title,
          fixes: prose.isTorn(section)
            ? []
            : [
              .replacing(
                section.titleRange,
                by: section.number.title,
                certainty: isVariant || !isCertain ? .preferred : .certain
              )
            ]
        )
      }
    },
    examples: [
      .accepts("五、政府信息公开工作存在的主要问题及改进情况"),
      .reports("五、⟦存在的主要问题及整改措施⟧", saying: "标题应为「存在的主要问题及改进情况」", fixed: "五、存在的主要问题及改进情况"),
      .reports("五、⟦存在问题及改进情况⟧", saying: "标题应为", fixed: "五、存在的主要问题及改进情况"),
      .reports(
        """
        一、⟦概述⟧
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        """,
        saying: "标题应为「总体情况」",
        fixed: """
          一、总体情况
          二、主动公开政府信息情况
          三、收到和处理政府信息公开申请情况
          """
      ),
      .reports("三、⟦收到和处理政务信息公开申请情况⟧", saying: "收到和处理政府信息公开申请情况", fixed: "三、收到和处理政府信息公开申请情况"),
    ]
  )
}
