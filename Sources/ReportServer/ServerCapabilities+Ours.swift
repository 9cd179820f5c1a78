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
      codeActionKinds: [.quickFix, .rewrite, .fixAll],
      completionProvider: .ours,
      hoverProvider: true,
      diagnosticProvider: client.capabilities.pullsDiagnostics ? .ours : nil,
      formattingProvider: true
    )
  }
}
