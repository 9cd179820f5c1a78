package import LanguageServerProtocol

extension NavigationCapabilities {
  /// Those of a client that asks for all there is.
  package static let everything = NavigationCapabilities(
    documentSymbol: .init(isHierarchical: true),
    foldingRange: .init(),
    selectionRange: true,
    documentHighlight: true,
    definition: .init(supportsLinks: true),
    references: true,
    semanticTokens: .init(
      asksForAll: true,
      asksForChanges: true,
      asksForRanges: true,
      types: ["namespace", "property", "number", "enumMember", "function"],
      modifiers: ["readonly", "modification"]
    )
  )
}
