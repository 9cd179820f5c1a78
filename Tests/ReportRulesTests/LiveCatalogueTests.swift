import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// A catalogue of reports that are being edited says what a new one of the same reports says.
struct LiveCatalogueTests {
  private static func reports(_ sample: SampleReport) -> [ComparedReport] {
    ComparedReport.all(in: SourceText(sample.text(.tabSeparated)), settings: .standard)
  }

  private static func members(_ county: SampleCounty) -> [Catalogue.Member] {
    var members: [Catalogue.Member] = []
    for year in county.years {
      for (unit, sample) in year.enumerated() {
        for report in reports(sample) {
          let folder = unit == year.count - 1 ? ["县"] : ["县", "各单位"]
          members.append(member(report, members.count, folder: folder))
        }
      }
    }
    return members
  }

  private static func member(
    _ report: ComparedReport,
    _ number: Int,
    folder: [String]
  ) -> Catalogue.Member {
    var record = report.record
    record.document = number
    return Catalogue.Member(record, folder: folder, isChecked: true, doubts: report.doubts)
  }

  @Test func afterEachChangeItSaysWhatANewOneSays() throws {
    var county = SampleCounty(unitCount: 4, years: 2021...2022, seed: 3)
    let form = county.years[1][0].edition.requests
    let unitCount = county.years[0].count
    var members = Self.members(county)
    var live = LiveCatalogue(members)
    var toldRules: Set<String> = []
    // A count that is wrong, one that is too large to be added, one torn, and back again; in units and the county.
    let right = county
    let counts = ["7", "99999999999999", "1 2", nil]
    for unit in [0, 1, unitCount - 1] {
      for row in [form.received, form.carriedIn] {
        for count in counts {
          county.years[1][unit].requests[row][2] = count ?? right.years[1][unit].requests[row][2]
          let report = try #require(Self.reports(county.years[1][unit]).first)
          let number = unitCount + unit
          let isTaken = live.replace(number, with: report)
          #expect(isTaken)
          members[number] = Self.member(report, number, folder: members[number].folder)
          let expected = Catalogue(members).findings()
          let found = expected.indices.map { live.findings(of: $0) }
          #expect(found == expected)
          toldRules.formUnion(expected.flatMap { $0.map(\.rule.text) })
        }
      }
    }
    #expect(toldRules.isSuperset(of: ["rollup.sum", "carryover.requests"]))
    #expect(Array(Catalogue(Self.members(county)).findings().joined()) == [])
  }

  @Test func aVersionThatComesToAgreeIsHeldAgainstOthersAgain() throws {
    var county = SampleCounty(unitCount: 2, years: 2021...2022, seed: 5)
    let form = county.years[0][0].edition.requests
    // A second version of last year's report of the first unit, which says the same.
    county.years[0].append(county.years[0][0])
    county.years[1][0].requests[form.carriedIn][1] = "4321"
    let last = county.years[0].count - 1
    var live = LiveCatalogue(Self.members(county))
    var told: [Bool] = []
    for count in ["77", county.years[0][0].requests[form.carriedOver][1]] {
      county.years[0][last].requests[form.carriedOver][1] = count
      let isTaken = try live.replace(
        last,
        with: #require(Self.reports(county.years[0][last]).first)
      )
      #expect(isTaken)
      #expect(live.dependents(of: last).contains(last + 1))
      let expected = Catalogue(Self.members(county)).findings()
      #expect(expected.indices.map { live.findings(of: $0) } == expected)
      told.append(expected[last + 1].contains { $0.rule.text == "carryover.requests" })
    }
    #expect(told == [false, true])
  }

  @Test func byAnotherListItSumsUpAsANewOneDoes() throws {
    var county = SampleCounty(unitCount: 4, years: 2021...2022, seed: 7)
    for year in county.years.indices { county.years[year][4].documents[5] = [["9999"]] }
    let members = Self.members(county)
    var live = LiveCatalogue(members, units: UnitList(SourceText(county.units)))
    var found = members.indices.map { live.findings(of: $0) }
    var sums: [Int] = []
    let more = county.units + "云漳县没有镇人民政府,云漳县人民政府\n"
    let fewer = String(county.units.dropLast(12))
    for units in [more, county.units, fewer, "", county.units] {
      let list = UnitList(SourceText(units))
      let affected = live.take(list)
      let new = Catalogue(members, units: list)
      let expected = new.findings()
      for number in members.indices where found[number] != expected[number] {
        #expect(affected.contains(number))
      }
      found = members.indices.map { live.findings(of: $0) }
      #expect(found == expected)
      #expect(live.missingUnits(settings: .standard) == new.missingUnits(settings: .standard))
      sums.append(found.joined().count { $0.rule.text == "rollup.sum" })
    }
    #expect(sums[0] == 0 && sums[1] == 2 && sums[4] == 2)
  }
}
