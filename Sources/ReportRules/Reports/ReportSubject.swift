import ReportSyntax

/// Whose report it is and for which year, from its own words or the name of its file.
package struct ReportSubject: Sendable, Equatable {
  package let agency: String?
  package let year: Int?

  package init(agency: String?, year: Int?) {
    self.agency = agency
    self.year = year
  }

  /// Reads a name such as `清水镇2025年政府信息公开工作年度报告`, with or without words behind the year.
  package init(name: String) {
    let bytes = Array(name.utf8)
    var year: Int?
    var yearRange: Range<Int>?
    for offset in bytes.indices where yearRange == nil {
      guard (0x30...0x39).contains(bytes[offset]), offset == 0 || !Self.isDigit(bytes[offset - 1]),
        let number = scanNumber(bytes, at: offset, limit: bytes.count),
        (2000...2099).contains(number.value)
      else { continue }
      year = number.value
      yearRange = offset..<number.end
    }
    self.year = year
    let pieces =
      yearRange.map { [bytes[..<$0.lowerBound], bytes[$0.upperBound...]] } ?? [bytes[...]]
    agency = pieces.lazy.compactMap { Self.agency(in: String(decoding: $0, as: UTF8.self)) }.first
  }

  /// What the report says of itself, completed from the name of its file.
  package init(_ report: Report, fileName: String) {
    let file = ReportSubject(name: fileName)
    let title = report.identity.title.map {
      ReportSubject(name: report.text.words(in: $0).filter { $0 != "#" })
    }
    agency = title?.agency ?? report.identity.agency?.name ?? file.agency
    year = report.identity.year ?? file.year
  }

  /// Whether the name of a file says that it is an annual report.
  package static func isReportName(_ fileName: String) -> Bool {
    ["年报", "年度报告"].contains { fileName.contains($0) }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The name in front of 政府信息公开 and the like; `nil` if it does not look like an organ's.
  private static func agency(in words: String) -> String? {
    var name = Array(words.unicodeScalars)
      .filter { !isPadding($0.value) && !$0.properties.isWhitespace && !isControl($0) }[...]
    // 附件2：清水镇…, 2021年度清水镇….
    if let colon = name.lastIndex(where: { $0 == "：" || $0 == ":" }) {
      name = name[(colon + 1)...]
    }
    name = withoutMark(name)[...]
    for lead in leads where name.starts(with: lead) { name = name.dropFirst(lead.count) }
    for cut in cuts {
      if let found = firstIndex(of: cut, in: name) { name = name[..<found] }
    }
    // 清水镇关于2024年…: the year and what follows it are gone by now.
    if name.count > about.count, name.suffix(about.count).elementsEqual(about) {
      name = name.dropLast(about.count)
    }
    name = name.drop { !$0.properties.isAlphabetic }
    // 清水区人民政府（办公室）
    let isBracketed = name.contains { openings.contains($0) }
    while let last = name.last, !last.properties.isAlphabetic,
      !isBracketed || !closings.contains(last)
    {
      name.removeLast()
    }
    let trimmed = String(String.UnicodeScalarView(name))
    guard (2...40).contains(name.count),
      AgencyEnding(of: Agency.words(of: trimmed).scalars) != nil
    else { return nil }
    return trimmed
  }

  /// A name without what stands in a bracket in front of it, unless that is a place: of
  /// `[bookmark: _GoBack]清水镇` and 【存档】清水镇 the town, of （清水县）财政局 both.
  private static func withoutMark(_ name: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard let close = name.firstIndex(where: { closings.contains($0) }) else { return Array(name) }
    let isBracketed = name.first.map { openings.contains($0) } ?? false
    let mark = name[..<close].dropFirst(isBracketed ? 1 : 0)
    if mark.contains(where: { openings.contains($0) }) { return Array(name) }
    let isPlace = AgencyEnding(of: mark.map(\.value)) != nil
    return Array((isPlace ? mark : []) + name[(close + 1)...])
  }

  private static func firstIndex(
    of word: [Unicode.Scalar],
    in text: ArraySlice<Unicode.Scalar>
  ) -> Int? {
    text.indices.first { text[$0] == word.first && text[$0...].starts(with: word) }
  }

  private static let openings = Set("（([【".unicodeScalars)
  private static let closings = Set("）)]】".unicodeScalars)
  private static let leads = ["年度", "年", "关于"].map { Array($0.unicodeScalars) }
  private static let cuts = ["年度", "政府信息公开", "政务公开", "信息公开", "年报", "工作报告", "报告"]
    .map { Array($0.unicodeScalars) }
  private static let about = Array("关于".unicodeScalars)
}
