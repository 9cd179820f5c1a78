import ReportSyntax

/// A report before an edit, and what the edit left of it.
struct PreviousReport {
  let report: Report
  let step: TreeStep

  /// By how many bytes all its tables moved; `nil` where the edit may have changed what they say.
  ///
  /// They say the same when no table or caption is among the changed blocks, all of them stand on one
  /// side of these, and the sections and the edition that they are matched with are the same.
  func distanceOfTables(_ outline: Outline, _ edition: Edition?) -> Int? {
    guard !isTableChanged, edition?.id == report.expectedEdition?.id,
      outline.hasSameSections(as: report.outline)
    else { return nil }
    let tables = report.blocks.filter { step.old.blocks[$0].isTableOrCaption }
    guard let first = tables.first, let last = tables.last else { return 0 }
    if last < step.oldBlocks.lowerBound { return 0 }
    return first >= step.oldBlocks.upperBound ? step.distance(ofOldBlock: first) : nil
  }

  /// Whether a table is among the changed blocks.
  var isTableChanged: Bool {
    step.oldBlocks.contains { step.old.blocks[$0].isTableOrCaption }
      || step.newBlocks.contains { step.new.blocks[$0].isTableOrCaption }
  }

  /// Whether anything else than what tables say is among the changed blocks: passages, headings,
  /// blank lines, or where a table stands.
  var isProseChanged: Bool {
    step.oldBlocks.count != step.newBlocks.count
      || step.oldBlocks.contains { !step.old.blocks[$0].isTableOrCaption }
      || step.newBlocks.contains { !step.new.blocks[$0].isTableOrCaption }
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
  /// Whether two reports have the same sections under headings that read the same, wherever they
  /// stand.
  func hasSameSections(as other: Outline) -> Bool {
    sections.count == other.sections.count
      && zip(sections, other.sections).allSatisfy { section, other in
        section.number == other.number && section.closeness == other.closeness
          && section.heading.ordinal?.style == other.heading.ordinal?.style
          && section.heading.ordinal?.value == other.heading.ordinal?.value
          && section.heading.level == other.heading.level
          && section.body.isEmpty == other.body.isEmpty
      }
  }
}
