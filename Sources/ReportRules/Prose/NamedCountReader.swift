import ReportSyntax

/// Finds the counts of a sentence and their names.
///
/// Left out are numbers in quotations and titles, rounded ones, parts of slogans (办结一件申请、解决一个问题)
/// and those that count parts of a text (6个方面).
struct NamedCountReader {
  private let passage: Passage
  private let sentence: Int
  private let range: Range<Int>
  /// Phrases with commas that are one word here: 公民、法人和其他组织.
  private let wholes: [Range<Int>]
  private var text: ProseText { passage.text }

  /// The counts of a sentence in the order of the text.
  static func counts(in passage: Passage, sentence: Int) -> [NamedCount] {
    guard passage.sentences.indices.contains(sentence) else { return [] }
    let range = passage.sentences[sentence]
    guard passage.quantities(in: range).contains(where: { $0.kind == .count || $0.kind == .bare })
    else { return [] }
    return NamedCountReader(passage: passage, sentence: sentence, range: range).counts()
  }

  private init(passage: Passage, sentence: Int, range: Range<Int>) {
    self.passage = passage
    self.sentence = sentence
    self.range = range
    wholes = Self.everybody(in: passage.text, range)
  }

  /// Between two separators, with the one in front of it (0 at the start of the sentence).
  private struct Piece {
    let range: Range<Int>
    let separator: UInt32
    var counts: [Quantity] = []
    /// The words of a count that stands alone, from pieces in front.
    var name: Range<Int>?
  }

  private func counts() -> [NamedCount] {
    let pieces = pieces()
    let clauses = SpokenYears.clauses(of: passage, in: range)
    var found: [NamedCount] = []
    var index = 0
    while index < pieces.count {
      if let list = respective(pieces, at: index) {
        for (name, quantity) in list.pairs {
          append(
            quantity,
            unit: list.unit,
            piece: name,
            before: name,
            behind: nil,
            joined: nil,
            clauses,
            to: &found
          )
        }
        index = list.end
        continue
      }
      append(pieces, at: index, clauses, to: &found)
      index += 1
    }
    return found
  }

  private func append(
    _ quantity: Quantity,
    unit: String? = nil,
    piece: Range<Int>,
    before: Range<Int>,
    behind: Range<Int>?,
    joined: Range<Int>?,
    _ clauses: [SpokenYears.Clause],
    to found: inout [NamedCount]
  ) {
    let place = quantity.number.lowerBound
    // Clauses lie side by side.
    let index = clauses.firstIndexBeyond { $0.range.upperBound > place }
    guard let value = quantity.value.count, !quantity.isApproximate,
      clauses.indices.contains(index),
      clauses[index].range.contains(place)
    else { return }
    let clause = clauses[index]
    found.append(
      NamedCount(
        quantity: quantity,
        value: value,
        unit: unit ?? quantity.unit,
        sentence: sentence,
        clause: clause.range(around: place),
        piece: piece,
        before: before,
        behind: behind ?? before.upperBound..<before.upperBound,
        joined: joined ?? before.lowerBound..<before.lowerBound,
        year: clause.year(at: min(before.upperBound, quantity.number.lowerBound))
      )
    )
  }

  /// The counts of one piece; where it has several, words and numbers take turns.
  private func append(
    _ pieces: [Piece],
    at index: Int,
    _ clauses: [SpokenYears.Clause],
    to found: inout [NamedCount]
  ) {
    let piece = pieces[index]
    guard let first = piece.counts.first else { return }
    let startsWithNumber = isFiller(piece.range.lowerBound..<first.number.lowerBound)
    if piece.counts.count == 1, startsWithNumber,
      isFiller(first.range.upperBound..<piece.range.upperBound),
      let name = nameInFront(of: pieces, at: index)
    {
      let joined = name.upperBound..<max(name.upperBound, piece.range.lowerBound)
      append(first, piece: name, before: name, behind: nil, joined: joined, clauses, to: &found)
      return
    }
    for (number, quantity) in piece.counts.enumerated() {
      let isLast = number == piece.counts.count - 1
      let next = isLast ? piece.range.upperBound : piece.counts[number + 1].number.lowerBound
      let start =
        number == 0
        ? piece.range.lowerBound
        : startsWithNumber ? quantity.number.lowerBound : piece.counts[number - 1].range.upperBound
      let end = isLast || startsWithNumber ? next : quantity.range.upperBound
      append(
        quantity,
        piece: between(start, end),
        before: between(start, quantity.number.lowerBound),
        behind: between(quantity.range.upperBound, end),
        joined: number == 0 ? joined(pieces, at: index) : nil,
        clauses,
        to: &found
      )
    }
  }

