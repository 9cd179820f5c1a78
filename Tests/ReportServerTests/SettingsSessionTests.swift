import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportTestSupport
import Testing

/// Settings as they come and go while reports are open.
@Suite struct SettingsSessionTests {
  /// Has a finding of `section.number` and several of `section.missing`; others do not matter here.
  private static let report = "清水镇2025年政府信息公开工作年度报告\n1、总体情况\n"

  private static let off = JSONValue.object(["rules": .object(["section.number": .string("off")])])

  @Test func optionsOfInitializeApplyFromTheStart() throws {
    var editor = try TestEditor(initializationOptions: Self.off)
    #expect(try Self.open(&editor) == ["section.missing"])
    try editor.finish()
    var wrapped = try TestEditor(initializationOptions: .object(["nianbao": Self.off]))
    #expect(try Self.open(&wrapped) == ["section.missing"])
    try wrapped.finish()
  }

  @Test(arguments: [JSONValue.null, .object([:]), .array([]), .object(["nianbao": .null])])
  func noOptionsAreNoProblem(options: JSONValue) throws {
    var editor = try TestEditor(initializationOptions: options)
    #expect(try Self.open(&editor) == ["section.missing", "section.number"])
    try editor.finish()
  }

  @Test(arguments: [off, .object(["nianbao": off]), .object(["nianbao": off, "else": .null])])
  func changedSettingsApplyAtOnce(settings: JSONValue) throws {
    var editor = try TestEditor()
    #expect(try Self.open(&editor) == ["section.missing", "section.number"])
    try editor.send(changed(settings))
    #expect(try Self.readCodes(&editor) == ["section.missing"])
    // Nothing changes, nothing is published.
    try editor.send(changed(settings))
    // With nothing about us, the options of the start count again.
    try editor.send(changed(.object(["else": .integer(1)])))
    #expect(try Self.readCodes(&editor) == ["section.missing", "section.number"])
    try editor.finish()
  }

  @Test func settingsThatChangeNoFindingAreNoNews() throws {
    var editor = try TestEditor()
    #expect(try Self.open(&editor) == ["section.missing", "section.number"])
    let other = JSONValue.object(["rules": .object(["cell.style": .string("error")])])
    try editor.send(changed(other))
    try editor.finish()
  }

  @Test func changedSettingsReplaceTheOptions() throws {
    var editor = try TestEditor(initializationOptions: Self.off)
    #expect(try Self.open(&editor) == ["section.missing"])
    try editor.send(changed(.object(["year": .integer(2024)])))
    #expect(try Self.readCodes(&editor) == ["section.missing", "section.number"])
    // Some clients say at the start that they have nothing to say.
    try editor.send(changed(.object([:])))
    #expect(try Self.readCodes(&editor) == ["section.missing"])
    try editor.finish()
  }

  @Test func aSeverityFromTheSettingsIsPublished() throws {
    let rules = JSONValue.object(["section.*": .string("error")])
    var editor = try TestEditor(initializationOptions: .object(["rules": rules]))
    try editor.send(editor.open(Self.report))
    let sections = try editor.readDiagnostics().diagnostics.filter {
      $0.code?.hasPrefix("section.") == true
    }
    #expect(sections.count >= 6)
    #expect(sections.allSatisfy { $0.severity == .error })
    try editor.finish()
  }

  @Test func fixAllAndHoverHeedTheSettings() throws {
    var editor = try TestEditor(initializationOptions: Self.off)
    _ = try Self.open(&editor)
    let everything = PositionRange(
      start: Position(line: 0, character: 0),
      end: Position(line: 2, character: 0)
    )
    let fixes = try editor.codeActions(at: everything, only: [.fixAll])
    #expect(fixes.isEmpty)
    let hover = try editor.hover(atPosition: Position(line: 1, character: 0))
    #expect(hover?.contents.value.contains("section.number") != true)
    try editor.finish()
  }

  // MARK: Asking the client

