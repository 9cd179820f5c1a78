import LanguageServerProtocol
import Testing

@Suite struct JSONWriterTests {
  @Test(
    arguments: [
      ("表三\t𠮷", #""表三\t𠮷""#),
      ("\"C:\\表\"\r\n", #""\"C:\\表\"\r\n""#),
      ("\u{0}\u{1F}\u{7F}\u{2028}", "\"\\u0000\\u001f\u{7F}\u{2028}\""),
      (String(decoding: [0x61, 0xFF, 0xE4, 0xB8, 0x62], as: UTF8.self), "\"a\u{FFFD}\u{FFFD}b\""),
    ]
  )
  func textIsEscaped(text: String, json: String) {
    var writer = JSONWriter()
    writer.write(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test func controlsThatATerminalObeysAreEscapedWhereAsked() {
    var writer = JSONWriter(isForTerminals: true)
    writer.write("a\u{7F}\u{80}\u{9F}\u{A0}£表\n")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #""a\u007f\u0080\u009f\#u{A0}£表\n""#
    )
  }

  @Test func diagnosticsAreWrittenAsTheProtocolSays() {
    let range = PositionRange(
      start: Position(line: 1, character: 2),
      end: Position(line: 1, character: 4)
    )
    let uri = DocumentURI("file:///年报.txt")
    let full = Diagnostic(
      range: range,
      severity: .warning,
      code: "requests.balance",
      codeDescription: CodeDescription(address: "https://example.org/"),
      source: "nianbao",
      message: "不平",
      tags: [.unnecessary],
      relatedInformation: [
        DiagnosticRelatedInformation(location: Location(uri: uri, range: range), message: "见此")
      ]
    )
    let bare = Diagnostic(range: range, severity: .hint, source: "nianbao", message: "")
    expectJSON(
      .publishDiagnostics(
        PublishDiagnosticsParameters(uri: uri, version: -1, diagnostics: [full, bare])
      ),
      """
      {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics",\
      "params":{"uri":"file:///年报.txt","version":-1,"diagnostics":[\
      {"range":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}},"severity":2,\
      "code":"requests.balance","codeDescription":{"href":"https://example.org/"},\
      "source":"nianbao","message":"不平","tags":[1],"relatedInformation":[{"location":{\
      "uri":"file:///年报.txt",\
      "range":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}}},\
      "message":"见此"}]},\
      {"range":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}},"severity":4,\
      "source":"nianbao","message":""}]}}
      """
    )
    expectJSON(
      .publishDiagnostics(PublishDiagnosticsParameters(uri: uri, version: nil, diagnostics: [])),
      """
      {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics",\
      "params":{"uri":"file:///年报.txt","diagnostics":[]}}
      """
    )
  }

  @Test func answersCarryTheIDOfTheRequest() {
    expectJSON(.answer(.number(7), .nothing), #"{"jsonrpc":"2.0","id":7,"result":null}"#)
    expectJSON(
      .failure(.text("a\"b"), ResponseError(.methodNotFound, "no")),
      #"{"jsonrpc":"2.0","id":"a\"b","error":{"code":-32601,"message":"no"}}"#
    )
    expectJSON(
      .failure(.null, ResponseError(.parseError, "no")),
      #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}}"#
    )
  }

  @Test func hoversAreWrittenAsTheProtocolSays() {
    let range = PositionRange(
      start: Position(line: 1, character: 2),
      end: Position(line: 1, character: 4)
    )
    let contents = MarkupContent(kind: .plainText, value: "表三\n此格：0")
    expectJSON(
      .answer(.number(1), .hover(Hover(contents: contents, range: range))),
      """
      {"jsonrpc":"2.0","id":1,"result":{"contents":{"kind":"plaintext","value":"表三\\n此格：0"},\
      "range":{"start":{"line":1,"character":2},"end":{"line":1,"character":4}}}}
      """
    )
  }

  @Test func editsOfOneDocumentAreAList() {
    let place = Position(line: 1, character: 2)
    let edit = TextEdit(range: PositionRange(start: place, end: place), newText: "\n")
    expectJSON(
      .answer(.number(1), .textEdits([edit])),
      """
      {"jsonrpc":"2.0","id":1,"result":[{"range":{"start":{"line":1,"character":2},\
      "end":{"line":1,"character":2}},"newText":"\\n"}]}
      """
    )
    expectJSON(.answer(.number(1), .textEdits([])), #"{"jsonrpc":"2.0","id":1,"result":[]}"#)
  }

  @Test func framesCountBytesAndFollowEachOther() {
    let message = ServerMessage.logMessage(LogMessageParameters(severity: .error, message: "表"))
    let frame =
      "Content-Length: 82\r\n\r\n"
      + #"{"jsonrpc":"2.0","method":"window/logMessage","params":{"type":1,"message":"表"}}"#
    #expect(
      String(decoding: MessageWriter.frames(of: [message, message]), as: UTF8.self) == frame + frame
    )
  }

  private func expectJSON(
    _ message: ServerMessage,
    _ json: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var writer = JSONWriter()
    message.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json, sourceLocation: sourceLocation)
  }
}
