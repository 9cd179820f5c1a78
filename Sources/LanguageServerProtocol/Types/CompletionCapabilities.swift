/// What a client declares about `textDocument/completion`.
package struct CompletionCapabilities: Sendable, Equatable {
  package let supportsSnippets: Bool
  package let supportsInsertReplace: Bool
  package let supportsLabelDetails: Bool
  package let supportsPreselection: Bool
  /// Whether the client can be told to leave the indentation of inserted lines alone.
  package let supportsInsertionAsIs: Bool
  /// Whether the client asks for the documentation of an item that it shows.
  package let resolvesDocumentation: Bool
  /// The markups that documentation may have, in the client's order of preference.
  package let documentationFormats: [MarkupKind]

  package init(
    supportsSnippets: Bool = false,
    supportsInsertReplace: Bool = false,
    supportsLabelDetails: Bool = false,
    supportsPreselection: Bool = false,
    supportsInsertionAsIs: Bool = false,
    resolvesDocumentation: Bool = false,
    documentationFormats: [MarkupKind] = []
  ) {
    self.supportsSnippets = supportsSnippets
    self.supportsInsertReplace = supportsInsertReplace
    self.supportsLabelDetails = supportsLabelDetails
    self.supportsPreselection = supportsPreselection
    self.supportsInsertionAsIs = supportsInsertionAsIs
    self.resolvesDocumentation = resolvesDocumentation
    self.documentationFormats = documentationFormats
  }

  /// Reads the capabilities of a client; what is absent or odd counts as not supported.
  init(_ capabilities: KeyedDecodingContainer<AnyKey>) {
    let item: [AnyKey] = ["textDocument", "completion", "completionItem"]
    let modes: [Int] = capabilities.value(at: item + ["insertTextModeSupport", "valueSet"]) ?? []
    let resolved: [String] = capabilities.value(at: item + ["resolveSupport", "properties"]) ?? []
    let formats: [String] = capabilities.value(at: item + ["documentationFormat"]) ?? []
    self.init(
      supportsSnippets: capabilities.value(at: item + ["snippetSupport"]) ?? false,
      supportsInsertReplace: capabilities.value(at: item + ["insertReplaceSupport"]) ?? false,
      supportsLabelDetails: capabilities.value(at: item + ["labelDetailsSupport"]) ?? false,
      supportsPreselection: capabilities.value(at: item + ["preselectSupport"]) ?? false,
      supportsInsertionAsIs: modes.contains(InsertTextMode.asIs.rawValue),
      resolvesDocumentation: resolved.contains("documentation"),
      documentationFormats: formats.compactMap(MarkupKind.init(rawValue:))
    )
  }
}
