import LanguageServerProtocol
import ReportRules
import ReportSyntax
import StatutoryForms

extension DiagnosticOptions {
  /// A document that stands in no folder is checked by itself; one that does, beside all others there.
  static func ours(hasFolders: Bool) -> DiagnosticOptions {
    DiagnosticOptions(
      identifier: "nianbao",
      interFileDependencies: hasFolders,
      workspaceDiagnostics: hasFolders
    )
  }
}

/// Findings of the rules as diagnostics of the protocol.
extension OpenDocument {
  /// More than a person reads; what is left out is counted.
  static let largestDiagnosticCount = 1000

  /// What to show, published or asked for: the gravest findings, those of one severity in the order
  /// of the text.
  mutating func diagnostics(for client: Client) -> DiagnosticList {
    bringUpToDate()
    let pieces = content.pieces
    var firstLines: [Int] = []
    firstLines.reserveCapacity(pieces.count)
    var line = 0
    for index in pieces.indices {
      firstLines.append(line)
      line += pieces[index].lineCount
    }
    var diagnostics = DiagnosticList()
    var foundCount = 0
    var kept: [Int: ShownPiece] = [:]
    let compared =
      comparedFindings.isEmpty
      ? []
      : pieces.indices.compactMap { index in
        comparedFindings[pieces[index].id].map { (index, $0) }
      }
    for severity in Severity.allCases {
      for index in pieces.indices where pieces[index].counts[severity.rawValue] > 0 {
        foundCount += pieces[index].counts[severity.rawValue]
        let room = Self.largestDiagnosticCount - diagnostics.count
        guard room > 0 else { continue }
        var shown = kept[pieces[index].id] ?? shownPiece(index, client: client)
        let run = shown.run(severity, atLine: firstLines[index])
        kept[pieces[index].id] = shown
        let isTooLong = run.diagnostics.count > room
        diagnostics.append(isTooLong ? DiagnosticRun(Array(run.diagnostics.prefix(room))) : run)
      }
      for (index, findings) in compared {
        let own = findings.filter { $0.finding.severity == severity }
        foundCount += own.count
        let piece = PlacedPiece(text: pieces[index].tree.text, firstLine: firstLines[index])
        let room = max(0, Self.largestDiagnosticCount - diagnostics.count)
        diagnostics.append(
          DiagnosticRun(own.prefix(room).map { diagnostic(for: $0, in: piece, client: client) })
        )
      }
    }
    shown = kept
    if foundCount > diagnostics.count {
      let rest = foundCount - diagnostics.count
      diagnostics.append(DiagnosticRun([.omission(of: rest, language: client.language)]))
    }
    return diagnostics
  }

  /// The findings of a piece as diagnostics, those that were shown before as they were.
  private func shownPiece(_ index: Int, client: Client) -> ShownPiece {
    let piece = content.pieces[index]
    if let same = shown[piece.id] { return same }
    let findings = content.told(index)
    var reader = piece.previous.flatMap { previous in
      shown[previous.id].map { ShownPieceReader($0, piece.tree, previous.change) }
    }
    var mapper = PositionMapper(piece.tree.text, encoding: client.positionEncoding)
    let diagnostics = findings.map { finding in
      reader?.diagnostic(for: finding) ?? diagnostic(for: finding, mapper: &mapper, client: client)
    }
    return ShownPiece(text: piece.tree.text, findings: findings, diagnostics: diagnostics)
  }

  /// What a client is told that asks for diagnostics: all, unless it was told of this revision.
  ///
  /// A name that we have not used may be one of an earlier session, and mean another text.
  mutating func diagnosticReport(
    after previousResultID: String?,
    client: Client
  ) -> DocumentDiagnosticReport {
    let resultID = String(revision)
    guard reportedRevision != revision || previousResultID != resultID else {
      return .unchanged(resultID: resultID)
    }
    reportedRevision = revision
    return .full(resultID: resultID, diagnostics(for: client))
  }

  /// The diagnostic of a finding whose places count from the start of a piece.
  func diagnostic(for finding: Finding, in piece: PlacedPiece, client: Client) -> Diagnostic {
    var mapper = PositionMapper(piece.text, encoding: client.positionEncoding)
    return diagnostic(for: finding, mapper: &mapper, client: client)
      .moved(byLines: piece.firstLine)
  }

  private func diagnostic(
    for finding: Finding,
    mapper: inout PositionMapper,
    client: Client
  ) -> Diagnostic {
    finding.diagnostic(in: uri, mapper: &mapper, client: client)
  }
}

extension Finding {
  /// The finding as the protocol tells it.
  ///
  /// - Parameter foreign: its places in other documents.
  func diagnostic(
    in uri: DocumentURI,
    mapper: inout PositionMapper,
    client: Client,
    foreign: [ComparedFinding.ForeignPlace] = []
  ) -> Diagnostic {
    let showsRelated = client.capabilities.supportsRelatedInformation
    let others = (showsRelated ? foreign : []).map {
      DiagnosticRelatedInformation(
        location: $0.location,
        message: $0.message.text(in: client.language)
      )
    }
    let own = (showsRelated ? related : []).filter { $0.document == nil }.map {
      DiagnosticRelatedInformation(
        location: Location(uri: uri, range: mapper.positionRange(of: $0.range)),
        message: $0.message.text(in: client.language)
      )
    }
    return Diagnostic(
      range: mapper.positionRange(of: range),
      severity: severity.diagnosticSeverity,
      code: rule.text,
      codeDescription: client.capabilities.supportsCodeDescription ? rule.description : nil,
      source: "nianbao",
      message: message.text(in: client.language),
      relatedInformation: others + own
    )
  }
}

extension Rule.ID {
  /// Where the official text is published that the rule cites; `nil` where that is not certain.
  fileprivate var description: CodeDescription? { Self.descriptions[self] }

  private static let descriptions: [Rule.ID: CodeDescription] = {
    let known = RuleSet.all.compactMap { rule in
      OfficialText.cited(in: rule.source).map {
        (rule.id, CodeDescription(address: $0.address))
      }
    }
    return Dictionary(known) { first, _ in first }
  }()
}

extension Severity {
  var diagnosticSeverity: DiagnosticSeverity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .information: .information
    case .hint: .hint
    }
  }
}

extension Diagnostic {
  /// Says at the head of the document that more was found than is shown.
  static func omission(of count: Int, language: Language) -> Diagnostic {
    let start = Position(line: 0, character: 0)
    let message = Wording(
      "另有 \(count) 处问题未列出，请先处理已列出的问题。",
      english: "\(count) more findings are not shown; deal with those shown first."
    )
    return Diagnostic(
      range: PositionRange(start: start, end: start),
      severity: .information,
      source: "nianbao",
      message: message.text(in: language)
    )
  }
}
