import ReportSyntax

/// What stands in front of 年 and was meant for a year: 2O25年 with a letter, 202025年 with digits
/// too many.
struct OddYear: Sendable {
  /// With 年: characters of the passage.
  let range: Range<Int>
  /// The only year that it can be; `nil` where it may be several.
  let year: Int?
  /// Whether a letter stands for a digit.
  let hasLetter: Bool

  /// Those of a passage, in the order of the text.
  static func all(in text: ProseText) -> [OddYear] {
    text.places(of: marks).compactMap { text[$0] == yearMark ? OddYear(text, before: $0) : nil }
  }

  private init?(_ text: ProseText, before mark: Int) {
    var start = mark
    while mark - start < 7, Self.standsForDigit(text[start - 1]) { start -= 1 }
    if let short = Self.shortened(text, start..<mark) {
      (range, year, hasLetter) = (short, nil, false)
      return
    }
    // A word that ends with a letter, or 二〇二五 in numerals.
    let before = text[start - 1]
    guard (4...6).contains(mark - start), text[start] == "2", !isLatin(before),
      chineseDigit(before) == nil,
      before != ".", before != "-"
    else { return nil }
    let scalars = text.scalars[start..<mark]
    hasLetter = !scalars.allSatisfy(isDigit)
    guard scalars.count(where: isDigit) >= 2 else { return nil }
    let digits = scalars.map { isDigit($0) ? $0 : Self.isOne($0) ? "1" : "0" }
    // 2205, 2042: two digits swapped.
    let isBeyond = digits.count == 4 && Self.value(of: digits) >= Self.lastOfPlans
    let years =
      isBeyond
      ? Set(Self.swapped(digits).map(Self.value).filter(Self.plausible.contains))
      : Self.years(of: digits)
    guard !years.isEmpty, hasLetter || isBeyond || digits.count > 4 else { return nil }
    range = start..<mark + 1
    year = years.count == 1 ? years.first : nil
  }

  /// 202年，, 205年度，: a year that opens a sentence and has lost a digit; `nil` for a span of years.
  private static func shortened(_ text: ProseText, _ digits: Range<Int>) -> Range<Int>? {
    let before = text[digits.lowerBound - 1]
    var end = digits.upperBound + 1
    if text.has("度", at: end) { end += 1 }
    // 25年，我局; but not 20年，, which is a span of years.
    if digits.count == 2, text.scalars[digits].allSatisfy(isDigit), before == 0 || before == "。",
      text[end] == ",", shortYears.contains(value(of: Array(text.scalars[digits])))
    {
      return digits.lowerBound..<digits.upperBound + 1
    }
    guard digits.count == 3, text[digits.lowerBound] == "2",
      text[digits.lowerBound + 1] == "0" || text[digits.lowerBound + 1] == "2",
      text.scalars[digits].allSatisfy(isDigit), before == 0 || before == "。",
      text[end] == ","
    else { return nil }
    return digits.lowerBound..<digits.upperBound + 1
  }

  /// The years that digits can be when one or two surplus ones are left out.
  private static func years(of digits: [UInt32]) -> Set<Int> {
    if digits.count <= 4 {
      let year = value(of: digits)
      return plausible.contains(year) ? [year] : []
    }
    // 202025: two digits written twice.
    if digits.count == 6, digits[0..<2] == digits[2..<4] {
      return years(of: Array(digits[2...]))
    }
    return digits.indices.reduce(into: []) { years, index in
      var shorter = digits
      shorter.remove(at: index)
      years.formUnion(Self.years(of: shorter))
    }
  }

  /// Four digits with two neighbours swapped, in each way.
  private static func swapped(_ digits: [UInt32]) -> [[UInt32]] {
    digits.indices.dropFirst().map { index in
      var swapped = digits
      swapped.swapAt(index - 1, index)
      return swapped
    }
  }

  private static func value(of digits: [UInt32]) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Years in two digits.
  private static let shortYears = 21...29
  private static let plausible = 2015...2039
  /// From here on, what is a plausible year with two digits swapped is no year of a plan: 2042, but not 2050.
  static let lastOfPlans = 2040

  /// The place behind the digits, and what stands for digits, at an index.
  static func end(ofDigitsIn text: ProseText, at start: Int) -> Int {
    var end = start
    while end - start < 9, standsForDigit(text[end]) { end += 1 }
    return end
  }

  /// A digit, O, o, 〇, ○, l or I.
  private static func standsForDigit(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || isOne(scalar) || scalar == "O" || scalar == "o" || scalar == "〇"
      || scalar == "○"
  }

  private static func isOne(_ scalar: UInt32) -> Bool { scalar == "l" || scalar == "I" }

  private static let yearMark: UInt32 = "年"
  private static let marks = ScalarFilter([yearMark])
}
