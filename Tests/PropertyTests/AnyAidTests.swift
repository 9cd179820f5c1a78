import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What is shown beside a text stands in it, whatever the text; what helps to write it keeps its
/// words.
@Suite struct AnyAidTests {
  @Test(arguments: propertySeeds)
  func aidsOfDamagedReportsStandInThem(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for round in 0..<24 {
      let bytes = damagedReport(round: round, damages: 0...12, using: &generator)
      let checked = CheckedText(SyntaxTree(parsing: SourceText(bytes)))
      for report in checked.reports {
        for summary in report.tableSummaries { #expect(summary.range.upperBound <= bytes.count) }
        for link in report.officialLinks { #expect(link.range.upperBound <= bytes.count) }
        let hints = report.cellHints(tellsSums: true)
        #expect(hints.allSatisfy { (0...bytes.count).contains($0.place) })
        #expect(hints.map(\.place) == hints.map(\.place).sorted())
      }
      for offset in stride(from: -3, through: bytes.count + 3, by: 37) {
        expectSameReading(checked, aligning: offset)
        expectDisjoint(checked, renaming: offset)
      }
    }
  }

  /// A table that was lined up reads as before, and the line of the cursor is as it was.
  private func expectSameReading(_ checked: CheckedText, aligning offset: Int) {
    let text = checked.tree.text
    let edits = TableAlignment.edits(around: offset, in: checked)
    if edits.isEmpty { return }
    let line = text.lineRange(text.line(at: offset))
    #expect(!edits.contains { $0.range.overlaps(line) })
    let edited = SyntaxTree(parsing: text.applying(edits))
    #expect(checked.tree.readsLike(edited))
  }

  private func expectDisjoint(_ checked: CheckedText, renaming offset: Int) {
    for report in checked.reports {
      guard let name = report.renamableName(at: offset) else { continue }
      let new =
        switch name.kind {
        case .agency: "碧溪镇人民政府"
        case .year: "2031"
        }
      let edits = (try? report.renaming(name, to: new)) ?? []
      #expect(!edits.isEmpty)
      for (first, second) in zip(edits, edits.dropFirst()) {
        #expect(first.range.upperBound <= second.range.lowerBound)
      }
    }
  }

  @Test(arguments: propertySeeds)
  func anyTextAndAnyPositionIsAnswered(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let numbers = [Int.min, -1, 0, 1, 3, 17, 40, 90, Int.max]
    let uri = DocumentURI("u")
    let document = TextDocumentIdentifier(uri: uri)
    for round in 0..<40 {
      var session = Session()
      let sample = SampleReport(edition: .edition2021, using: &generator)
      var bytes = Array(sample.text(TableLayout.allCases[round % 4]).utf8)
      if round % 3 == 0 {
        bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
      }
      let item = TextDocumentItem(
        uri: uri,
        languageID: "markdown",
        version: 1,
        text: String(decoding: bytes, as: UTF8.self)
      )
      let capabilities = ClientCapabilities(
        aids: AidCapabilities(
          inlayHint: true,
          codeLens: true,
          documentLink: AidCapabilities.DocumentLinks(),
          rename: AidCapabilities.Renaming(isPrepared: true),
          onTypeFormatting: true
        )
      )
      _ = session.receive([
        .request(.number(0), .initialize(InitializeParameters(capabilities: capabilities))),
        .notification(.didOpen(DidOpenParameters(textDocument: item))),
      ])
      for _ in 0..<20 {
        func place() -> Position {
          Position(
            line: numbers.randomElement(using: &generator) ?? 0,
            character: numbers.randomElement(using: &generator) ?? 0
          )
        }
        let range = PositionRange(start: place(), end: place())
        let requests: [ClientRequest] = [
          .inlayHint(InlayHintParameters(textDocument: document, range: range)),
          .codeLens(CodeLensParameters(textDocument: document)),
          .documentLink(DocumentLinkParameters(textDocument: document)),
          .prepareRename(PrepareRenameParameters(textDocument: document, position: place())),
          .rename(RenameParameters(textDocument: document, position: place(), newName: "2024")),
          .onTypeFormatting(
            OnTypeFormattingParameters(textDocument: document, position: place(), character: "|")
          ),
        ]
        let replies = session.receive(requests.map { .request(.number(1), $0) })
        #expect(replies.count == requests.count)
      }
    }
  }
}
