package import LanguageServerProtocol

/// What a person decided on the command line.
package struct ServerOptions: Sendable, Equatable {
  /// Overrides the negotiation, for clients that count otherwise than they say.
  package let positionEncoding: PositionEncoding?

  package init(positionEncoding: PositionEncoding? = nil) {
    self.positionEncoding = positionEncoding
  }
}
