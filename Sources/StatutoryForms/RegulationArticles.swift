// What the 56 articles of the regulation are about, in our words.
//
// Source: 《中华人民共和国政府信息公开条例》, 国务院令第711号.

extension Regulation {
  /// One line for each article, the first for article 1.
  static let subjects: [Wording] = [
    // 第一章　总则
    Wording("立法目的", english: "purpose of the regulation"),
    Wording(
      "政府信息的定义：履行行政管理职能中制作或者获取、以一定形式记录保存的信息",
      english: "what government information is: made or obtained in administration, and recorded"
    ),
    Wording("组织领导和各级主管部门", english: "leadership and the authorities in charge"),
    Wording(
      "各机关指定政府信息公开工作机构，及其五项职能",
      english: "each organ names the office for disclosure; its five duties"
    ),
    Wording(
      "原则：以公开为常态、不公开为例外，公正、公平、合法、便民",
      english: "principle: disclosure is the rule, withholding the exception"
    ),
    Wording(
      "及时、准确公开；对虚假、不完整信息予以澄清",
      english: "timely and accurate disclosure; correcting false information"
    ),
    Wording("逐步增加公开内容", english: "disclosing more step by step"),
    Wording(
      "政府信息资源管理和互联网公开平台建设",
      english: "management of information and internet platforms"
    ),
    Wording("公众监督、批评和建议", english: "supervision and suggestions by the public"),
    // 第二章　公开的主体和范围
    Wording(
      "公开主体：谁制作谁公开，谁保存谁公开；共同制作的由牵头机关公开",
      english: "who discloses: the maker, the keeper, or the lead organ"
    ),
    Wording(
      "协调机制；依照规定需要批准的，经批准后公开",
      english: "coordination between organs; approval where it is required"
    ),
    Wording("编制、公布并及时更新公开指南和公开目录", english: "guide and catalogue, kept up to date"),
    Wording(
      "除第十四条至第十六条规定的以外都应当公开；方式为主动公开和依申请公开",
      english: "all is public but for articles 14 to 16; on one's own initiative or on request"
    ),
    Wording(
      "不予公开：国家秘密；法律、行政法规禁止公开；可能危及国家安全、公共安全、经济安全、社会稳定",
      english: "not public: state secrets; what laws forbid; dangers to security and stability"
    ),
    Wording(
      "商业秘密、个人隐私等损害第三方权益的不公开；第三方同意或者公共利益需要的除外",
      english: "trade secrets, privacy and other rights of third parties, with two exceptions"
    ),
    Wording(
      "可以不公开：内部事务信息（第一款）；过程性信息和行政执法案卷信息（第二款）",
      english: "may be withheld: internal affairs (1); deliberation and law enforcement files (2)"
    ),
    Wording("公开前的审查机制", english: "review before disclosure"),
    Wording("对不予公开的信息定期评估、动态调整", english: "regular review of what is withheld"),
    // 第三章　主动公开
    Wording(
      "涉及公众利益调整、需要公众广泛知晓或者参与决策的，主动公开",
      english: "what touches the public interest is disclosed proactively"
    ),
    Wording("应当主动公开的十五项内容", english: "the fifteen items to be disclosed proactively"),
    Wording(
      "市、县、乡级政府还应当主动公开的内容",
      english: "what cities, counties and townships disclose besides"
    ),
    Wording("不断增加主动公开的内容", english: "widening proactive disclosure"),
    Wording(
      "公开途径：公报、网站、新媒体、新闻发布会、报刊、广播电视等",
      english: "channels: gazette, websites, press and others"
    ),
    Wording("统一的政府信息公开平台", english: "unified platform for disclosure"),
    Wording(
      "查阅场所：国家档案馆、公共图书馆、政务服务场所等",
      english: "places to read: archives, libraries, service halls"
    ),
    Wording(
      "期限：形成或者变更之日起20个工作日内公开；本条不分项",
      english: "time limit: within 20 working days; the article has no items"
    ),
    // 第四章　依申请公开
    Wording("谁可以向谁申请", english: "who may request from whom"),
    Wording("建立完善申请渠道", english: "channels for requests"),
    Wording("申请的形式和应当包括的内容", english: "form and contents of a request"),
    Wording(
      "补正：收到申请7个工作日内一次性告知；无正当理由逾期不补正视为放弃",
      english: "correction: one notice within 7 working days; unexplained lateness is withdrawal"
    ),
    Wording("收到申请之日如何确定", english: "which day a request counts as received"),
    Wording(
      "征求第三方意见，第三方15个工作日内提出",
      english: "consulting third parties, who have 15 working days"
    ),
    Wording(
      "答复期限：当场，或者20个工作日，延长不超过20个工作日",
      english: "time limit: at once, or 20 working days, extended by at most 20"
    ),
    Wording(
      "共同制作的信息，牵头机关可以征求相关机关意见",
      english: "jointly made information: the lead organ may consult the others"
    ),
    Wording(
      "申请数量、频次明显超过合理范围：可以要求说明理由",
      english: "excessive requests: reasons may be asked for"
    ),
    Wording("七种答复", english: "the seven kinds of answer"),
    Wording(
      "区分处理：能够作区分处理的，提供可以公开的内容",
      english: "partial disclosure where parts can be separated"
    ),
    Wording(
      "只提供已有信息；需要加工、分析的可以不予提供",
      english: "existing information only; none need be compiled or analysed"
    ),
    Wording(
      "以申请形式信访、投诉、举报；要求提供公开出版物",
      english: "complaints in the form of requests; requests for publications"
    ),
    Wording("提供信息的形式", english: "the form in which information is given"),
    Wording("更正与申请人自身相关的记录", english: "correcting records about the applicant"),
    Wording(
      "不收费；申请数量、频次明显超过合理范围的可以收取信息处理费",
      english: "free of charge; a processing fee for clearly excessive requests"
    ),
    Wording(
      "帮助阅读困难或者视听障碍的申请人",
      english: "help for applicants who cannot read, see or hear well"
    ),
    Wording(
      "多人申请相同信息的，可以纳入主动公开",
      english: "what many request may be disclosed proactively"
    ),
    Wording(
      "申请的登记、审核、办理、答复、归档制度",
      english: "registering, handling and filing of requests"
    ),
    // 第五章　监督和保障
    Wording("考核、社会评议、责任追究制度", english: "assessment, public appraisal, accountability"),
    Wording("主管部门的指导和监督检查", english: "guidance and supervision by the authorities"),
    Wording("业务培训", english: "training"),
    Wording(
      "年度报告期限：县级以上政府部门1月31日前，县级以上地方政府3月31日前",
      english: "annual report: departments by 31 January, local governments by 31 March"
    ),
    Wording(
      "年度报告应当包括的五项内容；格式由全国主管部门统一",
      english: "the five contents of the annual report; its uniform format"
    ),
    Wording("投诉举报、行政复议、行政诉讼", english: "complaints, reconsideration, litigation"),
    Wording("未建立健全制度、机制的责任", english: "liability for lacking systems"),
    Wording(
      "不依法公开、不及时更新等三种情形的责任",
      english: "liability for failing to disclose or update, in three cases"
    ),
    // 第六章　附则
    Wording(
      "适用于法律、法规授权管理公共事务的组织",
      english: "organisations that laws authorise to manage public affairs"
    ),
    Wording("公共企事业单位的信息公开", english: "public enterprises and institutions"),
    Wording("自2019年5月15日起施行", english: "in force since 15 May 2019"),
  ]

