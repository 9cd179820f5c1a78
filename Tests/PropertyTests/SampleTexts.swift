import ReportTestSupport
import Testing

/// A report in one of the layouts that converters give; `→` stands for a tab.
struct SampleText: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ marked: String) {
    self.name = name
    bytes = Array(MarkedText(marked).text.utf8)
  }

  var testDescription: String { name }
}

extension SampleText {
  static let all = [
    SampleText(
      "cell per line",
      """
      青石镇2021年政府信息公开工作年度报告

      一、总体情况
      2021年，全镇公开信息3条。其他照旧。
      二、主动公开政府信息情况
      →第二十条第（一）项

      →信息内容
      →本年制发件数
      →

      →规章
      → 0
      →　　0

      三、收到和处理政府信息公开申请情况

      →
      →
      →商业

      企业
      →科研
      机构
      →其他

      →一、本年新收政府信息公开申请数量
      →1
      →0
      →
      →（三）不予
      以公
      开
      →0

      六、其他需要报告的事项
      无。
      """
    ),
    SampleText(
      "tab-separated",
      """
      ### 一、总体情况

      2020 年，共收到申请 1 件。
      第二十条第（六）项

      信息内容→上一年项目 数量→本年增/减
      行政处罚→0→0

      三、收到和处理政府信息公开申请情况

      （勾稽关系）→申请人情况→→→
      →自→法人→



      第三项)→→然 人→商 业→
      一、本年新收→→1→0→
      →(三) 不 予 公 开→1. 属于国家 秘密→0→0
      4. 保护第三 方→→0→0→

      结 果 维→→
      持→→→
      0→0→0→0
      #### 六、其他需要报告的事项
      """
    ),
    SampleText(
      "pipes",
      """
      # 白沙街道办事处
      ## 一、总体情况

      首页 | 政务公开 | 机构

      | 信息内容 | 本年制发件数 | 本年废止件数 |
      |---|:-:|--:|
      | 规章 | 0 | 0 |
      |---|---|---|
      | 行政\\|规范性文件 | | 3 |

      a | b | c |
      | |||
      **二、主动公开政府信息情况**
      |
      0
      |
      """
    ),
    SampleText(
      "prose",
      """
      [bookmark: _GoBack]一、总体情况
      （一）主动公开政府信息方面。公开前，由领导小组审核。
      1、统一认识。本年3件。
      　　1. 决策公开
      →缩进的一段，没有表格。后面还有。

      →单独一格

      五、→存在的主要问题及改进情况
      第一部分 其他
      """
    ),
    SampleText(
      "line endings mixed",
      "一、总体情况\r\n→信息\r→0\n\r→规章\r\n\r\n→0\n\n\r\r\n业\r→0\r\n一→二→三\r四→→\r\n\n五→六→七\n\r"
    ),
    SampleText(
      "odd characters",
      "\u{FEFF}→\u{A0}一\n→\u{3000}\u{200B}\n𠮷→𠮷→\0\n\0\n→\0\n|𠮷|\u{3000}|\n\u{200B}\n→𠮷\n𠮷\n→2\n"
    ),
    SampleText(
      "several reports",
      """
      甲镇2022年政府信息公开工作年度报告
      一、总体情况
      →信息内容
      →1

      乙镇2022年政府信息公开工作年度报告
      一、总体情况
      信息内容→1→2

      二、主动公开政府信息情况
      | 丙 | 1 |
      →
      →
      →
      丁镇2022年政府信息公开工作年度报告
      """
    ),
    SampleText(
      "HTML",
      """
      <!DOCTYPE html><html><head><title>青石镇</title><style>
      p { color: red }
      </style><script>if (a < b) { document.write("<p>一、总体情况</p>") }</script></head>
      <body><div id=nav><a href="/">首页</a> | <a>公开</a></div>
      <h1>青石镇2021年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>公开信息3条。<br>其他照旧
      <!-- 二、草稿
      <table> -->
      <p>二、主动公开政府信息情况<p>
      <table border="1"><tr><td colspan="2"><p>第二十条第（一）项</p></td></tr>
      <TR><TD rowspan=2>规章<td><span>0</span></tr><tr><td>&nbsp;</td></tr></table><p>注：无。</p>
      →<table>
      →→<tr><td>一</td>
      →→<td>2</td></tr>
      <p>三、收到和处理政府信息公开申请情况</p>
      <tr><td>甲</td><td>5</td>
      """
    ),
    SampleText(
      "drawn",
      """
      二、主动公开政府信息情况
      ┌──────────┬────┐
      │信息内容  │本年│
      │          │制发│
      ├──────────┼────┤
      │规章      │0   │
      ├────┬─────┤    │
      │规  │“1”  │ 甲 │
      │范  ├─────┼────┤
      │    │2    │3   │
      └────┴─────┴────┘
      +------+-----+
      | 一、 | 3   |
      | 本年 |     |
      +======+=====+
      | 0    | | 2 |
      +------+-----+
      │ 甲 │ 1 │
      │ 乙 │ 2 │
      ├──
      │  不齐 │
      """
    ),
    SampleText(
      "spaced",
      """
      三、收到和处理政府信息公开申请情况

        ------ ---- ----
        一、本 1    2

        年新收      3

        二     4
        ------ ---- ----

      信息内容   件数
      ---------- ------
      规章       0
      规范       1

      -------------------
      信息       件
      内容       数
      ---------- --------
      甲         1
      乙         2

      丙         3
      -------------------
      ==== ===
      甲   乙
      ==== ===
      1    2
      ==== ===
      """
    ),
    SampleText(
      "tags over lines",
      """
      <h2
      id="二">二、主动公开政府信息情况</h2>
      <p><strong><span
      style="color:red">三、收到和处理</span><b
      class=x>政府信息公开申请情况</b></p>
      ## <span
      lang="zh">四、政府信息公开行政复议、行政诉讼情况</span>
      <table
      border=1><tr><td>规章</td>
      <td
      colspan="2">0</td></tr></table>
      a <b
      """
    ),
    SampleText("empty", ""),
    SampleText("lone tabs", String(repeating: "→\n", count: 40) + "→一\n" + "→\n\n→二"),
  ]
}
