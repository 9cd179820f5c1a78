import ReportHelp
import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// Where the count of a cell is told in sentences.
extension OpenDocument {
  /// The counts that were compared with the cell at a place, or with that of the count at a place.
  ///
  /// `nil` where neither stands.
  mutating func references(
    at position: Position,
    includingDeclaration: Bool,
    client: Client
  ) -> [Location]? {
    let place = mappedPlace(of: position, client: client)
    for map in place.maps {
      let cells =
        map.cells.cell(at: place.byteOffset).map { [map.cells[$0]] }
        ?? map.figure(at: place.byteOffset)?.cells
      guard let cells else { continue }
      let counts = map.figures.filter { !Set($0.cells).isDisjoint(with: cells) }.map(\.range)
      let ranges = (includingDeclaration ? counts + cells : counts)
        .sorted { $0.lowerBound < $1.lowerBound }
      return place.positionRanges(of: ranges).map { Location(uri: uri, range: $0) }
    }
    return nil
  }
}
