import ReportSyntax
import StatutoryForms

extension Rule {
  /// Two statements that cannot both be true.
  static let narrativeContradiction = Rule(
    id: "narrative.contradiction",
    severity: .warning,
    milder: [.information],
    title: Wording("正文前后矛盾", english: "Two statements contradict each other"),
    explanation: Wording(
      "写「申请均已办结」却有结转下年度的申请，写「未收到申请」却又写收到若干件，或者在不同部分写的主动公开总数不同，其中必有一处不对。同一事项的数量在两处写得不同，作提醒。写「按期」而没有说所有申请的，只说到期的申请，不报告。",
      english:
        "All requests are said to be finished while some are carried over, none to be received while some are, or the total of published items differs between sections. Two counts of the same thing that differ are information. Statements about requests that were due (按期) are left alone unless they name all requests."
    ),
    source: "《政府信息公开条例》第六条：及时、准确地公开政府信息；正文应当前后一致",
    checks: [
      // Reads all: one passage is held against another, or against table three.
      .report(
        tables: .requestNumbers,
        prose: .headingsAbove,
        about: [.requests, .requestTopic, .finished]
      ) { report in
        let statements = report.prose.requestStatements
        return unfinished(report, statements) + received(report, statements)
      },
      .prose(about: .totals) { publishedTotals($0) },
      .prose(about: .singleCounts) { SameCounts($0).findings },
    ],
    examples: [
      .reports(
        "一、总体情况\n全年收到政府信息公开申请5件，⟦所有申请均已办结⟧。依申请公开转下一年度办理1件。",
        saying: "正文又写结转下年度 1 件"
      ),
      .reports(
        """
        一、总体情况
        全年收到政府信息公开申请，⟦均已全部办结⟧。
        三、收到和处理政府信息公开申请情况
        （七）总计→3→0→0→0→0→0→3
        四、结转下年度继续办理→2→0→0→0→0→0→2
        """,
        saying: "表三「四、结转下年度」总计为 2"
      ),
      .reports(
        "一、总体情况\n全年⟦未收到政府信息公开申请⟧。\n六、其他需要报告的事项\n收到政府信息公开申请2件。",
        saying: "另一处写收到 2 件"
      ),
      .reports(
        "一、总体情况\n全年共主动公开政府信息⟦200条⟧。\n六、其他需要报告的事项\n全年主动公开政府信息210条。",
        saying: "另一处写 210 条"
      ),
      .reports(
        "一、总体情况\n收到政府信息公开申请5件。其中予以公开4件，⟦均已办结⟧。依申请公开转下一年度办理1件。",
        saying: "正文又写结转下年度 1 件"
      ),
      .reports(
        "一、总体情况\n新收政府信息公开申请5件，结转下年度继续办理1件，⟦所有申请均在法定期限内办结⟧。",
        saying: "正文又写结转下年度 1 件"
      ),
      .reports(
        "一、总体情况\n新收政府信息公开申请5件，结转下年度继续办理1件，⟦各项申请均已按期办结⟧。",
        saying: "正文又写结转下年度 1 件"
      ),
      .reports(
        "一、总体情况\n新收政府信息公开申请5件，结转下年度继续办理1件，⟦办结率达100%⟧。",
        saying: "正文又写结转下年度 1 件"
      ),
      .reports(
        "清水镇2025年政府信息公开工作年度报告\n一、总体情况\n新收政府信息公开申请5件。年内申请⟦已全部办结⟧，剩余1件结转至2026年办理。",
        saying: "正文又写结转下年度 1 件"
      ),
      .reports(
        "一、总体情况\n全年举办政务公开专题培训3次。\n五、存在的主要问题及改进情况\n全年举办政务公开专题培训⟦4次⟧。",
        saying: "「举办政务公开专题培训」两处数量不同：此处 4 次，另一处 3 次"
      ),
      .reports(
        "一、总体情况\n共收集民生实事意见建议36条。\n六、其他需要报告的事项\n全年收集民生实事意见建议⟦63条⟧。",
        saying: "此处 63 条，另一处 36 条"
      ),
      .accepts("一、总体情况\n全年举办政务公开专题培训3次。\n五、存在的主要问题及改进情况\n针对这一问题，举办政务公开专题培训1次。"),
      .accepts("一、总体情况\n全年举办政务公开专题培训3次。上半年举办政务公开专题培训1次，2022年举办政务公开专题培训2次。计划全年举办政务公开专题培训5次。"),
      .accepts("一、总体情况\n通过网站全年发布信息80条，通过公众号全年发布信息60条。\n六、其他需要报告的事项\n全年发布信息20条。"),
      .accepts("一、总体情况\n全年收集民生实事意见建议36条。\n六、其他需要报告的事项\n全年采纳民生实事意见建议20条，收集民生实事意见建议36条。"),
      .accepts("一、总体情况\n新收政府信息公开申请5件，结转下年度继续办理1件，按期办结率100%，到期的所有申请均已办结。"),
      .accepts("一、总体情况\n新收政府信息公开申请5件，结转下年度继续办理1件，热线工单办结率100%。确保所有申请均按期办结。"),
      .accepts("一、总体情况\n收到政府信息公开申请5件，依申请公开转下一年度办理1件。承办建议提案3件，全部办结。"),
      .accepts("一、总体情况\n收到政府信息公开申请5件，均按期答复，依申请公开结转下年度1件。"),
      .accepts("一、总体情况\n收到政府信息公开申请5件，均已办结，依申请公开结转下年度0件。"),
      .accepts("一、总体情况\n上年结转的申请均已办结，依申请公开转下一年度办理1件。"),
      .accepts("一、总体情况\n全年主动公开政府信息200条。\n六、其他需要报告的事项\n通过公众号主动公开政府信息30条。"),
      .accepts("一、总体情况\n全年未收到政府信息公开申请。\n六、其他需要报告的事项\n收到政府信息公开申请0件。"),
    ]
  )

