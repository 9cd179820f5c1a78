package import ReportSyntax

/// What a report says about itself: its name, its year, whose it is.
package struct Identity: Sendable {
  /// The line with the report's name: byte offsets into the whole text.
  package let title: Range<Int>?
  /// The report year: from the settings, else the title, else the sentence that presents the report, else
  /// the statistical period, else the years in section one; where all of those contradict the title, theirs.
  package private(set) var year: Int?
  /// The year in which the statistical period begins.
  let periodYear: Int?
  /// The years in the title.
  package let titleYears: [Int]
  /// How the year of the title stands against all else; `nil` where it may be right.
  private(set) var oddTitle: OddTitleYear?
  /// The year before the text was asked whether it agrees.
  let firstYear: Int?
  private let isYearSet: Bool
  /// The organ: from the settings, else as the title or the short line above it names it; where the
  /// text calls it by a name that differs by one character, as the text does.
  package private(set) var agency: Agency?
  /// How the organ of the title stands against the text; `nil` where it may be right.
  private(set) var oddOrgan: OddTitleOrgan?
  /// The organ before the text was asked whether it agrees.
  private let firstAgency: Agency?
  private let isAgencySet: Bool
  /// Whether it may make 规章, as far as its name or its own words tell; else `true`.
  let mayMakeRules: Bool
  /// Whether it is a report that has another form, as that of a university or a digest.
  let otherForm: OtherForm.Verdict
  /// Whether a sentence in front of the sections says that this is the report on 政府信息公开.
  let isAnnounced: Bool
  /// Whether all that was told by the lines in front of the first section.
  private let isFromFront: Bool

  package init(
    _ tree: SyntaxTree,
    blocks: Range<Int>,
    outline: Outline,
    settings: RuleSettings,
    previous: PreviousReport? = nil
  ) {
    let firstSection = outline.sections.first?.block ?? blocks.upperBound
    if let previous, previous.report.identity.isFromFront,
      previous.keepsFront(upTo: firstSection, settings)
    {
      self = previous.report.identity
      return
    }
    let front = FrontMatter(tree, blocks: blocks.lowerBound..<firstSection)
    title = front.title
    titleYears = front.titleYears
    isYearSet = settings.year != nil
    periodYear = front.periodYear
    var readsProse = false
    func prevailingYear() -> Int? {
      readsProse = true
      return Self.prevailingYear(tree, outline: outline, front: blocks.lowerBound..<firstSection)
    }
    var toldYear = settings.year ?? front.titleYear ?? front.periodYear
    if settings.year == nil, front.titleYear == nil, let announced = front.announced?.year,
      announced != toldYear
    {
      // A period of last year's report that was left in this one, or the other way about.
      toldYear = toldYear != nil && prevailingYear() == toldYear ? toldYear : announced
    }
    firstYear = toldYear ?? prevailingYear()
    year = firstYear
    let announced = front.title == nil ? front.announced?.agency : nil
    firstAgency = (settings.agency ?? front.agency ?? announced).map { Agency($0) }
    agency = firstAgency
    isAgencySet = settings.agency != nil
    isAnnounced = front.announcesReport
    func prose() -> [NormalizedText] {
      readsProse = true
      return Self.prose(tree, outline: outline, front: blocks.lowerBound..<firstSection)
    }
    let isNameless = front.title == nil && agency == nil
    otherForm = isNameless && OtherForm.isInstitution(speaking: prose()) ? .yes : front.otherForm
    // Without a name the organ's own words must do: 我镇, 我乡.
    mayMakeRules =
      agency?.mayMakeRules
      ?? !prose().contains { text in Self.ownWords.contains { text.contains($0) } }
    isFromFront = !readsProse
  }

  /// Whether another report says the same of itself, wherever its name stands.
  func hasSameFacts(as other: Identity) -> Bool {
    year == other.year && agency == other.agency && mayMakeRules == other.mayMakeRules
      && title?.count == other.title?.count && titleYears == other.titleYears
      && periodYear == other.periodYear && oddOrgan == other.oddOrgan
  }

  private static let ownWords = ["我镇", "我乡", "本镇", "我街道"].map { NormalizedText($0) }

  /// Asks the text whether it agrees with the year of the title.
  mutating func settleYear(by passages: [Passage], _ signature: Signature?) {
    oddTitle = titleYears.first.flatMap {
      OddTitleYear($0, set: isYearSet ? firstYear : nil, against: passages, signature)
    }
    if let odd = oddTitle, titleYears.contains(odd.year) { oddTitle = nil }
    year = oddTitle?.year ?? firstYear
  }

  /// Asks the text whether it agrees with the organ of the title.
  mutating func settleAgency(by passages: [Passage]) {
    oddOrgan =
      isAgencySet
      ? nil : firstAgency.flatMap { OddTitleOrgan($0, against: passages, behind: title) }
    agency = oddOrgan?.agency ?? firstAgency
  }

  /// The year that section one names most often, if it names it at least twice as often as others.
  private static func prevailingYear(_ tree: SyntaxTree, outline: Outline, front: Range<Int>)
    -> Int?
  {
    var counts: [Int: Int] = [:]
    let overview = outline.first(.overview)?.contents ?? front
    for block in overview {
      guard case .paragraph = tree.blocks[block].content else { continue }
      for year in years(in: tree.text.bytes, tree.byteRange(ofBlock: block)) {
        counts[year, default: 0] += 1
      }
    }
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    let others = counts.values.reduce(0, +) - best.value
    return best.value > others ? best.key : nil
  }

  /// The paragraphs in front of and in section one, where an organ speaks of itself.
  private static func prose(_ tree: SyntaxTree, outline: Outline, front: Range<Int>)
    -> [NormalizedText]
  {
    let overview = outline.first(.overview)?.contents ?? front.upperBound..<front.upperBound
    return (Array(front) + Array(overview)).prefix(60).compactMap { block in
      guard case .paragraph = tree.blocks[block].content else { return nil }
      return NormalizedText(tree.text.bytes, in: tree.byteRange(ofBlock: block))
    }
  }
}

