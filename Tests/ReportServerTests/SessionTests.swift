import LanguageServerProtocol
import ReportServer
import Testing

@Suite struct SessionTests {
  private let initialize = ClientMessage.request(.number(0), .initialize(InitializeParameters()))
  private let shutdown = ClientMessage.request(.number(9), .shutdown)
  private let response = ClientMessage.response(ClientResponse(id: .number(1), result: .null))
  private let exit = ClientMessage.notification(.exit)

  @Test func beforeInitializeRequestsAreRefusedAndNotificationsDropped() {
    var session = Session()
    expectCodes(
      session.receive([
        .request(.number(1), .unknown(method: "x")), open("甲"), shutdown, response,
        .notification(.unreadable(method: "x", ResponseError(.invalidParameters, ""))),
      ]),
      [.serverNotInitialized, .serverNotInitialized]
    )
    #expect(session.exitCode == nil)
  }

  @Test func initializeIsAnsweredOnce() {
    var session = Session()
    let capabilities = ServerCapabilities(
      positionEncoding: .utf16,
      textDocumentSync: TextDocumentSyncOptions(
        openClose: true,
        change: .incremental,
        save: SaveOptions(includeText: false)
      ),
      codeActionProvider: .plain,
      completionProvider: CompletionOptions(triggerCharacters: ["第", "、", "（", "#"]),
      hoverProvider: true,
      formattingProvider: true
    )
    let result = InitializeResult(
      capabilities: capabilities,
      serverInfo: ServerInfo(name: "nianbao", version: "0.1.0")
    )
    #expect(session.receive([initialize]) == [.answer(.number(0), .initialize(result))])
    expectCodes(session.receive([initialize]), [.invalidRequest])
    #expect(session.receive([open("甲")]).count == 1)
  }

  @Test(
    arguments: [
      ([], nil, PositionEncoding.utf16),
      ([.utf16], nil, .utf16),
      ([.utf16, .utf8], nil, .utf8),
      ([.utf32, .utf16], nil, .utf32),
      ([.utf16, .utf32], nil, .utf16),
      ([], .utf8, .utf8),
      ([.utf8], .utf32, .utf32),
    ] as [([PositionEncoding], PositionEncoding?, PositionEncoding)]
  )
  func theEncodingIsNegotiatedUnlessForced(
    offered: [PositionEncoding],
    forced: PositionEncoding?,
    announced: PositionEncoding
  ) {
    var session = Session(options: ServerOptions(positionEncoding: forced))
    let capabilities = ClientCapabilities(positionEncodings: offered)
    let parameters = InitializeParameters(processID: 42, capabilities: capabilities)
    let replies = session.receive([.request(.text("a"), .initialize(parameters))])
    guard case .answer(.text("a"), .initialize(let result)) = replies.first else {
      Issue.record("\(replies)")
      return
    }
    #expect(result.capabilities.positionEncoding == announced)
    #expect(session.clientProcessID == 42)
  }

  @Test func exitAfterShutdownEndsWellEvenInOneBatch() {
    var session = Session()
    let replies = session.receive([initialize, shutdown, exit, open("甲"), shutdown])
    #expect(replies.last == .answer(.number(9), .nothing))
    #expect(replies.count == 2)
    #expect(session.exitCode == 0)
  }

  @Test func exitWithoutShutdownEndsBadly() {
    var fresh = Session()
    #expect(fresh.receive([exit]).isEmpty)
    #expect(fresh.exitCode == 1)
    var running = Session()
    _ = running.receive([initialize])
    #expect(running.receive([exit, shutdown]).isEmpty)
    #expect(running.exitCode == 1)
  }

  @Test func afterShutdownOnlyExitIsHeard() {
    var session = Session()
    _ = session.receive([initialize, shutdown])
    expectCodes(
      session.receive([shutdown, initialize, open("甲"), .request(.null, .unknown(method: "x"))]),
      [.invalidRequest, .invalidRequest, .invalidRequest]
    )
    #expect(session.exitCode == nil)
    _ = session.receive([exit])
    #expect(session.exitCode == 0)
  }

  @Test func findingsGoOutBeforeTheEnd() {
    var session = Session()
    let replies = session.receive([initialize, open("甲"), shutdown, exit])
    guard case .publishDiagnostics = replies[1] else {
      Issue.record("\(replies)")
      return
    }
    #expect(replies.count == 3)
  }

  @Test func unknownRequestsAreRefusedAndUnknownNotificationsIgnored() {
    var session = Session()
    _ = session.receive([initialize])
    expectCodes(
      session.receive([
        .notification(.unknown(method: "$/x")), .request(.text("a"), .unknown(method: "x/y")),
        .malformed(.null, ResponseError(.parseError, "")), .notification(.setTrace),
        .notification(
          .didChangeConfiguration(DidChangeConfigurationParameters(settings: .null))
        ),
        .notification(.didChangeWatchedFiles(WatchedFilesParameters())), response,
      ]),
      [.methodNotFound, .parseError]
    )
  }

  @Test func aRequestCancelledInTheSameBatchIsNotComputed() {
    var session = Session()
    _ = session.receive([initialize])
    expectCodes(
      session.receive([
        .request(.number(1), .unknown(method: "x")),
        .request(.text("1"), .unknown(method: "x")),
        .notification(.cancelRequest(.number(1))),
      ]),
      [.requestCancelled, .methodNotFound]
    )
    #expect(session.receive([.notification(.cancelRequest(.number(1)))]).isEmpty)
  }

  @Test func theLifeCycleCannotBeCancelled() {
    var session = Session()
    _ = session.receive([
      initialize, .notification(.cancelRequest(.number(0))), shutdown,
      .notification(.cancelRequest(.number(9))), exit,
    ])
    #expect(session.exitCode == 0)
  }

  private func open(_ text: String) -> ClientMessage {
    let item = TextDocumentItem(uri: DocumentURI("file:///a"), version: 1, text: text)
    return .notification(.didOpen(DidOpenParameters(textDocument: item)))
  }

  private func expectCodes(
    _ replies: [ServerMessage],
    _ codes: [ResponseError.Code],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let actual = replies.map { reply -> ResponseError.Code? in
      if case .failure(_, let error) = reply { error.code } else { nil }
    }
    #expect(actual == codes, sourceLocation: sourceLocation)
  }
}
