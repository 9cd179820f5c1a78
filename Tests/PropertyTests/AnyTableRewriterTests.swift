import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Any table in another layout says what it said before.
@Suite struct AnyTableRewriterTests {
  @Test(arguments: Edition.ID.allCases, propertySeeds)
  func thereAndBackAgainNothingHasChanged(edition: Edition.ID, seed: UInt64) {
    var random = SplitMix(seed: seed)
    for lineEnding in ["\n", "\r\n"] {
      var report = SampleReport(edition: edition, using: &random)
      report.lineEnding = lineEnding
      report.requests[5][3] = ""
      report.documents[1]?[1][1] = ""
      for source in TableLayout.allCases {
        let original = SourceText(report.text(source))
        for target in TableLayout.allCases where target != source {
          let there = rewritten(original, as: target)
          #expect(layouts(of: there) == [target])
          #expect(cells(of: there, without: lineEnding) == cells(of: original, without: lineEnding))
          let back = rewritten(there, as: source)
          let isSame = SyntaxTree(parsing: back).readsLike(SyntaxTree(parsing: original))
          #expect(isSame, "\(source) to \(target) and back")
          #expect(layouts(of: back) == [source])
        }
      }
    }
  }

  /// Whatever the damage, what is rewritten says the same.
  @Test(arguments: propertySeeds)
  func aDamagedReportIsRewrittenRightlyOrNotAtAll(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for number in 0..<40 {
      let edition = number.isMultiple(of: 2) ? Edition.ID.edition2019 : .edition2021
      let layouts = TableLayout.allCases
      let source = layouts[number % layouts.count]
      let report = SampleReport(edition: edition, using: &random)
      var bytes = Array(report.text(source).utf8)
      for _ in 0...random.next(below: 4) { damage(&bytes, using: &random) }
      let tree = SyntaxTree(parsing: SourceText(bytes))
      let target = layouts[random.next(below: layouts.count)]
      let after = SyntaxTree(parsing: rewritten(tree.text, as: target))
      let isSame = rules(in: tree) == rules(in: after)
      #expect(isSame, "report \(number), to \(target): \(tree.dump)")
      let place = random.next(below: max(bytes.count, 1))
      _ = TableRewriter.rewritings(ofTableAt: place, in: CheckedText(tree))
    }
  }

  // MARK: Helpers

  private func rewritten(_ text: SourceText, as layout: TableLayout) -> SourceText {
    text.applying(
      TableRewriter.rewriting(of: CheckedText(SyntaxTree(parsing: text)), as: layout).edits
    )
  }

  private func layouts(of text: SourceText) -> Set<TableLayout> {
    Set(
      SyntaxTree(parsing: text).blocks.compactMap { block in
        if case .table(let table) = block.content { table.layout } else { nil }
      }
    )
  }

  /// The words of all filled cells of a text, one after the other.
  private func cells(of text: SourceText, without lineEnding: String) -> [String] {
    let tree = SyntaxTree(parsing: text)
    return tree.blocks.indices.flatMap { index -> [String] in
      guard case .table(let table) = tree.blocks[index].content else { return [] }
      let base = tree.byteOffset(ofBlock: index)
      return table.cells.filter { !$0.isEmpty }.map {
        text.string(in: $0.content.moved(by: base)).replacing(lineEnding, with: "")
      }
    }
  }

  private func rules(in tree: SyntaxTree) -> [String] {
    RuleSet.findings(in: tree).map { "\($0.rule.text) \($0.message.chinese)" }
  }
}
