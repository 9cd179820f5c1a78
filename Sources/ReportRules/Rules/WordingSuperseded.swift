import ReportSyntax
import StatutoryForms

extension Rule {
  /// Words of the regulation before its revision of 2019.
  static let wordingSuperseded = Rule(
    id: "wording.superseded",
    severity: .information,
    title: Wording("沿用修订前的表述", english: "Wording of the old regulation"),
    explanation: Wording(
      "2019年修订的《政府信息公开条例》第五条为「以公开为常态、不公开为例外」，以国务院令第711号公布；答复期限为20个工作日（第三十三条）；不再收取检索、复制、邮寄等成本费用（第四十二条）。2018年度及以前的报告不核对。",
      english:
        "Since 2019 the regulation says 以公开为常态、不公开为例外 (article 5), was issued by order 711, gives 20 working days for an answer (article 33) and no longer charges for search, copies and postage (article 42)."
    ),
    source: "《中华人民共和国政府信息公开条例》（国务院令第711号）第五条、第三十三条、第四十二条",
    check: .words(since: 2019) { passage, _ in
      guard passage.isProse else { return [] }
      return OldWording.places(in: passage).map { finding($0, in: passage.text) }
    },
    examples: [
      .accepts("坚持以公开为常态、不公开为例外，依据《条例》（国务院令第711号）公开。"),
      .accepts("《条例》（国务院令第492号公布，国务院令第711号修订）规定，征求第三方意见的法定期限为15个工作日。"),
      .accepts(
        """
        清水镇2017年政府信息公开工作年度报告
        以公开为原则、不公开为例外，在15个工作日的法定期限内答复申请。
        """
      ),
      .accepts("将答复期限由20个工作日压缩至15个工作日，申请办理时限缩短为15个工作日。"),
      .accepts("于15个工作日内答复申请人。不再收取检索、复制、邮寄费用，未收取检索费。"),
      .reports(
        "坚持⟦以公开为原则，不公开为例外⟧和“⟦公开为原则、不公开为例外⟧”。",
        saying: "现为「以公开为常态、不公开为例外」",
        fixed: "坚持以公开为常态，不公开为例外和“公开为原则、不公开为例外”。"
      ),
      .reports(
        "坚持“⟦公开是原则，不公开是例外⟧”，⟦以公开为原则，以不公开为例外⟧，⟦公开是原则不公开是例外⟧。",
        saying: "现为「以公开为常态、不公开为例外」",
        fixed: "坚持“公开是常态，不公开是例外”，以公开为原则，以不公开为例外，公开是原则不公开是例外。"
      ),
      .accepts("公开是原则问题，不公开是例外情形的要说明理由；坚持“公开是常态、不公开是例外”。"),
      .reports(
        "依据《政府信息公开条例》（国务院令⟦第492号⟧）编制。",
        saying: "现行《条例》以国务院令第711号公布",
        fixed: "依据《政府信息公开条例》（国务院令第711号）编制。"
      ),
      .reports(
        "根据《中华人民共和国政府信息公开条例》（国务院令⟦第771号⟧）编制。",
        saying: "现行《条例》以国务院令第711号公布",
        fixed: "根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。"
      ),
      .accepts("根据《中华人民共和国政府信息公开条例》和《优化营商环境条例》（国务院令第722号）编制。"),
      .reports(
        "所有申请均在法定期限⟦15个工作日⟧内答复。",
        saying: "答复期限现为20个工作日",
        fixed: "所有申请均在法定期限20个工作日内答复。"
      ),
      .reports("答复时⟦收取检索、复制、邮寄⟧等成本费用。", saying: "不再收取"),
    ]
  )

  private static func finding(_ place: OldWording.Place, in text: ProseText) -> Finding.Draft {
    let message =
      switch place.kind {
      case .principle:
        Wording(
          "《条例》第五条现为「以公开为常态、不公开为例外」",
          english: "Article 5 now says 以公开为常态、不公开为例外"
        )
      case .order:
        Wording("现行《条例》以国务院令第711号公布", english: "The regulation in force was issued by order 711")
      case .period:
        Wording("《条例》第三十三条规定的答复期限现为20个工作日", english: "Article 33 now gives 20 working days")
      case .charges:
        Wording(
          "《条例》第四十二条不再收取检索、复制、邮寄等费用",
          english: "Search, copies and postage are no longer charged for"
        )
      }
    return Finding.Draft(
      range: text.byteRange(place.range),
      message: message,
      fixes: place.change.map {
        [.replacing(text.byteRange($0.range), by: $0.words, certainty: .preferred)]
      } ?? []
    )
  }
}

/// Where a passage speaks as the regulation did before 2019.
private enum OldWording {
  enum Kind {
    case principle
    case order
    case period
    case charges
  }

  struct Place {
    let kind: Kind
    let range: Range<Int>
    let change: (range: Range<Int>, words: String)?
  }

