import ReportSyntax

extension Rule {
  /// The name of another township, left in text that was copied from its report.
  static let agencyForeign = Rule(
    id: "agency.foreign",
    severity: .warning,
    title: Wording("出现其他乡镇的名称", english: "The name of another township"),
    explanation: Wording(
      "乡镇、街道的报告中写到另一个乡镇、街道，多半是参照别处文稿时忘了改。全文只出现一次，且不是学习、交流、合并等语句时报告；上级、下级和泛指的「乡镇」不报告。",
      english:
        "A township's report that names another township was most likely taken from it. Reported where the name stands once and the sentence is not about exchange or a merger."
    ),
    source: "公文审校惯例；《政府信息公开条例》第六条：及时、准确地公开政府信息",
    check: .prose(reading: .organ, about: .townships) { prose in
      guard prose.says(.townships), let own = prose.agencyName, own.isTownship else { return [] }
      return ForeignNames(prose, own: own).findings()
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
        fixed: agencyExample("信息由清水镇办事处发布。")
      ),
      .accepts(agencyExample("在清水镇形成氛围，推动公开向乡镇延伸，各乡镇、全镇、本镇、城镇、村镇都要落实。")),
      .accepts(agencyExample("加强镇政府信息公开，完善镇党委工作机制，对所辖乡镇开展指导，推进城镇化和乡村振兴。")),
      .accepts(agencyExample("做好审查工作；承担镇政务公开工作。2023年清水镇落实要求，负责镇政府网站维护。修订乡政府信息公开办法，关于调整镇领导小组的通知。")),
      .accepts(agencyExample("赴柳河镇学习考察。与东关街道交流经验。")),
      .accepts(agencyExample("在青山县、白石市和丰收村公开，由县镇两级负责，深入街道、社区宣传。")),
      .accepts("青山县教育局2023年政府信息公开工作年度报告\n一、总体情况\n在柳河镇开展培训。"),
    ]
  )

  private static func agencyExample(_ sentence: String) -> String {
    "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
  }
}

/// Names of townships in the text that are not the report's own.
private struct ForeignNames {
  private let prose: ProseView
  private let own: AgencyName

  init(_ prose: ProseView, own: AgencyName) {
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
    return names.filter { name in names.count { $0.words == name.words } == 1 }.map { name in
      let words = NormalizedText(scalars: name.words).string
      let right = NormalizedText(scalars: own.core.scalars).string
      let place = name.passage.text.byteRange(name.range)
      return Finding.Draft(
        range: place,
        message: Wording(
          "「\(words)」不是\(right)，可能是从别处带来的",
          english: "“\(words)” is not \(right) and may come from another report"
        ),
        suggestion: right,
        fixes: [.replacing(place, by: right, certainty: .preferred)]
      )
    }
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
