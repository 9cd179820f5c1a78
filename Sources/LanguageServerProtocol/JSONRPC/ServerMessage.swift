/// What we can say to a client.
package enum ServerMessage: Sendable, Equatable {
  case answer(RequestID, Answer)
  case failure(RequestID, ResponseError)
  case publishDiagnostics(PublishDiagnosticsParameters)
  case logMessage(LogMessageParameters)
  case showMessage(ShowMessageParameters)
  case progress(ProgressParameters)
  /// Something that the client answers, under the same id, with a `ClientResponse`.
  case request(RequestID, ServerRequest)

  /// The result of a request.
  package enum Answer: Sendable, Equatable {
    case initialize(InitializeResult)
    case codeActions([CodeAction])
    case codeAction(ResolvedCodeAction)
    case completion(CompletionList)
    case completionItem(ResolvedCompletionItem)
    case hover(Hover)
    case diagnostics(DocumentDiagnosticReport)
    case workspaceDiagnostics(WorkspaceDiagnosticReport)
    case textEdits([TextEdit])
    case documentSymbols([DocumentSymbol])
    case symbolInformation([SymbolInformation])
    case foldingRanges([FoldingRange])
    case selectionRanges([SelectionRange])
    case highlights([DocumentHighlight])
    case locations([Location])
    case locationLinks([LocationLink])
    case semanticTokens(SemanticTokens)
    case semanticTokensDelta(SemanticTokensDelta)
    case inlayHints([InlayHint])
    case codeLenses([CodeLens])
    case documentLinks([DocumentLink])
    case renamePreparation(RenamePreparation)
    case workspaceEdit(WorkspaceEdit)
    /// Done; there is nothing to tell.
    case nothing
  }
}

extension ServerMessage: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("jsonrpc", "2.0")
      switch self {
      case .answer(let id, let answer):
        $0.member("id", id)
        $0.member("result", answer)
      case .failure(let id, let error):
        $0.member("id", id)
        $0.member("error", error)
      case .publishDiagnostics(let parameters):
        $0.member("method", "textDocument/publishDiagnostics")
        $0.member("params", parameters)
      case .logMessage(let parameters):
        $0.member("method", "window/logMessage")
        $0.member("params", parameters)
      case .showMessage(let parameters):
        $0.member("method", "window/showMessage")
        $0.member("params", parameters)
      case .progress(let parameters):
        $0.member("method", "$/progress")
        $0.member("params", parameters)
      case .request(let id, let request):
        $0.member("id", id)
        $0.member("method", request.method)
        if request.hasParameters { $0.member("params", request) }
      }
    }
  }
}

extension ServerMessage.Answer: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .initialize(let result): result.write(to: &writer)
    case .codeActions(let actions): actions.write(to: &writer)
    case .codeAction(let action): action.write(to: &writer)
    case .completion(let list): list.write(to: &writer)
    case .completionItem(let item): item.write(to: &writer)
    case .hover(let hover): hover.write(to: &writer)
    case .diagnostics(let report): report.write(to: &writer)
    case .workspaceDiagnostics(let report): report.write(to: &writer)
    case .textEdits(let edits): edits.write(to: &writer)
    case .documentSymbols(let symbols): symbols.write(to: &writer)
    case .symbolInformation(let symbols): symbols.write(to: &writer)
    case .foldingRanges(let ranges): ranges.write(to: &writer)
    case .selectionRanges(let ranges): ranges.write(to: &writer)
    case .highlights(let highlights): highlights.write(to: &writer)
    case .locations(let locations): locations.write(to: &writer)
    case .locationLinks(let links): links.write(to: &writer)
    case .semanticTokens(let tokens): tokens.write(to: &writer)
    case .semanticTokensDelta(let delta): delta.write(to: &writer)
    case .inlayHints(let hints): hints.write(to: &writer)
    case .codeLenses(let lenses): lenses.write(to: &writer)
    case .documentLinks(let links): links.write(to: &writer)
    case .renamePreparation(let preparation): preparation.write(to: &writer)
    case .workspaceEdit(let edit): edit.write(to: &writer)
    case .nothing: writer.writeNull()
    }
  }
}
