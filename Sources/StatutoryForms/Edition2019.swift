// The form of the notice 国办公开办函〔2019〕60号, annex 《…年度报告格式（试行）》, for the reports of 2019
// and 2020. Rows and columns stand in the order and the words of the printed form.

import ReportSyntax

extension Edition {
  static let edition2019 = Edition(
    id: .edition2019,
    issue: Notice(
      year: 2019,
      number: 60,
      subject: "年度报告有关事项",
      title: "关于政府信息公开工作年度报告有关事项的通知",
      titles: ["关于政府信息公开工作年度报告有关事项的通知", "关于做好政府信息公开工作年度报告有关事项的通知"]
    ),
    years: 2019...2020,
    documents: DocumentsForm(
      blocks: [
        DocumentBlock(
          item: 1,
          columns: [
            FormColumn("本年新制作数量"),
            FormColumn("本年新公开数量"),
            FormColumn("对外公开总数量"),
          ],
          rows: [
            FormRow("规章", "规章"),
            FormRow("规范性文件", "规范性文件", tolerating: ["行政规范性文件"]),
          ]
        ),
        DocumentBlock(
          item: 5,
          columns: [
            FormColumn("上一年项目数量"),
            FormColumn("本年增/减", accepting: ["本年增减"]),
            FormColumn("处理决定数量"),
          ],
          rows: [
            FormRow("行政许可", "行政许可"),
            FormRow("其他对外管理服务事项", "其他对外管理服务事项"),
          ]
        ),
        DocumentBlock(
          item: 6,
          columns: [
            FormColumn("上一年项目数量"),
            FormColumn("本年增/减", accepting: ["本年增减"]),
            FormColumn("处理决定数量"),
          ],
          rows: [FormRow("行政处罚", "行政处罚"), FormRow("行政强制", "行政强制")]
        ),
        DocumentBlock(
          item: 8,
          columns: [
            FormColumn("上一年项目数量"),
            FormColumn("本年增/减", accepting: ["本年增减"]),
          ],
          rows: [FormRow("行政事业性收费", "行政事业性收费")]
        ),
        DocumentBlock(
          item: 9,
          columns: [
            FormColumn("采购项目数量"),
            FormColumn("采购总金额"),
          ],
          rows: [FormRow("政府集中采购", "政府集中采购")]
        ),
      ],
      stock: .open
    ),
    requests: .form(otherOutcomes: [
      FormRow("三（六）", "（六）其他处理", in: ["三、本年度办理结果"], accepting: ["（六）其他"])
    ]),
    appeals: .form,
    reportsFees: false
  )
}
