import ReportSyntax
package import StatutoryForms

extension FilledAppeals {
  /// The sum of a group with the numbers of this table, which must have them all in their columns.
  package func equation(group: Int) -> WrittenEquation {
    let columns = AppealsForm.form.columns
    let terms = columns.enumerated().map { column, heading in
      let index = group * columns.count + column
      let cell = values.indices.contains(index) ? values[index] : nil
      return WrittenEquation.Term(heading.heading, cell)
    }
    return WrittenEquation(parts: terms.dropLast(), whole: terms.suffix(1))
  }

  /// What the sum of a group is called: `行政复议总计`.
  package func name(ofGroup group: Int) -> Wording {
    let heading = AppealsForm.form.groups[group]
    return Wording("\(heading)总计", english: "total of \(heading)")
  }
}

/// The sums of table four: the total of each of its three groups.
enum AppealSums {
  static func faults(_ table: FilledAppeals) -> [SumFault] {
    guard table.isWhole else { return [] }
    let form = AppealsForm.form
    let width = form.columns.count
    return form.groups.indices.compactMap { group in
      let cells = Array(table.values[group * width..<(group + 1) * width])
      let counts = cells.compactMap(\.value.count)
      guard counts.count == width, let total = counts.last, let cell = cells.last else {
        return nil
      }
      let sum = counts.dropLast().reduce(0, +)
      guard sum != total else { return nil }
      let text = table.equation(group: group).text
      let name = table.name(ofGroup: group)
      let changes = cells.indices.compactMap { column -> SumFault.Change? in
        let change = column == width - 1 ? sum - total : total - sum
        guard counts[column] + change >= 0 else { return nil }
        return SumFault.Change(
          cell: cells[column],
          name: form.columns[column].heading,
          value: counts[column] + change
        )
      }
      return SumFault(
        kind: .appeals,
        cell: cell,
        headline: Wording(
          "\(name.chinese)不符：\(text.chinese)",
          english: "\(name.english) fails: \(text.english)"
        ),
        equations: [
          SumFault.Equation(
            text: text,
            cells: zip(cells.dropLast(), form.columns.map(\.heading)).map { ($0, $1) },
            name: name,
            subject: form.groups[group]
          )
        ],
        verdict: .candidates(([changes.last].compactMap(\.self) + changes.dropLast()).map { [$0] })
      )
    }
  }
}
