import LanguageServerProtocol
import Testing

/// What client and server say to each other where the client asks for diagnostics.
@Suite struct PulledDiagnosticsMessageTests {
  @Test(
    arguments: [
      (#"{"textDocument":{"uri":"u"}}"#, nil),
      (#"{"textDocument":{"uri":"u"},"identifier":"nianbao","previousResultId":"7"}"#, "7"),
      (#"{"textDocument":{"uri":"u"},"previousResultId":null}"#, nil),
      (#"{"textDocument":{"uri":"u"},"previousResultId":7,"workDoneToken":1}"#, nil),
    ] as [(String, String?)]
  )
  func questionsAreReadWithWhatTheClientHas(parameters: String, previousResultID: String?) {
    expect(
      #"{"id":3,"method":"textDocument/diagnostic","params":\#(parameters)}"#,
      is: .request(
        .number(3),
        .diagnostic(
          DocumentDiagnosticParameters(
            textDocument: TextDocumentIdentifier(uri: DocumentURI("u")),
            previousResultID: previousResultID
          )
        )
      )
    )
  }

  @Test(
    arguments: [
      (#"{"diagnostic":{"dynamicRegistration":true}}"#, ClientCapabilities(pullsDiagnostics: true)),
      (#"{"diagnostic":{}}"#, ClientCapabilities(pullsDiagnostics: true)),
      (#"{"diagnostic":null}"#, ClientCapabilities()),
      (#"{"diagnostic":true}"#, ClientCapabilities()),
      (
        """
        {"diagnostic":{},"publishDiagnostics":{"relatedInformation":true,
        "codeDescriptionSupport":true,"tagSupport":{"valueSet":[1]}}}
        """,
        ClientCapabilities(
          pullsDiagnostics: true,
          supportsRelatedInformation: true,
          supportsCodeDescription: true,
          supportedDiagnosticTags: [.unnecessary]
        )
      ),
      (
        """
        {"publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1]}},
        "diagnostic":{"relatedInformation":false,"codeDescriptionSupport":true,
        "tagSupport":{"valueSet":[2]}}}
        """,
        ClientCapabilities(
          pullsDiagnostics: true,
          supportsRelatedInformation: false,
          supportsCodeDescription: true,
          supportedDiagnosticTags: [.deprecated]
        )
      ),
    ]
  )
  func capabilitiesAreRead(textDocument: String, capabilities: ClientCapabilities) {
    expect(
      #"{"id":1,"method":"initialize","params":{"capabilities":{"textDocument":\#(textDocument)}}}"#,
      is: .request(.number(1), .initialize(InitializeParameters(capabilities: capabilities)))
    )
  }

  @Test func whetherTheClientCanBeToldIsRead() {
    let workspace = WorkspaceCapabilities(canRefreshDiagnostics: true)
    let capabilities = ClientCapabilities(workspace: workspace)
    expect(
      """
      {"id":1,"method":"initialize",
      "params":{"capabilities":{"workspace":{"diagnostics":{"refreshSupport":true}}}}}
      """,
      is: .request(.number(1), .initialize(InitializeParameters(capabilities: capabilities)))
    )
  }

  @Test func reportsAreWrittenAsTheProtocolSays() {
    let place = Position(line: 1, character: 2)
    let diagnostic = Diagnostic(
      range: PositionRange(start: place, end: place),
      severity: .warning,
      source: "nianbao",
      message: "不平"
    )
    expectJSON(
      .answer(.number(1), .diagnostics(.full(resultID: "7", [diagnostic]))),
      """
      {"jsonrpc":"2.0","id":1,"result":{"kind":"full","resultId":"7","items":[\
      {"range":{"start":{"line":1,"character":2},"end":{"line":1,"character":2}},"severity":2,\
      "source":"nianbao","message":"不平"}]}}
      """
    )
    expectJSON(
      .answer(.number(1), .diagnostics(.full(resultID: nil, []))),
      #"{"jsonrpc":"2.0","id":1,"result":{"kind":"full","items":[]}}"#
    )
    expectJSON(
      .answer(.number(1), .diagnostics(.unchanged(resultID: "7"))),
      #"{"jsonrpc":"2.0","id":1,"result":{"kind":"unchanged","resultId":"7"}}"#
    )
  }

  @Test func aRefreshIsWrittenWithoutParameters() {
    expectJSON(
      .request(.number(4), .refreshDiagnostics),
      #"{"jsonrpc":"2.0","id":4,"method":"workspace/diagnostic/refresh"}"#
    )
  }

  @Test func optionsAreWrittenAsTheProtocolSays() {
    var writer = JSONWriter()
    DiagnosticOptions(
      identifier: "nianbao",
      interFileDependencies: false,
      workspaceDiagnostics: false
    ).write(to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"identifier":"nianbao","interFileDependencies":false,"workspaceDiagnostics":false}"#
    )
  }

  private func expect(
    _ json: String,
    is message: ClientMessage,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(ClientMessage(body: Array(json.utf8)) == message, sourceLocation: sourceLocation)
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
