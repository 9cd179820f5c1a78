import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// After any edits, the pieces put together are what a fresh look at the text gives.
@Suite struct CheckedDocumentTests {
  @Test(arguments: [TableLayout.tabSeparated, .cellPerLine, .html], propertySeeds.prefix(1))
  func piecesAreThoseOfTheWholeText(layout: TableLayout, seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for count in [1, 2, 3, 5] {
      let text = (0..<count).map { _ in
        SampleReport(edition: .edition2021, using: &generator).text(layout)
      }
      .joined(separator: "\n")
      var whole = SourceText(text)
      var document = CheckedDocument(parsing: whole, settings: .standard)
      for step in 0..<60 {
        let edit = edit(of: whole, using: &generator)
        let clamped = whole.clamped(edit)
        whole.apply(edit)
        document.replace(
          from: place(clamped.range.lowerBound, document),
          to: place(clamped.range.upperBound, document),
          with: edit.replacement
        )
        let fresh = SyntaxTree(parsing: whole)
        #expect(document.wholeTree == fresh, "tree, step \(step): \(edit)")
        if document.wholeTree != fresh { return }
        let anew = CheckedDocument(parsing: whole, settings: .standard)
        #expect(
          document.pieces.map(\.tree.blocks.count) == anew.pieces.map(\.tree.blocks.count),
          "cuts, step \(step): \(edit)"
        )
        if step % 3 == 0 { continue }
        let expected = findings(anew)
        let found = findings(document)
        #expect(found == expected, "findings, step \(step): \(edit)")
        if found != expected { return }
        let ofWhole = CheckedText(fresh).findings
        if found != ofWhole {
          let more = found.filter { !ofWhole.contains($0) }.map {
            "\($0.rule.text) \($0.range) \($0.message.chinese)"
          }
          let less = ofWhole.filter { !found.contains($0) }.map {
            "\($0.rule.text) \($0.range) \($0.message.chinese)"
          }
          print("WHOLE", count, layout, step, document.pieces.count, "more", more, "less", less)
        }
      }
    }
  }

  private func findings(_ document: CheckedDocument) -> [Finding] {
    var document = document
    document.bringUpToDate(by: OneWorker())
    var start = 0
    return document.pieces.indices.flatMap { index -> [Finding] in
      defer { start += document.pieces[index].tree.text.bytes.count }
      return document.findings(index).map { $0.moved(by: start) }
    }
  }

  private func place(_ offset: Int, _ document: CheckedDocument) -> (piece: Int, offset: Int) {
    var rest = offset
    for index in document.pieces.indices.dropLast() {
      let count = document.pieces[index].tree.text.bytes.count
      if rest < count { return (index, rest) }
      rest -= count
    }
    return (document.pieces.count - 1, rest)
  }

  private func edit(of text: SourceText, using generator: inout SplitMix) -> SourceEdit {
    let line = text.lineRangeWithEnding(Int.random(in: 0..<text.lineCount, using: &generator))
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return SourceEdit(range: line, replacement: [])
    case 1:
      let other = text.lineRangeWithEnding(Int.random(in: 0..<text.lineCount, using: &generator))
      return SourceEdit(
        range: other.lowerBound..<other.lowerBound,
        replacement: Array(text.bytes[line])
      )
    case 2:
      // From one report into the next.
      let start = Int.random(in: 0...text.bytes.count, using: &generator)
      let end = min(text.bytes.count, start + Int.random(in: 0..<4000, using: &generator))
      return SourceEdit(range: start..<end, replacement: Array("一、总体情况\n".utf8))
    default:
      let start = Int.random(in: 0...text.bytes.count, using: &generator)
      let end = min(
        text.bytes.count,
        start + ([0, 0, 0, 3, 30].randomElement(using: &generator) ?? 0)
      )
      let piece = pieces.randomElement(using: &generator) ?? ""
      return SourceEdit(range: start..<end, replacement: Array(piece.utf8))
    }
  }

  private let pieces = [
    "1", "字", "\n", "\r", "\t", "。", "清水镇2023年政府信息公开工作年度报告\n", "\n二、主动公开政府信息情况\n", "清水县人民政府\n",
    "六、其他需要报告的事项\n", "<p>", "<!--", "\t5\n", "|", "一、总体情况", "",
  ]
}
