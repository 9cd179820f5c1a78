import ReportSyntax

/// A part of a total, in percent.
struct Ratio {
  let part: Int
  let total: Int

  init(_ part: Amount, _ total: Amount) {
    self.part = part.tenThousandths
    self.total = total.tenThousandths
  }

  /// The share in tenThousandths of a percent, cut; `nil` for no total, and beyond what can be counted.
  private var exact: Int? {
    guard total > 0, part >= 0, part <= Int.max / 2_000_000 else { return nil }
    return part * 1_000_000 / total
  }

  /// The share in percent with so many digits behind the point, rounded; `nil` for no total.
  func percent(digits: Int) -> Amount? {
    let step = Self.step(digits)
    return exact.map { Amount(tenThousandths: ($0 + step / 2) / step * step) }
  }

  /// Whether a written share is this one, rounded or cut.
  func fits(_ written: Amount, digits: Int) -> Bool {
    Self.mayBe(written, digits: digits, from: self, to: self)
  }

  /// Whether a written share lies between two, rounded or cut; `true` where these are not known.
  static func mayBe(_ written: Amount, digits: Int, from least: Ratio, to most: Ratio) -> Bool {
    guard let least = least.exact, let most = most.exact else { return true }
    let tolerance = step(digits) + 500
    let share = min(written.tenThousandths, Int.max / 2)
    return least - tolerance <= share && share <= most + tolerance
  }

  /// The last of so many digits behind the point, in tenThousandths.
  private static func step(_ digits: Int) -> Int {
    let steps = [10_000, 1_000, 100, 10]
    return steps.indices.contains(digits) ? steps[digits] : 1
  }
}

extension ProseText {
  /// Digits behind the point of a number as written; `nil` for more than four, which nobody counts.
  func fractionDigits(of quantity: Quantity) -> Int? {
    guard let point = quantity.number.first(where: { self[$0] == "." }) else { return 0 }
    let digits = quantity.number.upperBound - point - 1
    return digits <= 4 ? digits : nil
  }
}
