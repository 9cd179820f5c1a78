import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Tables of which a converter tore the labels or lost cells.
@Suite struct TornTableTests {
  private static func lines(
    _ layout: TableLayout = .pipe,
    _ edition: Edition.ID = .edition2021
  ) -> [String] {
    var generator = SplitMix(seed: 89)
    let sample = SampleReport(edition: edition, using: &generator)
    return sample.text(layout).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func rules(_ lines: [String]) -> [String] {
    let text = lines.joined(separator: "\n")
    return RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map(\.rule.text)
  }

  /// The paragraphs of a cell on lines of their own: the first ends a line, the last begins the next.
  @Test(arguments: [
    ("4.保护第三方合法权益", 8), ("3.危及“三安全一稳定”", 8), ("7.属于行政执法案卷", 8), ("2.其他法律行政法规禁止公开", 8),
  ])
  func theEndOfALabelMayStandInTheRowBelow(label: String, length: Int) {
    let torn = Self.lines().flatMap { line -> [String] in
      guard let place = line.firstRange(of: label) else { return [line] }
      let head = line[..<place.lowerBound] + label.prefix(length)
      return [String(head), "", "| " + label.dropFirst(length) + line[place.upperBound...]]
    }
    #expect(torn.count > Self.lines().count)
    #expect(rules(torn) == [])
  }

  /// Each line of a cell is a row of its own.
  @Test func labelsMayStandInSeveralRows() {
    let torn = Self.lines().flatMap { line -> [String] in
      let labels = ["2.其他法律行政法规禁止公开", "5.要求行政机关确认或重新出具已获取信息", "1.信访举报投诉类申请"]
      guard let label = labels.first(where: { line.contains($0) }) else { return [line] }
      let rest = "|  |  | \(label.suffix(3)) |  |  |  |  |  |  |  |"
      return [line.replacing(label, with: label.dropLast(3)), rest]
    }
    #expect(rules(torn) == [])
  }

  @Test func labelsOfTableTwoOverSeveralRowsAreTold() {
    let torn = Self.lines().flatMap { line -> [String] in
      let labels = ["行政规范性文件", "行政事业性收费"]
      guard let label = labels.first(where: { line.contains($0) }) else { return [line] }
      return [line.replacing(label, with: label.dropLast()), "| \(label.suffix(1)) |  |  |  |"]
    }
    #expect(rules(torn) == ["report.partial"])
  }

  /// Headings run together, and those that went to a line of their own leave numbers without any.
  @Test(arguments: [
    ("| 信息内容 | 本年制发件数本年废止件数 |  | 现行有效件数 |", ["report.partial"]),
    ("| 信息内容 |  |  | 现行有效件数 |", ["column.count", "column.count"]),
  ])
  func headingsThatAreTornAreTold(headings: String, said: [String]) {
    let torn = Self.lines().map { $0.contains("本年制发件数") ? headings : $0 }
    #expect(rules(torn) == said)
  }

  @Test func headingsThatAreLostInTwoPartsAreTold() {
    let lines = Self.lines(.tabSeparated, .edition2019).map { line in
      line.hasPrefix("信息内容\t上一年项目数量\t本年增/减\t处理")
        ? line.replacing("上一年项目数量\t本年增/减", with: "\t") : line
    }
    #expect(rules(lines) == ["report.partial"])
  }

  /// Ordinals and stops were read off the page behind the words.
  @Test func aTableWhoseLabelsAreInDisorderIsTold() {
    let disordered = Self.lines().map { line -> String in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        let words = cell.filter { $0 != " " }
        guard let first = words.first, first.isNumber, words.dropFirst().first == "." else {
          return String(cell)
        }
        return " \(first) \(words.dropFirst(2)). "
      }.joined(separator: "|")
    }
    #expect(rules(disordered) == ["report.partial"])
  }

  /// 三、本年度办理结果 is merged over a row too many: what text says of the numbers is not compared.
  @Test func aMergedCellThatIsARowTooHighIsTold() {
    let shifted = Self.lines().flatMap { line -> [String] in
      if line.contains("一、总体情况") { return [line, "", "全年结转下年度继续办理987件。"] }
      guard line.contains("四、结转下年度") else { return [line] }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      return ["|  " + cells.dropLast(2).joined(separator: "|") + "|"]
    }
    #expect(rules(shifted) == ["report.partial"])
  }

  /// （五）不予处理 is merged over a row too many, since one was deleted.
  @Test func numbersOfRowsThatAreShiftedAreNotCompared() {
    let shifted = Self.lines().flatMap { line -> [String] in
      if line.contains("2.重复申请") { return [] }
      guard line.contains("（七）总计") else { return [line] }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      return ["|  " + cells.dropLast(2).joined(separator: "|") + "|"]
    }
    #expect(rules(shifted) == ["report.partial"])
  }

