/// What a server can tell somebody who looks around in a document.
package struct NavigationProviders: Sendable, Equatable {
  package let documentSymbol: Bool
  package let foldingRange: Bool
  package let selectionRange: Bool
  package let documentHighlight: Bool
  package let definition: Bool
  package let references: Bool
  package let semanticTokens: SemanticTokensOptions?

  package init(
    documentSymbol: Bool = false,
    foldingRange: Bool = false,
    selectionRange: Bool = false,
    documentHighlight: Bool = false,
    definition: Bool = false,
    references: Bool = false,
    semanticTokens: SemanticTokensOptions? = nil
  ) {
    self.documentSymbol = documentSymbol
    self.foldingRange = foldingRange
    self.selectionRange = selectionRange
    self.documentHighlight = documentHighlight
    self.definition = definition
    self.references = references
    self.semanticTokens = semanticTokens
  }

  /// Writes the members of the capabilities of a server; what it cannot do is left out.
  func writeMembers(to writer: inout JSONWriter) {
    if documentSymbol { writer.member("documentSymbolProvider", true) }
    if foldingRange { writer.member("foldingRangeProvider", true) }
    if selectionRange { writer.member("selectionRangeProvider", true) }
    if documentHighlight { writer.member("documentHighlightProvider", true) }
    if definition { writer.member("definitionProvider", true) }
    if references { writer.member("referencesProvider", true) }
    writer.member("semanticTokensProvider", ifPresent: semanticTokens)
  }
}

/// How a server gives semantic tokens.
package struct SemanticTokensOptions: Sendable, Equatable, JSONWritable {
  /// What the numbers of types and the bits of modifiers mean.
  package let types: [String]
  package let modifiers: [String]
  package let givesAll: Bool
  package let givesChanges: Bool
  package let givesRanges: Bool

  package init(
    types: [String],
    modifiers: [String],
    givesAll: Bool,
    givesChanges: Bool,
    givesRanges: Bool
  ) {
    self.types = types
    self.modifiers = modifiers
    self.givesAll = givesAll
    self.givesChanges = givesChanges
    self.givesRanges = givesRanges
  }

  private struct Legend: JSONWritable {
    let types: [String]
    let modifiers: [String]

    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        $0.member("tokenTypes", types)
        $0.member("tokenModifiers", modifiers)
      }
    }
  }

  private struct Full: JSONWritable {
    func write(to writer: inout JSONWriter) {
      writer.writeObject { $0.member("delta", true) }
    }
  }

  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("legend", Legend(types: types, modifiers: modifiers))
      if givesRanges { $0.member("range", true) }
      if givesAll {
        if givesChanges { $0.member("full", Full()) } else { $0.member("full", true) }
      }
    }
  }
}
