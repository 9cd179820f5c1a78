import ReportSyntax

/// What is no table in a report, paragraph by paragraph.
final class ReportProse: Sendable {
  let passages: [Passage]
  /// How many of them were read from their words, and not taken over.
  let readCount: Int
  /// Those of the passages where an organ tells of its own year, by their numbers.
  fileprivate let tellingPassages: [Int]
  /// Which of these are headings, by their numbers among them.
  fileprivate let headings: [Int]
  /// What any passage says.
  fileprivate let matters: PassageMatters

  init(_ passages: [Passage], readCount: Int) {
    self.passages = passages
    self.readCount = readCount
    var narrative: [Int] = []
    var headings: [Int] = []
    narrative.reserveCapacity(passages.count)
    var matters: PassageMatters = []
    for index in passages.indices {
      if passages[index].isNarrative {
        if passages[index].kind == .heading { headings.append(narrative.count) }
        narrative.append(index)
      }
      matters.formUnion(passages[index].facts.matters)
    }
    tellingPassages = narrative
    self.headings = headings
    self.matters = matters
  }

  /// The passages where an organ tells of its own year.
  var narrative: Narrative { Narrative(self) }

  /// All passages that may say something of a matter.
  func passages(about matter: PassageMatters) -> Passages {
    if matters.isDisjoint(with: matter) { return Passages([], of: self) }
    return Passages(
      passages.indices.filter { !passages[$0].facts.matters.isDisjoint(with: matter) },
      of: self
    )
  }

  /// All passages of a section, its heading included.
  func passages(in section: SectionNumber?) -> Passages {
    Passages(passages.indices.filter { passages[$0].section == section }, of: self)
  }

  /// Whether a passage says something of a matter.
  func says(_ matter: PassageMatters) -> Bool { !matters.isDisjoint(with: matter) }

  /// What is said of each of some passages where an organ tells of its own year and of a matter, asked with
  /// its number among those.
  func drafts(
    of passages: Range<Int>,
    about matter: PassageMatters,
    _ ask: (Passage, Int) -> [Finding.Draft]
  ) -> [Rule.PassageDraft] {
    if matters.isDisjoint(with: matter) { return [] }
    var drafts: [Rule.PassageDraft] = []
    let start = tellingPassages.firstIndexBeyond { $0 >= passages.lowerBound }
    for number in start..<tellingPassages.count {
      let index = tellingPassages[number]
      if index >= passages.upperBound { break }
      if self.passages[index].facts.matters.isDisjoint(with: matter) { continue }
      for draft in ask(self.passages[index], number) { drafts.append((index, draft)) }
    }
    return drafts
  }
}

/// How the passages of a report differ from what they were before an edit.
struct ProseDifference {
  /// What those passages say, or said, that are not the same.
  let matters: PassageMatters
  /// What those passages say that stand below another heading than before.
  let mattersBelow: PassageMatters
  /// Whether other passages announce or tell, or of other topics.
  let changesTopics: Bool
  /// Whether a heading is not the same.
  let changesHeadings: Bool
  /// Whether the last passages of the last section are not the same, among which a signature would stand.
  let changesEnding: Bool
  /// Those passages that are not the same, or stand below another heading than before: their numbers now.
  let passages: Range<Int>
  /// The numbers of those that stood in their place.
  let oldPassages: Range<Int>

  /// The number that a passage has now; `nil` for one that is not the same.
  func newNumber(ofOldPassage number: Int) -> Int? {
    if number < oldPassages.lowerBound { return number }
    return number >= oldPassages.upperBound
      ? number - oldPassages.upperBound + passages.upperBound : nil
  }

