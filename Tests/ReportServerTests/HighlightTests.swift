import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

/// Highlights, definitions and references: how cells and counts belong together.
@Suite struct HighlightTests {
  private static let encodings: [PositionEncoding] = [.utf8, .utf16, .utf32]

  private func parameters(_ editor: borrowing TestEditor, _ byteOffset: Int) -> PlaceParameters {
    PlaceParameters(
      textDocument: NavigationExample.document,
      position: editor.position(of: byteOffset)
    )
  }

  // MARK: Highlights

  @Test(arguments: encodings)
  func aCellShowsAllCellsOfItsSums(encoding: PositionEncoding) throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown, encoding: encoding)
    let cell = try editor.place("4", behind: "（七）总计 |  | ")
    let answer = try editor.answer(
      to: .documentHighlight(parameters(editor, cell.lowerBound))
    )
    guard case .highlights(let highlights) = answer else {
      Issue.record("nothing")
      return
    }
    let lines = highlights.map { highlight in
      "\(highlight.range.start.line + 1) \(editor.words(highlight.range)) \(highlight.kind)"
    }
    #expect(
      lines == [
        "24 4 read", "25 1 read", "26 3 read", "27 1 read", "28 4 write", "28 1 read", "28 0 read",
        "28 0 read", "28 0 read", "28 0 read", "28 5 write", "29 1 write",
      ]
    )
    try editor.finish()
  }

  @Test func aCellOfTableFourShowsItsGroup() throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown)
    let cell = try editor.place("3", behind: "| 1 | 1 | 0 | 0 | ")
    let answer = try editor.answer(to: .documentHighlight(parameters(editor, cell.upperBound)))
    guard case .highlights(let highlights) = answer else {
      Issue.record("nothing")
      return
    }
    #expect(highlights.map { editor.words($0.range) } == ["1", "1", "0", "0", "3"])
    #expect(highlights.map(\.kind) == [.read, .read, .read, .read, .write])
    try editor.finish()
  }

  @Test(arguments: encodings)
  func aCountShowsItsCell(encoding: PositionEncoding) throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown, encoding: encoding)
    let count = try editor.place("5件")
    let answer = try editor.answer(
      to: .documentHighlight(parameters(editor, count.lowerBound))
    )
    guard case .highlights(let highlights) = answer else {
      Issue.record("nothing")
      return
    }
    #expect(highlights.map { editor.words($0.range) } == ["5件", "5"])
    #expect(highlights.map(\.range.start.line) == [8, 23])
    try editor.finish()
  }

  @Test func whereNothingIsKnownThereIsNoAnswer() throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown)
    let words = try editor.place("全年培训").lowerBound
    #expect(try editor.answer(to: .documentHighlight(parameters(editor, words))) == .nothing)
    #expect(try editor.answer(to: .definition(parameters(editor, words))) == .nothing)
    try editor.finish()
  }

  // MARK: Definitions

  @Test(arguments: encodings)
  func aCountLeadsToItsCell(encoding: PositionEncoding) throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown, encoding: encoding)
    let count = try editor.place("1件", behind: "上年结转")
    let answer = try editor.answer(to: .definition(parameters(editor, count.lowerBound)))
    guard case .locationLinks(let links) = answer, let link = links.first else {
      Issue.record("nothing")
      return
    }
    #expect(links.count == 1 && link.targetURI == TestEditor.uri)
    #expect(editor.words(link.originSelectionRange) == "1件")
    #expect(editor.words(link.targetSelectionRange) == "1")
    #expect(link.targetRange.start.line == 24)
    try editor.finish()
  }

  @Test func aCountThatDisagreesAndACellInABrokenSumLeadToEachOther() throws {
    let text = NavigationExample.markdown.replacing("申请5件", with: "申请7件")
      .replacing("| 0 | 0 | 5 |\n| 二", with: "| 0 | 0 | 9 |\n| 二")
    var editor = try TestEditor.looking(at: text)
    let count = try editor.place("7件")
    let answer = try editor.answer(to: .definition(parameters(editor, count.lowerBound)))
    guard case .locationLinks(let links) = answer, let link = links.first else {
      Issue.record("nothing")
      return
    }
    #expect(editor.words(link.targetRange) == "9")
    try editor.finish()
  }

  @Test func clientsWithoutLinksGetLocations() throws {
    var editor = try TestEditor.looking(
      at: NavigationExample.markdown,
      NavigationCapabilities(definition: .init())
    )
    let count = try editor.place("5件")
    let answer = try editor.answer(to: .definition(parameters(editor, count.lowerBound)))
    guard case .locations(let locations) = answer else {
      Issue.record("nothing")
      return
    }
    #expect(locations.map { editor.words($0.range) } == ["5"])
    try editor.finish()
  }

  // MARK: The regulation

  @Test func aReferenceLeadsToItsArticleInAFileOfOurs() throws {
    let kept = KeptTexts()
    var editor = try TestEditor.looking(
      at: NavigationExample.markdown,
      keptFiles: { kept.keep($0, $1) }
    )
    let reference = try editor.place("第五十条")
    let answer = try editor.answer(to: .definition(parameters(editor, reference.upperBound)))
    guard case .locationLinks(let links) = answer, let link = links.first else {
      Issue.record("nothing")
      return
    }
    #expect(editor.words(link.originSelectionRange) == "第五十条")
    #expect(link.targetURI == DocumentURI("kept:政府信息公开条例各条要点.md"))
    let lines = kept.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[link.targetSelectionRange.start.line] == "## 第五十条")
    #expect(link.targetRange.encloses(link.targetSelectionRange))
    let article = lines[link.targetRange.start.line...link.targetRange.end.line]
    #expect(article.contains { $0.contains("年度报告") })
    #expect(!article.contains("## 第五十一条"))
    try editor.finish()
  }

  @Test func anItemLeadsToItsLine() throws {
    let kept = KeptTexts()
    var editor = try TestEditor.looking(
      at: NavigationExample.markdown,
      keptFiles: { kept.keep($0, $1) }
    )
    let reference = try editor.place("第二十条第（五）项")
    let answer = try editor.answer(to: .definition(parameters(editor, reference.lowerBound)))
    guard case .locationLinks(let links) = answer, let link = links.first else {
      Issue.record("nothing")
      return
    }
    let lines = kept.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[link.targetSelectionRange.start.line].hasPrefix("- （五）"))
    #expect(lines[link.targetRange.start.line] == "## 第二十条")
    try editor.finish()
  }

  @Test func ourFileIsNoReport() throws {
    let kept = KeptTexts()
    var editor = try TestEditor.looking(
      at: NavigationExample.markdown,
      keptFiles: { kept.keep($0, $1) }
    )
    _ = try editor.answer(to: .definition(parameters(editor, try editor.place("第五十条").lowerBound)))
    try editor.send(editor.replaceAll(with: kept.text))
    #expect(try editor.readDiagnostics().diagnostics.isEmpty)
    try editor.finish()
  }

  @Test func whereNoFileCanBeKeptThereIsNoDefinition() throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown)
    let reference = try editor.place("第五十条").lowerBound
    #expect(try editor.answer(to: .definition(parameters(editor, reference))) == .nothing)
    try editor.finish()
  }

  // MARK: References

  private func references(
    _ editor: inout TestEditor,
    at byteOffset: Int,
    withDeclaration: Bool
  ) throws -> [String]? {
    let parameters = ReferenceParameters(
      textDocument: NavigationExample.document,
      position: editor.position(of: byteOffset),
      includesDeclaration: withDeclaration
    )
    guard case .locations(let locations) = try editor.answer(to: .references(parameters)) else {
      return nil
    }
    return locations.map { editor.words($0.range) }
  }

  @Test func aCellLeadsToTheCountsThatQuoteIt() throws {
    let text = NavigationExample.markdown.replacing("全年培训2次。", with: "全年新收政府信息公开申请5件。")
    var editor = try TestEditor.looking(at: text)
    let cell = try editor.place("5", behind: "申请数量 |  |  | 4 | 1 | 0 | 0 | 0 | 0 | ").lowerBound
    #expect(try references(&editor, at: cell, withDeclaration: false) == ["5件", "5件"])
    #expect(try references(&editor, at: cell, withDeclaration: true) == ["5件", "5件", "5"])
    let count = try editor.place("5件").lowerBound
    #expect(try references(&editor, at: count, withDeclaration: true) == ["5件", "5件", "5"])
    let unquoted = try editor.place("36").lowerBound
    #expect(try references(&editor, at: unquoted, withDeclaration: false) == [])
    let elsewhere = try editor.place("总体情况").lowerBound
    #expect(try references(&editor, at: elsewhere, withDeclaration: true) == nil)
    try editor.finish()
  }
}
