import LanguageServerProtocol

extension ServerCapabilities {
  /// What we announce.
  static func ours(positionEncoding: PositionEncoding) -> ServerCapabilities {
    ServerCapabilities(
      positionEncoding: positionEncoding,
      textDocumentSync: TextDocumentSyncOptions(
        openClose: true,
        change: .incremental,
        save: SaveOptions(includeText: false)
      ),
      codeActionKinds: [.quickFix, .rewrite, .fixAll],
      completionProvider: .ours,
      hoverProvider: true,
      formattingProvider: true
    )
  }
}
