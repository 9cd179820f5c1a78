import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport

/// Any bytes as a document: what the rules say, and no more.
func checkDocument(_ bytes: [UInt8]) {
  let tree = SyntaxTree(parsing: SourceText(bytes))
  if let flaw = tree.flaw { fail(flaw) }
  for finding in CheckedText(tree).findings
  where finding.range.lowerBound < 0 || finding.range.upperBound > bytes.count {
    fail("\(finding.rule.text) is outside")
  }
}

/// Any bytes as a document: parser, rules, fixes, explanations, suggestions, formatting, rewriting.
func tryDocument(_ bytes: [UInt8]) {
  let tree = SyntaxTree(parsing: SourceText(bytes))
  if let flaw = tree.flaw { fail(flaw) }
  let checked = CheckedText(tree)
  var random = SplitMix(seed: UInt64(bytes.count))
  tryFixes(of: checked)
  let reports = checked.reports
  for _ in 0..<4 {
    let place = random.next(below: bytes.count + 3) - 1
    _ = Explanation(at: place, in: tree, reports: reports, findings: checked.findings)
    let range = Suggestions.replacedRange(at: place, in: tree.text)
    if range.lowerBound < 0 || range.upperBound > bytes.count { fail("\(range) is outside") }
    for layout in TableLayout.allCases {
      _ = Suggestions.at(place, in: tree, fileName: "年报", layout: layout)
    }
    _ = TableRewriter.rewritings(ofTableAt: min(max(place, 0), bytes.count), in: checked)
  }
  for layout in TableLayout.allCases {
    expectInside(TableRewriter.rewriting(of: checked, as: layout).edits, bytes)
  }
  tryFormatting(of: tree)
}

private func tryFixes(of checked: CheckedText) {
  let text = checked.tree.text
  var tried = 0
  for finding in checked.findings {
    if finding.range.lowerBound < 0 || finding.range.upperBound > text.bytes.count {
      fail("\(finding.rule.text) is outside")
    }
    for fix in finding.fixes {
      expectInside(fix.edits, text.bytes)
      tried += 1
      if tried <= 12 { _ = checked.isHarmless(fix, for: finding) }
    }
  }
  let fixed = CertainFixes.applied(to: text)
  if fixed != text, CertainFixes.applied(to: fixed) != fixed { fail("fixing twice is not once") }
}

private func tryFormatting(of tree: SyntaxTree) {
  guard let edits = ReportFormatter.edits(for: tree) else { return }
  expectInside(edits, tree.text.bytes)
  let once = tree.text.applying(edits)
  let bytes = 0..<tree.text.bytes.count
  if once.inkBytes(in: 0..<once.bytes.count) != tree.text.inkBytes(in: bytes) {
    fail("formatting changed words")
  }
  if ReportFormatter.edits(for: SyntaxTree(parsing: once)) != [] {
    fail("formatting twice is not once")
  }
}

private func expectInside(_ edits: [SourceEdit], _ bytes: [UInt8]) {
  for edit in edits where edit.range.lowerBound < 0 || edit.range.upperBound > bytes.count {
    fail("an edit of \(edit.range) is outside")
  }
}

/// Ends the process with a reason, so that libFuzzer keeps the input.
func fail(_ reason: String) -> Never {
  fatalError(reason)
}
