import ReportSyntax

extension Rule {
  /// Another year than the report's where its own must stand.
  static let yearMismatch = Rule(
    id: "year.mismatch",
    severity: .error,
    milder: [.warning],
    title: Wording("年份与报告年度不符", english: "Another year than the report's"),
    explanation: Wording(
      "统计期限、报告名称和总体情况中写本年工作的句子，年份应是报告年度；最常见的是沿用上一年文稿时忘了改。上年结转、同比、决算、文件名和文号中的年份以及下一步计划不报告。",
      english:
        "The statistical period, the report's name and sentences on the year's work should name the report year; most often a year was left in text taken from the year before. Carry-overs, comparisons, names of documents and plans are left alone."
    ),
    source: "《政府信息公开条例》第四十九条：公布上一年度政府信息公开工作年度报告",
    checks: [
      .prose(reading: [.headings, .organ], about: [.years, .periods]) { prose in
        TitleYearCheck(prose).findings
      },
      .prose(reading: .organ, about: .years) { prose in
        guard let year = prose.year else { return [] }
        return prose.narrative.about(.years)
          .filter { $0.facts.years.contains { YearMismatch.isOff($0, year) } }
          .flatMap { YearMismatch($0, prose, year: year).findings() }
      },
      .prose(about: .years) { prose in
        prose.narrative.about(.years)
          .flatMap { OddYear.outsidePeriods($0).map { oddYear($0.year, in: $0.text) } }
      },
    ],
    examples: [
      .reports(
        yearExample("2023年，全镇公开信息20条。⟦2022年⟧，镇政府共制定规范性文件0件。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("2023年，全镇公开信息20条。2023年，镇政府共制定规范性文件0件。")
      ),
      .reports(
        yearExample("⟦2022年⟧，我镇认真贯彻《条例》，扎实推进各项工作。"),
        saying: "报告年度为 2023 年",
        fixed: yearExample("2023年，我镇认真贯彻《条例》，扎实推进各项工作。")
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        本报告所列数据的统计期限自⟦2022年⟧1月1日起至⟦2022年⟧12月31日止。
        一、总体情况
        """,
        saying: "统计期限写的是 2022 年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
          一、总体情况
          """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        现公布清水镇⟦2022年⟧政府信息公开工作年度报告。
        一、总体情况
        """,
        saying: "写的是 2022 年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          现公布清水镇2023年政府信息公开工作年度报告。
          一、总体情况
          """
      ),
      .reports(
        """
        清水镇⟦2021年⟧政府信息公开工作年度报告
        统计期限自2023年1月1日起至2023年12月31日止。
        一、总体情况
        2023年，我镇公开信息3条。2023年，全镇开展培训2次。
        """,
        saying: "标题写2021年，统计期限和正文2处写2023年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          统计期限自2023年1月1日起至2023年12月31日止。
          一、总体情况
          2023年，我镇公开信息3条。2023年，全镇开展培训2次。
          """
      ),
      .reports(
        """
        清水镇⟦2024年⟧政府信息公开工作年度报告
        一、总体情况
        2023年，我镇公开信息3条。2023年，全镇开展培训2次。2023年制发文件1件。
        """,
        saying: "标题写2024年，正文3处写2023年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          一、总体情况
          2023年，我镇公开信息3条。2023年，全镇开展培训2次。2023年制发文件1件。
          """
      ),
      .accepts(
        """
        清水镇2024年政府信息公开工作年度报告
        一、总体情况
        比2023年增加3条，与2023年持平，2023年公开信息20条。今年公开信息23条。
        """
      ),
      .reports(
        yearExample("⟦2O23年⟧，我镇公开信息3条。⟦202023年⟧，全镇开展培训2次。"),
        saying: "「2O23年」的数字里夹有字母，应为2023年",
        fixed: yearExample("2023年，我镇公开信息3条。202023年，全镇开展培训2次。")
      ),
      .reports(
        "清水镇⟦2O23年⟧政府信息公开工作年度报告\n一、总体情况\n2023年，我镇公开信息3条。",
        saying: "「2O23年」的数字里夹有字母",
        fixed: "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n2023年，我镇公开信息3条。"
      ),
      .reports(
        yearExample("⟦二〇二二年⟧，我镇公开信息20条。⟦2021年⟧，全镇收到政府信息公开申请3件。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("二〇二三年，我镇公开信息20条。2021年，全镇收到政府信息公开申请3件。")
      ),
      .reports(
        "清水镇2023年政府信息公开工作年度报告\n本报告的统计期限为⟦2022年⟧度。\n一、总体情况",
        saying: "统计期限写的是 2022 年",
        fixed: "清水镇2023年政府信息公开工作年度报告\n本报告的统计期限为2023年度。\n一、总体情况"
      ),
      .accepts(yearExample("2023年，全镇公开信息20条。2021年，我镇建成政务公开专区。2020年，公开制度3项印发。")),
      .accepts(yearExample("有一件申请是2022年底结转过来的，2023年已经答复。")),
      .accepts(yearExample("2022年以来，全镇公开信息40条，较2022年增加10条。")),
      .reports(
        yearExample("⟦2022年⟧，我镇较好地完成了任务，增强群众获得感，将公开纳入考评。全镇⟦2022年⟧主动公开政府信息30条。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("2023年，我镇较好地完成了任务，增强群众获得感，将公开纳入考评。全镇2022年主动公开政府信息30条。")
      ),
      .reports(
        yearExample("按照规定，⟦2022年⟧累计主动公开政府信息37条，其中财政类12条。"),
        saying: "写的是 2022 年",
        fixed: yearExample("按照规定，2023年累计主动公开政府信息37条，其中财政类12条。")
      ),
      .reports(
        yearExample("截至⟦2022年⟧12月31日，通过公众号发布文章1210篇。⟦2022年⟧，镇政府落实《2022年政务公开工作要点》的要求。"),
        saying: "写的是 2022 年",
        fixed: yearExample("截至2023年12月31日，通过公众号发布文章1210篇。2022年，镇政府落实《2022年政务公开工作要点》的要求。")
      ),
      .accepts(yearExample("按照规定，2022年累计公开37条，今年公开40条。截至2022年底，已建成专区；2023年新增1处。")),
      .accepts(yearExample("2022年，我镇荣获先进，较2021年提高。2024年，我镇将继续加强公开。2022年计划提前完成。")),
      .accepts(yearExample("2022年公开信息10条，2023年公开信息20条。")),
      .accepts(yearExample("2022年制发文件5件。2023年制发文件2件。")),
      .accepts(yearExample("公开2022年部门决算、2024年部门预算，2022年度考核结果为优秀。")),
      .accepts(yearExample("根据国办发〔2022〕80号和《2022年政务公开工作要点》，公开信息3条。")),
      .accepts(yearExample("2024年1月，发布年度报告1份。2024年，将继续公开信息。2022年9月，成立领导小组。")),
      .accepts(
        """
        清水镇2023年政府信息公开工作年度报告
        按照《关于做好2022年政府信息公开工作年度报告的通知》编制。
        五、存在的主要问题及改进情况
        2024年，我镇将加强公开。2022年，我镇存在公开不及时的问题，2023年已经改进。
        """
      ),
    ]
  )

  private static func yearExample(_ sentence: String) -> String {
    "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
  }
}

extension OddYear {
  /// Those of a passage but for those in a period, of which `period.form` speaks.
  fileprivate static func outsidePeriods(_ passage: Passage) -> [(year: OddYear, text: ProseText)] {
    let odd = passage.facts.oddYears
    guard !odd.isEmpty else { return [] }
    let periods = StatedPeriod.all(in: passage).flatMap { [$0.start.range, $0.end.range] }
    return odd.filter { year in !periods.contains { $0.overlaps(year.range) } }
      .map { ($0, passage.text) }
  }
}

/// Looks for other years in one passage.
struct YearMismatch {
  private let passage: Passage
  private let context: ProseView
  private let year: Int
  private let periods: [StatedPeriod]
  private var text: ProseText { passage.text }

  /// Whether a year is the one before or behind the report year.
  static func isNear(_ year: Int, _ wanted: Int?) -> Bool {
    wanted.map { year == $0 - 1 || year == $0 + 1 } ?? false
  }

  /// Whether a year is another one, and one of the last or next three.
  fileprivate static func isOff(_ year: Int, _ wanted: Int) -> Bool {
    year != wanted && (wanted - 3...wanted + 3).contains(year)
  }

  fileprivate init(_ passage: Passage, _ context: ProseView, year: Int) {
    self.passage = passage
    self.context = context
    self.year = year
    periods = passage.facts.matters.contains(.periods) ? StatedPeriod.all(in: passage) : []
  }

  fileprivate func findings() -> [Finding.Draft] {
    // Years far off are history, not slips.
    let others = passage.quantities.filter { quantity in
      quantity.value.count.map { Self.isOff($0, year) && isYear(quantity, $0) } ?? false
    }
    guard !others.isEmpty else { return [] }
    let tellsPeriod = passage.section.map { $0 == .overview } ?? true
    return passage.sentences.flatMap { sentence -> [Finding.Draft] in
      let years = others.filter { sentence.contains($0.number.lowerBound) }
      guard !years.isEmpty else { return [] }
      if tellsPeriod, text.contains(Words.period, in: sentence) {
        return inPeriod(years, sentence)
      }
      if passage.section == nil { return years.filter(isNear).compactMap(inName) }
      return years.prefix(1).compactMap { inFact($0, sentence) }
    }
  }

  private func isNear(_ quantity: Quantity) -> Bool {
    quantity.value.count.map { Self.isNear($0, year) } ?? false
  }

  private func isYear(_ quantity: Quantity, _ wanted: Int) -> Bool {
    quantity.kind == .time && quantity.unit.hasPrefix("年") && !quantity.isApproximate
      && quantity.value == Amount(wanted)
  }

  /// 统计期限自2022年1月1日起: both of its years, where both are the same; `period.form` tells of other
  /// periods.
  private func inPeriod(_ years: [Quantity], _ sentence: Range<Int>) -> [Finding.Draft] {
    let periods = periods.filter { sentence.contains($0.start.range.lowerBound) }
    let isRightElsewhere =
      periods.isEmpty && passage.quantities(in: sentence).contains { isYear($0, year) }
    let months = years.filter { quantity in
      guard isNear(quantity) else { return false }
      // 统计期限为2022年度
      if periods.isEmpty, isWholePeriod(quantity) { return true }
      let next = text[quantity.range.upperBound]
      return (isDigit(next) || chineseDigit(next) != nil)
        && (periods.isEmpty
          || periods.contains {
            $0.year != nil && $0.start.range.lowerBound <= quantity.number.lowerBound
              && quantity.number.lowerBound < $0.end.range.upperBound
          })
    }
    guard !isRightElsewhere else { return [] }
    // A period of which one year alone is repaired would begin after its end.
    return months.map { quantity in
      finding(
        quantity,
        Wording(
          "统计期限写的是 \(quantity.value.text) 年，报告年度为 \(year) 年",
          english: "The period is in \(quantity.value.text), the report is for \(year)"
        ),
        repairing: months
      )
    }
  }

  /// Whether a year alone is said to be the period.
  private func isWholePeriod(_ quantity: Quantity) -> Bool {
    var end = quantity.range.upperBound
    if text.has("全年", at: end) { end += 2 }
    return endsClause(text[end])
      && Words.isPeriod.contains { text.has($0, endingAt: quantity.number.lowerBound) }
  }

  /// 清水镇2022年政府信息公开工作年度报告, in front of the first section.
  private func inName(_ quantity: Quantity) -> Finding.Draft? {
    let end = quantity.range.upperBound
    guard text.match(Words.name, at: end) != nil, !isInTitleOfNotice(quantity) else { return nil }
    return finding(quantity, plainMessage(quantity))
  }

  private func isInTitleOfNotice(_ quantity: Quantity) -> Bool {
    let place = quantity.number.lowerBound
    let lower = max(0, place - 60)
    let before = between(lower, place)
    guard let open = before.last(where: { text[$0] == 0x300A || text[$0] == 0x300B }) else {
      return text.contains(Words.notice, in: before)
    }
    if text[open] == 0x300B { return false }
    let close = (place..<text.count).first { text[$0] == 0x300B } ?? text.count
    return text.contains(Words.notice, in: open..<close)
  }

  /// 2022年，镇政府制定……: a year that a sentence on the year's work begins with.
  private func inFact(_ quantity: Quantity, _ sentence: Range<Int>) -> Finding.Draft? {
    let isOverview = passage.section == .overview || !passage.section.isNarrative
    let fact = YearOfFact(text, quantity.range, sentence, context.agency)
    let isOfYearBehind = quantity.value > Amount(year)
    guard quantity.number.count == 4,
      !passage.quantities(in: sentence).contains(where: { isYear($0, year) }),
      !fact.hasReason(isOfPlans: isOfYearBehind), !isBesideOwnYear(sentence)
    else { return nil }
    guard
      startsStatement(at: quantity.number.lowerBound, sentence) || fact.isBehindOwnName
        || fact.isEndOfPeriod
    else {
      let isAlone = !passage.quantities.contains { isYear($0, year) }
      guard isOverview, isNear(quantity), isAlone, fact.opensCountedClause(in: passage) else {
        return nil
      }
      return finding(quantity, plainMessage(quantity), .warning)
    }
    // A plan of next year, or what was wrong the year before, belongs into section five.
    guard isOverview || !passage.quantities.contains(where: { isYear($0, year) }),
      isOverview || quantity.value == Amount(year - 1)
    else { return nil }
    let end = quantity.range.upperBound
    let speaksOfItself = fact.speaksOfItself
    let tellsCount = passage.quantities(in: between(end, sentence.upperBound)).contains {
      $0.kind == .count
    }
    // Farther off, the sentence has to tell both who and how much.
    guard isNear(quantity) || speaksOfItself && isOverview && tellsCount else { return nil }
    if isOverview, tellsCount, isNear(quantity), !fact.isEndOfPeriod,
      text.contains(Words.deeds, in: between(end, sentence.upperBound))
    {
      return finding(quantity, plainMessage(quantity))
    }
    guard speaksOfItself || fact.isEndOfPeriod && tellsCount else { return nil }
    return finding(quantity, plainMessage(quantity), .warning)
  }

  /// 2022年制发文件5件。2023年制发文件2件: one year is told after the other.
  private func isBesideOwnYear(_ sentence: Range<Int>) -> Bool {
    passage.quantities(in: sentence.upperBound..<sentence.upperBound + 1)
      .contains { isYear($0, year) }
  }

  /// Whether a year opens its sentence, or follows a heading on the same line.
  private func startsStatement(at index: Int, _ sentence: Range<Int>) -> Bool {
    if index == sentence.lowerBound { return true }
    let isShortHead = index - sentence.lowerBound <= 16
    return isShortHead && passage.ordinal != nil && sentence.lowerBound == 0
      && (text.hasPadding(behind: index - 1) || text[index - 1] == 0x3A)
  }

  private func plainMessage(_ quantity: Quantity) -> Wording {
    Wording(
      "写的是 \(quantity.value.text) 年，报告年度为 \(year) 年",
      english: "The text says \(quantity.value.text), the report is for \(year)"
    )
  }

  private func finding(
    _ quantity: Quantity,
    _ message: Wording,
    _ severity: Severity? = nil,
    repairing years: [Quantity]? = nil
  ) -> Finding.Draft {
    func place(_ quantity: Quantity) -> Range<Int> {
      text.byteRange(quantity.number.lowerBound..<quantity.number.upperBound + 1)
    }
    let title = context.identity.title.map {
      Finding.Related(range: $0, message: Wording("报告名称", english: "The name of the report"))
    }
    let isWritten = isDigit(text[quantity.number.lowerBound])
    let right = (isWritten ? "\(year)" : chineseYear(year)) + "年"
    return Finding.Draft(
      severity: severity,
      range: place(quantity),
      message: message,
      suggestion: right,
      related: title.map { [$0] } ?? [],
      fixes: [
        .replacing((years ?? [quantity]).map(place), by: right, certainty: .preferred)
      ]
    )
  }
}

/// 二〇二五 for 2025.
private func chineseYear(_ year: Int) -> String {
  let digits = Array("〇一二三四五六七八九")
  return String(String(year).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}

private enum Words {
  static let period: Phrases = ["统计期限", "统计时限", "统计时间", "统计周期", "统计期间", "所列数据", "数据统计", "统计数据"]
  static let isPeriod: [Phrase] = [
    "统计期限为", "统计时限为", "统计时间为", "统计周期为", "统计期间为", "统计期限是", "统计期限:", "统计时间:", "统计周期:",
  ]
  static let name: Phrases = ["政府信息公开", "政务公开", "度政府信息公开"]
  static let notice: Phrases = ["通知", "关于", "要求", "做好", "编制"]
  static let deeds: Phrases = ["制发", "制定", "公开", "收到", "受理", "发布", "办理", "更新", "印发"]
}
