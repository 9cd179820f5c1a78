import ReportSyntax

/// A count with the words that name what is counted: 组织业务培训2次.
///
/// It belongs to no list and no cell. Where the same words come again, it can be held against them.
struct SingleCount: Sendable {
  let quantity: Quantity
  /// What is counted, without what says when, whose and that it is all: characters of the passage.
  let name: Range<Int>
  /// Whether the clause says that it is all there was: 全年, 共, 累计.
  let isTotal: Bool
  /// Whether it is plainly told of the whole year, and not of a part, a plan or another year.
  let isPlain: Bool

  /// The exact counts of a passage with a name of four characters at least.
  static func all(in passage: Passage) -> [SingleCount] {
    let text = passage.text
    var end = 0
    return passage.quantities.compactMap { quantity in
      let start = max(end, startOfPiece(before: quantity.number.lowerBound, in: text))
      end = quantity.range.upperBound
      guard quantity.kind == .count, !quantity.isApproximate, quantity.value > .zero,
        !text.isOneInWords(quantity), !isQuoted(quantity.number.lowerBound, in: text),
        let name = name(in: between(start, quantity.number.lowerBound), of: passage)
          ?? nameBehind(quantity, in: passage)
      else { return nil }
      let clause = clause(around: quantity, in: passage)
      return SingleCount(
        quantity: quantity,
        name: name,
        isTotal: text.contains(Words.totals, in: between(clause.lowerBound, name.upperBound))
          || text.contains(Words.totals, in: between(name.upperBound, quantity.number.lowerBound)),
        isPlain: !text.contains(Words.partial, in: clause)
      )
    }
  }

  /// 《十二条措施》, “三个一批”.
  private static func isQuoted(_ place: Int, in text: ProseText) -> Bool {
    for index in between(max(0, place - longestName), place).reversed() {
      switch text[index] {
      case "《", "“": return true
      case "》", "”", "。": return false
      default: continue
      }
    }
    return false
  }

  /// Behind the last mark in front of a number.
  private static func startOfPiece(before end: Int, in text: ProseText) -> Int {
    var start = end
    while start > 0, end - start < longestName, !endsClause(text[start - 1]),
      text[start - 1] != "(", text[start - 1] != ")"
    {
      start -= 1
    }
    return start
  }

  private static func clause(around quantity: Quantity, in passage: Passage) -> Range<Int> {
    let text = passage.text
    let place = quantity.number.lowerBound
    var start = place
    while start > 0, place - start < longestName, !isProseStop(text[start - 1]) { start -= 1 }
    var end = quantity.range.upperBound
    while end - quantity.range.upperBound < 16, !endsClause(text[end]) { end += 1 }
    return start..<end
  }

  /// The words in front of a number without those that name nothing.
  private static func name(in range: Range<Int>, of passage: Passage) -> Range<Int>? {
    let text = passage.text
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if let word = text.match(Words.leading, at: start) {
        start = word.upperBound
      } else if let time = passage.quantities(in: start..<start + 1).first, time.kind == .time {
        start = time.range.upperBound
      } else {
        break
      }
    }
    while let word = Words.trailing.first(where: { text.has($0, endingAt: end) }) {
      end -= word.scalars.count
    }
    return end - start >= shortestName ? start..<end : nil
  }

  /// 3次网上监测: what is counted may stand behind.
  private static func nameBehind(_ quantity: Quantity, in passage: Passage) -> Range<Int>? {
    let text = passage.text
    let start = quantity.range.upperBound
    var end = start
    while end - start < longestName, !endsClause(text[end]), text[end] != "(" { end += 1 }
    if let next = passage.quantities(in: between(start, end)).first { end = next.number.lowerBound }
    return end - start >= shortestName ? start..<end : nil
  }

  private static let longestName = 40
  private static let shortestName = 4
}

extension SingleCount {
  /// What has to be the same for two of them to count the same thing.
  func key(in text: ProseText) -> Key {
    Key(
      name: text.scalars[name].filter { isHan($0) || isLatin($0) || isDigit($0) },
      unit: quantity.unit
    )
  }

  struct Key: Hashable {
    let name: [UInt32]
    let unit: String
  }

  /// Whether the name tells its thing from others: 发布信息 may be told of any site.
  func isSpecific(in text: ProseText) -> Bool {
    var index = name.lowerBound
    var count = 0
    while index < name.upperBound {
      if let word = text.match(Words.general, at: index) {
        index = word.upperBound
      } else {
        index += 1
        count += 1
      }
    }
    return count >= 4
  }
}

private enum Words {
  static let leading: Phrases = [
    "其中", "全年", "年内", "今年", "本年度", "本年", "年度", "度", "当年", "全年度", "共", "共计", "累计", "合计", "总计", "另",
    "另有",
    "还", "并", "已", "我镇", "我局", "我县", "我区", "我市", "我乡", "我街道", "我委", "本局", "本镇", "全镇", "全县", "全市",
    "全区", "全局", "截至年底", "一是", "二是", "三是", "四是", "五是", "同时", "此外", "以来", "先后", "分别", "通过",
  ]
  static let trailing: [Phrase] = [
    "共计", "总计", "合计", "累计", "总数", "数量", "总量", "达到", "共有", "共", "达", "为", "有", "了", "的", "各", "计",
    "均",
  ]
  static let totals: Phrases = ["全年", "共", "累计", "总计", "合计", "总数", "本年度", "年内", "今年"]
  static let partial: Phrases = [
    "其中", "季度", "上半年", "下半年", "月", "每", "平均", "各", "计划", "将", "拟", "目标", "要求", "不少于", "去年", "上年",
    "同比", "增加", "减少", "新增", "较", "比", "历年", "以来", "下一步", "原", "由", "提升", "第", "针对", "另",
  ]
  static let general: Phrases = [
    "发布", "公开", "政府信息", "信息", "推送", "更新", "开展", "组织", "举办", "召开", "培训", "会议", "活动", "制作", "主动",
    "各类", "文章", "条数", "回复", "办理", "收到", "网站", "平台", "公众号", "微信",
  ]
}