  private typealias Statements = [(passage: Passage, statements: [RequestStatement])]

  /// All are finished, and yet some are carried over.
  private static func unfinished(_ report: Report, _ statements: Statements) -> [Finding.Draft] {
    // The claim is looked for last: that takes longest, and table three rarely lets it matter.
    let figure = RequestFigures(report.tables)?.carriedOver
    let told = first(.carriedOver, in: statements)
    guard figure?.value ?? 0 > 0 || told?.1.value ?? 0 > 0,
      let (passage, claim) = claimOfAllFinished(report)
    else { return [] }
    let message: Wording
    let related: [Finding.Related]
    if let figure, figure.value > 0 {
      message = Wording(
        "正文写已全部办结，\(figure.name.chinese)为 \(figure.value)",
        english: "The text says that all are finished, \(figure.name.english) is \(figure.value)"
      )
      related = figure.related
    } else if let (other, statement) = told, statement.value > 0 {
      message = Wording(
        "正文写已全部办结，正文又写结转下年度 \(statement.value) 件",
        english: "The text says that all are finished, and that \(statement.value) are carried over"
      )
      related = [
        Finding.Related(
          range: other.text.byteRange(statement.place),
          message: Wording("结转下年度", english: "Carried over")
        )
      ]
    } else {
      return []
    }
    return [
      Finding.Draft(
        range: passage.text.byteRange(claim),
        message: message,
        related: related
      )
    ]
  }

  private static func claimOfAllFinished(_ report: Report) -> (Passage, Range<Int>)? {
    for passage in report.prose.narrative.about(.finished)
    where passage.section == .overview || passage.section == .requests {
      let text = passage.text
      for (index, sentence) in passage.sentences.enumerated()
      where
        (text.contains(Words.requests, in: sentence)
        || passage.facts.matters.contains(.requestTopic)
          && passage.facts.requests.contains { $0.sentence == index })
        && !passage.namesOtherYear(than: report.identity.year, in: sentence)
      {
        // 申请低保15件，均已办结: other things are applied for, too.
        if text.contains(Words.otherRequests, in: sentence),
          !text.contains(RequestWords.topic, in: sentence)
        {
          continue
        }
        for clause in text.clauses(in: sentence) where !isOfCases(clause, of: sentence, in: text) {
          if let claim = everyRequest(in: clause, of: passage) ?? fullRate(in: clause, of: passage)
          {
            return (passage, claim)
          }
          guard let all = text.firstRange(of: Words.all, in: clause),
            let finished = text.firstRange(
              of: Words.finished,
              in: between(all.upperBound, clause.upperBound)
            ),
            finished.lowerBound - all.upperBound <= 8, !tellsLimits(clause, in: text)
          else { continue }
          return (passage, all.lowerBound..<finished.upperBound)
        }
      }
    }
    return nil
  }