  @Test func aClientThatCanBeAskedIsAsked() throws {
    var editor = try TestEditor(workspace: WorkspaceCapabilities(supportsConfiguration: true))
    #expect(try editor.read() == .request(.number(1), question))
    #expect(try Self.open(&editor) == ["section.missing", "section.number"])
    try editor.send(answer(1, .array([Self.off])))
    #expect(try Self.readCodes(&editor) == ["section.missing"])
    // Older clients send `null` and want to be asked.
    try editor.send(changed(.null))
    #expect(try editor.read() == .request(.number(2), question))
    // An answer to an old question counts no more.
    try editor.send(answer(1, .array([.null])))
    try editor.send(answer(2, .array([.null])))
    #expect(try Self.readCodes(&editor) == ["section.missing", "section.number"])
    try editor.finish()
  }

  @Test(arguments: [nil, .null, .array([]), .string("x")] as [JSONValue?])
  func anOddAnswerChangesNothing(result: JSONValue?) throws {
    var editor = try TestEditor(
      workspace: WorkspaceCapabilities(supportsConfiguration: true),
      initializationOptions: Self.off
    )
    _ = try editor.read()
    #expect(try Self.open(&editor) == ["section.missing"])
    try editor.send(answer(1, result))
    try editor.finish()
  }

  @Test func aClientThatWatchesFilesIsToldWhich() throws {
    var editor = try TestEditor(
      workspace: WorkspaceCapabilities(
        canRegisterConfiguration: true,
        canRegisterWatchedFiles: true
      )
    )
    let registrations: [Registration] = [
      .watchedFiles(globPatterns: ["**/.nianbao.json"]), .configuration(section: "nianbao"),
    ]
    #expect(try editor.read() == .request(.number(1), .registerCapability(registrations)))
    try editor.send(answer(1, .null))
    try editor.finish()
  }

  // MARK: Files

