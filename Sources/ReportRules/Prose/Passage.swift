package import ReportSyntax

/// A paragraph or heading of a report, put together where a conversion broke it into lines.
package struct Passage: Sendable {
  package enum Kind: Sendable, Equatable {
    /// The name of the report.
    case title
    case heading
    case paragraph
  }

  // In this order the small ones fill what the text leaves of its last word.
  package private(set) var text: ProseText
  package let kind: Kind
  /// The section it stands in; `nil` in front of the first.
  package private(set) var section: SectionNumber?
  /// Whether an organ tells of its own year here: in front of the sections and in sections one, five
  /// and six, and wherever a sentence stands above, between or below the tables of the others.
  ///
  /// The rest of sections two to four may be what a conversion left of a table.
  let isNarrative: Bool
  private var blockRange: CompactRange
  /// The blocks it was put together from.
  package private(set) var blocks: Range<Int> {
    get { blockRange.range }
    set { blockRange = CompactRange(newValue) }
  }
  /// The mark in front of it, such as `（一）`: byte offsets into the whole text.
  package private(set) var ordinal: Ordinal?
  /// `nil` for a sentence without numbers, of which there may be one in each line.
  private let numbers: PassageNumbers?
  /// What it says, read once however many rules ask.
  private(set) var facts = PassageFacts.none

  /// Everything in it that is a number, in the order of the text.
  package var quantities: [Quantity] { numbers?.quantities ?? [] }
  /// Its sentences, each with the stop that ends it.
  package var sentences: [Range<Int>] { numbers?.sentences ?? [text.whole] }
  /// The totals that it divides.
  var lists: [CountedList] { numbers?.lists ?? [] }

  init(
    _ kind: Kind,
    _ text: ProseText,
    section: SectionNumber?,
    blocks: Range<Int>,
    ordinal: Ordinal?,
    in bytes: [UInt8],
    like known: Passage? = nil
  ) {
    self.kind = kind
    self.text = text
    self.section = section
    blockRange = CompactRange(blocks)
    self.ordinal = ordinal
    // The same words say the same, wherever they stand and whatever follows them.
    if let known, known.kind == kind, known.section.isNarrative == section.isNarrative,
      known.text.hasSameWords(as: text), known.ordinal?.style == ordinal?.style,
      known.ordinal?.range.count == ordinal?.range.count
    {
      numbers = known.numbers
      isNarrative = known.isNarrative
      facts = known.facts
      return
    }
    numbers = PassageNumbers(text)
    let quantities = numbers?.quantities ?? []
    isNarrative = kind != .title && (section.isNarrative || text.isSentence(quantities))
    let facts = PassageFacts(of: self, in: bytes)
    self.facts =
      ordinal == nil && facts.isEmpty ? .none : facts.isOutlineAlone ? .outlineAlone : facts
  }

  /// The passage at another place: moved by bytes, and by blocks.
  func moved(
    byBytes distance: Int,
    blocks blockDistance: Int,
    section: SectionNumber?
  ) -> Passage {
    var moved = self
    moved.section = section
    moved.text = text.moved(by: distance)
    moved.ordinal = ordinal?.moved(by: distance)
    moved.blocks = blocks.lowerBound + blockDistance..<blocks.upperBound + blockDistance
    return moved
  }

  /// Where its first character starts.
  var start: Int { text.byteRange(0..<0).lowerBound }

  /// Where it stands, padding at both ends left out: byte offsets into the whole text.
  package var range: Range<Int> { text.byteRange(text.whole) }

  /// The numbers that start in a range of its characters.
  func quantities(in range: Range<Int>) -> ArraySlice<Quantity> {
    let start = firstQuantity(at: range.lowerBound)
    return quantities[start..<max(start, firstQuantity(at: range.upperBound))]
  }

  private func firstQuantity(at index: Int) -> Int {
    quantities.firstIndexBeyond { $0.number.lowerBound >= index }
  }

  /// What of the sentence around a character lies at most so many characters away; `nil` beyond the text.
  ///
  /// The reach holds the time of reading a passage without stops to its length.
  package func sentence(around index: Int, reach: Int = 200) -> Range<Int>? {
    let place = sentences.firstIndexBeyond { $0.upperBound > index }
    guard place < sentences.count, sentences[place].contains(index) else { return nil }
    return sentences[place].clamped(to: max(0, index - reach)..<index + reach)
  }
}

/// The numbers and sentences of a passage and what adds up in it, shared by its copies.
private final class PassageNumbers: Sendable {
  let quantities: [Quantity]
  let sentences: [Range<Int>]
  let lists: [CountedList]

  init?(_ text: ProseText) {
    let quantities = QuantityReader.quantities(in: text)
    let sentences = text.sentences(in: text.whole)
    if quantities.isEmpty, sentences == [text.whole] { return nil }
    self.quantities = quantities
    self.sentences = sentences
    lists =
      quantities.count >= 2
      ? CountedListReader.lists(in: CountedText(text, quantities, sentences)) : []
  }
}

extension Passage {
  /// Whether it is written in sentences: the narrative, and what stands between tables and has a stop.
  ///
  /// The rest of sections two to four may be what a conversion left of a table.
  var isProse: Bool {
    switch section {
    case nil, .overview, .problems, .others: kind != .title
    case .documents, .requests, .appeals: kind == .paragraph && text.scalars.contains("。")
    }
  }
}

extension ProseText {
  /// Whether words between tables are a sentence, and no cell or note of the form.
  ///
  /// One ends with a stop, or tells a number on one side of a comma. Commas in brackets are the form's
  /// own (区分处理的，只计这一情形，不计其他情形).
  fileprivate func isSentence(_ quantities: [Quantity]) -> Bool {
    var depth = 0
    var hasComma = false
    for scalar in scalars {
      switch scalar {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case "。": return true
      case ",", ";": if depth == 0 { hasComma = true }
      default: continue
      }
    }
    guard hasComma else { return false }
    return quantities.contains { quantity in
      switch quantity.kind {
      case .count, .nothing, .percentage: true
      case .time: quantity.unit.hasPrefix("年")
      case .ordinal, .documentNumber, .bare: false
      }
    }
  }
}

extension ProseText {
  /// Whether a number is 一 in words, which counts nothing as a rule: 一项重要任务, 每周至少一次.
  func isOneInWords(_ quantity: Quantity) -> Bool {
    quantity.number.count == 1 && self[quantity.number.lowerBound] == "一"
  }
}

extension SectionNumber? {
  /// Whether it is in front of all sections, or one that an organ tells of its year without a table.
  var isNarrative: Bool {
    switch self {
    case nil, .overview, .problems, .others: true
    case .documents, .requests, .appeals: false
    }
  }
}
