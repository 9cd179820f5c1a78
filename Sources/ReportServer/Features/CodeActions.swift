import LanguageServerProtocol
import ReportRules
import ReportSyntax
import StatutoryForms

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
    compareReports()
    return documents[parameters.textDocument.uri]?.codeActions(parameters, for: client) ?? []
  }

  /// An action that a client has chosen, with the edit that was left out before.
  mutating func resolved(
    _ action: UnresolvedCodeAction,
    for client: Client
  ) throws(ResponseError) -> ResolvedCodeAction {
    guard let data = action.data else {
      return ResolvedCodeAction(action: action.action, edit: nil)
    }
    guard let edit = documents[data.uri]?.edit(for: data, client: client) else {
      let reason = Wording(
        "未能改写：有的格不能确定，或文字已经改变。",
        english: "Nothing was changed: some cells are not certain, or the text has changed since."
      )
      throw ResponseError(.requestFailed, reason.text(in: client.language))
    }
    return ResolvedCodeAction(action: action.action, edit: edit)
  }
}

extension OpenDocument {
  fileprivate mutating func edit(for data: CodeActionData, client: Client) -> WorkspaceEdit? {
    if let position = data.position, data.layout == Self.nextYear {
      return nextYearEdit(at: position, client: client)
    }
    if let position = data.position, let layout = data.layout {
      return tableRewriting(at: position, as: layout, client: client)
    }
    let piece = data.position.map { place(of: $0, client.positionEncoding).piece }
    return everyCertainFix(in: piece, client: client).map { workspaceEdit($0, client: client) }
  }

