/// What a client declares that it can do, as far as it matters to us.
package struct ClientCapabilities: Sendable, Equatable {
  /// Those we know, in the client's order of preference; empty for a client that is silent.
  package let positionEncodings: [PositionEncoding]
  /// Whether the client asks for diagnostics itself; what is published would be shown twice.
  package let pullsDiagnostics: Bool
  package let supportsRelatedInformation: Bool
  package let supportsCodeDescription: Bool
  package let supportedDiagnosticTags: [DiagnosticTag]
  /// Whether edits may go out as versioned `documentChanges`.
  package let supportsDocumentChanges: Bool
  package let completion: CompletionCapabilities
  package let codeAction: CodeActionCapabilities
  /// The markups that a hover may have, in the client's order of preference.
  package let hoverFormats: [MarkupKind]
  package let workspace: WorkspaceCapabilities
  package let navigation: NavigationCapabilities
  package let aids: AidCapabilities
  package let folder: FolderCapabilities

  package init(
    positionEncodings: [PositionEncoding] = [],
    pullsDiagnostics: Bool = false,
    supportsRelatedInformation: Bool = false,
    supportsCodeDescription: Bool = false,
    supportedDiagnosticTags: [DiagnosticTag] = [],
    supportsDocumentChanges: Bool = false,
    completion: CompletionCapabilities = CompletionCapabilities(),
    codeAction: CodeActionCapabilities = CodeActionCapabilities(),
    hoverFormats: [MarkupKind] = [],
    workspace: WorkspaceCapabilities = WorkspaceCapabilities(),
    navigation: NavigationCapabilities = NavigationCapabilities(),
    aids: AidCapabilities = AidCapabilities(),
    folder: FolderCapabilities = FolderCapabilities()
  ) {
    self.positionEncodings = positionEncodings
    self.pullsDiagnostics = pullsDiagnostics
    self.supportsRelatedInformation = supportsRelatedInformation
    self.supportsCodeDescription = supportsCodeDescription
    self.supportedDiagnosticTags = supportedDiagnosticTags
    self.supportsDocumentChanges = supportsDocumentChanges
    self.completion = completion
    self.codeAction = codeAction
    self.hoverFormats = hoverFormats
    self.workspace = workspace
    self.navigation = navigation
    self.aids = aids
    self.folder = folder
  }
}

extension ClientCapabilities: Decodable {
  package init(from decoder: any Decoder) throws {
    let capabilities = try decoder.container(keyedBy: AnyKey.self)
    let encodings: [String] = capabilities.value(at: "general", "positionEncodings") ?? []
    let pull: [AnyKey] = ["textDocument", "diagnostic"]
    let publish: [AnyKey] = ["textDocument", "publishDiagnostics"]
    // Since version 3.18 the one may say what only the other said before.
    func diagnostics<Value: Decodable>(_ path: AnyKey...) -> Value? {
      capabilities.value(at: pull + path) ?? capabilities.value(at: publish + path)
    }
    let tags: [Int] = diagnostics("tagSupport", "valueSet") ?? []
    let hoverFormats: [String] =
      capabilities.value(at: "textDocument", "hover", "contentFormat") ?? []
    self.init(
      positionEncodings: encodings.compactMap(PositionEncoding.init(rawValue:)),
      pullsDiagnostics: capabilities.hasObject(at: pull),
      supportsRelatedInformation: diagnostics("relatedInformation") ?? false,
      supportsCodeDescription: diagnostics("codeDescriptionSupport") ?? false,
      supportedDiagnosticTags: tags.compactMap(DiagnosticTag.init(rawValue:)),
      supportsDocumentChanges: capabilities.value(
        at: "workspace",
        "workspaceEdit",
        "documentChanges"
      ) ?? false,
      completion: CompletionCapabilities(capabilities),
      codeAction: CodeActionCapabilities(capabilities),
      hoverFormats: hoverFormats.compactMap(MarkupKind.init(rawValue:)),
      workspace: WorkspaceCapabilities(capabilities),
      navigation: NavigationCapabilities(capabilities),
      aids: AidCapabilities(capabilities),
      folder: FolderCapabilities(capabilities)
    )
  }
}