  @Test func theFileBesideTheDocumentBeatsTheEditorKeyByKey() throws {
    let editorRules = JSONValue.object([
      "section.number": .string("off"), "section.missing": .string("error"),
    ])
    let disk = Disk(#"{"rules":{"section.missing":"off"}}"#)
    var editor = try TestEditor(
      initializationOptions: .object(["rules": editorRules]),
      settingsFiles: disk.file
    )
    #expect(try Self.open(&editor) == [])
    #expect(disk.asked == [Array("/年报/2023.txt".utf8)])
    try editor.finish()
  }

  @Test(arguments: [
    ClientNotification.didSave, .didChangeWatchedFiles(WatchedFilesParameters()),
  ])
  func aChangedFileIsReadAnew(notification: ClientNotification) throws {
    let disk = Disk(#"{"rules":{"section.missing":"off"}}"#)
    var editor = try TestEditor(settingsFiles: disk.file)
    #expect(try Self.open(&editor) == ["section.number"])
    try editor.send(.notification(notification))
    disk.write(#"{"rules":{"section.*":"off"}}"#)
    try editor.send(.notification(notification))
    #expect(try Self.readCodes(&editor) == [])
    disk.write(nil)
    try editor.send(.notification(notification))
    #expect(try Self.readCodes(&editor) == ["section.missing", "section.number"])
    try editor.finish()
  }

  @Test func whatAnotherDocumentFindsChangedCountsForAll() throws {
    let disk = Disk("{}")
    var editor = try TestEditor(settingsFiles: disk.file)
    #expect(try Self.open(&editor) == ["section.missing", "section.number"])
    disk.write(#"{"rules":{"section.*":"off"}}"#)
    let other = TextDocumentItem(uri: DocumentURI("file:///a.txt"), version: 1, text: Self.report)
    try editor.send(.notification(.didOpen(DidOpenParameters(textDocument: other))))
    #expect(try editor.readDiagnostics().uri == other.uri)
    #expect(try Self.readCodes(&editor) == [])
    try editor.finish()
  }

  @Test(
    arguments: [
      ("file:///a%20b/%E5%B9%B4.txt", "/a b/年.txt"), ("FILE:///a.txt", "/a.txt"),
      ("file:/a.txt", "/a.txt"), ("file://localhost/a.txt", "/a.txt"),
      ("file:///50%.txt", "/50%.txt"), ("file:///%zz", "/%zz"),
      ("file://server/a.txt", nil), ("untitled:Untitled-1", nil), ("https://a/b.txt", nil),
      ("file:", nil), ("file:a.txt", nil), ("", nil), ("file:///a%00b", nil),
    ] as [(String, String?)]
  )
  func onlyDocumentsOnThisMachineHaveFilesBesideThem(uri: String, path: String?) throws {
    let disk = Disk(nil)
    var editor = try TestEditor(settingsFiles: disk.file)
    let item = TextDocumentItem(uri: DocumentURI(uri), version: 1, text: "表")
    try editor.send(.notification(.didOpen(DidOpenParameters(textDocument: item))))
    _ = try editor.readDiagnostics()
    #expect(disk.asked == [path].compactMap { $0.map { Array($0.utf8) } })
    try editor.finish()
  }

  // MARK: Problems

  @Test func problemsOfTheEditorsSettingsAreToldOnce() throws {
    let wrong = JSONValue.object(["yaer": .integer(1), "year": .string("x")])
    var editor = try TestEditor(initializationOptions: wrong)
    let told = warning("编辑器中 nianbao 的设置有误：\nyaer：没有这个设置，是否指 year？\nyear：应为整数")
    #expect(try editor.read() == told)
    #expect(try Self.open(&editor) == ["section.missing", "section.number"])
    try editor.send(changed(wrong))
    // Neither changes a finding, so nothing is published.
    try editor.send(changed(.object(["overviewLength": .integer(900)])))
    try editor.send(changed(wrong))
    #expect(try editor.read() == told)
    try editor.finish()
  }

  @Test func problemsAreToldInTheLanguageOfTheClient() throws {
    var editor = try TestEditor(locale: "en", initializationOptions: .string("x"))
    #expect(
      try editor.read()
        == warning("Wrong settings of nianbao in the editor:\nmust be an object {…}")
    )
    try editor.finish()
  }

  @Test func problemsOfAFileNameItAndAreToldWhenTheyChange() throws {
    let disk = Disk(#"{"rules":{"sectoin.*":"off"}}"#)
    var editor = try TestEditor(settingsFiles: disk.file)
    let open = editor.open(Self.report)
    try editor.send(open)
    let told = warning(
      "设置文件 /年报/.nianbao.json 有误：\nrules.sectoin.*：没有这条或这组规则，是否指 section.*？"
    )
    #expect(try editor.read() == told)
    _ = try editor.readDiagnostics()
    // Opened, saved and opened again: known.
    try editor.send(.notification(.didSave))
    try editor.send(editor.close())
    _ = try editor.readDiagnostics()
    try editor.send(open)
    _ = try editor.readDiagnostics()
    disk.write("")
    try editor.send(.notification(.didSave))
    #expect(
      try editor.read()
        == warning("设置文件 /年报/.nianbao.json 有误：\n第 1 行第 1 列：不是正确的 JSON")
    )
    disk.write("{}")
    try editor.send(.notification(.didSave))
    disk.write("")
    try editor.send(.notification(.didSave))
    #expect(
      try editor.read()
        == warning("设置文件 /年报/.nianbao.json 有误：\n第 1 行第 1 列：不是正确的 JSON")
    )
    try editor.finish()
  }

  // MARK: Speaking

  private let question = ServerRequest.configuration(sections: ["nianbao"])

  private func changed(_ settings: JSONValue) -> ClientMessage {
    .notification(.didChangeConfiguration(DidChangeConfigurationParameters(settings: settings)))
  }

  private func answer(_ number: Int, _ result: JSONValue?) -> ClientMessage {
    .response(ClientResponse(id: .number(number), result: result))
  }

  private func warning(_ message: String) -> ServerMessage {
    .showMessage(ShowMessageParameters(severity: .warning, message: message))
  }

  /// Opens the report; which of the two rules find something.
  private static func open(_ editor: inout TestEditor) throws -> [String] {
    try editor.send(editor.open(report))
    return try readCodes(&editor)
  }

  private static func readCodes(_ editor: inout TestEditor) throws -> [String] {
    Set(try editor.readDiagnostics().diagnostics.compactMap(\.code))
      .intersection(["section.missing", "section.number"]).sorted()
  }
}
