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
    try editor.send(editor.open("甲乙"))
    try editor.send(editor.replace(0..<3, with: "丙"))
    #expect(try messages(editor.pull()) == ["丙乙"])
    try editor.send(editor.close())
    try editor.finish()
  }

  @Test func aClientThatGetsThemPublishedCannotAsk() throws {
    var editor = try TestEditor { _ in [] }
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
    let first = try editor.pull(editor.open("甲"))
    let id = try #require(resultID(first))
    #expect(messages(first) == ["甲"])
    #expect(try editor.pull(after: id) == .unchanged(resultID: id))
    // Another window may have no report yet.
    #expect(try editor.pull() == first)
    let second = try editor.pull(editor.replace(0..<3, with: "乙"), after: id)
    #expect(messages(second) == ["乙"])
    #expect(resultID(second) != id)
    // The report before the last one is out of date, also when the text is the same again.
    let third = try editor.pull(editor.replace(0..<3, with: "甲"), after: id)
    #expect(messages(third) == ["甲"])
    try editor.finish()
  }

  @Test func aReportOfAnEarlierSessionOrDocumentIsOutOfDate() throws {
    var earlier = try Self.editor()
    let id = try #require(resultID(earlier.pull(earlier.open("甲"))))
    try earlier.send(earlier.close())
    let reopened = try earlier.pull(earlier.open("乙"), after: id)
    #expect(messages(reopened) == ["乙"])
    try earlier.finish()
    var later = try Self.editor()
    let report = try later.pull(later.open("丙"), after: id)
    #expect(messages(report) == ["丙"])
    #expect(try later.pull(after: resultID(report)) == .unchanged(resultID: resultID(report) ?? ""))
    try later.finish()
  }

  @Test func editsOfTheSameBatchAreInTheReport() throws {
    var editor = try Self.editor()
    let open = editor.open("甲乙")
    let parameters = DocumentDiagnosticParameters(
      textDocument: TextDocumentIdentifier(uri: TestEditor.uri)
    )
    try editor.send(
      open,
      .request(.number(1), .diagnostic(parameters)),
      editor.replace(3..<6, with: "丙"),
      editor.replace(0..<0, with: "丁"),
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
    #expect(answers == [["甲乙"], ["丁甲丙"]])
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
    let said: @Sendable (SyntaxTree) -> [Finding] = { _ in
      let wording = Wording("不平", english: "does not balance")
      let elsewhere = Finding.Related(range: 4..<7, message: wording)
      return [
        Finding(
          rule: "requests.balance",
          severity: .error,
          range: 4..<10,
          message: wording,
          related: [elsewhere]
        )
      ]
    }
    var pushed = try TestEditor(
      encoding: encoding,
      supportsRelatedInformation: related,
      check: said
    )
    try pushed.send(pushed.open("𠮷表三"))
    var pulled = try TestEditor(
      encoding: encoding,
      pullsDiagnostics: true,
      supportsRelatedInformation: related,
      check: said
    )
    guard case .full(_, let diagnostics) = try pulled.pull(pulled.open("𠮷表三")) else {
      Issue.record("not full")
      return
    }
    #expect(diagnostics.count == 1)
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
    try editor.send(.notification(.didChangeWatchedFiles))
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
  private static let report = "清水镇2025年政府信息公开工作年度报告\n1、总体情况\n"

  private static let off = JSONValue.object(["rules": .object(["section.number": .string("off")])])

  /// An editor to which the text itself is said.
  private static func editor() throws -> TestEditor {
    try TestEditor(pullsDiagnostics: true) { tree in
      let text = String(decoding: tree.text.bytes, as: UTF8.self)
      let message = Wording(text, english: text)
      return [Finding(rule: "requests.balance", severity: .error, range: 0..<3, message: message)]
    }
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

  private func diagnostics(_ report: DocumentDiagnosticReport) -> [Diagnostic] {
    if case .full(_, let diagnostics) = report { diagnostics } else { [] }
  }

  private func messages(_ report: DocumentDiagnosticReport) -> [String] {
    diagnostics(report).map(\.message)
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
