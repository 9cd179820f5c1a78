import ReportSyntax
import StatutoryForms

extension Rule {
  /// A sentence cites an article that is about something else.
  static let articleSubject = Rule(
    id: "article.subject",
    severity: .warning,
    title: Wording("所引条文与内容不符", english: "The article cited is about something else"),
    explanation: Wording(
      "句中点明《政府信息公开条例》、只引一条，而所讲的内容与这一条无关、只与另一条有关时报告，如「根据《条例》第二十条规定编制本年度报告」应引第五十条。内容可归入几条的不报告。",
      english:
        "Reported where a sentence names the regulation, cites one article alone, says nothing that this article is about, and speaks of what just one other article is about."
    ),
    source: "《中华人民共和国政府信息公开条例》（国务院令第711号）",
    check: .words(since: 2019) { passage, bytes in
      guard passage.isProse, passage.text.scalars.contains("第") else { return [] }
      return passage.sentences.compactMap { finding(passage.text, $0, bytes) }
    },
    examples: [
      .accepts("根据《中华人民共和国政府信息公开条例》第五十条规定，编制本年度报告。"),
      .accepts("根据《条例》第四十九条的规定，公布本年度报告。依照《条例》第二十条主动公开政府信息。"),
      .accepts("依据《条例》第二十条、第五十条编制本报告。按照第二十条编制本报告。"),
      .accepts("根据《清水省政府信息公开规定》第二十条、《条例》要求，编制本年度报告。"),
      .accepts("依照《条例》第三十六条第（三）项，因涉及国家秘密不予公开。依照《条例》第五十条报告复议和诉讼情况。"),
      .accepts("依照《条例》第十四条规定，依法答复申请人。按照《条例》第二十六条规定开展工作。"),
      .accepts("依照《条例》第三十五条处理的情况报告如下。根据《条例》第四十六条开展第三方评估，接受投诉举报。"),
      .accepts("依照《条例》第二十条，涉及国家秘密的年度报告不公开，考核结果另行公布。"),
      .reports(
        "根据《中华人民共和国政府信息公开条例》⟦第二十条⟧规定，编制本年度报告。",
        saying: "第二十条规定的是",
        fixed: "根据《中华人民共和国政府信息公开条例》第五十条规定，编制本年度报告。"
      ),
      .reports(
        "根据《条例》⟦第四十五条⟧规定，编制本年度报告。",
        saying: "应引第五十条",
        fixed: "根据《条例》第五十条规定，编制本年度报告。"
      ),
      .accepts("根据《条例》第四十五条规定健全申请渠道，编制年度报告。"),
      .accepts("未按规定公布年度报告的，依照《条例》第五十三条追究责任。违反《条例》第五十二条编制年度报告的，给予处分。"),
      .reports(
        "根据《条例》⟦第五十三条⟧的规定，编制本年度报告。",
        saying: "应引第五十条",
        fixed: "根据《条例》第五十条的规定，编制本年度报告。"
      ),
      .reports("依照《条例》⟦第三十条⟧收取信息处理费。", saying: "应引第四十二条", fixed: "依照《条例》第四十二条收取信息处理费。"),
      .reports(
        "依照《条例》⟦第四十六条⟧，涉及商业秘密和个人隐私的不向社会提供。",
        saying: "应引第十五条",
        fixed: "依照《条例》第十五条，涉及商业秘密和个人隐私的不向社会提供。"
      ),
    ]
  )

  private static func finding(_ text: ProseText, _ sentence: Range<Int>, _ bytes: [UInt8])
    -> Finding.Draft?
  {
    guard let reference = onlyReference(text, sentence, of: bytes),
      Regulation.plainArticles.contains(reference.article)
        || tellsOfCompiling(text, behind: reference, in: sentence)
    else { return nil }
    let keywords = Regulation.keywords(of: text, in: sentence)
    guard let subject = keywords.first(where: { $0.article != 0 })?.article,
      keywords.allSatisfy({ $0.article == subject || $0.article == 0 }),
      !keywords.contains(where: { $0.fits(reference.article) }),
      let name = Regulation.subject(of: reference.article)
    else { return nil }
    let right = "第\(chineseNumeral(subject))条"
    let written = words(of: bytes, in: reference.range)
    return Finding.Draft(
      range: reference.range,
      message: Wording(
        "\(written)规定的是\(name.text(in: .chinese))，这里讲的内容应引\(right)",
        english:
          "\(written) is about something else: \(name.text(in: .english)); \(right) is meant here"
      ),
      suggestion: right,
      fixes: [.replacing(reference.range, by: right, certainty: .preferred)]
    )
  }

  /// 第四十五条的规定，编制本年度报告: whether the words right behind an article are those of the one on reports,
  /// as no other article is cited.
  private static func tellsOfCompiling(
    _ text: ProseText,
    behind reference: ArticleReference,
    in sentence: Range<Int>
  ) -> Bool {
    guard reference.article < Regulation.firstOfSupervision,
      let end = sentence.first(where: {
        text.byteRange($0..<$0 + 1).lowerBound >= reference.range.upperBound
      })
    else { return false }
    let rest = text.match(compilingWords, at: end)
    return rest.map { $0.upperBound <= sentence.upperBound } ?? false
  }

  private static let compilingWords = Phrases(
    ["规定", "的规定", "之规定", "要求", "的要求", "有关规定", "相关规定", "规定要求"]
      .flatMap { ["\($0)编制", "\($0),编制", "\($0)制作", "\($0),制作", "\($0),特编制", "\($0),现编制"] }
  )

  /// The one article that a sentence cites, if it is one of the regulation; `nil` where it cites more.
  private static func onlyReference(_ text: ProseText, _ sentence: Range<Int>, of bytes: [UInt8])
    -> ArticleReference?
  {
    var found: ArticleReference?
    var namesRegulation = false
    let limit = text.byteRange(sentence).upperBound
    for index in sentence {
      let start = text.byteRange(index..<index + 1).lowerBound
      switch text[index] {
      case "《": namesRegulation = Regulation.isNamed(bytes, at: start, limit: limit)
      case "第":
        guard let reference = scanArticleReference(bytes, at: start, limit: limit) else { continue }
        guard found == nil, namesRegulation else { return nil }
        found = reference
      // 旧《条例》, 原《条例》, 修订前的《条例》
      case "旧", "原": if text[index + 1] == "《" { return nil }
      default: continue
      }
    }
    return found
  }
}
