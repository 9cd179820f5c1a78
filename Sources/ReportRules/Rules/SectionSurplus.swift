import ReportSyntax
import StatutoryForms

extension Rule {
  /// A part that the form does not have.
  static let sectionSurplus = Rule(
    id: "section.surplus",
    severity: .warning,
    title: Wording("多出格式以外的部分", english: "A part that the form does not have"),
    explanation: Wording(
      "年度报告只有六个部分。另立的第七、第八部分应并入相应的部分：工作做法写入「总体情况」，下一步安排写入「存在的主要问题及改进情况」，其余写入「其他需要报告的事项」。只在第一个多出的部分上报告一次；附件、附表不算。",
      english:
        "The report has six sections. What is told in a seventh belongs to one of them: work done to section one, plans to section five, all else to section six. Said once, on the first such part; annexes do not count."
    ),
    source: "《中华人民共和国政府信息公开条例》第五十条；年度报告格式",
    check: .prose(reading: .headings) { prose in
      let parts = prose.outline.surplusParts
      guard let first = parts.first else { return [] }
      return [
        Finding.Draft(
          range: first.range,
          message: Wording(
            "格式只有六个部分，没有「\(prose.text.words(in: first.range))」，内容可并入相应部分",
            english:
              "The form has six sections and no “\(prose.text.words(in: first.range))”; it belongs to one of them"
          ),
          related: parts.dropFirst().map {
            Finding.Related(
              range: $0.range,
              message: Wording("也是格式没有的部分", english: "Another such part")
            )
          }
        )
      ]
    },
    examples: [
      .accepts(
        """
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一、公开不够及时
        二、形式单一
        六、其他需要报告的事项
        """
      ),
      .accepts(
        """
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        七、附件
        """
      ),
      .accepts(
        """
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        七、相关附件：统计表
        """
      ),
      .reports(
        """
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        ⟦七、附则⟧
        """,
        saying: "格式只有六个部分，没有「七、附则」"
      ),
      .reports(
        """
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        ⟦七、下一步工作打算⟧
        八、工作亮点
        """,
        saying: "格式只有六个部分，没有「七、下一步工作打算」"
      ),
      .reports(
        """
        四、政府信息公开行政复议、行政诉讼情况
        ⟦五、建议提案办理结果公开情况⟧
        六、存在的主要问题及改进情况
        七、其他需要报告的事项
        """,
        saying: "没有「五、建议提案办理结果公开情况」"
      ),
      .reports(
        """
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        ⟦六、信息处理费收取情况⟧
        七、其他需要报告的事项
        """,
        saying: "没有「六、信息处理费收取情况」"
      ),
    ]
  )
}
