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
      guard let verbs = verbs(of: text.string(words)), !rate.isApproximate,
        rate.value <= Amount(100),
        let digits = text.fractionDigits(of: rate),
        let sentence = passage.sentence(around: place),
        case let ahead = between(max(sentence.lowerBound, place - farthestCount), place),
        !text.contains(others, in: ahead),
        case let start = (ahead.last { text[$0] == ";" } ?? ahead.lowerBound - 1) + 1,
        case let counts = passage.quantities(in: between(start, place)).filter({
          $0.kind == .count && $0.value > .zero
        }).suffix(12),
        let total = counts.first, counts.allSatisfy({ !$0.isApproximate }),
        text.contains(arrivals, in: between(start, total.number.lowerBound)) || counts.count == 2,
        let part = counts.dropFirst().last(where: { count in
          count.unit == total.unit && count.value <= total.value
            && verbs.contains { text.has($0, endingAt: count.number.lowerBound) }
        }),
        !counts.indices.contains(where: { whole in
          counts.indices.contains {
            $0 != whole
              && Ratio(counts[$0].value, counts[whole].value).fits(rate.value, digits: digits)
          }
        }),
        !someSum(of: counts.dropFirst(), in: total, fits: rate, digits)
      else { return nil }
      return (rate, part, total)
    }
  }

  /// 排查隐患56处，立行立改50处，限期整改6处，整改率100%: whether counts behind a total come to a rate together.
  private static func someSum(
    of counts: ArraySlice<Quantity>,
    in total: Quantity,
    fits rate: Quantity,
    _ digits: Int
  ) -> Bool {
    let parts = counts.filter { $0.unit == total.unit && $0.value <= total.value }.map(\.value)
    return CountedList.sums(ofSome: parts).contains {
      $0 > .zero && Ratio($0, total.value).fits(rate.value, digits: digits)
    }
  }

  /// In characters: nobody looks further back for the counts of a rate.
  private static let farthestCount = 200

  /// What is counted above the line of a rate.
  ///
  /// `nil` where the words are no rate of deeds: 占比.
  private static func verbs(of rate: String) -> [Phrase]? {
    if let known = verbsOfRates[rate] { return known }
    guard rate.count == 3, rate.hasSuffix("率"), !ratesOfOthers.contains(rate) else { return nil }
    let deed = String(rate.dropLast())
    return [Phrase(deed), Phrase("已" + deed), Phrase("共" + deed)]
  }

  /// What is measured by other things than counts of deeds, or of deeds in time.
  private static let ratesOfOthers: Set<String> = [
    "公开率", "覆盖率", "及时率", "准确率", "规范率", "到位率", "按时率", "按期率", "普及率", "知晓率", "响应率", "更新率", "解读率",
    "胜诉率", "维持率", "纠错率", "归档率", "发布率",
  ]

  private static let verbsOfRates: [String: [Phrase]] = [
    "采纳率": ["采纳", "采纳意见", "采纳建议", "采纳意见建议"], "回复率": ["回复", "答复", "已回复"],
    "答复率": ["答复", "回复", "已答复"], "办结率": ["办结", "已办结"], "满意率": ["满意", "评价满意"],
    "满意度": ["满意", "评价满意"], "办理率": ["办理", "办结"], "处理率": ["处理", "办结"],
    "整改率": ["整改", "完成整改", "已整改"], "回收率": ["回收", "收回", "有效回收", "实际收回", "实收"],
    "办复率": ["办复", "答复", "办结"], "参训率": ["参训", "参加", "参加培训", "实到"],
  ]
  private static let arrivals: Phrases = [
    "收到", "受理", "办理", "征集", "收集", "接到", "回收", "收回", "接收", "发现", "承接", "转办", "发放", "发出", "印发",
    "承办", "回应", "处置", "排查", "交办",
  ]
  /// What may have been carried in from the year before, or tells of more than one matter.
  private static let others: Phrases = ["申请", "上年", "去年", "结转", "按期", "按时", "到期", "基本满意", "部分"]
}
