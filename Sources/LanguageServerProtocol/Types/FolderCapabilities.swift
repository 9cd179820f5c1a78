/// What a client declares about folders with many documents.
package struct FolderCapabilities: Sendable, Equatable {
  /// Whether the client knows several folders, and tells when there are others.
  package let changesFolders: Bool
  /// Whether the client shows how far long work of ours has come.
  package let showsProgress: Bool
  /// Whether the client looks for names in all documents.
  package let symbol: Bool

  package init(changesFolders: Bool = false, showsProgress: Bool = false, symbol: Bool = false) {
    self.changesFolders = changesFolders
    self.showsProgress = showsProgress
    self.symbol = symbol
  }

  /// Reads the capabilities of a client; what is absent or odd counts as not supported.
  init(_ capabilities: KeyedDecodingContainer<AnyKey>) {
    self.init(
      changesFolders: capabilities.value(at: "workspace", "workspaceFolders") ?? false,
      showsProgress: capabilities.value(at: "window", "workDoneProgress") ?? false,
      symbol: capabilities.hasObject(at: ["workspace", "symbol"])
    )
  }
}
