package import ReportRules
import ReportSyntax

/// What stands where in a report, for who looks around in it: parts and tables, cells with their sums,
/// figures of the prose with their cells, sentences.
///
/// Made once of a checked report and kept without it. All places are byte offsets into the text.
package struct ReportMap: Sendable {
  /// The report with all that is in it.
  package let root: MapItem
  /// The cells of numbers, in the order of the text.
  package let cells: CellMap
  /// Figures in sentences that were compared with cells, in the order of the text.
  package let figures: [Quotation]
  /// What is worth a colour, in the order of the text; none overlaps another.
  package let marks: [TextMark]
  /// Paragraphs, and the sentences in them, in the order of the text.
  private let paragraphs: [Range<Int>]
  private let sentences: [Range<Int>]

  /// - Parameter findings: what the rules say of the text; the places of other reports do no harm.
  package init(_ report: Report, findings: [Finding]) {
    root = PartItems(report, tables: TableItems(report).all).root
    cells = CellMap(report)
    figures = report.quotations.sorted { $0.range.lowerBound < $1.range.lowerBound }
    marks = MarkCollector(report, findings).marks
    paragraphs = report.passages.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    sentences = report.passages
      .flatMap { passage in passage.sentences.map { passage.text.byteRange($0) } }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The figure that a cursor stands in or at.
  package func figure(at byteOffset: Int) -> Quotation? {
    figures.last(startingBefore: byteOffset, \.range)
  }

  /// What a cursor stands in, the smallest first, each inside the next: a cell, its row, group, table and
  /// part, or a sentence and its paragraph, and at last the report.
  package func ranges(around byteOffset: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var item = root
    guard root.range.touches(byteOffset) else { return [] }
    while true {
      ranges.append(item.range)
      let inner = item.children.last { $0.range.contains(byteOffset) }
      guard let next = inner ?? item.children.last(where: { $0.range.touches(byteOffset) }) else {
        break
      }
      item = next
    }
    let inner =
      [
        item.nameRange.touches(byteOffset) ? item.nameRange : nil,
        cells.cell(at: byteOffset).map { cells[$0] },
        sentences.last(startingBefore: byteOffset, \.self),
        paragraphs.last(startingBefore: byteOffset, \.self),
      ].compactMap(\.self)
    ranges += inner
    // What does not lie in the next larger one is left out.
    var nested: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.count > $1.count }) where !range.isEmpty {
      if let last = nested.last, !last.encloses(range) || last == range { continue }
      nested.append(range)
    }
    return nested.reversed()
  }
}

extension Array {
  /// The last element that starts in front of a cursor, if the cursor stands in it or at its end.
  ///
  /// The elements are in order.
  func last(startingBefore byteOffset: Int, _ range: (Element) -> Range<Int>) -> Element? {
    let count = firstIndexBeyond { range($0).lowerBound > byteOffset }
    for index in stride(from: count - 1, through: Swift.max(0, count - 2), by: -1)
    where range(self[index]).touches(byteOffset) {
      return self[index]
    }
    return nil
  }
}
