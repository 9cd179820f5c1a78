import ReportSyntax

/// Finds the totals of one passage and the lists of their parts.
struct CountedListReader {
  let prose: CountedText
  var text: ProseText { prose.text }

  /// Longer lists are not looked for, so that reading takes time in proportion to the text.
  static let reach = 1_500

  static func lists(in prose: CountedText) -> [CountedList] {
    guard prose.quantities.count(where: { $0.kind == .count }) >= 2 else { return [] }
    return CountedListReader(prose: prose).lists()
  }

  private func lists() -> [CountedList] {
    let openers = text.ranges(of: Words.openers, in: text.whole)
    var lists = openers.indices.flatMap { index in
      list(openedBy: openers[index], until: nextOpener(behind: index, in: openers))
    }
    for total in prose.quantities where isExactCount(total) {
      if let list = listInBrackets(behind: total) { lists.append(list) }
      guard prose.depth(at: total.number.lowerBound) == 0 else { continue }
      // 566条，一是……38条；二是……: the total itself opens the list.
      if let list = listBehind(total) ?? listInFront(of: total) ?? listAmong(total)
        ?? listOfSentence(inFrontOf: total)
      {
        lists.append(list)
      }
    }
    var told = Set(lists.map(\.total.number.lowerBound))
    for list in lists { told.formUnion(list.parts.map(\.number.lowerBound)) }
    return lists + listsWithoutOpener(told) + listsOfSentences(told) + listsByKind()
      + listsOfWholes(told) + listsOfClasses(told)
  }

  private func nextOpener(behind index: Int, in openers: [Range<Int>]) -> Int {
    // A nested list in brackets belongs to its part and ends nothing.
    openers[(index + 1)...].first { text[$0.lowerBound - 1] != CountedText.Sign.open }?.lowerBound
      ?? text.count
  }

  // MARK: 其中

  private func list(openedBy opener: Range<Int>, until next: Int) -> [CountedList] {
    // In brackets behind its total it is read with that.
    if text[opener.lowerBound - 1] == CountedText.Sign.open { return [] }
    let range = withoutNextTotal(
      between(opener.upperBound, min(next, endOfList(from: opener.upperBound))),
      isOpenedNext: next < text.count
    )
    let isOpen = text.match(Words.openMarks, at: opener.upperBound) != nil
    guard let total = total(before: opener.lowerBound) else {
      return isOpen ? [] : [listOfNearest(to: opener, in: range)].compactMap(\.self)
    }
    if !isOpen {
      if let list = list(of: total, in: range, .announced) {
        return isListOfDifference(list, before: opener.lowerBound) ? [] : [list]
      }
      let totals = totals(beside: total, before: opener.lowerBound)
      let lists = alternatingLists(of: totals, in: range)
      if !lists.isEmpty { return lists }
      // 共600元，涉及2件，其中甲200元，乙400元: the unit tells which total is divided.
      for other in totals.reversed() where other.unit != total.unit {
        if let list = list(of: other, in: range, .announced) { return [list] }
      }
    }
    return list(of: total, in: range, .open).map { [$0] } ?? []
  }

  /// The total that 其中 speaks of: the last count of the sentence, or of the one before it.
  ///
  /// A sentence with percentages alone may stand between. Where several counts could be meant, the
  /// total has to say that it is one (共, 累计, 合计).
  private func total(before opener: Int) -> Quantity? {
    guard let own = prose.sentence(at: opener) else { return nil }
    for sentence in prose.sentences[max(0, own - 2)...own].reversed() {
      guard let (last, isOnly) = lastCount(of: sentence, before: opener) else { continue }
      // What stands between may only describe the total.
      if text.contains(Words.newSubjects, in: between(last.range.upperBound, opener)) { return nil }
      guard isExactCount(last), isOnly || isMarkedTotal(last) else { return nil }
      return last
    }
    return nil
  }

