import ReportRules
import ReportSyntax
import StatutoryForms

/// A table drawn with characters, as programs write it that turn pages into text.
struct DrawnTable {
  private var words: [[String]] = []
  /// For each place the one at which its cell starts.
  private var owner: [[Place]] = []
  private let widths: [Int]
  private let isCentred: Bool

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  init(_ table: PrintedTable, mergesCells: Bool) {
    isCentred = mergesCells
    let count = table.rows.map(\.count).max() ?? 0
    widths = (0..<count).map { $0 < 3 && count < 15 ? 12 : 8 }
    for (row, cells) in table.rows.enumerated() {
      var line: [Place] = []
      var text: [String] = []
      for column in 0..<count {
        let place = Place(row: row, column: column)
        let cell = column < cells.count ? cells[column] : .words("")
        switch cell {
        case .words(let words):
          line.append(place)
          text.append(words)
        case .mergedAbove:
          line.append(mergesCells && row > 0 ? owner[row - 1][column] : place)
          text.append("")
        case .mergedLeft:
          line.append(mergesCells && column > 0 ? line[column - 1] : place)
          text.append("")
        }
      }
      owner.append(line)
      words.append(text)
    }
  }

  var boxes: [String] { lines("│", "─", "┼") }
  var grid: [String] { lines("|", "-", "+") }

  // MARK: Rulers around cells

  private func lines(_ bar: String, _ rule: String, _ crossing: String) -> [String] {
    var heights: [Int] = []
    for row in owner.indices {
      let cells = owner[row].indices.filter { column in
        let place = owner[row][column]
        // A cell over several rows has room below as well.
        let isLast = row + 1 == owner.count || owner[row + 1][column] != place
        return isLast && place.column == column
      }
      let needed = cells.map { column -> Int in
        let place = owner[row][column]
        let above = (place.row..<row).reduce(0) { $0 + heights[$1] + 1 }
        return pieces(of: place).count - above
      }
      heights.append(max(needed.max() ?? 1, 1))
    }
    var lines: [String] = []
    for row in 0...owner.count {
      lines.append(ruler(above: row, heights, bar, rule, crossing))
      guard row < owner.count else { break }
      for line in 0..<heights[row] {
        var text = bar
        for column in widths.indices where owner[row][column].column == column {
          text += padded(
            piece(owner[row][column], row: row, line: line, heights),
            to: width(row, column)
          )
          text += bar
        }
        lines.append(text)
      }
    }
    return lines
  }

  private func ruler(
    above row: Int,
    _ heights: [Int],
    _ bar: String,
    _ rule: String,
    _ crossing: String
  ) -> String {
    func isOpen(_ column: Int) -> Bool {
      row > 0 && row < owner.count && owner[row - 1][column] == owner[row][column]
    }
    var text = isOpen(0) ? bar : crossing
    for column in widths.indices {
      if isOpen(column) {
        let place = owner[row][column]
        guard place.column == column else { continue }
        text += padded(piece(place, row: row, line: -1, heights), to: width(row, column))
        text += bar
      } else {
        text += String(repeating: rule, count: widths[column])
        let isInside =
          column + 1 < widths.count && !isOpen(column + 1)
          && (row == 0 || owner[row - 1][column] == owner[row - 1][column + 1])
          && (row == owner.count || owner[row][column] == owner[row][column + 1])
        text += isInside && bar == "│" ? rule : crossing
      }
    }
    return text
  }

  /// How many columns of a terminal a cell has, the bars inside it included.
  private func width(_ row: Int, _ column: Int) -> Int {
    let merged = widths.indices.filter { $0 >= column && owner[row][$0] == owner[row][column] }
    return merged.reduce(-1) { $0 + widths[$1] + 1 }
  }

  private func pieces(of place: Place) -> [String] {
    Self.wrapped(words[place.row][place.column], width: width(place.row, place.column))
  }

  /// What stands in a cell on a line of a row; -1 is the ruler above it.
  private func piece(_ place: Place, row: Int, line: Int, _ heights: [Int]) -> String {
    let pieces = pieces(of: place)
    let last = owner.indices.last { owner[$0][place.column] == place } ?? row
    let height = (place.row...last).reduce(-1) { $0 + heights[$1] + 1 }
    let index = (place.row..<row).reduce(line) { $0 + heights[$1] + 1 }
    let top = isCentred ? max(height - pieces.count, 0) / 2 : 0
    return pieces.indices.contains(index - top) ? pieces[index - top] : ""
  }

  // MARK: Rulers above columns

  /// A table under a ruler, its columns no wider than given.
  static func ruled(_ table: PrintedTable, width: Int) -> [String] {
    let rows = table.rows.map { row in
      row.map { cell in
        switch cell {
        case .words(let words): wrapped(words, width: width)
        case .mergedAbove, .mergedLeft: [""]
        }
      }
    }
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.compactMap { $0.count > column ? $0[column].map(columnCount).max() : nil }.max() ?? 4
    }.map { max($0, 4) + 2 }
    let ruler = "  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: " ")
    var lines = [ruler]
    let isMultiline = rows.joined().contains { $0.count > 1 }
    for (number, row) in rows.enumerated() {
      if isMultiline, number > 0 { lines.append("") }
      for line in 0..<(row.map(\.count).max() ?? 1) {
        let cells = zip(row, widths).map { cell, width in
          cell.count > line
            ? cell[line] + String(repeating: " ", count: width - columnCount(cell[line]))
            : String(repeating: " ", count: width)
        }
        lines.append("  " + cells.joined(separator: " "))
      }
    }
    return lines + [ruler, ""]
  }

  // MARK: Words

  private func padded(_ words: String, to width: Int) -> String {
    words + String(repeating: " ", count: max(width - Self.columnCount(words), 0))
  }

  private static func wrapped(_ words: String, width: Int) -> [String] {
    var lines = [""]
    for character in words {
      if columnCount(lines[lines.count - 1]) + columnCount(String(character)) > width {
        lines.append("")
      }
      lines[lines.count - 1].append(character)
    }
    return lines
  }

  private static func columnCount(_ words: String) -> Int {
    words.unicodeScalars.reduce(0) { $0 + (DisplayWidth.isWide($1) ? 2 : 1) }
  }
}
