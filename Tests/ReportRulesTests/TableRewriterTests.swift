import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// A table in another layout has the same labels and values; `→` stands for a tab.
@Suite struct TableRewriterTests {
  @Test func tableTwoBecomesAMarkdownTableForEachPart() {
    expectRewritten(
      """
      二、主动公开政府信息情况
      →第二十条第（一）项

      →信息内容
      →本年制发件数
      →本年废止件数
      →现行有效件数

      →规章
      →
      →0
      →

      →行政规范
      性文件
      →1
      →0
      →10

      →第二十条第（五）项

      →信息内容
      →本年处理决定数量

      →行政许可
      →36
      注：无
      """,
      as: .pipe,
      """
      二、主动公开政府信息情况

      | 第二十条第（一）项 |              |              |              |
      | ---                | ---          | ---          | ---          |
      | 信息内容           | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章               |              | 0            |              |
      | 行政规范性文件     | 1            | 0            | 10           |

      | 第二十条第（五）项 |                  |     |     |
      | ---                | ---              | --- | --- |
      | 信息内容           | 本年处理决定数量 |     |     |
      | 行政许可           | 36               |     |     |

      注：无
      """
    )
  }

  @Test func mergedCellsOfTableThreeLeaveALoneTab() {
    expectRewritten(
      """
      三、收到和处理政府信息公开申请情况
      （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→→→申请人情况→→→→→→
      →→→自然人→法人或其他组织→→→→→总计
      →→→→商业企业→科研机构→社会公益组织→法律服务机构→其他→
      三、本年度办理结果→（三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
      →→2.其他法律行政法规禁止公开→1→0→0→0→0→0→1
      四、结转下年度继续办理→→→→0→0→0→0→0→0
      """,
      as: .cellPerLine,
      """
      三、收到和处理政府信息公开申请情况

      →（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
      →申请人情况

      →
      →自然人
      →法人或其他组织
      →总计

      →
      →
      →商业企业
      →科研机构
      →社会公益组织
      →法律服务机构
      →其他
      →

      →三、本年度办理结果
      →（三）不予公开
      →1.属于国家秘密
      →0
      →0
      →0
      →0
      →0
      →0
      →0

      →
      →
      →2.其他法律行政法规禁止公开
      →1
      →0
      →0
      →0
      →0
      →0
      →1

      →四、结转下年度继续办理
      →
      →0
      →0
      →0
      →0
      →0
      →0
      """
    )
  }

  @Test func tableFourBecomesRowsOfFifteenCells() {
    expectRewritten(
      """
      四、政府信息公开行政复议、行政诉讼情况

      →行政复议
      →行政诉讼

      →结果维持
      →结果纠正
      →其他结果
      →尚未审结
      →总计
      →未经复议直接起诉
      →复议后起诉

      →结果维持
      →结果纠正
      →其他结果
      →尚未审结
      →总计
      →结果维持
      →结果纠正
      →其他结果
      →尚未审结
      →总计

      →1\(String(repeating: "\n→0", count: 14))

      正文。
      """,
      as: .tabSeparated,
      """
      四、政府信息公开行政复议、行政诉讼情况

      行政复议→→→→→行政诉讼→→→→→→→→→
      结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→→→→→复议后起诉→→→→
      →→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
      1→0→0→0→0→0→0→0→0→0→0→0→0→0→0

      正文。
      """
    )
  }

  @Test func mergedCellsOfHTMLSpanColumnsAndRows() {
    expectRewritten(
      """
      清水镇2025年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      三、本年度办理结果→（三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
      →→2.其他法律行政法规禁止公开→1→0→0→0→0→0→1
      →（七）总计→→1→0→0→0→0→0→1
      """,
      as: .html,
      """
      清水镇2025年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况

      <table border="1">
      <tr><td rowspan="3">三、本年度办理结果</td><td rowspan="2">（三）不予公开</td>\
      <td>1.属于国家秘密</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
      <tr><td>2.其他法律行政法规禁止公开</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td>\
      <td>1</td></tr>
      <tr><td colspan="2">（七）总计</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td>\
      <td>1</td></tr>
      </table>
      """
    )
  }

  @Test func tagsAndEntitiesOfHTMLAreLeftBehind() {
    expectRewritten(
      """
      <p>清水镇2025年政府信息公开工作年度报告</p>
      <p>二、主动公开政府信息情况</p>
      <table><tr><td><p>信息内容</p></td><td>本年制发件数</td><td>本年废止件数</td><td>现行<br>有效件数</td></tr>
      <tr><td><b>规章</b></td><td>&nbsp;</td><td><span>0</span></td><td>0</td></tr></table>
      """,
      as: .pipe,
      """
      <p>清水镇2025年政府信息公开工作年度报告</p>
      <p>二、主动公开政府信息情况</p>

      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | ---      | ---          | ---          | ---          |
      | 规章     |              | 0            | 0            |
      """
    )
  }

  @Test(arguments: LooseLayout.allCases.filter { $0 != .noOuterBar })
  func aTableWithoutAGridIsNotRewritten(layout: LooseLayout) {
    var random = SplitMix(seed: 72)
    let text = SourceText(SampleReport(edition: .edition2021, using: &random).text(layout))
    let rewriting = TableRewriter.rewriting(of: CheckedText(SyntaxTree(parsing: text)), as: .pipe)
    #expect(rewriting.edits == [])
    #expect(rewriting.unreadTables == [.documents, .requests, .appeals])
  }

  @Test(arguments: [
    // A value too few, words that Markdown would read otherwise.
    "信息内容→本年制发件数→本年废止件数→现行有效件数\n规章→0→0",
    "信息内容→本年制发件数→本年废止件数→现行有效件数\n规章→0|1→0→0",
    // A table in the middle of a line.
    "<div><table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>0</td></tr></table></div>",
    // Nobody says how many columns there are.
    "规章→0→0→0\n行政规范性文件→0→0→0",
  ])
  func anUncertainTableIsNotRewritten(table: String) {
    let text = SourceText(MarkedText("二、主动公开政府信息情况\n\(table)\n三、收到和处理政府信息公开申请情况\n").text)
    let rewriting = TableRewriter.rewriting(of: CheckedText(SyntaxTree(parsing: text)), as: .pipe)
    #expect(rewriting.edits == [])
    #expect(rewriting.unreadTables == [.documents])
  }

  @Test func theAuthorsOwnTablesStayAsTheyAre() {
    let text = SourceText(
      MarkedText("清水镇2025年政府信息公开工作年度报告\n一、总体情况\n栏目→条数\n财政→3\n教育→5\n").text
    )
    let rewriting = TableRewriter.rewriting(of: CheckedText(SyntaxTree(parsing: text)), as: .pipe)
    #expect(rewriting.edits == [])
    #expect(rewriting.unreadTables == [])
  }

  // MARK: Helpers

  private func rewritten(_ text: SourceText, as layout: TableLayout) -> SourceText {
    text.applying(
      TableRewriter.rewriting(of: CheckedText(SyntaxTree(parsing: text)), as: layout).edits
    )
  }

  private func expectRewritten(
    _ before: String,
    as layout: TableLayout,
    _ after: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = rewritten(SourceText(MarkedText(before).text), as: layout)
    let shown = text.string(in: 0..<text.bytes.count).replacing("\t", with: "→")
    #expect(shown == after, sourceLocation: sourceLocation)
  }
}
