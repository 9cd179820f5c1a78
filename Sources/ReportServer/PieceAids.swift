import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// What is shown beside a piece: made when it is first asked for, and kept until the piece changes.
///
/// Lines count from the first of the piece.
struct PieceAids {
  /// In the order of the text.
  var inlayHints: [InlayHint]?
  var codeLenses: [CodeLens]?
  var documentLinks: [DocumentLink]?
}

extension OpenDocument {
  /// How many pieces that are gone may be kept.
  private static let spareCount = 8

  /// An aid of a piece: as it was made before, or made now from what the rules know.
  ///
  /// - Parameter keepsReports: whether the client goes on to ask about the piece, and not about all.
  mutating func aid<Aid>(
    _ member: WritableKeyPath<PieceAids, [Aid]?>,
    ofPiece index: Int,
    keepsReports: Bool = false,
    making make: (CheckedText) -> [Aid]
  ) -> [Aid] {
    if let known = aids[content.pieces[index].id]?[keyPath: member], content.isUpToDate(index) {
      return known
    }
    let isKnown = content.isUpToDate(index) && !keepsReports
    let checked = isKnown ? content.known(index) : content.checked(index)
    // The piece has got its name when it was checked.
    let id = content.pieces[index].id
    if let known = aids[id]?[keyPath: member] { return known }
    if aids.count > content.pieces.count + Self.spareCount {
      let present = Set(content.pieces.map(\.id))
      aids = aids.filter { present.contains($0.key) }
    }
    let made = make(checked)
    aids[id, default: PieceAids()][keyPath: member] = made
    return made
  }

  /// The first lines of all pieces, as the client counts them.
  var firstLines: [Int] {
    var first = 0
    return content.pieces.map { piece in
      defer { first += piece.lineCount }
      return first
    }
  }
}
