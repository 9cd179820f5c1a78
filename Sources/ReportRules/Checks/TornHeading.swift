import ReportSyntax

extension ProseView {
  /// Whether a heading may go on in a short line below, or begin in one above, as a conversion leaves it:
  /// 五、存在的主要问题, an empty line, 及整改措施.
  ///
  /// What is put right in one piece leaves the others standing.
  func isTorn(_ section: Outline.Section) -> Bool {
    section.body.isEmpty && (goesOn(behind: section) || beginsAbove(section))
  }

  private func goesOn(behind section: Outline.Section) -> Bool {
    guard let block = section.contents.first(where: { !isBlank($0) }) else { return false }
    switch line(ofBlock: block) {
    case .paragraph(nil): break
    case .heading(let heading):
      let isAlike = heading.level == section.heading.level && heading.body.isEmpty
      guard heading.ordinal == nil, isAlike else { return false }
    case .paragraph, .blank, .table: return false
    }
    let line = byteRange(ofBlock: block)
    guard line.count <= TornWords.longest else { return false }
    let words = NormalizedText(text.bytes, in: line)
    return words.scalars.contains(where: isHan)
      && !words.scalars.contains { isProseStop($0) || isDigit($0) }
      && !TornWords.sentences.contains { words.contains($0) }
  }

  private func beginsAbove(_ section: Outline.Section) -> Bool {
    guard section.heading.ordinal == nil,
      let block = between(blocks.lowerBound, section.block).last(where: { !isBlank($0) }),
      case .heading(let heading) = line(ofBlock: block)
    else { return false }
    return heading.ordinal?.value == section.number.rawValue && heading.body.isEmpty
      && !outline.sections.contains { $0.block == block }
  }
}

private enum TornWords {
  /// In bytes, tags included.
  static let longest = 120
  /// 无其他需要报告的事项 is what the section says.
  static let sentences = ["无", "没有", "未", "详见"].map { NormalizedText($0) }
}
