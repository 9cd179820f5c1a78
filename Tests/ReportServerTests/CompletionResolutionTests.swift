import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

@Suite struct CompletionResolutionTests {
  private static let text = """
    清水镇2025年政府信息公开工作年度报告
    一、总体情况
    二、主动公开政府信息情况
    三、收到和处理政府信息公开申请情况
    四、政府信息公开行政复议、行政诉讼情况

    五、存在的主要问题及改进情况
    """

  /// The item for table four, below the heading of its section.
  private func table(_ capabilities: CompletionCapabilities) throws -> (
    item: CompletionItem, resolved: CompletionDocumentation?
  ) {
    var editor = try TestEditor(completion: capabilities)
    try editor.show(Self.text)
    let parameters = CompletionParameters(
      textDocument: TestEditor.document,
      position: Position(line: 5, character: 0)
    )
    guard case .completion(let list) = try editor.answer(to: .completion(parameters)),
      let item = list.items.first(where: { $0.label == "表四（全表）" })
    else { throw TestEditor.Failure.noMessage }
    let sent = JSONValue.object(["label": .string(item.label), "more": .bool(true)])
    let question = UnresolvedCompletionItem(item: sent, label: item.label, data: item.data)
    guard
      case .completionItem(let resolved) = try editor.answer(to: .resolveCompletionItem(question))
    else { throw TestEditor.Failure.noMessage }
    #expect(resolved.item == sent)
    return (item, resolved.documentation)
  }

  @Test func theItemForATableShowsWhatItWillInsert() throws {
    let (item, resolved) = try table(
      CompletionCapabilities(
        resolvesDocumentation: true,
        documentationFormats: [.markdown, .plainText]
      )
    )
    #expect(item.documentation == nil)
    #expect(item.data != nil)
    guard case .markup(let content)? = resolved, case .replace(_, let newText) = item.edit else {
      Issue.record("no documentation")
      return
    }
    #expect(content.kind == .markdown)
    #expect(content.value.hasPrefix("```\n\(newText)\n```\n\n"))
    #expect(content.value.contains("国办公开办函"))
  }

  @Test func aClientThatAsksForNothingIsToldAtOnce() throws {
    let (item, _) = try table(CompletionCapabilities())
    #expect(item.data == nil)
    guard case .text(let words)? = item.documentation, case .replace(_, let newText) = item.edit
    else {
      Issue.record("no documentation")
      return
    }
    #expect(words.hasPrefix(newText + "\n\n"))
  }

  @Test func anItemOfAnotherTextComesBackAsItWas() throws {
    var editor = try TestEditor(completion: CompletionCapabilities(resolvesDocumentation: true))
    let sent = JSONValue.object(["label": .string("甲")])
    let places = [(TestEditor.uri, 3), (DocumentURI("file:///else"), 0), (TestEditor.uri, .max)]
    for (uri, number) in places {
      let data = CompletionItemData(
        uri: uri,
        position: Position(line: number, character: number),
        index: number
      )
      let question = UnresolvedCompletionItem(item: sent, label: "甲", data: data)
      #expect(
        try editor.answer(to: .resolveCompletionItem(question))
          == .completionItem(ResolvedCompletionItem(item: sent, documentation: nil))
      )
    }
  }
}
