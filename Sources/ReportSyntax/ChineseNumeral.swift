/// A number written with digits or Chinese numerals, as ordinals and articles use them.
package struct WrittenNumber: Sendable, Equatable {
  /// 0…9999.
  package let value: Int
  /// Whether it stood in Chinese numerals.
  package let isChinese: Bool
  /// Where it ends.
  package let end: Int
}

/// Reads a number of at most four places at an offset: `20`, `２０`, `二十`, `一百零三`.
///
/// `nil` where no number starts, and for longer ones. Chinese digits in a row (二〇二〇) count as
/// places.
package func scanNumber(_ bytes: [UInt8], at offset: Int, limit: Int) -> WrittenNumber? {
  var arabic = DigitScanner(bytes: bytes, offset: offset, limit: limit)
  if let value = arabic.arabicValue() {
    return WrittenNumber(value: value, isChinese: false, end: arabic.offset)
  }
  var chinese = DigitScanner(bytes: bytes, offset: offset, limit: limit)
  if let value = chinese.chineseValue() {
    return WrittenNumber(value: value, isChinese: true, end: chinese.offset)
  }
  return nil
}

/// The Chinese numeral of 1…99, as ordinals print it; Arabic digits beyond.
package func chineseNumeral(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard (1...99).contains(number) else { return String(number) }
  let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
  if tens == 0 { return digits[ones] }
  return (tens == 1 ? "" : digits[tens]) + "十" + digits[ones]
}

private struct DigitScanner {
  let bytes: [UInt8]
  /// Behind the last digit.
  private(set) var offset: Int
  private let start: Int
  private let limit: Int

  init(bytes: [UInt8], offset: Int, limit: Int) {
    self.bytes = bytes
    self.offset = offset
    start = offset
    self.limit = limit
  }

  mutating func arabicValue() -> Int? {
    var value: Int?
    var places = 0
    while let digit = next(arabicDigit) {
      places += 1
      if places > 4 { return nil }
      value = (value ?? 0) * 10 + digit
    }
    return value
  }

  mutating func chineseValue() -> Int? {
    var total = 0
    var pending: Int?
    var length = 0
    while let sign = next(chineseSign) {
      length += 1
      if length > 8 { return nil }
      switch sign {
      case .digit(let digit):
        let shifted = (pending ?? 0) * 10 + digit
        if shifted > 9999 { return nil }
        pending = shifted
      case .unit(let unit):
        total += min(pending ?? 1, 9) * unit
        pending = nil
      }
    }
    if length == 0 { return nil }
    let value = total + (pending ?? 0)
    return value <= 9999 ? value : nil
  }

  private mutating func next<Sign>(_ read: (UInt32) -> Sign?) -> Sign? {
    var next = offset
    while next < limit {
      let scalar = decodeScalar(bytes, at: next, limit: limit)
      next += scalar.byteCount
      // 六</span><span>十: tags that take no room part no number.
      if scalar.isInlineTag, offset > start { continue }
      guard let sign = read(scalar.value) else { return nil }
      offset = next
      return sign
    }
    return nil
  }
}

func arabicDigit(_ scalar: UInt32) -> Int? {
  switch scalar {
  case 0x30...0x39: Int(scalar - 0x30)
  case 0xFF10...0xFF19: Int(scalar - 0xFF10)
  default: nil
  }
}

private enum ChineseSign {
  case digit(Int)
  case unit(Int)
}

private func chineseSign(_ scalar: UInt32) -> ChineseSign? {
  if let digit = countingChineseDigit(scalar) { return .digit(digit) }
  // Articles and ordinals end below a thousand.
  return chinesePlace(scalar).flatMap { $0 < 1000 ? .unit($0) : nil }
}
