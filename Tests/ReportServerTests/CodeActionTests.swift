import LanguageServerProtocol
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What an editor can do about a finding.
@Suite struct CodeActionTests {
  @Test func theCertainFixIsPreferredAndRepairs() throws {
    var generator = SplitMix(seed: 61)
    let report = SampleReport(edition: .edition2021, using: &generator).text(.pipe)
    let text = "𠮷\n" + report.replacing("五、存在的主要问题", with: "5、存在的主要问题")
    var editor = try TestEditor()
    try editor.send(editor.open(text))
    let diagnostics = try editor.readDiagnostics().diagnostics
    let range = try #require(diagnostics.first { $0.code == "section.number" }?.range)
    let actions = try editor.codeActions(at: range)
    let action = try #require(actions.first)
    #expect(action.title == "改为「五、」")
    #expect(action.kind == .quickFix)
    #expect(action.isPreferred)
    #expect(action.diagnostics.map(\.code) == ["section.number"])
    try editor.send(editor.apply(action.edit))
    #expect(editor.text == "𠮷\n" + report)
    #expect(try editor.readDiagnostics().diagnostics.isEmpty)
    try editor.finish()
  }

  @Test(arguments: [TableLayout.cellPerLine, .tabSeparated, .pipe])
  func allMissingRowsComeAtOnce(layout: TableLayout) throws {
    var generator = SplitMix(seed: 62)
    var report = SampleReport(edition: .edition2019, using: &generator)
    for row in report.requests.indices { report.requests[row] = Array(repeating: "0", count: 7) }
    let lines = report.text(layout).split(separator: "\n", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    var isCut = false
    for line in lines {
      if line.contains("4.无正当理由大量反复申请") { isCut = true }
      if line.contains("四、政府信息公开") { isCut = false }
      if !isCut { kept.append(line) }
    }
    var editor = try TestEditor()
    try editor.send(editor.open(kept.joined(separator: "\n")))
    let before = try editor.readDiagnostics().diagnostics
    // One for each group that lacks rows.
    #expect(before.map(\.code) == Array(repeating: "row.missing", count: 3))
    let range = try #require(before.first?.range)
    let all = try #require(
      try editor.codeActions(at: range).first { $0.title == "补齐表三缺少的 5 行" }
    )
    try editor.send(editor.apply(all.edit))
    #expect(try editor.readDiagnostics().diagnostics.map(\.message) == [])
    try editor.finish()
  }

  /// While a number is typed elsewhere, nobody works out what a missing row would hold; it is right all the same.
  @Test func aMissingRowBalancesWithTheNumbersOfNow() throws {
    var generator = SplitMix(seed: 63)
    var report = SampleReport(edition: .edition2021, using: &generator)
    for row in report.requests.indices { report.requests[row] = Array(repeating: "0", count: 7) }
    /// A row with a count of persons, and the same in its total.
    func row(_ line: Substring, of count: Int) -> String {
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      cells[cells.count - 7] = "\(count)"
      cells[cells.count - 1] = "\(count)"
      return cells.joined(separator: "\t")
    }
    let lines = report.text(.tabSeparated).split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.compactMap { line -> String? in
      if line.contains("7.属于行政执法案卷") { return nil }
      if line.hasPrefix("一、本年新收") || line.contains("（七）总计") { return row(line, of: 3) }
      return line.contains("（一）予以公开") ? row(line, of: 1) : String(line)
    }.joined(separator: "\n")
    var editor = try TestEditor()
    try editor.send(editor.open(text))
    #expect(try editor.readDiagnostics().diagnostics.map(\.code) == ["row.missing"])
    let granted = try #require(lines.first { $0.contains("（一）予以公开") })
    let old = Array(row(granted, of: 1).utf8)
    let place = try #require(Array(text.utf8).firstRange(of: old))
    try editor.send(editor.replace(place, with: row(granted, of: 2)))
    let diagnostic = try #require(try editor.readDiagnostics().diagnostics.first)
    let fix = try #require(try editor.codeActions(at: diagnostic.range).first)
    try editor.send(editor.apply(fix.edit))
    #expect(editor.text.contains("7.属于行政执法案卷\t1\t0\t0\t0\t0\t0\t1"))
    #expect(try editor.readDiagnostics().diagnostics.isEmpty)
    try editor.finish()
  }

