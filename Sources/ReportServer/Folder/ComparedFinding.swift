import LanguageServerProtocol
import ReportRules
import ReportSyntax
import StatutoryForms

/// A finding that came of holding a report against others.
struct ComparedFinding: Equatable {
  /// Its places count from the start of the piece.
  let finding: Finding
  /// The name that lasts; `nil` where settings name none, so that nobody has needed it yet.
  let fingerprint: Fingerprint?
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
          in: content.known(index),
          reusing: content.pieces[index].previous.flatMap { compared[$0.id] } ?? []
        )
      kept[id] = known
      return known
    }
    compared = kept
    return pieces
  }

  /// Takes what comparing has found, by the names of the pieces.
  ///
  /// - Returns: whether anything else is to be shown now.
  mutating func take(_ found: [Int: [ComparedFinding]]) -> Bool {
    if found == comparedFindings { return false }
    comparedFindings = found
    return true
  }

  /// What comparing has found in the pieces that are as they were then.
  var presentComparedFindings: [Int: [ComparedFinding]] {
    if comparedFindings.isEmpty { return [:] }
    let present = Set(content.pieces.map(\.id))
    return comparedFindings.filter { present.contains($0.key) }
  }

  /// What comparing has found in a piece that is up to date; nothing where it has changed since then.
  func comparedFindings(inPiece index: Int) -> [ComparedFinding] {
    comparedFindings[content.pieces[index].id] ?? []
  }

  /// Findings of comparing without those that settings accept, with their names where settings name any.
  mutating func unaccepted(
    _ findings: [Finding],
    inPiece index: Int
  ) -> [(finding: Finding, fingerprint: Fingerprint?)] {
    if findings.isEmpty || settings.accepted.isEmpty { return findings.map { ($0, nil) } }
    let fingerprints = content.known(index).fingerprints(ofCompared: findings)
    return zip(findings, fingerprints).filter { !settings.accepted.contains($1.text) }
      .map { ($0, $1) }
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
