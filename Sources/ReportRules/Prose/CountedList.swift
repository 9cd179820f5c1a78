import ReportSyntax

/// A total in a sentence and the parts that a list names.
///
/// `公开信息22条。其中工作动态12条、公示公告10条`. A list is only taken for one when every comma between its
/// parts is plain: what can be read in two ways is no list.
struct CountedList: Sendable {
  let total: Quantity
  /// At least two, in an open list one, all counting the same as the total, none approximate.
  let parts: [Quantity]
  /// Whether one of the parts is what is left over (其他), so that nothing else can be.
  let namesTheRest: Bool
  let form: Form
  /// Counts behind the list, of anything, that someone might take for parts of it.
  var rest: [Quantity] = []

  /// What tells that the parts are parts.
  enum Form: Sendable {
    /// 其中, 包括, 一是, 分别为, or brackets behind the total.
    case announced
    /// 合计, 共计 behind the parts.
    case summedUp
    /// 在公开的186条信息中: the list may leave some out.
    case among
    /// Nothing but the last of them: 364条，甲17条，其他347条.
    case closedByTheRest
    /// 其中包括, 主要, 等, or one part alone: nothing has to add up.
    case open
    /// Each stands in a sentence of its own: 共计444条。网站发布118条。公众号发布326条。
    case sentences
  }

  var sum: Amount { parts.reduce(.zero) { $0 + $1.value } }

  /// The list without the parts from one on, which stand behind a semicolon.
  func prefix(_ count: Int) -> CountedList {
    CountedList(
      total: total,
      parts: Array(parts.prefix(count)),
      namesTheRest: namesTheRest,
      form: form,
      rest: Array(parts.dropFirst(count)) + rest
    )
  }
}

extension CountedList {
  /// How sure it is that a list which does not add up should.
  enum Doubt {
    /// One of the numbers is wrong.
    case contradiction
    /// A small part of the total may just not be listed.
    case unlikelyRest
    /// Some of the parts may be counted in others.
    case overlap
  }

  /// `nil` where the numbers agree or may well be right.
  var doubt: Doubt? {
    let (total, sum) = (total.value, sum)
    if sum == total || hasWholeList || isCompletedByRest { return nil }
    let gap = gap
    // As much as a slip would be off: three, or a twentieth.
    let isSlip = isSlip
    let isSmallShare = gap.tenThousandths <= total.tenThousandths / 10
    switch form {
    case .announced, .summedUp:
      break
    case .open:
      return nil
    case .closedByTheRest:
      // With few parts the number in front may be that of something else.
      let share = parts.count >= 4 ? 2 : 5
      guard isSlip || gap.tenThousandths <= total.tenThousandths / share else { return nil }
    case .among:
      guard sum > total else { return nil }
      if Self.someSum(of: parts.map(\.value), to: total) { return .overlap }
      return gap.tenThousandths <= total.tenThousandths / 5 ? .contradiction : .overlap
    case .sentences:
      return isSlip && isSmallShare ? .unlikelyRest : nil
    }
    if sum > total {
      let exceeds = parts.contains { $0.value > total }
      if !exceeds, Self.someSum(of: parts.map(\.value), to: total) { return .overlap }
      return isSlip || exceeds || namesTheRest ? .contradiction : .overlap
    }
    if namesTheRest || isSlip && isSmallShare { return .contradiction }
    return isSlip && gap.tenThousandths <= total.tenThousandths / 5 ? .unlikelyRest : nil
  }

  /// Whether the numbers are as near as a slip leaves them.
  var isSlip: Bool {
    gap <= Amount(3) || gap.tenThousandths <= total.value.tenThousandths / 20
  }

  private var gap: Amount { sum > total.value ? sum - total.value : total.value - sum }

  /// Whether the first or the last parts are the whole list, and the others divide the total anew.
  private var hasWholeList: Bool {
    func reachesTotal(_ values: some Sequence<Amount>) -> Bool {
      var sum = Amount.zero
      for value in values {
        sum = sum + value
        if sum == total.value { return true }
      }
      return false
    }
    let values = parts.map(\.value)
    return reachesTotal(values.dropLast()) || reachesTotal(values.dropFirst().reversed())
  }

  /// Whether counts behind the list make up what it lacks.
  private var isCompletedByRest: Bool {
    guard sum < total.value else { return false }
    var missing = Amount.zero
    for count in rest.prefix(8) {
      missing = missing + count.value
      if count.value == gap || missing == gap { return true }
    }
    return false
  }

  /// Whether some of the parts add up to the total; tried for up to sixteen parts.
  private static func someSum(of parts: [Amount], to total: Amount) -> Bool {
    guard parts.count <= 16 else { return false }
    var sums: Set<Amount> = [.zero]
    for part in parts where part > .zero { sums.formUnion(sums.map { $0 + part }) }
    return sums.contains(total)
  }
}