  /// A page was too narrow for the table.
  @Test func aTableWhoseLastColumnsAreLostIsTold() {
    let lines = Self.lines()
    let start = lines.firstIndex { $0.contains("三、收到") } ?? 0
    let end = lines.firstIndex { $0.contains("四、政府信息公开") } ?? 0
    let cut = lines.enumerated().map { index, line -> String in
      guard line.hasPrefix("|"), start < index, index < end else { return line }
      return line.split(separator: "|", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "|") + "|"
    }
    #expect(rules(cut) == ["report.partial"])
  }

  /// A column was lost: of all rows the first cell is left.
  @Test func aTableOfWhichOneColumnIsLeftIsNotMissing() {
    let lines = Self.lines()
    let start = lines.firstIndex { $0.contains("四、政府信息公开") } ?? 0
    let end = lines.firstIndex { $0.contains("五、存在") } ?? 0
    let left = ["", "  ----------", "  行政复议", "  结果维持", "  0", "  ----------", ""]
    #expect(rules(Array(lines[...start]) + left + lines[end...]) == ["report.partial"])
  }

  /// A label that takes the room of the first value pushes the last one off the table.
  @Test func rowsBehindLabelsThatAreTooWideAreTold() {
    let wide = Self.lines().map { line -> String in
      guard line.contains("（二）部分公开") || line.contains("（七）总计") else { return line }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      return (cells[..<4] + ["  "] + cells[4..<10] + [""]).joined(separator: "|")
    }
    #expect(wide.count { $0.hasSuffix("||") } == 0)
    #expect(rules(wide) == ["report.partial"])
  }

  /// The same where a merged cell is written again in each column.
  @Test func rowsBehindLabelsThatAreWrittenTooOftenAreTold() {
    let wide = Self.lines(.tabSeparated).map { line -> String in
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 10, Int(cells[9]) != nil else { return line }
      let label = cells[..<3].last { !$0.isEmpty } ?? ""
      if cells[1].isEmpty, cells[2].isEmpty { (cells[1], cells[2]) = (label, label) }
      if cells[2].isEmpty { cells[2] = label }
      let isWide = label.hasPrefix("（二）") || label.hasPrefix("（七）")
      return (isWide ? cells[..<3] + [label] + cells[3..<9] : cells[...]).joined(separator: "\t")
    }
    #expect(rules(wide) == ["report.partial"])
  }

  @Test func onePartOfTableTwoMayGoOnBehindAPage() {
    let headings = ["| 第二十条第（六）项 |  |  |  |", "| 信息内容 | 本年处理决定数量 |  |  |"]
    let split = Self.lines().flatMap { line in
      line.contains("行政强制") ? [""] + headings + [line] : [line]
    }
    #expect(rules(split) == [])
  }

  @Test func aRowWhoseLabelAloneStandsBehindAPageIsNotMissing() {
    let label = "4.无正当理由大量反复申请"
    let split = Self.lines().flatMap { $0.contains(label) ? ["", label, ""] : [$0] }
    #expect(rules(split) == ["report.partial"])
  }

  /// What tears one table takes cells of the others, too.
  @Test func cellsThatAreMissingBesideATornTableAreNotCounted() {
    let start = Self.lines().firstIndex { $0.contains("三、收到") } ?? 0
    let cut = Self.lines().enumerated().map { index, line -> String in
      let lost = index < start ? 1 : 3
      guard line.hasPrefix("|"), index > start || line.contains("行政规范性文件") else {
        return line
      }
      return line.split(separator: "|", omittingEmptySubsequences: false).dropLast(lost)
        .joined(separator: "|") + "|"
    }
    #expect(rules(cut) == ["report.partial"])
  }

  @Test func aTableOnOneLineIsTold() {
    let lines = Self.lines()
    let start = lines.firstIndex { $0.contains("四、政府信息公开") } ?? 0
    let heap = lines.enumerated().map { index, line -> String in
      guard index > start, line.hasPrefix("| "), line.contains(where: \.isNumber) else {
        return line
      }
      return "| --- | --- \(line) --- | --- \(line)"
    }
    #expect(rules(heap) == ["report.partial"])
  }

  /// pandoc writes this for a table inside of a cell.
  @Test func aTableInACellIsNotMissing() {
    let lines = Self.lines()
    let start = lines.firstIndex { $0.contains("三、收到") } ?? 0
    let end = lines.firstIndex { $0.contains("四、政府信息公开") } ?? 0
    let frame = ["", "+-----------+", "| [TABLE]   |", "+-----------+", ""]
    #expect(rules(lines[...start] + frame + lines[end...]) == ["report.partial"])
  }

