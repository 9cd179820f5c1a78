import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// The list of units of a folder, `units.csv`, in an editor.
@Suite struct UnitListFileTests {
  private let county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 5)
  private var units: String { county.units + "云漳县没有镇人民政府,云漳县人民政府\n" }
  private static let missing = "没有找到云漳县没有镇人民政府2021、2022年的报告"

  /// The texts of the county by their paths below the folder.
  private var reports: [String: String] {
    Dictionary(
      uniqueKeysWithValues: [2021, 2022].flatMap { county.files($0).map { ($0.path, $0.text) } }
    )
  }

  private func disk(_ units: String) -> [String: String] {
    reports.merging(["units.csv": units]) { $1 }
  }

  private func editor(pulls: Bool = false, _ settings: JSONValue = .null) throws -> TestEditor {
    try TestEditor(
      pullsDiagnostics: pulls,
      folders: [TestEditor.folder],
      initializationOptions: settings
    )
  }

  private func items(_ editor: inout TestEditor) throws -> [WorkspaceDiagnosticReport.Item] {
    let request = ClientRequest.workspaceDiagnostic(WorkspaceDiagnosticParameters())
    guard case .workspaceDiagnostics(let report) = try editor.answer(to: request) else {
      throw Unexpected()
    }
    return report.items
  }

  private func diagnostics(_ item: WorkspaceDiagnosticReport.Item) -> DiagnosticList {
    guard case .full(_, let diagnostics) = item.report else { return [] }
    return diagnostics
  }

  @Test func whoHasNotReportedStandsInTheListOfTheFolder() throws {
    var editor = try editor(pulls: true)
    try editor.readDisk(disk(units))
    let found = try items(&editor)
    #expect(found.count == 9)
    let list = try #require(found.first { $0.uri == TestEditor.file("units.csv") })
    let diagnostic = try #require(diagnostics(list).first)
    #expect(diagnostics(list).count == 1)
    #expect(diagnostic.code == "rollup.missing" && diagnostic.message == Self.missing)
    #expect(diagnostic.range.start == Position(line: 5, character: 0))
    #expect(diagnostic.range.end == Position(line: 5, character: 10))
    #expect(found.filter { $0.uri != list.uri }.flatMap(diagnostics).isEmpty)
    // A list that is gone has nothing more to tell.
    let watched = WatchedFilesParameters(files: [TestEditor.file("units.csv")])
    try editor.send(.notification(.didChangeWatchedFiles(watched)))
    try editor.readDisk(reports)
    #expect(try items(&editor).count == 8)
    try editor.finish()
  }

  @Test func theListThatIsOpenCountsAsItIsTyped() throws {
    var editor = try editor()
    try editor.readDisk(disk(county.units))
    try editor.open("units.csv", units)
    let told = try editor.readDiagnostics().diagnostics
    #expect(told.map(\.message) == [Self.missing])
    try editor.change("units.csv", to: "\n" + units, version: 2)
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.change("units.csv", to: units, version: 3)
    #expect(try editor.readDiagnostics().diagnostics == told)
    try editor.change("units.csv", to: county.units, version: 4)
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  @Test func aReportThatComesIsNotMissedAnyMore() throws {
    var editor = try editor()
    try editor.readDisk(disk(units))
    try editor.open("units.csv", units)
    #expect(try editor.readDiagnostics().diagnostics.map(\.message) == [Self.missing])
    var report = county.years[0][0]
    report.agency = "云漳县没有镇人民政府"
    try editor.send(editor.open(report.text(.tabSeparated)))
    let uris = try [editor.readDiagnostics(), editor.readDiagnostics()]
    #expect(
      uris.first { $0.uri == TestEditor.file("units.csv") }?.diagnostics.map(\.message)
        == ["没有找到云漳县没有镇人民政府2022年的报告"]
    )
    try editor.finish()
  }

  @Test func whatIsTurnedOffIsNotTold() throws {
    let off = JSONValue.object(["rules": .object(["rollup.missing": .string("off")])])
    var editor = try editor(off)
    try editor.readDisk(disk(units))
    try editor.open("units.csv", units)
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  @Test func aListFurtherBelowIsNone() throws {
    var editor = try editor()
    try editor.readDisk(disk(county.units))
    try editor.open("2021/units.csv", units)
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  @Test func unitsOfTheListAreSummedUp() throws {
    var editor = try editor()
    try editor.readDisk(disk(county.units))
    var top = county.years[1][3]
    top.add(1000, toRequests: top.edition.requests.outcomes.lowerBound, 2)
    top.add(1000, toRequests: top.edition.requests.outcomesTotal, 2)
    top.add(1000, toRequests: top.edition.requests.received, 2)
    // Wherever it lies.
    try editor.open(county.path(2022, 3), "无关的文字\n")
    _ = try editor.readDiagnostics()
    try editor.send(editor.open(top.text(.tabSeparated)))
    let codes = try editor.readDiagnostics().diagnostics.compactMap(\.code)
    #expect(codes.contains("rollup.sum"))
    try editor.finish()
  }

  @Test func whatIsTypedInTheListMovesTheSums() throws {
    var editor = try editor()
    var top = county.years[1][3]
    top.documents[5] = [["9999"]]
    try editor.readDisk(
      disk(county.units).merging([county.path(2022, 3): top.text(.tabSeparated)]) { $1 }
    )
    try editor.open(county.path(2022, 3), top.text(.tabSeparated))
    #expect(try editor.readDiagnostics().diagnostics.map(\.code) == ["rollup.sum"])
    try editor.open("units.csv", county.units)
    #expect(try editor.readDiagnostics().diagnostics == [])
    // A unit that has no report, and none again.
    try editor.change("units.csv", to: units, version: 2)
    let told = try [editor.readDiagnostics(), editor.readDiagnostics()]
    #expect(told.flatMap(\.diagnostics).map(\.message) == [Self.missing])
    try editor.change("units.csv", to: county.units, version: 3)
    let again = try [editor.readDiagnostics(), editor.readDiagnostics()]
    #expect(again.flatMap(\.diagnostics).map(\.code) == ["rollup.sum"])
    try editor.finish()
  }
}
