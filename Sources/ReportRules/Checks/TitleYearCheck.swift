import ReportSyntax
import StatutoryForms

/// Looks at the year in the title.
struct TitleYearCheck {
  private let prose: ProseView

  init(_ prose: ProseView) {
    self.prose = prose
  }

  var findings: [Finding.Draft] {
    guard let title = prose.identity.title else { return [] }
    var text = ProseText()
    text.append(prose.text.bytes, in: title)
    let odd = OddYear.all(in: text).map { Rule.oddYear($0, in: text) }
    return odd + (prose.identity.oddTitle.map { [finding($0, title, text)] } ?? [])
  }

  /// The one finding on a title whose year differs from all else.
  private func finding(_ odd: OddTitleYear, _ title: Range<Int>, _ text: ProseText) -> Finding.Draft
  {
    let place = QuantityReader.quantities(in: text).first { quantity in
      quantity.kind == .time && quantity.value == Amount(odd.written)
        && quantity.unit.hasPrefix("年")
    }.map { $0.number.lowerBound..<$0.number.upperBound + 1 }
    let places = [
      odd.isInPeriod ? "统计期限" : nil, odd.mentions > 0 ? "正文\(odd.mentions)处" : nil,
    ].compactMap(\.self).joined(separator: "和")
    let right = "\(odd.year)年"
    return Finding.Draft(
      severity: odd.isAlone ? nil : .warning,
      range: place.map { text.byteRange($0) } ?? title,
      message: Wording(
        "标题写\(odd.written)年，\(places)写\(right)",
        english: "The title says \(odd.written), the text is about \(odd.year)"
      ),
      suggestion: place == nil ? nil : right,
      fixes: place.map { [.replacing($0, of: text, by: right, certainty: .preferred)] } ?? []
    )
  }
}

extension Rule {
  /// What is said of an odd year.
  static func oddYear(_ odd: OddYear, in text: ProseText) -> Finding.Draft {
    let written = text.string(odd.range)
    let right = odd.year.map { "\($0)年" }
    let flaw = odd.hasLetter ? ("的数字里夹有字母", "has a letter in it") : ("不是年份", "is no year")
    let certainty: Fix.Certainty = odd.hasLetter ? .certain : .preferred
    return Finding.Draft(
      severity: .warning,
      range: text.byteRange(odd.range),
      message: Wording(
        "「\(written)」\(flaw.0)，" + (right.map { "应为\($0)" } ?? "请核对"),
        english: "“\(written)” \(flaw.1)" + (right.map { "; it should be \($0)" } ?? ": look again")
      ),
      suggestion: right,
      fixes: right.map { [.replacing(odd.range, of: text, by: $0, certainty: certainty)] } ?? []
    )
  }
}