  @Test func aReportInAFrameIsNoCheckedReport() {
    let ruler = "+" + String(repeating: "-", count: 60) + "+"
    let framed = Self.lines().filter { !$0.isEmpty }.map { "| \($0) |" }
    let text = ([ruler] + framed + [ruler]).joined(separator: "\n")
    #expect(Report.all(in: SyntaxTree(parsing: SourceText(text))).isEmpty)
  }

  @Test func headingsWhoseLinesBecameRowsAreToldOnce() {
    let lines = Self.lines()
    let start = lines.firstIndex { $0.contains("结果维持") } ?? 0
    let torn = [
      "| 结果维 | 结果纠 | 其他结 | 尚未审 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |",
      "|  |  |  |  |  | 结 | 结 | 其 | 尚 | 总 | 结 | 结 | 其 | 尚 | 总 |",
      "| 持 | 正 | 果 | 结 |  | 果维持 | 果纠正 | 他结果 | 未审结 | 计 | 果维持 | 果纠正 | 他结果 | 未审结 | 计 |",
    ]
    let values = lines[start...].firstIndex { $0.contains(where: \.isNumber) } ?? start
    #expect(rules(lines[..<start] + torn + lines[values...]) == ["column.label"])
  }

  @Test(arguments: ["行政强制", "2.重复申请"])
  func theRowAtTheHeadOfAPageMayStandThereTwice(label: String) {
    let doubled = Self.lines().flatMap { line -> [String] in
      guard let place = line.firstRange(of: label) else { return [line] }
      let values = line[place.upperBound...].filter { $0.isNumber || $0 == " " }
      return ["", "\(label) \(values)", line]
    }
    #expect(doubled.count > Self.lines().count)
    #expect(rules(doubled) == [])
  }

  @Test func linesMayEndInsideOfCells() {
    let broken = Self.lines(.tabSeparated).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { Int($0) == nil ? String($0) : "\u{A0}\($0)\u{A0}\\ " }.joined(separator: "\t")
    }
    #expect(rules(broken) == [])
  }

  @Test func rulersOfOrgAreNoRows() {
    let org = Self.lines().map { line in
      line.contains("---")
        ? "|" + line.dropFirst().dropLast().replacing("|", with: "+") + "|" : line
    }
    #expect(org.contains { $0.contains("-+-") })
    #expect(rules(org) == [])
  }

  /// In a frame the words of tables three and four may be torn to pieces, and all headings are cells.
  @Test func oneTableWithoutAnySectionIsNoCheckedReport() throws {
    let lines = Self.lines()
    let start = try #require(lines.firstIndex { $0.contains("第二十条第（一）项") })
    let end = try #require(lines.firstIndex { $0.contains("三、收到和处理") })
    let text = ([lines[0], ""] + lines[start..<end]).joined(separator: "\n")
    let report = try #require(Report.all(in: SyntaxTree(parsing: SourceText(text))).first)
    #expect(report.outline.sections.isEmpty && report.documents != nil)
    #expect(report.status.tables.map(\.isUnread) == [false, true, true])
  }

  /// What a converter leaves of a report in frames; an author who begins has not much more.
  @Test func aTitleAloneIsNoCheckedReport() throws {
    let text = SourceText("清水镇2025年政府信息公开工作年度报告\n\n清水镇人民政府\n")
    let tree = SyntaxTree(parsing: text)
    let report = try #require(Report.all(in: tree).first)
    #expect(!report.status.isWhole)
    #expect(!rules(["清水镇2025年政府信息公开工作年度报告"]).contains("report.partial"))
  }

  /// A table around it has given each row further cells.
  @Test func aTableAmongTheCellsOfAnotherIsTold() {
    let start = Self.lines().firstIndex { $0.contains("三、收到") } ?? 0
    let end = Self.lines().firstIndex { $0.contains("四、政府信息公开") } ?? 0
    let nested = Self.lines().enumerated().map { index, line in
      start < index && index < end && line.hasPrefix("| ") ? line + " 5 | 6 | 7 |" : line
    }
    #expect(rules(nested) == ["report.partial"])
  }

  @Test func whatAConverterDidNotTearIsStillSaid() {
    let label = "2.其他法律行政法规禁止公开"
    let torn = Self.lines().flatMap { line -> [String] in
      if line.contains(label) { return ["", label, ""] }
      return [line.replacing("行政规范性文件", with: "规范性文件")]
    }
    #expect(rules(torn) == ["report.partial", "row.label"])
  }
}
