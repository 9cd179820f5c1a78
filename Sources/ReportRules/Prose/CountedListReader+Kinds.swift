import ReportSyntax

/// Lists that divide a total anew, by kind: 按申请方式划分，网上35件、邮寄10件、当面1件.
extension CountedListReader {
  /// Those whose total can be told: the one number in front that they add up to, or nearly.
  func listsByKind() -> [CountedList] {
    guard text.contains(Words.endings, in: text.whole) else { return [] }
    let found = prose.sentences.flatMap { partsByKind(in: $0) + partsByWay(in: $0) }
    // What one division adds up to is what another divides.
    let known = Set(
      found.compactMap { parts in candidates(for: parts).first { $0.value == sum(parts) }?.value }
    )
    return found.compactMap { parts in
      let candidates = candidates(for: parts)
      let total =
        candidates.first { $0.value == sum(parts) }
        ?? likeliest(of: candidates, among: known, to: sum(parts))
        ?? nearest(of: candidates, to: sum(parts))
      return total.flatMap { isJoined($0, with: parts) ? nil : $0 }.map {
        CountedList(
          total: $0,
          parts: parts,
          namesTheRest: namesAllWays(of: parts, in: words(of: parts)),
          form: .announced
        )
      }
    }
  }

  /// The words of some parts, those in front of the first included.
  private func words(of parts: [Quantity]) -> Range<Int> {
    guard let first = parts.first?.number.lowerBound, let last = parts.last else { return 0..<0 }
    var start = first
    while start > 0, first - start < 16, !isProseStop(text[start - 1]) { start -= 1 }
    return between(start, last.range.upperBound)
  }

  private func sum(_ parts: [Quantity]) -> Amount { parts.reduce(.zero) { $0 + $1.value } }

  /// Of what other divisions add up to, the one that is no farther from a sum than any candidate.
  private func likeliest(
    of candidates: [Quantity],
    among known: Set<Amount>,
    to sum: Amount
  ) -> Quantity? {
    let least = candidates.map { $0.value.distance(to: sum) }.min()
    return candidates.first { known.contains($0.value) && $0.value.distance(to: sum) == least }
  }

  /// The candidate that is nearest to a sum, by far.
  private func nearest(of candidates: [Quantity], to sum: Amount) -> Quantity? {
    func gap(_ count: Quantity) -> Amount { count.value.distance(to: sum) }
    guard let nearest = candidates.min(by: { gap($0) < gap($1) }) else { return nil }
    // What was received, what was due and what was done lie near each other.
    let isClear = candidates.allSatisfy { other in
      let distance = other.value.distance(to: nearest.value)
      return distance == .zero
        || gap(nearest) + gap(nearest) <= gap(other)
          && distance.tenThousandths > nearest.value.tenThousandths / 20
    }
    return isClear ? nearest : nil
  }

  /// 新收146件，上年结转8件。从办理结果看，……: whether some parts divide a total together with what was carried in.
  private func isJoined(_ total: Quantity, with parts: [Quantity]) -> Bool {
    guard let first = parts.first, total.value < sum(parts) else { return false }
    let behind = between(
      total.range.upperBound,
      min(first.number.lowerBound, total.range.upperBound + 60)
    )
    guard text.contains(Words.carriedIn, in: behind) else { return false }
    // Some of them may have been carried over again.
    return prose.quantities(in: behind).contains {
      $0.kind == .count && $0.unit == total.unit && total.value + $0.value >= sum(parts)
    }
  }

  /// The counts in front of some parts that may be their total, give or take a fifth.
  private func candidates(for parts: [Quantity]) -> [Quantity] {
    guard let first = parts.first else { return [] }
    let place = first.number.lowerBound
    let sum = sum(parts)
    return prose.quantities(in: between(max(0, place - 400), place)).filter { count in
      let gap = count.value.distance(to: sum)
      return isExactCount(count) && count.unit == first.unit
        && prose.depth(at: count.number.lowerBound) == 0
        && gap.tenThousandths <= count.value.tenThousandths / 5
        && parts.allSatisfy { $0.value < count.value }
    }
  }

