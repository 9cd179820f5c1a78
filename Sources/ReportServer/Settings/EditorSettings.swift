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
    configured = Self.decoding(Self.section(of: section) ?? section)
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
    guard case .object(var members) = settings else { return nil }
    // An answer of the client may have the section wrapped in its name once more.
    if case .object(let inner) = members[section], case .object? = inner[section] {
      members = inner
    }
    var ours = members[section]
    // `"nianbao.rules"`, and even `"nianbao.rules.cell.*"`, as the files of some editors have it.
    for (name, value) in members.sorted(by: { $0.key < $1.key })
    where name.hasPrefix(section + ".") {
      let path = name.dropFirst(section.count + 1).split(separator: ".", maxSplits: 1)
      // Where the program is, and how its messages are traced, is for the editor to know.
      guard let key = path.first.map({ String($0) }), !["path", "trace"].contains(key) else {
        continue
      }
      var known: [String: JSONValue] = [:]
      if case .object(let object)? = ours { known = object }
      if path.count == 2 {
        var levels: [String: JSONValue] = [:]
        if case .object(let object)? = known[key] { levels = object }
        levels[String(path[1])] = value
        known[key] = .object(levels)
      } else {
        known[key] = value
      }
      ours = .object(known)
    }
    return ours
  }

  private static func decoding(_ settings: JSONValue) -> DecodedSettings? {
    isNothing(settings) ? nil : DecodedSettings(settings)
  }

  /// Whether a client says nothing with it.
  ///
  /// Some send an empty object at the start whatever was set, Qt Creator empty words, and in Lua an
  /// empty object is an empty array.
  private static func isNothing(_ settings: JSONValue) -> Bool {
    [.null, .object([:]), .array([]), .string("")].contains(settings)
  }
}
