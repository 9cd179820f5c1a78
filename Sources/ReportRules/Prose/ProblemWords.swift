import ReportSyntax
import StatutoryForms

/// Tells problems from measures by their words.
enum ProblemWords {
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
  ///
  /// A line that announces one of them tells what stands below.
  static func missingHalf(of contents: Passages) -> Wording? {
    var hasProblem = false
    var hasMeasure = false
    var label: Passage?
    for passage in contents {
      let text = passage.text
      if isLabel(passage) {
        label = passage
        continue
      }
      if let words = label?.text {
        switch (
          words.contains(problems, in: words.whole), words.contains(answers, in: words.whole)
        ) {
        case (true, false): hasProblem = true
        case (false, true): hasMeasure = true
        case (true, true), (false, false): break
        }
        label = nil
      }
      hasProblem = hasProblem || text.contains(problems, in: text.whole)
      if !hasMeasure {
        hasMeasure = text.clauses(in: text.whole).contains { clause in
          text.contains(measures, in: clause) && !text.contains(wishes, in: clause)
        }
      }
      if hasProblem, hasMeasure { return nil }
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

  /// What a line of its own calls measures.
  private static let answers: Phrases = ["改进", "整改", "措施", "下一步", "下步", "打算", "举措", "计划"]

  // MARK: What is denied, and what is left without an answer

  /// Where the section says that there was no problem and names none; `nil` for any other.
  static func denial(in contents: Passages) -> Range<Int>? {
    var denied: Range<Int>?
    for passage in contents {
      let text = passage.text
      if let none = emptyAnswer(in: text) { return text.byteRange(none) }
      for clause in text.clauses(in: text.whole) {
        if let range = text.firstRange(of: noProblems, in: clause),
          clause.upperBound - range.upperBound <= 1, !isReserved(range, in: clause, of: text)
        {
          denied = denied ?? text.byteRange(range)
        } else if text.contains(problems, in: clause), !text.contains(measures, in: clause) {
          return nil
        }
      }
    }
    return denied
  }

  /// An answer without words: 存在的主要问题：暂无.
  private static func emptyAnswer(in text: ProseText) -> Range<Int>? {
    text.ranges(of: empty, in: text.whole).first { words in
      guard words.lowerBound >= 3, text[words.upperBound] == "。" || text[words.upperBound] == 0,
        case let stop = text[words.lowerBound - 1], stop == "。" || stop == ":"
      else { return false }
      let label = text.lastClause(in: 0..<words.lowerBound - 1)
      return label.map { $0.count <= 14 && text.contains(asked, in: $0) } ?? false
    }
  }

  private static let empty: Phrases = ["暂无", "无", "没有", "不存在", "暂未发现", "未发现"]
  private static let asked: Phrases = [
    "存在的主要问题", "存在的问题", "存在问题", "主要问题", "问题和不足", "存在的不足", "主要不足",
  ]

  private static let noProblems: Phrases = [
    "不存在问题", "不存在主要问题", "不存在明显问题", "不存在突出问题", "不存在重大问题", "不存在相关问题", "不存在其他问题", "不存在任何问题",
    "不存在需要改进的问题", "没有问题", "没有存在问题", "没有存在的问题", "没有主要问题", "没有明显问题", "没有突出问题", "无存在问题", "无存在的问题",
    "无主要问题", "无明显问题", "无突出问题", "无问题", "暂无问题", "未发现问题", "未发现明显问题", "未发现存在问题", "未存在问题", "无存在的主要问题",
    "没有存在的主要问题", "暂无存在的问题", "暂无存在问题", "不存在明显不足", "未发现明显不足", "没有明显不足", "无明显不足", "不存在不足", "没有不足",
    "不存在突出不足", "未发现突出问题", "不存在问题和不足", "没有问题和不足", "不存在短板",
  ]
  /// Whether only a part of the work is said to have no problem: 保密审查未发现问题.
  private static func isReserved(_ denial: Range<Int>, in clause: Range<Int>, of text: ProseText)
    -> Bool
  {
    text.contains(parts, in: clause)
      || text.match(findings, at: denial.lowerBound) != nil && text.contains(checks, in: clause)
  }

  private static let findings: Phrases = ["未发现"]
  private static let parts: Phrases = ["保密", "审查", "网站", "栏目", "检查", "抽查", "审计", "监测"]
  private static let checks: Phrases = ["排查", "自查", "测评", "考核", "巡查", "巡察", "中未"]

  /// How many problems are counted off where hardly a measure answers them; `nil` where enough do, and
  /// where it cannot be told.
  ///
  /// Both have to be told apart by words such as 改进情况, once, and the problems numbered from one on.
  static func unansweredProblems(in contents: Passages) -> (problems: Int, measures: Int)? {
    // Most reports do not count to three, and are done here.
    guard contents.contains(where: mayCountToThree) else { return nil }
    var isAnswer = false
    var turns = 0
    var told: (problems: [Int], measures: [Int]) = ([], [])
    var answers = 0
    var answerLength = 0
    for passage in contents {
      // With several measures nothing is without an answer, whatever follows.
      if turns > 1 || told.measures.count > 1 || answers > 2 { return nil }
      if let value = passage.ordinal?.value, !isLabel(passage), passage.ordinal?.isClosed == true {
        if isAnswer { told.measures.append(value) } else { told.problems.append(value) }
      }
      let text = passage.text
      for value in inlineOrdinals(passage) {
        if isAnswer { told.measures.append(value) } else { told.problems.append(value) }
      }
      for clause in text.clauses(in: text.whole) {
        let turn = text.firstRange(of: turnsToMeasures, in: clause)
        if turn != nil {
          turns += 1
          isAnswer = true
        }
        let start = turn?.upperBound ?? clause.lowerBound
        if let value = text.firstRange(of: firstWords, in: start..<clause.upperBound)
          .flatMap({ $0.lowerBound - start <= 2 ? chineseDigit(text[$0.lowerBound]) : nil })
        {
          if isAnswer { told.measures.append(value) } else { told.problems.append(value) }
        }
        if isAnswer {
          answerLength += clause.upperBound - start
          if text.contains(measures, in: start..<clause.upperBound) { answers += 1 }
        }
      }
    }
    let count = told.problems.count
    guard turns == 1, count >= 3, told.problems == Array(1...count) else { return nil }
    if told.measures == [1], answers <= 2 { return (count, 1) }
    // 改进措施：加强学习，提高认识。
    let isShort = answers == 2 && answerLength <= 16
    return told.measures.isEmpty && (answers == 1 || isShort) ? (count, 1) : nil
  }

  private static func mayCountToThree(_ passage: Passage) -> Bool {
    passage.text.contains(third, in: passage.text.whole) || passage.ordinal?.value == 3
      || inlineOrdinals(passage).contains(3)
  }

  /// The numbers of items behind the first, where all of them stand in one paragraph.
  private static func inlineOrdinals(_ passage: Passage) -> [Int] {
    guard passage.ordinal?.isClosed == true else { return [] }
    let text = passage.text
    return passage.sentences.dropFirst().compactMap { sentence in
      let digit = text[sentence.lowerBound]
      let mark = text[sentence.lowerBound + 1]
      guard isDigit(digit), mark == "." || mark == "、", isHan(text[sentence.lowerBound + 2])
      else { return nil }
      return Int(digit - 0x30)
    }
  }

  private static let third: Phrase = "三是"
  private static let firstWords: Phrases = ["一是", "二是", "三是", "四是", "五是", "六是", "七是"]
  private static let turnsToMeasures: Phrases = [
    "改进情况", "改进措施", "整改措施", "整改情况", "下一步", "下步", "改进打算", "改进方向", "今后", "解决措施", "解决办法",
  ]
}
