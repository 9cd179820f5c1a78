import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// After any edits, the pieces put together are what a fresh look at the text gives.
@Suite struct CheckedDocumentTests {
  private static let endings = ["\n", "\r\n", "\r"]
  fileprivate static let anotherTree = "another tree"

  @Test(arguments: TableLayout.allCases, propertySeeds)
  func piecesAreThoseOfTheWholeText(layout: TableLayout, seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for ending in Self.endings {
      for _ in 0..<2 {
        let count = Int.random(in: 1...5, using: &generator)
        expectSame(count, layout, ending, steps: 30, using: &generator)
      }
    }
  }

  /// A year's reports of a whole district.
  @Test(arguments: TableLayout.allCases, propertySeeds)
  func manyPiecesAreThoseOfTheWholeText(layout: TableLayout, seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let ending = Self.endings.randomElement(using: &generator) ?? "\n"
    let count = Int.random(in: 6...50, using: &generator)
    expectSame(count, layout, ending, steps: 6, using: &generator)
  }

  private func expectSame(
    _ count: Int,
    _ layout: TableLayout,
    _ ending: String,
    steps: Int,
    using generator: inout SplitMix
  ) {
    let reports = (0..<count).map { _ in
      var report = SampleReport(edition: .edition2021, using: &generator)
      report.lineEnding = ending
      return report.text(layout)
    }
    var text = SourceText(reports.joined(separator: ending))
    var document = CheckedDocument(parsing: text, settings: .standard)
    for step in 0..<steps {
      let edit = edit(of: text, ending, using: &generator)
      let before = text
      text.apply(edit)
      document.apply(edit, to: before)
      let fresh = SyntaxTree(parsing: text)
      if let flaw = document.flaw(comparedWith: fresh, asksRules: step % 3 > 0) {
        let example = shrunk(before, edit) { before, edit in
          var document = CheckedDocument(parsing: before, settings: .standard)
          document.bringUpToDate(by: OneWorker())
          document.apply(edit, to: before)
          return document.flaw(comparedWith: SyntaxTree(parsing: before.applying([edit]))) != nil
        }
        let words: Comment = "step \(step): \(flaw), as in \(shown(example))"
        Issue.record(words)
        return
      }
      guard step % 3 > 0 else { continue }
      let places = (0..<8).map { _ in Int.random(in: 0...text.bytes.count, using: &generator) }
      let whole = CheckedText(fresh)
      #expect(document.said == whole.findings.map(said), "step \(step): \(edit)")
      // A table of HTML that lost its end goes on into the next report for those who insert rows.
      withKnownIssue(
        "Some fixes look beyond the report, and lone \\r are no lines to them",
        isIntermittent: true
      ) {
        for flaw in document.flaws(comparedWith: whole, at: places, layout) {
          Issue.record("step \(step): \(flaw)")
        }
      }
    }
  }

  /// What a finding says, fixes left out.
  fileprivate func said(_ finding: Finding) -> String {
    let related = finding.related.map { "\($0.range) \($0.message.chinese)" }
    return
      "\(finding.rule.text) \(finding.severity) \(finding.range) \(finding.message.chinese) \(related)"
  }

  private func edit(
    of text: SourceText,
    _ ending: String,
    using generator: inout SplitMix
  ) -> SourceEdit {
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
      return SourceEdit(range: start..<end, replacement: Array("一、总体情况\(ending)".utf8))
    default:
      let start = Int.random(in: 0...text.bytes.count, using: &generator)
      let end = min(
        text.bytes.count,
        start + ([0, 0, 0, 3, 30].randomElement(using: &generator) ?? 0)
      )
      let piece = pieces.randomElement(using: &generator) ?? ""
      return SourceEdit(
        range: start..<end,
        replacement: Array(piece.replacing("\n", with: ending).utf8)
      )
    }
  }

  private let pieces = [
    "1", "字", "\n", "\r", "\r\n", "\t", "。", "清水镇2023年政府信息公开工作年度报告\n", "\n二、主动公开政府信息情况\n",
    "清水县人民政府\n", "六、其他需要报告的事项\n", "<p>", "<!--", "\t5\n", "|", "一、总体情况", "",
  ]
}

