import LanguageServerProtocol
import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

@testable import ReportServer

/// Code actions that keep a finding from being shown again.
@Suite struct SettingsActionTests {
  private static let report = "清水镇2025年政府信息公开工作年度报告\n1、总体情况\n公开信息若干条。\n"
  private static let able = CodeActionCapabilities(
    supportsLiterals: true,
    showsDisabled: true,
    createsFiles: true,
    supportsAnnotations: true
  )
  private static let heading = PositionRange(
    start: Position(line: 1, character: 0),
    end: Position(line: 1, character: 0)
  )

  private func titles(_ actions: [CodeAction]) -> [String] { actions.map(\.title) }

  @Test func aFileIsCreatedWhereThereIsNone() throws {
    var editor = try TestEditor(codeAction: Self.able, supportsDocumentChanges: true)
    try editor.send(editor.open(Self.report))
    _ = try editor.readDiagnostics()
    let actions = try editor.codeActions(at: Self.heading, only: [.quickFix])
    let off = try #require(actions.first { $0.title.contains("本文件夹不再检查这一条") })
    #expect(off.title == "本文件夹不再检查这一条：年报（section.number）")
    let edit = try #require(off.edit)
    #expect(edit.createsFile)
    #expect(edit.uri == DocumentURI("file:///年报/.nianbao.json"))
    #expect(
      edit.edits.map(\.newText) == ["{\n  \"rules\": {\n    \"section.number\": \"off\"\n  }\n}\n"]
    )
    var writer = JSONWriter()
    edit.write(to: &writer)
    let json = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
      json.hasPrefix(
        #"{"documentChanges":[{"kind":"create","uri":"file:///年报/.nianbao.json","options":{"ignoreIfExists":true},"annotationId":"nianbao"},{"textDocument":{"uri":"file:///年报/.nianbao.json","version":null},"edits":["#
      )
    )
    #expect(json.contains(#""changeAnnotations":{"nianbao":{"label":"#))
    #expect(actions.contains { $0.title == "此处不再提示（section.number）" })
    #expect(actions.contains { $0.title == "改为提示级：年报（section.number）" })
    try editor.finish()
  }

  @Test func whereNothingCanBeCreatedTheReasonHoldsTheFile() throws {
    var editor = try TestEditor(
      codeAction: CodeActionCapabilities(supportsLiterals: true, showsDisabled: true)
    )
    try editor.send(editor.open(Self.report))
    _ = try editor.readDiagnostics()
    let actions = try editor.codeActions(at: Self.heading, only: [.quickFix])
    let off = try #require(actions.first { $0.title.contains("本文件夹不再检查这一条") })
    #expect(off.edit == nil)
    #expect(off.disabledReason?.contains("/年报/.nianbao.json") == true)
    #expect(off.disabledReason?.contains(#""section.number": "off""#) == true)
    try editor.finish()
    var simple = try TestEditor()
    try simple.send(simple.open(Self.report))
    _ = try simple.readDiagnostics()
    let simpleTitles = try titles(simple.codeActions(at: Self.heading, only: [.quickFix]))
    #expect(simpleTitles.contains("改为「一、」"))
    #expect(!simpleTitles.contains { $0.contains("不再") || $0.contains("提示级") })
    try simple.finish()
  }

  @Test func anExistingFileKeepsItsLayoutAndTheReportIsQuietAfterwards() throws {
    let disk = Disk("{\n\t\"year\": 2025,\n\t\"rules\": { \"cell.*\": \"off\" }\n}\n")
    var editor = try TestEditor(settingsFiles: disk.file)
    try editor.send(editor.open(Self.report))
    let before = try editor.readDiagnostics().diagnostics
    #expect(before.contains { $0.code == "section.number" })
    let actions = try editor.codeActions(at: Self.heading, only: [.quickFix])
    let once = try #require(actions.first { $0.title.hasPrefix("此处不再提示") })
    let edit = try #require(once.edit?.edits.first)
    #expect(once.edit?.createsFile == false)
    let fingerprint = edit.newText.filter(\.isHexDigit).suffix(16)
    #expect(edit.range.start == Position(line: 2, character: 29))
    #expect(edit.newText == ",\n\t\"accepted\": [\"\(fingerprint)\"]")
    disk.write(
      "{\n\t\"rules\": { \"cell.*\": \"off\" },\n\t\"accepted\": [\"\(fingerprint)\"]\n}\n"
    )
    try editor.send(.notification(.didChangeWatchedFiles(WatchedFilesParameters())))
    let after = try editor.readDiagnostics().diagnostics
    #expect(after.map(\.code) == before.map(\.code).filter { $0 != "section.number" })
    // Lines above do not matter.
    try editor.send(editor.replace(0..<0, with: "\n\n"))
    #expect(try !editor.readDiagnostics().diagnostics.contains { $0.code == "section.number" })
    try editor.finish()
  }

  @Test func anOpenSettingsFileCountsAsItIsTyped() throws {
    var editor = try TestEditor()
    try editor.send(editor.open(Self.report))
    #expect(try editor.readDiagnostics().diagnostics.contains { $0.code == "section.number" })
    let uri = DocumentURI("file:///%E5%B9%B4%E6%8A%A5/.nianbao.json")
    func item(_ text: String) -> ClientMessage {
      .notification(
        .didOpen(
          DidOpenParameters(textDocument: TextDocumentItem(uri: uri, version: 1, text: text))
        )
      )
    }
    try editor.send(item(#"{"rules":{"section.number":"off"}}"#))
    let published = [try editor.readDiagnostics(), try editor.readDiagnostics()]
    let report = try #require(published.first { $0.uri == TestEditor.uri })
    #expect(!report.diagnostics.contains { $0.code == "section.number" })
    func change(_ text: String) -> ClientMessage {
      .notification(
        .didChange(
          DidChangeParameters(
            textDocument: VersionedTextDocumentIdentifier(uri: uri, version: 2),
            contentChanges: [ContentChange(range: nil, text: text)]
          )
        )
      )
    }
    // What is being typed is no reason to complain.
    try editor.send(change(#"{"rules":{"section.number":"#))
    _ = try editor.readDiagnostics()
    try editor.send(change("{}"))
    let again = [try editor.readDiagnostics(), try editor.readDiagnostics()]
    #expect(
      again.first { $0.uri == TestEditor.uri }?.diagnostics.contains { $0.code == "section.number" }
        == true
    )
    try editor.finish()
  }

  @Test(
    arguments: [
      ("", #"{"accepted":["a"]}"#), ("{}", #"{"accepted":["a"]}"#),
      (" { } ", #"{"accepted":["a"]}"#),
      (#"{"accepted":[]}"#, #"{"accepted":["a"]}"#),
      (#"{"accepted":["b"]}"#, #"{"accepted":["b","a"]}"#),
      (
        "{\n  \"accepted\": [\n    \"b\"\n  ]\n}",
        "{\n  \"accepted\": [\n    \"b\",\n    \"a\"\n  ]\n}"
      ),
      (#"{"agency":"\"}"}"#, #"{"accepted":["a"],"agency":"\"}"}"#),
    ]
  )
  func fingerprintsAreAdded(file: String, expected: String) throws {
    let text = SourceText(file)
    let edit = try #require(SettingsChange.accepting("a").edit(of: text.bytes))
    let changed = text.applying(edit).bytes
    #expect(JSONValue(parsing: changed) == JSONValue(parsing: Array(expected.utf8)))
    if expected.contains("\n") { #expect(changed == Array(expected.utf8)) }
  }

  @Test func aLevelReplacesTheOneBefore() throws {
    let text = SourceText("{ \"rules\": {\r\n  \"a.b\": \"off\", \"c\": \"hint\" } }")
    let edit = try #require(SettingsChange.setting(rule: "c", level: "off").edit(of: text.bytes))
    #expect(
      String(decoding: text.applying(edit).bytes, as: UTF8.self)
        == "{ \"rules\": {\r\n  \"a.b\": \"off\", \"c\": \"off\" } }"
    )
    for broken in ["[]", "{", #"{"rules":[]}"#, "5"] {
      let change = SettingsChange.setting(rule: "c", level: "off")
      #expect(change.edit(of: Array(broken.utf8)) == nil)
    }
  }
}
