/// What a client declares that it can do, as far as it matters to us.
package struct ClientCapabilities: Sendable, Equatable {
  /// Those we know, in the client's order of preference; empty for a client that is silent.
  package let positionEncodings: [PositionEncoding]
  package let supportsRelatedInformation: Bool
  package let supportsCodeDescription: Bool
  package let supportedDiagnosticTags: [DiagnosticTag]
  /// Whether edits may go out as versioned `documentChanges`.
  package let supportsDocumentChanges: Bool
  package let completion: CompletionCapabilities
  /// The markups that a hover may have, in the client's order of preference.
  package let hoverFormats: [MarkupKind]
  package let workspace: WorkspaceCapabilities

  package init(
    positionEncodings: [PositionEncoding] = [],
    supportsRelatedInformation: Bool = false,
    supportsCodeDescription: Bool = false,
    supportedDiagnosticTags: [DiagnosticTag] = [],
    supportsDocumentChanges: Bool = false,
    completion: CompletionCapabilities = CompletionCapabilities(),
    hoverFormats: [MarkupKind] = [],
    workspace: WorkspaceCapabilities = WorkspaceCapabilities()
  ) {
    self.positionEncodings = positionEncodings
    self.supportsRelatedInformation = supportsRelatedInformation
    self.supportsCodeDescription = supportsCodeDescription
    self.supportedDiagnosticTags = supportedDiagnosticTags
    self.supportsDocumentChanges = supportsDocumentChanges
    self.completion = completion
    self.hoverFormats = hoverFormats
    self.workspace = workspace
  }
}

extension ClientCapabilities: Decodable {
  package init(from decoder: any Decoder) throws {
    let capabilities = try decoder.container(keyedBy: AnyKey.self)
    let encodings: [String] = capabilities.value(at: "general", "positionEncodings") ?? []
    let diagnostics: [AnyKey] = ["textDocument", "publishDiagnostics"]
    let tags: [Int] = capabilities.value(at: diagnostics + ["tagSupport", "valueSet"]) ?? []
    let hoverFormats: [String] =
      capabilities.value(at: "textDocument", "hover", "contentFormat") ?? []
    self.init(
      positionEncodings: encodings.compactMap(PositionEncoding.init(rawValue:)),
      supportsRelatedInformation: capabilities.value(at: diagnostics + ["relatedInformation"])
        ?? false,
      supportsCodeDescription: capabilities.value(at: diagnostics + ["codeDescriptionSupport"])
        ?? false,
      supportedDiagnosticTags: tags.compactMap(DiagnosticTag.init(rawValue:)),
      supportsDocumentChanges: capabilities.value(
        at: "workspace",
        "workspaceEdit",
        "documentChanges"
      ) ?? false,
      completion: CompletionCapabilities(capabilities),
      hoverFormats: hoverFormats.compactMap(MarkupKind.init(rawValue:)),
      workspace: WorkspaceCapabilities(capabilities)
    )
  }
}
