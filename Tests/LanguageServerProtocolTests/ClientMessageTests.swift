import LanguageServerProtocol
import Testing

@Suite struct ClientMessageTests {
  @Test func initializeIsReadWithWhatMatters() {
    expect(
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":42,"locale":"zh-cn",
      "rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-32","x","utf-8"]},
      "textDocument":{"publishDiagnostics":{"relatedInformation":true,
      "codeDescriptionSupport":true,"tagSupport":{"valueSet":[1,2,9]}},
      "hover":{"contentFormat":["markdown","x","plaintext"]}}}}}
      """,
      is: .request(
        .number(0),
        .initialize(
          InitializeParameters(
            processID: 42,
            locale: "zh-cn",
            capabilities: ClientCapabilities(
              positionEncodings: [.utf32, .utf8],
              supportsRelatedInformation: true,
              supportsCodeDescription: true,
              supportedDiagnosticTags: [.unnecessary, .deprecated],
              hoverFormats: [.markdown, .plainText]
            )
          )
        )
      )
    )
  }

  @Test(
    arguments: [
      #"{}"#,
      #"{"processId":null,"locale":null,"capabilities":null}"#,
      #"{"processId":"x","locale":5,"capabilities":[]}"#,
      #"{"capabilities":{"general":7,"textDocument":{"publishDiagnostics":null}}}"#,
      #"{"capabilities":{"general":{"positionEncodings":null}}}"#,
      #"{"capabilities":{"general":{"positionEncodings":["utf-7"]}}}"#,
    ]
  )
  func oddCapabilitiesCountAsAbsent(parameters: String) {
    expect(
      #"{"id":"a","method":"initialize","params":\#(parameters)}"#,
      is: .request(.text("a"), .initialize(InitializeParameters()))
    )
  }

  @Test func hoversAreReadWithTheirPosition() {
    expect(
      """
      {"id":3,"method":"textDocument/hover",
      "params":{"textDocument":{"uri":"u"},"position":{"line":4,"character":7}}}
      """,
      is: .request(
        .number(3),
        .hover(
          HoverParameters(
            textDocument: TextDocumentIdentifier(uri: DocumentURI("u")),
            position: Position(line: 4, character: 7)
          )
        )
      )
    )
  }

  @Test func formattingIsReadWithTheOptionsThatMatter() {
    let document = TextDocumentIdentifier(uri: DocumentURI("u"))
    expect(
      """
      {"id":3,"method":"textDocument/formatting","params":{"textDocument":{"uri":"u"},
      "options":{"tabSize":4,"insertSpaces":true,"trimTrailingWhitespace":false,
      "insertFinalNewline":true,"trimFinalNewlines":1}}}
      """,
      is: .request(
        .number(3),
        .formatting(
          FormattingParameters(
            textDocument: document,
            options: FormattingOptions(trimTrailingWhitespace: false, insertFinalNewline: true)
          )
        )
      )
    )
    let start = Position(line: 1, character: 2)
    expect(
      """
      {"id":4,"method":"textDocument/rangeFormatting","params":{"textDocument":{"uri":"u"},
      "range":{"start":{"line":1,"character":2},"end":{"line":1,"character":2}},"options":{}}}
      """,
      is: .request(
        .number(4),
        .rangeFormatting(
          RangeFormattingParameters(
            textDocument: document,
            range: PositionRange(start: start, end: start)
          )
        )
      )
    )
  }

  @Test func changesAreReadInOrder() {
    let range = PositionRange(
      start: Position(line: 0, character: 1),
      end: Position(line: .max, character: -3)
    )
    expect(
      """
      {"method":"textDocument/didChange","params":{"textDocument":{"uri":"u","version":null},
      "contentChanges":[{"range":{"start":{"line":0,"character":1.0},
      "end":{"line":1.7976931348623157e308,"character":-3}},"rangeLength":1,"text":"\\ud842\\udfb7"},
      {"text":"表"}]}}
      """,
      is: .notification(
        .didChange(
          DidChangeParameters(
            textDocument: VersionedTextDocumentIdentifier(uri: DocumentURI("u"), version: nil),
            contentChanges: [
              ContentChange(range: range, text: "𠮷"), ContentChange(range: nil, text: "表"),
            ]
          )
        )
      )
    )
  }

  @Test(
    arguments: [
      (#"{"method":"initialized","params":{}}"#, ClientNotification.initialized),
      (#"{"method":"exit"}"#, .exit),
      (#"{"method":"$/cancelRequest","params":{"id":3}}"#, .cancelRequest(.number(3))),
      (#"{"method":"$/cancelRequest","params":{"id":"3"}}"#, .cancelRequest(.text("3"))),
      (#"{"method":"$/setTrace","params":{"value":"off"}}"#, .setTrace),
      (#"{"method":"textDocument/didSave"}"#, .didSave),
      (
        #"{"method":"workspace/didChangeWatchedFiles","params":{"changes":[]}}"#,
        .didChangeWatchedFiles(WatchedFilesParameters())
      ),
      (#"{"method":"$/anything"}"#, .unknown(method: "$/anything")),
      (
        #"{"method":"textDocument/didClose","params":{"textDocument":{"uri":5}}}"#,
        .unreadable(
          method: "textDocument/didClose",
          ResponseError(
            .invalidParameters,
            "missing or of the wrong type: params.textDocument.uri"
          )
        )
      ),
      (
        #"{"method":"textDocument/didOpen"}"#,
        .unreadable(
          method: "textDocument/didOpen",
          ResponseError(.invalidParameters, "missing or of the wrong type: params")
        )
      ),
    ]
  )
  func notificationsAreRead(json: String, notification: ClientNotification) {
    expect(json, is: .notification(notification))
  }

  @Test(
    arguments: [
      (#"{"id":1,"method":"shutdown"}"#, ClientMessage.request(.number(1), .shutdown)),
      (#"{"id":1,"method":"shutdown","params":null}"#, .request(.number(1), .shutdown)),
      (#"{"id":null,"method":"shutdown"}"#, .request(.null, .shutdown)),
      (#"{"id":-5,"method":"a/b"}"#, .request(.number(-5), .unknown(method: "a/b"))),
      (
        #"{"id":1,"result":null}"#, .response(ClientResponse(id: .number(1), result: .null))
      ),
      (
        #"{"id":1,"result":[5],"error":null}"#,
        .response(ClientResponse(id: .number(1), result: .array([.integer(5)])))
      ),
      (
        #"{"id":"a","error":{"code":1,"message":""}}"#,
        .response(ClientResponse(id: .text("a"), result: nil))
      ),
      (#"{"result":5}"#, .response(ClientResponse(id: .null, result: .integer(5)))),
    ]
  )
  func requestsAndResponsesAreToldApart(json: String, message: ClientMessage) {
    expect(json, is: message)
  }

  @Test(
    arguments: [
      ("", RequestID.null, ResponseError.Code.parseError),
      ("{", .null, .parseError),
      (#"{"id":1,"method":"x"} y"#, .null, .parseError),
      ("\0\0\0\0", .null, .parseError),
      (String(repeating: "[", count: 100_000), .null, .parseError),
      (String(repeating: "{\"a\":", count: 100_000), .null, .parseError),
      (
        #"{"id":1,"method":"x","params":"# + String(repeating: "[", count: 9999), .null, .parseError
      ),
      ("[]", .null, .invalidRequest),
      (#"[{"id":1,"method":"shutdown"}]"#, .null, .invalidRequest),
      ("5", .null, .invalidRequest),
      ("null", .null, .invalidRequest),
      ("{}", .null, .invalidRequest),
      (#"{"id":4,"method":5}"#, .number(4), .invalidRequest),
      (#"{"id":4}"#, .number(4), .invalidRequest),
      (#"{"id":1.5,"method":"shutdown"}"#, .null, .invalidRequest),
      (#"{"id":{},"method":"shutdown"}"#, .null, .invalidRequest),
    ]
  )
  func whatIsNoMessageGetsTheRightError(json: String, id: RequestID, code: ResponseError.Code) {
    guard case .malformed(let actualID, let error) = ClientMessage(body: Array(json.utf8)) else {
      Issue.record("not malformed")
      return
    }
    #expect(actualID == id)
    #expect(error.code == code)
  }

  @Test(
    arguments: [
      (#"a\ud842b"#, "a\u{FFFD}b"),
      (#"a\udfb7\uD842"#, "a\u{FFFD}\u{FFFD}"),
      (#"\ud842\ud842\udfb7"#, "\u{FFFD}𠮷"),
      (#"\\ud842\ud842"#, "\\ud842\u{FFFD}"),
    ]
  )
  func halfASurrogatePairBecomesAReplacementCharacter(escaped: String, text: String) {
    expectOpenedText(Array(escaped.utf8), text)
  }

  @Test func bytesThatAreNotUTF8BecomeReplacementCharacters() {
    expectOpenedText([0x61, 0xFF, 0x62, 0xE4, 0xB8], "a\u{FFFD}b\u{FFFD}")
  }

  private func expectOpenedText(
    _ escaped: [UInt8],
    _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let head = #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","version":1,"#
    let body = Array(head.utf8) + Array(#""text":""#.utf8) + escaped + Array("\"}}}".utf8)
    let document = TextDocumentItem(uri: DocumentURI("u"), version: 1, text: text)
    #expect(
      ClientMessage(body: body)
        == .notification(.didOpen(DidOpenParameters(textDocument: document))),
      sourceLocation: sourceLocation
    )
  }

  private func expect(
    _ json: String,
    is message: ClientMessage,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(ClientMessage(body: Array(json.utf8)) == message, sourceLocation: sourceLocation)
  }
}
