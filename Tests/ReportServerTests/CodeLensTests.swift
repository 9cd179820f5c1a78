import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

@Suite struct CodeLensTests {
  @Test(arguments: [TableLayout.cellPerLine, .tabSeparated, .pipe, .html])
  func eachTableIsSummedUpAboveItsFirstLine(layout: TableLayout) throws {
    var generator = SplitMix(seed: 3)
    let sample = SampleReport(edition: .edition2021, using: &generator)
    let text = sample.text(layout)
    var editor = try TestEditor(aids: everyAid)
    try editor.show(text)
    let lenses = try editor.lenses()
    #expect(
      lenses.map(\.title) == ["表二：6 行均已填写", "表三：7 列勾稽平衡，25 行合计正确", "表四：3 组合计正确"]
    )
    #expect(lenses.allSatisfy { $0.range.start.line == $0.range.end.line })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lenses.map { String(lines[$0.range.start.line].trimmingPrefix("\t")) }
    switch layout {
    case .html: #expect(first.allSatisfy { $0.hasPrefix("<table") })
    case .pipe, .cellPerLine, .tabSeparated:
      #expect(first[0].contains("第二十条第（一）项"))
      #expect(first[1].contains("勾稽关系") || first[1].contains("申请人情况"))
      #expect(first[2].contains("行政复议"))
    }
  }

  @Test func whatDoesNotAddUpIsNamed() throws {
    var generator = SplitMix(seed: 3)
    var sample = SampleReport(edition: .edition2021, using: &generator)
    sample.requests[5][2] = "999"
    sample.appeals[4] = "77"
    var editor = try TestEditor(aids: everyAid)
    try editor.show(sample.text(.pipe))
    let titles = try editor.lenses().map(\.title)
    #expect(titles[1] == "表三：1 列勾稽不平（科研机构），6 列勾稽平衡，1 行合计不符（三（三）2），24 行合计正确")
    #expect(titles[2] == "表四：1 组合计不符（行政复议），2 组合计正确")
  }

  @Test func whatIsBlankIsNotCheckedAndSaidSo() throws {
    var generator = SplitMix(seed: 3)
    var sample = SampleReport(edition: .edition2021, using: &generator)
    sample.requests[5][2] = ""
    sample.documents[6]?[0][0] = "/"
    sample.documents[6]?[1][0] = ""
    var editor = try TestEditor(locale: "en", aids: everyAid)
    try editor.show(sample.text(.tabSeparated))
    let titles = try editor.lenses().map(\.title)
    #expect(titles[0] == "Table two: 1 cell blank, 1 cell without a number")
    #expect(
      titles[1]
        == "Table three: 1 column not checked, 6 columns in balance, 1 row not checked, 24 rows right"
    )
  }

  @Test func aTableThatCouldNotBeReadIsSaidToBeUnread() throws {
    var editor = try TestEditor(aids: everyAid)
    try editor.show(
      """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      申请人情况 自然人 法人或其他组织 商业企业 科研机构
      社会公益组织 法律服务机构 其他 总计
      一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量
      1 2 3
      予以公开 部分公开
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
      """
    )
    let titles = try editor.lenses().map(\.title)
    #expect(titles.contains { $0.hasPrefix("表三：未能全部读出（25 行中读出 0 行）") })
  }

  @Test func lensesFollowTheReportsOfAFile() throws {
    var generator = SplitMix(seed: 5)
    let sample = SampleReport(edition: .edition2021, using: &generator)
    let one = sample.text(.tabSeparated) + "\n"
    var editor = try TestEditor(aids: everyAid)
    try editor.show(one + one)
    let lines = try editor.lenses().map(\.range.start.line)
    let count = one.count { $0 == "\n" }
    #expect(lines.count == 6)
    #expect(lines.suffix(3) == [lines[0] + count, lines[1] + count, lines[2] + count])
  }

  @Test func otherTextsHaveNone() throws {
    var editor = try TestEditor(aids: everyAid)
    try editor.show("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n")
    #expect(try editor.lenses() == [])
  }
}
