import LanguageServerProtocol

/// From a message to what is done about it; no case is left to a default.
extension Session {
  mutating func answer(_ request: ClientRequest, _ id: RequestID) -> ServerMessage {
    do {
      return .answer(id, try answer(request))
    } catch {
      return .failure(id, error)
    }
  }

  private mutating func answer(
    _ request: ClientRequest
  ) throws(ResponseError) -> ServerMessage.Answer {
    switch phase {
    case .running(let client):
      return try answerWhileRunning(request, client)
    case .beforeInitialize:
      if case .unreadable("initialize", let error) = request { throw error }
      guard case .initialize(let parameters) = request else {
        throw ResponseError(.serverNotInitialized, "initialize must come first")
      }
      return initialize(parameters)
    case .shutDown, .ended:
      throw ResponseError(.invalidRequest, "the server is shut down")
    }
  }

  private mutating func answerWhileRunning(
    _ request: ClientRequest,
    _ client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    let client = request.uri.flatMap { documents[$0] }.map { client.under($0.view) } ?? client
    switch request {
    case .initialize:
      throw ResponseError(.invalidRequest, "initialize was sent before")
    case .shutdown:
      shutDown()
      return .nothing
    case .codeAction(let parameters):
      return .codeActions(codeActions(parameters, for: client))
    case .resolveCodeAction(let action):
      return .codeAction(try resolved(action, for: client))
    case .completion(let parameters):
      return .completion(completions(for: parameters, client: client))
    case .resolveCompletionItem(let item):
      return .completionItem(resolved(item, for: client))
    case .hover(let parameters):
      return hover(parameters, for: client).map(ServerMessage.Answer.hover) ?? .nothing
    case .diagnostic(let parameters):
      guard client.capabilities.pullsDiagnostics else {
        throw ResponseError(.methodNotFound, "diagnostics are published to this client")
      }
      return .diagnostics(diagnosticReport(parameters, for: client))
    case .formatting(let parameters):
      let edits = formattingEdits(
        of: parameters.textDocument.uri,
        options: parameters.options,
        for: client
      )
      return edits.map(ServerMessage.Answer.textEdits) ?? .nothing
    case .rangeFormatting(let parameters):
      let edits = formattingEdits(
        of: parameters.textDocument.uri,
        in: parameters.range,
        options: parameters.options,
        for: client
      )
      return edits.map(ServerMessage.Answer.textEdits) ?? .nothing
    case .documentSymbol(let parameters):
      return try documentSymbols(parameters.textDocument.uri, for: client)
    case .foldingRange(let parameters):
      return try foldingRanges(parameters.textDocument.uri, for: client)
    case .selectionRange(let parameters):
      return try selectionRanges(parameters, for: client)
    case .documentHighlight(let parameters):
      return try highlights(parameters, for: client)
    case .definition(let parameters):
      return try definition(parameters, for: client)
    case .references(let parameters):
      return try references(parameters, for: client)
    case .semanticTokens(let parameters):
      return try semanticTokens(parameters.textDocument.uri, for: client)
    case .semanticTokensDelta(let parameters):
      return try semanticTokensDelta(parameters, for: client)
    case .semanticTokensRange(let parameters):
      return try semanticTokens(parameters, for: client)
    case .onTypeFormatting(let parameters):
      return try onTypeFormatting(parameters, for: client)
    case .inlayHint(let parameters):
      return try inlayHints(parameters, for: client)
    case .codeLens(let parameters):
      return try codeLenses(parameters, for: client)
    case .documentLink(let parameters):
      return try documentLinks(parameters, for: client)
    case .prepareRename(let parameters):
      return try prepareRename(parameters, for: client)
    case .rename(let parameters):
      return try rename(parameters, for: client)
    case .workspaceDiagnostic(let parameters):
      return try workspaceDiagnostics(parameters, for: client)
    case .workspaceSymbol(let parameters):
      return try workspaceSymbols(parameters, for: client)
    case .unknown(let method):
      throw ResponseError(.methodNotFound, "unknown method: \(method)")
    case .unreadable("initialize", _):
      throw ResponseError(.invalidRequest, "initialize was sent before")
    case .unreadable(_, let error):
      throw error
    }
  }

