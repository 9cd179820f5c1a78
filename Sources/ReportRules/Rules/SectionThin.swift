import ReportSyntax
import StatutoryForms

extension Rule {
  /// Section five says next to nothing, or only half of what it is for; section one has no figure.
  static let sectionThin = Rule(
    id: "section.thin",
    severity: .information,
    isAboutAbsence: true,
    title: Wording("内容过于简单", english: "A section says too little"),
    explanation: Wording(
      "第五部分应写明存在的主要问题和改进情况：没有内容、不足30字、只写问题、只写改进、写不存在问题、列了几个问题只有一条措施的，作提醒。表中有数、总体情况却通篇没有一个数字的，也作提醒。",
      english:
        "Section five tells the main problems and what was done about them: no text, fewer than 30 characters, only problems or only measures, a denial of any problem, or three problems and one measure are reported as information. So is a section one without a single figure, where the tables have some."
    ),
    source: "《中华人民共和国政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号",
    checks: [
      // Reads the numbers too: where all of them are 0, there is no figure to tell.
      .report(tables: .numbers, prose: .overview) { report in
        withoutFigure(report).map { [$0] } ?? []
      },
      .prose(reading: .problems) { prose in thinProblems(prose).map { [$0] } ?? [] },
    ],
    examples: [
      .accepts(
        """
        五、存在的主要问题及改进情况
        一是公开形式单一；二是村级公开栏更新不及时。下一步将增加图解，并按季检查公开栏。
        """
      ),
      .accepts(
        """
        五、存在的主要问题及改进情况
        （一）主要问题
        1、政策解读形式单一，村级信息员更换频繁
        （二）改进措施
        1、编印信息员手册，开展上岗培训
        """
      ),
      .accepts(
        """
        一、总体情况
        依法公开政府信息，未收到政府信息公开申请。
        二、主动公开政府信息情况
        """
      ),
      .accepts(
        """
        五、存在的主要问题及改进情况
        一是公开栏更新不及时，保密审查未发现问题；二是形式单一；三是人员更换频繁。下一步，加强培训，按季检查公开栏，丰富公开形式。
        """
      ),
      .reports(
        """
        ⟦一、总体情况⟧
        依法公开政府信息，依法办理政府信息公开申请，依法管理政府信息。
        二、主动公开政府信息情况
        信息内容→本年处理决定数量
        行政许可→12
        """,
        saying: "总体情况没有一个数字"
      ),
      .reports("五、存在的主要问题及改进情况\n本机关政府信息公开工作⟦不存在问题⟧。", saying: "写的是没有问题"),
      .reports("五、存在的主要问题及改进情况\n经自查，我局政府信息公开⟦不存在明显问题⟧，将继续做好工作。", saying: "写的是没有问题"),
      .reports(
        """
        ⟦五、存在的主要问题及改进情况⟧
        存在的主要问题：一是公开形式单一；二是公开栏更新不及时；三是人员更换频繁。改进情况：一是编印信息员手册。
        """,
        saying: "列了3个问题，只写了1条改进措施"
      ),
      .reports("⟦五、存在的主要问题及改进情况⟧\n（一）存在的主要问题\n（二）改进情况", saying: "没有内容"),
      .reports("五、存在的主要问题及改进情况\n⟦公开信息还不够及时。⟧", saying: "只有10个字"),
      .reports(
        """
        ⟦五、存在的主要问题及改进情况⟧
        一是工作人员对信息公开的认识有待进一步加强；二是公开栏更新不够及时，内容比较单一。
        """,
        saying: "只写了问题，没有写改进情况"
      ),
      .reports(
        """
        ⟦五、存在的主要问题及改进情况⟧
        我镇将加大宣传力度，组织业务培训，拓宽公开渠道，推动政府信息公开工作再上新台阶。
        """,
        saying: "只写了改进，没有写存在的问题"
      ),
    ]
  )

  /// A section one that is written and has no figure in it, though the tables have.
  private static func withoutFigure(_ report: Report) -> Finding.Draft? {
    let prose = report.prose
    guard let section = prose.outline.first(.overview), !prose.hasTable(in: .overview),
      prose.hasBegun(behind: .overview)
    else { return nil }
    let contents = prose.contents(of: .overview)
    guard contents.contains(where: { !$0.isOutline }),
      !contents.contains(where: { $0.tellsCounts || $0.text.contains(elsewhere, in: $0.text.whole) }
      ),
      report.valueCells.contains(where: { ($0.cell.value.count ?? 0) > 0 })
    else { return nil }
    return Finding.Draft(
      severity: prose.severityOfAbsence(),
      range: section.range,
      message: Wording(
        "总体情况没有一个数字，可写明公开、申请、培训等的数量",
        english:
          "Section one has no figure: it may tell how much was published, asked for and taught"
      )
    )
  }

  /// Words that send the reader to a table, a picture or another document.
  private static let elsewhere: Phrases = ["详见", "见附", "见下", "如下", "见表", "附表", "附件", "![", "图"]

  /// What is wrong with section five.
  private static func thinProblems(_ prose: ProseView) -> Finding.Draft? {
    guard let section = prose.outline.first(.problems), !prose.hasTable(in: .problems) else {
      return nil
    }
    let passages = prose.contents(of: .problems)
    let contents = passages.filter { !ProblemWords.isLabel($0) }
    func draft(_ range: Range<Int>, _ message: Wording) -> Finding.Draft {
      Finding.Draft(severity: prose.severityOfAbsence(), range: range, message: message)
    }
    if let denial = ProblemWords.denial(in: contents) {
      return draft(
        denial,
        Wording("写的是没有问题，应写存在的主要问题", english: "This denies any problem; the section is for them")
      )
    }
    if contents.isEmpty {
      return draft(
        section.range,
        Wording("「\(section.number.title)」没有内容", english: "“\(section.number.title)” has no text")
      )
    }
    let length = contents.reduce(0) { $0 + $1.text.count }
    if length < 30 {
      return draft(
        contents.count == 1 ? contents[0].range : section.range,
        Wording(
          "「\(section.number.title)」只有\(length)个字",
          english: "Only \(length) characters on problems and improvements"
        )
      )
    }
    if let half = ProblemWords.missingHalf(of: passages) { return draft(section.range, half) }
    return ProblemWords.unansweredProblems(in: passages).map { problems, measures in
      draft(
        section.range,
        Wording(
          "列了\(problems)个问题，只写了\(measures)条改进措施",
          english: "\(problems) problems are told and \(measures) improvement"
        )
      )
    }
  }
}
