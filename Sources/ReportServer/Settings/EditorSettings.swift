import LanguageServerProtocol

/// What the user of the editor has set: when the session began, and since.
struct EditorSettings {
  /// The section of a client's settings that is ours.
  static let section = "nianbao"

  private var initial = DecodedSettings()
  /// What the client said later; `nil` where it had nothing to say.
  private var configured: DecodedSettings?

  var current: DecodedSettings { configured ?? initial }

  /// What a notification about changed settings tells.
  enum Change {
    /// Our section changed, to this.
    case ours(JSONValue)
    /// There is nothing about us; a client that can be asked should be.
    case nothing
  }

  /// Takes the options that came with `initialize`.
  mutating func start(with options: JSONValue) {
    initial = Self.decoding(Self.section(of: options) ?? options) ?? DecodedSettings()
  }

  /// Takes our section of the client's settings, in place of all it said before.
  mutating func replace(with section: JSONValue) {
    configured = Self.decoding(section)
  }

  /// Finds our section in what a client sends unasked.
  ///
  /// Clients send it under its name, or alone. All settings of all servers with nothing under our
  /// name have no key of ours, and are not ours to find fault with.
  static func change(in settings: JSONValue) -> Change {
    if let section = section(of: settings) { return .ours(section) }
    guard case .object(let members) = settings else {
      return isNothing(settings) ? .nothing : .ours(settings)
    }
    return members.keys.contains { SettingsKey(rawValue: $0) != nil } ? .ours(settings) : .nothing
  }

  private static func section(of settings: JSONValue) -> JSONValue? {
    guard case .object(let members) = settings else { return nil }
    return members[section]
  }

  private static func decoding(_ settings: JSONValue) -> DecodedSettings? {
    isNothing(settings) ? nil : DecodedSettings(settings)
  }

  /// Whether a client says nothing with it.
  ///
  /// Some send an empty object at the start whatever was set, and in Lua an empty object is an
  /// empty array.
  private static func isNothing(_ settings: JSONValue) -> Bool {
    [.null, .object([:]), .array([])].contains(settings)
  }
}
