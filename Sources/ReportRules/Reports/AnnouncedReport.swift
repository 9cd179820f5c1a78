import ReportSyntax

/// Whose report it is and for which year, as a sentence in front of the sections presents it: 现公布清水镇2025年政府信息公开工作年度报告.
///
/// Web pages have the title in a place of their own, so that a text copied from one begins behind it.
struct AnnouncedReport {
  /// The name of the organ; `nil` for 本机关 and where none stands there.
  let agency: String?
  let year: Int

  /// - Returns: `nil` where a line presents no report of one year.
  init?(_ words: NormalizedText) {
    let scalars = words.scalars
    guard words.contains(Self.matter) else { return nil }
    for verb in Self.verbs {
      guard let found = words.firstIndex(of: verb) else { continue }
      let start = found + verb.scalars.count
      let rest = NormalizedText(scalars: Array(scalars[start...].prefix(Self.reach)))
      guard let matter = rest.firstIndex(of: Self.matter),
        case let behind = rest.dropping(matter + Self.matter.scalars.count),
        Self.kinds.contains(where: { behind.hasPrefix($0) }),
        !rest.scalars[..<matter].contains(where: Self.isStop),
        case let subject = ReportSubject(name: rest.string), let year = subject.year
      else { continue }
      self.year = year
      let name = subject.agency ?? Self.subject(in: scalars[..<found])
      agency = name.flatMap { Self.own.contains($0.prefix(1)) ? nil : $0 }
      return
    }
    return nil
  }

  /// 清水县财政局编制了2025年…: who stands in front of the verb, behind the last stop.
  private static func subject(in words: ArraySlice<UInt32>) -> String? {
    let start = words.lastIndex(where: isStop).map { $0 + 1 } ?? words.startIndex
    let clause = words[start...]
    return ReportSubject(name: NormalizedText(scalars: Array(clause)).string).agency
  }

  /// How many characters may stand between the verb and the end of the name, at most.
  private static let reach = 56
  private static let matter = NormalizedText("政府信息公开")
  private static let verbs = ["现公布", "现发布", "特公布", "现将", "公布", "发布", "编制形成了", "编制形成", "编制了", "编制"]
    .map {
      NormalizedText($0)
    }
  private static let kinds = ["工作年度报告", "年度报告", "工作报告", "工作年报", "年报"].map { NormalizedText($0) }
  private static let own: Set<Substring> = ["本", "我", "各", "全"]

  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "。", ",", ";", "!", "?": true
    default: false
    }
  }
}
