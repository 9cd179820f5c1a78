import ReportSyntax

/// How the parts of a list are read, clause by clause.
extension CountedListReader {
  enum Clause {
    case parts([Quantity])
    /// A share or a comparison of the part in front of it.
    case aside
    /// Says something else.
    case other
    /// Counts something else.
    case foreign
    /// Cannot be told: the list is none.
    case unclear
  }

  /// The list of a total in a range; `nil` where what stands there can be read in two ways.
  func list(of total: Quantity, in range: Range<Int>, _ form: CountedList.Form) -> CountedList? {
    guard range.count <= Self.reach else { return nil }
    let isOpen = form == .open
    var parts = Parts()
    for clause in prose.clauses(in: range) {
      if parts.isClosed {
        parts.rest += prose.counts(in: clause.range)
        continue
      }
      let isBehindSemicolon = clause.mark == CountedText.Sign.semicolon
      let goesOn = parts.found.count >= 2
      // 文件207条，包括甲11条、乙196条；动态145条: a list inside ends with a semicolon.
      if isBehindSemicolon { parts.isInside = false }
      if parts.isInside || opensInnerList(clause.range, parts, isBehindSemicolon) {
        parts.isInside = true
        continue
      }
      // 其中上年结转2件；办结11件: what became of them is no part beside where they came from.
      if isBehindSemicolon, text.contains(Words.origins, in: parts.head),
        text.contains(Words.ends, in: clause.range)
      {
        parts.close(with: prose.counts(in: clause.range))
        continue
      }
      // ……，其他97条；办理依申请公开12件: the rest was named, and something else follows.
      if goesOn
        ? isBehindSemicolon && parts.endsWithRest && !parts.isDividedBySemicolons
          || startsAnew(clause.range, parts)
        : isBehindSemicolon && isAnotherMatter(clause.range, beside: total)
      {
        parts.close(with: prose.counts(in: clause.range))
        continue
      }
      switch read(clause.range, units: [total.unit], isOpen: isOpen) {
      case .unclear:
        guard goesOn, isBehindSemicolon else { return nil }
        parts.close(with: prose.counts(in: clause.range))
      case .foreign:
        // 培训3次，其中集中2次、网络2次，参训210人次: what is too much already needs no more.
        let isTooMuch = parts.found.reduce(Amount.zero) { $0 + $1.value } > total.value
        guard goesOn, isBehindSemicolon || parts.endsWithRest || isTooMuch else { return nil }
        parts.close(with: prose.counts(in: clause.range))
      case .aside:
        if text.match(Words.rest, at: clause.range.lowerBound) != nil
          || goesOn && isShareOfAll(parts.found, of: total, in: clause.range)
        {
          parts.leavesRest = true
        }
      case .other:
        if !parts.found.isEmpty { parts.isInterrupted = true }
        if text.match(Words.rest, at: clause.range.lowerBound) != nil { parts.leavesRest = true }
      case .parts(let found):
        // 甲10条、乙20条、其余为通知: what is left over has no number.
        if prose.pieces(of: clause.range).contains(where: isUncountedRest) {
          parts.leavesRest = true
        }
        if parts.isInterrupted {
          // Parts behind something else may belong to it.
          guard parts.endsWithRest else { return nil }
          parts.close(with: found)
          continue
        }
        if isBehindSemicolon, goesOn { parts.groupStarts.append(parts.found.count) }
        if isBehindSemicolon, parts.hasCommas, parts.firstGroup == nil {
          parts.firstGroup = parts.found.count
        }
        if clause.mark == CountedText.Sign.comma, !parts.found.isEmpty { parts.hasCommas = true }
        if parts.found.isEmpty { parts.head = clause.range }
        parts.clauseCount += 1
        parts.found += found
        parts.endsWithRest = text.contains(Words.rest, in: clause.range)
        if parts.endsWithRest { parts.namesTheRest = true }
      }
    }
    guard parts.found.count >= (isOpen ? 1 : 2), !isNotedToOverlap(parts.found.last) else {
      return nil
    }
    if parts.found.count == 3,
      Words.classes.allSatisfy({ text.contains($0, in: range) })
        || namesAllWays(of: parts.found, in: range)
    {
      parts.namesTheRest = true
    }
    if areBothOfTwo(parts.found, in: range) { parts.namesTheRest = true }
    // 文件126份，其中规范性文件2份，主动公开62份，依申请公开18份，不予公开46份: the classes are the whole.
    if parts.found.count > 3, Words.classes.allSatisfy({ text.contains($0, in: range) }),
      parts.found.suffix(3).reduce(Amount.zero, { $0 + $1.value }) == total.value
    {
      return nil
    }
    let list = CountedList(
      total: total,
      parts: parts.found,
      namesTheRest: parts.namesTheRest,
      form: parts.leavesRest && form != .among ? .open : form,
      rest: parts.rest,
      isEven: parts.clauseCount == 1 || parts.clauseCount == parts.found.count,
      describesParts: describes(parts.found, from: range.lowerBound)
    )
    if let group = oddGroup(of: list, from: parts.groupStarts) { return group }
    // A semicolon behind commas may have begun another matter.
    if let count = parts.firstGroup, count >= 2, !list.isSlip {
      let first = list.prefix(count)
      if first.isSlip { return first }
    }
    return list
  }

