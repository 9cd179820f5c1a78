import ReportSyntax

/// Reads the headings that stand among those of the sections: sections in other words, and parts that
/// the form does not have.
///
/// What a heading means is told by three things together: its place between the sections that are
/// certain, its number, and a key word. Without the first two, 概述 or 申请 may head anything.
struct SectionPlacer {
  typealias Candidate = SectionChooser.Candidate

  /// The sections in the order of the text, those of other words included.
  private(set) var chosen: [Candidate]
  /// Headings that look like those of the sections, the sections among them, in the order of the text.
  private let top: [TopHeading]
  /// The levels of their headings in Markdown; 0 for plain text.
  private let levels: Set<Int>
  private let tree: SyntaxTree
  private let blocks: Range<Int>

  private struct TopHeading {
    let block: Int
    let heading: Heading
    let words: NormalizedText
    var value: Int? { heading.ordinal?.value }
  }

  init(_ chosen: [Candidate], in tree: SyntaxTree, blocks: Range<Int>) {
    self.chosen = chosen
    self.blocks = blocks
    self.tree = tree
    guard chosen.count >= 2 else {
      top = []
      levels = []
      return
    }
    let levels = Set(chosen.map(\.heading.level))
    self.levels = levels
    let styles = chosen.map(\.heading.ordinal?.style)
    let counts = Dictionary(styles.map { ($0, 1) }, uniquingKeysWith: +)
    let style = styles.max { counts[$0, default: 0] < counts[$1, default: 0] }
    let sections = Set(chosen.map(\.block))
    top = blocks.compactMap { block in
      guard case .heading(let heading) = tree.blocks[block].content else { return nil }
      if sections.contains(block) {
        return TopHeading(block: block, heading: heading, words: NormalizedText(scalars: []))
      }
      let isAlike =
        heading.ordinal == nil
        ? heading.level > 0 && levels.contains(heading.level) : heading.ordinal?.style == style
      guard isAlike, heading.body.isEmpty else { return nil }
      let base = tree.byteOffset(ofBlock: block)
      var words = NormalizedText(tree.text.bytes, in: heading.title.moved(by: base))
      if words.scalars.contains(where: Self.isStop) {
        // ## 六、其他事项：无。
        let line = tree.byteRange(ofBlock: block)
        guard let title = scanTitleWithText(tree.text.bytes, line: line) else { return nil }
        words = NormalizedText(tree.text.bytes, in: title.title)
        return TopHeading(block: block, heading: title.moved(by: -base), words: words)
      }
      if words.count > 40 || PlaceWords.isLabel(words) { return nil }
      // **六、其他事项**：无。
      let rest = heading.title.upperBound + base..<tree.byteRange(ofBlock: block).upperBound
      if !NormalizedText(tree.text.bytes, in: rest).withoutPunctuation.isEmpty {
        let followed = heading.followed(by: rest.moved(by: -base))
        return TopHeading(block: block, heading: followed, words: words)
      }
      return TopHeading(block: block, heading: heading, words: words)
    }
    for section in SectionNumber.allCases { place(section) }
  }

  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "。", ":", ";", "!", "?": true
    default: false
    }
  }

  /// Finds the heading of a section that no title gives away.
  private mutating func place(_ section: SectionNumber) {
    guard !chosen.contains(where: { $0.match.section == section }) else { return }
    let before = chosen.last { $0.match.section < section }?.block ?? -1
    let behind = chosen.first { $0.match.section > section && $0.block > before }?.block
    // The overview is the last that fits, for a table of contents may stand above it.
    let order = section == .overview ? Array(top.indices.reversed()) : Array(top.indices)
    let sections = Set(chosen.map(\.block))
    let fitting = order.filter { index in
      let heading = top[index]
      return heading.block > before && heading.block < behind ?? blocks.upperBound
        && (heading.words.isEmpty
          ? heading.value == section.rawValue && mayStandAlone(heading.block, as: section)
          : PlaceWords.fit(heading.words, section))
        && !sections.contains(heading.block)
    }
    if fitting.isEmpty, let heading = headingWithText(of: section, between: before, and: behind) {
      return choose(heading, as: section)
    }
    let found =
      fitting.first { top[$0].value == section.rawValue }
      ?? fitting.first { index in
        guard let value = top[index].value else { return true }
        return index > 0 && top[index - 1].value == value - 1 && section > .overview
      }
    if let found { choose((top[found].block, top[found].heading), as: section) }
  }

  private mutating func choose(_ found: (block: Int, heading: Heading), as section: SectionNumber) {
    let place = chosen.firstIndex { $0.block > found.block } ?? chosen.count
    chosen.insert((found.block, found.heading, .placed(section)), at: place)
  }

  /// The first line between two sections that starts with a title that fits and goes on with text.
  private func headingWithText(
    of section: SectionNumber,
    between before: Int,
    and behind: Int?
  ) -> (block: Int, heading: Heading)? {
    for block in between(max(before + 1, blocks.lowerBound), behind ?? blocks.upperBound) {
      guard case .paragraph(let ordinal) = tree.blocks[block].content,
        case let line = tree.byteRange(ofBlock: block),
        ordinal?.style == .chinese || tree.text.bytes[line].first == UInt8(ascii: "*"),
        let heading = scanTitleWithText(tree.text.bytes, line: line),
        heading.ordinal?.value == section.rawValue,
        heading.title.isEmpty
          ? mayStandAlone(block, as: section)
          : PlaceWords.fit(NormalizedText(tree.text.bytes, in: heading.title), section)
      else { continue }
      let base = tree.byteOffset(ofBlock: block)
      return (block, heading.moved(by: -base))
    }
    return nil
  }

  /// Whether a number alone may be the heading of a section: it may be a piece of a table where there
  /// is one, and a title that is being written where nothing follows.
  private func mayStandAlone(_ block: Int, as section: SectionNumber) -> Bool {
    !section.hasTable
      && between(block + 1, blocks.upperBound).contains { tree.blocks[$0].content != .blank }
  }

  /// The headings of parts that are numbered on with the sections and are none of them.
  ///
  /// An inner list that is numbered like the sections begins anew or breaks their order, and is left
  /// out.
  var ownParts: [Int] {
    guard chosen.count >= 3 else { return [] }
    var parts: [Int] = []
    var run: [TopHeading] = []
    var last: (number: SectionNumber?, value: Int) = (nil, 0)
    let sections = Dictionary(chosen.map { ($0.block, $0) }) { first, _ in first }
    for heading in top {
      guard let section = sections[heading.block] else {
        // 七、…… as a plain line below headings with marks.
        let isFurther = (heading.value ?? 0) > 6 && heading.heading.level == 0
        if levels.contains(heading.heading.level) || isFurther { run.append(heading) }
        continue
      }
      let number = section.match.section
      let value = heading.value ?? number.rawValue
      let goesOn = value == last.value + run.count + 1
      let repeats =
        run.count == 1 && value == last.value + 1 && last.number ?? .overview > .requests
      if goesOn || repeats { parts += numbered(run, from: last.value) }
      run = []
      last = (number, value)
    }
    if let number = last.number, number >= .problems { parts += numbered(run, from: last.value) }
    return parts
  }

  /// The blocks of headings if they are numbered on from a value, one by one.
  private func numbered(_ run: [TopHeading], from value: Int) -> [Int] {
    let isNumbered = run.enumerated().allSatisfy { $1.value == value + $0 + 1 }
    let isPart = run.allSatisfy { heading in
      switch heading.heading.ordinal?.style {
      case .chinese, .part: (1...30).contains(heading.words.count) && heading.heading.body.isEmpty
      case .arabic, .bracketedChinese, .bracketedArabic, .latin, nil: false
      }
    }
    return isNumbered && isPart ? run.map(\.block) : []
  }
}