/// The lines in front of the first section.
struct FrontMatter {
  private(set) var title: Range<Int>?
  private(set) var titleYears: [Int] = []
  var titleYear: Int? { titleYears.first }
  /// Whether the title is that of the page, or of a digest to which the page leads, or the path to it.
  private var titleIsOfPage = false
  private(set) var periodYear: Int?
  /// The organ as the title names it, else the short line above.
  private(set) var agency: String?
  /// The title with the short line in front of it, where the organ's name may stand.
  private(set) var titleWords = NormalizedText(scalars: [])
  private var signs = OtherForm()
  /// Whether a sentence says that this is the report on 政府信息公开.
  private(set) var announcesReport = false
  /// What such a sentence says of it; it counts where the report has no title.
  private(set) var announced: AnnouncedReport?
  /// Whether the line behind the title may name the organ.
  private var awaitsAgency = false

  /// Whether the report has another form than that of the organs of the administration.
  var otherForm: OtherForm.Verdict { signs.verdict(agency: agency, title: titleWords) }

  init(_ tree: SyntaxTree, blocks: Range<Int>) {
    var previous: Range<Int>?
    /// A title without its last character, and the short line above it.
    var cutTitle: (line: Range<Int>, above: Range<Int>?)?
    for block in Array(blocks.prefix(40)) + Array(blocks.dropFirst(40).suffix(40)) {
      switch tree.blocks[block].content {
      case .blank, .caption: continue
      case .table(let table):
        if table.layout == .html { readFrame(block, of: tree) }
        continue
      case .paragraph, .heading: break
      }
      let line = trimmingPadding(tree.byteRange(ofBlock: block), in: tree.text.bytes)
      let words = Self.words(tree.text.bytes, in: line)
      readPeriod(words)
      signs.read(words)
      announcesReport = announcesReport || Self.announcesReport(words)
      if announced == nil, titleYears.isEmpty { announced = AnnouncedReport(words) }
      if awaitsAgency, !words.isEmpty { readAgency(words) }
      // The title of a page is that of the report only where its text has none.
      let isOfPage = startsPageTitle(tree.text.bytes, line: tree.byteRange(ofBlock: block))
      if let cut = cutTitle, !words.isEmpty {
        // ……年度报⏎告
        let joined = Self.words(tree.text.bytes, in: cut.line.lowerBound..<line.upperBound)
        cutTitle = nil
        if words.count == 1, isReportTitle(joined) {
          setTitle(cut.line.lowerBound..<line.upperBound, joined, previous: cut.above, in: tree)
          continue
        }
      }
      guard title == nil || titleIsOfPage else { continue }
      if title != nil, isPathOfPage(words) { continue }
      if isReportTitle(words) || isMisspeltReportTitle(words) {
        setTitle(line, words, previous: previous, in: tree)
        if isCutReportTitle(words) { cutTitle = (line, previous) }
        titleIsOfPage = isOfPage || OtherForm.isDigest(words) || isPathOfPage(words)
      } else if let last = previous {
        // 2024年上海市科委政府信息公开工作⏎年度报告
        let joined = Self.words(tree.text.bytes, in: last.lowerBound..<line.upperBound)
        let isShort = words.count <= 12 && !words.isEmpty
        if isShort, isReportTitle(joined) {
          setTitle(last.lowerBound..<line.upperBound, joined, previous: nil, in: tree)
        }
      }
      let mayBeAbove = words.count <= 30 && !words.isEmpty && !isOfPage
      previous = mayBeAbove && !OtherForm.isDigest(words) ? line : nil
    }
  }

