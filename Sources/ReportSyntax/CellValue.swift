/// What a cell of numbers says.
package enum CellValue: Sendable, Equatable {
  case blank
  case number(CellNumber)
  /// A sign for "nothing": `/` `-` `—` `无` `不适用`.
  case dash
  case words

  /// The count, where the cell holds a whole number that is not negative and not torn.
  package var count: Int? {
    guard case .number(let number) = self, number.isCount else { return nil }
    return number.magnitude
  }
}

/// A number as it is written.
///
/// Holds no reference and little room, since a table has two hundred of them and each is looked at often.
package struct CellNumber: Sendable, Equatable {
  /// Below zero beyond 15 digits.
  private let wholePart: Int
  /// The first 15 digits behind the point as a number.
  private let fractionValue: Int
  /// The places in the whole part, from 1 to 63, in front of which padding stands.
  private let breaks: UInt64
  private let wholeDigits: UInt32
  private let fractionDigits: UInt32
  package let isNegative: Bool
  package let style: Style

  /// The whole part without its sign; `nil` beyond 15 digits, so that sums cannot overflow.
  package var magnitude: Int? { wholePart < 0 ? nil : wholePart }
  /// Digits of the whole part, leading zeros included.
  package var digitCount: Int { Int(wholeDigits) }
  /// How many digits stand behind the point.
  package var fractionDigitCount: Int { Int(fractionDigits) }

  fileprivate init(
    magnitude: Int?,
    isNegative: Bool = false,
    digitCount: Int,
    fraction: ArraySlice<UInt8> = [],
    breaks: [Int] = [],
    style: Style = []
  ) {
    wholePart = magnitude ?? -1
    self.isNegative = isNegative
    wholeDigits = UInt32(clamping: digitCount)
    fractionDigits = UInt32(clamping: fraction.count)
    fractionValue = fraction.prefix(15).reduce(0) { $0 * 10 + Int($1) }
    self.breaks = breaks.reduce(0) { $0 | ($1 < 64 ? 1 << UInt64($1) : 0) }
    self.style = style
  }

  /// Whether padding stands between digits (`2 0`).
  package var isTorn: Bool { breaks != 0 }

  /// The groups of digits, where padding stands between them (`2 0`); else empty.
  ///
  /// Nothing but zeros beyond 15 digits.
  package var pieces: [Int] {
    guard isTorn else { return [] }
    var pieces = [0]
    for (place, digit) in Self.digits(of: magnitude ?? 0, count: digitCount).enumerated() {
      let isBreak = place < 64 && breaks & (1 << UInt64(place)) != 0
      if isBreak { pieces.append(0) }
      let (product, overflow) = pieces[pieces.count - 1].multipliedReportingOverflow(by: 10)
      pieces[pieces.count - 1] = overflow ? 0 : product + digit
    }
    return pieces
  }

  /// The first 15 digits behind the point.
  package var fraction: [UInt8] {
    Self.digits(of: fractionValue, count: min(fractionDigitCount, 15)).map { UInt8($0) }
  }

  /// The digits of a number, with leading zeros up to a count.
  private static func digits(of value: Int, count: Int) -> [Int] {
    var rest = value
    var digits: [Int] = []
    for _ in 0..<count {
      digits.append(rest % 10)
      rest /= 10
    }
    return digits.reversed()
  }

  /// Ways to write a number that a form does not want.
  package struct Style: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Full-width digits: `１２`.
    package static let fullWidth = Style(rawValue: 1)
    /// Letters for digits: `O` or `〇` for 0, `l` for 1.
    package static let lookalike = Style(rawValue: 2)
    /// Separators: `1,234`.
    package static let thousands = Style(rawValue: 4)
    /// A unit: `5件`.
    package static let unit = Style(rawValue: 8)
    /// A note in brackets: `22（其中修订16件）`.
    package static let note = Style(rawValue: 16)
    /// Leading zeros: `007`.
    package static let leadingZeros = Style(rawValue: 32)
    /// A plus sign: `+3`.
    package static let plus = Style(rawValue: 64)
  }

  /// Whether it is up to seven ASCII digits without anything else, the first of several no zero.
  package var isPlainCount: Bool {
    style.isEmpty && !isTorn && !isNegative && fractionDigitCount == 0 && digitCount <= 7
  }

  /// Whether it is a whole number that is not negative, not torn and not beyond 15 digits.
  package var isCount: Bool { !isNegative && isWhole && !isTorn && magnitude != nil }

  /// Whether nothing but zeros stands behind the point.
  package var isWhole: Bool { fractionValue == 0 }
}

/// Reads the words of a cell, given without padding at the ends.
package func readCellValue(_ bytes: [UInt8], in range: Range<Int>) -> CellValue {
  if range.isEmpty { return .blank }
  if range.count == 1, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[range.lowerBound] {
    let digit = Int(bytes[range.lowerBound] - UInt8(ascii: "0"))
    return .number(CellNumber(magnitude: digit, digitCount: 1))
  }
  var reader = NumberReader(bytes: bytes, range: range)
  if let number = reader.read() { return .number(number) }
  return isDash(bytes, range) ? .dash : .words
}

private func isDash(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard range.count <= 15 else { return false }
  switch bytes[range.lowerBound] {
  // The first bytes of the signs below; every other cell is spared the comparison.
  case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "\\"), UInt8(ascii: "&"), 0xE2, 0xE4,
    0xE6, 0xE7, 0xEF:
    break
  default: return false
  }
  return dashes.contains(NormalizedText(bytes, in: range))
}

