package import ReportSyntax
package import StatutoryForms

/// What of a report is held against other reports.
package struct ReportRecord: Sendable {
  /// The number of the text that it stands in; the caller says which that is.
  package var document: Int
  /// The text, to quote it.
  package let text: SourceText
  /// The organ as the title names it; `nil` where it does not.
  package let agency: String?
  /// The report year.
  package let year: Int?
  package let edition: Edition?
  /// Where to report what belongs to the whole report.
  let title: Range<Int>
  let settings: RuleSettings
  /// The cells of numbers of the form, in its order.
  package let cells: [FormCell]
  /// What they count; `nil` where there is no number, or one that is no count.
  private var counts: [Int?]
  /// The sentences of sections one and five, in the order of the text.
  let sentences: [Sentence]
  /// What section one tells of the growth of requests.
  let growths: [RequestGrowth]
  /// What it was taken from, for the record of a later version; `nil` where there will be none.
  private var sources: Sources?

  /// A sentence and what it says, years left out.
  struct Sentence: Sendable {
    let range: Range<Int>
    let words: NormalizedText
  }

  /// The tables and passages that a record was made of.
  private struct Sources {
    let tables: ReportTables
    /// By how many bytes the tables have moved since they were read.
    let tablesDistance: Int
    /// Passages of sections one and five with the words of their sentences; `nil` for one with hardly any.
    let passages: [KnownWords]
  }

  private typealias KnownWords = (passage: ProseText, words: [NormalizedText?])

  /// - Parameter old: the record of an earlier version; what of it was not touched is taken over.
  package init(_ report: Report, document: Int, reusing old: ReportRecord? = nil) {
    self.document = document
    text = report.text
    agency = report.identity.agency?.name
    year = report.identity.year
    edition = report.writtenEdition
    title = report.titleRange
    settings = report.settings
    if let old, let known = old.sources, known.tables === report.ownTables,
      old.edition?.id == edition?.id
    {
      let distance = report.tablesDistance - known.tablesDistance
      cells = distance == 0 ? old.cells : old.cells.map { $0.moved(by: distance) }
      counts = old.counts
    } else {
      cells = report.formCells
      counts = cells.map { $0.state == .number ? Int($0.value) : nil }
    }
    var sentences: [Sentence] = []
    var passages: [KnownWords] = []
    var known = old?.sources?.passages[...] ?? []
    for passage in report.passages
    where passage.kind == .paragraph
      && (passage.section == .overview || passage.section == .problems)
    {
      let ranges = passage.sentences
      let words: [NormalizedText?]
      // An edit leaves the order as it was, and takes few passages away.
      let near = known.prefix(Self.mostPassagesGone)
      if let index = near.firstIndex(where: { $0.passage.hasSameWords(as: passage.text) }) {
        words = known[index].words
        known = known[(index + 1)...]
      } else {
        words = ranges.map { Self.copiedWords(passage.text.scalars[$0]) }
      }
      passages.append((passage.text, words))
      for (range, words) in zip(ranges, words) {
        guard let words else { continue }
        sentences.append(Sentence(range: passage.text.byteRange(range), words: words))
      }
    }
    self.sentences = sentences
    growths = report.requestGrowths
    sources = Sources(
      tables: report.ownTables,
      tablesDistance: report.tablesDistance,
      passages: passages
    )
  }

  /// The record of a text that is not edited: without what only a later version would be made of.
  func withoutSources() -> ReportRecord {
    var record = self
    record.sources = nil
    return record
  }

  /// Behind more of them that an edit took away, all are read anew.
  private static let mostPassagesGone = 16

  /// The words that somebody could have copied; `nil` for 一是 and 如下.
  private static func copiedWords(_ scalars: ArraySlice<UInt32>) -> NormalizedText? {
    let words = withoutYears(scalars)
    return words.count >= 6 ? words : nil
  }

  /// The words without `2025` in `2025年` and without padding and stops.
  private static func withoutYears(_ scalars: ArraySlice<UInt32>) -> NormalizedText {
    var words: [UInt32] = []
    words.reserveCapacity(scalars.count)
    for scalar in scalars {
      switch scalar {
      case 0x20, 0x3000, "。", "；", ";": continue
      case "年":
        // At most four digits, so that 120000年 keeps those in front.
        if words.suffix(4).count == 4, words.suffix(4).allSatisfy({ (0x30...0x39).contains($0) }) {
          words.removeLast(4)
        }
        words.append(scalar)
      default: words.append(scalar)
      }
    }
    return NormalizedText(scalars: words)
  }

  // MARK: Cells

  /// The counts of all cells, without those at some places.
  func counts(besides doubts: Set<Range<Int>>) -> [Int?] {
    if doubts.isEmpty { return counts }
    return zip(cells, counts).map { cell, count in
      cell.place.map { doubts.contains($0) } ?? false ? nil : count
    }
  }

  /// The report without the counts of which another version of it says otherwise.
  func agreeing(with versions: [ReportRecord]) -> ReportRecord {
    var record = self
    for version in versions {
      let isSameForm = version.edition?.id == edition?.id && version.counts.count == counts.count
      for cell in counts.indices where !isSameForm || version.counts[cell] != counts[cell] {
        record.counts[cell] = nil
      }
    }
    return record
  }

  /// The number in a cell; `nil` where there is none, or one that is no count.
  func count(_ index: Int) -> Int? {
    counts.indices.contains(index) ? counts[index] : nil
  }

  /// In how many cells there is a number.
  package var numberCount: Int { cells.count { $0.state == .number } }

  /// The indices of the cells of a row of table three, from the first column to 总计.
  func requestCells(ofRow row: (RequestsForm) -> Int) -> Range<Int>? {
    guard let edition else { return nil }
    let before = edition.documents.blocks.reduce(0) { $0 + $1.rows.count * $1.columns.count }
    let width = edition.requests.columns.count
    let start = before + row(edition.requests) * width
    return start + width <= cells.count ? start..<start + width : nil
  }

  /// The places of 本年新收 in the columns in which 上年结转 is in doubt: what is wrong with one of them
  /// is often made up for by the other.
  func receivedPlaces(besides doubts: Set<Range<Int>>) -> [Range<Int>] {
    guard let carriedIn = requestCells(ofRow: { $0.carriedIn }),
      let received = requestCells(ofRow: { $0.received })
    else { return [] }
    return zip(carriedIn, received).compactMap { carriedIn, received in
      guard let place = cells[carriedIn].place, doubts.contains(place) else { return nil }
      return cells[received].place
    }
  }

  /// The index of a cell of table two by the words of the form.
  func documentCell(_ row: String, _ column: String) -> Int? {
    cells.firstIndex {
      $0.name.table == .documents && $0.name.row == row && $0.name.column == column
    }
  }

  /// A cell as related information of a finding in another text.
  func related(_ index: Int, _ message: Wording) -> [Finding.Related] {
    guard cells.indices.contains(index), let place = cells[index].place else { return [] }
    return [Finding.Related(range: place, message: message, document: document)]
  }
}
