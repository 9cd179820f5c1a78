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
  init(name: String) {
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
  init(_ report: Report, fileName: String) {
    let file = ReportSubject(name: fileName)
    let title = report.identity.title.map {
      ReportSubject(name: report.text.string(in: $0).filter { $0 != "#" })
    }
    agency = title?.agency ?? file.agency
    year = report.identity.year ?? file.year
  }

  /// Whether the name of a file says that it is an annual report.
  package static func isReportName(_ fileName: String) -> Bool {
    ["年报", "年度报告"].contains { fileName.contains($0) }
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The name in front of 政府信息公开 and the like; `nil` if it does not look like an organ's.
  private static func agency(in words: String) -> String? {
    var name = words.filter { !$0.isWhitespace && !isControl($0) }
    // 附件2：清水镇…, 2021年度清水镇….
    if let colon = name.lastIndex(where: { $0 == "：" || $0 == ":" }) {
      name = String(name[name.index(after: colon)...])
    }
    for lead in ["年度", "年", "关于"] where name.hasPrefix(lead) {
      name = String(name.dropFirst(lead.count))
    }
    for cut in ["年度", "政府信息公开", "政务公开", "信息公开", "年报", "工作报告", "报告"] {
      if let found = firstRange(of: cut, in: name) { name = String(name[..<found]) }
    }
    // 清水镇人民政府关于2023年度….
    if name.hasSuffix("关于") { name = String(name.dropLast(2)) }
    let trimmed = String(
      scalars: name.unicodeScalars.drop { !$0.properties.isAlphabetic }
        .reversed().drop { !$0.properties.isAlphabetic }.reversed()
    )
    guard (2...40).contains(trimmed.count),
      Self.endings.contains(where: { trimmed.hasSuffix($0) })
    else { return nil }
    return trimmed
  }

  private static func firstRange(of word: String, in text: String) -> String.Index? {
    text.indices.first { text[$0...].hasPrefix(word) }
  }

  private static let endings = [
    "政府", "镇", "乡", "街道", "局", "委", "会", "办公室", "办公厅", "处", "中心", "厅", "区", "县", "市", "省", "旗", "部",
    "院", "队", "馆", "所", "苏木",
  ]
}
