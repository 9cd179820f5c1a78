import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import Testing

@Suite struct DocumentSynchronizationTests {
  @Test func openingPublishesTheFindings() throws {
    var editor = try TestEditor()
    try editor.send(editor.open("清水镇2025年政府信息公开工作年度报告\n1、总体情况\n"))
    let published = try editor.readDiagnostics()
    #expect(published.uri == TestEditor.uri)
    #expect(published.version == 1)
    let diagnostic = Diagnostic(
      range: PositionRange(
        start: Position(line: 1, character: 0),
        end: Position(line: 1, character: 2)
      ),
      severity: .error,
      code: "section.number",
      source: "nianbao",
      message: "「总体情况」的序号应为「一、」，不是「1、」"
    )
    #expect(published.diagnostics.contains(diagnostic))
    try editor.finish()
  }

  @Test func editsThatArriveTogetherArePublishedOnce() throws {
    var editor = try TestEditor()
    try editor.send(
      editor.open("表三"),
      editor.replace(3..<6, with: "四𠮷"),
      editor.replace(10..<10, with: "\r\n末"),
      editor.replace(6..<10, with: "")
    )
    let published = try editor.readDiagnostics()
    #expect(published.version == 4)
    #expect(editor.serverText == "表四\r\n末")
    try editor.finish()
  }

  @Test func changesOfOneMessageArePublishedOnce() throws {
    var editor = try TestEditor()
    try editor.send(editor.open(""))
    _ = try editor.readDiagnostics()
    let start = Position(line: 0, character: 0)
    let change = ContentChange(range: PositionRange(start: start, end: start), text: "表")
    let document = VersionedTextDocumentIdentifier(uri: TestEditor.uri, version: 2)
    let parameters = DidChangeParameters(
      textDocument: document,
      contentChanges: Array(repeating: change, count: 100)
    )
    try editor.send(.notification(.didChange(parameters)))
    _ = try editor.readDiagnostics()
    #expect(editor.serverText == String(repeating: "表", count: 100))
    try editor.finish()
  }

  @Test(arguments: PositionEncoding.allCases, propertySeeds)
  func theServerHasTheTextOfTheEditorAfterAnyEdits(encoding: PositionEncoding, seed: UInt64) throws
  {
    var generator = SplitMix(seed: seed)
    var editor = try TestEditor(encoding: encoding)
    try editor.send(editor.open(generator.text(pieceCount: 30)))
    for _ in 0..<300 {
      _ = try editor.readDiagnostics()
      let offsets = editor.text.cursorByteOffsets
      let bounds = [0, 1].map { _ in offsets.randomElement(using: &generator) ?? 0 }
      let range = (bounds.min() ?? 0)..<(bounds.max() ?? 0)
      let limited = range.count > 60 ? range.lowerBound..<range.lowerBound : range
      let replacement = generator.text(pieceCount: Int.random(in: 0...6, using: &generator))
      try editor.send(editor.replace(limited, with: replacement))
      _ = try editor.readDiagnostics()
      // By bytes, since strings are equal when they merely look alike.
      let text = editor.serverText ?? "none"
      #expect(Array(text.utf8) == Array(editor.text.utf8))
      try editor.send(editor.replaceAll(with: editor.text))
    }
    _ = try editor.readDiagnostics()
    try editor.finish()
  }

