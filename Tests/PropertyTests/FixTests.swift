import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// A fix removes its finding, adds none, and changes nothing else.
@Suite struct FixTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let isFragment: Bool
    /// The rule whose fixes are tried; all rules where it is `nil`.
    var rule: Rule.ID?
    var testDescription: String { name }
  }

  static let examples: [Case] = RuleSet.all.flatMap { rule in
    rule.examples.enumerated().compactMap { number, example in
      guard case .reports(let text, _, _) = example else { return nil }
      let name = "\(rule.id.text) \(number + 1)"
      return Case(name: name, text: MarkedText(text).text, isFragment: true, rule: rule.id)
    }
  }

  @Test(arguments: examples)
  func fixesOfExamplesRepair(_ example: Case) {
    expectFixesRepair(example)
  }

  @Test(arguments: RuleSet.all)
  func theFirstFixLeavesWhatTheExampleSays(rule: Rule) {
    for case .reports(let text, _, let fixed) in rule.examples {
      let checked = Checked(MarkedText(text).text, isFragment: true, .asking(rule))
      let finding = checked.findings.first { $0.rule == rule.id }
      let left = finding?.fixes.first.map { checked.text.applying($0.edits) }
      #expect(left.map { $0.string(in: 0..<$0.bytes.count) } == fixed.map { MarkedText($0).text })
    }
  }

  /// A fix changes the same words whatever ends the lines: `\n`, `\r\n` or a lone `\r`.
  @Test(arguments: examples, ["\r\n", "\r"])
  func fixesAreTheSameForEveryLineEnding(_ example: Case, ending: String) throws {
    let rule = try #require(RuleSet.all.first { $0.id == example.rule })
    func fixed(_ text: String) -> [String] {
      let checked = Checked(text, isFragment: true, .asking(rule))
      return checked.findings.filter { $0.rule == rule.id }.flatMap(\.fixes).map { fix in
        String(decoding: checked.text.applying(fix.edits).bytes, as: UTF8.self)
      }
    }
    let others = fixed(example.text.replacing("\n", with: ending))
    #expect(others == fixed(example.text).map { $0.replacing("\n", with: ending) })
  }

  /// Reports with one thing wrong, in every layout.
  static let spoilt: [Case] = Edition.ID.allCases.flatMap { edition in
    TableLayout.allCases.flatMap { layout -> [Case] in
      var generator = SplitMix(seed: 51)
      let report = SampleReport(edition: edition, using: &generator)
      let text = report.text(layout)
      let changes = [
        ("5.属于三类内部事务信息", "5.属于第三类内部事务信息"), ("（三）不予公开", "（三）不予以公开"),
        ("第二十条第（六）项", "第二十六条第（六）项"), ("结果维持", "结果维护"),
        ("三、收到和处理政府信息公开申请情况", "二、收到和处理政府信息公开申请情况"),
        ("五、存在的主要问题及改进情况", "五、存在的主要问题及整改措施"), ("一、总体情况", "1、总体情况"),
        ("〔2021〕30号", "〔2019〕60号"), ("信息内容", "信息内空"),
        ("第一项加第二项之和", "第一项减第二项之和"),
      ].filter { text.contains($0.0) }.map { change in
        Case(
          name: "\(edition) \(layout) \(change.1)",
          text: text.replacing(change.0, with: change.1, maxReplacements: 1),
          isFragment: false
        )
      }
      var other = report
      other.year = edition == .edition2019 ? 2023 : 2020
      let editions = [
        Case(
          name: "\(edition) \(layout) in \(other.year)",
          text: other.text(layout),
          isFragment: false
        )
      ]
      return changes + editions + cells(report, layout, "\(edition) \(layout)")
        + missing(report, layout, "\(edition) \(layout)")
    }
  }

  @Test(arguments: spoilt)
  func fixesOfReportsRepair(_ spoilt: Case) {
    expectFixesRepair(spoilt)
  }

  /// The same things wrong where tables have lost their grid.
  static let loose: [Case] = LooseLayout.allCases.flatMap { layout -> [Case] in
    var generator = SplitMix(seed: 52)
    let report = SampleReport(edition: .edition2021, using: &generator)
    let cells = ["", "/", "O", "１２", "12件", "999"].flatMap { value -> [(String, SampleReport)] in
      var requests = report
      requests.requests[4][3] = value
      var appeals = report
      appeals.appeals[9] = value
      var documents = report
      documents.documents[6]?[0][0] = value
      return [("requests", requests), ("appeals", appeals), ("documents", documents)].map {
        ("\($0.0) \(value)", $0.1)
      }
    }
    let labels = [
      ("5.属于三类内部事务信息", "5.属于第三类内部事务信息"), ("（三）不予公开", "（三）不予以公开"),
      ("第二十条第（六）项", "第二十六条第（六）项"), ("结果维持", "结果维护"), ("信息内容", "信息内空"),
      ("（七）总计", "（七）合计数"),
    ].map { change in
      Case(
        name: "\(layout) \(change.1)",
        text: report.text(layout).replacing(change.0, with: change.1, maxReplacements: 1),
        isFragment: false
      )
    }
    return labels
      + cells.map { Case(name: "\(layout) \($0.0)", text: $0.1.text(layout), isFragment: false) }
  }

  @Test(arguments: loose)
  func fixesOfLooseTablesRepair(_ loose: Case) {
    expectFixesRepair(loose)
  }

  /// Doing everything that is certain once is enough, and never makes anything worse.
  @Test(arguments: spoilt)
  func certainFixesAreDoneOnce(_ spoilt: Case) {
    let before = Checked(spoilt.text, isFragment: false)
    let once = CertainFixes.applied(to: before.text)
    #expect(CertainFixes.applied(to: once) == once)
    func edits(of text: SourceText) -> [SourceEdit] {
      CertainFixes.allEdits(of: CheckedText(SyntaxTree(parsing: text)))
    }
    #expect(edits(of: once).isEmpty)
    #expect(before.text.applying(edits(of: before.text)) == once)
    let after = Checked(once, isFragment: false)
    for rule in RuleSet.all {
      #expect(after.count(of: rule.id) <= before.count(of: rule.id))
    }
    // A certain fix never changes what is counted, only how it is written.
    #expect(!after.findings.contains { $0.fixes.contains { $0.certainty == .certain } })
  }

  /// Some converters repeat a merged cell in each row and column: all copies are wrong alike.
  @Test(arguments: [
    (
      "三、本年度办理结里→（一）予以公开→0→0→0→0→0→0→0\n三、本年度办理结里→（三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0\n",
      "三、本年度办理结果→（一）予以公开→0→0→0→0→0→0→0\n三、本年度办理结果→（三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0\n"
    ),
    (
      "（三）不予以公开→1.属于国家秘密→0→0→0→0→0→0→0\n（三）不予以公开→2.其他法律行政法规禁止公开→0→0→0→0→0→0→0\n",
      "（三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0\n（三）不予公开→2.其他法律行政法规禁止公开→0→0→0→0→0→0→0\n"
    ),
    (
      "| 第二十六条第（六）项 | 第二十六条第（六）项 |\n| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 0 |\n| 行政强制 | 0 |\n",
      "| 第二十条第（六）项 | 第二十条第（六）项 |\n| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 0 |\n| 行政强制 | 0 |\n"
    ),
  ])
  func allCopiesOfALabelAreRepaired(text: String, repaired: String) throws {
    let checked = Checked(MarkedText(text).text, isFragment: true)
    let fixes = checked.findings.filter { $0.severity <= .warning }.flatMap(\.fixes)
    #expect(fixes.count == 1)
    let fixed = checked.text.applying(try #require(fixes.first).edits)
    #expect(fixed == SourceText(MarkedText(repaired).text))
  }

  /// One odd cell in each of the tables.
  private static func cells(
    _ report: SampleReport,
    _ layout: TableLayout,
    _ name: String
  ) -> [Case] {
    ["", "/", "O", "1 2", "１２", "12件", "999"].flatMap { value -> [Case] in
      var requests = report
      requests.requests[4][3] = value
      var total = report
      total.requests[4][6] = value
      var appeals = report
      appeals.appeals[9] = value
      var documents = report
      documents.documents[6]?[0][0] = value
      return [
        ("requests", requests), ("total", total), ("appeals", appeals), ("documents", documents),
      ]
      .map { Case(name: "\(name) \($0.0) \(value)", text: $0.1.text(layout), isFragment: false) }
    }
  }

  /// Rows, blocks and sections cut out.
  private static func missing(
    _ report: SampleReport,
    _ layout: TableLayout,
    _ name: String
  ) -> [Case] {
    let text = report.text(layout)
    let labels = ["2.重复申请", "（七）总计", "四、结转下年度继续办理", "1.属于国家秘密", "一、本年新收政府信息公开申请数量"]
    let rows = labels.map { label in
      Case(
        name: "\(name) without \(label)",
        text: text.withoutRow(label, layout),
        isFragment: false
      )
    }
    let headings = ["四、政府信息公开行政复议、行政诉讼情况"].map { heading in
      Case(
        name: "\(name) without \(heading)",
        text: text.withoutLine(containing: heading),
        isFragment: false
      )
    }
    return rows + headings
  }

  private func expectFixesRepair(_ example: Case) {
    let rule = RuleSet.all.first { $0.id == example.rule }
    let settings = rule.map(RuleSettings.asking) ?? .standard
    let before = Checked(example.text, isFragment: example.isFragment, settings)
    for finding in before.findings where example.rule.map({ $0 == finding.rule }) ?? true {
      for fix in finding.fixes {
        let text = before.text.applying(fix.edits)
        let after = Checked(text, isFragment: example.isFragment, settings)
        let title = Comment(
          rawValue:
            "\(finding.message.chinese) → \(fix.title.chinese)\n\(text.string(in: 0..<text.bytes.count).prefix(3000))"
        )
        // What is left blank on purpose is blank afterwards.
        let isBlankRow = ["留空", "空表", "保留能对应的数"].contains { fix.title.chinese.contains($0) }
        let left = after.count(of: finding.rule)
        #expect(left < before.count(of: finding.rule) || before.isSmaller(after, finding), title)
        let isWholeTable = fix.title.chinese.hasPrefix("换成")
        if !isWholeTable { expectOtherCellsStay(before, after, changes: fix.edits.count, title) }
        for rule in RuleSet.all where rule.id != finding.rule && !isBlankRow {
          #expect(after.count(of: rule.id) <= before.count(of: rule.id), title)
        }
      }
    }
  }
}

