import ReportSyntax

/// A rate of things done among things to do, which is 100 % at most: 办结率98%.
///
/// What may well exceed its measure is none: 完成率, 增长率, a share of last year's.
enum WrittenRate {
  /// The percentages with the words for their rate.
  static func all(in passage: Passage) -> [(rate: Range<Int>, percentage: Quantity)] {
    let text = passage.text
    return passage.quantities.compactMap { quantity in
      guard quantity.kind == .percentage,
        text[quantity.number.upperBound] == "%"
      else { return nil }
      let place = quantity.number.lowerBound
      let head = between(max(0, place - 14), place)
      let start =
        (head.last { isProseStop(text[$0]) && text[$0] != ":" } ?? head.lowerBound - 1) + 1
      guard let rate = text.ranges(of: Words.rates, in: between(start, place)).last,
        !text.contains(Words.comparisons, in: between(start, place)),
        isJoint(between(rate.upperBound, place), behind: rate, in: text)
      else { return nil }
      return (rate, quantity)
    }
  }

  /// 办结率95.2%, without 按期 and the like in front: finished ones among all.
  static func ofFinished(in passage: Passage) -> [Quantity] {
    all(in: passage).compactMap { rate, percentage in
      let text = passage.text
      let isPlain = text.string(rate) == "办结率" && isProseStop(text[rate.lowerBound - 1])
      return isPlain && !percentage.isApproximate && percentage.value < Amount(100)
        ? percentage : nil
    }
  }

  /// Whether nothing but 达到, 为 and the like stands between a rate and its number.
  private static func isJoint(_ gap: Range<Int>, behind rate: Range<Int>, in text: ProseText)
    -> Bool
  {
    if text.has(Words.share, endingAt: rate.upperBound) { return gap.count <= 8 }
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard let joint = text.match(Words.joints, at: index) else { return false }
      index = joint.upperBound
    }
    return true
  }
}

private enum Words {
  static let rates: Phrases = [
    "办结率", "答复率", "回复率", "办理率", "公开率", "覆盖率", "满意率", "满意度", "及时率", "准确率", "合格率", "规范率", "响应率",
    "电子化率", "知晓率", "参与率", "参训率", "到位率", "按时率", "按期率", "达标率", "普及率", "受理率", "签收率", "反馈率", "处理率",
    "胜诉率", "维持率", "纠错率", "办复率", "审查率", "归档率", "合规率", "好评率", "正确率", "有效率", "按时办结比例", "占比", "占",
    "履约率", "整改率", "采纳率", "解读率", "审核率", "发布率", "更新率", "回收率", "解决率", "化解率",
  ]
  static let share: Phrase = "占"
  static let joints: Phrases = [
    "达到", "达", "为", "是", "均", "都", "高达", "约", "了", "保持在", "保持", "在", "实现", ":", "(", "超过", "超", "已",
    "近",
  ]
  /// Last year's, or what was planned, may well be exceeded.
  static let comparisons: Phrases = [
    "去年", "上年", "同期", "计划", "任务", "目标", "指标", "完成", "增长", "提高", "提升", "增幅", "比例为去", "上一年",
  ]
}
