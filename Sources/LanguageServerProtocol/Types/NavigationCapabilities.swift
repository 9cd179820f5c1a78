/// What a client declares about looking around in a document; `nil` or `false` where it is silent.
package struct NavigationCapabilities: Sendable, Equatable {
  package let documentSymbol: DocumentSymbols?
  package let foldingRange: FoldingRanges?
  package let selectionRange: Bool
  package let documentHighlight: Bool
  package let definition: Definitions?
  package let references: Bool
  package let semanticTokens: SemanticTokens?

  package struct DocumentSymbols: Sendable, Equatable {
    package let isHierarchical: Bool

    package init(isHierarchical: Bool = false) {
      self.isHierarchical = isHierarchical
    }
  }

  package struct FoldingRanges: Sendable, Equatable {
    /// Whether characters would be ignored.
    package let foldsLinesOnly: Bool
    /// How many ranges the client wants at most.
    package let limit: Int?

    package init(foldsLinesOnly: Bool = false, limit: Int? = nil) {
      self.foldsLinesOnly = foldsLinesOnly
      self.limit = limit
    }
  }

  package struct Definitions: Sendable, Equatable {
    package let supportsLinks: Bool

    package init(supportsLinks: Bool = false) {
      self.supportsLinks = supportsLinks
    }
  }

  package struct SemanticTokens: Sendable, Equatable {
    /// Whether the client asks for a whole document, and for what changed in it.
    package let asksForAll: Bool
    package let asksForChanges: Bool
    package let asksForRanges: Bool
    /// Those that it can show.
    package let types: [String]
    package let modifiers: [String]

    package init(
      asksForAll: Bool = false,
      asksForChanges: Bool = false,
      asksForRanges: Bool = false,
      types: [String] = [],
      modifiers: [String] = []
    ) {
      self.asksForAll = asksForAll
      self.asksForChanges = asksForChanges
      self.asksForRanges = asksForRanges
      self.types = types
      self.modifiers = modifiers
    }
  }

  package init(
    documentSymbol: DocumentSymbols? = nil,
    foldingRange: FoldingRanges? = nil,
    selectionRange: Bool = false,
    documentHighlight: Bool = false,
    definition: Definitions? = nil,
    references: Bool = false,
    semanticTokens: SemanticTokens? = nil
  ) {
    self.documentSymbol = documentSymbol
    self.foldingRange = foldingRange
    self.selectionRange = selectionRange
    self.documentHighlight = documentHighlight
    self.definition = definition
    self.references = references
    self.semanticTokens = semanticTokens
  }
}

extension NavigationCapabilities {
  /// Reads the capabilities of a client; what is absent or odd counts as not supported.
  init(_ capabilities: KeyedDecodingContainer<AnyKey>) {
    func has(_ feature: AnyKey) -> Bool { capabilities.hasObject(at: ["textDocument", feature]) }
    func value<Value: Decodable>(_ path: AnyKey...) -> Value? {
      capabilities.value(at: ["textDocument"] + path)
    }
    self.init(
      documentSymbol: has("documentSymbol")
        ? DocumentSymbols(
          isHierarchical: value("documentSymbol", "hierarchicalDocumentSymbolSupport") ?? false
        ) : nil,
      foldingRange: has("foldingRange")
        ? FoldingRanges(
          foldsLinesOnly: value("foldingRange", "lineFoldingOnly") ?? false,
          limit: value("foldingRange", "rangeLimit")
        ) : nil,
      selectionRange: has("selectionRange"),
      documentHighlight: has("documentHighlight"),
      definition: has("definition")
        ? Definitions(supportsLinks: value("definition", "linkSupport") ?? false) : nil,
      references: has("references"),
      semanticTokens: SemanticTokens(capabilities)
    )
  }
}

extension NavigationCapabilities.SemanticTokens {
  /// `nil` for a client that cannot read what we write.
  fileprivate init?(_ capabilities: KeyedDecodingContainer<AnyKey>) {
    let tokens: [AnyKey] = ["textDocument", "semanticTokens"]
    guard capabilities.hasObject(at: tokens) else { return nil }
    let formats: [String] = capabilities.value(at: tokens + ["formats"]) ?? []
    guard formats.contains("relative") else { return nil }
    /// An object says as much as `true`.
    func asks(_ path: [AnyKey]) -> Bool {
      let path = tokens + ["requests"] + path
      return capabilities.value(at: path) ?? capabilities.hasObject(at: path)
    }
    self.init(
      asksForAll: asks(["full"]),
      asksForChanges: asks(["full", "delta"]),
      asksForRanges: asks(["range"]),
      types: capabilities.value(at: tokens + ["tokenTypes"]) ?? [],
      modifiers: capabilities.value(at: tokens + ["tokenModifiers"]) ?? []
    )
  }
}
