extension SyntaxTree {
  /// Whether two texts that differ in white space alone are cut into the same blocks, rows and cells.
  package func readsLike(_ other: SyntaxTree) -> Bool {
    let own = blocks.indices.filter { blocks[$0].content != .blank }
    let others = other.blocks.indices.filter { other.blocks[$0].content != .blank }
    guard own.count == others.count else { return false }
    return zip(own, others).allSatisfy { block, otherBlock in
      text.inkBytes(in: byteRange(ofBlock: block))
        == other.text.inkBytes(in: other.byteRange(ofBlock: otherBlock))
        && hasSameShape(block, other, otherBlock)
    }
  }

  private func hasSameShape(_ index: Int, _ other: SyntaxTree, _ otherIndex: Int) -> Bool {
    switch (blocks[index].content, other.blocks[otherIndex].content) {
    case (.paragraph, .paragraph), (.caption, .caption): return true
    case (.heading(let heading), .heading(let otherHeading)):
      return heading.level == otherHeading.level && heading.section == otherHeading.section
    case (.table(let table), .table(let otherTable)):
      let base = byteOffset(ofBlock: index)
      let otherBase = other.byteOffset(ofBlock: otherIndex)
      return table.layout == otherTable.layout && table.rowStarts == otherTable.rowStarts
        && table.cells.count == otherTable.cells.count
        && zip(table.cells, otherTable.cells).allSatisfy { cell, otherCell in
          text.inkBytes(in: cell.content.moved(by: base))
            == other.text.inkBytes(in: otherCell.content.moved(by: otherBase))
        }
    case (.paragraph, _), (.caption, _), (.heading, _), (.table, _), (.blank, _): return false
    }
  }
}

extension SourceText {
  /// The bytes of a range inside the text without white space and line endings.
  package func inkBytes(in range: Range<Int>) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let length = WhiteSpace.length(at: offset, range.upperBound, bytes) {
        offset += length
      } else {
        if !isLineEnding(bytes[offset]) { words.append(bytes[offset]) }
        offset += 1
      }
    }
    return words
  }
}
