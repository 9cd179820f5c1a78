/// What we ask a client.
package enum ServerRequest: Sendable, Equatable {
  /// The client's settings, one value for each section.
  case configuration(sections: [String])
  case registerCapability([Registration])
  /// That it ask for all diagnostics anew.
  case refreshDiagnostics
  /// That it ask for all inlay hints anew.
  case refreshInlayHints
  /// That it ask for all lenses anew.
  case refreshCodeLenses
  /// That it ask for all semantic tokens anew.
  case refreshTokens
  /// That it show how far some work has come, of which it will be told under a token.
  case createProgress(token: String)

  var method: String {
    switch self {
    case .configuration: "workspace/configuration"
    case .registerCapability: "client/registerCapability"
    case .refreshDiagnostics: "workspace/diagnostic/refresh"
    case .refreshInlayHints: "workspace/inlayHint/refresh"
    case .refreshCodeLenses: "workspace/codeLens/refresh"
    case .refreshTokens: "workspace/semanticTokens/refresh"
    case .createProgress: "window/workDoneProgress/create"
    }
  }

  /// Whether there is anything to say beside the method.
  var hasParameters: Bool {
    switch self {
    case .configuration, .registerCapability, .createProgress: true
    case .refreshDiagnostics, .refreshInlayHints, .refreshCodeLenses, .refreshTokens: false
    }
  }
}

extension ServerRequest: JSONWritable {
  /// Writes the parameters.
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      switch self {
      case .configuration(let sections):
        $0.member("items", sections.map(ConfigurationItem.init(section:)))
      case .registerCapability(let registrations):
        $0.member("registrations", registrations)
      case .createProgress(let token):
        $0.member("token", token)
      case .refreshDiagnostics, .refreshInlayHints, .refreshCodeLenses, .refreshTokens:
        break
      }
    }
  }
}

private struct ConfigurationItem: JSONWritable {
  let section: String

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("section", section) }
  }
}
