import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

@Suite struct DocumentSymbolTests {
  private let request = ClientRequest.documentSymbol(
    DocumentParameters(textDocument: NavigationExample.document)
  )

  /// A line for each symbol: name, detail, lines from 1.
  private func outline(_ symbols: [DocumentSymbol], indent: String = "") -> String {
    symbols.map { symbol in
      let (start, end) = (symbol.range.start.line + 1, symbol.range.end.line + 1)
      let detail = symbol.detail.map { "｜\($0)" } ?? ""
      return "\(indent)\(symbol.name)\(detail) \(start)–\(end)\n"
        + outline(symbol.children, indent: indent + "  ")
    }.joined()
  }

  private func symbols(_ editor: inout TestEditor) throws -> [DocumentSymbol] {
    guard case .documentSymbols(let symbols) = try editor.answer(to: request) else { return [] }
    return symbols
  }

  @Test func partsTablesAndRowsStandInEachOther() throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown)
    let shown = outline(try symbols(&editor))
    #expect(
      shown == """
        清水镇2025年政府信息公开工作年度报告 1–37
          一、总体情况 5–11
            （一）依申请公开 7–9
            （二）监督保障 11–11
          二、主动公开政府信息情况 13–18
            表二 15–18
              第二十条第（五）项 15–18
                行政许可｜36 18–18
          三、收到和处理政府信息公开申请情况 20–29
            表三 22–29
              一、本年新收政府信息公开申请数量｜总计 5 24–24
              二、上年结转政府信息公开申请数量｜总计 1 25–25
              三、本年度办理结果 26–28
                （一）予以公开｜总计 4 26–26
                （三）不予公开 27–27
                  1.属于国家秘密｜总计 1 27–27
                （七）总计｜总计 5 28–28
              四、结转下年度继续办理｜总计 1 29–29
          四、政府信息公开行政复议、行政诉讼情况 31–37
            表四 33–37
              行政复议｜总计 3 37–37
              未经复议直接起诉｜总计 0 37–37
              复议后起诉｜总计 0 37–37

        """
    )
    try editor.finish()
  }

  @Test func rowsOfCellsOnLinesOfTheirOwnCoverThese() throws {
    var editor = try TestEditor.looking(at: NavigationExample.cellPerLine)
    let shown = outline(try symbols(&editor))
    #expect(
      shown == """
        清水镇2025年政府信息公开工作年度报告 1–33
          一、总体情况 3–4
          三、收到和处理政府信息公开申请情况 6–33
            表三 7–33
              一、本年新收政府信息公开申请数量｜总计 5 7–14
              三、本年度办理结果 16–33
                （一）予以公开｜总计 4 16–24
                （七）总计｜总计 5 26–33

        """
    )
    try editor.finish()
  }

  @Test(arguments: [NavigationExample.markdown, NavigationExample.cellPerLine])
  func everyNameStandsInsideItsSymbolAndThatInsideItsParent(text: String) throws {
    for encoding in [PositionEncoding.utf8, .utf16, .utf32] {
      var editor = try TestEditor.looking(at: text, encoding: encoding)
      func check(_ symbols: [DocumentSymbol], in outer: PositionRange?) {
        for symbol in symbols {
          #expect(!symbol.name.isEmpty)
          #expect(symbol.range.encloses(symbol.selectionRange))
          if let outer { #expect(outer.encloses(symbol.range), "\(symbol.name)") }
          check(symbol.children, in: symbol.range)
        }
      }
      let symbols = try symbols(&editor)
      check(symbols, in: nil)
      #expect(editor.words(symbols[0].selectionRange).hasSuffix("清水镇2025年政府信息公开工作年度报告"))
      try editor.finish()
    }
  }

  @Test func clientsWithoutHierarchyGetAFlatList() throws {
    var editor = try TestEditor.looking(
      at: NavigationExample.cellPerLine,
      NavigationCapabilities(documentSymbol: .init())
    )
    guard case .symbolInformation(let symbols) = try editor.answer(to: request) else {
      Issue.record("no list")
      return
    }
    #expect(
      symbols.map(\.name).prefix(3) == ["清水镇2025年政府信息公开工作年度报告", "一、总体情况", "三、收到和处理政府信息公开申请情况"]
    )
    #expect(symbols.last?.containerName == "三、本年度办理结果")
    #expect(symbols.allSatisfy { $0.location.uri == TestEditor.uri })
    try editor.finish()
  }

  @Test func severalReportsAreSeveralSymbols() throws {
    let other = NavigationExample.markdown.replacing("清水镇", with: "石滩镇")
    var editor = try TestEditor.looking(at: NavigationExample.markdown + "\n" + other)
    let both = try symbols(&editor)
    #expect(both.map(\.name) == ["清水镇2025年政府信息公开工作年度报告", "石滩镇2025年政府信息公开工作年度报告"])
    #expect(both[1].range.start.line == 38)
    #expect(both[1] == both[0].moved(byLines: 38).named("石滩镇2025年政府信息公开工作年度报告"))
    try editor.finish()
  }

  @Test func afterAnEditTheyAreThoseOfTheNewText() throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown)
    let before = try symbols(&editor)
    let title = try editor.place("## 一、总体情况")
    try editor.send(editor.replace(title.lowerBound..<title.lowerBound, with: "\n\n"))
    _ = try? editor.readDiagnostics()
    let after = try symbols(&editor)
    #expect(after[0].children == before[0].children.map { $0.moved(byLines: 2) })
    try editor.finish()
  }

  @Test func englishReadersGetEnglishDetails() throws {
    var editor = try TestEditor.looking(at: NavigationExample.cellPerLine, locale: "en")
    let table = try #require(try symbols(&editor).first?.children.last?.children.first)
    #expect(table.name == "Table three")
    #expect(table.children.first?.detail == "total 5")
    try editor.finish()
  }

  @Test func aTextThatIsNoReportHasNone() throws {
    var editor = try TestEditor.looking(at: "# 会议纪要\n\n一、议题\n讨论预算。\n")
    #expect(try symbols(&editor).isEmpty)
    try editor.finish()
  }

  @Test func whoDeclaresNothingIsRefused() throws {
    var editor = try TestEditor.looking(at: "甲", NavigationCapabilities())
    #expect(throws: TestEditor.Failure.self) { try editor.answer(to: request) }
  }
}

extension PositionRange {
  func encloses(_ other: PositionRange) -> Bool { start <= other.start && other.end <= end }
}

extension DocumentSymbol {
  /// The same under another name.
  fileprivate func named(_ name: String) -> DocumentSymbol {
    DocumentSymbol(
      name: name,
      detail: detail,
      kind: kind,
      range: range,
      selectionRange: selectionRange,
      children: children
    )
  }
}
