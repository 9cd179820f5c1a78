import ReportSyntax
import StatutoryForms

/// What stands below headings of a table that have no row of it.
enum BelowHeadings {
  /// Nothing but bars and tags: the rows were left out.
  case nothing
  /// Sentences, as of whoever tells that there was nothing to fill in.
  case words
  /// Numbers, which could not be read as rows.
  case numbers
}

extension Report {
  /// Parts of table two that have headings and no row with a value.
  ///
  /// Behind the last of them the next section begins, or the heading of that is what is missing.
  var bareBlocks: [(block: FilledDocuments.FilledBlock, below: BelowHeadings, isLast: Bool)] {
    guard let documents, !tornSections.contains(.documents) else { return [] }
    let blocks = documents.blocks
    let filled = Set(blocks.filter(\.hasValues).map(\.item))
    return blocks.indices.compactMap { index in
      let block = blocks[index]
      guard block.form != nil, !filled.contains(block.item),
        let start = block.headerRow?.cells.last?.range.upperBound,
        let end = index + 1 < blocks.count
          ? blocks[index + 1].place.lowerBound : end(of: .documents)
      else { return nil }
      return (block, below(start, end), index + 1 == blocks.count)
    }
  }

  /// What stands below the headings of table four, where these have no row of values.
  var belowBareAppeals: BelowHeadings? {
    guard let appeals, appeals.values.isEmpty, !tornSections.contains(.appeals),
      let start = appeals.headerCells.last(where: \.isWords)?.range.upperBound,
      let end = end(of: .appeals)
    else { return nil }
    return below(start, end)
  }

  private func end(of section: SectionNumber) -> Int? {
    outline.first(section).flatMap { section in
      section.contents.last.map { tree.byteRange(ofBlock: $0).upperBound }
    }
  }

  private func below(_ start: Int, _ end: Int) -> BelowHeadings {
    let bytes = text.bytes
    var result = BelowHeadings.nothing
    var hasDigit = false
    var isSentence = false
    var offset = start
    while offset < end {
      let scalar = decodeScalar(bytes, at: offset, limit: end)
      offset += max(scalar.byteCount, 1)
      switch scalar.value {
      case "\n":
        if hasDigit, !isSentence { return .numbers }
        hasDigit = false
        isSentence = false
      case "。": isSentence = true
      case _ where isDigit(scalar.value): hasDigit = true
      case "|", "-", "+", "=", ":", "*", "\r", 0x2500...0x257F: continue
      default: if !isPadding(scalar.value) { result = .words }
      }
    }
    return hasDigit && !isSentence ? .numbers : result
  }
}
