import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What is said about a place in a report, whatever the layout.
@Suite struct ExplanationTests {
  // MARK: Numbers

  @Test(
    arguments: [
      """
      一、本年新收政府信息公开申请数量→5→0→0→0→0→0→5
      二、上年结转政府信息公开申请数量→‸0→0→0→0→0→0→0
      （七）总计→4→0→0→0→0→0→4
      四、结转下年度继续办理→1→0→0→0→0→0→1
      """,
      """
      | 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
      |---|---|---|---|---|---|---|---|
      | 二、上年结转政府信息公开申请数量 | ‸0 | 0 | 0 | 0 | 0 | 0 | 0 |
      | （七）总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
      | 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      """,
      lines([
        ["一、本年新收政府信息公开申请数量", "5", "0", "0", "0", "0", "0", "5"],
        ["二、上年结转政府信息公开申请数量", "‸0", "0", "0", "0", "0", "0", "0"],
        ["（七）总计", "4", "0", "0", "0", "0", "0", "4"],
        ["四、结转下年度继续办理", "1", "0", "0", "0", "0", "0", "1"],
      ]),
    ]
  )
  func aLoneZeroOfTableThreeIsReadable(text: String) {
    expect(
      text,
      says: """
        表三　二·自然人
        行：二、上年结转政府信息公开申请数量
        列：自然人
        此格：0
        - 自然人列勾稽关系：一 5 ＋ 二 0 ＝ 三（七）4 ＋ 四 1 ✓
        - 「二」行总计：自然人 0 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ＝ 总计 0 ✓
        """,
      about: "0"
    )
  }

  @Test func aBrokenSumShowsWhatItIsOffBy() {
    let table = """
      一、本年新收政府信息公开申请数量→5→0→0→0→0→0→5
      二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
      （七）总计→4→0→0→0→0→0→4
      四、结转下年度继续办理→‸0→0→0→0→0→0→0
      """
    expect(table, contains: "自然人列勾稽关系：一 5 ＋ 二 0 ≠ 三（七）4 ＋ 四 0 ✗（差 1）")
    expect(
      table,
      contains: "balance of column 自然人: 一 5 ＋ 二 0 ≠ 三（七）4 ＋ 四 0 ✗ (off by 1)",
      in: .english
    )
  }

  @Test func aSumWithBlankCellsIsToldToBeUnchecked() {
    expect(
      "一、本年新收政府信息公开申请数量→1→→‸0→0→0→0→1",
      contains: "自然人 1 ＋ 商业企业 空 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ＝ 总计 1（有空格，未核对）"
    )
    expect(
      "一、本年新收政府信息公开申请数量→1→→‸0→0→0→0→1",
      contains: "一 0 ＋ 二 缺 ＝ 三（七）缺 ＋ 四 缺（有缺格，未核对）"
    )
    expect(
      "一、本年新收政府信息公开申请数量→1→/→‸0→0→0→0→1",
      contains: "商业企业 ？ ＋"
    )
  }

  @Test(arguments: TableLayout.allCases)
  func everyNumberKnowsItsRowAndColumn(layout: TableLayout) throws {
    var generator = SplitMix(seed: 31)
    for id in Edition.ID.allCases {
      let sample = SampleReport(edition: id, using: &generator)
      let tree = SyntaxTree(parsing: SourceText(sample.text(layout)))
      let reports = Report.all(in: tree)
      let table = try #require(reports.first?.requests)
      for (row, values) in sample.requests.enumerated() {
        for column in values.indices {
          let cell = try #require(table.cell(row: row, column: column))
          let found = Explanation(
            at: cell.range.lowerBound,
            in: tree,
            reports: reports,
            findings: []
          )
          let explanation = try #require(found)
          #expect(explanation.range == cell.range)
          let form = sample.edition.requests
          let name = "表三　\(form.rows[row].code)·\(form.columns[column].heading)"
          #expect(explanation.topics.map(\.title.chinese) == [name])
          #expect(plain(explanation).contains("✓"))
          #expect(!plain(explanation).contains("✗"))
        }
      }
    }
  }