  /// Kate asks about one finding with the range of the whole text, and does whatever it is answered.
  @Test func onlyTheFindingsThatAreNamedAreFixed() throws {
    let text = "清水镇2025年政府信息公开工作年度报告\n1、总体情况\n二、主动公开政府信息情况\n5、存在的主要问题及改进情况\n"
    var editor = try TestEditor()
    try editor.send(editor.open(text))
    let diagnostics = try editor.readDiagnostics().diagnostics
    let named = try #require(diagnostics.last { $0.code == "section.number" })
    let everything = PositionRange(
      start: Position(line: 0, character: 0),
      end: Position(line: 4, character: 0)
    )
    #expect(try editor.codeActions(at: everything, about: [named]).map(\.title) == ["改为「五、」"])
    let all = try editor.codeActions(at: everything).map(\.title)
    #expect(all.contains("改为「一、」") && all.contains("改正所有有把握的问题"))
    // A client that names all there is, as most do, gets all.
    #expect(try editor.codeActions(at: everything, about: Array(diagnostics)).map(\.title) == all)
    // What is named but no longer there says nothing.
    let gone = Diagnostic(
      range: everything,
      severity: .error,
      code: "section.number",
      source: "nianbao",
      message: ""
    )
    #expect(try editor.codeActions(at: everything, about: [gone]).map(\.title) == all)
    try editor.finish()
  }

  @Test func fixAllDoesOnlyWhatIsCertain() throws {
    let text = "清水镇2025年政府信息公开工作年度报告\n1、总体情况\n（1）主动公开\n（2）依申请公开\n"
    var editor = try TestEditor()
    try editor.send(editor.open(text))
    _ = try editor.readDiagnostics()
    let start = PositionRange(
      start: Position(line: 3, character: 0),
      end: Position(line: 3, character: 0)
    )
    let actions = try editor.codeActions(at: start, only: [CodeActionKind(name: "source.fixAll")])
    #expect(actions.map(\.kind) == [.fixAll])
    try editor.send(editor.apply(try #require(actions.first).edit))
    #expect(editor.text == text.replacing("1、总体", with: "一、总体"))
    _ = try editor.readDiagnostics()
    try editor.finish()
  }

  @Test func wildRangesAndOtherKindsAreAnswered() throws {
    var editor = try TestEditor()
    try editor.send(editor.open("清水镇2025年政府信息公开工作年度报告\n1、总体情况\n"))
    _ = try editor.readDiagnostics()
    let wide = PositionRange(
      start: Position(line: 0, character: 0),
      end: Position(line: 2_000_000_000, character: 2_000_000_000)
    )
    #expect(try !editor.codeActions(at: wide).isEmpty)
    #expect(try editor.codeActions(at: wide, only: [CodeActionKind(name: "refactor")]).isEmpty)
    try editor.finish()
  }

  @Test func editsAreVersionedWhereTheClientSaysSo() {
    let range = PositionRange(
      start: Position(line: 0, character: 0),
      end: Position(line: 0, character: 1)
    )
    let uri = DocumentURI("file:///a \"b\".txt")
    let edits = [TextEdit(range: range, newText: "一")]
    var plain = JSONWriter()
    WorkspaceEdit(uri: uri, edits: edits, versioning: .unversioned).write(to: &plain)
    #expect(
      String(decoding: plain.bytes, as: UTF8.self).hasPrefix(
        #"{"changes":{"file:///a \"b\".txt":[{"#
      )
    )
    var versioned = JSONWriter()
    WorkspaceEdit(uri: uri, edits: edits, versioning: .versioned(nil)).write(to: &versioned)
    #expect(
      String(decoding: versioned.bytes, as: UTF8.self)
        .hasPrefix(
          #"{"documentChanges":[{"textDocument":{"uri":"file:///a \"b\".txt","version":null}"#
        )
    )
  }
}
