import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import Testing

/// Reports and folders that come and go while a report is held against others.
@Suite struct FolderChangeTests {
  private let town = TownReports(layout: .tabSeparated)

  private func codes(_ diagnostics: some Collection<Diagnostic>) -> [String] {
    diagnostics.compactMap(\.code)
  }

  /// An editor with last year's report on the disk and a report open that does not continue it.
  private func editor(
    pulls: Bool = false,
    showsProgress: Bool = false
  ) throws -> TestEditor {
    try TestEditor(
      pullsDiagnostics: pulls,
      workspace: WorkspaceCapabilities(canRefreshDiagnostics: pulls),
      folder: FolderCapabilities(changesFolders: true, showsProgress: showsProgress),
      folders: [TestEditor.folder]
    )
  }

  private func comparingEditor() throws -> TestEditor {
    var editor = try editor()
    try editor.readDisk(["2021.txt": town.last])
    try editor.send(editor.open(town.report(carryingIn: 7)))
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    return editor
  }

  @Test func aTextThatIsNoReportAnyMoreIsNotCompared() throws {
    var editor = try comparingEditor()
    let lines = editor.text.split(separator: "\n", omittingEmptySubsequences: false)
    try editor.send(editor.replaceAll(with: lines.dropFirst().prefix(3).joined(separator: "\n")))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  @Test func aPieceWithoutItsReportIsNotCompared() throws {
    var editor = try editor()
    try editor.readDisk(["2021.txt": town.last])
    let other = town.county.years[1][1].text(.tabSeparated)
    try editor.send(editor.open("会议记录\n" + other))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.send(editor.replaceAll(with: town.report(carryingIn: 7) + "\n" + other))
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    try editor.send(editor.replaceAll(with: "会议记录\n" + other))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  @Test func whatWasFoundInAFolderGoesWithIt() throws {
    var editor = try comparingEditor()
    let removed = DidChangeFoldersParameters(removed: [TestEditor.folder])
    try editor.send(.notification(.didChangeFolders(removed)))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.readDisk([:])
    let added = DidChangeFoldersParameters(added: [TestEditor.folder])
    try editor.send(.notification(.didChangeFolders(added)))
    try editor.readDisk(["2021.txt": town.last])
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    try editor.finish()
  }

  @Test func aSearchEndsWithTheLastFolder() throws {
    var editor = try editor(showsProgress: true)
    let token = "nianbao/folder/1"
    #expect(try editor.read() == .request(.number(1), .createProgress(token: token)))
    #expect(editor.takeDiskRequests().map(\.search) == [1])
    try editor.send(.response(ClientResponse(id: .number(1), result: .null)))
    _ = try editor.read()
    let removed = DidChangeFoldersParameters(removed: [TestEditor.folder])
    try editor.send(.notification(.didChangeFolders(removed)))
    let end = ProgressParameters.Value.end(message: "重新读取")
    #expect(try editor.read() == .progress(ProgressParameters(token: token, value: end)))
    // Whoever is reading is told to stop: there is another wish, for nothing.
    let request = try #require(editor.takeDiskRequests().first)
    #expect(request.search == 2 && request.wish == .folders([]))
    try editor.receive(DiskEvent(search: 1, news: .found(fileCount: 9)))
    try editor.receive(DiskEvent(search: 1, news: .finished(problems: [])))
    try editor.finish()
  }

  @Test func whileTheFolderIsReadAnewOnlyWhatIsUnchangedIsShown() throws {
    var editor = try comparingEditor()
    let settings = WatchedFilesParameters(files: [TestEditor.file(".nianbao.json")])
    try editor.send(.notification(.didChangeWatchedFiles(settings)))
    let text = editor.text
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.hasPrefix("二、上年结转")
    }
    let start = Position(line: line ?? 0, character: 0)
    let row = PositionRange(start: start, end: Position(line: start.line, character: 99))
    #expect(try editor.codeActions(at: row).map(\.title) == ["采用上年报告的数"])
    // Where it would stand now, nobody has looked.
    try editor.send(editor.replaceAll(with: "\n\n" + text))
    #expect(try editor.readDiagnostics().diagnostics == [])
    #expect(try editor.codeActions(at: row).isEmpty)
    try editor.readDisk(["2021.txt": town.last])
    let diagnostic = try #require(try editor.readDiagnostics().diagnostics.first)
    #expect(diagnostic.code == "carryover.requests")
    #expect(diagnostic.range.start.line == start.line + 2)
    try editor.finish()
  }

  @Test func whoAsksIsToldToAskAgainOnceNothingIsLeftToCompare() throws {
    var editor = try editor(pulls: true)
    try editor.readDisk([:])
    #expect(try editor.read() == .request(.number(1), .refreshDiagnostics))
    try editor.open("2021.txt", town.last)
    let report = try editor.pull(editor.open(town.report(carryingIn: 7)))
    guard case .full(_, let diagnostics) = report else { throw Unexpected() }
    #expect(codes(diagnostics) == ["carryover.requests"])
    let other = TextDocumentIdentifier(uri: TestEditor.file("2021.txt"))
    try editor.send(.notification(.didClose(DidCloseParameters(textDocument: other))))
    #expect(try editor.read() == .request(.number(2), .refreshDiagnostics))
    guard case .full(_, []) = try editor.pull() else { throw Unexpected() }
    try editor.finish()
  }

  @Test func filesBeyondTheLimitAreNotTaken() throws {
    var editor = try editor(showsProgress: true)
    _ = try editor.read()
    try editor.send(.response(ClientResponse(id: .number(1), result: .null)))
    _ = try editor.read()
    let search = try #require(editor.takeDiskRequests().first).search
    let known = KnownText(
      checking: SourceText("清水镇政府信息公开工作年度报告\n一、总体情况\n"),
      settings: .standard
    )
    let files = (0...FolderLimits.mostFiles).map { number in
      FolderFile(path: Array("/年报/\(number).txt".utf8), known.map { .reports($0) })
    }
    try editor.receive(DiskEvent(search: search, news: .read(files)))
    try editor.receive(DiskEvent(search: search, news: .finished(problems: [])))
    guard case .progress(let progress) = try editor.read() else { throw Unexpected() }
    #expect(progress.value == .end(message: "5000 个文件中有年度报告"))
    try editor.finish()
  }
}