  /// 培训5期，其中业务3期、保密3期（1期合并举办）.
  private func isNotedToOverlap(_ last: Quantity?) -> Bool {
    guard let end = last?.range.upperBound, text[end] == CountedText.Sign.open,
      let close = prose.matchingBracket(of: end, within: 40)
    else { return false }
    return text.contains(Words.overlaps, in: between(end, close))
  }

  /// Whether words name the others: 其他信息44条.
  func tellsTheRest(in range: Range<Int>) -> Bool { text.contains(Words.rest, in: range) }

  /// Whether parts tell of each way by which requests come: there is hardly another.
  func namesAllWays(of parts: [Quantity], in range: Range<Int>) -> Bool {
    guard (3...6).contains(parts.count), let first = parts.first, let last = parts.last,
      range.lowerBound <= first.number.lowerBound
    else { return false }
    let words = between(range.lowerBound, last.number.lowerBound)
    return Words.ways.allSatisfy { text.contains($0, in: words) }
  }

  /// 105件，其中网上90件、信函15件；自然人98件、企业6件: where one group is whole, the others should be; `nil`
  /// where they are.
  private func oddGroup(of list: CountedList, from starts: [Int]) -> CountedList? {
    guard !starts.isEmpty else { return nil }
    let bounds = [0] + starts + [list.parts.count]
    let groups = zip(bounds, bounds.dropFirst()).map { first, next in
      CountedList(
        total: list.total,
        parts: Array(list.parts[first..<max(first, next)]),
        namesTheRest: false,
        form: list.form
      )
    }
    guard groups.contains(where: { $0.sum == list.total.value && $0.parts.count >= 2 }) else {
      return nil
    }
    return groups.first { $0.parts.count >= 2 && $0.sum != list.total.value }
  }

  /// The parts of a list while it is being read.
  private struct Parts {
    var found: [Quantity] = []
    /// The clause of the first part.
    var head = 0..<0
    var namesTheRest = false
    /// 其余为通知公告: what is left over has no number.
    var leavesRest = false
    /// Whether the last part is what is left over.
    var endsWithRest = false
    var hasCommas = false
    /// How many clauses they stand in.
    var clauseCount = 0
    /// How many parts stand in front of the first semicolon, where commas stand between them.
    var firstGroup: Int?
    /// Where parts start that stand behind a semicolon.
    var groupStarts: [Int] = []
    /// Behind 包括 in a list of which the parts are divided by semicolons.
    var isInside = false
    var isInterrupted = false
    var isClosed = false
    var rest: [Quantity] = []

    /// Whether semicolons stand between the parts, and so do not end the list.
    var isDividedBySemicolons: Bool { clauseCount >= 2 && !hasCommas }

