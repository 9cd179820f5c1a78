package import LanguageServerProtocol
package import ReportRules
package import ReportSyntax

/// Everything the server knows, and what it does with a message.
///
/// Has no thread, clock or file handle.
package struct Session: ~Copyable {
  /// How far the conversation has come.
  enum Phase: Equatable {
    case beforeInitialize
    case running(Client)
    case shutDown
    case ended
  }

  /// What the process ends with; `nil` while the conversation goes on.
  package private(set) var exitCode: Int32?
  /// The client's process, once it is known; when it ends, nobody is left to talk to.
  package private(set) var clientProcessID: Int?

  let options: ServerOptions
  let check: Check
  private(set) var phase = Phase.beforeInitialize
  private(set) var documents: [DocumentURI: OpenDocument] = [:]
  /// Documents that changed since their findings went out, in the order of their first change.
  private var unpublished: [DocumentURI] = []

  /// What the rules say about a text under some settings.
  package typealias Check = @Sendable (SyntaxTree, RuleSettings) -> [Finding]

  package init(
    options: ServerOptions = ServerOptions(),
    check: @escaping Check = RuleSet.findings(in:settings:)
  ) {
    self.options = options
    self.check = check
  }

  /// Handles messages that arrived together, in order; findings are published once, at the end.
  ///
  /// A request whose cancellation is already among them is not computed.
  package mutating func receive(_ batch: [ClientMessage]) -> [ServerMessage] {
    let cancelled = Set(batch.compactMap(\.cancelledID))
    var replies: [ServerMessage] = []
    for message in batch where phase != .ended {
      // The last chance to publish: after this there is nobody to publish for.
      if message.endsWork { replies += publishFindings() }
      switch message {
      case .request(let id, let request):
        let isCancelled = cancelled.contains(id) && request.isCancellable
        replies.append(isCancelled ? .cancelled(id) : answer(request, id))
      case .notification(let notification):
        replies += handle(notification)
      case .malformed(let id, let error):
        replies.append(.failure(id, error))
      case .response:
        continue
      }
    }
    return replies + publishFindings()
  }

  // MARK: Life cycle

  mutating func initialize(_ parameters: InitializeParameters) -> ServerMessage.Answer {
    let client = Client(parameters, options: options)
    phase = .running(client)
    clientProcessID = parameters.processID
    return .initialize(
      InitializeResult(
        capabilities: .ours(positionEncoding: client.positionEncoding),
        serverInfo: ServerInfo(name: "nianbao", version: nianbaoVersion)
      )
    )
  }

  /// Forgets the documents; after this, only `exit` is heard.
  mutating func shutDown() {
    phase = .shutDown
    documents = [:]
    unpublished = []
  }

  /// Ends the conversation: well after `shutdown`, badly otherwise.
  mutating func exit() {
    exitCode = phase == .shutDown ? 0 : 1
    phase = .ended
  }

  // MARK: Documents

  mutating func open(_ item: TextDocumentItem) {
    documents[item.uri] = OpenDocument(item)
    markUnpublished(item.uri)
  }

  /// Applies changes; those to a document that was never opened have no text to apply to.
  mutating func change(_ parameters: DidChangeParameters, for client: Client) {
    let uri = parameters.textDocument.uri
    guard documents[uri] != nil else { return }
    documents[uri]?.apply(
      parameters.contentChanges,
      version: parameters.textDocument.version,
      encoding: client.positionEncoding
    )
    markUnpublished(uri)
  }

  /// Forgets a document, and lets the client forget what was said about it.
  mutating func close(_ uri: DocumentURI) -> [ServerMessage] {
    guard documents.removeValue(forKey: uri) != nil else { return [] }
    unpublished.removeAll { $0 == uri }
    return [
      .publishDiagnostics(
        PublishDiagnosticsParameters(uri: uri, version: nil, diagnostics: [])
      )
    ]
  }

  /// What the rules say about an open document; `nil` for any other.
  mutating func findings(of uri: DocumentURI) -> [Finding]? {
    documents[uri]?.findings(by: check)
  }

  /// What is said about a place; `nil` where there is nothing to say, and for unknown documents.
  mutating func hover(_ parameters: HoverParameters, for client: Client) -> Hover? {
    documents[parameters.textDocument.uri]?.hover(
      at: parameters.position,
      check: check,
      client: client
    )
  }

  private mutating func markUnpublished(_ uri: DocumentURI) {
    if !unpublished.contains(uri) { unpublished.append(uri) }
  }

  private mutating func publishFindings() -> [ServerMessage] {
    guard case .running(let client) = phase else { return [] }
    defer { unpublished = [] }
    return unpublished.compactMap { uri in
      guard let findings = documents[uri]?.findings(by: check), let document = documents[uri] else {
        return nil
      }
      return .publishDiagnostics(document.diagnostics(for: findings, client: client))
    }
  }
}

extension ClientMessage {
  /// Whether no document is looked at any more after this message.
  var endsWork: Bool {
    switch self {
    case .request(_, .shutdown), .notification(.exit): true
    case .request, .notification, .response, .malformed: false
    }
  }

  /// The request that this message takes back.
  var cancelledID: RequestID? {
    guard case .notification(.cancelRequest(let id)) = self else { return nil }
    return id
  }
}

extension ServerMessage {
  static func cancelled(_ id: RequestID) -> ServerMessage {
    .failure(id, ResponseError(.requestCancelled, "cancelled before it was looked at"))
  }
}
