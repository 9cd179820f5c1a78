/// Words that are wrong in any official text, with the right ones.
///
/// To add one, write `.init("错词", "对词")`; where the wrong word may also be part of something right
/// (公开份内容, 员工做事), say what must or must not stand around it. Spellings that dictionaries list as
/// variants (其它, 份内, 钩稽) do not belong here.
extension Lexicon {
  /// One word taken for another.
  static let usage = Lexicon([
    // 截止 ends something (报名于月底截止, 意见征集截止7月1日), 截至 looks back on what goes on.
    .init(
      "截止",
      "截至",
      notAfter: ["报名", "申请", "受理", "提交", "期限", "投标", "征集", "征求", "公示"],
      before: ["目前", "现在", "今", "报告期", "年底", "年末", "月底", "本月底", "去年", "上年", "本年末", "本年度末"]
    ),
    .init(
      "截止",
      "截至",
      after: ["。", "(", "“", "数据", "统计", "村", "镇", "乡", "街道", "县", "市", "区", "局"],
      before: ["#"],
      notBehind: ["征求", "征集", "公示", "报名", "意见", "投稿", "问卷"]
    ),
    .init("截至到", "截至", before: ["目前", "现在", "今", "#", "报告期", "年底", "年末", "月底"]),

    // 《立法技术规范（试行）（二）》: 作出 goes with 决定, 解释 and the like.
    .init(
      "做出",
      "作出",
      near: [
        "答复", "决定", "判决", "处理", "裁决", "裁定", "回复", "回应", "说明", "解释", "批示", "指示",
        "承诺", "处罚", "认定", "复议",
      ]
    ),

    // 《立法技术规范（试行）（一）》: money and credentials are 账.
    .init("帐号", "账号"), .init("帐户", "账户"), .init("台帐", "台账"), .init("帐目", "账目"),
    .init("帐簿", "账簿"), .init("帐务", "账务"), .init("记帐", "记账"), .init("结帐", "结账"),
    .init("转帐", "转账"), .init("对帐", "对账"),

    // What sounds alike.
    .init("布署", "部署"),
    .init(
      "登陆",
      "登录",
      before: [
        "网站", "平台", "系统", "账号", "帐号", "账户", "门户", "官网", "政府", "政务", "中国", "《", "“", "http",
        "www", "后台", "页面", "我县", "我市", "我区", "我局", "我镇", "本", "市", "县", "区", "省",
      ]
    ),
    .init("反应", "反映", notAfter: ["应急", "快速", "迅速"], before: ["问题", "诉求", "民意", "意见"]),
    .init("反应了", "反映了", before: ["群众", "我", "政府", "公众", "问题"]),
    .init("既使", "即使", notBefore: ["用", "命"]),
    .init("按步就班", "按部就班"), .init("一如继往", "一如既往"), .init("再接再励", "再接再厉"),
    .init("在接再厉", "再接再厉"), .init("在接再励", "再接再厉"), .init("迫不急待", "迫不及待"),
    .init("默守成规", "墨守成规"), .init("走头无路", "走投无路"), .init("一愁莫展", "一筹莫展"),
    .init("针贬", "针砭"), .init("松驰", "松弛"), .init("防碍", "妨碍"), .init("震憾", "震撼"),
    .init("幅射", "辐射"), .init("按装", "安装"), .init("通迅", "通讯"), .init("渡假", "度假"),
    .init("录象", "录像"), .init("图象", "图像"), .init("好象", "好像"), .init("坐谈会", "座谈会"),
    .init("参予", "参与"), .init("涵接", "衔接"), .init("贯切", "贯彻", before: ["落实", "执行", "实施", "党", "《"]),
    .init("做为", "作为", before: ["重点", "重要", "一项", "主要", "首要", "考核", "抓手", "政务公开", "政府信息公开"]),
    .init("在次", "再次", before: ["强调", "重申", "提醒", "提出", "征求"]),
    .init("必需", "必须", before: ["要", "严格", "按照", "做到", "坚持", "经过", "依法", "遵守", "落实"]),
    .init("不段", "不断"), .init("进一不", "进一步"), .init("合法权宜", "合法权益"), .init("和法权益", "合法权益"),
    .init("依法依归", "依法依规"), .init("落到实外", "落到实处"), .init("捡查", "检查"),
    .init("领到小组", "领导小组"), .init("责任追纠", "责任追究"), .init("责任追救", "责任追究"),
    .init("健立", "建立"), .init("全面贯撤", "全面贯彻"), .init("贯彻落时", "贯彻落实"),
    .init("建立建全", "建立健全"), .init("不断建全", "不断健全"), .init("进一步建全", "进一步健全"),
    .init("建全完善", "健全完善"), .init("建全制度", "健全制度"), .init("建全机制", "健全机制"),

    // Words of this very business; those of the form are among the names that may not be misspelt.
    .init("政务工开", "政务公开", notBefore: ["展"]),
    .init("信息工开", "信息公开", notAfter: ["政府"], notBefore: ["展"]),
    .init("公式公告", "公示公告"), .init("依申情", "依申请", notBefore: ["公开"]),
    .init("投拆", "投诉"), .init("起拆", "起诉"), .init("预期不补正", "逾期不补正"),
    .init("预期未缴费", "逾期未缴费"), .init("信息公开指难", "信息公开指南"),
    .init("公开拦", "公开栏", notBefore: ["标", "截"]), .init("公告拦", "公告栏"), .init("宣传拦", "宣传栏"),
    .init("公示拦", "公示栏", notBefore: ["标"]),
  ])

