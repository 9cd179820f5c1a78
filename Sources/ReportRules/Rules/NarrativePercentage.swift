import ReportSyntax
import StatutoryForms

extension Rule {
  /// A share that no total of its sentence gives.
  static let narrativePercentage = Rule(
    id: "narrative.percentage",
    severity: .warning,
    milder: [.hint],
    title: Wording("百分比与数量不符", english: "A percentage does not fit its numbers"),
    explanation: Wording(
      "写「甲 N 件，占 P%」时，N 与所在总数之比应四舍五入为 P%；句中有上年数或增减数的，增长、下降的百分比应与之相符；没有的，申请数量的增减与上年报告的表三核对；两个比率都写明的，相差的百分点应与之相符；办结率、答复率等不超过 100%，前面写明两个数的，应与之相符。逐项列出各占多少的，才作比较；分母可能是句中的任何一个总数，有一个相符即可。差一个百分点以内仅作提示。",
      english:
        "Where a list gives each part with its share, the share should be the part divided by the total, rounded. Any larger number of the paragraph may be the total. Where the sentence has last year's figure, the growth should follow from it; where it has none, that of requests should follow from last year's report. Percentage points should be the difference of two rates in the sentence. No rate of things done exceeds 100 %, and one behind its two counts should follow from them. Less than a point off is only a hint."
    ),
    source: "《政府信息公开条例》第六条：及时、准确地公开政府信息；正文数字自身应当一致",
    checks: [
      .statements(about: .percentages, against: [.requestNumbers, .appealNumbers]) {
        passage,
        context,
        figures in
        shares(in: passage, context, figures.requests)
          + sharesOfAppeals(in: passage, context, figures.appeals)
          + ShareSums.findings(in: passage)
          + growth(in: passage, context, figures.requests)
          + ratesAboveAll(in: passage) + rateOfFinished(in: passage, context, figures.requests)
          + PercentagePoints.findings(in: passage) + ratesOfCounts(in: passage)
      },
      .passages(about: .singleCounts) { passage, context in
        differences(in: passage, year: context.year)
      },
      .beside(GrowthOverYears.drafts),
    ],
    examples: [
      .reports(
        "一、总体情况\n共办理申请805件，其中公开258件，占⟦33.9%⟧，不予公开547件，占68.0%。",
        saying: "258÷805＝32.0%，正文写 33.9%",
        fixed: "一、总体情况\n共办理申请805件，其中公开258件，占32%，不予公开547件，占68.0%。"
      ),
      .reports(
        "一、总体情况\n共办理申请805件，其中公开258件，占⟦32.4%⟧，不予公开547件，占68%。",
        saying: "258÷805＝32.0%",
        fixed: "一、总体情况\n共办理申请805件，其中公开258件，占32%，不予公开547件，占68%。"
      ),
      .reports(
        "一、总体情况\n收到申请12件，办结12件，办结率⟦108%⟧。",
        saying: "「办结率」写 108%，不应超过 100%"
      ),
      .reports(
        "一、总体情况\n全年公开信息120条，较上年的100条增长⟦30%⟧。",
        saying: "(120−100)÷100＝20.0%，正文写 30%",
        fixed: "一、总体情况\n全年公开信息120条，较上年的100条增长20%。"
      ),
      .reports(
        "一、总体情况\n全年公开信息120条，较上年增加20条，增长⟦16.7%⟧。",
        saying: "(120−100)÷100＝20.0%，正文写 16.7%",
        fixed: "一、总体情况\n全年公开信息120条，较上年增加20条，增长20%。"
      ),
      .reports(
        "一、总体情况\n公文类信息397条，其中主动公开61条，不予公开336条。主动公开的政府信息占⟦25.4%⟧。",
        saying: "61÷397＝15.4%",
        fixed: "一、总体情况\n公文类信息397条，其中主动公开61条，不予公开336条。主动公开的政府信息占15.4%。"
      ),
      .reports(
        "一、总体情况\n答复申请805件，均按期答复。公开258件，占⟦33.9%⟧；不予公开35件，占4.3%；无法提供265件，占32.9%；不予处理158件，占19.6%。",
        saying: "258÷805＝32.0%，正文写 33.9%",
        fixed:
          "一、总体情况\n答复申请805件，均按期答复。公开258件，占32%；不予公开35件，占4.3%；无法提供265件，占32.9%；不予处理158件，占19.6%。"
      ),
      .accepts("一、总体情况\n答复申请805件。公开258件，占33.9%；不予公开35件，占5.3%；无法提供265件，占32.9%。"),
      .accepts("一、总体情况\n答复申请805件。公开258件，占32%；不予公开35件，占4.3%；无法提供265件，占32.9%。"),
      .accepts("一、总体情况\n公文类信息397条，其中主动公开61条，依申请公开255条，不予公开81条。主动公开的政府信息占15.4%。"),
      .accepts("一、总体情况\n任务完成率120%，公开信息120条，占全年任务的150%，增长率为130%。"),
      .accepts("一、总体情况\n受理59件，其中新收47件，通过信函申请39件，占83%；电子邮件7件，占14.9%。"),
      .accepts("一、总体情况\n答复率为100%。其中“予以公开”3件，占已答复件数的5.1%；公开共59件。"),
      .accepts("一、总体情况\n发布信息120条，同比增长20%，其中公告40条，较上年下降3.2%。"),
      .accepts("一、总体情况\n共办理申请300件，其中公开100件，约占33%。"),
      .accepts("一、总体情况\n主动公开183条。全文电子化率达100%。其中，工作动态47条，公告136条。"),
    ]
  )

