import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// From a cell that continues last year's report to the cell there.
extension Session {
  /// `nil` where no such cell stands, and where last year's report is not in the folders.
  mutating func carriedCell(
    at position: Position,
    in uri: DocumentURI,
    client: Client
  ) -> LocationLink? {
    compareReports()
    guard let path = folders.path(of: uri),
      let place = documents[uri]?.place(of: position, client.positionEncoding)
    else { return nil }
    for number in folders.numbers(of: path) where folders.place(of: number)?.piece == place.piece {
      guard let record = folders.record(of: number), let cell = record.cell(at: place.offset),
        let last = folders.previousNumber(of: number), let lastRecord = folders.record(of: last),
        let range = record.place(continuedBy: cell, in: lastRecord),
        let target = location(last, range, client),
        let origin = record.cells[cell].place.flatMap({ location(number, $0, client) })
      else { continue }
      return LocationLink(
        originSelectionRange: origin.range,
        targetURI: target.uri,
        targetRange: target.range,
        targetSelectionRange: target.range
      )
    }
    return nil
  }
}
