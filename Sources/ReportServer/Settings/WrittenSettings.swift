package import LanguageServerProtocol
package import ReportRules

/// Settings as they would stand in a file, with nothing that has no effect.
package struct WrittenSettings: JSONWritable {
  private let settings: RuleSettings
  private let view: ViewSettings

  package init(_ settings: RuleSettings, _ view: ViewSettings = ViewSettings()) {
    self.settings = settings
    self.view = view
  }

  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      if !settings.severities.isEmpty {
        writer.member(
          escaping: SettingsKey.rules.rawValue,
          WrittenLevels(levels: settings.severities)
        )
      }
      writer.member(escaping: SettingsKey.agency.rawValue, ifPresent: settings.agency)
      writer.member(escaping: SettingsKey.parent.rawValue, ifPresent: settings.parent)
      writer.member(escaping: SettingsKey.year.rawValue, ifPresent: settings.year)
      writer.member(escaping: SettingsKey.deadline.rawValue, ifPresent: settings.deadline?.written)
      writer.member(
        escaping: SettingsKey.overviewLength.rawValue,
        ifPresent: settings.overviewLength
      )
      if !settings.accepted.isEmpty {
        writer.member(escaping: SettingsKey.accepted.rawValue, settings.accepted.sorted())
      }
      writer.member(
        escaping: SettingsKey.language.rawValue,
        ifPresent: view.language.map(LanguageName.name)
      )
      writer.member(escaping: SettingsKey.inlayHints.rawValue, ifPresent: view.inlayHints)
    }
  }
}

private struct WrittenLevels: JSONWritable {
  let levels: [String: RuleSettings.Level]

  func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      for (name, level) in levels.sorted(by: { $0.key < $1.key }) {
        writer.member(escaping: name, LevelName.name(of: level))
      }
    }
  }
}
