import ReportSyntax

/// A report whose sections stand inside of a line or of a table, as where a page was copied without its
/// line ends, or is a cell of a table itself.
///
/// Nothing cuts it into sections but the first of them, and so its tables are not read.
enum UncutSections {
  /// Whether an outline has no section or a single one, and most of the titles stand in some bytes, in
  /// their order and with their numbers, and words of tables three and four with them, which a notice does
  /// not have that only lists the titles.
  static func stand(_ bytes: [UInt8], in range: Range<Int>, _ outline: Outline) -> Bool {
    guard outline.sections.count < 2 else { return false }
    let limit = range.upperBound
    let span = bytes.span
    var next = 0
    var count = 0
    var hasRequests = false
    var hasAppeals = false
    for offset in range.dropLast(5) where span[offset] >= 0xE4 && span[offset] < 0xE8 {
      // 、 behind the first character, 业 behind 商, 果 behind 结.
      switch (span[offset + 3], span[offset + 4], span[offset + 5]) {
      case (0xE3, 0x80, 0x81):
        let titles = headings[next...]
        guard let found = titles.firstIndex(where: { hasWord($0, bytes, at: offset, limit: limit) })
        else { continue }
        count += 1
        next = found + 1
      case (0xE4, 0xB8, 0x9A) where !hasRequests:
        hasRequests = hasWord("商业企业", bytes, at: offset, limit: limit)
      case (0xE6, 0x9E, 0x9C) where !hasAppeals:
        hasAppeals = hasWord("结果维持", bytes, at: offset, limit: limit)
      default: continue
      }
      if count >= fewestTitles, hasRequests, hasAppeals { return true }
    }
    return false
  }

  /// Whether they stand in a single line, which then is a whole report.
  static func standInLine(of tree: SyntaxTree, _ blocks: Range<Int>, _ outline: Outline) -> Bool {
    outline.sections.count < 2
      && blocks.contains { block in
        switch tree.blocks[block].content {
        case .paragraph, .heading:
          let line = tree.byteRange(ofBlock: block)
          return line.count >= shortestReport && stand(tree.text.bytes, in: line, outline)
        case .blank, .caption, .table: return false
        }
      }
  }

  /// In bytes.
  private static let shortestReport = 1000
  private static let fewestTitles = 4
  private static let headings: [String] = SectionNumber.allCases.map(\.heading)
}
