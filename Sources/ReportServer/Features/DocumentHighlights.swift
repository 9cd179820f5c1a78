import ReportHelp
import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// What belongs to the place of the cursor.
extension OpenDocument {
  /// On a cell, all cells of its sums; on a count in a sentence, the cell that it was compared with.
  ///
  /// `nil` where nothing is known.
  mutating func highlights(at position: Position, client: Client) -> [DocumentHighlight]? {
    let place = mappedPlace(of: position, client: client)
    for map in place.maps {
      if let cell = map.cells.cell(at: place.byteOffset) {
        let cells = map.cells.cells(addedUpWith: cell)
        return zip(cells, place.positionRanges(of: cells.map(\.range))).map { cell, range in
          DocumentHighlight(range: range, kind: cell.role == .whole ? .write : .read)
        }
      }
      if let figure = map.figure(at: place.byteOffset) {
        let count = DocumentHighlight(range: place.positionRange(of: figure.range), kind: .read)
        let cells = place.positionRanges(of: figure.cells)
        return [count] + cells.map { DocumentHighlight(range: $0, kind: .write) }
      }
    }
    return nil
  }
}
