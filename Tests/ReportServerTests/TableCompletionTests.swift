import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import StatutoryForms
import Testing

/// Tables, rows and cells, in each layout.
@Suite struct TableCompletionTests {
  private static let front =
    "清水镇2025年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n"

  @Test func rowsAreWrittenACellALine() throws {
    let text =
      Self.front
      + "→第二十条第（六）项\n\n→信息内容\n→本年处理决定数量\n\n→行政处罚\n→1\n\n"
    try expectCompletion(text + "‸", offers: "行政强制", inserting: text + "→行政强制\n→0")
    try expectCompletion(text + "→‸", offers: "行政强制", inserting: text + "→行政强制\n→0")
    try expectCompletion(text + "→行政强‸", offers: "行政强制", inserting: text + "→行政强制\n→0")
    try expectCompletion(text + "→xzqz‸", offers: "行政强制", inserting: text + "→行政强制\n→0")
  }

  @Test func rowsAreWrittenWithTabs() throws {
    let text =
      Self.front + "第二十条第（六）项→→→\n信息内容→本年处理决定数量→→\n行政处罚→1→→\n"
    try expectCompletion(text + "行政‸", offers: "行政强制", inserting: text + "行政强制→0→→")
  }

  @Test func rowsAreWrittenWithBars() throws {
    let text =
      Self.front
      + "| 第二十条第（六）项 |  |\n|---|---|\n| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 1 |\n"
    for typed in ["", "|", "| ", "| 行政", "行政"] {
      try expectCompletion(
        text + typed + "‸",
        offers: "行政强制",
        inserting: text + "| 行政强制 | 0 |"
      )
    }
  }

