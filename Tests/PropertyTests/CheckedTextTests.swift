import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// After any edits, what was kept and what was asked again is what a fresh check says.
@Suite struct CheckedTextTests {
  @Test(arguments: TableLayout.allCases, propertySeeds)
  func updatingEqualsCheckingAnew(layout: TableLayout, seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for edition in Edition.ID.allCases {
      let report = SampleReport(edition: edition, using: &generator)
      let text = report.text(layout).replacing("公开政府信息。", with: Self.prose(report.year))
      for _ in 0..<6 { expectUpdatesEqual(text, edits: 40, using: &generator) }
    }
  }

  @Test(arguments: LooseLayout.allCases, propertySeeds)
  func tablesWithoutGridAreReadAnew(layout: LooseLayout, seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let report = SampleReport(edition: .edition2021, using: &generator)
    let text = report.text(layout).replacing("公开政府信息。", with: Self.prose(report.year))
    for _ in 0..<2 { expectUpdatesEqual(text, edits: 40, using: &generator) }
    // Edits of the tables alone.
    let tables = text.firstRange(of: "二、主动").map { String(text[$0.lowerBound...]) } ?? text
    for _ in 0..<2 { expectUpdatesEqual(tables, edits: 40, using: &generator) }
  }

  /// Each text of a rule has what other rules look for as well.
  @Test(arguments: RuleSet.all, propertySeeds)
  func updatingExamplesEqualsCheckingThemAnew(rule: Rule, seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for example in rule.examples {
      for _ in 0..<2 {
        expectUpdatesEqual(MarkedText(example.text).text, edits: 30, using: &generator)
      }
    }
  }

  /// A blank for a number is found by the gap in front of its unit, wherever the text has moved to.
  @Test func aGapIsFoundAgainWhenTextAboveGrows() {
    var generator = SplitMix(seed: 79)
    let report = SampleReport(edition: .edition2021, using: &generator)
    let text = report.text(.tabSeparated).replacing("公开政府信息。", with: "公开信息，开展培训  次，办理申请。")
    let place =
      text.utf8.count - text.suffix(from: text.firstRange(of: "统计期限")!.lowerBound).utf8.count
    for length in 1...120 {
      var tree = SyntaxTree(parsing: SourceText(text))
      let checked = CheckedText(tree)
      #expect(checked.findings.contains { $0.rule == "placeholder.empty" })
      let change = tree.apply(
        SourceEdit(range: place..<place, replacement: Array(repeating: 0x61, count: length))
      )
      let updated = checked.updated(to: tree, change)
      #expect(updated.findings == CheckedText(tree).findings, "\(length)")
    }
  }

  /// What was a line of section six becomes its heading once the heading above it goes.
  @Test func aLineBecomesTheHeadingOfItsSection() throws {
    let text =
      "清水镇2025年政府信息公开工作年度报告\n一、总体情况\n六、其他需要报告的事项\n信息。\n其他需要报告的事项。\n"
    let heading = "六、其他需要报告的事项\n"
    let start =
      text.utf8.count - text.suffix(from: text.firstRange(of: heading)!.lowerBound).utf8.count
    var tree = SyntaxTree(parsing: SourceText(text))
    let checked = CheckedText(tree)
    let edit = SourceEdit(range: start..<start + heading.utf8.count, replacement: [])
    let change = tree.apply(edit)
    let updated = checked.updated(to: tree, change)
    #expect(updated.findings == CheckedText(tree).findings)
    #expect(updated.findings.count { $0.rule == "section.empty" } == 1)
  }

  @Test(arguments: propertySeeds)
  func severalReportsInOneText(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let text = (0..<3).map { _ in
      SampleReport(edition: .edition2021, using: &generator).text(.tabSeparated)
    }
    .joined(separator: "\n")
    for _ in 0..<6 { expectUpdatesEqual(text, edits: 25, using: &generator) }
  }

  /// Fixes that insert lines end them as most lines of the text end, or begin where the title ends.
  @Test(arguments: [
    ("清水镇2023年政府信息公开工作年度报告\n息公开申请数量\t3\t0\t0\t、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1", 81, "\r\n"),
    (
      "\t（二）部分公开（区分处理的，只计这一情形，不计条其他情形）\t1\t0\t0\t0\t0\t\n清水镇2023年政府信息公开工作年度报南乡镇\n三、本年度办理结果\t（一）予以公开\t2\t0\t0\t0\t0\t0\t2\n\t（二）部分公开（区分处理的，只计这\n一情形，不计条其他情形）\t1\t\t（七）总计\t3\t0\t0\t0\t0\t0\t3\n四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1",
      0, "一2022年、本年新收政府信息公开申0\t0\t0\t0\t0\t4\n"
    ),
  ])
  func anEditFarFromWhatARuleReads(text: String, place: Int, words: String) {
    var tree = SyntaxTree(parsing: SourceText(text))
    let checked = CheckedText(tree)
    let edit = SourceEdit(range: place..<place, replacement: Array(words.utf8))
    let change = tree.apply(edit)
    let updated = checked.updated(to: tree, change)
    #expect(updated.findings == CheckedText(tree).findings)
  }

