import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import Testing

@Suite struct HoverTests {
  /// Enough of a report to be taken for one.
  private static let head = """
    清水镇2025年政府信息公开工作年度报告
    二、主动公开政府信息情况
    三、收到和处理政府信息公开申请情况

    """

  @Test func aNumberShowsItsPlaceAndItsSums() throws {
    try expectHover(
      Self.head + "四、结转下年度继续办理→0→0→0→0→0→0→‸0",
      is: """
        表三　四·总计
        行：四、结转下年度继续办理
        列：总计
        此格：0
        - 总计列勾稽关系：一 缺 ＋ 二 缺 ＝ 三（七）缺 ＋ 四 0（有缺格，未核对）
        - 「四」行总计：自然人 0 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ＝ 总计 0 ✓
        """
    )
  }

  @Test func englishReadersGetEnglish() throws {
    try expectHover(
      Self.head + "四、结转下年度继续办理→0→0→0→0→0→0→‸2",
      contains: [
        "Error: A row of table three does not add up (requests.total)",
        "Table three: 四·总计", "Column: 总计", "≠ 总计 2 ✗ (off by 2)",
      ],
      locale: "en"
    )
    try expectHover(
      Self.head + "四、结转下年度继续办理→0→0→‸→0→0→0→0",
      contains: [
        "Warning: Blank cells (cell.blank)", "Suggestion: “0”.", "Table three: 四·科研机构",
        "Blank; 0 is entered where nothing happened.", "科研机构 空", "blank cells",
      ],
      locale: "en"
    )
  }

  @Test func findingsComeFirstAndARuleDividesThem() throws {
    try expectHover(
      Self.head + "四、结转下年度继续办理→0→0→0→0→0→0→‸2",
      is: """
        **错误：表三行总计不符（requests.total）**

        「四」行总计不符：自然人 0 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ≠ 总计 2（差 2），可改：四·自然人为 2，或其余 6 格之一

        ---

        **表三　四·总计**

        - 「四」行总计：自然人 0 ＋ 商业企业 0 ＋ 科研机构 0 ＋ 社会公益组织 0 ＋ 法律服务机构 0 ＋ 其他 0 ≠ 总计 2 ✗（差 2）

        行：四、结转下年度继续办理

        列：总计

        此格：2

        - 总计列勾稽关系：一 缺 ＋ 二 缺 ＝ 三（七）缺 ＋ 四 2（有缺格，未核对）

        ---

        **表三行总计不符**

        每一行：自然人加五类法人或其他组织，等于总计。有空格的行不核对。

        依据：年度报告格式，表三「总计」列
        """,
      formats: [.markdown, .plainText]
    )
  }

  @Test(
    arguments: [
      ([], MarkupKind.plainText), ([.plainText, .markdown], .plainText),
      ([.markdown, .plainText], .markdown), ([.markdown], .markdown),
    ] as [([MarkupKind], MarkupKind)]
  )
  func theClientsFirstFormatIsUsed(formats: [MarkupKind], used: MarkupKind) throws {
    let hover = try #require(try hover(Self.head + "五、存在的‸主要问题及改进情况", formats: formats))
    #expect(hover.contents.kind == used)
    #expect(hover.contents.value.hasPrefix("**") == (used == .markdown))
  }

