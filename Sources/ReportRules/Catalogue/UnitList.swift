package import ReportSyntax
package import StatutoryForms

/// The list of units that must report, `units.csv`: a line a unit, with the unit above it.
///
/// The first line is `unit,parent`. Fields may stand in quotation marks; a parent is empty for the top.
/// Empty lines are passed over, and lines that make no sense are ``problems``; of units of whom these leave in
/// doubt who stands below them there are no ``families``.
package struct UnitList: Sendable {
  package let text: SourceText
  package let units: [Unit]
  /// Lines that were left out, and those of units that stand above themselves.
  package let problems: [Problem]
  /// Who stands below whom.
  let families: [UnitFamilies.Family]

  package struct Unit: Sendable {
    package let name: String
    /// `nil` for the top.
    package let parent: String?
    /// Where the name stands: byte offsets into the whole text.
    package let range: Range<Int>
  }

  /// What is wrong with a line.
  package struct Problem: Sendable, Equatable {
    /// From 1.
    package let line: Int
    package let reason: Wording
  }

  /// - Returns: `nil` where the first line is another.
  package init?(_ text: SourceText) {
    self.text = text
    let lines = (0..<text.lineCount).map { Self.fields(text.bytes, in: text.lineRange($0)) }
    guard let head = lines.first, head.isClosed,
      head.fields.map({ $0.text.lowercased() }).starts(with: ["unit", "parent"])
    else { return nil }
    var units: [Unit] = []
    var problems: [Problem] = []
    var doubts: [UnitFamilies.Doubt] = []
    /// The unit of each name, with its line.
    var known: [String: (unit: Unit, line: Int)] = [:]
    for (number, line) in zip(2..., lines.dropFirst())
    where line.fields.contains(where: { !$0.text.isEmpty }) {
      let name = line.fields[0]
      let unit = Unit(
        name: name.text,
        parent: line.parent.isEmpty ? nil : line.parent,
        range: name.range
      )
      let key = UnitName(name.text).written
      let other = known[key]
      if let reason = Self.flaw(of: line, width: head.fields.count, sameAs: other?.line) {
        problems.append(Problem(line: number, reason: reason))
        doubts += Self.doubts(unit, in: line, width: head.fields.count, sameAs: other?.unit)
      } else {
        known[key] = (unit, number)
        units.append(unit)
      }
    }
    let hierarchy = UnitFamilies(units, doubts: doubts)
    for loop in hierarchy.loops {
      let names = (loop + loop.prefix(1)).map { units[$0].name }
      guard let line = known[UnitName(names[0]).written]?.line else { continue }
      problems.append(Problem(line: line, reason: Self.loop(names)))
    }
    self.units = units
    self.problems = problems.sorted { $0.line < $1.line }
    families = hierarchy.families
  }

  /// - Parameter names: from one unit upward to itself.
  private static func loop(_ names: [String]) -> Wording {
    // Of a long way round the first steps are enough.
    let shown = names.count > 8 ? names.prefix(7) + ["…"] + names.suffix(1) : names[...]
    let path = shown.joined(separator: "→")
    return Wording("上级循环：\(path)", english: "the units above go round: \(path)")
  }

  /// Of whom it cannot be said any more who stands below them, for a line is left out.
  private static func doubts(
    _ unit: Unit,
    in line: Line,
    width: Int,
    sameAs other: Unit?
  ) -> [UnitFamilies.Doubt] {
    if !line.isClosed || line.fields.count < 2
      || line.fields.dropFirst(width).contains(where: { !$0.text.isEmpty })
    {
      return [.anybody]
    }
    let parent = unit.parent.map(UnitName.init)
    // Whoever is told of twice, or stands above itself, is missed nowhere.
    let isSaidAgain = other.map { $0.parent.map(UnitName.init) == parent } ?? false
    if isSaidAgain || parent == UnitName(unit.name) { return [] }
    return [unit.parent, other?.parent].compactMap(\.self).map { .below($0) }
  }

  private static func flaw(of line: Line, width: Int, sameAs other: Int?) -> Wording? {
    let name = line.fields[0].text
    if !line.isClosed { return Wording("引号没有配对", english: "a quotation mark is not closed") }
    if name.isEmpty { return Wording("缺少单位名称", english: "the unit is missing") }
    if line.fields.count < 2 {
      return Wording("缺少半角逗号，应为“单位,上级”", english: "there is no comma; write “unit,parent”")
    }
    if line.fields.dropFirst(width).contains(where: { !$0.text.isEmpty }) {
      return Wording("多于 \(width) 栏", english: "more than \(width) fields")
    }
    if let other {
      return Wording(
        "“\(name)”在第 \(other) 行已有",
        english: "“\(name)” stands in line \(other) already"
      )
    }
    if UnitName(line.parent).written == UnitName(name).written {
      return Wording("上级就是自己", english: "the unit is its own parent")
    }
    return nil
  }

  private struct Line {
    var fields: [(text: String, range: Range<Int>)] = []
    /// Whether each quotation mark has its other.
    var isClosed = true

    var parent: String { fields.count > 1 ? fields[1].text : "" }
  }

  private static func fields(_ bytes: [UInt8], in line: Range<Int>) -> Line {
    var read = Line()
    var offset = line.lowerBound
    var end = line.upperBound
    while end > offset, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    if offset == 0, bytes[..<end].starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset <= end {
      var content: [UInt8] = []
      var isQuoted = false
      let start = offset
      while offset < end, isQuoted || bytes[offset] != UInt8(ascii: ",") {
        if bytes[offset] == UInt8(ascii: "\"") {
          // Two of them inside of quotation marks are one.
          if isQuoted, offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "\"") {
            content.append(bytes[offset])
            offset += 1
          } else {
            isQuoted.toggle()
          }
        } else {
          content.append(bytes[offset])
        }
        offset += 1
      }
      let range = trimmingPadding(start..<offset, in: bytes)
      read.fields.append((trimmed(String(decoding: content, as: UTF8.self)), range))
      if isQuoted { read.isClosed = false }
      offset += 1
    }
    return read
  }

  private static func trimmed(_ words: String) -> String {
    let rest = words.drop(while: \.isWhitespace)
    return String(rest.reversed().drop(while: \.isWhitespace).reversed())
  }
}
