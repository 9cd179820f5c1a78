import ReportSyntax

/// The words by which prose tells of requests for information.
enum RequestWords {
  static let topic: Phrases = [
    "依申请", "信息公开申请", "申请公开", "公开申请", "政府信息申请", "信息申请", "信息的申请",
  ]
  static let requests: Phrases = [
    "依申请公开", "依申请信息公开", "信息公开申请", "申请公开", "公开申请", "政府信息申请", "政府信息依申请", "依申请件", "依申请", "收到申请",
    "受理申请", "接收申请", "信息公开的申请", "政府信息的申请", "申请总量", "申请总数",
  ]
  /// Behind a number: 15件政府信息公开申请.
  static let requestsBehind: Phrases = [
    "依申请公开", "依申请信息公开", "信息公开申请", "申请公开", "公开申请", "政府信息申请", "政府信息依申请", "依申请件", "依申请", "政府信息公开申请",
    "政府信息公开的申请", "信息公开的申请", "政府信息的申请",
  ]
  static let evenly: Phrases = ["均", "都", "全部", "已", "按期", "按时", "依法"]
  static let alternatives: Phrases = ["或", "或者", "和", "、", "及", "与"]
  /// What there was none of, and with which 申请 ends.
  static let nothingOf: Phrases = [
    "依申请公开", "信息公开申请", "申请公开", "公开申请", "依申请信息公开", "政府信息申请", "信息公开的申请", "政府信息的申请", "公开政府信息的申请",
    "信息公开类申请", "公开信息申请", "公开的申请", "信息公开方面的申请", "信息公开类的申请", "信息公开相关申请", "收到申请", "受理申请",
  ]
  static let unitNames: Set<String> = [
    "件", "条", "份", "次", "宗", "起", "个", "项", "例", "人次", "件次", "封", "笔", "",
  ]
  /// Units of those who ask.
  static let people: Set<String> = ["名", "人", "家"]
  static let askers: Phrases = [
    "群众", "公民", "居民", "村民", "市民", "申请人", "个人", "企业", "律师", "社会公众", "当事人",
  ]
  static let asked: Phrases = ["提出", "提交", "递交", "申请公开", "申请政府信息"]
  static let helped: Phrases = ["指导", "帮助", "协助", "引导", "辅导", "代", "服务", "接待"]
  static let givenUp: Phrases = ["撤回", "撤销", "放弃", "沟通", "口头", "咨询", "意向"]
  /// In front of an outcome: more reasons than those that are named.
  static let someReasons: [Phrase] = ["等原因", "等情形", "等理由", "等因素", "等情况", "等原因而"]
  /// Units of information rather than of requests.
  static let rareUnits: Set<String> = ["条", "项", "个", "笔", "篇"]
  static let among: Phrases = ["其中"]
  static let new: Phrases = ["新收到", "新收", "新增", "新受理", "新的", "新接", "新接收"]
  /// 新收申请中: what follows counts no request carried in.
  ///
  /// Nor does what is told to be counted there (计入“无法提供”2件) count all that is.
  static let ofNewOnly: Phrases = [
    "计入", "归入",
    "新收申请中", "新收的申请中", "新收件中", "新收政府信息公开申请中", "新收到的申请中", "新收到的政府信息公开申请中", "新收的政府信息公开申请中",
    "新收依申请公开中", "新收案件中", "新收申请件中", "新收到申请中", "新申请中",
  ]
  static let received: Phrases = [
    "收到", "受理", "接收", "接到", "接获", "收悉", "收办", "收件", "提出", "提交", "递交", "未收", "未受理",
  ]
  static let handled: Phrases = ["办理", "处理"]
  /// In front of the number of what came and what was carried in, told in the clause in front.
  static let sums: Phrases = [
    "两项合计", "两项共计", "两项相加", "二者合计", "两者合计", "合计", "共计", "总计", "共", "合并",
  ]
  static let sumsAndNouns: Phrases = [
    "两项合计", "两项共计", "两项相加", "二者合计", "两者合计", "合计", "共计", "总计", "共", "合并", "为", "有", "申请", "政府信息公开申请",
    "依申请公开", "应办理", "应办", "需办理", "需办", "应处理", "需处理", "待办理", "待办", "办理任务",
  ]
  /// Reviews and lawsuits, of which results are told in the same words.
  static let appeals: Phrases = ["复议", "诉讼", "起诉"]
  /// What came and what was carried in, together.
  static let due: Phrases = ["应办理", "应办", "应处理", "需办理", "应答复", "需处理", "待办理"]
  static let finished: Phrases = ["办结", "办理完毕", "办理完成", "处理完毕"]
  static let answered: Phrases = ["答复", "回复"]
  static let finishedOrAnswered: Phrases = ["办结", "答复", "回复"]
  /// What is done with a request when it comes, and after.
  static let intake: Phrases = [
    "收到", "受理", "接收", "接到", "接获", "收悉", "收办", "收件", "提出", "提交", "递交", "新收", "新增", "新接", "办理", "处理",
    "办结",
    "答复", "回复", "登记",
  ]
  static let carriedIn: Phrases = [
    "上年结转", "上年度结转", "上一年结转", "上一年度结转", "去年结转", "结转上年", "结转上一年", "结转去年", "上年转入", "上年度转入",
    "上一年度转入", "上年遗留", "上年度遗留", "上年未办结", "上年度未办结", "由上年结转", "上年度的结转", "上年结转到本年", "往年结转",
    "结转至本年", "结转到本年", "结转至今年", "结转到今年", "结转入本年", "上年转结", "上年度转结", "年初结转", "上年末结转", "上年底结转",
  ]
  static let plainlyCarried: Phrases = ["结转", "加结转", "加上结转", "另结转"]
  static let carriedOver: Phrases = [
    "结转下年", "结转下一年", "转下年", "转下一年", "结转到下", "结转至下", "转至下", "转入下", "转到下", "下年度继续办理", "下一年度办理",
    "下年继续办理", "下年度办理", "下一年度继续办理", "下年办理", "跨年办理", "跨年度办理", "跨年答复", "跨年度答复", "结转次年", "转次年", "转至次年",
    "结转至次年", "结转到次年", "次年办理",
    "次年继续办理", "结转明年", "结转到明年", "结转至明年", "转明年", "转入次年", "明年继续办理",
  ]
  /// In front of what is carried over.
  static let left: Phrases = ["尚有", "还有", "另有", "仍有", "剩余", "其余", "剩下"]
  /// Between 无 and what is carried over.
  static let need: Phrases = ["需", "需要", "申请", "依申请公开", "未办结"]
  /// Behind what is carried over, to the end of a clause.
  static let carriedNouns: Phrases = [
    "度", "年度", "年", "继续", "办理", "的", "申请", "件", "事项", "案件", "政府信息公开", "依申请公开", "政府信息", "情况", "情形",
    "答复", "处理",
  ]
  static let pending: Phrases = [
    "正在办理", "正在处理", "尚未办结", "仍在办理", "尚在办理", "未办结", "在办理中", "尚在法定办理期限", "尚在答复期",
  ]
  /// A report is written in the year behind.
  static let now: Phrases = ["目前", "当前", "截至目前", "截止目前", "现", "至今"]
  static let withdrawn: Phrases = ["撤回", "撤销申请", "主动撤销", "撤件", "自行撤销"]
  /// An outcome in words, with its code in the form; reasons have the code of their row.
  static let outcomes: [String: String] = [
    "予以公开": "三（一）", "同意公开": "三（一）", "予公开": "三（一）", "全部公开": "三（一）", "准予公开": "三（一）", "全部予以公开": "三（一）",
    "部分公开": "三（二）", "部分予以公开": "三（二）", "部分准予公开": "三（二）", "准予部分公开": "三（二）", "部分同意公开": "三（二）",
    "部分给予公开": "三（二）", "给予部分公开": "三（二）", "给予公开": "三（一）", "予以部分公开": "三（二）", "部分予公开": "三（二）",
    "同意部分公开": "三（二）",
    "不予公开": "三（三）", "不同意公开": "三（三）", "不公开": "三（三）", "不予以公开": "三（三）", "未予公开": "三（三）", "不准公开": "三（三）",
    "不准予公开": "三（三）", "未准予公开": "三（三）", "未予以公开": "三（三）", "不给予公开": "三（三）",
    "无法提供": "三（四）", "不能提供": "三（四）",
    "不予处理": "三（五）", "不予以处理": "三（五）",
    "其他处理": "三（六）", "其它处理": "三（六）", "其他方式处理": "三（六）",
    "属于国家秘密": "三（三）1", "国家秘密": "三（三）1", "法律行政法规禁止公开": "三（三）2", "三安全一稳定": "三（三）3",
    "保护第三方合法权益": "三（三）4", "第三方合法权益": "三（三）4", "三类内部事务信息": "三（三）5", "内部事务信息": "三（三）5",
    "四类过程性信息": "三（三）6", "过程性信息": "三（三）6", "行政执法案卷": "三（三）7", "行政查询事项": "三（三）8",
    "本机关不掌握": "三（四）1", "不掌握相关政府信息": "三（四）1", "没有现成信息": "三（四）2", "需要另行制作": "三（四）2", "需另行制作": "三（四）2",
    "补正后申请内容仍不明确": "三（四）3", "补正后仍不明确": "三（四）3", "内容仍不明确": "三（四）3",
    "信访举报投诉类": "三（五）1", "信访投诉举报类": "三（五）1", "信访举报投诉": "三（五）1", "重复申请": "三（五）2", "公开出版物": "三（五）3",
    "大量反复申请": "三（五）4", "确认或重新出具": "三（五）5", "逾期不补正": "三（六）1", "逾期未补正": "三（六）1",
    "法律法规禁止公开": "三（三）2", "第三方权益": "三（三）4", "内部事务": "三（三）5", "内部管理信息": "三（三）5", "执法案卷": "三（三）7",
    "行政查询": "三（三）8", "不掌握信息": "三（四）1", "不掌握该信息": "三（四）1", "不掌握相关信息": "三（四）1", "未掌握相关信息": "三（四）1",
    "另行制作": "三（四）2", "加工制作": "三（四）2", "没有现成": "三（四）2", "无现成信息": "三（四）2", "信息不存在": "三（四）",
    "信访类申请": "三（五）1", "信访类不予处理": "三（五）1", "信访举报类申请": "三（五）1", "信访投诉类申请": "三（五）1",
    "投诉举报类申请": "三（五）1",
    "其他类处理": "三（六）", "未按收费通知要求缴纳费用": "三（六）2", "逾期未缴费": "三（六）2", "逾期未缴纳费用": "三（六）2",
  ]
  static let outcomeWords = Phrases(Array(outcomes.keys))
  /// What does not exist may be told in either of two rows, and some of them elsewhere.
  static let notThere: Phrases = ["不存在"]
  /// All that may stand beside 公开 where it is an outcome: 公开7件，部分公开2件.
  static let plainlyGranted: Phrases = ["公开", "其中公开", "已公开", "其中:公开", "准予公开", "依法公开"]
  /// In front of 部分公开.
  static let grantedOr: [Phrase] = ["公开或", "公开或者", "公开和", "公开及", "公开以及"]
  /// In front of an outcome, what makes it a part of all with that outcome.
  static let because: Phrases = ["因", "由于", "涉及", "鉴于", "原因", "为由", "理由"]
  /// Who asked, in columns of the form.
  static let applicants: [String: Range<Int>] = [
    "自然人": 0..<1, "公民": 0..<1, "个人": 0..<1, "公民个人": 0..<1,
    "法人和其他组织": 1..<6, "法人或其他组织": 1..<6, "法人或者其他组织": 1..<6, "法人及其他组织": 1..<6, "法人": 1..<6,
    "法人、其他组织": 1..<6,
    "商业企业": 1..<2, "科研机构": 2..<3, "社会公益组织": 3..<4, "法律服务机构": 4..<5, "律师事务所": 4..<5,
  ]
  static let jointsOfNames: [Phrase] = ["和", "及", "与", "或"]
  static let applicantWords = Phrases(Array(applicants.keys))
  private static let ofAll = [
    "均为", "均系", "均是", "均由", "均来自", "都是", "全部为", "全部是", "全部由", "全部来自", "全为", "申请人均为",
  ]
  /// 均为自然人, and the columns that are empty then.
  static let othersThan: [String: Range<Int>] = {
    var others: [String: Range<Int>] = [:]
    for all in ofAll {
      for person in ["自然人", "公民", "个人", "公民个人"] { others[all + person] = 1..<6 }
      for body in ["法人", "企业", "商业企业", "法人或其他组织", "法人和其他组织", "法人或者其他组织", "组织"] {
        others[all + body] = 0..<1
      }
    }
    return others
  }()
  static let allOfOneKindWords = Phrases(Array(othersThan.keys))
  static let personWords: Phrases = ["自然人", "公民", "个人"]
  static let bodies: Phrases = ["法人", "企业", "组织", "机构", "单位", "律师事务所", "公司", "社团"]
  /// 18件按期限答复办结, 其中按期办结36件.
  static let inTime: Phrases = [
    "按期限", "按期", "按时", "均", "已", "在法定期限内", "按规定", "依法", "予以", "全部", "答复", "办结", "在规定期限内", "并", "及时",
  ]
  /// Behind the number of all requests.
  static let allGranted: Phrases = [
    "全部予以公开", "均予以公开", "均予公开", "均依法予以公开", "均已予以公开", "均答复予以公开", "全部答复予以公开", "全部同意公开", "均同意公开",
  ]
  static let includingCarriedIn: Phrases = [
    "(含上年结转", "(含上年度结转", "(含结转", "(包括上年结转", "(包含上年结转", "(其中上年结转", "(其中含上年结转",
  ]
  static let joints: Phrases = ["、", "和", "或", "或者", "及", "以及", "与"]
  /// What makes a count one of a part, by applicant, office or time.
  static let qualifiers: Phrases = [
    "自然人", "公民", "个人", "法人", "企业", "机构", "组织", "律师", "学生", "涉及", "有关", "关于", "上半年", "下半年", "季度",
    "部门", "各",
    "乡镇", "下属", "所属", "直属", "转办", "转交", "移送", "补正", "延期", "咨询", "逾期", "告知", "增加", "减少", "比", "增长",
    "下降",
    "上升", "同期", "平均", "最多", "同一", "一人", "更正", "协助", "配合", "代县", "代市", "代区", "代为", "代办",
  ]
  /// By which way a request came.
  static let channels: Phrases = [
    "信函", "邮件", "邮寄", "快递", "网上", "网络", "在线", "线上", "线下", "当面", "现场", "书面", "传真", "平台", "网站", "系统",
    "窗口",
    "挂号信", "电子",
  ]
  static let allChannels: Phrases = [
    "等方式", "等渠道", "等途径", "等形式", "等多种", "等各种", "等各类", "等不同",
  ]
  /// Words that look like a qualifier and are none.
  static let neutral: Phrases = [
    "依申请公开系统", "依申请公开平台", "依申请公开栏目", "依申请公开专栏", "依申请公开窗口", "信息公开申请系统", "信息公开申请平台",
    "单位和个人", "单位或个人", "单位、个人", "单位或者个人", "组织和个人", "组织或个人", "组织或者个人", "企业和群众", "企业和个人", "执法案卷",
    "信访类申请", "信访类不予处理", "信访举报类申请", "信访投诉类申请", "投诉举报类申请", "各级行政机关", "各级各部门", "各级机关", "各类", "各种",
    "各渠道", "各项", "线上线下", "线上和线下", "网上网下", "社会各界", "我部门",
    "本部门", "有关政府信息公开", "关于政府信息公开",
    "有关政府信息", "关于公开政府信息", "人民群众", "社会公众", "群众", "公众", "当事人", "申请人", "信访举报投诉类", "信访投诉举报类",
    "信访举报投诉", "行政执法案卷", "未按收费通知要求缴纳费用", "逾期未缴费", "逾期未缴纳费用", "逾期不补正", "逾期未补正", "补正后申请内容仍不明确",
    "补正后仍不明确", "科研机构", "法律服务机构", "均来自自然人", "均为自然人", "均由自然人", "均系自然人", "全部来自自然人", "全部为自然人", "都是自然人",
  ]
  /// Words that may stand between what is asked for and its number.
  static let requestNouns: Phrases = [
    "申请", "政府信息", "公开", "信息公开", "信息", "依申请", "数量", "总数", "总量", "件数", "数", "量", "件", "事项", "案件", "案",
    "业务",
    "情况", "情形", "需求", "诉求", "要求", "的", "为", "是", "有", "共", "共计", "合计", "总计", "累计", "总共", "提出", "提交",
    "提起", "类",
    "了", "到", "均", "已", "系", "属", "来自", "由", "全年", "本年度", "本年", "年度", "今年", "其中", "另", "发生", "各类",
    "方面", "我镇", "我局",
    "我县", "我市", "我区", "我街道", "我乡", "本机关", "本单位", "我单位", "向", "相关", "任何", "并", "则", "和", "及", "与",
    "以及", "人为",
    "全", "县", "市", "区", "镇", "乡", "局", "街道",
  ]
  /// Documents, not requests: 公文类政府信息510条，其中不予公开24条.
  static let documents: Phrases = [
    "公文", "发文", "公开属性", "制发文件", "印发文件", "各类文件", "文件共", "制作、获取", "制作或获取", "获取政府信息", "产生政府信息",
    "形成政府信息", "政府信息总数", "印发政府信息", "制作政府信息",
  ]
  static let published: Phrases = ["主动公开"]
  static let onRequest: Phrases = ["依申请公开"]
  /// What is done with requests beside dealing with them.
  static let otherDeeds: Phrases = ["回应", "宣传", "指导", "公布", "发布", "更新", "解答", "研究", "协调", "审核"]
  /// Other things that are received, answered or applied for.
  static let otherMatters: Phrases = [
    "复议", "诉讼", "信访", "问政", "留言", "热线", "信箱", "投诉", "建议", "提案", "举报", "许可", "工单", "来信", "来电", "网民",
    "互动", "关切", "咨询", "诉求", "疑问", "提问",
    "征集", "主动公开", "解读", "费", "起诉", "案卷", "合同", "培训", "低保", "救助", "补贴", "补助", "鉴定", "注册", "听证", "援助",
    "公租房",
    "赔偿", "仲裁", "公示", "检查", "执照", "证照", "资格", "职称", "落户", "文书", "告知书", "通知书",
  ]
  /// Letters and calls, of which prose tells in the words of requests.
  static let correspondence: Phrases = [
    "热线", "工单", "留言", "信箱", "信访", "来信", "来电", "信件", "问政", "网民", "诉求", "咨询", "投诉", "举报", "建议",
    "提案",
  ]
  /// Whose requests the organ's own table does not count.
  static let offices: Phrases = ["部门", "乡镇", "下属", "所属", "直属", "街道办事处", "各"]
  /// A part in brackets or behind a comma: （含依申请公开类1件）, ，其中依申请公开类1件.
  static let inclusion: Phrases = ["含", "其中", "包括", "包含", "涉及"]
  static let cases: Phrases = ["复议", "诉讼", "起诉", "应诉", "被诉"]
  /// Years that something is planned for: 将于2026年答复.
  static let plans: [Phrase] = ["将于", "预计于", "拟于"]
  static let dealtWith: Phrases = ["办结", "答复", "回复", "办理", "处理"]
  /// Behind 没有不予公开, to the end of a clause.
  static let undecidedNouns: Phrases = ["的", "申请", "情形", "情况", "答复", "件", "案件", "决定"]
  /// Behind 申请: what did not come is not the request itself (未收到申请引起的投诉).
  static let matterBehind: Phrases = ["引起", "引发", "导致", "产生", "不服", "逾期", "超期", "纠正"]
}
