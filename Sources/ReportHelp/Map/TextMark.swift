import ReportRules
import ReportSyntax
import StatutoryForms

/// Words of a report that are worth a colour.
package struct TextMark: Sendable, Equatable {
  package enum Kind: Sendable, Equatable, CaseIterable {
    /// The title, a section, a heading inside one.
    case heading
    /// The name of a row or a column.
    case label
    /// A number in a table.
    case value
    /// A number that should be the sum of others.
    case total
    /// A number in a table that a rule finds fault with.
    case wrongValue
    case year
    /// A reference to an article of the regulation.
    case article
  }

  package let kind: Kind
  /// Byte offsets into the text.
  package let range: Range<Int>
}

/// Collects the marks of a report.
struct MarkCollector {
  private let report: Report
  /// Where findings of tables stand, by their first byte.
  private let faults: [Int: Range<Int>]

  init(_ report: Report, _ findings: [Finding]) {
    self.report = report
    faults = Dictionary(
      findings.lazy.filter { $0.severity <= .warning }.map { ($0.range.lowerBound, $0.range) }
    ) { first, _ in first }
  }

  /// In the order of the text; none overlaps another.
  var marks: [TextMark] {
    let structure = Self.inOrder(headings + tableMarks)
    return Self.cut(structure, around: Self.inOrder(years + articles))
  }

  // MARK: Headings

  private var headings: [TextMark] {
    let title = report.identity.title.map { [$0] } ?? []
    let sections = report.outline.sections.map(\.range) + report.outline.ownParts.map(\.range)
    let others: [Range<Int>] = report.blocks.compactMap { block in
      guard case .heading(let heading) = report.tree.blocks[block].content else { return nil }
      return heading.wholeRange.moved(by: report.tree.byteOffset(ofBlock: block))
    }
    return (title + sections + others).map { TextMark(kind: .heading, range: $0) }
  }

  // MARK: Tables

  private var tableMarks: [TextMark] {
    var marks: [TextMark] = []
    func label(_ cell: GridCell?) {
      guard let cell, !cell.isEmpty else { return }
      marks.append(TextMark(kind: .label, range: cell.visible))
    }
    for block in report.tables.documentBlocks {
      label(block.headerLabel)
      for heading in block.header { label(heading) }
      for row in block.rows { label(row.label) }
    }
    if let table = report.requests {
      for cell in table.headerCells { label(cell) }
      for group in table.groupCells { label(group.cell) }
      for row in table.written { label(row.label) }
    }
    for cell in report.appeals?.headerCells ?? [] { label(cell) }
    for place in report.valueCells where !place.cell.isEmpty {
      marks.append(TextMark(kind: kind(of: place), range: place.cell.visible))
    }
    return marks
  }

  private func kind(of place: ValueCell) -> TextMark.Kind {
    if let fault = faults[place.cell.visible.lowerBound], fault == place.cell.visible {
      return .wrongValue
    }
    guard place.isCellCountRight else { return .value }
    switch place.row {
    case .documents:
      return .value
    case .requests(let row):
      let form = report.requests?.form
      let isTotal = row == form?.outcomesTotal || place.column + 1 == form?.columns.count
      return isTotal ? .total : .value
    case .appeals:
      let width = AppealsForm.form.columns.count
      return place.column % width == width - 1 ? .total : .value
    }
  }

  // MARK: Prose

  private var years: [TextMark] {
    report.passages.flatMap { passage in
      passage.quantities.compactMap { quantity in
        guard quantity.kind == .time, quantity.unit.hasPrefix("年"),
          let year = quantity.value.count, (1949...2099).contains(year)
        else { return nil }
        return TextMark(kind: .year, range: passage.text.byteRange(quantity.range))
      }
    }
  }

  private var articles: [TextMark] {
    ReferenceGuide.references(in: report.blocks, of: report.tree).map {
      TextMark(kind: .article, range: $0.range)
    }
  }

  // MARK: Order

  /// In the order of the text, without those that begin in another one.
  private static func inOrder(_ marks: [TextMark]) -> [TextMark] {
    var kept: [TextMark] = []
    let ordered = marks.sorted {
      ($0.range.lowerBound, $0.range.count) < ($1.range.lowerBound, $1.range.count)
    }
    for mark in ordered where !mark.range.isEmpty {
      if let last = kept.last, last.range.upperBound > mark.range.lowerBound { continue }
      kept.append(mark)
    }
    return kept
  }

  /// What is left of some marks beside others, together with these.
  private static func cut(_ marks: [TextMark], around others: [TextMark]) -> [TextMark] {
    var pieces: [TextMark] = others
    var next = 0
    for mark in marks {
      var start = mark.range.lowerBound
      while next < others.count, others[next].range.upperBound <= start { next += 1 }
      var index = next
      while index < others.count, others[index].range.lowerBound < mark.range.upperBound {
        let other = others[index].range
        if start < other.lowerBound {
          pieces.append(TextMark(kind: mark.kind, range: start..<other.lowerBound))
        }
        start = max(start, other.upperBound)
        index += 1
      }
      if start < mark.range.upperBound {
        pieces.append(TextMark(kind: mark.kind, range: start..<mark.range.upperBound))
      }
    }
    return pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
