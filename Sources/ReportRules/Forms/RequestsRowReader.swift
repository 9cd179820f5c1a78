import ReportSyntax

/// Takes each written row of table three apart into merged labels, its own label and values.
package enum RequestsRowReader {
  package static let valueCount = 7

  package struct Row {
    package let source: GridRow
    /// Which rows of the table it was read from: two where a conversion tore it.
    let origins: (first: Int, second: Int?)
    /// The cells of merged labels in front of the row's own.
    let groupCells: [Int]
    let labelCell: Int?
    /// The cells behind the label without surplus empty ones; seven in a whole row.
    let valueCells: Range<Int>

    package var groups: [GridCell] { groupCells.map { source.cells[$0] } }
    package var label: GridCell? { labelCell.map { source.cells[$0] } }
    package var values: GridCells { source.cells.cells(in: valueCells) }

    /// Whether this is a row of the table rather than a header or a lone group label.
    package var hasValues: Bool { !valueCells.isEmpty }
  }

  package static func read(_ table: [GridRow]) -> [Row] {
    let filled = table.indices.filter { !table[$0].isEmpty }
    let shapes = RowShapes(filled.map { table[$0] })
    return joiningTornRows(filled.map { read(table[$0], $0, shapes) })
  }

  private static func read(_ row: GridRow, _ origin: Int, _ shapes: RowShapes) -> Row {
    guard let labelIndex = labelIndex(row.cells) else {
      return Row(
        source: row,
        origins: (origin, nil),
        groupCells: [],
        labelCell: nil,
        valueCells: row.numberCount > 0 ? shapes.values(of: row, behind: nil) : 0..<0
      )
    }
    let label = row.cells[labelIndex]
    let behind = row.cells.count - labelIndex - 1
    let isData = row.numberCount > 0 || behind >= valueCount && label.isRowLabel
    return Row(
      source: row,
      origins: (origin, nil),
      groupCells: isData
        ? (0..<labelIndex).filter {
          row.cells.value($0) == .words && row.cells[$0].words != label.words
        }
        : [],
      labelCell: labelIndex,
      valueCells: isData ? shapes.values(of: row, behind: labelIndex) : 0..<0
    )
  }

  /// The last label before the values.
  ///
  /// Words in the place of a value (`不详`) are told from a label by what is known and by how many
  /// cells remain.
  static func labelIndex(_ cells: GridCells) -> Int? {
    var lastWords: Int?
    var lastLabel: Int?
    for index in cells.indices {
      switch cells.value(index) {
      case .blank: continue
      case .words:
        lastWords = index
        if cells.isRowLabel(index) { lastLabel = index }
        continue
      case .number, .dash: break
      }
      break
    }
    guard let lastWords else { return nil }
    return cells.count - lastWords - 1 >= valueCount ? lastWords : lastLabel ?? lastWords
  }

  /// Joins a label without values and the seven values without label that follow it.
  private static func joiningTornRows(_ rows: [Row]) -> [Row] {
    var joined: [Row] = []
    for row in rows {
      if let last = joined.last, row.labelCell == nil, row.valueCells.count == valueCount,
        !last.hasValues, last.origins.second == nil, let label = last.label, label.isRowLabel,
        last.source.table == row.source.table
      {
        let shift = last.source.cells.count
        joined[joined.count - 1] = Row(
          source: last.source.joined(with: row.source),
          origins: (last.origins.first, row.origins.first),
          groupCells: last.groupCells,
          labelCell: last.labelCell,
          valueCells: row.valueCells.moved(by: shift)
        )
      } else {
        joined.append(row)
      }
    }
    return joined
  }
}

extension GridRow {
  /// The cells of a torn row and of the rest of it as those of one row.
  func joined(with rest: GridRow) -> GridRow {
    GridRow(
      cells: GridCells(Array(cells) + Array(rest.cells)),
      table: rest.table,
      layout: rest.layout
    )
  }
}
