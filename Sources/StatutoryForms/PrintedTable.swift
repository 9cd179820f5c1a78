package import ReportSyntax

/// A table as a form prints it: a grid whose merged cells are still to be seen.
package struct PrintedTable: Sendable {
  package enum Cell: Sendable, Equatable {
    case words(String)
    /// Part of a cell that starts in a row above.
    case mergedAbove
    /// Part of a cell that starts further left.
    case mergedLeft

    /// Whether it is part of another cell.
    package var isMerged: Bool {
      switch self {
      case .words: false
      case .mergedAbove, .mergedLeft: true
      }
    }
  }

  package var rows: [[Cell]]

  package init(rows: [[Cell]]) {
    self.rows = rows
  }

  /// The table in a layout, each line with its ending.
  package func text(_ layout: TableLayout, lineEnding: String = "\n") -> String {
    switch layout {
    case .cellPerLine:
      return rows.map { Self.linesOfCells($0) + lineEnding }.joined()
        .replacingLineEndings(with: lineEnding)
    case .tabSeparated:
      return rows.map { Self.words($0).joined(separator: "\t") + lineEnding }.joined()
    case .pipe:
      let lines = rows.map { "| " + Self.words($0).joined(separator: " | ") + " |" + lineEnding }
      let width = rows.first?.count ?? 0
      let ruler = "|" + String(repeating: "---|", count: width) + lineEnding
      return (lines.prefix(1) + [ruler] + lines.dropFirst()).joined()
    case .html:
      let lines = rows.indices.map { htmlRow($0) + lineEnding }
      return "<table border=\"1\">" + lineEnding + lines.joined() + "</table>" + lineEnding
    }
  }

  /// One line for each cell; a cell merged to the left leaves none, one merged above a lone tab.
  private static func linesOfCells(_ row: [Cell]) -> String {
    row.map { cell in
      switch cell {
      case .words(let words): "\t\(words)\n"
      case .mergedAbove: "\t\n"
      case .mergedLeft: ""
      }
    }.joined()
  }

  /// A row of HTML; a merged cell stands where it starts, with the number of its columns and rows.
  ///
  /// - Parameter shape: what stands around the words in a column, tags included.
  package func htmlRow(
    _ row: Int,
    _ shape: (_ column: Int) -> (front: String, back: String) = { _ in ("<td>", "</td>") }
  ) -> String {
    let cells = rows[row].indices.compactMap { column -> String? in
      guard case .words(let words) = rows[row][column] else { return nil }
      let width = 1 + rows[row][(column + 1)...].prefix { $0 == .mergedLeft }.count
      let height =
        1
        + rows[(row + 1)...].prefix { $0.indices.contains(column) && $0[column] == .mergedAbove }
        .count
      let spans =
        (width > 1 ? " colspan=\"\(width)\"" : "") + (height > 1 ? " rowspan=\"\(height)\"" : "")
      let (front, back) = shape(column)
      // Spans come behind the name of the tag.
      let name = front.prefix { $0 != " " && $0 != ">" }
      return name + spans + front.dropFirst(name.count) + words + back
    }
    return "<tr>" + cells.joined() + "</tr>"
  }

  private static func words(_ row: [Cell]) -> [String] {
    row.map { cell in
      switch cell {
      case .words(let words): words
      case .mergedAbove, .mergedLeft: ""
      }
    }
  }
}

extension String {
  fileprivate func replacingLineEndings(with ending: String) -> String {
    ending == "\n"
      ? self
      : split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: ending)
  }
}
