import ReportSyntax
import ReportTestSupport
import Testing

/// Lines as headings, through the tree: marks, ordinal, title, section.
@Suite struct HeadingTests {
  @Test(arguments: [
    ("一、总体情况", "一、|总体情况 section 1 exact"),
    ("一、 总体情况", "一、|总体情况 section 1 exact"),
    ("　　一、总体情况　", "一、|总体情况 section 1 exact"),
    ("1、 总体情况", "1、|总体情况 section 1 exact"),
    ("1. 总体情况", "1.|总体情况 section 1 exact"),
    ("（一）总体情况", "（一）|总体情况 section 1 exact"),
    ("(一)总体情况", "(一)|总体情况 section 1 exact"),
    ("（1）总体情况", "（1）|总体情况 section 1 exact"),
    ("第一部分 总体情况", "第一部分|总体情况 section 1 exact"),
    ("一 总体情况", "一|总体情况 section 1 exact"),
    ("一、→总体情况", "一、|总体情况 section 1 exact"),
    ("→一、总体情况", "一、|总体情况 section 1 exact"),
    ("### 一、总体情况", "###一、|总体情况 section 1 exact"),
    ("# 总体情况", "#|总体情况 section 1 exact"),
    ("**一、总体情况**", "一、|总体情况 section 1 exact"),
    ("## **二、主动公开政府信息情况**", "##二、|主动公开政府信息情况 section 2 exact"),
    (
      "[bookmark: _GoBack]三、收到和处理政府信息公开申请情况",
      "三、|收到和处理政府信息公开申请情况 section 3 exact"
    ),
    ("## [bookmark: 四]二、主动公开政府信息情况", "##二、|主动公开政府信息情况 section 2 exact"),
    ("总体情况", "|总体情况 section 1 exact"),
    ("五、存在问题及改进情况", "五、|存在问题及改进情况 section 5 variant"),
    ("一、政务信息公开情况概述", "一、|政务信息公开情况概述 section 1 similar"),
    ("六、其他需要报告的事项：无", "六、|其他需要报告的事项 section 6 exact"),
    ("六、其他需要报告的事项。本年度没有其他需要报告的事项。", "六、|其他需要报告的事项 section 6 exact"),
    ("六、其他需要报告的事项 无", "六、|其他需要报告的事项 section 6 exact"),
    ("（一）主动公开政府信息方面", "（一）|主动公开政府信息方面"),
    ("（三）政府信息管理情况。", "（三）|政府信息管理情况"),
    ("一、本年新收政府信息公开申请数量", "一、|本年新收政府信息公开申请数量"),
    ("三、本年度办理结果", "三、|本年度办理结果"),
    ("# 清水镇2020年度报告", "#|清水镇2020年度报告"),
    ("####### 七", "#######|七"),
  ])
  func aLineIsAHeading(line: String, heading: String) {
    expectTree(line, "1 heading \(heading)")
  }

  @Test(arguments: [
    "2020 年政府信息公开工作年度报告", "2020年，全镇公开信息3条。", "总体情况良好，没有其他问题。", "总体情况：全年公开信息3条。",
    "青石镇2023年政府信息公开工作年度报告", "3.5万元", "其他", "第二十条规定的信息", "[bookmark: _GoBack]", "[[[[一、总体情况",
  ])
  func aLineIsNoHeading(line: String) {
    expectTree(line, "1 paragraph")
  }

  @Test(arguments: [
    ("1、统一认识。全镇上下高度重视政府信息公开工作。", "1、"),
    ("（一）主动公开政府信息方面。公开前，由领导小组审核。", "（一）"),
  ])
  func aSentenceKeepsItsOrdinal(line: String, ordinal: String) {
    expectTree(line, "1 paragraph [\(ordinal)]")
  }

  @Test(arguments: [
    "六、其他需要报告的事项：⟦没有其他事项。⟧", "六、其他需要报告的事项 ⟦没有⟧", "六、其他需要报告的事项。　⟦无⟧",
    "# 六、其他需要报告的事项　⟦无。没有。⟧",
  ])
  func textBehindASectionTitleIsItsBody(line: String) throws {
    let marked = MarkedText(line)
    #expect(try [heading(of: marked.text).body] == marked.ranges)
  }

