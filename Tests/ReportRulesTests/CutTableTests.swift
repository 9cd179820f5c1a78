import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Tables that the end of a page cut, or that were read off a page in another order.
@Suite struct CutTableTests {
  private static func sample() -> SampleReport {
    var generator = SplitMix(seed: 89)
    return SampleReport(edition: .edition2021, using: &generator)
  }

  private static func lines(_ layout: TableLayout = .pipe) -> [String] {
    cut(sample().text(layout))
  }

  private static func looseLines(_ layout: LooseLayout) -> [String] { cut(sample().text(layout)) }

  private static func cut(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func rules(_ lines: [String]) -> [String] {
    let text = lines.joined(separator: "\n")
    return RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map(\.rule.text)
  }

  /// The end of a page cut the line of headings.
  @Test func headingsThatGoOnBehindAPageAreTold() {
    let torn = Self.lines().flatMap { line -> [String] in
      guard line.contains("本年制发件数") else { return [line] }
      let heads = "| 信息内容 | 本年制发件 | 本年废止件 | 现行有效件 |"
      return [heads, "", "|  | 数 | 数 | 数 |"]
    }
    #expect(torn.count > Self.lines().count)
    #expect(rules(torn) == ["report.partial"])
  }

  @Test func theLabelOfAGroupMayGoOnBehindAPage() {
    let torn = Self.lines().flatMap { line -> [String] in
      if line.contains("三、本年度办理结果") { return [line.replacing("办理结果", with: "办理结")] }
      return line.contains("3.危及") ? ["", "| 果" + line.dropFirst(2)] : [line]
    }
    #expect(torn.count > Self.lines().count)
    #expect(rules(torn) == [])
  }

  @Test func threeHeadingsOfTableFourThatAreTornAreToldOnce() {
    let lines = Self.lines()
    let start = lines.firstIndex { $0.contains("结果维持") } ?? 0
    let torn = [
      "| 结 | 结 | 其 | 尚 | 总 | 未经复议直接起诉 | 复议后起诉 |", "",
      "| 果维持 | 果纠正 | 他结果 | 未审结 | 计 "
        + "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
    ]
    #expect(rules(lines[..<start] + torn + lines[(start + 2)...]) == ["column.label"])
  }

  /// MarkItDown takes lines of a PDF for rows, and a page may have its titles in the first rows of tables.
  @Test(arguments: [
    "| 六、 | 其他需要报告的事项 |  |", "| 六、其他需要报告的事项 | 六、其他需要报告的事项 |", "│ 六、其他需要报告的事项 │",
    "六、其他需要报告的事项\t六、其他需要报告的事项\t六、其他需要报告的事项",
  ])
  func aTitleInARowIsNotMissing(row: String) {
    let torn = Self.lines().map { $0.hasSuffix("六、其他需要报告的事项") ? row : $0 }
    #expect(torn != Self.lines())
    #expect(!rules(torn).contains("section.missing"))
  }

  @Test(arguments: ["主动公开政府信息情况统计表", "（单位：件）", "表二 |"])
  func aCaptionMayStandBehindTheNameOfTheTable(name: String) {
    var isFirst = true
    let named = Self.lines(.tabSeparated).map { line -> String in
      guard line.hasPrefix("第二十条第（一）项"), isFirst else { return line }
      isFirst = false
      return "\(name) 第二十条第（一）项"
    }
    #expect(!isFirst)
    #expect(rules(named) == [])
  }

  /// A column of the page was read before the others.
  @Test func fifteenValuesBelowTableThreeAreNotThoseOfTableFour() {
    let lines = Self.lines()
    let heading = lines.firstIndex { $0.contains("四、政府信息公开") } ?? 0
    let values = lines.firstIndex { $0.contains("结果维持") } ?? 0
    let numbers = ["3.其他", "（七）总计"] + (1...15).flatMap { ["\($0)", ""] }
    let disordered =
      lines[..<heading] + numbers + lines[heading..<(values + 2)] + lines[(values + 3)...]
    #expect(rules(Array(disordered)) == ["row.missing"])
  }

  @Test func aRowOfTwoTornOnesIsNoSignOfAnotherEdition() {
    var lines = Self.looseLines(.lineOnly)
    let first = lines.firstIndex { $0.hasPrefix("1.申请人无正当理由") } ?? 0
    let second = lines.firstIndex { $0.hasPrefix("2.申请人逾期") } ?? 0
    let values = Array(lines[(first + 1)..<second])
    lines.replaceSubrange(
      (first - 1)...second,
      with: [lines[first], lines[second], "（六）其他处理"] + values
    )
    #expect(rules(lines) == ["report.partial"])
  }

  /// Pieces of a group stand between those of labels that are printed, and one label is not.
  @Test func piecesOfAGroupAreNoPartsOfLabels() {
    let lines = Self.looseLines(.wrapped).flatMap { line -> [String] in
      guard let place = line.firstRange(of: "8.属于行政查询事项") else { return [line] }
      let values = String(line[place.upperBound...])
      return [line[..<place.upperBound] + "（如工商", values, "登记资料查询）"]
    }
    let first = lines.firstIndex { $0.contains("5.要求行政机关确") } ?? 0
    let around = [
      "三、本年", "度 5.要求行政机关确认或重新出具已获", "办理结果 " + lines[first + 1], "取信息", "（续）",
    ]
    #expect(rules(lines[..<first] + around + lines[(first + 3)...]) == ["report.partial"])
  }

  @Test func aTableWithCharactersCutOffIsNotMissing() {
    let lines = Self.lines()
    let start = lines.firstIndex { $0.contains("四、政府信息公开") } ?? 0
    let end = lines.firstIndex { $0.contains("五、存在") } ?? 0
    let left = [
      "", "结\u{FFFD}结\u{FFFD}其\u{FFFD}尚\u{FFFD}总\u{FFFD}", " 3\u{FFFD} 0\u{FFFD} 2\u{FFFD} 5", "",
    ]
    #expect(rules(Array(lines[...start]) + left + lines[end...]) == ["report.partial"])
  }

  /// A page copied without its line ends.
  @Test(arguments: ["", "\n"])
  func aReportOnOneLineIsToldOnce(behindTitle: String) throws {
    let lines = Self.looseLines(.spaces).filter { !$0.isEmpty }
    let text = [lines[0] + behindTitle, lines.dropFirst().joined(separator: " ")].joined(
      separator: " "
    )
    let report = try #require(Report.all(in: SyntaxTree(parsing: SourceText(text))).first)
    #expect(report.status.tables.map(\.isUnread) == [true, true, true])
    #expect(rules([text]) == ["report.partial"])
  }

  @Test func aNoticeThatListsTheTitlesIsNoReport() {
    let titles = SectionNumber.allCases.map(\.heading).joined(separator: "；")
    let text = "关于编制年度报告的通知要求，报告分六个部分：\(titles)。" + String(repeating: "请按时报送。", count: 60)
    #expect(Report.all(in: SyntaxTree(parsing: SourceText(text))).isEmpty)
  }

  /// w3m writes the menu of a page beside its tables.
  @Test func aTableBesideOtherWordsIsTold() {
    let lines = Self.looseLines(.boxes).map { line in
      line.contains("4.保护第三方") ? "• 首页 " + line : line
    }
    #expect(lines != Self.looseLines(.boxes))
    #expect(rules(lines) == ["report.partial"])
  }

  @Test func aNumberGluedToItsLabelIsTold() {
    let glued = Self.lines().map { $0.hasPrefix("| 规章 ") ? "| 规章0 | 0 | 0 |  |" : $0 }
    #expect(glued != Self.lines())
    #expect(rules(glued) == ["report.partial"])
  }

  /// A drawn table in a cell: its headings and values are lines of one.
  @Test func tableFourInOneCellIsTold() {
    let lines = Self.lines()
    let start = lines.firstIndex { $0.contains("四、政府信息公开") } ?? 0
    let end = lines.firstIndex { $0.contains("五、存在") } ?? 0
    let cells = ["行政复议 行政诉讼", "结果维持 结果纠正 其他结果", "尚未审结 总计 复议后起诉", "3 0 2 1"]
    let ruler = "+------------------------------+"
    let drawn = ["", ruler] + cells.map { "| \($0) |" } + [ruler, ""]
    #expect(rules(Array(lines[...start]) + drawn + lines[end...]) == ["report.partial"])
  }

  /// Pieces of labels around their values, and one row that was copied.
  @Test func aRowThatIsThereTwiceIsFound() {
    let lines = Self.looseLines(.wrapped).flatMap { $0.contains("2.重复申请") ? [$0, $0] : [$0] }
    #expect(lines.count > Self.looseLines(.wrapped).count)
    #expect(rules(lines) == ["row.surplus"])
  }
}
