import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax

/// Formatting of reports: white space, and nothing else.
extension Session {
  /// The edits that tidy a document, or the blocks that a range touches.
  ///
  /// `nil` for documents that are not open and texts that are no annual report.
  func formattingEdits(
    of uri: DocumentURI,
    in range: PositionRange? = nil,
    options: FormattingOptions,
    for client: Client
  ) -> [TextEdit]? {
    guard let document = documents[uri] else { return nil }
    let mapper = PositionMapper(document.tree.text, encoding: client.positionEncoding)
    let edits = ReportFormatter.edits(
      for: document.tree,
      settings: document.settings,
      options: FormatterOptions(options),
      in: range.map(mapper.byteRange)
    )
    let whole = PlacedPiece(text: document.tree.text, firstLine: 0)
    return edits.map { whole.textEdits($0, client: client) }
  }
}

extension FormatterOptions {
  /// What a client asks for; where it does not say, trailing white space and lines go.
  fileprivate init(_ options: FormattingOptions) {
    self.init()
    trimsTrailingWhiteSpace = options.trimTrailingWhitespace ?? trimsTrailingWhiteSpace
    trimsFinalLines = options.trimFinalNewlines ?? trimsFinalLines
    insertsFinalLineEnding = options.insertFinalNewline ?? insertsFinalLineEnding
  }
}
