// A form that does not exist, for the reports of 2031 and later: what an edition to come may bring. A row more
// in table two, a part that is new, one that is gone, another row under （六）其他处理 and another notice.

import ReportSyntax

extension Edition {
  static let edition2031 = Edition(
    id: ID(rawValue: 2031),
    issue: Notice(
      year: 2031,
      number: 88,
      subject: "年度报告新格式",
      title: "关于印发〈政府信息公开工作年度报告新格式〉的通知",
      titles: ["年度报告新格式》的通知", "年度报告新格式〉的通知"]
    ),
    years: 2031...9999,
    documents: DocumentsForm(
      blocks: [
        DocumentBlock(
          item: 1,
          columns: [
            FormColumn("本年制发件数"), FormColumn("本年废止件数"), FormColumn("现行有效件数"),
          ],
          rows: [
            FormRow("规章", "规章"), FormRow("行政规范性文件", "行政规范性文件"),
            FormRow("标准", "标准"),
          ]
        ),
        DocumentBlock(
          item: 5,
          columns: [FormColumn("本年处理决定数量")],
          rows: [FormRow("行政许可", "行政许可"), FormRow("行政确认", "行政确认")]
        ),
        DocumentBlock(
          item: 6,
          columns: [FormColumn("本年处理决定数量")],
          rows: [FormRow("行政处罚", "行政处罚"), FormRow("行政强制", "行政强制")]
        ),
      ],
      stock: .inForce
    ),
    requests: .form(otherOutcomes: [
      FormRow("三（六）1", "1.申请人主动撤回申请", in: ["三、本年度办理结果", "（六）其他处理"]),
      FormRow("三（六）2", "2.其他", in: ["三、本年度办理结果", "（六）其他处理"]),
    ]),
    appeals: .form,
    reportsFees: false
  )
}
