import LanguageServerProtocol
import ReportServer
import Testing

/// Sections and tables of a report to complete.
private let front = "清水镇2025年政府信息公开工作年度报告\n\n"

@Suite struct CompletionTests {
  // MARK: Headings

  @Test func theNextSectionComesFirstAndPresentOnesAreLeftOut() throws {
    let text = front + "一、总体情况\n二、主动公开政府信息情况\n四、政府信息公开行政复议、行政诉讼情况\n无\n\n‸"
    let items = try completions(text, client: CompletionClient.rich.capabilities)
    let headings = items.filter { $0.kind == .module }
    #expect(headings.map(\.label) == ["五、存在的主要问题及改进情况", "六、其他需要报告的事项", "三、收到和处理政府信息公开申请情况"])
    #expect(items.filter(\.isPreselected).count == 1)
    #expect(items.map(\.sortText) == items.map(\.sortText).sorted())
  }

  @Test func aHeadingIsWrittenLikeTheOthers() throws {
    try expectCompletion(
      front + "## 一、总体情况\n本镇工作。\n\n‸",
      offers: "二、主动公开政府信息情况",
      inserting: front + "## 一、总体情况\n本镇工作。\n\n## 二、主动公开政府信息情况"
    )
    try expectCompletion(
      front + "一、总体情况\n本镇工作。\n\n主‸",
      offers: "二、主动公开政府信息情况",
      inserting: front + "一、总体情况\n本镇工作。\n\n二、主动公开政府信息情况"
    )
  }

  @Test(arguments: ["", "一", "一、", "一、总", "总体", "ztqk", "zongti", "ZT", "zongtq"])
  func aHeadingMayBeBegunInAnyWay(typed: String) throws {
    try expectCompletion(
      front + typed + "‸",
      offers: "一、总体情况",
      inserting: front + "一、总体情况"
    )
  }

  @Test(arguments: ["#", "##", "## ", "## 一", "## 一、", "## 总体", "## zt"])
  func marksOfMarkdownAreKept(typed: String) throws {
    let marks = typed == "#" ? "# " : "## "
    try expectCompletion(
      front + typed + "‸",
      offers: "一、总体情况",
      inserting: front + marks + "一、总体情况"
    )
  }

  @Test func topicsGoOnWithTheNumbersThatAreThere() throws {
    let text = front + "一、总体情况\n（一）主动公开\n本镇依法公开。\n（二）依申请公开。办理申请。\n"
    try expectCompletion(text + "‸", offers: "（三）政府信息管理", inserting: text + "（三）政府信息管理")
    try expectCompletion(text + "（‸", offers: "（三）监督保障", inserting: text + "（三）监督保障")
    try expectCompletion(text + "pt‸", offers: "（三）政府信息公开平台建设", inserting: text + "（三）政府信息公开平台建设")
    let labels = try completions(text + "‸").map(\.label)
    #expect(labels.first == "（三）政府信息管理")
    #expect(!labels.contains { $0.contains("申请公开") && $0.hasPrefix("（") })
  }

  // MARK: Running text

  @Test func runningTextInFrontOfTheCursorIsKept() throws {
    try expectCompletion(
      front + "一、总体情况\n本镇按照条例第‸",
      offers: "第二十条第（一）项",
      inserting: front + "一、总体情况\n本镇按照条例第二十条第（一）项"
    )
    try expectCompletion(
      front + "一、总体情况\n依照𠮷条例第五‸",
      offers: "第五十条",
      inserting: front + "一、总体情况\n依照𠮷条例第五十条"
    )
    try expectCompletion(
      front + "依照条例第二十条第（‸的规定",
      offers: "第二十条第（六）项",
      inserting: front + "依照条例第二十条第（六）项的规定"
    )
    try expectCompletion(
      front + "详见本报告总体‸",
      offers: "总体情况",
      inserting: front + "详见本报告总体情况"
    )
    try expectCompletion(
      front + "𠮷镇行使行政zfxxgl‸",
      offers: "政府信息管理",
      inserting: front + "𠮷镇行使行政政府信息管理"
    )
  }

