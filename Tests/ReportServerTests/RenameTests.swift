import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

@Suite struct RenameTests {
  /// Everything that a name may stand in.
  private static let text = """
    江南县清水镇人民政府2025年政府信息公开工作年度报告

    发布时间：2025年12月30日
    现公布江南县清水镇人民政府2025年政府信息公开工作年度报告。统计期限自2025年1月1日起至2025年12月31日止。
    一、总体情况
    2025年，清水镇人民政府认真贯彻，清水镇比2024年多公开3件，印发清政〔2025〕3号和2025年第2号通报。
    大清水镇、清水镇中心小学、《清水镇2025年工作要点》不变，《清水镇2025年政府信息公开工作年度报告》要变。
    二、主动公开政府信息情况
    三、收到和处理政府信息公开申请情况
    四、政府信息公开行政复议、行政诉讼情况
    五、存在的主要问题及改进情况
    下一步，2026年继续努力，二〇二五年的不足要改。
    六、其他需要报告的事项
    无。

    江南县清水镇人民政府
    2025年12月31日

    """

  private func editor(_ text: String, _ aids: AidCapabilities = everyAid) throws -> TestEditor {
    var editor = try TestEditor(aids: aids)
    try editor.show(text)
    return editor
  }

  /// The text after a rename at the first place of some words.
  private func renamed(
    _ words: String,
    to newName: String,
    in text: String = text,
    offset: Int = 0
  ) throws -> String {
    var editor = try editor(text)
    let place = try #require(byteOffset(of: words, in: text)) + offset
    let parameters = RenameParameters(
      textDocument: TestEditor.document,
      position: editor.position(of: place),
      newName: newName
    )
    let answer = try editor.answer(to: .rename(parameters))
    guard case .workspaceEdit(let edit) = answer else { return "" }
    _ = editor.apply(edit)
    return editor.text
  }

  @Test func theYearChangesWhereverItIsThatOfTheReport() throws {
    let expected = Self.text
      .replacing("人民政府2025年", with: "人民政府2023年")
      .replacing("2025年1月1日起至2025年12月31日止", with: "2023年1月1日起至2023年12月31日止")
      .replacing("\n2025年，清水镇", with: "\n2023年，清水镇")
      .replacing("《清水镇2025年政府", with: "《清水镇2023年政府")
      .replacing("二〇二五年", with: "二〇二三年")
    #expect(try renamed("2025年政府", to: "2023") == expected)
    #expect(try renamed("2025年1月", to: " 2023 ") == expected)
    #expect(try renamed("二〇二五年", to: "2023") == expected)
  }

  @Test func theOrganChangesInFullAndInShort() throws {
    let expected = Self.text
      .replacing("江南县清水镇人民政府", with: "江南县碧溪镇人民政府")
      .replacing("，清水镇人民政府认真", with: "，碧溪镇人民政府认真")
      .replacing("，清水镇比", with: "，碧溪镇比")
      .replacing("《清水镇", with: "《碧溪镇")
    #expect(try renamed("江南县清水镇", to: "江南县碧溪镇人民政府") == expected)
    #expect(try renamed("清水镇比", to: "江南县碧溪镇人民政府") == expected)
  }

