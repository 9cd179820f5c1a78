import ReportSyntax

/// What is known of a few blocks of a report, in the order of the text.
///
/// Most blocks have nothing, so an edit costs what it touches and what is known behind it.
package struct BlockNotes<Note: AnyObject & Sendable>: Sendable {
  private(set) var entries: [Entry]

  struct Entry: Sendable {
    let block: Int
    let note: Note
  }

  /// - Parameters:
  ///   - blocks: The blocks to look at.
  ///   - known: What was known before an edit; of blocks that stayed it is known still.
  ///   - read: What a block has; `nil` for nothing.
  init(
    _ blocks: Range<Int>,
    reusing known: (notes: BlockNotes, step: TreeStep)?,
    read: (Int) -> Note?
  ) {
    guard let known else {
      entries = blocks.compactMap { block in read(block).map { Entry(block: block, note: $0) } }
      return
    }
    let (old, step) = (known.notes.entries, known.step)
    let head = Self.index(of: step.oldBlocks.lowerBound, in: old)
    let tail = Self.index(of: step.oldBlocks.upperBound, in: old)
    let shift = step.newBlocks.upperBound - step.oldBlocks.upperBound
    entries = []
    entries.reserveCapacity(old.count + 1)
    entries += old[..<head]
    for block in step.newBlocks {
      if let note = read(block) { entries.append(Entry(block: block, note: note)) }
    }
    if shift == 0 {
      entries += old[tail...]
    } else {
      for entry in old[tail...] {
        entries.append(Entry(block: entry.block + shift, note: entry.note))
      }
    }
  }

  subscript(block: Int) -> Note? {
    let index = Self.index(of: block, in: entries)
    return index < entries.count && entries[index].block == block ? entries[index].note : nil
  }

  /// Those of some blocks.
  func entries(in blocks: Range<Int>) -> ArraySlice<Entry> {
    let start = Self.index(of: blocks.lowerBound, in: entries)
    return entries[start..<max(start, Self.index(of: blocks.upperBound, in: entries))]
  }

  /// The first entry that stands at a block or behind it.
  private static func index(of block: Int, in entries: [Entry]) -> Int {
    entries.firstIndexBeyond { $0.block >= block }
  }
}
