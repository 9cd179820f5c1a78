import ReportRules
import ReportSyntax
import StatutoryForms

/// Puts the parts of a report together: what its headings and tables make of it.
struct PartItems {
  private let report: Report
  private let tables: [MapItem]
  private var tree: SyntaxTree { report.tree }

  init(_ report: Report, tables: [MapItem]) {
    self.report = report
    self.tables = tables.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The report with all that is in it.
  var root: MapItem {
    let range = bytes(of: report.blocks)
    let title = report.titleRange
    let cuts = cuts
    let first = cuts.first?.block ?? report.blocks.upperBound
    let parts = cuts.indices.map { index in
      part(cuts[index], upTo: index + 1 < cuts.count ? cuts[index + 1].block : nil)
    }
    let front = bytes(of: report.blocks.lowerBound..<max(first, report.blocks.lowerBound))
    return MapItem(
      .report,
      name: .same(String(words(title).drop { $0 == "#" })),
      range: range,
      nameRange: title,
      children: Array(tables(in: front)) + parts
    )
  }

  private struct Cut {
    let block: Int
    /// The words of the heading.
    let range: Range<Int>
  }

  /// Where sections and parts of the author's own start.
  private var cuts: [Cut] {
    let sections = report.outline.sections.map { Cut(block: $0.block, range: $0.range) }
    let own = report.outline.ownParts.map { Cut(block: $0.block, range: $0.range) }
    return (sections + own).sorted { $0.block < $1.block }
  }

  private func part(_ cut: Cut, upTo end: Int?) -> MapItem {
    let blocks = cut.block..<max(end ?? report.blocks.upperBound, cut.block + 1)
    let range = bytes(of: blocks)
    let headings = headings(in: blocks.lowerBound + 1..<blocks.upperBound)
    return MapItem(
      .part,
      name: .same(words(cut.range)),
      range: range,
      nameRange: cut.range,
      children: nested(headings[...], tables(in: range), upTo: blocks.upperBound)
    )
  }

  private func tables(in range: Range<Int>) -> ArraySlice<MapItem> {
    let start = tables.firstIndexBeyond { $0.range.lowerBound >= range.lowerBound }
    let end = tables.firstIndexBeyond { $0.range.lowerBound >= range.upperBound }
    return tables[start..<max(end, start)]
  }

  private func isInTable(_ place: Int) -> Bool {
    let count = tables.firstIndexBeyond { $0.range.lowerBound > place }
    return count > 0 && tables[count - 1].range.contains(place)
  }

  // MARK: Headings inside parts

  private struct SubHeading {
    /// How deep it stands; larger is deeper.
    let rank: Int
    let block: Int
    /// Where the block starts.
    let start: Int
    let words: Range<Int>
  }

  private func headings(in blocks: Range<Int>) -> [SubHeading] {
    blocks.compactMap { block in
      let base = tree.byteOffset(ofBlock: block)
      if isInTable(base) { return nil }
      switch tree.blocks[block].content {
      case .heading(let heading):
        let words = heading.wholeRange.moved(by: base)
        return SubHeading(
          rank: heading.ordinal.map(\.rank) ?? max(heading.level, 1),
          block: block,
          start: base,
          words: words
        )
      case .paragraph(let ordinal?):
        return leading(ordinal.moved(by: base), of: tree.byteRange(ofBlock: block)).map {
          SubHeading(rank: ordinal.rank, block: block, start: base, words: $0)
        }
      case .blank, .paragraph(nil), .caption, .table:
        return nil
      }
    }
  }

  /// The longest heading that a paragraph begins with, in bytes.
  private static let longestLead = 75

  /// The words in front of the first stop of a paragraph, where they are its heading.
  ///
  /// Many write （一）主动公开。全年主动公开信息…
  private func leading(_ ordinal: Ordinal, of paragraph: Range<Int>) -> Range<Int>? {
    guard ordinal.style == .bracketedChinese, ordinal.isClosed else { return nil }
    let bytes = report.text.bytes
    let start = ordinal.range.lowerBound
    let limit = min(paragraph.upperBound, ordinal.range.upperBound + Self.longestLead)
    var offset = ordinal.range.upperBound
    while offset < limit {
      if ["。", "：", ":", "，", "；"].contains(where: {
        hasWord($0, bytes, at: offset, limit: limit)
      }) {
        let isHeading = ["。", "：", ":"].contains { hasWord($0, bytes, at: offset, limit: limit) }
        return isHeading && offset > ordinal.range.upperBound ? start..<offset : nil
      }
      offset += 1
    }
    return nil
  }

  /// Headings with those below them and with the tables that stand behind them.
  ///
  /// - Parameter end: the block behind the last.
  private func nested(
    _ headings: ArraySlice<SubHeading>,
    _ tables: ArraySlice<MapItem>,
    upTo end: Int
  ) -> [MapItem] {
    guard let first = headings.first else { return Array(tables) }
    var items: [MapItem] = Array(tables.prefix { $0.range.lowerBound < first.start })
    var tables = tables.dropFirst(items.count)
    var rest = headings
    while let heading = rest.popFirst() {
      let inner = rest.prefix { $0.rank > heading.rank }
      rest = rest.dropFirst(inner.count)
      let own =
        rest.first.map { next in tables.prefix { $0.range.lowerBound < next.start } } ?? tables
      tables = tables.dropFirst(own.count)
      let next = rest.first?.block ?? end
      items.append(
        MapItem(
          .heading,
          name: .same(words(heading.words)),
          range: bytes(of: heading.block..<max(next, heading.block + 1)),
          nameRange: heading.words,
          children: nested(inner, own, upTo: next)
        )
      )
    }
    return items + tables
  }

  // MARK: Places

  /// What some blocks cover, blank ones at the end left out.
  private func bytes(of blocks: Range<Int>) -> Range<Int> {
    guard !blocks.isEmpty else {
      let place = tree.byteOffset(ofBlockOrEnd: blocks.lowerBound)
      return place..<place
    }
    var last = blocks.upperBound - 1
    while last > blocks.lowerBound, case .blank = tree.blocks[last].content { last -= 1 }
    let start = tree.byteOffset(ofBlock: blocks.lowerBound)
    return start..<max(tree.byteRange(ofBlock: last).upperBound, start)
  }

  private func words(_ range: Range<Int>) -> String {
    excerpt(report.tables.words(in: range))
  }
}

extension Ordinal {
  /// How deep a heading with this ordinal stands among others; larger is deeper.
  fileprivate var rank: Int {
    switch style {
    case .part: 0
    case .chinese: 1
    case .bracketedChinese: 2
    case .arabic: 3
    case .bracketedArabic, .latin: 4
    }
  }
}
