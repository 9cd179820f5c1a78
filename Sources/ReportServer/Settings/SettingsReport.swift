import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// Tells the user of the editor what is wrong with settings: once, and again when it changes.
struct SettingsReport {
  /// Who wrote settings down.
  enum Source: Hashable {
    case editor
    case file(path: String)
  }

  /// What was told of each source and is still so.
  private var told: [Source: [SettingsProblem]] = [:]

  /// What has to be said about a source now.
  mutating func message(
    about contents: DecodedSettings,
    from source: Source,
    in language: Language
  ) -> ServerMessage? {
    let problems = contents.problems
    let before = told[source] ?? []
    told[source] = problems.isEmpty ? nil : problems
    guard !problems.isEmpty, problems != before else { return nil }
    let lines = [source.heading] + problems.map(\.locatedMessage)
    let text = lines.map { $0.text(in: language) }.joined(separator: "\n")
    return .showMessage(ShowMessageParameters(severity: .warning, message: text))
  }
}

extension SettingsReport.Source {
  fileprivate var heading: Wording {
    switch self {
    case .editor:
      Wording("编辑器中 nianbao 的设置有误：", english: "Wrong settings of nianbao in the editor:")
    case .file(let path):
      Wording(
        "设置文件 \(singleLine(path)) 有误：",
        english: "Wrong settings in \(singleLine(path)):"
      )
    }
  }
}
