package import ReportSyntax

extension SyntaxTree {
  /// What every tree keeps to, whatever the text; the first breach in words, or `nil`.
  package var flaw: String? {
    guard startLines.count == blocks.count else { return "startLines and blocks differ in number" }
    var line = 0
    for (index, block) in blocks.enumerated() {
      if startLines[index] != line { return "block \(index) starts at \(startLines[index])" }
      if block.lineCount < 1 { return "block \(index) covers nothing" }
      if block.inspectedLineCount < block.lineCount { return "block \(index) inspects too little" }
      if block.inspectedLineCount > block.lineCount + maximalOvershoot {
        return "block \(index) inspects \(block.inspectedLineCount) of \(block.lineCount) lines"
      }
      line += block.lineCount
      if line > text.lineCount { return "block \(index) reaches behind the text" }
      let length = byteRange(ofBlock: index).count
      if let flaw = block.content.flaw(length: length) { return "block \(index): \(flaw)" }
    }
    return line == text.lineCount ? nil : "only \(line) of \(text.lineCount) lines are covered"
  }
}

extension Block.Content {
  fileprivate func flaw(length: Int) -> String? {
    func outside(_ ranges: Range<Int>?...) -> String? {
      for case let range? in ranges where range.lowerBound < 0 || range.upperBound > length {
        return "\(range) lies outside of 0..<\(length)"
      }
      return nil
    }
    switch self {
    case .blank: return nil
    case .paragraph(let ordinal): return outside(ordinal?.range)
    case .caption(let reference): return outside(reference.range)
    case .heading(let heading):
      return outside(heading.ordinal?.range, heading.title, heading.clutter, heading.body)
    case .table(let table): return table.flaw(length: length)
    }
  }
}

extension Table {
  fileprivate func flaw(length: Int) -> String? {
    if rowStarts.first != 0 { return "the first row does not start with the first cell" }
    for (row, next) in zip(rowStarts, rowStarts.dropFirst()) where row >= next {
      return "the rows \(row) and \(next) do not increase"
    }
    if let last = rowStarts.last, last >= cells.count { return "the last row is empty" }
    for piece in furtherPieces.values.joined()
    where piece.lowerBound < 0 || piece.upperBound > length {
      return "\(piece) lies outside of 0..<\(length)"
    }
    var end = 0
    for cell in cells {
      // Cells over several lines stand beside each other.
      if layout == nil { end = 0 }
      if cell.extent.lowerBound < end { return "the cell \(cell.extent) starts before \(end)" }
      if cell.content.lowerBound < cell.extent.lowerBound {
        return "the words \(cell.content) start before the cell \(cell.extent)"
      }
      if cell.content.upperBound > cell.extent.upperBound {
        return "the words \(cell.content) end behind the cell \(cell.extent)"
      }
      end = cell.extent.upperBound
    }
    return end <= length ? nil : "the last cell ends at \(end), the block at \(length)"
  }
}
