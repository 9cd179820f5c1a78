// The form of the notice 国办公开办函〔2021〕30号, for the reports of 2021 and later. No later edition is
// known. Rows and columns stand in the order and the words of the printed form.

import ReportSyntax

extension Edition {
  static let edition2021 = Edition(
    id: .edition2021,
    issue: Notice(
      year: 2021,
      number: 30,
      subject: "年度报告格式",
      title: "关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
      titles: ["年度报告格式》的通知", "年度报告格式的通知", "年度报告格式)的通知", "年度报告格式”的通知"]
    ),
    years: 2021...9999,
    documents: DocumentsForm(
      blocks: [
        DocumentBlock(
          item: 1,
          columns: [
            FormColumn("本年制发件数"), FormColumn("本年废止件数"), FormColumn("现行有效件数"),
          ],
          rows: [
            FormRow("规章", "规章"),
            FormRow("行政规范性文件", "行政规范性文件", tolerating: ["规范性文件"]),
          ]
        ),
        DocumentBlock(
          item: 5,
          columns: [FormColumn("本年处理决定数量")],
          rows: [FormRow("行政许可", "行政许可")]
        ),
        DocumentBlock(
          item: 6,
          columns: [FormColumn("本年处理决定数量")],
          rows: [FormRow("行政处罚", "行政处罚"), FormRow("行政强制", "行政强制")]
        ),
        DocumentBlock(
          item: 8,
          columns: [FormColumn("本年收费金额（单位：万元）")],
          rows: [FormRow("行政事业性收费", "行政事业性收费")]
        ),
      ],
      stock: .inForce
    ),
    requests: .form(otherOutcomes: [
      FormRow(
        "三（六）1",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        in: ["三、本年度办理结果", "（六）其他处理"]
      ),
      FormRow(
        "三（六）2",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        in: ["三、本年度办理结果", "（六）其他处理"]
      ),
      FormRow("三（六）3", "3.其他", in: ["三、本年度办理结果", "（六）其他处理"]),
    ]),
    appeals: .form,
    reportsFees: true
  )
}