  /// Accepted elsewhere, a row would only stand in the wrong place.
  @Test func aRowIsOfferedWhereItBelongs() throws {
    let rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "四、结转下年度继续办理"]
      .map { $0 + "→0→0→0→0→0→0→0\n" }
    let front = "清水镇2025年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n"
    func offered(behind count: Int) throws -> [String] {
      let text = front + rows[..<count].joined() + "‸\n" + rows[count...].joined()
      return try completions(text).filter { $0.kind == .field }.map(\.label)
    }
    #expect(try offered(behind: 1) == [])
    #expect(try offered(behind: 3).first == "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    #expect(try offered(behind: 4) == [])
  }

  private static let page = """
    <h1>清水镇2025年政府信息公开工作年度报告</h1>
    <h2 class="a">一、总体情况</h2>
    <h2 class="a">二、主动公开政府信息情况</h2>
    <table>
    <tr><td colspan="2">第二十条第（六）项</td></tr>
    <tr><td>信息内容</td><td>本年处理决定数量</td></tr>
    <tr><td>行政处罚</td><td>1</td></tr>

    """

  @Test func rowsAreWrittenBetweenTags() throws {
    for typed in ["", "<", "<tr"] {
      try expectCompletion(
        Self.page + typed + "‸\n</table>\n",
        offers: "行政强制",
        inserting: Self.page + "<tr><td>行政强制</td><td>0</td></tr>\n</table>\n"
      )
    }
    try expectCompletion(
      Self.page + "<tr><td>行政强‸</td></tr>\n</table>\n",
      offers: "行政强制",
      inserting: Self.page + "<tr><td>行政强制</td></tr>\n</table>\n"
    )
  }

  @Test func headingsAreWrittenBetweenTags() throws {
    let page = Self.page + "</table>\n"
    let label = "三、收到和处理政府信息公开申请情况"
    try expectCompletion(
      page + "‸",
      offers: label,
      inserting: page + "<h2 class=\"a\">\(label)</h2>"
    )
    for typed in ["", "三、", "三、收到", "sdhcl"] {
      try expectCompletion(
        page + "<h3>\(typed)‸</h3>",
        offers: label,
        inserting: page + "<h3>\(label)</h3>"
      )
    }
  }

  @Test func aTableBegunTellsItsLayout() throws {
    let appeals = "清水镇2025年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n"
    for (typed, start) in [
      ("|", "| 行政复议 |"), ("\t", "\t行政复议\n"), ("", "\t行政复议\n"), ("<", "<table border"),
    ] {
      let items = try completions(appeals + typed + "‸", client: CompletionClient.rich.capabilities)
      guard case .insertOrReplace(_, _, let newText)? = items.first?.edit else { return }
      #expect((typed + newText).hasPrefix(start))
    }
  }

  @Test func labelsOfColumnsAreCompletedInARow() throws {
    try expectCompletion(
      Self.front + "第二十条第（一）项→→→\n信息内容→本年制‸",
      offers: "本年制发件数",
      inserting: Self.front + "第二十条第（一）项→→→\n信息内容→本年制发件数"
    )
  }

  @Test func aMissingPartOfTableTwoIsOffered() throws {
    let text =
      Self.front
      + "→第二十条第（一）项\n\n→信息内容\n→本年制发件数\n→本年废止件数\n→现行有效件数\n\n→规章\n→0\n→0\n→0\n\n→行政规范性文件\n→0\n→0\n→0\n\n"
    let labels = try completions(text + "‸").filter { $0.kind == .class }.map(\.label)
    #expect(labels == ["第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"])
    try expectCompletion(
      text + "→第‸",
      offers: "第二十条第（五）项",
      inserting: text + "→第二十条第（五）项\n\n→信息内容\n→本年处理决定数量\n\n→行政许可\n→0"
    )
  }

  @Test func mergedCellsAlreadyTypedAreNotRepeated() throws {
    let text =
      Self.front
      + "三、收到和处理政府信息公开申请情况\n\n→三、本年度办理结果\n→（三）不予公开\n→1.属于国家秘密\n"
      + "→0\n→0\n→0\n→0\n→0\n→0\n→0\n\n"
    let row = "→2.其他法律行政法规禁止公开\n→0\n→0\n→0\n→0\n→0\n→0\n→0"
    for typed in ["", "→", "→\n", "→\n→", "→\n→\n→", "→\n→\n→其他法", "→\n→\n→qtfl"] {
      try expectCompletion(
        text + typed + "‸",
        offers: "2.其他法律行政法规禁止公开",
        inserting: text + "→\n→\n" + row
      )
    }
  }

  @Test func cellsAreCompletedByTheirWords() throws {
    let text = Self.front + "三、收到和处理政府信息公开申请情况\n\n→申请人情况\n→自然人\n"
    try expectCompletion(text + "→fa‸", offers: "法人或其他组织", inserting: text + "→法人或其他组织")
    try expectCompletion(text + "→（三）不‸", offers: "（三）不予公开", inserting: text + "→（三）不予公开")
  }

  @Test func theLineEndingIsThatOfTheDocument() throws {
    let text = Self.front.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let items = try completions(text + "‸", client: CompletionClient.rich.capabilities)
    let table = try #require(items.first)
    #expect(table.label == "表二（全表）")
    guard case .insertOrReplace(_, _, let newText) = table.edit else { return }
    #expect(newText.hasPrefix("\t第二十条第（一）项\r\n\r\n\t信息内容\r\n\t本年制发件数"))
    #expect(newText.hasSuffix("\t行政事业性收费\r\n\t${10:0}"))
  }

  @Test(arguments: [SectionNumber.documents, .requests, .appeals])
  func aWholeTableIsReadBackWithoutARemark(section: SectionNumber) throws {
    for (name, year) in [("a.txt", 2020), ("a.md", 2020), ("a.txt", 2025), ("a.md", 2025)] {
      let headings = SectionNumber.allCases.filter { $0 <= section }.map { $0.heading + "\n" }
      let text = "清水镇\(year)年政府信息公开工作年度报告\n\n" + headings.joined()
      let items = try completions(text + "‸", name: name)
      let item = try #require(items.first)
      guard case .replace(_, let table) = item.edit else { return }
      let tree = SyntaxTree(parsing: SourceText(text + table + "\n"))
      let findings = RuleSet.findings(in: tree).filter { $0.severity <= .warning }
      #expect(findings.map(\.message.chinese) == [])
      let next = try completions(text + table + "\n\n‸", name: name)
      #expect(!next.contains { $0.kind == .class || $0.kind == .field })
    }
  }

  @Test func aSnippetThatTheEditorWouldIndentIsSentAsText() throws {
    let text = Self.front + "→‸"
    let indenting = CompletionClient.rich.capabilities
    #expect(try completions(text, client: indenting).contains(where: \.isSnippet))
    let old = CompletionCapabilities(supportsSnippets: true)
    #expect(try !completions(text, client: old).contains(where: \.isSnippet))
  }
}
