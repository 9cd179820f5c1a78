import ReportSyntax

extension Rule {
  /// One of the six sections is not there.
  static let sectionMissing = Rule(
    id: "section.missing",
    severity: .error,
    isAboutAbsence: true,
    title: Wording("缺少章节", english: "A section is missing"),
    explanation: Wording(
      "年度报告由六个部分组成，标题固定。按标题文字查找，不按序号。报告还没写到后面几部分时只作提示。",
      english:
        "The report has six sections with fixed titles, looked for by their words. While the last ones are not written yet, this is a hint."
    ),
    source: "《中华人民共和国政府信息公开条例》第五十条；年度报告格式",
    // Reads all: what is left of a table tells where its section belongs.
    check: .report(tables: [.rows, .numbersInFixes], prose: [.front, .headings, .organ, .topics]) {
      report in
      let present = Set(report.outline.sections.map(\.number))
      // A piece without a title and sections is not meant to have them.
      guard !present.isEmpty || report.identity.title != nil || report.requests != nil else {
        return []
      }
      return SectionNumber.allCases.filter { !present.contains($0) }.map { section in
        Finding.Draft(
          severity: report.severityOfAbsence(),
          range: place(of: section, in: report),
          message: Wording(
            "缺少「\(section.heading)」",
            english: "Section “\(section.heading)” is missing"
          ),
          fixes: SectionFixes(report).insertSection(section)
        )
      }
    },
    examples: [
      .reports(
        """
        一、总体情况
        二、主动公开政府信息情况
        ⟦三、收到和处理政府信息公开申请情况⟧
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        """,
        saying: "缺少「四、政府信息公开行政复议、行政诉讼情况」",
        fixed: """
          一、总体情况
          二、主动公开政府信息情况
          三、收到和处理政府信息公开申请情况
          四、政府信息公开行政复议、行政诉讼情况

          →行政复议
          →行政诉讼

          →结果维持
          →结果纠正
          →其他结果
          →尚未审结
          →总计
          →未经复议直接起诉
          →复议后起诉

          →
          →
          →
          →
          →
          →结果维持
          →结果纠正
          →其他结果
          →尚未审结
          →总计
          →结果维持
          →结果纠正
          →其他结果
          →尚未审结
          →总计

          →0
          →0
          →0
          →0
          →0
          →0
          →0
          →0
          →0
          →0
          →0
          →0
          →0
          →0
          →0


          五、存在的主要问题及改进情况
          六、其他需要报告的事项
          """
      ),
      .accepts(
        """
        # 一、总体情况
        二、行政机关主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        """
      ),
    ]
  )

  /// The heading of the section before the missing one; what is left of its own table would be
  /// better, but belongs to that section as far as the text can tell.
  private static func place(of section: SectionNumber, in report: Report) -> Range<Int> {
    if section == .appeals, let cell = report.firstCell(ofTable: section) { return cell }
    let before = report.outline.sections.last { $0.number < section }
    return before?.range ?? report.titleRange
  }
}
