import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// A document that is open in the editor.
struct OpenDocument {
  let uri: DocumentURI
  let languageID: String?
  /// As the client counts; some clients repeat numbers, so nothing is inferred from it.
  private(set) var version: Int?
  /// The text, with what the rules say about it.
  var content: CheckedDocument
  /// The nearest settings file, as it was when it was last read.
  private(set) var settingsFile: SettingsFile?
  private(set) var settings: RuleSettings
  /// How what is known of it is to be shown.
  private(set) var view: ViewSettings
  /// Names the text and the settings as they are now; another one, or others, never had this name.
  var revision = 0
  /// The revision of which the client was told when it last asked for diagnostics.
  var reportedRevision: Int?
  /// What was published last; `nil` where the text has changed since then, or nothing was.
  private var published: DiagnosticList?
  /// What was shown of pieces, by their names.
  var shown: [Int: ShownPiece] = [:]
  /// What is shown beside pieces for who asked for it, by their names.
  var aids: [Int: PieceAids] = [:]
  /// The fingerprints of the findings of the piece that was last asked about.
  var knownFingerprints: (piece: Int, fingerprints: [Fingerprint])?

  /// Which fixes did no harm when somebody asked for them.
  var tried = TriedFixes()
  /// Its path, where it stands in one of the client's folders.
  var folderPath: [UInt8]?
  /// The reports of pieces as others are held against them, by the names of the pieces.
  var compared: [Int: [ComparedReport]] = [:]
  /// Whether the catalogue of the folders has these.
  var isInCatalogue = false
  /// What came of that, by the names of the pieces as they were then; none for a piece of which nothing did.
  var comparedFindings: [Int: [ComparedFinding]] = [:]

  /// What is known of pieces for who looks around in them, by their names.
  var mapped: [Int: MappedPiece] = [:]
  /// The semantic tokens that the client was told last.
  var sentTokens: SentTokens?

  /// Those who check the reports of a long file.
  let workers: any Workers

  init(
    _ item: TextDocumentItem,
    editor: DecodedSettings,
    file: SettingsFile?,
    workers: any Workers
  ) {
    self.workers = workers
    uri = item.uri
    languageID = item.languageID
    version = item.version
    settingsFile = file
    settings = Self.settings(editor, file)
    view = Self.view(editor, file)
    content = CheckedDocument(parsing: SourceText(item.text), settings: settings)
  }

  /// What is to be published; `nil` where the client has been told just that about the same text.
  mutating func news(for client: Client) -> DiagnosticList? {
    let diagnostics = diagnostics(for: client)
    if diagnostics == published { return nil }
    published = diagnostics
    return diagnostics
  }

  /// Asks the rules about everything that changed.
  mutating func bringUpToDate() { content.bringUpToDate(by: workers) }

  /// The whole text; put together where it is long.
  var tree: SyntaxTree { content.wholeTree }

  /// Applies changes one after the other, each to the text that the one before it left.
  mutating func apply(
    _ changes: [ContentChange],
    version newVersion: Int?,
    encoding: PositionEncoding
  ) {
    for change in changes {
      if let range = change.range {
        let start = place(of: min(range.start, range.end), encoding)
        let end = place(of: max(range.start, range.end), encoding)
        content.replace(from: start, to: end, with: Array(change.text.utf8))
      } else {
        replaceAll(by: Array(change.text.utf8))
      }
    }
    version = newVersion ?? version
    published = nil
  }

  /// Clients that send whole texts change no more of them than others.
  private mutating func replaceAll(by text: [UInt8]) {
    let edit = SourceEdit.difference(from: tree.text.bytes, to: text)
    content.replace(
      from: place(of: edit.range.lowerBound),
      to: place(of: edit.range.upperBound),
      with: edit.replacement
    )
  }

  // MARK: Places

  /// The piece that a line stands in, and the first of its lines.
  func piece(atLine line: Int) -> (index: Int, firstLine: Int) {
    var first = 0
    let last = content.pieces.count - 1
    for index in 0..<last {
      let count = content.pieces[index].lineCount
      if line < first + count { return (index, first) }
      first += count
    }
    return (last, first)
  }

  func place(of position: Position, _ encoding: PositionEncoding) -> (
    piece: Int, offset: Int
  ) {
    let (index, firstLine) = piece(atLine: position.line)
    let mapper = PositionMapper(content.pieces[index].tree.text, encoding: encoding)
    return (index, mapper.byteOffset(of: position.moved(byLines: -firstLine)))
  }

  private func place(of byteOffset: Int) -> (piece: Int, offset: Int) {
    var rest = byteOffset
    let last = content.pieces.count - 1
    for index in 0..<last {
      let count = content.pieces[index].tree.text.bytes.count
      if rest < count { return (index, rest) }
      rest -= count
    }
    return (last, rest)
  }

  /// Takes other settings; returns whether anything may be said differently now.
  mutating func use(editor: DecodedSettings, file: SettingsFile?) -> Bool {
    settingsFile = file
    let newSettings = Self.settings(editor, file)
    let newView = Self.view(editor, file)
    guard newSettings != settings || newView != view else { return false }
    if newSettings != settings { content = content.with(newSettings) }
    settings = newSettings
    view = newView
    shown = [:]
    // Another document, or another language: names of pieces mean something else.
    mapped = [:]
    tried = TriedFixes()
    compared = [:]
    isInCatalogue = false
    comparedFindings = [:]
    knownFingerprints = nil
    aids = [:]
    return true
  }

  /// The file beats the editor: it belongs to the reports, and to everybody who works on them.
  private static func settings(_ editor: DecodedSettings, _ file: SettingsFile?) -> RuleSettings {
    editor.settings.overridden(by: file?.settings ?? .standard)
  }

  private static func view(_ editor: DecodedSettings, _ file: SettingsFile?) -> ViewSettings {
    editor.view.overridden(by: file?.view ?? ViewSettings())
  }
}