  // MARK: Pieces

  private func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var separator: UInt32 = 0
    var start = range.lowerBound
    func close(at end: Int) {
      if end > start { pieces.append(Piece(range: start..<end, separator: separator)) }
    }
    for index in range where isSeparator(at: index) {
      close(at: index)
      separator = text[index]
      start = index + 1
    }
    close(at: range.upperBound)
    let counts = statedCounts()
    var next = 0
    for index in pieces.indices {
      while next < counts.count, counts[next].number.lowerBound < pieces[index].range.upperBound {
        if pieces[index].range.contains(counts[next].number.lowerBound) {
          pieces[index].counts.append(counts[next])
        }
        next += 1
      }
    }
    return pieces
  }

  private func isSeparator(at index: Int) -> Bool {
    let scalar = text[index]
    guard isProseStop(scalar) || scalar == "、" || scalar == "(" || scalar == ")" else {
      return false
    }
    if isInWhole(index..<index + 1) { return false }
    // 收到政府信息公开申请：12件 is one statement, and so is 申请数量：共12件.
    guard scalar == ":" else { return true }
    let next = text.match(Self.totals, at: index + 1)?.upperBound ?? index + 1
    return !isDigit(text[next])
  }

  /// Whether a range lies in words that are one, or reaches into them.
  private func isInWhole(_ range: Range<Int>) -> Bool {
    let index = wholes.firstIndexBeyond { $0.upperBound > range.lowerBound }
    return wholes.indices.contains(index) && wholes[index].overlaps(range)
  }

  /// The counts that state something, in order.
  private func statedCounts() -> [Quantity] {
    let all = passage.quantities(in: range).filter { quantity in
      switch quantity.kind {
      case .count: !countsPartsOfText(quantity)
      // 申请数量为12，
      case .bare: isStatedBare(quantity)
      default: false
      }
    }
    var depth = QuotationDepth()
    var read = range.lowerBound
    let isExhortation = text.contains(Self.exhortations, in: range)
    return all.indices.filter { index in
      while read < all[index].number.lowerBound {
        depth.read(text[read])
        read += 1
      }
      guard depth.isOutside else { return false }
      guard text.isOneInWords(all[index]) else { return true }
      if isExhortation { return false }
      // 办结一件申请、解决一个问题
      let neighbours = [index - 1, index + 1].filter(all.indices.contains).map { all[$0] }
      return !neighbours.contains { text.isOneInWords($0) && $0.unit != all[index].unit }
    }.map { all[$0] }
  }

  /// 6个方面, but not 2件部分公开.
  private func countsPartsOfText(_ quantity: Quantity) -> Bool {
    guard let noun = text.match(Self.partsOfTexts, at: quantity.range.upperBound) else {
      return false
    }
    return text.match(Self.restOfOutcomes, at: noun.upperBound) == nil
  }

  /// A number without a unit: `申请数量为12，`, or one of `6、2、1件`.
  private func isStatedBare(_ quantity: Quantity) -> Bool {
    let behind = text[quantity.range.upperBound]
    return (endsClause(behind) || behind == ")")
      && (text[quantity.number.lowerBound - 1] == "、"
        || Self.marksOfBare.contains { text.has($0, endingAt: quantity.number.lowerBound) })
  }

  private func isFiller(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if let filler = text.match(Self.fillers, at: index) {
        index = filler.upperBound
      } else if isProseStop(text[index]) {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// The name of a count that stands alone: `予以公开（含区分处理）6件`, `收到申请，共12件`.
  private func nameInFront(of pieces: [Piece], at index: Int) -> Range<Int>? {
    var place = index - 1
    switch pieces[index].separator {
    case ")":
      let farthest = max(0, index - Self.mostPiecesInBrackets)
      while place >= farthest, pieces[place].separator != "(" { place -= 1 }
      guard place >= farthest else { return nil }
      place -= 1
    case ",", ":": break
    default: return nil
    }
    guard pieces.indices.contains(place), pieces[place].counts.isEmpty else { return nil }
    return pieces[place].range
  }

  /// More than any remark has; what has no opening bracket is not looked through for each closing one.
  private static let mostPiecesInBrackets = 64

  /// Names without counts in front of a piece of a list.
  private func joined(_ pieces: [Piece], at index: Int) -> Range<Int>? {
    var start = index
    while start > 0, pieces[start].separator == "、", pieces[start - 1].counts.isEmpty {
      start -= 1
    }
    return start < index
      ? pieces[start].range.lowerBound..<pieces[index].range.lowerBound : nil
  }

  // MARK: 分别

  /// The names and numbers of 予以公开、部分公开和不予公开分别为6件、2件、1件.
  private struct RespectiveList {
    /// Empty where there are not as many numbers as names.
    let pairs: [(Range<Int>, Quantity)]
    /// 6、2、1件: the last one's unit is that of all.
    let unit: String?
    /// The piece behind the list.
    let end: Int
  }

  private func respective(_ pieces: [Piece], at index: Int) -> RespectiveList? {
    let piece = pieces[index]
    guard let word = text.firstRange(of: Self.respectively, in: piece.range),
      let first = piece.counts.first, first.number.lowerBound >= word.upperBound,
      isFiller(word.upperBound..<first.number.lowerBound)
    else { return nil }
    var names: [Range<Int>] = []
    var start = index
    while start > 0, pieces[start].separator == "、", pieces[start - 1].counts.isEmpty {
      start -= 1
    }
    for place in start..<index { names += parts(of: pieces[place].range) }
    names += parts(of: between(piece.range.lowerBound, word.lowerBound))
    var values = piece.counts
    var end = index + 1
    while end < pieces.count, values.count < names.count,
      pieces[end].separator == "、" || pieces[end].separator == ",",
      let next = pieces[end].counts.first,
      isFiller(pieces[end].range.lowerBound..<next.number.lowerBound)
    {
      values += pieces[end].counts
      end += 1
    }
    guard names.count == values.count, names.count > 1 else {
      return RespectiveList(pairs: [], unit: nil, end: end)
    }
    let unit = values.contains { $0.unit.isEmpty } ? values.last?.unit : nil
    return RespectiveList(pairs: Array(zip(names, values)), unit: unit, end: end)
  }

  /// The names joined by 和 in a piece of a list.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for conjunction in text.ranges(of: Self.conjunctions, in: range)
    where !isInWhole(conjunction) {
      if conjunction.lowerBound > start { parts.append(start..<conjunction.lowerBound) }
      start = conjunction.upperBound
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  // MARK: Words

  /// Lists of applicants that mean everybody: 公民、法人和其他组织.
  static func everybody(in text: ProseText, _ range: Range<Int>) -> [Range<Int>] {
    text.ranges(of: everybody, in: range).filter {
      // 自然人、法人分别为10件、2件
      !text.contains(respectively, in: between($0.upperBound, $0.upperBound + 6))
    }
  }

  private static let everybody = Phrases(
    ["公民", "自然人", "个人"].flatMap { person in
      ["、法人", "、法人、", "和法人", "、企业", "、企业法人"].flatMap { body in
        [
          "和其他组织", "或其他组织", "或者其他组织", "及其他组织", "与其他组织", "以及其他组织", "及其它组织", "和其它组织", "其他组织", "和组织",
          "",
        ]
        .map { person + body + $0 }
      }
    }
  )
  private static let respectively: Phrases = ["分别"]
  private static let conjunctions: Phrases = ["和", "以及", "及", "与"]
  private static let totals: Phrases = ["共计", "合计", "总计", "共", "为", "累计", "总数", "总数为"]
  /// Words between a name and its number that say nothing.
  private static let fillers: Phrases = [
    "共计", "合计", "总计", "累计", "总共", "共有", "共", "为", "是", "有", "计", "的", "数量", "总数", "总量", "件数", "数",
    "其中", "分别",
    "各", "已", "均", "则", "另有", "另", "和", "以及", "及", "与", "达", "达到", "全年", "也", "都",
  ]
  /// What stands in front of a number that needs no unit.
  private static let marksOfBare: [Phrase] = ["为", "数", "量", "总计", "合计", "共计", ":", "是", "有"]
  /// What is counted is parts of a text, not cases: 6个方面.
  private static let partsOfTexts: Phrases = [
    "方面", "部分", "环节", "板块", "内容", "章节", "类别", "大项", "栏目", "阶段", "层面", "渠道", "要素", "问题", "重点",
  ]
  private static let restOfOutcomes: Phrases = ["公开", "予以", "予"]
  /// What makes 一件 a way of speaking.
  private static let exhortations: Phrases = [
    "坚持", "做到", "努力", "确保", "力求", "争取", "力争", "原则", "理念", "目标", "要求", "每一", "实现", "做实", "办好",
  ]
}
