import ReportSyntax
import StatutoryForms

/// Paragraphs that end without a stop.
enum MissingStop {
  /// Shorter ones may be items of a list or announce something.
  private static let shortestParagraph = 30

  /// One finding for each long paragraph of sentences that ends in the middle of the line.
  static func findings(_ prose: ProseView) -> [Finding.Draft] {
    let passages = prose.narrative
    guard prose.says(.lacksStop) else { return [] }
    return passages.indices.compactMap { number in
      let passage = passages[number]
      guard passage.facts.matters.contains(.lacksStop), hasSentence(passage, in: prose),
        isLast(passage, in: prose),
        // Where others of the list end alike, it is the author's way.
        !isSibling(passages, number - 1, of: passage), !isSibling(passages, number + 1, of: passage)
      else { return nil }
      let last = passage.text.byteRange(passage.text.count - 1..<passage.text.count)
      let edit = SourceEdit(range: last.upperBound..<last.upperBound, replacement: Array("。".utf8))
      return Finding.Draft(
        range: last,
        message: Wording("段末缺少句号", english: "The paragraph ends without a stop"),
        fixes: [
          Fix(
            title: Wording("补上「。」", english: "Add “。”"),
            edits: [edit],
            certainty: .preferred
          )
        ]
      )
    }
  }

  /// Whether the words end like the middle of a sentence.
  static func isUnended(_ passage: Passage) -> Bool {
    let text = passage.text
    guard text.count >= shortestParagraph, isHan(text[text.count - 1]),
      text.scalars.contains(where: isProseStop),
      text.match(captions, at: 0) == nil, !text.contains(contacts, in: text.whole)
    else { return false }
    // 2024年1月20日 is a signature that a conversion put behind the text.
    guard let last = passage.quantities.last else { return true }
    return last.kind != .time || last.range.upperBound < text.count
  }

  /// Whether it is more than a heading: 主动公开情况：… has its text behind the colon.
  private static func hasSentence(_ passage: Passage, in prose: ProseView) -> Bool {
    switch passage.kind {
    case .title: return false
    case .paragraph: return true
    case .heading:
      guard case .heading(let heading) = prose.line(ofBlock: passage.blocks.lowerBound)
      else { return false }
      return !heading.body.isEmpty
    }
  }

  /// Whether nothing goes on behind: a heading, a numbered paragraph or the end of the section follows.
  private static func isLast(_ passage: Passage, in prose: ProseView) -> Bool {
    for block in passage.blocks
      .upperBound..<max(passage.blocks.upperBound, prose.blocks.upperBound)
    {
      switch prose.line(ofBlock: block) {
      case .blank: continue
      case .heading: return true
      case .paragraph(let ordinal): return ordinal != nil
      case .table: return false
      }
    }
    return true
  }

  /// Whether a passage is numbered alike and ends without a stop too.
  private static func isSibling(_ passages: Narrative, _ number: Int, of passage: Passage) -> Bool {
    guard passages.indices.contains(number), let style = passage.ordinal?.style else {
      return false
    }
    let other = passages[number]
    return other.ordinal?.style == style && other.kind == .paragraph
      && other.text.count >= shortestParagraph && isHan(other.text[other.text.count - 1])
  }

  private static let captions: Phrases = ["图", "表", "附件", "注"]
  private static let contacts: Phrases = ["电话", "邮编", "邮箱", "传真", "网址", "地址"]
}
