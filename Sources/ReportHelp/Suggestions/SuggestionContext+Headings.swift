import ReportRules
import ReportSyntax
import StatutoryForms

extension SuggestionContext {
  // MARK: Beginnings

  /// The whole report and its title, where there is none yet.
  var beginnings: [SuggestionCandidate] {
    var candidates: [SuggestionCandidate] = []
    if isEmptyElsewhere, place.isOpenAtEnd, place.isAtLineStart {
      candidates.append(
        SuggestionCandidate(
          kind: .skeleton,
          label: "政府信息公开工作年度报告（全文）",
          detail: Wording("\(edition.name.chinese)，六个部分和三张表", english: "the whole report"),
          source: formSource,
          text: ReportSkeleton(edition: edition, subject: subject, style: style).text.trimmingEnd(),
          keys: ["政府信息公开工作年度报告", "年度报告", "年报", "全文"] + agencyKey,
          rank: SuggestionRank.skeleton
        )
      )
    }
    let title = report.identity.title.map { report.text.line(at: $0.lowerBound) }
    guard title == nil || title == place.line, section == nil else { return candidates }
    let marks = style.headingMarks.isEmpty ? "" : "# "
    candidates.append(
      SuggestionCandidate(
        kind: .title,
        label: SuggestedText(marked: standard.title).plain,
        detail: Wording("标题", english: "title"),
        text: SuggestedText(marked: marks + standard.title),
        keys: ["政府信息公开工作年度报告", "年度报告", "年报", "标题"] + agencyKey,
        rank: SuggestionRank.title
      )
    )
    candidates.append(word("政府信息公开工作年度报告", rank: SuggestionRank.title))
    return candidates
  }

  private var agencyKey: [String] { subject.agency.map { [$0] } ?? [] }

  // MARK: Sections

  /// The headings that are missing: those behind the cursor's section first.
  var headings: [SuggestionCandidate] {
    guard place.isAtLineStart, let line = place.lineMarks else { return [] }
    let missing = SectionNumber.allCases.filter { !present.contains($0) }
    let current = section?.rawValue ?? 0
    let ordered =
      missing.filter { $0.rawValue > current } + missing.filter { $0.rawValue < current }
    return ordered.enumerated().map { index, section in
      SuggestionCandidate(
        kind: .heading,
        label: section.heading,
        detail: Wording("章节", english: "section"),
        source: "《中华人民共和国政府信息公开条例》第五十条；\(edition.notice)",
        text: SuggestedText(
          paragraph(
            line.marks(otherwise: style.headingMarks) + section.heading,
            like: report.outline.sections.first?.range.lowerBound
          )
        ),
        keys: [section.title, section.heading],
        rank: SuggestionRank.heading + index
      )
    }
  }

  /// Words as a line of their own: where nothing is typed yet in a text of HTML, between tags, those of
  /// the line at a place if there is one.
  func paragraph(_ words: String, like place: Int? = nil) -> String {
    guard style.layout == .html, self.place.tags == .none, self.place.head.isEmpty else {
      return words
    }
    return place.map { report.text.line(words, like: $0) } ?? style.paragraph(words)
  }

  // MARK: Topics of section one

  /// The topics of section one that nothing is said about yet, numbered on.
  var topics: [SuggestionCandidate] {
    guard section == .overview, let line = place.lineMarks else { return [] }
    let written = writtenTopics
    let last = written.last { $0.line < place.line }
    let number = (last?.ordinal.value ?? 0) + 1
    let marks = line.marks(otherwise: last?.marks ?? style.subheadingMarks)
    let missing = OverviewTopic.all.filter { topic in
      !written.contains { heading in topic.signs.contains { heading.words.contains($0) } }
    }
    let ordinal = Self.ordinal(number, like: last?.ordinal.style ?? .bracketedChinese)
    return missing.enumerated().map { index, topic in
      let typed = line.ordinal.unicodeScalars.count > 1 ? line.ordinal : ordinal
      return SuggestionCandidate(
        kind: .heading,
        label: typed + topic.name,
        detail: Wording("总体情况的小标题", english: "topic of section one"),
        source: "国办公开办函〔2021〕30号",
        text: SuggestedText(paragraph(marks + typed + topic.name)),
        keys: [topic.name, "平台建设"].filter { topic.name.hasSuffix($0) },
        rank: SuggestionRank.topic + index
      )
    }
  }

  /// A numbered line of section one.
  private struct WrittenTopic {
    let line: Int
    let ordinal: Ordinal
    let marks: String
    let words: String
  }

  private var writtenTopics: [WrittenTopic] {
    let tree = report.tree
    guard let contents = report.outline.first(.overview)?.contents else { return [] }
    return contents.compactMap { index in
      guard tree.startLines[index] != place.line else { return nil }
      let ordinal: Ordinal?
      let level: Int
      switch tree.blocks[index].content {
      case .heading(let heading): (ordinal, level) = (heading.ordinal, heading.level)
      case .paragraph(let mark): (ordinal, level) = (mark, 0)
      case .blank, .caption, .table: return nil
      }
      guard let ordinal, ![.part, .chinese, .latin].contains(ordinal.style) else { return nil }
      let words = NormalizedText(tree.text.bytes, in: tree.byteRange(ofBlock: index))
      return WrittenTopic(
        line: tree.startLines[index],
        ordinal: ordinal,
        marks: level > 0 ? String(repeating: "#", count: level) + " " : "",
        // A sentence further on may speak of anything.
        words: NormalizedText(scalars: Array(words.scalars.prefix(20))).string
      )
    }
  }

  private static func ordinal(_ number: Int, like style: Ordinal.Style) -> String {
    switch style {
    case .bracketedChinese, .chinese, .part, .latin: "（\(chineseNumeral(number))）"
    case .bracketedArabic: "（\(number)）"
    case .arabic: "\(number)."
    }
  }
}

extension LineMarks {
  /// The marks to write in front of a heading: those typed, else those of the document.
  fileprivate func marks(otherwise standard: String) -> String {
    if marks.isEmpty { return ordinal.isEmpty ? standard : "" }
    return marks.hasSuffix(" ") ? marks : marks + " "
  }
}
