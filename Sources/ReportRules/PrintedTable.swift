package import ReportSyntax

/// A table as a form prints it: a grid whose merged cells are still to be seen.
package struct PrintedTable: Sendable {
  package enum Cell: Sendable, Equatable {
    case words(String)
    /// Part of a cell that starts in a row above.
    case mergedAbove
    /// Part of a cell that starts further left.
    case mergedLeft
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
