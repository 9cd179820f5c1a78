import ReportSyntax
import StatutoryForms

extension Rule {
  /// The name of another organ, left in text that was copied from its report.
  static let agencyForeign = Rule(
    id: "agency.foreign",
    severity: .warning,
    milder: [.information],
    title: Wording("出现其他机关的名称", english: "The name of another organ"),
    explanation: Wording(
      "报告中以别的乡镇、县区、部门的身份说话，多半是参照别处文稿时忘了改：句首或「…人民政府」处出现别的地名，乡镇报告写「我局」，部门报告写「我镇」，街道报告写「镇政府」，县里的报告写「区委、区政府」。学习、交流、合并、合作等语句，上级、下级、发布渠道、引号和书名号之内以及泛指的「乡镇」不报告；可能是上级市的作提醒。",
      english:
        "A report that speaks as another organ was most likely taken from its report: another place at the start of a clause or with 人民政府, 我局 in a town's report, 我镇 in a department's, 镇政府 in a subdistrict's, 区委、区政府 below a county. Sentences on exchange, mergers and cooperation, superiors, subordinates, sites, quotations and generic words are left alone; a city that may be the superior one is information."
    ),
    source: "公文审校惯例；《政府信息公开条例》第六条：及时、准确地公开政府信息",
    check: .prose(reading: .organ, about: [.townships, .mentions, .organs]) { prose in
      guard let own = prose.agency else { return [] }
      let townships =
        own.isTownship && prose.says(.townships) ? ForeignNames(prose, own: own).findings() : []
      return townships + ForeignOrgans(prose, own).findings
    },
    examples: [
      .reports(
        agencyExample("努力在⟦南乡镇⟧形成群众积极关心的社会氛围。"),
        saying: "「南乡镇」不是清水镇",
        fixed: agencyExample("努力在清水镇形成群众积极关心的社会氛围。")
      ),
      .reports(
        agencyExample("本报告由⟦柳河镇⟧人民政府编制。"),
        saying: "「柳河镇」不是清水镇",
        fixed: agencyExample("本报告由清水镇人民政府编制。")
      ),
      .reports(
        agencyExample("按照⟦柳河镇⟧人民政府统一部署，建好专区。"),
        saying: "「柳河镇」",
        fixed: agencyExample("按照清水镇人民政府统一部署，建好专区。")
      ),
      .reports(
        agencyExample("信息由⟦东关街道⟧办事处发布。"),
        saying: "「东关街道」",
        fixed: agencyExample("信息由清水镇人民政府发布。")
      ),
      .accepts(agencyExample("在清水镇形成氛围，推动公开向乡镇延伸，各乡镇、全镇、本镇、城镇、村镇都要落实。")),
      .accepts(agencyExample("加强镇政府信息公开，完善镇党委工作机制，对所辖乡镇开展指导，推进城镇化和乡村振兴。")),
      .accepts(agencyExample("做好审查工作；承担镇政务公开工作。2023年清水镇落实要求，负责镇政府网站维护。修订乡政府信息公开办法，关于调整镇领导小组的通知。")),
      .accepts(agencyExample("赴柳河镇学习考察。与东关街道交流经验。")),
      .accepts(agencyExample("在青山县、白石市和丰收村公开，由县镇两级负责，深入街道、社区宣传。")),
      .reports(
        agencyExample("⟦永安镇⟧未产生信息处理费，⟦永安镇⟧纪委严格监督。⟦我中心⟧做好工作。"),
        saying: "「永安镇」不是清水镇",
        fixed: agencyExample("清水镇未产生信息处理费，永安镇纪委严格监督。我中心做好工作。")
      ),
      .reports(
        agencyExample("⟦永安镇⟧严格落实审核制度。如有疑问，请与⟦柳河镇⟧人民政府办公室联系。"),
        saying: "「永安镇」不是清水镇",
        fixed: agencyExample("清水镇严格落实审核制度。如有疑问，请与柳河镇人民政府办公室联系。")
      ),
      .accepts(
        agencyExample("今年镇党委高度重视。目前镇政府严格落实。为此镇政府认真研究。工作中镇党委积极推动。年初镇政府制定了方案。此外联合镇党委积极推进。")
      ),
      .accepts(countyExample("今年县政府高度重视。其中县政府办公室办理42件。期间县人民政府扎实推进。年初县政府制定方案。")),
      .reports(
        agencyExample("中共⟦石门镇⟧党委、政府坚持公开。⟦三合镇⟧在县委、县政府领导下开展工作。"),
        saying: "「石门镇」不是清水镇",
        fixed: agencyExample("中共清水镇党委、政府坚持公开。三合镇在县委、县政府领导下开展工作。")
      ),
      .reports(
        agencyExample("⟦双河镇⟧2024年主动公开信息3条，2023年度⟦永安镇⟧政府信息公开工作有序开展，请联系⟦石门镇⟧党政办公室（电话：0550-1234567）。"),
        saying: "「双河镇」不是清水镇",
        fixed: agencyExample("清水镇2024年主动公开信息3条，2023年度永安镇政府信息公开工作有序开展，请联系石门镇党政办公室（电话：0550-1234567）。")
      ),
      .accepts(agencyExample("2023年全镇政府信息公开工作有序开展，2023年镇政府信息公开工作要点，基层镇政府信息公开工作。")),
      .accepts(agencyExample("千年古镇积极打造名片。赴永安镇认真学习。永安镇、柳河镇等周边乡镇，试点街道严格落实。联合永安镇人民政府发布。")),
      .reports(
        agencyExample("⟦我局⟧严格落实审核制度，⟦我乡⟧公开信息3条。"),
        saying: "「我局」不像是清水镇的自称",
        fixed: agencyExample("我镇严格落实审核制度，我乡公开信息3条。")
      ),
      .accepts(agencyExample("着眼工作全局，打破自我局限，营造基本局面，向我县汇报，我乡镇干部，宣传“我局”一词。")),
      .reports(
        bureauExample("⟦我镇⟧严格落实审核制度。⟦永河县⟧教育局公开信息3条。"),
        saying: "「我镇」不像是清水县教育局的自称",
        fixed: bureauExample("我局严格落实审核制度。永河县教育局公开信息3条。")
      ),
      .reports(
        "清水县教育局2023年政府信息公开工作年度报告\n现公布⟦清水县财政局⟧2023年政府信息公开工作年度报告。\n一、总体情况\n公开信息3条。",
        saying: "「清水县财政局」不是清水县教育局",
        fixed: "清水县教育局2023年政府信息公开工作年度报告\n现公布清水县教育局2023年政府信息公开工作年度报告。\n一、总体情况\n公开信息3条。"
      ),
      .accepts(
        "清水县教育局2023年政府信息公开工作年度报告\n现公布县教育局2023年政府信息公开工作年度报告，体例参照《清水县财政局政府信息公开工作年度报告》。\n一、总体情况\n公开信息3条。"
      ),
      .reports(
        agencyExample("⟦双河镇⟧明确专人负责。针对上述问题，青山县⟦双河镇⟧采取措施。"),
        saying: "「双河镇」不是清水镇",
        fixed: agencyExample("清水镇明确专人负责。针对上述问题，青山县双河镇采取措施。")
      ),
      .reports(
        bureauExample("清水县⟦财政局⟧严格落实审核制度。"),
        saying: "「财政局」不是教育局",
        fixed: bureauExample("清水县教育局严格落实审核制度。")
      ),
      .accepts(bureauExample("清水县教育局认真落实要求。清水县财政局、清水县教体局认真配合。清水县财政局公布预算。")),
      .accepts(bureauExample("我局会同县财政局、永河市教育局开展培训，赴永河县教育局学习，按照省教育厅、清水县人民政府要求，我县各学校。")),
      .reports(
        countyExample("⟦青山县⟧人民政府严格落实审核制度。"),
        saying: "「青山县」不是清水县",
        fixed: countyExample("清水县人民政府严格落实审核制度。")
      ),
      .accepts(
        countyExample("按照永河市人民政府要求，在青山县人民政府网站发布，与青山县政府签订合作协议，学习青山县人民政府做法，各县区人民政府、试点县人民政府。")
      ),
      .reports(
        "清水市人民政府2023年政府信息公开工作年度报告\n一、总体情况\n为方便查找⟦永河市⟧政府依法公开的信息。",
        saying: "「永河市」不是清水市",
        fixed: "清水市人民政府2023年政府信息公开工作年度报告\n一、总体情况\n为方便查找清水市政府依法公开的信息。"
      ),
      .accepts("青山县教育局2023年政府信息公开工作年度报告\n一、总体情况\n在柳河镇开展培训。"),
    ]
  )

