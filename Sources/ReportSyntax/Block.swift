/// A run of lines that belong together.
///
/// Every offset inside a block counts from its first byte, so that text above may grow or shrink.
package struct Block: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    /// Nothing but padding.
    case blank
    /// One line of prose; what looks like an ordinal in front of it is kept.
    case paragraph(ordinal: Ordinal?)
    /// Kept apart: it takes thrice the room of any other.
    indirect case heading(Heading)
    /// A line that is nothing but a reference to an article, as stands above a part of table two.
    case caption(ArticleReference)
    case table(Table)
  }

  package let content: Content
  /// Lines the block covers; at least 1.
  package let lineCount: Int
  /// Lines the parser looked at to decide the block, from its first; at least `lineCount`.
  ///
  /// The end of the text counts as a line.
  package let inspectedLineCount: Int
}
