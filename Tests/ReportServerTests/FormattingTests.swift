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
