import ReportSyntax

extension CountedListReader {
  /// 收到8件，自然人7件、企业1件，上年结转1件，合计9件: without the parts that divide the one in front of them, where
  /// the others make up the total.
  func withoutInnerList(_ parts: [Quantity], of total: Amount) -> [Quantity] {
    func sum(_ parts: [Quantity]) -> Amount { parts.reduce(.zero) { $0 + $1.value } }
    guard (4...Self.mostParts).contains(parts.count), sum(parts) > total else { return parts }
    for whole in parts.indices {
      var inner = Amount.zero
      for end in parts.indices.dropFirst(whole + 1) {
        inner = inner + parts[end].value
        guard inner == parts[whole].value, end > whole + 1 else { continue }
        let others = Array(parts[...whole] + parts[(end + 1)...])
        if sum(others) == total { return others }
      }
    }
    return parts
  }

  /// Whether nothing but what is summed up stands behind a word for a sum: 共计公开信息122条.
  ///
  /// Behind a plain 共 what was dealt with may be fewer than came in: 网上收到5件、信函3件，共受理7件.
  func isMadeOfObjects(_ words: Range<Int>, of mark: Range<Int>) -> Bool {
    if mark.count == 1, text.contains(Self.dealings, in: words),
      !text.contains(Self.proposals, in: words)
    {
      return false
    }
    return text.isMade(of: Self.sumObjects, in: words)
  }

  static let sumObjects: Phrases = [
    "主动公开", "公开", "发布", "收到", "受理", "办理", "为", "达", "有", "信息", "政府信息", "各类", "申请", "政务信息", "推送",
    "公布", "制发", "文件", "建议提案", "建议和提案", "建议", "提案", "承办", "预决算", "预决算信息",
  ]
  private static let dealings: Phrases = ["办理", "受理", "收到"]
  private static let proposals: Phrases = ["建议", "提案"]

  /// Whether the clause in front of one tells of a part, too: 网站200条，公众号200条，其中同步126条，共274条 tells how they
  /// overlap, and 其中1件200元，另1件180元，合计380元 does not.
  func isPart(inFrontOf clause: Range<Int>, unit: String) -> Bool {
    guard let sentence = prose.sentence(at: clause.lowerBound),
      case let ahead = between(
        max(prose.sentences[sentence].lowerBound, clause.lowerBound - 120),
        clause.lowerBound - 1
      ),
      let last = prose.clauses(in: ahead).last,
      case .parts(let found) = read(last.range, units: [unit])
    else { return false }
    return !found.isEmpty
  }

  /// 网站4180条，其中转载860条；部门网站3145条，其中…: without what is the total of the next list, where one part alone
  /// stands in front of it.
  func withoutNextTotal(_ range: Range<Int>, isOpenedNext: Bool) -> Range<Int> {
    guard isOpenedNext, text[range.lowerBound] != CountedText.Sign.colon,
      let mark = range.last(where: { text[$0] == CountedText.Sign.semicolon }),
      case let first = between(range.lowerBound, mark), prose.counts(in: first).count == 1
    else { return range }
    return first
  }

  /// Whether examples stand in front of a part, or notes in brackets behind: 图解、视频等多样化解读48篇.
  func describes(_ parts: [Quantity], from start: Int) -> Bool {
    var start = start
    for part in parts {
      let words = between(start, part.number.lowerBound)
      start = part.range.upperBound
      if text.contains(Self.examples, in: words) || text[start] == CountedText.Sign.open {
        return true
      }
    }
    return false
  }

  private static let examples: Phrases = ["等"]

  /// More than a sentence has that a person has written.
  private static let mostParts = 64

  /// 推进会2次，培训3次，其中线上1次、线下2次: of several counts the one right in front of 其中, where the parts
  /// are as many, or as nearly as a slip leaves them, and not as many as the others.
  func listOfNearest(to opener: Range<Int>, in range: Range<Int>) -> CountedList? {
    guard let own = prose.sentence(at: opener.lowerBound),
      case let counts = counts(of: prose.sentences[own], before: opener.lowerBound),
      let total = counts.last, isExactCount(total),
      total.range.upperBound + 1 == opener.lowerBound,
      let list = list(of: total, in: range, .announced)
    else { return nil }
    if list.sum == total.value { return list }
    let others = counts.dropLast().filter { $0.unit == total.unit }.map(\.value)
    let all = others.reduce(total.value, +)
    let isOfOthers = others.contains { $0 == list.sum || total.value + $0 == list.sum }
    return list.isSlip && !isOfOthers && list.sum != all ? list : nil
  }
}
