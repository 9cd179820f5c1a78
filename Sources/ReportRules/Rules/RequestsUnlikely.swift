import ReportSyntax
import StatutoryForms

extension Rule {
  /// Five times as many requests as last year, or a fifth of them, is news or a slip.
  static let requestsUnlikely = Rule(
    id: "requests.unlikely",
    severity: .hint,
    title: Wording("申请数量与上年相差悬殊", english: "Number of requests far from last year's"),
    explanation: Wording(
      "本年新收申请总数超过上年的五倍，或不到五分之一（较大的一年不少于 20 件），请核对。",
      english:
        "More than five times, or less than a fifth, of the requests of last year, where one of the two years has twenty: look again."
    ),
    source: "良好做法",
    check: .beside { beside in
      guard let last = beside.previous,
        let cell = beside.report.requestCells(ofRow: { $0.received })?.last,
        let lastCell = last.requestCells(ofRow: { $0.received })?.last,
        let count = beside.report.count(cell), let lastCount = last.count(lastCell),
        max(count, lastCount) >= 20, count > lastCount * 5 || count * 5 < lastCount,
        let range = beside.report.cells[cell].place
      else { return [] }
      return [
        Finding.Draft(
          range: range,
          message: Wording(
            "本年新收 \(count) 件，上年 \(lastCount) 件，相差悬殊，请核对",
            english: "\(count) requests received, \(lastCount) last year: look again"
          ),
          related: last.related(
            lastCell,
            Wording("上年报告的这一格", english: "This cell of last year's report")
          )
        )
      ]
    },
    examples: [
      .accepts(
        """
        清水镇2025年政府信息公开工作年度报告
        一、总体情况
        收到申请120件。
        """
      )
    ]
  )
}
