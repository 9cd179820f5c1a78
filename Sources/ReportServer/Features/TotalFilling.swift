import LanguageServerProtocol
import ReportRules
import ReportSyntax
import StatutoryForms

/// Totals that follow from their parts, as a code action of the protocol.
extension OpenDocument {
  /// Fills the totals of the table at a place; `nil` where all of them stand.
  mutating func totalFilling(at position: Position, client: Client) -> CodeAction? {
    let place = place(of: position, client.positionEncoding)
    let edits = FilledTotals.edits(ofTableAt: place.offset, in: content.checked(place.piece))
    if edits.isEmpty { return nil }
    let title = Wording("合计按各项填写", english: "Fill the totals from their parts")
    return CodeAction(
      title: title.text(in: client.language),
      kind: .rewrite,
      edit: workspaceEdit(
        placedPiece(place.piece).textEdits(edits, client: client),
        client: client
      )
    )
  }
}
