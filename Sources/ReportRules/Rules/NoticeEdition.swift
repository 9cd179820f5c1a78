import ReportSyntax
import StatutoryForms

extension Rule {
  /// The notice of another edition is cited.
  static let noticeEdition = Rule(
    id: "notice.edition",
    severity: .warning,
    title: Wording("引用的格式通知与年度不符", english: "The notice of another edition is cited"),
    explanation: Wording(
      "2019、2020年度报告依据国办公开办函〔2019〕60号，2021年度起依据国办公开办函〔2021〕30号。只引标题、不引文号的同样核对。同时引用两个通知的不报告。",
      english:
        "Reports for 2019 and 2020 follow 国办公开办函〔2019〕60号, later ones 国办公开办函〔2021〕30号; a title without a number counts as well. A report that cites both is left alone."
    ),
    source: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
    check: .prose(about: .notices) { prose in
      guard let expected = prose.expectedEdition, let year = prose.identity.year else {
        return []
      }
      let passages = prose.narrative.about(.notices).filter { $0.kind == .paragraph }
      let citations = passages.flatMap { passage in
        NoticeCitation.all(in: passage, of: prose.text.bytes).map { (passage.text, $0) }
      }
      let others = citations.filter { $0.1.edition != nil && $0.1.edition != expected.id }
      let cites = citations.contains { $0.1.edition == expected.id }
      if let (text, citation) = others.first, !cites {
        return [finding(citation, in: text, expected, year)]
      }
      guard others.isEmpty,
        !passages.contains(where: {
          $0.text.contains(expected.issue.titles, in: $0.text.whole)
        })
      else { return [] }
      return passages.lazy.compactMap { passage in
        expected.older.lazy.compactMap { older in
          NoticeCitation.titles(of: older, in: passage).first.map {
            title($0, of: passage.text, older, expected, year)
          }
        }.first
      }.prefix(1).map(\.self)
    },
    examples: [
      .accepts(
        """
        清水镇2022年政府信息公开工作年度报告
        依据国办公开办函〔2021〕30号编制，不再执行国办公开办函〔2019〕60号。
        """
      ),
      .reports(
        """
        清水镇2022年政府信息公开工作年度报告
        依据《通知》（⟦国办公开办函〔2019〕60号⟧）编制。
        """,
        saying: "2022年度报告应依据国办公开办函〔2021〕30号",
        fixed: """
          清水镇2022年政府信息公开工作年度报告
          依据《通知》（国办公开办函〔2021〕30号）编制。
          """
      ),
      .reports(
        """
        清水镇2022年政府信息公开工作年度报告
        依据⟦国办<b>公开</b>办函〔<i>2019</i>〕60号⟧编制。
        """,
        saying: "2022年度报告应依据国办公开办函〔2021〕30号",
        fixed: """
          清水镇2022年政府信息公开工作年度报告
          依据国办<b>公开</b>办函〔<i>2021</i>〕30号编制。
          """
      ),
      .reports(
        """
        清水镇2024年政府信息公开工作年度报告
        按照《国务院办公厅政府信息与政务公开办公室⟦关于政府信息公开工作年度报告有关事项的通知⟧》要求编制。
        """,
        saying: "2019年的通知",
        fixed: """
          清水镇2024年政府信息公开工作年度报告
          按照《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求编制。
          """
      ),
      .reports(
        """
        清水镇2024年政府信息公开工作年度报告
        根据《国务院办公厅关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2019〕60号⟧）编制。
        """,
        saying: "2024年度报告应依据国办公开办函〔2021〕30号",
        fixed: """
          清水镇2024年政府信息公开工作年度报告
          根据《国务院办公厅关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。
          """
      ),
      .reports(
        """
        清水镇2024年政府信息公开工作年度报告
        根据《⟦关于政府信息公开工作年度报告有关事项的通知⟧》（国办公开办函〔2021〕30号）编制。
        """,
        saying: "2019年的通知",
        fixed: """
          清水镇2024年政府信息公开工作年度报告
          根据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。
          """
      ),
      .accepts(
        """
        清水镇2024年政府信息公开工作年度报告
        根据清水县政府办公室《关于政府信息公开工作年度报告有关事项的通知》《关于做好2024年政府信息公开工作年度报告有关事项的通知》编制。
        """
      ),
      .accepts(
        """
        清水镇2020年政府信息公开工作年度报告
        按照《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》要求编制。
        """
      ),
      .accepts(
        """
        清水镇2024年政府信息公开工作年度报告
        《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》已由《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》代替。
        """
      ),
    ]
  )

  private static func finding(
    _ citation: NoticeCitation,
    in text: ProseText,
    _ expected: Edition,
    _ year: Int
  ) -> Finding.Draft {
    let number = Fix.replacing(citation.range, of: text, by: expected.notice, certainty: .certain)
    return Finding.Draft(
      range: text.byteRange(citation.range),
      message: Wording(
        "\(year)年度报告应依据\(expected.notice)",
        english: "The report for \(year) follows \(expected.notice)"
      ),
      suggestion: expected.notice,
      fixes: [title(before: citation, in: text, expected).map { number.with($0) } ?? number]
    )
  }

  /// The change of the title in front of a number, which would not go with another number.
  private static func title(
    before citation: NoticeCitation,
    in text: ProseText,
    _ expected: Edition
  ) -> Fix? {
    let near = max(0, citation.range.lowerBound - 48)..<citation.range.lowerBound
    guard let cited = expected.older.first(where: { $0.id == citation.title }),
      let words = text.ranges(of: cited.issue.titles, in: near).last
    else { return nil }
    return title(words, of: text, expected)
  }

  private static func title(
    _ range: Range<Int>,
    of text: ProseText,
    _ older: Edition,
    _ expected: Edition,
    _ year: Int
  ) -> Finding.Draft {
    Finding.Draft(
      range: text.byteRange(range),
      message: Wording(
        "这是\(older.issue.year)年的通知，\(year)年度报告应依据\(expected.notice)",
        english:
          "This is the notice of \(older.issue.year); the report for \(year) follows that of \(expected.issue.year)"
      ),
      suggestion: title(of: expected, insteadOf: range, in: text),
      fixes: [title(range, of: text, expected)]
    )
  }

  private static func title(_ range: Range<Int>, of text: ProseText, _ expected: Edition) -> Fix {
    let right = title(of: expected, insteadOf: range, in: text)
    return .replacing(range, of: text, by: right, certainty: .preferred)
  }

  /// The title of a notice, whose inner brackets are 〈〉 only where others stand around it.
  private static func title(
    of edition: Edition,
    insteadOf range: Range<Int>,
    in text: ProseText
  ) -> String {
    let isInside = text[range.lowerBound - 1] == "《" || text[range.upperBound] == "》"
    guard !isInside else { return edition.issue.title }
    return String(edition.issue.title.map { $0 == "〈" ? "《" : $0 == "〉" ? "》" : $0 })
  }
}
