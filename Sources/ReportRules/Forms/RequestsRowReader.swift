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
      let first = label ?? values.first { !$0.isEmpty }
      let last = values.last { !$0.isEmpty } ?? label
      guard let first, let last else { return source.range }
      return first.range.lowerBound..<last.range.upperBound
    }
  }

  static func read(_ stream: [GridRow]) -> [Row] {
    let filled = stream.filter { !$0.isEmpty }
    let shapes = RowShapes(filled)
    var rows = filled.map { read($0, shapes) }
    joinTornRows(&rows)
    return rows
  }

  private static func read(_ row: GridRow, _ shapes: RowShapes) -> Row {
    guard let labelIndex = labelIndex(row.cells) else {
      let values = row.numberCount > 0 ? shapes.values(of: row, behind: nil) : []
      return Row(source: row, groups: [], label: nil, values: values)
    }
    let label = row.cells[labelIndex]
    let groups = row.cells[..<labelIndex].filter { $0.isWords && $0.words != label.words }
    let behind = row.cells.count - labelIndex - 1
    let isData = row.numberCount > 0 || behind >= valueCount && label.isRowLabel
    return Row(
      source: row,
      groups: isData ? groups : [],
      label: label,
      values: isData ? shapes.values(of: row, behind: labelIndex) : []
    )
  }

  /// The last label before the values.
  ///
  /// Words in the place of a value (`不详`) are told from a label by what is known and by how many
  /// cells remain.
  static func labelIndex(_ cells: [GridCell]) -> Int? {
    let leading = cells.prefix { $0.isWords || $0.isEmpty }
    guard let lastWords = leading.lastIndex(where: \.isWords) else { return nil }
    let behind = cells.count - lastWords - 1
    if behind >= valueCount { return lastWords }
    return leading.lastIndex { $0.isWords && $0.isRowLabel } ?? lastWords
  }

  /// Joins a label without values and the seven values without label that follow it.
  private static func joinTornRows(_ rows: inout [Row]) {
    var joined: [Row] = []
    for row in rows {
      if let last = joined.last, row.label == nil, row.values.count == valueCount,
        !last.hasValues, let label = last.label, label.isRowLabel,
        last.source.table == row.source.table
      {
        joined[joined.count - 1] = Row(
          source: GridRow(
            cells: last.source.cells + row.source.cells,
            table: row.source.table,
            layout: row.source.layout
          ),
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
