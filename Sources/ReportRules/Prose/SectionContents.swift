import ReportSyntax

/// What stands in a section besides its heading and its tables.
extension ProseView {
  /// The passages of a section without its heading, lone page numbers and the signature; none for a
  /// section that is a table.
  func contents(of section: SectionNumber) -> Passages {
    let signed = signature?.passages ?? []
    return narrative.passages(in: section).filter { passage in
      !passage.isPageNumber && !signed.contains(passage.range)
        && (passage.kind != .heading || outline.section(atBlock: passage.blocks.lowerBound) == nil)
    }
  }

  /// Whether the author has gone beyond a section: one with a higher number is there.
  func hasBegun(behind section: SectionNumber) -> Bool {
    outline.sections.contains { $0.number > section }
  }

  /// Whether a table stands in a section, by whatever accident.
  func hasTable(in section: SectionNumber) -> Bool {
    outline.sections.contains { candidate in
      candidate.number == section
        && candidate.contents.contains { isTable($0) }
    }
  }
}

extension Passage {
  /// Whether it is a number between dashes at most, as the foot of a page has it.
  var isPageNumber: Bool { facts.matters.contains(.pageNumber) }

  /// Whether it only announces what follows: a numbered line without a stop and without a count.
  var isOutline: Bool { facts.matters.contains(.outline) }

  var readsAsPageNumber: Bool {
    text.count <= 7 && text.scalars.contains(where: isDigit)
      && text.scalars.allSatisfy { isDigit($0) || $0 == "-" || $0 == "—" || $0 == "–" }
  }

  var readsAsOutline: Bool {
    guard ordinal != nil || kind == .heading, text.count <= 60 else { return false }
    let stop = text.scalars.firstIndex(of: "。")
    if stop != nil, stop != text.count - 1 || text.count > 24 { return false }
    return !tellsCounts
  }

  /// Whether it says how many, or that there was nothing.
  var tellsCounts: Bool {
    quantities.contains { quantity in
      switch quantity.kind {
      case .count, .percentage, .nothing: true
      case .time, .ordinal, .documentNumber, .bare: false
      }
    }
  }
}
