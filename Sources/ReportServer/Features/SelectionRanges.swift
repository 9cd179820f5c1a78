import ReportHelp
import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// What a selection grows to, step by step.
extension OpenDocument {
  mutating func selectionRanges(at positions: [Position], client: Client) -> [SelectionRange] {
    let whole = wholeRange(client)
    return positions.map { position in
      let place = mappedPlace(of: position, client: client)
      var ranges =
        place.maps.lazy.map { $0.ranges(around: place.byteOffset) }
        .first { !$0.isEmpty } ?? []
      if ranges.isEmpty {
        let line = place.text.documentLine(at: place.byteOffset)
        ranges = [place.text.documentLineRange(line)]
      }
      var nested: [PositionRange] = []
      for range in place.positionRanges(of: ranges) + [whole] where range != nested.last {
        nested.append(range)
      }
      return SelectionRange(ranges: nested)
    }
  }

  /// From the start to the end of the document.
  private func wholeRange(_ client: Client) -> PositionRange {
    let last = placedPiece(content.pieces.count - 1)
    var mapper = PositionMapper(last.text, encoding: client.positionEncoding)
    return PositionRange(
      start: Position(line: 0, character: 0),
      end: mapper.position(of: last.text.bytes.count).moved(byLines: last.firstLine)
    )
  }
}