  /// The last of ``counts(of:before:)``, and whether no other has its unit; sought from the end, where
  /// both are decided as a rule.
  private func lastCount(
    of sentence: Range<Int>,
    before opener: Int
  ) -> (count: Quantity, isOnly: Bool)? {
    let end = min(sentence.upperBound, opener)
    let start = max(sentence.lowerBound, end - Self.reach)
    let near = prose.quantities(in: between(start, end)).suffix(Self.mostCounts)
    func isCount(_ quantity: Quantity) -> Bool {
      quantity.kind == .count && prose.depth(at: quantity.number.lowerBound) == 0
    }
    guard let first = near.lastIndex(where: isCount) else { return nil }
    guard near[..<first].lastIndex(where: isCount) != nil else { return (near[first], true) }
    guard let last = near[...first].lastIndex(where: { isCount($0) && !isDifference($0) }) else {
      return nil
    }
    let unit = near[last].unit
    let other = near[..<last].lastIndex { $0.unit == unit && isCount($0) && !isDifference($0) }
    return (near[last], other == nil)
  }

  /// More counts than any sentence has that a person wrote.
  private static let mostCounts = 60

  /// The counts of a sentence that stand near enough in front of 其中, outside of brackets; but for what
  /// came or went since last year.
  func counts(of sentence: Range<Int>, before opener: Int) -> [Quantity] {
    let end = min(sentence.upperBound, opener)
    let start = max(sentence.lowerBound, end - Self.reach)
    let counts = prose.quantities(in: between(start, end)).suffix(Self.mostCounts).filter {
      $0.kind == .count && prose.depth(at: $0.number.lowerBound) == 0
    }
    return counts.count < 2 ? counts : counts.filter { !isDifference($0) }
  }

  /// 较上年增加20条, and 较上年的100条, which is no total of this year either.
  private func isDifference(_ count: Quantity) -> Bool {
    let place = count.number.lowerBound
    let start =
      (between(max(0, place - 16), place).last { isProseStop(text[$0]) } ?? place - 17) + 1
    let head = between(max(0, start), place)
    if isOfYearBefore(head) { return true }
    guard let change = text.ranges(of: Words.changes, in: head).last else { return false }
    return place - change.upperBound <= 1
      && text.contains(Words.comparisons, in: between(head.lowerBound, change.lowerBound))
  }

  /// Whether the words in front of a count compare with the year before: 较2024年的, 比去年.
  private func isOfYearBefore(_ head: Range<Int>) -> Bool {
    guard let than = text.match(Words.than, at: head.lowerBound) else { return false }
    let rest = between(than.upperBound, head.upperBound)
    guard !text.contains(Words.changes, in: rest) else { return false }
    return text.contains(Words.yearBefore, in: rest)
      || prose.quantities(in: rest).contains { $0.kind == .time && $0.unit.hasPrefix("年") }
  }

  /// 407条，较上年增加20条，其中甲12条、乙8条: what is divided is what came.
  private func isListOfDifference(_ list: CountedList, before opener: Int) -> Bool {
    prose.quantities(in: between(list.total.range.upperBound, opener)).contains {
      $0.kind == .count && $0.value == list.sum && isDifference($0)
    }
  }

  /// A total and the other totals of its sentence: 2件申请收取信息处理费700元.
  private func totals(beside total: Quantity, before opener: Int) -> [Quantity] {
    guard let sentence = prose.sentence(at: total.number.lowerBound) else { return [] }
    let counts = counts(of: prose.sentences[sentence], before: opener)
    return counts.filter { count in
      isExactCount(count) && counts.count { $0.unit == count.unit } == 1
    }
  }

  // MARK: Brackets

