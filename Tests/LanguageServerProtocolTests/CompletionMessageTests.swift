import LanguageServerProtocol
import Testing

@Suite struct CompletionMessageTests {
  private let range = PositionRange(
    start: Position(line: 1, character: 0),
    end: Position(line: 1, character: 2)
  )

  @Test(
    arguments: [
      (#","context":{"triggerKind":2,"triggerCharacter":"第"}"#, "第"),
      (#","context":{"triggerKind":1}"#, nil), (#","context":null"#, nil), ("", nil),
    ] as [(String, String?)]
  )
  func aRequestIsReadWithOrWithoutContext(context: String, trigger: String?) {
    let body =
      #"{"id":1,"method":"textDocument/completion","params":{"textDocument":{"uri":"u"},"#
      + #""position":{"line":1,"character":2}\#(context)}}"#
    #expect(
      ClientMessage(body: Array(body.utf8))
        == .request(
          .number(1),
          .completion(
            CompletionParameters(
              textDocument: TextDocumentIdentifier(uri: DocumentURI("u")),
              position: Position(line: 1, character: 2),
              triggerCharacter: trigger
            )
          )
        )
    )
  }

  @Test func capabilitiesAreRead() {
    let body = """
      {"id":0,"method":"initialize","params":{"capabilities":{"textDocument":{"completion":
      {"completionItem":{"snippetSupport":true,"insertReplaceSupport":true,
      "labelDetailsSupport":true,"preselectSupport":true,
      "insertTextModeSupport":{"valueSet":[1,2]}}}}}}}
      """
    let completion = CompletionCapabilities(
      supportsSnippets: true,
      supportsInsertReplace: true,
      supportsLabelDetails: true,
      supportsPreselection: true,
      supportsInsertionAsIs: true
    )
    let capabilities = ClientCapabilities(completion: completion)
    #expect(
      ClientMessage(body: Array(body.utf8))
        == .request(.number(0), .initialize(InitializeParameters(capabilities: capabilities)))
    )
  }

  @Test func itemsAreWrittenAsTheProtocolSays() {
    let full = CompletionItem(
      label: "二、",
      labelDescription: "章节",
      kind: .module,
      detail: "甲",
      documentation: "乙",
      isPreselected: true,
      sortText: "0000",
      filterText: "丙",
      isSnippet: true,
      insertTextMode: .asIs,
      edit: .insertOrReplace(insert: range, replace: range, newText: "${1:0}")
    )
    let bare = CompletionItem(
      label: "无",
      kind: .text,
      sortText: "0001",
      filterText: "无",
      insertText: "无",
      edit: .replace(range, newText: "无")
    )
    var writer = JSONWriter()
    CompletionList(isIncomplete: true, items: [full, bare]).write(to: &writer)
    let place = #"{"start":{"line":1,"character":0},"end":{"line":1,"character":2}}"#
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"isIncomplete":true,"items":[{"label":"二、","labelDetails":{"description":"章节"},"#
        + #""kind":9,"detail":"甲","documentation":"乙","preselect":true,"sortText":"0000","#
        + #""filterText":"丙","insertTextFormat":2,"insertTextMode":1,"#
        + #""textEdit":{"insert":\#(place),"replace":\#(place),"newText":"${1:0}"}},"#
        + #"{"label":"无","kind":1,"sortText":"0001","filterText":"无","insertText":"无","#
        + #""insertTextFormat":1,"textEdit":{"range":\#(place),"newText":"无"}}]}"#
    )
  }

  @Test func anOddLanguageIdentifierDoesNotKeepADocumentClosed() {
    for (written, read) in [(#""markdown""#, "markdown"), ("7", nil), ("null", nil)] {
      let body =
        #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","#
        + #""languageId":\#(written),"version":1,"text":"表"}}}"#
      let item = TextDocumentItem(uri: DocumentURI("u"), languageID: read, version: 1, text: "表")
      #expect(
        ClientMessage(body: Array(body.utf8))
          == .notification(.didOpen(DidOpenParameters(textDocument: item)))
      )
    }
  }
}
