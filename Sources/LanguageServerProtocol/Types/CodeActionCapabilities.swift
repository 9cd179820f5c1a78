/// What a client declares about `textDocument/codeAction` and the edits that come of it.
package struct CodeActionCapabilities: Sendable, Equatable {
  /// Whether actions may be anything but commands.
  package let supportsLiterals: Bool
  /// Whether the client asks for an edit that was left out, once an action is chosen.
  package let resolvesEdits: Bool
  /// Whether the client shows actions that cannot be chosen, and why.
  package let showsDisabled: Bool
  /// Whether an edit may create a file.
  package let createsFiles: Bool
  /// Whether an edit may say in words what it does.
  package let supportsAnnotations: Bool

  package init(
    supportsLiterals: Bool = false,
    resolvesEdits: Bool = false,
    showsDisabled: Bool = false,
    createsFiles: Bool = false,
    supportsAnnotations: Bool = false
  ) {
    self.supportsLiterals = supportsLiterals
    self.resolvesEdits = resolvesEdits
    self.showsDisabled = showsDisabled
    self.createsFiles = createsFiles
    self.supportsAnnotations = supportsAnnotations
  }

  /// Reads the capabilities of a client; what is absent or odd counts as not supported.
  init(_ capabilities: KeyedDecodingContainer<AnyKey>) {
    let action: [AnyKey] = ["textDocument", "codeAction"]
    let edit: [AnyKey] = ["workspace", "workspaceEdit"]
    let properties: [String] =
      capabilities.value(at: action + ["resolveSupport", "properties"]) ?? []
    let operations: [String] = capabilities.value(at: edit + ["resourceOperations"]) ?? []
    let keepsData: Bool = capabilities.value(at: action + ["dataSupport"]) ?? false
    self.init(
      supportsLiterals: capabilities.hasObject(at: action + ["codeActionLiteralSupport"]),
      resolvesEdits: properties.contains("edit") && keepsData,
      showsDisabled: capabilities.value(at: action + ["disabledSupport"]) ?? false,
      createsFiles: operations.contains("create"),
      supportsAnnotations: capabilities.hasObject(at: edit + ["changeAnnotationSupport"])
    )
  }
}
