import ReportSyntax

/// The written rows of a table where they stand now: a table that moves changes one number.
struct PlacedRows: Sendable {
  private let rows: [GridRow]
  /// By how many bytes they have moved since they were read.
  private var distance = 0

  init(_ rows: [GridRow]) {
    self.rows = rows
  }

  subscript(index: Int) -> GridRow { rows[index].moved(by: distance) }

  subscript(place: CellPlace) -> GridCell {
    rows[place.row].cells[place.cell].moved(by: distance)
  }

  /// What a cell says, without its place.
  func value(_ place: CellPlace) -> CellValue { rows[place.row].cells.value(place.cell) }

  func moved(by distance: Int) -> PlacedRows {
    var moved = self
    moved.distance += distance
    return moved
  }
}

/// A cell by the number of its row and its number in the row.
struct CellPlace: Sendable {
  let row: Int
  let cell: Int
}