  @Test(arguments: TableLayout.allCases)
  func theResultsOfAColumnNameTheCellItself(layout: TableLayout) throws {
    var generator = SplitMix(seed: 32)
    var sample = SampleReport(edition: .edition2021, using: &generator)
    for row in sample.requests.indices { sample.requests[row] = Array(repeating: "0", count: 7) }
    let tree = SyntaxTree(parsing: SourceText(sample.text(layout)))
    let reports = Report.all(in: tree)
    let cell = try #require(reports.first?.requests?.cell(row: 4, column: 2))
    let explanation = try #require(
      Explanation(at: cell.range.lowerBound, in: tree, reports: reports, findings: [])
    )
    #expect(plain(explanation).contains("行：三、本年度办理结果 ＞ （三）不予公开 ＞ 1.属于国家秘密"))
    #expect(plain(explanation).contains("列：法人或其他组织 ＞ 科研机构"))
    #expect(plain(explanation).contains("科研机构列办理结果合计：三（三）1＝0 ＝ 三（七）0 ✓"))
  }

  @Test func numbersOfTablesTwoAndFourTellTheirPlace() {
    expect(
      """
      第二十条第（八）项
      信息内容→本年收费金额（单位：万元）
      行政事业性收费→‸3.5
      """,
      says: """
        表二　行政事业性收费·本年收费金额
        行：第二十条第（八）项 ＞ 行政事业性收费
        列：本年收费金额（单位：万元）
        单位：万元
        此格：3.5
        """,
      about: "3.5"
    )
    expect(
      "0→1→0→0→1→0→0→0→0→0→0→0→2→0→‸3",
      says: """
        错误：表四总计不符（appeals.total）
        复议后起诉总计不符：结果维持 0 ＋ 结果纠正 0 ＋ 其他结果 2 ＋ 尚未审结 0 ≠ 总计 3（差 1），可改：总计为 2，或其余 4 格之一
        表四　复议后起诉·总计
        - 复议后起诉总计：结果维持 0 ＋ 结果纠正 0 ＋ 其他结果 2 ＋ 尚未审结 0 ≠ 总计 3 ✗（差 1）
        列：行政诉讼 ＞ 复议后起诉 ＞ 总计
        此格：3
        表四总计不符
        行政复议、未经复议直接起诉、复议后起诉三组，每组的结果维持、结果纠正、其他结果、尚未审结之和等于总计。
        依据：年度报告格式，表四「总计」各栏
        """,
      about: "3"
    )
  }

  @Test func aRowWithTooManyCellsClaimsNoColumn() {
    expect("一、本年新收政府信息公开申请数量→1→‸0→0→0→0→0→0→1", contains: "不能确定这一格属于哪一列")
  }

  // MARK: Findings

  @Test func aFindingTellsWhatWhyAndWhatRepairsIt() {
    expect(
      """
      清水镇2025年政府信息公开工作年度报告

      第二十六条第（‸六）项
      信息内容→本年处理决定数量
      行政处罚→0
      行政强制→0
      """,
      says: """
        错误：条款标题与内容不符（article.block）
        「行政处罚、行政强制」属于「第二十条第（六）项」，不是「第二十六条第（六）项」
        建议改为「第二十条第（六）项」。
        表二每块的标题是条例第二十条的一项，由下面的行决定：规章、规范性文件为（一），行政许可为（五），行政处罚、行政强制为（六），行政事业性收费为（八），政府集中采购为（九）。
        依据：《中华人民共和国政府信息公开条例》第二十条；年度报告格式，表二
        《政府信息公开条例》第二十六条第（六）项
        第二十六条：期限：形成或者变更之日起20个工作日内公开；本条不分项。
        《条例》第二十六条没有第（六）项。
        「第二十条第（六）项」一块填：行政处罚、行政强制。
        各列：本年处理决定数量。
        """,
      about: "第二十六条第（六）项"
    )
  }

  @Test func findingsOfOneRuleAreToldTogether() throws {
    let text = MarkedText("清水‸镇2025年政府信息公开工作年度报告\n")
    let explanation = try #require(explain(text, downTo: .hint))
    #expect(explanation.topics.map(\.title.chinese) == ["提示：缺少章节（section.missing）"])
    #expect(plain(explanation).contains("此处另有 1 个问题。"))
  }

  // MARK: Labels

  @Test(
    arguments: [
      ("1.属于国‸家秘密→0→0→0→0→0→0→0", "依据：条例第十四条、第三十六条第（三）项。"),
      ("（二）部分‸公开（区分处理的，只计这一情形，不计其他情形）→0→0→0→0→0→0→0", "依据：条例第三十七条。"),
      ("→申请人情况‸→自然人", "按申请人的身份分列"),
      ("三、本年度办理结果→（三）不予‸公开→1.属于国家秘密→0→0→0→0→0→0→0", "八种情形"),
      ("→自然人→法人‸或其他组织→总计", "分为五类"),
      ("自然人→科研‸机构→总计", "科学研究机构提出的申请。"),
      ("信息内容→本年制发件数→本年废止‸件数→现行有效件数\n规章→0→0→0", "本年宣布废止、失效的件数。"),
      ("信息内容→本年处理决定数量\n行政‸处罚→0", "依据：条例第二十条第（六）项：实施行政处罚、行政强制的依据"),
      ("‸信息内容→本年处理决定数量\n行政处罚→0", "「第二十条第（六）项」一块填：行政处罚、行政强制。"),
      ("行政复议→行政诉讼\n结果‸纠正→尚未审结", "原行政行为被撤销、变更等的件数。"),
      ("行政复议→未经‸复议直接起诉", "没有经过行政复议的诉讼。"),
      ("（‸本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→申请人情况", "每列：第一项加第二项之和"),
    ]
  )
  func aLabelTellsWhatItMeans(text: String, words: String) {
    expect(text, contains: words)
  }

  @Test func aRowTellsTheArticleInEnglishToo() {
    expect(
      "3.补正后申请‸内容仍不明确→0→0→0→0→0→0→0",
      contains: "Basis: article 30.",
      in: .english
    )
  }

  // MARK: Titles

  @Test(
    arguments: [
      ("一、总体‸情况", "- 政府信息公开平台建设"),
      ("‸二、主动公开政府信息情况", "只填表二：第二十条第（一）项、第二十条第（五）项"),
      ("三、收到和处理政府信息公开申请‸情况", "只填表三：25 行"),
      ("四、政府信息公开行政复议、‸行政诉讼情况", "共 15 格"),
      ("五、存在的‸主要问题及改进情况", "逐条提出改进措施"),
      ("六、其他需要‸报告的事项", "收取信息处理费"),
    ]
  )
  func aTitleTellsWhatBelongsUnderIt(text: String, words: String) {
    expect(text, contains: words)
  }

  @Test func theFeeStatementIsAskedForSince2021Only() {
    let text = "清水镇2020年政府信息公开工作年度报告\n六、其他需要‸报告的事项"
    expect(text, contains: "其他文件要求通过年度报告报告的事项")
    #expect(explain(MarkedText(text)).map { plain($0).contains("收取信息处理费") } == false)
  }

  // MARK: References

  @Test(
    arguments: [
      ("根据《条例》第二十条第‸（六）项，公开。", "第（六）项：实施行政处罚、行政强制的依据、条件、程序，和有一定社会影响的处罚决定。"),
      ("依照条例第五十‸条，编制本报告。", "- （一）主动公开政府信息的情况（报告第二部分）"),
      ("依照第36条第（4）项‸答复。", "第（四）项：经检索没有该信息的，告知不存在。"),
      ("按照《通知》要求，依据条例第四‸十九条，按时发布。", "县级以上政府部门1月31日前"),
      ("依据《民法典》。按第三十‸条补正。", "第三十条：补正"),
      ("根据《政府信息公开条例》第六‸十条编制。", "《条例》共五十六条，没有第六十条"),
      ("依照第二十六条第（六‸）项公开。", "《条例》第二十六条没有第（六）项。"),
    ]
  )
  func aReferenceTellsWhatTheArticleIsAbout(text: String, words: String) {
    expect(text, contains: words)
  }

  @Test(
    arguments: [
      "根据《中华人民共和国民法典》第三十‸条。",
      "根据行政许可法第三十‸条。",
      "按照《条例》和信息处理费管理办法第六‸条。",
      "本年度‸公开信息若干条。",
      "‸",
      "→甲‸→3",
    ]
  )
  func whatTheFormDoesNotKnowIsNotExplained(text: String) {
    #expect(explain(MarkedText(text)) == nil)
  }

  @Test func everyArticleAndItemIsDescribed() {
    for article in 1...56 {
      expect("依照条例第‸\(article)条。", contains: "第\(chineseNumeral(article))条：")
    }
    for (article, count) in [(20, 15), (36, 7), (50, 5)] {
      for item in 1...count {
        expect(
          "依照条例第‸\(article)条第（\(item)）项。",
          contains: "第（\(chineseNumeral(item))）项："
        )
      }
    }
  }

  @Test(arguments: Edition.ID.allCases)
  func everyRowIsDescribed(edition: Edition.ID) throws {
    var generator = SplitMix(seed: 34)
    let sample = SampleReport(edition: edition, using: &generator)
    let tree = SyntaxTree(parsing: SourceText(sample.text(.tabSeparated)))
    let reports = Report.all(in: tree)
    let text = tree.text.string(in: 0..<tree.text.bytes.count)
    let rows =
      sample.edition.requests.rows.map(\.label)
      + sample.edition.documents.blocks.flatMap(\.rows).map(\.label)
    for label in rows {
      let place = try #require(text.utf8Offset(of: label))
      let explanation = try #require(
        Explanation(at: place, in: tree, reports: reports, findings: [])
      )
      #expect(explanation.topics.map(\.title.chinese) == [label])
      #expect(!explanation.topics[0].lines.isEmpty)
    }
  }
}

