/// What a client declares about `textDocument/completion`.
package struct CompletionCapabilities: Sendable, Equatable {
  package let supportsSnippets: Bool
  package let supportsInsertReplace: Bool
  package let supportsLabelDetails: Bool
  package let supportsPreselection: Bool
  /// Whether the client can be told to leave the indentation of inserted lines alone.
  package let supportsInsertionAsIs: Bool

  package init(
    supportsSnippets: Bool = false,
    supportsInsertReplace: Bool = false,
    supportsLabelDetails: Bool = false,
    supportsPreselection: Bool = false,
    supportsInsertionAsIs: Bool = false
  ) {
    self.supportsSnippets = supportsSnippets
    self.supportsInsertReplace = supportsInsertReplace
    self.supportsLabelDetails = supportsLabelDetails
    self.supportsPreselection = supportsPreselection
    self.supportsInsertionAsIs = supportsInsertionAsIs
  }

  /// Reads the capabilities of a client; what is absent or odd counts as not supported.
  init(_ capabilities: KeyedDecodingContainer<AnyKey>) {
    let item: [AnyKey] = ["textDocument", "completion", "completionItem"]
    let modes: [Int] = capabilities.value(at: item + ["insertTextModeSupport", "valueSet"]) ?? []
    self.init(
      supportsSnippets: capabilities.value(at: item + ["snippetSupport"]) ?? false,
      supportsInsertReplace: capabilities.value(at: item + ["insertReplaceSupport"]) ?? false,
      supportsLabelDetails: capabilities.value(at: item + ["labelDetailsSupport"]) ?? false,
      supportsPreselection: capabilities.value(at: item + ["preselectSupport"]) ?? false,
      supportsInsertionAsIs: modes.contains(InsertTextMode.asIs.rawValue)
    )
  }
}
