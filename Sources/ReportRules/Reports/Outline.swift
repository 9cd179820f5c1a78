package import ReportSyntax

/// The sections of a report as its headings cut it.
package struct Outline: Sendable {
  /// The headings of sections in the order of the text; a section may occur twice.
  package let sections: [Section]
  /// Parts that are numbered like the sections, and that the form does not have.
  package let ownParts: [OwnPart]

  package struct Section: Sendable {
    package let number: SectionNumber
    let closeness: SectionTitleMatch.Closeness
    package let heading: Heading
    /// The block of the heading.
    package let block: Int
    /// Ordinal and title: byte offsets into the whole text.
    package let range: Range<Int>
    /// The title alone.
    let titleRange: Range<Int>
    /// The blocks behind the heading that belong to it.
    package let contents: Range<Int>
    /// Text on the line of the heading itself; empty when there is none.
    let body: Range<Int>

    fileprivate func moved(by distance: Int) -> Section {
      Section(
        number: number,
        closeness: closeness,
        heading: heading,
        block: block,
        range: range.moved(by: distance),
        titleRange: titleRange.moved(by: distance),
        contents: contents,
        body: body.moved(by: distance)
      )
    }
  }

  /// A part of an author's own.
  package struct OwnPart: Sendable {
    /// The block of the heading.
    package let block: Int
    /// The number that it has.
    let value: Int
    /// Ordinal and title: byte offsets into the whole text.
    package let range: Range<Int>

    fileprivate func moved(by distance: Int) -> OwnPart {
      OwnPart(block: block, value: value, range: range.moved(by: distance))
    }
  }

  /// - Parameter previous: the report before an edit, whose outline is taken over where it must be the same.
  package init(_ tree: SyntaxTree, blocks: Range<Int>, previous: PreviousReport? = nil) {
    if let previous, let kept = previous.keptOutline {
      self = kept
      return
    }
    let placer = SectionPlacer(
      SectionChooser.sections(in: tree, blocks: blocks),
      in: tree,
      blocks: blocks
    )
    let chosen = placer.chosen
    ownParts = placer.ownParts.compactMap { block in
      guard case .heading(let heading) = tree.blocks[block].content, let ordinal = heading.ordinal
      else { return nil }
      let range = heading.wholeRange.moved(by: tree.byteOffset(ofBlock: block))
      return OwnPart(block: block, value: ordinal.value, range: range)
    }
    sections = chosen.indices.map { index in
      let (block, heading, match) = chosen[index]
      let base = tree.byteOffset(ofBlock: block)
      let end = index + 1 < chosen.count ? chosen[index + 1].block : blocks.upperBound
      return Section(
        number: match.section,
        closeness: match.closeness,
        heading: heading,
        block: block,
        range: heading.wholeRange.moved(by: base),
        titleRange: heading.title.moved(by: base),
        contents: block + 1..<max(end, block + 1),
        body: heading.body.moved(by: base)
      )
    }
  }

  private init(_ sections: [Section], _ ownParts: [OwnPart]) {
    self.sections = sections
    self.ownParts = ownParts
  }

  /// The same outline where the bytes behind a block have moved.
  func moved(by distance: Int, behind block: Int) -> Outline {
    if distance == 0 { return self }
    return Outline(
      sections.map { $0.block < block ? $0 : $0.moved(by: distance) },
      ownParts.map { $0.block < block ? $0 : $0.moved(by: distance) }
    )
  }

  /// The section that a block stands in; `nil` in front of the first.
  package func section(ofBlock index: Int) -> SectionNumber? {
    let count = sections.firstIndexBeyond { $0.block > index }
    return count == 0 ? nil : sections[count - 1].number
  }

  /// The section whose heading a block is; `nil` for another block.
  func section(atBlock index: Int) -> Section? {
    let count = sections.firstIndexBeyond { $0.block >= index }
    return count < sections.count && sections[count].block == index ? sections[count] : nil
  }

  package func first(_ number: SectionNumber) -> Section? {
    sections.first { $0.number == number }
  }

  /// The part of an author's own that stands where a section is missing; `nil` where none does, and
  /// for a section that is there.
  func part(insteadOf section: SectionNumber) -> OwnPart? {
    displacements.first { $0.section == section }?.part
  }

  /// The parts of an author's own that stand in the place of no section.
  var surplusParts: [OwnPart] {
    let displacing = displacements.map(\.part.block)
    return ownParts.filter { !displacing.contains($0.block) }
  }

  /// Each missing section with a part in its place: of its number, else one that stands in front of
  /// where the section would.
  private var displacements: [(section: SectionNumber, part: OwnPart)] {
    if ownParts.isEmpty { return [] }
    var parts = ownParts
    var displacements: [(section: SectionNumber, part: OwnPart)] = []
    let missing = SectionNumber.allCases.filter { first($0) == nil }
    func displace(_ section: SectionNumber, by index: Int?) {
      guard let index else { return }
      displacements.append((section, parts.remove(at: index)))
    }
    for section in missing {
      displace(
        section,
        by: parts.firstIndex { $0.value == section.rawValue && mayStand(section, at: $0) }
      )
    }
    for section in missing where !displacements.contains(where: { $0.section == section }) {
      displace(section, by: parts.firstIndex { mayStand(section, at: $0) })
    }
    return displacements
  }

  /// Whether a section comes behind those in front of a part.
  private func mayStand(_ section: SectionNumber, at part: OwnPart) -> Bool {
    (self.section(ofBlock: part.block)?.rawValue ?? 0) < section.rawValue
  }

  /// Whether a section has the number that it gets by counting parts of an author's own in front of it.
  func isCountedOn(_ section: Section) -> Bool {
    let parts = ownParts.count { $0.block < section.block }
    guard parts > 0, let value = section.heading.ordinal?.value else { return false }
    let missing = SectionNumber.allCases.count { $0 < section.number && first($0) == nil }
    let number = section.number.rawValue
    return value == number + parts || value == number + parts - missing
  }
}

