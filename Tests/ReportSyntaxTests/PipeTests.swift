import ReportSyntax
import Testing

/// Tables with bars, as in Markdown.
@Suite struct PipeTests {
  @Test func rulersAreNoRows() {
    expectTree(
      "| 信息内容 | 本年制发件数 |\n|---|:-:|\n| 规章 | 0 |\n| --- | --- |\n| 规范性文件 | 1 |\n|---|---|",
      "1-6 table pipe\n  信息内容 | 本年制发件数\n  规章 | 0\n  规范性文件 | 1"
    )
  }

  @Test func aRowOfDashesIsNoRuler() {
    expectTree("| 规章 | 0 |\n| - | - |", "1-2 table pipe\n  规章 | 0\n  - | -")
  }

  @Test func outerBarsMayBeMissing() {
    expectTree(
      "规章 | 0 | 1\n甲 | 2 | 3 |\n| 乙 | 4 | 5",
      "1-3 table pipe\n  规章 | 0 | 1\n  甲 | 2 | 3\n  乙 | 4 | 5"
    )
  }

  @Test func aBarAtTheEndPartsAnEmptyCellWhereOthersHaveNone() {
    expectTree(
      "规章 | 0 | 1\n甲 | 2 | 3\n乙 | 4 |",
      "1-3 table pipe\n  规章 | 0 | 1\n  甲 | 2 | 3\n  乙 | 4 | "
    )
  }

  @Test func whatAConversionDamagedIsNotRead() {
    let tables = [
      "| 规章 | 0 0 | 0 1 | 3 |", "| 规\u{FFFD} | \u{FFFD}0 | \u{FFFD} |",
      "| <span style='a'>规章</span> | 0 |\n| <span style='b;",
    ]
    for table in tables {
      let tree = SyntaxTree(parsing: SourceText(table))
      guard case .table(let read) = tree.blocks[0].content else {
        Issue.record("no table: \(table)")
        continue
      }
      #expect(!read.isWhole, "\(table)")
    }
  }

  @Test func anEscapedBarIsNoDelimiter() {
    expectTree(#"| 规章\|文件 | 0 |"#, #"1 table pipe"# + "\n" + #"  规章\|文件 | 0"#)
  }

  @Test func aLineWithOnlyAnEscapedBarIsNoRow() {
    expectTree(#"规章\|"#, "1 paragraph")
  }

  @Test func emptyCellsAreCells() {
    expectTree("| | |规章| |", "1 table pipe\n   |  | 规章 | ")
  }

  @Test func anEmptyLineEndsTheTable() {
    expectTree(
      "| 甲 | 0 |\n\n| 乙 | 1 |",
      "1 table pipe\n  甲 | 0\n2 blank\n3 table pipe\n  乙 | 1"
    )
  }

  @Test func aLineOfNavigationIsNoTable() {
    expectTree(
      "首页 | 政务公开 | 机构\n\n一、总体情况",
      "1 paragraph\n2 blank\n3 heading 一、|总体情况 section 1 exact"
    )
  }

  @Test func aLoneRowOfNumbersWithoutOuterBarsIsATable() {
    expectTree("规章 | 0 | 1", "1 table pipe\n  规章 | 0 | 1")
  }

  @Test func barsAloneAreNoTable() {
    expectTree("|\n| | |\n||", "1-3 blank")
  }

  @Test func barsInASentenceAreNoTable() {
    expectTree("见“首页|公开|指南”。其他照旧", "1 paragraph")
  }
}

/// Rows whose bars are only between cells.
@Suite struct BareBarsTests {
  @Test func aRowMayBeLongWhereNoCellIs() {
    let label = String(repeating: "部分公开（区分处理的）", count: 4)
    let row = ["（二）", label, label, label, "0", "1"].joined(separator: " | ")
    expectTree(row, "1 table pipe\n  \(row)")
  }

  @Test func aBarAtTheEndPartsAnEmptyCellWhereAnotherRowHasOneMore() {
    expectTree(
      "信息内容| 制发| 废止| 有效\n---|---|---|---\n规章| | |\n规范性文件| | |",
      "1-4 table pipe\n  信息内容 | 制发 | 废止 | 有效\n  规章 |  |  | \n  规范性文件 |  |  | "
    )
  }
}