/// Every cell of table three that was there says what it said, but for those that were edited.
private func expectOtherCellsStay(
  _ before: Checked,
  _ after: Checked,
  changes: Int,
  _ comment: Comment
) {
  guard let (old, new) = before.requests.flatMap({ old in after.requests.map { (old, $0) } }),
    old.edition.id == new.edition.id
  else { return }
  var changed = 0
  for row in old.rows.indices {
    for column in old.form.columns.indices {
      guard let cell = old.cell(row: row, column: column) else { continue }
      let kept = new.cell(row: row, column: column).map { after.text.string(in: $0.range) }
      if kept != before.text.string(in: cell.range) { changed += 1 }
    }
  }
  #expect(changed <= changes, comment)
}

/// A text and what the rules say of it.
private struct Checked {
  let text: SourceText
  let findings: [Finding]

  init(_ text: String, isFragment: Bool, _ settings: RuleSettings = .standard) {
    self.init(SourceText(text), isFragment: isFragment, settings)
  }

  init(_ text: SourceText, isFragment: Bool, _ settings: RuleSettings = .standard) {
    self.text = text
    let tree = SyntaxTree(parsing: text)
    findings =
      isFragment
      ? RuleSet.findings(inFragment: tree, settings: settings)
      : RuleSet.findings(in: tree, settings: settings)
  }

