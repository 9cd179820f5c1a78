import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// Other names for the organ and the year of a report.
extension OpenDocument {
  /// What would get another name at a position; `nil` where nothing would.
  mutating func renamePreparation(at position: Position, client: Client) -> RenamePreparation? {
    guard let found = renamable(at: position, client: client) else { return nil }
    var mapper = PositionMapper(found.piece.text, encoding: client.positionEncoding)
    return RenamePreparation(
      range: mapper.positionRange(of: found.name.range).moved(byLines: found.piece.firstLine),
      placeholder: found.name.name
    )
  }

  /// The edit that gives another name, in the report around a position and nowhere else.
  mutating func renaming(
    at position: Position,
    to newName: String,
    client: Client
  ) throws(ResponseError) -> WorkspaceEdit {
    guard let found = renamable(at: position, client: client) else {
      let reason = Wording(
        "这里不是本报告的机关名称或年度，不能改名",
        english: "This is neither the organ nor the year of the report, and gets no other name"
      )
      throw ResponseError(.requestFailed, reason.text(in: client.language))
    }
    do {
      let edits = try found.report.renaming(found.name, to: newName)
      return workspaceEdit(found.piece.textEdits(edits, client: client), client: client)
    } catch {
      throw ResponseError(.requestFailed, error.reason.text(in: client.language))
    }
  }

  private mutating func renamable(
    at position: Position,
    client: Client
  ) -> (name: RenamableName, report: Report, piece: PlacedPiece)? {
    let place = place(of: position, client.positionEncoding)
    let checked = content.checked(place.piece)
    for report in checked.reports {
      if let name = report.renamableName(at: place.offset) {
        return (name, report, placedPiece(place.piece))
      }
    }
    return nil
  }
}
