import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// A document that is open in the editor.
struct OpenDocument {
  let uri: DocumentURI
  let languageID: String?
  /// As the client counts; some clients repeat numbers, so nothing is inferred from it.
  private(set) var version: Int?
  private(set) var tree: SyntaxTree
  /// The nearest settings file, as it was when it was last read.
  private(set) var settingsFile: SettingsFile?
  private(set) var settings: RuleSettings
  /// What the rules said about `tree` under `settings`; `nil` until somebody asks.
  private var knownFindings: [Finding]?
  /// The reports that stand in `tree`; `nil` until somebody asks.
  private var knownReports: [Report]?

  init(_ item: TextDocumentItem, editor: RuleSettings, file: SettingsFile?) {
    uri = item.uri
    languageID = item.languageID
    version = item.version
    tree = SyntaxTree(parsing: SourceText(item.text))
    settingsFile = file
    settings = Self.settings(editor, file)
  }

  /// Applies changes one after the other, each to the text that the one before it left.
  mutating func apply(
    _ changes: [ContentChange],
    version newVersion: Int?,
    encoding: PositionEncoding
  ) {
    for change in changes {
      guard let range = change.range else {
        tree = SyntaxTree(parsing: SourceText(change.text))
        continue
      }
      let byteRange = PositionMapper(tree.text, encoding: encoding).byteRange(of: range)
      tree = tree.applying(SourceEdit(range: byteRange, replacement: Array(change.text.utf8)))
    }
    version = newVersion ?? version
    forget()
  }

  /// Takes other settings; returns whether anything may be said differently now.
  mutating func use(editor: RuleSettings, file: SettingsFile?) -> Bool {
    settingsFile = file
    let newSettings = Self.settings(editor, file)
    guard newSettings != settings else { return false }
    settings = newSettings
    forget()
    return true
  }

  /// The file beats the editor: it belongs to the reports, and to everybody who works on them.
  private static func settings(_ editor: RuleSettings, _ file: SettingsFile?) -> RuleSettings {
    editor.overridden(by: file?.contents.settings ?? .standard)
  }

  private mutating func forget() {
    knownFindings = nil
    knownReports = nil
  }

  /// What the rules say, asked at most once for each version and its settings.
  mutating func findings(by check: Session.Check) -> [Finding] {
    if let knownFindings { return knownFindings }
    let findings = check(tree, settings)
    knownFindings = findings
    return findings
  }

  /// The reports of the document, read at most once for each version and its settings.
  mutating func reports() -> [Report] {
    if let knownReports { return knownReports }
    let reports = Report.all(in: tree, settings: settings)
    knownReports = reports
    return reports
  }
}
