package import ReportRules

/// How tables look when a conversion lost their grid.
package enum LooseLayout: Sendable, CaseIterable {
  /// `规章 | 0 | 0 | 0 |`: no bar in front.
  case noOuterBar
  /// One cell per line, a bar alone on a line between two of them.
  case barBetween
  /// One cell per line with a bar behind it.
  case barBehind
  /// One cell per line, an empty line between two of them.
  case lineBetween
  /// One cell per line and nothing else.
  case lineOnly
  /// One row per line, spaces between its cells.
  case spaces
  /// As before, but labels broken over lines, and page numbers between the lines.
  case pages

  /// Whether a blank cell leaves room behind.
  package var keepsBlankCells: Bool {
    switch self {
    case .noOuterBar, .barBetween, .barBehind: true
    case .lineBetween, .lineOnly, .spaces, .pages: false
    }
  }

  package func text(_ table: PrintedTable, lineEnding: String) -> String {
    let rows = table.rows.map { row in
      row.compactMap { cell in
        switch cell {
        case .words(let words): words
        case .mergedAbove: self == .noOuterBar ? "" : nil
        case .mergedLeft: nil
        }
      }
    }
    var lines: [String] = []
    switch self {
    case .noOuterBar:
      lines = rows.map { $0.joined(separator: " | ") + ($0.count == 1 ? " | |||" : " |") }
    case .barBetween:
      for cell in rows.joined() { lines += cell.isEmpty ? ["|"] : [cell, "|"] }
    case .barBehind:
      for row in rows { lines += row.map { "\($0) |" } + (row.count == 1 ? ["|||"] : []) }
    case .lineBetween:
      for cell in rows.joined() where !cell.isEmpty { lines += [cell, ""] }
    case .lineOnly:
      lines = rows.joined().filter { !$0.isEmpty }
    case .spaces:
      lines = rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
    case .pages:
      for (number, row) in rows.enumerated() {
        lines += Self.broken(row.filter { !$0.isEmpty }.joined(separator: " "))
        if number % 9 == 8 { lines += ["", "— \(number / 9 + 3) —", ""] }
      }
    }
    return lines.map { $0 + lineEnding }.joined()
  }

  /// A line with its first words broken after the tenth character.
  private static func broken(_ line: String) -> [String] {
    let label = line.prefix { $0 != " " }
    guard label.count > 14, label.count < line.count else { return [line] }
    return [String(line.prefix(10)), String(line.dropFirst(10))]
  }
}
