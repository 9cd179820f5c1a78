/// One cell of a table as it stands in the text.
package struct Cell: Sendable, Equatable {
  private let words: CompactRange
  private let room: CompactRange

  init(content: Range<Int>, extent: Range<Int>) {
    words = CompactRange(content)
    room = CompactRange(extent)
  }

  /// The words without padding, relative to the block; empty, at its place, for an empty cell.
  ///
  /// A cell broken over lines spans them, with the line endings inside.
  package var content: Range<Int> { words.range }
  /// Everything between this cell's delimiters, padding included; for an empty cell without room,
  /// the delimiter itself.
  package var extent: Range<Int> { room.range }

  package var isEmpty: Bool { content.isEmpty }

  /// Where to point a reader: the words, or the room for them.
  package var visible: Range<Int> { content.isEmpty ? extent : content }

  /// The same cell at another place.
  func moved(by distance: Int) -> Cell {
    Cell(content: content.moved(by: distance), extent: extent.moved(by: distance))
  }
}