  private static func bureauExample(_ sentence: String) -> String {
    "清水县教育局2023年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
  }

  private static func countyExample(_ sentence: String) -> String {
    "清水县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
  }

  private static func agencyExample(_ sentence: String) -> String {
    "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
  }
}

/// Names of townships in the text that are not the report's own.
private struct ForeignNames {
  private let prose: ProseView
  private let own: Agency

  init(_ prose: ProseView, own: Agency) {
    self.prose = prose
    self.own = own
  }

  private struct Name {
    let words: [UInt32]
    let passage: Passage
    let range: Range<Int>
  }

  func findings() -> [Finding.Draft] {
    let names = prose.narrative.about(.townships).flatMap(names)
    var counts: [[UInt32]: Int] = [:]
    for name in names { counts[name.words, default: 0] += 1 }
    return names.filter { counts[$0.words, default: 0] <= 2 }.map { name in
      let words = NormalizedText(scalars: name.words).string
      let right = NormalizedText(scalars: own.core.scalars).string
      let text = name.passage.text
      let place = text.byteRange(name.range)
      let (edited, replacement) = repair(name, right)
      return Finding.Draft(
        range: place,
        message: Wording(
          "「\(words)」不是\(right)，可能是从别处带来的；如是，请改为本机关的名称",
          english: "“\(words)” is not \(right) and may come from another report"
        ),
        suggestion: right,
        fixes: [.replacing(text.byteRange(edited), by: replacement, certainty: .preferred)]
      )
    }
  }

  /// 东关街道办事处 becomes 清水镇人民政府: towns have no 办事处, and subdistricts no 政府.
  private func repair(_ name: Name, _ right: String) -> (Range<Int>, String) {
    let text = name.passage.text
    let (wrong, fitting): (Phrase, String) =
      own.kind == .subdistrict ? ("人民政府", "办事处") : ("办事处", "人民政府")
    guard text.has(wrong, at: name.range.upperBound) else { return (name.range, right) }
    return (
      name.range.lowerBound..<name.range.upperBound + wrong.scalars.count, right + fitting
    )
  }

  private func names(in passage: Passage) -> [Name] {
    passage.facts.townships.filter { !isOwn($0, passage.text) }.map {
      Name(words: Array(passage.text.scalars[$0]), passage: passage, range: $0)
    }
  }

  /// Whether the name is the report's own, or the end or the start of it.
  private func isOwn(_ range: Range<Int>, _ text: ProseText) -> Bool {
    let words = Array(text.scalars[range])
    if text.has(own.core, endingAt: range.upperBound) { return true }
    let isEnd = own.core.scalars.suffix(words.count).elementsEqual(words)
    return isEnd || own.isNamed(by: words)
  }
}
