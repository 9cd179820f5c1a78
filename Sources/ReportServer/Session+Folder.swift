package import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// The reports beside those that are open.
extension Session {
  /// What is to be read of the disk, each request once.
  package mutating func takeDiskRequests() -> [DiskRequest] {
    defer { diskRequests = [] }
    return diskRequests
  }

  /// Takes what was read of the disk.
  package mutating func receive(_ event: DiskEvent) -> [ServerMessage] {
    guard case .running(let client) = phase, event.search == folders.search else { return [] }
    var replies: [ServerMessage] = []
    switch event.news {
    case .found(let count):
      replies += progress.found(count)
    case .read(let files):
      folders.take(files)
      return progress.read(files.count, client.under(editorSettings.current.view))
    case .finished(let problems):
      folders.finishReading()
      if folders.isRead {
        replies += progress.end(client.under(editorSettings.current.view), folders.files.count)
        uncompared.formUnion(documents.keys)
        needsDiagnosticRefresh = true
      }
      replies += problems.map {
        let message = $0.text(in: client.under(editorSettings.current.view).language)
        return .logMessage(LogMessageParameters(severity: .information, message: message))
      }
    }
    return replies + news() + refresh()
  }

  /// Has all reports of the client's folders read anew.
  mutating func searchFolders(_ client: Client) -> [ServerMessage] {
    if folders.isEmpty { return [] }
    folders.forgetFiles()
    let search = folders.beginSearch()
    diskRequests.append(
      DiskRequest(
        search: search,
        wish: .folders(folders.roots.map(\.path)),
        editorSettings: editorSettings.current.settings
      )
    )
    searchedSettings = editorSettings.current.settings
    let ended = progress.end(client.under(editorSettings.current.view), nil)
    guard client.capabilities.folder.showsProgress else { return ended }
    let token = "nianbao/folder/\(search)"
    let question = ask(.createProgress(token: token))
    progress.ask(question.id, token)
    return ended + [question.message]
  }

  /// Has files read anew, as far as they are among those that are looked at.
  mutating func readAgain(_ uris: [DocumentURI]) {
    let paths = uris.compactMap(folders.path)
    if paths.isEmpty { return }
    let search = folders.beginReading()
    diskRequests.append(
      DiskRequest(
        search: search,
        wish: .files(paths),
        editorSettings: editorSettings.current.settings
      )
    )
  }

  /// Looks at what changed on the disk.
  mutating func changeFiles(
    _ parameters: WatchedFilesParameters,
    for client: Client
  ) -> [ServerMessage] {
    if parameters.files.contains(where: \.isSettingsFile) { return searchFolders(client) }
    readAgain(parameters.files)
    return []
  }

  mutating func changeFolders(
    _ parameters: DidChangeFoldersParameters,
    for client: Client
  ) -> [ServerMessage] {
    let kept = folders.roots.map(\.uri).filter { !parameters.removed.contains($0) }
    folders.open(kept + parameters.added.filter { !kept.contains($0) })
    folders.forgetFiles()
    for uri in documents.keys { documents[uri]?.folderPath = folders.path(of: uri) }
    uncompared.formUnion(documents.keys)
    return searchFolders(client)
  }

  // MARK: Comparing

  /// Holds the reports of changed documents against the others of the folders.
  mutating func compareReports() {
    let changed = uncompared
    uncompared = []
    guard !changed.isEmpty || !folders.hasCatalogue, folders.isRead,
      case .running(let client) = phase
    else { return }
    let openPaths = openPaths
    var affected: Set<Int> = []
    for uri in changed.sorted() {
      guard documents[uri] != nil else {
        // It was closed: what the disk has counts.
        guard let path = folders.path(of: uri) else { continue }
        let reports = folders.files[path]?.reports.map { ($0, nil as Int?) } ?? []
        affected.formUnion(folders.update(path, reports) { _ in false } ?? dropCatalogue())
        continue
      }
      guard let path = documents[uri]?.folderPath else { continue }
      guard folders.hasOthers(besides: path) || openPaths.count > 1 else {
        tellNothing(uri)
        continue
      }
      let old = Set(documents[uri]?.compared.keys.map { $0 } ?? [])
      let isKnown = documents[uri]?.isInCatalogue ?? false
      let reports = placedReports(of: uri)
      let ids = documents[uri]?.content.pieces.map(\.id) ?? []
      let updated = folders.update(path, reports) { placed in
        isKnown && placed.piece.map { ids.indices.contains($0) && old.contains(ids[$0]) } ?? false
      }
      documents[uri]?.isInCatalogue = true
      affected.formUnion(updated ?? dropCatalogue())
    }
    if !folders.hasCatalogue {
      guard folders.files.count + openPaths.count > 1 else {
        for (_, uri) in openPaths { tellNothing(uri) }
        return
      }
      var open: [[UInt8]: [ReportFolders.PlacedReport]] = [:]
      for (path, uri) in openPaths {
        open[path] = placedReports(of: uri)
        documents[uri]?.isInCatalogue = true
      }
      folders.makeCatalogue(open)
      for (path, _) in openPaths { affected.formUnion(folders.numbers(of: path)) }
    }
    if affected.isEmpty { return }
    for (path, uri) in openPaths {
      let numbers = folders.numbers(of: path)
      let told = affected.filter { numbers.contains($0) }
      if !told.isEmpty { tell(uri, told, ofAll: numbers, client) }
    }
  }

