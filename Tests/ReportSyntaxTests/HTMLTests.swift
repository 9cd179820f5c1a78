import ReportSyntax
import ReportTestSupport
import Testing

/// Tables and paragraphs of HTML.
@Suite struct HTMLTests {
  @Test func cellsAreTheWordsBetweenTheirTags() {
    expectTree(
      """
      <table border="1">
      <tr><td><p>规章</p></td><td> <span style="color:red">8</span>件 </td></tr>
      </table>
      """,
      """
      1-4 table html
        规章 | 8</span>件
      """
    )
  }

  @Test func mergedCellsLeaveEmptyOnes() {
    expectTree(
      """
      <table><tr><td rowspan="2" colspan=2>甲</td><td colspan='2'>乙</td></tr>
      <tr><td>丙</td><td rowspan=9>丁</td></tr><tr><td>一</td><td>二</td><td>三</td></tr></table>
      """,
      """
      1-7 table html
        甲 |  | 乙 | 
         |  | 丙 | 丁
        一 | 二 | 三 | 
      """
    )
  }

  @Test func tagsMayBeUnclosedAndInCapitals() {
    expectTree(
      "<TABLE><TR><TD WIDTH=20>甲<TD>1<TR><TH>乙<TD><P>2</TABLE>",
      """
      1-4 table html
        甲 | 1
        乙 | 2
      """
    )
  }

  @Test func entitiesAndTagsAloneAreEmptyCells() {
    expectTree(
      """
      <table><tr><td>甲</td><td>乙</td><td>&nbsp;</td><td><p>&#160;<br/></p></td><td></td></tr></table>
      """,
      """
      1-5 table html
        甲 | 乙 |  |  | 
      """
    )
  }

  @Test func eachParagraphIsALine() {
    expectTree(
      "<h1>清水镇</h1><p>一、总体情况</p><p><b>（一）</b>主动公开。公开信息3条。</p><div></div><br>无<br>有",
      """
      1 paragraph
      2 heading 一、|总体情况 section 1 exact
      3 paragraph [（一）]
      4 paragraph
      5 paragraph
      """
    )
  }

  @Test func commentsScriptsAndStylesAreNoText() {
    expectTree(
      """
      <p>甲</p><!-- 一、总体情况 --><p>乙</p>
      <style>
      一、总体情况
      </style><p>丙</p><script>二、主动公开政府信息情况</script>
      <!--
      <table><tr><td>1</td><td>2</td></tr></table>
      --><p>一、总体情况</p>
      """,
      """
      1 paragraph
      2 paragraph
      3-5 blank
      6 paragraph
      7 blank
      8-11 blank
      12 heading 一、|总体情况 section 1 exact
      """
    )
  }

  @Test func aFrameOfAPageIsNoTable() {
    expectTree(
      """
      <table><tr><td><a>首页</a></td></tr><tr><td>
      <p>一、总体情况</p><p>无。</p>
      <table><tr><td>规章</td><td>0</td></tr></table>
      </td></tr></table>
      """,
      """
      1 paragraph
      2 blank
      3 heading 一、|总体情况 section 1 exact
      4 paragraph
      5-6 table html
        规章 | 0
      7 blank
      """
    )
  }

  @Test func aTableLeftOpenEndsAtTheNextHeading() {
    expectTree(
      """
      <table>
      <tr><td>规章</td><td>0</td></tr>
      <p>三、收到和处理政府信息公开申请情况</p>
      """,
      """
      1-3 table html
        规章 | 0
      4 heading 三、|收到和处理政府信息公开申请情况 section 3 exact
      """
    )
  }

  @Test func tagsInMarkdownAreNoLines() {
    expectTree(
      "| 商业<br>企业 | <p>0</p><p>1</p> |\n# 甲<br>乙\n见<https://a.cn>和<b>丙</b>，a<b。",
      """
      1 table pipe
        商业<br>企业 | 0</p><p>1
      2 heading #|甲<br>乙
      3 paragraph
      """
    )
  }

  @Test func aNumberAmongTagsIsRead() {
    #expect(value("<b>1</b>2") == 12)
    #expect(value("1&nbsp;2") == nil)
    #expect(value("1<br>2") == nil)
    #expect(NormalizedText("<p>危及&ldquo;三安全&#x4E00;稳定&rdquo;</p>") == NormalizedText("危及“三安全一稳定”"))
  }

  @Test func linesOfADocumentEndWithLineEndingsAlone() {
    var text = SourceText("<p>甲</p><p>乙</p>\n丙")
    #expect(text.lineCount == 3)
    #expect(text.documentLineCount == 2)
    #expect(text.documentLine(at: 12) == 0)
    text.apply(SourceEdit(range: 0..<1, replacement: Array("|".utf8)))
    #expect(text.lineCount == 2)
    #expect(text == SourceText("|p>甲</p><p>乙</p>\n丙"))
  }

  private func value(_ words: String) -> Int? {
    let bytes = Array(words.utf8)
    return readCellValue(bytes, in: trimmingPadding(0..<bytes.count, in: bytes)).count
  }

  @Test func aParagraphGoesOnUpToItsEnd() {
    expectTree(
      """
      <p>2.
      <font face="a">管理</font>公开</p>
      <p>（<span>1</span>）
      主动公开</p>
      <p>一
      <p>二
      """,
      """
      1-2 heading 2.|管理</font>公开
      3-4 heading （<span>1</span>）|主动公开
      5 paragraph
      6 paragraph
      """
    )
  }
}
