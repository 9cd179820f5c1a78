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
    /// What is known by the words of the label.
    var sharedLabel: SharedLabel? { labelCell.flatMap { source.cells.sharedLabel($0) } }
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
    let cells = row.cells
    let summary = cells.summary
    guard let labelIndex = summary.labelIndex else {
      return Row(
        source: row,
        origins: (origin, nil),
        groupCells: [],
        labelCell: nil,
        valueCells: summary.numberCount > 0 ? shapes.values(of: row) : 0..<0
      )
    }
    let behind = cells.count - labelIndex - 1
    let isData =
      summary.numberCount > 0 || behind >= valueCount && cells.isRowLabel(labelIndex)
    return Row(
      source: row,
      origins: (origin, nil),
      groupCells: isData
        ? (0..<labelIndex).filter {
          cells.isWords($0) && cells.words($0) != cells.words(labelIndex)
        }
        : [],
      labelCell: labelIndex,
      valueCells: isData ? shapes.values(of: row) : 0..<0
    )
  }

  /// Joins a label without values and the seven values without label that follow it.
  private static func joiningTornRows(_ rows: [Row]) -> [Row] {
    var joined: [Row] = []
    for row in rows {
      if let last = joined.last, row.labelCell == nil, row.valueCells.count == valueCount,
        !last.hasValues, last.origins.second == nil, last.sharedLabel?.isRowLabel ?? false,
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
