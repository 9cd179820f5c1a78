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
