import ReportSyntax
import ReportTestSupport
import Testing

/// What is done to white space, and what is left alone; `→` stands for a tab.
@Suite struct FormatterTests {
  @Test func blankLinesStandOnceBetweenBlocksAndNotAtTheEnds() {
    expectFormatted(
      "\n \n# 年报\n\n\n\n正文。\n　\n\n正文。\n\n\n",
      as: "# 年报\n\n正文。\n\n正文。\n"
    )
  }

  @Test func headingsAndTablesGetBlankLinesAround() {
    expectFormatted(
      """
      # 年报
      正文。
      ## 一、总体情况
      正文。
      | 规章 | 0 |
      |---|---|
      注：无
      """,
      as: """
        # 年报

        正文。

        ## 一、总体情况

        正文。

        | 规章 | 0   |
        | ---  | --- |

        注：无
        """
    )
  }

  @Test func titlesOfSectionsGetBlankLinesInPlainText() {
    expectFormatted("正文。\n一、总体情况\n正文。", as: "正文。\n\n一、总体情况\n\n正文。")
  }

  @Test(arguments: [
    // Lines of one paragraph, with the indent of Chinese texts.
    "　　全年公开信息\n3条。\n    无\n",
    // Items of a list.
    "（一）主动公开\n1. 决策公开\n2. 管理公开\n",
    // A table of contents.
    "目录\n\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n",
    // A word on a line of its own may be a piece of the table.
    "→规章\n→0\n\n企业\n→（一）\n→0\n", "| 规章 | 0 |\n企业\n",
    // Topics are no headings.
    "#年报#\n正文\n",
    // Code and front matter.
    "---\ntitle:  年报  \n\n\nyear: 2025\n---\n", "```\n甲  \n\n\n乙\n```\n", "~~~~\n甲\n~~~\n\n\n乙 \n",
    // Two blanks are a line break in Markdown, and a backslash would become one.
    "# 年报\n\n甲  \n乙\n", "甲\\ \n",
    // Markup and what cannot be seen.
    "<p>甲</p>\n| 规章 | 0 |\n", "甲\u{200B}\n", "\u{FEFF}\n甲\n",
    "<p>一、总体情况</p> \n\n\n<p>甲</p>乙 \n<table>\n <tr><td> 规章 </td><td>0</td></tr>\n</table>\n\n\n\n甲",
    "<!--\n\n\n甲 \n-->\n", "甲\n\n<pre>\n乙 \n\n\n丙\n</pre>\n", "甲<br> 乙<br> 丙\n",
    // No line ending at the end, and none at all.
    "甲", "",
  ])
  func thisStaysAsItIs(text: String) {
    expectFormatted(text, as: text)
  }

  @Test func noLineEndsWithWhiteSpace() {
    expectFormatted("甲 \n乙\u{A0}　\n→丙→\n丁  \n丁", as: "甲\n乙\n→丙\n丁\n丁")
  }

  @Test func bothLineEndingsAreKept() {
    expectFormatted(
      "# 年报\r\n正文。 \r\n\r\n \r\n正文。\r\n",
      as: "# 年报\r\n\r\n正文。\r\n\r\n正文。\r\n"
    )
    expectFormatted("# 年报\r正文。 \r", as: "# 年报\r\r正文。\r")
    // Nobody can tell what becomes of these.
    expectFormatted("甲\r \n乙\n", as: "甲\r \n乙\n")
  }

  @Test func theByteOrderMarkStays() {
    expectFormatted("\u{FEFF}# 年报 \n正文。", as: "\u{FEFF}# 年报\n\n正文。")
  }

  // MARK: Tables

  @Test func barsStandInLineByTheWidthOfWords() {
    expectFormatted(
      """
      |信息内容|本年制发件数||
      |---|:-:|--:|
      | 规章 |0|  12 |
      |e\u{301}|𠮷\u{200B} |　3　|
      """,
      as: """
        | 信息内容 | 本年制发件数 |     |
        | ---      | :-:          | --: |
        | 规章     |      0       |  12 |
        | e\u{301}        |      𠮷\u{200B}      |   3 |
        """
    )
  }

