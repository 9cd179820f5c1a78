/// The number in front of a heading or label: `一、`, `1.`, `（一）`, `第一部分`, `A.`.
package struct Ordinal: Sendable, Equatable {
  package enum Style: Sendable, Equatable {
    /// `一、`, the style of the six sections and of the four parts of table three.
    case chinese
    /// `1、` or `1.`
    case arabic
    /// `（一）`
    case bracketedChinese
    /// `（1）`
    case bracketedArabic
    /// `第一部分`, `第一章`
    case part
    /// `I.`, `Ⅱ、` or `A.`, which no form has.
    case latin
  }

  package let style: Style
  /// Whether the mark ends as its style demands: `、` behind 一, `.` or `、` behind 1, a bracket.
  package let isClosed: Bool
  private let number: UInt8
  private let place: CompactRange

  /// 1…99.
  package var value: Int { Int(number) }
  /// The whole mark with its brackets and stop, without padding behind it.
  package var range: Range<Int> { place.range }

  init(style: Style, value: Int, range: Range<Int>, isClosed: Bool) {
    self.style = style
    self.isClosed = isClosed
    number = UInt8(clamping: value)
    place = CompactRange(range)
  }

  package func moved(by distance: Int) -> Ordinal {
    Ordinal(
      style: style,
      value: value,
      range: range.moved(by: distance),
      isClosed: isClosed
    )
  }
}

/// Reads the ordinal at an offset; `nil` where none starts.
///
/// A bare Chinese number counts only when padding follows (`一 总体情况`), and then is not closed; `3.5`,
/// `1,234`, `9:30` and `2020 年` are no ordinals, and neither are `A.I.`, `V.2` and `C、D`.
package func scanOrdinal(_ bytes: [UInt8], at offset: Int, limit: Int) -> Ordinal? {
  func scalar(at offset: Int) -> DecodedScalar? {
    offset < limit ? decodeScalar(bytes, at: offset, limit: limit) : nil
  }
  func ordinal(_ style: Ordinal.Style, _ number: WrittenNumber, end: Int, isClosed: Bool = true)
    -> Ordinal?
  {
    guard (1...99).contains(number.value) else { return nil }
    return Ordinal(style: style, value: number.value, range: offset..<end, isClosed: isClosed)
  }

  guard let first = scalar(at: offset) else { return nil }
  switch first.value {
  case "（", "(":
    let start = skippingPadding(bytes, from: offset + first.byteCount, limit: limit)
    guard let number = scanNumber(bytes, at: start, limit: limit),
      case let stop = skippingPadding(bytes, from: number.end, limit: limit),
      let close = scalar(at: stop),
      close.value == "）" || close.value == ")"
    else { return nil }
    let style: Ordinal.Style = number.isChinese ? .bracketedChinese : .bracketedArabic
    return ordinal(style, number, end: stop + close.byteCount)
  case "第":
    guard let number = scanNumber(bytes, at: offset + first.byteCount, limit: limit) else {
      return nil
    }
    for word in ["部分", "章"] where hasWord(word, bytes, at: number.end, limit: limit) {
      return ordinal(.part, number, end: number.end + word.utf8.count)
    }
    return nil
  default:
    guard let number = scanNumber(bytes, at: offset, limit: limit) else {
      return scanLatinOrdinal(bytes, at: offset, limit: limit)
    }
    let style: Ordinal.Style = number.isChinese ? .chinese : .arabic
    var stop = skippingPadding(bytes, from: number.end, limit: limit)
    // Markdown takes its meaning from the stop: `1\.`.
    if stop == number.end, stop + 1 < limit, bytes[stop] == UInt8(ascii: "\\") { stop += 1 }
    guard let mark = scalar(at: stop) else { return nil }
    if isOrdinalStop(mark.value) {
      let end = stop + mark.byteCount
      let isComma = mark.value == "、"
      if style == .arabic, !isComma, let next = scalar(at: end), arabicDigit(next.value) != nil {
        return nil
      }
      let isClosed = style == .arabic || isComma
      return ordinal(style, number, end: end, isClosed: isClosed)
    }
    guard stop > number.end, number.isChinese,
      !isInlineMarkup(bytes, in: number.end..<stop)
    else { return nil }
    return ordinal(style, number, end: number.end, isClosed: false)
  }
}

/// Reads `I.`, `Ⅱ、` or `A.` with no letter or digit behind it; `nil` where none starts.
private func scanLatinOrdinal(_ bytes: [UInt8], at offset: Int, limit: Int) -> Ordinal? {
  var scalars: [UInt32] = []
  var end = offset
  while end < limit, scalars.count < 6 {
    let next = decodeScalar(bytes, at: end, limit: limit)
    let letter = foldedScalar(next.value)
    guard lengthOfLatinNumber([letter]) == 1 else { break }
    scalars.append(letter)
    end += next.byteCount
  }
  guard let value = valueOfLatinNumber(scalars) else { return nil }
  if end + 1 < limit, bytes[end] == UInt8(ascii: "\\") { end += 1 }
  guard end < limit, case let mark = decodeScalar(bytes, at: end, limit: limit),
    [".", "．", "、"].contains(mark.value)
  else { return nil }
  end += mark.byteCount
  if end < limit, case let next = foldedScalar(decodeScalar(bytes, at: end, limit: limit).value),
    isLatin(next) || isDigit(next)
  {
    return nil
  }
  return Ordinal(style: .latin, value: value, range: offset..<end, isClosed: true)
}

/// Whether a range holds nothing but tags that take no room.
private func isInlineMarkup(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
  var offset = range.lowerBound
  while offset < range.upperBound {
    let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
    guard scalar.isInlineTag else { return false }
    offset += scalar.byteCount
  }
  return true
}

/// `、` `.` `．` `。` `，` `,` `:` `：` `·`, all met behind ordinals.
private func isOrdinalStop(_ scalar: UInt32) -> Bool {
  switch scalar {
  case "、", ".", "．", "。", "，", ",", ":", "：", "､", "·": true
  default: false
  }
}

/// Whether a word stands at an offset, byte for byte.
package func hasWord(_ word: String, _ bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
  guard offset >= 0, offset + word.utf8.count <= min(limit, bytes.count) else { return false }
  var next = offset
  for byte in word.utf8 {
    guard bytes[next] == byte else { return false }
    next += 1
  }
  return true
}

/// Whether a word of our own source stands at an offset, byte for byte.
package func hasWord(_ word: StaticString, _ bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
  let count = word.utf8CodeUnitCount
  guard offset >= 0, offset + count <= min(limit, bytes.count) else { return false }
  let span = bytes.span
  return word.withUTF8Buffer { word in
    for index in 0..<count where unsafe span[offset + index] != word[index] {
      return false
    }
    return true
  }
}
