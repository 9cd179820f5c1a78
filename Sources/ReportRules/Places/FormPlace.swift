import ReportSyntax
package import StatutoryForms

/// Where something stands in a report, in the words of the form: neither line nor column.
///
/// For documents whose lines mean nothing to who wrote them, and for names of findings that last.
package struct FormPlace: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A cell of numbers.
    case cell
    /// A row or a heading of a table, whose cells cannot be told apart.
    case label
    /// The heading of a section, or the title: what is missing is told there.
    case heading
    case prose
  }

  package let kind: Kind
  /// As a message says it: `表三·三（七）·自然人`, `一、总体情况·「2024年，本机关…」`.
  package let name: Wording
  /// What tells it from other places, whatever numbers stand around it.
  let key: String
}

/// The places of one report, to look up many of them.
package struct FormPlaces {
  /// What stands at a place is put in words when somebody asks: few of some hundred cells are asked for.
  ///
  /// The cells of a row are told by one closure, given their number.
  struct Entry {
    private let compactRange: CompactRange
    private let number: Int32
    private let name: (_ number: Int) -> FormPlace

    /// - Parameter number: of a cell in its row, or of a section.
    init(range: Range<Int>, number: Int, name: @escaping (_ number: Int) -> FormPlace) {
      compactRange = CompactRange(range)
      self.number = Int32(clamping: number)
      self.name = name
    }

    var range: Range<Int> { compactRange.range }
    var place: FormPlace { name(Int(number)) }
  }

  private let report: Report
  private let passages: [Passage]
  private let passageStarts: [Int]
  /// In the order of the text.
  private let entries: [Entry]

  package init(_ report: Report) {
    self.report = report
    let starts = report.passages.map(\.range.lowerBound)
    let isOrdered = zip(starts, starts.dropFirst()).allSatisfy(<=)
    passages =
      isOrdered
      ? report.passages : report.passages.sorted { $0.range.lowerBound < $1.range.lowerBound }
    passageStarts = isOrdered ? starts : passages.map(\.range.lowerBound)
    var entries: [Entry] = []
    if let title = report.identity.title {
      entries.append(Entry(range: title, number: 0) { _ in .title })
    }
    for section in report.outline.sections {
      let number = section.number.rawValue
      entries.append(Entry(range: section.range, number: number, name: FormPlace.heading))
    }
    self.entries = TablePlaces.entries(of: report, besides: entries)
  }

  /// The place of what stands in a range; that of its first words where it is long.
  package func place(of range: Range<Int>) -> FormPlace {
    if let entry = entry(at: range) { return entry.place }
    if let index = passageIndex(at: range.lowerBound) {
      return place(of: range.lowerBound, in: passages[index])
    }
    return placeOfLine(range)
  }

  /// What tells the place from others, and what it is, without wording it.
  func key(of range: Range<Int>) -> (kind: FormPlace.Kind, key: String) {
    if entry(at: range) == nil, let index = passageIndex(at: range.lowerBound) {
      let text = passages[index].text
      return (.prose, clause(around: text.character(atByte: range.lowerBound), in: text))
    }
    let place = place(of: range)
    return (place.kind, place.key)
  }

  private func passageIndex(at offset: Int) -> Int? {
    let index = passageStarts.firstIndexBeyond { $0 > offset } - 1
    return index >= 0 && passages[index].range.upperBound >= offset ? index : nil
  }

  /// What stands at the start of a range, or is all of it.
  private func entry(at range: Range<Int>) -> Entry? {
    let last = Self.lastIndex(of: entries, at: range.lowerBound, \.range.lowerBound)
    guard let last else { return nil }
    // Merged cells and their rows may start at one place.
    for index in stride(from: last, through: max(0, last - 3), by: -1) {
      let entry = entries[index]
      if entry.range.contains(range.lowerBound) || entry.range == range { return entry }
    }
    let entry = entries[last]
    return range.isEmpty && entry.range.upperBound == range.lowerBound ? entry : nil
  }

  /// The last of some elements in order that starts at a place or in front of it.
  private static func lastIndex<Element>(
    of elements: [Element],
    at place: Int,
    _ start: (Element) -> Int
  ) -> Int? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = low + (high - low) / 2
      if start(elements[middle]) <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  // MARK: Prose

  private func place(of offset: Int, in passage: Passage) -> FormPlace {
    let text = passage.text
    return FormPlace(
      kind: .prose,
      name: name(section: passage.section, words: text.byteRange(0..<min(15, text.count))),
      key: clause(around: text.character(atByte: offset), in: text)
    )
  }

  /// The words between the marks of punctuation around a character.
  private func clause(around index: Int, in text: ProseText) -> String {
    text.string(text.clause(around: index..<index, before: 120, behind: 120))
  }

  private func placeOfLine(_ range: Range<Int>) -> FormPlace {
    let text = report.text
    let line = text.documentLineRange(text.documentLine(at: range.lowerBound))
    let start = min(max(line.lowerBound, range.lowerBound - 120), range.lowerBound)
    let end = max(min(line.upperBound, range.lowerBound + 120), range.lowerBound)
    let block = report.tree.blockIndex(atLine: text.line(at: range.lowerBound))
    return FormPlace(
      kind: .prose,
      name: name(section: report.outline.section(ofBlock: block), words: start..<end),
      key: NormalizedText(text.bytes, in: start..<end).string
    )
  }

  /// The section and the first words of a paragraph.
  private func name(section: SectionNumber?, words range: Range<Int>) -> Wording {
    let short = Self.shortened(report.text.words(in: range))
    let parts = [section?.heading, short.isEmpty ? nil : "「\(short)」"].compactMap(\.self)
    return parts.isEmpty ? Wording("正文", english: "text") : .same(parts.joined(separator: "·"))
  }

  /// The first words, without white space.
  private static func shortened(_ words: String) -> String {
    var short = String.UnicodeScalarView()
    var count = 0
    for scalar in words.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
      // What may be one character with its neighbours is left to those who know of such.
      guard scalar.isCommon else { return shortenedCharacters(words) }
      if count == 12 { return String(short) + "…" }
      short.append(scalar)
      count += 1
    }
    return String(short)
  }

  private static func shortenedCharacters(_ words: String) -> String {
    let words = words.filter { !$0.isWhitespace }
    return words.count > 12 ? words.prefix(12) + "…" : words
  }
}

extension Unicode.Scalar {
  /// Whether it is one of those that nearly all of a report consists of, is no white space, and a character
  /// for itself whatever follows it that is common as well.
  var isCommon: Bool {
    switch value {
    case 0x21...0x7E, 0x2014...0x2026, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }
}

extension FormPlace {
  fileprivate static let title = FormPlace(
    kind: .heading,
    name: Wording("标题", english: "title"),
    key: "0"
  )

  /// That of a section, by its number.
  fileprivate static func heading(_ section: Int) -> FormPlace {
    FormPlace(
      kind: .heading,
      name: .same(SectionNumber(rawValue: section)?.heading ?? ""),
      key: "\(section)"
    )
  }
}
