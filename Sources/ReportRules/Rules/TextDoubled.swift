import ReportSyntax
import StatutoryForms

extension Rule {
  /// Words that stand twice, and words that lost or swapped a character.
  static let textDoubled = Rule(
    id: "text.doubled",
    severity: .hint,
    title: Wording("文字重复或错漏", english: "Words are doubled or garbled"),
    explanation: Wording(
      "同一个词紧接着写了两遍（会议精神精神）、同一短语在一句内隔三个字以内又出现，以及常见的错漏（存在一下问题、特别要是）。叠用（逐条逐条、研究研究）、相邻的两个复合词（政务公开公开栏）、引号和书名号之内不报告。",
      english:
        "A word twice in a row, a phrase that comes again within three characters of a clause, and common slips. Reduplication, compounds that meet, quotations and titles are left alone."
    ),
    source: "审校惯例：年度报告应当文字严谨，发布前逐字校对",
    check: .words { passage, _ in
      guard passage.isProse else { return [] }
      let garbled = Lexicon.garbled.matches(in: passage.text).map { finding($0, in: passage.text) }
      guard passage.isNarrative else { return garbled }
      let doubled = Repetition.places(in: passage.text).map { finding($0, in: passage.text) }
      return garbled
        + doubled.filter { doubled in
          !garbled.contains { $0.range.overlaps(doubled.range) }
        }
    },
    examples: [
      .accepts("逐条逐条地研究研究，一项一项落实，各村各村都有，很多很多问题要讨论讨论。"),
      .accepts("在政务公开公开栏、政务服务服务中心、信息公开公开目录中公布，开展公开工作工作人员培训。"),
      .accepts("推进政府信息公开和政府信息公开平台建设，部门到部门的数据，以公开促落实，以公开促规范。"),
      .accepts("宣传“学习学习再学习”和《清水清水》，我镇镇政府、本县县委、全市市场主体都已知悉。"),
      .accepts("按国家有关规定规定应当公开的，政府采购采购人，单位填报产业活动单位填报表，以提高效率为目的的活动，为了了解情况，用了一下午的时间，温和和谐。"),
      .accepts("发布机构：清水街道 清水街道办事处 发布日期：2025年1月8日，来源：清水镇 清水镇。"),
      .accepts("应公开尽公开，谁公开谁负责，二〇二〇年，一千一千地数。"),
      .reports("认真学习会议⟦精神精神⟧，落实专项⟦资金资金⟧分配。", saying: "「精神」重复", fixed: "认真学习会议精神，落实专项资金资金分配。"),
      .reports("成立⟦领导小组领导小组⟧，做好主动⟦公开公开⟧。", saying: "「领导小组」重复", fixed: "成立领导小组，做好主动公开公开。"),
      .reports("转变思路，提⟦高政务公开质量高政务公开⟧的质量", saying: "「高政务公开」在一句内重复", fixed: "转变思路，提高政务公开的质量"),
      .reports(
        "清水⟦镇镇⟧高度重视，群众⟦可通过可以通过⟧网站查询。",
        saying: "「镇镇」应为「镇」",
        fixed: "清水镇高度重视，群众可通过可以通过网站查询。"
      ),
      .accepts("村村、镇镇认真落实，清水镇镇长高度重视，镇镇有专区，网站可以通过实名认证登录。"),
      .reports("⟦我镇镇⟧高度重视，完善各项⟦的的⟧制度。", saying: "「我镇镇」应为「我镇」", fixed: "我镇高度重视，完善各项的的制度。"),
      .reports(
        "工作中存在⟦一下⟧问题，⟦特别要是⟧加强培训和信息发布⟦审查管⟧，",
        saying: "「一下」应为「以下」",
        fixed: "工作中存在以下问题，特别要是加强培训和信息发布审查管，"
      ),
      .reports(
        "三是⟦重新涉及⟧部门网站栏目，报告由六⟦部分成⟧。",
        saying: "「重新涉及」应为「重新设计」",
        fixed: "三是重新设计部门网站栏目，报告由六部分成。"
      ),
    ]
  )

  private static func finding(_ match: Lexicon.Match, in text: ProseText) -> Finding.Draft {
    let written = text.string(match.range)
    return Finding.Draft(
      range: text.byteRange(match.range),
      message: Wording(
        "「\(written)」应为「\(match.right)」",
        english: "“\(written)” should be “\(match.right)”"
      ),
      suggestion: match.right,
      fixes: [
        .replacing(match.range, of: text, by: match.right, certainty: match.certainty)
      ]
    )
  }

  private static func finding(_ place: Repetition.Place, in text: ProseText) -> Finding.Draft {
    let words = text.string(place.words)
    let isApart = place.range.count > 2 * place.words.count
    let fix = place.surplus.map { surplus in
      Fix(
        title: Wording(
          "删去重复的「\(text.string(surplus))」",
          english: "Delete “\(text.string(surplus))”"
        ),
        edits: [SourceEdit(range: text.byteRange(surplus), replacement: [])],
        certainty: .preferred
      )
    }
    return Finding.Draft(
      range: text.byteRange(place.range),
      message: isApart
        ? Wording("「\(words)」在一句内重复", english: "“\(words)” comes twice in one clause")
        : Wording("「\(words)」重复", english: "“\(words)” stands twice"),
      fixes: fix.map { [$0] } ?? []
    )
  }
}
