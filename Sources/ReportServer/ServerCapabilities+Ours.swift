import LanguageServerProtocol

extension ServerCapabilities {
  /// What we announce to a client.
  static func ours(for client: Client) -> ServerCapabilities {
    ServerCapabilities(
      positionEncoding: client.positionEncoding,
      textDocumentSync: TextDocumentSyncOptions(
        openClose: true,
        change: .incremental,
        save: SaveOptions(includeText: false)
      ),
      codeActionProvider: client.capabilities.codeAction.supportsLiterals
        ? .kinds(
          [.quickFix, .rewrite, .fixAll],
          resolvesEdits: client.capabilities.codeAction.resolvesEdits
        ) : .plain,
      completionProvider: .ours(for: client.capabilities.completion),
      hoverProvider: true,
      diagnosticProvider: client.capabilities.pullsDiagnostics ? .ours : nil,
      formattingProvider: true,
      navigation: .ours(for: client.capabilities.navigation),
      aids: .ours(for: client.capabilities.aids)
    )
  }
}
