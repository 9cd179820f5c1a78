import LanguageServerProtocol
import ReportSyntax
import ReportTestSupport
import Testing

/// Formatting as an editor asks for it.
@Suite struct FormattingTests {
  private static let untidy =
    "𠮷镇2025年政府信息公开工作年度报告 \n\n\n## 一、总体情况\n正文。\n\n| 规章 |𠮷|\n|---|---|\n|行政规范性文件|0| \n\n\n"
  private static let tidy =
    "𠮷镇2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。\n\n"
    + "| 规章           | 𠮷  |\n| ---            | --- |\n| 行政规范性文件 | 0   |\n"

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func theWholeDocumentIsTidiedCellByCell(encoding: PositionEncoding) throws {
    var editor = try TestEditor(encoding: encoding)
    try editor.send(editor.open(Self.untidy))
    let before = try editor.readDiagnostics().diagnostics
    let edits = try #require(try editor.formatting())
    // Small ones, so that a cursor stays where it is.
    #expect(edits.allSatisfy { $0.newText.count <= 16 })
    try editor.send(editor.apply(edits))
    #expect(editor.text == Self.tidy)
    #expect(try editor.readDiagnostics().diagnostics.map(\.message) == before.map(\.message))
    #expect(try editor.formatting() == [])
    try editor.finish()
  }

  @Test func aRangeIsTidiedByItself() throws {
    var editor = try TestEditor()
    try editor.send(editor.open(Self.untidy))
    _ = try editor.readDiagnostics()
    let cursor = Position(line: 7, character: 3)
    let edits = try #require(try editor.formatting(PositionRange(start: cursor, end: cursor)))
    try editor.send(editor.apply(edits))
    _ = try editor.readDiagnostics()
    let table = Self.tidy.split(separator: "\n\n").last.map(String.init) ?? ""
    #expect(editor.text == Self.untidy.replacing(#/\| 规章(.|\n)*\| \n/#, with: table))
    try editor.finish()
  }

  /// In a file of several reports, some of them short, each range is tidied as the whole file would be.
  @Test func aRangeAmongSeveralReportsIsTidiedAsTheWholeIs() throws {
    let titles = "\n一、总体情况 \n二、主动公开政府信息情况\n"
    let text =
      "各镇年报 \n\n\n" + Self.untidy + titles + "五、存在的主要问题及改进情况\n" + Self.untidy + titles
      + "清河镇2025年政府信息公开工作年度报告\n" + titles + "正文。  \n\n\n" + Self.untidy + titles + "\n\n"
    var editor = try TestEditor()
    try editor.send(editor.open(text))
    _ = try editor.readDiagnostics()
    let whole = try #require(try editor.formatting())
    var found: [TextEdit] = []
    for line in 0..<text.split(separator: "\n", omittingEmptySubsequences: false).count {
      let start = Position(line: line, character: 0)
      let edits = try #require(try editor.formatting(PositionRange(start: start, end: start)))
      for edit in edits where !found.contains(edit) { found.append(edit) }
    }
    #expect(found.count == whole.count && whole.allSatisfy { found.contains($0) })
    try editor.finish()
  }

  @Test func theOptionsOfTheEditorAreHeeded() throws {
    var editor = try TestEditor()
    try editor.send(editor.open("清水镇2025年政府信息公开工作年度报告 \n\n\n正文。 "))
    _ = try editor.readDiagnostics()
    let options = FormattingOptions(
      trimTrailingWhitespace: false,
      insertFinalNewline: true,
      trimFinalNewlines: false
    )
    let edits = try #require(try editor.formatting(options: options))
    try editor.send(editor.apply(edits))
    _ = try editor.readDiagnostics()
    #expect(editor.text == "清水镇2025年政府信息公开工作年度报告 \n\n正文。 \n")
    try editor.finish()
  }

  @Test func otherTextsAreNotFormatted() throws {
    var editor = try TestEditor()
    #expect(try editor.formatting() == nil)
    try editor.send(editor.open("会议纪要 \n\n\n"))
    _ = try editor.readDiagnostics()
    #expect(try editor.formatting() == nil)
    try editor.finish()
  }
}
