import Foundation
import ReportRules
import ReportTestSupport
import StatutoryForms
import Testing

/// `nianbao check` of a whole county over the years, as a reviewer runs it.
struct CompareTests {
  /// A finding as the JSON tells it.
  private struct Told: Hashable, CustomStringConvertible {
    let path: String
    let rule: String
    let place: String

    var description: String { "\(path) \(rule) \(place)" }
  }

  /// What a run tells.
  private struct Run {
    let outcome: BuiltProgram.Outcome
    let object: [String: Any]
    private let folder: TemporaryFolder

    init(_ arguments: [String], in folder: TemporaryFolder) throws {
      self.folder = folder
      outcome = try BuiltProgram.run(
        ["check", "--format", "json", "--severity", "information"] + arguments,
        folder: folder.path
      )
      let data = Data(outcome.output.utf8)
      object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    var files: [[String: Any]] { object["files"] as? [[String: Any]] ?? [] }

    func findings(_ file: [String: Any]) -> [[String: Any]] {
      file["findings"] as? [[String: Any]] ?? []
    }

    var told: [Told] {
      files.flatMap { file in
        findings(file).map { finding in
          Told(
            path: file["path"] as? String ?? "",
            rule: finding["rule"] as? String ?? "",
            place: finding["place"] as? String ?? ""
          )
        }
      }
    }

    /// The words at the place of a finding, read from the disk.
    func words(of rule: String) throws -> [String] {
      try files.flatMap { file in
        try findings(file).filter { $0["rule"] as? String == rule }.map { finding in
          try words(at: finding["range"], in: file["path"] as? String ?? "")
        }
      }
    }

    func words(at range: Any?, in path: String) throws -> String {
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent(path))
      let places = range as? [String: [String: Int]]
      let start = try #require(places?["start"]?["byte"])
      let end = try #require(places?["end"]?["byte"])
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  private func write(_ county: SampleCounty, to folder: TemporaryFolder) throws {
    for year in county.years {
      for file in county.files(year[0].year) { try folder.write(file.text, to: file.path) }
    }
    try folder.write(county.units, to: "units.csv")
  }

  /// A cell of table three in a column of which enough can be taken away.
  private func column(_ report: SampleReport) -> Int {
    let received = report.requests[report.edition.requests.received]
    return (0..<6).first { (Int(received[$0]) ?? 0) > 9 } ?? 0
  }

  private func heading(_ report: SampleReport, _ column: Int) -> String {
    report.edition.requests.columns[column].heading
  }

  @Test func aCountyThatAgreesIsNotSpokenOf() throws {
    let folder = try TemporaryFolder()
    let county = SampleCounty(unitCount: 9, years: 2019...2022, seed: 1)
    try write(county, to: folder)
    for year in 2020...2022 {
      let run = try Run(
        ["\(year)", "--previous", "\(year - 1)", "--units", "units.csv"],
        in: folder
      )
      #expect(run.told == [])
      #expect(run.outcome.exitCode == 0)
      #expect(run.outcome.complaints == "")
    }
    // Reports of last year may lie in the same folder.
    #expect(try Run(["."], in: folder).told == [])
  }

  @Test func eachFaultIsFoundOnItsCellAndNothingElse() throws {
    let folder = try TemporaryFolder()
    var county = SampleCounty(unitCount: 13, years: 2021...2022, seed: 11)
    let form = county.years[1][0].edition.requests
    var expected: Set<Told> = []
    func expect(_ unit: Int, _ rule: String, _ place: String) {
      expected.insert(Told(path: county.path(2022, unit), rule: rule, place: place))
    }

    // The prose of last year, and that of a neighbour.
    county.years[1][4].overview = county.years[0][4].overview.map {
      $0.replacingOccurrences(of: "2021年", with: "2022年")
    }
    county.years[1][4].problems = county.years[0][4].problems
    // Of two the one is told of that comes later in the folder.
    let pair = [5, 6].sorted { county.path(2022, $0) < county.path(2022, $1) }
    county.years[1][pair[1]].overview = county.years[1][pair[0]].overview
    county.years[1][pair[1]].problems = county.years[1][pair[0]].problems
    expect(4, "copied.text", "一、总体情况·「\(county.years[1][4].longestStart)…」")
    expect(pair[1], "copied.text", "一、总体情况·「\(county.years[1][pair[1]].longestStart)…」")

    // Carried in is not what was carried over; the report itself balances.
    for unit in [7, 8] {
      let column = column(county.years[1][unit])
      county.years[1][unit].add(4, toRequests: form.carriedIn, column)
      county.years[1][unit].add(-4, toRequests: form.received, column)
      expect(unit, "carryover.requests", "表三·二·\(heading(county.years[1][unit], column))")
    }
    county.years[1][9].documents[1]?[1][2] = "177"
    expect(9, "carryover.documents", "表二·行政规范性文件·现行有效件数")

    // A count of the county, and one that leaves a unit out.
    let top = county.agencies.count - 1
    county.years[1][top].documents[5] = [["9999"]]
    expect(top, "rollup.sum", "表二·行政许可·本年处理决定数量")
    for unit in 0..<top { county.years[1][unit].documents[6]?[1] = ["\(100 + unit)"] }
    county.years[1][top].documents[6]?[1] = ["\((0..<top).reduce(0) { $0 + 100 + $1 } - 112)"]
    expect(top, "rollup.sum", "表二·行政强制·本年处理决定数量")
    county.years[1][top].add(3, toRequests: form.received, 2)
    county.years[1][top].add(3, toRequests: form.carriedOver, 2)
    expect(top, "rollup.sum", "表三·一·科研机构")

    try write(county, to: folder)
    let run = try Run(["2022", "--previous", "2021", "--units", "units.csv"], in: folder)
    #expect(Set(run.told).subtracting(expected) == [])
    #expect(expected.subtracting(run.told) == [])
    #expect(run.told.count == expected.count)
    #expect(try run.words(of: "carryover.documents") == ["177"])
    #expect(run.outcome.output.contains("少的正是\(county.agencies[12])的 112"))
    // The list of units is no report, and comes last.
    #expect(run.files.last?["path"] as? String == "units.csv")
    #expect((run.object["summary"] as? [String: Int])?["files"] == 14)
    // Without last year and without a list, what the folders tell remains; nobody knows then that it is
    // the units whose counts are wrong.
    let alone = Set(try Run(["2022"], in: folder).told)
    let still = expected.filter { $0.rule == "rollup.sum" || $0.path == county.path(2022, pair[1]) }
    #expect(still.subtracting(alone) == [])
    #expect(
      Set(alone.subtracting(still).map(\.path)) == [county.path(2022, top)]
    )
    #expect(!alone.contains { $0.place.hasSuffix("总计") })
  }