  var requests: FilledRequests? {
    Report.all(in: SyntaxTree(parsing: text)).first?.requests
  }

  func count(of rule: Rule.ID) -> Int {
    findings.count { $0.rule == rule }
  }

  /// Whether a finding about several places is about fewer of them afterwards.
  func isSmaller(_ after: Checked, _ finding: Finding) -> Bool {
    let left = after.findings.first { $0.rule == finding.rule && $0.message != finding.message }
    return left.map { $0.related.count < finding.related.count } ?? false
  }
}

extension String {
  /// The text without the row of a label.
  fileprivate func withoutRow(_ label: String, _ layout: TableLayout) -> String {
    guard let place = firstRange(of: label) else { return self }
    let lineStart =
      self[..<place.lowerBound].lastIndex(of: "\n").map { index(after: $0) } ?? startIndex
    if layout != .cellPerLine {
      let end = self[place.upperBound...].firstIndex(of: "\n").map { index(after: $0) } ?? endIndex
      return String(self[..<lineStart]) + self[end...]
    }
    // From the empty line in front to the empty line behind.
    let rowStart = self[..<place.lowerBound].ranges(of: "\n\n").last?.upperBound ?? startIndex
    let rowEnd = self[place.upperBound...].firstRange(of: "\n\n")?.upperBound ?? endIndex
    return String(self[..<rowStart]) + self[rowEnd...]
  }

  fileprivate func withoutLine(containing words: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains(words) }
      .joined(separator: "\n")
  }
}