  @Test(arguments: PositionEncoding.allCases)
  func wildRangesLeaveATextBehind(encoding: PositionEncoding) throws {
    let numbers = [Int.min, -1, 0, 1, 2, 3, 7, Int(Int32.max), Int(UInt32.max), Int.max]
    var editor = try TestEditor(encoding: encoding)
    try editor.send(editor.open("a𠮷表\r\n\r𠮷"))
    _ = try editor.readDiagnostics()
    var changes: [ContentChange] = []
    for line in numbers {
      for character in numbers {
        let wild = Position(line: line, character: character)
        let tame = Position(line: 0, character: 2)
        changes.append(ContentChange(range: PositionRange(start: wild, end: tame), text: "𠮷"))
        changes.append(ContentChange(range: PositionRange(start: tame, end: wild), text: "\r"))
        changes.append(ContentChange(range: PositionRange(start: wild, end: wild), text: "表"))
      }
    }
    let document = VersionedTextDocumentIdentifier(uri: TestEditor.uri, version: 2)
    let parameters = DidChangeParameters(textDocument: document, contentChanges: changes)
    try editor.send(.notification(.didChange(parameters)))
    _ = try editor.readDiagnostics()
    #expect(editor.serverText?.contains("\u{FFFD}") == false)
    try editor.finish()
  }

  @Test func aMessageThatNobodyReadsFailsTheTest() throws {
    var editor = try TestEditor()
    try editor.send(editor.open("甲"))
    do {
      try editor.send(editor.replaceAll(with: "乙"))
      Issue.record("the unread diagnostics went unnoticed")
    } catch TestEditor.Failure.unread(let messages) {
      #expect(messages.count == 1)
    }
  }

  @Test func aVersionMayRepeatOrGoBackwards() throws {
    var editor = try TestEditor()
    try editor.send(editor.open("甲"))
    _ = try editor.readDiagnostics()
    for (version, text) in [(1, "乙"), (0, "丙"), (0, "丁")] {
      try editor.send(change(TestEditor.uri, version, text))
      let published = try editor.readDiagnostics()
      #expect(published.version == version)
      #expect(editor.serverText == text)
    }
    try editor.send(change(TestEditor.uri, nil, "戊"))
    #expect(try editor.readDiagnostics().version == 0)
    try editor.finish()
  }

  @Test func openingTwiceReplacesTheDocument() throws {
    var editor = try TestEditor()
    try editor.send(editor.open("甲"), editor.open("乙"))
    #expect(try editor.readDiagnostics().version == 1)
    #expect(editor.serverText == "乙")
    try editor.finish()
  }

  @Test func closingTakesTheDiagnosticsBack() throws {
    var editor = try TestEditor()
    let nothing = PublishDiagnosticsParameters(uri: TestEditor.uri, version: nil, diagnostics: [])
    try editor.send(editor.open("甲"))
    _ = try editor.readDiagnostics()
    try editor.send(editor.close())
    #expect(try editor.readDiagnostics() == nothing)
    #expect(editor.serverText == nil)
    try editor.send(editor.close(), editor.replaceAll(with: "乙"))
    try editor.send(editor.open("甲"), editor.close(), editor.open("丙"))
    #expect(try editor.readDiagnostics() == nothing)
    #expect(try editor.readDiagnostics().version == 1)
    #expect(editor.serverText == "丙")
    try editor.finish()
  }

  @Test func anUnknownDocumentAndSavingAreNoReasonToSpeak() throws {
    var editor = try TestEditor()
    try editor.send(change(DocumentURI("file:///other"), 1, "甲"), .notification(.didSave))
    try editor.finish()
  }

  @Test func unreadableParametersAreLoggedAndTheSessionLivesOn() throws {
    var editor = try TestEditor()
    let error = ResponseError(.invalidParameters, "missing: uri")
    try editor.send(.notification(.unreadable(method: "textDocument/didOpen", error)))
    #expect(
      try editor.read()
        == .logMessage(
          LogMessageParameters(severity: .error, message: "textDocument/didOpen: missing: uri")
        )
    )
    try editor.send(editor.open("甲"))
    _ = try editor.readDiagnostics()
    try editor.finish()
  }

  private func change(_ uri: DocumentURI, _ version: Int?, _ text: String) -> ClientMessage {
    let document = VersionedTextDocumentIdentifier(uri: uri, version: version)
    let changes = [ContentChange(range: nil, text: text)]
    return .notification(
      .didChange(DidChangeParameters(textDocument: document, contentChanges: changes))
    )
  }
}
