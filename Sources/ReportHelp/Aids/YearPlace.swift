import ReportRules
import ReportSyntax

/// Where a year of four digits stands that is the report's own.
struct YearPlace {
  /// The digits: byte offsets into the whole text.
  let range: Range<Int>
  private let script: Script

  /// How the digits are written.
  private enum Script {
    case ascii
    /// ２０２５
    case fullWidth
    /// 二〇二五, with the zero that stands there.
    case chinese(zero: UInt32)
  }

  /// Another year, written as this one is.
  func written(_ year: Int) -> String {
    let digits = String(year).utf8.map { Int($0) - 0x30 }
    let scalars: [Unicode.Scalar] = digits.compactMap { digit in
      switch script {
      case .ascii: Unicode.Scalar(UInt32(0x30 + digit))
      case .fullWidth: Unicode.Scalar(UInt32(0xFF10 + digit))
      case .chinese(let zero):
        digit == 0 ? Unicode.Scalar(zero) : Unicode.Scalar(Self.chineseDigits[digit])
      }
    }
    return String(scalars: scalars)
  }

  /// The places in some words that name one of the years, and mean that of the report.
  static func all(in text: ProseText, of years: Set<Int>) -> [YearPlace] {
    var places: [YearPlace] = []
    var depth = QuotationDepth()
    var read = 0
    let isDateLine = isDateLine(text)
    var index = 4
    while index < text.count {
      let start = index - 4
      let mark = text[index]
      guard mark == yearMark || separators.contains(mark),
        let (year, script) = number(in: text, start..<index), years.contains(year)
      else {
        index += 1
        continue
      }
      while read < start {
        depth.read(text[read])
        read += 1
      }
      if mark == yearMark
        ? isOwn(text, index, isInTitle: depth.isInTitle, isDateLine: isDateLine)
        : isEndOfYear(text, start) && !isDateLine && !depth.isInTitle
      {
        places.append(YearPlace(range: text.byteRange(start..<index), script: script))
      }
      index += 1
    }
    return places
  }

  /// - Parameter mark: where 年 stands.
  private static func isOwn(_ text: ProseText, _ mark: Int, isInTitle: Bool, isDateLine: Bool)
    -> Bool
  {
    // 2025年第3号
    if text[mark + 1] == "第", let number = text.match(numbered, at: afterDigits(text, mark + 2)),
      !number.isEmpty
    {
      return false
    }
    // 《清水镇2025年政务公开工作要点》 is called so whatever becomes of this report.
    if isInTitle {
      let end = (mark..<min(text.count, mark + 40)).first { text[$0] == "》" } ?? mark
      return text.contains(reportNames, in: mark..<end)
    }
    let isDate = isDateLine || isPublicationDate(text, mark - 4)
    guard isDate, let date = WrittenDate(text, at: mark - 4) else { return true }
    return date.day == nil
  }

  /// Whether a page says in front of a place when it was published: 发布时间：2026年1月20日.
  private static func isPublicationDate(_ text: ProseText, _ start: Int) -> Bool {
    let end = text[start - 1] == ":" ? start - 1 : start
    return pageWords.contains { text.has($0, endingAt: end) }
  }

  /// Whether 2025-01-01 or 2025.12.31 stands at a place, the first or the last day of a year.
  private static func isEndOfYear(_ text: ProseText, _ start: Int) -> Bool {
    guard let date = WrittenDate(text, at: start), date.form == .separated else { return false }
    return date.month == 1 && date.day == 1 || date.month == 12 && date.day == 31
  }

  /// Whether words are a date and hardly more: 清水镇人民政府 2026年1月20日, 日期：2026年1月20日.
  private static func isDateLine(_ text: ProseText) -> Bool {
    guard let date = Signature.trailingDate(of: text), date.day != nil else { return false }
    let front = 0..<date.range.lowerBound
    if front.count <= 1 || text[front.upperBound - 1] == ":" { return true }
    return Signature.name(text, in: front) != nil
  }

  private static func afterDigits(_ text: ProseText, _ start: Int) -> Int {
    var index = start
    while index - start < 8, isDigit(text[index]) || chineseDigits.contains(text[index]) {
      index += 1
    }
    return index
  }

  /// The four digits in a range, if they are a number of their own.
  private static func number(in text: ProseText, _ range: Range<Int>) -> (Int, Script)? {
    guard isDigit(text[range.upperBound - 1]) else { return chineseNumber(in: text, range) }
    var value = 0
    for index in range {
      guard isDigit(text[index]) else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    if isDigit(text[range.lowerBound - 1]) { return nil }
    let isWide = text.byteRange(range.lowerBound..<range.lowerBound + 1).count > 1
    return (value, isWide ? .fullWidth : .ascii)
  }

  private static func chineseNumber(in text: ProseText, _ range: Range<Int>) -> (Int, Script)? {
    var value = 0
    var zero = chineseDigits[0]
    for index in range {
      guard let digit = chineseDigit(text[index]) else { return nil }
      if digit == 0 { zero = text[index] }
      value = value * 10 + digit
    }
    if chineseDigit(text[range.lowerBound - 1]) != nil { return nil }
    return (value, .chinese(zero: zero))
  }

  private static func chineseDigit(_ scalar: UInt32) -> Int? {
    if otherZeros.contains(scalar) { return 0 }
    return chineseDigits.firstIndex(of: scalar)
  }

  private static let yearMark: UInt32 = "年"
  /// What stands behind the year of a date without 年.
  private static let separators: Set<UInt32> = ["-", ".", "/"]
  private static let chineseDigits = "〇一二三四五六七八九".unicodeScalars.map(\.value)
  private static let otherZeros = Set("零○◯Ｏ".unicodeScalars.map(\.value))
  private static let numbered: Phrases = ["号", "期"]
  private static let reportNames: Phrases = ["政府信息公开工作年度报告", "政府信息公开年度报告", "年度报告", "年报"]
  /// What a page says of itself, and not the report.
  private static let pageWords: [Phrase] = ["发布时间", "发布日期", "成文日期", "发文日期", "公开日期", "生成日期", "更新时间"]
}
