/// Reads a table drawn with lines: `┌─┬─┐` and `│`, as w3m and elinks write it, or `+---+` and `|`, as
/// pandoc does.
///
/// A cell is what the lines enclose, over as many lines of text as it takes. Where cells are merged,
/// the others are empty, as in HTML. A table that does not come out even, or goes on behind the words of
/// what stands beside it on the page, is kept as one that could not be read.
func readDrawnTable(_ cursor: inout LineCursor, from start: Int) -> (Block.Content, Int) {
  let base = cursor.text.lineStarts[start]
  var lines: [Range<Int>] = []
  while let kind = cursor.kind(of: start + lines.count), kind == .drawn || kind == .pipeRow,
    let range = cursor.line(start + lines.count)
  {
    // Another table may stand right below.
    if let last = lines.last, isLowerEdge(cursor.text.bytes, last) { break }
    lines.append(range)
  }
  let grid = DrawnGrid(cursor.text.bytes, lines)
  let next = start + lines.count
  let isCut =
    cursor.kind(of: next) == .plain
    && cursor.line(next).map { isCrossed(cursor.text.bytes, $0) } ?? false
  let table = grid.table(base: base, isCut: isCut)
  if table.cells.allSatisfy(\.isEmpty) { return (.blank, lines.count) }
  return (.table(table), lines.count)
}

/// Whether several lines of a drawing stand in a line of text.
private func isCrossed(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  var count = 0
  var offset = line.lowerBound
  while offset < line.upperBound, count < 3 {
    let scalar = decodeScalar(bytes, at: offset, limit: line.upperBound)
    if (0x2500...0x257F).contains(scalar.value) { count += 1 }
    offset += scalar.byteCount
  }
  return count == 3
}

/// Whether a line begins with the lower left corner of a table.
private func isLowerEdge(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  guard let first = line.first(where: { !isBlank(bytes[$0]) }) else { return false }
  switch decodeScalar(bytes, at: first, limit: line.upperBound).value {
  case 0x2514...0x2517, 0x2558...0x255A, 0x2570: return true
  default: return false
  }
}

/// The cells that drawn lines enclose.
private struct DrawnGrid {
  private let bytes: [UInt8]
  private var lines: [DrawnLine]
  /// The columns at which cells may start, and the last at which they end.
  private var columns: [Int] = []
  /// The lines of text between two rulers, and whether they are several rows without rulers between.
  private var bands: [Range<Int>] = []
  private var isEven = true

  /// More columns than any table has; they would take time.
  private static let mostColumns = 64

