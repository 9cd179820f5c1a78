// What each row of table three counts, and the article of the regulation that it follows from.
//
// Source: 《中华人民共和国政府信息公开条例》, 国务院令第711号; 《政府信息公开信息处理费管理办法》,
// 国办函〔2020〕109号, art. 6, for unpaid fees; annexes of 国办公开办函〔2019〕60号 and 〔2021〕30号 for the rows.

/// What a row of table three counts, and why it is there.
package struct RequestCase: Sendable {
  package let meaning: Wording
  /// The articles it follows from, as a reviewer would cite them; `nil` for a mere sum.
  package let basis: Wording?

  private init(_ chinese: String, _ english: String, _ basis: String?, _ englishBasis: String = "")
  {
    meaning = Wording(chinese, english: english)
    self.basis = basis.map { Wording($0, english: englishBasis) }
  }

  /// The case of a row, by the code that people speak of it with.
  package static let all: [String: RequestCase] = [
    "一": RequestCase(
      "本年度内收到的政府信息公开申请的件数，以收到申请之日为准。",
      "Requests received in the report year, by their day of receipt.",
      "条例第三十一条、第三十三条",
      "articles 31 and 33"
    ),
    "二": RequestCase(
      "上年度收到、本年度继续办理的申请件数，应与上年度报告第四项相同。",
      "Requests carried in from the year before: the fourth item of its report.",
      "条例第三十一条、第三十三条",
      "articles 31 and 33"
    ),
    "三（一）": RequestCase(
      "全部公开：已经公开的告知获取途径，可以公开的予以提供。",
      "Granted in full: already public, or provided.",
      "条例第三十六条第（一）项、第（二）项",
      "article 36, items 1 and 2"
    ),
    "三（二）": RequestCase(
      "作区分处理后公开一部分。只计这一情形，不再计入不予公开。",
      "Granted in part. Counted here alone, not among the refusals.",
      "条例第三十七条",
      "article 37"
    ),
    "三（三）1": RequestCase(
      "依法确定为国家秘密。",
      "State secrets.",
      "条例第十四条、第三十六条第（三）项",
      "articles 14 and 36, item 3"
    ),
    "三（三）2": RequestCase(
      "其他法律、行政法规禁止公开。",
      "Forbidden by other laws or administrative regulations.",
      "条例第十四条、第三十六条第（三）项",
      "articles 14 and 36, item 3"
    ),
    "三（三）3": RequestCase(
      "公开后可能危及国家安全、公共安全、经济安全、社会稳定。",
      "May endanger national, public or economic security or social stability.",
      "条例第十四条、第三十六条第（三）项",
      "articles 14 and 36, item 3"
    ),
    "三（三）4": RequestCase(
      "涉及商业秘密、个人隐私等，公开会损害第三方合法权益。",
      "Would harm the rights of third parties, such as trade secrets or privacy.",
      "条例第十五条、第三十二条",
      "articles 15 and 32"
    ),
    "三（三）5": RequestCase(
      "人事管理、后勤管理、内部工作流程三类内部事务信息。",
      "Internal affairs: personnel, logistics, internal procedure.",
      "条例第十六条第一款",
      "article 16, paragraph 1"
    ),
    "三（三）6": RequestCase(
      "讨论记录、过程稿、磋商信函、请示报告四类过程性信息。",
      "Deliberation: minutes, drafts, correspondence, requests for instructions.",
      "条例第十六条第二款",
      "article 16, paragraph 2"
    ),
    "三（三）7": RequestCase(
      "行政执法案卷信息。",
      "Law enforcement files.",
      "条例第十六条第二款",
      "article 16, paragraph 2"
    ),
    "三（三）8": RequestCase(
      "工商、不动产登记资料等，依照专门规定查询。",
      "Registers that are consulted under rules of their own.",
      "条例第三十六条第（七）项",
      "article 36, item 7"
    ),
    "三（四）1": RequestCase(
      "信息不存在，或者不由本机关负责公开。",
      "The information does not exist, or is another organ's to disclose.",
      "条例第三十六条第（四）项、第（五）项",
      "article 36, items 4 and 5"
    ),
    "三（四）2": RequestCase(
      "没有现成的信息，需要加工、分析才能得到。",
      "Nothing ready: it would have to be compiled or analysed.",
      "条例第三十八条",
      "article 38"
    ),
    "三（四）3": RequestCase(
      "申请人补正后，申请内容仍不明确。",
      "Still unclear after correction.",
      "条例第三十条",
      "article 30"
    ),
    "三（五）1": RequestCase(
      "以申请的形式进行信访、投诉、举报。",
      "Petitions and complaints in the form of requests.",
      "条例第三十九条第一款",
      "article 39, paragraph 1"
    ),
    "三（五）2": RequestCase(
      "已经答复过，同一申请人又申请同一信息。",
      "Answered before, and requested again by the same applicant.",
      "条例第三十六条第（六）项",
      "article 36, item 6"
    ),
    "三（五）3": RequestCase(
      "要求提供报刊、书籍等公开出版物。",
      "Asks for publications such as newspapers or books.",
      "条例第三十九条第二款",
      "article 39, paragraph 2"
    ),
    "三（五）4": RequestCase(
      "申请数量、频次明显超过合理范围，说明的理由不合理。",
      "Excessive in number or frequency, without good reason.",
      "条例第三十五条",
      "article 35"
    ),
    "三（五）5": RequestCase(
      "要求对已经获取的信息予以确认或者重新出具。",
      "Asks to confirm or issue anew what was received before.",
      "实践中参照条例第三十六条第（六）项",
      "in practice after article 36, item 6"
    ),
    "三（六）": RequestCase(
      "（一）至（五）以外的办理结果，包括逾期不补正、逾期未缴费。",
      "Results other than (一) to (五), such as requests not corrected or fees not paid in time.",
      "条例第三十条、第四十二条",
      "articles 30 and 42"
    ),
    "三（六）1": RequestCase(
      "申请人无正当理由逾期不补正，视为放弃申请。",
      "Not corrected in time without good reason: given up.",
      "条例第三十条",
      "article 30"
    ),
    "三（六）2": RequestCase(
      "申请人逾期未缴纳信息处理费，视为放弃申请。",
      "Processing fee not paid in time: given up.",
      "条例第四十二条；《政府信息公开信息处理费管理办法》第六条",
      "article 42; Measures on Processing Fees (国办函〔2020〕109号), article 6"
    ),
    "三（六）3": RequestCase(
      "以上各项都不包括的办理结果，如申请人撤回申请。",
      "Results that no other row covers, such as withdrawn requests.",
      "年度报告格式",
      "the form"
    ),
    "三（七）": RequestCase("本年度办理结果（一）至（六）各行之和。", "The sum of the results (一) to (六).", nil),
    "四": RequestCase(
      "年末仍在办理、结转下年度的申请件数，应与下年度报告第二项相同。",
      "Requests still open at the end of the year: the second item of the next report.",
      "条例第三十一条、第三十三条",
      "articles 31 and 33"
    ),
  ]
}
