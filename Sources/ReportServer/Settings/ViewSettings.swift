import ReportRules
package import StatutoryForms

/// What somebody wants to see of what is known of a report: nothing that rules have a say in.
package struct ViewSettings: Sendable, Equatable {
  /// The language of everything that is said in an editor.
  package var language: Language?
  /// Whether words are shown beside cells; `nil` where that depends on the editor.
  package var inlayHints: Bool?

  package init(language: Language? = nil, inlayHints: Bool? = nil) {
    self.language = language
    self.inlayHints = inlayHints
  }

  /// These settings where the others leave something open; elsewhere the others.
  package func overridden(by other: ViewSettings) -> ViewSettings {
    ViewSettings(
      language: other.language ?? language,
      inlayHints: other.inlayHints ?? inlayHints
    )
  }
}

/// The words for the languages.
package enum LanguageName {
  package static let all = Language.allCases.map(name)

  static func language(named name: String) -> Language? {
    Language.allCases.first { self.name(of: $0) == name }
  }

  package static func name(of language: Language) -> String {
    switch language {
    case .chinese: "zh"
    case .english: "en"
    }
  }
}