  @Test func aRulerAsWideAsItsColumnIsKept() {
    let table = "| 信息内容 | 件数 |\n|----------|------|\n| 规章     | 0    |\n"
    expectFormatted(table, as: table)
  }

  @Test func rowsWithoutBarsAtTheirEndsAreLinedUpToo() {
    expectFormatted("规章 | 0 |\n行政规范性文件 | 3 |", as: "规章           | 0 |\n行政规范性文件 | 3 |")
  }

  @Test func rowsOfWhichSomeLackABarKeepTheirBlanks() {
    expectFormatted("| 规章 | 0 | \n行政规范性文件 | 3 |", as: "| 规章 | 0 |\n行政规范性文件 | 3 |")
    // One cell a line, with a bar behind it.
    expectFormatted("规章 |\n0 |\n行政规范性文件 |\n3 |", as: "规章 |\n0 |\n行政规范性文件 |\n3 |")
  }

  @Test func tagsInACellAreAsWideAsTheyAreWritten() {
    expectFormatted(
      "| 商业<br>企业 | 0 | \n\n\n甲\n\n\n| &nbsp; | 1 |\n| 规章 | 0 |",
      as: "| 商业<br>企业 | 0 |\n\n甲\n\n| &nbsp; | 1 |\n| 规章   | 0 |"
    )
  }

  @Test func aSentenceInACellDoesNotWidenTheTable() {
    let sentence = String(repeating: "字", count: 70)
    expectFormatted(
      "| \(sentence) | 0 |\n| 规章 | 0 |",
      as: "| \(sentence) | 0 |\n| 规章 | 0 |"
    )
  }

  @Test func cellsOnLinesOfTheirOwnLoseTheirPadding() {
    expectFormatted(
      "→ 信息内容 \n→　件数\n \n\n\n→规章\n→\n→0→\n\n\n\n甲。",
      as: "→信息内容\n→件数\n\n→规章\n→\n→0\n\n甲。"
    )
    // The blank line of a broken cell is part of it.
    expectFormatted(
      "→商业 \n\n\n企业 \n→其他\n→0\n",
      as: "→商业\n\n\n企业\n→其他\n→0\n"
    )
  }

  @Test func cellsBetweenTabsLoseTheirPadding() {
    expectFormatted(
      "信息内容 → 件数→→\n\n\n规章→　0→→ \n",
      as: "信息内容→件数→→\n\n规章→0→→\n"
    )
  }

  // MARK: Options

  @Test func whatTheEditorAsksIsHeeded() {
    var options = FormatterOptions()
    options.trimsTrailingWhiteSpace = false
    expectFormatted("甲 \n\n\n乙", as: "甲 \n\n乙", options: options)
    options = FormatterOptions()
    options.trimsFinalLines = false
    expectFormatted("甲\n\n \n", as: "甲\n\n\n", options: options)
    options = FormatterOptions()
    options.insertsFinalLineEnding = true
    expectFormatted("甲\r\n乙", as: "甲\r\n乙\r\n", options: options)
    expectFormatted("甲\n", as: "甲\n", options: options)
  }

  private func expectFormatted(
    _ before: String,
    as after: String,
    options: FormatterOptions = FormatterOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func formatted(_ text: SourceText) -> SourceText {
      let steps = Formatter.steps(for: SyntaxTree(parsing: text), options: options)
      return text.applying(steps.flatMap(\.edits))
    }
    func shown(_ text: SourceText) -> String {
      text.string(in: 0..<text.bytes.count).replacing("\t", with: "→")
    }
    let once = formatted(SourceText(MarkedText(before).text))
    #expect(shown(once) == after, sourceLocation: sourceLocation)
    #expect(shown(formatted(once)) == after, "twice", sourceLocation: sourceLocation)
  }
}
