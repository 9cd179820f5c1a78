import ReportSyntax
import StatutoryForms

extension Rule {
  /// The regulation is first named by its short name.
  static let articleCitation = Rule(
    id: "article.citation",
    severity: .hint,
    title: Wording("首次引用条例宜用全称", english: "The first mention should give the full name"),
    explanation: Wording(
      "报告第一次提到条例时用全称《中华人民共和国政府信息公开条例》，之后可用简称。",
      english:
        "The first mention of the regulation gives its full name, 《中华人民共和国政府信息公开条例》; later ones may be short."
    ),
    source: "审校惯例：首次引用法规用全称，可注「以下简称」",
    check: .prose(about: .regulation) { prose in
      var begun = 0
      for passage in prose.passages(about: .regulation) {
        // 《中华人民共合国政府信息公开条例》: what is misspelt is the full name.
        if passage.facts.misspellings.contains(where: {
          FirstCitation.isOfFullName($0, in: passage.text)
        }) {
          return []
        }
        if begun > 0, FirstCitation.goesOn(in: passage.text, behind: begun) { return [] }
        switch FirstCitation.find(in: passage.text) {
        case nil: begun = FirstCitation.begun(atEndOf: passage.text)
        case .full: return []
        case .short(let range):
          return [finding(range, in: passage.text)]
        }
      }
      return []
    },
    examples: [
      .accepts("根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条规定，编制本报告。依照《条例》公开。"),
      .accepts("根据中华人民共和国政府信息公开条例的规定编制。认真学习《政府信息公开条例》。"),
      .accepts("学习《清水省政府信息公开条例》《信访工作条例》。"),
      .accepts("根据《中华人民共和国政府信息\n公开条例》编制。《条例》施行以来成效明显。"),
      .accepts("根据《中华人民共和国政府信息公开条例》（以下简称\n《条例》）编制。"),
      .reports(
        "认真学习⟦《政府信息公开条例》⟧，落实《中华人民共和国政府信息公开条例》。",
        saying: "首次引用宜用全称",
        fixed: "认真学习《中华人民共和国政府信息公开条例》，落实《中华人民共和国政府信息公开条例》。"
      ),
      .reports(
        "按照⟦《条例》⟧规定编制，依照《条例》公开。",
        saying: "首次引用宜用全称",
        fixed: "按照《中华人民共和国政府信息公开条例》规定编制，依照《条例》公开。"
      ),
    ]
  )

  private static func finding(_ range: Range<Int>, in text: ProseText) -> Finding.Draft {
    let full = "《中华人民共和国政府信息公开条例》"
    return Finding.Draft(
      range: text.byteRange(range),
      message: Wording(
        "首次引用宜用全称\(full)",
        english: "The first mention should give the full name, \(full)"
      ),
      suggestion: full,
      fixes: [.replacing(range, of: text, by: full, certainty: .preferred)]
    )
  }
}

/// How a passage first names the regulation.
enum FirstCitation {
  case full
  case short(Range<Int>)

  /// Whether a passage may name it, or its full name may end or begin there.
  static func isTopic(of text: ProseText, _ misspellings: [NameReader.Misspelling]) -> Bool {
    text.contains(lastWord, in: text.whole) || begun(atEndOf: text) > 0
      || misspellings.contains { isOfFullName($0, in: text) }
  }

  private static let lastWord: Phrases = ["条例"]

  static func find(in text: ProseText) -> FirstCitation? {
    for (index, scalar) in text.scalars.enumerated() {
      switch scalar {
      case "中": if text.has(fullName, at: index) { return .full }
      case "《":
        if let range = text.match(shortNames, at: index) { return .short(range) }
      default: continue
      }
    }
    return nil
  }

  static func isOfFullName(_ misspelling: NameReader.Misspelling, in text: ProseText) -> Bool {
    misspelling.right.hasPrefix("中华人民共和国") || misspelling.right.contains("条例")
      || text.has("中华人民共和国", endingAt: misspelling.range.lowerBound)
  }

  /// How many characters of the full name stand at the end of a passage, where a line ends in it; 0 for
  /// none.
  static func begun(atEndOf text: ProseText) -> Int {
    let name = fullName.scalars
    let most = min(name.count - 1, text.count)
    guard most >= 2, let end = text.scalars.last else { return 0 }
    return (2...most).last {
      name[$0 - 1] == end && text.scalars.suffix($0).elementsEqual(name.prefix($0))
    } ?? 0
  }

  /// Whether a passage begins with what is left of the full name.
  static func goesOn(in text: ProseText, behind count: Int) -> Bool {
    text.scalars.starts(with: fullName.scalars.dropFirst(count))
  }

  private static let fullName: Phrase = "中华人民共和国政府信息公开条例"
  private static let shortNames: Phrases = ["《政府信息公开条例》", "《条例》"]
}
