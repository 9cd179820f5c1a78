import ReportSyntax
import StatutoryForms

/// Written column headings matched with those of a form.
struct ColumnMatch: Sendable {
  /// Headings in other words, with the column they stand for.
  let slips: [(heading: Int, column: Int)]
  /// Which column each heading stands for, where all are there but in another order than printed.
  let order: [Int]?
  /// Headings that stand for no column.
  let surplus: [Int]
  /// Columns that have no heading.
  let missing: [Int]

  init(_ headings: [NormalizedText], with columns: [FormColumn]) {
    var columnOfHeading: [Int?] = headings.map { heading in
      columns.firstIndex { DocumentsMatcher.isHeading(heading, of: $0) }
    }
    if headings.count == columns.count {
      for index in columns.indices
      where CellNames.sharedBeginnings.contains(headings[index])
        && columns[index].accepted.contains(where: { $0.hasPrefix(headings[index]) })
      {
        columnOfHeading[index] = index
      }
    }
    // The same heading twice: the second one is surplus.
    var seen = Set<Int>()
    for index in columnOfHeading.indices {
      if let column = columnOfHeading[index], !seen.insert(column).inserted {
        columnOfHeading[index] = nil
      }
    }
    let unknown = columnOfHeading.indices.filter { columnOfHeading[$0] == nil }
    let free = columns.indices.filter { !seen.contains($0) }
    let pairs = alignLabels(
      unknown.map { LabelText(headings[$0]) },
      with: free.map { LabelText(columns[$0].accepted[0]) },
      isWholeGap: true
    )
    slips = pairs.map { (unknown[$0.written], free[$0.printed]) }
    let paired = Set(slips.map(\.heading))
    surplus = unknown.filter { !paired.contains($0) }
    let pairedColumns = Set(slips.map(\.column))
    missing = free.filter { !pairedColumns.contains($0) }
    if headings.count == columns.count, surplus.isEmpty, slips.isEmpty {
      let known = columnOfHeading.compactMap(\.self)
      order = known.count == columns.count && known != Array(columns.indices) ? known : nil
    } else {
      order = nil
    }
  }
}