  /// Whether only requests that were due, or some of them, are meant; what brackets say is of their number: 受理6件（新收5件、结转1件）.
  private static func tellsLimits(_ clause: Range<Int>, in text: ProseText) -> Bool {
    guard let open = text.firstRange(of: Words.opening, in: clause),
      let close = text.firstRange(
        of: Words.closing,
        in: between(open.upperBound, clause.upperBound)
      )
    else { return text.contains(Words.limits, in: clause) }
    return text.contains(Words.limits, in: between(clause.lowerBound, open.lowerBound))
      || text.contains(Words.limits, in: between(close.upperBound, clause.upperBound))
  }

  /// 被申请行政复议2件，均已办结: cases, where no request is told of behind them.
  private static func isOfCases(
    _ clause: Range<Int>,
    of sentence: Range<Int>,
    in text: ProseText
  ) -> Bool {
    let ahead = between(max(sentence.lowerBound, clause.lowerBound - 120), clause.upperBound)
    guard let cases = text.ranges(of: RequestWords.cases, in: ahead).last else { return false }
    return !text.contains(RequestWords.requests, in: between(cases.upperBound, clause.upperBound))
      && !text.contains(Words.every, in: clause)
  }

  /// 所有申请均在法定期限内办结, 各项申请均已按期办结: who names them all means those that run on too.
  private static func everyRequest(in clause: Range<Int>, of passage: Passage) -> Range<Int>? {
    let text = passage.text
    guard let every = text.firstRange(of: Words.every, in: clause),
      let all = text.firstRange(
        of: Words.evenly,
        in: between(every.upperBound, min(clause.upperBound, every.upperBound + 4))
      ),
      let finished = text.firstRange(
        of: Words.finished,
        in: between(all.upperBound, min(clause.upperBound, all.upperBound + 12))
      ), !text.contains(Words.some, in: clause)
    else { return nil }
    return every.lowerBound..<finished.upperBound
  }

  /// 申请办结率100%; a rate of what was due (按期办结率) is another.
  private static func fullRate(in clause: Range<Int>, of passage: Passage) -> Range<Int>? {
    let text = passage.text
    guard let rate = text.firstRange(of: Words.rate, in: clause),
      !text.contains(Words.limits, in: clause), !text.contains(Words.otherRates, in: clause)
    else { return nil }
    let ahead = between(rate.upperBound, clause.upperBound)
    let number = passage.quantities(in: ahead).first {
      $0.value == Amount(100) && ($0.unit == "%" || $0.unit == "％")
    }
    guard let full = number?.range ?? text.firstRange(of: Words.hundredPercent, in: ahead),
      full.lowerBound - rate.upperBound
        <= (text.match(Words.andRates, at: rate.upperBound)?.count ?? 0) + 4
    else { return nil }
    return rate.lowerBound..<full.upperBound
  }

  /// None received, and yet some.
  private static func received(_ report: Report, _ statements: Statements) -> [Finding.Draft] {
    let all = statements.flatMap { passage, statements in statements.map { (passage, $0) } }
      .filter { $0.1.subject == .received || $0.1.subject == .new }
    guard let (passage, none) = all.first(where: { $0.1.value == 0 }),
      let (other, some) = all.first(where: { $0.1.value > 0 })
    else { return [] }
    // What table three has against one of them `narrative.requests` tells of a passage that says nothing else.
    if passage.range != other.range, RequestFigures(report.tables)?.received != nil { return [] }
    return [
      Finding.Draft(
        range: passage.text.byteRange(none.place),
        message: Wording(
          "正文写没有收到申请，另一处写收到 \(some.value) 件",
          english:
            "The text says that there were no requests, and elsewhere that there were \(some.value)"
        ),
        related: [
          Finding.Related(
            range: other.text.byteRange(some.place),
            message: Wording("收到 \(some.value) 件", english: "\(some.value) received")
          )
        ]
      )
    ]
  }

