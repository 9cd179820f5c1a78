import ReportSyntax

/// The organ whose report a sentence in front of the sections says this to be: 现公布青山县林业局2025年政府信息公开工作年度报告.
enum NamedReport {
  /// The names of organs in front of, or behind, the year of a report's name; none of titles in marks.
  static func organs(in passage: Passage) -> [Range<Int>] {
    guard passage.section == nil, passage.kind == .paragraph else { return [] }
    let text = passage.text
    return text.ranges(of: Words.reports, in: text.whole).compactMap { report in
      var end = report.lowerBound
      if let year = startOfYear(endingAt: end, in: text) { end = year }
      let start = startOfName(endingAt: end, in: text)
      guard start < end, text[start - 1] != "《", text.match(Words.generic, at: start) == nil,
        Words.organs.contains(where: { text.has($0, endingAt: end) }),
        (4...24).contains(end - start)
      else { return nil }
      return start..<end
    }
  }

  /// Where 2025年 or 2025年度 starts that ends at an index; `nil` for anything else.
  private static func startOfYear(endingAt end: Int, in text: ProseText) -> Int? {
    var place = end
    if text.has("度", endingAt: place) { place -= 1 }
    guard text.has("年", endingAt: place), place >= 5,
      (place - 5..<place - 1).allSatisfy({ isDigit(text[$0]) })
    else { return nil }
    return place - 5
  }

  /// Behind the verb, the mark or the year in front of a name.
  private static func startOfName(endingAt end: Int, in text: ProseText) -> Int {
    var start = end
    while start > 0, end - start < 24, isHan(text[start - 1]) { start -= 1 }
    if text.has("年度", at: start) { start += 2 }
    if text.has("年", at: start) { start += 1 }
    return text.ranges(of: Words.verbs, in: between(start, end)).last?.upperBound ?? start
  }
}

private enum Words {
  static let reports: Phrases = ["政府信息公开工作年度报告", "政府信息公开年度报告"]
  static let verbs: Phrases = [
    "公布", "发布", "编制", "编写", "撰写", "形成", "现将", "特将", "将", "为", "了", "是", "关于",
  ]
  static let organs: [Phrase] = [
    "局", "委员会", "中心",
  ]
  static let generic: Phrases = ["我", "本", "全", "各", "其", "该"]
}
