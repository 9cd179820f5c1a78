import ReportSyntax

extension Rule {
  /// Section five says next to nothing, or only half of what it is for.
  static let sectionThin = Rule(
    id: "section.thin",
    severity: .warning,
    milder: [.information],
    isAboutAbsence: true,
    title: Wording("问题及改进情况过于简单", english: "Section five says too little"),
    explanation: Wording(
      "第五部分应写明存在的主要问题和改进情况。没有内容的应补写；不足30字，或者只写问题、只写改进的，作提醒。",
      english:
        "Section five tells the main problems and what was done about them. Without text it must be written; fewer than 30 characters, only problems or only measures are reported as information."
    ),
    source: "《中华人民共和国政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号",
    check: .prose(reading: [.problems, .headings]) { prose in
      guard let section = prose.outline.first(.problems), !prose.hasTable(in: .problems) else {
        return []
      }
      let contents = prose.contents(of: .problems).filter { !ProblemWords.isLabel($0) }
      let length = contents.reduce(0) { $0 + $1.text.count }
      if length < 30 {
        let isEmpty = contents.isEmpty
        return [
          Finding.Draft(
            severity: prose.severityOfAbsence(isEmpty ? nil : .information),
            range: contents.count == 1 ? contents[0].range : section.range,
            message: isEmpty
              ? Wording(
                "「\(section.number.title)」没有内容",
                english: "“\(section.number.title)” has no text"
              )
              : Wording(
                "存在的问题及改进情况只有\(length)个字",
                english: "Only \(length) characters on problems and improvements"
              )
          )
        ]
      }
      guard let half = ProblemWords.missingHalf(of: contents) else { return [] }
      return [
        Finding.Draft(
          severity: prose.severityOfAbsence(.information),
          range: section.range,
          message: half
        )
      ]
    },
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
}

/// Tells problems from measures by their words.
private enum ProblemWords {
  /// Whether a short line only announces what follows: （一）存在的主要问题.
  static func isLabel(_ passage: Passage) -> Bool {
    let text = passage.text
    guard text.count <= 18, !text.contains(denials, in: text.whole) else { return false }
    let last = text[text.count - 1]
    let end = isProseStop(last) ? text.count - 1 : text.count
    return labelEndings.contains { text.has($0, endingAt: end) }
  }

  private static let labelEndings: [Phrase] = [
    "问题", "措施", "情况", "打算", "不足", "计划", "安排", "方向", "困难", "下一步工作", "方面", "思路", "举措", "建议", "重点",
  ]

  /// Words that make a statement of a line: 不存在问题.
  private static let denials: Phrases = ["不", "无", "没", "未"]

  /// What to say where only problems or only measures are told; `nil` where there is some of both.
  static func missingHalf(of contents: [Passage]) -> Wording? {
    var hasProblem = false
    var hasMeasure = false
    for passage in contents {
      let text = passage.text
      hasProblem = hasProblem || text.contains(problems, in: text.whole)
      for clause in text.clauses(in: text.whole) where !hasMeasure {
        let isWish = text.contains(wishes, in: clause)
        hasMeasure = !isWish && text.contains(measures, in: clause)
      }
    }
    switch (hasProblem, hasMeasure) {
    case (true, false):
      return Wording("只写了问题，没有写改进情况", english: "Problems are told, but no improvements")
    case (false, true):
      return Wording("只写了改进，没有写存在的问题", english: "Improvements are told, but no problems")
    case (true, true), (false, false): return nil
    }
  }

  private static let problems: Phrases = [
    "问题", "不足", "不够", "差距", "短板", "薄弱", "弱项", "有待", "欠缺", "欠佳", "困难", "不强", "不高", "不多", "不全", "不深",
    "不细",
    "不及时", "不到位", "不规范", "不完善", "不健全", "不充分", "不均衡", "不平衡", "不熟", "不准", "不紧密", "不明显", "不统一", "单一",
    "滞后", "缺乏", "缺少", "较少", "偏少", "偏低", "偏弱", "较弱", "较低", "尚未", "仍需", "还需", "需进一步", "需要进一步", "需加强",
    "待提高", "待加强", "待完善", "待提升", "难以", "未能", "局限", "不太", "不理想", "不能", "没有", "遗漏", "疏漏", "漏洞", "错误",
  ]
  /// Words that turn what follows into a problem: 有待加强.
  private static let wishes: Phrases = [
    "有待", "仍需", "还需", "尚需", "亟待", "亟需", "需进一步", "需要进一步", "需加强", "需提高", "需要加强", "待提高", "待加强", "待完善",
    "待提升",
    "不够", "不足",
  ]
  private static let measures: Phrases = [
    "下一步", "改进", "整改", "措施", "将", "加强", "加大", "提升", "提高", "强化", "完善", "优化", "规范", "拓宽", "拓展", "丰富",
    "健全",
    "建立", "组织", "开展", "推进", "落实", "加快", "深化", "增强", "扩大", "细化", "明确", "今后", "已", "解决", "坚持", "严格",
    "调整",
    "确保", "继续", "努力", "做好", "设立", "增加", "创新", "编印", "编制",
  ]
}