  /// Emacs would delete what follows the cursor.
  @Test(arguments: ["zongtiqingkuang", "本镇𠮷zongtiqingkuang", "本镇依照𠮷条例总体"])
  func whatIsShownIsNeverShorterThanWhatIsTyped(typed: String) throws {
    let lead = typed.prefix { !$0.isASCII && $0 != "总" }
    try expectCompletion(
      front + "见\n\n" + typed + "‸\n下一行不能少。",
      offers: "总体情况",
      inserting: front + "见\n\n" + lead + "总体情况\n下一行不能少。"
    )
    let snippets = CompletionCapabilities(supportsSnippets: true)
    for item in try completions(front + "xinxichulifei‸", client: snippets) {
      let shown = item.isSnippet ? item.label : item.insertText ?? item.label
      #expect(shown.count >= "xinxichulifei".count)
    }
  }

  @Test func theWholeRunIsReplaced() throws {
    let items = try completions(
      front + "特此𠮷报告总体‸情况",
      client: CompletionClient.rich.capabilities
    )
    let item = try #require(items.first { $0.label == "总体情况" })
    #expect(item.filterText == "特此𠮷报告总体情况")
    #expect(
      item.edit
        == .insertOrReplace(
          insert: PositionRange(
            start: Position(line: 2, character: 0),
            end: Position(line: 2, character: 8)
          ),
          replace: PositionRange(
            start: Position(line: 2, character: 0),
            end: Position(line: 2, character: 10)
          ),
          newText: "特此𠮷报告总体情况"
        )
    )
  }

  @Test func anEnumerationInASentenceIsNotInterrupted() throws {
    #expect(try completions(front + "一、总体情况\n镇、‸", trigger: "、").map(\.label) == [])
    #expect(try completions(front + "一、总体情况\n公开信息（‸", trigger: "（").map(\.label) == [])
  }

  /// `8` is a count, not the beginning of 8.属于行政查询事项.
  @Test func aNumberBeingTypedIsNotInterrupted() throws {
    let row = "三、收到和处理政府信息公开申请情况\n7.属于行政执法案卷→0→0→0→0→0→0→8‸"
    #expect(try completions(front + row).map(\.label) == [])
  }

  @Test func aLabelWithItsValuesBelowIsNotGivenOthers() throws {
    let table = "二、主动公开政府信息情况\n→行政处‸\n→0\n\n→行政强制\n→0\n"
    let items = try completions(front + table).filter { $0.label == "行政处罚" }
    #expect(items.count == 1)
    #expect(!items.contains { $0.filterText.contains("0") || $0.isSnippet })
  }

  @Test func atTheStartOfAWordNothingIsHeldBack() throws {
    let labels = try completions(front + "‸总体").map(\.label)
    #expect(labels.contains("一、总体情况"))
  }

  // MARK: Sentences

  @Test func sentencesNameYearAndAgency() throws {
    try expectCompletion(
      front + "‸",
      offers: "统计期限",
      inserting: front + "本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。"
    )
    try expectCompletion(
      front + "六、其他需要报告的事项\n‸",
      offers: "未收取信息处理费",
      inserting: front + "六、其他需要报告的事项\n2025年度清水镇未收取信息处理费。"
    )
    try expectCompletion(
      front + "yiju‸",
      offers: "编制依据",
      inserting: front
        + "根据《中华人民共和国政府信息公开条例》第五十条和国办公开办函〔2021〕30号的要求，现公布清水镇2025年政府信息公开工作年度报告。"
    )
    try expectCompletion(
      front + "六、其他需要报告的事项\n收‸",
      offers: "收取信息处理费",
      inserting: front + "六、其他需要报告的事项\n2025年度清水镇收取信息处理费共计0元。"
    )
    try expectCompletion(
      front + "根据条例编制。统计‸",
      offers: "统计期限",
      inserting: front + "根据条例编制。本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。"
    )
    try expectCompletion(
      front + "六、其他需要报告的事项\n无‸",
      offers: "无",
      inserting: front + "六、其他需要报告的事项\n无其他需要报告的事项。"
    )
  }

  @Test func theTitleKnowsAgencyAndYearFromTheFileName() throws {
    try expectCompletion(
      "‸\n\n一、总体情况\n二、主动公开政府信息情况\n",
      offers: "清水镇2024年政府信息公开工作年度报告",
      inserting: "清水镇2024年政府信息公开工作年度报告\n\n一、总体情况\n二、主动公开政府信息情况\n",
      name: "%E6%B8%85%E6%B0%B4%E9%95%872024%E5%B9%B4%E5%B9%B4%E6%8A%A5.txt"
    )
  }

  @Test func marksOfSnippetsInANameAreEscaped() throws {
    let name = "清}$\\水镇2025年年报.txt"
    let items = try completions("‸", name: name, client: CompletionClient.rich.capabilities)
    let skeleton = try #require(items.first)
    guard case .insertOrReplace(_, _, let newText) = skeleton.edit else { return }
    #expect(newText.hasPrefix(#"清\}\$\\水镇2025年政府信息公开工作年度报告"#))
    #expect(withoutTabStops(newText).hasPrefix(#"清}$\水镇2025年"#))
  }

  @Test(arguments: [
    "无其他需要报告的事项。‸", "无其他需要报告的事项‸", "无其他需要报告的事项‸。", "无‸其他需要报告的事项。",
    "‸无其他需要报告的事项。", "无其他需报告事项。‸", "无。‸", "无其他需要报告的事项。\n‸", "没有其他需要报告的事项。‸",
  ])
  func whatStandsThereIsNotOfferedAgain(line: String) throws {
    let labels = try completions(front + "六、其他需要报告的事项\n" + line).map(\.label)
    #expect(!labels.contains("无"))
  }

  @Test func aHeadingThatTheLineGoesOnWithIsNotOffered() throws {
    let labels = try completions(front + "五、‸存在的主要问题及改进情况").map(\.label)
    #expect(!labels.contains("五、存在的主要问题及改进情况"))
  }

  // MARK: Other texts

  @Test func aLongTextThatIsNoReportGetsNothing() throws {
    let line = "12:30:05 INFO 工作进程处理了申请，用时二十毫秒然后继续下去\n"
    let log = String(repeating: line, count: 1500)
    #expect(try completions(log + "申‸" + log).isEmpty)
    // In a file with the name of a report, a heading may begin one anywhere.
    let labels = try completions(log + "一、‸\n" + log, name: "2025年年报.txt").map(\.label)
    #expect(labels.contains("一、总体情况"))
  }

  @Test func otherTextsGetNothing() throws {
    #expect(try completions("# 会议纪要\n\n一、总体要求\n会议指出，‸").isEmpty)
    #expect(try completions("z‸").isEmpty)
    #expect(try completions("# Read me\n\nSee z‸").isEmpty)
    #expect(try completions("#‸", name: "README.md", trigger: "#").isEmpty)
    #expect(try completions("清水镇2017年政府信息公开工作年度报告\n\n‸").isEmpty)
    #expect(
      try completions("# 2025年部门预算\n\n一、总体情况\n\n二、其他需要报告的事项\n\n总‸").isEmpty
    )
  }

  @Test func aSkeletonIsOfferedInANewReport() throws {
    let name = "清水镇2020年政府信息公开工作年度报告.md"
    let items = try completions("‸", name: name)
    let skeleton = try #require(items.first)
    #expect(skeleton.kind == .file)
    guard case .replace(_, let text) = skeleton.edit else { return }
    #expect(text.hasPrefix("# 清水镇2020年政府信息公开工作年度报告\n\n根据"))
    #expect(text.contains("国办公开办函〔2019〕60号"))
    #expect(text.contains("| 政府集中采购 | 0 | 0 |"))
    #expect(try completions("zfxx‸").first?.kind == .file)
    #expect(try completions("‸").first?.kind == .file)
  }
}