/// Tells the headings of sections from lines that only look like them.
enum SectionChooser {
  typealias Candidate = (block: Int, heading: Heading, match: SectionTitleMatch)

  static func sections(in tree: SyntaxTree, blocks: Range<Int>) -> [Candidate] {
    var candidates: [Candidate] = blocks.compactMap { block in
      guard case .heading(let heading) = tree.blocks[block].content, let match = heading.section
      else { return nil }
      return (block, heading, match)
    }
    removeTableOfContents(&candidates, in: tree)
    removeTopics(&candidates)
    var rankOfSection: [SectionNumber: Int] = [:]
    for candidate in candidates {
      let rank = rank(of: candidate)
      rankOfSection[candidate.match.section] = min(
        rank,
        rankOfSection[candidate.match.section] ?? rank
      )
    }
    return candidates.filter { candidate in
      rank(of: candidate) == rankOfSection[candidate.match.section]
        && !isTopicOfOverview(candidate, among: candidates, in: tree, blocks: blocks)
    }
  }

  /// How much a heading looks like that of a section; 0 is surest, and only the surest count.
  private static func rank(of candidate: Candidate) -> Int {
    let style =
      switch candidate.heading.ordinal?.style {
      case .chinese, .part: 0
      case nil: 2
      case .arabic, .latin: 3
      case .bracketedChinese, .bracketedArabic: 4
      }
    switch candidate.match.closeness {
    case .exact, .variant: return style
    case .similar, .placed: return style + 1
    }
  }

  /// Whether （一）主动公开政府信息情况 is a topic inside section one rather than section two.
  ///
  /// It is when no table follows before the next topic or section.
  private static func isTopicOfOverview(
    _ candidate: Candidate,
    among candidates: [Candidate],
    in tree: SyntaxTree,
    blocks: Range<Int>
  ) -> Bool {
    guard candidate.match.section != .overview, rank(of: candidate) >= 3 else { return false }
    for block in candidate.block + 1..<max(blocks.upperBound, candidate.block + 1) {
      switch tree.blocks[block].content {
      case .table, .caption: return false
      case .heading(let heading):
        // The next topic, or the next section: no table came before it.
        if heading.ordinal?.style == candidate.heading.ordinal?.style || heading.section != nil {
          return candidate.match.section < .problems
        }
      case .paragraph(let ordinal):
        if ordinal != nil, ordinal?.style == candidate.heading.ordinal?.style {
          return candidate.match.section < .problems
        }
      case .blank: continue
      }
    }
    return candidate.match.section < .problems
  }

  /// Drops （一）上年问题的改进情况 where the sections are numbered 一、 and 二、: a topic inside one of them.
  private static func removeTopics(_ candidates: inout [Candidate]) {
    guard candidates.count(where: { $0.heading.ordinal?.style == .chinese }) >= 2 else { return }
    candidates.removeAll { candidate in
      guard candidate.match.closeness == .similar else { return false }
      switch candidate.heading.ordinal?.style {
      case .bracketedChinese, .bracketedArabic: return true
      case .chinese, .arabic, .part, .latin, nil: return false
      }
    }
  }

  /// Drops a run of three or more headings with nothing between them, if all of them come again.
  private static func removeTableOfContents(_ candidates: inout [Candidate], in tree: SyntaxTree) {
    var length = 1
    while length < candidates.count,
      candidates[length - 1].match.section < candidates[length].match.section,
      (candidates[length - 1].block + 1..<candidates[length].block).allSatisfy({
        tree.blocks[$0].content == .blank
      })
    {
      length += 1
    }
    guard length >= 3 else { return }
    let later = Set(candidates[length...].map(\.match.section))
    if candidates[..<length].allSatisfy({ later.contains($0.match.section) }) {
      candidates.removeFirst(length)
    }
  }
}