    mutating func close(with counts: [Quantity]) {
      isClosed = true
      rest += counts
    }
  }

  private func opensInnerList(_ clause: Range<Int>, _ parts: Parts, _ isBehindSemicolon: Bool)
    -> Bool
  {
    !isBehindSemicolon && !parts.found.isEmpty
      && text.match(Words.innerOpeners, at: clause.lowerBound) != nil
  }

  /// Whether a clause speaks of another matter than the first part does: a further total.
  private func startsAnew(_ clause: Range<Int>, _ parts: Parts) -> Bool {
    if text.match(Words.further, at: clause.lowerBound) != nil || tellsOfOtherTimes(clause) {
      return true
    }
    return Words.matters.contains { words in
      text.match(words, at: clause.lowerBound) != nil && !text.contains(words, in: parts.head)
    }
  }

  /// The counts of a clause, one for each piece between 、.
  ///
  /// - Parameter isOpen: whether 等 behind a count does no harm.
  func read(_ clause: Range<Int>, units: Set<String>, isOpen: Bool = false) -> Clause {
    if text.contains(Words.comparisons, in: clause) { return .aside }
    var parts: [Quantity] = []
    var hasForeign = false
    for piece in prose.pieces(of: clause).flatMap(joined) {
      let counts = prose.counts(in: piece)
      guard let count = counts.last else {
        if let bare = bareCount(of: piece) { parts.append(bare) }
        continue
      }
      guard units.contains(count.unit) else {
        hasForeign = true
        continue
      }
      // 三项公示6条: what is counted may have a number in its name.
      let others = counts.dropLast().filter {
        units.contains($0.unit) || isDigit(text[$0.number.lowerBound])
      }
      guard others.isEmpty, !count.isApproximate || count.isRounded, !isOfEach(piece),
        isOpen || text.match(Words.openEnds, at: count.range.upperBound) == nil
      else { return .unclear }
      parts.append(count)
    }
    if hasForeign { return parts.isEmpty ? .foreign : .unclear }
    if parts.isEmpty, !isOpen, text.match(Words.openEnds, at: clause.upperBound - 1) != nil {
      return .unclear
    }
    guard parts.isEmpty else { return .parts(parts) }
    return prose.quantities(in: clause).contains { $0.kind == .percentage } ? .aside : .other
  }

  /// Whether a count in a piece is that of each of several things: 各2件, but not 各乡镇20件.
  private func isOfEach(_ piece: Range<Int>) -> Bool {
    text.ranges(of: Words.each, in: piece).contains { words in
      text.match(Words.countedTogether, at: words.lowerBound) == nil
    }
  }

  private func isUncountedRest(_ piece: Range<Int>) -> Bool {
    text.match(Words.rest, at: piece.lowerBound) != nil && prose.quantities(in: piece).isEmpty
  }

  /// 169 of 主动公开信息数169: a number that ends its piece and needs no unit.
  private func bareCount(of piece: Range<Int>) -> Quantity? {
    guard let bare = prose.quantities(in: piece).last, bare.kind == .bare, !bare.isApproximate,
      bare.number.upperBound == piece.upperBound,
      Words.marksOfBare.contains(where: { text.has($0, endingAt: bare.number.lowerBound) })
    else { return nil }
    return bare
  }

  /// The pieces of one between 和: 动态12条和公告10条.
  private func joined(_ piece: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = piece.lowerBound
    for count in prose.counts(in: piece) {
      guard let joint = text.match(Words.joints, at: count.range.upperBound),
        joint.upperBound < piece.upperBound
      else { continue }
      pieces.append(between(start, joint.lowerBound))
      start = joint.upperBound
    }
    pieces.append(between(start, piece.upperBound))
    return pieces
  }

  // MARK: Money and cases

