import ReportSyntax

/// A total in a sentence and the parts that a list behind it names.
///
/// `公开信息22条。其中工作动态12条、公示公告10条`. A list is only taken for one when every comma between its
/// parts is plain: what can be read in two ways is no list.
struct CountedList {
  let total: Quantity
  /// At least two, all counting the same as the total, none approximate.
  let parts: [Quantity]
  /// Whether one of the parts is what is left over (其他), so that nothing else can be.
  let namesTheRest: Bool

  var sum: Amount { parts.reduce(.zero) { $0 + $1.value } }
}

/// Finds the lists of one passage.
struct CountedListReader {
  private let passage: Passage
  private var text: ProseText { passage.text }

  static func lists(in passage: Passage) -> [CountedList] {
    guard passage.quantities.count >= 3 else { return [] }
    return CountedListReader(passage: passage).lists()
  }

  private func lists() -> [CountedList] {
    let openers = text.ranges(of: Words.openers, in: text.whole)
    var lists = openers.compactMap { opener in
      list(openedBy: opener, until: nextOpener(behind: opener, in: openers))
    }
    // 566条，一是……38条；二是……: the total itself opens the list.
    lists += passage.quantities.compactMap(listBehindTotal)
    lists += passage.quantities.compactMap(listInFrontOfTotal)
    return lists
  }

  private func nextOpener(behind opener: Range<Int>, in openers: [Range<Int>]) -> Int {
    // A nested list in brackets belongs to its part and ends nothing.
    openers.first { $0.lowerBound > opener.lowerBound && text[$0.lowerBound - 1] != Sign.open }?
      .lowerBound ?? text.count
  }

  // MARK: 其中

  private func list(openedBy opener: Range<Int>, until next: Int) -> CountedList? {
    if text.match(Words.openMarks, at: opener.upperBound) != nil { return nil }
    if text[opener.lowerBound - 1] == Sign.open { return nestedList(opener) }
    guard let total = total(before: opener.lowerBound) else { return nil }
    let end = min(next, endOfList(from: opener.upperBound))
    return list(of: total, in: between(opener.upperBound, end))
  }

  /// A list in brackets behind its total: `目录162条（其中甲110条，乙52条）`.
  private func nestedList(_ opener: Range<Int>) -> CountedList? {
    let open = opener.lowerBound - 1
    guard let total = passage.quantities.last(where: { $0.range.upperBound <= open }),
      open - total.range.upperBound <= 6, isExactCount(total),
      !text.contains(Words.stops, in: total.range.upperBound..<open),
      let close = matchingBracket(of: open)
    else { return nil }
    return list(of: total, in: between(opener.upperBound, close))
  }

  /// The total that 其中 speaks of: the last count of the sentence, or of the one before it.
  ///
  /// A sentence with percentages alone may stand between. Where several counts could be meant, the
  /// total has to say that it is one (共, 累计, 合计).
  private func total(before opener: Int) -> Quantity? {
    guard let own = passage.sentences.lastIndex(where: { $0.lowerBound <= opener }) else {
      return nil
    }
    for sentence in passage.sentences[max(0, own - 2)...own].reversed() {
      let range = between(sentence.lowerBound, min(sentence.upperBound, opener))
      let counts = passage.quantities(in: range).filter { $0.kind == .count && depth(of: $0) == 0 }
      guard let last = counts.last else { continue }
      // What stands between may only describe the total.
      if text.contains(Words.newSubjects, in: between(last.range.upperBound, opener)) { return nil }
      let isOnly = counts.count { $0.unit == last.unit } == 1
      guard isExactCount(last), isOnly || isMarkedTotal(last) else { return nil }
      return last
    }
    return nil
  }

  // MARK: Without 其中