  private static func shares(
    in passage: Passage,
    _ context: PassageContext,
    _ figures: RequestFigures?
  ) -> [Finding.Draft] {
    let text = passage.text
    var denominators = Set(
      passage.quantities.filter { $0.kind == .count && $0.value > .zero }.map(\.value)
    )
    if let figures {
      let totals = [figures.received, figures.receivedAndCarriedIn, figures.outcomesTotal]
      // Where there was no request, nothing is a share of them.
      denominators.formUnion(
        totals.compactMap { $0.map { Amount($0.value) } }.filter { $0 > .zero }
      )
    }
    let written = WrittenShare.all(in: passage)
    let told = Set(written.map(\.share.number.lowerBound))
    let ofOutcomes = figures.map {
      OutcomeShares(passage: passage, context: context, figures: $0, told: told).wrong
    }
    return ofLists(written, denominators, in: text)
      + (ofOutcomes ?? []).compactMap { share, part, total in
        let sum = "\(part.value)÷\(total.value)"
        let ratio = Ratio(Amount(part.value), Amount(total.value))
        let digits = text.fractionDigits(of: share) ?? 0
        var draft = finding(share, ratio, sum, [], digits, in: text)
        draft?.related = total.related
        return draft
      }
  }

  /// 行政复议6件，结果维持占40%, where table four has 3 of 6.
  private static func sharesOfAppeals(
    in passage: Passage,
    _ context: PassageContext,
    _ figures: AppealFigures?
  ) -> [Finding.Draft] {
    guard let figures else { return [] }
    return AppealShares(passage: passage, context: context, figures: figures).wrong.compactMap {
      share,
      part,
      total in
      var draft = finding(
        share,
        Ratio(Amount(part.value), Amount(total.value)),
        "\(part.value)÷\(total.value)",
        [],
        passage.text.fractionDigits(of: share) ?? 0,
        in: passage.text
      )
      draft?.related = part.related + total.related
      return draft
    }
  }

  private static func ofLists(
    _ shares: [WrittenShare],
    _ denominators: Set<Amount>,
    in text: ProseText
  ) -> [Finding.Draft] {
    shares.compactMap { written in
      let (part, share) = (written.part, written.share)
      guard let digits = text.fractionDigits(of: share),
        !denominators.contains(where: { Ratio(part.value, $0).fits(share.value, digits: digits) }),
        !isToldBySum(written, digits: digits)
      else { return nil }
      return finding(
        share,
        Ratio(part.value, written.list.total.value),
        "\(part.value.text)÷\(written.list.total.value.text)",
        [
          (part, Wording("分项", english: "The part")),
          (written.list.total, Wording("总数", english: "The total")),
        ],
        digits,
        in: text
      )
    }
  }

