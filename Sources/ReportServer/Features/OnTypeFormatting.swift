import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax

/// Tables in Markdown lined up while they are typed.
extension OpenDocument {
  /// The edits that line up the table around the cursor; none on the line of the cursor, so that
  /// nothing moves under who types.
  mutating func onTypeFormatting(at position: Position, client: Client) -> [TextEdit] {
    let place = place(of: position, client.positionEncoding)
    let checked = content.checked(place.piece)
    guard !checked.reports.isEmpty else { return [] }
    let edits = TableAlignment.edits(around: place.offset, in: checked)
    return placedPiece(place.piece).textEdits(edits, client: client)
  }
}