/// The signs for nothing, as they are compared.
private let dashes: Set<NormalizedText> = Set(
  [
    "/", "-", "--", "---", "—", "——", "–", "―", "\\", "—-", "无", "没有", "不适用", "无此项", "空",
  ].map { NormalizedText($0) }
)

/// Reads sign, digits, fraction, unit and note, in this order and to the end.
private struct NumberReader {
  let bytes: [UInt8]
  let range: Range<Int>
  private var offset: Int
  private var style: CellNumber.Style = []
  private var digits: [UInt8] = []
  /// Where in `digits` padding stood.
  private var breaks: [Int] = []

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    offset = range.lowerBound
  }

  mutating func read() -> CellNumber? {
    skipEmphasis()
    let isNegative = readSign()
    readDigits(allowingBreaks: true)
    guard !digits.isEmpty else { return nil }
    let wholeCount = digits.count
    if let point = peek(), point.value == "." || point.value == "．" {
      if point.value == "．" { style.insert(.fullWidth) }
      offset += point.byteCount
      readDigits(allowingBreaks: false)
      if digits.count == wholeCount { return nil }
    }
    skipPadding()
    readUnit(behindFraction: digits.count > wholeCount)
    readNote()
    skipEmphasis()
    guard offset == range.upperBound else { return nil }
    let whole = Array(digits[..<wholeCount])
    if wholeCount > 1, whole[0] == 0 { style.insert(.leadingZeros) }
    return CellNumber(
      magnitude: Self.value(of: whole),
      isNegative: isNegative,
      digitCount: wholeCount,
      fraction: digits[wholeCount...],
      breaks: breaks,
      style: style
    )
  }

  /// `nil` beyond 15 digits that count.
  private static func value(of digits: [UInt8]) -> Int? {
    let significant = digits.drop { $0 == 0 }
    if significant.count > 15 { return nil }
    return significant.reduce(0) { $0 * 10 + Int($1) }
  }

  private func peek() -> DecodedScalar? {
    offset < range.upperBound ? decodeScalar(bytes, at: offset, limit: range.upperBound) : nil
  }

  private mutating func skipEmphasis() {
    while let scalar = peek(), scalar.value == "*" { offset += 1 }
  }

  private mutating func skipPadding() {
    while let scalar = peek(), isPadding(scalar.value) { offset += scalar.byteCount }
  }

  /// Reads `+` or a minus in one of its shapes; true for a minus.
  private mutating func readSign() -> Bool {
    guard let sign = peek() else { return false }
    switch sign.value {
    case "+", "＋":
      style.insert(.plus)
      offset += sign.byteCount
      return false
    case "-", "－", "−", "–", "—":
      offset += sign.byteCount
      return true
    default:
      return false
    }
  }

  private mutating func readDigits(allowingBreaks: Bool) {
    while let scalar = peek() {
      if let digit = digit(scalar.value) {
        digits.append(digit)
        offset += scalar.byteCount
      } else if !digits.isEmpty, allowingBreaks, scalar.value == "," || scalar.value == "，",
        isGroupOfThree(at: offset + scalar.byteCount)
      {
        style.insert(.thousands)
        offset += scalar.byteCount
      } else if scalar.isInlineTag {
        offset += scalar.byteCount
      } else if !digits.isEmpty, allowingBreaks, isPadding(scalar.value) {
        let start = offset
        skipPadding()
        guard let next = peek(), digit(next.value, remembering: false) != nil else {
          offset = start
          return
        }
        breaks.append(digits.count)
      } else {
        return
      }
    }
  }

  private mutating func digit(_ scalar: UInt32, remembering: Bool = true) -> UInt8? {
    func remember(_ mark: CellNumber.Style, _ digit: UInt8) -> UInt8 {
      if remembering { style.insert(mark) }
      return digit
    }
    switch scalar {
    case 0x30...0x39: return UInt8(scalar - 0x30)
    case 0xFF10...0xFF19: return remember(.fullWidth, UInt8(scalar - 0xFF10))
    case "O", "o", "Ｏ", "ｏ", "〇", "零": return remember(.lookalike, 0)
    case "l", "I", "ｌ": return remember(.lookalike, 1)
    default: return nil
    }
  }

  private func isGroupOfThree(at start: Int) -> Bool {
    guard start + 3 <= range.upperBound else { return false }
    let isDigits = bytes[start..<start + 3].allSatisfy { (0x30...0x39).contains($0) }
    let next = start + 3 < range.upperBound ? bytes[start + 3] : 0
    return isDigits && !(0x30...0x39).contains(next)
  }

  /// - Parameter behindFraction: whether the number can be no count, so that 万 behind it is one of 万元.
  private mutating func readUnit(behindFraction isAmount: Bool) {
    for unit in ["万元", "元", "件", "条", "个", "次", "项", "份", "宗", "起", "%", "％"]
    where hasWord(unit, bytes, at: offset, limit: range.upperBound) {
      style.insert(.unit)
      offset += unit.utf8.count
      skipPadding()
      return
    }
    if isAmount, hasWord("万", bytes, at: offset, limit: range.upperBound) {
      style.insert(.unit)
      offset += "万".utf8.count
    }
    skipPadding()
  }

  private mutating func readNote() {
    guard
      hasWord("（", bytes, at: offset, limit: range.upperBound)
        || hasWord("(", bytes, at: offset, limit: range.upperBound)
    else { return }
    let isClosed =
      hasWord("）", bytes, at: range.upperBound - 3, limit: range.upperBound)
      || bytes[range.upperBound - 1] == UInt8(ascii: ")")
    guard isClosed else { return }
    style.insert(.note)
    offset = range.upperBound
  }
}
