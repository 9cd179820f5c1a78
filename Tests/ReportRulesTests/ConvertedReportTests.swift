import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Whole reports as converters leave them: the words are what is left, and damage is told once.
@Suite struct ConvertedReportTests {
  private static func sample(_ seed: UInt64 = 71) -> SampleReport {
    var generator = SplitMix(seed: seed)
    return SampleReport(edition: .edition2021, using: &generator)
  }

  /// A report with further words at the end of its first section.
  private static func overview(endingWith words: String) -> String {
    var lines = sample().text(.pipe)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = lines.firstIndex { $0.contains("二、主动公开") } ?? 0
    lines.insert(contentsOf: [words, ""], at: place)
    return lines.joined(separator: "\n")
  }

  private func rules(_ text: String) -> [String] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map(\.rule.text)
  }

  /// A line as pandoc writes it where every figure has a font of its own.
  private static func spans(_ line: Substring) -> String {
    var words = ""
    var digits = ""
    func end(_ run: String) -> String {
      run.isEmpty ? "" : "[\(run)]{lang=\"EN-US\"\nstyle=\"a:b\"}"
    }
    for character in line {
      if character.isWholeNumber {
        digits.append(character)
      } else {
        words += end(digits) + String(character)
        digits = ""
      }
    }
    return "[\(words + end(digits))]{style=\"font-size: 16pt;\ncolor: red\"}[]{lang=\"EN-US\"}"
  }

  @Test(arguments: TableLayout.allCases)
  func marksAroundAllWordsChangeNothing(layout: TableLayout) {
    let text = Self.sample().text(layout)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let marked = lines.map { line in
      let isTable =
        line.isEmpty || line.contains("|") || line.contains("<") || line.contains("\t")
      return isTable ? String(line) : Self.spans(line)
    }
    #expect(rules(marked.joined(separator: "\n")) == [])
  }

  @Test func theYearOfTheTitleIsReadThroughMarks() throws {
    let text = SourceText(
      """
      # [清水镇]{lang="zh-CN"}2024[年政府信息公开工作年度报告]{lang="zh-CN"} {#a .western align="left"}

      [**一、总体情况**]{lang="zh-CN"}
      """
    )
    let report = try #require(Report.all(in: SyntaxTree(parsing: text)).first)
    #expect(report.identity.year == 2024)
    #expect(report.identity.agency?.name == "清水镇")
  }

  @Test func fixesTakeNoMarkAway() throws {
    let text = SourceText(
      """
      清水镇2025年政府信息公开工作年度报告

      一、总体情况

      （一）主动公开。坚持以公开为[原]{.a}则，不公开为例外，公开信息。
      """
    )
    let findings = RuleSet.findings(in: SyntaxTree(parsing: text))
    let found = try #require(findings.first { $0.rule.text == "wording.superseded" })
    #expect(found.fixes.isEmpty)
  }

  @Test func aGluedTableIsToldOnce() {
    let sample = Self.sample()
    let text = sample.text(.pipe)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let glued = lines.map { line in
      line.contains("行政规范性文件") ? "规章000行政规范性文件77132470" : String(line)
    }
    #expect(rules(glued.joined(separator: "\n")) == ["report.partial"])
  }

  @Test func aColumnThatIsCutOffIsNoMissingCell() {
    let lines = Self.sample().text(.pipe).split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { $0.contains("行政复议 |") } ?? 0
    let cut = lines.enumerated().map { index, line in
      guard index >= first, line.hasPrefix("|") else { return String(line) }
      return "|" + line.dropFirst().drop { $0 != "|" }.dropFirst()
    }
    #expect(rules(cut.joined(separator: "\n")) == ["report.partial"])
  }

  @Test func theEndOfALabelMayStandOnTheNextPage() {
    let label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    var lines = Self.sample().text(.lineOnly)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let place = lines.firstIndex(of: label) else {
      Issue.record("no label")
      return
    }
    lines[place] = String(label.dropLast(2))
    lines.insert("申请", at: place + 8)
    #expect(rules(lines.joined(separator: "\n")) == [])
  }

  @Test func headingsThatCannotBeReadAreTold() {
    var lines = Self.sample().text(.spaces)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.lastIndex(where: { $0.hasPrefix("四、政府") }),
      let last = lines.lastIndex(where: { $0.hasPrefix("五、") }),
      let values = lines[first..<last].last(where: { !$0.isEmpty })
    else {
      Issue.record("no table")
      return
    }
    func report(_ word: String) -> String {
      lines.replaceSubrange(
        first + 1..<last,
        with: [
          "结果 结果 其他 尚未 未经复议直接起诉 复议后起诉",
          "\(word) 纠正 结果 审结 总计 结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计",
          "\(word) 纠正 结果 审结 \(word) 纠正 结果 审结", values,
        ]
      )
      return lines.joined(separator: "\n")
    }
    #expect(rules(report("维护")) == ["report.partial"])
  }

  @Test func aLabelOfAGroupIsNoLabelOfARow() {
    let text = Self.sample().text(.pipe)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("1.本机关不掌握")
        ? line.replacing(" 1.本机关不掌握相关政府信息 |", with: "") + "  |" : String(line)
    }
    #expect(!rules(lines.joined(separator: "\n")).contains("row.label"))
  }

  @Test func labelsMayGoOnBelowTheEndOfAPage() {
    let blank = String(repeating: "  |", count: 7)
    let lines = Self.sample().text(.pipe)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .flatMap { line -> [String] in
        if line.contains("（一）予以公开") {
          return [
            line.replacing("三、本年度办理结果", with: "三、本年度办理结"), "", "| 果 |  |  |\(blank)",
          ]
        }
        if line.contains("（六）其他处理") {
          return [
            line.replacing("（六）其他处理", with: "（六）其他处").replacing("政府信息公开申请", with: "政府信息公开"),
            "", "|  | 理 | 申请 |\(blank)",
          ]
        }
        return [line]
      }
    #expect(rules(lines.joined(separator: "\n")) == [])
  }

  @Test func valuesInFrontOfTheirHeadingsAreNotRead() {
    var lines = Self.sample().text(.lineOnly)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.lastIndex(where: { $0.hasPrefix("四、政府") }),
      let value = lines[first...].firstIndex(where: { Int($0) != nil })
    else {
      Issue.record("no table")
      return
    }
    let headings = lines[(first + 1)..<value]
    let values = lines[value..<value + 15]
    lines.replaceSubrange(first + 1..<value + 15, with: values + headings)
    #expect(rules(lines.joined(separator: "\n")) == ["report.partial"])
  }

  @Test func labelsMayStandAroundValuesOnLinesOfTheirOwn() {
    var lines = Self.sample().text(.lineOnly)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func wrap(_ label: String, _ above: [String], _ below: [String]) {
      guard let place = lines.firstIndex(of: label) else {
        Issue.record("no label")
        return
      }
      lines.replaceSubrange(place...place, with: above)
      lines.insert(contentsOf: below, at: place + above.count + 7)
    }
    wrap("2.没有现成信息需要另行制作", ["2.没有现成信息需要", "无法提"], ["另行制作", "供"])
    wrap("3.要求提供公开出版物", ["3.要求提供公开出版", "（五）"], ["物"])
    #expect(rules(lines.joined(separator: "\n")) == [])
  }

  @Test func captionsMayStandOnTwoLines() {
    let text = Self.sample().text(.lineOnly).replacing("第二十条第", with: "第二十条\n第")
    #expect(rules(text) == [])
    let wrong = text.replacing("第二十条\n第（六）项", with: "第二十六条\n第（六）项")
    #expect(rules(wrong) == ["article.block"])
  }

  @Test func captionsMayBeEmphasized() {
    let text = Self.sample().text(.pipe)
    let bold = text.replacing("第二十条第（六）项", with: "**第二十六条第（六）项**")
    #expect(rules(bold) == ["article.block"])
  }

  @Test func cellsMayBeEmphasizedByUnderscores() {
    let lines = Self.sample().text(.lineOnly).split(separator: "\n")
    var isTable = false
    let marked = lines.map { line -> String in
      if line.hasSuffix("情况"), line.contains("、") { isTable = !line.hasPrefix("一") }
      if line.hasPrefix("五、") { isTable = false }
      let isCell = isTable && !line.contains("情况") && Int(line) == nil
      return isCell ? "__\(line)__" : String(line)
    }
    #expect(rules(marked.joined(separator: "\n\n")) == [])
  }

  @Test(arguments: [false, true])
  func numbersOfColumnsAreNoValues(hasRowNumbers: Bool) {
    var isInside = false
    var row = 0
    let lines = Self.sample().text(.pipe)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line -> [String] in
        guard line.hasPrefix("|") else {
          isInside = false
          return [String(line)]
        }
        if line.contains("---") { return [] }
        defer { (isInside, row) = (true, row + 1) }
        if !isInside { row = 0 }
        let own = hasRowNumbers ? "| \(row) \(line)" : String(line)
        if isInside { return [own] }
        let count = line.count { $0 == "|" } - 1
        let front = hasRowNumbers ? "|  " : ""
        let numbers = (0..<count).map { "| \($0) " }.joined() + "|"
        let ruler = String(repeating: "|---", count: count + (hasRowNumbers ? 1 : 0)) + "|"
        return [front + numbers, ruler, own]
      }
    #expect(rules(lines.joined(separator: "\n")) == [])
  }

  @Test func sentencesMayEndWhereALineIsFull() {
    let sum = """
      本单位坚持公开为常态、不公开为例外，通过政府网站和政务新媒体及时发布各类信息，在
      各方面都做得比较扎实；全年主动公开政府信息数156条，其中职能类12条，应急类47条；
      其他应主动公开的政府信息45条。
      """
    #expect(rules(Self.overview(endingWith: sum)) == ["narrative.sum"])
  }

  @Test func aTextMayBeBrokenInFrontOfItsFigures() {
    let sum = [
      "全年通过各种渠道主动公开政府信息数", "156条，其中职能类", "12条，应急类", "47条，其他应主动公开的政府信息", "45条。",
    ]
    #expect(rules(Self.overview(endingWith: sum.joined(separator: "\n"))) == ["narrative.sum"])
  }

  @Test func cellsMayBeIndented() {
    let lines = Self.sample().text(.lineOnly).split(separator: "\n")
    var isTable = false
    let indented = lines.map { line in
      if line.contains("、") && line.hasSuffix("情况") { isTable = !line.hasPrefix("一") }
      if line.hasPrefix("五、") || line.hasPrefix("六、") { isTable = false }
      return isTable ? "\t\t\t \(line) " : String(line)
    }
    #expect(rules(indented.joined(separator: "\n\n")) == [])
  }

  @Test func rowsOfWhichNoneIsKnownAreTold() {
    let lines = Self.sample().text(.pipe).split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.contains("四、政府") } ?? 0
    let scrambled = lines.enumerated().map { index, line -> String in
      if index >= end { return String(line) }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count > 9, line.contains(where: \.isNumber) else { return String(line) }
      return cells.map { $0.contains { $0.isNumber } && $0.count < 6 ? String($0) : "  " }
        .joined(separator: "|")
    }
    #expect(rules(scrambled.joined(separator: "\n")).contains("report.partial"))
  }

  @Test func ofATornTableNoRowIsTooMany() {
    var lines = Self.sample().text(.lineOnly)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let place = lines.firstIndex(of: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")
    else {
      Issue.record("no label")
      return
    }
    lines.removeAll { $0 == "3.其他" }
    lines.insert(
      contentsOf: ["（六）其他处", "0", "0", "0", "0", "0", "0", "0", "（六）其他处", "0", "0"],
      at: place
    )
    #expect(rules(lines.joined(separator: "\n")) == ["report.partial"])
  }

  @Test func labelsOfGroupsMayStandInARow() {
    var lines = Self.sample().text(.lineOnly)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let labels = ["（三）不予公开", "（四）无法提供", "（五）不予处理"]
    lines.removeAll(where: labels.contains)
    if let place = lines.firstIndex(of: "4.无正当理由大量反复申请") {
      lines.insert(contentsOf: labels, at: place)
    }
    #expect(rules(lines.joined(separator: "\n")) == [])
  }

  @Test func anOutlineMayBeWrapped() {
    let text = SourceText(
      """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      （一）主动公开
      1.
      决策公开（重大行政决策法定程序）
      公开决策3项。
      2.
      管理公开（权责清单、清单动态调整
      公开机制）
      3. 服务公开（办事大
      厅结合）
      4. 结果公开
      公开结果2项。
      二、主动公开政府信息情况
      """
    )
    let found = RuleSet.findings(in: SyntaxTree(parsing: text))
    #expect(
      found.filter { $0.rule.text == "placeholder.empty" }.map(\.message.chinese)
        == ["「2. 管理公开」下没有内容", "「3. 服务公开」下没有内容"]
    )
  }
}