extension CheckedDocument {
  /// Edits the text that the pieces put together make.
  mutating func apply(_ edit: SourceEdit, to text: SourceText) {
    let edit = text.clamped(edit)
    replace(
      from: place(of: edit.range.lowerBound),
      to: place(of: edit.range.upperBound),
      with: edit.replacement
    )
  }

  private func place(of offset: Int) -> (piece: Int, offset: Int) {
    var rest = offset
    for index in pieces.indices.dropLast() {
      let count = pieces[index].tree.text.bytes.count
      if rest < count { return (index, rest) }
      rest -= count
    }
    return (pieces.count - 1, rest)
  }

  /// What the rules say about all pieces, fixes left out.
  fileprivate var said: [String] { findings.map(CheckedDocumentTests().said) }

  /// What differs from a document that is made of the edited text, in words.
  fileprivate func flaw(comparedWith fresh: SyntaxTree, asksRules: Bool = true) -> String? {
    if wholeTree != fresh { return CheckedDocumentTests.anotherTree }
    let anew = CheckedDocument(parsing: fresh.text, settings: settings)
    if pieces.map(\.tree.blocks.count) != anew.pieces.map(\.tree.blocks.count) {
      return "other cuts"
    }
    guard asksRules else { return nil }
    return difference(between: findings, and: anew.findings).map { "than anew: \($0)" }
  }

  /// What differs from a check of the whole text, in words.
  fileprivate func flaws(
    comparedWith whole: CheckedText,
    at offsets: [Int],
    _ layout: TableLayout
  ) -> [String] {
    var flaws =
      difference(between: findings, and: whole.findings).map { ["than whole: \($0)"] } ?? []
    var document = self
    let reports = whole.reports
    for offset in offsets {
      let (index, inside) = place(of: offset)
      let piece = document.checked(index)
      let start = offset - inside
      let said = Explanation(
        at: inside,
        in: piece.tree,
        reports: piece.reports,
        findings: piece.findings
      )
      let saidOfWhole = Explanation(
        at: offset,
        in: whole.tree,
        reports: reports,
        findings: whole.findings
      )
      if said?.topics != saidOfWhole?.topics || said?.range.moved(by: start) != saidOfWhole?.range {
        flaws.append("hover at \(offset): \(said as Any) in piece \(index), \(saidOfWhole as Any)")
      }
      let offered = Suggestions.at(
        inside,
        in: piece.tree,
        reports: piece.reports,
        fileName: "年报",
        layout: layout
      )
      let offeredInWhole = Suggestions.at(
        offset,
        in: whole.tree,
        reports: reports,
        fileName: "年报",
        layout: layout
      )
      if offered != offeredInWhole {
        flaws.append(
          "suggestions at \(offset): \(offered.map(\.label)) in piece \(index), \(offeredInWhole.map(\.label))"
        )
      }
    }
    return flaws
  }

  /// What the rules say about all pieces, with the places of the whole text.
  private var findings: [Finding] {
    var document = self
    document.bringUpToDate(by: OneWorker())
    var start = 0
    return document.pieces.indices.flatMap { index -> [Finding] in
      defer { start += document.pieces[index].tree.text.bytes.count }
      return document.findings(index).map { $0.moved(by: start) }
    }
  }
}

/// The first findings that are not the same, in words.
func difference(between found: [Finding], and expected: [Finding]) -> String? {
  if found == expected { return nil }
  let more = found.filter { !expected.contains($0) }
  let less = expected.filter { !found.contains($0) }
  if more.isEmpty, less.isEmpty {
    let words = zip(found, expected).first { $0 != $1 }.map {
      "\($0.rule.text) \($0.range) instead of \($1.rule.text) \($1.range)"
    }
    return "another order or number: \(found.count), \(expected.count), \(words ?? "")"
  }
  func words(_ finding: Finding) -> String {
    let edits = finding.fixes.flatMap(\.edits).map { edit in
      let start = String(decoding: edit.replacement.prefix(60), as: UTF8.self)
      return "\(edit.range) by \(start.debugDescription)"
    }
    return "\(finding.rule.text) \(finding.range) \(finding.message.chinese), fixes \(edits)"
  }
  return "more \(more.prefix(2).map(words)), less \(less.prefix(2).map(words))"
}
