import ReportSyntax

extension Rule {
  /// H02: the name of another township, left in text that was copied from its report.
  static let agencyForeign = Rule(
    id: "agency.foreign",
    severity: .warning,
    title: Wording("出现其他乡镇的名称", english: "The name of another township"),
    explanation: Wording(
      "乡镇、街道的报告中写到另一个乡镇、街道，多半是参照别处文稿时忘了改。全文只出现一次，且不是学习、交流、合并等语句时报告；上级、下级和泛指的「乡镇」不报告。",
      english:
        "A township's report that names another township was most likely taken from it. Reported where the name stands once and the sentence is not about exchange or a merger."
    ),
    source: "公文审校惯例；国办公开办函〔2021〕30号：年度报告应当内容准确",
    reading: .prose,
    check: { report in
      guard let own = report.agencyName, own.isTownship else { return [] }
      return ForeignNames(report, own: own).findings()
    },
    examples: [
      .reports(agencyExample("努力在⟦南乡镇⟧形成群众积极关心的社会氛围。"), saying: "「南乡镇」不是清水镇"),
      .reports(agencyExample("本报告由⟦柳河镇⟧人民政府编制。"), saying: "「柳河镇」不是清水镇"),
      .reports(agencyExample("信息由⟦东关街道⟧办事处发布。"), saying: "「东关街道」"),
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
  private let report: Report
  private let own: AgencyName

  init(_ report: Report, own: AgencyName) {
    self.report = report
    self.own = own
  }

  private struct Name {
    let words: [UInt32]
    let passage: Passage
    let range: Range<Int>
  }

  func findings() -> [Finding] {
    let names = report.narrative.flatMap(names)
    return names.filter { name in names.count { $0.words == name.words } == 1 }.map { name in
      let words = NormalizedText(scalars: name.words).string
      let right = NormalizedText(scalars: own.core.scalars).string
      let place = name.passage.text.byteRange(name.range)
      return Finding(
        rule: "agency.foreign",
        severity: .warning,
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
    let text = passage.text
    return passage.sentences.flatMap { sentence -> [Name] in
      guard text.contains(Words.levels, in: sentence), !text.contains(Words.dealings, in: sentence)
      else { return [] }
      return text.ranges(of: Words.levels, in: sentence).compactMap { level in
        guard let range = name(endingWith: level, in: sentence, of: text) else { return nil }
        return Name(words: Array(text.scalars[range]), passage: passage, range: range)
      }
    }
  }

  /// The name that ends with 镇, 乡 or 街道: one to three characters behind a plain boundary.
  private func name(
    endingWith level: Range<Int>,
    in sentence: Range<Int>,
    of text: ProseText
  ) -> Range<Int>? {
    guard text.match(Words.notBehind, at: level.upperBound) == nil else { return nil }
    var start = level.lowerBound
    while start > sentence.lowerBound, level.lowerBound - start < 3, isHan(text[start - 1]),
      !Words.boundaries.contains(text[start - 1])
    {
      if Words.neverInNames.contains(text[start - 1]) { return nil }
      start -= 1
    }
    let isBehindPreposition = start > 0 && Words.boundaries.contains(text[start - 1])
    let segment = start..<level.lowerBound
    guard isBehindPreposition, !segment.isEmpty, !isGeneric(segment, level, text),
      !isOwn(start..<level.upperBound, text)
    else { return nil }
    return start..<level.upperBound
  }

  private func isOrgan(behind index: Int, _ text: ProseText) -> Bool {
    text.match(Words.organs, at: index) != nil
  }

  private func isGeneric(_ segment: Range<Int>, _ level: Range<Int>, _ text: ProseText) -> Bool {
    if text.match(Words.generic, at: segment.lowerBound) == segment { return true }
    // 南乡镇 is a name, 所辖乡镇 is not.
    if text[segment.upperBound - 1] == Words.township {
      return segment.count != 2 || !Words.beforeTownship.contains(text[segment.lowerBound])
    }
    return segment.count < 2 && !isOrgan(behind: level.upperBound, text)
  }

  /// Whether the name is the report's own, or the end or the start of it.
  private func isOwn(_ range: Range<Int>, _ text: ProseText) -> Bool {
    let words = Array(text.scalars[range])
    let full = Phrase(own.full).scalars
    if text.has(own.core, endingAt: range.upperBound) { return true }
    let isEnd = own.core.scalars.suffix(words.count).elementsEqual(words)
    let isPart = NormalizedText(scalars: full).contains(NormalizedText(scalars: words))
    return isEnd || isPart
  }
}

private enum Words {
  static let levels: Phrases = ["街道", "镇", "乡"]
  static let township = Phrase("乡").scalars[0]
  /// Behind 镇 or 乡: parts of other words.
  static let notBehind: Phrases = ["化", "村", "镇", "亲", "土", "愁", "贤", "音", "情", "居", "巷"]
  static let organs: Phrases = ["人民政府", "政府", "党委", "党工委", "办事处", "党政", "人大"]
  /// Prepositions of places.
  ///
  /// Behind others, and at the start of a clause, a verb may stand as well: 修订乡政府的办法,
  /// 关于调整镇领导小组.
  static let boundaries = Set("在由到从".unicodeScalars.map(\.value))
  /// Characters of common words that stand in front of 镇 and are part of no name.
  static let neverInNames = Set(
    "推进加强提升开展建设管理发布公服务指导督促组织落实完善健全结合根据通过利用分联系包驻辖属直级所各本我该每两个有多全深入强化及时做好创打造引领带动助力整治乡镇街道领导干部群众部门单位承担负责协配合参召印制定依托借据围绕坚持保障确抓统筹调牵接受挥转报送请交传达宣规范监反馈查看走访解履告知明要求争取支增扩优便惠等的了不无未可能应当须需用向"
      .unicodeScalars.map(\.value)
  ).subtracting([township])
  static let generic: Phrases = [
    "乡", "城", "村", "集", "小城", "特色", "重点", "中心", "试点", "其他", "兄弟", "周边", "邻近", "有关", "相关", "一些",
    "建制", "老城", "古",
    "强", "名", "大", "小", "百强", "文明", "卫生", "生态", "旅游", "街", "社区", "县", "市", "区", "返", "下", "家", "故",
    "回", "入", "水",
    "他", "异", "城乡", "农村",
  ]
  static let beforeTownship = Set("东南西北上下前后大小新老金银龙凤".unicodeScalars.map(\.value))
  /// Sentences that rightly name a neighbour.
  static let dealings: Phrases = [
    "学习", "考察", "交流", "联合", "对口", "借鉴", "观摩", "合并", "撤并", "区划", "划归", "移交", "邻", "结对", "帮扶", "例如",
    "比如", "共建", "兄弟",
    "原",
  ]
}
