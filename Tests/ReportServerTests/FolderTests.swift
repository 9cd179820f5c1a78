import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// A town's reports of two years, the later one open.
@Suite struct FolderTests {
  private let town = TownReports(layout: .tabSeparated)

  private func carriedOver(_ column: Int) -> String {
    town.county.years[0][0].requests[town.form.carriedOver][column]
  }

  private func codes(_ diagnostics: some Collection<Diagnostic>) -> [String] {
    diagnostics.compactMap(\.code)
  }

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
    try editor.readDisk(["2021.txt": town.last])
    try editor.send(editor.open(town.report(carryingIn: 7)))
    let diagnostics = try editor.readDiagnostics().diagnostics
    #expect(codes(diagnostics) == ["carryover.requests"])
    let related = try #require(diagnostics.first?.relatedInformation.first)
    #expect(related.location.uri == DocumentURI("file:///年报/2021.txt"))
    let line = town.last.split(separator: "\n", omittingEmptySubsequences: false)[
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
    try alone.send(alone.open(town.report(carryingIn: 7)))
    #expect(try alone.readDiagnostics().diagnostics == [])
    try alone.finish()
    var outside = try TestEditor(folders: [DocumentURI("file:///其他")])
    try outside.readDisk([:])
    try outside.send(outside.open(town.report(carryingIn: 7)))
    #expect(try outside.readDiagnostics().diagnostics == [])
    try outside.finish()
  }

  @Test func whatIsOpenIsToldOnceTheFolderIsRead() throws {
    var editor = try editor()
    try editor.send(editor.open(town.report(carryingIn: 7)))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.readDisk(["2021.txt": town.last])
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    // A file that is gone is not held against any more.
    let gone = WatchedFilesParameters(files: [DocumentURI("file:///年报/2021.txt")])
    try editor.send(.notification(.didChangeWatchedFiles(gone)))
    try editor.readDisk([:])
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  /// Only the first sentence stands in last year's report, and none says anything that rules ask for.
  @Test func sentencesThatSayNothingOfNoteAreNotTakenForEachOther() throws {
    func report(_ year: Int, _ sentences: [String]) -> String {
      """
      清水镇\(year)年政府信息公开工作年度报告
      一、总体情况
      春天的院子里开满了各种颜色的花，大家都很喜欢。
      \(sentences.joined(separator: "\n"))
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
      无。
      """
    }
    var editor = try editor()
    let last = report(
      2021,
      [
        "秋天的院子里落满了大大小小的叶，地面很厚。", "冬天的院子里堆满了厚厚薄薄的雪，孩子很多。",
        "早上的院子里坐满了来来往往的人，茶水很香。", "晚上的院子里挂满了明明暗暗的灯，夜色很好。",
      ]
    )
    try editor.readDisk(["2021.txt": last])
    let next = report(
      2022,
      [
        "夏天的操场上长满了高高低低的草，蝉声很响。", "南边的操场上摆满了方方正正的桌，阳光很足。",
        "北边的操场上停满了新新旧旧的车，道路很窄。", "中间的操场上站满了高高兴兴的人，歌声很远。",
      ]
    )
    try editor.send(editor.open(next))
    #expect(!codes(try editor.readDiagnostics().diagnostics).contains("copied.text"))
    try editor.send(editor.replace(0..<0, with: "\n"))
    #expect(!codes(try editor.readDiagnostics().diagnostics).contains("copied.text"))
    try editor.send(editor.replaceAll(with: last.replacing("2021", with: "2022")))
    #expect(codes(try editor.readDiagnostics().diagnostics).contains("copied.text"))
    try editor.finish()
  }

  @Test func whatIsTypedIsComparedAtOnce() throws {
    var editor = try editor()
    try editor.readDisk(["2021.txt": town.last])
    try editor.send(editor.open(town.report()))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.send(editor.replaceAll(with: town.report(carryingIn: 7)))
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    // Lines above move the finding, not the place in the other file.
    let before = editor.replace(0..<0, with: "\n\n")
    try editor.send(before)
    let moved = try editor.readDiagnostics().diagnostics
    let line = town.last.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.hasPrefix("四、结转下年度继续办理")
    }
    #expect(moved.first?.relatedInformation.first?.location.range.start.line == line)
    try editor.send(editor.replaceAll(with: town.report()))
    #expect(try editor.readDiagnostics().diagnostics == [])
    try editor.finish()
  }

  @Test func theTextOfAnEditorBeatsTheDisk() throws {
    var editor = try editor()
    try editor.readDisk(["2021.txt": town.last])
    try editor.send(editor.open(town.report(carryingIn: 7)))
    #expect(codes(try editor.readDiagnostics().diagnostics) == ["carryover.requests"])
    let text = town.last(carryingOver: 7)
    try editor.open("2021.txt", text)
    #expect(try [editor.readDiagnostics(), editor.readDiagnostics()].flatMap(\.diagnostics) == [])
    // Changed in the other document, told of this one.
    try editor.change("2021.txt", to: town.last, version: 2)
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
    try editor.readDisk(["2021.txt": town.last])
    try editor.finish()
  }

  @Test func whatIsAcceptedIsNotTold() throws {
    var told = try TestEditor(
      codeAction: CodeActionCapabilities(supportsLiterals: true, createsFiles: true),
      supportsDocumentChanges: true,
      folders: [TestEditor.folder]
    )
    try told.readDisk(["2021.txt": town.last])
    try told.send(told.open(town.report(carryingIn: 7)))
    let finding = try #require(try told.readDiagnostics().diagnostics.first)
    #expect(finding.code == "carryover.requests")
    let action = try #require(
      try told.codeActions(at: finding.range).first { $0.title.hasPrefix("此处不再提示") }
    )
    let file = try #require(action.edit?.edits.first?.newText)
    try told.finish()
    let settings = [
      try #require(JSONValue(parsing: Array(file.utf8))),
      .object(["rules": .object(["carryover.requests": .string("off")])]),
    ]
    for settings in settings {
      var editor = try TestEditor(folders: [TestEditor.folder], initializationOptions: settings)
      try editor.readDisk(["2021.txt": town.last])
      try editor.send(editor.open(town.report(carryingIn: 7)))
      #expect(try editor.readDiagnostics().diagnostics == [])
      try editor.finish()
    }
  }

  @Test func whoAsksIsToldToAskAgain() throws {
    var editor = try editor(pulls: true)
    try editor.readDisk([:])
    #expect(try editor.read() == .request(.number(1), .refreshDiagnostics))
    let first = try editor.pull(editor.open(town.report(carryingIn: 7)))
    guard case .full(let resultID, []) = first else { throw Unexpected() }
    let watched = WatchedFilesParameters(files: [DocumentURI("file:///年报/2021.txt")])
    try editor.send(.notification(.didChangeWatchedFiles(watched)))
    try editor.readDisk(["2021.txt": town.last])
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
    let file = FolderFile(path: Array("/年报/会议.txt".utf8), nil)
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
}
