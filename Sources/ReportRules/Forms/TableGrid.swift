import ReportSyntax

/// The rows of a table or a caption, read off its block alone; places count from its first byte.
///
/// Kept over edits elsewhere; of a table that is edited, the rows beside the edit are kept.
package final class TableGrid: Sendable {
  let rows: [Row]
  /// The same with the cells that stand for no column.
  private let writtenRows: [Row]
  private let table: Table?

  /// A row that a table has, or one of several that a conversion joined.
  struct Row: Sendable {
    let cells: RowCells
    /// Where the places of the cells count from.
    let start: Int
    let layout: TableLayout?
    /// Which written row it stands in.
    let writtenRow: Int
    /// The table that it gives away by itself.
    let form: TableStreams.Form?

    fileprivate init(_ row: GridRow, _ cells: RowCells, start: Int, writtenRow: Int) {
      self.cells = cells
      self.start = start
      self.writtenRow = writtenRow
      layout = row.layout
      form = TableStreams.form(of: row)
    }

    /// A row without some of its cells.
    fileprivate init(_ row: Row, keeping kept: [Int]) {
      cells = RowCells(kept.map { row.cells.cells[$0] })
      start = row.start
      writtenRow = row.writtenRow
      layout = row.layout
      form = row.form
    }

    fileprivate init(_ row: Row, movedTo start: Int, writtenRow: Int) {
      cells = row.cells
      self.start = start
      self.writtenRow = writtenRow
      layout = row.layout
      form = row.form
    }
  }

  /// What a table was before an edit.
  struct Previous {
    let grid: TableGrid
    /// How many bytes at its head and at its end stayed.
    let head: Int
    let tail: Int
  }

  /// - Parameters:
  ///   - base: Where the table starts.
  ///   - length: How many bytes it has.
  init(
    _ table: Table,
    at base: Int,
    length: Int,
    in bytes: [UInt8],
    previous: Previous? = nil
  ) {
    self.table = table
    // Cells of a drawn table reach into the lines of other rows.
    let previous = table.layout == nil ? nil : previous
    let old = previous?.grid.table
    let growth = table.rowCount - (old?.rowCount ?? 0)
    var rows: [Row] = []
    rows.reserveCapacity(max(table.rowCount, previous?.grid.writtenRows.count ?? 0))
    var oldRows = previous?.grid.writtenRows[...] ?? []
    for index in 0..<table.rowCount {
      let cells = table.row(index)
      guard let first = cells.first, let last = cells.last else { continue }
      let start = first.extent.lowerBound
      if let previous, let old {
        let isHead = last.extent.upperBound < previous.head
        let isTail = start > length - previous.tail
        let oldIndex = isHead ? index : index - growth
        if isHead || isTail, oldIndex >= 0, oldIndex < old.rowCount,
          Self.isSame(old.row(oldIndex), cells)
        {
          while let row = oldRows.first, row.writtenRow < oldIndex { oldRows.removeFirst() }
          let distance = start - (old.row(oldIndex).first?.extent.lowerBound ?? start)
          while let row = oldRows.first, row.writtenRow == oldIndex {
            rows.append(Row(row, movedTo: row.start + distance, writtenRow: index))
            oldRows.removeFirst()
          }
          continue
        }
      }
      let read = RowCells(
        cells.indices.map { cell in
          let pieces = table.furtherPieces[cell] ?? []
          // A cell of HTML has a tag at least.
          let isMerged = table.layout == .html && cells[cell].extent.isEmpty
          return GridCell(cells[cell], and: pieces, isMerged: isMerged, base: base, bytes: bytes)
            .moved(by: -base - start)
        }
      )
      let row = GridRow(cells: GridCells(read, at: 0), table: 0, layout: table.layout)
      let pieces = table.layout == .cellPerLine ? RowSplitter.split(row) : [row]
      rows += pieces.map { piece in
        Row(
          piece,
          pieces.count == 1 ? read : RowCells(Array(piece.cells)),
          start: start,
          writtenRow: index
        )
      }
    }
    writtenRows = rows
    var surplus = SurplusCells()
    let counted = CountedCells(rows)
    /// `nil` so long as nothing is left out: of most tables nothing is, and both share what they hold.
    var keptRows: [Row]?
    for (number, row) in rows.enumerated() {
      let own = counted.own(GridCells(row.cells, at: 0), inRow: number)
      let ownRow = own.map { Row(row, keeping: $0) } ?? row
      let kept =
        own?.isEmpty ?? false ? nil : surplus.kept(of: GridCells(ownRow.cells, at: 0))
      if own != nil || kept != nil { keptRows = keptRows ?? Array(rows[..<number]) }
      if own?.isEmpty ?? false { continue }
      keptRows?.append(kept.map { Row(ownRow, keeping: $0) } ?? ownRow)
    }
    self.rows = keptRows ?? rows
  }

  init(caption range: Range<Int>, at base: Int, in bytes: [UInt8]) {
    table = nil
    let cell = GridCell(caption: range.moved(by: base), bytes: bytes).moved(by: -base)
    let cells = RowCells([cell])
    let row = GridRow(cells: GridCells(cells, at: 0), table: 0, layout: nil)
    rows = [Row(row, cells, start: 0, writtenRow: 0)]
    writtenRows = rows
  }

  /// Whether cells are the same but for where their row starts.
  private static func isSame(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>) -> Bool {
    guard old.count == new.count, let first = old.first, let newFirst = new.first else {
      return false
    }
    let distance = newFirst.extent.lowerBound - first.extent.lowerBound
    let shift = new.startIndex - old.startIndex
    return old.indices.allSatisfy {
      let (cell, other) = (old[$0], new[$0 + shift])
      return cell.content.moved(by: distance) == other.content
        && cell.extent.moved(by: distance) == other.extent
    }
  }

  /// The grids of all tables and captions among some blocks.
  static func grids(
    of tree: SyntaxTree,
    _ blocks: Range<Int>,
    previous: PreviousReport? = nil
  ) -> BlockNotes<TableGrid> {
    BlockNotes(blocks, reusing: previous.map { ($0.report.grids, $0.step) }) { block in
      switch tree.blocks[block].content {
      case .table(let table):
        TableGrid(
          table,
          at: tree.byteOffset(ofBlock: block),
          length: tree.byteRange(ofBlock: block).count,
          in: tree.text.bytes,
          previous: previous.flatMap { Self.previous(ofBlock: block, $0) }
        )
      case .caption(let reference):
        TableGrid(
          caption: reference.range,
          at: tree.byteOffset(ofBlock: block),
          in: tree.text.bytes
        )
      case .blank, .heading, .paragraph: nil
      }
    }
  }

  /// The table that stood in the place of one that was edited.
  private static func previous(ofBlock block: Int, _ previous: PreviousReport) -> Previous? {
    let (step, report) = (previous.step, previous.report)
    guard step.oldBlocks.count == step.newBlocks.count,
      case let place = block - step.newBlocks.lowerBound + step.oldBlocks.lowerBound,
      let grid = report.grids[place]
    else { return nil }
    let same = step.sameBytes(ofOldBlock: place, newBlock: block)
    return Previous(grid: grid, head: same.head, tail: same.tail)
  }
}
