import ReportSyntax
import StatutoryForms

extension Rule {
  /// The number of one of the notices on the form is miswritten.
  static let noticeNumber = Rule(
    id: "notice.number",
    severity: .warning,
    milder: [.hint],
    title: Wording("格式通知的文号有误", english: "The number of the notice on the form is miswritten"),
    explanation: Wording(
      "规定年度报告格式的通知只有两个文号：国办公开办函〔2019〕60号和国办公开办函〔2021〕30号。年份、序号写错，漏写括号（202130号），发文字号写错（国办公开函）的报告；只是括号用了（）或[]的作提示。其他文件的文号不核对。",
      english:
        "Two notices have issued the form, 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号. A wrong year or number, lost brackets and a wrong series are reported, other brackets are a hint. Numbers of other documents are left alone."
    ),
    source: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号；GB/T 9704—2012 第7.2.5条（发文字号的年份用六角括号〔〕）",
    check: .prose(about: .notices) { prose in
      let expected = prose.expectedEdition?.id
      return prose.narrative.about(.notices).filter { $0.kind == .paragraph }.flatMap { passage in
        NoticeCitation.all(in: passage, of: prose.text.bytes).compactMap { citation in
          // That the notice of another edition is cited is said once, with the right number.
          if let edition = citation.edition, let expected, edition != expected { return nil }
          return finding(citation, in: passage, expected)
        }
      }
    },
    examples: [
      .accepts("根据国办公开办函〔2021〕30号和国办公开办函〔2019〕60号，参照国办公开办函〔2019〕61号规范平台建设。"),
      .accepts("按照《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）及国办函〔2020〕109号、国办公开办函〔2021〕30号文编制。"),
      .reports(
        "按照国办公开办函⟦〔2021〕3O号⟧、国办公开办函⟦〔202l〕30号⟧编制，依据国办公开办函⟦〔2021〕30⟧。",
        saying: "应为「〔2021〕30号」",
        fixed: "按照国办公开办函〔2021〕30号、国办公开办函〔202l〕30号编制，依据国办公开办函〔2021〕30。"
      ),
      .reports(
        "按照国办公开办函⟦〔202130〕号⟧要求编制本报告。",
        saying: "应为「〔2021〕30号」",
        fixed: "按照国办公开办函〔2021〕30号要求编制本报告。"
      ),
      .reports(
        "按照国办公开办函⟦〔2021〕030号⟧要求编制本报告。",
        saying: "应为「〔2021〕30号」",
        fixed: "按照国办公开办函〔2021〕30号要求编制本报告。"
      ),
      .accepts("落实国办函〔2020〕109号、国办发〔2021〕30号，学习国办公开办函〔2016〕201号。"),
      .accepts("按照《国务院办公厅关于印发2021年政务公开工作要点的通知》（国办发〔2021〕12号）开展工作。"),
      .reports(
        "按照国办公开办函⟦202130号⟧要求编制本报告。",
        saying: "应为「〔2021〕30号」",
        fixed: "按照国办公开办函〔2021〕30号要求编制本报告。"
      ),
      .reports(
        "根据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函⟦〔2022〕30号⟧）编制。",
        saying: "没有「国办公开办函〔2022〕30号」这个文号",
        fixed: "根据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。"
      ),
      .reports(
        "根据《政府信息公开工作年度报告格式》（国办公开办函⟦〔2021〕31号⟧）编制。依据国办公开办函⟦〔2021〕3号⟧编制年度报告。",
        saying: "没有「国办公开办函〔2021〕31号」这个文号",
        fixed: "根据《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。依据国办公开办函〔2021〕3号编制年度报告。"
      ),
      .reports(
        "按照国办公开办函⟦（2021）30号⟧、国办公开办函⟦[2021]30号⟧编制。",
        saying: "年份用六角括号",
        fixed: "按照国办公开办函〔2021〕30号、国办公开办函[2021]30号编制。"
      ),
      .reports(
        "按照国办公开办函⟦2021〕30号⟧、国办公开办函⟦〔2021〕第30号⟧编制，见⟦国办公开函〔2021〕30号⟧。",
        saying: "应为「〔2021〕30号」",
        fixed: "按照国办公开办函〔2021〕30号、国办公开办函〔2021〕第30号编制，见国办公开函〔2021〕30号。"
      ),
    ]
  )

  private static func finding(
    _ citation: NoticeCitation,
    in passage: Passage,
    _ expected: Edition.ID?
  ) -> Finding.Draft? {
    let text = passage.text
    guard let edition = citation.edition else {
      guard let right = meant(by: citation, in: passage, expected) else { return nil }
      let written = text.string(citation.range)
      return Finding.Draft(
        range: text.byteRange(citation.numberRange),
        message: Wording(
          "没有「\(written)」这个文号，应为「\(number(of: right))」",
          english: "There is no \(written); the number should be \(number(of: right))"
        ),
        suggestion: number(of: right),
        fixes: [
          .replacing(citation.numberRange, of: text, by: number(of: right), certainty: .preferred)
        ]
      )
    }
    let right = number(of: edition)
    switch citation.shape {
    case .right: return nil
    case .otherOrgan:
      let whole = "国办公开办函" + right
      return Finding.Draft(
        range: text.byteRange(citation.range),
        message: Wording(
          "发文字号应为「\(whole)」",
          english: "The series is another: \(whole)"
        ),
        suggestion: whole,
        fixes: [.replacing(citation.range, of: text, by: whole, certainty: .preferred)]
      )
    case .otherBrackets, .broken:
      let isSlight = citation.shape == .otherBrackets
      return Finding.Draft(
        severity: isSlight ? .hint : nil,
        range: text.byteRange(citation.numberRange),
        message: Wording(
          "文号应为「\(right)」" + (isSlight ? "，年份用六角括号" : ""),
          english: "The number should be \(right)" + (isSlight ? ", the year in 〔〕" : "")
        ),
        suggestion: right,
        fixes: [.replacing(citation.numberRange, of: text, by: right, certainty: .certain)]
      )
    }
  }

  /// The notice that a number was meant for which none has; `nil` where another document is cited.
  private static func meant(
    by citation: NoticeCitation,
    in passage: Passage,
    _ expected: Edition.ID?
  ) -> Edition.ID? {
    if let title = citation.title { return title }
    guard citation.shape != .otherOrgan, !isKnown(citation),
      let sentence = passage.sentence(around: citation.range.lowerBound),
      passage.text.contains(reportWords, in: sentence)
    else { return nil }
    let near = Edition.all.filter { edition in
      let (year, number) = (edition.issue.year, edition.issue.number)
      return citation.year == year && isNear(citation.number, number) || citation.number == number
    }
    return near.first { $0.id == expected }?.id ?? near.first?.id
  }

  /// Whether two numbers differ by one digit, wrong, lost or surplus.
  private static func isNear(_ number: Int, _ other: Int) -> Bool {
    NormalizedText(String(number)).isWithin(1, editsOf: NormalizedText(String(other)))
  }

  /// 国办公开办函〔2019〕61号, on the sites where information is published.
  private static func isKnown(_ citation: NoticeCitation) -> Bool {
    citation.year == 2019 && citation.number == 61
  }

  private static func number(of edition: Edition.ID) -> String {
    Edition.with(edition).issue.numberText
  }

  private static let reportWords: Phrases = ["年度报告", "报告格式", "编制"]
}
