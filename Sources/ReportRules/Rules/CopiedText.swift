import ReportSyntax
import StatutoryForms

extension Rule {
  /// Whoever writes of a year has other things to tell than last year.
  static let copiedText = Rule(
    id: "copied.text",
    severity: .information,
    title: Wording("正文照抄", english: "Copied text"),
    explanation: Wording(
      "第一、第五部分的句子（不计年份）有九成以上与上一年度报告或同年其他单位的报告相同。五句或一百字以下的不比较。",
      english:
        "Nine tenths of the sentences of sections one and five, years left out, stand in last year's report too, or in that of another unit. Fewer than five sentences or a hundred characters are not compared."
    ),
    source: "良好做法：年度报告应反映本年情况",
    check: .beside { beside in
      if let last = beside.previous,
        let draft = CopiedSentences.draft(
          beside.report,
          last,
          Wording(
            "与\(last.year.map { "\($0)年" } ?? "上年")的报告",
            english: "the report for \(last.year.map(String.init) ?? "last year")"
          )
        )
      {
        return [draft]
      }
      if let other = beside.neighbour, let agency = other.agency,
        let draft = CopiedSentences.draft(
          beside.report,
          other,
          Wording("与\(agency)的报告", english: "the report of \(agency)")
        )
      {
        return [draft]
      }
      return []
    },
    examples: [
      .accepts(
        """
        清水镇2025年政府信息公开工作年度报告
        一、总体情况
        公开信息12条。
        """
      )
    ]
  )
}

private enum CopiedSentences {
  static func draft(_ report: ReportRecord, _ other: ReportRecord, _ whose: Wording)
    -> Finding.Draft?
  {
    let sentences = report.sentences
    guard sentences.count >= 5, sentences.reduce(0, { $0 + $1.words.count }) >= 100 else {
      return nil
    }
    let known = Dictionary(
      other.sentences.map { ($0.words, $0.range) },
      uniquingKeysWith: { first, _ in first }
    )
    let copied = sentences.filter { known[$0.words] != nil }
    guard copied.count * 10 >= sentences.count * 9,
      let longest = copied.max(by: { $0.words.count < $1.words.count }),
      let source = known[longest.words]
    else { return nil }
    return Finding.Draft(
      range: longest.range,
      message: Wording(
        "第一、第五部分 \(sentences.count) 句中有 \(copied.count) 句\(whose.chinese)相同",
        english:
          "\(copied.count) of the \(sentences.count) sentences of sections one and five stand in \(whose.english) too"
      ),
      related: [
        Finding.Related(
          range: source,
          message: Wording("同一句", english: "The same sentence"),
          document: other.document
        )
      ]
    )
  }
}
