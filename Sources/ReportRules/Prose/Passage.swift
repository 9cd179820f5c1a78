package import ReportSyntax

/// A paragraph or heading of a report, put together where a conversion broke it into lines.
package struct Passage: Sendable {
  package enum Kind: Sendable, Equatable {
    /// The name of the report.
    case title
    case heading
    case paragraph
  }

  package let kind: Kind
  package private(set) var text: ProseText
  /// The section it stands in; `nil` in front of the first.
  package let section: SectionNumber?
  /// The blocks it was put together from.
  package private(set) var blocks: Range<Int>
  /// The mark in front of it, such as `（一）`: byte offsets into the whole text.
  package private(set) var ordinal: Ordinal?
  /// Everything in it that is a number, in the order of the text.
  package let quantities: [Quantity]
  /// Its sentences, each with the stop that ends it.
  package let sentences: [Range<Int>]
  /// What it says, read once however many rules ask.
  private(set) var facts = PassageFacts.none

  init(
    _ kind: Kind,
    _ text: ProseText,
    section: SectionNumber?,
    blocks: Range<Int>,
    ordinal: Ordinal?
  ) {
    self.kind = kind
    self.text = text
    self.section = section
    self.blocks = blocks
    self.ordinal = ordinal
    quantities = QuantityReader.quantities(in: text)
    sentences = text.sentences(in: text.whole)
    if isNarrative { facts = PassageFacts(of: self) }
  }

  /// The passage at another place: moved by bytes, and by blocks.
  func moved(byBytes distance: Int, blocks blockDistance: Int) -> Passage {
    if distance == 0, blockDistance == 0 { return self }
    var moved = self
    moved.text = text.moved(by: distance)
    moved.ordinal = ordinal?.moved(by: distance)
    moved.blocks = blocks.lowerBound + blockDistance..<blocks.upperBound + blockDistance
    return moved
  }

  /// Where it stands, padding at both ends left out: byte offsets into the whole text.
  package var range: Range<Int> { text.byteRange(text.whole) }

  /// The numbers that start in a range of its characters.
  func quantities(in range: Range<Int>) -> ArraySlice<Quantity> {
    let start = firstQuantity(at: range.lowerBound)
    return quantities[start..<max(start, firstQuantity(at: range.upperBound))]
  }

  private func firstQuantity(at index: Int) -> Int {
    quantities.firstIndex { $0.number.lowerBound >= index } ?? quantities.count
  }
}

extension Report {
  /// The passages of a section, in the order of the text.
  func passages(in section: SectionNumber?) -> [Passage] {
    passages.filter { $0.section == section }
  }

  /// Everything written in sentences.
  var prose: [Passage] { passages.filter(\.isProse) }
}

extension Passage {
  /// Whether an organ tells of its own year here: in front of the sections, and in sections one, five
  /// and six.
  var isNarrative: Bool {
    switch section {
    case nil, .overview, .problems, .others: kind != .title
    case .documents, .requests, .appeals: false
    }
  }

  /// Whether it is written in sentences: the narrative, and what stands between tables and has a stop.
  ///
  /// The rest of sections two to four may be what a conversion left of a table.
  var isProse: Bool {
    switch section {
    case nil, .overview, .problems, .others: kind != .title
    case .documents, .requests, .appeals: kind == .paragraph && text.scalars.contains(0x3002)
    }
  }
}
