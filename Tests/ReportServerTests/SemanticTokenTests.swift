import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

@Suite struct SemanticTokenTests {
  private static let encodings: [PositionEncoding] = [.utf8, .utf16, .utf32]
  private static let types = ["namespace", "property", "number", "enumMember", "function"]
  private let full = ClientRequest.semanticTokens(
    DocumentParameters(textDocument: NavigationExample.document)
  )

  private func tokens(_ editor: inout TestEditor) throws -> SemanticTokens {
    guard case .semanticTokens(let tokens) = try editor.answer(to: full) else {
      throw TestEditor.Failure.noMessage
    }
    return tokens
  }

  /// `line word type modifiers` for each token, lines from 1.
  private func shown(_ data: [Int], in editor: borrowing TestEditor) -> [String] {
    var (line, character) = (0, 0)
    return stride(from: 0, to: data.count, by: 5).map { index in
      if data[index] > 0 { character = 0 }
      line += data[index]
      character += data[index + 1]
      let range = PositionRange(
        start: Position(line: line, character: character),
        end: Position(line: line, character: character + data[index + 2])
      )
      let modifiers = ["", " readonly", " modification"][data[index + 4]]
      return "\(line + 1) \(editor.words(range)) \(Self.types[data[index + 3]])\(modifiers)"
    }
  }

  @Test(arguments: encodings)
  func headingsLabelsValuesTotalsYearsAndArticlesAreTold(encoding: PositionEncoding) throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown, encoding: encoding)
    let shown = shown(try tokens(&editor).data, in: editor)
    for token in [
      "1 2025年 enumMember", "1 政府信息公开工作年度报告 namespace", "3 第五十条 function",
      "5 一、总体情况 namespace", "7 （一）依申请公开 namespace", "9 2025年 enumMember",
      "15 第二十条第（五）项 function", "17 信息内容 property", "18 行政许可 property",
      "18 36 number", "22 自然人 property", "24 4 number", "24 5 number readonly",
      "28 4 number readonly", "37 3 number modification",
    ] {
      #expect(shown.contains(token), "\(token)")
    }
    #expect(shown.first == "1 # 清水镇 namespace")
    #expect(!shown.contains { $0.contains("培训") })
    try editor.finish()
  }

  @Test func tokensComeInOrderAndDoNotOverlap() throws {
    var editor = try TestEditor.looking(at: NavigationExample.cellPerLine)
    let data = try tokens(&editor).data
    var (line, end) = (0, 0)
    var character = 0
    for index in stride(from: 0, to: data.count, by: 5) {
      if data[index] > 0 { (character, end) = (0, 0) }
      line += data[index]
      character += data[index + 1]
      #expect(character >= end && data[index + 2] > 0)
      end = character + data[index + 2]
    }
    try editor.finish()
  }

  private func ranged(
    _ start: Position,
    _ end: Position,
    in editor: inout TestEditor
  ) throws -> [String] {
    let parameters = SemanticTokensRangeParameters(
      textDocument: NavigationExample.document,
      range: PositionRange(start: start, end: end)
    )
    guard
      case .semanticTokens(let tokens) = try editor.answer(to: .semanticTokensRange(parameters))
    else { return ["nothing"] }
    #expect(tokens.resultID == nil)
    return shown(tokens.data, in: editor)
  }

  @Test func aRangeHasTheTokensThatTouchIt() throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown)
    let all = shown(try tokens(&editor).data, in: editor)
    let row = Position(line: 17, character: 0)
    let behind = Position(line: 18, character: 0)
    #expect(
      try ranged(row, behind, in: &editor) == ["18 行政许可 property", "18 36 number"]
    )
    let (start, end) = (Position(line: 17, character: 3), Position(line: 17, character: 4))
    #expect(try ranged(start, end, in: &editor) == ["18 行政许可 property"])
    let (head, last) = (Position(line: 0, character: 0), Position(line: .max, character: .max))
    #expect(try ranged(head, last, in: &editor) == all)
    #expect(try ranged(last, head, in: &editor) == all)
    let nowhere = Position(line: .min, character: 0)
    #expect(try ranged(nowhere, nowhere, in: &editor) == [])
    try editor.finish()
  }

  // MARK: Changes

  private func delta(_ editor: inout TestEditor, after id: String?) throws -> ServerMessage.Answer {
    try editor.answer(
      to: .semanticTokensDelta(
        SemanticTokensDeltaParameters(
          textDocument: NavigationExample.document,
          previousResultID: id ?? ""
        )
      )
    )
  }

  private func applying(_ delta: SemanticTokensDelta, to data: [Int]) -> [Int] {
    var data = data
    for edit in delta.edits.reversed() {
      data.replaceSubrange(edit.start..<edit.start + edit.deleteCount, with: edit.data)
    }
    return data
  }

  @Test(arguments: [
    ("36", "7"), ("\n\n## 一、", "\n\n\n\n## 一、"), ("全年培训2次。", ""), ("| 5 |\n| 二", "| 6 |\n| 二"),
    ("第五十条", "第十条和第五十条"), ("## 二、", ""),
  ])
  func changesTurnTheOldNumbersIntoTheNew(old: String, new: String) throws {
    let other = NavigationExample.markdown.replacing("清水镇", with: "石滩镇")
    let text = [other, NavigationExample.markdown, other].joined(separator: "\n")
    var editor = try TestEditor.looking(at: text)
    let before = try tokens(&editor)
    let place = try editor.place(old, behind: "清水镇")
    try editor.send(editor.replace(place, with: new))
    _ = try? editor.readDiagnostics()
    guard case .semanticTokensDelta(let delta) = try delta(&editor, after: before.resultID) else {
      Issue.record("no changes")
      return
    }
    let after = try tokens(&editor)
    #expect(applying(delta, to: before.data) == after.data)
    #expect(delta.resultID == after.resultID)
    #expect(delta.edits.count <= 1)
    // Only what stands beside the edit is told.
    #expect(delta.edits.allSatisfy { $0.data.count < after.data.count / 2 })
    try editor.finish()
  }

  @Test func aNameThatIsNotOursIsAnsweredWithEverything() throws {
    var editor = try TestEditor.looking(at: NavigationExample.markdown)
    let all = try tokens(&editor)
    guard case .semanticTokens(let again) = try delta(&editor, after: "x") else {
      Issue.record("no tokens")
      return
    }
    #expect(again.data == all.data)
    guard case .semanticTokensDelta(let nothing) = try delta(&editor, after: again.resultID) else {
      Issue.record("no changes")
      return
    }
    #expect(nothing.edits.isEmpty)
    try editor.finish()
  }

  // MARK: What clients declare

  private func provider(_ tokens: NavigationCapabilities.SemanticTokens) -> SemanticTokensOptions? {
    var session = Session()
    let parameters = InitializeParameters(
      capabilities: ClientCapabilities(navigation: NavigationCapabilities(semanticTokens: tokens))
    )
    let replies = session.receive([.request(.number(1), .initialize(parameters))])
    guard case .answer(_, .initialize(let result)) = replies.first else { return nil }
    return result.capabilities.navigation.semanticTokens
  }

  @Test func onlyWhatTheClientAsksForAndCanShowIsAnnounced() {
    let range = provider(.init(asksForRanges: true, types: ["number", "class"]))
    #expect(range?.givesAll == false && range?.givesRanges == true)
    #expect(range?.types == ["class", "number"])
    #expect(range?.modifiers == [])
    #expect(provider(.init(types: ["number"])) == nil)
    #expect(provider(.init(asksForAll: true)) == nil)
  }
}
