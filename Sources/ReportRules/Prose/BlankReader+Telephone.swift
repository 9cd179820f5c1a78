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
      runsOfStars == 1
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

  /// How many times asterisks stand in and around the passage, those in a row once.
  var runsOfStars: Int {
    let reach =
      max(0, passage.range.lowerBound - 3)..<min(bytes.count, passage.range.upperBound + 3)
    return reach.count { bytes[$0] == Self.star && ($0 == 0 || bytes[$0 - 1] != Self.star) }
  }
}
