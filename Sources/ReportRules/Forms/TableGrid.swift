import ReportSyntax

/// The rows of a table or a caption, read off its block alone; places count from its first byte.
///
/// Kept over edits elsewhere; of a table that is edited, the rows beside the edit are kept.
final class TableGrid: Sendable {
  let rows: [Row]
  private let table: Table?

  struct Row: Sendable {
    /// The rows that it is made of: a conversion may have joined several.
    let pieces: [GridRow]
    /// The table that each gives away by itself.
    let forms: [TableStreams.Form?]

    fileprivate func moved(by distance: Int) -> Row {
      distance == 0 ? self : Row(pieces: pieces.map { $0.moved(by: distance) }, forms: forms)
    }
  }

  /// - Parameter previous: what the table was before an edit, with the bytes that stayed.
  init(
    _ table: Table,
    at base: Int,
    in bytes: [UInt8],
    previous: (grid: TableGrid, head: Int, tail: Int)? = nil,
    length: Int = 0
  ) {
    self.table = table
    let old = previous?.grid.table
    let shift = table.rowCount - (old?.rowCount ?? 0)
    rows = (0..<table.rowCount).map { index in
      let cells = table.row(index)
      if let previous, let old, let oldRows = Optional(previous.grid.rows),
        let first = cells.first, let last = cells.last
      {
        if last.extent.upperBound < previous.head, index < old.rowCount, old.row(index) == cells {
          return oldRows[index]
        }
        let oldIndex = index - shift
        if first.extent.lowerBound > length - previous.tail, oldIndex >= 0, oldIndex < old.rowCount,
          let distance = Self.distance(old.row(oldIndex), cells)
        {
          return oldRows[oldIndex].moved(by: distance)
        }
      }
      let row = GridRow(
        cells: cells.map { GridCell($0, base: base, bytes: bytes).moved(by: -base) },
        table: 0,
        layout: table.layout
      )
      let pieces = table.layout == .cellPerLine ? RowSplitter.split(row) : [row]
      return Row(pieces: pieces, forms: pieces.map(TableStreams.form))
    }
  }

  init(caption range: Range<Int>, at base: Int, in bytes: [UInt8]) {
    table = nil
    let cell = GridCell(caption: range.moved(by: base), bytes: bytes).moved(by: -base)
    rows = [Row(pieces: [GridRow(cells: [cell], table: 0, layout: nil)], forms: [.documents])]
  }

  /// By how much cells moved that are otherwise the same; `nil` where they differ.
  private static func distance(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>) -> Int? {
    guard old.count == new.count, let first = old.first, let newFirst = new.first else {
      return nil
    }
    let distance = newFirst.extent.lowerBound - first.extent.lowerBound
    let isSame = zip(old, new).allSatisfy {
      $0.content.moved(by: distance) == $1.content && $0.extent.moved(by: distance) == $1.extent
    }
    return isSame ? distance : nil
  }

  /// The grids of all tables and captions among some blocks, by block.
  static func grids(
    of tree: SyntaxTree,
    _ blocks: Range<Int>,
    previous: PreviousReport?
  ) -> [TableGrid?] {
    let bytes = tree.text.bytes
    return blocks.map { block in
      let isTable: Bool
      switch tree.blocks[block].content {
      case .table, .caption: isTable = true
      case .blank, .heading, .paragraph: isTable = false
      }
      guard isTable else { return nil }
      let base = tree.byteOffset(ofBlock: block)
      var edited: (grid: TableGrid, head: Int, tail: Int)?
      if let previous {
        let (step, old) = (previous.step, previous.report)
        if let same = step.oldIndex(ofNewBlock: block), old.blocks.contains(same) {
          return old.grids[same - old.blocks.lowerBound]
        }
        // The table in the place of the only one that was edited.
        if step.oldBlocks.count == step.newBlocks.count {
          let place = block - step.newBlocks.lowerBound + step.oldBlocks.lowerBound
          if old.blocks.contains(place), let grid = old.grids[place - old.blocks.lowerBound] {
            let same = step.sameBytes(ofOldBlock: place, newBlock: block)
            edited = (grid, same.head, same.tail)
          }
        }
      }
      switch tree.blocks[block].content {
      case .table(let table):
        return TableGrid(
          table,
          at: base,
          in: bytes,
          previous: edited,
          length: tree.byteRange(ofBlock: block).count
        )
      case .caption(let reference): return TableGrid(caption: reference.range, at: base, in: bytes)
      case .blank, .heading, .paragraph: return nil
      }
    }
  }
}
