/// Lines up the bars of a table by the columns its words take on a screen.
///
/// Rulers keep their dashes and say which side of a column the words stand on.
struct PipeTableFormatter {
  private let bytes: [UInt8]
  private var rows: [Row] = []
  private var widths: [Int] = []
  private var sides: [Side] = []

  /// Wider cells stand out of their column; else a sentence in a cell would fill the table with
  /// blanks.
  private static let widestColumn = 120

  /// A table whose lines would get longer is left as it is: in wrapped lines nobody sees columns.
  private static let longestLine = 200

  /// No report has so many cells in one table, and an edit for each would fill the memory.
  private static let largestCellCount = 50_000

  private struct Row {
    let line: Range<Int>
    let trimmed: Range<Int>
    let extents: [Range<Int>]
    let isRuler: Bool
    let hasLeadingBar: Bool
  }

  private enum Side {
    case left
    case centre
    case right
  }

  /// The edits of the table in some lines.
  static func edits(_ text: SourceText, lines: Range<Int>) -> [SourceEdit] {
    PipeTableFormatter(text, lines: lines).edits
  }

  private init(_ text: SourceText, lines: Range<Int>) {
    bytes = text.bytes
    for number in lines {
      let line = text.lineRange(number)
      let trimmed = trimmingPadding(line, in: bytes)
      guard let first = trimmed.first else { continue }
      rows.append(
        Row(
          line: line,
          trimmed: trimmed,
          extents: pipeCellExtents(bytes, trimmed),
          isRuler: ReportSyntax.isRuler(bytes, trimmed),
          hasLeadingBar: bytes[first] == UInt8(ascii: "|")
        )
      )
    }
    measure()
  }

  private mutating func measure() {
    for row in rows {
      for (column, extent) in row.extents.enumerated() {
        let words = WhiteSpace.trimming(extent, in: bytes)
        var width = DisplayWidth.columnCount(of: words, in: bytes)
        // The dashes may take the blanks beside the words as well, and have three columns at least.
        if row.isRuler { width = max(width - 2, 3) }
        while widths.count <= column { widths.append(0) }
        if width <= Self.widestColumn { widths[column] = max(widths[column], width) }
      }
      if row.isRuler, sides.isEmpty { sides = row.extents.map(side) }
    }
  }

  private func side(_ ruler: Range<Int>) -> Side {
    let words = WhiteSpace.trimming(ruler, in: bytes)
    let colon = UInt8(ascii: ":")
    guard let first = words.first, let last = words.last, bytes[last] == colon else { return .left }
    return bytes[first] == colon ? .centre : .right
  }

  /// Whether the lines are a grid: most rows have two cells, and all begin alike.
  ///
  /// Where some rows have a bar in front and others none, nobody can tell which column is the first.
  private var isGrid: Bool {
    guard rows.reduce(0, { $0 + $1.extents.count }) <= Self.largestCellCount else { return false }
    guard alignedWidth <= Self.longestLine else { return false }
    let wide = rows.count { $0.extents.count > 1 }
    return wide * 2 >= rows.count && Set(rows.map(\.hasLeadingBar)).count == 1
  }

  /// How many columns of a screen an aligned line takes: each cell with a blank on both sides and a
  /// bar behind it, and one in front.
  private var alignedWidth: Int { widths.reduce(1) { $0 + $1 + 3 } }

  private var edits: [SourceEdit] {
    var list = EditList()
    let isGrid = isGrid
    for row in rows {
      if isGrid {
        for column in row.extents.indices { pad(row, column, &list) }
      }
      let end = WhiteSpace.end(of: row.line, in: bytes)
      if end >= row.trimmed.upperBound { list.remove(end..<row.line.upperBound) }
    }
    return list.edits
  }

  /// Puts the right number of blanks on both sides of the words of a cell.
  private func pad(_ row: Row, _ column: Int, _ list: inout EditList) {
    let extent = row.extents[column]
    let isOpen = extent.upperBound == row.trimmed.upperBound
    let words = WhiteSpace.trimming(extent, in: bytes)
    let width = DisplayWidth.columnCount(of: words, in: bytes)
    let room = max(widths[column] - width, 0)
    if column == 0, !row.hasLeadingBar {
      if !isOpen { setBlanks(words.upperBound..<extent.upperBound, room + 1, &list) }
      return
    }
    let before: Int
    if row.isRuler {
      before = width <= widths[column] ? 1 : 0
    } else {
      switch sides.indices.contains(column) ? sides[column] : .left {
      case .left: before = 1
      case .centre: before = 1 + room / 2
      case .right: before = 1 + room
      }
    }
    if words.isEmpty {
      setBlanks(extent, widths[column] + 2, &list)
      return
    }
    setBlanks(extent.lowerBound..<words.lowerBound, before, &list)
    if isOpen { return }
    let behind = max(max(widths[column], width - (row.isRuler ? 2 : 0)) + 2 - before - width, 0)
    setBlanks(words.upperBound..<extent.upperBound, behind, &list)
  }

  private func setBlanks(_ range: Range<Int>, _ count: Int, _ list: inout EditList) {
    list.replace(range, with: Array(repeating: UInt8(ascii: " "), count: count), in: bytes)
  }
}
