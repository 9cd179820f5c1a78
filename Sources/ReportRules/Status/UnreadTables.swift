import ReportSyntax
import StatutoryForms

extension Report {
  /// The sections in which pieces of a table stand that could not be read, or not all of them.
  var unreadTables: Set<SectionNumber> {
    var unread = tornSections.union(ownTables.doubtfulHeaders)
    for section in outline.sections where !unread.contains(section.number) {
      if isInPieces(section) { unread.insert(section.number) }
    }
    return unread
  }

  /// The tables of which nothing was read, and that have no section either: where words of theirs stand
  /// beside another table, as in a page with lines drawn around all of it, or where there is no section
  /// at all, since only the title and maybe a table are left.
  var tablesWithoutSection: [SectionNumber] {
    let lacking = [SectionNumber.documents, .requests, .appeals].filter(tables.lacksTable)
    if outline.sections.isEmpty { return lacking }
    if documents == nil, requests == nil, appeals == nil { return [] }
    return lacking.filter {
      outline.first($0) == nil && TableTraces(of: $0).stand(inLinesOf: self)
    }
  }

  /// The sections whose table is a picture.
  var picturedTables: Set<SectionNumber> {
    let pictured = sectionsWithPicture
    return pictured.isEmpty ? [] : pictured.subtracting(unreadTables)
  }

  /// The sections without a table in which a picture stands.
  var sectionsWithPicture: Set<SectionNumber> {
    var pictured: Set<SectionNumber> = []
    for section in outline.sections where tables.lacksTable(of: section.number) {
      if hasPicture(section) { pictured.insert(section.number) }
    }
    return pictured
  }

  private func isInPieces(_ section: Outline.Section) -> Bool {
    guard section.number.hasTable else { return false }
    if isUnknown(section) { return true }
    guard tables.lacksTable(of: section.number) else { return false }
    // A few rows without headings are what a conversion left.
    if section.number == .requests, let table = requests, table.matchedCount > 0 {
      return table.headerCells.isEmpty
    }
    return hasLostCharacters(section)
      || TableTraces(of: section.number).stand(in: section, of: self)
  }

  /// Whether a converter cut characters of a section, so that no words of its table are left.
  private func hasLostCharacters(_ section: Outline.Section) -> Bool {
    guard let first = section.contents.first, let last = section.contents.last else { return false }
    let bytes = text.bytes
    let span = bytes.span
    var count = 0
    // Line endings between the blocks are none of them.
    for place in tree.byteOffset(ofBlock: first)..<tree.byteRange(ofBlock: last).upperBound
    where span[place] == 0xEF && hasWord("\u{FFFD}", bytes, at: place, limit: bytes.count) {
      count += 1
      if count == Self.fewestLostCharacters { return true }
    }
    return false
  }

  /// One or two may be slips.
  private static let fewestLostCharacters = 3

  /// Whether rows stand there of which not one is known.
  private func isUnknown(_ section: Outline.Section) -> Bool {
    if tables.lacksTable(of: section.number) { return false }
    switch section.number {
    case .documents:
      if bareBlocks.contains(where: { $0.below == .numbers || $0.below == .nothing && $0.isLast }) {
        return true
      }
      return !(documents?.blocks.contains(where: \.hasValues) ?? false)
        && TableTraces(of: .documents).stand(in: section, of: self)
    case .requests: return requests.map { $0.matchedCount < 5 } ?? false
    case .appeals:
      if belowBareAppeals == .numbers { return true }
      // Headings without a row of values, where the other tables are unknown too.
      guard let appeals, appeals.values.isEmpty else { return false }
      if appeals.mayHoldValuesInHeadings { return true }
      return outline.sections.contains { $0.number == .requests && isUnknown($0) }
    case .overview, .problems, .others: return false
    }
  }

  private func hasPicture(_ section: Outline.Section) -> Bool {
    let bytes = text.bytes
    return section.contents.contains { index in
      guard case .paragraph = tree.blocks[index].content else { return false }
      let line = tree.byteRange(ofBlock: index)
      guard Self.mayHavePicture(bytes, line) else { return false }
      let words = NormalizedText(bytes, in: line)
      return words.contains(Self.markdownPicture) || words.contains(Self.htmlPicture)
    }
  }