  @Test func aJumpIsAHint() throws {
    let folder = try TemporaryFolder()
    var county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 5)
    let form = county.years[1][0].edition.requests
    for row in [form.received, form.outcomes.lowerBound, form.outcomesTotal] {
      county.years[1][1].add(90_000, toRequests: row, 0)
      county.years[1][3].add(90_000, toRequests: row, 0)
    }
    try write(county, to: folder)
    let outcome = try BuiltProgram.run(
      ["check", "2022", "--previous", "2021", "--format", "json"],
      folder: folder.path
    )
    #expect(outcome.output.components(separatedBy: "requests.unlikely").count == 3)
    #expect(!outcome.output.contains("rollup"))
  }

  @Test func relatedPlacesNameTheOtherFile() throws {
    let folder = try TemporaryFolder()
    var county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 5)
    let form = county.years[1][0].edition.requests
    let column = column(county.years[1][0])
    county.years[1][0].add(5, toRequests: form.carriedIn, column)
    county.years[1][0].add(-5, toRequests: form.received, column)
    let carriedOver = county.years[0][0].requests[form.carriedOver][column]
    try write(county, to: folder)
    let run = try Run(["2022", "--previous", "2021"], in: folder)
    let file = try #require(run.files.first { $0["path"] as? String == county.path(2022, 0) })
    let finding = try #require(run.findings(file).first)
    let related = try #require(finding["related"] as? [[String: Any]])
    #expect(related.first?["path"] as? String == county.path(2021, 0))
    #expect(try run.words(at: related.first?["range"], in: county.path(2021, 0)) == carriedOver)
    let reports = try #require(file["reports"] as? [[String: Any]])
    #expect(reports.first?["previous"] as? String == county.path(2021, 0))
    let sarif = try BuiltProgram.run(
      ["check", "2022", "--previous", "2021", "--format", "sarif"],
      folder: folder.path
    )
    let escaped = county.path(2021, 0).addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    let uri = escaped?.replacingOccurrences(of: "%2F", with: "/")
      .replacingOccurrences(of: "%2E", with: ".")
    #expect(
      sarif.output.components(separatedBy: "\"relatedLocations\":").dropFirst().first?
        .contains("\"uri\":\"\(uri ?? "")\"") == true
    )
    let text = try BuiltProgram.run(
      ["check", "2022", "--previous", "2021", "--severity", "warning"],
      folder: folder.path
    )
    #expect(text.output.contains("\n  \(county.path(2021, 0)):"))
    #expect(text.output.contains("上年报告的这一格"))
    #expect(text.output.hasSuffix("\n4 份已核对；1 个警告\n"))
  }

  @Test func whoHasNoLastYearIsToldQuietly() throws {
    let folder = try TemporaryFolder()
    let county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 5)
    try write(county, to: folder)
    try FileManager.default.removeItem(atPath: folder.path + "/" + county.path(2021, 1))
    let run = try Run(["2022", "--previous", "2021"], in: folder)
    let previous = run.files.map { file in
      (file["reports"] as? [[String: Any]])?.first?["previous"] as? String
    }
    #expect(
      Set(previous) == [county.path(2021, 0), nil, county.path(2021, 2), county.path(2021, 3)]
    )
    #expect(run.told == [])
    let text = try BuiltProgram.run(
      ["check", "2022", "--previous", "2021", "--severity", "error"],
      folder: folder.path
    )
    #expect(text.output == "4 份已核对；1 份没有找到上年报告；没有发现问题\n")
    // Files may be named one by one, and several times.
    let named = try BuiltProgram.run(
      [
        "check", county.path(2022, 0), county.path(2022, 2), "--severity", "error", "--previous",
        county.path(2021, 0), "--previous", county.path(2021, 2),
      ],
      folder: folder.path
    )
    #expect(named.output == "2 份已核对；没有发现问题\n")
  }

  @Test func aUnitWithoutAReportIsToldOnItsLine() throws {
    let folder = try TemporaryFolder()
    var county = SampleCounty(unitCount: 6, years: 2021...2021, seed: 5)
    county.years[0][6].documents[5] = [["9999"]]
    try write(county, to: folder)
    try folder.write("\u{FEFF}" + county.units, to: "units.csv")
    try FileManager.default.removeItem(atPath: folder.path + "/" + county.path(2021, 2))
    let run = try Run(["2021", "--units", "units.csv"], in: folder)
    #expect(
      run.told == [
        Told(path: "units.csv", rule: "rollup.missing", place: "单位名单·\(county.agencies[2])")
      ]
    )
    #expect(try run.words(of: "rollup.missing") == [county.agencies[2]])
    #expect(run.outcome.output.contains(#""range":{"start":{"line":5,"column":1,"#))
    #expect((run.object["summary"] as? [String: Int])?["files"] == 6)
    #expect((run.object["summary"] as? [String: Int])?["others"] == 0)
    #expect(run.outcome.exitCode == 1)
    let quiet = try folder.write(#"{"rules":{"rollup.*":"off"}}"#, to: "quiet.json")
    #expect(try Run(["2021", "--units", "units.csv", "--config", quiet], in: folder).told == [])
  }

  @Test func settingsMayNameTheParent() throws {
    let folder = try TemporaryFolder()
    var county = SampleCounty(unitCount: 4, years: 2021...2021, seed: 5)
    county.years[0][4].documents[5] = [["9999"]]
    for file in county.files(2021) {
      let isCounty = file.path.contains("\(SampleCounty.name).")
      let name = file.path.split(separator: "/").last.map { String($0) } ?? ""
      try folder.write(file.text, to: (isCounty ? "县/" : "各单位/") + name)
    }
    #expect(try Run(["."], in: folder).told == [])
    try folder.write(#"{"parent":"云漳县"}"#, to: "各单位/.nianbao.json")
    #expect(try Run(["."], in: folder).told.map(\.rule) == ["rollup.sum"])
  }

  @Test func whatCannotBeComparedIsNamed() throws {
    let folder = try TemporaryFolder()
    let county = SampleCounty(unitCount: 2, years: 2021...2021, seed: 5)
    try write(county, to: folder)
    try folder.write("单位，上级\n", to: "bad.csv")
    try folder.write("unit,parent\n清水镇，云漳县\n", to: "odd.csv")
    try folder.write("好", to: "empty/a.txt")
    for (arguments, words) in [
      (["--units", "none.csv"], "none.csv: 没有这个文件"),
      (["--units", "bad.csv"], "bad.csv: 不是单位名单，第一行应为“unit,parent”"),
      (["--units", "odd.csv"], "odd.csv:2: 缺少半角逗号，应为“单位,上级”"),
      (["--previous", "none"], "none: 没有这个文件"),
      (["--previous", "empty"], "empty: 里面没有年度报告"),
      (["--previous", "bad.csv"], "bad.csv: 不是年度报告，无从比较"),
    ] {
      let run = try Run(["2021"] + arguments, in: folder)
      #expect(run.outcome.complaints == "nianbao: \(words)\n")
      #expect(run.outcome.exitCode == 2)
      #expect((run.object["summary"] as? [String: Int])?["reports"] == 3)
    }
  }

  @Test func whatIsAcceptedIsNotToldAgain() throws {
    let folder = try TemporaryFolder()
    var county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 5)
    county.years[1][1].documents[1]?[1][2] = "177"
    try write(county, to: folder)
    let arguments = ["2022", "--previous", "2021"]
    let run = try Run(arguments, in: folder)
    let findings = run.files.flatMap(run.findings)
    #expect(findings.count == 1)
    let fingerprint = try #require(findings.first?["fingerprint"] as? String)
    try folder.write(#"{"accepted":["\#(fingerprint)"]}"#, to: "2022/.nianbao.json")
    #expect(try Run(arguments, in: folder).told == [])
  }
}

extension SampleReport {
  /// How the longest of its sentences begins, as a place is named.
  fileprivate var longestStart: String {
    let longest = overview.max { $0.count < $1.count } ?? ""
    return String(longest.prefix(12))
  }
}
