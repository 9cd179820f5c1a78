import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// Statutory tables in another layout, as code actions of the protocol.
extension OpenDocument {
  /// One action for each layout that the table at a place can be rewritten in.
  mutating func tableRewritings(
    at place: (piece: Int, offset: Int),
    client: Client
  ) -> [CodeAction] {
    let checked = content.checked(place.piece)
    return TableRewriter.rewritings(ofTableAt: place.offset, in: checked).map { layout, edits in
      CodeAction(
        title: Self.title(of: layout).text(in: client.language),
        kind: .rewrite,
        diagnostics: [],
        isPreferred: false,
        edit: workspaceEdit(
          placedPiece(place.piece).textEdits(edits, client: client),
          client: client
        )
      )
    }
  }

  private static func title(of layout: TableLayout) -> Wording {
    switch layout {
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
