package import ReportRules

/// The names of the settings.
package enum SettingsKey: String, CaseIterable, Sendable {
  /// Tells editors where the schema is; means nothing to us.
  case schema = "$schema"
  case rules
  case agency
  case year
  case deadline
  case overviewLength
}

/// The words for the levels of a rule.
package enum LevelName {
  /// In the order from nothing to slight.
  package static let all = ["off", "error", "warning", "information", "hint"]

  static func level(named name: String) -> RuleSettings.Level? {
    switch name {
    case "off": .off
    case "error": .severity(.error)
    case "warning": .severity(.warning)
    case "information": .severity(.information)
    case "hint": .severity(.hint)
    default: nil
    }
  }

  package static func name(of level: RuleSettings.Level) -> String {
    switch level {
    case .off: "off"
    case .severity(.error): "error"
    case .severity(.warning): "warning"
    case .severity(.information): "information"
    case .severity(.hint): "hint"
    }
  }
}

extension RuleSet {
  /// Everything that can stand as a key below `rules`: groups and ids.
  package static let settingNames = groups + all.map(\.id.text)
}
