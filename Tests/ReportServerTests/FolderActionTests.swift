import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What can be done at a place that has to do with the reports of other years.
@Suite struct FolderActionTests {
  private let town = TownReports(layout: .pipe)

  private static let creating = CodeActionCapabilities(
    supportsLiterals: true,
    resolvesEdits: true,
    createsFiles: true
  )

  private func editor(_ codeAction: CodeActionCapabilities = creating) throws -> TestEditor {
    try TestEditor(
      codeAction: codeAction,
      supportsDocumentChanges: true,
      navigation: NavigationCapabilities(definition: .init(supportsLinks: true)),
      folders: [TestEditor.folder]
    )
  }

  private func cell(_ editor: borrowing TestEditor, _ row: String, _ column: Int) -> PositionRange {
    let lines = editor.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.contains(row) } ?? 0
    let cells = lines[line].split(separator: "|", omittingEmptySubsequences: false)
    let words = cells.indices.filter { cells[$0].contains(where: { $0.isNumber }) }
    let numbers = words.filter { cells[$0].allSatisfy { $0.isNumber || $0 == " " } }
    let start = cells[..<numbers[column]].reduce(0) { $0 + $1.utf16.count + 1 } + 1
    let count = cells[numbers[column]].filter(\.isNumber).count
    return PositionRange(
      start: Position(line: line, character: start),
      end: Position(line: line, character: start + count)
    )
  }

  @Test func lastYearsCountCanBeTaken() throws {
    var editor = try editor()
    try editor.readDisk(["2021.md": town.last])
    try editor.send(editor.open(town.report(carryingIn: 7)))
    let diagnostic = try #require(try editor.readDiagnostics().diagnostics.first)
    let actions = try editor.codeActions(at: diagnostic.range)
    let action = try #require(actions.first { $0.title == "采用上年报告的数" })
    #expect(action.diagnostics == [diagnostic])
    #expect(action.edit?.edits.count == 2)
    // What a quiet user chooses names just this finding.
    #expect(actions.contains { $0.title == "此处不再提示（carryover.requests）" })
    try editor.send(editor.apply(action.edit))
    let left = try editor.readDiagnostics().diagnostics.compactMap(\.code)
    // The sums had been made to fit.
    #expect(!left.contains("carryover.requests") && left.contains("requests.balance"))
    try editor.finish()
  }

  @Test func aCellLeadsToTheOneItContinues() throws {
    var editor = try editor()
    try editor.readDisk(["2021.md": town.last])
    try editor.send(editor.open(town.report()))
    #expect(try editor.readDiagnostics().diagnostics == [])
    let lines = town.last.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, column, target) in [
      ("二、上年结转", 2, "四、结转下年度继续办理"), ("行政规范性文件", 2, "行政规范性文件"),
    ] {
      let cell = cell(editor, row, column)
      let parameters = PlaceParameters(
        textDocument: TextDocumentIdentifier(uri: TestEditor.uri),
        position: cell.start
      )
      guard case .locationLinks(let links) = try editor.answer(to: .definition(parameters)) else {
        throw Unexpected()
      }
      let link = try #require(links.first)
      #expect(link.targetURI == DocumentURI("file:///年报/2021.md"))
      #expect(link.originSelectionRange == cell)
      #expect(lines[link.targetRange.start.line].contains(target))
    }
    // Another cell leads nowhere.
    let parameters = PlaceParameters(
      textDocument: TextDocumentIdentifier(uri: TestEditor.uri),
      position: cell(editor, "一、本年新收", 0).start
    )
    #expect(try editor.answer(to: .definition(parameters)) == .nothing)
    try editor.finish()
  }

  @Test func aDraftOfNextYearIsAFileBesideThisOne() throws {
    var editor = try editor()
    try editor.readDisk([:])
    try editor.send(editor.open(town.report()))
    _ = try editor.readDiagnostics()
    let title = PositionRange(
      start: Position(line: 0, character: 3),
      end: Position(line: 0, character: 3)
    )
    let action = try #require(
      try editor.codeActions(at: title).first { $0.title.hasPrefix("起草") }
    )
    #expect(action.title == "起草2023年的报告：2023-2023")
    #expect(action.edit == nil)
    let edit = try resolved(action, &editor)
    #expect(edit.uri == DocumentURI("file:///年报/2023-2023.txt"))
    #expect(edit.createsFile && edit.mustBeNew)
    #expect(edit.edits.first?.newText.hasPrefix("\(town.county.agencies[0])2023年政府信息公开") == true)
    // Elsewhere, and to clients that create no files, it is not offered.
    let below = PositionRange(
      start: Position(line: 9, character: 0),
      end: Position(line: 9, character: 0)
    )
    #expect(try !editor.codeActions(at: below).contains { $0.title.hasPrefix("起草") })
    try editor.finish()
    var plain = try self.editor(CodeActionCapabilities(supportsLiterals: true, resolvesEdits: true))
    try plain.readDisk([:])
    try plain.send(plain.open(town.report()))
    _ = try plain.readDiagnostics()
    #expect(try !plain.codeActions(at: title).contains { $0.title.hasPrefix("起草") })
    try plain.finish()
  }

  @Test(arguments: [TableLayout.pipe, .tabSeparated, .cellPerLine, .html])
  func totalsAreFilledFromTheirParts(layout: TableLayout) throws {
    let right = town.county.years[1][0]
    var blank = right
    for row in blank.requests.indices { blank.requests[row][6] = "" }
    for column in 0..<7 { blank.requests[town.form.outcomesTotal][column] = "" }
    blank.requests[town.form.received][6] = "99999"
    var editor = try editor()
    try editor.readDisk([:])
    try editor.send(editor.open(blank.text(layout)))
    _ = try editor.readDiagnostics()
    let line = editor.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.contains("二、上年结转")
    }
    let place = Position(line: line ?? 0, character: 0)
    let range = PositionRange(start: place, end: place)
    let title = "合计按各项填写"
    let action = try #require(try editor.codeActions(at: range).first { $0.title == title })
    try editor.send(editor.apply(action.edit))
    #expect(try editor.readDiagnostics().diagnostics == [])
    let filled = SyntaxTree(parsing: SourceText(editor.text))
    let known = try #require(Report.all(in: filled).first?.requests)
    for row in town.form.rows.indices {
      let values = known.rows[row].map { $0.values.map { String($0.value.count ?? -1) } }
      #expect(values == right.requests[row])
    }
    #expect(try !editor.codeActions(at: range).contains { $0.title == title })
    try editor.finish()
  }

  private func resolved(
    _ action: CodeAction,
    _ editor: inout TestEditor
  ) throws -> WorkspaceEdit {
    let unresolved = UnresolvedCodeAction(action: .object([:]), data: action.data)
    guard
      case .codeAction(let answer) = try editor.answer(to: .resolveCodeAction(unresolved)),
      let edit = answer.edit
    else { throw Unexpected() }
    return edit
  }
}