  /// The parts behind each 按……分 of a sentence.
  private func partsByKind(in sentence: Range<Int>) -> [[Quantity]] {
    guard text.contains(Words.endings, in: sentence), sentence.count <= Self.reach else {
      return []
    }
    var lists: [[Quantity]] = []
    var parts: [Quantity]?
    var hasCommas = false
    func close() {
      if let found = parts, found.count >= 2 { lists.append(found) }
      parts = nil
    }
    for clause in prose.clauses(in: sentence) {
      if isDivision(clause.range) {
        close()
        parts = []
        hasCommas = false
        continue
      }
      guard let found = parts else { continue }
      if clause.mark == CountedText.Sign.semicolon, hasCommas {
        close()
        continue
      }
      let units = found.first.map { [$0.unit] } ?? prose.counts(in: clause.range).map(\.unit)
      switch read(clause.range, units: Set(units)) {
      case .parts(let more) where Set(more.map(\.unit)).count == 1:
        if more.count > 1 || !found.isEmpty && clause.mark == CountedText.Sign.comma {
          hasCommas = true
        }
        parts = found + more
      case .aside: continue
      case .parts, .other, .foreign, .unclear:
        // What stands there may belong to it.
        parts = nil
      }
    }
    close()
    return lists
  }

  /// 网上提出35件，占76%；信函10件；当面1件: a sentence that only tells of each way.
  private func partsByWay(in sentence: Range<Int>) -> [[Quantity]] {
    guard text.contains(Words.faceToFace, in: sentence), sentence.count <= 200,
      !text.contains(Words.openers, in: sentence)
    else { return [] }
    var parts: [Quantity] = []
    let units = Set(prose.counts(in: sentence).map(\.unit))
    guard units.count == 1 else { return [] }
    for clause in prose.clauses(in: sentence) {
      switch read(clause.range, units: units) {
      case .parts(let more): parts += more
      case .aside: continue
      case .other where parts.isEmpty: continue
      case .other, .foreign, .unclear: return []
      }
    }
    guard let first = parts.first, first.number.lowerBound - sentence.lowerBound <= 24,
      namesAllWays(of: parts, in: words(of: parts))
    else { return [] }
    return [parts]
  }

  /// 按申请方式划分, 从来源看, 信息渠道为: a clause that says by what is divided, and nothing else.
  private func isDivision(_ clause: Range<Int>) -> Bool {
    guard (3...16).contains(clause.count), prose.quantities(in: clause).isEmpty,
      [CountedText.Sign.comma, CountedText.Sign.colon].contains(text[clause.upperBound]),
      !text.contains(Words.some, in: clause)
    else { return false }
    if text.match(Words.by, at: clause.lowerBound) != nil {
      return Words.divides.contains { text.has($0, endingAt: clause.upperBound) }
    }
    return text[clause.upperBound] == CountedText.Sign.colon
      && Words.kinds.contains { text.has($0, endingAt: clause.upperBound) }
  }
}

private enum Words {
  static let carriedIn: Phrases = ["上年结转", "上年度结转", "结转上年", "结转"]
  static let openers: Phrases = ["其中"]
  static let faceToFace: Phrases = ["当面", "现场", "窗口", "当场"]
  /// One of these stands in any division.
  static let endings: Phrases = [
    "看", "分", "统计", "计", "渠道为", "类别为", "类型为", "形式为", "方式为", "来源为", "载体为", "当面", "现场", "窗口", "当场",
    "方式", "渠道", "性质", "途径", "主体", "身份",
  ]
  static let by: Phrases = ["按", "按照", "从", "分", "以", "依"]
  static let divides: [Phrase] = [
    "看", "划分", "分", "统计", "分类", "区分", "计", "方式", "渠道", "性质", "途径", "主体", "身份",
  ]
  static let kinds: [Phrase] = [
    "渠道为", "类别为", "类型为", "形式为", "方式为", "来源为", "载体为", "渠道分别为", "类别分别为", "方式分别为", "形式分别为",
  ]
  /// Only some of the kinds are told.
  static let some: Phrases = ["主要", "重点", "集中", "前", "总体", "整体", "全年", "同比"]
}
