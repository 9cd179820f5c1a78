import ReportSyntax
import StatutoryForms

extension Rule {
  /// What was carried in is what last year's report carried over.
  static let carryoverRequests = Rule(
    id: "carryover.requests",
    severity: .warning,
    title: Wording("上年结转与上年报告不符", english: "Carried in is not what last year carried over"),
    explanation: Wording(
      "表三第二项“上年结转”各列应等于上一年度报告第四项“结转下年度继续办理”的各列。机构合并、上年报告更正时可以不同，应在第六部分说明。",
      english:
        "Row two of table three equals row four of last year's report, column by column. After a merger of organs or a correction it may differ, and section six should say so."
    ),
    source: "年度报告格式，表三第二项、第四项",
    check: .beside { beside in
      guard let last = beside.previous,
        let cells = beside.report.requestCells(ofRow: { $0.carriedIn }),
        let lastCells = last.requestCells(ofRow: { $0.carriedOver }), cells.count == lastCells.count
      else { return [] }
      let pairs = zip(cells, lastCells).filter { cell, lastCell in
        guard let count = beside.report.count(cell), let lastCount = last.count(lastCell) else {
          return false
        }
        return count != lastCount
      }
      // A column that is off takes 总计, the last one, along.
      guard let (cell, lastCell) = pairs.first, let range = beside.report.cells[cell].place,
        let count = beside.report.count(cell), let lastCount = last.count(lastCell)
      else { return [] }
      let column = beside.report.cells[cell].name.column
      let lastYear = last.year.map { "\($0)年" } ?? "上年"
      let equation = "\(column)：上年结转 \(count) ≠ \(lastYear)报告的结转下年度 \(lastCount)"
      return [
        Finding.Draft(
          range: range,
          message: Wording(
            "上年结转·\(column)为 \(count)，\(lastYear)报告的“结转下年度继续办理”为 \(lastCount)",
            english:
              "Carried in, \(column): \(count); the report for \(last.year.map(String.init) ?? "last year") carried over \(lastCount)"
          ),
          equations: [
            Wording(
              equation,
              english: "\(column): carried in \(count) ≠ carried over last year \(lastCount)"
            )
          ],
          suggestion: String(lastCount),
          related: last.related(
            lastCell,
            Wording("上年报告的这一格", english: "This cell of last year's report")
          )
            + pairs.dropFirst().flatMap { cell, _ -> [Finding.Related] in
              guard let place = beside.report.cells[cell].place else { return [] }
              return [
                Finding.Related(
                  range: place,
                  message: Wording("这一格也不同", english: "This cell differs too")
                )
              ]
            },
          fixes: [
            Fix(
              title: Wording("采用上年报告的数", english: "Take last year's value"),
              edits: pairs.compactMap { cell, lastCell -> SourceEdit? in
                guard let place = beside.report.cells[cell].place, let count = last.count(lastCell)
                else { return nil }
                return SourceEdit(range: place, replacement: Array(String(count).utf8))
              },
              certainty: .choice
            )
          ]
        )
      ]
    },
    examples: [
      .accepts(
        """
        清水镇2025年政府信息公开工作年度报告
        一、总体情况
        上年结转2件。
        """
      )
    ]
  )
}
