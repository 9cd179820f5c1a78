import ReportSyntax

/// The title of a section on more lines than are put together again, or in the cells of a table, as a
/// conversion leaves it.
enum TornTitle {
  /// Whether the words of a title stand on several lines of their own where its section should, or are a
  /// row of a table.
  ///
  /// Nothing is missing then. Numbers of pages may stand between them.
  static func stands(_ section: SectionNumber, in report: Report) -> Bool {
    let text = report.text
    let sections = report.outline.sections
    let start =
      sections.last { $0.number < section }?.range.upperBound ?? report.titleRange.upperBound
    let end =
      sections.first { $0.number > section }?.range.lowerBound
      ?? report.blocks.last.map { report.tree.byteRange(ofBlock: $0).upperBound } ?? start
    guard start < end else { return false }
    guard let title = titles[section] else { return false }
    var read: [UInt32] = []
    for number in text.line(at: start)...text.line(at: end) {
      let line = text.lineRange(number).clamped(to: start..<end)
      // As most are in a table with a line for each cell.
      if hasNoWords(line, in: text.bytes) { continue }
      if line.count > longestPiece, hasOtherWords(line, than: title, in: text.bytes) {
        read = []
        continue
      }
      guard line.count <= longestRow, mayBePiece(line, of: title, in: text.bytes) else {
        read = []
        continue
      }
      let written = NormalizedText(text.bytes, in: line).scalars.filter(isHan)
      if isRow(written, of: title, in: text.bytes[line]) { return true }
      // No piece is as long as that.
      let words = line.count <= longestPiece ? written : title
      guard let first = words.first else { continue }
      if !read.isEmpty, title.starts(with: read + words) {
        read += words
        if read.count == title.count { return true }
        continue
      }
      // 五、 in front of the first piece.
      let isNumbered = chineseDigit(first) != nil
      read =
        [words, isNumbered ? Array(words.dropFirst()) : words]
        .first { !$0.isEmpty && $0.count < title.count && title.starts(with: $0) } ?? []
    }
    return false
  }

  private static let titles: [SectionNumber: [UInt32]] = Dictionary(
    uniqueKeysWithValues: SectionNumber.allCases.map {
      ($0, Phrase($0.title).scalars.filter(isHan))
    }
  )

  /// Whether a line is short and nothing but ASCII, without an entity of HTML that could stand for words.
  private static func hasNoWords(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let span = bytes.span
    return line.count <= longestPiece
      && line.allSatisfy { span[$0] < 0x80 && span[$0] != UInt8(ascii: "&") }
  }

  /// Whether a line does not begin as no piece of a title does, as most sentences do.
  private static func mayBePiece(_ line: Range<Int>, of title: [UInt32], in bytes: [UInt8]) -> Bool
  {
    let words = trimmingPadding(line, in: bytes)
    if words.isEmpty { return true }
    let first = decodeScalar(bytes, at: words.lowerBound, limit: words.upperBound).value
    return !isHan(first) || title.contains(first) || chineseDigit(first) != nil
  }

  /// Whether the cells of a row are a title with its number, or between bars also without, written once or
  /// in each of the columns that it was merged over.
  private static func isRow(_ words: [UInt32], of title: [UInt32], in line: ArraySlice<UInt8>)
    -> Bool
  {
    guard words.count >= title.count else { return false }
    let ordinal = words.prefix(1).filter { chineseDigit($0) != nil }
    guard !ordinal.isEmpty || line.contains(UInt8(ascii: "|")) else { return false }
    let unit = ordinal + title
    return words.count.isMultiple(of: unit.count)
      && words.indices.allSatisfy { words[$0] == unit[$0 % unit.count] }
  }

  /// Whether other words than a title and numbers stand on a line without markup, as on that of a
  /// paragraph.
  private static func hasOtherWords(
    _ line: Range<Int>,
    than title: [UInt32],
    in bytes: [UInt8]
  ) -> Bool {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let scalar = decodeScalar(bytes, at: offset, limit: line.upperBound)
      offset += max(scalar.byteCount, 1)
      switch scalar.value {
      case "<", "&": return false
      case _ where isHan(scalar.value):
        if !title.contains(scalar.value), chineseDigit(scalar.value) == nil { return true }
      default: continue
      }
    }
    return false
  }

  /// In bytes.
  private static let longestPiece = 160

  /// In bytes; cells may be padded.
  private static let longestRow = 4096
}
