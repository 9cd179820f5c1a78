import ReportSyntax

/// A catalogue of reports of which some are being edited: who is held against whom is found out once, and
/// a changed report costs what it and those beside it cost.
///
/// For all changes that ``replace(_:with:)`` takes, findings are those of a ``Catalogue`` of the same
/// reports, but for a neighbour's sentences: which reports had them when the catalogue was made counts.
package struct LiveCatalogue: Sendable {
  private var catalogue: Catalogue
  private var families: [Int: Catalogue.Family] = [:]
  private let holders: SentenceHolders
  /// The reports of the next year by those that they continue.
  private var followers: [Int: [Int]] = [:]
  /// The reports that sum up by those below them.
  private var parents: [Int: [Int]] = [:]
  /// What is known of members until they or those beside them change.
  private var alone: [Int: [Finding]] = [:]
  private var units: [Int: UnitsBelow] = [:]
  /// The units below a member that have changed since they were summed up.
  private var changed: [Int: Set<Int>] = [:]

  /// - Parameter members: all of them are checked; in the order in which they are told of.
  package init(_ members: [Catalogue.Member], units: UnitList? = nil) {
    catalogue = Catalogue(members, units: units)
    holders = catalogue.sentenceHolders
    for number in members.indices {
      if let last = catalogue.previous(of: number) { followers[last, default: []].append(number) }
    }
    readFamilies()
  }

  /// - Returns: the members that have other units below them than before.
  @discardableResult
  private mutating func readFamilies() -> Set<Int> {
    let old = families
    families = catalogue.families
    parents = [:]
    for (top, family) in families {
      for child in family.children { parents[child, default: []].append(top) }
    }
    let tops = Set(old.keys).union(families.keys).filter { old[$0] != families[$0] }
    for top in tops { (units[top], changed[top]) = (nil, nil) }
    return tops
  }

  /// Sums up by another list of units.
  ///
  /// - Returns: the members of whom other things may be said now.
  package mutating func take(_ list: UnitList?) -> Set<Int> {
    catalogue.take(list)
    return readFamilies()
  }

  /// Puts a later version of a report in the place of a member.
  ///
  /// - Returns: `false`, having done nothing, where a new catalogue has to be made.
  package mutating func replace(_ number: Int, with report: ComparedReport) -> Bool {
    guard catalogue.members.indices.contains(number), catalogue.replace(number, with: report)
    else { return false }
    for member in [number, catalogue.counting(number)] + followers(of: number) {
      alone[member] = nil
      for top in parents[member] ?? [] { changed[top, default: []].insert(member) }
    }
    return true
  }

  /// The members of whom other things may be said once a member has changed, besides itself.
  package func dependents(of number: Int) -> [Int] {
    let next = followers(of: number)
    let tops = ([catalogue.counting(number)] + next).flatMap { parents[$0] ?? [] }
    return Set(next + tops).subtracting([number]).sorted()
  }

  /// The reports that are held against a member, or against another version of it.
  private func followers(of number: Int) -> [Int] {
    followers[catalogue.counting(number)] ?? []
  }

  /// The number of last year's report of the same unit; `nil` where there is none.
  package func previousNumber(of number: Int) -> Int? {
    catalogue.members.indices.contains(number) ? catalogue.previous(of: number) : nil
  }

  /// The units of the list without a report for a year that is checked: findings in the text of the list.
  ///
  /// The same for all changes that ``replace(_:with:)`` takes.
  package func missingUnits(settings: RuleSettings) -> [Finding] {
    catalogue.missingUnits(settings: settings)
  }

  package func record(of number: Int) -> ReportRecord? {
    catalogue.members.indices.contains(number) ? catalogue.members[number].record : nil
  }

  /// What is found of a member by comparing, in the order of its text.
  package mutating func findings(of number: Int) -> [Finding] {
    guard catalogue.members.indices.contains(number) else { return [] }
    let own = findingsAlone(number)
    guard let family = families[number] else { return RuleSet.inTextOrder(own) }
    return catalogue.findings(number, own, family, units(below: number, family))
  }

  /// What is summed up in a member, brought up to date.
  private mutating func units(below top: Int, _ family: Catalogue.Family) -> UnitsBelow {
    let stale = changed.removeValue(forKey: top) ?? []
    guard var known = units.removeValue(forKey: top) else {
      let made = UnitsBelow(family.children.map { child($0) })
      units[top] = made
      return made
    }
    for (index, number) in family.children.enumerated() where stale.contains(number) {
      known.replace(index, with: child(number))
    }
    units[top] = known
    return known
  }

  private mutating func child(_ number: Int) -> ReportBeside.Child {
    ReportBeside.Child(
      catalogue.agreed(number),
      doubts: catalogue.doubts(number, findingsAlone(number))
    )
  }

  private mutating func findingsAlone(_ number: Int) -> [Finding] {
    if let known = alone[number] { return known }
    let found = catalogue.findingsAlone(
      number,
      neighbour: catalogue.neighbour(of: number, among: holders)
    )
    alone[number] = found
    return found
  }
}
