import ReportRules
import ReportSyntax
import StatutoryForms

/// What the tables of a text say and what is found in it, whatever the layout.
struct TableReading: Equatable {
  private struct ReadFinding: Equatable {
    let rule: Rule.ID
    let message: Wording
  }

  /// The words of all cells that belong to the form, in groups.
  private var cells: [[NormalizedText]] = []
  private var findings: [ReadFinding] = []

  init(_ text: CheckedText) {
    for report in text.reports { add(report) }
    findings = text.findings.map { ReadFinding(rule: $0.rule, message: $0.message) }
  }

  private mutating func add(_ report: Report) {
    func words(_ range: Range<Int>) -> NormalizedText {
      NormalizedText(report.text.bytes, in: range)
    }
    func add(_ ranges: [Range<Int>]) { cells.append(ranges.map(words)) }
    for block in report.tables.documentBlocks {
      add([block.caption?.range].compactMap(\.self))
      add([block.headerLabel?.range].compactMap(\.self) + block.header.map(\.range))
      for row in block.rows { add([row.label.range] + row.values.map(\.range)) }
    }
    add(report.documents?.loneCaptions.map(\.range) ?? [])
    add(report.requests?.headerCells.map(\.range) ?? [])
    add(report.requests?.groupCells.map(\.cell.range) ?? [])
    if let requests = report.requests {
      for row in requests.written {
        add([row.label?.range].compactMap(\.self) + row.values.map(\.range))
      }
    }
    add(report.appeals?.headerCells.map(\.range) ?? [])
    add(report.appeals?.values.map(\.range) ?? [])
  }
}
