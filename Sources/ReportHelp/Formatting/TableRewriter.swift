package import ReportRules
package import ReportSyntax
import StatutoryForms

/// Writes the statutory tables of reports in another layout, every label and value kept.
///
/// Only what was read with certainty is rewritten, and only where the rewritten table is read as the
/// one before: the same cells, and the same findings on the whole text.
package struct TableRewriter {
  /// What became of the tables of a text.
  package struct Rewriting: Sendable {
    package var edits: [SourceEdit] = []
    /// The sections whose tables are there but could not be rewritten.
    package var unreadTables: [SectionNumber] = []
  }

  private let text: CheckedText
  private let layout: TableLayout
  private let reading: TableReading
  private var tree: SyntaxTree { text.tree }

  private init(_ text: CheckedText, as layout: TableLayout, _ reading: TableReading) {
    self.text = text
    self.layout = layout
    self.reading = reading
  }

  /// Rewrites all statutory tables of a text.
  package static func rewriting(of text: CheckedText, as layout: TableLayout) -> Rewriting {
    TableRewriter(text, as: layout, TableReading(text)).rewriting
  }

  /// The edits that rewrite the statutory table at a place, for each other layout that it can have;
  /// none where no such table stands there or its cells are not certain.
  package static func rewritings(
    ofTableAt byteOffset: Int,
    in text: CheckedText
  ) -> [(layout: TableLayout, edits: [SourceEdit])] {
    let reading = TableReading(text)
    return otherLayouts(ofTableAt: byteOffset, in: text).compactMap { layout in
      TableRewriter(text, as: layout, reading).edits(ofTableAt: byteOffset).map { (layout, $0) }
    }
  }

  /// The layouts that the statutory table at a place may be rewritten in; whether it can be is not
  /// looked at, which would take a hundred times as long.
  package static func otherLayouts(
    ofTableAt byteOffset: Int,
    in text: CheckedText
  ) -> [TableLayout] {
    let tree = text.tree
    let block = tree.blockIndex(atLine: tree.text.line(at: byteOffset))
    guard case .table(let table) = tree.blocks[block].content,
      let report = text.reports.first(where: { $0.blocks.contains(block) }),
      let section = report.outline.section(ofBlock: block),
      [.documents, .requests, .appeals].contains(section),
      !report.looseSections.contains(section)
    else { return [] }
    return TableLayout.allCases.filter { $0 != table.layout }
  }

  /// The edits that rewrite the statutory table at a place in one layout; `nil` where it has that
  /// layout already, or its cells are not certain.
  package static func edits(
    rewritingTableAt byteOffset: Int,
    in text: CheckedText,
    as layout: TableLayout
  ) -> [SourceEdit]? {
    TableRewriter(text, as: layout, TableReading(text)).edits(ofTableAt: byteOffset)
  }

  private func edits(ofTableAt byteOffset: Int) -> [SourceEdit]? {
    let block = tree.blockIndex(atLine: tree.text.line(at: byteOffset))
    guard let report = text.reports.first(where: { $0.blocks.contains(block) }),
      let table = WrittenTable.all(in: report).first(where: {
        $0.blocks.contains { $0.block == block }
      }),
      let edits = edits(of: table, in: report), !edits.isEmpty, readsTheSame(with: edits)
    else { return nil }
    return edits
  }

  private var rewriting: Rewriting {
    var rewriting = Rewriting()
    var candidates: [(section: SectionNumber, edits: [SourceEdit])] = []
    for report in text.reports {
      let written = WrittenTable.all(in: report)
      for table in written {
        if let edits = edits(of: table, in: report) {
          candidates.append((table.form.section, edits))
        } else {
          rewriting.unreadTables.append(table.form.section)
        }
      }
      rewriting.unreadTables += report.looseSections.subtracting(written.map(\.form.section))
    }
    let all = candidates.flatMap(\.edits)
    if readsTheSame(with: all) {
      rewriting.edits = all
    } else {
      for candidate in candidates {
        if readsTheSame(with: rewriting.edits + candidate.edits) {
          rewriting.edits += candidate.edits
        } else {
          rewriting.unreadTables.append(candidate.section)
        }
      }
    }
    rewriting.unreadTables = Set(rewriting.unreadTables).sorted()
    return rewriting
  }

  // MARK: One table

  /// None where the table has the layout already; `nil` where it cannot be rewritten.
  private func edits(of table: WrittenTable, in report: Report) -> [SourceEdit]? {
    if table.isLoose { return nil }
    if table.blocks.allSatisfy({ $0.layout == layout }) { return [] }
    guard table.isWhole else { return nil }
    var edits: [SourceEdit] = []
    for part in parts(of: table) where part.layout != layout {
      let grid = PrintedGrid(report, from: part.layout)
      guard standsAlone(part.blocks), let rows = grid.rows(of: part.rows, in: table.form),
        !rows.isEmpty
      else { return nil }
      edits.append(edit(of: part.blocks, rows, table.form))
    }
    return edits
  }

  /// The blocks of a table, those in one layout with nothing but blank lines between them together.
  private func parts(of table: WrittenTable) -> [Part] {
    var parts: [Part] = []
    for entry in table.blocks {
      if let last = parts.last, last.layout == entry.layout,
        (last.blocks.upperBound + 1..<entry.block).allSatisfy({ isBlank(block: $0) })
      {
        let blocks = last.blocks.lowerBound...entry.block
        parts[parts.count - 1] = Part(
          blocks: blocks,
          layout: last.layout,
          rows: last.rows + entry.rows
        )
      } else {
        let blocks = entry.block...entry.block
        parts.append(Part(blocks: blocks, layout: entry.layout, rows: entry.rows))
      }
    }
    return parts
  }

  private struct Part {
    let blocks: ClosedRange<Int>
    let layout: TableLayout
    let rows: [GridRow]
  }

  private func edit(
    of blocks: ClosedRange<Int>,
    _ rows: [[PrintedTable.Cell]],
    _ form: TableStreams.Form
  ) -> SourceEdit {
    let source = tree.text
    let range = bytes(of: blocks)
    let ending = source.lineEnding(near: range.lowerBound)
    let parts = form == .documents && layout == .pipe ? Self.captionedParts(of: rows) : [rows]
    let words = parts.map { PrintedTable(rows: $0).text(layout, lineEnding: ending) }
      .joined(separator: ending)
    var bytes = Self.tidied(words)
    let first = tree.startLines[blocks.lowerBound]
    let behind = tree.startLines[blocks.upperBound] + tree.blocks[blocks.upperBound].lineCount
    if first > 0, !isBlank(line: first - 1) { bytes = Array(ending.utf8) + bytes }
    if behind < source.lineCount, !isBlank(line: behind) { bytes += Array(ending.utf8) }
    return SourceEdit(range: range, replacement: bytes)
  }

  private func bytes(of blocks: ClosedRange<Int>) -> Range<Int> {
    tree.byteOffset(
      ofBlock: blocks.lowerBound
    )..<tree.byteRange(ofBlock: blocks.upperBound)
      .upperBound
  }

  /// Whether nothing else stands on the lines of a block, such as tags of a page around a table.
  private func standsAlone(_ blocks: ClosedRange<Int>) -> Bool {
    let text = tree.text
    let range = bytes(of: blocks)
    return text.documentLineRange(text.documentLine(at: range.lowerBound)).lowerBound
      == range.lowerBound
      && text.documentLineRange(text.documentLine(at: range.upperBound)).upperBound
        == range.upperBound
  }

  /// A printed table with its bars in line and without the line endings behind it.
  private static func tidied(_ words: String) -> [UInt8] {
    let text = SourceText(words)
    let steps = Formatter.steps(for: SyntaxTree(parsing: text))
    var bytes = text.applying(steps.flatMap(\.edits)).bytes[...]
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    return Array(bytes)
  }

  private func isBlank(line: Int) -> Bool {
    tree.text.inkBytes(in: tree.text.lineRange(line)).isEmpty
  }

  private func isBlank(block: Int) -> Bool {
    tree.text.inkBytes(in: tree.byteRange(ofBlock: block)).isEmpty
  }

  /// Table two cut in front of each caption: in Markdown each part is a table of its own, since the
  /// columns differ.
  private static func captionedParts(of rows: [[PrintedTable.Cell]]) -> [[[PrintedTable.Cell]]] {
    var parts: [[[PrintedTable.Cell]]] = []
    for row in rows {
      if isCaption(row) || parts.isEmpty {
        parts.append([row])
      } else {
        parts[parts.count - 1].append(row)
      }
    }
    return parts.map(narrowed)
  }

  /// The rows without columns at their end that only local rows of another part need.
  private static func narrowed(_ rows: [[PrintedTable.Cell]]) -> [[PrintedTable.Cell]] {
    let width = rows.map { row in (row.lastIndex { $0 != .mergedLeft } ?? 0) + 1 }.max() ?? 0
    return rows.map { Array($0.prefix(max(width, 4))) }
  }

  private static func isCaption(_ row: [PrintedTable.Cell]) -> Bool {
    guard case .words(let words) = row.first, row.dropFirst().allSatisfy({ $0 == .mergedLeft })
    else { return false }
    let bytes = Array(words.utf8)
    return wholeArticleReference(bytes, in: 0..<bytes.count) != nil
  }

  private func readsTheSame(with edits: [SourceEdit]) -> Bool {
    reading == TableReading(text.applying(edits))
  }
}
