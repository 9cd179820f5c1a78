import ReportSyntax

extension Rule {
  /// The statistical period is miswritten or not the calendar year.
  static let periodForm = Rule(
    id: "period.form",
    severity: .warning,
    milder: [.hint],
    title: Wording("统计期限有误", english: "The statistical period is not the calendar year"),
    explanation: Wording(
      "年度报告统计上一年度1月1日至12月31日的工作。月、日写错的报告；只漏写「年」「日」的作提示。统计期限的年份由 year.mismatch 检查。年中新成立或撤并的机关，期限可以不是全年。",
      english:
        "The report covers 1 January to 31 December. Another month or day is reported; a mere 年 or 日 left out is a hint. Years are the matter of year.mismatch. An organ set up or dissolved within the year may have a shorter period."
    ),
    source: "《中华人民共和国政府信息公开条例》第四十九条（上一年度政府信息公开工作年度报告）",
    check: .prose(about: [.periods, .founding]) { prose in
      StatedPeriod.all(in: prose).compactMap { period in
        let dates = [(period.start, 1, 1), (period.end, 12, 31)]
        let wrong = dates.filter { !$0.isOn(month: $1, day: $2) }
        if !wrong.isEmpty, isPartOfAYear(period, in: prose) { return nil }
        let flawed = dates.filter { !$0.isOn(month: $1, day: $2) || !$0.missing.isEmpty }
        guard let first = flawed.first?.0, let last = flawed.last?.0 else { return nil }
        let text = period.passage.text
        return Finding.Draft(
          severity: wrong.isEmpty ? .hint : nil,
          range: text.byteRange(first.range.lowerBound..<last.range.upperBound),
          message: message(wrong: wrong.map(\.0), flawed: flawed.map(\.0), in: text),
          fixes: fixes(flawed, in: text)
        )
      }
    },
    examples: [
      .accepts("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"),
      .accepts("统计周期为 2024 年 1 月 1 日至 12 月 31 日。"),
      .accepts("数据统计时限：2024年01月01日—2024年12月31日"),
      .accepts("统计期限为2024年1月至12月。"),
      .accepts("本局于2024年3月组建，统计期限自2024年3月20日起至2024年12月31日止。"),
      .accepts("统计时间截至2024年12月31日。本报告涵盖机关2024年各项工作，3月20日起至5月1日开展的培训除外。"),
      .reports(
        "统计期限自⟦20241月1日⟧起至2024年12月31日止。",
        saying: "缺少「年」",
        fixed: "统计期限自2024年1月1日起至2024年12月31日止。"
      ),
      .reports("统计期限从2024年1月1日至⟦12月31⟧止。", saying: "缺少「日」", fixed: "统计期限从2024年1月1日至12月31日止。"),
      .reports(
        "统计期限自2024年1月1日起至⟦2024年12月30日⟧止。",
        saying: "应为1月1日至12月31日",
        fixed: "统计期限自2024年1月1日起至2024年12月31日止。"
      ),
      .reports(
        "本报告涵盖了⟦2024年01月02日至2024年11月30日⟧的工作。",
        saying: "应为1月1日至12月31日",
        fixed: "本报告涵盖了2024年01月01日至2024年12月31日的工作。"
      ),
      .reports(
        "统计时间为⟦2024年月1日⟧至2024年12月31日。",
        saying: "应为1月1日至12月31日",
        fixed: "统计时间为2024年1月1日至2024年12月31日。"
      ),
    ]
  )

  /// Whether the report tells that its organ did not exist all the year.
  private static func isPartOfAYear(_ period: StatedPeriod, in prose: ProseView) -> Bool {
    guard period.start.isPossible, period.end.isPossible else { return false }
    return prose.narrative.about(.founding).contains { passage in
      passage.section == nil || passage.section == .overview
    }
  }

  private static func message(wrong: [WrittenDate], flawed: [WrittenDate], in text: ProseText)
    -> Wording
  {
    if wrong.isEmpty, let date = flawed.first, let mark = date.missing.first {
      let words = text.string(date.range)
      return Wording(
        "统计期限的日期「\(words)」缺少「\(mark)」",
        english: "“\(mark)” is missing in the date “\(words)”"
      )
    }
    let words = wrong.map { "「\(text.string($0.range))」" }.joined()
    return Wording(
      "统计期限应为1月1日至12月31日，不是\(words)",
      english: "The period should be 1 January to 31 December, not \(words)"
    )
  }

  private static func fixes(_ flawed: [(WrittenDate, Int, Int)], in text: ProseText) -> [Fix] {
    let edits = flawed.compactMap { date, month, day -> (words: String, edit: SourceEdit)? in
      guard let words = date.moved(toMonth: month, day: day) else { return nil }
      return (
        words, SourceEdit(range: text.byteRange(date.range), replacement: Array(words.utf8))
      )
    }
    guard edits.count == flawed.count else { return [] }
    let words = edits.map { "「\($0.words)」" }.joined(separator: "、")
    return [
      Fix(
        title: Wording("改为\(words)", english: "Change to \(words)"),
        edits: edits.map(\.edit),
        certainty: .preferred
      )
    ]
  }
}