  /// Reads the title in a table that a page consists of.
  private mutating func readFrame(_ block: Int, of tree: SyntaxTree) {
    guard title == nil || titleIsOfPage else { return }
    let first = tree.startLines[block]
    for number in first..<first + min(tree.blocks[block].lineCount, Self.mostFrameLines) {
      let line = trimmingPadding(tree.text.lineRange(number), in: tree.text.bytes)
      let words = Self.words(tree.text.bytes, in: line)
      guard isReportTitle(words), !isPathOfPage(words) else { continue }
      setTitle(line, words, previous: nil, in: tree)
      titleIsOfPage = false
      return
    }
  }

  /// How many lines of a page's frame may stand above the title.
  private static let mostFrameLines = 64

  /// The words of a line without the marks of a Markdown heading.
  private static func words(_ bytes: [UInt8], in range: Range<Int>) -> NormalizedText {
    NormalizedText(scalars: NormalizedText(bytes, in: range).scalars.filter { $0 != "#" })
  }

  private mutating func setTitle(
    _ line: Range<Int>,
    _ words: NormalizedText,
    previous: Range<Int>?,
    in tree: SyntaxTree
  ) {
    title = line
    let above = previous.map { Self.words(tree.text.bytes, in: $0) }
    titleWords = NormalizedText(scalars: (above?.scalars ?? []) + words.scalars)
    agency =
      ReportSubject(name: words.string).agency ?? ReportSubject(name: titleWords.string).agency
    awaitsAgency = agency == nil
    titleYears = years(in: tree.text.bytes, line)
    if titleYears.isEmpty, let previous { titleYears = years(in: tree.text.bytes, previous) }
  }

  private static func announcesReport(_ words: NormalizedText) -> Bool {
    words.contains(announcedMatter) && announcements.contains { words.contains($0) }
  }

  private static let announcedMatter = NormalizedText("政府信息公开")
  private static let announcements = ["编制本报告", "编制本年度报告", "本报告", "本年度报告", "本年报", "编制本年报"]
    .map { NormalizedText($0) }

  /// Takes the organ from the line below a title that has none: 2025年政府信息公开工作年度报告, 清水镇人民政府.
  private mutating func readAgency(_ words: NormalizedText) {
    // The date of the report may stand between, and what a page says of it.
    let isDate = words.count <= 16 && words.scalars.contains { (0x30...0x39).contains($0) }
    let isAside = isDate || Self.pageWords.contains { words.contains($0) }
    awaitsAgency = isAside
    guard !isAside, words.count <= 30, !words.scalars.contains(where: Self.isStop),
      let name = ReportSubject(name: words.string).agency,
      words.hasSuffix(NormalizedText(name)) || words.hasSuffix(NormalizedText(name + ")"))
    else { return }
    agency = name
    titleWords = NormalizedText(scalars: NormalizedText(name).scalars + titleWords.scalars)
  }

  private static let pageWords = ["发布时间", "发布日期", "成文日期", "来源:", "浏览", "字体", "字号", "打印", "索引号"]
    .map { NormalizedText($0) }

  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "。", ",", ";", "!", "?", "《": true
    default: false
    }
  }

  /// Reads the year of 统计期限自2020年1月1日起.
  private mutating func readPeriod(_ words: NormalizedText) {
    guard periodYear == nil else { return }
    for word in ["年1月1日", "年01月01日"] {
      guard let index = words.firstIndex(of: NormalizedText(word)), index >= 4 else { continue }
      let digits = NormalizedText(scalars: Array(words.scalars[index - 4..<index])).string
      if let year = Int(digits), (2000...2099).contains(year) { periodYear = year }
    }
  }
}

/// The offset behind spaces and the tags of words, which may stand between a number and its unit.
private func endOfInlinePadding(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
  var offset = start
  while offset < limit {
    if bytes[offset] == UInt8(ascii: " ") {
      offset += 1
      continue
    }
    let scalar = decodeScalar(bytes, at: offset, limit: limit)
    guard scalar.isInlineTag else { break }
    offset += scalar.byteCount
  }
  return offset
}

/// The years 2000…2099 that a range names, `2020年`, in order; not those in document numbers.
func years(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
  var years: [Int] = []
  var offset = range.lowerBound
  while offset < range.upperBound {
    let isDigit = (0x30...0x39).contains(bytes[offset])
    guard isDigit, let number = scanNumber(bytes, at: offset, limit: range.upperBound) else {
      offset += 1
      continue
    }
    let end = endOfInlinePadding(bytes, from: number.end, limit: range.upperBound)
    if (2000...2099).contains(number.value), hasWord("年", bytes, at: end, limit: range.upperBound) {
      years.append(number.value)
    }
    offset = max(number.end, offset + 1)
  }
  return years
}
