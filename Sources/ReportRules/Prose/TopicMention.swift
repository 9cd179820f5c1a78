import ReportSyntax

/// Tells whether a topic of section one is spoken of, or only its word stands there in another sense.
enum TopicMention {
  static func tells(of topic: OverviewTopic, in text: ProseText) -> Bool {
    var start = 0
    while let mention = text.firstRange(of: topic.mentions, in: start..<text.count) {
      if !isOtherSense(mention, of: topic, in: text) { return true }
      start = mention.upperBound
    }
    return false
  }

  private static func isOtherSense(
    _ mention: Range<Int>,
    of topic: OverviewTopic,
    in text: ProseText
  ) -> Bool {
    switch topic.kind {
    case .publication: false
    case .platforms: otherPlatforms.contains { text.has($0, endingAt: mention.lowerBound) }
    case .requests:
      isClassOfDocuments(mention, in: text) && !text.contains(dealings, in: before(mention))
        || text.match(serviceWords, at: mention.upperBound) != nil
        || isAmongClasses(mention, in: text)
    case .management: isClassOfDocuments(mention, in: text)
    case .oversight:
      isClassOfDocuments(mention, in: text) || isSlogan(mention, in: text)
        || isInName(mention, in: text) || isInTitle(mention, in: text)
    }
  }

  /// 依申请公开128条, 监督检查情况46条: documents counted by what they are.
  private static func isClassOfDocuments(_ mention: Range<Int>, in text: ProseText) -> Bool {
    var end = mention.upperBound
    while end < text.count, end - mention.upperBound <= 12,
      let filler = text.match(fillers, at: end)
    {
      end = filler.upperBound
    }
    let digits = end
    while end < text.count, isDigit(text[end]) { end += 1 }
    guard end > digits else { return false }
    return text.match(documentUnits, at: end) != nil
      || text.match(paperUnits, at: end) != nil
        && text.contains(papers, in: sentence(before: mention, in: text))
  }

  /// 主动公开、依申请公开、不予公开: how information is classed.
  private static func isAmongClasses(_ mention: Range<Int>, in text: ProseText) -> Bool {
    let next = mention.upperBound..<min(mention.upperBound + 8, text.count)
    return text.firstRange(of: refusedClass, in: next) != nil
      || text.contains(refusedClass, in: before(mention))
  }

  /// 强监督、促落实: not 加强监督.
  private static func isSlogan(_ mention: Range<Int>, in text: ProseText) -> Bool {
    slogans.contains { text.has($0, endingAt: mention.lowerBound) }
      && !strengthenings.contains { text.has($0, endingAt: mention.lowerBound) }
  }

  /// 市场监督管理局, 食品监督, 监督权: what the organ sees to, and a right of the public.
  private static func isInName(_ mention: Range<Int>, in text: ProseText) -> Bool {
    overseenMatters.contains { text.has($0, endingAt: mention.lowerBound) }
      || text.match(nameEndings, at: mention.upperBound) != nil
  }

  /// Whether a mention stands in the title of a document: 《资金考评管理办法》.
  private static func isInTitle(_ mention: Range<Int>, in text: ProseText) -> Bool {
    for index in between(max(0, mention.lowerBound - 40), mention.lowerBound).reversed() {
      switch text[index] {
      case "《": return true
      case "》": return false
      default: continue
      }
    }
    return false
  }

  /// The words in front of a mention in its sentence.
  private static func sentence(before mention: Range<Int>, in text: ProseText) -> Range<Int> {
    let reach = between(max(0, mention.lowerBound - 40), mention.lowerBound)
    return between((reach.last { text[$0] == "。" } ?? reach.lowerBound - 1) + 1, reach.upperBound)
  }

  private static func before(_ mention: Range<Int>) -> Range<Int> {
    max(0, mention.lowerBound - 8)..<mention.lowerBound
  }

  private static let dealings: Phrases = [
    "收到", "受理", "办理", "新收", "接收", "接到", "答复", "办结", "处理", "回应", "回复",
  ]
  private static let fillers: Phrases = [
    "公开", "政府", "信息", "文件", "公文", "情况", "结果", "事项", "检查", "类", "数", "的", "等", "共", "为", "及",
  ]
  private static let documentUnits: Phrases = ["条", "篇"]
  /// 公文中依申请公开12件.
  private static let paperUnits: Phrases = ["件", "份", "个"]
  private static let papers: Phrases = ["公文", "文件"]
  private static let serviceWords: Phrases = [
    "类", "公开类", "政务服务", "服务", "事项", "办理的行政", "行政权力", "办理事项",
  ]
  private static let refusedClass: Phrases = ["、不予公开", "和不予公开", "或不予公开", "不予公开、", "不公开、", "、不公开"]
  /// 干事创业平台, 就业渠道.
  private static let otherPlatforms: [Phrase] = ["创业", "就业", "融资", "干事", "招商", "销售", "增收", "维权"]
  private static let slogans: [Phrase] = ["强", "促"]
  private static let strengthenings: [Phrase] = ["加强", "增强", "做强", "督促"]
  private static let overseenMatters: [Phrase] = [
    "市场", "药品", "食品", "金融", "质量", "技术", "生产", "价格", "应急", "行政", "双随机", "资金",
  ]
  private static let nameEndings: Phrases = ["管理局", "管理总局", "管理所", "管理部门", "局", "权", "员会"]
}