  /// Whether a byte begins `!`, or `<` with a `g` behind it, in some way to write them.
  private static func mayHavePicture(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let span = bytes.span
    var isBehindAngle = false
    for offset in line {
      switch span[offset] {
      case UInt8(ascii: "!"), UInt8(ascii: "&"), 0xEF: return true
      case UInt8(ascii: "<"): isBehindAngle = true
      case UInt8(ascii: "g"), UInt8(ascii: "G"): if isBehindAngle { return true }
      default: continue
      }
    }
    return false
  }

  private static let markdownPicture = NormalizedText("![")
  private static let htmlPicture = NormalizedText("<img")
}

/// The form's own words, which prove that a table stands where no row of it could be read.
private struct TableTraces {
  /// Words that stand in no sentence of a report that has no table.
  private let words: [NormalizedText]
  /// The bytes that the shortest of them takes: a line of fewer has none of them.
  private let leastLength: Int
  /// The same without its ASCII.
  private let leastChinese: Int

  init(of section: SectionNumber) {
    switch section {
    case .documents: self = Self.documents
    case .requests: self = Self.requests
    case .appeals: self = Self.appeals
    case .overview, .problems, .others: self.init([])
    }
  }

  private init(_ words: [NormalizedText]) {
    self.words = Array(Set(words))
    leastLength = words.map(\.string.utf8.count).min() ?? .max
    leastChinese = words.map { $0.string.utf8.count { $0 >= 0x80 } }.min() ?? .max
  }

  private static let documents = TableTraces(
    ["信息内容"].map { NormalizedText($0) }
      + Edition.all.flatMap(\.documents.blocks).flatMap(\.columns)
      .map { NormalizedText($0.headingWithoutNote) }
  )
  private static let requests = TableTraces(
    Edition.all.flatMap(\.requests.rows).map(\.text.words).filter { $0.count > 3 }
      + ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "勾稽关系"].map { NormalizedText($0) }
  )
  private static let appeals = TableTraces(
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "未经复议直接起诉", "复议后起诉"].map { NormalizedText($0) }
  )

  /// Whether a line is long enough for one of them, without its tags and whatever else is no Chinese.
  private func mayStand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let span = bytes.span
    var count = 0
    for offset in range {
      let byte = span[offset]
      // An entity may be any character.
      if byte >= 0x80 { count += 1 } else if byte == UInt8(ascii: "&") { return true }
      if count >= leastChinese { return true }
    }
    return false
  }

  /// Whether at least three of them stand in a section, outside of sentences, or one alone on a line or
  /// in a table.
  func stand(in section: Outline.Section, of report: Report) -> Bool {
    var missing = words
    if look(section.body, of: report, &missing) { return true }
    return section.contents.contains { block in
      let isTable = if case .table = report.tree.blocks[block].content { true } else { false }
      return look(report.tree.byteRange(ofBlock: block), of: report, isTable: isTable, &missing)
    }
  }

  /// Whether they stand on the lines of a whole report.
  func stand(inLinesOf report: Report) -> Bool {
    var missing = words
    return report.blocks.contains { block in
      let first = report.tree.startLines[block]
      let lines = first..<first + report.tree.blocks[block].lineCount
      return lines.contains { look(report.text.lineRange($0), of: report, &missing) }
    }
  }

  private func look(
    _ range: Range<Int>,
    of report: Report,
    isTable: Bool = false,
    _ missing: inout [NormalizedText]
  ) -> Bool {
    if range.count < leastLength { return false }
    if !isTable, !mayStand(in: report.text.bytes, range) { return false }
    // Whoever tells the numbers in sentences has no table.
    let text = NormalizedText(report.text.bytes, in: range)
    if text.scalars.contains("。") { return false }
    missing.removeAll { text.contains($0) }
    return missing.count <= words.count - 3 || isTable && missing.count < words.count
      || words.contains(text)
  }
}
