/// How the rows of a table differ from what they were before an edit.
enum TableDifference {
  /// Not at all, but that all of them moved by a number of bytes.
  case moved(by: Int)
  /// In numbers, or in where single rows stand.
  case numbers
  /// In labels, in how many cells there are, or in which of them are blank.
  case shape

  init(_ rows: [GridRow], from old: [GridRow]) {
    guard rows.count == old.count else {
      self = .shape
      return
    }
    // Of the numbers of tables nothing matters but which rows have the same.
    let table = zip(rows, old).lazy.map { $0.table - $1.table }.first ?? 0
    let distance = zip(rows, old).lazy.map { $0.cells.origin - $1.cells.origin }.first ?? 0
    var isMoved = true
    for index in rows.indices {
      let (row, before) = (rows[index], old[index])
      guard row.hasSameShape(as: before), row.table - before.table == table else {
        self = .shape
        return
      }
      isMoved =
        isMoved && row.cells.isSame(as: before.cells)
        && row.cells.origin - before.cells.origin == distance
    }
    self = isMoved ? .moved(by: distance) : .numbers
  }
}
