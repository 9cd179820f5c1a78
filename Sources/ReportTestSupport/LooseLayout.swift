import ReportRules
package import StatutoryForms

/// How tables look when a conversion lost their grid.
package enum LooseLayout: Sendable, CaseIterable {
  /// `规章 | 0 | 0 | 0 |`: no bar in front.
  case noOuterBar
  /// One cell per line, a bar alone on a line between two of them.
  case barBetween
  /// One cell per line with a bar behind it.
  case barBehind
  /// As before, but each row begins with a bar on a line of its own, and what merging left stands behind
  /// its last cell.
  case barInFront
  /// One cell per line, a bar in front of the first of a row, and alone on a line between two others.
  case barAtRows
  /// One cell per line, an empty line between two of them.
  case lineBetween
  /// One cell per line and nothing else.
  case lineOnly
  /// One row per line, spaces between its cells.
  case spaces
  /// As before, but labels broken over lines, and page numbers between the lines.
  case pages
  /// One row per line, and long labels in two halves, one above their values and one below.
  case wrapped
  /// `│规章│0│`, merged cells and labels over several lines, in the middle of their room.
  case boxes
  /// `| 规章 | 0 |` and `+------+---+`, labels over several lines, blank where cells are merged.
  case grid
  /// Columns under rulers of dashes.
  case ruled
  /// As before, but labels over several lines, and empty lines between rows.
  case multiline

  /// Whether a blank cell leaves room behind.
  package var keepsBlankCells: Bool {
    switch self {
    case .noOuterBar, .barBetween, .barBehind, .barAtRows, .boxes, .grid, .ruled, .multiline: true
    case .barInFront, .lineBetween, .lineOnly, .spaces, .pages, .wrapped: false
    }
  }

  /// Whether lines or rulers hold its columns.
  package var isDrawn: Bool {
    switch self {
    case .boxes, .grid, .ruled, .multiline: true
    case .noOuterBar, .barBetween, .barBehind, .barInFront, .barAtRows, .lineBetween, .lineOnly,
      .spaces, .pages, .wrapped:
      false
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
    case .barInFront:
      for row in rows {
        let filler = row.count < 3 ? " ||" : ""
        lines += ["|"] + row.dropLast().map { "\($0) |" } + row.suffix(1).map { "\($0) |\(filler)" }
      }
    case .barAtRows:
      for row in rows {
        lines += row.prefix(1).map { "| \($0)" } + row.dropFirst().flatMap { ["|", $0] }
      }
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
    case .wrapped:
      for row in rows { lines += Self.wrapped(row.filter { !$0.isEmpty }) }
    case .boxes: lines = DrawnTable(table, mergesCells: true).boxes
    case .grid: lines = DrawnTable(table, mergesCells: false).grid
    case .ruled: lines = DrawnTable.ruled(table, width: 80)
    case .multiline: lines = DrawnTable.ruled(table, width: 14)
    }
    return lines.map { $0 + lineEnding }.joined()
  }

  /// The lines of a row with seven values whose last label is long.
  private static func wrapped(_ row: [String]) -> [String] {
    guard row.count > 7, let label = row.dropLast(7).last, label.count > 10 else {
      return [row.joined(separator: " ")]
    }
    let groups = row.dropLast(8).map { String($0.prefix(4)) }
    let half = label.count / 2
    return [
      (groups + [String(label.prefix(half))]).joined(separator: " "),
      row.suffix(7).joined(separator: "  "),
      String(label.dropFirst(half)),
    ] + row.dropLast(8).map { String($0.dropFirst(4)) }.filter { !$0.isEmpty }
  }

  /// A line with its first words broken after the tenth character.
  private static func broken(_ line: String) -> [String] {
    let label = line.prefix { $0 != " " }
    guard label.count > 14, label.count < line.count else { return [line] }
    return [String(line.prefix(10)), String(line.dropFirst(10))]
  }
}