  /// Lists of several totals whose parts take turns: `甲1件，收取880元；乙1件，收取270元`.
  ///
  /// Each unit is added up by itself, and only where each has as many parts.
  func alternatingLists(of totals: [Quantity], in range: Range<Int>) -> [CountedList] {
    guard totals.count >= 2, range.count <= Self.reach else { return [] }
    let units = Set(totals.map(\.unit))
    var parts: [String: [Quantity]] = [:]
    for clause in prose.clauses(in: range) {
      if prose.counts(in: clause.range).isEmpty { continue }
      if text.contains(Words.comparisons, in: clause.range)
        || isOfEach(clause.range)
      {
        return []
      }
      for piece in prose.pieces(of: clause.range) {
        let counts = prose.counts(in: piece)
        guard Set(counts.map(\.unit)).count == counts.count else { return [] }
        for count in counts {
          guard units.contains(count.unit), !count.isApproximate,
            text.match(Words.openEnds, at: count.range.upperBound) == nil
          else { return [] }
          parts[count.unit, default: []].append(count)
        }
      }
    }
    let counted = totals.filter { parts[$0.unit] != nil }
    let lengths = Set(counted.map { parts[$0.unit]?.count ?? 0 })
    guard counted.count >= 2, lengths.count == 1, lengths.first ?? 0 >= 2 else { return [] }
    func sum(_ unit: String) -> Amount { (parts[unit] ?? []).reduce(.zero) { $0 + $1.value } }
    // Where one of them adds up, no part is left out of the others either.
    let isWhole = counted.contains { sum($0.unit) == $0.value }
    return counted.map { total in
      CountedList(
        total: total,
        parts: parts[total.unit] ?? [],
        namesTheRest: isWhole,
        form: .announced
      )
    }
  }
}

private enum Words {
  static let rest: Phrases = ["其他", "其它", "其余", "剩余", "余下"]
  static let overlaps: Phrases = ["合并", "重复", "交叉", "重叠", "同步", "兼", "两种", "多种", "同时"]
  static let innerOpeners: Phrases = ["包括", "包含", "含", "内有", "内含", "分别有"]
  static let origins: Phrases = ["上年结转", "上年度结转", "结转上年"]
  static let ends: Phrases = ["办结", "结转下", "转下"]
  /// How documents are classed: there is no fourth class.
  static let classes: [Phrases] = [["主动公开"], ["依申请公开"], ["不予公开", "不公开", "不予以公开"]]
  /// 网上, 信函, 当面.
  static let ways: [Phrases] = [
    ["网上", "网络", "在线", "线上", "网站", "平台", "电子"], ["信函", "邮寄", "信件", "书信", "挂号信", "邮政"],
    ["当面", "现场", "窗口", "当场"],
  ]
  static let marksOfBare: [Phrase] = ["数", "数为", "数量", "数量为", "件数", "条数"]
  static let joints: Phrases = ["和", "及", "以及", "与"]
  static let each: Phrases = ["各", "均", "平均", "每"]
  /// What is counted together, with 各 in its name.
  static let countedTogether: Phrases = [
    "各类", "各乡", "各镇", "各县", "各区", "各市", "各街道", "各部门", "各单位", "各科", "各股", "各村", "各社区", "各级", "各种",
    "各站",
  ]
  /// Behind a count: there are more than are named.
  static let openEnds: Phrases = ["等", "余", "左右", "以上"]
  static let comparisons: Phrases = [
    "同比", "环比", "较上年", "较去年", "比上年", "比去年", "增长", "增加", "减少", "下降",
  ]
  /// What opens a further total, whatever was listed so far.
  static let further: Phrases = [
    "另", "此外", "同时", "全年", "累计", "共计", "总计", "合计", "共", "年内", "本年度", "今年",
  ]
  /// Matters that a list of one of them does not pass on to.
  static let matters: [Phrases] = [
    ["收到", "受理", "接收", "办理", "办结", "答复", "回复", "新收", "接到"],
    ["行政复议", "行政诉讼", "复议", "诉讼", "被提起", "被申请"],
    ["开展", "举办", "召开", "组织"],
  ]
}
