import ReportSyntax

extension Rule {
  /// What the template says to the author is left in the report.
  static let placeholderTemplate = Rule(
    id: "placeholder.template",
    severity: .warning,
    isAboutAbsence: true,
    title: Wording("遗留模板的填写说明", english: "Instructions of a template are left in"),
    explanation: Wording(
      "填表说明、（请填写……）、（500字以内）、示例、仅供参考等是模板写给填报人的话，发布前应删去。引号和书名号之内不报告。",
      english:
        "填表说明, （请填写…）, （500字以内）, 示例, 仅供参考 are what a template says to the author. Quotations and titles are left alone."
    ),
    source: "国办公开办函〔2021〕30号附件是填报格式，说明文字不是报告内容；审校惯例",
    check: .words { passage, _ in
      guard passage.isProse else { return [] }
      return TemplateInstruction.ranges(in: passage).map { range in
        let words = passage.text.string(range)
        let name = words.count > 16 ? words.prefix(15) + "…" : words[...]
        return Finding.Draft(
          range: passage.text.byteRange(range),
          message: Wording(
            "「\(name)」是模板的填写说明，应删去",
            english: "“\(name)” is an instruction of the template"
          ),
          fixes: [
            Fix(
              title: Wording("删去", english: "Delete"),
              edits: [SourceEdit(range: passage.text.byteRange(range), replacement: [])],
              certainty: .preferred
            )
          ]
        )
      }
    },
    examples: [
      .accepts(
        """
        按照《填表说明》和“请填写”提示办理申请，示例文本已在网站公开（请登录网站查询），填写说明见办事指南。
        注意到公开不够及时（如无特殊说明，均为本年度数据），文件以正式文本为准，电子文本仅供参考。
        """
      ),
      .reports(
        """
        ⟦填表说明⟧：本表由各单位填写。
        一、总体情况
        主动公开信息12条⟦（请填写本年度数据）⟧，开展培训⟦（500字以内）⟧。⟦请在此处⟧补充。
        ⟦示例⟧：全年公开信息若干条⟦（本段仅供参考）⟧。
        """,
        saying: "「填表说明」是模板的填写说明",
        fixed: """
          ：本表由各单位填写。
          一、总体情况
          主动公开信息12条（请填写本年度数据），开展培训（500字以内）。请在此处补充。
          示例：全年公开信息若干条（本段仅供参考）。
          """
      ),
    ]
  )
}
