import ReportSyntax

/// What ends a list, makes two parts the whole, or tells that there is more than its parts.
extension CountedListReader {
  /// 自2022年开通以来累计1280条, 连同上年结转3件: more than what the list divides.
  func tellsOfOtherTimes(_ clause: Range<Int>) -> Bool {
    text.contains(Words.sinceThen, in: clause)
      || text.match(Words.together, at: clause.lowerBound) != nil
  }

  /// Behind one part alone and a semicolon: 2024年126条, and more than there is in all.
  func isAnotherMatter(_ clause: Range<Int>, beside total: Quantity) -> Bool {
    tellsOfOtherTimes(clause)
      || prose.quantities(in: clause).contains {
        $0.kind == .time && $0.unit.hasPrefix("年")
          || $0.kind == .count && $0.unit == total.unit && $0.value > total.value
      }
  }

  /// Whether two parts are all there can be: 人大建议58件、政协提案73件; 线上2次、线下1次.
  func areBothOfTwo(_ parts: [Quantity], in range: Range<Int>) -> Bool {
    guard parts.count == 2, range.lowerBound <= parts[0].number.lowerBound,
      case let first = between(range.lowerBound, parts[0].number.lowerBound),
      case let second = between(parts[0].range.upperBound, parts[1].number.lowerBound),
      first.count <= 8, second.count <= 10,
      !text.contains(Words.onlySome, in: between(first.lowerBound, second.upperBound))
    else { return false }
    // 文书12份，其中复议答复书5份、诉讼答辩状4份
    if text.contains(Words.cases, in: first),
      !text.contains(Words.disputes, in: between(max(0, range.lowerBound - 20), range.lowerBound))
    {
      return false
    }
    return Words.pairs.contains { one, other in
      text.contains(one, in: first) && text.contains(other, in: second)
        && !text.contains(other, in: first) && !text.contains(one, in: second)
    }
  }

  /// 甲3043条、乙1086条，占98.8%: all of them together are so much of the total, and so not all of it.
  func isShareOfAll(_ parts: [Quantity], of total: Quantity, in clause: Range<Int>) -> Bool {
    guard let share = prose.quantities(in: clause).first(where: { $0.kind == .percentage }),
      share.value < Amount(100), let digits = text.fractionDigits(of: share)
    else { return false }
    let sum = parts.reduce(Amount.zero) { $0 + $1.value }
    return Ratio(sum, total.value).fits(share.value, digits: digits)
  }
}

private enum Words {
  static let sinceThen: Phrases = ["以来", "至今", "历年"]
  /// In front of what was not told of so far.
  static let together: Phrases = ["连同", "加上", "加之", "算上"]
  /// What two parts leave nothing out of.
  static let pairs: [(Phrases, Phrases)] = [
    (["建议"], ["提案"]), (["提案"], ["建议"]), (["复议"], ["诉讼", "应诉"]), (["线上"], ["线下"]), (["线下"], ["线上"]),
    (["自然人", "公民"], ["法人", "其他组织"]), (["专职"], ["兼职"]), (["兼职"], ["专职"]),
  ]
  static let cases: Phrases = ["复议"]
  static let disputes: Phrases = ["争议", "复议诉讼", "复议、", "复议和"]
  /// 主办建议30件、提案20件, 自然人网上申请5件.
  static let onlySome: Phrases = [
    "主办", "协办", "会办", "重点", "牵头", "已", "满意", "解决", "采纳", "网上", "网络", "信函", "当面", "邮寄", "意见", "类",
    "首次", "新增",
  ]
}
