import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax

/// Formatting of reports: white space, and nothing else.
extension Session {
  /// The edits that tidy a document, or the blocks that a range touches.
  ///
  /// `nil` for documents that are not open and texts that are no annual report.
  mutating func formattingEdits(
    of uri: DocumentURI,
    in range: PositionRange? = nil,
    options: FormattingOptions,
    for client: Client
  ) -> [TextEdit]? {
    documents[uri]?.formattingEdits(in: range, options: FormatterOptions(options), client: client)
  }
}

extension OpenDocument {
  /// How many blocks with words in them decide on the white space beside another one, at most.
  private static let deciding = 3

  fileprivate mutating func formattingEdits(
    in range: PositionRange?,
    options: FormatterOptions,
    client: Client
  ) -> [TextEdit]? {
    func edits(_ checked: CheckedText, firstLine: Int) -> [TextEdit]? {
      let placed = PlacedPiece(text: checked.tree.text, firstLine: firstLine)
      return ReportFormatter.edits(
        for: checked,
        options: options,
        in: range.map { placed.byteRange(of: $0, client.positionEncoding) }
      ).map { placed.textEdits($0, client: client) }
    }
    let pieces = range.map { piecesDeciding(on: $0, client) } ?? 0...content.pieces.count - 1
    let found = edits(joined(pieces), firstLine: placedPiece(pieces.lowerBound).firstLine)
    if found != nil || pieces.count == content.pieces.count { return found }
    // What stands beside reports is tidied, too.
    return edits(joined(0...content.pieces.count - 1), firstLine: 0)
  }

  private mutating func joined(_ pieces: ClosedRange<Int>) -> CheckedText {
    if pieces.count == 1 { return content.checked(pieces.lowerBound) }
    return CheckedText(
      SyntaxTree(joining: content.pieces[pieces].map(\.tree)),
      settings: settings
    )
  }

  /// The pieces that a range touches, and those beside them that decide on its white space.
  private func piecesDeciding(on range: PositionRange, _ client: Client) -> ClosedRange<Int> {
    let first = place(of: min(range.start, range.end), client.positionEncoding)
    let last = place(of: max(range.start, range.end), client.positionEncoding)
    var (lower, upper) = (first.piece, last.piece)
    let tree = content.pieces[lower].tree
    let block = tree.blockIndex(atLine: tree.text.line(at: first.offset))
    var above = tree.blocks[..<block].count { $0.content != .blank }
    while lower > 0, above < Self.deciding {
      lower -= 1
      above += content.pieces[lower].tree.blocks.count { $0.content != .blank }
    }
    let lastTree = content.pieces[upper].tree
    let lastBlock = lastTree.blockIndex(atLine: lastTree.text.line(at: last.offset))
    var below = lastTree.blocks[(lastBlock + 1)...].count { $0.content != .blank }
    while upper < content.pieces.count - 1, below < Self.deciding {
      upper += 1
      below += content.pieces[upper].tree.blocks.count { $0.content != .blank }
    }
    return lower...upper
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
