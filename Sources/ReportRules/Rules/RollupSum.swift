import ReportSyntax
import StatutoryForms

extension Rule {
  /// What a county reports of all is the sum of what its units report.
  static let rollupSum = Rule(
    id: "rollup.sum",
    severity: .warning,
    title: Wording("汇总数与各单位之和不等", english: "Not the sum of the units below"),
    explanation: Wording(
      "上级单位汇总报告的每一格应等于所属各单位报告的同一格之和（规章除外）。有单位缺报告、读不出或格式版本不同的，不比较。",
      english:
        "Each cell of a report that sums up is the sum of that cell over the units below (规章 aside). Nothing is compared where a unit has no report, a cell cannot be read or the editions differ."
    ),
    source: "良好做法：汇总口径一致",
    check: .beside { beside in
      guard beside.units.haveForm(of: beside.report) else { return [] }
      return RolledUpCells(beside.report, beside.units).drafts(isFamilyNamed: beside.isFamilyNamed)
    },
    examples: [
      .accepts(
        """
        云漳县2025年政府信息公开工作年度报告
        一、总体情况
        全县公开信息12条。
        """
      )
    ]
  )
}

/// The cells of a report that sums up whose sum is another.
private struct RolledUpCells {
  private let report: ReportRecord
  private let units: UnitsBelow
  private var children: [ReportBeside.Child] { units.children }

  private struct Difference {
    let cell: Int
    let written: Int
    let sum: Int

    var amount: Int { written - sum }
  }

  init(_ report: ReportRecord, _ units: UnitsBelow) {
    self.report = report
    self.units = units
  }

  /// One for each count of table two, and for all cells of another table that differ by the same amount.
  ///
  /// A wrong count takes its totals along. One for all where a unit was left out altogether.
  ///
  /// - Parameter isFamilyNamed: otherwise it is a report that sums up only where more cells agree than
  ///   differ.
  func drafts(isFamilyNamed: Bool) -> [Finding.Draft] {
    let differences = differences
    if differences.isEmpty { return [] }
    if isUnitMissing(differences) { return [draft(differences)].compactMap(\.self) }
    if !isFamilyNamed, agreeingCount <= differences.count { return [] }
    var groups: [(table: FormCell.Table, amount: Int, differences: [Difference])] = []
    for difference in differences {
      let table = report.cells[difference.cell].name.table
      let group = groups.firstIndex {
        table != .documents && $0.table == table && $0.amount == difference.amount
      }
      if let group {
        groups[group].differences.append(difference)
      } else {
        groups.append((table, difference.amount, [difference]))
      }
    }
    return groups.filter { group in
      !group.differences.allSatisfy { isExplained($0, by: differences) }
    }.compactMap { draft($0.differences) }
  }

  /// Whether a 总计 is off by just as much as all the other cells of its row together.
  private func isExplained(_ difference: Difference, by differences: [Difference]) -> Bool {
    let name = report.cells[difference.cell].name
    guard name.column == "总计" else { return false }
    let others = differences.filter {
      let other = report.cells[$0.cell].name
      return other.table == name.table && other.row == name.row && other.column != name.column
    }
    var sum = 0
    for other in others {
      let (next, overflow) = sum.addingReportingOverflow(other.amount)
      if overflow { return false }
      sum = next
    }
    return !others.isEmpty && sum == difference.amount
  }

  private var differences: [Difference] {
    report.cells.indices.compactMap { cell in
      guard let written = report.count(cell), let sum = units.sum(of: cell), sum != written,
        report.cells[cell].name.row != "规章"
      else { return nil }
      return Difference(cell: cell, written: written, sum: sum)
    }
  }

  /// How many cells are the sum of what units have written, more than nothing.
  private var agreeingCount: Int {
    report.cells.indices.count { cell in
      guard let sum = units.sum(of: cell), sum > 0, report.count(cell) == sum else { return false }
      return report.cells[cell].name.row != "规章"
    }
  }

  /// Whether the differences are all that one unit has written.
  private func isUnitMissing(_ differences: [Difference]) -> Bool {
    guard differences.count > 2 else { return false }
    return children.contains { child in
      let filled = report.cells.indices.filter {
        report.cells[$0].name.row != "规章" && (child.count($0) ?? 0) != 0
      }
      return filled == differences.map(\.cell)
        && differences.allSatisfy { child.count($0.cell) == -$0.amount }
    }
  }

  private func isTotal(_ cell: Int) -> Bool {
    let name = report.cells[cell].name
    return name.column == "总计" || name.row == "（七）总计"
  }

  private func draft(_ differences: [Difference]) -> Finding.Draft? {
    guard let main = differences.first(where: { !isTotal($0.cell) }) ?? differences.first,
      let range = report.cells[main.cell].place
    else { return nil }
    let name = report.cells[main.cell].name
    let cause = cause(of: main)
    let equation = "\(children.count)个单位之和 \(main.sum) ≠ \(main.written)（差 \(main.amount)）"
    return Finding.Draft(
      range: range,
      message: Wording(
        "\(name.row)·\(name.column)：\(equation)\(cause.map { "；\($0.words.chinese)" } ?? "")",
        english:
          "\(name.row)·\(name.column): the \(children.count) units have \(main.sum) together, not \(main.written)\(cause.map { "; \($0.words.english)" } ?? "")"
      ),
      equations: [
        Wording(
          equation,
          english:
            "\(children.count) units together \(main.sum) ≠ \(main.written) (difference \(main.amount))"
        )
      ],
      related: differences.filter { $0.cell != main.cell }.flatMap { difference in
        report.cells[difference.cell].place.map {
          Finding.Related(
            range: $0,
            message: Wording("这一格差同样多", english: "This cell differs by as much")
          )
        }.map { [$0] } ?? []
      }
        + (cause.map {
          $0.child.related(main.cell, Wording("这个单位的数", english: "The count of this unit"))
        } ?? [])
    )
  }

  /// The one unit whose count is just the difference: left out, or counted twice.
  private func cause(of difference: Difference) -> (child: ReportRecord, words: Wording)? {
    let amount = abs(difference.amount)
    let suspects = children.filter { $0.count(difference.cell) == amount }
    guard suspects.count == 1, let agency = suspects[0].record.agency else { return nil }
    let words =
      difference.amount < 0
      ? Wording(
        "少的正是\(agency)的 \(amount)",
        english: "what is missing is just the \(amount) of \(agency)"
      )
      : Wording(
        "多的正是\(agency)的 \(amount)",
        english: "what is too much is just the \(amount) of \(agency)"
      )
    return (suspects[0].record, words)
  }
}
