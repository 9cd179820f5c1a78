/// What a client declares about its settings and the files beside the documents.
package struct WorkspaceCapabilities: Sendable, Equatable {
  /// Whether the client can be asked for its settings.
  package let supportsConfiguration: Bool
  /// Whether the client tells of changed settings when it is told to.
  package let canRegisterConfiguration: Bool
  /// Whether the client watches files when it is told to.
  package let canRegisterWatchedFiles: Bool
  /// Whether the client can be told to ask for all diagnostics anew.
  package let canRefreshDiagnostics: Bool
  /// Whether the client can be told to ask for all semantic tokens anew.
  package let canRefreshTokens: Bool

  package init(
    supportsConfiguration: Bool = false,
    canRegisterConfiguration: Bool = false,
    canRegisterWatchedFiles: Bool = false,
    canRefreshDiagnostics: Bool = false,
    canRefreshTokens: Bool = false
  ) {
    self.supportsConfiguration = supportsConfiguration
    self.canRegisterConfiguration = canRegisterConfiguration
    self.canRegisterWatchedFiles = canRegisterWatchedFiles
    self.canRefreshDiagnostics = canRefreshDiagnostics
    self.canRefreshTokens = canRefreshTokens
  }

  /// Reads the capabilities of a client; what is absent or odd counts as not supported.
  init(_ capabilities: KeyedDecodingContainer<AnyKey>) {
    func supports(_ path: AnyKey...) -> Bool {
      capabilities.value(at: ["workspace"] + path) ?? false
    }
    self.init(
      supportsConfiguration: supports("configuration"),
      canRegisterConfiguration: supports("didChangeConfiguration", "dynamicRegistration"),
      canRegisterWatchedFiles: supports("didChangeWatchedFiles", "dynamicRegistration"),
      canRefreshDiagnostics: supports("diagnostics", "refreshSupport"),
      canRefreshTokens: supports("semanticTokens", "refreshSupport")
    )
  }
}
