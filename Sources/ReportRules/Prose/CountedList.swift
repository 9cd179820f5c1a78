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
  /// Whether the same mark stands between all parts, so that none of them is set apart.
  var isEven = false
  /// Whether parts are told of with examples (图解、视频等) or notes in brackets, for what they are and not to divide.
  var describesParts = false

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
    /// Classes right behind the total, and nothing else: 共364条，动态类17条、公告类347条.
    case series
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
    if gap <= slack { return nil }
    // As much as a slip would be off: three, or a twentieth.
    let isSlip = isSlip
    let isSmallShare = gap.tenThousandths <= total.tenThousandths / 10
    if isTotalMistyped { return .contradiction }
    switch form {
    case .announced, .summedUp:
      break
    case .open:
      return exceedsPlainly ? .overlap : nil
    case .closedByTheRest:
      // With few parts the number in front may be that of something else.
      let share = parts.count >= 4 ? 2 : 5
      guard isSlip || gap.tenThousandths <= total.tenThousandths / share else { return nil }
    case .among:
      guard sum > total else { return nil }
      if Self.sums(ofSome: parts.map(\.value)).contains(total) { return .overlap }
      return gap.tenThousandths <= total.tenThousandths / 5 ? .contradiction : .overlap
    case .sentences:
      return isSlip && isSmallShare ? .unlikelyRest : nil
    case .series:
      return isSlip && isSmallShare ? .contradiction : nil
    }
    // What a slip of two digits explains is none.
    let isTransposed = hasTransposedDigits && gap.tenThousandths <= total.tenThousandths / 2
    if sum > total {
      if isTransposed { return .contradiction }
      let exceeds = parts.contains { $0.value > total }
      if !exceeds, Self.sums(ofSome: parts.map(\.value)).contains(total) { return .overlap }
      if isSlip || exceeds || namesTheRest || isOffByOneDigit { return .contradiction }
      return parts.count > 2 || !describesParts ? .overlap : nil
    }
    // 网上2件、信函1件，合计4件: a sum is that of what stands in front.
    if isOffByOneDigit { return .contradiction }
    if namesTheRest || isSlip && (isSmallShare || form == .summedUp) { return .contradiction }
    // 380元，其中甲200元、乙150元: a fee is told of all who paid it, as a rule.
    let mayBeSlip = isSlip || self.total.unit == "元"
    return isTransposed || mayBeSlip && gap.tenThousandths <= total.tenThousandths / 5
      ? .unlikelyRest : nil
  }

  /// 行政复议61件、行政诉讼48件，合计119件: one digit of a sum of three digits and more is wrong, and not
  /// the first.
  private var isOffByOneDigit: Bool {
    guard form == .summedUp, gap.tenThousandths <= total.value.tenThousandths / 10,
      let written = total.value.count, let right = sum.count, min(written, right) >= 100
    else { return false }
    let (first, second) = (Array(String(written)), Array(String(right)))
    return first.count == second.count && zip(first, second).count(where: { $0 != $1 }) == 1
  }

  /// Whether the numbers are as near as a slip leaves them.
  var isSlip: Bool {
    gap <= Amount(3) || gap.tenThousandths <= total.value.tenThousandths / 20
  }

  /// How far numbers in ten thousands may be off when added up: half of the last digit of each.
  private var slack: Amount {
    ([total] + parts).filter(\.isRounded).reduce(.zero) { slack, figure in
      var digit = 10_000
      while digit > 1, !(figure.value.count ?? 1).isMultiple(of: digit) { digit /= 10 }
      return slack + Amount(tenThousandths: digit * 10_000 / 2)
    }
  }

  var gap: Amount { sum.distance(to: total.value) }

  /// Whether the first or the last parts are the whole list, and the others divide the total anew.
  private var hasWholeList: Bool {
    /// How many values it takes.
    func reachesTotal(_ values: some Sequence<Amount>) -> Int? {
      var sum = Amount.zero
      for (index, value) in values.enumerated() {
        sum = sum + value
        if sum == total.value { return index + 1 }
      }
      return nil
    }
    let values = parts.map(\.value)
    if let count = reachesTotal(values.dropLast()) {
      // 214条：动态96条、公告72条、资金46条、党建10条: one too many, which nothing sets apart.
      return !isEven || count < 3 || count < values.count - 1
    }
    guard let count = reachesTotal(values.dropFirst().reversed()) else { return false }
    // A single part in front that is no total of the others may be one too many.
    return count < parts.count - 1 || values[0] == total.value
  }

  /// 241条 for 214条, 2214条 for 214条: two neighbouring digits of the total have changed places, or one was
  /// written twice.
  private var isTotalMistyped: Bool {
    guard parts.count >= 3, form != .open, form != .among, !total.isRounded,
      let written = total.value.count, let right = sum.count, min(written, right) >= 100
    else { return false }
    let (first, second) = (Array(String(written)), Array(String(right)))
    if first.count == second.count {
      let places = first.indices.filter { first[$0] != second[$0] }
      return places.count == 2 && places[0] + 1 == places[1]
        && first[places[0]] == second[places[1]] && first[places[1]] == second[places[0]]
    }
    return first.count == second.count + 1
      && first.indices.dropFirst().contains { index in
        guard first[index] == first[index - 1] else { return false }
        var shorter = first
        shorter.remove(at: index)
        return shorter == second
      }
  }

  /// 312条，其中包括网站205条、公众号117条: more than all, whatever else there is.
  private var exceedsPlainly: Bool {
    parts.count >= 2 && sum > total.value && isSlip && !describesParts
      && !Self.sums(ofSome: parts.map(\.value)).contains(total.value)
  }

  /// Whether two digits of one part have changed places: 92 for 29 makes it right.
  private var hasTransposedDigits: Bool {
    let isOfMoney = total.unit == "元" || total.unit == "万元"
    guard parts.count >= (isOfMoney ? 2 : 3), gap.tenThousandths.isMultiple(of: 90_000) else {
      return false
    }
    let sum = sum
    return parts.contains { part in
      guard let value = part.value.count, value >= 10 else { return false }
      var place = 1
      while place <= value / 10 {
        let (low, high) = (value / place % 10, value / place / 10 % 10)
        let swapped = value + (low - high) * place * 9
        if sum + Amount(swapped) == total.value + part.value { return true }
        place *= 10
      }
      return false
    }
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

  /// All that some of the parts, or none, add up to; nothing for more than sixteen parts.
  static func sums(ofSome parts: [Amount]) -> Set<Amount> {
    guard parts.count <= 16 else { return [] }
    var sums: Set<Amount> = [.zero]
    for part in parts where part > .zero { sums.formUnion(sums.map { $0 + part }) }
    return sums
  }
}
