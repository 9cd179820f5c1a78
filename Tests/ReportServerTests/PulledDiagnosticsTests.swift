import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import Testing

/// Diagnostics for clients that ask for them: nothing is published, and nothing is missing.
@Suite struct PulledDiagnosticsTests {
  @Test func onlyAClientThatAsksIsToldThatItCan() throws {
    let options = DiagnosticOptions(
      identifier: "nianbao",
      interFileDependencies: false,
      workspaceDiagnostics: false
    )
    #expect(announced(ClientCapabilities(pullsDiagnostics: true)) == options)
    #expect(announced(ClientCapabilities()) == nil)
  }

  @Test func nothingIsPublishedForAClientThatAsks() throws {
    var editor = try Self.editor()
    try editor.send(editor.open(Self.report("2")))
    try editor.send(editor.replace(Self.number, with: "3"))
    #expect(try messages(editor.pull()) == [Self.message("3")])
    try editor.send(editor.close())
    try editor.finish()
  }

  @Test func aClientThatGetsThemPublishedCannotAsk() throws {
    var editor = try TestEditor()
    try editor.send(editor.open("甲"))
    _ = try editor.readDiagnostics()
    let document = TextDocumentIdentifier(uri: TestEditor.uri)
    let parameters = DocumentDiagnosticParameters(textDocument: document)
    try editor.send(.request(.number(1), .diagnostic(parameters)))
    guard case .failure(.number(1), let error) = try editor.read() else {
      Issue.record("not refused")
      return
    }
    #expect(error.code == .methodNotFound)
    try editor.finish()
  }

  @Test func whatDidNotChangeIsNotSaidAgain() throws {
    var editor = try Self.editor()
    let first = try editor.pull(editor.open(Self.report("2")))
    let id = try #require(resultID(first))
    #expect(messages(first) == [Self.message("2")])
    #expect(try editor.pull(after: id) == .unchanged(resultID: id))
    // Another window may have no report yet.
    #expect(try editor.pull() == first)
    let second = try editor.pull(editor.replace(Self.number, with: "3"), after: id)
    #expect(messages(second) == [Self.message("3")])
    #expect(resultID(second) != id)
    // The report before the last one is out of date, also when the text is the same again.
    let third = try editor.pull(editor.replace(Self.number, with: "2"), after: id)
    #expect(messages(third) == [Self.message("2")])
    try editor.finish()
  }

  @Test func aReportOfAnEarlierSessionOrDocumentIsOutOfDate() throws {
    var earlier = try Self.editor()
    let id = try #require(resultID(earlier.pull(earlier.open(Self.report("2")))))
    try earlier.send(earlier.close())
    let reopened = try earlier.pull(earlier.open(Self.report("3")), after: id)
    #expect(messages(reopened) == [Self.message("3")])
    try earlier.finish()
    var later = try Self.editor()
    let report = try later.pull(later.open(Self.report("4")), after: id)
    #expect(messages(report) == [Self.message("4")])
    #expect(try later.pull(after: resultID(report)) == .unchanged(resultID: resultID(report) ?? ""))
    try later.finish()
  }

  @Test func editsOfTheSameBatchAreInTheReport() throws {
    var editor = try Self.editor()
    let open = editor.open(Self.report("2"))
    let parameters = DocumentDiagnosticParameters(
      textDocument: TextDocumentIdentifier(uri: TestEditor.uri)
    )
    try editor.send(
      open,
      .request(.number(1), .diagnostic(parameters)),
      editor.replace(Self.number, with: "3"),
      editor.replace(Self.number, with: "4"),
      .request(.number(2), .diagnostic(parameters)),
      .request(.number(3), .diagnostic(parameters)),
      .notification(.cancelRequest(.number(3)))
    )
    var answers: [[String]] = []
    for id in [1, 2] {
      guard case .answer(.number(id), .diagnostics(let report)) = try editor.read() else {
        continue
      }
      answers.append(messages(report))
    }
    #expect(answers == [[Self.message("2")], [Self.message("4")]])
    guard case .failure(.number(3), let error) = try editor.read() else {
      Issue.record("not cancelled")
      return
    }
    #expect(error.code == .requestCancelled)
    try editor.finish()
  }

