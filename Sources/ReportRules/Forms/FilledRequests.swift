import ReportSyntax

/// Table three as an author filled it in, matched row by row with the form.
package struct FilledRequests: Sendable {
  /// The edition whose rows the table has; the report may need another.
  package let edition: Edition
  /// Whether the rows themselves tell the edition; else it is the one the report needs.
  let isEditionCertain: Bool
  /// The matched row of the table for each row of the form.
  package let rows: [FilledRow?]
  /// All rows with values, in the order of the text.
  let written: [WrittenRow]
  /// Cells above and between the rows with values.
  let headerCells: [GridCell]
  /// Labels of merged cells, wherever they stand.
  let groupCells: [GroupCell]

  package var form: RequestsForm { edition.requests }

  var matchedCount: Int { rows.count { $0 != nil } }

  /// A row of the form with what was written into it.
  package struct FilledRow: Sendable {
    package let label: GridCell
    let closeness: LabelCloseness
    /// As many as were written; seven when the row is whole.
    package let values: [GridCell]
    /// The whole written row.
    let range: Range<Int>
    /// Which grid table it stands in.
    let table: Int
    /// All of its cells as they stand in the table.
    let source: GridRow
  }

  /// A row with values, whatever it turned out to be.
  struct WrittenRow: Sendable {
    let label: GridCell?
    let values: [GridCell]
    let range: Range<Int>
    let table: Int
    let source: GridRow
    var role: Role

    enum Role: Sendable, Equatable {
      /// Matched with a row of the form.
      case row(Int)
      /// A second copy of a row of the form.
      case duplicate(Int)
      /// A row of the form that stands before one which should precede it.
      case misplaced(Int)
      /// A sum inside the table that the form does not print.
      case subtotal
      /// Seven values without a label: a conversion tore the row.
      case unlabelled
      /// A label that the form does not print.
      case surplus
    }
  }

  /// The label of a merged cell, with the group of the row that it stands in front of.
  struct GroupCell: Sendable {
    let cell: GridCell
    /// The groups that the form prints for this row; empty when the row is not known.
    let expected: [String]
  }

  /// The value cell of a row and column of the form; `nil` when the row is absent or torn, and for a
  /// column that the form does not have.
  package func cell(row: Int, column: Int) -> GridCell? {
    guard rows.indices.contains(row), form.columns.indices.contains(column),
      let filled = rows[row],
      filled.values.count == form.columns.count
    else { return nil }
    return filled.values[column]
  }
}

extension FilledRequests {
  /// The table moved by a number of bytes.
  func moved(by distance: Int) -> FilledRequests {
    FilledRequests(
      edition: edition,
      isEditionCertain: isEditionCertain,
      rows: rows.map { row in
        row.map {
          FilledRow(
            label: $0.label.moved(by: distance),
            closeness: $0.closeness,
            values: $0.values.map { $0.moved(by: distance) },
            range: $0.range.moved(by: distance),
            table: $0.table,
            source: $0.source.moved(by: distance)
          )
        }
      },
      written: written.map {
        WrittenRow(
          label: $0.label?.moved(by: distance),
          values: $0.values.map { $0.moved(by: distance) },
          range: $0.range.moved(by: distance),
          table: $0.table,
          source: $0.source.moved(by: distance),
          role: $0.role
        )
      },
      headerCells: headerCells.map { $0.moved(by: distance) },
      groupCells: groupCells.map {
        GroupCell(cell: $0.cell.moved(by: distance), expected: $0.expected)
      }
    )
  }
}
