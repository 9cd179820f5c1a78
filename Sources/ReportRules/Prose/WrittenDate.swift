package import ReportSyntax

/// A date as an author wrote it, with what is missing from it.
package struct WrittenDate: Sendable, Equatable {
  /// `nil` where the date names no year.
  let year: Int?
  /// 0 where the number in front of 月 is missing.
  package let month: Int
  /// `nil` where the date ends with its month.
  package let day: Int?
  /// The whole date: indices of characters of the prose.
  package let range: Range<Int>
  package let form: Form
  /// The characters 年 or 日 that the author left out.
  let missing: [String]
  /// 年, 月 or 日 where the author wrote it twice; `nil` as a rule.
  let doubled: String?
  /// Whether the number in front of 年 is none of a year: 202025年, 2O25年.
  let hasOddYear: Bool
  /// Whether a letter stands for a digit of the month or the day: l月.
  let hasLetter: Bool
  /// What stands for 年, 月 or 日, 曰 for 日; `nil` as a rule.
  let oddMark: OddMark?

  struct OddMark: Sendable, Equatable {
    let written: String
    let right: String
  }

  package enum Form: Sendable, Equatable {
    /// `2025年1月1日`
    case digits
    /// `2025年01月01日`
    case paddedDigits
    /// `二〇二五年一月一日`
    case numerals
    /// `2025-01-01`, `2025.1.1`, `2025/1/1`
    case separated
  }

  /// Reads the date that starts at an index; `nil` where none does.
  ///
  /// `20251月1日` and `12月31止` are dates with a character missing.
  ///
  /// - Parameter isLenient: whether 202025年, 2O25年 and a mark written twice belong to a date, where
  ///   one is sure to stand.
  package init?(_ text: ProseText, at start: Int, isLenient: Bool = false) {
    let number = isLenient ? Number(odd: text, at: start) : nil
    guard let first = number ?? Number(text, at: start) else { return nil }
    if let date = WrittenDate(separated: text, first: first, at: start) {
      self = date
      return
    }
    if isLenient, let date = WrittenDate(withoutMonth: text, first: first, at: start) {
      self = date
      return
    }
    var year: Int?
    var month = first
    var missing: [String] = []
    var doubled: String?
    var hasOddYear = false
    var hasLetter = false
    var oddMark: OddMark?
    /// The place behind a mark, and behind a second one.
    func behind(_ mark: Int, _ word: String) -> Int {
      guard isLenient, text[mark + 1] == text[mark] else { return mark + 1 }
      doubled = word
      return mark + 2
    }
    switch text[first.end] {
    case Self.monthMark where isLenient && first.isYear && !first.isChinese:
      // 2025月1月1日
      guard let number = Number(text, at: first.end + 1), text[number.end] == Self.monthMark else {
        return nil
      }
      (year, month) = (first.value, number)
      oddMark = OddMark(written: "月", right: "年")
    case Self.yearMark:
      if first.isYear {
        year = first.value
      } else {
        guard isLenient, first.mayBeYear else { return nil }
        hasOddYear = true
      }
      let next = behind(first.end, "年")
      if text[next] == Self.monthMark {
        // 2025年月1日
        month = Number(value: 0, length: 1, end: next, isChinese: first.isChinese)
      } else if let number = Number(text, at: next), text[number.end] == Self.monthMark {
        month = number
      } else if isLenient,
        let number = Number(lettered: text, at: next, before: { $0 == Self.monthMark })
      {
        (month, hasLetter) = (number, true)
      } else if isLenient, let number = Number(text, at: next), number.length <= 2,
        text[number.end] == Self.yearMark || Self.isDayMark(text[number.end]),
        let last = Number(text, at: number.end + 1), Self.isDayMark(text[last.end])
      {
        // 2025年12年31日
        month = number
        oddMark = OddMark(written: text[number.end] == Self.yearMark ? "年" : "日", right: "月")
      } else {
        return nil
      }
    case Self.monthMark where first.length > 2 && !first.isChinese:
      // 20251月1日
      guard let split = first.splitAfterYear else { return nil }
      year = split.year
      month = split.month
      missing.append("年")
    case Self.monthMark: break
    case Self.dayMark where isLenient && first.length <= 2 && !first.isChinese:
      // 12日31日
      guard (1...12).contains(first.value), let last = Number(text, at: first.end + 1),
        last.length <= 2, Self.isDayMark(text[last.end])
      else { return nil }
      oddMark = OddMark(written: "日", right: "月")
    default: return nil
    }
    guard text[month.end] == Self.monthMark || oddMark?.right == "月", month.length <= 2 else {
      return nil
    }
    var end = oddMark?.right == "月" ? month.end + 1 : behind(month.end, "月")
    var day: Number?
    if isLenient, let number = Number(lettered: text, at: end, before: Self.isDayMark) {
      (day, hasLetter) = (number, true)
      end = behind(number.end, "日")
    } else if let number = Number(text, at: end), number.length <= 3 {
      day = number
      end = number.end
      if Self.isDayMark(text[end]) {
        end = behind(end, "日")
      } else if isLenient, text.has("曰", at: end) {
        oddMark = OddMark(written: "曰", right: "日")
        end += 1
      } else {
        missing.append("日")
      }
    }
    self.year = year
    self.month = month.value
    self.day = day?.value
    range = start..<end
    self.missing = missing
    self.doubled = doubled
    self.hasOddYear = hasOddYear
    self.hasLetter = hasLetter
    self.oddMark = oddMark
    let isPadded = month.length == 2 && month.value < 10
    form = month.isChinese ? .numerals : isPadded ? .paddedDigits : .digits
  }

  /// Reads `2025-01-01` and the like.
  private init?(separated text: ProseText, first: Number, at start: Int) {
    let mark = text[first.end]
    guard first.isYear, !first.isChinese, Self.isSeparator(mark),
      let month = Number(text, at: first.end + 1), (1...12).contains(month.value),
      text[month.end] == mark,
      let day = Number(text, at: month.end + 1), (1...31).contains(day.value), day.length <= 2
    else { return nil }
    year = first.value
    self.month = month.value
    self.day = day.value
    range = start..<day.end
    form = .separated
    missing = []
    doubled = nil
    hasOddYear = false
    hasLetter = false
    oddMark = nil
  }

  /// Reads 2025年11日, 202511日 and 1231日, between whose digits 月 and what is next to it were lost.
  private init?(withoutMonth text: ProseText, first: Number, at start: Int) {
    guard !first.isChinese else { return nil }
    var missing = ["月"]
    let end: Int
    let split: (month: Int, day: Int)?
    if text[first.end] == Self.yearMark {
      guard first.isYear, let number = Number(text, at: first.end + 1), !number.isChinese else {
        return nil
      }
      (year, end, split) = (first.value, number.end, number.splitAfterMonth)
    } else if first.length == 6, (2000...2099).contains(first.value / 100) {
      missing.insert("年", at: 0)
      let rest = Number(value: first.value % 100, length: 2, end: first.end, isChinese: false)
      (year, end, split) = (first.value / 100, first.end, rest.splitAfterMonth)
    } else {
      (year, end, split) = (nil, first.end, first.length == 4 ? first.splitAfterMonth : nil)
    }
    guard let split, Self.isDayMark(text[end]) else { return nil }
    month = split.month
    day = split.day
    range = start..<end + 1
    form = .digits
    self.missing = missing
    doubled = nil
    hasOddYear = false
    hasLetter = false
    oddMark = nil
  }

  private static let yearMark: UInt32 = "年"
  private static let monthMark: UInt32 = "月"

  private static let dayMark: UInt32 = "日"

  private static func isDayMark(_ scalar: UInt32) -> Bool {
    scalar == dayMark || scalar == "号"
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == "-" || scalar == "." || scalar == "/"
  }

  /// Whether the calendar has such a day in some year.
  var isPossible: Bool {
    guard let day else { return (1...12).contains(month) }
    switch month {
    case 2: return (1...29).contains(day)
    case 4, 6, 9, 11: return (1...30).contains(day)
    case 1...12: return (1...31).contains(day)
    default: return false
    }
  }

  /// Whether it is a day of the year; only months are compared where it names no day.
  func isOn(month: Int, day: Int) -> Bool {
    self.month == month && (self.day ?? day) == day
  }

  /// The same date with another day, in the author's way of writing.
  ///
  /// - Parameter wanted: the year, where the date names one at all.
  func moved(toYear wanted: Int?, month: Int, day: Int) -> String? {
    let year = (hasOddYear ? wanted : year.map { wanted ?? $0 }).map(String.init)
    if hasOddYear, year == nil { return nil }
    switch form {
    case .digits: return (year.map { "\($0)年" } ?? "") + "\(month)月\(day)日"
    case .paddedDigits:
      return (year.map { "\($0)年" } ?? "") + "\(Self.padded(month))月\(Self.padded(day))日"
    case .numerals: return nil
    case .separated: return nil
    }
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// Digits or numerals in a row.
private struct Number {
  let value: Int
  /// Characters.
  let length: Int
  let end: Int
  let isChinese: Bool

  init(value: Int, length: Int, end: Int, isChinese: Bool) {
    self.value = value
    self.length = length
    self.end = end
    self.isChinese = isChinese
  }

  init?(_ text: ProseText, at start: Int) {
    var end = start
    var value = 0
    if isDigit(text[start]) {
      while isDigit(text[end]) {
        guard end - start < 6 else { return nil }
        value = value * 10 + Int(text[end] - 0x30)
        end += 1
      }
      self.init(value: value, length: end - start, end: end, isChinese: false)
      return
    }
    while end - start < 5, let sign = Self.numeral(text[end]) {
      // 十 multiplies what stands in front of it: 二十一.
      value =
        sign == 10
        ? max(value, 1) * 10
        : end > start && chinesePlace(text[end - 1]) == 10
          ? value + sign : value * 10 + sign
      end += 1
    }
    guard end > start else { return nil }
    self.init(value: value, length: end - start, end: end, isChinese: true)
  }

  /// Reads what is no year in front of 年: digits among which letters stand for some, or too many or
  /// too few of them.
  init?(odd text: ProseText, at start: Int) {
    let end = OddYear.end(ofDigitsIn: text, at: start)
    guard isDigit(text[start]), (3...8).contains(end - start), text[end] == "年",
      end - start != 4 || !text.scalars[start..<end].allSatisfy(isDigit)
    else { return nil }
    self.init(value: 0, length: end - start, end: end, isChinese: false)
  }

  /// Reads l月, 1O月, 3l日: a month or a day with a letter for one of its digits.
  init?(lettered text: ProseText, at start: Int, before isMark: (UInt32) -> Bool) {
    let end = OddYear.end(ofDigitsIn: text, at: start)
    guard (1...2).contains(end - start), isMark(text[end]),
      !text.scalars[start..<end].allSatisfy(isDigit)
    else { return nil }
    let value = text.scalars[start..<end].reduce(0) { value, scalar in
      value * 10 + (isDigit(scalar) ? Int(scalar - 0x30) : scalar == "l" || scalar == "I" ? 1 : 0)
    }
    self.init(value: value, length: end - start, end: end, isChinese: false)
  }

  var isYear: Bool { length == 4 && (1990...2099).contains(value) }

  /// Whether it may stand for a year: neither 1 nor 12.
  var mayBeYear: Bool { !isChinese && length >= 3 }

  /// The year and month of `202512`, between which 年 is missing.
  var splitAfterYear: (year: Int, month: Number)? {
    guard length == 5 || length == 6 else { return nil }
    let divisor = length == 5 ? 10 : 100
    let (year, month) = value.quotientAndRemainder(dividingBy: divisor)
    guard (2000...2099).contains(year), (1...12).contains(month) else { return nil }
    return (year, Number(value: month, length: length - 4, end: end, isChinese: false))
  }

  /// The month and day of `11` and `1231`, between which 月 is missing.
  var splitAfterMonth: (month: Int, day: Int)? {
    guard length == 2 || length == 4 else { return nil }
    let (month, day) = value.quotientAndRemainder(dividingBy: length == 2 ? 10 : 100)
    return (1...12).contains(month) && (1...31).contains(day) ? (month, day) : nil
  }

  /// The value of a numeral in a date, where ○ and O stand for 〇.
  private static func numeral(_ scalar: UInt32) -> Int? {
    if scalar == "○" || scalar == "O" { return 0 }
    return chinesePlace(scalar) == 10 ? 10 : chineseDigit(scalar)
  }
}