  mutating func handle(_ notification: ClientNotification) -> [ServerMessage] {
    if case .exit = notification { exit() }
    guard case .running(let client) = phase else { return [] }
    switch notification {
    case .didOpen(let parameters):
      open(parameters.textDocument)
    case .didChange(let parameters):
      change(parameters, for: client)
    case .didClose(let parameters):
      return close(parameters.textDocument.uri, for: client)
    case .unreadable("textDocument/didChange", _, let uri?) where documents[uri] != nil:
      return tellOfUntakenChange(uri, for: client)
    case .unreadable(let method, let error, _):
      // Nobody awaits an answer, but whoever debugs the client will look into its log.
      let message = "\(method): \(error.message)"
      return [.logMessage(LogMessageParameters(severity: .error, message: message))]
    case .cancelRequest:
      // Seen by `receive`; the request of one that comes later has been answered already.
      return []
    case .initialized:
      return askForSettings(client) + registerForSettings(client) + searchFolders(client)
    case .didChangeConfiguration(let parameters):
      return changeConfiguration(parameters, for: client)
    case .didSave:
      // It may have been a settings file; reading those of all documents takes no time.
      readSettingsFiles()
    case .didChangeWatchedFiles(let parameters):
      readSettingsFiles()
      return changeFiles(parameters, for: client)
    case .didChangeFolders(let parameters):
      return changeFolders(parameters, for: client)
    case .exit, .setTrace, .unknown:
      return []
    }
    return []
  }
}

extension ClientRequest {
  /// Whether a cancellation is heeded: taking back the life cycle would leave nobody knowing it.
  var isCancellable: Bool {
    switch self {
    case .initialize, .shutdown: false
    case .codeAction, .resolveCodeAction, .completion, .resolveCompletionItem, .hover, .diagnostic,
      .formatting, .rangeFormatting, .documentSymbol, .foldingRange, .selectionRange,
      .documentHighlight, .definition, .references, .semanticTokens, .semanticTokensDelta,
      .semanticTokensRange, .onTypeFormatting, .inlayHint, .codeLens, .documentLink, .prepareRename,
      .rename, .workspaceDiagnostic, .workspaceSymbol, .unknown, .unreadable:
      true
    }
  }

  /// The document that it is about.
  fileprivate var uri: DocumentURI? {
    switch self {
    case .codeAction(let parameters): parameters.textDocument.uri
    case .resolveCodeAction(let action): action.data?.uri
    case .completion(let parameters): parameters.textDocument.uri
    case .resolveCompletionItem(let item): item.data?.uri
    case .hover(let parameters): parameters.textDocument.uri
    case .diagnostic(let parameters): parameters.textDocument.uri
    case .formatting(let parameters): parameters.textDocument.uri
    case .rangeFormatting(let parameters): parameters.textDocument.uri
    case .documentSymbol(let parameters): parameters.textDocument.uri
    case .foldingRange(let parameters): parameters.textDocument.uri
    case .selectionRange(let parameters): parameters.textDocument.uri
    case .documentHighlight(let parameters): parameters.textDocument.uri
    case .definition(let parameters): parameters.textDocument.uri
    case .references(let parameters): parameters.textDocument.uri
    case .semanticTokens(let parameters): parameters.textDocument.uri
    case .semanticTokensDelta(let parameters): parameters.textDocument.uri
    case .semanticTokensRange(let parameters): parameters.textDocument.uri
    case .onTypeFormatting(let parameters): parameters.textDocument.uri
    case .inlayHint(let parameters): parameters.textDocument.uri
    case .codeLens(let parameters): parameters.textDocument.uri
    case .documentLink(let parameters): parameters.textDocument.uri
    case .prepareRename(let parameters): parameters.textDocument.uri
    case .rename(let parameters): parameters.textDocument.uri
    case .initialize, .shutdown, .workspaceDiagnostic, .workspaceSymbol, .unknown, .unreadable:
      nil
    }
  }
}
