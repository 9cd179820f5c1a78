import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import Testing

@Suite struct DiagnosticsTests {
  private static let wording = Wording("不平", english: "does not balance")

  @Test func theRangeCountsInTheNegotiatedEncoding() throws {
    let marked = MarkedText("一\r\n𠮷→⟦𠮷表⟧→0")
    for (encoding, characters) in [
      (PositionEncoding.utf8, 5..<12), (.utf16, 3..<6), (.utf32, 2..<4),
    ] {
      var editor = try TestEditor(encoding: encoding) { _ in
        [finding(.error, marked.ranges.first ?? 0..<0)]
      }
      try editor.send(editor.open(marked.text))
      #expect(
        try editor.readDiagnostics().diagnostics.map(\.range) == [
          PositionRange(
            start: Position(line: 1, character: characters.lowerBound),
            end: Position(line: 1, character: characters.upperBound)
          )
        ]
      )
      try editor.finish()
    }
  }

  @Test(
    arguments: [
      (nil, "不平"), ("", "不平"), ("zh-cn", "不平"), ("ZH_TW", "不平"), ("en", "does not balance"),
      ("de-DE", "does not balance"),
    ] as [(String?, String)]
  )
  func messagesAreInTheLanguageOfTheClient(locale: String?, message: String) throws {
    var editor = try TestEditor(locale: locale) { _ in [finding(.error, 0..<3)] }
    try editor.send(editor.open("表"))
    #expect(try editor.readDiagnostics().diagnostics.map(\.message) == [message])
    try editor.finish()
  }

  @Test(arguments: [true, false])
  func relatedPlacesAreSentToClientsThatShowThem(isSupported: Bool) throws {
    var editor = try TestEditor(supportsRelatedInformation: isSupported) { _ in
      [finding(.error, 0..<3, related: [Finding.Related(range: 3..<6, message: Self.wording)])]
    }
    try editor.send(editor.open("表三"))
    let range = PositionRange(
      start: Position(line: 0, character: 1),
      end: Position(line: 0, character: 2)
    )
    let related = DiagnosticRelatedInformation(
      location: Location(uri: TestEditor.uri, range: range),
      message: "不平"
    )
    #expect(
      try editor.readDiagnostics().diagnostics.map(\.relatedInformation)
        == [isSupported ? [related] : []]
    )
    try editor.finish()
  }

  /// lsp-mode drops what comes in the same bytes behind an answer that it waits for.
  @Test func theFindingsOfAnOpenedDocumentComeBeforeTheNextAnswer() throws {
    var editor = try TestEditor { _ in [finding(.error, 0..<3)] }
    let hover = HoverParameters(
      textDocument: TextDocumentIdentifier(uri: TestEditor.uri),
      position: Position(line: 0, character: 0)
    )
    try editor.send(editor.open("表"), .request(.number(5), .hover(hover)))
    #expect(try editor.readDiagnostics().diagnostics.count == 1)
    guard case .answer(.number(5), _) = try editor.read() else {
      Issue.record("no answer")
      return
    }
    try editor.finish()
  }

  @Test func onlyTheGravestOfVeryManyFindingsAreShown() throws {
    var editor = try TestEditor { _ in
      let hints = Array(repeating: finding(.hint, 0..<3), count: 999)
      return hints + [
        finding(.warning, 0..<3), finding(.information, 0..<3), finding(.error, 0..<3),
      ]
    }
    try editor.send(editor.open("表"))
    let diagnostics = try editor.readDiagnostics().diagnostics
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.prefix(4).map(\.severity) == [.error, .warning, .information, .hint])
    let start = Position(line: 0, character: 0)
    #expect(
      diagnostics.last
        == Diagnostic(
          range: PositionRange(start: start, end: start),
          severity: .information,
          source: "nianbao",
          message: "另有 2 处问题未列出，请先处理已列出的问题。"
        )
    )
    try editor.finish()
  }

  @Test func aThousandFindingsAreAllShown() throws {
    var editor = try TestEditor { _ in Array(repeating: finding(.error, 0..<3), count: 1000) }
    try editor.send(editor.open("表"))
    #expect(try editor.readDiagnostics().diagnostics.count == 1000)
    try editor.finish()
  }
}

private func finding(
  _ severity: Severity,
  _ range: Range<Int>,
  related: [Finding.Related] = []
) -> Finding {
  Finding(
    rule: "requests.balance",
    severity: severity,
    range: range,
    message: Wording("不平", english: "does not balance"),
    related: related
  )
}
