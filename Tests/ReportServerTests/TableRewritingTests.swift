import LanguageServerProtocol
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Statutory tables in another layout, as an editor offers them.
@Suite struct TableRewritingTests {
  private static let titles: [TableLayout: String] = [
    .cellPerLine: "表格改写为一格一行",
    .tabSeparated: "表格改写为制表符分隔的行",
    .pipe: "表格改写为 Markdown 竖线表格",
    .html: "表格改写为 HTML 表格",
  ]

  @Test(arguments: TableLayout.allCases)
  func theTableUnderTheCursorIsRewrittenAndNoOther(layout: TableLayout) throws {
    var random = SplitMix(seed: 81)
    let report = SampleReport(edition: .edition2021, using: &random).text(layout)
    let others = TableLayout.allCases.filter { $0 != layout }
    for target in others {
      var editor = try TestEditor()
      try editor.send(editor.open(report))
      #expect(try editor.readDiagnostics().diagnostics.isEmpty)
      let actions = try editor.codeActions(
        at: cursor(at: "（七）总计", in: editor),
        only: [.rewrite]
      )
      #expect(actions.map(\.title) == others.compactMap { Self.titles[$0] })
      #expect(actions.allSatisfy { $0.kind == .rewrite && !$0.isPreferred })
      let action = try #require(actions.first { $0.title == Self.titles[target] })
      try editor.send(editor.apply(action.edit))
      #expect(try editor.readDiagnostics().diagnostics.isEmpty)
      #expect(layouts(in: editor.text).filter { $0 != layout } == [target])
      try editor.finish()
    }
  }

  @Test func allPartsOfTableTwoAreRewritten() throws {
    var random = SplitMix(seed: 82)
    var editor = try TestEditor(locale: "en")
    try editor.send(
      editor.open(SampleReport(edition: .edition2019, using: &random).text(.pipe))
    )
    _ = try editor.readDiagnostics()
    let before = layouts(in: editor.text)
    #expect(before.count == 7)
    let actions = try editor.codeActions(
      at: cursor(at: "行政许可", in: editor),
      only: [.rewrite]
    )
    #expect(
      actions.map(\.title) == [
        "Rewrite the table with one cell a line", "Rewrite the table as tab-separated rows",
        "Rewrite the table as an HTML table",
      ]
    )
    try editor.send(editor.apply(try #require(actions.dropFirst().first).edit))
    #expect(try editor.readDiagnostics().diagnostics.isEmpty)
    #expect(layouts(in: editor.text) == [.tabSeparated, .pipe, .pipe])
    try editor.finish()
  }

  @Test func onlyWhoAsksForRefactoringsGetsThem() throws {
    var random = SplitMix(seed: 83)
    var editor = try TestEditor()
    try editor.send(editor.open(SampleReport(edition: .edition2021, using: &random).text(.pipe)))
    _ = try editor.readDiagnostics()
    let place = cursor(at: "（七）总计", in: editor)
    #expect(try editor.codeActions(at: place, only: [.quickFix, .fixAll]).isEmpty)
    #expect(try editor.codeActions(at: place, only: [.rewrite]).count == 3)
    #expect(try editor.codeActions(at: place, only: [CodeActionKind(name: "refactor")]).count == 3)
    // Beside a table there is nothing to rewrite.
    #expect(try editor.codeActions(at: cursor(at: "总体情况", in: editor)).isEmpty)
    try editor.finish()
  }

  private func cursor(at words: String, in editor: borrowing TestEditor) -> PositionRange {
    let before =
      editor.text.utf8.count
      - (editor.text.split(separator: words, maxSplits: 1).last?.utf8.count ?? 0)
    let position = editor.position(of: before - words.utf8.count)
    return PositionRange(start: position, end: position)
  }

  private func layouts(in text: String) -> [TableLayout] {
    SyntaxTree(parsing: SourceText(text)).blocks.compactMap { block in
      if case .table(let table) = block.content { table.layout } else { nil }
    }
  }
}
