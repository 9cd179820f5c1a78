import LanguageServerProtocol
import ReportRules

/// What was settled with the client in `initialize`, for the whole session.
struct Client: Sendable, Equatable {
  let positionEncoding: PositionEncoding
  let language: Language
  let capabilities: ClientCapabilities

  init(_ parameters: InitializeParameters, options: ServerOptions) {
    capabilities = parameters.capabilities
    positionEncoding =
      options.positionEncoding
      ?? Self.bestEncoding(among: parameters.capabilities.positionEncodings)
    language = Self.language(forLocale: parameters.locale)
  }

  /// Bytes where the client offers them, since no counting is cheapest; else its first choice.
  ///
  /// A client that offers nothing counts UTF-16 units, as every client did before version 3.17.
  private static func bestEncoding(among offered: [PositionEncoding]) -> PositionEncoding {
    offered.contains(.utf8) ? .utf8 : offered.first ?? .utf16
  }

  /// Chinese, unless the client says that its user reads something else.
  private static func language(forLocale locale: String?) -> Language {
    guard let locale, !locale.isEmpty else { return .chinese }
    return locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
