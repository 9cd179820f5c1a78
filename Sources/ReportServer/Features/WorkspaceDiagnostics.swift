import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// The findings of all reports of the client's folders, open or not.
extension Session {
  mutating func workspaceDiagnostics(
    _ parameters: WorkspaceDiagnosticParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.pullsDiagnostics, !folders.isEmpty || folders.search > 0 else {
      throw .notAnnounced
    }
    compareReports()
    // Clients write addresses in ways of their own; a path is a path.
    let known = Dictionary(
      parameters.previousResultIDs.compactMap { uri, id in uri.localPath.map { ($0, id) } }
    ) { first, _ in first }
    var items: [WorkspaceDiagnosticReport.Item] = []
    let open = openPaths
    for (path, uri) in open {
      let view = documents[uri].map { client.under($0.view) } ?? client
      let report = documents[uri]?.diagnosticReport(after: known[path], client: view)
      guard let report else { continue }
      items.append(.init(uri: uri, version: documents[uri]?.version, report: report))
    }
    // Before all is read, nobody knows what is gone.
    guard folders.isRead else {
      return .workspaceDiagnostics(WorkspaceDiagnosticReport(items: items))
    }
    let openPaths = Set(open.map(\.path))
    let paths = folders.files.keys.filter { !openPaths.contains($0) }
    for path in paths.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let text = folders.files[path] else { continue }
      let compared = comparedFindings(ofFile: path, client)
      items.append(item(path, text.text, text.findings, compared, after: known[path], client))
    }
    let openUnits = openUnits
    let units = folders.units(openUnits)
    if let units, openUnits[units.path] == nil {
      let (path, text) = (units.path, units.known.list.text)
      let missing = comparedFindings(in: units.known)
      items.append(item(path, text, [], missing, after: known[path], client))
    }
    // What was told of a file that is gone, or holds no report any more, is taken back.
    let told = Set(folders.files.keys).union(documents.keys.compactMap(\.localPath))
      .union(units.map { [$0.path] } ?? [])
    for uri in parameters.previousResultIDs.keys.sorted()
    where documents[uri] == nil && !(uri.localPath.map { told.contains($0) } ?? false) {
      items.append(.init(uri: uri, version: nil, report: .full(resultID: nil, [])))
    }
    return .workspaceDiagnostics(WorkspaceDiagnosticReport(items: items))
  }

  /// What is said of a file that is not open.
  ///
  /// - Parameter findings: what the rules say of it alone.
  private mutating func item(
    _ path: [UInt8],
    _ text: SourceText,
    _ findings: [Finding],
    _ compared: [ComparedFinding],
    after previous: String?,
    _ client: Client
  ) -> WorkspaceDiagnosticReport.Item {
    let client = client.under(editorSettings.current.view)
    let uri = folders.uri(of: path)
    let result = folders.result(of: path, compared, after: previous)
    if result.isKnown {
      return .init(uri: uri, version: nil, report: .unchanged(resultID: result.id))
    }
    var mapper = PositionMapper(text, encoding: client.positionEncoding)
    let all = findings.map { ($0, []) } + compared.map { ($0.finding, $0.foreign) }
    let sorted = all.enumerated().sorted {
      let (left, right) = ($0.element.0, $1.element.0)
      return (left.severity.rawValue, left.range.lowerBound, $0.offset)
        < (right.severity.rawValue, right.range.lowerBound, $1.offset)
    }
    let shown = sorted.prefix(OpenDocument.largestDiagnosticCount).map { entry in
      entry.element.0.diagnostic(
        in: uri,
        mapper: &mapper,
        client: client,
        foreign: entry.element.1
      )
    }
    let rest = sorted.count - shown.count
    return .init(
      uri: uri,
      version: nil,
      report: .full(
        resultID: result.id,
        DiagnosticList(
          rest == 0 ? shown : shown + [.omission(of: rest, language: client.language)]
        )
      )
    )
  }

  /// What comparing has found in a file that is not open; places count from its start.
  private mutating func comparedFindings(
    ofFile path: [UInt8],
    _ client: Client
  ) -> [ComparedFinding] {
    let reports = folders.files[path]?.reports ?? []
    return zip(folders.numbers(of: path), reports).flatMap { number, report in
      report.unaccepted(folders.findings(of: number)).map { finding in
        ComparedFinding(
          finding: finding.moved(by: report.start),
          fingerprint: nil,
          foreign: foreignPlaces(of: finding, client)
        )
      }
    }
  }
}
