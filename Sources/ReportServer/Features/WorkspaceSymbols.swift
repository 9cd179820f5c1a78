import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// Reports and their sections in all documents of the client's folders, found by organ, year and heading.
extension Session {
  /// More than anybody looks through.
  private static let mostSymbols = 512

  mutating func workspaceSymbols(
    _ parameters: WorkspaceSymbolParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.folder.symbol else { throw .notAnnounced }
    let query = SymbolQuery(parameters.query)
    var symbols: [SymbolInformation] = []
    let open = openPaths
    for (_, uri) in open {
      documents[uri]?.bringUpToDate()
      let count = documents[uri]?.content.pieces.count ?? 0
      for piece in 0..<count where symbols.count < Self.mostSymbols {
        guard let placed = documents[uri]?.placedPiece(piece),
          let reports = documents[uri]?.content.known(piece).reports
        else { continue }
        for report in reports {
          symbols += query.symbols(ReportOutline(report), in: placed, uri, client)
        }
      }
    }
    let openPaths = Set(open.map(\.path))
    let paths = folders.files.keys.filter { !openPaths.contains($0) }
    for path in paths.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where symbols.count < Self.mostSymbols {
      guard let known = folders.files[path] else { continue }
      let placed = PlacedPiece(text: known.text, firstLine: 0)
      for outline in known.outlines {
        symbols += query.symbols(outline, in: placed, folders.uri(of: path), client)
      }
    }
    return .symbolInformation(Array(symbols.prefix(Self.mostSymbols)))
  }
}

/// Words that somebody looks for: 清水 2025 总体.
private struct SymbolQuery {
  private let words: [String]

  init(_ query: String) {
    words = query.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
  }

  /// The report where its organ and year have all words, else its sections that have the rest of them.
  func symbols(
    _ outline: ReportOutline,
    in placed: PlacedPiece,
    _ uri: DocumentURI,
    _ client: Client
  ) -> [SymbolInformation] {
    let year = outline.year.map { "\($0)年" } ?? ""
    let name = singleLine((outline.agency ?? "") + year)
    let shown = name.isEmpty ? "年度报告" : name
    let rest = words.filter { !shown.lowercased().contains($0) }
    func symbol(_ name: String, _ kind: SymbolKind, _ range: Range<Int>, _ container: String?)
      -> SymbolInformation
    {
      var mapper = PositionMapper(placed.text, encoding: client.positionEncoding)
      let lines = mapper.positionRange(of: range).moved(byLines: placed.firstLine)
      return SymbolInformation(
        name: name,
        kind: kind,
        location: Location(uri: uri, range: lines),
        containerName: container
      )
    }
    if rest.isEmpty { return [symbol(shown, .file, outline.title, nil)] }
    return outline.sections.filter { section in rest.allSatisfy { section.heading.contains($0) } }
      .map { symbol($0.heading, .module, $0.range, shown) }
  }
}
