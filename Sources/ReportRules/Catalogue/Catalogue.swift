import ReportSyntax

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
    package let parent: String?
    /// Whether it is one of those that are checked, and not there to be compared with only.
    package let isChecked: Bool
    /// The places of cells that are wrong by what the report itself says.
    package let doubts: Set<Range<Int>>

    /// - Parameter findings: what was found in the report alone.
    package init(
      _ record: ReportRecord,
      folder: [String],
      parent: String?,
      isChecked: Bool,
      findings: [Finding] = []
    ) {
      self.record = record
      self.folder = folder
      self.parent = parent
      self.isChecked = isChecked
      doubts = Set(findings.map(\.range))
    }
  }

  private let members: [Member]
  private let units: UnitList?
  /// The members of each year by their units.
  private var index: [Int: UnitIndex] = [:]
  private let names: [UnitName?]

  /// - Parameter members: in the order in which they are told of.
  package init(_ members: [Member], units: UnitList? = nil) {
    self.members = members
    self.units = units
    names = members.map { $0.record.agency.map { UnitName($0) } }
    // Of two reports of one unit and year the one that is checked counts.
    for isChecked in [true, false] {
      for (number, member) in members.enumerated() where member.isChecked == isChecked {
        guard let year = member.record.year, let name = names[number] else { continue }
        index[year, default: UnitIndex()].add(name, number)
      }
    }
  }

  /// What is found by comparing, member by member.
  ///
  /// - Returns: for each member its findings in the order of its text; none for one that is not checked.
  package func findings(by workers: some Workers = OneWorker()) -> [[Finding]] {
    let neighbours = neighbourNumbers
    let alone = workers.map(members.count) { number in
      findings(
        number,
        ReportBeside(
          report: members[number].record,
          previous: previous(of: number).map { members[$0].record },
          neighbour: neighbours[number].map { members[$0].record }
        )
      )
    }
    // A count that is wrong already is not told of once more where it is summed up.
    let doubts = zip(members, alone).map { member, findings in
      findings.reduce(into: member.doubts) { doubts, finding in
        doubts.insert(finding.range)
        for place in finding.related where place.document == nil { doubts.insert(place.range) }
      }
    }
    let children = childNumbers
    return workers.map(members.count) { number in
      var findings = alone[number]
      if let below = children[number] {
        let told = Set(findings.map(\.range))
        findings += self.findings(
          number,
          ReportBeside(
            report: members[number].record,
            children: below.map {
              ReportBeside.Child(record: members[$0].record, doubts: doubts[$0])
            }
          )
        ).filter { !told.contains($0.range) }
      }
      return members[number].isChecked ? RuleSet.inTextOrder(findings) : []
    }
  }

  private func findings(_ number: Int, _ beside: ReportBeside) -> [Finding] {
    let record = members[number].record
    return RuleSet.beside.flatMap { rule, check -> [Finding] in
      guard case .asked(let severity) = rule.treatment(under: record.settings) else { return [] }
      return check(beside).map { rule.finding($0, severity: severity, in: record.text.bytes) }
    }
  }

  // MARK: Years

  /// Last year's report of the same unit.
  private func previous(of number: Int) -> Int? {
    guard let year = members[number].record.year, let name = names[number] else { return nil }
    return index[year - 1]?.number(of: name)
  }

  // MARK: Families

  /// The units below a member, where all that there are have a report.
  ///
  /// By the list of units, else by the settings, else by the folders: a lone report and those in the
  /// folders right below its own.
  private var childNumbers: [Int: [Int]] {
    if let units { return children(in: units) }
    let named = childrenByParent
    return childrenByFolder.merging(named) { $1 }
  }

  private func children(in units: UnitList) -> [Int: [Int]] {
    let namesBelow = Dictionary(grouping: units.units.filter { $0.parent != nil }) {
      $0.parent ?? ""
    }
    var families: [Int: [Int]] = [:]
    for (parent, below) in namesBelow {
      for (_, index) in index {
        guard let top = index.number(of: UnitName(parent)), members[top].isChecked else { continue }
        let children = below.compactMap { index.number(of: UnitName($0.name)) }
        if children.count == below.count { families[top] = children.sorted() }
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
      if let tops = byPlace[above], tops.count == 1 { families[tops[0], default: []] += numbers }
    }
    // One report below another is no county.
    return families.filter { $0.value.count > 1 }.mapValues { $0.sorted() }
  }

  /// Whether a report is the one of its unit and year that counts.
  private func isFirst(_ number: Int, _ year: Int) -> Bool {
    guard let name = names[number] else { return false }
    return index[year]?.number(of: name) == number
  }

  // MARK: Copied texts

  /// For a member an earlier one of the same year, of another unit, that shares most of its sentences.
  private var neighbourNumbers: [Int: Int] {
    var holders: [Int: [NormalizedText: [Int]]] = [:]
    var neighbours: [Int: Int] = [:]
    for (number, member) in members.enumerated() where member.isChecked {
      guard let year = member.record.year, let name = names[number] else { continue }
      var shared: [Int: Int] = [:]
      for sentence in member.record.sentences {
        // A sentence that many have is a model that all were given; it tells nothing about two.
        for other in holders[year]?[sentence.words] ?? [] where names[other] != name {
          shared[other, default: 0] += 1
        }
        if (holders[year]?[sentence.words]?.count ?? 0) < 8 {
          holders[year, default: [:]][sentence.words, default: []].append(number)
        }
      }
      neighbours[number] = shared.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
    return neighbours
  }

  // MARK: Missing reports

  /// The units of the list without a report in a year of the reports that are checked: findings in the
  /// text of the list.
  package func missingUnits(settings: RuleSettings) -> [Finding] {
    guard let units, case .asked(let severity) = Rule.rollupMissing.treatment(under: settings)
    else { return [] }
    let years = Set(members.lazy.filter(\.isChecked).compactMap(\.record.year)).sorted()
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
  var children: [Child] = []
  /// Of another unit and the same year, the one that shares most sentences.
  var neighbour: ReportRecord?

  /// The report of a unit below.
  struct Child: Sendable {
    let record: ReportRecord
    /// The places of cells that are known to be wrong.
    let doubts: Set<Range<Int>>

    /// The number in a cell; `nil` where there is none, or a wrong one.
    func count(_ cell: Int) -> Int? {
      guard let place = record.cells[cell].place, !doubts.contains(place) else { return nil }
      return record.count(cell)
    }
  }
}

extension RuleSet {
  /// Those that read a report beside others.
  static let beside: [(rule: Rule, check: @Sendable (ReportBeside) -> [Finding.Draft])] =
    all.compactMap { rule in
      if case .beside(let check) = rule.check { (rule, check) } else { nil }
    }
}
