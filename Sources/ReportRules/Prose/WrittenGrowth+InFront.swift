import ReportSyntax

extension WrittenGrowth {
  /// Differences in front of the figure of the year before: 34件，较上年增加14件，上年为21件.
  static func differencesInFront(in passage: Passage, year: Int?) -> [Difference] {
    let text = passage.text
    return triples(of: plainCounts(of: passage)).compactMap { current, difference, previous in
      let first = between(behindBracket(of: current, in: text), difference.number.lowerBound)
      let second = between(difference.range.upperBound, previous.number.lowerBound)
      guard first.count <= 14, (3...12).contains(second.count), text[second.lowerBound] == ",",
        !text.contains(Words.stops, in: first), text.contains(Words.comparison, in: first),
        let isMore = isDifference(first, in: text), isProseStop(text[previous.range.upperBound]),
        case let words = between(second.lowerBound + 1, second.upperBound),
        tellsYearBefore(words, in: passage, year: year), isNothingElse(words, in: passage)
      else { return nil }
      return (current, previous, difference, isMore)
    }
  }

  /// 上年为, 2024年: nothing that would be another matter (上年结转).
  static func isNothingElse(_ words: Range<Int>, in passage: Passage) -> Bool {
    var index = words.lowerBound
    while index < words.upperBound {
      let year = passage.quantities(in: index..<index + 1).first { $0.kind == .time }
      guard let word = year?.range ?? passage.text.match(Words.times, at: index) else {
        return false
      }
      index = word.upperBound
    }
    return true
  }
}

private enum Words {
  static let stops: Phrases = ["。", ";", "、", "(", ")", "其中"]
  static let comparison: Phrases = ["较", "比", "同比", "去年", "上年"]
  static let times: Phrases = [
    "上年度", "上年同期", "上年", "去年同期", "去年", "上一年度", "上一年", "度", "为", "是", "共", "则为",
  ]
}
