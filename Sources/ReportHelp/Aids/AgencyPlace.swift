import ReportRules
import ReportSyntax

/// The name of an organ as it is written in full, and what may be left out of it.
struct AgencyParts {
  let full: String
  /// The places above it, as in 江南县清水镇人民政府; often empty.
  let above: [UInt32]
  /// 清水镇.
  let core: [UInt32]
  /// 人民政府; often empty.
  let ending: [UInt32]
  /// The core, to be looked for.
  let phrases: Phrases

  init(_ full: String) {
    self.full = full
    let scalars = Phrase(full).scalars
    let core = Agency(full).core.scalars
    let ending = AgencyEnding.titles.first { ending in
      scalars.count > ending.count && scalars.suffix(ending.count).elementsEqual(ending)
    }
    let stem = scalars.dropLast(ending?.count ?? 0)
    if !core.isEmpty, stem.suffix(core.count).elementsEqual(core) {
      self.core = core
      above = Array(stem.dropLast(core.count))
      self.ending = ending ?? []
    } else {
      self.core = scalars
      above = []
      self.ending = []
    }
    phrases = Phrases([NormalizedText(scalars: self.core).string])
  }
}

/// Where the organ of a report is named, in full or shorter.
struct AgencyPlace {
  /// Byte offsets into the whole text.
  let range: Range<Int>
  private let own: AgencyParts
  private let hasAbove: Bool
  private let ending: [UInt32]

  /// Another name, as far as this one is written out.
  func renamed(_ new: AgencyParts) -> String {
    let isFull = ending == own.ending && (hasAbove || own.above.isEmpty)
    if isFull { return new.full }
    let above = hasAbove ? new.above : []
    // 清水镇 is called 碧溪镇人民政府 from now on, and so 清水镇人民政府 is not longer than that.
    let newEnding = ending == own.ending ? new.ending : ending
    return NormalizedText(scalars: above + new.core + newEnding).string
  }

  static func all(in text: ProseText, of parts: AgencyParts) -> [AgencyPlace] {
    guard parts.core.count >= 2 else { return [] }
    return text.ranges(of: parts.phrases, in: text.whole).compactMap { range in
      let start = range.lowerBound - parts.above.count
      let hasAbove =
        !parts.above.isEmpty && start >= 0
        && text.scalars[start..<range.lowerBound].elementsEqual(parts.above)
      let ending =
        AgencyEnding.titles.first { ending in
          range.upperBound + ending.count <= text.count
            && text.scalars[range.upperBound..<range.upperBound + ending.count]
              .elementsEqual(ending)
        } ?? []
      if !hasAbove, isPartOfLongerName(range.lowerBound, in: text) { return nil }
      if ending.isEmpty, isOfOtherOrgan(range.upperBound, in: text) { return nil }
      // A short place may be the start of anything: 江 of 江南.
      if parts.core.count < 3, ending != parts.ending { return nil }
      return AgencyPlace(
        range: text.byteRange(
          (hasAbove ? start : range.lowerBound)..<range.upperBound + ending.count
        ),
        own: parts,
        hasAbove: hasAbove,
        ending: ending
      )
    }
  }

  /// 大清水镇, 上清水镇 are other places.
  private static func isPartOfLongerName(_ start: Int, in text: ProseText) -> Bool {
    guard directions.contains(text[start - 1]) else { return false }
    // 以上清水镇…, 之前清水镇…
    return !frontWords.contains(text[start - 2])
  }

  /// 清水镇中心小学, 江南县教育局 have the name in theirs.
  private static func isOfOtherOrgan(_ end: Int, in text: ProseText) -> Bool {
    if text.match(otherBodies, at: end) != nil { return true }
    guard let field = text.match(fields, at: end) else { return false }
    for index in field.upperBound..<min(text.count, field.upperBound + 8) {
      if !isHan(text[index]) { return false }
      if organEndings.contains(text[index]) { return true }
    }
    return false
  }

  private static let directions = Set("大小上下东西南北中前后新老".unicodeScalars.map(\.value))
  private static let frontWords = Set("以之的在".unicodeScalars.map(\.value))
  private static let otherBodies: Phrases = [
    "中心小学", "中心学校", "小学", "中学", "初级中学", "高级中学", "幼儿园", "中心幼儿园", "学校", "卫生院", "中心卫生院", "敬老院",
    "派出所", "司法所", "财政所", "税务所", "供电所", "国土所", "法庭", "税务局", "公安局", "公安分局", "人民法院", "人民检察院",
    "人民代表大会", "人大", "政协", "总工会",
  ]
  /// What departments are responsible for.
  private static let fields: Phrases = [
    "教育", "财政", "公安", "民政", "司法", "人力资源", "自然资源", "生态环境", "住房", "交通", "水利", "农业", "商务", "文化", "卫生",
    "应急", "审计", "市场监", "统计", "医疗", "医保", "信访", "行政审批", "发展和改革", "发展改革", "发改", "工业", "经济", "科技",
    "科学技术", "退役军人", "政务服务", "政务和", "数据", "林业", "城市管理", "城管", "综合行政执法", "气象", "消防", "档案", "乡村振兴",
  ]
  private static let organEndings = Set("局委院所会馆站".unicodeScalars.map(\.value))
}
