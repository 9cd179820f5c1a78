import ReportSyntax
import StatutoryForms

extension Rule {
  /// Section one or six without any text.
  static let sectionEmpty = Rule(
    id: "section.empty",
    severity: .warning,
    isAboutAbsence: true,
    title: Wording("章节没有内容", english: "A section is empty"),
    explanation: Wording(
      "「总体情况」和「其他需要报告的事项」不能只有标题；没有其他事项的，写明「无」。第五部分由 section.thin 检查，二至四部分应有表格。",
      english:
        "Sections one and six need text; where there is nothing else to report, section six says so. Section five is the matter of section.thin, and two to four have tables."
    ),
    source: "年度报告格式；《中华人民共和国政府信息公开条例》第五十条",
    check: .prose(reading: [.headings, .topics]) { prose in
      [SectionNumber.overview, .others].compactMap { number in
        guard let section = prose.outline.first(number), !prose.hasTable(in: number),
          number == .others || prose.hasBegun(behind: number)
        else { return nil }
        let contents = prose.contents(of: number)
        let isEmpty = number == .others ? contents.isEmpty : contents.allSatisfy(\.isOutline)
        guard isEmpty else { return nil }
        return Finding.Draft(
          severity: prose.severityOfAbsence(),
          range: section.range,
          message: Wording(
            "「\(number.title)」没有内容",
            english: "“\(number.title)” has no text"
          ),
          fixes: number == .others ? fixes(section, in: prose) : []
        )
      }
    },
    examples: [
      .accepts("六、其他需要报告的事项：无"),
      .accepts("六、其他需要报告的事项\n\n    无"),
      .accepts("一、总体情况\n![总体情况](overview.png)\n二、主动公开政府信息情况"),
      .reports("⟦六、其他需要报告的事项⟧\n", saying: "「其他需要报告的事项」没有内容", fixed: "六、其他需要报告的事项\n无。\n"),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        ⟦六、其他需要报告的事项⟧

        清水镇人民政府
        2024年1月5日
        """,
        saying: "「其他需要报告的事项」没有内容",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          六、其他需要报告的事项
          本年度未收取信息处理费。

          清水镇人民政府
          2024年1月5日
          """
      ),
      .reports(
        """
        ⟦一、总体情况⟧
        （一）主动公开
        （二）依申请公开
        二、主动公开政府信息情况
        """,
        saying: "「总体情况」没有内容"
      ),
    ]
  )

  /// Says that there was nothing; where fees are to be told of, that none were taken.
  private static func fixes(_ section: Outline.Section, in prose: ProseView) -> [Fix] {
    let reportsFees = prose.expectedEdition?.reportsFees == true
    let words = reportsFees ? "本年度未收取信息处理费。" : "无。"
    let line = prose.text.line(at: section.range.upperBound)
    let end = prose.text.lineRange(line).upperBound
    let ending = prose.text.lineEnding(near: end)
    let model = prose.passages.first { $0.kind == .paragraph }?.range ?? section.range
    let sentence = prose.text.line(words, like: model.lowerBound)
    return [
      Fix(
        title: Wording("补写「\(words)」", english: "Add “\(words)”"),
        edits: [SourceEdit(range: end..<end, replacement: Array((ending + sentence).utf8))],
        certainty: prose.identity.year == nil ? .choice : .preferred
      )
    ]
  }
}
