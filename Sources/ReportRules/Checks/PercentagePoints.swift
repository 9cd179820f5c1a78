import ReportSyntax
import StatutoryForms

/// A difference of two rates that both stand in the text: 办结率92.3%，较上年的88.1%提高4.2个百分点.
enum PercentagePoints {
  static func findings(in passage: Passage) -> [Finding.Draft] {
    let text = passage.text
    let quantities = passage.quantities.filter { $0.kind == .percentage }
    return quantities.indices.dropFirst(2).compactMap { index in
      let (first, second, points) = (
        quantities[index - 2], quantities[index - 1], quantities[index]
      )
      guard isRate(first, in: text), isRate(second, in: text),
        text.match(Words.points, at: points.number.upperBound) != nil, !points.isApproximate,
        case let middle = between(first.range.upperBound, second.number.lowerBound),
        case let ahead = between(second.range.upperBound, points.number.lowerBound),
        middle.count <= 14, ahead.count <= 8, !text.contains(Words.stops, in: middle),
        !text.contains(Words.stops, in: ahead),
        let isMore = direction(ahead, in: text),
        let (before, now) = order(first, second, middle, in: text),
        let digits = [first, second, points].map({ text.fractionDigits(of: $0) ?? 4 }).min()
      else { return nil }
      let gap = now > before ? now - before : before - now
      let isRight = now == before || (now > before) == isMore
      let slack = Amount(tenThousandths: digits == 0 ? 10_000 : digits == 1 ? 1_000 : 100)
      guard !isRight || gap > points.value + slack || points.value > gap + slack else { return nil }
      return Finding.Draft(
        range: text.byteRange(points.range),
        message: Wording(
          "\(before.text)% 到 \(now.text)% \(now > before ? "提高" : "下降") \(gap.text) 个百分点，正文写\(isMore ? "提高" : "下降") \(points.value.text) 个",
          english:
            "From \(before.text)% to \(now.text)% is \(gap.text) points \(now > before ? "more" : "less"), not \(points.value.text) \(isMore ? "more" : "less")"
        ),
        related: [first, second].map {
          Finding.Related(
            range: text.byteRange($0.range),
            message: Wording("比率", english: "The rate")
          )
        },
        fixes: isRight
          ? [.replacing(text.byteRange(points.number), by: gap.text, certainty: .choice)] : []
      )
    }
  }

  private static func isRate(_ quantity: Quantity, in text: ProseText) -> Bool {
    quantity.kind == .percentage && quantity.unit == "%" && !quantity.isApproximate
      && text[quantity.number.upperBound] == "%"
  }

  /// Whether the words in front of the points say that it became more.
  private static func direction(_ ahead: Range<Int>, in text: ProseText) -> Bool? {
    let (isMore, isLess) = (
      text.contains(Words.more, in: ahead), text.contains(Words.less, in: ahead)
    )
    return isMore == isLess ? nil : isMore
  }

  /// The rates in the order of time: 由A上升到B, A，较上年的B.
  private static func order(
    _ first: Quantity,
    _ second: Quantity,
    _ middle: Range<Int>,
    in text: ProseText
  ) -> (before: Amount, now: Amount)? {
    let head = between(max(0, first.number.lowerBound - 12), first.number.lowerBound)
    if text.contains(Words.upTo, in: middle), text.contains(Words.from, in: head) {
      return (first.value, second.value)
    }
    // 公众号占45%，网站占比较上年的60%下降……: the second is that of something else.
    let start = middle.lowerBound + (text[middle.lowerBound] == "," ? 1 : 0)
    return text.match(Words.yearBefore, at: start) != nil ? (second.value, first.value) : nil
  }
}

private enum Words {
  static let points: Phrases = ["个百分点", "百分点"]
  static let stops: Phrases = ["。", ";", "、", "其中"]
  static let more: Phrases = ["提高", "上升", "增长", "增加", "提升"]
  static let less: Phrases = ["下降", "降低", "减少", "回落"]
  static let from: Phrases = ["由", "从"]
  static let upTo: Phrases = ["到", "至", "为"]
  static let yearBefore: Phrases = ["较上年", "比上年", "较去年", "比去年", "上年同期", "去年同期", "较上一年", "比上一年"]
}
