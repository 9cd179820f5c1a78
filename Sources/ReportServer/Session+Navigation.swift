package import LanguageServerProtocol

/// Answers to those who look around in a document; a client that declared nothing of the kind is
/// refused, as it was told.
extension Session {
  /// Keeps a text under a name where an editor can open it, and says where; `nil` where that fails.
  package typealias KeptFiles = @Sendable (_ name: String, _ text: [UInt8]) -> DocumentURI?

  mutating func documentSymbols(
    _ uri: DocumentURI,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard let wishes = client.capabilities.navigation.documentSymbol else { throw .notAnnounced }
    if wishes.isHierarchical {
      let found = documents[uri]?.documentSymbols(for: client)
      return found.map(ServerMessage.Answer.documentSymbols) ?? .nothing
    }
    let found = documents[uri]?.symbolInformation(for: client)
    return found.map(ServerMessage.Answer.symbolInformation) ?? .nothing
  }

  mutating func foldingRanges(
    _ uri: DocumentURI,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.navigation.foldingRange != nil else { throw .notAnnounced }
    let found = documents[uri]?.foldingRanges(for: client)
    return found.map(ServerMessage.Answer.foldingRanges) ?? .nothing
  }

  mutating func selectionRanges(
    _ parameters: SelectionRangeParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.navigation.selectionRange else { throw .notAnnounced }
    let found = documents[parameters.textDocument.uri]?
      .selectionRanges(at: parameters.positions, client: client)
    return found.map(ServerMessage.Answer.selectionRanges) ?? .nothing
  }

  mutating func highlights(
    _ parameters: PlaceParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.navigation.documentHighlight else { throw .notAnnounced }
    let found = documents[parameters.textDocument.uri]?
      .highlights(at: parameters.position, client: client)
    return found.map(ServerMessage.Answer.highlights) ?? .nothing
  }

  mutating func definition(
    _ parameters: PlaceParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard let wishes = client.capabilities.navigation.definition else { throw .notAnnounced }
    let uri = parameters.textDocument.uri
    let cells = documents[uri]?.cellsOfCount(at: parameters.position, client: client)
    let keptFiles = keptFiles
    func article() -> LocationLink? {
      documents[uri]?.article(at: parameters.position, client: client, keep: keptFiles)
    }
    let carried = cells == nil ? carriedCell(at: parameters.position, in: uri, client: client) : nil
    guard let links = cells ?? (carried ?? article()).map({ [$0] }) else { return .nothing }
    return wishes.supportsLinks ? .locationLinks(links) : .locations(links.map(\.location))
  }

  mutating func references(
    _ parameters: ReferenceParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.navigation.references else { throw .notAnnounced }
    let found = documents[parameters.textDocument.uri]?.references(
      at: parameters.position,
      includingDeclaration: parameters.includesDeclaration,
      client: client
    )
    return found.map(ServerMessage.Answer.locations) ?? .nothing
  }

  mutating func semanticTokens(
    _ uri: DocumentURI,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.navigation.semanticTokens?.asksForAll == true else {
      throw .notAnnounced
    }
    let found = documents[uri]?.semanticTokens(for: client)
    return found.map(ServerMessage.Answer.semanticTokens) ?? .nothing
  }

  mutating func semanticTokensDelta(
    _ parameters: SemanticTokensDeltaParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.navigation.semanticTokens?.asksForChanges == true else {
      throw .notAnnounced
    }
    let answer = documents[parameters.textDocument.uri]?
      .semanticTokensDelta(after: parameters.previousResultId, client: client)
    switch answer {
    case .all(let tokens): return .semanticTokens(tokens)
    case .changes(let delta): return .semanticTokensDelta(delta)
    case nil: return .nothing
    }
  }

  mutating func semanticTokens(
    _ parameters: SemanticTokensRangeParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.navigation.semanticTokens?.asksForRanges == true else {
      throw .notAnnounced
    }
    let found = documents[parameters.textDocument.uri]?
      .semanticTokens(in: parameters.range, client: client)
    return found.map(ServerMessage.Answer.semanticTokens) ?? .nothing
  }
}

extension ResponseError {
  /// What a client is told that asks for what it did not declare, and what was not announced.
  static let notAnnounced = ResponseError(
    .methodNotFound,
    "the client did not declare that it would ask for this"
  )
}

extension NavigationProviders {
  /// What we announce to a client: what it declares.
  static func ours(for client: NavigationCapabilities) -> NavigationProviders {
    NavigationProviders(
      documentSymbol: client.documentSymbol != nil,
      foldingRange: client.foldingRange != nil,
      selectionRange: client.selectionRange,
      documentHighlight: client.documentHighlight,
      definition: client.definition != nil,
      references: client.references,
      semanticTokens: client.semanticTokens.flatMap { tokens in
        let legend = TokenLegend(tokens)
        let isAsked = tokens.asksForAll || tokens.asksForRanges
        guard isAsked, !legend.types.isEmpty else { return nil }
        return SemanticTokensOptions(
          types: legend.types,
          modifiers: legend.modifiers,
          givesAll: tokens.asksForAll,
          givesChanges: tokens.asksForChanges,
          givesRanges: tokens.asksForRanges
        )
      }
    )
  }
}
