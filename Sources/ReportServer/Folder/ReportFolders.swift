import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// The folders that the client has opened, and the reports in them.
///
/// A report is held against the others of these folders, be they open or not; what an editor has of a file
/// beats what the disk has.
struct ReportFolders {
  /// Their paths from the root on with the slash behind them, and their addresses as the client wrote them.
  private(set) var roots: [(path: [UInt8], uri: DocumentURI)] = []
  /// Reports on the disk, by their paths.
  private(set) var files: [[UInt8]: KnownText] = [:]
  /// Lists of units on the disk, by their paths.
  private var unitLists: [[UInt8]: KnownUnits] = [:]
  /// How long these are together.
  private var byteCount = 0
  /// What the client was told of files that are not open, when it last asked.
  private var told: [[UInt8]: Told] = [:]
  private var resultCount = 0

  private struct Told {
    let resultID: String
    let compared: [ComparedFinding]
  }
  /// Whether all of them have been read.
  private(set) var isRead = false
  /// Names what was asked last.
  private(set) var search = 0
  private(set) var pendingCount = 0
  /// Who is held against whom; made anew where reports come and go.
  private var catalogue: LiveCatalogue?
  private var places: [Place] = []
  private var numbers: [[UInt8]: Range<Int>] = [:]

  /// Where a report of the catalogue stands.
  struct Place {
    let path: [UInt8]
    /// The piece of the document, where it is open.
    let piece: Int?
    /// Where the text begins in which its places count: a byte of the piece, or of the file.
    let start: Int
  }

  /// A report with the piece of an open document in which it stands; `nil` for a file.
  typealias PlacedReport = (report: ComparedReport, piece: Int?)

  // MARK: Folders

  var isEmpty: Bool { roots.isEmpty }

  mutating func open(_ uris: [DocumentURI]) {
    roots = uris.compactMap { uri in
      uri.localPath.map { ($0.last == UInt8(ascii: "/") ? $0 : $0 + [UInt8(ascii: "/")], uri) }
    }
  }

  /// The path of a document in one of the folders; `nil` for any other.
  func path(of uri: DocumentURI) -> [UInt8]? {
    guard !roots.isEmpty, let path = uri.localPath, names(of: path) != nil else { return nil }
    return path
  }

  /// The path of a document that would be the list of units of one of the folders.
  func unitListPath(of uri: DocumentURI) -> [UInt8]? {
    guard !roots.isEmpty, let path = uri.localPath else { return nil }
    let name = Array(FolderLimits.unitListName.utf8)
    return roots.contains { path == $0.path + name } ? path : nil
  }

