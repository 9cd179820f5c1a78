import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// A topic is added to section one as the author would have written it.
@Suite struct TopicFixTests {
  @Test(arguments: [
    // Headings on lines of their own; those behind are numbered on.
    (
      """
      一、总体情况
      （一）主动公开
      公开信息90条，均经审核。
      （二）平台建设
      更新公开栏4次。
      （三）监督保障
      检查2次。
      二、主动公开政府信息情况
      """,
      """
      一、总体情况
      （一）主动公开
      公开信息90条，均经审核。
      （二）依申请公开
      本机关依法办理政府信息公开申请，办理情况见第三部分。
      （三）平台建设
      更新公开栏4次。
      （四）监督保障
      检查2次。
      二、主动公开政府信息情况
      """
    ),
    // A gap in the numbers is filled.
    (
      """
      一、总体情况
      （一）主动公开。公开信息90条，见网站专栏。
      （二）依申请公开。收到申请1件。
      （四）监督保障。检查2次。
      二、主动公开政府信息情况
      """,
      """
      一、总体情况
      （一）主动公开。公开信息90条，见网站专栏。
      （二）依申请公开。收到申请1件。
      （三）政府信息管理。本机关依法管理政府信息。
      （四）监督保障。检查2次。
      二、主动公开政府信息情况
      """
    ),
    // Two in one place, Markdown, empty lines, half-width brackets.
    (
      """
      ## 一、总体情况

      ### (1) 主动公开

      公开信息90条。

      ### (2) 监督保障

      检查2次，网站运行正常。

      ## 二、主动公开政府信息情况
      """,
      """
      ## 一、总体情况

      ### (1) 主动公开

      公开信息90条。

      ### (2)依申请公开

      本机关依法办理政府信息公开申请，办理情况见第三部分。

      ### (3)政府信息管理

      本机关依法管理政府信息。

      ### (4) 监督保障

      检查2次，网站运行正常。

      ## 二、主动公开政府信息情况
      """
    ),
    // The last topic, and no line behind the section.
    (
      """
      一、总体情况
      （一）主动公开。公开信息90条，均经审核。
      （二）依申请公开。收到申请1件。
      （三）平台建设。更新公开栏4次。
      六、其他需要报告的事项
      """,
      """
      一、总体情况
      （一）主动公开。公开信息90条，均经审核。
      （二）依申请公开。收到申请1件。
      （三）平台建设。更新公开栏4次。
      （四）监督保障。本机关依法开展政府信息公开工作的监督和保障，工作考核、社会评议、责任追究按规定进行。
      六、其他需要报告的事项
      """
    ),
    // No headings yet.
    (
      """
      一、总体情况
      公开信息90条，均经审核，见网站专栏。镇政府检查2次。
      二、主动公开政府信息情况
      """,
      """
      一、总体情况
      公开信息90条，均经审核，见网站专栏。镇政府检查2次。
      （一）依申请公开
      本机关依法办理政府信息公开申请，办理情况见第三部分。
      二、主动公开政府信息情况
      """
    ),
  ])
  func topicsAreAddedInPlaceAndInStyle(text: String, expected: String) throws {
    for ending in ["\n", "\r\n"] {
      let source = SourceText(text.replacing("\n", with: ending))
      let findings = RuleSet.findings(inFragment: SyntaxTree(parsing: source))
      let finding = try #require(findings.first { $0.rule == "topic.missing" })
      let fixed = source.applying(try #require(finding.fixes.first).edits)
      #expect(fixed.string(in: 0..<fixed.bytes.count) == expected.replacing("\n", with: ending))
      let after = RuleSet.findings(inFragment: SyntaxTree(parsing: fixed))
      #expect(!after.contains { $0.rule == "topic.missing" })
    }
  }

  /// Nothing is free between （一） and （二） where the numbers behind are out of order.
  @Test func numbersThatLeaveNoRoomAreLeftAlone() throws {
    let text = """
      一、总体情况
      （一）主动公开。公开信息90条，均经审核。
      （二）平台建设。更新公开栏4次。
      （四）监督保障。检查2次。
      二、主动公开政府信息情况
      """
    let findings = RuleSet.findings(inFragment: SyntaxTree(parsing: SourceText(text)))
    let finding = try #require(findings.first { $0.rule == "topic.missing" })
    #expect(finding.fixes.isEmpty)
  }
}