// MARK: Helpers

/// A table of one cell per line.
private func lines(_ rows: [[String]]) -> String {
  rows.map { row in row.map { "→\($0)\n" }.joined() }.joined(separator: "\n")
}

/// What is said at the cursor; findings about what a piece lacks are left out unless asked for.
private func explain(_ marked: MarkedText, downTo mildest: Severity = .warning) -> Explanation? {
  let tree = SyntaxTree(parsing: SourceText(marked.text))
  let whole = Report.all(in: tree)
  return Explanation(
    at: marked.cursor ?? 0,
    in: tree,
    reports: whole.isEmpty ? [Report(fragment: tree)] : whole,
    findings: (whole.isEmpty
      ? RuleSet.findings(inFragment: tree) : RuleSet.findings(in: tree))
      .filter { $0.severity <= mildest }
  )
}

/// All that is said, line by line.
private func plain(_ explanation: Explanation, in language: Language = .chinese) -> String {
  explanation.topics.flatMap { topic in
    [topic.title.text(in: language)]
      + topic.lines.map { line in
        switch line {
        case .sentence(let words): words.text(in: language)
        case .item(let words): "- " + words.text(in: language)
        }
      }
  }
  .joined(separator: "\n")
}

private func expect(
  _ text: String,
  says words: String,
  about subject: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(text)
  let explanation = explain(marked)
  #expect(explanation.map { plain($0) } == words, sourceLocation: sourceLocation)
  let range = explanation?.range ?? 0..<0
  let explained = SourceText(marked.text).string(in: range)
  #expect(explained == subject, sourceLocation: sourceLocation)
}

private func expect(
  _ text: String,
  contains words: String,
  in language: Language = .chinese,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let said = explain(MarkedText(text)).map { plain($0, in: language) } ?? "nothing"
  #expect(said.contains(words), "\(said)", sourceLocation: sourceLocation)
}

extension String {
  /// Where a part first stands, in bytes.
  fileprivate func utf8Offset(of part: String) -> Int? {
    firstRange(of: part).map { utf8.distance(from: utf8.startIndex, to: $0.lowerBound) }
  }
}
