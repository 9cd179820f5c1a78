import ReportSyntax
import ReportTestSupport
import Testing

/// Tables of one cell per line, as converters from Word leave them.
@Suite struct CellPerLineTests {
  @Test func anEmptyLineEndsTheRow() {
    expectTree(
      """
      →信息内容
      →本年制发件数

      →规章
      →0
      """,
      """
      1-5 table cellPerLine
        信息内容 | 本年制发件数
        规章 | 0
      """
    )
  }

  @Test func twoEmptyLinesEndNoTable() {
    expectTree("→规章\n→0\n\n\n→信息内容\n→1\n", "1-6 table cellPerLine\n  规章 | 0\n  信息内容 | 1\n7 blank")
  }

  @Test func aTableMayFollowItsHeadingAtOnce() {
    expectTree(
      "二、主动公开政府信息情况\n→规章\n→0",
      """
      1 heading 二、|主动公开政府信息情况 section 2 exact
      2-3 table cellPerLine
        规章 | 0
      """
    )
  }

  @Test func aLoneTabBeforeTheFirstCellIsACell() {
    expectTree("→\n→规章\n→0", "1-3 table cellPerLine\n   | 规章 | 0")
  }

  @Test func aLoneTabAtTheEndIsACell() {
    expectTree("→规章\n→0\n→", "1-3 table cellPerLine\n  规章 | 0 | ")
  }

  @Test func paddingBehindATabIsNoWord() {
    expectTree("→  规章 　\n→ \n→\u{200B}0\u{A0}", "1-3 table cellPerLine\n  规章 |  | 0")
  }

  @Test func aLineWithoutTabContinuesTheCellAbove() {
    expectTree("→商业\n企业\n→科研", "1-3 table cellPerLine\n  商业⏎企业 | 科研")
  }

  @Test func aCellGoesOnBehindAnEmptyLine() {
    expectTree("→商业\n\n企业\n→科研", "1-4 table cellPerLine\n  商业⏎⏎企业 | 科研")
  }

  @Test func aCellGoesOnOverSeveralPieces() {
    expectTree(
      "→（三）不予\n以公\n\n开\n→1.属于国家秘密\n→0",
      "1-6 table cellPerLine\n  （三）不予⏎以公⏎⏎开 | 1.属于国家秘密 | 0"
    )
  }

  @Test func aNoteInBracketsContinuesANumber() {
    expectTree("→22\n（其中修订16件）\n→0", "1-3 table cellPerLine\n  22⏎（其中修订16件） | 0")
  }

  @Test func aNumberIsCompleteWithoutANote() {
    expectTree(
      "→规章\n→0\n三项\n→规章\n→1",
      "1-2 table cellPerLine\n  规章 | 0\n3 paragraph\n4-5 table cellPerLine\n  规章 | 1"
    )
  }

  @Test func theCellRangeSpansItsPieces() throws {
    let marked = MarkedText("一\n→规章\n→⟦商业\r\n\r\n企业⟧\r\n→0")
    let tree = SyntaxTree(parsing: SourceText(marked.text))
    let block = try #require(tree.blocks.last)
    guard case .table(let table) = block.content else {
      Issue.record("no table: \(tree.dump)")
      return
    }
    let base = tree.byteOffset(ofBlock: tree.blocks.count - 1)
    #expect([table.cells[1].content.moved(by: base)] == marked.ranges)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func theLineEndingDoesNotMatter(ending: String) {
    let lines = ["一、总体情况", "→商业", "", "企业", "→0", "", "→规章", "→1", ""]
    expectTree(
      lines.joined(separator: ending),
      """
      1 heading 一、|总体情况 section 1 exact
      2-8 table cellPerLine
        商业⏎⏎企业 | 0
        规章 | 1
      9 blank
      """
    )
  }

  @Test(arguments: ["注：以上为全年数", "（注：以上为全年数）", "(注)全年", "备注：无", "说明：全年"])
  func aNoteUnderATableBelongsToNoCell(note: String) {
    expectTree(
      "→规章\n→无\n\(note)\n→信息内容\n→1",
      "1-2 table cellPerLine\n  规章 | 无\n3 paragraph\n4-5 table cellPerLine\n  信息内容 | 1"
    )
  }

  @Test func aCaptionBetweenTablesBelongsToNoCell() {
    expectTree(
      "→规章\n→无\n\n第二十条第（五）项\n→信息内容\n→1",
      """
      1-2 table cellPerLine
        规章 | 无
      3 blank
      4 caption 第二十条第（五）项
      5-6 table cellPerLine
        信息内容 | 1
      """
    )
  }

  @Test func aSentenceUnderATableBelongsToNoCell() {
    expectTree(
      "→规章\n→无\n本年度没有新制作规章。\n→信息内容\n→1",
      "1-2 table cellPerLine\n  规章 | 无\n3 paragraph\n4-5 table cellPerLine\n  信息内容 | 1"
    )
  }

  @Test func aSectionHeadingEndsTheTable() {
    expectTree(
      "→规章\n→无\n\n四、政府信息公开行政复议、行政诉讼情况\n→结果\n→维持",
      """
      1-2 table cellPerLine
        规章 | 无
      3 blank
      4 heading 四、|政府信息公开行政复议、行政诉讼情况 section 4 exact
      5-6 table cellPerLine
        结果 | 维持
      """
    )
  }

  @Test func rowLabelsWithOrdinalsAreCells() {
    expectTree(
      "→一、本年新收政府信息公开申请数量\n→1\n\n→三、本年度办理结果\n→（一）予以公开\n→1",
      """
      1-6 table cellPerLine
        一、本年新收政府信息公开申请数量 | 1
        三、本年度办理结果 | （一）予以公开 | 1
      """
    )
  }

  // MARK: Indented text

  @Test func oneIndentedLineIsNoTable() {
    expectTree(
      "一、总体情况\n→单独一行\n\n二、主动公开政府信息情况",
      """
      1 heading 一、|总体情况 section 1 exact
      2 paragraph
      3 blank
      4 heading 二、|主动公开政府信息情况 section 2 exact
      """
    )
  }

  @Test func indentedSentencesAreNoTable() {
    expectTree("→全年公开信息三条。\n→全年没有收到申请。", "1 paragraph\n2 paragraph")
  }

  @Test func aReportIndentedThroughoutIsRead() {
    expectTree(
      """
      →青石镇2023年政府信息公开工作年度报告
      →一、总体情况
      →（一）主动公开政府信息方面
      →全年公开信息三条。
      →（二）依申请公开方面
      →全年没有收到申请。上年也没有。
      →六、其他需要报告的事项
      →→没有。
      """,
      """
      1 paragraph
      2 heading 一、|总体情况 section 1 exact
      3 heading （一）|主动公开政府信息方面
      4 paragraph
      5 heading （二）|依申请公开方面
      6 paragraph
      7 heading 六、|其他需要报告的事项 section 6 exact
      8 paragraph
      """
    )
  }

  @Test func loneTabsAreNoTable() {
    expectTree("→\n→\n\n→\n", "1-4 blank\n5 blank")
  }
}
