import ReportSyntax
import StatutoryForms

/// The column headings of table four, which are nine names in fifteen columns.
enum AppealHeadings {
  static func findings(_ tables: TablesView) -> [Finding.Draft] {
    guard let table = tables.appeals, !tables.tornSections.contains(.appeals) else { return [] }
    let leafHeadings = table.leafHeadings ?? []
    let columns = AppealsForm.form.columns
    var findings = stride(from: 0, to: leafHeadings.count, by: columns.count).flatMap { start in
      let group = Array(leafHeadings[start..<min(start + columns.count, leafHeadings.count)])
      let order = group.compactMap { cell in
        columns.firstIndex { $0.accepted.contains(cell.words) }
      }
      if Set(order).count == columns.count {
        let printed = columns.map(\.heading)
        return [Finding.Draft.headingsOutOfOrder(group, order: order, printed: printed)]
          .compactMap(\.self)
      }
      return zip(group, columns).compactMap { wrongLeaf($0, column: $1) }
    }
    let leaves = Set(leafHeadings.map(\.range.lowerBound))
    // A merged cell may be written into each of its rows.
    let words = Set(leafHeadings.map(\.words))
    let others = table.headerCells.filter {
      !leaves.contains($0.range.lowerBound) && !words.contains($0.words)
    }
    var unreadable: [GridCell] = []
    for cell in others
    where cell.isWords && !accepted.contains(cell.words) {
      // Two headings in one cell are what a conversion joined.
      if let name = names.first(where: { isSlip(cell.words, of: $0.accepted[0]) }),
        !cell.words.contains(name.accepted[0])
      {
        findings.append(.wrongHeading(cell, expected: name.heading))
      } else {
        unreadable.append(cell)
      }
    }
    if let first = unreadable.first, table.leafHeadings == nil, let last = unreadable.last {
      findings.append(
        Finding.Draft(
          severity: .information,
          range: first.visible.reaching(to: last.visible),
          message: Wording("表四的表头认不出，请对照格式核对", english: "The headings of table four cannot be read")
        )
      )
    }
    return findings
  }

  private static func wrongLeaf(_ cell: GridCell, column: FormColumn) -> Finding.Draft? {
    guard cell.isWords, !column.accepted.contains(cell.words),
      !isTorn(cell.words, of: column.accepted[0])
    else { return nil }
    return .wrongHeading(cell, expected: column.heading)
  }

  private static let accepted = Set(names.flatMap(\.accepted))

  private static let names: [FormColumn] =
    AppealsForm.form.columns + [
      FormColumn("行政复议"), FormColumn("行政诉讼"),
      FormColumn("未经复议直接起诉", accepting: ["直接起诉"]), FormColumn("复议后起诉"),
    ]
}
