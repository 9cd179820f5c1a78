import ReportSyntax

/// How many parts a report says that it has, where it names them: 由总体情况、……等六个部分组成.
package enum StatedParts {
  /// What they are held against.
  package static let target = "六个部分"

  /// The numbers of a passage that count the parts of the form.
  static func all(in passage: Passage) -> [Quantity] {
    guard passage.facts.matters.contains(.enumerations) else { return [] }
    let text = passage.text
    return passage.quantities.filter { quantity in
      guard quantity.kind == .count, quantity.unit == "个", quantity.value.count != nil,
        text.match(Words.parts, at: quantity.range.upperBound) != nil,
        let sentence = passage.sentence(around: quantity.number.lowerBound, reach: 400),
        case let names = between(sentence.lowerBound, quantity.number.lowerBound)
      else { return false }
      return Words.sections.count { text.contains($0, in: names) } >= 4
    }
  }

  /// Those that are not six.
  static func wrong(in passage: Passage) -> [Quantity] {
    all(in: passage).filter { $0.value != Amount(6) }
  }
}

private enum Words {
  static let parts: Phrases = ["部分", "方面", "板块", "章节"]
  static let sections: [Phrases] = [
    ["总体情况", "概述", "基本情况"], ["主动公开"], ["申请"], ["复议", "诉讼"], ["问题"], ["其他", "其它", "需要报告"],
  ]
}
