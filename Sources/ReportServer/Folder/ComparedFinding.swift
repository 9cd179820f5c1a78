import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// A finding that came of holding a report against others.
struct ComparedFinding: Equatable {
  /// Its places count from the start of the piece.
  let finding: Finding
  /// The name that lasts.
  let fingerprint: Fingerprint
  /// Places in other documents that belong to it, as the client counts.
  let foreign: [ForeignPlace]

  struct ForeignPlace: Equatable {
    let location: Location
    let message: Wording
  }
}

extension OpenDocument {
  /// Its reports as others are held against them, piece by piece; read anew where the piece has changed.
  mutating func comparedPieces() -> [[ComparedReport]] {
    bringUpToDate()
    var kept: [Int: [ComparedReport]] = [:]
    kept.reserveCapacity(content.pieces.count)
    let pieces = content.pieces.indices.map { index in
      let id = content.pieces[index].id
      let known =
        compared[id]
        ?? ComparedReport.all(
          in: content.checked(index),
          reusing: content.pieces[index].previous.flatMap { compared[$0.id] } ?? []
        )
      kept[id] = known
      return known
    }
    compared = kept
    return pieces
  }

  /// Takes what comparing has found, piece by piece.
  ///
  /// - Returns: whether anything else is to be shown now.
  mutating func take(_ found: [[ComparedFinding]]) -> Bool {
    let found = found.allSatisfy(\.isEmpty) ? [] : found
    if found == comparedFindings { return false }
    comparedFindings = found
    return true
  }

  /// What comparing has found in a piece.
  func comparedFindings(inPiece index: Int) -> [ComparedFinding] {
    comparedFindings.indices.contains(index) ? comparedFindings[index] : []
  }

  /// A finding of comparing as a diagnostic, where it stands in the document now.
  func diagnostic(
    for compared: ComparedFinding,
    in piece: PlacedPiece,
    client: Client
  ) -> Diagnostic {
    let own = diagnostic(for: compared.finding, in: piece, client: client)
    let foreign = client.capabilities.supportsRelatedInformation ? compared.foreign : []
    if foreign.isEmpty { return own }
    // Places elsewhere do not move with the lines of this document.
    return Diagnostic(
      range: own.range,
      severity: own.severity,
      code: own.code,
      codeDescription: own.codeDescription,
      source: own.source,
      message: own.message,
      relatedInformation: foreign.map {
        DiagnosticRelatedInformation(
          location: $0.location,
          message: $0.message.text(in: client.language)
        )
      } + own.relatedInformation
    )
  }
}
