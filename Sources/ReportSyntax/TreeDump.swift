extension SyntaxTree {
  /// The tree as indented text, one block a line, for golden files and bug reports.
  package var dump: String {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      let base = byteOffset(ofBlock: index)
      func words(_ range: Range<Int>) -> String {
        escaped(text.string(in: range.moved(by: base)))
      }
      let first = startLines[index] + 1
      let last = startLines[index] + block.lineCount
      let place = first == last ? "\(first)" : "\(first)-\(last)"
      switch block.content {
      case .blank:
        lines.append("\(place) blank")
      case .paragraph(let ordinal):
        let mark = ordinal.map { " [\(words($0.range))]" } ?? ""
        lines.append("\(place) paragraph\(mark)")
      case .heading(let heading):
        let section = heading.section.map { " section \($0.section.rawValue) \($0.closeness)" }
        let marks = String(repeating: "#", count: heading.level)
        let ordinal = heading.ordinal.map { words($0.range) } ?? ""
        lines.append("\(place) heading \(marks)\(ordinal)|\(words(heading.title))\(section ?? "")")
      case .caption(let reference):
        lines.append("\(place) caption \(words(reference.range))")
      case .table(let table):
        let layout = table.layout.map { "\($0)" } ?? (table.isWhole ? "drawn" : "uneven")
        lines.append("\(place) table \(layout)")
        for row in 0..<table.rowCount {
          let cells = table.row(row).indices.map { index in
            ([table.cells[index].content] + (table.furtherPieces[index] ?? []))
              .map(words).joined(separator: "⏎")
          }
          lines.append("  " + cells.joined(separator: " | "))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "⏎")
  }
}
