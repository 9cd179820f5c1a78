import ReportSyntax

/// The names that may not be misspelt, and the fixed words of the form that sentences use.
///
/// To add one, write how it is spelt right, and what is lost, swapped or doubled in real texts. What
/// may follow or precede it by chance has to be thought of: 申请人政府信息, 学习习近平, 政府信息开放.
extension KnownName {
  static let all: [KnownName] = [
    KnownName(
      "中华人民共和国",
      anyCharacter: true,
      doubledAfter: "据照彻行实依按合",
      forms: [
        "《华人民共和国": "《中华人民共和国", "中华人民共和政府信息": "中华人民共和国政府信息",
        "中华人民共和国国政府信息": "中华人民共和国政府信息",
      ]
    ),
    KnownName(
      "政府信息公开条例",
      losing: [2, 3],
      wrongStart: true,
      forms: [
        "政府信息公条例": "政府信息公开条例", "政府信息公开例》": "政府信息公开条例》", "政府信息公开条》": "政府信息公开条例》",
        "政府信息公开条理》": "政府信息公开条例》", "和国信息公开条例": "和国政府信息公开条例",
        "政府公开信息条例": "政府信息公开条例",
      ]
    ),
    KnownName(
      "政府信息公开",
      losing: [2, 3],
      wrongStart: true,
      losesEnd: true,
      doubledAfter: "的了和与及在对为将把由向以按照彻实好强进镇乡县区展施抓织严重视",
      forms: [
        "政府信息开工作": "政府信息公开工作", "政府信息开条例": "政府信息公开条例",
        "政府信息开申请": "政府信息公开申请", "政府信息开指南": "政府信息公开指南",
        "政府信息开目录": "政府信息公开目录", "政府信息开年度": "政府信息公开年度",
        "政府信息开情况": "政府信息公开情况", "政府信息开平台": "政府信息公开平台",
        "《政信息公开条例": "《政府信息公开条例", "和国政信息公开条例": "和国政府信息公开条例",
        "《府信息公开条例": "《政府信息公开条例", "和国府信息公开条例": "和国政府信息公开条例",
        "政府信息信息公开": "政府信息公开", "政府信信息": "政府信息", "政府信息息": "政府信息", "政府住处公开": "政府信息公开",
        "政府信息分开工作": "政府信息公开工作",
        "政府信息分开条例": "政府信息公开条例", "政府信息分开申请": "政府信息公开申请", "政府信息公开开申请": "政府信息公开申请",
        "政府信息公开开工作": "政府信息公开工作",
        "政府信息公开开条例": "政府信息公开条例", "政府信息公开开年度": "政府信息公开年度", "政府信息公开开指南": "政府信息公开指南",
        "政府信息公开开目录": "政府信息公开目录", "政府信息公开开情况": "政府信息公开情况", "政府信息公开开平台": "政府信息公开平台",
        "政府信息公开公作": "政府信息公开工作", "政府信息公开工做": "政府信息公开工作", "政府信息公开中请": "政府信息公开申请",
      ],
      frames: [
        NameFrame("政府信息公开条例", 1, or: "务"), NameFrame("政府信息公开条例", 2),
        NameFrame("政府信息公开条例", 3), NameFrame("政府信息公开条例", 4),
        NameFrame("政府信息公开条例", 5), NameFrame("政府信息公开条例》", 6),
        NameFrame("政府信息公开条例》", 7),
        NameFrame("政府信息公开申请", 1, or: "务法协"), NameFrame("政府信息公开申请", 2),
        NameFrame("政府信息公开申请", 3, or: "用访箱誉"),
        NameFrame("政府信息公开申请", 5, or: "示布告"), NameFrame("政府信息公开工作", 2),
        NameFrame("政府信息公开工作", 3, or: "用访箱誉"), NameFrame("政府信息公开工作", 5, or: "示布告"),
        NameFrame("政府信息公开指南", 5, or: "示布告"), NameFrame("政府信息公开目录", 5, or: "示布告"),
      ]
    ),
    KnownName(
      "国务院",
      .organ,
      doubledAfter: "据照彻行实依按",
      forms: [
        "国务员办公厅": "国务院办公厅", "国院办公厅": "国务院办公厅", "国务办公厅": "国务院办公厅", "国务令第": "国务院令第",
        "国院令第": "国务院令第", "国务院今第": "国务院令第",
      ],
      frames: [
        NameFrame("国务院办公厅", 1), NameFrame("国务院办公厅", 2), NameFrame("国务院办公厅", 3),
        NameFrame("国务院办公厅", 4), NameFrame("国务院办公厅关于", 5, or: "室"),
        NameFrame("国务院办公厅印发", 5, or: "室"), NameFrame("党中央、国务院", 6, or: "卿"),
        NameFrame("落实国务院和", 4, or: "卿"), NameFrame("按照国务院和", 4, or: "卿"),
        NameFrame("信息与政务公开办公室", 9, or: "厅"),
      ]
    ),
    KnownName("国务院办公厅", .organ, losing: [3, 4]),
    KnownName(
      "国务院办公厅政府信息与政务公开办公室",
      .organ,
      anyCharacter: true,
      forms: [
        "政务信息与政府公开办公室": "政府信息与政务公开办公室", "政务信息与政务公开办公室": "政府信息与政务公开办公室",
        "政府信息与政府公开办公室": "政府信息与政务公开办公室", "政务公开与政府信息办公室": "政府信息与政务公开办公室",
      ]
    ),
    KnownName(
      "习近平新时代中国特色社会主义思想",
      anyCharacter: true,
      forms: [
        "习近平新时代中国特色社会主义主义思想": "习近平新时代中国特色社会主义思想",
        "习近平新时代特色社会主义思想": "习近平新时代中国特色社会主义思想",
        "习近平新时代中国特色社会思想": "习近平新时代中国特色社会主义思想",
        "习近平新时代中国社会主义思想": "习近平新时代中国特色社会主义思想",
        "习近平新时代中国特色主义思想": "习近平新时代中国特色社会主义思想",
        "习近平新时代中国中国特色社会主义思想": "习近平新时代中国特色社会主义思想",
        "习近平新时代新时代中国特色社会主义思想": "习近平新时代中国特色社会主义思想",
      ]
    ),
    KnownName("中国特色社会主义", losing: [3, 5, 6]),
    KnownName(
      "习近平",
      doubledAfter: "彻神入以持照循握会领从悟绕行把新到面实于将立落和的",
      forms: ["学习近平": "学习习近平", "刁近平": "习近平"],
      frames: [
        NameFrame("习近平新时代", 1), NameFrame("习近平新时代", 2), NameFrame("习近平总书记", 1),
        NameFrame("习近平总书记", 2), NameFrame("特色社会主义思想", 7, or: "潮考维路"),
        NameFrame("特色社会主义思想", 6, or: "理梦构设"),
      ]
    ),

    // Organs of every report.
    KnownName(
      "人民政府",
      .organ,
      losing: [2],
      wrongStart: true,
      doubledAfter: "镇乡县市区省旗",
      forms: [
        "镇人政府": "镇人民政府", "乡人政府": "乡人民政府", "县人政府": "县人民政府", "市人政府": "市人民政府",
        "区人政府": "区人民政府", "省人政府": "省人民政府", "镇民政府": "镇人民政府", "县民政府": "县人民政府",
        "镇人们政府": "镇人民政府", "乡人们政府": "乡人民政府", "县人们政府": "县人民政府", "市人们政府": "市人民政府",
        "区人们政府": "区人民政府", "真人民政府": "镇人民政府", "具人民政府": "县人民政府",
        "人民府政办公": "人民政府办公", "人民政府办公事": "人民政府办公室", "人民政府办公是": "人民政府办公室", "人民镇府": "人民政府",
        "镇镇人民政府": "镇人民政府",
        "乡乡人民政府": "乡人民政府", "县县人民政府": "县人民政府",
      ],
      frames: [
        NameFrame("人民政府办公室", 2), NameFrame("人民政府办公室", 3, or: "协权"),
      ]
    ),
    KnownName(
      "街道办事处",
      .organ,
      frames: [
        NameFrame("街道办事处", 2), NameFrame("街道办事处", 3),
        NameFrame("街道办事处", 4, or: "员者难慢忙时的快了好人易吗", endsClauses: true),
      ]
    ),
    KnownName(
      "管理委员会",
      .organ,
      forms: ["区管委员会": "区管理委员会", "管理委员委会": "管理委员会", "管理委员员会": "管理委员会", "管理委会": "管理委员会"]
    ),

    // Words of the form.
    KnownName("不予公开", losesEnd: true, doubledAfter: ""),
    KnownName("不予处理", losesEnd: true, doubledAfter: ""), KnownName("予以公开", losesEnd: true),
    KnownName("部分公开", losesEnd: true),
    KnownName(
      "无法提供",
      losesEnd: true,
      frames: [NameFrame("无法提供", 3, or: "出交前升高取名起炼示及醒请速倡货早拔议问案审报")]
    ),
    KnownName("其他处理"), KnownName("主动公开", losesEnd: true),
    KnownName("依申请公开"), KnownName("信息公开申请"), KnownName("行政复议", losesEnd: true),
    KnownName("行政诉讼", losesEnd: true), KnownName("上年结转"), KnownName("结转下年度"), KnownName("本年新收"),
    KnownName(
      "规范性文件",
      wrongStart: true,
      losesEnd: true,
      frames: [
        NameFrame("行政规范性文件", 2), NameFrame("行政规范性文件", 3),
        NameFrame("行政规范性文件", 4, or: "化"), NameFrame("行政规范性文件", 5, or: "条要"),
        NameFrame("行政规范性文件", 6, or: "本书稿字"),
      ]
    ), KnownName("行政处罚"),
    KnownName("行政许可", losesEnd: true),
    KnownName("行政强制"), KnownName("行政事业性收费"), KnownName("信息处理费"), KnownName("继续办理"),
    KnownName(
      "统计期限",
      forms: ["统计其限": "统计期限", "统计期线": "统计期限", "统计期现": "统计期限", "统计斯限": "统计期限", "统计朝限": "统计期限"]
    ),
    KnownName("尚未审结", forms: ["尚未审接": "尚未审结", "尚未申结": "尚未审结"]),
    KnownName("结果纠正", forms: ["结果纠证": "结果纠正", "结果纠整": "结果纠正"]),
    KnownName("结果维持", forms: ["结果维护": "结果维持", "结果维特": "结果维持"]),
    KnownName("直接起诉", forms: ["直接启诉": "直接起诉"]),
    KnownName("社会评议", forms: ["社会平议": "社会评议", "社会评仪": "社会评议"]),
    KnownName(
      "责任追究",
      forms: ["责任追纠": "责任追究", "责任追救": "责任追究", "责任追就": "责任追究", "责任追穷": "责任追究"]
    ),
    KnownName(
      "工作年度报告",
      forms: [
        "工件年度报告": "工作年度报告", "公开工作年年度": "公开工作年度", "公开工作工作年度": "公开工作年度",
        "公开作年度报告": "公开工作年度报告", "公开年度工作报告格式": "公开工作年度报告格式",
        "公开工年度报告": "公开工作年度报告",
      ],
      frames: [
        NameFrame("公开工作年度报告", 2), NameFrame("公开工作年度报告", 3), NameFrame("公开工作年度报告", 4, or: "季月"),
        NameFrame("公开工作年度报告", 5, or: "中终底末"), NameFrame("公开工作年度报告", 6, or: "通公预"),
        NameFrame("公开工作年度报告", 7, or: "表送道"),
      ]
    ),
  ]
}
