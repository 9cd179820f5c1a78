import ReportSyntax

extension Rule {
  /// A share that no total of its sentence gives.
  static let narrativePercentage = Rule(
    id: "narrative.percentage",
    severity: .warning,
    milder: [.hint],
    title: Wording("百分比与数量不符", english: "A percentage does not fit its numbers"),
    explanation: Wording(
      "写「甲 N 件，占 P%」时，N 与所在总数之比应四舍五入为 P%。逐项列出各占多少的，才作比较；分母可能是句中的任何一个总数，有一个相符即可。差一个百分点以内仅作提示。",
      english:
        "Where a list gives each part with its share, the share should be the part divided by the total, rounded. Any larger number of the paragraph may be the total. Less than a point off is only a hint."
    ),
    source: "《政府信息公开条例》第六条：及时、准确地公开政府信息；正文数字自身应当一致",
    check: .statements(about: .percentages, against: .requests) { passage, _, figures in
      findings(in: passage, figures.requests)
    },
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
      .accepts("一、总体情况\n受理59件，其中新收47件，通过信函申请39件，占83%；电子邮件7件，占14.9%。"),
      .accepts("一、总体情况\n答复率为100%。其中“予以公开”3件，占已答复件数的5.1%；公开共59件。"),
      .accepts("一、总体情况\n发布信息120条，同比增长20%，其中公告40条，较上年下降3.2%。"),
      .accepts("一、总体情况\n共办理申请300件，其中公开100件，约占33%。"),
      .accepts("一、总体情况\n主动公开183条。全文电子化率达100%。其中，工作动态47条，公告136条。"),
    ]
  )

  private static func findings(in passage: Passage, _ figures: RequestFigures?) -> [Finding.Draft] {
    let text = passage.text
    var denominators = Set(
      passage.quantities.filter { $0.kind == .count && $0.value > .zero }.map(\.value)
    )
    if let figures {
      let totals = [figures.received, figures.receivedAndCarriedIn, figures.outcomesTotal]
      denominators.formUnion(totals.compactMap { $0.map { Amount($0.value) } })
    }
    return CountedListReader.lists(in: passage).flatMap { list -> [Finding.Draft] in
      list.parts.indices.compactMap { index in
        let part = list.parts[index]
        let next =
          list.parts.indices.contains(index + 1)
          ? list.parts[index + 1].number.lowerBound : text.count
        guard let share = share(behind: part, until: next, in: passage),
          let digits = fractionDigits(of: share, in: text),
          !denominators.contains(where: { Ratio(part.value, $0).fits(share.value, digits: digits) })
        else { return nil }
        return finding(part, share, digits, of: list.total, in: passage)
      }
    }
  }

  /// 占83% right behind a part.
  private static func share(behind part: Quantity, until next: Int, in passage: Passage)
    -> Quantity?
  {
    let end = min(next, part.range.upperBound + 14)
    let share = passage.quantities(
      in: between(part.range.upperBound, max(end, part.range.upperBound))
    )
    .first { $0.kind == .percentage }
    guard let share, !share.isApproximate, share.unit == "%",
      let word = passage.text.firstRange(
        of: Words.share,
        in: between(part.range.upperBound, share.number.lowerBound)
      ),
      share.number.lowerBound - word.upperBound <= 8,
      !passage.text.contains(
        Words.other,
        in: between(part.range.upperBound, share.number.lowerBound)
      )
    else { return nil }
    return share
  }

  /// Digits behind the point as written, at most two.
  private static func fractionDigits(of share: Quantity, in text: ProseText) -> Int? {
    guard let point = share.number.first(where: { text[$0] == 0x2E }) else { return 0 }
    let digits = share.number.upperBound - point - 1
    return digits <= 2 ? digits : nil
  }

  private static func finding(
    _ part: Quantity,
    _ share: Quantity,
    _ digits: Int,
    of total: Quantity,
    in passage: Passage
  ) -> Finding.Draft? {
    guard let right = Ratio(part.value, total.value).percent(digits: max(digits, 1)) else {
      return nil
    }
    let gap = right > share.value ? right - share.value : share.value - right
    let percent = right.text.contains(".") ? right.text : right.text + ".0"
    return Finding.Draft(
      severity: gap > Amount(1) ? nil : .hint,
      range: passage.text.byteRange(share.range),
      message: Wording(
        "\(part.value.text)÷\(total.value.text)＝\(percent)%，正文写 \(share.value.text)%",
        english:
          "\(part.value.text) ÷ \(total.value.text) = \(percent)%, the text says \(share.value.text)%"
      ),
      related: [(part, "分项"), (total, "总数")].map { quantity, name in
        Finding.Related(
          range: passage.text.byteRange(quantity.range),
          message: Wording(name, english: name == "分项" ? "The part" : "The total")
        )
      },
      fixes: [
        .replacing(
          passage.text.byteRange(share.number),
          by: Ratio(part.value, total.value).percent(digits: digits)?.text ?? percent,
          certainty: .choice
        )
      ]
    )
  }

  private enum Words {
    static let share: Phrases = ["占"]
    /// 占已答复件数的5.1% has a total of its own.
    static let other: Phrases = ["约", "较", "同比", "增长", "下降", "数的", "总量的"]
  }
}

/// A part of a total.
private struct Ratio {
  let part: Int
  let total: Int

  init(_ part: Amount, _ total: Amount) {
    self.part = part.tenThousandths
    self.total = total.tenThousandths
  }

  /// The share in percent with so many digits behind the point, rounded; `nil` for no total.
  func percent(digits: Int) -> Amount? {
    guard total > 0, part <= Int.max / 2_000_000 else { return nil }
    // In tenThousandths of a percent, rounded at the last digit.
    let step = digits == 0 ? 10_000 : digits == 1 ? 1_000 : 100
    let exact = part * 1_000_000 / total
    return Amount(tenThousandths: (exact + step / 2) / step * step)
  }

  /// Whether a written share is this one, rounded or cut.
  func fits(_ written: Amount, digits: Int) -> Bool {
    guard total > 0, part <= Int.max / 2_000_000 else { return true }
    let exact = part * 1_000_000 / total
    let tolerance = (digits == 0 ? 10_000 : digits == 1 ? 1_000 : 100) + 500
    return abs(exact - written.tenThousandths) <= tolerance
  }
}
