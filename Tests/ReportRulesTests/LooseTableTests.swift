import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Tables whose grid a conversion lost are read where it is certain what they say.
@Suite struct LooseTableTests {
  static let printings: [(Edition.ID, LooseLayout)] = Edition.ID.allCases.flatMap { edition in
    LooseLayout.allCases.map { (edition, $0) }
  }

  @Test(arguments: printings)
  func cleanReportGivesNoFinding(edition: Edition.ID, layout: LooseLayout) {
    var generator = SplitMix(seed: 61)
    for ending in ["\n", "\r\n", "\r"] {
      var report = SampleReport(edition: edition, using: &generator)
      report.lineEnding = ending
      let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
      #expect(findings.map(\.message.chinese) == [])
    }
  }

  @Test(arguments: printings)
  func everyCellIsRead(edition: Edition.ID, layout: LooseLayout) throws {
    var generator = SplitMix(seed: 62)
    let sample = SampleReport(edition: edition, using: &generator)
    let tree = SyntaxTree(parsing: SourceText(sample.text(layout)))
    let report = try #require(Report.all(in: tree).first)
    let table = try #require(report.requests)
    for (row, values) in sample.requests.enumerated() {
      for (column, value) in values.enumerated() {
        let cell = try #require(table.cell(row: row, column: column))
        #expect(tree.text.string(in: cell.range) == value)
      }
    }
    #expect(report.documents?.blocks.map(\.item) == sample.edition.documents.blocks.map(\.item))
  }

  @Test(arguments: printings)
  func aWrongTotalOfTableFourIsFound(edition: Edition.ID, layout: LooseLayout) throws {
    var generator = SplitMix(seed: 64)
    var report = SampleReport(edition: edition, using: &generator)
    report.appeals[9] = "99"
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
    #expect(findings.map(\.rule.text) == ["appeals.total"])
  }

  @Test(
    // A label around its values is known by its words alone.
    arguments: LooseLayout.allCases.filter { $0 != .wrapped },
    [
      ("5.属于三类内部事务信息", "5.属于第三类内部事务信息", "row.label"), ("（三）不予公开", "（三）不予以公开", "row.label"),
      ("第二十条第（六）项", "第二十六条第（六）项", "article.block"), ("结果维持", "结果维护", "column.label"),
      ("行政许可", "行政许", "row.label"), ("现行有效件数", "现行有效数", "column.label"),
    ]
  )
  func aWrongLabelIsFound(layout: LooseLayout, change: (String, String, String)) {
    var generator = SplitMix(seed: 65)
    let report = SampleReport(edition: .edition2021, using: &generator)
    let text = report.text(layout, replacing: change.0, with: change.1)
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    #expect(findings.map(\.rule.text) == [change.2], "\(findings.map(\.message.chinese))")
  }