  @Test func aDocumentThatIsNotOpenHasNone() throws {
    var editor = try Self.editor()
    try editor.send(editor.open("甲"))
    let other = DocumentURI("file:///b.txt")
    #expect(try editor.pull(of: other) == .full(resultID: nil, []))
    #expect(try editor.pull(of: other, after: "1") == .full(resultID: nil, []))
    let closed = try editor.pull(editor.close())
    #expect(closed == .full(resultID: nil, []))
    try editor.finish()
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32], [true, false])
  func whatIsAskedForIsWhatIsPublished(encoding: PositionEncoding, related: Bool) throws {
    var pushed = try TestEditor(
      encoding: encoding,
      supportsRelatedInformation: related
    )
    let marked = MarkedText(
      """
      清水镇2025年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      四、结转下年度继续办理→0→0→0→0→0→0→⟦2⟧
      一、本年新收政府信息公开申请数量→𠮷→0→0→0→0→0→0
      四、政府信息公开行政复议、行政诉讼情况
      """
    )
    let text = marked.text
    try pushed.send(pushed.open(text))
    var pulled = try TestEditor(
      encoding: encoding,
      pullsDiagnostics: true,
      supportsRelatedInformation: related
    )
    guard case .full(_, let diagnostics) = try pulled.pull(pulled.open(text)) else {
      Issue.record("not full")
      return
    }
    #expect(diagnostics.contains { $0.code == "requests.total" })
    #expect(diagnostics.contains { $0.relatedInformation.count == 6 } == related)
    #expect(try pushed.readDiagnostics().diagnostics == diagnostics)
    try pushed.finish()
    try pulled.finish()
  }

  // MARK: Settings

  @Test func changedSettingsMakeTheClientAskAgain() throws {
    var editor = try TestEditor(pullsDiagnostics: true, workspace: Self.refreshing)
    let first = try editor.pull(editor.open(Self.report))
    let id = try #require(resultID(first))
    #expect(codes(first) == ["section.missing", "section.number"])
    try editor.send(changed(Self.off))
    #expect(try editor.read() == .request(.number(1), .refreshDiagnostics))
    try editor.send(.response(ClientResponse(id: .number(1), result: .null)))
    let second = try editor.pull(after: id)
    #expect(codes(second) == ["section.missing"])
    let secondID = try #require(resultID(second))
    #expect(secondID != id)
    // The same settings again are no reason to ask.
    try editor.send(changed(Self.off))
    #expect(try editor.pull(after: secondID) == .unchanged(resultID: secondID))
    try editor.finish()
  }

  @Test func aChangedSettingsFileMakesTheClientAskAgain() throws {
    let disk = Disk("{}")
    var editor = try TestEditor(
      pullsDiagnostics: true,
      workspace: Self.refreshing,
      settingsFiles: disk.file
    )
    let first = try editor.pull(editor.open(Self.report))
    let other = TextDocumentItem(uri: DocumentURI("file:///a.txt"), version: 1, text: Self.report)
    // A document that is opened is asked for anyway.
    try editor.send(.notification(.didOpen(DidOpenParameters(textDocument: other))))
    disk.write(#"{"rules":{"section.number":"off"}}"#)
    try editor.send(.notification(.didChangeWatchedFiles(WatchedFilesParameters())))
    // Once for all documents.
    #expect(try editor.read() == .request(.number(1), .refreshDiagnostics))
    #expect(try codes(editor.pull(after: resultID(first))) == ["section.missing"])
    try editor.finish()
  }

  @Test func whoeverCannotBeToldIsNotTold() throws {
    var editor = try TestEditor(pullsDiagnostics: true)
    let first = try editor.pull(editor.open(Self.report))
    try editor.send(changed(Self.off))
    #expect(try codes(editor.pull(after: resultID(first))) == ["section.missing"])
    try editor.finish()
    var pushed = try TestEditor(workspace: Self.refreshing)
    try pushed.send(pushed.open(Self.report))
    _ = try pushed.readDiagnostics()
    try pushed.send(changed(Self.off))
    _ = try pushed.readDiagnostics()
    try pushed.finish()
  }

  @Test func atTheEndNobodyIsMadeToAsk() throws {
    var editor = try TestEditor(pullsDiagnostics: true, workspace: Self.refreshing)
    try editor.send(editor.open(Self.report))
    try editor.send(changed(Self.off), .request(.number(5), .shutdown))
    #expect(try editor.read() == .answer(.number(5), .nothing))
    try editor.finish()
  }

  // MARK: Speaking

  private static let refreshing = WorkspaceCapabilities(canRefreshDiagnostics: true)

  /// Has a finding of `section.number` and several of `section.missing`; others do not matter here.
  private static let report = report("1")

  private static func report(_ number: String) -> String {
    "清水镇2025年政府信息公开工作年度报告\n\(number)、总体情况\n"
  }

  /// Where the number stands in the report.
  private static let number = 53..<54

  /// What is said about it.
  private static func message(_ number: String) -> String { "「总体情况」的序号应为「一、」，不是「\(number)、」" }

  private static let off = JSONValue.object(["rules": .object(["section.number": .string("off")])])

  private static func editor() throws -> TestEditor {
    try TestEditor(pullsDiagnostics: true)
  }

  private func announced(_ capabilities: ClientCapabilities) -> DiagnosticOptions? {
    var session = Session()
    let parameters = InitializeParameters(capabilities: capabilities)
    let replies = session.receive([.request(.number(0), .initialize(parameters))])
    guard case .answer(_, .initialize(let result)) = replies.first else { return nil }
    return result.capabilities.diagnosticProvider
  }

  private func changed(_ settings: JSONValue) -> ClientMessage {
    .notification(.didChangeConfiguration(DidChangeConfigurationParameters(settings: settings)))
  }

  private func diagnostics(_ report: DocumentDiagnosticReport) -> DiagnosticList {
    if case .full(_, let diagnostics) = report { diagnostics } else { [] }
  }

  private func messages(_ report: DocumentDiagnosticReport) -> [String] {
    diagnostics(report).filter { $0.code == "section.number" }.map(\.message)
  }

  private func codes(_ report: DocumentDiagnosticReport) -> [String] {
    Set(diagnostics(report).compactMap(\.code))
      .intersection(["section.missing", "section.number"]).sorted()
  }

  private func resultID(_ report: DocumentDiagnosticReport) -> String? {
    switch report {
    case .full(let id, _): id
    case .unchanged(let id): id
    }
  }
}
