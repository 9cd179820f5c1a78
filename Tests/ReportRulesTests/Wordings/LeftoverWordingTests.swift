import ReportRules
import ReportTestSupport
import StatutoryForms
import Testing

/// What offices leave unfinished, in passing, and what only looks like it.
@Suite struct LeftoverWordingTests {
  @Test(arguments: [
    ("placeholder.empty", "开展业务培训场，组织评议1次。", 1), ("placeholder.empty", "举办讲座期，参加46人次。", 1),
    ("placeholder.empty", "社会评议 次，没有追责。", 1),
    ("placeholder.empty", "设政务公开专区个，终端1台。", 1), ("placeholder.empty", "建成业务培训场，组织评议1次。", 0),
    ("placeholder.empty", "组织学员进入培训场，评议1次。", 0), ("placeholder.template", "没有发生责任追究（需核实）。", 1),
    ("placeholder.template", "附件：（待上传）。", 1), ("placeholder.template", "某镇没有收取信息处理费。", 1),
    ("placeholder.template", "以某镇为例，某村群众反映问题，内容需核实。", 0), ("text.doubled", "街道街道专栏设9个栏目。", 1),
    ("placeholder.empty", "发布政策解读材料 篇，回应关切3次。", 1), ("placeholder.empty", "公开材料条理清楚。", 0),
    ("placeholder.empty", "设政务公开专区 处，定期更新。", 1), ("placeholder.empty", "设政务公开专区 处处方便。", 0),
    ("placeholder.empty", "建立提醒制度，全年提醒 次；印发范本。", 1),
    ("placeholder.empty", "社会评议满意率 %，参训人员 人次。", 2), ("placeholder.empty", "关停新媒体  个；满意率 96%。", 1),
    ("placeholder.template", "培训65人次（由便民服务中心提供，待核）。", 1),
    ("placeholder.template", "（请办公室补充）全年审核24件。", 1),
    ("placeholder.template", "（此段由司法所提供）定期清理。", 1),
    ("placeholder.template", "（请扫描二维码填写问卷）接受评议（不超过3个工作日）。", 0),
    ("placeholder.template", "存在的问题（不超过500字）：更新慢。", 1),
    ("text.doubled", "公开为常态、不公开为列外，保密审察，业务培讯。", 3),
    ("placeholder.empty", "新媒体由58个整合为个；专区设2个。", 1),
    ("placeholder.empty", "由58个整合为个性化专栏，调整为条块结合。", 0),
    ("placeholder.empty", "群众满意度__%。", 1), ("placeholder.empty", "群众满意度__90%__。", 0),
    ("placeholder.empty", "设查阅点，接待群众**人次。", 1), ("placeholder.empty", "接待**群众65**人次。", 0),
    ("placeholder.empty", "（二）依申请公开情况。略。", 1), ("placeholder.empty", "战略、略有增加，简略。", 0),
    ("placeholder.template", "新收申请12件（此数据与表格核对）。", 1),
    ("placeholder.template", "存在的问题（至少写两条）：更新慢。", 1),
    ("placeholder.template", "每月核对一次（与台账逐条核对），公开栏至少两块。", 0),
    ("text.doubled", "清水街道街道办设9个栏目。", 0), ("text.doubled", "群众群众意见已经采纳。", 1),
  ])
  func isToldSoOften(_ rule: String, sentence: String, count: Int) {
    let text = "清水镇2025年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
    #expect(findings(of: rule, in: text).count == count)
  }

  /// A line that announces measures tells what stands below, in whatever words.
  @Test(arguments: [
    ("（一）主要问题\n解读形式单一，短视频和图解较少，群众不爱看，点击量不高。\n（二）改进情况\n制作图解6幅、短视频2个。", 0),
    ("（一）主要问题\n解读形式单一，短视频和图解较少，群众不爱看，点击量不高，反映平平。", 1),
  ])
  func aLabelTellsWhatStandsBelow(_ section: String, count: Int) {
    let text = "五、存在的主要问题及改进情况\n\(section)"
    #expect(findings(of: "section.thin", in: text).count == count)
  }

  /// Where one paragraph has none and the table as many as the other, or neither, that is said once.
  @Test func whatTableThreeTellsIsNoContradiction() {
    let text = """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      全年未收到政府信息公开申请。
      三、收到和处理政府信息公开申请情况
      街道新收申请3件，办理情况如下。
      一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
      二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
      """
    #expect(findings(of: "narrative.requests", in: MarkedText(text).text).count == 1)
    #expect(findings(of: "narrative.contradiction", in: MarkedText(text).text).isEmpty)
  }
}