  /// Whether the number of a part is what is wrong: its list does not add up, and the share is that of the
  /// number which is missing.
  private static func isToldBySum(_ written: WrittenShare, digits: Int) -> Bool {
    let (list, part) = (written.list, written.part.value)
    guard list.doubt != nil, list.sum - part < list.total.value else { return false }
    let missing = list.total.value - (list.sum - part)
    return Ratio(missing, list.total.value).fits(written.share.value, digits: digits)
  }

  /// 2025年120条，较上年的100条增长15%.
  private static func growth(
    in passage: Passage,
    _ context: PassageContext,
    _ figures: RequestFigures?
  ) -> [Finding.Draft] {
    let text = passage.text
    return WrittenGrowth.all(in: passage, year: context.year).compactMap { growth in
      if isToldByTableThree(growth, in: passage, context, figures) { return nil }
      let ratio = Ratio(growth.difference, growth.previous)
      let now = figure(growth.current.value, growth)
      let before = figure(growth.previous, growth)
      let related = [
        (growth.current, Wording("本年", english: "This year")),
        (growth.told, Wording("上年或增减数", english: "Last year, or the difference")),
      ]
      guard growth.hasRightDirection else {
        return Finding.Draft(
          range: text.byteRange(growth.percentage.range),
          message: Wording(
            "\(before) 到 \(now) 是\(growth.isGrowth ? "减少" : "增加")，正文写\(growth.isGrowth ? "增长" : "下降") \(growth.percentage.value.text)%",
            english:
              "From \(before) to \(now) is \(growth.isGrowth ? "less" : "more"), not \(growth.isGrowth ? "more" : "less")"
          ),
          related: self.related(related, in: text)
        )
      }
      guard let digits = text.fractionDigits(of: growth.percentage),
        !growth.fits(digits: digits, in: text)
      else { return nil }
      let difference =
        growth.current.value > growth.previous ? "(\(now)−\(before))" : "(\(before)−\(now))"
      return finding(
        growth.percentage,
        ratio,
        "\(difference)÷\(before)",
        related,
        digits,
        isExact: !growth.isRounded,
        in: text
      )
    }
  }

  /// Whether this year's number is what is wrong: table three has another one, which grew by the percentage.
  private static func isToldByTableThree(
    _ growth: WrittenGrowth,
    in passage: Passage,
    _ context: PassageContext,
    _ figures: RequestFigures?
  ) -> Bool {
    guard let figures, let digits = passage.text.fractionDigits(of: growth.percentage),
      growth.told.value == growth.previous,
      let statement = context.requestStatements(in: passage).first(where: {
        $0.place == growth.current.range
      }),
      let readings = statement.intake(in: figures)?.readings(of: statement.value),
      !readings.contains(where: { $0.value == statement.value })
    else { return false }
    return readings.contains { reading in
      let (now, before) = (Amount(reading.value), growth.previous)
      let gap = now > before ? now - before : before - now
      return (now > before) == growth.isGrowth
        && Ratio(gap, before).fits(growth.percentage.value, digits: digits)
    }
  }

  /// 34件，比2023年的21件增加14件.
  private static func differences(in passage: Passage, year: Int?) -> [Finding.Draft] {
    let text = passage.text
    return WrittenGrowth.differences(in: passage, year: year).compactMap { told in
      let (now, before) = (told.current.value, told.previous.value)
      let (written, unit) = (told.difference.value, told.difference.unit)
      let right = now > before ? now - before : before - now
      guard told.isMore ? now < before || right != written : now > before || right != written else {
        return nil
      }
      let sum = now > before ? "\(now.text)−\(before.text)" : "\(before.text)−\(now.text)"
      let word = told.isMore ? "增加" : "减少"
      return Finding.Draft(
        range: text.byteRange(told.difference.range),
        message: Wording(
          "\(before.text) \(unit)到 \(now.text) \(unit)，\(sum)＝\(right.text)，正文写\(word) \(written.text) \(unit)",
          english:
            "From \(before.text) to \(now.text) is a difference of \(right.text), not \(written.text) \(told.isMore ? "more" : "less")"
        ),
        related: related(
          [
            (told.current, Wording("本年", english: "This year")),
            (told.previous, Wording("上年", english: "Last year")),
          ],
          in: text
        ),
        fixes: (now > before) == told.isMore
          ? [
            .replacing(
              text.byteRange(told.difference.number),
              by: right.text,
              certainty: .choice
            )
          ] : []
      )
    }
  }

