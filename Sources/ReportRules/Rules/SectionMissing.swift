import ReportSyntax
import StatutoryForms

extension Rule {
  /// One of the six sections is not there.
  static let sectionMissing = Rule(
    id: "section.missing",
    severity: .error,
    milder: [.warning, .information],
    isAboutAbsence: true,
    title: Wording("缺少章节", english: "A section is missing"),
    explanation: Wording(
      "年度报告由六个部分组成，标题固定。按标题文字查找，不按序号。报告还没写到后面几部分时只作提示；别的部分占了位置的，在那个标题上警告一次，不改各部分的序号；标题混在段落里的，在那里提醒。",
      english:
        "The report has six sections with fixed titles, looked for by their words. While the last ones are not written yet, this is a hint. Where another part stands instead, one warning on its heading says so, and no number is changed. A heading inside a paragraph is pointed at."
    ),
    source: "《中华人民共和国政府信息公开条例》第五十条；年度报告格式",
    // Reads all: what is left of a table tells where its section belongs, and a heading may stand
    // inside a paragraph.
    check: .report(tables: [.rows, .numbersInFixes], prose: [.all, .organ]) { report in
      if report.isUncut { return [] }
      let present = Set(report.outline.sections.map(\.number))
      // A piece without a title and sections is not meant to have them.
      guard !present.isEmpty || report.identity.title != nil || report.requests != nil else {
        return []
      }
      return SectionNumber.allCases.filter { !present.contains($0) }.compactMap { section in
        if TornTitle.stands(section, in: report) { return nil }
        if let part = report.outline.part(insteadOf: section) {
          return displaced(section, by: part, in: report)
        }
        if let words = heading(of: section, insideTextOf: report) {
          return Finding.Draft(
            severity: report.severityOfAbsence(.information),
            range: words,
            message: Wording(
              "「\(section.heading)」应另起一行",
              english: "“\(section.heading)” should stand on a line of its own"
            )
          )
        }
        return Finding.Draft(
          severity: report.severityOfAbsence(),
          range: place(of: section, in: report),
          message: lacks[section.rawValue - 1],
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
      .reports(
        """
        一、总体情况
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        ⟦五、信息处理费收取情况⟧
        本年度未收取信息处理费。
        六、存在的主要问题及改进情况
        公开不够及时，下一步将加强培训，按季度检查公开栏，及时更新内容。
        """,
        saying: "缺少「六、其他需要报告的事项」"
      ),
      .reports(
        """
        如有疑问，请与镇政府联系。 ⟦一、总体情况⟧ 全年公开信息90条，未收到申请。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        """,
        saying: "「一、总体情况」应另起一行"
      ),
      .accepts(
        """
        一、总体情况
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存
        在的
        主要问题
        - 4 -
        及改进情况
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

  /// That another part stands where a section should.
  private static func displaced(
    _ section: SectionNumber,
    by part: Outline.OwnPart,
    in report: Report
  ) -> Finding.Draft {
    let written = report.text.words(in: part.range)
    return Finding.Draft(
      severity: .warning,
      range: part.range,
      message: Wording(
        "缺少「\(section.heading)」；这里的「\(written)」不是格式规定的部分",
        english:
          "Section “\(section.heading)” is missing; “\(written)” here is no part of the form"
      )
    )
  }

  /// By the numbers of sections; worded once, since a text may lack thousands.
  private static let lacks = SectionNumber.allCases.map {
    Wording("缺少「\($0.heading)」", english: "Section “\($0.heading)” is missing")
  }

  private static let titles = SectionNumber.allCases.map { Phrase($0.title) }
  /// By the number of the section, less one.
  private static let headings = SectionNumber.allCases.map { Phrase($0.heading) }

  /// Where a paragraph has swallowed a heading; `nil` where it only lists what the report has.
  private static func heading(of section: SectionNumber, insideTextOf report: Report) -> Range<Int>?
  {
    let heading = headings[section.rawValue - 1]
    let passages = report.passages
    for index in passages.indices where passages[index].text.count > heading.scalars.count {
      let text = passages[index].text
      guard let words = text.firstRange(of: heading, in: text.whole), words.lowerBound > 0,
        text[words.lowerBound - 1] == "。"
          || titles.contains(where: { text.has($0, endingAt: words.lowerBound) })
      else { continue }
      let isFollowed = words.upperBound < text.count
      if isFollowed, isProseStop(text[words.upperBound]) || text[words.upperBound] == "、" {
        continue
      }
      return text.byteRange(words)
    }
    return nil
  }

  /// The heading of the section before the missing one; what is left of its own table would be
  /// better, but belongs to that section as far as the text can tell.
  private static func place(of section: SectionNumber, in report: Report) -> Range<Int> {
    if section == .appeals, let cell = report.firstCell(ofTable: section) { return cell }
    let before = report.outline.sections.last { $0.number < section }
    return before?.range ?? report.titleRange
  }
}
