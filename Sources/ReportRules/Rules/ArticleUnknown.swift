import ReportSyntax
import StatutoryForms

extension Rule {
  /// An article or item of the regulation that does not exist.
  package static let articleUnknown = Rule(
    id: "article.unknown",
    severity: .error,
    title: Wording("条例没有这一条", english: "No such article"),
    explanation: Wording(
      "《政府信息公开条例》共五十六条；第二十条有十五项，第三十六条七项，第五十条五项，第二十六条不分项。只核对句中点明《条例》的引用。",
      english:
        "The regulation has 56 articles; article 20 has 15 items, 36 has 7, 50 has 5, 26 none. Only references in sentences that name the regulation are checked."
    ),
    source: "《中华人民共和国政府信息公开条例》（国务院令第711号）",
    check: .words { passage, bytes in
      guard !passage.text.isEmpty else { return [] }
      return references(in: passage.range, of: bytes).compactMap { finding($0, bytes) }
    },
    examples: [
      .accepts("根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。"),
      .accepts("根据《中华人民共和国民法典》第一百零三条和《条例》第二十条第（十五）项。"),
      .reports(
        "根据《政府信息公开条例》⟦第六十条⟧规定，编制本报告。",
        saying: "《条例》共五十六条，没有第六十条"
      ),
      .reports(
        "依照《条例》⟦第二十六条第（六）项⟧公开。",
        saying: "《条例》第二十六条没有第（六）项"
      ),
    ]
  )

  /// References behind the name of the regulation, in the same sentence and with no other law between.
  private static func references(in range: Range<Int>, of bytes: [UInt8]) -> [ArticleReference] {
    var references: [ArticleReference] = []
    var namesRegulation = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      // 。《 and 第 start with these bytes; all others are passed over at once.
      guard bytes[offset] == 0xE3 || bytes[offset] == 0xE7 && namesRegulation else {
        offset += 1
        continue
      }
      if hasWord("。", bytes, at: offset, limit: range.upperBound) {
        namesRegulation = false
      } else if hasWord("《", bytes, at: offset, limit: range.upperBound) {
        namesRegulation = Regulation.isNamed(bytes, at: offset, limit: range.upperBound)
      } else if namesRegulation,
        let reference = scanArticleReference(bytes, at: offset, limit: range.upperBound)
      {
        references.append(reference)
        offset = reference.range.upperBound
        continue
      }
      offset += 1
    }
    return references
  }

  private static func finding(_ reference: ArticleReference, _ bytes: [UInt8]) -> Finding.Draft? {
    let written = words(of: bytes, in: reference.range)
    guard let message = Regulation.flaw(of: reference, written: written) else { return nil }
    return Finding.Draft(
      range: reference.range,
      message: message
    )
  }
}
