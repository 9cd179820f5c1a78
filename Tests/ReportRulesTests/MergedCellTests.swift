import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Tables with more columns than the form, since cells are merged: which empty cells are values.
@Suite struct MergedCellTests {
  private static func sample() -> SampleReport {
    var generator = SplitMix(seed: 93)
    return SampleReport(edition: .edition2021, using: &generator)
  }

  private func rules(_ text: String) -> [String] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map(\.rule.text)
  }

  /// The report as HTML, each cell as wide as two columns.
  private static func wide(_ sample: SampleReport) -> String {
    sample.text(TableLayout.html).replacing("<td", with: "<td colspan=\"2\"")
      .replacing(#/colspan="2" (rowspan="\d+" )?colspan="(\d+)"/#) { match in
        "\(match.1 ?? "")colspan=\"\(2 * (Int(match.2) ?? 1))\""
      }
  }

  /// The report with an empty column of bars behind each.
  private static func spread(_ sample: SampleReport) -> String {
    lines(sample.text(TableLayout.pipe)).map { line in
      guard line.hasPrefix("| "), !line.contains("---") else { return line }
      return line.dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "|  |") + "|  |"
    }.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func wideCellsAreCountedAsTheyAreWritten() {
    #expect(rules(Self.wide(Self.sample())) == [])
    #expect(rules(Self.spread(Self.sample())) == [])
  }

  @Test func emptyCellsOfWideColumnsAreValues() {
    var sample = Self.sample()
    sample.requests[4][1] = ""
    sample.requests[4][5] = ""
    sample.requests[23][0] = ""
    #expect(rules(Self.wide(sample)) == ["cell.blank"])
    #expect(rules(Self.spread(sample)) == ["cell.blank"])
  }

  @Test func anEmptyCellOfAWideTableFourIsAValue() {
    var sample = Self.sample()
    sample.appeals[7] = ""
    #expect(rules(Self.wide(sample)) == ["cell.blank"])
  }

  @Test func aLabelInOtherWordsHasAsManyValues() {
    let label = "8.属于行政查询事项（如工商登记资料查询）"
    for text in [Self.wide(Self.sample()), Self.spread(Self.sample())] {
      #expect(rules(text.replacing("8.属于行政查询事项", with: label)) == ["row.label"])
    }
  }

  /// The label is padded to the two columns over which it stood, those of other rows are not.
  @Test func emptyCellsBehindAPaddedLabelAreValues() {
    var sample = Self.sample()
    sample.requests[2][0] = ""
    sample.requests[2][1] = ""
    let lines = Self.lines(sample.text(TableLayout.pipe)).map { line -> String in
      var line = Substring(line)
      while line.hasPrefix("|  |") { line = line.dropFirst(3) }
      return String(line)
    }
    #expect(rules(lines.joined(separator: "\n")) == ["cell.blank"])
  }

  /// The number of a merged cell is written again where the headings have nothing.
  @Test func aCopyBehindTheLastColumnIsNoValue() {
    let lines = Self.lines(Self.sample().text(TableLayout.pipe)).map { line -> String in
      if line.hasPrefix("| 规章") { return "| 规章 | 0 | 0 | 0 | 0 |" }
      return line.contains("本年制发件数") || line.contains("行政规范性文件") ? line + "  |" : line
    }
    #expect(rules(lines.joined(separator: "\n")) == [])
  }

  @Test func aTableInACellIsNoEmptyCell() {
    let text = Self.sample().text(TableLayout.html)
      .replacing(#/(行政许可</td><td[^>]*>)(\d+)</#) { match in
        "\(match.1)<table><tr><td>\(match.2)</td></tr></table><"
      }
    #expect(text.contains("<table><tr><td>"))
    #expect(rules(text) == ["report.partial"])
  }
}
