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
  /// Names the text and the settings as they are now; another one, or others, never had this name.
  var revision = 0
  /// The revision of which the client was told when it last asked for diagnostics.
  var reportedRevision: Int?
  /// What the rules said when they were last asked, about an older text perhaps.
  private var checked: CheckedText?
  /// What changed in `tree` since then; `nil` for nothing.
  private var change: TreeChange?

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
      let edit: SourceEdit
      if let range = change.range {
        let byteRange = PositionMapper(tree.text, encoding: encoding).byteRange(of: range)
        edit = SourceEdit(range: byteRange, replacement: Array(change.text.utf8))
      } else {
        // Clients that send whole texts change no more of them than others.
        edit = SourceEdit.difference(from: tree.text.bytes, to: Array(change.text.utf8))
      }
      apply(edit)
    }
    version = newVersion ?? version
  }

  private mutating func apply(_ edit: SourceEdit) {
    let step = tree.apply(edit)
    change?.append(step)
    if change == nil { change = step }
  }

  /// Takes other settings; returns whether anything may be said differently now.
  mutating func use(editor: RuleSettings, file: SettingsFile?) -> Bool {
    settingsFile = file
    let newSettings = Self.settings(editor, file)
    guard newSettings != settings else { return false }
    settings = newSettings
    checked = nil
    return true
  }

  /// The file beats the editor: it belongs to the reports, and to everybody who works on them.
  private static func settings(_ editor: RuleSettings, _ file: SettingsFile?) -> RuleSettings {
    editor.overridden(by: file?.contents.settings ?? .standard)
  }

  /// What the rules say; asked at most once for each version and its settings, and then only those
  /// rules whose part of the text changed.
  mutating func findings(by check: Session.Check?) -> [Finding] {
    check?(tree, settings) ?? upToDate().findings
  }

  /// The reports of the document, read at most once for each version and its settings.
  mutating func reports() -> [Report] {
    upToDate().reports
  }

  /// The document with all that the rules say about it as it is now.
  mutating func upToDate() -> CheckedText {
    let current: CheckedText
    switch (checked, change) {
    case (let checked?, nil): current = checked
    case (let checked?, let change?): current = checked.updated(to: tree, change)
    case (nil, _): current = CheckedText(tree, settings: settings)
    }
    checked = current
    change = nil
    return current
  }
}