  /// Words that lost, gained or swapped a character.
  static let garbled = Lexicon(
    [
      .init(
        "一下",
        "以下",
        after: ["存在", "存在着", "有", "从", "做好"],
        before: ["问题", "不足", "几个", "几方面", "几点", "方面", "困难", "短板", "主要", "薄弱"]
      ),
      .init("特别要是", "特别是要"),
      .init("为列外", "为例外", after: ["公开"]),
      .init("为长态", "为常态", after: ["公开"]),
      .init("公开转区", "公开专区"),
      .init("保密审察", "保密审查"),
      .init("培讯", "培训"),
      .init("解渎", "解读"),
      .init("预箅", "预算"),
      .init("决箅", "决算"),
      .init(
        "重新涉及",
        "重新设计",
        near: ["栏目", "网站", "专栏", "页面", "版面", "板块"],
        certainty: .preferred
      ),
      .init("审查管", "审查管理", before: ["。"]), .init("信息管", "信息管理", after: ["政府"], before: ["。"]),
      .init("部分成", "部分组成", after: ["二", "三", "四", "五", "六", "七", "八", "个"], before: ["。"]),
      .init("的的", "的", notAfter: ["目", "标"], notBefore: ["确", "士"]),
      .init("了了", "了", notAfter: ["为", "除", "不"], notBefore: ["解", "却", "无", "然", "结"]),
      .init("和和", "和", notAfter: ["共", "总", "温", "缓", "平"], notBefore: ["谐", "睦", "解", "平", "气"]),
      .init("我我", "我"), .init("们们", "们"), .init("进一步一步", "进一步"), .init("进进一步", "进一步"),
      .init("可通过可以通过", "可通过"), .init("可以通过可通过", "可以通过"), .init("可以可以", "可以"),
    ] + doubledRanks + doubledEndings
  )

  /// 清水镇镇高度重视, but 镇镇严格落实.
  private static let doubledEndings = ["镇", "乡", "局", "街道"].map { rank in
    Entry(
      rank + rank,
      rank,
      notAfter: ["我", "本", "全", "村", "县", "乡", "各", "镇", "、", "，", "。", "；"],
      before: ["高度重视", "认真", "积极", "坚持", "始终", "围绕", "按照", "以群众", "以公开", "以习近平", "紧紧", "聚焦"],
      certainty: .preferred
    )
  }

  /// 我镇镇高度重视, but 我镇镇政府, 我县县委.
  private static let doubledRanks = ["我", "本", "全"].flatMap { owner in
    ["镇", "乡", "县", "市", "区", "局", "街道", "委", "办", "厅", "院"].map { rank in
      Entry(
        owner + rank + rank,
        owner + rank,
        before: [
          "高度", "认真", "严格", "积极", "坚持", "始终", "不断", "按照", "将", "在", "对", "主动", "及时", "把",
          "结合", "全面", "进一步", "深入", "充分", "切实", "通过", "共", "以", "建立", "公开", "政务公开", "政府信息公开",
        ]
      )
    }
  }
}
