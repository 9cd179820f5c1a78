import ReportSyntax

/// Telephone numbers whose last digits are asterisks, which are no characters of a passage.
extension BlankReader {
  /// 0871-6831***, but not a number, or a part of one, that asterisks emphasise.
  func starredTelephone(around dash: Int) -> Blank? {
    var end = dash + 1
    while end - dash <= Self.mostDigits, isDigit(text[end]) { end += 1 }
    guard (2...Self.mostDigits).contains(end - dash - 1),
      let start = startOfAreaCode(before: dash),
      text.byteRange(start..<end).upperBound + 1 < bytes.count,
      case let stars = text.byteRange(start..<end).upperBound,
      bytes[stars] == Self.star, bytes[stars + 1] == Self.star,
      areOnlyStars(before: stars)
    else { return nil }
    return Blank(kind: .letters, range: start..<end)
  }

  /// Where an area code starts that ends at an index: 0550.
  func startOfAreaCode(before end: Int) -> Int? {
    var start = end
    while end - start < 5, isDigit(text[start - 1]) { start -= 1 }
    return (3...4).contains(end - start) && text[start] == "0" ? start : nil
  }

  /// A number with more digits is whole.
  private static var mostDigits: Int { 6 }

  func hasStars(endingAt place: Int) -> Bool {
    place >= 2 && bytes[place - 1] == Self.star && bytes[place - 2] == Self.star
  }

  /// Whether no other asterisks than those in front of a byte stand in and around the passage, so that they
  /// do not emphasise words.
  func areOnlyStars(before place: Int) -> Bool {
    let lower = max(0, passage.range.lowerBound - 3)
    let upper = min(bytes.count, passage.range.upperBound + 3)
    var (start, end) = (place, place)
    while start > lower, bytes[start - 1] == Self.star { start -= 1 }
    while end < upper, bytes[end] == Self.star { end += 1 }
    // From here on outwards: of many asterisks the next ones are near.
    return !bytes[min(lower, start)..<start].reversed().contains(Self.star)
      && !bytes[end..<max(upper, end)].contains(Self.star)
  }
}
