import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// Reports of open documents held against the others of the folders.
extension Session {
  /// Holds the reports of changed documents against the others.
  mutating func compareReports() {
    if uncompared.isEmpty, folders.hasCatalogue || !folders.isRead { return }
    let changed = uncompared
    uncompared = []
    var hasOtherUnits = false
    for uri in changed where documents[uri]?.folderPath == nil {
      if folders.unitListPath(of: uri) == nil { tell(uri, [:]) } else { hasOtherUnits = true }
    }
    guard folders.isRead, case .running(let client) = phase else { return }
    let open = openPaths
    if var numbers = updateCatalogue(changed) {
      if hasOtherUnits {
        let units = folders.units(openUnits)
        numbers.formUnion(folders.take(units?.known.list))
        tellUnits(units)
      }
      if !numbers.isEmpty { tell(open, numbers, client) }
      return
    }
    let units = folders.units(openUnits)
    guard units != nil || folders.haveSeveral(with: Set(open.map(\.path))) else {
      folders.dropCatalogue()
      for (_, uri) in open { tell(uri, [:]) }
      for uri in documents.keys where folders.unitListPath(of: uri) != nil { tell(uri, [:]) }
      return
    }
    var reports: [[UInt8]: [ReportFolders.PlacedReport]] = [:]
    for (path, uri) in open {
      reports[path] = placedReports(of: uri)
      documents[uri]?.isInCatalogue = true
    }
    folders.makeCatalogue(reports, units?.known.list)
    for (path, uri) in open {
      let pieces = documents[uri]?.content.pieces.indices ?? 0..<0
      tell(uri, path, Array(pieces), client)
    }
    tellUnits(units)
  }

  /// Lets open lists of units know who has not reported.
  ///
  /// - Parameter units: the list that counts.
  private mutating func tellUnits(_ units: (path: [UInt8], known: KnownUnits)?) {
    for uri in documents.keys.sorted() {
      guard let path = folders.unitListPath(of: uri) else { continue }
      tell(uri, path == units?.path ? missingUnits(of: units?.known, in: uri) : [:])
    }
  }

  /// The lists of units that are open, by their paths; `nil` for a text that is none.
  var openUnits: [[UInt8]: KnownUnits?] {
    var lists: [[UInt8]: KnownUnits?] = [:]
    for (uri, document) in documents where document.folderPath == nil {
      guard let path = folders.unitListPath(of: uri) else { continue }
      let list = UnitList(document.tree.text).map { KnownUnits($0, settings: document.settings) }
      lists.updateValue(list, forKey: path)
    }
    return lists
  }

  /// The units without a report, in the list that is open.
  private mutating func missingUnits(
    of known: KnownUnits?,
    in uri: DocumentURI
  ) -> [Int: [ComparedFinding]] {
    documents[uri]?.bringUpToDate()
    guard let known, let pieces = documents[uri]?.content.pieces, pieces.count == 1 else {
      return [:]
    }
    let found = comparedFindings(in: known)
    return found.isEmpty ? [:] : [pieces[0].id: found]
  }

  /// The units without a report, in their list.
  func comparedFindings(in known: KnownUnits) -> [ComparedFinding] {
    let findings = folders.missingUnits(settings: known.settings)
    return known.list.unaccepted(findings, settings: known.settings).map {
      ComparedFinding(finding: $0.finding, fingerprint: $0.fingerprint, foreign: [])
    }
  }

  /// Puts what has changed in some documents into the catalogue.
  ///
  /// - Returns: the numbers of reports of which other things may be said now; `nil` where a catalogue has to be
  ///   made.
  private mutating func updateCatalogue(_ changed: Set<DocumentURI>) -> Set<Int>? {
    guard folders.hasCatalogue else { return nil }
    var affected: Set<Int> = []
    for uri in changed.sorted() {
      guard documents[uri] != nil else {
        // It was closed: what the disk has counts.
        guard let path = folders.path(of: uri) else { continue }
        let reports = folders.files[path]?.reports.map { ($0, nil as Int?) } ?? []
        guard let updated = folders.update(path, reports, isSame: { _ in false }) else {
          return nil
        }
        affected.formUnion(updated)
        continue
      }
      guard let path = documents[uri]?.folderPath else { continue }
      let old = documents[uri]?.isInCatalogue == true ? documents[uri]?.compared ?? [:] : [:]
      let reports = placedReports(of: uri)
      let ids = documents[uri]?.content.pieces.map(\.id) ?? []
      let updated = folders.update(path, reports) { placed in
        placed.piece.map { ids.indices.contains($0) && old[ids[$0]] != nil } ?? false
      }
      guard let updated else { return nil }
      documents[uri]?.isInCatalogue = true
      affected.formUnion(updated)
    }
    return affected
  }

  /// The open documents in the folders of the client, in their order.
  var openPaths: [(path: [UInt8], uri: DocumentURI)] {
    let all = documents.compactMap { uri, document in document.folderPath.map { ($0, uri) } }
    return all.count < 2 ? all : all.sorted { $0.1 < $1.1 }
  }

  private mutating func placedReports(of uri: DocumentURI) -> [ReportFolders.PlacedReport] {
    let pieces = documents[uri]?.comparedPieces() ?? []
    return pieces.enumerated().flatMap { index, reports in reports.map { ($0, index) } }
  }

  // MARK: Telling

  /// Lets open documents know what was found in some reports.
  private mutating func tell(
    _ open: [(path: [UInt8], uri: DocumentURI)],
    _ numbers: Set<Int>,
    _ client: Client
  ) {
    var pieces: [[UInt8]: Set<Int>] = [:]
    for place in numbers.compactMap({ folders.place(of: $0) }) {
      if let piece = place.piece { pieces[place.path, default: []].insert(piece) }
    }
    for (path, uri) in open {
      if let told = pieces[path] { tell(uri, path, told.sorted(), client) }
    }
  }

  /// Lets a document know what was found in some of its pieces; of the others it knows.
  private mutating func tell(
    _ uri: DocumentURI,
    _ path: [UInt8],
    _ pieces: [Int],
    _ client: Client
  ) {
    var found = documents[uri]?.presentComparedFindings ?? [:]
    for piece in pieces {
      guard let id = documents[uri]?.content.pieces[piece].id else { continue }
      let compared = folders.numbers(of: path, piece: piece).flatMap { number in
        let findings = folders.findings(of: number)
        let named = documents[uri]?.unaccepted(findings, inPiece: piece) ?? []
        return named.map { finding, fingerprint in
          ComparedFinding(
            finding: finding,
            fingerprint: fingerprint,
            foreign: foreignPlaces(of: finding, client)
          )
        }
      }
      found[id] = compared.isEmpty ? nil : compared
    }
    tell(uri, found)
  }

  /// Lets a document know all that was found by holding its reports against others.
  ///
  /// - Parameter found: by the names of its pieces.
  private mutating func tell(_ uri: DocumentURI, _ found: [Int: [ComparedFinding]]) {
    guard documents[uri]?.take(found) == true else { return }
    // A client that asks by itself does so for what it has just changed.
    if !isAboutToBeTold(uri) { needsDiagnosticRefresh = true }
    markNews(uri)
  }

  // MARK: Places

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
