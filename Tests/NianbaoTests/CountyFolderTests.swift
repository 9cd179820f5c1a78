import Foundation
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Writes a county of 300 units with the reports of three years and faults at places that are known, for
/// `Tests/Scale/county`: only where `NIANBAO_COUNTY` names a folder.
struct CountyFolderTests {
  private static let folder = ProcessInfo.processInfo.environment["NIANBAO_COUNTY"]

  /// A fault that has to be found: on these words, and nothing else.
  private struct Fault: Encodable {
    let path: String
    let rule: String
    let place: String
    /// What stands there; `nil` where the place tells enough.
    var words: String?
  }

  /// A number that has to be read, as `extract` tells it.
  private struct Number: Encodable {
    let agency: String
    let year: Int
    let table: String
    let row: String
    let column: String
    let value: String
  }

  @Test(.enabled(if: folder != nil))
  func aCountyIsWritten() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    var county = SampleCounty(unitCount: 299, years: 2020...2022, seed: 300)
    let faults = plant(in: &county)
    var numbers: [Number] = []
    for reports in county.years {
      for report in reports { numbers += Self.numbers(of: report) }
      for file in county.files(reports[0].year) {
        let url = folder.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(file.text.utf8).write(to: url)
      }
    }
    try Data(county.units.utf8).write(to: folder.appendingPathComponent("units.csv"))
    let encoder = JSONEncoder()
    try encoder.encode(faults).write(to: folder.appendingPathComponent("faults.json"))
    try encoder.encode(numbers).write(to: folder.appendingPathComponent("numbers.json"))
  }

  private static func numbers(of report: SampleReport) -> [Number] {
    let edition = report.edition
    let documents = edition.documents.blocks.flatMap { report.documents[$0.item] ?? [] }
    let values = documents.flatMap(\.self) + report.requests.flatMap(\.self) + report.appeals
    return zip(edition.cellNames, values).map { name, value in
      Number(
        agency: report.agency,
        year: report.year,
        table: name.table.rawValue,
        row: name.row,
        column: name.column,
        value: value
      )
    }
  }

  /// Faults of each kind, far from each other; the reports balance but for those of arithmetic.
  private func plant(in county: inout SampleCounty) -> [Fault] {
    var faults: [Fault] = []
    let last = county.years.count - 1
    let form = county.years[last][0].edition.requests
    let paths = county
    func expect(_ year: Int, _ unit: Int, _ rule: String, _ place: String, _ words: String? = nil) {
      let path = paths.path(2020 + year, unit)
      faults.append(Fault(path: path, rule: rule, place: place, words: words))
    }
    func column(_ report: SampleReport) -> Int {
      let received = report.requests[report.edition.requests.received]
      return (0..<6).first { (Int(received[$0]) ?? 0) > 9 } ?? 0
    }
    // Carried in, in both years and from either edition.
    for (year, units) in [(1, [30, 31, 60, 90]), (2, [7, 8, 41, 120, 150, 298])] {
      for unit in units {
        var report = county.years[year][unit]
        let column = column(report)
        report.add(4, toRequests: report.edition.requests.carriedIn, column)
        report.add(-4, toRequests: report.edition.requests.received, column)
        county.years[year][unit] = report
        let words = report.requests[report.edition.requests.carriedIn][column]
        let heading = report.edition.requests.columns[column].heading
        expect(year, unit, "carryover.requests", "表三·二·\(heading)", words)
      }
    }
    for unit in [9, 77, 201] {
      county.years[last][unit].documents[1]?[1][2] = "177"
      expect(last, unit, "carryover.documents", "表二·行政规范性文件·现行有效件数", "177")
    }
    // Last year's prose, and that of a neighbour.
    for unit in [4, 111] {
      county.years[last][unit].overview = county.years[last - 1][unit].overview.map {
        $0.replacingOccurrences(of: "2021年", with: "2022年")
      }
      county.years[last][unit].problems = county.years[last - 1][unit].problems
      expect(last, unit, "copied.text", "一、总体情况")
    }
    let pair = [5, 6].sorted {
      county.path(2022, $0).utf8.lexicographicallyPrecedes(county.path(2022, $1).utf8)
    }
    county.years[last][pair[1]].overview = county.years[last][pair[0]].overview
    county.years[last][pair[1]].problems = county.years[last][pair[0]].problems
    expect(last, pair[1], "copied.text", "一、总体情况")
    // Arithmetic inside of a report.
    county.years[last][12].appeals[4] = "99"
    expect(last, 12, "appeals.total", "表四·行政复议·总计", "99")
    county.years[last][13].requests[form.outcomesTotal][2] = "888"
    expect(last, 13, "requests.balance", "表三·三（七）·科研机构", "888")
    county.years[last][14].requests[form.outcomes.lowerBound][6] = "777"
    expect(last, 14, "requests.total", "表三·三（一）·总计", "777")
    county.years[last][15].requests[form.received][1] = "666"
    expect(last, 15, "requests.balance", "表三·一·商业企业", "666")
    county.years[last][16].requests[form.carriedOver][3] = ""
    expect(last, 16, "cell.blank", "表三·四·社会公益组织")
    // A jump, which the county has as well.
    let top = county.agencies.count - 1
    for row in [form.received, form.outcomes.lowerBound, form.outcomesTotal] {
      for unit in [21, top] { county.years[last][unit].add(90_000, toRequests: row, 0) }
    }
    let jump = county.years[last][21].requests[form.received][6]
    expect(last, 21, "requests.unlikely", "表三·一·总计", jump)
    // A count of the county, and one that leaves a unit out.
    county.years[last][top].documents[5] = [["9999"]]
    expect(last, top, "rollup.sum", "表二·行政许可·本年处理决定数量", "9999")
    for unit in 0..<top { county.years[last][unit].documents[6]?[1] = ["\(1000 + unit)"] }
    let most = (0..<top).reduce(0) { $0 + 1000 + $1 } - 1112
    county.years[last][top].documents[6]?[1] = ["\(most)"]
    expect(last, top, "rollup.sum", "表二·行政强制·本年处理决定数量", "\(most)")
    county.years[last - 1][top].documents[5] = [["9998"]]
    expect(last - 1, top, "rollup.sum", "表二·行政许可·本年处理决定数量", "9998")
    return faults
  }
}
