package import ReportRules
package import ReportSyntax
import StatutoryForms

/// What can be inserted at a place of a report, the likeliest first.
package enum Suggestions {
  /// Everything that fits what is typed in front of the cursor.
  ///
  /// Empty in a text that neither is a report nor looks like the beginning of one. The name of the
  /// file, without its folder, tells agency, year and intention where the text does not.
  package static func at(
    _ byteOffset: Int,
    in tree: SyntaxTree,
    reports: [Report]? = nil,
    fileName: String,
    layout: TableLayout
  ) -> [Suggestion] {
    let place = SuggestionPlace(tree.text, byteOffset: byteOffset)
    guard
      let context = SuggestionContext(
        tree,
        reports: reports ?? Report.all(in: tree),
        at: place,
        fileName: fileName,
        layout: layout
      )
    else { return [] }
    var seen: Set<String> = []
    let fitting = context.candidates.enumerated()
      .compactMap { index, candidate in
        candidate.fitting(place).map { (index: index, suggestion: $0) }
      }
      .sorted { ($0.suggestion.rank, $0.index) < ($1.suggestion.rank, $1.index) }
      .map(\.suggestion)
    return fitting.filter { seen.insert($0.text.plain).inserted }
  }

  /// The bytes that a suggestion replaces: the run of word characters in front of the cursor.
  package static func replacedRange(at byteOffset: Int, in text: SourceText) -> Range<Int> {
    SuggestionPlace(text, byteOffset: byteOffset).runRange
  }

  /// Where the word ends that the cursor stands in, for clients that replace it whole.
  package static func endOfWord(at byteOffset: Int, in text: SourceText) -> Int {
    SuggestionPlace(text, byteOffset: byteOffset).wordEnd
  }
}

/// What is known of a report around the cursor, the cursor's own line left out.
struct SuggestionContext {
  let place: SuggestionPlace
  let report: Report
  let subject: ReportSubject
  let edition: Edition
  let style: ReportStyle
  /// The sections whose headings stand on other lines.
  let present: Set<SectionNumber>
  /// The section that the cursor stands in; `nil` in front of the first.
  let section: SectionNumber?
  /// Whether there is nothing but the line of the cursor.
  let isEmptyElsewhere: Bool

  /// `nil` where nothing should be suggested.
  init?(
    _ tree: SyntaxTree,
    reports: [Report],
    at place: SuggestionPlace,
    fileName: String,
    layout: TableLayout
  ) {
    let block = tree.blockIndex(atLine: place.line)
    isEmptyElsewhere = tree.blocks.indices.allSatisfy { index in
      tree.blocks[index].content == .blank || index == block && tree.blocks[index].lineCount == 1
    }
    let found = reports.first { $0.blocks.contains(block) }
    // A log of thousands of lines is looked through at each key, and not read like a report.
    guard
      found != nil || isEmptyElsewhere || ReportSubject.isReportName(fileName)
        || Self.mayBeBegun(tree)
    else { return nil }
    let report = found ?? Report(fragment: tree, blocks: Self.surroundings(of: block, in: tree))
    let others = report.outline.sections.filter { tree.startLines[$0.block] != place.line }
    present = Set(others.map(\.number))
    // The first letters of any new text must not be taken for pinyin.
    let isNew = isEmptyElsewhere && !place.isRunOfFewLetters
    let isBegun =
      isNew || ReportSubject.isReportName(fileName) || report.identity.title != nil
      || present.count >= 2 && !present.isDisjoint(with: [.documents, .requests, .appeals])
    guard found != nil || isBegun else { return nil }
    subject = ReportSubject(report, fileName: fileName)
    // The reports of 2018 and earlier had no form.
    if let year = subject.year, Edition.forYear(year) == nil { return nil }
    edition =
      subject.year.flatMap(Edition.forYear) ?? report.documents?.blocks.first?.edition ?? .latest
    self.report = report
    self.place = place
    style = ReportStyle(of: report, elsewhere: place.layoutBegun ?? layout, exceptLine: place.line)
    section = others.last { tree.startLines[$0.block] < place.line }?.number
  }

  /// Whether a text has what nothing is suggested without: the title of a report, or two sections.
  private static func mayBeBegun(_ tree: SyntaxTree) -> Bool {
    let blocks = tree.blocks.indices
    let outline = Outline(tree, blocks: blocks)
    return Set(outline.sections.map(\.number)).count >= 2
      || Identity(tree, blocks: blocks, outline: outline, settings: .standard).title != nil
  }

  /// As much of a text around a block as an unfinished report may have, be each of its cells a line.
  private static func surroundings(of block: Int, in tree: SyntaxTree) -> Range<Int> {
    let reach = 500
    if tree.blocks.count <= 2 * reach { return tree.blocks.indices }
    return max(0, block - reach)..<min(tree.blocks.count, block + reach)
  }

  var standard: StandardText { StandardText(edition: edition, subject: subject, style: style) }

  var candidates: [SuggestionCandidate] {
    beginnings + sentences + topics + tables + headings + references + words
  }

  /// Where the words of a form come from.
  var formSource: String { "\(edition.notice)，附件《政府信息公开工作年度报告格式》" }
}

/// Ranks of suggestions, likeliest first.
enum SuggestionRank {
  static let skeleton = 0
  static let title = 10
  static let reference = 20
  static let sentence = 40
  static let table = 14
  static let row = 80
  static let topic = 140
  static let heading = 160
  static let label = 200
  static let word = 300
  static let remoteSentence = 400
}