  /// Has the catalogue made anew.
  private mutating func dropCatalogue() -> Set<Int> {
    folders.dropCatalogue()
    return []
  }

  /// The open documents in the folders of the client, in their order.
  private var openPaths: [(path: [UInt8], uri: DocumentURI)] {
    let all = documents.compactMap { uri, document in document.folderPath.map { ($0, uri) } }
    return all.count < 2 ? all : all.sorted { $0.1 < $1.1 }
  }

  private mutating func placedReports(of uri: DocumentURI) -> [ReportFolders.PlacedReport] {
    let pieces = documents[uri]?.comparedPieces() ?? []
    return pieces.enumerated().flatMap { index, reports in reports.map { ($0, index) } }
  }

  /// Lets a document know that there is nothing to hold it against.
  private mutating func tellNothing(_ uri: DocumentURI) {
    if documents[uri]?.take([]) == true { markNews(uri) }
  }

  /// Lets a document know what was found in some of its reports.
  private mutating func tell(
    _ uri: DocumentURI,
    _ numbers: Set<Int>,
    ofAll all: Range<Int>,
    _ client: Client
  ) {
    guard let count = documents[uri]?.content.pieces.count else { return }
    let old = documents[uri]?.comparedFindings ?? []
    let none = [[ComparedFinding]](repeating: [], count: count)
    var found = old.count == count ? old : none
    let pieces =
      old.count == count
      ? Set(numbers.compactMap { folders.place(of: $0)?.piece }) : Set(0..<count)
    for piece in pieces where found.indices.contains(piece) { found[piece] = [] }
    for number in all {
      guard let piece = folders.place(of: number)?.piece, pieces.contains(piece),
        found.indices.contains(piece)
      else { continue }
      let findings = folders.findings(of: number)
      if findings.isEmpty { continue }
      let named = documents[uri]?.named(findings, inPiece: piece) ?? []
      found[piece] += named.map { finding, fingerprint in
        ComparedFinding(
          finding: finding,
          fingerprint: fingerprint,
          foreign: foreignPlaces(of: finding, client)
        )
      }
    }
    guard documents[uri]?.take(found) == true else { return }
    // A client that asks by itself does so for what it has just changed.
    if !isAboutToBeTold(uri) { needsDiagnosticRefresh = true }
    markNews(uri)
  }

  /// Where the places in other documents are, as the client counts.
  func foreignPlaces(
    of finding: Finding,
    _ client: Client
  ) -> [ComparedFinding.ForeignPlace] {
    finding.related.compactMap { related in
      guard let location = related.document.flatMap({ location($0, related.range, client) }) else {
        return nil
      }
      return ComparedFinding.ForeignPlace(location: location, message: related.message)
    }
  }

  /// A place in a report of the folders, by its number.
  func location(_ number: Int, _ range: Range<Int>, _ client: Client) -> Location? {
    guard let place = folders.place(of: number) else { return nil }
    if let piece = place.piece {
      guard let uri = openPaths.first(where: { $0.path == place.path })?.uri,
        let placed = documents[uri].flatMap({
          $0.content.pieces.indices.contains(piece) ? $0.placedPiece(piece) : nil
        })
      else { return nil }
      var mapper = PositionMapper(placed.text, encoding: client.positionEncoding)
      let lines = mapper.positionRange(of: range).moved(byLines: placed.firstLine)
      return Location(uri: uri, range: lines)
    }
    guard let known = folders.files[place.path] else { return nil }
    var mapper = PositionMapper(known.text, encoding: client.positionEncoding)
    let moved = range.lowerBound + place.start..<range.upperBound + place.start
    return Location(uri: folders.uri(of: place.path), range: mapper.positionRange(of: moved))
  }
}

extension OpenDocument {
  /// Findings of comparing with their fingerprints, those left out that settings accept.
  fileprivate mutating func named(
    _ findings: [Finding],
    inPiece index: Int
  ) -> [(Finding, Fingerprint)] {
    let fingerprints = content.checked(index).fingerprints(ofCompared: findings)
    return zip(findings, fingerprints).filter { !settings.accepted.contains($1.text) }
      .map { ($0, $1) }
  }
}
