/// What edits left of a tree: blocks at its head and at its end that are the same as before.
///
/// Describes the step from an older tree to a newer one, over one edit or several.
package struct TreeChange: Sendable, Equatable {
  /// How many blocks from the first on are the same, at the same place.
  package private(set) var leadingBlockCount: Int
  /// How many blocks up to the last are the same, moved with the end of the text.
  package private(set) var trailingBlockCount: Int
  /// The first block that was parsed again; it and some behind it may have come out as they were.
  package private(set) var firstParsedBlock: Int
  /// By how many bytes the text became longer.
  package private(set) var growth: Int
  /// The bytes of the older text that were replaced; `nil` after several edits.
  fileprivate private(set) var edited: Range<Int>?

  /// The change after another one has followed it.
  package mutating func append(_ next: TreeChange) {
    edited = nil
    leadingBlockCount = min(leadingBlockCount, next.leadingBlockCount)
    firstParsedBlock = min(firstParsedBlock, next.firstParsedBlock)
    trailingBlockCount = min(trailingBlockCount, next.trailingBlockCount)
    growth += next.growth
  }

  package init(
    leadingBlockCount: Int,
    trailingBlockCount: Int,
    firstParsedBlock: Int,
    growth: Int,
    edited: Range<Int>? = nil
  ) {
    self.edited = edited
    self.leadingBlockCount = leadingBlockCount
    self.firstParsedBlock = firstParsedBlock
    self.trailingBlockCount = trailingBlockCount
    self.growth = growth
  }
}

/// Two trees with what the step from one to the other left as it was.
package final class TreeStep: Sendable {
  package let old: SyntaxTree
  package let new: SyntaxTree
  /// The blocks of the old tree that are gone or different.
  package let oldBlocks: Range<Int>
  /// The blocks of the new tree in their place.
  package let newBlocks: Range<Int>
  /// Where what is the same at the head ends: an offset into both texts.
  private let headEnd: Int
  /// Where what is the same at the end starts: an offset into the old text.
  private let tailStart: Int
  private let growth: Int
  /// Where in a table that alone was edited the same bytes end and start again, in the old text.
  private let editInTable: Range<Int>?

  package init(from old: SyntaxTree, to new: SyntaxTree, _ change: TreeChange) {
    self.old = old
    self.new = new
    let shortest = min(old.blocks.count, new.blocks.count)
    let leading = min(change.leadingBlockCount, shortest)
    let trailing = min(change.trailingBlockCount, shortest - leading)
    oldBlocks = leading..<old.blocks.count - trailing
    newBlocks = leading..<new.blocks.count - trailing
    growth = change.growth
    headEnd =
      leading < old.blocks.count ? old.byteOffset(ofBlock: leading) : old.text.bytes.count
    tailStart =
      trailing > 0
      ? old.byteOffset(ofBlock: old.blocks.count - trailing) : old.text.bytes.count + 1
    editInTable = Self.editInTable(old, oldBlocks, new, newBlocks, change.edited)
  }

  private static func editInTable(
    _ old: SyntaxTree,
    _ oldBlocks: Range<Int>,
    _ new: SyntaxTree,
    _ newBlocks: Range<Int>,
    _ edited: Range<Int>?
  ) -> Range<Int>? {
    guard oldBlocks.count == 1, newBlocks.count == 1,
      case .table = old.blocks[oldBlocks.lowerBound].content,
      case .table = new.blocks[newBlocks.lowerBound].content
    else { return nil }
    let before = old.byteRange(ofBlock: oldBlocks.lowerBound)
    if let edited, before.lowerBound <= edited.lowerBound, edited.upperBound <= before.upperBound {
      return edited
    }
    let same = sameBytes(before, of: old, new.byteRange(ofBlock: newBlocks.lowerBound), of: new)
    return before.lowerBound + same.head..<before.upperBound - same.tail
  }

  /// Where a block of the old tree stands in the new one; `nil` for one that is gone or different.
  package func newIndex(ofOldBlock index: Int) -> Int? {
    if index < oldBlocks.lowerBound { return index }
    return index >= oldBlocks.upperBound ? index + newBlocks.upperBound - oldBlocks.upperBound : nil
  }

  /// Where a block of the new tree stood in the old one; `nil` for one that is new or different.
  package func oldIndex(ofNewBlock index: Int) -> Int? {
    if index < newBlocks.lowerBound { return index }
    return index >= newBlocks.upperBound ? index + oldBlocks.upperBound - newBlocks.upperBound : nil
  }

  /// By how many bytes a place in a block that stayed moved.
  package func distance(ofOldBlock index: Int) -> Int {
    index < oldBlocks.lowerBound ? 0 : growth
  }

  /// Where a range of the old text is now; `nil` if it touches what changed.
  package func newRange(of range: Range<Int>) -> Range<Int>? {
    if range.upperBound <= headEnd { return range }
    if range.lowerBound >= tailStart { return range.moved(by: growth) }
    // Beside the bytes that were edited in a table, but not right beside them.
    guard let editInTable else { return nil }
    if range.upperBound < editInTable.lowerBound { return range }
    return range.lowerBound > editInTable.upperBound ? range.moved(by: growth) : nil
  }

  /// How many bytes are the same at the head and at the end of a block in both trees.
  package func sameBytes(ofOldBlock old: Int, newBlock new: Int) -> (head: Int, tail: Int) {
    let range = self.old.byteRange(ofBlock: old)
    if let editInTable, old == oldBlocks.lowerBound {
      return (
        editInTable.lowerBound - range.lowerBound, range.upperBound - editInTable.upperBound
      )
    }
    return Self.sameBytes(range, of: self.old, self.new.byteRange(ofBlock: new), of: self.new)
  }

  private static func sameBytes(
    _ before: Range<Int>,
    of old: SyntaxTree,
    _ after: Range<Int>,
    of new: SyntaxTree
  ) -> (head: Int, tail: Int) {
    let (oldSpan, newSpan) = (old.text.bytes.span, new.text.bytes.span)
    let most = min(before.count, after.count)
    var head = 0
    while head < most, oldSpan[before.lowerBound + head] == newSpan[after.lowerBound + head] {
      head += 1
    }
    var tail = 0
    while tail < most - head,
      oldSpan[before.upperBound - 1 - tail] == newSpan[after.upperBound - 1 - tail]
    {
      tail += 1
    }
    return (head, tail)
  }
}
