import ReportSyntax

/// Rates beside the two counts that they are made of: 收到留言42条，回复40条，回复率95.2%.
enum RatesOfCounts {
  /// Those that no two counts of their sentence come to; of requests table three has a say in it.
  static func wrong(
    in passage: Passage
  ) -> [(rate: Quantity, part: Quantity, total: Quantity)] {
    let text = passage.text
    return WrittenRate.all(in: passage).compactMap { words, rate in
      let place = rate.number.lowerBound
      guard let verbs = verbs[text.string(words)], !rate.isApproximate, rate.value <= Amount(100),
        let digits = text.fractionDigits(of: rate),
        let sentence = passage.sentence(around: place),
        case let ahead = between(max(sentence.lowerBound, place - farthestCount), place),
        !text.contains(others, in: ahead),
        case let start = (ahead.last { text[$0] == ";" } ?? ahead.lowerBound - 1) + 1,
        case let counts = passage.quantities(in: between(start, place)).filter({
          $0.kind == .count && $0.value > .zero
        }).suffix(12),
        let total = counts.first, counts.allSatisfy({ !$0.isApproximate }),
        text.contains(arrivals, in: between(start, total.number.lowerBound)),
        let part = counts.dropFirst().last(where: { count in
          count.unit == total.unit && count.value <= total.value
            && verbs.contains { text.has($0, endingAt: count.number.lowerBound) }
        }),
        !counts.indices.contains(where: { whole in
          counts.indices.contains {
            $0 != whole
              && Ratio(counts[$0].value, counts[whole].value).fits(rate.value, digits: digits)
          }
        })
      else { return nil }
      return (rate, part, total)
    }
  }

  /// In characters: nobody looks further back for the counts of a rate.
  private static let farthestCount = 200

  /// What is counted above the line of a rate.
  private static let verbs: [String: [Phrase]] = [
    "采纳率": ["采纳", "采纳意见", "采纳建议", "采纳意见建议"], "回复率": ["回复", "答复", "已回复"],
    "答复率": ["答复", "回复", "已答复"], "办结率": ["办结", "已办结"], "满意率": ["满意", "评价满意"],
    "满意度": ["满意", "评价满意"], "办理率": ["办理", "办结"], "处理率": ["处理", "办结"],
    "整改率": ["整改", "完成整改", "已整改"],
  ]
  private static let arrivals: Phrases = [
    "收到", "受理", "办理", "征集", "收集", "接到", "回收", "收回", "接收", "发现", "承接", "转办",
  ]
  /// What may have been carried in from the year before, or tells of more than one matter.
  private static let others: Phrases = ["申请", "上年", "去年", "结转", "按期", "按时", "到期", "基本满意", "部分"]
}
