import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax

/// What is known of a piece for who looks around in it.
///
/// Made when it is first asked for, and kept until the piece changes. Places count from the start of
/// the piece.
struct MappedPiece {
  /// The reports of the piece.
  let maps: [ReportMap]
  var symbols: [DocumentSymbol]?
  var tokens: TokenPiece?

  init(_ checked: CheckedText) {
    let findings = checked.findings
    maps = checked.reports.map { ReportMap($0, findings: findings) }
  }
}

/// A position as a place in a mapped piece.
struct MappedPlace {
  let maps: [ReportMap]
  let byteOffset: Int
  let firstLine: Int
  let text: SourceText
  private let encoding: PositionEncoding

  fileprivate init(_ piece: MappedPiece, _ byteOffset: Int, _ placed: PlacedPiece, _ client: Client)
  {
    maps = piece.maps
    self.byteOffset = byteOffset
    firstLine = placed.firstLine
    text = placed.text
    encoding = client.positionEncoding
  }

  func positionRange(of range: Range<Int>) -> PositionRange {
    var mapper = PositionMapper(text, encoding: encoding)
    return mapper.positionRange(of: range).moved(byLines: firstLine)
  }

  /// Ranges of the piece, converted in the order of the text, which costs least.
  func positionRanges(of ranges: [Range<Int>]) -> [PositionRange] {
    var mapper = PositionMapper(text, encoding: encoding)
    return ranges.map { mapper.positionRange(of: $0).moved(byLines: firstLine) }
  }
}

extension OpenDocument {
  /// How many pieces that are gone may be kept.
  private static let spareMapCount = 8

  mutating func mappedPiece(_ index: Int) -> MappedPiece {
    if content.isUpToDate(index), let known = mapped[content.pieces[index].id] { return known }
    let checked = content.checked(index)
    let id = content.pieces[index].id
    if let known = mapped[id] { return known }
    forgetGonePieces()
    let piece = MappedPiece(checked)
    mapped[id] = piece
    return piece
  }

  /// Makes what is missing of all pieces, on as many cores as there are.
  mutating func mapAllPieces() {
    bringUpToDate()
    forgetGonePieces()
    let missing = content.pieces.indices.filter { mapped[content.pieces[$0].id] == nil }
    if missing.isEmpty { return }
    let document = content
    let made = workers.map(missing.count) { MappedPiece(document.known(missing[$0])) }
    for (index, piece) in zip(missing, made) { mapped[content.pieces[index].id] = piece }
  }

  mutating func mappedPlace(of position: Position, client: Client) -> MappedPlace {
    let place = place(of: position, client.positionEncoding)
    return MappedPlace(
      mappedPiece(place.piece),
      place.offset,
      placedPiece(place.piece),
      client
    )
  }

  private mutating func forgetGonePieces() {
    guard mapped.count > content.pieces.count + Self.spareMapCount else { return }
    let present = Set(content.pieces.map(\.id))
    mapped = mapped.filter { present.contains($0.key) }
  }
}
