import ReportSyntax
import StatutoryForms

/// Reports that lie side by side: those of several years, those of a county and its towns.
///
/// Holds each report against last year's of the same unit, against those of the units below it, and
/// against the texts of its neighbours. What is not there is not compared.
package struct Catalogue: Sendable {
  /// A report with what its file tells about it.
  package struct Member: Sendable {
    package let record: ReportRecord
    /// The folder it lies in, by the names from the root or the working directory on.
    package let folder: [String]
    /// The unit above its own, as settings name it; `nil` where they do not.
    let parent: String?
    /// Whether it is one of those that are checked, and not there to be compared with only.
    package let isChecked: Bool
    /// The places of cells that are wrong by what the report itself says.
    package let doubts: Set<Range<Int>>

    /// - Parameters:
    ///   - parent: the unit above where settings do not name it.
    ///   - doubts: the places of what was found in the report alone.
    package init(
      _ record: ReportRecord,
      folder: [String],
      parent: String? = nil,
      isChecked: Bool,
      doubts: Set<Range<Int>> = []
    ) {
      self.record = record
      self.folder = folder
      self.parent = record.settings.parent ?? parent
      self.isChecked = isChecked
      self.doubts = doubts
    }
  }

  private(set) var members: [Member]
  private var units: UnitList?
  /// The members of each year by their units.
  private var index: [Int: UnitIndex] = [:]
  let names: [UnitName?]
  /// Further versions of a report that counts, as a first one and its correction.
  private var versions: [Int: [Int]] = [:]

  /// - Parameter members: in the order in which they are told of.
  package init(_ members: [Member], units: UnitList? = nil) {
    self.members = members
    self.units = units
    names = members.map { $0.record.agency.map { UnitName($0) } }
    // Of two reports of one unit and year the one that is checked counts.
    for isChecked in [true, false] {
      for (number, member) in members.enumerated() where member.isChecked == isChecked {
        guard let year = member.record.year, let name = names[number] else { continue }
        let counting = index[year, default: UnitIndex()].add(name, number)
        if counting != number, members[counting].isChecked == isChecked {
          versions[counting, default: []].append(number)
        }
      }
    }
  }

  /// The report of a member, as others are held against it.
  ///
  /// Which of several versions is the right one is not known: that in which they differ is left out.
  func agreed(_ number: Int) -> ReportRecord {
    let record = members[number].record
    return versions[number].map { record.agreeing(with: $0.map { members[$0].record }) } ?? record
  }

  /// The member that counts of those with the unit and year of a member; itself where it has neither.
  func counting(_ number: Int) -> Int {
    guard let year = members[number].record.year, let name = names[number] else { return number }
    return index[year]?.number(of: name) ?? number
  }

  /// What is found by comparing, member by member.
  ///
  /// - Returns: for each member its findings in the order of its text; none for one that is not checked.
  package func findings(by workers: some Workers = OneWorker()) -> [[Finding]] {
    let neighbours = neighbourNumbers
    let alone = workers.map(members.count) { number in
      guard members[number].isChecked else { return [Finding]() }
      return findingsAlone(number, neighbour: neighbours[number])
    }
    let doubts = members.indices.map { self.doubts($0, alone[$0]) }
    let families = families
    return workers.map(members.count) { number in
      guard members[number].isChecked, let family = families[number] else {
        return RuleSet.inTextOrder(alone[number])
      }
      let units = UnitsBelow(
        family.children.map { ReportBeside.Child(agreed($0), doubts: doubts[$0]) }
      )
      return findings(number, alone[number], family, units)
    }
  }

  /// What is found by holding a member against last year's and a neighbour.
  func findingsAlone(_ number: Int, neighbour: Int?) -> [Finding] {
    findings(
      number,
      ReportBeside(
        report: members[number].record,
        previous: previous(of: number).map(agreed),
        neighbour: neighbour.map { members[$0].record }
      )
    )
  }

  /// The places of counts that are wrong already, and not told of once more where they are summed up.
  func doubts(_ number: Int, _ alone: [Finding]) -> Set<Range<Int>> {
    var doubts = members[number].doubts
    for finding in alone {
      doubts.insert(finding.range)
      for place in finding.related where place.document == nil { doubts.insert(place.range) }
      if finding.rule == Rule.carryoverRequests.id {
        doubts.formUnion(members[number].record.receivedPlaces(besides: doubts))
      }
    }
    return doubts
  }

  /// All that is found of a member: what was found without its family, and what that tells.
  func findings(
    _ number: Int,
    _ alone: [Finding],
    _ family: Family,
    _ units: UnitsBelow
  ) -> [Finding] {
    let told = Set(alone.map(\.range))
    let summed = findings(
      number,
      ReportBeside(
        report: members[number].record,
        units: units,
        isFamilyNamed: family.isNamed
      )
    ).filter { !told.contains($0.range) }
    return RuleSet.inTextOrder(alone + summed)
  }

  /// Puts a later version of a report in the place of a member.
  ///
  /// - Returns: `false`, having done nothing, where it is a report of another unit, year or parent, so that
  ///   others may be held against it.
  mutating func replace(_ number: Int, with report: ComparedReport) -> Bool {
    let old = members[number]
    var record = report.record
    record.document = old.record.document
    guard record.agency == old.record.agency, record.year == old.record.year,
      record.settings == old.record.settings
    else { return false }
    members[number] = Member(
      record,
      folder: old.folder,
      parent: old.parent,
      isChecked: old.isChecked,
      doubts: report.doubts
    )
    return true
  }

  /// Sums up by another list of units; years and neighbours are what they were.
  mutating func take(_ list: UnitList?) { units = list }

  private func findings(_ number: Int, _ beside: ReportBeside) -> [Finding] {
    let record = members[number].record
    return RuleSet.beside.flatMap { rule, check -> [Finding] in
      guard case .asked(let severity) = rule.treatment(under: record.settings) else { return [] }
      return check(beside).map { rule.finding($0, severity: severity, in: record.text.bytes) }
    }
  }

  // MARK: Years

  /// For each member the number of last year's report of the same unit, where there is one.
  package var previousNumbers: [Int?] { members.indices.map(previous) }

  /// Last year's report of the same unit.
  func previous(of number: Int) -> Int? {
    guard let year = members[number].record.year, let name = names[number] else { return nil }
    return index[year - 1]?.number(of: name)
  }

  // MARK: Families

  struct Family: Sendable, Equatable {
    let children: [Int]
    /// Whether somebody says so, and not only the folders.
    let isNamed: Bool
  }

  /// The units below a member, where all that there are have a report.
  ///
  /// By the list of units, else by the settings, else by the folders: a lone report and those in the
  /// folders right below its own.
  var families: [Int: Family] {
    if let units {
      return children(in: units).mapValues { Family(children: $0, isNamed: true) }
    }
    let named = childrenByParent.mapValues { Family(children: $0, isNamed: true) }
    return childrenByFolder.mapValues { Family(children: $0, isNamed: false) }
      .merging(named) { $1 }
  }

  private func children(in list: UnitList) -> [Int: [Int]] {
    var families: [Int: [Int]] = [:]
    for family in list.families {
      for (_, index) in index {
        guard let top = index.number(of: family.parent), members[top].isChecked else { continue }
        let children = Set(family.children.compactMap { index.number(of: $0) })
        if children.count == family.children.count, !children.contains(top) {
          families[top] = children.sorted()
        }
      }
    }
    return families
  }

  private var childrenByParent: [Int: [Int]] {
    var families: [Int: [Int]] = [:]
    for (number, member) in members.enumerated() {
      guard let parent = member.parent, let year = member.record.year,
        let top = index[year]?.number(of: UnitName(parent)), top != number,
        isFirst(number, year)
      else { continue }
      families[top, default: []].append(number)
    }
    return families
  }

  private var childrenByFolder: [Int: [Int]] {
    struct Place: Hashable {
      let folder: [String]
      let year: Int
    }
    var byPlace: [Place: [Int]] = [:]
    for (number, member) in members.enumerated() {
      guard let year = member.record.year, isFirst(number, year) else { continue }
      byPlace[Place(folder: member.folder, year: year), default: []].append(number)
    }
    var families: [Int: [Int]] = [:]
    for (place, numbers) in byPlace where !place.folder.isEmpty {
      let above = Place(folder: place.folder.dropLast(), year: place.year)
      if let tops = byPlace[above], tops.count == 1, mayHaveUnits(tops[0]) {
        families[tops[0], default: []] += numbers
      }
    }
    // One report below another is no county.
    return families.filter { $0.value.count > 1 }.mapValues { $0.sorted() }
  }

  /// Whether a member is no organ that has none below it, as a department and a township.
  private func mayHaveUnits(_ number: Int) -> Bool {
    switch members[number].record.agency.map({ Agency($0).kind }) {
    case .government, .unknown: true
    case .township, .subdistrict, .department, nil: false
    }
  }

  /// Whether a report is the one of its unit and year that counts.
  private func isFirst(_ number: Int, _ year: Int) -> Bool {
    guard let name = names[number] else { return false }
    return index[year]?.number(of: name) == number
  }

  // MARK: Copied texts

  /// For a member an earlier one of the same year, of another unit, that shares most of its sentences.
  private var neighbourNumbers: [Int: Int] {
    var holders = SentenceHolders()
    var neighbours: [Int: Int] = [:]
    for number in members.indices where members[number].isChecked {
      neighbours[number] = neighbour(of: number, among: holders)
      holders.add(members[number].record, number)
    }
    return neighbours
  }

  /// The members that have each sentence.
  var sentenceHolders: SentenceHolders {
    var holders = SentenceHolders()
    for number in members.indices where members[number].isChecked {
      holders.add(members[number].record, number)
    }
    return holders
  }

  /// The one in front of a member that shares most of its sentences.
  func neighbour(of number: Int, among holders: SentenceHolders) -> Int? {
    guard let year = members[number].record.year, let name = names[number] else { return nil }
    var shared: [Int: Int] = [:]
    for sentence in members[number].record.sentences {
      for other in holders.holders(of: sentence, year)
      where other < number && names[other] != name {
        shared[other, default: 0] += 1
      }
    }
    return shared.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  // MARK: Missing reports

  /// The years that are checked; one that few reports have is a slip of theirs.
  private var checkedYears: [Int] {
    let counts = Dictionary(
      grouping: members.lazy.filter(\.isChecked).compactMap(\.record.year),
      by: { $0 }
    ).mapValues(\.count)
    let most = counts.values.max() ?? 0
    return counts.filter { $0.value * 3 > most }.keys.sorted()
  }

  /// The units of the list without a report in a year of the reports that are checked: findings in the
  /// text of the list.
  package func missingUnits(settings: RuleSettings) -> [Finding] {
    guard let units, case .asked(let severity) = Rule.rollupMissing.treatment(under: settings)
    else { return [] }
    let years = checkedYears
    return units.units.compactMap { unit in
      let name = UnitName(unit.name)
      let missing = years.filter { index[$0]?.number(of: name) == nil }
      guard !missing.isEmpty else { return nil }
      return Rule.rollupMissing.finding(
        RollupMissing.draft(unit, years: missing),
        severity: severity,
        in: units.text.bytes
      )
    }
  }
}

/// A report beside those that it is compared with.
package struct ReportBeside: Sendable {
  let report: ReportRecord
  /// Last year's of the same unit.
  var previous: ReportRecord?
  /// Those of all units below; none where one is missing.
  var units = UnitsBelow([])
  /// Whether a list or settings say that they are below it, and not only their folders.
  var isFamilyNamed = true
  /// Of another unit and the same year, the one that shares most sentences.
  var neighbour: ReportRecord?

  /// The report of a unit below.
  struct Child: Sendable {
    let record: ReportRecord
    /// The form that its cells are those of.
    let form: Form
    private let counts: [Int?]

    /// - Parameter doubts: the places of cells that are known to be wrong.
    init(_ record: ReportRecord, doubts: Set<Range<Int>>) {
      self.record = record
      counts = record.counts(besides: doubts)
      form = Form(edition: record.edition?.id, cellCount: counts.count)
    }

    struct Form: Equatable {
      let edition: Edition.ID?
      let cellCount: Int
    }

    /// The number in a cell; `nil` where there is none, or a wrong one.
    func count(_ cell: Int) -> Int? { counts.indices.contains(cell) ? counts[cell] : nil }
  }
}

extension RuleSet {
  /// Those that read a report beside others.
  static let beside: [(rule: Rule, check: @Sendable (ReportBeside) -> [Finding.Draft])] =
    questions.compactMap { question in
      if case .beside(let check) = question.check { (question.rule, check) } else { nil }
    }
}
