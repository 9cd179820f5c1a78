import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// Statutory tables in another layout, as code actions of the protocol.
extension OpenDocument {
  /// One action for each layout that the table at a place may be rewritten in.
  ///
  /// - Parameter isEager: whether the edits are made now, and only what can be done is offered; else
  ///   they are made once an action is chosen, which saves the work of each move of a cursor.
  mutating func tableRewritings(
    at position: Position,
    isEager: Bool,
    client: Client
  ) -> [CodeAction] {
    let place = place(of: position, client.positionEncoding)
    let checked = content.checked(place.piece)
    if isEager {
      return TableRewriter.rewritings(ofTableAt: place.offset, in: checked).map { layout, edits in
        CodeAction(
          title: layout.rewritingTitle.text(in: client.language),
          kind: .rewrite,
          edit: workspaceEdit(
            placedPiece(place.piece).textEdits(edits, client: client),
            client: client
          )
        )
      }
    }
    return TableRewriter.otherLayouts(ofTableAt: place.offset, in: checked).map { layout in
      CodeAction(
        title: layout.rewritingTitle.text(in: client.language),
        kind: .rewrite,
        data: CodeActionData(uri: uri, position: position, layout: layout.name)
      )
    }
  }

  /// The edit that rewrites the table at a place; `nil` where that cannot be done.
  mutating func tableRewriting(
    at position: Position,
    as name: String,
    client: Client
  ) -> WorkspaceEdit? {
    guard let layout = TableLayout.allCases.first(where: { $0.name == name }) else { return nil }
    let place = place(of: position, client.positionEncoding)
    let edits = TableRewriter.edits(
      rewritingTableAt: place.offset,
      in: content.checked(place.piece),
      as: layout
    )
    return edits.map {
      workspaceEdit(placedPiece(place.piece).textEdits($0, client: client), client: client)
    }
  }
}

extension TableLayout {
  /// What it is called in data that a client keeps for us.
  fileprivate var name: String {
    switch self {
    case .cellPerLine: "tab"
    case .tabSeparated: "tsv"
    case .pipe: "pipe"
    case .html: "html"
    }
  }

  fileprivate var rewritingTitle: Wording {
    switch self {
    case .cellPerLine:
      Wording("表格改写为一格一行", english: "Rewrite the table with one cell a line")
    case .tabSeparated:
      Wording("表格改写为制表符分隔的行", english: "Rewrite the table as tab-separated rows")
    case .pipe:
      Wording("表格改写为 Markdown 竖线表格", english: "Rewrite the table as a Markdown table")
    case .html:
      Wording("表格改写为 HTML 表格", english: "Rewrite the table as an HTML table")
    }
  }
}
