import ReportSyntax
import StatutoryForms

/// The column headings of table four, which are nine names in fifteen columns.
enum AppealHeadings {
  static func findings(_ tables: TablesView) -> [Finding.Draft] {
    guard let table = tables.appeals, tables.tornSections.isEmpty else { return [] }
    if table.values.isEmpty, table.mayHoldValuesInHeadings { return [] }
    let cells = table.headerCells
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
    let others = cells.filter {
      !leaves.contains($0.range.lowerBound) && !words.contains($0.words)
    }
    findings += swappedGroups(others)
    var unknown: [GridCell] = []
    for cell in others
    where cell.isWords && !accepted.contains(cell.words) {
      // Two headings in one cell are what a conversion joined.
      if let name = names.first(where: { isSlip(cell.words, of: $0.accepted[0]) }),
        !cell.words.contains(name.accepted[0])
      {
        findings.append(.wrongHeading(cell, expected: name.heading))
      } else {
        unknown.append(cell)
      }
    }
    if !findings.isEmpty, arePieces(cells) {
      return [unreadable(cells[...])].compactMap(\.self)
    }
    if table.leafHeadings == nil, let finding = unreadable(unknown[...]) {
      findings.append(finding)
    }
    return findings
  }

  /// 复议后起诉 in front of 未经复议直接起诉, 行政诉讼 in front of 行政复议: each all of the time, since a merged heading may
  /// be written into each of its columns.
  private static func swappedGroups(_ cells: [GridCell]) -> [Finding.Draft] {
    groups.compactMap { pair in
      let places = pair.map { name in
        cells.indices.filter { name.accepted.contains(cells[$0].words) }
      }
      guard let first = places[0].first, let second = places[1].first,
        let last = places[1].last, last < first
      else { return nil }
      return .headingsOutOfOrder(
        [cells[second], cells[first]],
        order: [1, 0],
        printed: pair.map(\.heading)
      )
    }
  }

  private static func unreadable(_ cells: ArraySlice<GridCell>) -> Finding.Draft? {
    guard let first = cells.first, let last = cells.last else { return nil }
    return Finding.Draft(
      severity: .information,
      range: first.visible.reaching(to: last.visible),
      message: Wording("表四的表头认不出，请对照格式核对", english: "The headings of table four cannot be read")
    )
  }

  /// Whether the lines of headings became rows: 结果维 above 持.
  private static func arePieces(_ cells: [GridCell]) -> Bool {
    cells.count { cell in
      AppealsForm.form.columns.contains { column in
        cell.words.count < column.accepted[0].count
          && column.accepted[0].scalars.starts(with: cell.words.scalars)
      }
    } > 3
  }

  private static func wrongLeaf(_ cell: GridCell, column: FormColumn) -> Finding.Draft? {
    guard cell.isWords, !column.accepted.contains(cell.words),
      !isTorn(cell.words, of: column.accepted[0])
    else { return nil }
    return .wrongHeading(cell, expected: column.heading)
  }

  private static let accepted = Set(names.flatMap(\.accepted))

  private static let names: [FormColumn] = AppealsForm.form.columns + groups.joined()

  /// What stands above the columns, in pairs from left to right.
  private static let groups = [
    [FormColumn("行政复议"), FormColumn("行政诉讼")],
    [FormColumn("未经复议直接起诉", accepting: ["直接起诉"]), FormColumn("复议后起诉")],
  ]
}
