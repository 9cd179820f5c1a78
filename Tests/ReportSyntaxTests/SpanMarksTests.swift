import ReportSyntax
import Testing

/// The marks that pandoc's Markdown puts around words take no room.
@Suite struct SpanMarksTests {
  @Test(arguments: [
    #"[一、总体情况]{style="font-size: 16pt; color: rgb(76, 76, 76);"}[]{lang="EN-US"}"#,
    #"[[一、]{style="font-family:黑体"}[总体[情况]{.mark}]{#a .b}]{lang=EN-US}"#,
    "**[一、总体情况]{.underline}**", "## 一、总体情况 {#一总体情况 .xl}", "[一、总体情况](#a)",
    #"[**一、**总体情况](http://www.example.cn/a?b=1){rel="x"}"#, "> 一、总体情况",
    "一、总体情况[^1]", #"一、总体情况\"#,
  ])
  func aHeadingIsWhatIsLeft(line: String) {
    let tree = SyntaxTree(parsing: SourceText(line + "\n\n无\n"))
    guard case .heading(let heading) = tree.blocks.first?.content else {
      Issue.record("\(tree.blocks)")
      return
    }
    #expect(heading.section?.section == .overview && heading.section?.closeness == .exact)
    let bytes = tree.text.bytes
    #expect(NormalizedText(bytes, in: heading.body).isEmpty)
  }

  @Test func attributesAndSpansGoOnOverLines() {
    expectTree(
      """
      [（一）主动公开。共 5 件。]{style="font-size: 16pt;
      color: red"}[]{lang="EN-US"
      style="a"}

      [我镇 2025
      年]{lang="EN-US"} 公开

      [一、总体
      情况]{.a}
      """,
      """
      1-3 paragraph [（一）]
      4 blank
      5-6 paragraph
      7 blank
      8-9 heading 一、|总体⏎情况 section 1 exact
      """
    )
  }

  @Test func fencesAreNoText() {
    expectTree(
      """
      ::: {align="center"}
      ::::: TRS_Editor
      无
      :::
      ```{=html}
      <!-- -->
      ```
      ::一、
      """,
      """
      1-2 blank
      3 paragraph
      4-7 blank
      8 paragraph
      """
    )
  }

  @Test(arguments: [
    (#"\[2019\]60号"#, "〔2019〕60号"), (#"2024\ 年"#, "2024年"), (#"首页\>公开"#, "首页>公开"),
    (#"2019\~2020"#, "2019~2020"), ("[2019]60号", "〔2019〕60号"),
    (#"[我[2024]{lang="EN-US"}年]{.a}，[公]{.b}"#, "我2024年,公"),
    (#"[2019]{x}"#, "〔2019〕{x}"), ("[甲](乙)", "〔甲〕(乙)"), ("`<o:p></o:p>`{=html}公", "公"),
    (#"![公](media/a.png){width="5in"}"#, "!〔公〕(media/a.png)"), ("公开\\\n无", "公开无"), ("甲 > 乙", "甲>乙"),
    ("[[[[[[[[[[[甲]{.a}", "〔〔〔〔〔〔〔〔〔〔甲"),
  ])
  func wordsAreWhatIsLeft(text: String, words: String) {
    var prose = ProseText()
    let bytes = Array(text.utf8)
    prose.append(bytes, in: 0..<bytes.count)
    #expect(prose.string(prose.whole) == words)
  }

  @Test func aDashMayBeABackslash() {
    expectTree("| 规章 | \\ | \\ | 0 |\n|---|---|---|---|", "1-2 table pipe\n  规章 | \\ | \\ | 0")
  }
}

/// Marks that go on from line to line inside of a cell.
@Suite struct TornMarksTests {
  @Test func aRowBetweenSpacesGoesOnWhereAMarkDoes() {
    expectTree(
      """
        ------------------------------ ------------------------------
        [规章]{style="font-size:10pt;  [8]{style="font-size:10pt;
        color:red"}[]{lang="EN-US"}    color:red"}
        许可                           [1]{.a}
        ------------------------------ ------------------------------
      """,
      "1-5 table drawn\n  规章 | 8\n  许可 | 1"
    )
  }

  @Test func aDrawnCellGoesOnWhereAMarkDoes() {
    expectTree(
      """
      +--------------------+----------+
      | [行政[规范]{.a}性  | 12       |
      | 文件]{lang="EN-US" |          |
      | style="color:red"} |          |
      +--------------------+----------+
      """,
      "1-5 table drawn\n  行政[规范]{.a}性⏎文件 | 12"
    )
  }

  @Test func aSpanMayGoOnOverManyLinesOfACell() {
    expectTree(
      """
      +------------------+--------+
      | [（二            | [0]{st |
      | ）部分公开（区分 | yle="a |
      | 形）]{style="mso | b"}    |
      | -kerning:1.0000p |        |
      | t;"}[]{style="fo |        |
      | nt-size:10.5pt"} |        |
      +------------------+--------+
      """,
      "1-8 table drawn\n  （二⏎）部分公开（区分⏎形） | 0"
    )
  }
}
