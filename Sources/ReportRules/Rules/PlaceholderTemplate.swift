import ReportSyntax
import StatutoryForms

extension Rule {
  /// What the template says to the author is left in the report.
  static let placeholderTemplate = Rule(
    id: "placeholder.template",
    severity: .warning,
    isAboutAbsence: true,
    title: Wording("遗留模板的填写说明", english: "Instructions of a template are left in"),
    explanation: Wording(
      "填表说明、（请填写……）、（500字以内）、示例、仅供参考等是模板写给填报人的话，「以下是为您撰写的…」「希望以上内容…」是写作软件的话，发布前应删去；「某某镇」应改为具体名称。引号和书名号之内不报告。",
      english:
        "填表说明, （请填写…）, （500字以内）, 示例, 仅供参考 are what a template says to the author, 以下是为您撰写的… what a program does, and 某某镇 wants a name. Quotations and titles are left alone."
    ),
    source: "国办公开办函〔2021〕30号附件是填报格式，说明文字不是报告内容；审校惯例",
    check: .words { passage, _ in
      guard passage.isProse else { return [] }
      return TemplateInstruction.all(in: passage).map { finding($0, in: passage.text) }
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

          一、总体情况
          主动公开信息12条（请填写本年度数据），开展培训（500字以内）。请在此处补充。
          示例：全年公开信息若干条（本段仅供参考）。
          """
      ),
      .accepts("依申请人张某某县城住房问题提出申请，推广“某某镇经验”，为您撰写的书信代写服务，以下是主要做法，希望以上措施取得实效。"),
      .reports("地址：⟦某某路⟧⟦某某号⟧，电话：⟦待补充⟧、邮箱：⟦请填写⟧，共公开信息3条（⟦待核实⟧）。", saying: "「某某路」应写具体名称"),
      .reports(
        "公开信息3条⟦（二选一）⟧⟦（建议补充数据）⟧⟦（待领导审定）⟧，⟦标红部分⟧为新增。",
        saying: "「（二选一）」是模板的填写说明",
        fixed: "公开信息3条（建议补充数据）（待领导审定），标红部分为新增。"
      ),
      .accepts("报告（可从县政府网站下载）、（删除重复信息3条）、请填写申请表后提交，标红栏目醒目，二选一即可。"),
      .accepts("目录内容有待补充，名单待确认后公布，办理待定事项3件，数据尚待核实，某某企业申请公开。"),
      .reports("⟦某某镇⟧便民服务中心设置查阅点，由⟦某某县⟧人民政府、⟦某某街道⟧办事处发布。", saying: "「某某镇」应写具体名称"),
      .reports(
        """
        ⟦以下是为您撰写的总体情况，供参考：⟧
        一、总体情况
        主动公开信息12条。⟦以上内容供参考，如需调整请告知。⟧⟦希望以上内容对您有所帮助！⟧⟦好的，以下是修改后的版本：⟧公开信息3条。
        """,
        saying: "「以下是为您撰写的总体情况，供参…」像是写作软件留下的话",
        fixed: """

          一、总体情况
          主动公开信息12条。以上内容供参考，如需调整请告知。希望以上内容对您有所帮助！好的，以下是修改后的版本：公开信息3条。
          """
      ),
    ]
  )

  private static func finding(_ instruction: TemplateInstruction, in text: ProseText)
    -> Finding.Draft
  {
    let words = text.written(instruction.range)
    let name = words.count > 16 ? words.prefix(15) + "…" : words[...]
    let message =
      switch instruction.kind {
      case .instruction:
        Wording(
          "「\(name)」是模板的填写说明，应删去",
          english: "“\(name)” is an instruction of the template"
        )
      case .someone: Wording("「\(name)」应写具体名称", english: "“\(name)” wants a name")
      case .pending:
        Wording("「\(name)」处应填写内容", english: "What “\(name)” promises is still to be filled in")
      case .reply:
        Wording(
          "「\(name)」像是写作软件留下的话，应删去",
          english: "“\(name)” seems to be said by a program that wrote this"
        )
      }
    let place = text.byteRange(instruction.range)
    let deletion = Fix(
      title: Wording("删去", english: "Delete"),
      edits: [SourceEdit(range: text.byteRange(instruction.wholeRange(in: text)), replacement: [])],
      certainty: .preferred
    )
    return Finding.Draft(
      range: place,
      message: message,
      fixes: instruction.kind == .someone || instruction.kind == .pending ? [] : [deletion]
    )
  }
}
