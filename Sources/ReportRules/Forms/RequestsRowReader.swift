import ReportSyntax

/// Takes each written row of table three apart into merged labels, its own label and values.
enum RequestsRowReader {
  static let valueCount = 7

  struct Row {
    let source: GridRow
    /// Labels of merged cells in front of the row's own.
    var groups: [GridCell]
    var label: GridCell?
    /// The cells behind the label without surplus empty ones; seven in a whole row.
    var values: [GridCell]

    /// Whether this is a row of the table rather than a header or a lone group label.
    var hasValues: Bool { !values.isEmpty }

    var range: Range<Int> {
      let cells = ([label].compactMap(\.self) + values).filter { !$0.isEmpty }
      guard let first = cells.first, let last = cells.last else { return source.range }
      return first.range.lowerBound..<last.range.upperBound
    }
  }

  static func read(_ stream: [GridRow]) -> [Row] {
    let filled = stream.filter { !$0.isEmpty }
    let starts = usualValueStarts(filled)
    let trailing = usualTrailingCounts(filled)
    var rows = filled.map { row in
      read(
        row.droppingEmptyCells(trailing[row.table] ?? 0),
        usualStart: starts[row.table]
      )
    }
    joinTornRows(&rows)
    return rows
  }

  private static func read(_ row: GridRow, usualStart: Int?) -> Row {
    let cells = row.cells
    guard let labelIndex = labelIndex(cells) else {
      let values = row.numberCount > 0 ? window(cells[...], usualStart: usualStart) : []
      return Row(source: row, groups: [], label: nil, values: values)
    }
    let label = cells[labelIndex]
    let groups = cells[..<labelIndex].filter { $0.isWords && $0.words != label.words }
    let rest = cells[(labelIndex + 1)...]
    let isData = row.numberCount > 0 || rest.count >= valueCount && isKnown(label.words)
    return Row(
      source: row,
      groups: isData ? groups : [],
      label: label,
      values: isData ? window(rest, usualStart: usualStart) : []
    )
  }

  private static func isKnown(_ label: NormalizedText) -> Bool {
    RequestsMatcher.isRowLabel(label)
  }

  /// The last label before the values.
  ///
  /// Words in the place of a value (`不详`) are told from a label by what is known and by how many
  /// cells remain.
  private static func labelIndex(_ cells: [GridCell]) -> Int? {
    let leading = cells.prefix { $0.isWords || $0.isEmpty }
    guard let lastWords = leading.lastIndex(where: \.isWords) else { return nil }
    let behind = cells.count - lastWords - 1
    if behind >= valueCount { return lastWords }
    return leading.lastIndex { $0.isWords && isKnown($0.words) } ?? lastWords
  }

  /// The value cells among the cells behind a label, surplus empty ones at both ends left out.
  private static func window(_ rest: ArraySlice<GridCell>, usualStart: Int?) -> [GridCell] {
    let surplus = rest.count - valueCount
    if surplus <= 0 { return Array(rest) }
    let starts = possibleStarts(rest)
    guard let first = starts.first else {
      var trimmed = rest
      while trimmed.count > valueCount, trimmed.last?.isEmpty == true { trimmed.removeLast() }
      while trimmed.count > valueCount, trimmed.first?.isEmpty == true { trimmed.removeFirst() }
      return Array(trimmed)
    }
    let start = starts.first { $0 == usualStart } ?? first
    return Array(rest[start..<start + valueCount])
  }

  /// Where seven values may start so that only empty cells are left out.
  private static func possibleStarts(_ rest: ArraySlice<GridCell>) -> [Int] {
    let surplus = rest.count - valueCount
    guard surplus >= 0 else { return [] }
    return (rest.startIndex...rest.startIndex + surplus).filter { start in
      rest[..<start].allSatisfy(\.isEmpty) && rest[(start + valueCount)...].allSatisfy(\.isEmpty)
    }
  }

  /// The column at which the values start in most rows of each table.
  private static func usualValueStarts(_ rows: [GridRow]) -> [Int: Int] {
    var counts: [Int: [Int: Int]] = [:]
    for row in rows where row.numberCount > 0 {
      guard let label = labelIndex(row.cells) else { continue }
      let starts = possibleStarts(row.cells[(label + 1)...])
      if starts.count == 1 { counts[row.table, default: [:]][starts[0], default: 0] += 1 }
    }
    return counts.compactMapValues { starts in
      starts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
  }

  /// How many empty cells stand behind the values in most rows of each table.
  private static func usualTrailingCounts(_ rows: [GridRow]) -> [Int: Int] {
    var counts: [Int: [Int: Int]] = [:]
    for row in rows where row.numberCount >= valueCount {
      let trailing = row.cells.reversed().prefix(while: \.isEmpty).count
      counts[row.table, default: [:]][trailing, default: 0] += 1
    }
    return counts.compactMapValues { trailing in
      trailing.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }
  }

  /// Joins a label without values and the seven values without label that follow it.
  private static func joinTornRows(_ rows: inout [Row]) {
    var joined: [Row] = []
    for row in rows {
      if let last = joined.last, row.label == nil, row.values.count == valueCount,
        !last.hasValues, let label = last.label, isKnown(label.words),
        last.source.table == row.source.table
      {
        joined[joined.count - 1] = Row(
          source: GridRow(cells: last.source.cells + row.source.cells, table: row.source.table),
          groups: last.groups,
          label: label,
          values: row.values
        )
      } else {
        joined.append(row)
      }
    }
    rows = joined
  }
}