  @Test func aShortNameMayGetALongOne() throws {
    let text = """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      清水镇人民政府和清水镇认真贯彻。
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      """
    #expect(
      try renamed("清水镇2025", to: "碧溪镇人民政府", in: text)
        == text.replacing("清水镇人民政府和清水镇", with: "碧溪镇人民政府和碧溪镇人民政府")
        .replacing("清水镇2025", with: "碧溪镇人民政府2025")
    )
  }

  @Test func otherReportsOfTheFileStay() throws {
    let other = Self.text.replacing("清水镇", with: "青山镇").replacing("2025", with: "2024")
    let both = Self.text + "\n" + other
    #expect(try renamed("2025年政府", to: "2023", in: both).hasSuffix("\n" + other))
    let organ = try renamed("江南县清水镇", to: "江南县碧溪镇人民政府", in: both)
    #expect(organ.hasSuffix("\n" + other))
    let twice = Self.text + "\n" + Self.text
    #expect(try renamed("2025年政府", to: "2023", in: twice).hasSuffix("\n" + Self.text))
  }

  @Test(arguments: [
    ("2025年政府", "25"), ("2025年政府", "20256"), ("2025年政府", "二〇二六"), ("2025年政府", ""),
    ("2025年政府", "1898"), ("江南县清水镇", ""), ("江南县清水镇", "  "), ("江南县清水镇", "2026"),
    ("江南县清水镇", "清水\n镇"), ("江南县清水镇", "清水镇，"), ("江南县清水镇", "<b>清水镇</b>"), ("江南县清水镇", "年度报告"),
    ("认真贯彻", "2026"), ("2024年多", "2023"), ("〔2025〕", "2023"), ("2025年12月30日", "2023"),
  ])
  func whatIsNoNameAndWhatHasNoneIsRefused(words: String, newName: String) throws {
    var editor = try editor(Self.text)
    let place = try #require(byteOffset(of: words, in: Self.text)) + 3
    let parameters = RenameParameters(
      textDocument: TestEditor.document,
      position: editor.position(of: words.first == "2" ? place - 1 : place),
      newName: newName
    )
    try editor.send(.request(.number(5), .rename(parameters)))
    guard case .failure(.number(5), let error) = try editor.read() else {
      Issue.record("it was not refused")
      return
    }
    #expect(error.code == .requestFailed)
    #expect(!error.message.isEmpty)
  }

  @Test func whatWouldChangeIsToldBefore() throws {
    var editor = try editor(Self.text)
    func preparation(at place: Position) throws -> RenamePreparation? {
      let parameters = PrepareRenameParameters(textDocument: TestEditor.document, position: place)
      let answer = try editor.answer(to: .prepareRename(parameters))
      guard case .renamePreparation(let preparation) = answer else { return nil }
      return preparation
    }
    #expect(
      try preparation(at: Position(line: 0, character: 4))
        == RenamePreparation(
          range: PositionRange(
            start: Position(line: 0, character: 0),
            end: Position(line: 0, character: 10)
          ),
          placeholder: "江南县清水镇人民政府"
        )
    )
    #expect(try preparation(at: Position(line: 0, character: 12))?.placeholder == "2025")
    for place in [
      Position(line: 4, character: 3), Position(line: 16, character: 2),
      Position(line: .max, character: .max),
    ] {
      #expect(try preparation(at: place) == nil)
    }
  }

  @Test(arguments: [true, false])
  func theEditHasTheFormThatWasDeclared(isVersioned: Bool) throws {
    var editor = try TestEditor(supportsDocumentChanges: isVersioned, aids: everyAid)
    try editor.show(Self.text)
    let parameters = RenameParameters(
      textDocument: TestEditor.document,
      position: Position(line: 0, character: 12),
      newName: "2024"
    )
    guard case .workspaceEdit(let edit) = try editor.answer(to: .rename(parameters)) else {
      Issue.record("no edit")
      return
    }
    #expect(edit.versioning == (isVersioned ? .versioned(1) : .unversioned))
  }

  @Test func theTitleOfThePageChangesToo() throws {
    let text = """
      <html><head><title>清水镇2025年政府信息公开工作年度报告</title></head><body>
      <h1>清水镇2025年政府信息公开工作年度报告</h1>
      <h2>一、总体情况</h2><p>２０２５年度工作。</p>
      <h2>二、主动公开政府信息情况</h2>
      <h2>三、收到和处理政府信息公开申请情况</h2>
      </body></html>
      """
    #expect(
      try renamed("2025", to: "2024", in: text, offset: 1)
        == text.replacing("2025", with: "2024").replacing("２０２５", with: "２０２４")
    )
  }
}
