/// The name of an organ as titles and lists write it, longer or shorter.
package struct UnitName: Hashable, Sendable {
  /// As it is written.
  package let written: String
  /// Without the places in front and without 人民政府 or 办事处 behind: 云漳县清水镇人民政府 and 清水镇 are one.
  package let short: String

  package init(_ name: String) {
    written = String(name.unicodeScalars.filter { !$0.properties.isWhitespace })
    var rest = Array(written.unicodeScalars)
    let ending = AgencyEnding.titles.first { ending in
      rest.count > ending.count + 1 && rest.suffix(ending.count).map(\.value) == ending
    }
    // 街道办事处 is one word: 城南街道 remains.
    rest.removeLast(ending?.count ?? 0)
    short = String(String.UnicodeScalarView(Self.withoutPlaces(rest)))
  }

  /// The name without the larger places that it begins with.
  private static func withoutPlaces(_ name: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var rest = name[...]
    while let end = rest.dropFirst(2).prefix(8).firstIndex(where: {
      AgencyEnding.ranks.contains($0.value)
    }),
      rest.distance(from: end, to: rest.endIndex) > 2
    {
      rest = rest[(end + 1)...]
    }
    return rest
  }
}

/// Finds units by their names: letter for letter first, else by the short name where one alone has it.
package struct UnitIndex: Sendable {
  private var byName: [String: Int] = [:]
  private var byShortName: [String: [Int]] = [:]

  package init() {}

  /// Remembers a unit; of two with the same name the first counts.
  ///
  /// - Returns: the number of the one that counts.
  @discardableResult
  package mutating func add(_ name: UnitName, _ number: Int) -> Int {
    if let known = byName[name.written] { return known }
    byName[name.written] = number
    byShortName[name.short, default: []].append(number)
    return number
  }

  /// The number of a unit; `nil` where none has the name, or several have it in short.
  package func number(of name: UnitName) -> Int? {
    if let number = byName[name.written] { return number }
    guard let numbers = byShortName[name.short], numbers.count == 1 else { return nil }
    return numbers[0]
  }
}
