/// A number in a sentence, with what it counts.
package struct Quantity: Sendable, Equatable {
  // In this order the small ones fill one word: a text may consist of nothing else.
  package let kind: Kind
  /// Whether the author says that the number is not exact (余, 约, 以上), or writes a range.
  package let isApproximate: Bool
  /// Whether nothing but a count in ten thousands, which is rounded as a rule, makes it approximate: 1.2万条.
  package let isRounded: Bool
  package let value: Amount
  /// What is counted, as written (`条`, `万元`); empty for kinds that count nothing.
  package let unit: String
  private let compactNumber: CompactRange
  private let compactRange: CompactRange

  /// The digits or numerals: indices of characters of the prose.
  package var number: Range<Int> { compactNumber.range }
  /// From the number to the end of its unit.
  package var range: Range<Int> { compactRange.range }

  package init(
    kind: Kind,
    value: Amount,
    unit: String,
    isApproximate: Bool,
    isRounded: Bool = false,
    number: Range<Int>,
    range: Range<Int>
  ) {
    self.kind = kind
    self.value = value
    self.unit = unit
    self.isApproximate = isApproximate
    self.isRounded = isRounded
    compactNumber = CompactRange(number)
    compactRange = CompactRange(range)
  }

  package enum Kind: Sendable, Equatable {
    /// So many of something.
    case count
    /// A share, or percentage points.
    case percentage
    /// Part of a date or a span of time: `2020年`, `20个工作日`.
    case time
    /// `第三`, `第20`.
    case ordinal
    /// `〔2020〕`, `60号`.
    case documentNumber
    /// Words that mean that there was nothing: `未收到`, `没有`, `无`.
    case nothing
    /// A number without a unit: a telephone number, part of a name.
    case bare
  }
}

/// A decimal number, exact to four places behind the point.
package struct Amount: Sendable, Hashable, Comparable {
  /// The number times 10 000.
  package let tenThousandths: Int

  package init(tenThousandths: Int) {
    self.tenThousandths = tenThousandths
  }

  /// A whole number; beyond 10¹² it is held at that bound.
  package init(_ whole: Int) {
    tenThousandths = min(max(whole, -Self.bound), Self.bound) * 10_000
  }

  /// Larger than any count in a report, and so small that sums of many cannot overflow.
  private static let bound = 1_000_000_000_000

  package static let zero = Amount(tenThousandths: 0)

  /// The whole number, or `nil` where something stands behind the point.
  package var count: Int? {
    tenThousandths.isMultiple(of: 10_000) ? tenThousandths / 10_000 : nil
  }

  package static func < (left: Amount, right: Amount) -> Bool {
    left.tenThousandths < right.tenThousandths
  }

  /// The sum; held at the largest number there is rather than overflowing.
  package static func + (left: Amount, right: Amount) -> Amount {
    let (sum, overflow) = left.tenThousandths.addingReportingOverflow(right.tenThousandths)
    return Amount(tenThousandths: overflow ? Int.max : sum)
  }

  package static func - (left: Amount, right: Amount) -> Amount {
    let (difference, overflow) = left.tenThousandths
      .subtractingReportingOverflow(right.tenThousandths)
    return Amount(tenThousandths: overflow ? 0 : difference)
  }

  /// How far two numbers lie apart.
  package func distance(to other: Amount) -> Amount {
    self > other ? self - other : other - self
  }

  /// The number as a person writes it: `22`, `127.33`.
  package var text: String {
    let sign = tenThousandths < 0 ? "-" : ""
    let (whole, rest) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
    if rest == 0 { return "\(sign)\(whole)" }
    let digits = String(String(rest + 10_000).dropFirst())
    let significant = digits.reversed().drop { $0 == "0" }.reversed()
    return "\(sign)\(whole).\(String(significant))"
  }
}
