import ReportSyntax

/// A part of a total, in percent.
struct Ratio {
  let part: Int
  let total: Int

  init(_ part: Amount, _ total: Amount) {
    self.part = part.tenThousandths
    self.total = total.tenThousandths
  }

  /// The share in percent with so many digits behind the point, rounded; `nil` for no total.
  func percent(digits: Int) -> Amount? {
    guard total > 0, part >= 0, part <= Int.max / 2_000_000 else { return nil }
    // In tenThousandths of a percent, rounded at the last digit.
    let step = digits == 0 ? 10_000 : digits == 1 ? 1_000 : 100
    let exact = part * 1_000_000 / total
    return Amount(tenThousandths: (exact + step / 2) / step * step)
  }

  /// Whether a written share is this one, rounded or cut.
  func fits(_ written: Amount, digits: Int) -> Bool {
    guard total > 0, part >= 0, part <= Int.max / 2_000_000 else { return true }
    let exact = part * 1_000_000 / total
    let tolerance = (digits == 0 ? 10_000 : digits == 1 ? 1_000 : 100) + 500
    return abs(exact - min(written.tenThousandths, Int.max / 2)) <= tolerance
  }
}

extension ProseText {
  /// Digits behind the point of a number as written; `nil` for more than two.
  func fractionDigits(of quantity: Quantity) -> Int? {
    guard let point = quantity.number.first(where: { self[$0] == 0x2E }) else { return 0 }
    let digits = quantity.number.upperBound - point - 1
    return digits <= 2 ? digits : nil
  }
}