  private static func first(
    _ subject: RequestStatement.Subject,
    in statements: Statements
  ) -> (Passage, RequestStatement)? {
    for (passage, statements) in statements {
      if let statement = statements.first(where: { $0.subject == subject }) {
        return (passage, statement)
      }
    }
    return nil
  }

  /// The total of published items in section one and in a later section.
  private static func publishedTotals(_ prose: ProseView) -> [Finding.Draft] {
    let totals = prose.narrative.about(.totals).flatMap { passage in
      PublishedTotal.all(in: passage, year: prose.year).map { (passage, $0) }
    }
    guard let (passage, total) = totals.first(where: { $0.0.section == .overview }),
      let (other, later) = totals.first(where: {
        $0.0.section != .overview && $0.0.section != nil && $0.1.unit == total.unit
          && $0.1.value != total.value
      })
    else { return [] }
    return [
      Finding.Draft(
        range: passage.text.byteRange(total.range),
        message: Wording(
          "主动公开总数前后不一：此处写 \(total.value.text) \(total.unit)，另一处写 \(later.value.text) \(later.unit)",
          english:
            "The total of published items differs: \(total.value.text) here, \(later.value.text) elsewhere"
        ),
        related: [
          Finding.Related(
            range: other.text.byteRange(later.range),
            message: Wording("另一处", english: "Elsewhere")
          )
        ]
      )
    ]
  }
}

private enum Words {
  static let requests: Phrases = ["申请"]
  static let otherRequests: Phrases = [
    "低保", "救助", "危房", "补贴", "补助", "许可", "住房", "公租房", "宅基地", "残疾", "贷款", "证照", "热线", "工单", "信访",
    "留言", "信箱", "建议", "提案", "来信",
  ]
  static let all: Phrases = [
    "均已", "全部", "均按", "已全部", "均已全部", "所有申请均已", "所有申请均", "均得到", "全数", "已全数", "悉数", "一律",
  ]
  static let finished: Phrases = ["办结", "办理完成", "办理完毕", "答复完毕", "办毕"]
  /// All requests, by name.
  static let every: Phrases = [
    "所有申请", "全部申请", "各项申请", "各类申请", "每件申请", "所有政府信息公开申请", "全部政府信息公开申请", "所有依申请公开", "所有申请事项",
    "所收申请", "每一件申请", "每份申请", "每一份申请", "每项申请", "每个申请", "每一个申请", "每一项申请",
  ]
  static let evenly: Phrases = [
    "均", "都", "全部", "已全", "全数", "悉数", "一律", "百分之百", "100%", "件件", "皆", "无一例外",
  ]
  /// Some of them only.
  static let some: Phrases = [
    "到期", "上年", "结转", "其中", "应当", "截至", "截止", "除", "需", "要求", "确保", "应", "其余", "余下",
  ]
  static let opening: Phrases = ["("]
  static let closing: Phrases = [")"]
  static let rate: Phrases = ["办结率", "办理率"]
  /// Between a rate and the number that it shares with others.
  static let andRates: Phrases = ["、答复率", "和答复率", "、回复率", "、满意率", "、按时答复率", "、按期答复率", "、及时率"]
  static let hundredPercent: Phrases = ["百分之百", "百分之一百"]
  static let otherRates: Phrases = ["建议", "提案", "热线", "信箱", "诉求", "留言", "信访", "工单", "来信"]
  /// Requests that were due, or some of them.
  static let limits: Phrases = [
    "按期", "按时", "限期", "期限", "时限", "到期", "及时", "上年", "结转", "其中", "应当", "截至", "截止", "除", "其余",
    "余下", "其他", "其它", "剩余",
  ]
}
