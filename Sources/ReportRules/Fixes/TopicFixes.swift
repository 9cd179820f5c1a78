import ReportSyntax
import StatutoryForms

/// Adds topics to section one, numbered and laid out as those that are there.
struct TopicFixes {
  private let prose: ProseView
  private let contents: Passages
  /// The numbered headings one below the section, in the order of the text.
  private let headings: Passages

  init(_ prose: ProseView) {
    self.prose = prose
    contents = prose.contents(of: .overview)
    let style = contents.lazy.compactMap { $0.ordinal?.style }.first {
      $0 == .bracketedChinese || $0 == .bracketedArabic
    }
    headings = contents.filter { $0.ordinal != nil && $0.ordinal?.style == style }
  }

  /// One fix that adds them all, each behind the topics that come before it; empty where the
  /// numbers of the others leave no room.
  func insert(_ topics: [OverviewTopic]) -> [Fix] {
    guard let section = prose.outline.first(.overview) else { return [] }
    var additions: [(before: Int, topic: OverviewTopic)] = []
    for topic in topics { additions.append((place(of: topic), topic)) }
    additions.sort { $0.before < $1.before }
    guard let numbers = numbers(additions: additions.map(\.before)) else { return [] }

    var texts: [Int: String] = [:]
    for (index, addition) in additions.enumerated() {
      texts[addition.before, default: ""] += words(addition.topic, number: numbers.added[index])
    }
    var edits = texts.sorted { $0.key < $1.key }.map { before, words in
      let end = end(ofLinesBefore: before, section)
      return SourceEdit(range: end..<end, replacement: Array(words.utf8))
    }
    for (heading, number) in zip(headings, numbers.written) {
      guard let ordinal = heading.ordinal, ordinal.value != number else { continue }
      let words = mark(number, like: ordinal)
      edits.append(SourceEdit(range: ordinal.range, replacement: Array(words.utf8)))
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    let names = topics.map { "「\($0.name)」" }.joined()
    return [
      Fix(
        title: Wording("补写\(names)", english: "Add \(names)"),
        edits: edits,
        certainty: .choice
      )
    ]
  }

  /// The heading that a topic belongs in front of: an index of `headings`, or their number.
  private func place(of topic: OverviewTopic) -> Int {
    let names = OverviewTopic.all.map(\.name)
    let rank = names.firstIndex(of: topic.name) ?? names.count
    let before = headings.lastIndex { heading in
      OverviewTopic.all.prefix(rank).contains { heading.names($0) }
    }
    if let before { return before + 1 }
    let behind = headings.firstIndex { heading in
      OverviewTopic.all.dropFirst(rank).contains { heading.names($0) }
    }
    return behind ?? headings.count
  }

  /// The numbers of the topics added and, anew, of those written; `nil` if no order can be kept.
  private func numbers(additions: [Int]) -> (added: [Int], written: [Int])? {
    let values = headings.compactMap { $0.ordinal?.value }
    let isInOrder = values.enumerated().allSatisfy { $0 + 1 == $1 }
    if isInOrder {
      let added = additions.enumerated().map { $0 + $1 + 1 }
      let written = values.indices.map { index in
        index + 1 + additions.count { $0 <= index }
      }
      return (added, written)
    }
    // （一）（二）（四）: the third is the one to add.
    var added: [Int] = []
    for before in additions {
      let last = max(before > 0 ? values[before - 1] : 0, added.last ?? 0)
      added.append(last + 1)
      if before < values.count, values[before] <= last + 1 { return nil }
    }
    return (added, values)
  }

  /// The end of the last line in front of a heading, or of the section.
  private func end(ofLinesBefore heading: Int, _ section: Outline.Section) -> Int {
    let limit = heading < headings.count ? headings[heading].range.lowerBound : Int.max
    let before = contents.last { $0.range.lowerBound < limit }?.range ?? section.range
    let line = prose.text.line(at: max(before.upperBound - 1, before.lowerBound))
    return prose.text.lineRange(line).upperBound
  }

  /// A heading and a sentence, on lines of their own or, as the others are, on one.
  private func words(_ topic: OverviewTopic, number: Int) -> String {
    let ending = prose.text.lineEnding(near: contents.first?.range.lowerBound ?? 0)
    let gap = hasBlankLines ? ending + ending : ending
    guard let first = headings.first, let ordinal = first.ordinal else {
      return gap + paragraph(subheadingMarks + "（\(chineseNumeral(number))）" + topic.name) + gap
        + paragraph(topic.sentence)
    }
    let isOnOneLine = !first.isOutline && first.kind == .paragraph
    let heading = margin(of: ordinal) + mark(number, like: ordinal) + topic.name
    func line(_ words: String) -> String { prose.text.line(words, like: ordinal.range.lowerBound) }
    if isOnOneLine { return gap + line(heading + "。" + topic.sentence) }
    return gap + line(heading) + gap + paragraph(topic.sentence)
  }

  /// Words as a line of their own, written as those of the section are.
  private func paragraph(_ words: String) -> String {
    let model = contents.last { $0.kind == .paragraph } ?? contents.last
    let heading = prose.outline.first(.overview)?.range.lowerBound ?? 0
    return prose.text.line(words, like: model?.range.lowerBound ?? heading)
  }

  /// What stands in front of a heading's number: Markdown's marks, an indent.
  private func margin(of ordinal: Ordinal) -> String {
    let line = prose.text.line(at: ordinal.range.lowerBound)
    let margin = prose.text.string(in: prose.text.lineStarts[line]..<ordinal.range.lowerBound)
    return margin.unicodeScalars.allSatisfy { $0 == "#" || isPadding($0.value) } ? margin : ""
  }

  private var subheadingMarks: String {
    let level = prose.outline.first(.overview)?.heading.level ?? 0
    return level == 0 ? "" : String(repeating: "#", count: level + 1) + " "
  }

  private func mark(_ number: Int, like ordinal: Ordinal) -> String {
    let digits = ordinal.style == .bracketedArabic ? "\(number)" : chineseNumeral(number)
    let isHalfWidth = prose.text.words(in: ordinal.range).unicodeScalars.first == "("
    return isHalfWidth ? "(\(digits))" : "（\(digits)）"
  }

  /// Whether empty lines stand between the paragraphs of the section.
  private var hasBlankLines: Bool {
    guard let section = prose.outline.first(.overview), let first = contents.first else {
      return false
    }
    let heading = prose.text.line(at: section.range.upperBound)
    return prose.text.line(at: first.range.lowerBound) > heading + 1
  }
}

extension Passage {
  /// Whether the beginning of a numbered passage names a topic.
  fileprivate func names(_ topic: OverviewTopic) -> Bool {
    text.contains(topic.names, in: 0..<min(text.count, 20))
  }
}
