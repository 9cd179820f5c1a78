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
    guard let findings = findings(of: parameters.textDocument.uri),
      var document = documents[parameters.textDocument.uri]
    else { return [] }
    let kinds = parameters.context.only
    func isWanted(_ kind: CodeActionKind) -> Bool {
      kinds.map { $0.contains { kind.isIncluded(in: $0) } } ?? true
    }
    let mapper = PositionMapper(document.tree.text, encoding: client.positionEncoding)
    let range = mapper.byteRange(of: parameters.range)
    let touched = findings.filter { $0.range.touches(range) }
    let named = touched.filter { finding in
      parameters.context.diagnostics.contains {
        $0.code == finding.rule.text && mapper.byteRange(of: $0.range) == finding.range
      }
    }
    let isNarrowed = kinds == nil && !named.isEmpty && named.count < touched.count
    var actions: [CodeAction] = []
    if isWanted(.quickFix) {
      actions += document.quickFixes(for: named.isEmpty ? touched : named, client: client)
    }
    if isNarrowed { return actions }
    if isWanted(.rewrite) {
      actions += document.tableRewritings(at: range.lowerBound, client: client)
    }
    if isWanted(.fixAll) {
      actions += [document.fixAll(client: client)].compactMap(\.self)
    }
    return actions
  }
}

extension OpenDocument {
  /// One action for each fix; of several with the same edits, the first.
  fileprivate func quickFixes(for findings: [Finding], client: Client) -> [CodeAction] {
    var actions: [CodeAction] = []
    var offered: [[SourceEdit]] = []
    for finding in findings {
      for fix in finding.fixes where !offered.contains(fix.edits) {
        offered.append(fix.edits)
        actions.append(
          CodeAction(
            title: fix.title.text(in: client.language),
            kind: .quickFix,
            diagnostics: diagnostics(for: [finding], client: client),
            isPreferred: fix.certainty != .choice,
            edit: workspaceEdit(fix.edits, client: client)
          )
        )
      }
    }
    return actions
  }

  /// Everything that is certain, at once; `nil` where nothing is.
  fileprivate func fixAll(client: Client) -> CodeAction? {
    let edits = CertainFixes.allEdits(of: tree.text, settings: settings)
    if edits.isEmpty { return nil }
    let title = Wording("改正所有有把握的问题", english: "Fix everything that is certain")
    return CodeAction(
      title: title.text(in: client.language),
      kind: .fixAll,
      diagnostics: [],
      isPreferred: false,
      edit: workspaceEdit(edits, client: client)
    )
  }

  func workspaceEdit(_ edits: [SourceEdit], client: Client) -> WorkspaceEdit {
    WorkspaceEdit(
      uri: uri,
      edits: textEdits(edits, client: client),
      versioning: client.capabilities.supportsDocumentChanges ? .versioned(version) : .unversioned
    )
  }

  func textEdits(_ edits: [SourceEdit], client: Client) -> [TextEdit] {
    var mapper = PositionMapper(tree.text, encoding: client.positionEncoding)
    return edits.map {
      TextEdit(
        range: mapper.positionRange(of: $0.range),
        newText: String(decoding: $0.replacement, as: UTF8.self)
      )
    }
  }
}

extension Range<Int> {
  /// Whether two ranges share a byte, or one is empty and lies at the other.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
