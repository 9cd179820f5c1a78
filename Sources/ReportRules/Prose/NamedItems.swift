import ReportSyntax

/// A number of things and their names in front of it: 包括甲、乙、丙等三项.
struct NamedItems {
  let count: Quantity
  /// The lengths of the names, in characters.
  let items: [Int]
  /// Where they stand.
  let place: Range<Int>

  static func all(in passage: Passage) -> [NamedItems] {
    guard passage.facts.matters.contains(.enumerations) else { return [] }
    let text = passage.text
    return text.ranges(of: Words.opening, in: text.whole).compactMap { opening in
      let ahead = opening.upperBound..<min(text.count, opening.upperBound + longest)
      let stop = text.firstRange(of: Words.stops, in: ahead)?.lowerBound ?? ahead.upperBound
      guard let end = text.firstRange(of: Words.end, in: between(opening.upperBound, stop)),
        case let place = between(opening.upperBound, end.lowerBound),
        let count = passage.quantities(in: end.upperBound..<end.upperBound + 1).first,
        count.number.lowerBound == end.upperBound, count.kind == .count, !count.isApproximate,
        Words.units.contains(count.unit)
      else { return nil }
      return NamedItems(count: count, items: lengths(in: place, of: text), place: place)
    }
  }

  /// In characters; more than any list has.
  private static let longest = 600

  /// The lengths of the items between 、 and 和.
  private static func lengths(in range: Range<Int>, of text: ProseText) -> [Int] {
    var lengths: [Int] = []
    var start = range.lowerBound
    for index in range where text.match(Words.separators, at: index) != nil {
      lengths.append(index - start)
      start = index + 1
    }
    lengths.append(range.upperBound - start)
    return lengths
  }

  private enum Words {
    static let opening: Phrases = ["包括", "包含"]
    static let end: Phrases = ["等"]
    static let separators: Phrases = ["、", "和", "及", "与"]
    static let stops: Phrases = ["。", ",", ";", ":", "(", "《", "包括"]
    static let units: Set<String> = ["个", "项", "类", "种", "条", "部"]
  }
}
