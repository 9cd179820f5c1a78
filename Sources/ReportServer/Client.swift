import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// What was settled with the client in `initialize`, for the whole session.
struct Client: Sendable, Equatable {
  let positionEncoding: PositionEncoding
  /// What its user reads, unless settings say otherwise.
  private(set) var language: Language
  /// Whether the language was chosen where the server was started, and nothing else counts.
  private let isLanguageFixed: Bool
  let capabilities: ClientCapabilities
  /// Whether inlay hints are shown to its user, unless settings say otherwise.
  private(set) var showsInlayHints: Bool

  init(_ parameters: InitializeParameters, options: ServerOptions) {
    capabilities = parameters.capabilities
    positionEncoding =
      options.positionEncoding
      ?? Self.bestEncoding(among: parameters.capabilities.positionEncodings)
    language = options.language ?? Self.language(forLocale: parameters.locale)
    isLanguageFixed = options.language != nil
    // There the cursor jumps over hints, and users turn them off first of all.
    showsInlayHints = !(parameters.clientName ?? "").hasPrefix("Visual Studio Code")
  }

  /// The client as it wants to be answered under some settings.
  func under(_ settings: ViewSettings) -> Client {
    var client = self
    if let language = settings.language, !isLanguageFixed { client.language = language }
    if let isOn = settings.inlayHints { client.showsInlayHints = isOn }
    return client
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
