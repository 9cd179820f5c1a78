package import ReportSyntax

/// Who signed a report and when: an organ's name on one of the last lines, a date below or behind.
package struct Signature: Sendable {
  /// The organ's name; `nil` where a date stands alone.
  let name: Name?
  let date: WrittenDate
  /// Where the date stands: byte offsets into the whole text.
  package let dateRange: Range<Int>
  /// The passages it is made of: byte offsets into the whole text.
  let passages: [Range<Int>]

  package struct Name: Sendable {
    let words: ProseText
    /// Byte offsets into the whole text.
    let range: Range<Int>
  }

  /// How many of the last passages are looked at.
  static let reach = 8

  /// Looks at the last passages of the last section only.
  init?(behind outline: Outline, _ passages: [Passage]) {
    guard let last = outline.sections.last?.number else { return nil }
    let ending = passages.suffix(Self.reach).filter { $0.section == last && $0.kind == .paragraph }
    for index in ending.indices.reversed() {
      let passage = ending[index]
      guard let date = passage.facts.trailingDate else { continue }
      let front = 0..<date.range.lowerBound
      let name: Name?
      var ranges = [passage.range]
      if Self.isEmpty(passage.text, front) {
        let above = index > ending.startIndex ? ending[index - 1] : nil
        name = above.flatMap { Self.name($0.text, in: $0.text.whole) }
        if name != nil, let above { ranges.append(above.range) }
      } else {
        name = Self.name(passage.text, in: front)
        guard name != nil else { continue }
      }
      self.name = name
      self.date = date
      dateRange = passage.text.byteRange(date.range)
      self.passages = ranges
      return
    }
    return nil
  }

  /// The date that ends a short passage, a bracket behind it left out.
  package static func trailingDate(of text: ProseText) -> WrittenDate? {
    guard text.count <= 48, text.count >= 6 else { return nil }
    let end = text[text.count - 1] == ")" ? text.count - 1 : text.count
    for start in max(0, end - 12)..<end {
      // 2024年… inside 12024年… or 〇二〇二四年….
      if let date = WrittenDate(text, at: start), date.range.upperBound == end, date.year != nil {
        return date
      }
    }
    return nil
  }

  /// Whether nothing but a bracket or 日期： stands in front of a date.
  private static func isEmpty(_ text: ProseText, _ front: Range<Int>) -> Bool {
    front.isEmpty || front.count == 1 && text[0] == "("
      || text.has("日期:", endingAt: front.upperBound) && front.count <= 5
  }

  /// The name of an organ that fills a range of a passage.
  package static func name(_ text: ProseText, in range: Range<Int>) -> Name? {
    guard (3...30).contains(range.count), text.scalars[range].allSatisfy(isHan),
      let ending = AgencyEnding(of: text.scalars[range]), ending.kind != .body,
      !text.contains(otherWords, in: range)
    else { return nil }
    let bytes = text.byteRange(range)
    return Name(words: ProseText(text.string(range)), range: bytes)
  }

  /// Words that no organ has in its name.
  private static let otherWords: Phrases = ["的", "无", "未", "报告", "公开信息", "收取", "其他", "进行", "不"]
}