  /// A list right behind its total: `224条：包括甲18条，乙206条`, `566条，一是甲38条；二是乙528条`.
  private func listBehindTotal(_ total: Quantity) -> CountedList? {
    guard isExactCount(total), depth(of: total) == 0 else { return nil }
    var start = total.range.upperBound
    let isColon = text[start] == Sign.colon
    if isColon || text[start] == Sign.comma { start += 1 }
    if let opening = text.match(Words.listOpenings, at: start) {
      start = opening.upperBound
    } else if text.match(Words.firstItem, at: start) == nil {
      guard isColon, isMarkedTotal(total), text.match(Words.openers, at: start) == nil else {
        return nil
      }
    }
    return list(of: total, in: between(start, endOfList(from: start)))
  }

  /// A list in front of its total: `网上申请105件，信函17件，合计122件`.
  private func listInFrontOfTotal(_ total: Quantity) -> CountedList? {
    guard isExactCount(total), depth(of: total) == 0,
      let sentence = passage.sentences.first(where: { $0.contains(total.number.lowerBound) }),
      let mark = Words.sums.first(where: { text.has($0, endingAt: total.number.lowerBound) })
    else { return nil }
    let start = total.number.lowerBound - mark.scalars.count
    guard text[start - 1] == Sign.comma else { return nil }
    var parts: [Quantity] = []
    for clause in text.clauses(in: between(sentence.lowerBound, start)).reversed() {
      guard case .parts(let found) = read(clause, unit: total.unit), !found.isEmpty,
        !text.contains(Words.sumWords, in: clause)
      else { break }
      parts = found + parts
    }
    guard parts.count >= 2 else { return nil }
    return CountedList(total: total, parts: parts, namesTheRest: false)
  }

  // MARK: The parts

  private enum Clause {
    case parts([Quantity])
    /// A share or a comparison of the part in front of it.
    case aside
    /// Says something else.
    case other
    /// Cannot be told: the list is none.
    case unclear
  }

  private func list(of total: Quantity, in range: Range<Int>) -> CountedList? {
    var parts: [Quantity] = []
    var isOver = false
    var namesTheRest = false
    for clause in clauses(in: range) {
      switch read(clause, unit: total.unit) {
      case .unclear:
        return nil
      case .aside:
        continue
      case .other:
        if !parts.isEmpty { isOver = true }
      case .parts(let found):
        // Parts behind something else may belong to it.
        if isOver { return nil }
        parts += found
        if text.contains(Words.rest, in: clause) { namesTheRest = true }
      }
    }
    guard parts.count >= 2 else { return nil }
    return CountedList(total: total, parts: parts, namesTheRest: namesTheRest)
  }

