import ReportRules
import StatutoryForms

/// Findings counted for people, by rule and by unit, and the line that closes every run.
struct StatisticsOutput: FindingsOutput {
  let language: Language
  let isColoured: Bool

  func text(for file: CheckedFile) -> [UInt8] { [] }

  func closing(_ summary: RunSummary) -> String {
    let statistics = summary.statistics
    let titles = Dictionary(
      RuleSet.all.map { ($0.id.text, $0.title.text(in: language)) },
      uniquingKeysWith: { first, _ in first }
    )
    let rules = table(
      Wording("规则", english: "rule"),
      statistics.byRule.map { ($0.name, $0.counts, titles[$0.name] ?? "") }
    )
    let units = table(
      Wording("单位", english: "unit"),
      statistics.byUnit.map { (DisplayedText.neutralised($0.name), $0.counts, "") }
    )
    let text = TextOutput(language: language, isColoured: isColoured)
    return rules + units + text.closing(summary)
  }

  /// Rows under each other and an empty line; nothing where there are none.
  private func table(
    _ heading: Wording,
    _ rows: [(name: String, counts: Statistics.Counts, remark: String)]
  ) -> String {
    if rows.isEmpty { return "" }
    let total = Wording("合计", english: "all").text(in: language)
    let labels = Severity.allCases.map { $0.label.text(in: language) }
    var cells = [[heading.text(in: language), total] + labels + [""]]
    for row in rows {
      let counts = [row.counts.total] + Severity.allCases.map { row.counts.count(of: $0) }
      cells.append([row.name] + counts.map { $0 == 0 ? "" : String($0) } + [row.remark])
    }
    let widths = (0..<cells[0].count).map { column in
      cells.map { DisplayedText.columnCount(of: $0[column]) }.max() ?? 0
    }
    let lines = cells.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(
          repeating: " ",
          count: widths[column] - DisplayedText.columnCount(of: cell)
        )
        // Numbers end, and words begin under each other.
        let isNumber = column > 0 && column < row.count - 1
        line += (column == 0 ? "" : "  ") + (isNumber ? padding + cell : cell + padding)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