/// Words that show what a heading is about, in the place of a section.
private enum PlaceWords {
  static func fit(_ words: NormalizedText, _ section: SectionNumber) -> Bool {
    words.count <= 30 && table[section.rawValue - 1].contains { words.contains($0) }
  }

  private static let table: [[NormalizedText]] = [
    [
      "概述", "概况", "总情况", "综述", "总述", "概要", "总体", "整体", "基本情况", "工作情况", "开展情况", "推进情况", "落实情况",
      "工作总结", "工作回顾",
      "信息公开情况", "政务公开情况", "主要工作",
    ],
    ["主动公开", "公开政府信息", "政府信息公开情况", "发布政府信息"],
    ["申请"],
    ["复议", "诉讼"],
    ["问题", "不足", "困难", "改进", "整改", "打算", "下一步", "下步", "工作计划", "展望", "今后"],
    ["其他", "其它", "需要报告", "需报告", "需要说明", "需说明", "应报告"],
  ].map { $0.map { NormalizedText($0) } }

  /// Whether a numbered line is the label of a row of table three, or names what is attached.
  static func isLabel(_ words: NormalizedText) -> Bool {
    AnnexWords.name(words) || words == results || labels.contains { words.contains($0) }
  }

  private static let results = NormalizedText("办理结果")
  private static let labels = ["本年新收", "上年结转", "年度办理结果", "结转下年"].map { NormalizedText($0) }
}

/// Words that name what is attached to a report, and no part of it.
enum AnnexWords {
  /// 七、附件, 七、相关附件; 七、附则 is a part like any other.
  static func name(_ words: NormalizedText) -> Bool {
    words.hasPrefix(annex) && !words.hasPrefix(provisions) || names.contains { words.contains($0) }
  }

  private static let provisions = NormalizedText("附则")
  private static let annex = NormalizedText("附")
  private static let names = ["附件", "附表", "附录", "附图", "名词解释"].map { NormalizedText($0) }
}
