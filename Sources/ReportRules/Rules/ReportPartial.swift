import ReportSyntax
import StatutoryForms

extension Rule {
  /// A report of which not all could be read, and so not all was checked.
  static let reportPartial = Rule(
    id: "report.partial",
    severity: .information,
    title: Wording("报告未全部核对", english: "Not all of a report was checked"),
    explanation: Wording(
      "表格在转换中散开、粘连或错位，有的行读不出来时，在标题处说明哪些没有核对：没有发现问题，不等于没有问题。换一种方式另存或复制表格，再检查一次。超过 256 KB 文字的，只核对前面一段。",
      english:
        "Where a conversion scattered, glued or shifted a table and rows of it cannot be read, the title says what was not checked: nothing found does not mean nothing wrong. Save or copy the table in another way and check again. Of a text of more than 256 KB only the beginning is checked."
    ),
    source: "年度报告格式，表二、表三、表四：读不出的行列不核对，也不报告",
    // Reads all: the tables, what is left of them between the rows, and where the title stands.
    check: .report(tables: [.rows], prose: [.between, .headings, .organ]) { report in
      if report.isCut { return [beyondReading(report)] }
      // A picture is told at its place, by the rule for missing tables.
      let unread = report.unreadTables
      if unread.isEmpty { return [] }
      let tables = report.status.tables.filter { unread.contains($0.section) }
      if tables.isEmpty { return [] }
      return [
        Finding.Draft(
          range: report.titleRange,
          message: Wording(
            "未全部核对：\(tables.map(\.chineseGap).joined(separator: "，"))",
            english: "Not all was checked: \(tables.map(\.englishGap).joined(separator: ", "))"
          )
        )
      ]
    },
    examples: [
      .reports(
        """
        ⟦清水镇2025年政府信息公开工作年度报告⟧
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        五、存在的主要问题及改进情况
        """,
        saying: "未全部核对：表三只读出 2/25 行"
      ),
      .reports(
        """
        ⟦清水镇2025年政府信息公开工作年度报告⟧
        三、收到和处理政府信息公开申请情况
        申请人情况自然人法人或其他组织商业企业科研机构社会公益组织法律服务机构其他总计
        四、政府信息公开行政复议、行政诉讼情况
        结果维持结果纠正其他结果尚未审结总计0000000000
        五、存在的主要问题及改进情况
        """,
        saying: "未全部核对：表三未能读出，表四未能读出"
      ),
      .reports(
        """
        ⟦清水镇2025年政府信息公开工作年度报告⟧
        三、收到和处理政府信息公开申请情况
        [TABLE]
        五、存在的主要问题及改进情况
        """,
        saying: "未全部核对：表三未能读出"
      ),
      .reports(
        """
        ⟦清水镇2025年政府信息公开工作年度报告⟧
        一、总体情况 全年公开信息3条。 二、主动公开政府信息情况 信息内容 规章 0 0 0 三、收到和处理政府信息公开申请情况 自然人 商业企业 0 0 四、政府信息公开行政复议、行政诉讼情况 结果维持 0 0 五、存在的主要问题及改进情况 六、其他需要报告的事项 无。
        """,
        saying: "未全部核对：表二未能读出，表三未能读出，表四未能读出"
      ),
      .accepts(
        """
        清水镇2025年政府信息公开工作年度报告
        四、政府信息公开行政复议、行政诉讼情况
        行政复议→→→→→行政诉讼→→→→→→→→→
        结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→→→→→复议后起诉→→→→
        →→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
        0→0→0→0→0→0→0→0→0→0→0→0→0→0→0
        """
      ),
    ]
  )
}

extension Rule {
  private static func beyondReading(_ report: Report) -> Finding.Draft {
    let kilobytes = ReportLength.most >> 10
    return Finding.Draft(
      range: report.titleRange,
      message: Wording(
        "未全部核对：这一份太长，不像是一份年度报告，只核对了前 \(kilobytes) KB 文字",
        english:
          "Not all was checked: this is too long for one annual report; its first \(kilobytes) KB of text were"
      )
    )
  }
}

extension ReportStatus.Table {
  fileprivate var chineseGap: String {
    let name = section.tableName.chinese
    if readRowCount == 0 { return "\(name)未能读出" }
    if section == .appeals { return "\(name)的表头未能读出" }
    return readRowCount < expectedRowCount
      ? "\(name)只读出 \(readRowCount)/\(expectedRowCount) 行" : "\(name)有的行未能读出"
  }

  fileprivate var englishGap: String {
    let name = section.tableName.english
    if readRowCount == 0 { return "\(name) could not be read" }
    if section == .appeals { return "the headings of \(name) could not be read" }
    return readRowCount < expectedRowCount
      ? "\(readRowCount) of \(expectedRowCount) rows of \(name) were read"
      : "a row of \(name) could not be read"
  }
}
