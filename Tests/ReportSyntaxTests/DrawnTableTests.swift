import Testing

/// Tables drawn with lines, and tables whose columns spaces hold.
@Suite struct DrawnTableTests {
  @Test func aCellIsWhatTheLinesEnclose() {
    expectTree(
      """
      ┌────────┬────┐
      │信息    │本年│
      │内容    │制发│
      ├────────┼────┤
      │规章    │0   │
      └────────┴────┘
      """,
      "1-6 table drawn\n  信息⏎内容 | 本年⏎制发\n  规章 | 0"
    )
  }

  @Test func anotherTableMayStandRightBelow() {
    expectTree(
      """
      ┌────┬───┐
      │规章│0  │
      └────┴───┘
      ┌────────┬─┐
      │行政许可│1│
      └────────┴─┘
      """,
      "1-3 table drawn\n  规章 | 0\n4-6 table drawn\n  行政许可 | 1"
    )
  }

  @Test func mergedCellsLeaveEmptyOnes() {
    expectTree(
      """
      ┌────┬─────────┬──┐
      │    │（一）甲 │1 │
      │三、├────┬────┼──┤
      │本年│（二│1.乙│2 │
      │    │）  ├────┼──┤
      │    │    │2.丙│3 │
      └────┴────┴────┴──┘
      """,
      "1-7 table drawn\n  三、⏎本年 | （一）甲 |  | 1\n   | （二⏎） | 1.乙 | 2\n   |  | 2.丙 | 3"
    )
  }

  @Test func aGridOfASCIIIsReadAlike() {
    expectTree(
      """
      +------+-----+
      | 一、 | 3   |
      | 本年 |     |
      +======+=====+
      | 甲\\|  | -1  |
      +------+-----+
      """,
      "1-6 table drawn\n  一、⏎本年 | 3\n  甲\\| | -1"
    )
  }

  @Test func rowsWithoutRulersAreToldByTheirNumbers() {
    expectTree(
      """
      ┌──────┬───┐
      │一、本│ 3 │
      │年新收│   │
      │二、结│ 4 │
      │转    │   │
      └──────┴───┘
      """,
      "1-6 table drawn\n  一、本⏎年新收 | 3\n  二、结⏎转 | 4"
    )
  }

  @Test func quotationMarksMayTakeTwoColumns() {
    expectTree(
      """
      ┌──────┬───┐
      │“甲”│ 3 │
      ├──────┼───┤
      │“甲”  │ 3 │
      └──────┴───┘
      """,
      "1-5 table drawn\n  “甲” | 3\n  “甲” | 3"
    )
  }

  @Test func whatDoesNotComeOutEvenIsNotRead() {
    expectTree(
      """
      ├────┼───┼──┤
      │ 甲乙丙 │ 0 │
      ├────┼───┼──┤
      """,
      "1-3 table uneven\n  甲乙丙 | 0"
    )
  }

  @Test func wideWordsPushTheRestAside() {
    expectTree(
      """
      +---+---+
      | 甲 |  |
      | 乙 |  |
      +---+---+
      | 1 | 2 |
      +---+---+
      """,
      "1-6 table drawn\n  甲⏎乙 | \n  1 | 2"
    )
  }

  @Test func linesAloneAreBlank() {
    expectTree("├───┤\n│   │\n└───┘\n甲", "1-3 blank\n4 paragraph")
  }

  // MARK: Spaces

  @Test func aRulerSaysWhereColumnsStand() {
    expectTree(
      """
      信息内容   本年
      ---------- ----
      规章       0
                 1

      甲
      """,
      "1-4 table drawn\n  信息内容 | 本年\n  规章 | 0\n   | 1\n5 blank\n6 paragraph"
    )
  }

  @Test func emptyLinesPartRowsOfSeveralLines() {
    expectTree(
      """
        ---------- ----
        一、本年新 1
        收

        二、结转   2
        ---------- ----

      """,
      "1-6 table drawn\n  一、本年新⏎收 | 1\n  二、结转 | 2\n7 blank"
    )
  }

  @Test func headingsOfSeveralLinesStandBetweenRulers() {
    expectTree(
      """
      -------------------
      信息       件
      内容       数
      ---------- --------
      甲         1

      乙         2
      -------------------

      """,
      "1-8 table drawn\n  信息⏎内容 | 件⏎数\n  甲 | 1\n  乙 | 2\n9 blank"
    )
  }

  @Test func wordsAcrossColumnsAreNotRead() {
    expectTree(
      """
      ---- ----
      规章制度文件 0
      ---- ----
      """,
      "1-3 table uneven\n   | "
    )
  }

  @Test func rulersOfOtherThingsAreNone() {
    expectTree(
      "一、总体情况\n------------\n\n甲",
      "1 heading 一、|总体情况 section 1 exact\n2 paragraph\n3 blank\n4 paragraph"
    )
    expectTree("--- ---\n甲", "1 paragraph\n2 paragraph")
  }

  // MARK: Tags

  @Test func aTagOverTheEndOfALineJoinsLines() {
    expectTree(
      "<p><span\n  style='a'>三、收到和处理政府信息公开申请情况</span></p>\n<p>甲 a<b\n</p>",
      "1-2 heading 三、|收到和处理政府信息公开申请情况 section 3 exact\n3 paragraph\n4 blank"
    )
  }

  /// pandoc writes what merged cells leave of a column with two dashes above it.
  @Test func emptyColumnsHaveShortRulers() {
    expectTree(
      """
        ---------- -- ---- --
        规章          0
        行政许可      12
        ---------- -- ---- --
      """,
      "1-4 table drawn\n  规章 |  | 0 | \n  行政许可 |  | 12 | "
    )
  }
}
