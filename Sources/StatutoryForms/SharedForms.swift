// Tables three and four have been the same in both editions but for the rows under （六）其他处理.

extension RequestsForm {
  /// Table three with the rows of one edition under （六）其他处理.
  ///
  /// Source: annexes of 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号.
  static func form(otherOutcomes: [FormRow]) -> RequestsForm {
    let results = "三、本年度办理结果"
    let refused = [results, "（三）不予公开"]
    let unavailable = [results, "（四）无法提供"]
    let rejected = [results, "（五）不予处理"]
    let outcomes: [FormRow] =
      [
        FormRow("三（一）", "（一）予以公开", in: [results]),
        FormRow("三（二）", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", in: [results]),
        FormRow("三（三）1", "1.属于国家秘密", in: refused),
        FormRow("三（三）2", "2.其他法律行政法规禁止公开", in: refused),
        FormRow("三（三）3", "3.危及“三安全一稳定”", in: refused),
        FormRow("三（三）4", "4.保护第三方合法权益", in: refused),
        FormRow("三（三）5", "5.属于三类内部事务信息", in: refused),
        FormRow("三（三）6", "6.属于四类过程性信息", in: refused),
        FormRow("三（三）7", "7.属于行政执法案卷", in: refused),
        FormRow("三（三）8", "8.属于行政查询事项", in: refused),
        FormRow("三（四）1", "1.本机关不掌握相关政府信息", in: unavailable),
        FormRow("三（四）2", "2.没有现成信息需要另行制作", in: unavailable),
        FormRow("三（四）3", "3.补正后申请内容仍不明确", in: unavailable),
        FormRow("三（五）1", "1.信访举报投诉类申请", in: rejected),
        FormRow("三（五）2", "2.重复申请", in: rejected),
        FormRow("三（五）3", "3.要求提供公开出版物", in: rejected),
        FormRow("三（五）4", "4.无正当理由大量反复申请", in: rejected),
        FormRow("三（五）5", "5.要求行政机关确认或重新出具已获取信息", in: rejected),
      ] + otherOutcomes
    let rows: [FormRow] =
      [
        FormRow("一", "一、本年新收政府信息公开申请数量"),
        FormRow("二", "二、上年结转政府信息公开申请数量"),
      ] + outcomes + [
        FormRow("三（七）", "（七）总计", in: [results], accepting: ["合计"]),
        FormRow(
          "四",
          "四、结转下年度继续办理",
          accepting: ["结转下一年度继续办理", "结转下年继续办理"]
        ),
      ]
    return RequestsForm(
      columns: [
        FormColumn("自然人"),
        FormColumn("商业企业"),
        FormColumn("科研机构"),
        FormColumn("社会公益组织", accepting: ["社会公益"]),
        FormColumn("法律服务机构"),
        FormColumn("其他", accepting: ["其他组织"]),
        FormColumn("总计", accepting: ["合计"]),
      ],
      rows: rows,
      received: 0,
      carriedIn: 1,
      outcomes: 2..<2 + outcomes.count,
      outcomesTotal: 2 + outcomes.count,
      carriedOver: 3 + outcomes.count
    )
  }

  /// The note printed in the corner of table three.
  package static let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

  /// Every group label of the form, outermost first, each once.
  package static let groupLabels = [
    "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理",
  ]
}

extension AppealsForm {
  /// Table four; source as for table three.
  package static let form = AppealsForm(
    groups: ["行政复议", "未经复议直接起诉", "复议后起诉"],
    columns: [
      FormColumn("结果维持", accepting: ["维持"]),
      FormColumn("结果纠正", accepting: ["纠正", "被纠正"]),
      FormColumn("其他结果"),
      FormColumn("尚未审结", accepting: ["未审结"]),
      FormColumn("总计", accepting: ["合计"]),
    ]
  )
}
