import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import Testing

/// A town's reports of two years, the later one open.
@Suite struct FolderTests {
  private let county: SampleCounty
  private let form: RequestsForm

  init() {
    county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 5)
    form = county.years[1][0].edition.requests
  }

  private var last: String { county.years[0][0].text(.tabSeparated) }

  /// This year's report, with so many more carried in from natural persons, and fewer received.
  private func report(carryingIn more: Int = 0, in county: SampleCounty? = nil) -> String {
    var report = (county ?? self.county).years[1][0]
    report.add(more, toRequests: form.carriedIn, 0)
    report.add(-more, toRequests: form.received, 0)
    return report.text(.tabSeparated)
  }

  private func carriedOver(_ column: Int) -> String {
    county.years[0][0].requests[county.years[0][0].edition.requests.carriedOver][column]
  }

  private func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.compactMap(\.code) }

  private func editor(pulls: Bool = false, shows: Bool = false) throws -> TestEditor {
    try TestEditor(
      pullsDiagnostics: pulls,
      workspace: WorkspaceCapabilities(canRefreshDiagnostics: pulls),
      folder: FolderCapabilities(showsProgress: shows, symbol: true),
      folders: [TestEditor.folder]
    )
  }

  @Test func aCarriedInCountIsHeldAgainstLastYearsFile() throws {
    var editor = try editor()
    try editor.readDisk(["2021.txt": last])
    try editor.send(editor.open(report(carryingIn: 7)))
    let diagnostics = try editor.readDiagnostics().diagnostics
    #expect(codes(diagnostics) == ["carryover.requests"])
    let related = try #require(diagnostics.first?.relatedInformation.first)
    #expect(related.location.uri == DocumentURI("file:///年报/2021.txt"))
    let line = last.split(separator: "\n", omittingEmptySubsequences: false)[
      related.location.range.start.line
    ]
    #expect(line.hasPrefix("四、结转下年度继续办理"))
    let start = related.location.range.start.character
    let end = related.location.range.end.character
    #expect(
      String(decoding: Array(line.utf16)[start..<end], as: UTF16.self) == carriedOver(0)
    )
    try editor.finish()
  }

  @Test func withoutLastYearNothingIsSaid() throws {
    var alone = try editor()
    try alone.readDisk([:])
    try alone.send(alone.open(report(carryingIn: 7)))
    #expect(try alone.readDiagnostics().diagnostics == [])
    try alone.finish()
    var outside = try TestEditor(folders: [DocumentURI("file:///其他")])
    try outside.readDisk([:])
    try outside.send(outside.open(report(carryingIn: 7)))
    #expect(try outside.readDiagnostics().diagnostics == [])
    try outside.finish()
  }

  @Test func whatIsOpenIsToldOnceTheFolderIsRead() throws {
    var editor = try editor()
    try editor.send(editor.open(report(carryingIn: 7)))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.readDisk(["2021.txt": last])
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    // A file that is gone is not held against any more.
    let gone = WatchedFilesParameters(files: [DocumentURI("file:///年报/2021.txt")])
    try editor.send(.notification(.didChangeWatchedFiles(gone)))
    try editor.readDisk([:])
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  @Test func whatIsTypedIsComparedAtOnce() throws {
    var editor = try editor()
    try editor.readDisk(["2021.txt": last])
    try editor.send(editor.open(report()))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.send(editor.replaceAll(with: report(carryingIn: 7)))
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    // Lines above move the finding, not the place in the other file.
    let before = editor.replace(0..<0, with: "\n\n")
    try editor.send(before)
    let moved = try editor.readDiagnostics().diagnostics
    let line = last.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.hasPrefix("四、结转下年度继续办理")
    }
    #expect(moved.first?.relatedInformation.first?.location.range.start.line == line)
    try editor.send(editor.replaceAll(with: report()))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  @Test func theTextOfAnEditorBeatsTheDisk() throws {
    var editor = try editor()
    try editor.readDisk(["2021.txt": last])
    try editor.send(editor.open(report(carryingIn: 7)))
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    var corrected = county.years[0][0]
    corrected.add(7, toRequests: form.carriedOver, 0)
    corrected.add(7, toRequests: form.received, 0)
    let text = corrected.text(.tabSeparated)
    try editor.open("2021.txt", text)
    #expect(try [editor.readDiagnostics(), editor.readDiagnostics()].flatMap(\.diagnostics) == [])
    // Changed in the other document, told of this one.
    try editor.change("2021.txt", to: last, version: 2)
    #expect(
      try [editor.readDiagnostics(), editor.readDiagnostics()].map { codes($0.diagnostics) }
        == [[], ["carryover.requests"]]
    )
    // What is not kept is as it was.
    let uri = DocumentURI("file:///年报/2021.txt")
    let identifier = TextDocumentIdentifier(uri: uri)
    try editor.change("2021.txt", to: text, version: 3)
    _ = try [editor.readDiagnostics(), editor.readDiagnostics()]
    try editor.send(.notification(.didClose(DidCloseParameters(textDocument: identifier))))
    #expect(try editor.readDiagnostics().uri == uri)
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    try editor.readDisk(["2021.txt": last])
    try editor.finish()
  }

  @Test func whatIsAcceptedIsNotTold() throws {
    var told = try editor()
    try told.readDisk(["2021.txt": last])
    try told.send(told.open(report(carryingIn: 7)))
    #expect(codes(try told.readDiagnostics().diagnostics) == ["carryover.requests"])
    try told.finish()
    let text = report(carryingIn: 7)
    let catalogue = ["carryover.requests": "off"]
    for settings in [
      JSONValue.object(["rules": .object(catalogue.mapValues { .string($0) })])
    ] {
      var editor = try TestEditor(
        folders: [TestEditor.folder],
        initializationOptions: settings
      )
      try editor.readDisk(["2021.txt": last])
      try editor.send(editor.open(text))
      #expect(try editor.readDiagnostics().diagnostics == [])
      try editor.finish()
    }
  }

  @Test func whoAsksIsToldToAskAgain() throws {
    var editor = try editor(pulls: true)
    try editor.readDisk([:])
    #expect(try editor.read() == .request(.number(1), .refreshDiagnostics))
    let first = try editor.pull(editor.open(report(carryingIn: 7)))
    guard case .full(let resultID, []) = first else { throw Unexpected() }
    let watched = WatchedFilesParameters(files: [DocumentURI("file:///年报/2021.txt")])
    try editor.send(.notification(.didChangeWatchedFiles(watched)))
    try editor.readDisk(["2021.txt": last])
    #expect(try editor.read() == .request(.number(2), .refreshDiagnostics))
    guard case .full(_, let diagnostics) = try editor.pull(after: resultID) else {
      throw Unexpected()
    }
    #expect(codes(diagnostics) == ["carryover.requests"])
    try editor.finish()
  }

  @Test func progressIsShownToWhoDeclaresIt() throws {
    var editor = try editor(shows: true)
    let token = "nianbao/folder/1"
    #expect(try editor.read() == .request(.number(1), .createProgress(token: token)))
    let request = try #require(editor.takeDiskRequests().first)
    #expect(request.wish == .folders([Array("/年报/".utf8)]))
    try editor.send(.response(ClientResponse(id: .number(1), result: .null)))
    let begin = ProgressParameters.Value.begin(title: "读取文件夹中的年度报告")
    #expect(try editor.read() == .progress(ProgressParameters(token: token, value: begin)))
    try editor.receive(DiskEvent(search: 1, news: .found(fileCount: 4)))
    let file = FolderFile(path: Array("/年报/会议.txt".utf8), known: nil)
    try editor.receive(DiskEvent(search: 1, news: .read([file])))
    let report = ProgressParameters.Value.report(message: "1/4 个文件", percentage: 25)
    #expect(try editor.read() == .progress(ProgressParameters(token: token, value: report)))
    try editor.receive(DiskEvent(search: 1, news: .finished(problems: [])))
    let end = ProgressParameters.Value.end(message: "0 个文件中有年度报告")
    #expect(try editor.read() == .progress(ProgressParameters(token: token, value: end)))
    // What comes of an earlier search is not heard.
    try editor.receive(DiskEvent(search: 0, news: .read([file])))
    try editor.finish()
  }

  private struct Unexpected: Error {}
}