  /// The clauses of a list: brackets and titles are never cut.
  private func clauses(in range: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      switch text[index] {
      case Sign.open, 0x300A, 0x201C: depth += 1
      case Sign.close, 0x300B, 0x201D: depth = max(0, depth - 1)
      case let scalar where depth == 0 && isProseStop(scalar):
        clauses.append(start..<index)
        start = index + 1
      default: break
      }
    }
    if start < range.upperBound { clauses.append(start..<range.upperBound) }
    return clauses
  }

  /// The counts of a clause, one for each piece between 、.
  private func read(_ clause: Range<Int>, unit: String) -> Clause {
    if text.contains(Words.comparisons, in: clause) { return .aside }
    var parts: [Quantity] = []
    var start = clause.lowerBound
    for end in separators(in: clause) + [clause.upperBound] {
      let piece = start..<end
      start = end + 1
      let counts = passage.quantities(in: piece).filter {
        $0.kind == .count && depth(of: $0, from: piece.lowerBound) == 0
      }
      guard let count = counts.last else { continue }
      // 三项公示6条: what is counted may have a number in its name.
      let others = counts.dropLast().filter {
        $0.unit == unit || isDigit(text[$0.number.lowerBound])
      }
      guard others.isEmpty, count.unit == unit, !count.isApproximate,
        !text.contains(Words.each, in: piece),
        text.match(Words.openEnds, at: count.range.upperBound) == nil
      else { return .unclear }
      parts.append(count)
    }
    if parts.isEmpty, text.match(Words.openEnds, at: clause.upperBound - 1) != nil {
      return .unclear
    }
    guard parts.isEmpty else { return .parts(parts) }
    return passage.quantities(in: clause).contains { $0.kind == .percentage } ? .aside : .other
  }

  private func separators(in clause: Range<Int>) -> [Int] {
    clause.filter { text[$0] == 0x3001 && depth(at: $0, from: clause.lowerBound) == 0 }
  }

  // MARK: Ends

  /// Where a list ends: with its sentence, or with the sentence of its last 二是, 三是.
  private func endOfList(from start: Int) -> Int {
    guard let own = passage.sentences.firstIndex(where: { $0.upperBound > start }) else {
      return start
    }
    var end = passage.sentences[own].upperBound
    guard text.contains(Words.firstItem, in: start..<min(start + 12, end)) else { return end - 1 }
    for sentence in passage.sentences[(own + 1)...] {
      guard text.match(Words.laterItems, at: sentence.lowerBound) != nil else { break }
      end = sentence.upperBound
    }
    return end
  }

  private func matchingBracket(of open: Int) -> Int? {
    var depth = 0
    for index in open..<min(text.count, open + 400) {
      if text[index] == Sign.open { depth += 1 }
      if text[index] == Sign.close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  // MARK: What a number is

  private func isExactCount(_ quantity: Quantity) -> Bool {
    quantity.kind == .count && !quantity.isApproximate && quantity.value > .zero
  }

  /// Whether words in front of a number call it a total: 共, 累计, 总数.
  private func isMarkedTotal(_ quantity: Quantity) -> Bool {
    let start = quantity.number.lowerBound
    var lower = start
    while lower > 0, start - lower < 24, !isProseStop(text[lower - 1]) { lower -= 1 }
    return text.contains(Words.totals, in: lower..<start)
  }

  private func depth(of quantity: Quantity, from start: Int? = nil) -> Int {
    let place = quantity.number.lowerBound
    guard let sentence = passage.sentences.first(where: { $0.contains(place) }) else { return 0 }
    return depth(at: place, from: start ?? sentence.lowerBound)
  }

  private func depth(at index: Int, from start: Int) -> Int {
    var depth = 0
    for place in start..<max(start, index) {
      if text[place] == Sign.open { depth += 1 }
      if text[place] == Sign.close { depth = max(0, depth - 1) }
    }
    return depth
  }
}

private enum Sign {
  static let open: UInt32 = 0x28
  static let close: UInt32 = 0x29
  static let comma: UInt32 = 0x2C
  static let colon: UInt32 = 0x3A
}

private enum Words {
  static let openers: Phrases = ["其中"]
  /// Behind 其中: the list names only some.
  static let openMarks: Phrases = ["包括", "包含", "主要", "涉及", "有", ",包括", ":包括", "涵盖", "含"]
  static let listOpenings: Phrases = ["分别是", "分别为", "包括", "具体包括", "具体为", "具体是", "即"]
  static let firstItem: Phrases = ["一是", "(一)", "1."]
  static let laterItems: Phrases = ["二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"]
  static let totals: Phrases = ["共", "累计", "总计", "合计", "总数", "总量", "全年", "总"]
  static let sums: [Phrase] = ["合计", "总计", "共计"]
  static let sumWords: Phrases = ["合计", "总计", "共计", "累计", "共"]
  static let rest: Phrases = ["其他", "其它", "其余"]
  static let each: Phrases = ["各", "均", "平均", "每"]
  /// Behind a count: there are more than are named.
  static let openEnds: Phrases = ["等", "余", "左右", "以上"]
  static let comparisons: Phrases = [
    "同比", "环比", "较上年", "较去年", "比上年", "比去年", "增长", "增加", "减少", "下降",
  ]
  static let stops: Phrases = ["。", ",", ";"]
  /// What stands between a total and its 其中 would be of something else.
  static let newSubjects: Phrases = ["另外", "此外", "同时", "另有"]
}
