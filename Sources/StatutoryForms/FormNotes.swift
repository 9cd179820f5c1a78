package import ReportSyntax

/// What belongs under the titles and headings of the form, in our words.
///
/// Source: 条例 art. 50; 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号 with their annexes;
/// 《政府信息公开信息处理费管理办法》, 国办函〔2020〕109号, in force since 2021-01-01, for the fees.
package enum FormNotes {
  /// What a section must contain in a year.
  package static func contents(of section: SectionNumber, in edition: Edition) -> [Wording] {
    switch section {
    case .overview:
      return [
        Wording(
          "概述本年度贯彻条例的情况，包括五个方面：",
          english: "A survey of how the regulation was carried out, on five topics:"
        )
      ]
    case .documents:
      let captions = edition.documents.blocks.map(\.caption).joined(separator: "、")
      return [
        Wording("只填表二：\(captions)。", english: "Table two alone: \(captions)."),
        Wording("没有发生的填 0，不留空。", english: "Where nothing happened, 0 is entered."),
      ]
    case .requests:
      let count = edition.requests.rows.count
      return [
        Wording(
          "只填表三：\(count) 行，七列申请人。没有发生的填 0。",
          english: "Table three alone: \(count) rows, seven columns of applicants; 0 for none."
        ),
        Wording(
          "每列：第一项加第二项之和，等于第三项加第四项之和。",
          english: "In every column the first and second items equal the third and fourth."
        ),
      ]
    case .appeals:
      return [
        Wording(
          "只填表四：行政复议、未经复议直接起诉、复议后起诉三组，每组四种结果和总计，共 15 格。",
          english: "Table four alone: three groups of four results and a total, 15 cells."
        )
      ]
    case .problems:
      return [
        Wording(
          "写明存在的主要问题，逐条提出改进措施，并说明上年问题的改进情况。",
          english: "The main problems, a measure for each, and what became of last year's."
        )
      ]
    case .others:
      return [
        Wording(
          "其他文件要求通过年度报告报告的事项；没有的写明「无」。",
          english: "What other documents want reported in the annual report; “无” if nothing."
        )
      ] + (edition.reportsFees ? [feeStatement] : [])
    }
  }

  private static let feeStatement = Wording(
    "应报告收取信息处理费的情况，没有收取也要写明（国办函〔2020〕109号，2021年起施行）。",
    english: "States the processing fees charged, also when there were none (国办函〔2020〕109号)."
  )

  /// The five topics of section one.
  package static let overviewTopics: [Wording] = [
    Wording("主动公开", english: "主动公开: proactive disclosure"),
    Wording("依申请公开", english: "依申请公开: disclosure on request"),
    Wording("政府信息管理", english: "政府信息管理: management of information"),
    Wording("政府信息公开平台建设", english: "政府信息公开平台建设: platforms"),
    Wording(
      "监督保障；各级政府还包括工作考核、社会评议和责任追究结果",
      english: "监督保障: supervision; for governments also the results of assessment"
    ),
  ]

  /// What a heading above the values means, by its printed words without a unit in brackets.
  package static let columns: [String: Wording] = [
    // Table two, 2021.
    "本年制发件数": Wording(
      "本年制定并发布的件数。",
      english: "Documents made and issued this year."
    ),
    "本年废止件数": Wording(
      "本年宣布废止、失效的件数。",
      english: "Documents repealed this year."
    ),
    "现行有效件数": Wording(
      "年末仍然有效的全部件数，不少于本年制发减本年废止。",
      english: "All documents in force at the end of the year; at least those made less repealed."
    ),
    "本年处理决定数量": Wording(
      "本年作出的处理决定的数量，不论是否公开。",
      english: "All decisions made this year, published or not."
    ),
    "本年收费金额": Wording(
      "本年收取的金额，以万元为单位，可以有小数。",
      english: "The amount charged this year in 万元 (10,000 yuan); decimals are allowed."
    ),
    // Table two, 2019.
    "本年新制作数量": Wording(
      "本年新制作的数量。",
      english: "Newly made this year."
    ),
    "本年新公开数量": Wording(
      "本年新公开的数量。",
      english: "Newly made public this year."
    ),
    "对外公开总数量": Wording(
      "累计对外公开的总数量，不少于本年新公开数量。",
      english: "Public in all; at least what was newly made public."
    ),
    "上一年项目数量": Wording(
      "上一年度的项目数量。",
      english: "Items in the year before."
    ),
    "本年增/减": Wording(
      "本年项目数量的增减，可以带正负号。",
      english: "Items gained or lost this year; a sign is allowed."
    ),
    "处理决定数量": Wording(
      "本年作出的处理决定的数量。",
      english: "Decisions made this year."
    ),
    "采购项目数量": Wording(
      "本年政府集中采购的项目数量。",
      english: "Central procurement projects this year."
    ),
    "采购总金额": Wording(
      "本年政府集中采购的总金额。",
      english: "What central procurement cost this year."
    ),
    // Table three.
    "申请人情况": Wording(
      "按申请人的身份分列：自然人，五类法人或其他组织，总计。",
      english: "By applicant: natural persons, five kinds of organisations, total."
    ),
    "自然人": Wording(
      "以个人名义提出的申请。",
      english: "Requests by individuals."
    ),
    "法人或其他组织": Wording(
      "分为五类，每件申请只计入一类。",
      english: "Five kinds; each request counts in one."
    ),
    "商业企业": Wording(
      "企业和其他营利组织提出的申请。",
      english: "Requests by companies."
    ),
    "科研机构": Wording(
      "科学研究机构提出的申请。",
      english: "Requests by research institutions."
    ),
    "社会公益组织": Wording(
      "从事公益事业的社会组织提出的申请。",
      english: "Requests by charitable organisations."
    ),
    "法律服务机构": Wording(
      "律师事务所等法律服务机构提出的申请。",
      english: "Requests by law firms and the like."
    ),
    "其他": Wording(
      "前四类以外的法人或其他组织提出的申请。",
      english: "Requests by all other organisations."
    ),
    "总计": Wording(
      "自然人与五类法人或其他组织之和。",
      english: "The sum of natural persons and the five kinds of organisations."
    ),
  ]

  /// What the headings of table four mean.
  package static let appeals: [String: Wording] = [
    "行政复议": Wording(
      "因政府信息公开工作被申请行政复议的件数，按结果分列。",
      english: "Applications for administrative reconsideration, by result."
    ),
    "行政诉讼": Wording(
      "因政府信息公开工作被提起行政诉讼的件数，分为两种。",
      english: "Lawsuits, of two kinds."
    ),
    "未经复议直接起诉": Wording(
      "没有经过行政复议的诉讼。",
      english: "Lawsuits without reconsideration before."
    ),
    "复议后起诉": Wording(
      "经过行政复议的诉讼。",
      english: "Lawsuits after reconsideration."
    ),
    "结果维持": Wording(
      "原行政行为得到维持的件数。",
      english: "The organ's act was upheld."
    ),
    "结果纠正": Wording(
      "原行政行为被撤销、变更等的件数。",
      english: "The organ's act was set right."
    ),
    "其他结果": Wording(
      "维持、纠正以外的结果，如撤回、终止。",
      english: "Other results, such as withdrawal."
    ),
    "尚未审结": Wording(
      "年末仍未审结的件数。",
      english: "Still open at the end of the year."
    ),
    "总计": Wording(
      "本组四种结果之和。",
      english: "The sum of the four results of this group."
    ),
  ]

  /// What the merged labels of table three gather.
  package static let groups: [String: Wording] = [
    "三、本年度办理结果": Wording(
      "本年度办结的件数，按结果分为（一）至（六），（七）是它们的总计。",
      english: "Requests settled this year, by results (一) to (六); (七) is their total."
    ),
    "（三）不予公开": Wording(
      "依照条例第十四条至第十六条等不予公开，八种情形（条例第三十六条第（三）项）。",
      english: "Refused under articles 14 to 16 and others, eight cases (article 36, item 3)."
    ),
    "（四）无法提供": Wording(
      "没有可以提供的信息，三种情形（条例第三十六条第（四）项、第（五）项，第三十八条，第三十条）。",
      english: "Nothing to provide, three cases (articles 36, items 4 and 5, 38 and 30)."
    ),
    "（五）不予处理": Wording(
      "不作为政府信息公开申请处理，五种情形（条例第三十五条、第三十六条第（六）项、第三十九条）。",
      english: "Not handled as requests, five cases (articles 35, 36, item 6, and 39)."
    ),
    "（六）其他处理": Wording(
      "（一）至（五）以外的办理结果（条例第三十条、第四十二条）。",
      english: "Results other than (一) to (五) (articles 30 and 42)."
    ),
  ]

  /// What the rows of table two count, by their code.
  package static let documents: [String: Wording] = [
    "规章": Wording(
      "国务院部门和有立法权的地方政府制定的规章；其他机关填 0。",
      english: "Rules of departments and of governments that may legislate; 0 for all others."
    ),
    "行政规范性文件": Wording(
      "本机关制发的行政规范性文件。",
      english: "Normative documents issued by this organ."
    ),
    "规范性文件": Wording(
      "本机关制作的规范性文件。",
      english: "Normative documents made by this organ."
    ),
    "行政许可": Wording(
      "行政许可事项。",
      english: "Administrative licences."
    ),
    "其他对外管理服务事项": Wording(
      "行政许可以外的对外管理服务事项。",
      english: "Services to the public other than licences."
    ),
    "行政处罚": Wording(
      "行政处罚事项。",
      english: "Administrative penalties."
    ),
    "行政强制": Wording(
      "行政强制事项。",
      english: "Administrative compulsory measures."
    ),
    "行政事业性收费": Wording(
      "本年收取的行政事业性收费；信息处理费也是一项行政事业性收费。",
      english: "Administrative fees; 信息处理费 is one of them."
    ),
    "政府集中采购": Wording(
      "政府集中采购项目。",
      english: "Central government procurement."
    ),
  ]
}
