import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Whoever looks around in any text, at any place and after any edit, gets sound answers.
@Suite struct AnyPlaceNavigationTests {
  private static let document = TextDocumentIdentifier(uri: TestEditor.uri)

  @Test(arguments: propertySeeds)
  func damagedReportsHaveSoundMaps(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for round in 0..<40 {
      let sample = SampleReport(
        edition: round % 2 == 0 ? .edition2021 : .edition2019,
        using: &random
      )
      var bytes = Array(sample.text(TableLayout.allCases[round % 4]).utf8)
      for _ in 0..<round { damage(&bytes, using: &random) }
      let tree = SyntaxTree(parsing: SourceText(bytes))
      let findings = RuleSet.findings(in: tree)
      for report in Report.all(in: tree) {
        let map = ReportMap(report, findings: findings)
        check(map.root, in: 0..<bytes.count)
        var end = 0
        for mark in map.marks {
          #expect(mark.range.lowerBound >= end && !mark.range.isEmpty)
          end = mark.range.upperBound
        }
        #expect(end <= bytes.count)
        for offset in stride(from: -2, through: bytes.count + 2, by: 7) {
          var inner: Range<Int>?
          for range in map.ranges(around: offset) {
            #expect(range.lowerBound <= offset && offset <= range.upperBound)
            if let inner {
              #expect(range.lowerBound <= inner.lowerBound && inner.upperBound <= range.upperBound)
            }
            inner = range
          }
          guard let cell = map.cells.cell(at: offset) else { continue }
          #expect(map.cells.cells(addedUpWith: cell).contains { $0.range == map.cells[cell] })
        }
      }
    }
  }

  private func check(_ item: MapItem, in outer: Range<Int>) {
    #expect(outer.lowerBound <= item.range.lowerBound && item.range.upperBound <= outer.upperBound)
    #expect(item.range.lowerBound <= item.nameRange.lowerBound)
    #expect(item.nameRange.upperBound <= item.range.upperBound)
    #expect(!item.name.chinese.isEmpty)
    for child in item.children { check(child, in: item.range) }
  }

  @Test(arguments: propertySeeds)
  func afterAnyEditTheAnswersAreThoseOfTheNewText(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var generator = EditGenerator(seed: seed)
    let reports = (0..<3).map { index in
      SampleReport(edition: .edition2021, using: &random).text(TableLayout.allCases[index])
    }
    var editor = try TestEditor(navigation: .everything)
    try editor.send(editor.open(reports.joined(separator: "\n")))
    _ = try editor.readDiagnostics()
    var known = try tokens(&editor)
    for _ in 0..<40 {
      var bytes = Array(editor.text.utf8)
      if random.isOnce(in: 2) {
        bytes = SourceText(bytes).applying(generator.edit(of: bytes)).bytes
      } else {
        damage(&bytes, using: &random)
      }
      try editor.send(editor.replaceAll(with: String(decoding: bytes, as: UTF8.self)))
      _ = try? editor.readDiagnostics()
      var fresh = try TestEditor(navigation: .everything)
      try fresh.send(fresh.open(editor.text))
      _ = try fresh.readDiagnostics()
      let all = try tokens(&fresh)
      known = try updated(known, &editor)
      #expect(known.data == all.data)
      let document = DocumentParameters(textDocument: Self.document)
      for request in [ClientRequest.documentSymbol(document), .foldingRange(document)] {
        let answer = try editor.answer(to: request)
        #expect(try fresh.answer(to: request) == answer)
      }
      for _ in 0..<4 { try askAnywhere(&editor, using: &random) }
      try fresh.finish()
    }
    try editor.finish()
  }

  private func tokens(_ editor: inout TestEditor) throws -> SemanticTokens {
    let parameters = DocumentParameters(textDocument: Self.document)
    guard case .semanticTokens(let tokens) = try editor.answer(to: .semanticTokens(parameters))
    else { throw TestEditor.Failure.noMessage }
    return tokens
  }

  private func updated(
    _ known: SemanticTokens,
    _ editor: inout TestEditor
  ) throws -> SemanticTokens {
    let parameters = SemanticTokensDeltaParameters(
      textDocument: Self.document,
      previousResultID: known.resultID ?? ""
    )
    let answer = try editor.answer(to: .semanticTokensDelta(parameters))
    guard case .semanticTokensDelta(let delta) = answer else { throw TestEditor.Failure.noMessage }
    var data = known.data
    for edit in delta.edits {
      data.replaceSubrange(edit.start..<edit.start + edit.deleteCount, with: edit.data)
    }
    return SemanticTokens(resultID: delta.resultID, data: data)
  }

  private func askAnywhere(_ editor: inout TestEditor, using random: inout SplitMix) throws {
    let odd = [Int.min, -1, 0, 1, 1_000_000, Int.max]
    func number() -> Int {
      random.isOnce(in: 4) ? odd[random.next(below: 6)] : random.next(below: 99)
    }
    let position = Position(line: number(), character: number())
    let place = PlaceParameters(textDocument: Self.document, position: position)
    let range = PositionRange(start: position, end: Position(line: number(), character: number()))
    for request in [
      ClientRequest.documentHighlight(place), .definition(place),
      .references(
        ReferenceParameters(
          textDocument: Self.document,
          position: position,
          includesDeclaration: true
        )
      ),
      .selectionRange(
        SelectionRangeParameters(textDocument: Self.document, positions: [position])
      ),
      .semanticTokensRange(
        SemanticTokensRangeParameters(textDocument: Self.document, range: range)
      ),
    ] {
      _ = try editor.answer(to: request)
    }
  }
}
