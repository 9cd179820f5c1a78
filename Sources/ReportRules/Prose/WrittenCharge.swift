import ReportSyntax

/// What a sentence says was taken in 行政事业性收费 in the year, as table two counts it.
struct WrittenCharge {
  /// The number with its unit, or the words for nothing: characters of the passage.
  let place: Range<Int>
  /// In 万元, and half of what its last digit counts.
  let amount: Amount
  let slack: Amount

  static func all(in passage: Passage, year: Int?) -> [WrittenCharge] {
    guard passage.facts.matters.contains(.feeWords), passage.section != .problems else { return [] }
    let text = passage.text
    return passage.sentences.compactMap { sentence in
      guard let name = text.firstRange(of: Words.name, in: sentence),
        !passage.namesOtherYear(than: year, in: sentence),
        !text.contains(Words.others, in: sentence)
      else { return nil }
      // 未收取信息处理费等行政事业性收费, but not 收取信息处理费0元，行政事业性收费15.8万元.
      if text.contains(Words.fees, in: sentence) {
        let ahead = between(sentence.lowerBound, name.lowerBound)
        guard let mark = ahead.last(where: { isProseStop(text[$0]) }),
          !text.contains(Words.fees, in: between(mark, sentence.upperBound)),
          !passage.quantities(in: between(name.upperBound, sentence.upperBound)).isEmpty
        else { return nil }
      } else if let none = nothing(name, in: text) {
        return none
      }
      let behind = between(name.upperBound, sentence.upperBound)
      let amounts = passage.quantities(in: behind).filter {
        $0.kind == .count && !$0.isApproximate && Words.units.contains($0.unit)
      }
      guard amounts.count == 1, let quantity = amounts.first,
        isTold(between(name.upperBound, quantity.number.lowerBound), in: text)
      else { return nil }
      return WrittenCharge(quantity, in: text)
    }
  }

  /// Whether nothing but 共计 and the like stands between, or a clause that says 全年收费.
  private static func isTold(_ words: Range<Int>, in text: ProseText) -> Bool {
    if words.contains(where: { isProseStop(text[$0]) || text[$0] == "、" }) {
      return Words.ofTheYear.contains { text.has($0, endingAt: words.upperBound) }
    }
    return text.isMade(of: Words.fillers, in: words)
  }

  /// 未收取行政事业性收费.
  private static func nothing(_ name: Range<Int>, in text: ProseText) -> WrittenCharge? {
    let end = text.match(Words.nouns, at: name.upperBound)?.upperBound ?? name.upperBound
    guard endsClause(text[end]),
      let words = Words.nothing.first(where: { text.has($0, endingAt: name.lowerBound) })
    else { return nil }
    return WrittenCharge(place: name.lowerBound - words.scalars.count..<name.upperBound)
  }

  private init(place: Range<Int>) {
    self.place = place
    (amount, slack) = (.zero, .zero)
  }

  private init?(_ quantity: Quantity, in text: ProseText) {
    guard let digits = text.fractionDigits(of: quantity) else { return nil }
    let unit = (0..<digits).reduce(10_000) { unit, _ in unit / 10 }
    place = quantity.range
    switch quantity.unit {
    case "万元":
      amount = quantity.value
      slack = Amount(tenThousandths: unit / 2)
    case "元":
      amount = Amount(tenThousandths: quantity.value.tenThousandths / 10_000)
      slack = Amount(tenThousandths: 1)
    default: return nil
    }
  }

  private enum Words {
    static let name: Phrases = ["行政事业性收费"]
    static let units: Set<String> = ["万元", "元", "亿元"]
    static let fillers: Phrases = [
      "共计", "合计", "总计", "累计", "共", "总额", "总金额", "金额", "收入", "为", "达", "是", "计", "本年", "全年", "年度",
      "约",
      ":",
    ]
    static let nothing: [Phrase] = [
      "未收取", "没有收取", "未征收", "没有征收", "不收取", "未发生", "没有发生", "无", "没有",
    ]
    /// Behind what there was none of.
    static let nouns: Phrases = ["项目", "事项", "收入", "情况", "行为"]
    static let ofTheYear: [Phrase] = [
      "全年收费", "全年收费金额", "全年收费金额为", "全年共收费", "全年收费共计", "全年收费合计", "全年收取", "本年度收费", "本年收费金额", "收费金额",
      "收费金额为",
      "收费总额", "收费总额为",
    ]
    static let fees: Phrases = ["处理费"]
    /// What is not taken in, or not by the organ in all.
    static let others: Phrases = [
      "减免", "免征", "减征", "降低", "取消", "退还", "清退", "欠缴", "上年", "去年", "同期", "季度", "上半年", "下半年",
      "各部门",
      "各单位", "其中", "以来", "罚没", "涉企", "协助", "代收", "代征", "违规", "乱收", "新增", "上级", "以外",
    ]
  }
}