  /// A list in brackets behind its total: `目录162条（其中甲110条，乙52条）`, also without 其中, also with a
  /// comma in front of the bracket.
  private func listInBrackets(behind total: Quantity) -> CountedList? {
    let end = total.range.upperBound
    guard let open = (end..<end + 8).first(where: { text[$0] == CountedText.Sign.open }),
      !text.contains(Words.stops, in: between(end, open - 1)), !isEnd(text[open - 1]),
      // 部分公开5件、不予公开7件（甲2件、乙5件）: the bracket is of the next.
      text[end] != "、"
    else { return nil }
    if let opener = text.match(Words.openers, at: open + 1) {
      if text.match(Words.openMarks, at: opener.upperBound) != nil { return nil }
      guard let close = prose.matchingBracket(of: open, within: 600) else { return nil }
      return list(of: total, in: between(opener.upperBound, close), .announced)
    }
    guard let close = prose.matchingBracket(of: open, within: 600),
      text.match(Words.notesInBrackets, at: open + 1) == nil || includesAll(behind: open, close)
    else { return nil }
    let start = text.match(Words.listOpenings, at: open + 1)?.upperBound ?? open + 1
    let range = between(start, close)
    guard !text.contains(Words.otherTimes, in: range),
      prose.quantities(in: range).allSatisfy({ $0.kind != .time }),
      prose.clauses(in: range).allSatisfy({ isItem($0.range, of: total.unit) })
    else { return nil }
    return list(of: total, in: range, .announced)
  }

  /// Whether a clause names parts, and nothing else.
  func isItem(_ clause: Range<Int>, of unit: String) -> Bool {
    switch read(clause, units: [unit]) {
    case .parts: true
    case .aside, .other, .foreign, .unclear: false
    }
  }

  private func isEnd(_ scalar: UInt32) -> Bool { scalar == "。" }

  // MARK: Without 其中

  /// A list right behind its total: `224条：包括甲18条，乙206条`, `566条，一是甲38条；二是乙528条`.
  private func listBehind(_ total: Quantity) -> CountedList? {
    var start = endOfUnit(of: total)
    let isColon = text[start] == CountedText.Sign.colon
    // 共407条。一是……287条；二是……
    let isItemised = isEnd(text[start]) && text.has(Words.firstOfItems, at: start + 1)
    if isColon || isItemised || text[start] == CountedText.Sign.comma { start += 1 }
    if let opening = text.match(Words.listOpenings, at: start) {
      start = opening.upperBound
    } else if let numbers = respectiveNumbers(from: start) {
      start = numbers
    } else if text.match(Words.firstItem, at: start) == nil {
      let range = between(start, endOfList(from: start))
      guard isColon, text.match(Words.openers, at: start) == nil, range.count <= Self.reach,
        isMarkedTotal(total) || areItems(prose.clauses(in: range).map(\.range), of: total.unit)
      else { return nil }
    }
    let range = between(start, endOfList(from: start))
    // Items with lists of their own are sentences.
    if isItemised, text.contains(Words.openers, in: range) { return nil }
    // 网站965条，微博、微信分别为210条、184条，共计1359条: the first is one of them.
    guard let list = list(of: total, in: range, .announced), let last = list.parts.last,
      list.parts.count < 3 || total.value + list.sum != last.value + last.value
    else { return nil }
    return list
  }

  /// Where the numbers start of 公文634份，主动公开、不予公开的分别为62份、572份.
  private func respectiveNumbers(from start: Int) -> Int? {
    guard text[start - 1] == CountedText.Sign.comma else { return nil }
    let end = start + 60
    guard let word = text.firstRange(of: Words.respectively, in: between(start, end)),
      let first = prose.quantities(in: between(start, word.upperBound + 6)).first,
      first.number.lowerBound >= word.upperBound,
      case let words = between(start, first.number.lowerBound),
      !text.contains(Words.changes, in: words), !text.contains(Words.comparisons, in: words),
      !words.contains(where: { isProseStop(text[$0]) }),
      prose.depth(at: start) == prose.depth(at: first.number.lowerBound)
    else { return nil }
    return first.number.lowerBound
  }

  /// Behind the unit of a count, with what brackets add to it: 条（次）.
  private func endOfUnit(of count: Quantity) -> Int {
    let end = count.range.upperBound
    guard text[end] == CountedText.Sign.open, text[end + 2] == CountedText.Sign.close,
      text.match(Words.unitsInBrackets, at: end + 1) != nil
    else { return end }
    return end + 3
  }