  /// The names from the folder of the client on.
  private func names(of path: [UInt8]) -> [String]? {
    guard let root = roots.first(where: { path.starts(with: $0.path) }) else { return nil }
    let names = path.dropFirst(root.path.count).split(separator: UInt8(ascii: "/")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return FolderLimits.mayHoldReport(names) ? names : nil
  }

  func uri(of path: [UInt8]) -> DocumentURI {
    guard let root = roots.first(where: { path.starts(with: $0.path) }) else {
      return DocumentURI(localPath: path)
    }
    var address = Array(root.uri.text.utf8)
    if address.last != UInt8(ascii: "/") { address.append(UInt8(ascii: "/")) }
    let rest = percentEscaped(Array(path.dropFirst(root.path.count)))
    return DocumentURI(String(decoding: address + rest, as: UTF8.self))
  }

  // MARK: The disk

  /// Begins to look at everything anew.
  mutating func beginSearch() -> Int {
    search += 1
    pendingCount = 1
    isRead = false
    return search
  }

  mutating func beginReading() -> Int {
    pendingCount += 1
    return search
  }

  /// Takes what was read, as far as there is room for it.
  ///
  /// - Parameter open: paths of open documents, which beat the disk.
  mutating func take(_ read: [FolderFile], open: Set<[UInt8]>) {
    for file in read {
      told[file.path] = nil
      let old = files.removeValue(forKey: file.path)
      let oldList = unitLists.removeValue(forKey: file.path)
      byteCount -= old?.text.bytes.count ?? 0
      switch file.contents {
      case .reports(let known):
        let byteCount = byteCount + known.text.bytes.count
        guard files.count < FolderLimits.mostFiles, byteCount <= FolderLimits.mostBytesInAll
        else { break }
        files[file.path] = known
        self.byteCount = byteCount
      case .units(let known): unitLists[file.path] = known
      case nil: break
      }
      let isKnown = files[file.path] != nil || unitLists[file.path] != nil
      let isNews = isKnown || old != nil || oldList != nil
      if isNews, !open.contains(file.path) { catalogue = nil }
    }
  }

  /// Names what the client is told of a file.
  ///
  /// - Returns: the name, and whether the client was told just that under it.
  mutating func result(
    of path: [UInt8],
    _ compared: [ComparedFinding],
    after previous: String?
  ) -> (id: String, isKnown: Bool) {
    if let known = told[path], known.compared == compared {
      return (known.resultID, previous == known.resultID)
    }
    resultCount += 1
    let id = "file-\(resultCount)"
    told[path] = Told(resultID: id, compared: compared)
    return (id, false)
  }

  mutating func forgetFiles() {
    files = [:]
    unitLists = [:]
    byteCount = 0
    told = [:]
    catalogue = nil
  }

  mutating func finishReading() {
    pendingCount = max(0, pendingCount - 1)
    if pendingCount == 0 { isRead = true }
  }

  // MARK: The catalogue

  var hasCatalogue: Bool { catalogue != nil }

  mutating func dropCatalogue() { catalogue = nil }

  /// Sums up by another list of units.
  ///
  /// - Returns: the numbers of reports of which other things may be said now.
  mutating func take(_ units: UnitList?) -> Set<Int> { catalogue?.take(units) ?? [] }

  /// The list of units that counts, with its path: that of the first folder that has one.
  ///
  /// - Parameter open: the lists that are open, `nil` for a text that is none.
  func units(_ open: [[UInt8]: KnownUnits?]) -> (path: [UInt8], known: KnownUnits)? {
    for root in roots {
      let path = root.path + Array(FolderLimits.unitListName.utf8)
      if let known = open[path] ?? unitLists[path] { return (path, known) }
    }
    return nil
  }

  /// Makes the catalogue of all reports, those of open documents in the place of their files.
  mutating func makeCatalogue(_ open: [[UInt8]: [PlacedReport]], _ units: UnitList?) {
    func components(_ path: [UInt8]) -> [ArraySlice<UInt8>] {
      path.split(separator: UInt8(ascii: "/"))
    }
    let paths = Set(files.keys).union(open.keys).map { ($0, components($0)) }.sorted {
      $0.1.lexicographicallyPrecedes($1.1) { $0.lexicographicallyPrecedes($1) }
    }
    var members: [Catalogue.Member] = []
    places = []
    numbers = [:]
    for (path, names) in paths {
      let first = members.count
      let folder = names.dropLast().map { String(decoding: $0, as: UTF8.self) }
      let reports = open[path] ?? files[path]?.reports.map { ($0, nil) } ?? []
      for (report, piece) in reports {
        members.append(Self.member(report, members.count, folder))
        places.append(Place(path: path, piece: piece, start: piece == nil ? report.start : 0))
      }
      numbers[path] = first..<members.count
    }
    catalogue = LiveCatalogue(members, units: units)
  }

  private static func member(
    _ report: ComparedReport,
    _ number: Int,
    _ folder: [String]
  ) -> Catalogue.Member {
    var record = report.record
    record.document = number
    return Catalogue.Member(record, folder: folder, isChecked: true, doubts: report.doubts)
  }

  /// Whether there are several texts whose reports can be held against each other.
  ///
  /// - Parameter open: the paths of open documents.
  func haveSeveral(with open: Set<[UInt8]>) -> Bool {
    files.count + open.count { files[$0] == nil } > 1
  }

  /// Puts later versions of the reports of a file into the catalogue.
  ///
  /// - Parameter isSame: whether a report is the one that the catalogue has.
  /// - Returns: the numbers of reports of which other things may be said now; `nil` where the catalogue has
  ///   to be made anew.
  mutating func update(
    _ path: [UInt8],
    _ reports: [PlacedReport],
    isSame: (PlacedReport) -> Bool
  ) -> Set<Int>? {
    let known = numbers(of: path)
    guard catalogue != nil, known.count == reports.count else { return nil }
    var affected: Set<Int> = []
    for (number, placed) in zip(known, reports) {
      if isSame(placed), places[number].piece == placed.piece { continue }
      guard catalogue?.replace(number, with: placed.report) == true else { return nil }
      places[number] = Place(
        path: path,
        piece: placed.piece,
        start: placed.piece == nil ? placed.report.start : 0
      )
      affected.insert(number)
      affected.formUnion(catalogue?.dependents(of: number) ?? [])
    }
    return affected
  }

  /// The numbers of the reports of a file.
  func numbers(of path: [UInt8]) -> Range<Int> { numbers[path] ?? 0..<0 }

  /// The numbers of the reports of a piece of an open document.
  func numbers(of path: [UInt8], piece: Int) -> [Int] {
    numbers(of: path).filter { places[$0].piece == piece }
  }

  func place(of number: Int) -> Place? {
    places.indices.contains(number) ? places[number] : nil
  }

  mutating func findings(of number: Int) -> [Finding] {
    catalogue?.findings(of: number) ?? []
  }

  /// What is found in the list of units.
  func missingUnits(settings: RuleSettings) -> [Finding] {
    catalogue?.missingUnits(settings: settings) ?? []
  }

  func previousNumber(of number: Int) -> Int? { catalogue?.previousNumber(of: number) }

  func record(of number: Int) -> ReportRecord? { catalogue?.record(of: number) }
}
