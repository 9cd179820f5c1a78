import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax

/// Where something comes from that is told.
extension OpenDocument {
  /// The cells that a count in a sentence was compared with; `nil` where no such count stands.
  mutating func cellsOfCount(at position: Position, client: Client) -> [LocationLink]? {
    let place = mappedPlace(of: position, client: client)
    guard
      let figure = place.maps.lazy.compactMap({ $0.figure(at: place.byteOffset) }).first
    else { return nil }
    let origin = place.positionRange(of: figure.range)
    return place.positionRanges(of: figure.cells).map { cell in
      LocationLink(
        originSelectionRange: origin,
        targetURI: uri,
        targetRange: cell,
        targetSelectionRange: cell
      )
    }
  }

  /// The article of the regulation that a reference leads to, in a file of ours.
  ///
  /// - Parameter keep: keeps a text as a file that an editor can open; `nil` where it cannot.
  func article(
    at position: Position,
    client: Client,
    keep: Session.KeptFiles
  ) -> LocationLink? {
    let place = place(of: position, client.positionEncoding)
    let placed = placedPiece(place.piece)
    guard let reference = RegulationDigest.reference(near: place.offset, in: placed.text) else {
      return nil
    }
    let digest = RegulationDigest(in: client.language)
    guard let article = digest.article(of: reference),
      let target = keep(digest.fileName, Array(digest.text.utf8))
    else { return nil }
    var mapper = PositionMapper(placed.text, encoding: client.positionEncoding)
    var digestMapper = PositionMapper(SourceText(digest.text), encoding: client.positionEncoding)
    return LocationLink(
      originSelectionRange: mapper.positionRange(of: reference.range)
        .moved(byLines: placed.firstLine),
      targetURI: target,
      targetRange: digestMapper.positionRange(of: article.range),
      targetSelectionRange: digestMapper.positionRange(of: article.words)
    )
  }
}
