/// One of the six sections that every edition of the form has had since 2019.
///
/// Source: 政府信息公开条例 art. 50; 国办公开办函〔2019〕60号; 国办公开办函〔2021〕30号.
package enum SectionNumber: Int, Sendable, CaseIterable, Comparable {
  /// 一、总体情况
  case overview = 1
  /// 二、主动公开政府信息情况 (表二)
  case documents = 2
  /// 三、收到和处理政府信息公开申请情况 (表三)
  case requests = 3
  /// 四、政府信息公开行政复议、行政诉讼情况 (表四)
  case appeals = 4
  /// 五、存在的主要问题及改进情况
  case problems = 5
  /// 六、其他需要报告的事项
  case others = 6

  package static func < (left: SectionNumber, right: SectionNumber) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The printed title, without its ordinal.
  package var title: String {
    switch self {
    case .overview: "总体情况"
    case .documents: "主动公开政府信息情况"
    case .requests: "收到和处理政府信息公开申请情况"
    case .appeals: "政府信息公开行政复议、行政诉讼情况"
    case .problems: "存在的主要问题及改进情况"
    case .others: "其他需要报告的事项"
    }
  }

  /// The printed ordinal, `一、` to `六、`.
  package var ordinal: String { chineseNumeral(rawValue) + "、" }

  /// The printed heading, ordinal and title.
  package var heading: String { Self.headings[rawValue - 1] }

  /// Put together once: a text may lack thousands.
  private static let headings = allCases.map { $0.ordinal + $0.title }
}

/// How a written title was recognised as the title of a section.
package struct SectionTitleMatch: Sendable, Equatable {
  package enum Closeness: Int, Sendable, Comparable {
    /// The printed title, or a longer one that the notice itself uses.
    case exact
    /// Other words for the same, met in many published reports and not worth more than a hint.
    case variant
    /// The right words among wrong ones.
    case similar
    /// Other words for the same, which say so only in the place of that section.
    case placed

    package static func < (left: Closeness, right: Closeness) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package let section: SectionNumber
  package let closeness: Closeness

  /// A title that is taken for that of a section because of its place.
  package static func placed(_ section: SectionNumber) -> SectionTitleMatch {
    SectionTitleMatch(section: section, closeness: .placed)
  }
}

/// Recognises a title, given without its ordinal; `nil` when it is none of the six.
package func matchSectionTitle(_ title: NormalizedText) -> SectionTitleMatch? {
  if let known = knownSectionTitle(title) { return known }
  let bare = title.withoutPunctuation
  // 主动公开政府信息方面 is a topic of section one, however close to the title of section two.
  guard title.count <= 40, bare.count >= 4, !bare.hasSuffix(SectionTitles.topicSuffix) else {
    return nil
  }
  for section in SectionNumber.allCases {
    let keywords = SectionTitles.keywords(of: section)
    let tooLong = bare.count > SectionTitles.longest(of: section)
    if !tooLong, keywords.contains(where: { $0.allSatisfy(bare.contains) }) {
      return SectionTitleMatch(section: section, closeness: .similar)
    }
    if SectionTitles.isMistyped(bare, section: section) {
      return SectionTitleMatch(section: section, closeness: .similar)
    }
  }
  return nil
}

/// Recognises a title in its printed or another common wording, given without its ordinal.
func knownSectionTitle(_ title: NormalizedText) -> SectionTitleMatch? {
  guard (4...40).contains(title.count) else { return nil }
  return SectionTitles.known[title] ?? SectionTitles.known[title.withoutPunctuation]
}

/// Whether the title of a section goes on behind these words, which may be none.
func startsSectionTitle(_ words: NormalizedText) -> Bool {
  guard words.count < 40, knownSectionTitle(words) == nil else { return false }
  return words.isEmpty || SectionTitles.known.keys.contains { $0.hasPrefix(words) }
}

/// The wordings met in published reports.
private enum SectionTitles {
  /// Every silent or almost silent wording, by its normalised form with and without punctuation.
  static let known: [NormalizedText: SectionTitleMatch] = {
    var known: [NormalizedText: SectionTitleMatch] = [:]
    func add(_ titles: [String], _ section: SectionNumber, _ closeness: SectionTitleMatch.Closeness)
    {
      for title in titles {
        let normalized = NormalizedText(title)
        let match = SectionTitleMatch(section: section, closeness: closeness)
        if known[normalized] == nil { known[normalized] = match }
        let bare = normalized.withoutPunctuation
        if known[bare] == nil { known[bare] = match }
      }
    }
    for section in SectionNumber.allCases { add([section.title], section, .exact) }
    add(["行政机关主动公开政府信息情况", "主动公开政府信息的情况"], .documents, .exact)
    add(
      ["行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"],
      .requests,
      .exact
    )
    add(
      [
        "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
        "政府信息公开行政复议和行政诉讼情况",
        "政府信息公开行政复议及行政诉讼情况",
        "政府信息公开行政复议与行政诉讼情况",
        "政府信息公开行政复议、诉讼情况",
      ],
      .appeals,
      .exact
    )
    add(
      [
        "政府信息公开工作存在的主要问题及改进情况",
        "政府信息公开工作存在的主要问题和改进情况",
        "存在的主要问题和改进情况",
        "存在的主要问题与改进情况",
        "存在主要问题及改进情况",
      ],
      .problems,
      .exact
    )
    add(["存在问题及改进情况", "存在的问题及改进情况", "存在问题和改进情况"], .problems, .variant)
    add(
      ["其他需报告的事项", "其他报告的事项", "其他应报告的事项", "其他需要报告事项", "其他应当报告的事项"],
      .others,
      .variant
    )
    return known
  }()

  static let topicSuffix = NormalizedText("方面")

  /// Words that together give a title away, whatever else stands in it.
  static func keywords(of section: SectionNumber) -> [[NormalizedText]] {
    keywordTable[section.rawValue - 1]
  }

  private static let keywordTable: [[[NormalizedText]]] = {
    let words: [[[String]]] = [
      [["总体情况"], ["情况概述"]],
      [["主动公开", "信息情况"], ["主动公开", "情况"]],
      [["收到", "处理", "申请"], ["公开申请", "情况"], ["申请公开", "情况"]],
      [["复议", "诉讼", "情况"], ["复议", "诉讼", "信息公开"]],
      [["主要问题", "改进"], ["存在", "问题", "改进"], ["存在", "问题", "整改"], ["存在", "问题", "措施"]],
      [["其他", "报告", "事项"], ["其它", "报告", "事项"]],
    ]
    return words.map { $0.map { $0.map { NormalizedText($0) } } }
  }()

  static func longest(of section: SectionNumber) -> Int {
    switch section {
    case .overview: 14
    case .documents: 18
    case .requests: 26
    case .appeals: 32
    case .problems: 26
    case .others: 16
    }
  }

  /// Whether at most two characters (one in the short first title) differ from a known title.
  static func isMistyped(_ bare: NormalizedText, section: SectionNumber) -> Bool {
    let limit = section == .overview ? 1 : 2
    return knownTitles[section.rawValue - 1].contains { bare.isWithin(limit, editsOf: $0) }
  }

  private static let knownTitles: [[NormalizedText]] = SectionNumber.allCases.map { section in
    let titles = known.filter { $0.value.section == section }
    return Array(Set(titles.keys.map(\.withoutPunctuation)))
  }
}