  static func places(in passage: Passage) -> [Place] {
    let text = passage.text
    var places: [Place] = []
    var titleDepth = QuotationDepth()
    for index in text.places(of: starts) {
      let scalar = text[index]
      titleDepth.read(scalar)
      guard !titleDepth.isInTitle else { continue }
      let place: Place? =
        switch scalar {
        case "公": principle(in: text, at: index)
        case "第": order(in: text, at: index)
        case "1", "十": period(in: passage, at: index)
        case "收": charges(in: text, at: index)
        default: nil
        }
      if let place { places.append(place) }
    }
    return places
  }

  private static let starts = ScalarFilter("公第1十收“”《》")

  /// The old principle: 公开为原则、不公开为例外.
  private static func principle(in text: ProseText, at index: Int) -> Place? {
    guard let principle = text.match(oldPrinciples, at: index) else { return nil }
    var next = principle.upperBound
    while next < principle.upperBound + 4, links.contains(text[next]) { next += 1 }
    guard text.match(exceptions, at: next) != nil else { return nil }
    let start = text[index - 1] == "以" ? index - 1 : index
    return Place(
      kind: .principle,
      range: start..<next + 6,
      change: (index + 3..<index + 5, "常态")
    )
  }

  /// 国务院令第492号, or a number that is none of the regulation's: 《政府信息公开条例》（国务院令第771号）; unless 711
  /// stands beside it.
  private static func order(in text: ProseText, at index: Int) -> Place? {
    var end = index + 1
    while isDigit(text[end]) { end += 1 }
    guard text.has("号", at: end), end - index > 1, !text.contains(newOrder, in: text.whole),
      text.has(oldOrder, at: index) || isOrder(numberedAt: index, in: text)
    else { return nil }
    return Place(kind: .order, range: index..<end + 1, change: (index + 1..<end, "711"))
  }

  /// Whether a number of two to four digits is that of the order which stands right behind the regulation's title.
  private static func isOrder(numberedAt index: Int, in text: ProseText) -> Bool {
    guard (2...4).contains((index + 1..<index + 6).prefix { isDigit(text[$0]) }.count),
      let order = orders.first(where: { text.has($0, endingAt: index) })
    else { return false }
    return text.has(regulation, endingAt: index - order.scalars.count)
  }

  private static let orders: [Phrase] = ["(中华人民共和国国务院令", "(国务院令", "(国令"]
  private static let regulation: Phrase = "中华人民共和国政府信息公开条例》"

  /// 15个工作日 where the sentence calls it the period for answers.
  private static func period(in passage: Passage, at index: Int) -> Place? {
    let text = passage.text
    guard let words = text.match(fifteenDays, at: index), !isDigit(text[index - 1]),
      let sentence = passage.sentences.first(where: { $0.contains(index) }),
      text.contains(periods, in: text.clause(around: words, before: 40, behind: 40)),
      text.contains(answers, in: sentence),
      !text.contains(thirdParties, in: sentence), !text.contains(shortenings, in: sentence)
    else { return nil }
    let number = words.lowerBound..<words.upperBound - 4
    return Place(
      kind: .period,
      range: words,
      change: (number, number.count == 2 && isDigit(text[index]) ? "20" : "二十")
    )
  }

  /// Charges for search, copies and postage.
  private static func charges(in text: ProseText, at index: Int) -> Place? {
    guard
      let words = text.match(oldCharges, at: index),
      !text.contains(negations, in: max(0, index - 8)..<index)
    else { return nil }
    return Place(kind: .charges, range: words, change: nil)
  }

  private static let oldPrinciples: Phrases = ["公开为原则", "公开是原则"]
  private static let exceptions: Phrases = ["不公开为例外", "不公开是例外"]
  /// What may stand between the two halves: a comma, quotation marks, 而, 以.
  private static let links = Set("、,;“”而以".unicodeScalars.map(\.value))
  private static let oldOrder: Phrase = "第492号"
  private static let newOrder: Phrase = "711"
  private static let fifteenDays: Phrases = ["15个工作日", "十五个工作日"]
  private static let oldCharges: Phrases = ["收取检索、复制、邮寄", "收取检索费", "收取复制费", "收取邮寄费"]
  private static let periods: Phrases = ["法定期限", "法定时限", "规定期限", "规定时限", "答复期限", "答复时限", "办理期限"]
  private static let answers: Phrases = ["答复", "申请", "回复", "办理", "办结"]
  private static let thirdParties: Phrases = ["第三方", "征求"]
  /// What an organ promises beyond the law.
  private static let shortenings: Phrases = ["压缩", "缩短", "压减", "提速", "提前", "平均", "承诺", "缩减"]
  private static let negations: Phrases = ["未", "不", "没有", "取消", "停止", "无", "免"]
}
