/// One cell of a table as it stands in the text.
package struct Cell: Sendable, Equatable {
  /// The words without padding, relative to the block; empty, at its place, for an empty cell.
  ///
  /// A cell broken over lines spans them, with the line endings inside.
  package let content: Range<Int>
  /// Everything between this cell's delimiters, padding included; for an empty cell without room,
  /// the delimiter itself.
  package let extent: Range<Int>

  package var isEmpty: Bool { content.isEmpty }

  /// Where to point a reader: the words, or the room for them.
  package var visible: Range<Int> { content.isEmpty ? extent : content }
}