  fileprivate mutating func codeActions(
    _ parameters: CodeActionParameters,
    for client: Client
  ) -> [CodeAction] {
    bringUpToDate()
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
      let id = content.pieces[index].id
      let lower = index < start.piece ? length : index > start.piece ? 0 : start.offset
      let upper = index < end.piece ? length : index > end.piece ? 0 : end.offset
      touched += content.findings(index).enumerated()
        .filter { $0.element.range.touches(lower..<max(lower, upper)) }
        .map {
          PlacedFinding(
            finding: $0.element,
            piece: piece,
            pieceIndex: index,
            pieceID: id,
            index: $0.offset
          )
        }
      touched += comparedFindings(inPiece: index).enumerated()
        .filter { $0.element.finding.range.touches(lower..<max(lower, upper)) }
        .map {
          PlacedFinding(
            finding: $0.element.finding,
            piece: piece,
            pieceIndex: index,
            pieceID: id,
            index: $0.offset,
            compared: $0.element
          )
        }
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
      let meant = named.isEmpty ? touched : named
      actions += quickFixes(for: meant, client: client)
      actions += settingsActions(for: meant, client: client)
    }
    if isNarrowed { return actions }
    let isResolved = client.capabilities.codeAction.resolvesEdits
    // At each move of a cursor everything is asked for, and only what costs nothing is made.
    if isWanted(.rewrite) {
      actions += [totalFilling(at: parameters.range.start, client: client)].compactMap(\.self)
    }
    if isWanted(.rewrite), isResolved || kinds != nil {
      actions += [
        nextYearAction(at: parameters.range.start, isEager: !isResolved, client: client)
      ].compactMap(\.self)
      actions += tableRewritings(
        at: parameters.range.start,
        isEager: !isResolved,
        client: client
      )
    }
    if isWanted(.fixAll) {
      actions += [
        fixAll(
          at: kinds == nil ? parameters.range.start : nil,
          work: isResolved ? .later : kinds == nil ? .known : .all,
          client: client
        )
      ].compactMap(\.self)
    }
    return actions
  }

  /// A finding with the piece that its places count from.
  struct PlacedFinding {
    let finding: Finding
    let piece: PlacedPiece
    let pieceIndex: Int
    /// The name of the piece.
    let pieceID: Int
    /// Its place among the findings of the piece, or among those that came of other reports.
    let index: Int
    /// What it came of, where it came of other reports.
    var compared: ComparedFinding?
  }

  /// The diagnostic that the client has of a finding.
  func diagnostic(for place: PlacedFinding, client: Client) -> Diagnostic {
    place.compared.map { diagnostic(for: $0, in: place.piece, client: client) }
      ?? diagnostic(for: place.finding, in: place.piece, client: client)
  }

  /// One action for each fix that does no harm; of several with the same edits, the first.
  private mutating func quickFixes(
    for findings: [PlacedFinding],
    client: Client
  ) -> [CodeAction] {
    let proposed = findings.flatMap { place in
      place.finding.fixes.enumerated().map { ProposedFix(place, $0.element, number: $0.offset) }
    }
    tryOut(proposed.filter { $0.place.compared == nil })
    var actions: [CodeAction] = []
    var offered: [[TextEdit]] = []
    // What another report asks for may break sums here; then they were made to fit a wrong count.
    for proposal in proposed
    where proposal.place.compared != nil || tried.isHarmless(proposal) {
      let (place, fix) = (proposal.place, proposal.fix)
      let edits = place.piece.textEdits(fix.edits, client: client)
      if offered.contains(edits) { continue }
      offered.append(edits)
      actions.append(
        CodeAction(
          title: fix.title.text(in: client.language),
          kind: .quickFix,
          diagnostics: [diagnostic(for: place, client: client)],
          isPreferred: fix.certainty != .choice,
          edit: workspaceEdit(edits, client: client)
        )
      )
    }
    return actions
  }

  /// How much is done to find the edits of an action.
  private enum Work {
    /// Nothing before it is chosen.
    case later
    /// The findings that are known are repaired, and nothing is checked again.
    case known
    /// What is found in the repaired text is repaired as well.
    case all
  }

  /// Everything that is certain, at once; `nil` where nothing is.
  ///
  /// - Parameter position: a place in the piece to repair; `nil` for the whole document, which is
  ///   only looked through where somebody asks for nothing else.
  private mutating func fixAll(at position: Position?, work: Work, client: Client) -> CodeAction? {
    let piece = position.map { place(of: $0, client.positionEncoding).piece }
    let isNeeded = content.pieces.indices.contains { index in
      (piece == nil || piece == index) && content.findings(index).contains(where: \.isCertain)
    }
    guard isNeeded else { return nil }
    let edits: [TextEdit]? =
      switch work {
      case .later: nil
      case .known: knownCertainFixes(in: piece, client: client)
      case .all: everyCertainFix(in: piece, client: client)
      }
    let title =
      piece == nil || content.pieces.count == 1
      ? Wording("改正所有有把握的问题", english: "Fix everything that is certain")
      : Wording("改正这份报告中所有有把握的问题", english: "Fix everything in this report that is certain")
    return CodeAction(
      title: title.text(in: client.language),
      kind: .fixAll,
      edit: edits.map { workspaceEdit($0, client: client) },
      data: edits == nil ? CodeActionData(uri: uri, position: position) : nil
    )
  }

  private func knownCertainFixes(in piece: Int?, client: Client) -> [TextEdit] {
    content.pieces.indices.filter { piece == nil || piece == $0 }.flatMap { index in
      placedPiece(index).textEdits(CertainFixes.edits(of: content.findings(index)), client: client)
    }
  }

  /// `nil` where nothing is certain.
  private mutating func everyCertainFix(in piece: Int?, client: Client) -> [TextEdit]? {
    bringUpToDate()
    let indices = content.pieces.indices.filter { index in
      (piece ?? index) == index && content.findings(index).contains(where: \.isCertain)
    }
    let document = content
    let certain = workers.map(indices.count) { number in
      CertainFixes.allEdits(of: document.known(indices[number]))
    }
    let edits = zip(indices, certain).flatMap { index, edits in
      placedPiece(index).textEdits(edits, client: client)
    }
    return edits.isEmpty ? nil : edits
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
