import ReportSyntax
import StatutoryForms

extension Rule {
  /// What is in force is what was, and what this year added and took away.
  static let carryoverDocuments = Rule(
    id: "carryover.documents",
    severity: .warning,
    milder: [.information],
    title: Wording("现行有效与上年报告接不上", english: "Documents in force do not continue last year's"),
    explanation: Wording(
      "表二“现行有效件数”应等于上一年度报告的“现行有效件数”加本年制发减本年废止；2019年版的“上一年项目数量”应等于上一年度报告的“上一年项目数量”加“本年增/减”。重新清理过的，可以不同。",
      english:
        "Documents in force are those of last year's report, with those made this year and without those repealed; in the form of 2019 the number of last year's items is that of last year's report with its change. A new review may make a difference."
    ),
    source: "年度报告格式，表二第二十条第（一）项",
    check: .beside { beside in
      guard let last = beside.previous, let edition = beside.report.edition,
        last.edition?.id == edition.id
      else { return [] }
      return switch edition.documents.stock {
      case .open: CarriedDocuments.changes(beside.report, after: last, edition)
      case .inForce: CarriedDocuments.stock(beside.report, after: last, edition)
      }
    },
    examples: [
      .accepts(
        """
        信息内容→本年制发件数→本年废止件数→现行有效件数
        行政规范性文件→2→0→9
        """
      )
    ]
  )
}

/// Table two beside that of last year.
private enum CarriedDocuments {
  /// 现行有效 of the form of 2021.
  static func stock(
    _ report: ReportRecord,
    after last: ReportRecord,
    _ edition: Edition
  ) -> [Finding.Draft] {
    guard let block = edition.documents.block(item: 1), block.columns.count == 3 else { return [] }
    let columns = block.columns.map(\.heading)
    return block.rows.compactMap { row in
      let cells = columns.compactMap { report.documentCell(row.label, $0) }
      guard cells.count == 3, let lastCell = last.documentCell(row.label, columns[2]),
        let lastStock = last.count(lastCell), let made = report.count(cells[0]),
        let repealed = report.count(cells[1]), let stock = report.count(cells[2]),
        lastStock + made - repealed != stock
      else { return nil }
      return draft(
        report,
        cells[2],
        row.label,
        "上年现行有效 \(lastStock) ＋ 本年制发 \(made) － 本年废止 \(repealed)",
        lastStock + made - repealed,
        stock,
        "现行有效",
        last.related(
          lastCell,
          Wording("上年报告的现行有效件数", english: "Those in force in last year's report")
        )
      )
    }
  }

  /// 上一年项目数量 of the form of 2019.
  static func changes(
    _ report: ReportRecord,
    after last: ReportRecord,
    _ edition: Edition
  ) -> [Finding.Draft] {
    let (before, change) = ("上一年项目数量", "本年增/减")
    return edition.documents.blocks.flatMap(\.rows).compactMap { row in
      guard let cell = report.documentCell(row.label, before),
        let lastCell = last.documentCell(row.label, before),
        let changeCell = last.documentCell(row.label, change), let lastCount = last.count(lastCell),
        let difference = last.count(changeCell), let count = report.count(cell),
        lastCount + difference != count
      else { return nil }
      let sign = difference < 0 ? "－" : "＋"
      return draft(
        report,
        cell,
        row.label,
        "上年报告的上一年项目数量 \(lastCount) \(sign) 增减 \(abs(difference))",
        lastCount + difference,
        count,
        before,
        last.related(lastCell, Wording("上年报告的这一格", english: "This cell of last year's report")),
        severity: .information
      )
    }
  }

  private static func draft(
    _ report: ReportRecord,
    _ cell: Int,
    _ label: String,
    _ sum: String,
    _ value: Int,
    _ written: Int,
    _ column: String,
    _ related: [Finding.Related],
    severity: Severity? = nil
  ) -> Finding.Draft? {
    guard let range = report.cells[cell].place else { return nil }
    let equation = "\(sum) ＝ \(value) ≠ \(column) \(written)"
    return Finding.Draft(
      severity: severity,
      range: range,
      message: Wording(
        "“\(label)”与上年报告接不上：\(equation)",
        english: "“\(label)” does not continue last year's report: \(equation)"
      ),
      equations: [Wording(equation, english: equation)],
      suggestion: value < 0 ? nil : String(value),
      related: related,
      fixes: value < 0
        ? []
        : [
          Fix(
            title: Wording(
              "按上年报告改为 \(value)",
              english: "Change to \(value), by last year's report"
            ),
            edits: [SourceEdit(range: range, replacement: Array(String(value).utf8))],
            certainty: .choice
          )
        ]
    )
  }
}
