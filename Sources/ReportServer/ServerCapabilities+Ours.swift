import LanguageServerProtocol

extension ServerCapabilities {
  /// What we announce to a client.
  ///
  /// - Parameter hasFolders: whether it has opened folders, and not files only.
  static func ours(for client: Client, hasFolders: Bool) -> ServerCapabilities {
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
      diagnosticProvider: client.capabilities.pullsDiagnostics
        ? .ours(hasFolders: hasFolders) : nil,
      formattingProvider: true,
      navigation: .ours(for: client.capabilities.navigation),
      aids: .ours(for: client.capabilities.aids),
      folder: FolderProviders(
        symbol: client.capabilities.folder.symbol && hasFolders,
        hearsOfFolders: client.capabilities.folder.changesFolders
      )
    )
  }
}