  @Test(arguments: [
    (PositionEncoding.utf8, 9..<30), (.utf16, 5..<12), (.utf32, 3..<10),
  ])
  func theRangeCountsInTheNegotiatedEncoding(encoding: PositionEncoding, characters: Range<Int>)
    throws
  {
    let hover = try hover(Self.head + "𠮷𠮷→第二十条第‸六项", encoding: encoding)
    #expect(
      hover?.range
        == PositionRange(
          start: Position(line: 3, character: characters.lowerBound),
          end: Position(line: 3, character: characters.upperBound)
        )
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func positionsOutsideTheTextAreMovedInside(ending: String) throws {
    var editor = try TestEditor()
    try editor.send(editor.open((Self.head + "六、其他需要报告的事项").replacing("\n", with: ending)))
    _ = try editor.readDiagnostics()
    let end = try editor.hover(atPosition: Position(line: .max, character: .max))
    #expect(end?.contents.value.contains("六、其他需要报告的事项\n") == true)
    let lineEnd = try editor.hover(atPosition: Position(line: 1, character: .max))
    #expect(lineEnd?.contents.value.contains("二、主动公开政府信息情况\n只填表二") == true)
    let start = try editor.hover(atPosition: Position(line: 1, character: .min))
    #expect(start == lineEnd)
    _ = try editor.hover(atPosition: Position(line: .min, character: .min))
    try editor.finish()
  }

  // MARK: Nothing to say

  @Test(
    arguments: [
      "", "‸", "会议纪要\n依照《条例》第二十‸条。\n→行政处罚→3\n", "第二十条第（‸六）项",
      head + "‸\n", head + "本年度‸公开信息若干条。",
    ]
  )
  func otherTextGetsNoHover(text: String) throws {
    #expect(try hover(text) == nil)
  }

  @Test func anUnknownDocumentGetsNoHover() throws {
    var editor = try TestEditor()
    #expect(try editor.hover(atPosition: Position(line: 0, character: 0)) == nil)
    try editor.finish()
  }

  @Test func aHoverLooksAtTheTextOfNow() throws {
    var editor = try TestEditor()
    try editor.send(editor.open(Self.head))
    _ = try editor.readDiagnostics()
    #expect(try editor.hover(at: Self.head.utf8.count) == nil)
    // The title comes in the same batch as the question.
    let change = editor.replaceAll(with: Self.head + "六、其他需要报告的事项")
    let parameters = HoverParameters(
      textDocument: TextDocumentIdentifier(uri: TestEditor.uri),
      position: Position(line: 3, character: 2)
    )
    try editor.send(change, .request(.number(5), .hover(parameters)))
    guard case .answer(.number(5), .hover(let hover)) = try editor.read() else {
      Issue.record("no hover")
      return
    }
    #expect(hover.range.end == Position(line: 3, character: 11))
    _ = try editor.readDiagnostics()
    try editor.finish()
  }

  // MARK: Hostile words

  @Test func wordsOfTheDocumentAreNoMarkup() throws {
    let hostile =
      #"[甲](http://a.b)<1>&lt;img src=x&gt;`乙`*丙*_丁_\|~~戊~~&lt;![己](data:x)www.a.b c@d.e"#
    try expectHover(
      Self.head + "四、结转下年度继续办理→0→0→‸\(hostile)→0→0→0→0",
      contains: [
        // Of a link its words are left.
        #"此格：「甲\<1\>\<img src=x\>\`乙\`\*丙\*\_丁\_\|\~\~戊\~\~\<!\[己\](data:x)www\.a.b"#
      ],
      formats: [.markdown]
    )
    try expectHover(
      """
      清水镇2025年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      信息内容→本年处理决定数量
      行政处罚<b`→‸1
      行政强制→0
      """,
      contains: [#"表二　行政处罚\<b\`·本年处理决定数量"#],
      formats: [.markdown]
    )
  }

  @Test(
    arguments: [
      ("# 甲", "\\# 甲"), ("- 甲", #"\- 甲"#), ("1. 甲", #"1\. 甲"#), ("1.属于国家秘密", "1.属于国家秘密"),
      ("12) 甲", #"12\) 甲"#), ("===", "\\==="), ("甲\n\n# 乙\r\n---", "甲 # 乙 ---"),
      ("    甲", "甲"), ("www.a.b", #"www\.a.b"#), ("https://a", #"https\://a"#),
      ("甲\u{202E}乙\u{200B}\u{0}丙", "甲 乙 丙"), ("|---|", #"\|---\|"#), ("𠮷　表", "𠮷　表"),
      ("$a$ a@b", #"\$a\$ a\@b"#), ("", ""), ("3（七）4 ＋ 四 1 ✓", "3（七）4 ＋ 四 1 ✓"),
    ]
  )
  func markupIsEscapedSparingly(words: String, markdown: String) {
    #expect(markdownText(words) == markdown)
  }

  // MARK: Helpers

  private func hover(
    _ text: String,
    formats: [MarkupKind] = [],
    encoding: PositionEncoding = .utf16,
    locale: String? = nil
  ) throws -> Hover? {
    let marked = MarkedText(text)
    var editor = try TestEditor(encoding: encoding, locale: locale, hoverFormats: formats)
    try editor.send(editor.open(marked.text))
    _ = try editor.readDiagnostics()
    let hover = try editor.hover(at: marked.cursor ?? 0)
    try editor.finish()
    return hover
  }

  private func expectHover(
    _ text: String,
    is value: String,
    formats: [MarkupKind] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let said = try hover(text, formats: formats)?.contents.value
    #expect(said == value, sourceLocation: sourceLocation)
  }

  private func expectHover(
    _ text: String,
    contains words: [String],
    formats: [MarkupKind] = [],
    locale: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let hover = try hover(text, formats: formats, locale: locale)
    let said = hover?.contents.value ?? "nothing"
    for word in words {
      #expect(said.contains(word), "\(said)", sourceLocation: sourceLocation)
    }
  }
}
