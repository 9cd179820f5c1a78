import ReportSyntax
import StatutoryForms

extension Rule {
  /// Every unit of the list has a report.
  static let rollupMissing = Rule(
    id: "rollup.missing",
    severity: .information,
    title: Wording("单位没有报告", english: "Unit without a report"),
    explanation: Wording(
      "单位名单（--units，编辑器中为所打开文件夹里的 units.csv）里的每个单位，在所检查的每个年度都应有一份报告。",
      english:
        "Each unit of the list (--units; in an editor units.csv in the folder that is open) has a report for each year that is checked."
    ),
    source: "《中华人民共和国政府信息公开条例》第四十九条、第五十条",
    check: .beside { _ in [] },
    examples: [
      .accepts(
        """
        清水镇2025年政府信息公开工作年度报告
        一、总体情况
        公开信息12条。
        """
      )
    ]
  )
}

enum RollupMissing {
  /// - Parameter years: those without a report, the earliest first.
  static func draft(_ unit: UnitList.Unit, years: [Int]) -> Finding.Draft {
    let written = years.map(String.init)
    return Finding.Draft(
      range: unit.range,
      message: Wording(
        "没有找到\(unit.name)\(written.joined(separator: "、"))年的报告",
        english: "No report of \(unit.name) for \(written.joined(separator: ", "))"
      )
    )
  }
}