  @Test(arguments: [
    "⟦[bookmark: _GoBack]⟧三、收到和处理政府信息公开申请情况", "# ⟦[bookmark: 甲]⟧ 一、总体情况",
  ])
  func aBookmarkIsClutter(line: String) throws {
    let marked = MarkedText(line)
    #expect(try [heading(of: marked.text).clutter] == marked.ranges)
  }

  @Test(arguments: ["## ⟦一、 总体情况⟧：", "**⟦一、总体情况⟧**", " ⟦（一）主动公开⟧。", "# ⟦总体情况⟧"])
  func theWholeRangeGoesFromOrdinalToTitle(line: String) throws {
    let marked = MarkedText(line)
    #expect(try [heading(of: marked.text).wholeRange] == marked.ranges)
  }

  /// What ends where a title could have gone on.
  @Test(arguments: ["第", "一", "（", "一、", "## 一、", "**", "一（", "## ", "㈠", "一丶", "一、（", "三、收到和处理"])
  func aLineMayEndAnywhere(line: String) {
    for text in [line, line + "\n", "→" + line, line + "\n\n" + line] {
      let tree = SyntaxTree(parsing: SourceText(MarkedText(text).text))
      #expect(!tree.blocks.isEmpty)
    }
  }

  @Test(arguments: [
    "一⟦总体情况⟧", "一丶⟦总体情况⟧", "㈠⟦总体情况⟧", "第一、⟦总体情况⟧", "壹、⟦总体情况⟧", "1⟦总体情况⟧", "一）⟦总体情况⟧",
    "## **一、**⟦总体情况⟧",
  ])
  func aNumberWithAnOddMarkOrNoneIsOne(line: String) throws {
    let marked = MarkedText(line)
    let heading = try heading(of: marked.text)
    #expect(heading.ordinal?.value == 1)
    #expect(heading.section?.closeness == .exact)
  }

  @Test(arguments: [
    "四、⟦政府信息公开行政复议、行政诉讼情况⟧（单位：件）", "二、⟦主动公开政府信息情况⟧（见附表）", "六、⟦其他需要报告的事项⟧（无）",
  ])
  func aNoteInBracketsIsNoPartOfATitle(line: String) throws {
    let marked = MarkedText(line)
    let heading = try heading(of: marked.text)
    #expect([heading.title] == marked.ranges)
    #expect(heading.section?.closeness == .exact)
  }

  @Test(arguments: [
    "__⟦一、总体情况⟧__", "## [⟦一、总体情况⟧](#a)", "- ⟦一、总体情况⟧", "> ⟦一、总体情况⟧", "• ⟦一、总体情况⟧",
  ])
  func marksOfMarkdownAreNoPartOfATitle(line: String) throws {
    let marked = MarkedText(line)
    let heading = try heading(of: marked.text)
    #expect([heading.wholeRange] == marked.ranges)
    #expect(heading.section?.closeness == .exact)
  }

  @Test(arguments: [
    "[图片](a.png)", "- 一、加强领导", "- 总体情况", "> 总体情况良好", "[", "[](", "[]()", "_", "__", "- ", ">",
  ])
  func marksAloneMakeNoHeading(line: String) {
    let tree = SyntaxTree(parsing: SourceText(line))
    if case .heading(let heading) = tree.blocks.first?.content { #expect(heading.section == nil) }
  }

  @Test(arguments: ["第二十条第（一）项", "→第二十条第 （一） 项", "## 第二十条第（一）项", "**第二十条第（一）项**"])
  func aReferenceAloneIsACaption(line: String) {
    let tree = SyntaxTree(parsing: SourceText(MarkedText(line).text))
    guard case .caption(let reference) = tree.blocks.first?.content else {
      Issue.record("no caption: \(tree.dump)")
      return
    }
    #expect(reference.article == 20)
    #expect(reference.item == 1)
  }

  private func heading(of text: String) throws -> Heading {
    let tree = SyntaxTree(parsing: SourceText(text))
    guard case .heading(let heading) = tree.blocks.first?.content else { throw NoHeading() }
    return heading
  }

  private struct NoHeading: Error {}
}