  /// A list in front of its total: `网上申请105件，信函17件，合计122件`.
  private func listInFront(of total: Quantity) -> CountedList? {
    let place = total.number.lowerBound
    guard let start = startOfSum(before: place), let sentence = prose.sentence(at: place),
      text[start - 1] == CountedText.Sign.comma
    else { return nil }
    var parts: [Quantity] = []
    let lower = max(prose.sentences[sentence].lowerBound, start - 600)
    let told = numberOfParts(between(start, place))
    for clause in prose.clauses(in: between(lower, start)).reversed() {
      let reading = read(clause.range, units: [total.unit])
      // 网站120条，同比增长8%；公众号60条，两项合计180条
      if case .aside = reading, told != nil, prose.counts(in: clause.range).isEmpty { continue }
      guard case .parts(let found) = reading, !found.isEmpty, !tellsSum(clause.range) else {
        break
      }
      parts = found + parts
      // 答复47件：公开20件、部分公开8件，两项合计28件: what stands in front of a colon is no part.
      if clause.mark == CountedText.Sign.colon { break }
      guard text.match(Words.openers, at: clause.range.lowerBound) != nil else { continue }
      if isPart(inFrontOf: clause.range, unit: total.unit) { return nil }
      break
    }
    parts = withoutInnerList(parts, of: total.value)
    if let told, told < parts.count {
      parts = Array(parts.suffix(told))
    }
    guard let last = parts.last, parts.count >= 2 else { return nil }
    let list = CountedList(total: total, parts: parts, namesTheRest: false, form: .summedUp)
    // ……、其他44条，合计106条: nothing is left that the sum may count besides.
    let words = between(max(lower, last.number.lowerBound - 10), last.number.lowerBound)
    // 分别有30人、26人，共65人: as little is left.
    let head = parts.first.map {
      between(max(lower, $0.number.lowerBound - 4), $0.number.lowerBound)
    }
    let isRespective = head.map { text.contains(Words.respectively, in: $0) } ?? false
    guard isRespective || tellsTheRest(in: words),
      list.gap.tenThousandths <= total.value.tenThousandths / 5
    else { return list }
    return CountedList(total: total, parts: parts, namesTheRest: true, form: .summedUp)
  }

  /// Whether a clause has a sum of its own: 共9件, but not 共承办建议9件.
  private func tellsSum(_ clause: Range<Int>) -> Bool {
    text.ranges(of: Words.sumWords, in: clause).contains { word in
      let behind = text.match(Self.sumObjects, at: word.upperBound)?.upperBound ?? word.upperBound
      return prose.quantities(in: word.upperBound..<behind + 1).contains {
        $0.number.lowerBound == word.upperBound || $0.number.lowerBound == behind
      }
    }
  }

  /// Where the clause of a sum starts: 合计122件, 三个渠道共计公开122条.
  func startOfSum(before place: Int) -> Int? {
    if let mark = Words.sums.first(where: { text.has($0, endingAt: place) }) {
      let start = place - mark.scalars.count
      if text[start - 1] == CountedText.Sign.comma { return start }
    }
    let reach = between(max(0, place - 20), place)
    guard let stop = reach.last(where: { isProseStop(text[$0]) }),
      let mark = text.ranges(of: Words.plainSums, in: between(stop + 1, place)).last
    else { return nil }
    let hasSubject = mark.lowerBound > stop + 1
    if hasSubject, !tellsAllTogether(between(stop + 1, mark.lowerBound)) { return nil }
    return isMadeOfObjects(between(mark.upperBound, place), of: mark) ? stop + 1 : nil
  }

  /// A list that names some: `在主动公开的186条信息中，网站102条，公众号64条`.
  private func listAmong(_ total: Quantity) -> CountedList? {
    let end = total.range.upperBound
    guard let stop = (end..<end + 24).first(where: { isProseStop(text[$0]) }),
      text[stop] == CountedText.Sign.comma, text[stop - 1] == "中",
      prose.quantities(in: between(end, stop)).isEmpty
    else { return nil }
    var range = between(stop + 1, endOfList(from: stop + 1))
    if let opener = text.firstRange(of: Words.openers, in: range) {
      // ……；其中 divides the total anew.
      guard text[opener.lowerBound - 1] == CountedText.Sign.semicolon else { return nil }
      range = between(range.lowerBound, opener.lowerBound - 1)
    }
    return list(of: total, in: range, .among) ?? list(of: total, in: range, .open)
  }

