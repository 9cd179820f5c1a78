import ReportSyntax
import StatutoryForms

extension Rule {
  /// A section without its table.
  static let tableMissing = Rule(
    id: "table.missing",
    severity: .error,
    milder: [.information],
    isAboutAbsence: true,
    title: Wording("缺少表格", english: "A table is missing"),
    explanation: Wording(
      "第二、三、四部分以表格报告。部分里没有表格，或表三只剩不到五行时报告；表格是图片时只作说明，因为无法核对；表格在转换中散开的，见 report.partial。",
      english:
        "Sections two to four report by tables. Reported where there is none, or hardly a row of table three; a picture instead of a table is information only; for a table that a conversion scattered see report.partial."
    ),
    source: "年度报告格式，表二、表三、表四",
    // Reads all: whether a table is missing, torn, or a picture in the text of its section.
    check: .report(tables: [.rows, .numbersInFixes], prose: [.between, .headings, .organ]) {
      report in
      let lacking = report.outline.sections.filter {
        report.tables.lacksTable(of: $0.number)
          && report.outline.first($0.number)?.block == $0.block
      }
      if lacking.isEmpty { return [] }
      let unread = report.unreadTables
      let pictured = report.sectionsWithPicture
      return lacking.filter { !unread.contains($0.number) }.map { section in
        let isPicture = pictured.contains(section.number)
        let name = section.number.title
        return Finding.Draft(
          severity: isPicture ? .information : report.severityOfAbsence(),
          range: section.range,
          message: isPicture
            ? Wording(
              "「\(name)」的表格是图片，无法核对",
              english: "The table of “\(name)” is a picture and cannot be checked"
            )
            : Wording("「\(name)」缺少表格", english: "The table of “\(name)” is missing"),
          fixes: isPicture ? [] : SectionFixes(report).insertTable(section.number)
        )
      }
    },
    examples: [
      .reports(
        """
        一、总体情况
        二、主动公开政府信息情况
        第二十条第（一）项
        信息内容→本年制发件数→本年废止件数→现行有效件数
        规章→0→0→0
        行政规范性文件→0→0→0
        ⟦三、收到和处理政府信息公开申请情况⟧
        无
        ⟦四、政府信息公开行政复议、行政诉讼情况⟧
        五、存在的主要问题及改进情况
        六、其他需要报告的事项
        """,
        saying: "「收到和处理政府信息公开申请情况」缺少表格",
        fixed: """
          一、总体情况
          二、主动公开政府信息情况
          第二十条第（一）项
          信息内容→本年制发件数→本年废止件数→现行有效件数
          规章→0→0→0
          行政规范性文件→0→0→0
          三、收到和处理政府信息公开申请情况

          （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→→→申请人情况→→→→→→
          →→→自然人→法人或其他组织→→→→→总计
          →→→→商业企业→科研机构→社会公益组织→法律服务机构→其他→
          一、本年新收政府信息公开申请数量→→→0→0→0→0→0→0→0
          二、上年结转政府信息公开申请数量→→→0→0→0→0→0→0→0
          三、本年度办理结果→（一）予以公开→→0→0→0→0→0→0→0
          →（二）部分公开（区分处理的，只计这一情形，不计其他情形）→→0→0→0→0→0→0→0
          →（三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
          →→2.其他法律行政法规禁止公开→0→0→0→0→0→0→0
          →→3.危及“三安全一稳定”→0→0→0→0→0→0→0
          →→4.保护第三方合法权益→0→0→0→0→0→0→0
          →→5.属于三类内部事务信息→0→0→0→0→0→0→0
          →→6.属于四类过程性信息→0→0→0→0→0→0→0
          →→7.属于行政执法案卷→0→0→0→0→0→0→0
          →→8.属于行政查询事项→0→0→0→0→0→0→0
          →（四）无法提供→1.本机关不掌握相关政府信息→0→0→0→0→0→0→0
          →→2.没有现成信息需要另行制作→0→0→0→0→0→0→0
          →→3.补正后申请内容仍不明确→0→0→0→0→0→0→0
          →（五）不予处理→1.信访举报投诉类申请→0→0→0→0→0→0→0
          →→2.重复申请→0→0→0→0→0→0→0
          →→3.要求提供公开出版物→0→0→0→0→0→0→0
          →→4.无正当理由大量反复申请→0→0→0→0→0→0→0
          →→5.要求行政机关确认或重新出具已获取信息→0→0→0→0→0→0→0
          →（六）其他处理→1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
          →→2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
          →→3.其他→0→0→0→0→0→0→0
          →（七）总计→→0→0→0→0→0→0→0
          四、结转下年度继续办理→→→0→0→0→0→0→0→0

          无
          四、政府信息公开行政复议、行政诉讼情况
          五、存在的主要问题及改进情况
          六、其他需要报告的事项
          """
      ),
      .reports(
        """
        ⟦四、政府信息公开行政复议、行政诉讼情况⟧
        ![表四](table4.png)
        五、存在的主要问题及改进情况
        """,
        saying: "的表格是图片，无法核对"
      ),
    ]
  )
}
