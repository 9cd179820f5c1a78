import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

@Suite struct OnTypeFormattingTests {
  private static let front = """
    # 清水镇2025年政府信息公开工作年度报告

    ## 一、总体情况

    ## 二、主动公开政府信息情况


    """

  /// The text after a bar was typed in front of the cursor.
  private func typed(_ marked: String, _ character: String = "|") throws -> String? {
    let text = MarkedText(marked)
    var editor = try TestEditor(aids: everyAid)
    try editor.show(text.text)
    let parameters = OnTypeFormattingParameters(
      textDocument: TestEditor.document,
      position: editor.position(of: try #require(text.cursor)),
      character: character
    )
    switch try editor.answer(to: .onTypeFormatting(parameters)) {
    case .textEdits(let edits):
      _ = editor.apply(edits)
      return editor.text
    default: return nil
    }
  }

  @Test func theTableAroundTheCursorIsLinedUp() throws {
    #expect(
      try typed(
        Self.front + """
          | 信息内容 | 本年制发件数 |
          |---|---|
          | 规章|0 |
          | 行政规范性文件 |‸

          | 甲 |乙 |
          |--|--|
          """
      )
        == Self.front + """
          | 信息内容       | 本年制发件数 |
          | ---            | ---          |
          | 规章           | 0            |
          | 行政规范性文件 |

          | 甲 |乙 |
          |--|--|
          """
    )
  }

  @Test func nothingMovesOnTheLineOfTheCursor() throws {
    let line = "|   规章   |‸ 0|   1|"
    let after = try #require(
      try typed(
        Self.front + "| 信息内容 | 件数 | 件 |\n|---|---|---|\n" + line + "\n| 行政规范性文件 | 0 | 0 |\n"
      )
    )
    #expect(after.contains("\n" + line.replacing("‸", with: "") + "\n"))
    #expect(after.contains("| 信息内容       | 件数 | 件  |"))
  }

  @Test func nothingHappensInOtherLayoutsAndOtherTexts() throws {
    let tabs = Self.front + "信息内容\t件数\n  规章\t 0|‸\t1\n"
    #expect(try typed(tabs) == tabs.replacing("‸", with: ""))
    let other = "| 信息内容 | 件数 |\n|---|---|\n| 规章|‸0 |\n"
    #expect(try typed(other) == other.replacing("‸", with: ""))
    #expect(try typed(Self.front + "| 甲 | 乙 |\n|---|---|\n| 规章|‸0 |\n", "。") == nil)
  }

  @Test func anyPositionIsAnswered() throws {
    var editor = try TestEditor(aids: everyAid)
    try editor.show(Self.front + "| 甲 | 乙 |\n|---|---|\n| 规章|0 |\n")
    for number in [-1, Int.min, Int.max, 8, 9] {
      let parameters = OnTypeFormattingParameters(
        textDocument: TestEditor.document,
        position: Position(line: number, character: number),
        character: "|"
      )
      guard case .textEdits = try editor.answer(to: .onTypeFormatting(parameters)) else {
        Issue.record("no answer")
        return
      }
    }
  }
}
