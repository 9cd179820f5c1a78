package import LanguageServerProtocol
import ReportRules
package import StatutoryForms

/// What a person decided on the command line, and what came of it.
package struct ServerOptions: Sendable, Equatable {
  /// Overrides the negotiation, for clients that count otherwise than they say.
  package let positionEncoding: PositionEncoding?
  /// Overrides what settings and the client say of it.
  package let language: Language?
  /// Something that could not be done, told to the user of the editor once.
  package var warning: Wording?

  package init(
    positionEncoding: PositionEncoding? = nil,
    language: Language? = nil,
    warning: Wording? = nil
  ) {
    self.positionEncoding = positionEncoding
    self.language = language
    self.warning = warning
  }
}
