import ReportSyntax
import StatutoryForms

extension Rule {
  /// No word on the span of time that the numbers cover.
  static let periodMissing = Rule(
    id: "period.missing",
    severity: .hint,
    title: Wording("没有写统计期限", english: "The statistical period is not stated"),
    explanation: Wording(
      "报告开头一般写明所列数据的统计期限，读者由此知道数字所指的时间。格式未作硬性规定，只作提示。",
      english:
        "Reports usually state the period of their numbers at the start. The form does not demand it, so this is a hint."
    ),
    source: "审校惯例",
    check: .prose(reading: [.narrative, .headings, .organ]) { prose in
      guard let year = prose.identity.year, prose.hasBegun(behind: .overview),
        !StatedPeriod.isStated(in: prose)
      else { return [] }
      let overview = prose.contents(of: .overview)
      guard let place = prose.identity.title ?? overview.first?.range else { return [] }
      let sentence = "本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。"
      let fixes = paragraphEnd(overview, in: prose).map { end in
        Fix(
          title: Wording("补写「\(sentence)」", english: "Add “\(sentence)”"),
          edits: [SourceEdit(range: end..<end, replacement: Array(sentence.utf8))],
          certainty: .choice
        )
      }
      return [
        Finding.Draft(
          range: place,
          message: Wording(
            "没有写明所列数据的统计期限（\(year)年1月1日至12月31日）",
            english: "The period of the numbers is not stated (1 January to 31 December \(year))"
          ),
          fixes: fixes.map { [$0] } ?? []
        )
      ]
    },
    examples: [
      .accepts(
        """
        清水镇2024年政府信息公开工作年度报告
        统计期限为2024年度。
        一、总体情况
        全镇公开信息。
        二、主动公开政府信息情况
        """
      ),
      .accepts(
        """
        清水镇2024年政府信息公开工作年度报告
        一、总体情况
        自2024年1月1日起至2024年12月31日，全镇公开信息。
        二、主动公开政府信息情况
        """
      ),
      .reports(
        """
        ⟦清水镇2024年政府信息公开工作年度报告⟧
        根据《中华人民共和国政府信息公开条例》第五十条，编制本报告。
        一、总体情况
        全镇公开信息。
        二、主动公开政府信息情况
        """,
        saying: "没有写明所列数据的统计期限（2024年1月1日至12月31日）",
        fixed: """
          清水镇2024年政府信息公开工作年度报告
          根据《中华人民共和国政府信息公开条例》第五十条，编制本报告。本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。
          一、总体情况
          全镇公开信息。
          二、主动公开政府信息情况
          """
      ),
      .reports(
        """
        一、总体情况
        ⟦2024年，全镇按照要求做好政府信息公开工作。⟧
        二、主动公开政府信息情况
        """,
        saying: "没有写明所列数据的统计期限",
        fixed: """
          一、总体情况
          2024年，全镇按照要求做好政府信息公开工作。本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。
          二、主动公开政府信息情况
          """
      ),
    ]
  )

  /// Behind the first paragraph in front of section one, else behind the first of section one.
  private static func paragraphEnd(_ overview: Passages, in prose: ProseView) -> Int? {
    func isFitting(_ passage: Passage) -> Bool {
      passage.kind == .paragraph && passage.text.count >= 16
        && passage.text[passage.text.count - 1] == "。"
    }
    let place = prose.passages(in: nil).first(where: isFitting) ?? overview.first(where: isFitting)
    return place?.range.upperBound
  }
}
