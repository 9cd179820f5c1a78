import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// What can be done at a place as code actions of the protocol.
extension Session {
  /// Fixes of the findings that touch a range, the sure things first; then other layouts of the table
  /// at its start.
  ///
  /// Where the client names some of the findings only, it wants those repaired and nothing else: Kate
  /// asks about one with the range of the whole text, and does whatever it is answered.
  /// None for a document that is not open.
  mutating func codeActions(_ parameters: CodeActionParameters, for client: Client) -> [CodeAction]
  {
    documents[parameters.textDocument.uri]?.codeActions(parameters, for: client) ?? []
  }
}

extension OpenDocument {
  fileprivate mutating func codeActions(
    _ parameters: CodeActionParameters,
    for client: Client
  ) -> [CodeAction] {
    content.bringUpToDate()
    let kinds = parameters.context.only
    func isWanted(_ kind: CodeActionKind) -> Bool {
      kinds.map { $0.contains { kind.isIncluded(in: $0) } } ?? true
    }
    let start = place(of: parameters.range.start, client.positionEncoding)
    let end = place(of: parameters.range.end, client.positionEncoding)
    var touched: [PlacedFinding] = []
    // A finding may end where the next piece starts.
    for index in max(0, start.piece - 1)...max(start.piece, end.piece) {
      let piece = placedPiece(index)
      let length = piece.text.bytes.count
      let lower = index < start.piece ? length : index > start.piece ? 0 : start.offset
      let upper = index < end.piece ? length : index > end.piece ? 0 : end.offset
      touched += content.findings(index)
        .filter { $0.range.touches(lower..<max(lower, upper)) }
        .map { PlacedFinding(finding: $0, piece: piece) }
    }
    let named = touched.filter { place in
      parameters.context.diagnostics.contains {
        $0.code == place.finding.rule.text
          && place.piece.byteRange(of: $0.range, client.positionEncoding) == place.finding.range
      }
    }
    let isNarrowed = kinds == nil && !named.isEmpty && named.count < touched.count
    var actions: [CodeAction] = []
    if isWanted(.quickFix) {
      actions += quickFixes(for: named.isEmpty ? touched : named, client: client)
    }
    if isNarrowed { return actions }
    if isWanted(.rewrite) {
      actions += tableRewritings(at: start, client: client)
    }
    if isWanted(.fixAll) {
      actions += [fixAll(in: kinds == nil ? start.piece : nil, client: client)].compactMap(\.self)
    }
    return actions
  }

  /// A finding with the piece that its places count from.
  private struct PlacedFinding {
    let finding: Finding
    let piece: PlacedPiece
  }

  /// One action for each fix; of several with the same edits, the first.
  private func quickFixes(for findings: [PlacedFinding], client: Client) -> [CodeAction] {
    var actions: [CodeAction] = []
    var offered: [[TextEdit]] = []
    for place in findings {
      for fix in place.finding.fixes {
        let edits = place.piece.textEdits(fix.edits, client: client)
        if offered.contains(edits) { continue }
        offered.append(edits)
        actions.append(
          CodeAction(
            title: fix.title.text(in: client.language),
            kind: .quickFix,
            diagnostics: [diagnostic(for: place.finding, in: place.piece, client: client)],
            isPreferred: fix.certainty != .choice,
            edit: workspaceEdit(edits, client: client)
          )
        )
      }
    }
    return actions
  }

  /// Everything that is certain, at once; `nil` where nothing is.
  ///
  /// - Parameter piece: The piece to repair; `nil` for the whole document, which is only looked
  ///   through where somebody asks for nothing else.
  private mutating func fixAll(in piece: Int?, client: Client) -> CodeAction? {
    var edits: [TextEdit] = []
    for index in content.pieces.indices where piece == nil || piece == index {
      guard content.findings(index).contains(where: \.isCertain) else { continue }
      let certain = CertainFixes.allEdits(of: content.checked(index))
      edits += placedPiece(index).textEdits(certain, client: client)
    }
    if edits.isEmpty { return nil }
    let title =
      piece == nil || content.pieces.count == 1
      ? Wording("改正所有有把握的问题", english: "Fix everything that is certain")
      : Wording("改正这份报告中所有有把握的问题", english: "Fix everything in this report that is certain")
    return CodeAction(
      title: title.text(in: client.language),
      kind: .fixAll,
      diagnostics: [],
      isPreferred: false,
      edit: workspaceEdit(edits, client: client)
    )
  }

  func workspaceEdit(_ edits: [TextEdit], client: Client) -> WorkspaceEdit {
    WorkspaceEdit(
      uri: uri,
      edits: edits,
      versioning: client.capabilities.supportsDocumentChanges ? .versioned(version) : .unversioned
    )
  }
}

extension Range<Int> {
  /// Whether two ranges share a byte, or one is empty and lies at the other.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
