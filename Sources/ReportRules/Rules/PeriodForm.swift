import ReportSyntax
import StatutoryForms

extension Rule {
  /// The statistical period is miswritten or not the calendar year.
  static let periodForm = Rule(
    id: "period.form",
    severity: .warning,
    milder: [.hint],
    title: Wording("统计期限有误", english: "The statistical period is not the calendar year"),
    explanation: Wording(
      "年度报告统计上一年度1月1日至12月31日的工作。起止日期逐个与报告年度核对；月、日写错，年份写错（202025年、2O25年），止于开始之前的报告；只漏写「年」「日」的作提示。两个日期都写成上一年或下一年的由 year.mismatch 报告。年中新成立或撤并的机关，期限可以不是全年。",
      english:
        "The report covers 1 January to 31 December. Each date is held against it; another month, day or year is reported, a mere 年 or 日 left out is a hint. The year before or behind in both dates is the matter of year.mismatch. An organ set up or dissolved within the year may have a shorter period."
    ),
    source: "《中华人民共和国政府信息公开条例》第四十九条（上一年度政府信息公开工作年度报告）",
    check: .prose(about: [.periods, .founding]) { prose in
      StatedPeriod.all(in: prose).compactMap { finding($0, in: prose) }
    },
    examples: [
      .accepts("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"),
      .accepts("统计周期为 2024 年 1 月 1 日至 12 月 31 日。"),
      .accepts("数据统计时限：2024年01月01日—2024年12月31日"),
      .accepts("统计期限为2024年1月至12月。"),
      .accepts("本局于2024年3月组建，统计期限自2024年3月20日起至2024年12月31日止。"),
      .accepts("统计时间截至2024年12月31日。本报告涵盖机关2024年各项工作，3月20日起至5月1日开展的培训除外。"),
      .accepts(
        periodExample("本报告所列数据的统计期限自2024年1月1日起至12月31日止，与2023年1月1日至2023年12月31日的数据相比有所增加。")
      ),
      .reports(
        periodExample("本镇于2024年6月更名。统计期限自⟦2023年1月1日⟧起至2024年12月31日止。"),
        saying: "不是「2023年1月1日」",
        fixed: periodExample("本镇于2024年6月更名。统计期限自2024年1月1日起至2024年12月31日止。")
      ),
      .accepts("清水镇2024年政府信息公开工作年度报告\n一、总体情况\n网站普查统计时间为2024年10月1日至10月31日。"),
      .accepts(periodExample("我镇于2023年12月合并组建，统计期限自2023年12月20日起至2024年12月31日止。")),
      .reports(
        periodExample("统计期限自2024年1月1日起至⟦2023年12月31日⟧止。"),
        saying: "结束日期「2023年12月31日」早于开始日期",
        fixed: periodExample("统计期限自2024年1月1日起至2024年12月31日止。")
      ),
      .reports(
        periodExample("统计期限自⟦2024年1月1曰⟧起至2024年12月31日止。"),
        saying: "「2024年1月1曰」把「日」写成了「曰」",
        fixed: periodExample("统计期限自2024年1月1日起至2024年12月31日止。")
      ),
      .reports(
        periodExample("统计期限自2024年1月1日起至⟦2024年12年31日⟧止。"),
        saying: "把「月」写成了「年」",
        fixed: periodExample("统计期限自2024年1月1日起至2024年12月31日止。")
      ),
      .reports(
        periodExample("统计期限自2024年1月1日起至⟦12日31日⟧止。"),
        saying: "把「月」写成了「日」",
        fixed: periodExample("统计期限自2024年1月1日起至12月31日止。")
      ),
      .reports(
        periodExample("统计期限自⟦2024年1月1日2024年12月31日⟧止。"),
        saying: "两个日期之间缺少「至」",
        fixed: periodExample("统计期限自2024年1月1日至2024年12月31日止。")
      ),
      .reports(
        periodExample("统计期限自⟦2024月1月1日⟧起至2024年12月31日止。"),
        saying: "把「年」写成了「月」",
        fixed: periodExample("统计期限自2024年1月1日起至2024年12月31日止。")
      ),
      .reports(
        periodExample("报告中的数据统计自2024年1月1日至⟦2024年12月32日⟧。"),
        saying: "不是「2024年12月32日」",
        fixed: periodExample("报告中的数据统计自2024年1月1日至2024年12月31日。")
      ),
      .reports(
        periodExample("2024年工作如下，统计期限自⟦2022年1月1日起至2022年12月31日⟧止。"),
        saying: "应为2024年1月1日至12月31日，不是「2022年1月1日」「2022年12月31日」",
        fixed: periodExample("2024年工作如下，统计期限自2024年1月1日起至2024年12月31日止。")
      ),
      .reports(
        periodExample("数据统计期限为⟦2023年1月1日⟧至2024年12月31日。"),
        saying: "应为2024年1月1日至12月31日，不是「2023年1月1日」",
        fixed: periodExample("数据统计期限为2024年1月1日至2024年12月31日。")
      ),
      .reports(
        periodExample("统计期限为2024年1月1日至⟦202024年12月31日⟧。统计时间从⟦2O24年1月1日⟧到2024年12月31日。"),
        saying: "「202024年12月31日」年份有误",
        fixed: periodExample("统计期限为2024年1月1日至2024年12月31日。统计时间从2O24年1月1日到2024年12月31日。")
      ),
      .reports(
        periodExample("统计期限自⟦2024年年1月1日起至2024年12月31日日⟧止。"),
        saying: "多一个「年」",
        fixed: periodExample("统计期限自2024年1月1日起至2024年12月31日止。")
      ),
      .reports(
        periodExample("统计期限自⟦2024年l月1日⟧起至2024年12月31日止。"),
        saying: "「2024年l月1日」里夹有字母",
        fixed: periodExample("统计期限自2024年1月1日起至2024年12月31日止。")
      ),
      .reports(
        periodExample("本报告统计数据的期限为⟦2024年11日至1231日⟧。"),
        saying: "「2024年11日」缺少「月」",
        fixed: periodExample("本报告统计数据的期限为2024年1月1日至12月31日。")
      ),
      .reports(
        periodExample("统计期限为⟦202411日⟧至2024年12月31日。"),
        saying: "缺少「年」「月」",
        fixed: periodExample("统计期限为2024年1月1日至2024年12月31日。")
      ),
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
        "统计数据起止时间为2024年1月1日—⟦2024年11月31日⟧。",
        saying: "应为1月1日至12月31日",
        fixed: "统计数据起止时间为2024年1月1日—2024年12月31日。"
      ),
      .reports(
        "统计时间为⟦2024年月1日⟧至2024年12月31日。",
        saying: "应为1月1日至12月31日",
        fixed: "统计时间为2024年1月1日至2024年12月31日。"
      ),
    ]
  )

  private static func periodExample(_ sentence: String) -> String {
    "清水镇2024年政府信息公开工作年度报告\n\(sentence)\n一、总体情况"
  }

  private static func finding(_ period: StatedPeriod, in prose: ProseView) -> Finding.Draft? {
    // Last year's year, or next year's, in both dates was left from another text.
    let isOtherYears = period.year.map { OtherYears.isNear($0, prose.year) } ?? false
    let year = isOtherYears ? nil : prose.year
    let dates = [
      PeriodDate(date: period.start, month: 1, day: 1, year: year),
      PeriodDate(date: period.end, month: 12, day: 31, year: year),
    ]
    let wrong = dates.filter { $0.isWrong || $0.isOfAnotherYear }
    if !wrong.isEmpty, isPartOfAYear(period, in: prose) || isOfOtherMatter(period) { return nil }
    let flawed = dates.filter(\.isFlawed)
    if flawed.isEmpty, period.lacksLink { return unlinked(period) }
    guard let first = flawed.first, let last = flawed.last else { return nil }
    let text = period.passage.text
    return Finding.Draft(
      severity: wrong.isEmpty && !flawed.contains(where: \.isGrave) ? .hint : nil,
      range: text.byteRange(first.date.range.lowerBound..<last.date.range.upperBound),
      message: message(period, wrong: wrong, flawed: flawed),
      fixes: fixes(flawed, in: text)
    )
  }

  private static func unlinked(_ period: StatedPeriod) -> Finding.Draft {
    let text = period.passage.text
    let end = text.byteRange(period.end.range).lowerBound
    return Finding.Draft(
      range: text.byteRange(period.start.range.lowerBound..<period.end.range.upperBound),
      message: Wording(
        "统计期限的两个日期之间缺少「至」",
        english: "“至” is missing between the dates of the period"
      ),
      fixes: [
        Fix(
          title: Wording("加上「至」", english: "Insert “至”"),
          edits: [
            SourceEdit(
              range: end..<end,
              replacement: Array("至".utf8)
            )
          ],
          certainty: .preferred
        )
      ]
    )
  }

  /// 网站普查的统计时间为2024年10月1日至10月31日: in the sections, a span that neither starts nor ends a year.
  private static func isOfOtherMatter(_ period: StatedPeriod) -> Bool {
    period.passage.section != nil && !period.start.isOn(month: 1, day: 1)
      && !period.end.isOn(month: 12, day: 31)
  }

  /// Whether the report tells that its organ did not exist all the year.
  private static func isPartOfAYear(_ period: StatedPeriod, in prose: ProseView) -> Bool {
    guard period.start.isPossible, period.end.isPossible, !period.isReversed,
      !period.start.hasOddYear, !period.end.hasOddYear
    else { return false }
    if let year = prose.year, period.year != year, period.end.year != year { return false }
    // No organ is set up on the first of January of another year.
    if let year = prose.year, let first = period.start.year, first != year,
      period.start.isOn(month: 1, day: 1)
    {
      return false
    }
    return prose.narrative.about(.founding).contains { passage in
      passage.section == nil || passage.section == .overview
    }
  }

  private static func message(
    _ period: StatedPeriod,
    wrong: [PeriodDate],
    flawed: [PeriodDate]
  ) -> Wording {
    let text = period.passage.text
    func words(_ date: PeriodDate) -> String { text.string(date.date.range) }
    if period.isReversed, let end = flawed.last {
      return Wording(
        "统计期限的结束日期「\(words(end))」早于开始日期",
        english: "The period ends on \(words(end)), before it starts"
      )
    }
    guard wrong.isEmpty, let date = flawed.first else {
      let year = wrong.lazy.filter(\.isOfAnotherYear).compactMap(\.year).first
      let dates = wrong.map { "「\(words($0))」" }.joined()
      return Wording(
        "统计期限应为\(year.map { "\($0)年" } ?? "")1月1日至12月31日，不是\(dates)",
        english:
          "The period should be 1 January to 31 December\(year.map { " \($0)" } ?? ""), not \(dates)"
      )
    }
    if date.date.hasOddYear {
      return Wording(
        "统计期限的日期「\(words(date))」年份有误",
        english: "The date “\(words(date))” has no possible year"
      )
    }
    if date.date.hasLetter {
      return Wording(
        "统计期限的日期「\(words(date))」里夹有字母",
        english: "The date “\(words(date))” has a letter in it"
      )
    }
    if let mark = date.date.oddMark {
      return Wording(
        "统计期限的日期「\(words(date))」把「\(mark.right)」写成了「\(mark.written)」",
        english: "“\(mark.written)” stands for “\(mark.right)” in the date “\(words(date))”"
      )
    }
    if let mark = date.date.doubled {
      return Wording(
        "统计期限的日期「\(words(date))」多一个「\(mark)」",
        english: "“\(mark)” stands twice in the date “\(words(date))”"
      )
    }
    let marks = date.date.missing.isEmpty ? ["日"] : date.date.missing
    return Wording(
      "统计期限的日期「\(words(date))」缺少\(marks.map { "「\($0)」" }.joined())",
      english:
        "\(marks.map { "“\($0)”" }.joined(separator: " and ")) is missing in the date “\(words(date))”"
    )
  }

  private static func fixes(_ flawed: [PeriodDate], in text: ProseText) -> [Fix] {
    let edits = flawed.compactMap { flaw -> (words: String, edit: SourceEdit)? in
      guard
        let words = flaw.date.moved(toYear: flaw.year, month: flaw.month, day: flaw.day)
      else { return nil }
      return (
        words,
        SourceEdit(range: text.byteRange(flaw.date.range), replacement: Array(words.utf8))
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

/// A date of the period beside the day that it should be.
private struct PeriodDate {
  let date: WrittenDate
  let month: Int
  let day: Int
  /// The report year; `nil` where it is not known or not to be asked for.
  let year: Int?

  var isWrong: Bool { !date.isOn(month: month, day: day) }
  var isOfAnotherYear: Bool {
    guard let year, let written = date.year else { return false }
    return year != written
  }
  /// Whether it is surely no date of the calendar.
  var isGrave: Bool {
    date.hasOddYear || date.hasLetter || date.oddMark != nil || date.doubled != nil
      || date.missing.contains("月")
  }
  var isFlawed: Bool { isWrong || isOfAnotherYear || isGrave || !date.missing.isEmpty }
}
