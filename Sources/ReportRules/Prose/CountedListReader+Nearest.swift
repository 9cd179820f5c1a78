import ReportSyntax

extension CountedListReader {
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