  /// Where blank cells leave no room, a row with a blank one cannot be read, and is not guessed at.
  @Test(arguments: LooseLayout.allCases)
  func aBlankCellIsTold(layout: LooseLayout) {
    var generator = SplitMix(seed: 66)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[8][2] = ""
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
    let expected = layout.keepsBlankCells ? "cell.blank" : "report.partial"
    #expect(findings.map(\.rule.text) == [expected], "\(findings.map(\.message.chinese))")
    if !layout.keepsBlankCells { #expect(findings.first?.severity == .information) }
  }

  @Test(arguments: LooseLayout.allCases.filter { !$0.isDrawn })
  func aTableThatCannotBeReadIsToldOnce(layout: LooseLayout) {
    var generator = SplitMix(seed: 67)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.requests[4][6] = "1\n2\n3"
    report.requests[12][0] = "4 5 6"
    guard ![.noOuterBar, .barBehind, .barInFront].contains(layout) else { return }
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(report.text(layout))))
    #expect(findings.map(\.rule.text) == ["report.partial"])
    #expect(findings.first?.severity == .information)
  }

  /// The number of a page between rows that have their values on their own line.
  @Test func aPageNumberIsNoValue() {
    var generator = SplitMix(seed: 68)
    let report = SampleReport(edition: .edition2021, using: &generator)
    let text = report.text(LooseLayout.spaces)
      .replacing("2.重复申请", with: "\n4\n\n2.重复申请").replacing("行政处罚", with: "3\n行政处罚")
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    #expect(findings.filter { $0.rule != "text.artefact" }.map(\.message.chinese) == [])
  }

  /// With two labels above the values nobody knows whose they are.
  @Test func valuesBelowTwoLabelsBelongToNeither() throws {
    let tree = SyntaxTree(
      parsing: SourceText(
        """
        三、收到和处理政府信息公开申请情况
        1.属于国家秘密
        2.其他法律行政法规禁止公开
        1 0 0 0 0 0 1
        3.危及“三安全一稳定” 2 0 0 0 0 0 2
        四、政府信息公开行政复议、行政诉讼情况
        """
      )
    )
    let table = try #require(Report.all(in: tree).first?.requests)
    #expect(table.rows.count { $0 != nil } == 1)
    #expect(table.cell(row: 6, column: 0)?.value.count == 2)
  }

  /// 4.… and 6.… are known, two rows stand between them, and one of these has half its label.
  @Test func aRowWithHalfItsLabelIsKnownByItsNeighbours() throws {
    let tree = SyntaxTree(
      parsing: SourceText(
        """
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | 4.无正当理由大量反复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |

        已获取信息
        | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | 行政机关不再处理其政府信息公 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        | 缴纳费用、 | 行政机关不再处理其政 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
        | 3.其他 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | （七）总计 | 15 | 0 | 0 | 0 | 0 | 0 | 15 |
        四、政府信息公开行政复议、行政诉讼情况
        """
      )
    )
    let table = try #require(Report.all(in: tree).first?.requests)
    let counts = (18...23).map { table.cell(row: $0, column: 0)?.value.count }
    #expect(counts == [1, 2, 3, 4, 5, 15])
    #expect(
      !RuleSet.findings(in: tree).contains { ["row.surplus", "row.label"].contains($0.rule) }
    )
  }

  @Test(arguments: [
    "二、主动公开政府信息情况 第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件102",
    "二、主动公开政府信息情况\n信息内容\n规章\n行政规范性文件\n行政许可\n行政处罚",
    "二、主动公开政府信息情况\n信息内容 本年制发件数\n规章 0 0\n行政规范性文件 9",
  ])
  func aTableInPiecesIsNotCalledMissing(section: String) {
    let text = """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      \(section)
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
      """
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    let tables = findings.filter { $0.rule == "table.missing" }
    #expect(tables.map(\.severity) == [.error, .error])
    #expect(findings.count { $0.rule == "report.partial" } == 1)
    #expect(!findings.contains { ["block.missing", "row.missing"].contains($0.rule) })
  }

  /// Pieces of groups stand between those of a label; a row that cannot be put together is left out.
  @Test func aLabelAroundItsValuesIsPutTogether() throws {
    let tree = SyntaxTree(
      parsing: SourceText(
        """
        三、收到和处理政府信息公开申请情况
            （三） 4.保护第三 1  1  0  0  0  0  2
            不予公 方合法权益
            开     5.属于三类
                   内部事务信 0  0  0  0  3  0  3
                   息
                   6.属于过程
                           1  0  0  0  0  0  1
                   信息
        四、政府信息公开行政复议、行政诉讼情况
        """
      )
    )
    let report = try #require(Report.all(in: tree).first)
    let table = try #require(report.requests)
    let codes = table.rows.indices.filter { table.rows[$0] != nil }.map { table.form.rows[$0].code }
    #expect(codes == ["三（三）4", "三（三）5"])
    #expect(table.cell(row: 8, column: 4)?.value.count == 3)
    let rules = RuleSet.findings(in: tree).map(\.rule.text)
    #expect(!rules.contains { $0.hasPrefix("row.") || $0.hasPrefix("requests.") })
  }

  /// Table two with its labels around its values, as a narrow page gives it.
  @Test func labelsOfTableTwoAreRead() throws {
    let tree = SyntaxTree(
      parsing: SourceText(
        """
        二、主动公开政府信息情况
        第二十条第（六）项
        信息内
            本年处理决定数量
        容
        行政处
            26
        罚
        行政强
            29
        制
        第二十条第（八）项
        信息内 本年收费金额（单
        容   位：万元）
        行政事
        业性收 72701.2578
        费
        三、收到和处理政府信息公开申请情况
        """
      )
    )
    let report = try #require(Report.all(in: tree).first)
    #expect(report.documents?.blocks.map(\.item) == [6, 8])
    let rules = RuleSet.findings(in: tree).map(\.rule.text)
    #expect(!rules.contains { $0.hasPrefix("row.") || $0.hasPrefix("cell.") })
  }

  /// Several numbers in one cell, in several of them: a conversion joined them.
  @Test func joinedCellsAreNotRead() {
    let rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（七）总计", "四、结转下年度继续办理"]
      .map { "| \($0) | 0 | 0 0 | 0 | 0 | 0 | 0 |" }.joined(separator: "\n\n")
    let text = "三、收到和处理政府信息公开申请情况\n\(rows)\n四、政府信息公开行政复议、行政诉讼情况\n"
    let findings = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    #expect(
      !findings.contains { $0.rule.text.hasPrefix("cell.") || $0.rule.text.hasPrefix("row.") }
    )
    #expect(findings.contains { $0.rule.text == "report.partial" && $0.severity == .information })
  }
}