  init(_ prose: ReportProse, from old: ReportProse, _ step: TreeStep) {
    let (new, old) = (prose.passages, old.passages)
    func isSame(_ index: Int, _ oldIndex: Int) -> Bool {
      new[index].facts === old[oldIndex].facts && new[index].section == old[oldIndex].section
        && new[index].kind == old[oldIndex].kind
    }
    let shortest = min(new.count, old.count)
    // Two lines with the same words share what they say, so that the edit has to tell them apart, too.
    var head = 0
    while head < shortest, isSame(head, head),
      new[head].blocks.upperBound <= step.newBlocks.lowerBound
    {
      head += 1
    }
    var tail = 0
    while tail < shortest - head,
      case let (index, oldIndex) = (new.count - 1 - tail, old.count - 1 - tail),
      isSame(index, oldIndex), new[index].blocks.lowerBound >= step.newBlocks.upperBound
    {
      tail += 1
    }
    let (changed, gone) = (new[head..<new.count - tail], old[head..<old.count - tail])
    var matters: PassageMatters = []
    for passage in changed { matters.formUnion(passage.facts.matters) }
    for passage in gone { matters.formUnion(passage.facts.matters) }
    self.matters = matters
    var below: PassageMatters = []
    var end = new.count - tail
    if changed.contains(where: \.isNarrativeHeading) || gone.contains(where: \.isNarrativeHeading) {
      for passage in new[(new.count - tail)...] {
        end += 1
        below.formUnion(passage.facts.matters)
        if passage.isNarrativeHeading { break }
      }
    }
    mattersBelow = below
    passages = head..<end
    oldPassages = head..<end - new.count + old.count
    let (last, oldLast) = (new.suffix(Signature.reach), old.suffix(Signature.reach))
    let section = new.last?.section
    changesEnding =
      last.count != oldLast.count
      || !zip(last.indices, oldLast.indices).allSatisfy {
        guard new[$0].section == old[$1].section else { return false }
        // Nobody signs above the last section.
        return new[$0].section != section
          || new[$0].kind == old[$1].kind && new[$0].text.hasSameWords(as: old[$1].text)
      }
    changesHeadings =
      changed.contains { $0.kind == .heading } || gone.contains { $0.kind == .heading }
    changesTopics =
      changed.count != gone.count || !zip(changed, gone).allSatisfy { $0.hasSameTopics(as: $1) }
  }
}

extension Passage {
  fileprivate var isNarrativeHeading: Bool { isNarrative && kind == .heading }

  /// Whether it counts for as much as another one in the outline of its section.
  fileprivate func hasSameTopics(as other: Passage) -> Bool {
    let looks: PassageMatters = [.outline, .pageNumber, .reviews]
    return section == other.section && kind == other.kind
      && ordinal?.style == other.ordinal?.style && ordinal?.value == other.ordinal?.value
      && facts.topics == other.facts.topics && facts.headingTopic == other.facts.headingTopic
      && facts.matters.intersection(looks) == other.facts.matters.intersection(looks)
      && (facts.trailingDate == nil) == (other.facts.trailingDate == nil)
  }
}

/// The passages where an organ tells of its own year, in the order of the text.
struct Narrative: RandomAccessCollection, Sendable {
  private let prose: ReportProse

  fileprivate init(_ prose: ReportProse) {
    self.prose = prose
  }

  var startIndex: Int { 0 }
  var endIndex: Int { prose.tellingPassages.count }
  var indices: Range<Int> { 0..<prose.tellingPassages.count }
  subscript(index: Int) -> Passage { prose.passages[prose.tellingPassages[index]] }

  /// Those that may say something of a matter; none of most matters in most reports.
  func about(_ matter: PassageMatters) -> Passages {
    Passages(indices(about: matter).map { prose.tellingPassages[$0] }, of: prose)
  }

  /// Those of a section.
  func passages(in section: SectionNumber?) -> Passages {
    let passages = prose.passages
    return Passages(prose.tellingPassages.filter { passages[$0].section == section }, of: prose)
  }

  /// Those that a condition holds for.
  func filter(_ isIncluded: (Passage) throws -> Bool) rethrows -> Passages {
    Passages(
      try prose.tellingPassages.filter { try isIncluded(prose.passages[$0]) },
      of: prose
    )
  }

  /// The numbers of those that may say something of a matter.
  func indices(about matter: PassageMatters) -> [Int] {
    if prose.matters.isDisjoint(with: matter) { return [] }
    return indices.filter {
      !prose.passages[prose.tellingPassages[$0]].facts.matters.isDisjoint(with: matter)
    }
  }

  /// The heading above a passage, wherever it stands.
  func heading(above number: Int) -> Passage? {
    let count = prose.headings.firstIndexBeyond { $0 >= number }
    return count == 0 ? nil : self[prose.headings[count - 1]]
  }
}
