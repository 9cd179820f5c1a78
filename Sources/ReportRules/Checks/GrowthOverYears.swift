import ReportSyntax
import StatutoryForms

/// Growths that are told of requests, held against the tables of this year and of last year.
enum GrowthOverYears {
  /// One for each growth that neither way of counting gives, by more than a point.
  static func drafts(_ beside: ReportBeside) -> [Finding.Draft] {
    guard let last = beside.previous else { return [] }
    return beside.report.growths.compactMap { growth in
      let now = totals(growth.kind, of: beside.report)
      let before = totals(growth.kind, of: last).filter { $0.value > 0 }
      // What is no count of the table is told of elsewhere.
      guard let own = now.firstIndex(where: { $0.value == growth.count }), !before.isEmpty,
        !before.contains(where: { fits(growth, since: $0.value) })
      else { return nil }
      // Counted in the same way, where last year's has a count for it.
      let nearest = before.first { $0.rows == now[own].rows } ?? before[0]
      return draft(growth, since: nearest, in: last)
    }
  }

  private typealias Total = (rows: Int, value: Int, cell: Int)

  /// The totals that a count may be: those received, then with those carried in.
  private static func totals(_ kind: RequestGrowth.Kind, of record: ReportRecord) -> [Total] {
    func total(_ row: (RequestsForm) -> Int) -> (value: Int, cell: Int)? {
      guard let cell = record.requestCells(ofRow: row)?.last, let value = record.count(cell),
        (0...1_000_000_000).contains(value)
      else { return nil }
      return (value, cell)
    }
    switch kind {
    case .finished: return total { $0.outcomesTotal }.map { [(1, $0.value, $0.cell)] } ?? []
    case .received:
      guard let received = total({ $0.received }), let carriedIn = total({ $0.carriedIn }) else {
        return []
      }
      return [
        (1, received.value, received.cell), (2, received.value + carriedIn.value, received.cell),
      ]
    }
  }

  private static func fits(_ growth: RequestGrowth, since before: Int) -> Bool {
    guard growth.isGrowth ? growth.count >= before : growth.count <= before,
      let right = ratio(growth, since: before).percent(digits: 2)
    else { return false }
    let gap =
      right > growth.percentage ? right - growth.percentage : growth.percentage - right
    return gap <= Amount(1)
  }

  private static func ratio(_ growth: RequestGrowth, since before: Int) -> Ratio {
    Ratio(Amount(abs(growth.count - before)), Amount(before))
  }

  private static func draft(
    _ growth: RequestGrowth,
    since before: Total,
    in last: ReportRecord
  ) -> Finding.Draft {
    let (now, then) = (growth.count, before.value)
    let written = growth.percentage.text
    let related =
      [Finding.Related(range: growth.countRange, message: Wording("本年", english: "This year"))]
      + last.related(
        before.cell,
        Wording("上年报告的这一项", english: "This count in last year's report")
      )
    guard growth.isGrowth ? now >= then : now <= then,
      let right = ratio(growth, since: then).percent(digits: growth.digits)
    else {
      return Finding.Draft(
        range: growth.percentageRange,
        message: Wording(
          "上年报告为 \(then)，\(then) 到 \(now) 是\(growth.isGrowth ? "减少" : "增加")，正文写\(growth.isGrowth ? "增长" : "下降") \(written)%",
          english:
            "Last year's report has \(then): from \(then) to \(now) is \(growth.isGrowth ? "less" : "more"), not \(growth.isGrowth ? "more" : "less")"
        ),
        related: related
      )
    }
    let difference = growth.isGrowth ? "(\(now)−\(then))" : "(\(then)−\(now))"
    return Finding.Draft(
      range: growth.percentageRange,
      message: Wording(
        "上年报告为 \(then)，\(difference)÷\(then)＝\(right.text)%，正文写 \(written)%",
        english:
          "Last year's report has \(then): \(difference) ÷ \(then) = \(right.text)%, the text says \(written)%"
      ),
      related: related,
      fixes: [.replacing(growth.numberRange, by: right.text, certainty: .choice)]
    )
  }
}
