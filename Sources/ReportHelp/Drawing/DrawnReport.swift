package import ReportRules
package import ReportSyntax
package import StatutoryForms

/// A report as a page draws it: what the cells of its form say, and where a finding stands among them.
package struct DrawnReport: Sendable {
  /// The edition whose rows the tables have; `nil` where there is no form for the report.
  package let edition: Edition?
  /// The cells of numbers of the form, in its order.
  package let cells: [FormCell]
  /// Rows that the form does not have.
  package let rowsBeyond: [RowBeyond]

  /// Where it begins: a byte offset into the whole text.
  package let start: Int
  package let text: SourceText
  private let passages: [Passage]
  private let labels: [(range: Range<Int>, row: Int)]

  /// A row of a table that the form does not have.
  package struct RowBeyond: Sendable {
    package let table: FormCell.Table
    /// Its words as they are written.
    package let label: String
    package let values: [String]
    fileprivate let range: Range<Int>
  }

  /// What of the tables a finding stands on.
  package enum Target: Sendable, Equatable {
    /// Cells by their numbers among ``cells``.
    case cells([Int])
    /// A label, by the number of its row among those of the form.
    case row(Int)
    /// One of the ``rowsBeyond``.
    case beyond(Int)
  }

  /// A sentence with the words that a finding stands on.
  package struct Quotation: Sendable, Equatable {
    package let before: String
    /// Empty where something is missing.
    package let marked: String
    package let after: String

    fileprivate init(before: String, marked: String, after: String) {
      (self.before, self.marked, self.after) = (before, marked, after)
    }

    /// Words alone, without their sentence.
    package init(_ range: Range<Int>, in text: SourceText) {
      self.init(before: "", marked: DrawnReport.words(in: range, of: text), after: "")
    }
  }

  package init(_ report: Report) {
    edition = report.writtenEdition
    cells = report.formCells
    text = report.text
    start = report.tree.byteOffset(ofBlock: report.blocks.lowerBound)
    passages = report.passages.sorted { $0.range.lowerBound < $1.range.lowerBound }
    labels = report.rowLabels
    rowsBeyond = report.rowsBeyond
  }

  /// More cells than a row has are no place for a mark.
  private static let mostCells = 7

  /// What of the tables stands in a range; `nil` where none of them does.
  package func target(of range: Range<Int>) -> Target? {
    func isIn(_ place: Range<Int>) -> Bool {
      place.overlaps(range) || place == range
        || range.isEmpty && (place.lowerBound...place.upperBound).contains(range.lowerBound)
    }
    let numbers = cells.indices.filter { cells[$0].place.map(isIn) ?? false }
    if !numbers.isEmpty, numbers.count <= Self.mostCells { return .cells(numbers) }
    if let label = labels.first(where: { isIn($0.range) }) { return .row(label.row) }
    return rowsBeyond.firstIndex { isIn($0.range) }.map { .beyond($0) }
  }

  // MARK: Sentences

  /// A sentence is quoted so far to both sides of the words, in characters.
  private static let reach = 150

  /// The sentence around a range; the words alone where they stand in no sentence.
  package func quotation(of range: Range<Int>) -> Quotation {
    let range = range.clamped(to: 0..<text.bytes.count)
    let index = passages.firstIndexBeyond { $0.range.lowerBound > range.lowerBound } - 1
    guard passages.indices.contains(index), passages[index].range.upperBound >= range.lowerBound
    else {
      return Quotation(range, in: text)
    }
    let passage = passages[index]
    let first = passage.text.character(atByte: range.lowerBound)
    let last = max(first, passage.text.character(atByte: range.upperBound - 1))
    let start = passage.sentence(around: first, reach: Self.reach)?.lowerBound ?? first
    let end = passage.sentence(around: last, reach: Self.reach)?.upperBound ?? last
    let sentence = passage.text.byteRange(between(start, end))
    func words(_ range: Range<Int>) -> String { Self.words(in: range, of: text) }
    return Quotation(
      before: words(between(sentence.lowerBound, range.lowerBound)),
      marked: words(range),
      after: words(between(range.upperBound, sentence.upperBound))
    )
  }

  /// The words of a range on one line, the middle of long ones left out.
  private static func words(in range: Range<Int>, of text: SourceText) -> String {
    let words = text.words(in: range).split(whereSeparator: \.isNewline).joined()
    let most = 2 * reach
    guard words.count > most else { return words }
    return words.prefix(reach) + "……" + words.suffix(reach)
  }
}

extension FormCell {
  /// What is written in it, without its padding; `nil` where nothing stands for it.
  package func words(in text: SourceText) -> String? {
    place.map { text.words(in: $0).filter { !$0.isWhitespace } }
  }
}

extension Report {
  /// Where the labels of the form's rows are written, by the numbers of the rows: table two, then three.
  fileprivate var rowLabels: [(range: Range<Int>, row: Int)] {
    guard let edition = writtenEdition else { return [] }
    var labels: [(range: Range<Int>, row: Int)] = []
    var number = 0
    for block in edition.documents.blocks {
      let written = documents?.block(item: block.item)
      for row in block.rows {
        if let label = written?.row(row.code)?.label.visible { labels.append((label, number)) }
        number += 1
      }
    }
    if let requests, requests.edition.id == edition.id {
      for (index, row) in requests.rows.enumerated() {
        if let label = row?.label.visible { labels.append((label, number + index)) }
      }
    }
    return labels
  }

  /// Rows of tables two and three that the form does not have.
  fileprivate var rowsBeyond: [DrawnReport.RowBeyond] {
    var rows: [DrawnReport.RowBeyond] = []
    func add(_ table: FormCell.Table, _ label: GridCell?, _ values: GridCells, _ range: Range<Int>)
    {
      rows.append(
        DrawnReport.RowBeyond(
          table: table,
          label: label.map { $0.quoted(in: text) } ?? "",
          values: values.map { $0.quoted(in: text) },
          range: range
        )
      )
    }
    if let documents {
      for block in documents.blocks {
        for row in block.rows where row.printed == nil {
          add(.documents, row.label, row.values, row.source.range)
        }
      }
    }
    if let requests {
      let known = Set(requests.rows.compactMap { $0?.range })
      for row in requests.written where !known.contains(row.range) {
        add(.requests, row.label, row.values, row.range)
      }
    }
    return rows
  }
}
