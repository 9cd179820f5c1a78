package import LanguageServerProtocol
package import ReportRules

/// What a person decided on the command line, and what came of it.
package struct ServerOptions: Sendable, Equatable {
  /// Overrides the negotiation, for clients that count otherwise than they say.
  package let positionEncoding: PositionEncoding?
  /// Something that could not be done, told to the user of the editor once.
  package var warning: Wording?

  package init(positionEncoding: PositionEncoding? = nil, warning: Wording? = nil) {
    self.positionEncoding = positionEncoding
    self.warning = warning
  }
}
