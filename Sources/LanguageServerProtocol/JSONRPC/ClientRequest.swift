/// A message that wants an answer.
package enum ClientRequest: Sendable, Equatable {
  case initialize(InitializeParameters)
  case shutdown
  case codeAction(CodeActionParameters)
  case resolveCodeAction(UnresolvedCodeAction)
  case completion(CompletionParameters)
  case resolveCompletionItem(UnresolvedCompletionItem)
  case hover(HoverParameters)
  case diagnostic(DocumentDiagnosticParameters)
  case formatting(FormattingParameters)
  case rangeFormatting(RangeFormattingParameters)
  case documentSymbol(DocumentParameters)
  case foldingRange(DocumentParameters)
  case selectionRange(SelectionRangeParameters)
  case documentHighlight(PlaceParameters)
  case definition(PlaceParameters)
  case references(ReferenceParameters)
  case semanticTokens(DocumentParameters)
  case semanticTokensDelta(SemanticTokensDeltaParameters)
  case semanticTokensRange(SemanticTokensRangeParameters)
  case onTypeFormatting(OnTypeFormattingParameters)
  case inlayHint(InlayHintParameters)
  case codeLens(CodeLensParameters)
  case documentLink(DocumentLinkParameters)
  case prepareRename(PrepareRenameParameters)
  case rename(RenameParameters)
  case workspaceDiagnostic(WorkspaceDiagnosticParameters)
  case workspaceSymbol(WorkspaceSymbolParameters)
  /// A method that we do not know.
  case unknown(method: String)
  /// A method that we know, with parameters that we cannot read.
  ///
  /// Whether that is what is wrong depends on how far the conversation has come.
  case unreadable(method: String, ResponseError)

  init(method: String, parameters: Parameters<some CodingKey>) {
    do {
      self = try Self.reading(method, parameters)
    } catch {
      self = .unreadable(method: method, error)
    }
  }

  private static func reading(
    _ method: String,
    _ parameters: Parameters<some CodingKey>
  ) throws(ResponseError) -> ClientRequest {
    switch method {
    case "initialize": .initialize(try parameters.read())
    case "shutdown": .shutdown
    case "textDocument/codeAction": .codeAction(try parameters.read())
    case "codeAction/resolve": .resolveCodeAction(try parameters.read())
    case "textDocument/completion": .completion(try parameters.read())
    case "completionItem/resolve": .resolveCompletionItem(try parameters.read())
    case "textDocument/hover": .hover(try parameters.read())
    case "textDocument/diagnostic": .diagnostic(try parameters.read())
    case "textDocument/formatting": .formatting(try parameters.read())
    case "textDocument/rangeFormatting": .rangeFormatting(try parameters.read())
    case "textDocument/documentSymbol": .documentSymbol(try parameters.read())
    case "textDocument/foldingRange": .foldingRange(try parameters.read())
    case "textDocument/selectionRange": .selectionRange(try parameters.read())
    case "textDocument/documentHighlight": .documentHighlight(try parameters.read())
    case "textDocument/definition": .definition(try parameters.read())
    case "textDocument/references": .references(try parameters.read())
    case "textDocument/semanticTokens/full": .semanticTokens(try parameters.read())
    case "textDocument/semanticTokens/full/delta": .semanticTokensDelta(try parameters.read())
    case "textDocument/semanticTokens/range": .semanticTokensRange(try parameters.read())
    case "textDocument/onTypeFormatting": .onTypeFormatting(try parameters.read())
    case "textDocument/inlayHint": .inlayHint(try parameters.read())
    case "textDocument/codeLens": .codeLens(try parameters.read())
    case "textDocument/documentLink": .documentLink(try parameters.read())
    case "textDocument/prepareRename": .prepareRename(try parameters.read())
    case "textDocument/rename": .rename(try parameters.read())
    case "workspace/diagnostic": .workspaceDiagnostic(try parameters.read())
    case "workspace/symbol": .workspaceSymbol(try parameters.read())
    default: .unknown(method: method)
    }
  }
}