  /// The finding at the title says how often the text has another name, and where it stands.
  @Test(arguments: ["清水镇公开信息3条。\n", "清水镇人民政府\n"])
  func theTitleIsHeldAgainstWhatIsAddedFarBelow(words: String) {
    let text = """
      请水镇2023年政府信息公开工作年度报告
      一、总体情况
      2023年，清水镇主动公开政府信息12条。清水镇收到申请1件。
      清水镇办理申请1件。

      """
    var tree = SyntaxTree(parsing: SourceText(text))
    let checked = CheckedText(tree)
    let place = text.utf8.count
    let change = tree.apply(SourceEdit(range: place..<place, replacement: Array(words.utf8)))
    let updated = checked.updated(to: tree, change).findings
    #expect(updated == CheckedText(tree).findings)
    #expect(updated.contains { $0.rule == "title.form" } && updated != checked.findings)
  }

  /// Sentences that many rules have something to say about.
  private static func prose(_ year: Int) -> String {
    """
    公开政府信息22条。其中领导信息9条、机构信息10条、概况1条。
    \(year - 1)年，我镇公开信息3条。努力在南乡镇形成氛围，截止目前,收到政府信息公开申请999件。

    未发生因政府信息公开被申请行政复议的情况，制定规范性文件77件，
    现行有效的规范性文件88件。
    """
  }

  private func expectUpdatesEqual(
    _ text: String,
    edits: Int,
    using generator: inout SplitMix
  ) {
    var tree = SyntaxTree(parsing: SourceText(text))
    var checked = CheckedText(tree)
    var change: TreeChange?
    for _ in 0..<edits {
      let edit = Self.edit(of: tree.text, using: &generator)
      let step = tree.apply(edit)
      change?.append(step)
      if change == nil { change = step }
      // Some edits arrive together.
      guard Int.random(in: 0..<4, using: &generator) > 0, let total = change else { continue }
      let before = checked.tree.text
      checked = checked.updated(to: tree, total)
      change = nil
      let fresh = CheckedText(tree)
      guard let flaw = checked.flaw(comparedWith: fresh) else { continue }
      let wholeEdit = SourceEdit.difference(from: before.bytes, to: tree.text.bytes)
      let example = shrunk(before, wholeEdit) { before, edit in
        var tree = SyntaxTree(parsing: before)
        let checked = CheckedText(tree)
        let change = tree.apply(edit)
        return checked.updated(to: tree, change).flaw(comparedWith: CheckedText(tree)) != nil
      }
      let words: Comment = "\(flaw), as in \(shown(example))"
      Issue.record(words)
      return
    }
  }

  /// Typing, deleting, pieces that change what a line is, and whole lines that go or come again.
  private static func edit(of text: SourceText, using generator: inout SplitMix) -> SourceEdit {
    let line = text.lineRangeWithEnding(Int.random(in: 0..<text.lineCount, using: &generator))
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return SourceEdit(range: line, replacement: [])
    case 1:
      let other = text.lineRangeWithEnding(Int.random(in: 0..<text.lineCount, using: &generator))
      let place = other.lowerBound..<other.lowerBound
      return SourceEdit(range: place, replacement: Array(text.bytes[line]))
    default: break
    }
    let start = boundary(of: text, near: Int.random(in: 0...text.bytes.count, using: &generator))
    let length = [0, 0, 0, 3, 3, 12, 60].randomElement(using: &generator) ?? 0
    let end = boundary(of: text, near: min(start + length, text.bytes.count))
    let piece = pieces.randomElement(using: &generator) ?? ""
    let replacement = length > 0 && Bool.random(using: &generator) ? "" : piece
    return SourceEdit(range: start..<max(start, end), replacement: Array(replacement.utf8))
  }

  private static func boundary(of text: SourceText, near offset: Int) -> Int {
    var place = offset
    while place > 0, place < text.bytes.count, text.bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private static let pieces = [
    "1", "0", "条", "，", "。", "\n", "\n\n", "\t", "|", "（", "）", "其中", "22条", "2022年", "\t5", "公开",
    " ",
    "0\n", " 0", "|\n", "第二十条第（五）项\n信息内容\n", "规章 1 2 3\n", "2.重复申请", "四、政府信息公开行政复议、行政诉讼情况\n",
    "六、其他需要报告的事项\n", "# ", "\n一、总体情况\n", "其他需要报告的事项。\n", "南乡镇", "\r\n", "第二十条第（一）项\n",
    "，其中甲2条、乙3条。",
    "<p>", "</td>", "<tr>", "<!--",
  ]
}

extension CheckedText {
  /// What differs from a check of the same text from scratch, in words.
  fileprivate func flaw(comparedWith fresh: CheckedText) -> String? {
    if reports.count != fresh.reports.count { return "another number of reports" }
    if let index = told.indices.first(where: { index in
      !fresh.told.indices.contains(index) || !told[index].reads(as: fresh.told[index])
    }) {
      return "told otherwise: \(told[index].rule) \(told[index].message.chinese)"
    }
    return difference(between: findings, and: fresh.findings)
  }
}

extension Finding {
  /// Whether an editor shows both alike, whatever fixes they have.
  fileprivate func reads(as other: Finding) -> Bool {
    rule == other.rule && severity == other.severity && range == other.range
      && message == other.message && related == other.related
  }
}

extension Example {
  fileprivate var text: String {
    switch self {
    case .accepts(let text), .reports(let text, _, _): text
    }
  }
}