  // MARK: What a number is

  func isExactCount(_ quantity: Quantity) -> Bool {
    quantity.kind == .count && (!quantity.isApproximate || quantity.isRounded)
      && quantity.value > .zero
  }

  /// Whether words in front of a number call it a total: 共, 累计, 总数.
  func isMarkedTotal(_ quantity: Quantity) -> Bool {
    let start = quantity.number.lowerBound
    var lower = start
    while lower > 0, start - lower < 24, !isProseStop(text[lower - 1]) { lower -= 1 }
    return text.contains(Words.totals, in: lower..<start)
      || Words.outcomesOfChange.contains { text.has($0, endingAt: start) }
  }

  /// Where a list ends: with its sentence, or with the sentence of its last 二是, 三是.
  private func endOfList(from start: Int) -> Int {
    let own = prose.sentences.firstIndexBeyond { $0.upperBound > start }
    guard own < prose.sentences.count else { return start }
    var end = prose.sentences[own].upperBound
    guard text.contains(Words.firstItem, in: start..<min(start + 12, end)) else { return end - 1 }
    for sentence in prose.sentences[(own + 1)...].prefix(20) {
      guard text.match(Words.laterItems, at: sentence.lowerBound) != nil else { break }
      end = sentence.upperBound
    }
    return end
  }
}

private enum Words {
  static let openers: Phrases = ["其中"]
  static let changes: Phrases = ["增加", "减少", "新增", "增长", "多", "少"]
  static let comparisons: Phrases = ["较", "比", "去年", "上年"]
  static let than: Phrases = ["较", "比", "与", "相比", "相较", "对比", "同比"]
  static let yearBefore: Phrases = ["去年", "上年", "上一年", "同期", "前一年"]
  /// Behind 其中: the list names only some.
  static let openMarks: Phrases = ["包括", "包含", "主要", "涉及", "有", ",包括", ":包括", "涵盖", "含"]
  static let listOpenings: Phrases = [
    "分别是", "分别为", "包括", "具体包括", "具体为", "具体是", "即", "具体如下", "明细如下", "构成如下",
  ]
  static let firstOfItems: Phrase = "一是"
  static let firstItem: Phrases = ["一是", "(一)", "1."]
  static let laterItems: Phrases = ["二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"]
  static let totals: Phrases = ["共", "累计", "总计", "合计", "总数", "总量", "全年", "总"]
  /// 由52家整合为47家.
  static let outcomesOfChange: [Phrase] = [
    "整合为", "压减为", "压减至", "压减到", "精简为", "精简至", "精简到", "缩减为", "缩减至", "减少为", "减少至", "减少到", "合并为",
    "增加为", "增加至", "增加到", "增至", "减至", "扩大到", "扩展到", "调整为",
  ]
  static let sums: [Phrase] = ["合计为", "总计为", "共计为", "合计", "总计", "共计", "总共", "累计", "共"]
  static let plainSums: Phrases = ["合计", "总计", "共计", "累计", "共"]
  static let sumWords: Phrases = ["合计", "总计", "共计", "累计", "共"]
  /// What brackets behind a count hold instead of all its parts.
  static let notesInBrackets: Phrases = [
    "含", "包含", "不含", "主要", "如", "例如", "涉及", "另", "注", "备注", "较", "比", "同比", "环比", "去年", "上年", "约",
    "截至",
    "截止", "详见", "见", "以", "按", "包括:", "有", "累计", "阅读", "浏览", "点击",
  ]
  static let otherTimes: Phrases = ["去年", "上年", "同期", "以来", "环比", "同比", "上一年"]
  static let stops: Phrases = ["。", ",", ";"]
  static let respectively: Phrases = ["分别"]
  static let unitsInBrackets: Phrases = ["次", "件", "条", "篇", "个", "期", "项", "份", "场", "宗", "起"]
  /// What stands between a total and its 其中 would be of something else.
  static let newSubjects: Phrases = ["另外", "此外", "同时", "另有"]
}
