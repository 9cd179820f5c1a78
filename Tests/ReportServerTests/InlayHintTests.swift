import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

@Suite struct InlayHintTests {
  @Test func aCellOnItsOwnLineIsToldRowAndColumn() throws {
    var editor = try TestEditor(aids: everyAid)
    try editor.show(soundReport)
    let hints = try editor.inlayHints()
    #expect(hints.count == 14)
    #expect(hints.first == InlayHint(position: Position(line: 10, character: 2), label: "一·自然人"))
    #expect(hints.last == InlayHint(position: Position(line: 24, character: 2), label: "二·总计"))
  }

  @Test func whereRowsStandOnLinesNothingIsHidden() throws {
    var editor = try TestEditor(aids: everyAid)
    var generator = SplitMix(seed: 7)
    let sample = SampleReport(edition: .edition2021, using: &generator)
    for layout in [TableLayout.pipe, .tabSeparated] {
      try editor.show(sample.text(layout))
      #expect(try editor.inlayHints() == [])
      try editor.send(editor.close())
      _ = try editor.readDiagnostics()
    }
  }

  @Test func onlyTheRangeAskedIsAnswered() throws {
    var editor = try TestEditor(aids: everyAid)
    try editor.show(soundReport)
    let range = PositionRange(
      start: Position(line: 12, character: 0),
      end: Position(line: 13, character: 9)
    )
    #expect(try editor.inlayHints(in: range).map(\.label) == ["一·科研机构", "一·社会公益组织"])
    let backwards = PositionRange(start: range.end, end: range.start)
    #expect(try editor.inlayHints(in: backwards).count == 2)
    for line in [-5, Int.min, Int.max, 400] {
      let place = Position(line: line, character: line)
      #expect(try editor.inlayHints(in: PositionRange(start: place, end: place)) == [])
    }
  }

  @Test func aBrokenTotalIsToldItsSum() throws {
    var editor = try TestEditor(aids: everyAid)
    try editor.show(report(balance: "3", total: "4"))
    let hints = try editor.inlayHints().filter { $0.position.line == 16 }
    #expect(hints.map(\.label) == ["一·总计", "Σ 3"])
    #expect(
      hints.last?.tooltip
        == "「一」行总计：自然人 3 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ≠ 总计 4（差 1）"
    )
  }

  @Test func aSumThatSettingsKeepQuietIsNotTold() throws {
    var editor = try TestEditor(
      aids: everyAid,
      initializationOptions: .object(["rules": .object(["requests.*": .string("off")])])
    )
    try editor.show(report(balance: "3", total: "4"))
    #expect(!(try editor.inlayHints().contains { $0.label.contains("Σ") }))
  }

  @Test func editsMoveHintsAndChangeThem() throws {
    var editor = try TestEditor(aids: everyAid)
    try editor.show(soundReport)
    _ = try editor.inlayHints()
    try editor.send(editor.replaceAll(with: "\n" + report(balance: "5", total: "0")))
    _ = try editor.readDiagnostics()
    let hints = try editor.inlayHints()
    #expect(hints.count == 15)
    #expect(hints.filter { $0.position.line == 17 }.map(\.label) == ["一·总计", "Σ 5"])
  }

  // MARK: Who wants them

  @Test(
    arguments: [
      (nil, nil, true), ("Neovim", nil, true), ("Visual Studio Code", nil, false),
      ("Visual Studio Code - Insiders", nil, false), ("Visual Studio Code", true, true),
      ("Neovim", false, false),
    ] as [(String?, Bool?, Bool)]
  )
  func theEditorAndASettingDecide(client: String?, setting: Bool?, isShown: Bool) throws {
    var editor = try TestEditor(
      clientName: client,
      aids: everyAid,
      initializationOptions: setting.map { .object(["inlayHints": .bool($0)]) } ?? .null
    )
    try editor.show(soundReport)
    #expect(try editor.inlayHints().isEmpty == !isShown)
  }

  @Test func aChangedSettingMakesTheClientAskAgain() throws {
    let aids = AidCapabilities(inlayHint: true, canRefreshInlayHints: true)
    var editor = try TestEditor(aids: aids)
    try editor.show(soundReport)
    #expect(try editor.inlayHints().count == 14)
    let settings = JSONValue.object(["nianbao": .object(["inlayHints": .bool(false)])])
    let change = DidChangeConfigurationParameters(settings: settings)
    try editor.send(.notification(.didChangeConfiguration(change)))
    guard case .request(_, .refreshInlayHints) = try editor.read() else {
      Issue.record("the client was not told")
      return
    }
    #expect(try editor.inlayHints() == [])
  }

  @Test func aClientThatDeclaresNothingIsRefused() throws {
    var editor = try TestEditor()
    try editor.show(soundReport)
    let parameters = InlayHintParameters(textDocument: TestEditor.document, range: wholeDocument)
    try editor.send(.request(.number(1), .inlayHint(parameters)))
    guard case .failure(.number(1), let error) = try editor.read() else { return }
    #expect(error.code == .methodNotFound)
  }

  @Test func otherTextsHaveNone() throws {
    var editor = try TestEditor(aids: everyAid)
    try editor.show("一份清单\n\t1\n\t2\n")
    #expect(try editor.inlayHints() == [])
  }
}
