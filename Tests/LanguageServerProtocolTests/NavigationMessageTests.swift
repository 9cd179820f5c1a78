import LanguageServerProtocol
import Testing

/// What those who look around in a document ask, and what they are told.
@Suite struct NavigationMessageTests {
  private let document = TextDocumentIdentifier(uri: DocumentURI("u"))
  private let position = Position(line: 1, character: 2)
  private let range = PositionRange(
    start: Position(line: 1, character: 0),
    end: Position(line: 1, character: 2)
  )
  private let writtenRange = #"{"start":{"line":1,"character":0},"end":{"line":1,"character":2}}"#

  private func read(_ method: String, _ parameters: String) -> ClientMessage {
    let body = """
      {"id":1,"method":"textDocument/\(method)","params":{"textDocument":{"uri":"u"}\(parameters)}}
      """
    return ClientMessage(body: Array(body.utf8))
  }

  /// Long lines in pieces.
  private func joined(_ pieces: String...) -> String { pieces.joined() }

  private func written(_ value: some JSONWritable) -> String {
    var writer = JSONWriter()
    value.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func requestsAreRead() {
    let place = #","position":{"line":1,"character":2}"#
    let whole = DocumentParameters(textDocument: document)
    let here = PlaceParameters(textDocument: document, position: position)
    #expect(read("documentSymbol", "") == .request(.number(1), .documentSymbol(whole)))
    #expect(read("foldingRange", "") == .request(.number(1), .foldingRange(whole)))
    #expect(read("documentHighlight", place) == .request(.number(1), .documentHighlight(here)))
    #expect(read("definition", place) == .request(.number(1), .definition(here)))
    #expect(
      read("selectionRange", #","positions":[{"line":1,"character":2}]"#)
        == .request(
          .number(1),
          .selectionRange(SelectionRangeParameters(textDocument: document, positions: [position]))
        )
    )
    for (context, isWanted) in [(#","context":{"includeDeclaration":true}"#, true), ("", false)] {
      let parameters = ReferenceParameters(
        textDocument: document,
        position: position,
        includesDeclaration: isWanted
      )
      #expect(read("references", place + context) == .request(.number(1), .references(parameters)))
    }
    #expect(read("semanticTokens/full", "") == .request(.number(1), .semanticTokens(whole)))
    let delta = SemanticTokensDeltaParameters(textDocument: document, previousResultID: "7")
    #expect(
      read("semanticTokens/full/delta", #","previousResultId":"7""#)
        == .request(.number(1), .semanticTokensDelta(delta))
    )
    let ranged = SemanticTokensRangeParameters(textDocument: document, range: range)
    #expect(
      read("semanticTokens/range", #","range":\#(writtenRange)"#)
        == .request(.number(1), .semanticTokensRange(ranged))
    )
  }

  private func capabilities(_ textDocument: String) -> NavigationCapabilities? {
    let body =
      #"{"id":0,"method":"initialize","params":{"capabilities":{"textDocument":\#(textDocument)}}}"#
    guard
      case .request(_, .initialize(let parameters)) = ClientMessage(body: Array(body.utf8))
    else { return nil }
    return parameters.capabilities.navigation
  }

  @Test func capabilitiesAreRead() {
    #expect(capabilities("{}") == NavigationCapabilities())
    #expect(
      capabilities(
        """
        {"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
        "foldingRange":{"lineFoldingOnly":true,"rangeLimit":5000},"selectionRange":{},
        "documentHighlight":{},"definition":{"linkSupport":true},"references":{},
        "semanticTokens":{"formats":["relative"],"requests":{"range":true,"full":{"delta":true}},
        "tokenTypes":["number"],"tokenModifiers":["readonly"]}}
        """
      )
        == NavigationCapabilities(
          documentSymbol: .init(isHierarchical: true),
          foldingRange: .init(foldsLinesOnly: true, limit: 5000),
          selectionRange: true,
          documentHighlight: true,
          definition: .init(supportsLinks: true),
          references: true,
          semanticTokens: .init(
            asksForAll: true,
            asksForChanges: true,
            asksForRanges: true,
            types: ["number"],
            modifiers: ["readonly"]
          )
        )
    )
  }

  @Test(
    arguments: [
      (#"{"full":true}"#, true, false, false), (#"{"full":{}}"#, true, false, false),
      (#"{"full":{"delta":true},"range":{}}"#, true, true, true),
      (#"{"full":false,"range":true}"#, false, false, true), ("{}", false, false, false),
    ]
  )
  func tokensAreAskedForInManyWays(requests: String, all: Bool, changes: Bool, ranges: Bool) {
    let tokens = capabilities(
      #"{"semanticTokens":{"formats":["relative"],"requests":\#(requests)}}"#
    )?.semanticTokens
    #expect(tokens?.asksForAll == all)
    #expect(tokens?.asksForChanges == changes)
    #expect(tokens?.asksForRanges == ranges)
    // What we write, such a client cannot read.
    let other = capabilities(#"{"semanticTokens":{"formats":["x"],"requests":\#(requests)}}"#)
    #expect(other?.semanticTokens == nil)
  }

  @Test func providersAreWrittenWhereThereAreSome() {
    let providers = NavigationProviders(
      documentSymbol: true,
      foldingRange: true,
      selectionRange: true,
      documentHighlight: true,
      definition: true,
      references: true,
      semanticTokens: SemanticTokensOptions(
        types: ["number"],
        modifiers: ["readonly"],
        givesAll: true,
        givesChanges: true,
        givesRanges: true
      )
    )
    let capabilities = ServerCapabilities(
      positionEncoding: .utf16,
      textDocumentSync: TextDocumentSyncOptions(
        openClose: true,
        change: .full,
        save: SaveOptions(includeText: false)
      ),
      hoverProvider: true,
      formattingProvider: true,
      navigation: providers
    )
    #expect(
      written(capabilities).hasSuffix(
        joined(
          #""documentRangeFormattingProvider":true,"documentSymbolProvider":true,"#,
          #""foldingRangeProvider":true,"selectionRangeProvider":true,"#,
          #""documentHighlightProvider":true,"definitionProvider":true,"#,
          #""referencesProvider":true,"semanticTokensProvider":{"legend":"#,
          #"{"tokenTypes":["number"],"tokenModifiers":["readonly"]},"range":true,"#,
          #""full":{"delta":true}}}"#
        )
      )
    )
  }

  @Test func answersAreWrittenAsTheProtocolSays() {
    let symbol = DocumentSymbol(
      name: "表三",
      kind: .class,
      range: range,
      selectionRange: range,
      children: [
        DocumentSymbol(
          name: "一",
          detail: "总计 5",
          kind: .field,
          range: range,
          selectionRange: range
        )
      ]
    )
    #expect(
      written([symbol])
        == joined(
          #"[{"name":"表三","kind":5,"range":\#(writtenRange),"selectionRange":\#(writtenRange),"#,
          #""children":[{"name":"一","detail":"总计 5","kind":8,"range":\#(writtenRange),"#,
          #""selectionRange":\#(writtenRange)}]}]"#
        )
    )
    let location = Location(uri: DocumentURI("u"), range: range)
    let information = SymbolInformation(
      name: "一",
      kind: .field,
      location: location,
      containerName: "表三"
    )
    #expect(
      written(information)
        == joined(
          #"{"name":"一","kind":8,"location":{"uri":"u","range":\#(writtenRange)},"#,
          #""containerName":"表三"}"#
        )
    )
    #expect(
      written(SelectionRange(ranges: [range, range]))
        == #"{"range":\#(writtenRange),"parent":{"range":\#(writtenRange)}}"#
    )
    #expect(
      written(FoldingRange(startLine: 1, endLine: 3, endCharacter: 2))
        == #"{"startLine":1,"endLine":3,"endCharacter":2}"#
    )
    #expect(
      written(DocumentHighlight(range: range, kind: .write))
        == #"{"range":\#(writtenRange),"kind":3}"#
    )
    let link = LocationLink(
      originSelectionRange: range,
      targetURI: DocumentURI("v"),
      targetRange: range,
      targetSelectionRange: range
    )
    #expect(
      written(link)
        == joined(
          #"{"originSelectionRange":\#(writtenRange),"targetUri":"v","#,
          #""targetRange":\#(writtenRange),"targetSelectionRange":\#(writtenRange)}"#
        )
    )
    #expect(
      written(SemanticTokens(resultID: "1", data: [0, 1, 2, 3, 4]))
        == #"{"resultId":"1","data":[0,1,2,3,4]}"#
    )
    #expect(written(SemanticTokens(resultID: nil, data: [])) == #"{"data":[]}"#)
    let edit = SemanticTokensDelta.Edit(start: 5, deleteCount: 5, data: [])
    #expect(
      written(SemanticTokensDelta(resultID: "2", edits: [edit]))
        == #"{"resultId":"2","edits":[{"start":5,"deleteCount":5}]}"#
    )
  }
}