  /// 办结率95%, where the passage and table three tell how many were finished, and of how many.
  private static func rateOfFinished(
    in passage: Passage,
    _ context: PassageContext,
    _ figures: RequestFigures?
  ) -> [Finding.Draft] {
    guard let figures, let finished = figures.outcomesTotal,
      let all = figures.receivedAndCarriedIn, let received = figures.received,
      case let rates = WrittenRate.ofFinished(in: passage), rates.count == 1,
      let rate = rates.first,
      let digits = passage.text.fractionDigits(of: rate),
      case let sentence = passage.sentences.firstIndexBeyond({
        $0.upperBound > rate.number.lowerBound
      }),
      context.requestStatements(in: passage).contains(where: {
        $0.sentence == sentence && $0.subject == .finished && $0.value == finished.value
      })
    else { return [] }
    let ratios = [all, received].map { Ratio(Amount(finished.value), Amount($0.value)) }
    guard !ratios.contains(where: { $0.fits(rate.value, digits: digits) }) else { return [] }
    let draft = finding(
      rate,
      ratios[0],
      "\(finished.value)÷\(all.value)",
      [],
      digits,
      in: passage.text
    )
    return draft.map { [$0] } ?? []
  }

  /// 收到留言42条，回复40条，回复率98%.
  private static func ratesOfCounts(in passage: Passage) -> [Finding.Draft] {
    RatesOfCounts.wrong(in: passage).compactMap { rate, part, total in
      finding(
        rate,
        Ratio(part.value, total.value),
        "\(part.value.text)÷\(total.value.text)",
        [],
        passage.text.fractionDigits(of: rate) ?? 0,
        in: passage.text
      )
    }
  }

  /// A figure as the sum shows it: in ten thousands where the text counts in these.
  private static func figure(_ value: Amount, _ growth: WrittenGrowth) -> String {
    growth.current.isRounded && growth.told.isRounded
      ? Amount(tenThousandths: value.tenThousandths / 10_000).text + "万" : value.text
  }

  /// 办结率108%.
  private static func ratesAboveAll(in passage: Passage) -> [Finding.Draft] {
    let text = passage.text
    return WrittenRate.all(in: passage).filter { $0.percentage.value > Amount(100) }.map {
      rate,
      percentage in
      let name = text.string(rate)
      return Finding.Draft(
        range: text.byteRange(percentage.range),
        message: Wording(
          "「\(name == "占" ? "占比" : name)」写 \(percentage.value.text)%，不应超过 100%",
          english: "A rate of \(percentage.value.text)% is more than all"
        )
      )
    }
  }

  /// - Parameters:
  ///   - sum: how the right percentage comes about, in words.
  ///   - isExact: whether it is the only one, so that it can be written.
  private static func finding(
    _ share: Quantity,
    _ ratio: Ratio,
    _ sum: String,
    _ places: [(Quantity, Wording)],
    _ digits: Int,
    isExact: Bool = true,
    in text: ProseText
  ) -> Finding.Draft? {
    guard let right = ratio.percent(digits: max(digits, 1)) else { return nil }
    let gap = right > share.value ? right - share.value : share.value - right
    let percent = right.text.contains(".") ? right.text : right.text + ".0"
    return Finding.Draft(
      severity: gap > Amount(1) ? nil : .hint,
      range: text.byteRange(share.range),
      message: Wording(
        "\(sum)＝\(percent)%，正文写 \(share.value.text)%",
        english:
          "\(sum.split(separator: "÷").joined(separator: " ÷ ")) = \(percent)%, the text says \(share.value.text)%"
      ),
      related: related(places, in: text),
      fixes: isExact
        ? [
          .replacing(
            text.byteRange(share.number),
            by: ratio.percent(digits: digits)?.text ?? percent,
            certainty: .choice
          )
        ] : []
    )
  }

  private static func related(_ places: [(Quantity, Wording)], in text: ProseText)
    -> [Finding.Related]
  {
    places.map { Finding.Related(range: text.byteRange($0.0.range), message: $0.1) }
  }
}
