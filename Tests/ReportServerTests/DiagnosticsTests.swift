import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

@Suite struct DiagnosticsTests {
  /// A report of which only table three has a row.
  private static func report(_ cells: String) -> MarkedText {
    MarkedText(
      """
      清水镇2025年政府信息公开工作年度报告
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、结转下年度继续办理→\(cells)

      """
    )
  }

  @Test func theRangeCountsInTheNegotiatedEncoding() throws {
    let text = Self.report("𠮷→𠮷表→0→0→0→0→0").text.replacing("\n", with: "\r\n")
    for (encoding, characters) in [
      (PositionEncoding.utf8, 39..<46), (.utf16, 15..<18), (.utf32, 14..<16),
    ] {
      var editor = try TestEditor(encoding: encoding)
      try editor.send(editor.open(text))
      let found = try editor.readDiagnostics().diagnostics.filter { $0.code == "cell.number" }
      #expect(
        found.last?.range
          == PositionRange(
            start: Position(line: 3, character: characters.lowerBound),
            end: Position(line: 3, character: characters.upperBound)
          )
      )
      try editor.finish()
    }
  }

  @Test(
    arguments: [
      (nil, "四·自然人：「𠮷」不是数"), ("", "四·自然人：「𠮷」不是数"), ("zh-cn", "四·自然人：「𠮷」不是数"),
      ("ZH_TW", "四·自然人：「𠮷」不是数"), ("en", "四·自然人: “𠮷” is no number"),
      ("de-DE", "四·自然人: “𠮷” is no number"),
    ] as [(String?, String)]
  )
  func messagesAreInTheLanguageOfTheClient(locale: String?, message: String) throws {
    var editor = try TestEditor(locale: locale)
    try editor.send(editor.open(Self.report("𠮷→0→0→0→0→0→0").text))
    let found = try editor.readDiagnostics().diagnostics.filter { $0.code == "cell.number" }
    #expect(found.map(\.message) == [message])
    try editor.finish()
  }

  @Test(arguments: [true, false])
  func relatedPlacesAreSentToClientsThatShowThem(isSupported: Bool) throws {
    var editor = try TestEditor(supportsRelatedInformation: isSupported)
    try editor.send(editor.open(Self.report("0→0→0→0→0→0→2").text))
    let found = try editor.readDiagnostics().diagnostics.filter { $0.code == "requests.total" }
    let range = PositionRange(
      start: Position(line: 3, character: 14),
      end: Position(line: 3, character: 15)
    )
    let related = DiagnosticRelatedInformation(
      location: Location(uri: TestEditor.uri, range: range),
      message: "「四」行总计：四·商业企业 0"
    )
    #expect(found.map { $0.relatedInformation.contains(related) } == [isSupported])
    #expect(found.map(\.relatedInformation.count) == [isSupported ? 6 : 0])
    try editor.finish()
  }

  /// lsp-mode drops what comes in the same bytes behind an answer that it waits for.
  @Test func theFindingsOfAnOpenedDocumentComeBeforeTheNextAnswer() throws {
    var editor = try TestEditor()
    let hover = HoverParameters(
      textDocument: TextDocumentIdentifier(uri: TestEditor.uri),
      position: Position(line: 0, character: 0)
    )
    try editor.send(editor.open("表"), .request(.number(5), .hover(hover)))
    _ = try editor.readDiagnostics()
    guard case .answer(.number(5), _) = try editor.read() else {
      Issue.record("no answer")
      return
    }
    try editor.finish()
  }

  /// Two findings that say the same: where the first says more after an edit, the second stays where it
  /// stands.
  @Test func anEditMovesNoOtherFindingThatSaysTheSame() throws {
    var generator = SplitMix(seed: 61)
    let text = SampleReport(edition: .edition2021, using: &generator).text(.pipe)
      .replacing("（一）主动公开。", with: "## 八、组织\n\n（一）主动公开。")
      .replacing("1、公开的内容", with: "## 八、问题\n\n1、公开的内容")
    var editor = try TestEditor()
    try editor.send(editor.open(text))
    let lines = try editor.readDiagnostics().diagnostics.map(\.range.start.line)
    try #require(lines.count == 2)
    let place = Position(line: lines[0] + 1, character: 0)
    let range = PositionRange(start: place, end: place)
    let parameters = DidChangeParameters(
      textDocument: VersionedTextDocumentIdentifier(uri: TestEditor.uri, version: 2),
      contentChanges: [ContentChange(range: range, text: "## 九、机制\n")]
    )
    try editor.send(.notification(.didChange(parameters)))
    let found = try editor.readDiagnostics().diagnostics.filter { $0.code == "subsection.number" }
    #expect(found.map(\.range.start.line) == [lines[0], lines[1] + 1])
    try editor.finish()
  }

  /// Reports below an edit are sent as they were, at their new lines and back at their old ones.
  @Test func aLineMoreInOneReportMovesWhatIsSaidOfTheNext() throws {
    var generator = SplitMix(seed: 67)
    let reports = (0..<3).map { _ in
      SampleReport(edition: .edition2021, using: &generator).text(.tabSeparated)
        .replacing("三、收到和处理", with: "三、收到处理")
    }
    let text = reports.joined(separator: "\n")
    let line = "截止目前，公开信息。\n"
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.insert(line.dropLast(), at: 2)
    var editor = try TestEditor()
    try editor.send(editor.open(text))
    let before = try editor.readDiagnostics().diagnostics
    try #require(before.count >= 3)
    let start = editor.offset(of: Position(line: 2, character: 0))
    try editor.send(editor.replace(start..<start, with: line))
    var fresh = try TestEditor()
    try fresh.send(fresh.open(lines.joined(separator: "\n")))
    #expect(try editor.readDiagnostics().diagnostics == fresh.readDiagnostics().diagnostics)
    try editor.send(editor.replace(start..<start + line.utf8.count, with: ""))
    #expect(try editor.readDiagnostics().diagnostics == before)
    try editor.finish()
    try fresh.finish()
  }

  @Test func onlyTheGravestOfVeryManyFindingsAreShown() throws {
    let diagnostics = try diagnostics(withSlips: 1000)
    #expect(diagnostics.count == 1001)
    #expect(diagnostics.prefix(4).map(\.severity) == [.error, .warning, .warning, .information])
    let start = Position(line: 0, character: 0)
    #expect(
      diagnostics.last
        == Diagnostic(
          range: PositionRange(start: start, end: start),
          severity: .information,
          source: "nianbao",
          message: "另有 10 处问题未列出，请先处理已列出的问题。"
        )
    )
  }

  @Test func aThousandFindingsAreAllShown() throws {
    let diagnostics = try diagnostics(withSlips: 990)
    #expect(diagnostics.count == 1000)
    #expect(diagnostics.last?.code != nil)
  }

  /// What is said about a report with one error, two warnings, seven other hints and a hint for each slip.
  private func diagnostics(withSlips count: Int) throws -> DiagnosticList {
    let slips = String(repeating: "截止目前，公开信息。\n", count: count)
    let table = "四、结转下年度继续办理→0→0→0→0→0→0→2\n一、本年新收政府信息公开申请数量→𠮷→0→0→0→0→0→0\n"
    let text =
      "清水镇2025年政府信息公开工作年度报告\n一、总体情况\n开设专栏1个。\n\(slips)二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n" + table
    var editor = try TestEditor()
    try editor.send(editor.open(MarkedText(text).text))
    let diagnostics = try editor.readDiagnostics().diagnostics
    try editor.finish()
    return diagnostics
  }
}
