import ReportSyntax

/// What a report says about the span of time that its numbers cover: 统计期限自…起至…止.
struct StatedPeriod: Sendable {
  let passage: Passage
  let start: WrittenDate
  let end: WrittenDate
  /// Whether nothing stands between the dates: 2025年1月1日2025年12月31日.
  let lacksLink: Bool

  /// The statements whose both dates can be read, in the order of the text.
  static func all(in prose: ProseView) -> [StatedPeriod] {
    prose.periodPassages(.periods).flatMap { all(in: $0) }
  }

  static func all(in passage: Passage) -> [StatedPeriod] {
    passage.text.ranges(of: announcements, in: passage.text.whole).compactMap {
      StatedPeriod(passage, behind: $0)
    }
  }

  /// The year of both its dates; `nil` where they name two, or none.
  var year: Int? { start.year == (end.year ?? start.year) && !end.hasOddYear ? start.year : nil }

  /// Whether the end lies in front of the start.
  var isReversed: Bool {
    guard let first = start.year, let last = end.year ?? start.year, !end.hasOddYear else {
      return false
    }
    return (last, end.month, end.day ?? 31) < (first, start.month, start.day ?? 1)
  }

  private init?(_ passage: Passage, behind announcement: Range<Int>) {
    let text = passage.text
    // 统计期限为, 统计数据的时间段从, 涵盖了: a few words, but no other clause.
    let limit = min(announcement.upperBound + 10, text.count)
    var start: WrittenDate?
    for index in announcement.upperBound..<max(limit, announcement.upperBound) {
      let isEnd = text[index] != ":" && isProseStop(text[index])
      if isEnd { return nil }
      if let date = WrittenDate(text, at: index, isLenient: true) {
        start = date
        break
      }
    }
    guard let start else { return nil }
    var index = start.range.upperBound
    while index < start.range.upperBound + 5, Self.connects(text[index]) { index += 1 }
    lacksLink = index == start.range.upperBound
    guard let end = WrittenDate(text, at: index, isLenient: true),
      !lacksLink || end.year != nil && start.missing.isEmpty
    else { return nil }
    self.passage = passage
    self.start = start
    self.end = end
  }

  /// Whether a character may stand between the two dates: 起至, 到, —, ～.
  private static func connects(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "起", "始", "至", "到", "—", "–", "―", "-", "~", "～", ",", "─", "止", "于", "截", "终", "开", "结",
      "束":
      true
    default: false
    }
  }

  /// Whether the report says anywhere, in whatever words, which span its numbers cover.
  static func isStated(in prose: ProseView) -> Bool {
    !prose.periodPassages(.periodWords).isEmpty
  }

  /// What announces the span: 统计期限自….
  static let announcements: Phrases = [
    "统计期限", "统计时限", "统计时间", "统计周期", "统计期间", "统计时段", "统计起止时间", "数据时间段", "数据期限", "涵盖",
    "统计区间", "统计期自", "统计期为", "统计期从", "统计数据时间", "统计数据的时间", "统计数据期限", "统计的时间", "数据统计自", "数据统计从",
    "统计数据的期限", "统计数据的时限", "统计的期限", "统计日期", "数据的期限", "数据的时限", "统计起止日期", "统计数据自", "统计数据从", "所列数据自",
    "所列数据从", "统计数据起止", "数据起止时间", "数据起止日期", "数据的起止", "统计数据的起止", "统计数据区间", "数据统计区间", "报告期为", "报告期自",
  ]
  /// What tells of it in whatever words.
  static let statements: Phrases = [
    "统计期", "统计时", "统计周期", "统计起止", "统计范围", "统计口径", "统计截", "所列数据", "数据统计", "统计数据", "时间段",
    "数据期限", "涵盖", "报告期", "数据截", "年1月1日", "年01月01日", "年一月一日",
  ]
}

extension ProseView {
  /// Where a period may be stated: in front of the sections, in section one, at times in section six.
  fileprivate func periodPassages(_ matter: PassageMatters) -> Passages {
    narrative.about(matter).filter { $0.section.isNarrative && $0.section != .problems }
  }
}
