import Testing

/// Tables of one row per line whose cells are separated by tabs.
@Suite struct TabSeparatedTests {
  @Test func eachLineIsARow() {
    expectTree(
      "信息内容→上一年项目 数量→本年增/减\n行政处罚→0→0",
      "1-2 table tabSeparated\n  信息内容 | 上一年项目 数量 | 本年增/减\n  行政处罚 | 0 | 0"
    )
  }

  @Test func emptyFieldsAreCells() {
    expectTree("→甲→→\n乙→→0→", "1-2 table tabSeparated\n   | 甲 |  | \n  乙 |  | 0 | ")
  }

  @Test func anEmptyFieldIsShownByItsTab() {
    expectTree("甲→ →乙", "1 table tabSeparated\n  甲 |  | 乙")
  }

  @Test func aPageBreakEndsNoTable() {
    expectTree(
      "甲→0→0\n\n\n\n乙→1→1\n丙→2→2",
      "1-6 table tabSeparated\n  甲 | 0 | 0\n  乙 | 1 | 1\n  丙 | 2 | 2"
    )
  }

  @Test func aTornHeaderGoesOnBehindAPageBreak() {
    expectTree(
      "结→结→→\n\n果 维→→→\n持→→→\n0→0→0→0",
      """
      1-5 table tabSeparated
        结 | 结 |  | 
        果 维 |  |  | 
        持 |  |  | 
        0 | 0 | 0 | 0
      """
    )
  }

  @Test func aLabelWithTrailingTabsAloneIsProse() {
    expectTree(
      "甲→0→0\n\n第二段→→\n其他",
      "1 table tabSeparated\n  甲 | 0 | 0\n2 blank\n3 paragraph\n4 paragraph"
    )
  }

  @Test func anOrdinalAndATabIsAHeading() {
    expectTree(
      "一、→总体情况\n（一）→主动公开\n#→二、主动公开政府信息情况",
      """
      1 heading 一、|总体情况 section 1 exact
      2 heading （一）|主动公开
      3 heading #二、|主动公开政府信息情况 section 2 exact
      """
    )
  }

  @Test func aTabInProseIsNoTable() {
    expectTree("全年公开→3条。没有其他。", "1 paragraph")
  }

  @Test func oneLineIndentedTwiceIsNoTable() {
    expectTree("→→没有表格\n其他", "1 paragraph\n2 paragraph")
  }

  @Test func linesOfTabsAreNoTable() {
    expectTree("→→\n→→→\n其他", "1-2 blank\n3 paragraph")
  }
}
