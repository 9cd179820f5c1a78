import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What a client asks about all reports of its folders.
@Suite struct WholeFolderTests {
  private let county = SampleCounty(unitCount: 4, years: 2021...2022, seed: 5)

  private static let layouts: [TableLayout] = [.tabSeparated, .pipe, .html, .cellPerLine]

  /// The texts of the county by their paths below the folder.
  private func texts(_ county: SampleCounty) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: [2021, 2022].flatMap { year in
        county.files(year).map { ($0.path, $0.text) }
      }
    )
  }

  private func editor(pulls: Bool = true) throws -> TestEditor {
    try TestEditor(
      pullsDiagnostics: pulls,
      folder: FolderCapabilities(symbol: true),
      folders: [TestEditor.folder]
    )
  }

  private func reports(
    _ editor: inout TestEditor,
    after known: [DocumentURI: String] = [:]
  ) throws -> [WorkspaceDiagnosticReport.Item] {
    let parameters = WorkspaceDiagnosticParameters(previousResultIDs: known)
    guard
      case .workspaceDiagnostics(let report) = try editor.answer(
        to: .workspaceDiagnostic(parameters)
      )
    else { throw Unexpected() }
    return report.items
  }

  private func codes(_ item: WorkspaceDiagnosticReport.Item) -> [String] {
    guard case .full(_, let diagnostics) = item.report else { return ["unchanged"] }
    return diagnostics.compactMap(\.code)
  }

  /// A county with a fault of each kind.
  private var spoilt: SampleCounty {
    var county = county
    let form = county.years[1][0].edition.requests
    county.years[1][0].add(7, toRequests: form.carriedIn, 0)
    county.years[1][0].add(-7, toRequests: form.received, 0)
    county.years[1][1].documents[1]?[1][2] = "177"
    let units = county.years[1].prefix(4)
    county.years[1][4].documents[1]?[1][2] = String(
      units.reduce(0) { $0 + (Int($1.documents[1]?[1][2] ?? "") ?? 0) }
    )
    county.years[1][2].overview = county.years[0][2].overview
    county.years[1][2].problems = county.years[0][2].problems
    county.years[1][4].add(1000, toRequests: form.outcomes.lowerBound, 2)
    county.years[1][4].add(1000, toRequests: form.outcomesTotal, 2)
    county.years[1][4].add(1000, toRequests: form.received, 2)
    return county
  }

  @Test func allFilesAreToldOfAsCheckTellsThem() throws {
    let county = spoilt
    let texts = texts(county)
    var editor = try editor()
    try editor.readDisk(texts)
    let items = try reports(&editor)
    #expect(items.count == 10)
    var members: [Catalogue.Member] = []
    var paths: [String] = []
    for (path, text) in texts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let known = try #require(KnownText(checking: SourceText(text), settings: .standard))
      for report in known.reports {
        var record = report.record
        record.document = members.count
        let folder = path.split(separator: "/").dropLast().map { String($0) }
        members.append(
          Catalogue.Member(record, folder: folder, isChecked: true, doubts: report.doubts)
        )
        paths.append(path)
      }
    }
    let expected = Catalogue(members).findings()
    #expect(Set(expected.flatMap { $0.map(\.rule.text) }).count >= 4)
    for (path, findings) in zip(paths, expected) {
      let uri = TestEditor.file(path)
      let item = try #require(items.first { $0.uri == uri })
      let known = KnownText(checking: SourceText(texts[path] ?? ""), settings: .standard)
      let own = known?.findings.map(\.rule.text) ?? []
      #expect(codes(item).sorted() == (own + findings.map(\.rule.text)).sorted())
    }
    try editor.finish()
  }

  @Test func whatIsTheSameIsNotToldTwice() throws {
    let texts = texts(spoilt)
    var editor = try editor()
    try editor.readDisk(texts)
    let items = try reports(&editor)
    let known = Dictionary(
      items.compactMap { item -> (DocumentURI, String)? in
        guard case .full(let id?, _) = item.report else { return nil }
        return (item.uri, id)
      }
    ) { first, _ in first }
    let again = try reports(&editor, after: known)
    #expect(again.map(codes) == Array(repeating: ["unchanged"], count: 10))
    // A file of last year changes what is said of this year's.
    let path = county.path(2021, 0)
    var county = spoilt
    let form = county.years[0][0].edition.requests
    county.years[0][0].add(7, toRequests: form.carriedOver, 0)
    county.years[0][0].add(7, toRequests: form.received, 0)
    let uri = TestEditor.file(path)
    let watched = WatchedFilesParameters(files: [uri])
    try editor.send(.notification(.didChangeWatchedFiles(watched)))
    try editor.readDisk(self.texts(county))
    let changed = try reports(&editor, after: known).filter { codes($0) != ["unchanged"] }
    #expect(changed.map(\.uri).contains(uri))
    let next = TestEditor.file(county.path(2022, 0))
    #expect(changed.first { $0.uri == next }.map(codes) == [])
    // A file that is gone has nothing more to tell.
    try editor.send(.notification(.didChangeWatchedFiles(watched)))
    try editor.readDisk([:])
    let last = try reports(&editor, after: known)
    #expect(last.first { $0.uri == uri }?.report == .full(resultID: nil, []))
    try editor.finish()
  }

  @Test func whatIsBeingReadIsNotTakenBack() throws {
    var editor = try editor()
    try editor.readDisk(texts(county))
    let known = Dictionary(
      try reports(&editor).compactMap { item -> (DocumentURI, String)? in
        guard case .full(let id?, _) = item.report else { return nil }
        return (item.uri, id)
      }
    ) { first, _ in first }
    #expect(known.count == 10)
    let settings = WatchedFilesParameters(files: [TestEditor.file(".nianbao.json")])
    try editor.send(.notification(.didChangeWatchedFiles(settings)))
    #expect(try reports(&editor, after: known).isEmpty)
    try editor.readDisk(texts(county))
    #expect(try reports(&editor, after: known).count == 10)
    try editor.finish()
  }

  @Test func anAddressMayBeWrittenInAnotherWay() throws {
    var editor = try editor()
    try editor.readDisk(texts(county))
    let path = county.path(2021, 0)
    guard
      case .full(let id?, _) = try reports(&editor).first(where: {
        $0.uri == TestEditor.file(path)
      })?.report
    else { throw Unexpected() }
    let items = try reports(&editor, after: [DocumentURI("file:///年报/" + path): id])
    #expect(items.count == 10)
    #expect(items.first { $0.uri == TestEditor.file(path) }?.report == .unchanged(resultID: id))
    try editor.finish()
  }

  @Test func openDocumentsAreToldOfAsTheyAre() throws {
    let texts = texts(spoilt)
    var editor = try editor()
    try editor.readDisk(texts)
    let path = county.path(2022, 0)
    try editor.open(path, texts[path] ?? "", version: 3)
    let items = try reports(&editor)
    #expect(items.count == 10)
    let item = try #require(items.first { $0.version == 3 })
    #expect(codes(item) == ["carryover.requests"])
    try editor.change(path, to: self.texts(county)[path] ?? "", version: 4)
    #expect(try reports(&editor).first { $0.version == 4 }.map(codes) == [])
    try editor.finish()
  }

  @Test func whoDeclaredNothingIsRefused() throws {
    var editor = try TestEditor(folders: [TestEditor.folder])
    for request in [
      ClientRequest.workspaceDiagnostic(WorkspaceDiagnosticParameters()),
      .workspaceSymbol(WorkspaceSymbolParameters(query: "")),
    ] {
      try editor.send(.request(.number(4), request))
      guard case .failure(.number(4), let error) = try editor.read() else { throw Unexpected() }
      #expect(error.code == .methodNotFound)
    }
    try editor.finish()
  }

  @Test func reportsAndSectionsAreFoundByWords() throws {
    var editor = try editor(pulls: false)
    try editor.readDisk(texts(county))
    func found(_ query: String, _ editor: inout TestEditor) throws -> [SymbolInformation] {
      let parameters = WorkspaceSymbolParameters(query: query)
      guard
        case .symbolInformation(let symbols) = try editor.answer(to: .workspaceSymbol(parameters))
      else { throw Unexpected() }
      return symbols
    }
    #expect(try found("", &editor).count == 10)
    #expect(try found("2021", &editor).count == 5)
    let agency = county.agencies[1]
    let report = try found("\(agency) 2022", &editor)
    #expect(report.map(\.name) == ["\(agency)2022年"])
    #expect(
      report.first?.location.uri
        == TestEditor.file(county.path(2022, 1))
    )
    let section = try found("2022 \(agency) 存在的主要问题", &editor)
    #expect(section.map(\.name) == ["五、存在的主要问题及改进情况"])
    #expect(section.first?.containerName == "\(agency)2022年")
    #expect(try found("没有这个", &editor).isEmpty)
    // What is typed counts at once.
    let path = county.path(2022, 1)
    let text = (texts(county)[path] ?? "").replacing(agency, with: "云漳县新名镇人民政府")
    try editor.open(path, text)
    _ = try editor.readDiagnostics()
    #expect(try found("新名", &editor).count == 1)
    #expect(try found("\(agency) 2022", &editor).isEmpty)
    try editor.finish()
  }
}