  /// What must be disclosed proactively, item by item.
  static let itemsOfArticle20: [Wording] = [
    Wording("行政法规、规章和规范性文件", english: "regulations, rules and normative documents"),
    Wording(
      "机关职能、机构设置、办公地址和时间、联系方式、负责人姓名",
      english: "duties, structure, address, hours, contact and heads of the organ"
    ),
    Wording("国民经济和社会发展规划、专项规划、区域规划及政策", english: "plans and policies for development"),
    Wording("国民经济和社会发展统计信息", english: "statistics"),
    Wording(
      "办理行政许可和其他对外管理服务事项的依据、条件、程序和结果",
      english: "licences and other services: basis, conditions, procedure, results"
    ),
    Wording(
      "实施行政处罚、行政强制的依据、条件、程序，和有一定社会影响的处罚决定",
      english: "penalties and compulsory measures: basis, conditions, procedure, decisions"
    ),
    Wording("财政预算、决算信息", english: "budget and final accounts"),
    Wording("行政事业性收费项目及其依据、标准", english: "administrative fees, their basis and rates"),
    Wording(
      "政府集中采购项目的目录、标准和实施情况",
      english: "central procurement: catalogue, standards, execution"
    ),
    Wording("重大建设项目的批准和实施情况", english: "major construction projects"),
    Wording(
      "扶贫、教育、医疗、社会保障、促进就业等政策措施和实施情况",
      english: "poverty relief, education, health, social security, employment"
    ),
    Wording("突发公共事件的应急预案、预警信息和应对情况", english: "emergencies: plans, warnings, response"),
    Wording(
      "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
      english: "inspections of environment, health, safety, food, drugs and products"
    ),
    Wording("公务员招考的职位、名额、条件和录用结果", english: "recruitment of civil servants"),
    Wording("法律、法规、规章和国家有关规定要求公开的其他信息", english: "whatever else laws require"),
  ]

  /// The kinds of answer to a request.
  static let itemsOfArticle36: [Wording] = [
    Wording("已经主动公开的，告知获取方式、途径", english: "already public: tell where"),
    Wording("可以公开的，提供该信息，或者告知如何取得", english: "can be public: provide it"),
    Wording("依照条例决定不予公开的，告知并说明理由", english: "refused: say so, with reasons"),
    Wording("经检索没有该信息的，告知不存在", english: "does not exist: say so"),
    Wording(
      "不属于本机关负责公开的，告知并说明理由；能确定负责机关的，告知其名称、联系方式",
      english: "not this organ's: say so, and name the right one"
    ),
    Wording("已经答复、重复申请的，告知不予重复处理", english: "asked again: not handled twice"),
    Wording(
      "工商、不动产登记资料等有特别规定的，告知依照其规定办理",
      english: "registers with rules of their own: follow those"
    ),
  ]

  /// What an annual report must contain.
  static let itemsOfArticle50: [Wording] = [
    Wording("主动公开政府信息的情况（报告第二部分）", english: "proactive disclosure (section two)"),
    Wording(
      "收到和处理政府信息公开申请的情况（报告第三部分）",
      english: "requests received and handled (section three)"
    ),
    Wording(
      "因政府信息公开工作被申请行政复议、提起行政诉讼的情况（报告第四部分）",
      english: "reconsideration and litigation (section four)"
    ),
    Wording(
      "存在的主要问题及改进情况（报告第五部分）；各级政府还应包括考核、社会评议和责任追究结果",
      english: "problems and improvements (section five); for governments also assessment results"
    ),
    Wording("其他需要报告的事项（报告第六部分）", english: "other matters (section six)"),
  ]
}
