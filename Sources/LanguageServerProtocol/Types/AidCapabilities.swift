/// What a client declares of the aids that are shown beside a text, or help to write it.
package struct AidCapabilities: Sendable, Equatable {
  package let inlayHint: Bool
  /// Whether the client can be told to ask for all inlay hints anew.
  package let canRefreshInlayHints: Bool
  package let codeLens: Bool
  /// Whether the client can be told to ask for all lenses anew.
  package let canRefreshCodeLenses: Bool
  /// `nil` for a client that asks for no links.
  package let documentLink: DocumentLinks?
  /// `nil` for a client that renames nothing.
  package let rename: Renaming?
  package let onTypeFormatting: Bool

  /// What a client makes of links.
  package struct DocumentLinks: Sendable, Equatable {
    package let showsTooltips: Bool

    package init(showsTooltips: Bool = false) {
      self.showsTooltips = showsTooltips
    }
  }

  /// How a client renames.
  package struct Renaming: Sendable, Equatable {
    /// Whether it asks first what would get another name.
    package let isPrepared: Bool

    package init(isPrepared: Bool = false) {
      self.isPrepared = isPrepared
    }
  }

  package init(
    inlayHint: Bool = false,
    canRefreshInlayHints: Bool = false,
    codeLens: Bool = false,
    canRefreshCodeLenses: Bool = false,
    documentLink: DocumentLinks? = nil,
    rename: Renaming? = nil,
    onTypeFormatting: Bool = false
  ) {
    self.inlayHint = inlayHint
    self.canRefreshInlayHints = canRefreshInlayHints
    self.codeLens = codeLens
    self.canRefreshCodeLenses = canRefreshCodeLenses
    self.documentLink = documentLink
    self.rename = rename
    self.onTypeFormatting = onTypeFormatting
  }
}

extension AidCapabilities {
  /// Reads the capabilities of a client; what is absent or odd counts as not supported.
  init(_ capabilities: KeyedDecodingContainer<AnyKey>) {
    func has(_ feature: AnyKey) -> Bool { capabilities.hasObject(at: ["textDocument", feature]) }
    func isTrue(_ path: AnyKey...) -> Bool { capabilities.value(at: path) ?? false }
    self.init(
      inlayHint: has("inlayHint"),
      canRefreshInlayHints: isTrue("workspace", "inlayHint", "refreshSupport"),
      codeLens: has("codeLens"),
      canRefreshCodeLenses: isTrue("workspace", "codeLens", "refreshSupport"),
      documentLink: has("documentLink")
        ? DocumentLinks(showsTooltips: isTrue("textDocument", "documentLink", "tooltipSupport"))
        : nil,
      rename: has("rename")
        ? Renaming(isPrepared: isTrue("textDocument", "rename", "prepareSupport")) : nil,
      onTypeFormatting: has("onTypeFormatting")
    )
  }
}
