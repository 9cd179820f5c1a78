import ReportSyntax

/// A topic that section one has to report on.
///
/// Source: 国办公开办函〔2021〕30号, body: 主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障.
package struct OverviewTopic: Sendable {
  package enum Kind: Sendable {
    /// 主动公开
    case publication
    /// 依申请公开
    case requests
    /// 政府信息管理
    case management
    /// 政府信息公开平台建设
    case platforms
    /// 监督保障
    case oversight
  }

  package let kind: Kind
  package let name: String
  /// Words any of which shows that a heading is about the topic.
  package let signs: [String]
  /// Words any of which, anywhere in the section, shows that the topic is spoken of.
  let mentions: Phrases
  /// Something that holds of every organ.
  package let sentence: String
  /// The signs, to be looked for in prose.
  let names: Phrases

  private init(_ kind: Kind, name: String, signs: [String], mentions: Phrases, sentence: String) {
    self.kind = kind
    self.name = name
    self.signs = signs
    self.mentions = mentions
    self.sentence = sentence
    names = Phrases(signs)
  }

  package static let all = [
    OverviewTopic(
      .publication,
      name: "主动公开",
      signs: ["主动公开"],
      mentions: [
        "主动公开", "公开信息", "公开政府信息", "公开政务信息", "公开各类", "发布信息", "发布各类", "发布政府信息", "发布政务信息", "信息发布",
        "更新信息", "公开内容", "公开的内容", "公开事项", "重点领域", "政府信息公开共", "公开政策", "公开文件", "发布政策", "政策解读",
        "条政务信息", "条政府信息", "条信息",
      ],
      sentence: "本机关依法主动公开政府信息。"
    ),
    OverviewTopic(
      .requests,
      name: "依申请公开",
      signs: ["依申请", "申请公开", "公开申请"],
      mentions: [
        "依申请", "申请公开", "公开申请", "公开的申请", "信息申请", "申请人", "依法申请", "受理申请", "收到申请", "申请件", "申请信息公开",
      ],
      sentence: "本机关依法办理政府信息公开申请，办理情况见第三部分。"
    ),
    OverviewTopic(
      .management,
      name: "政府信息管理",
      signs: ["信息管理", "信息的管理", "信息资源管理"],
      mentions: [
        "信息管理", "信息的管理", "信息资源", "规范管理", "规范性文件", "公开目录", "信息目录", "事项目录", "标准目录", "公开指南", "动态调整",
        "动态更新", "动态管理", "清单", "审查", "审核", "三审", "校对", "属性", "清理", "保密", "归档", "台账", "源头", "信息质量",
        "数据库",
        "文件库", "专人管理", "标准化规范化", "规范化标准化", "标准化建设", "规范化建设", "公开标准化", "标准化目录", "公开制度", "管理制度",
        "工作制度", "制度建设", "规章制度", "信息维护",
      ],
      sentence: "本机关依法管理政府信息。"
    ),
    OverviewTopic(
      .platforms,
      name: "政府信息公开平台建设",
      signs: ["平台", "载体", "渠道"],
      mentions: [
        "平台", "网站", "公众号", "微信", "微博", "新媒体", "公开栏", "公示栏", "宣传栏", "专栏", "专区", "栏目", "载体", "渠道",
        "查阅点", "查阅场所", "门户", "客户端",
      ],
      sentence: "本机关依法建设和维护政府信息公开平台。"
    ),
    OverviewTopic(
      .oversight,
      name: "监督保障",
      signs: ["监督", "保障", "组织领导", "教育培训", "考核"],
      mentions: [
        "监督", "监管", "考核", "考评", "培训", "组织领导", "领导小组", "加强领导", "责任追究", "追责", "问责", "评议", "保障机制",
        "保障工作",
        "保障措施", "工作保障", "组织保障", "强化保障", "检查", "督查", "督导", "督促检查", "督促落实", "督促整改", "抽查", "通报",
        "责任分工", "责任制", "明确责任",
        "落实责任", "工作责任", "专人", "专职", "兼职", "工作机制", "机制保障", "业务指导", "专班", "分管", "统筹协调",
      ],
      sentence: "本机关依法开展政府信息公开工作的监督和保障，工作考核、社会评议、责任追究按规定进行。"
    ),
  ]
}
