package import ReportRules

/// The names of the settings.
package enum SettingsKey: String, CaseIterable, Sendable {
  /// Tells editors where the schema is; means nothing to us.
  case schema = "$schema"
  case rules
  case agency
  case parent
  case year
  case deadline
  case overviewLength
  case accepted
  case language
  case inlayHints
}

/// The words for the levels of a rule.
package enum LevelName {
  private static let off = "off"

  /// In the order from nothing to slight.
  package static let all = [off] + Severity.allCases.map(\.name)

  static func level(named name: String) -> RuleSettings.Level? {
    if name == off { return .off }
    return Severity.allCases.first { $0.name == name }.map { .severity($0) }
  }

  package static func name(of level: RuleSettings.Level) -> String {
    switch level {
    case .off: off
    case .severity(let severity): severity.name
    }
  }
}

extension RuleSet {
  /// Everything that can stand as a key below `rules`: groups and ids.
  package static let settingNames = groups + all.map(\.id.text)
}
