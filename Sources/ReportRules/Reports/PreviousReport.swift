import ReportSyntax
import StatutoryForms

/// A report before an edit, and what the edit left of it.
package struct PreviousReport {
  let report: Report
  let step: TreeStep

  /// By how many bytes all its tables moved; `nil` where the edit may have changed what they say.
  ///
  /// They say the same when no table or caption is among the changed blocks and nothing in a section
  /// that reports by a table, where any line may be a cell; when all of them stand on one side of the
  /// change, and the sections and the edition that they are matched with are the same.
  func distanceOfTables(_ outline: Outline, _ edition: Edition?) -> Int? {
    guard edition?.id == report.expectedEdition?.id, outline.hasSameNumbers(as: report.outline),
      haveSameHeadings(outline), !isTableChanged(outline)
    else { return nil }
    let isLoose = loosePlaces(of: report.outline)
    func mayBeTable(_ block: Int) -> Bool {
      step.old.blocks[block].isTableOrCaption || isLoose(block)
    }
    guard let first = report.blocks.first(where: mayBeTable),
      let last = report.blocks.last(where: mayBeTable)
    else { return 0 }
    if last < step.oldBlocks.lowerBound { return 0 }
    return first >= step.oldBlocks.upperBound ? step.distance(ofOldBlock: first) : nil
  }

  /// The outline, where the edit changed no line that could be a heading; `nil` elsewhere.
  ///
  /// A paragraph without an ordinal heads nothing, unless it is bold.
  var keptOutline: Outline? {
    func isBold(_ tree: SyntaxTree, _ block: Int) -> Bool {
      tree.text.bytes[tree.byteRange(ofBlock: block)].first == UInt8(ascii: "*")
    }
    func headsNothing(_ old: Int, _ new: Int) -> Bool {
      switch (step.old.blocks[old].content, step.new.blocks[new].content) {
      case (.table, .table), (.caption, .caption), (.blank, .blank): true
      case (.paragraph(nil), .paragraph(nil)): !isBold(step.old, old) && !isBold(step.new, new)
      case (.table, _), (.caption, _), (.blank, _), (.heading, _), (.paragraph, _): false
      }
    }
    guard step.oldBlocks.count == step.newBlocks.count,
      zip(step.oldBlocks, step.newBlocks).allSatisfy(headsNothing)
    else { return nil }
    return report.outline.moved(
      by: step.distance(ofOldBlock: step.oldBlocks.upperBound),
      behind: step.oldBlocks.upperBound
    )
  }

  /// Whether the lines in front of the first section are as they were, at the same place.
  func keepsFront(upTo firstSection: Int, _ settings: RuleSettings) -> Bool {
    firstSection < step.oldBlocks.lowerBound && settings == report.settings
      && report.outline.sections.first?.block == firstSection
  }

  /// Whether the sections start at the headings that they started at, or at changed ones.
  private func haveSameHeadings(_ outline: Outline) -> Bool {
    zip(outline.sections, report.outline.sections).allSatisfy { section, old in
      let isNew = step.oldIndex(ofNewBlock: section.block) == nil
      return step.newIndex(ofOldBlock: old.block) == (isNew ? nil : section.block)
    }
  }

  /// Whether a cell of a table may be among the changed blocks.
  private func isTableChanged(_ outline: Outline) -> Bool {
    let wasLoose = loosePlaces(of: report.outline)
    let isLoose = loosePlaces(of: outline)
    return step.oldBlocks.contains { step.old.blocks[$0].isTableOrCaption || wasLoose($0) }
      || step.newBlocks.contains { step.new.blocks[$0].isTableOrCaption || isLoose($0) }
  }

  /// Tells the blocks of the sections in which cells may stand without a table around them.
  ///
  /// The heading is none of them, unless text stands behind it on its line.
  private func loosePlaces(of outline: Outline) -> (Int) -> Bool {
    let places = outline.sections.filter(\.number.hasTable).map {
      $0.body.isEmpty ? $0.contents : $0.block..<$0.contents.upperBound
    }
    return { block in places.contains { $0.contains(block) } }
  }

  /// What else than the words of tables is among the changed blocks: passages, headings, blank lines,
  /// or where a table stands.
  func changedProse(_ outline: Outline) -> Rule.ProseParts {
    // A table in the place of a paragraph, or the reverse, or more lines than there were.
    let isReshaped =
      step.oldBlocks.count != step.newBlocks.count
      || zip(step.oldBlocks, step.newBlocks).contains {
        step.old.blocks[$0].isTableOrCaption != step.new.blocks[$1].isTableOrCaption
          || (step.old.blocks[$0].content == .blank) != (step.new.blocks[$1].content == .blank)
      }
    let hasOtherWords = isEditedBetweenCells
    var parts: Rule.ProseParts = []
    func add(_ block: Block, _ section: SectionNumber?) {
      if block.isTableOrCaption, !isReshaped, !hasOtherWords { return }
      switch section {
      case nil: parts.insert(.front)
      case .overview: parts.insert(.overview)
      case .problems: parts.insert(.problems)
      case .others: parts.insert(.others)
      case .documents, .requests, .appeals: parts.insert(.between)
      }
      switch block.content {
      case .heading, .paragraph(.some): parts.insert(.headings)
      case .paragraph(nil), .blank, .table, .caption: return
      }
    }
    for index in step.oldBlocks {
      add(step.old.blocks[index], report.outline.section(ofBlock: index))
    }
    for index in step.newBlocks { add(step.new.blocks[index], outline.section(ofBlock: index)) }
    return parts
  }

  /// Whether an edit of a table of HTML was not inside of a cell: what stands between the tags of cells is
  /// no word of the table, but may be a heading that was torn.
  private var isEditedBetweenCells: Bool {
    guard step.oldBlocks.count == step.newBlocks.count else { return false }
    return zip(step.oldBlocks, step.newBlocks).contains { old, new in
      guard case .table(let table) = step.old.blocks[old].content, table.layout == .html else {
        return false
      }
      let same = step.sameBytes(ofOldBlock: old, newBlock: new)
      let end = step.old.byteRange(ofBlock: old).count - same.tail
      return !table.cells.contains {
        $0.content.lowerBound <= same.head && end <= $0.content.upperBound
      }
    }
  }
}

extension Block {
  fileprivate var isTableOrCaption: Bool {
    switch content {
    case .table, .caption: true
    case .blank, .paragraph, .heading: false
    }
  }
}

extension Outline {
  /// Whether two reports have the same sections, wherever they stand and whatever their headings say.
  func hasSameNumbers(as other: Outline) -> Bool {
    sections.count == other.sections.count
      && ownParts.map(\.value) == other.ownParts.map(\.value)
      && zip(sections, other.sections).allSatisfy { section, other in
        section.number == other.number && section.body.isEmpty == other.body.isEmpty
      }
  }
}