  init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
    self.bytes = bytes
    lines = Self.lines(bytes, ranges)
    columns = Self.columns(lines)
    if columns.count < 2 || columns.count > Self.mostColumns {
      isEven = false
      return
    }
    let known = Set(columns)
    for index in lines.indices where !lines[index].marks.allSatisfy(known.contains) {
      // Words of another width than was thought move the marks behind them.
      let other = DrawnLine(bytes, ranges[index], .init(line: 1, ambiguous: 2))
      if other.marks.allSatisfy(known.contains) {
        lines[index] = other
      } else if lines[index].marks.count == columns.count {
        lines[index].move(to: columns)
      } else {
        isEven = false
      }
    }
    bands = Self.bands(lines)
    // Where rulers part the rows, there are more of them than below headings and at the end.
    if isEven, bands.count <= 2 { splitBands() }
  }

  /// The lines, with the width of characters under which most of them end where the first does.
  private static func lines(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> [DrawnLine] {
    var best: [DrawnLine] = []
    var bestCount = -1
    for widths in [
      DrawnLine.Widths(), .init(line: 1, ambiguous: 2), .init(line: 2, ambiguous: 1),
      .init(line: 2, ambiguous: 2),
    ] {
      let lines = ranges.map { DrawnLine(bytes, $0, widths) }
      let end = lines.first?.marks.last
      let count = lines.count { $0.marks.last == end }
      if count > bestCount { (best, bestCount) = (lines, count) }
      if bestCount == lines.count { break }
    }
    return best
  }

  private static func columns(_ lines: [DrawnLine]) -> [Int] {
    let rulers = lines.filter(\.isRuler)
    var columns = Set<Int>()
    for line in rulers.isEmpty ? lines : rulers { columns.formUnion(line.marks) }
    return columns.sorted()
  }

  private static func bands(_ lines: [DrawnLine]) -> [Range<Int>] {
    var bands: [Range<Int>] = []
    var start = 0
    for index in 0...lines.count where index == lines.count || lines[index].isRuler {
      if index > start { bands.append(start..<index) }
      start = index + 1
    }
    return bands
  }

  // MARK: Rows without rulers between them

  /// Cuts a band into rows where a column has numbers on several of its lines.
  ///
  /// A line without numbers goes on with the row above.
  private mutating func splitBands() {
    bands = bands.flatMap { band -> [Range<Int>] in
      var seen = Set<Int>()
      var isSeveral = false
      var starts: [Int] = []
      for index in band {
        let numbers = lines[index].segments.filter { isNumberLike(bytes, $0.words) }
        for segment in numbers where !seen.insert(column(of: segment)).inserted { isSeveral = true }
        if !numbers.isEmpty { starts.append(index) }
      }
      guard isSeveral, let first = starts.first else { return [band] }
      if first > band.lowerBound { starts.insert(band.lowerBound, at: 0) }
      return zip(starts, starts.dropFirst() + [band.upperBound]).map { $0..<$1 }
    }
  }

  /// The column of the grid in which a segment starts.
  private func column(of segment: DrawnLine.Segment) -> Int {
    max(columns.indexOfStart(atOrBefore: segment.column), 0)
  }

  // MARK: Cells

  /// - Parameter isCut: whether more lines of it follow that are not among these.
  func table(base: Int, isCut: Bool) -> Table {
    isEven ? evenTable(base, isWhole: !isCut) : unevenTable(base)
  }

  /// Each line as it is written.
  private func unevenTable(_ base: Int) -> Table {
    var builder = TableBuilder()
    for line in lines {
      for segment in line.segments where !segment.isRule {
        let place = segment.words.moved(by: -base)
        builder.append(Cell(content: place, extent: place))
      }
      builder.endRow()
    }
    return builder.table(nil, isWhole: false)
  }

  private func evenTable(_ base: Int, isWhole: Bool) -> Table {
    let width = columns.count - 1
    // For each place of the grid the cell it belongs to: the place at its top and left.
    var owner = Array(0..<bands.count * width)
    var pieces: [[Range<Int>]] = Array(repeating: [], count: bands.count * width)
    /// What stands between the marks on the first line of each cell.
    var rooms: [Range<Int>?] = Array(repeating: nil, count: bands.count * width)
    for (row, band) in bands.enumerated() {
      let marks = Set(band.flatMap { lines[$0].marks })
      let isOpenAbove = openColumns(above: row)
      for column in 0..<width {
        let place = row * width + column
        if row > 0, isOpenAbove[column] {
          owner[place] = owner[place - width]
        } else if column > 0, !marks.contains(columns[column]) {
          owner[place] = owner[place - 1]
        }
      }
      if row > 0 {
        for line in between(row) {
          for segment in lines[line].segments where !segment.isRule && !segment.words.isEmpty {
            pieces[owner[row * width + min(column(of: segment), width - 1)]].append(segment.words)
          }
        }
      }
      for line in band {
        for segment in lines[line].segments {
          let place = owner[row * width + min(column(of: segment), width - 1)]
          if rooms[place] == nil { rooms[place] = segment.extent }
          if !segment.words.isEmpty { pieces[place].append(segment.words) }
        }
      }
    }
    var isWhole = isWhole
    var builder = TableBuilder()
    pieces = pieces.map { CellLines(bytes, $0).words }
    for (row, band) in bands.enumerated() {
      let start = lines[band.lowerBound].segments.first?.extent.lowerBound ?? base
      for column in 0..<width {
        let place = row * width + column
        if owner[place] == place, let first = pieces[place].first {
          let room = rooms[place]?.count ?? 0
          if !isCertain(pieces[place], room: room) || isDirective(first) { isWhole = false }
          let words = first.moved(by: -base)
          builder.append(
            Cell(content: words, extent: words),
            furtherPieces: pieces[place].dropFirst().map { $0.moved(by: -base) }
          )
        } else {
          let room = owner[place] == place ? rooms[place] ?? start..<start : start..<start
          let words = room.lowerBound + min(1, room.count / 2)
          builder.append(
            Cell(content: (words..<words).moved(by: -base), extent: room.moved(by: -base))
          )
        }
      }
      builder.endRow()
    }
    return builder.table(nil, isWhole: isWhole)
  }

  /// Whether the lines of a cell go on with each other: digits only where there is no room for more on
  /// a line.
  private func isCertain(_ pieces: [Range<Int>], room: Int) -> Bool {
    pieces.count < 2 || !pieces.allSatisfy { isNumberLike(bytes, $0) }
      || pieces.dropLast().allSatisfy { room - $0.count <= 2 }
  }

  /// Whether a cell starts with `..`, which reStructuredText writes in front of what is no text; in a
  /// narrow column its letters stand on lines of their own.
  private func isDirective(_ first: Range<Int>) -> Bool {
    bytes[first].starts(with: "..".utf8) || bytes[first].elementsEqual(".".utf8)
  }

  /// The rulers between a row and the one above it.
  private func between(_ row: Int) -> Range<Int> {
    bands[row - 1].upperBound..<bands[row].lowerBound
  }

  /// In which columns no line is drawn above a row.
  private func openColumns(above row: Int) -> [Bool] {
    let width = columns.count - 1
    guard row > 0, !between(row).isEmpty else { return Array(repeating: false, count: width) }
    var isOpen = Array(repeating: true, count: width)
    for line in between(row) {
      for segment in lines[line].segments where segment.isRule {
        isOpen[min(column(of: segment), width - 1)] = false
      }
    }
    return isOpen
  }
}
